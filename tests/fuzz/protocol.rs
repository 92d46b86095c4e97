//! What mail servers say: whole dialogues through the real clients, and the challenges of every mechanism.
//!
//! The stream is bytes in memory; real sockets and real TLS are tests/verification's.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::redact::Redactor;
use super::sasl::Exchange;
use super::wire::{Patience, Wire};
use super::{FailureKind, Login, Mechanism, imap, pop3, smtp};
use crate::account::{EmailAddress, Password};
use crate::fuzzing::fuzz;

const SECRET: &str = "c4naRy-\"ge\\heim\"-42";
const WORDS: &[&str] = &[
    "\r\n",
    "\n",
    "* ",
    "+ ",
    "+OK ",
    "-ERR ",
    "A1 ",
    "A2 ",
    "A3 ",
    "A4 OK\r\n",
    "OK ",
    "NO ",
    "BAD ",
    "* BYE x\r\n",
    "* PREAUTH ",
    "[AUTHENTICATIONFAILED] ",
    "[CAPABILITY IMAP4rev1 AUTH=PLAIN]",
    "* CAPABILITY IMAP4rev1 STARTTLS\r\n",
    "SASL-IR",
    "AUTH=CRAM-MD5",
    "AUTH=SCRAM-SHA-256",
    "AUTH=XOAUTH2",
    "LOGINDISABLED",
    "LITERAL+",
    "ID",
    "NAMESPACE",
    "{5}\r\n",
    "{4294967295}\r\n",
    "{0}\r\n",
    "{5+}\r\n",
    ".\r\n",
    "..",
    "CAPA",
    "STLS\r\n",
    "SASL PLAIN\r\n",
    "USER\r\n",
    "250-",
    "250 ",
    "220 ",
    "334 ",
    "235 ",
    "421 ",
    "454 4.7.0 ",
    "535 5.7.8 ",
    "553 ",
    "STARTTLS\r\n",
    "AUTH PLAIN",
    "AUTH LOGIN",
    "SIZE ",
    "PGEubkB4Pg==",
    "eyJzdGF0dXMiOiI0MDAifQ==",
    SECRET,
    "=",
    "&AOQ-",
    "\\Sent",
    "\"/\"",
];

/// A stream that says the input and then ends, and keeps what it is sent.
struct Mouth {
    says: Vec<u8>,
    said: usize,
    heard: Vec<u8>,
}

impl AsyncRead for Mouth {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let end = (self.said + buffer.remaining()).min(self.says.len());
        buffer.put_slice(&self.says[self.said..end]);
        self.said = end;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Mouth {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        self.heard.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

fn wire(says: &[u8]) -> Wire<Mouth> {
    let mouth = Mouth { says: says.to_vec(), said: 0, heard: Vec::new() };
    Wire::new(mouth, Patience::new(Duration::from_secs(60), Duration::from_secs(60)))
}

fn run(work: impl Future<Output = String>) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(work)
}

fn password() -> Password {
    Password::new(SECRET.to_owned().into()).expect("a password")
}

/// How it ended: the step, and the kind of failure without its words. No words may hold the password, however it came back.
fn ending(step: &str, login: Login<'_>, result: Result<(), FailureKind>) -> Result<String, String> {
    let Err(kind) = result else { return Ok(format!("{step} ok")) };
    let kind = Redactor::new(login).apply(kind);
    let words = format!("{kind:?}");
    assert!(!kind_text(&kind).contains(SECRET), "the password came back: {words}");
    let name = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    Err(format!("{step} {name}"))
}

fn kind_text(kind: &FailureKind) -> &str {
    match kind {
        FailureKind::Refused(answer)
        | FailureKind::Goodbye(answer)
        | FailureKind::WrongProtocol(answer)
        | FailureKind::Malformed(answer) => &answer.text,
        _ => "",
    }
}

macro_rules! step {
    ($name:expr, $login:expr, $work:expr) => {
        match ending($name, $login, $work) {
            Err(ended) => return ended,
            Ok(_) => {}
        }
    };
}

async fn imap_dialogue(input: &[u8], starttls: bool) -> String {
    let password = password();
    let login = Login { username: "anna@example.com", password: &password };
    let mut client = imap::Client::new(wire(input));
    step!("greeting", login, client.greeting().await);
    if starttls {
        let mut heard = Vec::new();
        let upgraded = client.start_tls(&mut heard).await.map(drop);
        return ending("starttls", login, upgraded).unwrap_or_else(|end| end);
    }
    step!("capability", login, client.learn_capabilities().await);
    let mechanism = match client.offer().choose(&[]) {
        Ok(mechanism) => mechanism,
        Err(kind) => return ending("offer", login, Err(kind)).unwrap_or_else(|end| end),
    };
    let logged_in = match mechanism.sasl_name() {
        Some(name) => {
            let mut exchange = Exchange::start(name, login).expect(name);
            client.authenticate(name, &mut exchange).await
        }
        None => client.login(login).await,
    };
    step!(&format!("{mechanism:?}"), login, logged_in);
    step!("mailbox", login, client.check_mailbox().await);
    ending("logout", login, client.logout().await).unwrap_or_else(|end| end)
}

async fn pop3_dialogue(input: &[u8], starttls: bool) -> String {
    let password = password();
    let login = Login { username: "anna@example.com", password: &password };
    let mut client = pop3::Client::new(wire(input));
    step!("greeting", login, client.greeting().await);
    if starttls {
        let mut heard = Vec::new();
        let upgraded = client.start_tls(&mut heard).await.map(drop);
        return ending("starttls", login, upgraded).unwrap_or_else(|end| end);
    }
    step!("capability", login, client.learn_capabilities().await);
    let mechanism = match client.offer().choose(&[]) {
        Ok(mechanism) => mechanism,
        Err(kind) => return ending("offer", login, Err(kind)).unwrap_or_else(|end| end),
    };
    let logged_in = match mechanism.sasl_name() {
        Some(name) => {
            let mut exchange = Exchange::start(name, login).expect(name);
            client.authenticate(name, &mut exchange).await
        }
        None => client.login(login).await,
    };
    step!(&format!("{mechanism:?}"), login, logged_in);
    step!("mailbox", login, client.check_mailbox().await);
    ending("quit", login, client.quit().await).unwrap_or_else(|end| end)
}

async fn smtp_dialogue(input: &[u8], starttls: bool) -> String {
    let password = password();
    let login = Login { username: "anna@example.com", password: &password };
    let address = EmailAddress::parse("anna@example.com").expect("an address");
    let mut client = smtp::Client::new(wire(input));
    step!("greeting", login, client.greeting().await);
    if starttls {
        let mut heard = Vec::new();
        let upgraded = client.start_tls(&mut heard).await.map(drop);
        return ending("starttls", login, upgraded).unwrap_or_else(|end| end);
    }
    step!("capability", login, client.learn_capabilities().await);
    let mechanism = match client.offer().choose(&[]) {
        Ok(mechanism) => mechanism,
        Err(kind) => return ending("offer", login, Err(kind)).unwrap_or_else(|end| end),
    };
    let logged_in = match mechanism.sasl_name() {
        Some(name) => {
            let mut exchange = Exchange::start(name, login).expect(name);
            client.authenticate(name, &mut exchange).await
        }
        None => Err(FailureKind::NoLoginOffered),
    };
    step!(&format!("{mechanism:?}"), login, logged_in);
    step!("sender", login, client.check_sender(&address).await);
    ending("quit", login, client.quit().await).unwrap_or_else(|end| end)
}

#[test]
fn fuzz_imap() {
    fuzz("imap", WORDS, |input| {
        run(async {
            format!("{}, {}", imap_dialogue(input, false).await, imap_dialogue(input, true).await)
        })
    });
}

#[test]
fn fuzz_pop3() {
    fuzz("pop3", WORDS, |input| {
        run(async {
            format!("{}, {}", pop3_dialogue(input, false).await, pop3_dialogue(input, true).await)
        })
    });
}

#[test]
fn fuzz_smtp() {
    fuzz("smtp", WORDS, |input| {
        run(async {
            format!("{}, {}", smtp_dialogue(input, false).await, smtp_dialogue(input, true).await)
        })
    });
}

/// Each line is one challenge, as it stands behind its base64; `{nonce}` is what SCRAM's client has made up.
#[test]
fn fuzz_challenges() {
    let words = &[
        "r={nonce}x",
        ",s=",
        ",i=4096",
        "v=",
        "e=",
        "=",
        ",",
        "\n",
        "<1.2@x>",
        "W22ZaJ0SNY7soEsUEjb6gQ==",
    ];
    fuzz("challenges", words, |input| {
        let password = password();
        let login = Login { username: "anna@example.com", password: &password };
        let mut endings = Vec::new();
        for name in Mechanism::ALL.into_iter().filter_map(Mechanism::sasl_name) {
            let mut exchange = Exchange::start(name, login).expect(name);
            let first = exchange.initial(usize::MAX).map(|first| STANDARD.decode(&*first));
            let first = first.map(|first| first.expect("base64"));
            let first = first.map(|first| String::from_utf8_lossy(&first).into_owned());
            let nonce = first.as_deref().and_then(|text| text.rsplit_once("r="));
            let nonce = nonce.unwrap_or_default().1;
            let mut answered = 0;
            for challenge in input.split(|byte| *byte == b'\n') {
                let challenge = match std::str::from_utf8(challenge) {
                    Ok(text) => text.replace("{nonce}", nonce).into_bytes(),
                    Err(_) => challenge.to_vec(),
                };
                // What is not base64 comes as it is, now and then.
                let line = match challenge.first() {
                    Some(b'!') => String::from_utf8_lossy(&challenge).into_owned(),
                    _ => STANDARD.encode(&challenge),
                };
                match exchange.respond(&line) {
                    Ok(_) => answered += 1,
                    Err(_) => break,
                }
            }
            endings.push(format!("{name} {answered} {}", exchange.is_finished()));
        }
        endings.join(", ")
    });
}
