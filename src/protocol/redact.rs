//! Takes a password out of what a server said, in every form servers echo it
//! (security requirement S26).
//!
//! Not a display filter: control characters stay, `diagnosis::clean_words`
//! removes them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use zeroize::Zeroizing;

use super::{Answer, FailureKind, Login};

/// Longest text kept of an answer, in characters.
const LONGEST_TEXT: usize = 1000;
/// A piece of base64 shorter than this is no evidence of a password.
const SHORTEST_ENCODED: usize = 4;

/// Knows the forms of one password.
#[derive(Default)]
pub(crate) struct Redactor {
    forms: Vec<Zeroizing<String>>,
}

impl Redactor {
    /// The forms in which this login may come back.
    pub(crate) fn new(login: Login<'_>) -> Self {
        let password = login.password.reveal();
        let mut forms = vec![
            password.to_owned(),
            password.replace('\\', "\\\\").replace('"', "\\\""),
            percent_encoded(password, false),
            percent_encoded(password, true),
        ];
        // Base64 of anything that holds the password: three alignments, less the
        // characters that its neighbours share. SASL PLAIN, LOGIN and XOAUTH2 are cases of it.
        for shift in 0..3 {
            let mut bytes = Zeroizing::new(vec![0; shift]);
            bytes.extend_from_slice(password.as_bytes());
            let shared_at_end = bytes.len() % 3;
            let encoded = Zeroizing::new(STANDARD_NO_PAD.encode(&*bytes));
            let start = [0, 2, 3][shift];
            let end = encoded.len() - usize::from(shared_at_end != 0);
            if let Some(middle) = encoded.get(start..end)
                && middle.len() >= SHORTEST_ENCODED
            {
                forms.push(middle.to_owned());
            }
        }
        forms.push(STANDARD_NO_PAD.encode(password));
        let mut forms: Vec<_> = forms.into_iter().map(Zeroizing::new).collect();
        forms.retain(|form| !form.is_empty());
        // Longest first: a short form inside a long one would leave its ends standing.
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        Self { forms }
    }

    /// The failure with every form replaced by "…" and every text cut to its limit.
    pub(crate) fn apply(&self, kind: FailureKind) -> FailureKind {
        match kind {
            FailureKind::Refused(answer) => FailureKind::Refused(self.answer(answer)),
            FailureKind::Goodbye(answer) => FailureKind::Goodbye(self.answer(answer)),
            FailureKind::WrongProtocol(answer) => FailureKind::WrongProtocol(self.answer(answer)),
            FailureKind::Malformed(answer) => FailureKind::Malformed(self.answer(answer)),
            FailureKind::NoCommonMechanism { offered } => FailureKind::NoCommonMechanism {
                offered: offered.iter().take(20).map(|name| self.text(name, 40)).collect(),
            },
            other @ (FailureKind::Connect(_)
            | FailureKind::Tls(_)
            | FailureKind::NoStartTls
            | FailureKind::InjectedBeforeTls
            | FailureKind::Preauthenticated
            | FailureKind::OAuthOnly
            | FailureKind::NoLoginOffered
            | FailureKind::Closed
            | FailureKind::TimedOut
            | FailureKind::Io(_)) => other,
        }
    }

    fn answer(&self, answer: Answer) -> Answer {
        Answer {
            reply_code: answer.reply_code,
            enhanced_code: answer.enhanced_code,
            response_code: answer.response_code.map(|code| self.text(&code, 100)),
            text: self.text(&answer.text, LONGEST_TEXT),
            command: answer.command,
        }
    }

    fn text(&self, text: &str, longest: usize) -> String {
        let mut clean = text.to_owned();
        for form in &self.forms {
            clean = replace_ignoring_case(&clean, form);
        }
        clean.chars().take(longest).collect()
    }
}

/// Replaces every occurrence; ASCII case does not matter, because some servers shout back.
fn replace_ignoring_case(text: &str, form: &str) -> String {
    let lower_text = Zeroizing::new(text.to_ascii_lowercase());
    let lower_form = Zeroizing::new(form.to_ascii_lowercase());
    let mut clean = String::with_capacity(text.len());
    let mut rest = 0;
    for (start, _) in lower_text.match_indices(lower_form.as_str()) {
        clean.push_str(&text[rest..start]);
        clean.push('…');
        rest = start + form.len();
    }
    clean.push_str(&text[rest..]);
    clean
}

/// Percent encoding as in URLs (RFC 3986) or, with `plus`, as in forms.
fn percent_encoded(text: &str, plus: bool) -> String {
    let mut encoded = String::with_capacity(3 * text.len());
    for byte in text.bytes() {
        match byte {
            b' ' if plus => encoded.push('+'),
            byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                encoded.push(char::from(byte));
            }
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Password;
    use base64::engine::general_purpose::STANDARD;

    fn redactor(password: &Password) -> Redactor {
        Redactor::new(Login { username: "anna@example.com", password })
    }

    #[test]
    fn every_echoed_form_disappears() {
        let secret = "gEh \"ä\\€!m";
        let password = Password::new(Zeroizing::new(secret.to_owned())).expect("password");
        let redactor = redactor(&password);
        let mut echoes = vec![
            secret.to_owned(),
            secret.to_ascii_uppercase(),
            "gEh \\\"ä\\\\€!m".to_owned(),
            "gEh%20%22%C3%A4%5C%E2%82%AC%21m".to_owned(),
            "gEh+%22%c3%a4%5c%e2%82%ac%21m".to_owned(),
            STANDARD.encode(secret),
        ];
        for around in ["", "a", "ab", "anna@example.com"] {
            echoes.push(STANDARD.encode(format!("\0{around}\0{secret}")));
        }
        for echo in echoes {
            let kind = FailureKind::Refused(Answer::plain(&format!("535 bad <{echo}> here")));
            let FailureKind::Refused(answer) = redactor.apply(kind) else {
                panic!("the kind stays");
            };
            assert!(answer.text.contains('…'), "{echo}: {}", answer.text);
            let kept = answer.text.replace("535 bad <", "").replace("> here", "");
            // Up to four base64 characters mix password bits with neighbours; no more may stay.
            let own = kept.trim_start_matches("AGFubmFAZXhhbXBsZS5jb20A");
            assert!(own.chars().count() <= 12, "{echo}: {}", answer.text);
        }
    }

    #[test]
    fn other_words_stay_and_are_cut() {
        let password = Password::new(Zeroizing::new("geheim".to_owned())).expect("password");
        let long = "y".repeat(995) + "geheim" + &"z".repeat(100);
        let kind = redactor(&password).apply(FailureKind::Malformed(Answer::plain(&long)));
        assert_eq!(kind, FailureKind::Malformed(Answer::plain(&("y".repeat(995) + "…zzzz"))));
    }
}
