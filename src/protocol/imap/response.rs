//! What an IMAP server may send, parsed as far as it is needed (RFC 9051 section 7).
//!
//! Literals have been read in by the client and stand inside the text. No
//! message data, no mailbox names: only who speaks, the status, its code, words.

use crate::protocol::Answer;

/// One response, literals included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Response {
    /// `+`: go on.
    Continuation(String),
    /// A status response, tagged or not.
    Status {
        /// The tag, `None` for `*`.
        tag: Option<String>,
        /// OK, NO, BAD, BYE, PREAUTH.
        status: Status,
        /// The response code in brackets as it came, if any.
        code: Option<String>,
        /// The whole line for a failure.
        answer: Answer,
    },
    /// `* CAPABILITY ...`: the words, upper case.
    Capability(Vec<String>),
    /// Any other data.
    Data,
}

/// The five status words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// Success, or the greeting of a server that wants a login.
    Ok,
    /// Refused.
    No,
    /// Not understood.
    Bad,
    /// The server hangs up.
    Bye,
    /// The greeting of a server that believes the login has already been made.
    Preauth,
}

impl Response {
    /// Reads one response; `None` if it is none.
    pub(super) fn parse(line: &str) -> Option<Self> {
        if let Some(rest) = line.strip_prefix('+') {
            return Some(Self::Continuation(rest.trim().to_owned()));
        }
        let (tag, rest) = line.split_once(' ')?;
        let tag = match tag {
            "*" => None,
            tag if tag.chars().all(|c| c.is_ascii_alphanumeric()) && !tag.is_empty() => {
                Some(tag.to_owned())
            }
            _ => return None,
        };
        let (word, words) = rest.split_once(' ').unwrap_or((rest, ""));
        let status = match word.to_ascii_uppercase().as_str() {
            "OK" => Status::Ok,
            "NO" => Status::No,
            "BAD" => Status::Bad,
            "BYE" => Status::Bye,
            "PREAUTH" => Status::Preauth,
            "CAPABILITY" if tag.is_none() => return Some(Self::Capability(capabilities(words))),
            _ if tag.is_none() => return Some(Self::Data),
            _ => return None,
        };
        let code = crate::protocol::answer::bracketed(words).map(str::to_owned);
        Some(Self::Status { tag, status, code, answer: Answer::with_brackets(rest, words) })
    }
}

/// The capabilities in a response code `CAPABILITY ...`, if it is one.
pub(super) fn capabilities_in_code(code: Option<&str>) -> Option<Vec<String>> {
    let code = code?;
    let (word, words) = code.split_once(' ')?;
    word.eq_ignore_ascii_case("CAPABILITY").then(|| capabilities(words))
}

fn capabilities(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_ascii_uppercase).collect()
}

/// The size of the literal a line ends with: `{42}`, or `{42+}` from servers that mirror the client's form.
pub(super) fn literal_at_end(line: &[u8]) -> Option<usize> {
    let open = line.iter().rposition(|byte| *byte == b'{')?;
    let inside = line.get(open + 1..)?.strip_suffix(b"}")?;
    let digits = inside.strip_suffix(b"+").unwrap_or(inside);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // More digits than a number holds is as much too large as any other.
    Some(std::str::from_utf8(digits).ok()?.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_are_told_apart() {
        let cases = [
            ("+ ", Some(Response::Continuation(String::new()))),
            ("+", Some(Response::Continuation(String::new()))),
            ("+ UGFzcw==", Some(Response::Continuation("UGFzcw==".into()))),
            ("* 3 EXISTS", Some(Response::Data)),
            ("* LIST () \"/\" INBOX", Some(Response::Data)),
            (
                "* capability imap4rev1 auth=plain",
                Some(Response::Capability(vec!["IMAP4REV1".into(), "AUTH=PLAIN".into()])),
            ),
            ("", None),
            ("hello", None),
            ("A1 WHAT", None),
            ("? OK", None),
        ];
        for (line, expected) in cases {
            assert_eq!(Response::parse(line), expected, "{line}");
        }
    }

    #[test]
    fn a_status_keeps_code_and_words() {
        let parsed = Response::parse("A2 NO [authenticationfailed] Sorry (again)");
        let Some(Response::Status { tag, status, code, answer }) = parsed else {
            panic!("a status");
        };
        assert_eq!((tag.as_deref(), status), (Some("A2"), Status::No));
        assert_eq!(code.as_deref(), Some("authenticationfailed"));
        assert_eq!(answer.response_code.as_deref(), Some("AUTHENTICATIONFAILED"));
        assert_eq!(answer.text, "NO [authenticationfailed] Sorry (again)");
        let bare = Response::parse("A2 BAD");
        assert!(matches!(bare, Some(Response::Status { status: Status::Bad, .. })));
    }

    #[test]
    fn literals_are_measured() {
        let cases = [
            ("* LIST () \"/\" {5}", Some(5)),
            ("x {5+}", Some(5)),
            ("x {4294967295}", Some(4_294_967_295)),
            ("x {99999999999999999999999999}", Some(usize::MAX)),
            ("x {}", None),
            ("x {a}", None),
            ("x {5} y", None),
            ("x", None),
        ];
        for (line, expected) in cases {
            assert_eq!(literal_at_end(line.as_bytes()), expected, "{line}");
        }
    }
}
