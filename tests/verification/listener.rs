//! A server that understands logins: it takes each apart as its RFC says and
//! says yes only where user name and password are the ones it knows.
//!
//! Written from the RFCs, not with the program's own code; the examples of RFC
//! 5802, 7677 and 2195 prove it right. Knows one mechanism at a time.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use postlotse::account::Protocol;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::support::certificates::Identity;

/// What the server offers, and so how the login has to be made.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    pub protocol: Protocol,
    /// What it names in its capabilities, in the words of its protocol.
    pub offer: &'static str,
}

/// Who may log in.
#[derive(Debug, Clone)]
pub struct Person {
    pub username: String,
    pub password: String,
}

/// A running server; it ends when dropped.
pub struct Listener {
    address: SocketAddr,
    person: Arc<Mutex<Person>>,
    _accepting: JoinSet<()>,
}

impl Listener {
    pub async fn start(identity: &Identity, way: Way) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = listener.local_addr().expect("address");
        let acceptor = TlsAcceptor::from(identity.server_config());
        let person = Person { username: String::new(), password: String::new() };
        let person = Arc::new(Mutex::new(person));
        let mut accepting = JoinSet::new();
        let known = person.clone();
        accepting.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, known) = (acceptor.clone(), known.clone());
                connections.spawn(async move { serve(acceptor, stream, way, &known).await });
            }
        });
        Self { address, person, _accepting: accepting }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on this person may log in.
    pub fn knows(&self, username: &str, password: &str) {
        let person = Person { username: username.into(), password: password.into() };
        *self.person.lock().expect("person") = person;
    }
}

struct Connection {
    stream: BufReader<TlsStream<TcpStream>>,
    way: Way,
    person: Person,
}

async fn serve(
    acceptor: TlsAcceptor,
    stream: TcpStream,
    way: Way,
    known: &Mutex<Person>,
) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let stream = BufReader::new(acceptor.accept(stream).await.ok()?);
    let person = known.lock().expect("person").clone();
    let mut connection = Connection { stream, way, person };
    match way.protocol {
        Protocol::Imap => connection.imap().await,
        Protocol::Pop3 => connection.pop3().await,
        Protocol::Smtp => connection.smtp().await,
    }
}

impl Connection {
    async fn say(&mut self, text: &str) -> Option<()> {
        self.stream.write_all(text.as_bytes()).await.ok()?;
        self.stream.flush().await.ok()
    }

    /// A line without its end; lines are bytes, passwords may be anything.
    async fn line(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        self.stream.read_until(b'\n', &mut line).await.ok()?;
        line.strip_suffix(b"\r\n").map(<[u8]>::to_vec)
    }

    async fn text(&mut self) -> Option<String> {
        String::from_utf8(self.line().await?).ok()
    }

    fn knows(&self, username: &[u8], password: &[u8]) -> bool {
        username == self.person.username.as_bytes() && password == self.person.password.as_bytes()
    }

    async fn imap(&mut self) -> Option<()> {
        self.say(&format!("* OK [CAPABILITY IMAP4rev1 {}] ready\r\n", self.way.offer)).await?;
        loop {
            let line = self.line().await?;
            let blank = line.iter().position(|byte| *byte == b' ')?;
            let (tag, command) =
                (String::from_utf8_lossy(&line[..blank]).into_owned(), &line[blank + 1..]);
            let yes = if let Some(arguments) = command.strip_prefix(b"AUTHENTICATE ") {
                let text = String::from_utf8(arguments.to_vec()).ok()?;
                let (name, initial) = match text.split_once(' ') {
                    Some((name, initial)) => (name.to_owned(), Some(initial.to_owned())),
                    None => (text, None),
                };
                let at_once = self.way.offer.split(' ').any(|word| word == "SASL-IR");
                assert!(initial.is_none() || (at_once && name != "LOGIN" && name != "CRAM-MD5"));
                self.sasl(&name, initial, "+ ").await?
            } else if let Some(arguments) = command.strip_prefix(b"LOGIN ") {
                let strings = self.strings(arguments.to_vec()).await?;
                assert_eq!(strings.len(), 2, "LOGIN has two arguments");
                self.knows(&strings[0], &strings[1])
            } else if command == b"LOGOUT" {
                return self.say(&format!("* BYE\r\n{tag} OK\r\n")).await;
            } else {
                true
            };
            let said = if yes { "OK fine" } else { "NO [AUTHENTICATIONFAILED] no" };
            self.say(&format!("{tag} {said}\r\n")).await?;
        }
    }

    /// Quoted strings and literals, to the end of the command (RFC 9051 section 4.3, RFC 7888).
    async fn strings(&mut self, mut rest: Vec<u8>) -> Option<Vec<Vec<u8>>> {
        let mut strings = Vec::new();
        loop {
            rest = rest.trim_ascii_start().to_vec();
            match rest.first() {
                None => return Some(strings),
                Some(b'"') => {
                    let mut text = Vec::new();
                    let mut at = 1;
                    while *rest.get(at)? != b'"' {
                        at += usize::from(rest[at] == b'\\');
                        assert!((b' '..=b'~').contains(rest.get(at)?), "{rest:?}");
                        text.push(rest[at]);
                        at += 1;
                    }
                    strings.push(text);
                    rest.drain(..=at);
                }
                Some(b'{') => {
                    let size =
                        std::str::from_utf8(rest.strip_prefix(b"{")?.strip_suffix(b"}")?).ok()?;
                    let waits = !size.ends_with('+');
                    let size: usize = size.trim_end_matches('+').parse().ok()?;
                    let allowed = match self.way.offer {
                        offer if offer.contains("LITERAL+") => true,
                        offer if offer.contains("LITERAL-") => size <= 4096,
                        _ => false,
                    };
                    assert_eq!(waits, !allowed, "{size} in {}", self.way.offer);
                    if waits {
                        self.say("+ go on\r\n").await?;
                    }
                    let mut text = vec![0; size];
                    self.stream.read_exact(&mut text).await.ok()?;
                    strings.push(text);
                    rest = self.line().await?;
                }
                Some(_) => return None,
            }
        }
    }

    async fn pop3(&mut self) -> Option<()> {
        self.say("+OK ready\r\n").await?;
        let mut username = Vec::new();
        loop {
            let line = self.line().await?;
            if let Some(name) = line.strip_prefix(b"AUTH ") {
                let name = String::from_utf8(name.to_vec()).ok()?;
                let yes = self.sasl(&name, None, "+ ").await?;
                self.say(if yes { "+OK in\r\n" } else { "-ERR [AUTH] no\r\n" }).await?;
            } else if let Some(name) = line.strip_prefix(b"USER ") {
                username = name.to_vec();
                self.say("+OK\r\n").await?;
            } else if let Some(password) = line.strip_prefix(b"PASS ") {
                let yes = self.knows(&username, password);
                self.say(if yes { "+OK in\r\n" } else { "-ERR [AUTH] no\r\n" }).await?;
            } else if line == b"CAPA" {
                self.say(&format!("+OK\r\n{}\r\n.\r\n", self.way.offer)).await?;
            } else if line == b"UIDL" {
                self.say("+OK\r\n.\r\n").await?;
            } else {
                self.say("+OK 0 0\r\n").await?;
            }
        }
    }

    async fn smtp(&mut self) -> Option<()> {
        self.say("220 ready\r\n").await?;
        loop {
            let line = self.text().await?;
            if let Some(arguments) = line.strip_prefix("AUTH ") {
                let (name, initial) = match arguments.split_once(' ') {
                    Some((name, initial)) => (name.to_owned(), Some(initial.to_owned())),
                    None => (arguments.to_owned(), None),
                };
                assert!(line.len() + 2 <= 512, "a command line has an end");
                let yes = self.sasl(&name, initial, "334 ").await?;
                self.say(if yes { "235 in\r\n" } else { "535 5.7.8 no\r\n" }).await?;
            } else if line.starts_with("EHLO ") {
                self.say(&format!("250-mail\r\n250 AUTH {}\r\n", self.way.offer)).await?;
            } else {
                self.say("250 fine\r\n").await?;
            }
        }
    }

    /// One message of the client, after a challenge.
    async fn ask(&mut self, prefix: &str, challenge: &[u8]) -> Option<Vec<u8>> {
        self.say(&format!("{prefix}{}\r\n", STANDARD.encode(challenge))).await?;
        STANDARD.decode(self.line().await?).ok()
    }

    async fn sasl(&mut self, name: &str, initial: Option<String>, prefix: &str) -> Option<bool> {
        let first = match initial {
            Some(initial) => Some(STANDARD.decode(initial).ok()?),
            None => None,
        };
        match name {
            "PLAIN" => {
                let message = match first {
                    Some(first) => first,
                    None => self.ask(prefix, b"").await?,
                };
                let parts: Vec<&[u8]> = message.split(|byte| *byte == 0).collect();
                let [b"", username, password] = parts[..] else { return Some(false) };
                Some(self.knows(username, password))
            }
            "LOGIN" => {
                let username = self.ask(prefix, b"Username:").await?;
                let password = self.ask(prefix, b"Password:").await?;
                Some(self.knows(&username, &password))
            }
            "CRAM-MD5" => {
                let challenge = b"<1896.697170952@postoffice.reston.mci.net>";
                let answer = self.ask(prefix, challenge).await?;
                Some(answer == cram(&self.person, challenge).into_bytes())
            }
            "SCRAM-SHA-1" => self.scram::<Sha1>(first, prefix).await,
            "SCRAM-SHA-256" => self.scram::<Sha256>(first, prefix).await,
            _ => panic!("{name} was not offered"),
        }
    }

    async fn scram<H: Hash>(&mut self, first: Option<Vec<u8>>, prefix: &str) -> Option<bool> {
        let first = match first {
            Some(first) => first,
            None => self.ask(prefix, b"").await?,
        };
        let first = String::from_utf8(first).ok()?;
        let bare = first.strip_prefix("n,,")?;
        let (username, nonce) = bare.strip_prefix("n=")?.split_once(",r=")?;
        if username.replace("=2C", ",").replace("=3D", "=") != self.person.username {
            return Some(false);
        }
        let server_first = format!("r={nonce}3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
        let last = self.ask(prefix, server_first.as_bytes()).await?;
        let last = String::from_utf8(last).ok()?;
        let (without_proof, proof) = last.split_once(",p=")?;
        let expected = Scram::<H>::new(&self.person.password, bare, &server_first, without_proof);
        if STANDARD.decode(proof).ok()? != expected.proof {
            return Some(false);
        }
        let signature = format!("v={}", STANDARD.encode(&expected.signature));
        Some(self.ask(prefix, signature.as_bytes()).await?.is_empty())
    }
}

/// CRAM-MD5's answer (RFC 2195).
fn cram(person: &Person, challenge: &[u8]) -> String {
    let mut mac = Hmac::<md5::Md5>::new_from_slice(person.password.as_bytes()).expect("any key");
    mac.update(challenge);
    let digest = mac.finalize().into_bytes();
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{} {digits}", person.username)
}

/// A hash function as SCRAM uses it.
trait Hash {
    fn hash(bytes: &[u8]) -> Vec<u8>;
    fn mac(key: &[u8], bytes: &[u8]) -> Vec<u8>;
}

struct Sha1;
struct Sha256;

impl Hash for Sha1 {
    fn hash(bytes: &[u8]) -> Vec<u8> {
        use sha1::Digest;
        sha1::Sha1::digest(bytes).to_vec()
    }
    fn mac(key: &[u8], bytes: &[u8]) -> Vec<u8> {
        let mut mac = Hmac::<sha1::Sha1>::new_from_slice(key).expect("any key");
        mac.update(bytes);
        mac.finalize().into_bytes().to_vec()
    }
}

impl Hash for Sha256 {
    fn hash(bytes: &[u8]) -> Vec<u8> {
        use sha2::Digest;
        sha2::Sha256::digest(bytes).to_vec()
    }
    fn mac(key: &[u8], bytes: &[u8]) -> Vec<u8> {
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(key).expect("any key");
        mac.update(bytes);
        mac.finalize().into_bytes().to_vec()
    }
}

/// What both sides of SCRAM have to prove (RFC 5802 section 3).
struct Scram<H> {
    proof: Vec<u8>,
    signature: Vec<u8>,
    hash: std::marker::PhantomData<H>,
}

impl<H: Hash> Scram<H> {
    fn new(password: &str, first_bare: &str, server_first: &str, without_proof: &str) -> Self {
        let attribute = |name: &str| {
            server_first.split(',').find_map(|one| one.strip_prefix(name)).expect("attribute")
        };
        let salt = STANDARD.decode(attribute("s=")).expect("salt");
        let rounds: usize = attribute("i=").parse().expect("rounds");
        let mut block = [salt.as_slice(), &[0, 0, 0, 1]].concat();
        let mut salted: Option<Vec<u8>> = None;
        for _ in 0..rounds {
            block = H::mac(password.as_bytes(), &block);
            salted = Some(match salted {
                None => block.clone(),
                Some(before) => xor(&before, &block),
            });
        }
        let salted = salted.expect("at least one round");
        let client_key = H::mac(&salted, b"Client Key");
        let message = format!("{first_bare},{server_first},{without_proof}");
        let client_signature = H::mac(&H::hash(&client_key), message.as_bytes());
        let server_key = H::mac(&salted, b"Server Key");
        Self {
            proof: xor(&client_key, &client_signature),
            signature: H::mac(&server_key, message.as_bytes()),
            hash: std::marker::PhantomData,
        }
    }
}

fn xor(one: &[u8], other: &[u8]) -> Vec<u8> {
    one.iter().zip(other).map(|(a, b)| a ^ b).collect()
}

#[test]
fn the_listener_agrees_with_the_examples_of_the_rfcs() {
    let proven =
        |proof: &[u8], signature: &[u8]| (STANDARD.encode(proof), STANDARD.encode(signature));
    // RFC 5802 section 5.
    let one = Scram::<Sha1>::new(
        "pencil",
        "n=user,r=fyko+d2lbbFgONRv9qkxdawL",
        "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j",
    );
    let expected = ("v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=".into(), "rmF9pqV8S7suAoZWja4dJRkFsKQ=".into());
    assert_eq!(proven(&one.proof, &one.signature), expected);
    // RFC 7677 section 3.
    let nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    let two = Scram::<Sha256>::new(
        "pencil",
        "n=user,r=rOprNGfwEbeRWgbNEkqO",
        &format!("r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"),
        &format!("c=biws,r={nonce}"),
    );
    let expected = (
        "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=".into(),
        "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=".into(),
    );
    assert_eq!(proven(&two.proof, &two.signature), expected);
    let tim = Person { username: "tim".into(), password: "tanstaaftanstaaf".into() };
    let challenge = b"<1896.697170952@postoffice.reston.mci.net>";
    assert_eq!(cram(&tim, challenge), "tim b913a602c7eda7a495b4e6e7334d3890");
}
