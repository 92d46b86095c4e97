//! SMTP submission as far as setting up an account needs it (RFC 5321, RFC 6409).
//!
//! The commands it can send are all in this file: EHLO, STARTTLS, AUTH,
//! MAIL FROM, RCPT TO, RSET, QUIT. There is no DATA: a check sends nothing, and
//! the one letter a person may ask for is `verify::test_mail`'s (security requirement S22).

mod reply;

use zeroize::Zeroizing;

use self::reply::Reply;
use super::answer::is_foreign_greeting;
use super::offer::Offer;
use super::sasl::Exchange;
use super::wire::{Stream, Wire, malformed};
use super::{Answer, Command, FailureKind, Submission};
use crate::account::{EmailAddress, Protocol};

/// How this program introduces itself: an address literal is always valid syntax
/// (RFC 5321 section 4.1.3) and, unlike the computer's name, tells nobody who is
/// sitting there. Mail programs do the same towards submission servers.
const EHLO: &str = "EHLO [127.0.0.1]";
/// Longest command line, in bytes (RFC 5321 section 4.5.3.1.4).
const LONGEST_COMMAND: usize = 512;

/// A connection to a submission server.
pub(crate) struct Client<S> {
    wire: Wire<S>,
    /// Keywords and arguments of the EHLO answer, upper case.
    extensions: Vec<String>,
}

impl<S: Stream> Client<S> {
    /// Takes over a connection that has said nothing yet.
    pub(crate) fn new(wire: Wire<S>) -> Self {
        Self { wire, extensions: Vec::new() }
    }

    /// Time limits and the stream below.
    pub(crate) fn wire(&mut self) -> &mut Wire<S> {
        &mut self.wire
    }

    /// Reads the greeting, which may have several lines.
    pub(crate) async fn greeting(&mut self) -> Result<(), FailureKind> {
        let first = self.wire.line().await?;
        let text = String::from_utf8_lossy(&first);
        if is_foreign_greeting(&text, Protocol::Smtp) {
            return Err(FailureKind::WrongProtocol(Answer::plain(&text)));
        }
        let reply = self.rest_of_reply(&first).await?;
        expect_positive(reply).map(drop)
    }

    /// EHLO.
    pub(crate) async fn learn_capabilities(&mut self) -> Result<(), FailureKind> {
        let reply = self.run(EHLO).await?;
        let extensions = reply.lines.iter().skip(1);
        self.extensions = extensions.map(|words| words.trim().to_ascii_uppercase()).collect();
        Ok(())
    }

    /// What the server has said it can do.
    pub(crate) fn capabilities(&self) -> &[String] {
        &self.extensions
    }

    /// STARTTLS; the stream that comes back is ready for the handshake, and everything
    /// the server said before it is forgotten.
    pub(crate) async fn start_tls(mut self, heard: &mut Vec<String>) -> Result<S, FailureKind> {
        self.learn_capabilities().await?;
        *heard = self.capabilities().to_vec();
        if !self.has("STARTTLS") {
            return Err(FailureKind::NoStartTls);
        }
        let consent = self.run("STARTTLS").await?;
        if consent.code != 220 {
            // RFC 3207 section 4 knows one consent; whoever says something else may mean something else.
            return Err(FailureKind::Malformed(consent.answer()));
        }
        self.wire.into_stream().await
    }

    /// What there is to log in with; SMTP has no command of its own for it.
    pub(crate) fn offer(&self) -> Offer {
        let mut sasl = Vec::new();
        for line in &self.extensions {
            // "AUTH=LOGIN PLAIN" is what servers say to Outlook Express; both forms count.
            if let Some(names) =
                line.strip_prefix("AUTH").filter(|rest| rest.starts_with([' ', '=']))
            {
                sasl.extend(names[1..].split_whitespace().map(str::to_owned));
            }
        }
        Offer { sasl, command: false }
    }

    /// Logs in by AUTH, once.
    pub(crate) async fn authenticate(
        &mut self,
        name: &'static str,
        exchange: &mut Exchange,
    ) -> Result<(), FailureKind> {
        let mut command = Zeroizing::new(format!("AUTH {name}").into_bytes());
        let room = LONGEST_COMMAND.saturating_sub(command.len() + 3);
        if let Some(first) = exchange.initial(room) {
            let mut longer = Zeroizing::new(Vec::with_capacity(command.len() + 1 + first.len()));
            longer.extend_from_slice(&command);
            longer.push(b' ');
            longer.extend_from_slice(&first);
            command = longer;
        }
        loop {
            self.send(&[&command]).await?;
            let reply = self.reply().await?;
            if reply.code != 334 {
                let reply = expect_positive(reply)?;
                let finished = exchange.is_finished();
                return if finished { Ok(()) } else { Err(FailureKind::Malformed(reply.answer())) };
            }
            let challenge = reply.lines.first().map(|words| words.trim()).unwrap_or("");
            command = exchange.respond(challenge)?;
        }
    }

    /// MAIL FROM and RCPT TO the same address, then RSET; at once where the server takes it (RFC 2920). Many
    /// servers judge the sender only at RCPT.
    pub(crate) async fn check_sender(&mut self, address: &EmailAddress) -> Result<(), FailureKind> {
        let address = address.to_ascii();
        let (from, to) = (format!("MAIL FROM:<{address}>"), format!("RCPT TO:<{address}>"));
        let commands = [from.as_bytes(), to.as_bytes(), b"RSET"];
        let names = [Some(Command::MailFrom), Some(Command::RcptTo), None];
        if !self.has("PIPELINING") {
            for (command, name) in commands.into_iter().zip(names) {
                self.send(&[command]).await?;
                expect_positive(self.reply().await?).map_err(|kind| refused_at(name, kind))?;
            }
            return Ok(());
        }
        self.send(&commands).await?;
        let mut outcome = Ok(());
        for name in names {
            match expect_positive(self.reply().await?).map_err(|kind| refused_at(name, kind)) {
                Ok(_) => {}
                // What follows a refusal is refused because of it.
                Err(kind @ FailureKind::Refused(_)) => outcome = outcome.and(Err(kind)),
                Err(kind) => return outcome.and(Err(kind)),
            }
        }
        outcome
    }

    /// What may be sent, as far as the server has told.
    pub(crate) fn submission(&self) -> Submission {
        let size = self.extensions.iter().find_map(|line| line.strip_prefix("SIZE "));
        let size = size.and_then(|words| words.trim().parse().ok());
        Submission {
            // RFC 1870 section 3: 0 for no fixed limit.
            largest_message: size.filter(|size| *size > 0),
            eight_bit: self.has("8BITMIME"),
            unicode_addresses: self.has("SMTPUTF8"),
        }
    }

    fn has(&self, extension: &str) -> bool {
        self.extensions.iter().any(|line| line == extension)
    }

    /// QUIT.
    pub(crate) async fn quit(&mut self) -> Result<(), FailureKind> {
        self.run("QUIT").await.map(drop)
    }

    /// Gives the connection away: whoever takes it over speaks for itself.
    pub(crate) fn into_wire(self) -> Wire<S> {
        self.wire
    }

    async fn run(&mut self, command: &str) -> Result<Reply, FailureKind> {
        self.send(&[command.as_bytes()]).await?;
        expect_positive(self.reply().await?)
    }

    /// Sends commands at once.
    async fn send(&mut self, commands: &[&[u8]]) -> Result<(), FailureKind> {
        let room = commands.iter().map(|command| command.len() + 2).sum();
        let mut lines = Zeroizing::new(Vec::with_capacity(room));
        for command in commands {
            lines.extend_from_slice(command);
            lines.extend_from_slice(b"\r\n");
        }
        self.wire.send(&lines).await
    }

    async fn reply(&mut self) -> Result<Reply, FailureKind> {
        let first = self.wire.line().await?;
        self.rest_of_reply(&first).await
    }

    async fn rest_of_reply(&mut self, first: &[u8]) -> Result<Reply, FailureKind> {
        let mut whole: Option<Reply> = None;
        let mut bytes = first.to_vec();
        loop {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let (code, is_last, words) = reply::line(&text).ok_or_else(|| malformed(&bytes))?;
            let reply = whole.get_or_insert(Reply { code, lines: Vec::new() });
            if reply.code != code {
                return Err(malformed(&bytes));
            }
            reply.lines.push(words.to_owned());
            if is_last {
                return whole.ok_or_else(|| malformed(&bytes));
            }
            bytes = self.wire.line().await?;
        }
    }
}

/// The same failure with the command named that the server has answered.
pub(crate) fn refused_at(command: Option<Command>, kind: FailureKind) -> FailureKind {
    let name = |answer| Answer { command, ..answer };
    match kind {
        FailureKind::Refused(answer) => FailureKind::Refused(name(answer)),
        FailureKind::Goodbye(answer) => FailureKind::Goodbye(name(answer)),
        other => other,
    }
}

fn expect_positive(reply: Reply) -> Result<Reply, FailureKind> {
    match reply.code {
        _ if reply.is_positive() => Ok(reply),
        // RFC 5321 section 3.8: the server is about to close the connection.
        421 => Err(FailureKind::Goodbye(reply.answer())),
        400..=599 => Err(FailureKind::Refused(reply.answer())),
        _ => Err(FailureKind::Malformed(reply.answer())),
    }
}
