//! Which login to make: what a server offers, in the order in which it is tried.
//!
//! One mechanism after another only where a server has said that it does not
//! know the mechanism; never after it has judged a login (security requirement
//! S20). Decided by codes and by what has been sent, not by words.

use super::{Answer, FailureKind, Mechanism};
use crate::account::AuthMethod;

impl Mechanism {
    /// Every mechanism, best first. Inside verified TLS the plain ones lead, because
    /// those are what every mail program can be set to.
    pub const ALL: [Self; 6] = [
        Self::Plain,
        Self::Login,
        Self::Command,
        Self::ScramSha256,
        Self::ScramSha1,
        Self::CramMd5,
    ];

    /// The registered SASL name; `None` for the protocol's own command.
    pub fn sasl_name(self) -> Option<&'static str> {
        match self {
            Self::Plain => Some("PLAIN"),
            Self::Login => Some("LOGIN"),
            Self::Command => None,
            Self::ScramSha256 => Some("SCRAM-SHA-256"),
            Self::ScramSha1 => Some("SCRAM-SHA-1"),
            Self::CramMd5 => Some("CRAM-MD5"),
        }
    }

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Login => "login",
            Self::Command => "command",
            Self::ScramSha256 => "scram-sha-256",
            Self::ScramSha1 => "scram-sha-1",
            Self::CramMd5 => "cram-md5",
        }
    }

    /// What a mail program calls it.
    pub fn method(self) -> AuthMethod {
        match self {
            Self::Plain | Self::Login | Self::Command => AuthMethod::PasswordCleartext,
            Self::ScramSha256 | Self::ScramSha1 | Self::CramMd5 => AuthMethod::PasswordEncrypted,
        }
    }
}

/// What a server offers to log in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    /// SASL names, upper case.
    pub(crate) sasl: Vec<String>,
    /// Whether the protocol's own command may be used.
    pub(crate) command: bool,
}

impl Offer {
    /// The mechanism to use, less those the server has turned out not to know, or why there is none.
    pub(crate) fn choose(&self, unknown: &[Mechanism]) -> Result<Mechanism, FailureKind> {
        let offers = |name: &str| self.sasl.iter().any(|offered| offered == name);
        let browser_sign_in = offers("OAUTHBEARER") || offers("XOAUTH2");
        let mut left = Mechanism::ALL.into_iter().filter(|mechanism| !unknown.contains(mechanism));
        let found = left.find(|mechanism| match mechanism.sasl_name() {
            Some(name) => offers(name),
            // A server that names its browser sign-in and no password mechanism would
            // only count the password against the person.
            None => self.command && !browser_sign_in,
        });
        match found {
            Some(mechanism) => Ok(mechanism),
            None if browser_sign_in => Err(FailureKind::OAuthOnly),
            None if self.sasl.is_empty() => Err(FailureKind::NoLoginOffered),
            None => Err(FailureKind::NoCommonMechanism { offered: self.sasl.clone() }),
        }
    }
}

/// Whether a refusal is about the mechanism and not about who logs in.
///
/// `sent` tells whether anything of the login had been said by then. A server that was only told a
/// mechanism's name can have judged nothing else, unless a code says otherwise.
pub(crate) fn refuses_mechanism(answer: &Answer, sent: bool) -> bool {
    match (answer.reply_code, answer.response_code.as_deref()) {
        // RFC 4954 section 4: 504 for an unknown mechanism. 534 is what providers say who want an app password.
        (Some(code), _) => code == 504 && !matches!(answer.enhanced_code, Some((_, 7, 8 | 9))),
        // RFC 5530: can never succeed, whatever was asked for; said of a login, that is a judgement.
        (None, Some(code)) => code == "CANNOT" && !sent,
        (None, None) => !sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(sasl: &str, command: bool) -> Offer {
        Offer { sasl: sasl.split_whitespace().map(str::to_owned).collect(), command }
    }

    #[test]
    fn the_mechanism_is_the_one_mail_programs_use() {
        let cases = [
            ("CRAM-MD5 LOGIN PLAIN SCRAM-SHA-256", true, Ok(Mechanism::Plain)),
            ("CRAM-MD5 LOGIN", true, Ok(Mechanism::Login)),
            ("CRAM-MD5 SCRAM-SHA-1", true, Ok(Mechanism::Command)),
            ("CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256", false, Ok(Mechanism::ScramSha256)),
            ("CRAM-MD5 SCRAM-SHA-1", false, Ok(Mechanism::ScramSha1)),
            ("CRAM-MD5 GSSAPI", false, Ok(Mechanism::CramMd5)),
            ("", true, Ok(Mechanism::Command)),
            ("", false, Err(FailureKind::NoLoginOffered)),
            ("XOAUTH2 OAUTHBEARER", true, Err(FailureKind::OAuthOnly)),
            ("XOAUTH2", false, Err(FailureKind::OAuthOnly)),
            ("XOAUTH2 PLAIN", false, Ok(Mechanism::Plain)),
            (
                "GSSAPI NTLM",
                false,
                Err(FailureKind::NoCommonMechanism {
                    offered: vec!["GSSAPI".into(), "NTLM".into()],
                }),
            ),
        ];
        for (sasl, command, expected) in cases {
            assert_eq!(offer(sasl, command).choose(&[]), expected, "{sasl} {command}");
        }
    }

    #[test]
    fn the_next_mechanism_is_another_one() {
        let all = offer("CRAM-MD5 LOGIN PLAIN", true);
        let mut unknown = Vec::new();
        while let Ok(next) = all.choose(&unknown) {
            assert!(!unknown.contains(&next), "{next:?}");
            unknown.push(next);
        }
        let order = [Mechanism::Plain, Mechanism::Login, Mechanism::Command, Mechanism::CramMd5];
        assert_eq!(unknown, order);
        let browser = offer("PLAIN XOAUTH2", true);
        assert_eq!(browser.choose(&[Mechanism::Plain]), Err(FailureKind::OAuthOnly));
    }

    #[test]
    fn a_refusal_is_about_the_mechanism_only_where_nothing_else_can_be_meant() {
        let answer = |reply_code: Option<u16>, code: &str| Answer {
            reply_code,
            response_code: (!code.is_empty()).then(|| code.to_owned()),
            ..Answer::plain("no")
        };
        let cases = [
            (answer(Some(504), ""), [true, true]),
            (answer(Some(535), ""), [false, false]),
            (answer(Some(534), ""), [false, false]),
            (answer(Some(530), ""), [false, false]),
            (answer(Some(454), ""), [false, false]),
            (answer(Some(501), ""), [false, false]),
            (answer(None, "CANNOT"), [true, false]),
            (answer(None, ""), [true, false]),
            (answer(None, "AUTHENTICATIONFAILED"), [false, false]),
            (answer(None, "UNAVAILABLE"), [false, false]),
            (answer(None, "AUTH"), [false, false]),
            (answer(None, "SYS/TEMP"), [false, false]),
        ];
        for (answer, expected) in cases {
            let found = [false, true].map(|sent| refuses_mechanism(&answer, sent));
            assert_eq!(found, expected, "{answer:?}");
        }
    }
}
