//! How an [`Answer`] comes from the lines of the three protocols, and what all
//! of them share: enhanced codes, codes in brackets, foreign greetings.
//!
//! Grammar only; meaning is `diagnosis`' business.

use super::Answer;
use crate::account::Protocol;

impl Answer {
    /// An answer without any code.
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            reply_code: None,
            enhanced_code: None,
            response_code: None,
            text: text.to_owned(),
            command: None,
        }
    }

    /// A status line of IMAP or POP3: the words after the status may start with a code in brackets.
    pub(crate) fn with_brackets(line: &str, words: &str) -> Self {
        Self { response_code: bracketed(words).map(str::to_ascii_uppercase), ..Self::plain(line) }
    }
}

/// What stands in square brackets at the start of the words: `AUTHENTICATIONFAILED`, `AUTH`, `CAPABILITY IMAP4rev1`.
pub(crate) fn bracketed(words: &str) -> Option<&str> {
    let (code, _) = words.trim_start().strip_prefix('[')?.split_once(']')?;
    Some(code.trim())
}

/// An enhanced status code at the start of the words (RFC 3463): class, subject, detail.
pub(crate) fn enhanced_code(words: &str) -> Option<(u8, u16, u16)> {
    // "550 #5.1.1" is how IronPort marks the code.
    let first = words.trim_start().trim_start_matches('#').split_whitespace().next()?;
    let mut numbers = first.split('.');
    let class = numbers.next()?.parse().ok().filter(|class| matches!(class, 2 | 4 | 5))?;
    let subject = numbers.next()?.parse().ok().filter(|number| *number <= 999)?;
    let detail = numbers.next()?.parse().ok().filter(|number| *number <= 999)?;
    numbers.next().is_none().then_some((class, subject, detail))
}

/// Whether a first line is the greeting of something else than `expected`.
pub(crate) fn is_foreign_greeting(line: &str, expected: Protocol) -> bool {
    let smtp = line.len() > 3 && line.starts_with("220") && line.as_bytes()[3] != b'.';
    let imap = line.starts_with("* OK") || line.starts_with("* BYE");
    let pop3 = line.starts_with("+OK") || line.starts_with("-ERR");
    let other = line.starts_with("HTTP/") || line.starts_with("SSH-");
    match expected {
        Protocol::Imap => smtp || pop3 || other,
        Protocol::Pop3 => smtp || imap || other,
        Protocol::Smtp => imap || pop3 || other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_only_at_the_start() {
        let cases = [
            ("5.7.8 Error", Some((5, 7, 8))),
            (" #5.1.1 user", Some((5, 1, 1))),
            ("4.7.12", Some((4, 7, 12))),
            ("see 5.7.8", None),
            ("3.7.8 odd", None),
            ("5.7.8.1 odd", None),
            ("5.7 odd", None),
            ("5.7.1000 odd", None),
            ("", None),
        ];
        for (words, expected) in cases {
            assert_eq!(enhanced_code(words), expected, "{words}");
        }
        assert_eq!(bracketed(" [SYS/TEMP] later"), Some("SYS/TEMP"));
        assert_eq!(bracketed("see [AUTH]"), None);
        assert_eq!(bracketed("[AUTH"), None);
    }

    #[test]
    fn foreign_greetings_are_told_apart() {
        let cases = [
            ("+OK ready", [true, false, true]),
            ("* OK ready", [false, true, true]),
            ("220 mail ESMTP", [true, true, false]),
            ("220-mail", [true, true, false]),
            ("HTTP/1.1 400 Bad Request", [true, true, true]),
            ("hello", [false, false, false]),
        ];
        for (line, expected) in cases {
            let found = Protocol::ALL.map(|protocol| is_foreign_greeting(line, protocol));
            assert_eq!(found, expected, "{line}");
        }
    }
}
