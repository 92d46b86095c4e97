//! IMAP as far as setting up an account needs it (RFC 9051, RFC 3501).
//!
//! The commands it can send are all in this file: CAPABILITY, STARTTLS,
//! AUTHENTICATE, LOGIN, ID, NAMESPACE, LIST, EXAMINE, LOGOUT. None changes
//! anything (security requirement S23); referrals are never followed (S21).

mod folders;
mod quoted;
mod response;
mod utf7;

use zeroize::Zeroizing;

use self::quoted::quoted;
use self::response::{Response, Status, capabilities_in_code, literal_at_end};
use super::answer::is_foreign_greeting;
use super::offer::Offer;
use super::sasl::Exchange;
use super::wire::{Stream, Wire, malformed};
use super::{Answer, FailureKind, Login, Mailbox};
use crate::account::Protocol;

/// Longest answer to LIST, in bytes: people with ten thousand folders exist.
const LARGEST_LIST: usize = 4 * 1024 * 1024;

/// Longest first message that goes with AUTHENTICATE, in bytes; some servers end command lines at 8 KiB.
const LONGEST_INITIAL: usize = 4096;
/// Longest literal that LITERAL- lets go at once, in bytes (RFC 7888 section 5).
const LONGEST_AT_ONCE: usize = 4096;

/// A connection to an IMAP server.
pub(crate) struct Client<S> {
    wire: Wire<S>,
    last_tag: u32,
    capabilities: Vec<String>,
    /// What LIST and NAMESPACE have told.
    mailbox: Mailbox,
}

/// What ended a command well.
struct Completion {
    code: Option<String>,
}

/// A command of several that are under way at once.
struct Pending {
    tag: String,
    /// Whether anything depends on it.
    needed: bool,
}

impl<S: Stream> Client<S> {
    /// Takes over a connection that has said nothing yet.
    pub(crate) fn new(wire: Wire<S>) -> Self {
        Self { wire, last_tag: 0, capabilities: Vec::new(), mailbox: Mailbox::default() }
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
            return Err(FailureKind::WrongProtocol(Answer::plain(&line)));
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

    /// What the server has said it can do.
    pub(crate) fn capabilities(&self) -> &[String] {
        &self.capabilities
    }

    /// STARTTLS; the stream that comes back is ready for the handshake, and everything
    /// the server said before it is forgotten.
    pub(crate) async fn start_tls(mut self, heard: &mut Vec<String>) -> Result<S, FailureKind> {
        self.learn_capabilities().await?;
        *heard = self.capabilities().to_vec();
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

    /// Logs in by AUTHENTICATE, once.
    pub(crate) async fn authenticate(
        &mut self,
        name: &'static str,
        exchange: &mut Exchange,
    ) -> Result<(), FailureKind> {
        let before = std::mem::take(&mut self.capabilities);
        let result = self.run_exchange(name, exchange, &before).await;
        self.after_login(result, before)
    }

    /// Logs in by LOGIN, once.
    pub(crate) async fn login(&mut self, login: Login<'_>) -> Result<(), FailureKind> {
        let before = std::mem::take(&mut self.capabilities);
        let result = self.login_command(login, &before).await;
        self.after_login(result, before)
    }

    /// A login changes what is offered; servers say so in the answer or must be asked. A refused one changes nothing.
    fn after_login(
        &mut self,
        result: Result<Completion, FailureKind>,
        before: Vec<String>,
    ) -> Result<(), FailureKind> {
        let completion = match result {
            Ok(completion) => completion,
            Err(kind) => {
                self.capabilities = before;
                return Err(kind);
            }
        };
        if let Some(capabilities) = capabilities_in_code(completion.code.as_deref()) {
            self.capabilities = capabilities;
        }
        Ok(())
    }

    /// ID, NAMESPACE, LIST, EXAMINE INBOX, all sent at once. Only the last has to succeed.
    pub(crate) async fn check_mailbox(&mut self) -> Result<(), FailureKind> {
        self.learn_capabilities().await?;
        let mut commands = Vec::new();
        if self.has("ID") {
            // NetEase (163.com, 126.com) refuses the mailbox to programs that do not
            // introduce themselves: "Unsafe Login", answers collected 2026-11.
            commands.push("ID (\"name\" \"Postlotse\")");
        }
        if self.has("NAMESPACE") {
            commands.push("NAMESPACE");
        }
        // Where a server can tell the folders with a purpose apart, nobody has to wait for ten thousand others.
        let selects =
            self.has("SPECIAL-USE") && (self.has("LIST-EXTENDED") || self.has("IMAP4REV2"));
        commands.push(if selects { "LIST (SPECIAL-USE) \"\" \"*\"" } else { "LIST \"\" \"*\"" });
        commands.push("EXAMINE INBOX");
        self.run_together(&commands).await
    }

    /// What the folders are called, as far as the server has told.
    pub(crate) fn mailbox(&self) -> &Mailbox {
        &self.mailbox
    }

    /// Sends commands at once, which IMAP allows where none changes what another means (RFC 9051 section 5.5), and
    /// waits for every answer, whatever their order. Only a refusal of the last is a failure.
    async fn run_together(&mut self, commands: &[&str]) -> Result<(), FailureKind> {
        let mut pending = Vec::new();
        let mut lines = String::new();
        for (at, command) in commands.iter().enumerate() {
            let tag = self.next_tag();
            lines.push_str(&format!("{tag} {command}\r\n"));
            pending.push(Pending { tag, needed: at + 1 == commands.len() });
        }
        self.wire.send_expecting(lines.as_bytes(), LARGEST_LIST).await?;
        let mut outcome = Ok(());
        while !pending.is_empty() {
            let awaited: Vec<&str> = pending.iter().map(|one| one.tag.as_str()).collect();
            let (tag, result) = self.until_one_answer(&awaited).await?;
            let Some(at) = pending.iter().position(|one| one.tag == tag) else {
                return Err(malformed(tag.as_bytes()));
            };
            let needed = pending.swap_remove(at).needed;
            match result {
                Ok(Outcome::Completed(_)) => {}
                Ok(Outcome::Continue(words)) => return Err(malformed(words.as_bytes())),
                Err(answer) if needed => outcome = Err(FailureKind::Refused(answer)),
                Err(_) => {}
            }
        }
        outcome
    }

    /// LOGOUT.
    pub(crate) async fn logout(&mut self) -> Result<(), FailureKind> {
        match self.run("LOGOUT").await {
            Ok(_) | Err(FailureKind::Goodbye(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    fn has(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|word| word == capability)
    }

    async fn run_exchange(
        &mut self,
        name: &'static str,
        exchange: &mut Exchange,
        capabilities: &[String],
    ) -> Result<Completion, FailureKind> {
        let mut command = Zeroizing::new(format!("AUTHENTICATE {name}").into_bytes());
        let at_once = capabilities.iter().any(|word| word == "SASL-IR");
        if let Some(first) = at_once.then(|| exchange.initial(LONGEST_INITIAL)).flatten() {
            let room = command.len() + 1 + first.len();
            let mut longer = Zeroizing::new(Vec::with_capacity(room));
            longer.extend_from_slice(&command);
            longer.push(b' ');
            longer.extend_from_slice(&first);
            command = longer;
        }
        let tag = self.send_tagged(&command, super::wire::LARGEST_ANSWER).await?;
        loop {
            let challenge = match self.until_answer(&tag).await? {
                Outcome::Completed(completion) if exchange.is_finished() => return Ok(completion),
                Outcome::Completed(_) => return Err(malformed(b"OK")),
                Outcome::Continue(challenge) => challenge,
            };
            let message = exchange.respond(&challenge)?;
            let mut line = Zeroizing::new(Vec::with_capacity(message.len() + 2));
            line.extend_from_slice(&message);
            line.extend_from_slice(b"\r\n");
            self.wire.send(&line).await?;
        }
    }

    /// LOGIN; what a quoted string cannot hold goes as a literal, byte by byte.
    async fn login_command(
        &mut self,
        login: Login<'_>,
        capabilities: &[String],
    ) -> Result<Completion, FailureKind> {
        let has = |wanted: &str| capabilities.iter().any(|word| word == wanted);
        let (always, short) = (has("LITERAL+"), has("LITERAL-"));
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
            let at_once = always || (short && text.len() <= LONGEST_AT_ONCE);
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
        let tag = self.send_tagged(command.as_bytes(), super::wire::LARGEST_ANSWER).await?;
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
        let (_, result) = self.until_one_answer(&[awaited]).await?;
        result.map_err(FailureKind::Refused)
    }

    /// Reads until one of these commands is done or the server wants more; says which and, where it was refused, how.
    async fn until_one_answer(
        &mut self,
        awaited: &[&str],
    ) -> Result<(String, Result<Outcome, Answer>), FailureKind> {
        loop {
            let response = self.response().await?;
            let line = String::from_utf8_lossy(&response);
            match Response::parse(&line) {
                None => return Err(malformed(&response)),
                Some(Response::Continuation(words)) => {
                    return Ok((String::new(), Ok(Outcome::Continue(words))));
                }
                Some(Response::Capability(words)) => self.capabilities = words,
                Some(Response::Data) => folders::note(&mut self.mailbox, &response),
                Some(Response::Status { tag: None, status, answer, .. }) => match status {
                    Status::Bye => return Err(FailureKind::Goodbye(answer)),
                    Status::Preauth => return Err(FailureKind::Preauthenticated),
                    // Untagged OK, NO and BAD are remarks; the tagged answer decides.
                    Status::Ok | Status::No | Status::Bad => {}
                },
                Some(Response::Status { tag: Some(tag), status, code, answer }) => {
                    if !awaited.contains(&tag.as_str()) {
                        return Err(malformed(&response));
                    }
                    let outcome = match status {
                        Status::Ok => Ok(Outcome::Completed(Completion { code })),
                        Status::No | Status::Bad => Err(answer),
                        Status::Bye | Status::Preauth => return Err(malformed(&response)),
                    };
                    return Ok((tag, outcome));
                }
            }
        }
    }

    /// One response with its literals read in.
    async fn response(&mut self) -> Result<Vec<u8>, FailureKind> {
        let mut whole = self.wire.line().await?;
        let mut literal = literal_at_end(&whole);
        while let Some(size) = literal {
            whole.extend(self.wire.literal(size).await?);
            let rest = self.wire.line().await?;
            literal = literal_at_end(&rest);
            whole.extend(rest);
        }
        Ok(whole)
    }
}

/// What a command has led to.
enum Outcome {
    Completed(Completion),
    Continue(String),
}
