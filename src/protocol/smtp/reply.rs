//! SMTP replies (RFC 5321 section 4.2): three digits, one or more lines.

use crate::protocol::Answer;
use crate::protocol::answer::enhanced_code;

/// A whole reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    /// 200 to 599.
    pub(super) code: u16,
    /// The words of every line, without the code.
    pub(super) lines: Vec<String>,
}

/// One line of a reply: its code, whether it is the last, its words. `None` if it is none.
pub(super) fn line(text: &str) -> Option<(u16, bool, &str)> {
    let digits = text.get(..3)?;
    let code = digits.parse().ok().filter(|code| (200..=599).contains(code))?;
    match text.as_bytes().get(3) {
        None => Some((code, true, "")),
        Some(b' ') => Some((code, true, &text[4..])),
        Some(b'-') => Some((code, false, &text[4..])),
        Some(_) => None,
    }
}

impl Reply {
    /// 2xx.
    pub(super) fn is_positive(&self) -> bool {
        (200..300).contains(&self.code)
    }

    /// The reply as evidence; the code stands once, at the start.
    pub(super) fn answer(&self) -> Answer {
        Answer {
            reply_code: Some(self.code),
            enhanced_code: self.lines.first().and_then(|words| enhanced_code(words)),
            response_code: None,
            text: format!("{} {}", self.code, self.lines.join(" ")).trim_end().to_owned(),
            command: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_strictly() {
        let cases = [
            ("250 ok", Some((250, true, "ok"))),
            ("250-SIZE 1", Some((250, false, "SIZE 1"))),
            ("250", Some((250, true, ""))),
            ("250-", Some((250, false, ""))),
            ("25 ok", None),
            ("250ok", None),
            ("199 ok", None),
            ("600 ok", None),
            ("+50 ok", None),
            ("2ä0", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_answer_names_both_codes() {
        let reply = Reply {
            code: 535,
            lines: vec!["5.7.8 Not accepted. Go to".into(), "5.7.8 https://help".into()],
        };
        let answer = reply.answer();
        assert_eq!((answer.reply_code, answer.enhanced_code), (Some(535), Some((5, 7, 8))));
        assert_eq!(answer.text, "535 5.7.8 Not accepted. Go to 5.7.8 https://help");
    }
}
