//! The exchange of messages a login consists of, in base64 as all three
//! protocols frame it.
//!
//! Which mechanism is used is `offer`'s business, how lines are framed the
//! protocols'. PLAIN, LOGIN and SCRAM come from `rsasl`; CRAM-MD5, which it
//! lacks, is here.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use md5::Md5;
use rsasl::callback::{Context, Request, SessionCallback, SessionData};
use rsasl::prelude::{Mechname, SASLClient, SASLConfig, Session, SessionError, State};
use rsasl::property::{AuthId, Password as PasswordProperty};
use zeroize::Zeroizing;

use super::wire::malformed;
use super::{FailureKind, Login};

/// One login's exchange of messages.
pub(crate) struct Exchange {
    mechanism: Kind,
    /// The first message, where the mechanism lets the client begin, until it is sent.
    initial: Option<Message>,
    /// Whether anything of the login has been given out.
    sent: bool,
    /// The server has given its reason to refuse as a challenge; the refusal itself is still to come.
    told_failure: bool,
}

enum Kind {
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

/// A message for the server, as it is or in base64.
pub(crate) type Message = Zeroizing<Vec<u8>>;

impl Exchange {
    /// Prepares the exchange of a SASL mechanism.
    pub(crate) fn start(name: &'static str, login: Login<'_>) -> Result<Self, FailureKind> {
        let (initial, sent, told_failure) = (None, false, false);
        if name == "CRAM-MD5" {
            let password = Some(Zeroizing::new(login.password.reveal().to_owned()));
            let mechanism = Kind::CramMd5 { username: login.username.to_owned(), password };
            return Ok(Self { mechanism, initial, sent, told_failure });
        }
        let is_scram = name.starts_with("SCRAM-");
        let unusable = |_| FailureKind::NoCommonMechanism { offered: vec![name.to_owned()] };
        let config = SASLConfig::builder()
            .with_defaults()
            .with_callback(Credentials::new(login, is_scram))
            .map_err(unusable)?;
        let mechanism = Mechname::parse(name.as_bytes())
            .map_err(|_| FailureKind::NoCommonMechanism { offered: vec![name.to_owned()] })?;
        let session = SASLClient::new(config).start_suggested(&[mechanism]).map_err(unusable)?;
        let begins = session.are_we_first();
        let mechanism = Kind::Rsasl { session: Box::new(session), finished: false, is_scram };
        let mut exchange = Self { mechanism, initial, sent, told_failure };
        if begins {
            exchange.initial = Some(exchange.step(None)?);
        }
        Ok(exchange)
    }

    /// The first message in base64, to go with the command; `None` where the server begins, or
    /// where it is longer than there is room.
    pub(crate) fn initial(&mut self, room: usize) -> Option<Message> {
        let encoded = encoded(self.initial.as_ref()?);
        if encoded.len() > room {
            return None;
        }
        self.initial = None;
        self.sent = true;
        Some(encoded)
    }

    /// The next message in base64, for a challenge as it came.
    pub(crate) fn respond(&mut self, challenge: &str) -> Result<Message, FailureKind> {
        let decoded = STANDARD.decode(challenge.as_bytes());
        if self.told_failure {
            return Err(malformed(challenge.as_bytes()));
        }
        if decoded.as_ref().is_ok_and(|bytes| self.tells_failure(bytes)) {
            // The empty line asks for the refusal proper, and gives nothing away.
            self.told_failure = true;
            self.initial = None;
            return Ok(Message::default());
        }
        self.sent = true;
        if let Some(first) = self.initial.take() {
            // What stands there says no more than "go on"; it is not always base64.
            return Ok(encoded(&first));
        }
        let decoded = decoded.map_err(|_| malformed(challenge.as_bytes()))?;
        Ok(encoded(&self.step(Some(&decoded))?))
    }

    /// Whether anything of the login has been given out, so that a refusal may be about it.
    pub(crate) fn has_sent(&self) -> bool {
        self.sent
    }

    /// Must be asked when the server reports success: a SCRAM server that has not
    /// proven to know the password is refused.
    pub(crate) fn is_finished(&self) -> bool {
        let all_said = match &self.mechanism {
            Kind::Rsasl { finished, .. } => *finished,
            Kind::CramMd5 { password, .. } => password.is_none(),
        };
        all_said && self.initial.is_none() && !self.told_failure
    }

    /// Whether a challenge is the server's reason to refuse: the JSON of OAUTHBEARER and XOAUTH2 (RFC 7628
    /// section 3.2.2), which some servers send whatever the mechanism, or SCRAM's `e=` (RFC 5802 section 7).
    fn tells_failure(&self, challenge: &[u8]) -> bool {
        let is_json = challenge.trim_ascii_start().starts_with(b"{")
            && serde_json::from_slice::<serde_json::Map<_, _>>(challenge).is_ok();
        let is_scram = matches!(self.mechanism, Kind::Rsasl { is_scram: true, .. });
        is_json || (is_scram && challenge.starts_with(b"e="))
    }

    fn step(&mut self, challenge: Option<&[u8]>) -> Result<Message, FailureKind> {
        let evidence = challenge.unwrap_or_default();
        let malformed = || malformed(evidence);
        match &mut self.mechanism {
            Kind::Rsasl { finished: true, .. } => Err(malformed()),
            Kind::Rsasl { session, finished, is_scram } => {
                if *is_scram && challenge.is_some_and(|challenge| !is_sound_challenge(challenge)) {
                    return Err(malformed());
                }
                // Large enough that the secret is never moved by a growing buffer.
                let mut reply = Zeroizing::new(Vec::with_capacity(8192));
                let state = session.step(challenge, &mut *reply).map_err(|_| malformed())?;
                *finished = matches!(state, State::Finished(_));
                Ok(reply)
            }
            Kind::CramMd5 { username, password } => {
                let password = password.take().ok_or_else(malformed)?;
                let digest = keyed_md5(password.as_bytes(), evidence).ok_or_else(malformed)?;
                Ok(Zeroizing::new(format!("{username} {digest}").into_bytes()))
            }
        }
    }
}

fn encoded(message: &[u8]) -> Message {
    Zeroizing::new(STANDARD.encode(message).into_bytes())
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

impl Credentials {
    fn new(login: Login<'_>, is_scram: bool) -> Self {
        let (username, password) = (login.username, login.password.reveal());
        if !is_scram {
            // PLAIN and LOGIN carry what was typed; preparing it is the server's business (RFC 4616 section 4).
            let password = Zeroizing::new(password.to_owned());
            return Self { username: username.to_owned(), password };
        }
        let username = prepared(username).into_owned();
        Self { username, password: Zeroizing::new(prepared(password).into_owned()) }
    }
}

/// A text as SASLprep makes it (RFC 4013); as it is where SASLprep forbids it, which is what servers do as well that
/// were given such a password.
fn prepared(text: &str) -> Cow<'_, str> {
    stringprep::saslprep(text).unwrap_or(Cow::Borrowed(text))
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

    const ANY_ROOM: usize = usize::MAX;

    fn secret(text: &str) -> Password {
        Password::new(Zeroizing::new(text.to_owned())).expect("a password")
    }

    fn start(name: &'static str, username: &str, password: &str) -> Exchange {
        let password = secret(password);
        Exchange::start(name, Login { username, password: &password }).expect(name)
    }

    fn plain(message: &[u8]) -> Vec<u8> {
        STANDARD.decode(message).expect("base64")
    }

    fn respond(exchange: &mut Exchange, challenge: &[u8]) -> Result<Vec<u8>, FailureKind> {
        exchange.respond(&STANDARD.encode(challenge)).map(|message| plain(&message))
    }

    #[test]
    fn hostile_scram_challenges_are_refused_before_they_are_parsed() {
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
            let mut exchange = start("SCRAM-SHA-256", "user", "pencil");
            exchange.initial(ANY_ROOM).expect("a first message");
            let answer = respond(&mut exchange, challenge);
            assert!(matches!(answer, Err(FailureKind::Malformed(_))), "{challenge:?}");
        }
    }

    #[test]
    fn every_mechanism_says_the_right_bytes() {
        let secret = "tanstaaftanstaaf";
        let mut one_message = start("PLAIN", "tim", secret);
        assert!(!one_message.is_finished(), "nothing has been said yet");
        let first = one_message.initial(ANY_ROOM).expect("client first");
        assert_eq!(plain(&first), b"\0tim\0tanstaaftanstaaf");
        assert!(one_message.is_finished());
        assert!(respond(&mut one_message, b"").is_err());

        let mut two_lines = start("LOGIN", "tim", secret);
        assert!(two_lines.initial(ANY_ROOM).is_none(), "server first");
        assert!(!two_lines.has_sent());
        assert_eq!(respond(&mut two_lines, b"Username:").expect("name"), b"tim");
        assert_eq!(respond(&mut two_lines, b"Password:").expect("password"), secret.as_bytes());
        assert!(two_lines.is_finished());

        // The example of RFC 2195 section 2.
        let mut cram = start("CRAM-MD5", "tim", secret);
        assert!(cram.initial(ANY_ROOM).is_none(), "server first");
        let challenge = b"<1896.697170952@postoffice.reston.mci.net>";
        let digest = respond(&mut cram, challenge).expect("digest");
        assert_eq!(digest, b"tim b913a602c7eda7a495b4e6e7334d3890");
        assert!(cram.is_finished());

        for name in ["SCRAM-SHA-1", "SCRAM-SHA-256"] {
            let mut scram = start(name, "tim", secret);
            let first = plain(&scram.initial(ANY_ROOM).expect("client first"));
            assert!(first.starts_with(b"n,,n=tim,r="), "{name}");
            assert!(!scram.is_finished(), "the server has proven nothing yet");
        }
    }

    #[test]
    fn a_first_message_waits_where_there_is_no_room() {
        let mut exchange = start("PLAIN", "tim", "secret");
        assert!(exchange.initial(3).is_none());
        assert!(!exchange.has_sent());
        assert_eq!(plain(&exchange.respond("go ahead").expect("first")), b"\0tim\0secret");
        assert!(exchange.has_sent() && exchange.is_finished());
    }

    #[test]
    fn a_reason_to_refuse_gets_an_empty_line_and_no_secret() {
        let reason = br#"{"status":"401","schemes":"bearer","scope":"https://mail.example/"}"#;
        for name in ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"] {
            let mut exchange = start(name, "tim", "secret");
            assert_eq!(respond(&mut exchange, reason).expect("an empty line"), b"", "{name}");
            assert!(!exchange.has_sent() && !exchange.is_finished(), "{name}");
            assert!(respond(&mut exchange, reason).is_err(), "{name}: once is enough");
        }
        let mut scram = start("SCRAM-SHA-1", "tim", "secret");
        scram.initial(ANY_ROOM).expect("client first");
        assert_eq!(respond(&mut scram, b"e=invalid-proof").expect("an empty line"), b"");
        assert!(!scram.is_finished());
    }

    #[test]
    fn scram_prepares_what_is_typed_and_the_others_do_not() {
        // The examples of RFC 4013 section 3; the last two are forbidden there, and stay.
        let cases = [
            ("I\u{ad}X", "IX"),
            ("user", "user"),
            ("USER", "USER"),
            ("\u{aa}", "a"),
            ("\u{2168}", "IX"),
            ("ｇｅｈｅｉｍ", "geheim"),
            ("a\u{a0}b", "a b"),
            ("Gru\u{308}ße", "Grüße"),
            ("\u{7}", "\u{7}"),
            ("\u{627}1", "\u{627}1"),
            ("🗝", "🗝"),
        ];
        for (typed, expected) in cases {
            assert_eq!(prepared(typed), expected, "{typed:?}");
            let mut scram = start("SCRAM-SHA-256", typed, typed);
            let first = plain(&scram.initial(ANY_ROOM).expect("client first"));
            let beginning = format!("n,,n={expected},r=");
            assert!(first.starts_with(beginning.as_bytes()), "{typed:?}");
            let mut as_typed = start("PLAIN", typed, typed);
            let first = plain(&as_typed.initial(ANY_ROOM).expect("client first"));
            assert_eq!(first, format!("\0{typed}\0{typed}").into_bytes());
        }
    }
}
