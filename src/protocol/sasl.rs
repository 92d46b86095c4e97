//! Which login to make, and the exchange it consists of.
//!
//! One mechanism is chosen once; there is no second try with another one
//! (security requirement S20). How the messages are framed is the protocols'
//! business. PLAIN, LOGIN and SCRAM come from `rsasl`; CRAM-MD5, which it
//! lacks, is here.

use hmac::{Hmac, Mac};
use md5::Md5;
use rsasl::callback::{Context, Request, SessionCallback, SessionData};
use rsasl::prelude::{Mechname, SASLClient, SASLConfig, Session, SessionError, State};
use rsasl::property::{AuthId, Password as PasswordProperty};
use zeroize::Zeroizing;

use super::{FailureKind, Login, Mechanism};

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
    /// The mechanism to use, or why there is none.
    pub(crate) fn choose(&self) -> Result<Mechanism, FailureKind> {
        let offers = |name: &str| self.sasl.iter().any(|offered| offered == name);
        let browser_sign_in = offers("OAUTHBEARER") || offers("XOAUTH2");
        let found = Mechanism::ALL.into_iter().find(|mechanism| match mechanism.sasl_name() {
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

/// One login's exchange of messages, before and without base64.
pub(crate) enum Exchange {
    /// Anything `rsasl` does.
    Rsasl {
        /// Its state.
        session: Box<Session>,
        /// Whether it has nothing left to say.
        finished: bool,
        /// Whether challenges have SCRAM's attributes.
        is_scram: bool,
    },
    /// CRAM-MD5: one challenge, one answer.
    CramMd5 {
        /// The user name.
        username: String,
        /// The password; gone after the answer.
        password: Option<Zeroizing<String>>,
    },
}

/// A message for the server.
pub(crate) type Reply = Zeroizing<Vec<u8>>;

impl Exchange {
    /// Prepares the exchange of a SASL mechanism.
    pub(crate) fn start(name: &'static str, login: Login<'_>) -> Result<Self, FailureKind> {
        let credentials = Credentials {
            username: login.username.to_owned(),
            password: Zeroizing::new(login.password.reveal().to_owned()),
        };
        if name == "CRAM-MD5" {
            let Credentials { username, password } = credentials;
            return Ok(Self::CramMd5 { username, password: Some(password) });
        }
        let unusable = |_| FailureKind::NoCommonMechanism { offered: vec![name.to_owned()] };
        let config =
            SASLConfig::builder().with_defaults().with_callback(credentials).map_err(unusable)?;
        let mechanism = Mechname::parse(name.as_bytes())
            .map_err(|_| FailureKind::NoCommonMechanism { offered: vec![name.to_owned()] })?;
        let session = SASLClient::new(config).start_suggested(&[mechanism]).map_err(unusable)?;
        let is_scram = name.starts_with("SCRAM-");
        Ok(Self::Rsasl { session: Box::new(session), finished: false, is_scram })
    }

    /// The first message, where the mechanism lets the client begin.
    pub(crate) fn initial(&mut self) -> Result<Option<Reply>, FailureKind> {
        match self {
            Self::Rsasl { session, .. } if session.are_we_first() => self.step(None).map(Some),
            Self::Rsasl { .. } | Self::CramMd5 { .. } => Ok(None),
        }
    }

    /// The answer to a challenge.
    pub(crate) fn answer(&mut self, challenge: &[u8]) -> Result<Reply, FailureKind> {
        self.step(Some(challenge))
    }

    /// Must be asked when the server reports success: a SCRAM server that has not
    /// proven to know the password is refused.
    pub(crate) fn is_finished(&self) -> bool {
        match self {
            Self::Rsasl { finished, .. } => *finished,
            Self::CramMd5 { password, .. } => password.is_none(),
        }
    }

    fn step(&mut self, challenge: Option<&[u8]>) -> Result<Reply, FailureKind> {
        let evidence = challenge.unwrap_or_default();
        let malformed = || super::wire::malformed(evidence);
        match self {
            Self::Rsasl { finished: true, .. } => Err(malformed()),
            Self::Rsasl { session, finished, is_scram } => {
                if *is_scram && challenge.is_some_and(|challenge| !is_sound_challenge(challenge)) {
                    return Err(malformed());
                }
                // Large enough that the secret is never moved by a growing buffer.
                let mut reply = Zeroizing::new(Vec::with_capacity(2048));
                let state = session.step(challenge, &mut *reply).map_err(|_| malformed())?;
                *finished = matches!(state, State::Finished(_));
                Ok(reply)
            }
            Self::CramMd5 { username, password } => {
                let password = password.take().ok_or_else(malformed)?;
                let digest = keyed_md5(password.as_bytes(), evidence).ok_or_else(malformed)?;
                Ok(Zeroizing::new(format!("{username} {digest}").into_bytes()))
            }
        }
    }
}

/// Most rounds of SCRAM's key derivation that are computed; honest servers ask for 4096 to some ten thousand (RFC 7677).
const MOST_ITERATIONS: u64 = 200_000;

/// Whether a SCRAM challenge may be given to rsasl.
///
/// rsasl 2.3.1 (read 2026-11) slices the first two bytes of every attribute unchecked, and derives
/// keys for any number of rounds without coming up for air.
fn is_sound_challenge(challenge: &[u8]) -> bool {
    challenge.split(|byte| *byte == b',').all(|attribute| {
        let rounds = attribute.strip_prefix(b"i=").map(|digits| {
            let text = std::str::from_utf8(digits).unwrap_or_default();
            text.parse::<u64>().is_ok_and(|rounds| rounds <= MOST_ITERATIONS)
        });
        attribute.len() > 2 && rounds.unwrap_or(true)
    })
}

/// The digest of CRAM-MD5 (RFC 2195): HMAC-MD5 of the challenge under the password, in hexadecimal.
fn keyed_md5(password: &[u8], challenge: &[u8]) -> Option<String> {
    let mut mac = Hmac::<Md5>::new_from_slice(password).ok()?;
    mac.update(challenge);
    Some(mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
}

struct Credentials {
    username: String,
    password: Zeroizing<String>,
}

impl SessionCallback for Credentials {
    fn callback(
        &self,
        _session: &SessionData,
        _context: &Context<'_>,
        request: &mut Request<'_>,
    ) -> Result<(), SessionError> {
        request
            .satisfy::<AuthId>(&self.username)?
            .satisfy::<PasswordProperty>(self.password.as_bytes())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Password;

    fn offer(sasl: &str, command: bool) -> Offer {
        Offer { sasl: sasl.split_whitespace().map(str::to_owned).collect(), command }
    }

    #[test]
    fn hostile_scram_challenges_are_refused_before_they_are_parsed() {
        let password = Password::new(Zeroizing::new("pencil".into())).expect("a password");
        let cases: [&[u8]; 7] = [
            b"",
            b"r=x,",
            b"r=x,s=YWJj,",
            b"r=x,s=YWJj,i",
            b"r=x,s=YWJj,i=1000000000",
            b"r=x,s=YWJj,i=99999999999999999999999",
            b",,,",
        ];
        for challenge in cases {
            let login = Login { username: "user", password: &password };
            let mut exchange = Exchange::start("SCRAM-SHA-256", login).expect("an exchange");
            exchange.initial().expect("a first message");
            let answer = exchange.answer(challenge);
            assert!(matches!(answer, Err(FailureKind::Malformed(_))), "{challenge:?}");
        }
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
            assert_eq!(offer(sasl, command).choose(), expected, "{sasl} {command}");
        }
    }

    #[test]
    fn every_mechanism_says_the_right_bytes() {
        let password = Password::new(Zeroizing::new("tanstaaftanstaaf".into())).expect("password");
        let login = Login { username: "tim", password: &password };
        let mut plain = Exchange::start("PLAIN", login).expect("plain");
        let first = plain.initial().expect("initial").expect("client first");
        assert_eq!(&*first, b"\0tim\0tanstaaftanstaaf");
        assert!(plain.is_finished());
        assert!(plain.answer(b"").is_err());

        let mut two_lines = Exchange::start("LOGIN", login).expect("login");
        assert!(two_lines.initial().expect("server first").is_none());
        assert_eq!(&*two_lines.answer(b"Username:").expect("name"), b"tim");
        assert_eq!(&*two_lines.answer(b"Password:").expect("password"), b"tanstaaftanstaaf");
        assert!(two_lines.is_finished());

        // The example of RFC 2195 section 2.
        let mut cram = Exchange::start("CRAM-MD5", login).expect("cram");
        assert!(cram.initial().expect("server first").is_none());
        let challenge = b"<1896.697170952@postoffice.reston.mci.net>";
        let digest = cram.answer(challenge).expect("digest");
        assert_eq!(&*digest, b"tim b913a602c7eda7a495b4e6e7334d3890");
        assert!(cram.is_finished());

        for name in ["SCRAM-SHA-1", "SCRAM-SHA-256"] {
            let mut scram = Exchange::start(name, login).expect(name);
            let first = scram.initial().expect("initial").expect("client first");
            assert!(first.starts_with(b"n,,n=tim,r="), "{name}");
            assert!(!scram.is_finished(), "the server has proven nothing yet");
        }
    }
}
