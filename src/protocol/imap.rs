//! IMAP as far as setting up an account needs it (RFC 9051, RFC 3501).
//!
//! The commands it can send are all in this file: CAPABILITY, STARTTLS,
//! AUTHENTICATE, LOGIN, ID, NAMESPACE, LIST, EXAMINE, LOGOUT. None changes
//! anything (security requirement S23); referrals are never followed (S21).

mod response;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use self::response::{Response, Status, capabilities_in_code, literal_at_end};
use super::answer::is_foreign_greeting;
use super::sasl::{Exchange, Offer};
use super::wire::{Stream, Wire, malformed};
use super::{FailureKind, Login, Mechanism};
use crate::account::Protocol;

/// Longest answer to LIST, in bytes: people with ten thousand folders exist.
const LARGEST_LIST: usize = 4 * 1024 * 1024;

/// A connection to an IMAP server.
pub(crate) struct Client<S> {
    wire: Wire<S>,
    last_tag: u32,
    capabilities: Vec<String>,
}

/// What ended a command well.
struct Completion {
    code: Option<String>,
}

impl<S: Stream> Client<S> {
    /// Takes over a connection that has said nothing yet.
    pub(crate) fn new(wire: Wire<S>) -> Self {
        Self { wire, last_tag: 0, capabilities: Vec::new() }
    }

    /// Time limits and the stream below.
    pub(crate) fn wire(&mut self) -> &mut Wire<S> {
        &mut self.wire
    }

    /// Reads the greeting.
    pub(crate) async fn greeting(&mut self) -> Result<(), FailureKind> {
        let line = self.wire.line().await?;
        let line = String::from_utf8_lossy(&line);
        if is_foreign_greeting(&line, Protocol::Imap) {
            return Err(FailureKind::WrongProtocol(super::Answer::plain(&line)));
        }
        let Some(Response::Status { tag: None, status, code, answer }) = Response::parse(&line)
        else {
            return Err(malformed(line.as_bytes()));
        };
        match status {
            Status::Ok => {
                self.capabilities = capabilities_in_code(code.as_deref()).unwrap_or_default();
                Ok(())
            }
            Status::Preauth => Err(FailureKind::Preauthenticated),
            Status::Bye => Err(FailureKind::Goodbye(answer)),
            Status::No | Status::Bad => Err(FailureKind::Refused(answer)),
        }
    }

    /// Asks what the server can do, unless its greeting has said so.
    pub(crate) async fn learn_capabilities(&mut self) -> Result<(), FailureKind> {
        if self.capabilities.is_empty() {
            self.run("CAPABILITY").await?;
        }
        Ok(())
    }

    /// STARTTLS; the stream that comes back is ready for the handshake, and everything
    /// the server said before it is forgotten.
    pub(crate) async fn start_tls(mut self) -> Result<S, FailureKind> {
        self.learn_capabilities().await?;
        if !self.has("STARTTLS") {
            return Err(FailureKind::NoStartTls);
        }
        self.run("STARTTLS").await?;
        self.wire.into_stream().await
    }

    /// What there is to log in with.
    pub(crate) fn offer(&self) -> Offer {
        let sasl = self.capabilities.iter().filter_map(|word| word.strip_prefix("AUTH="));
        Offer { sasl: sasl.map(str::to_owned).collect(), command: !self.has("LOGINDISABLED") }
    }

    /// Logs in, once.
    pub(crate) async fn login(
        &mut self,
        mechanism: Mechanism,
        login: Login<'_>,
    ) -> Result<(), FailureKind> {
        let before = std::mem::take(&mut self.capabilities);
        let completion = match mechanism.sasl_name() {
            Some(name) => self.authenticate(name, login, &before).await?,
            None => self.login_command(login, &before).await?,
        };
        // A login changes what is offered; servers say so in the answer or must be asked.
        if let Some(capabilities) = capabilities_in_code(completion.code.as_deref()) {
            self.capabilities = capabilities;
        }
        Ok(())
    }

    /// ID, where the server knows it.
    pub(crate) async fn introduce(&mut self) -> Result<(), FailureKind> {
        self.learn_capabilities().await?;
        if self.has("ID") {
            // NetEase (163.com, 126.com) refuses the mailbox to programs that do not
            // introduce themselves: "Unsafe Login", answers collected 2026-11.
            optional(self.run("ID (\"name\" \"Postlotse\")").await)?;
        }
        Ok(())
    }

    /// ID, NAMESPACE, LIST, EXAMINE INBOX. Only the last has to succeed.
    pub(crate) async fn check_mailbox(&mut self) -> Result<(), FailureKind> {
        self.introduce().await?;
        if self.has("NAMESPACE") {
            optional(self.run("NAMESPACE").await)?;
        }
        optional(self.run_expecting("LIST \"\" \"*\"", LARGEST_LIST).await)?;
        self.run("EXAMINE INBOX").await.map(drop)
    }

    /// LOGOUT.
    pub(crate) async fn logout(&mut self) -> Result<(), FailureKind> {
        match self.run("LOGOUT").await {
            Ok(_) | Err(FailureKind::Goodbye(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    /// Gives the connection away: whoever takes it over speaks for itself.
    pub(crate) fn into_wire(self) -> Wire<S> {
        self.wire
    }

    fn has(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|word| word == capability)
    }

    async fn authenticate(
        &mut self,
        name: &'static str,
        login: Login<'_>,
        capabilities: &[String],
    ) -> Result<Completion, FailureKind> {
        let mut exchange = Exchange::start(name, login)?;
        let mut initial = exchange.initial()?;
        let mut command = Zeroizing::new(format!("AUTHENTICATE {name}"));
        if capabilities.iter().any(|word| word == "SASL-IR")
            && let Some(first) = initial.take()
        {
            // RFC 4959: "=" stands for an empty first message.
            let encoded = Zeroizing::new(STANDARD.encode(&*first));
            let argument = if encoded.is_empty() { "=" } else { &encoded };
            command = Zeroizing::new(format!("{} {argument}", &*command));
        }
        let tag = self.send_tagged(command.as_bytes(), super::wire::LARGEST_ANSWER).await?;
        loop {
            let challenge = match self.until_answer(&tag).await? {
                Outcome::Completed(completion) if exchange.is_finished() => return Ok(completion),
                Outcome::Completed(_) => return Err(malformed(b"OK")),
                Outcome::Continue(challenge) => challenge,
            };
            let reply = match initial.take() {
                Some(first) => first,
                None => {
                    let challenge = STANDARD
                        .decode(challenge.as_bytes())
                        .map_err(|_| malformed(challenge.as_bytes()))?;
                    exchange.answer(&challenge)?
                }
            };
            let mut line = Zeroizing::new(String::with_capacity(reply.len() * 2 + 8));
            STANDARD.encode_string(&*reply, &mut line);
            line.push_str("\r\n");
            self.wire.send(line.as_bytes()).await?;
        }
    }

    /// LOGIN; what a quoted string cannot hold goes as a literal, byte by byte.
    async fn login_command(
        &mut self,
        login: Login<'_>,
        capabilities: &[String],
    ) -> Result<Completion, FailureKind> {
        // LITERAL- (RFC 7888) allows the short form up to 4096 bytes; nothing here is longer.
        let at_once = ["LITERAL+", "LITERAL-"];
        let at_once = capabilities.iter().any(|word| at_once.contains(&word.as_str()));
        // Large enough that the secret is never moved by a growing buffer.
        let room = 64 + 2 * (login.username.len() + login.password.reveal().len());
        let mut pending = Zeroizing::new(Vec::with_capacity(room));
        pending.extend_from_slice(b"LOGIN");
        let mut tag = None;
        for text in [login.username, login.password.reveal()] {
            pending.push(b' ');
            if let Some(quoted) = quoted(text) {
                pending.extend_from_slice(quoted.as_bytes());
                continue;
            }
            let plus = if at_once { "+" } else { "" };
            pending.extend_from_slice(format!("{{{}{plus}}}\r\n", text.len()).as_bytes());
            if !at_once {
                let sent = std::mem::take(&mut pending);
                tag = Some(self.send_part(tag, &sent).await?);
                let tag = tag.as_deref().unwrap_or_default();
                match self.until_answer(tag).await? {
                    Outcome::Continue(_) => {}
                    Outcome::Completed(_) => return Err(malformed(b"OK")),
                }
            }
            pending.extend_from_slice(text.as_bytes());
        }
        pending.extend_from_slice(b"\r\n");
        let tag = self.send_part(tag, &pending).await?;
        match self.until_answer(&tag).await? {
            Outcome::Completed(completion) => Ok(completion),
            Outcome::Continue(words) => Err(malformed(words.as_bytes())),
        }
    }

    /// Sends a part of a command, with a tag before the first.
    async fn send_part(&mut self, tag: Option<String>, part: &[u8]) -> Result<String, FailureKind> {
        let Some(tag) = tag else {
            let tag = self.next_tag();
            let mut line = Zeroizing::new(Vec::with_capacity(tag.len() + 1 + part.len()));
            line.extend_from_slice(format!("{tag} ").as_bytes());
            line.extend_from_slice(part);
            self.wire.send(&line).await?;
            return Ok(tag);
        };
        self.wire.send(part).await?;
        Ok(tag)
    }

    async fn run(&mut self, command: &str) -> Result<Completion, FailureKind> {
        self.run_expecting(command, super::wire::LARGEST_ANSWER).await
    }

    async fn run_expecting(
        &mut self,
        command: &str,
        allowance: usize,
    ) -> Result<Completion, FailureKind> {
        let tag = self.send_tagged(command.as_bytes(), allowance).await?;
        match self.until_answer(&tag).await? {
            Outcome::Completed(completion) => Ok(completion),
            Outcome::Continue(words) => Err(malformed(words.as_bytes())),
        }
    }

    async fn send_tagged(
        &mut self,
        command: &[u8],
        allowance: usize,
    ) -> Result<String, FailureKind> {
        let tag = self.next_tag();
        let mut line = Zeroizing::new(Vec::with_capacity(tag.len() + 3 + command.len()));
        line.extend_from_slice(format!("{tag} ").as_bytes());
        line.extend_from_slice(command);
        line.extend_from_slice(b"\r\n");
        self.wire.send_expecting(&line, allowance).await?;
        Ok(tag)
    }

    fn next_tag(&mut self) -> String {
        self.last_tag += 1;
        format!("A{}", self.last_tag)
    }

    /// Reads until the command is done or the server wants more.
    async fn until_answer(&mut self, awaited: &str) -> Result<Outcome, FailureKind> {
        loop {
            let line = self.response().await?;
            match Response::parse(&line) {
                None => return Err(malformed(line.as_bytes())),
                Some(Response::Continuation(words)) => return Ok(Outcome::Continue(words)),
                Some(Response::Capability(words)) => self.capabilities = words,
                Some(Response::Data) => {}
                Some(Response::Status { tag: None, status, answer, .. }) => match status {
                    Status::Bye => return Err(FailureKind::Goodbye(answer)),
                    Status::Preauth => return Err(FailureKind::Preauthenticated),
                    // Untagged OK, NO and BAD are remarks; the tagged answer decides.
                    Status::Ok | Status::No | Status::Bad => {}
                },
                Some(Response::Status { tag: Some(tag), status, code, answer }) => {
                    if tag != awaited {
                        return Err(malformed(line.as_bytes()));
                    }
                    return match status {
                        Status::Ok => Ok(Outcome::Completed(Completion { code })),
                        Status::No | Status::Bad => Err(FailureKind::Refused(answer)),
                        Status::Bye | Status::Preauth => Err(malformed(line.as_bytes())),
                    };
                }
            }
        }
    }

    /// One response with its literals read in.
    async fn response(&mut self) -> Result<String, FailureKind> {
        let mut whole = self.wire.line().await?;
        let mut literal = literal_at_end(&whole);
        while let Some(size) = literal {
            whole.extend(self.wire.literal(size).await?);
            let rest = self.wire.line().await?;
            literal = literal_at_end(&rest);
            whole.extend(rest);
        }
        Ok(String::from_utf8_lossy(&whole).into_owned())
    }
}

/// What a command has led to.
enum Outcome {
    Completed(Completion),
    Continue(String),
}

/// A refused command that nothing depends on is no failure.
fn optional(result: Result<Completion, FailureKind>) -> Result<(), FailureKind> {
    match result {
        Ok(_) | Err(FailureKind::Refused(_)) => Ok(()),
        Err(kind) => Err(kind),
    }
}

/// A quoted string (RFC 9051 section 4.3), `None` for what one cannot hold.
fn quoted(text: &str) -> Option<Zeroizing<String>> {
    if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return None;
    }
    let mut quoted = Zeroizing::new(String::with_capacity(2 * text.len() + 2));
    quoted.push('"');
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
    Some(quoted)
}
