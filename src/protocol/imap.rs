//! IMAP as far as setting up an account needs it (RFC 9051, RFC 3501).
//!
//! The commands it can send are all in this file: CAPABILITY, STARTTLS, ID,
//! NAMESPACE, LIST, EXAMINE, LOGOUT; and in `login`: AUTHENTICATE, LOGIN. None changes
//! anything (security requirement S23); referrals are never followed (S21).

mod folders;
mod login;
mod quoted;
mod response;
mod utf7;

pub(crate) use utf7::decode as decode_folder_name;
use zeroize::Zeroizing;

use self::response::{Response, Status, capabilities_in_code, literal_at_end};
use super::answer::is_foreign_greeting;
use super::offer::Offer;
use super::wire::{Stream, Wire, malformed};
use super::{Answer, FailureKind, Mailbox};
use crate::account::Protocol;

/// Longest answer to LIST, in bytes: people with ten thousand folders exist.
const LARGEST_LIST: usize = 4 * 1024 * 1024;

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

    /// ID, where the server knows it; for whoever goes on without [`check_mailbox`](Self::check_mailbox).
    pub(crate) async fn introduce(&mut self) -> Result<(), FailureKind> {
        self.learn_capabilities().await?;
        let Some(introduction) = self.introduction() else { return Ok(()) };
        match self.run(introduction).await {
            Ok(_) | Err(FailureKind::Refused(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    /// NetEase (163.com, 126.com) refuses the mailbox to programs that do not introduce themselves: "Unsafe Login",
    /// answers collected 2026-11.
    fn introduction(&self) -> Option<&'static str> {
        self.has("ID").then_some("ID (\"name\" \"Postlotse\")")
    }

    /// ID, NAMESPACE, LIST, EXAMINE INBOX, all sent at once. Only the last has to succeed.
    pub(crate) async fn check_mailbox(&mut self) -> Result<(), FailureKind> {
        self.learn_capabilities().await?;
        let mut commands = Vec::from_iter(self.introduction());
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

    /// Gives the connection away: whoever takes it over speaks for itself.
    pub(crate) fn into_wire(self) -> Wire<S> {
        self.wire
    }

    fn has(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|word| word == capability)
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
