//! Takes a password out of what a server said, in every form servers echo it
//! (security requirement S26).
//!
//! Not a display filter: control characters stay, `diagnosis::clean_words`
//! removes them.

use super::{Answer, FailureKind, Learnt, Login, Observation};
use crate::account::Echoes;
use crate::network::{PresentedCertificate, TlsError};

/// Longest text kept of an answer, in characters.
const LONGEST_TEXT: usize = 1000;
/// So much more is searched for what begins before the cut, in characters.
const CUT_OFF: usize = 500;

/// Knows the forms of one password.
#[derive(Default)]
pub(crate) struct Redactor {
    echoes: Echoes,
}

impl Redactor {
    /// For the forms in which this login's password may come back.
    pub(crate) fn new(login: Login<'_>) -> Self {
        Self { echoes: Echoes::of(login.password.reveal()) }
    }

    /// The failure with every form replaced by "…" and every text cut to its limit.
    pub(crate) fn apply(&self, kind: FailureKind) -> FailureKind {
        match kind {
            FailureKind::Refused(answer) => FailureKind::Refused(self.answer(answer)),
            FailureKind::Goodbye(answer) => FailureKind::Goodbye(self.answer(answer)),
            FailureKind::WrongProtocol(answer) => FailureKind::WrongProtocol(self.answer(answer)),
            FailureKind::Malformed(answer) => FailureKind::Malformed(self.answer(answer)),
            FailureKind::NoCommonMechanism { offered } => FailureKind::NoCommonMechanism {
                offered: self.words(offered.get(..20).unwrap_or(&offered)),
            },
            FailureKind::Tls(TlsError::Certificate { fault, presented }) => {
                let presented = Box::new(self.certificate(*presented));
                FailureKind::Tls(TlsError::Certificate { fault, presented })
            }
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

    /// The same for what a connection has shown: whoever learnt the password before may say it at once.
    pub(crate) fn observation(&self, seen: Observation) -> Observation {
        let words = |all: Vec<String>| self.words(&all);
        Observation {
            greeting: seen.greeting.map(|greeting| self.text(&greeting, LONGEST_TEXT)),
            capabilities_before_tls: words(seen.capabilities_before_tls),
            capabilities: words(seen.capabilities),
            certificate: seen.certificate.map(|one| self.certificate(one)),
            ..seen
        }
    }

    /// The same for what was learnt; a name that would be another one afterwards is not used.
    pub(crate) fn learnt(&self, mut learnt: Learnt) -> Learnt {
        let betrays = |name: &str| self.echoes.replace(name, "…") != name;
        if let Some(mailbox) = &mut learnt.mailbox {
            mailbox.folders.retain(|(_, one)| !betrays(&one.encoded) && !betrays(&one.name));
            mailbox.namespace.take_if(|namespace| betrays(&namespace.prefix));
        }
        learnt
    }

    /// The same for a name that is only shown.
    pub(crate) fn name(&self, name: &str) -> String {
        self.text(name, LONGEST_TEXT)
    }

    /// Words one by one, unless a password with blanks stands in several of them.
    fn words(&self, all: &[String]) -> Vec<String> {
        let clean: Vec<String> = all.iter().map(|word| self.text(word, LONGEST_TEXT)).collect();
        let together = self.text(&all.join(" "), LONGEST_TEXT * 100);
        if together == clean.join(" ") { clean } else { vec![together] }
    }

    fn certificate(&self, one: PresentedCertificate) -> PresentedCertificate {
        PresentedCertificate {
            names: one.names.iter().map(|name| self.text(name, LONGEST_TEXT)).collect(),
            issuer: self.text(&one.issuer, LONGEST_TEXT),
            ..one
        }
    }

    fn text(&self, text: &str, longest: usize) -> String {
        // What is cut off anyway need not be searched: hostile texts are long.
        let near: String = text.chars().take(longest + CUT_OFF).collect();
        self.echoes.replace(&near, "…").chars().take(longest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use zeroize::Zeroizing;

    use crate::account::Password;

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
