//! POP3 as far as setting up an account needs it (RFC 1939, 2449, 2595, 5034).
//!
//! The commands it can send are all in this file: CAPA, STLS, AUTH, USER,
//! PASS, STAT, UIDL, TOP, QUIT. There is no RETR and no DELE: no letter is fetched,
//! none deleted (security requirement S23). TOP reads the head alone, and only of letters
//! that came while a test mail is awaited.

use zeroize::Zeroizing;

use super::answer::is_foreign_greeting;
use super::offer::Offer;
use super::sasl::Exchange;
use super::wire::{Stream, Wire, malformed};
use super::{Answer, FailureKind, Login, Maildrop};
use crate::account::Protocol;

/// Longest answer to UIDL, in bytes: a mailbox of a hundred thousand messages.
const LARGEST_UIDL: usize = 8 * 1024 * 1024;
/// Most letters that are told apart by number alone.
const MOST_LETTERS: u32 = 1_000_000;

/// A connection to a POP3 server.
pub(crate) struct Client<S> {
    wire: Wire<S>,
    /// Lines of the CAPA answer, upper case; `None` from a server that has no CAPA.
    capabilities: Option<Vec<String>>,
    /// What STAT, UIDL and CAPA have told.
    maildrop: Maildrop,
}

/// One letter in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    /// Its number in this session.
    pub(crate) number: u32,
    /// What it is called in every session.
    pub(crate) name: String,
}

/// A positive answer with its words, or the request for the next SASL message.
enum Reply {
    Positive(String),
    Challenge(String),
}

impl<S: Stream> Client<S> {
    /// Takes over a connection that has said nothing yet.
    pub(crate) fn new(wire: Wire<S>) -> Self {
        Self { wire, capabilities: None, maildrop: Maildrop::default() }
    }

    /// Time limits and the stream below.
    pub(crate) fn wire(&mut self) -> &mut Wire<S> {
        &mut self.wire
    }

    /// Reads the greeting.
    pub(crate) async fn greeting(&mut self) -> Result<(), FailureKind> {
        let line = self.text_line().await?;
        if is_foreign_greeting(&line, Protocol::Pop3) {
            return Err(FailureKind::WrongProtocol(Answer::plain(&line)));
        }
        match parse(&line)? {
            Reply::Positive(_) => Ok(()),
            Reply::Challenge(_) => Err(malformed(line.as_bytes())),
        }
    }

    /// CAPA; a server that does not know it is not at fault (RFC 1939 has none).
    pub(crate) async fn learn_capabilities(&mut self) -> Result<(), FailureKind> {
        self.send(&["CAPA"], super::wire::LARGEST_ANSWER).await?;
        self.read_capabilities().await
    }

    async fn read_capabilities(&mut self) -> Result<(), FailureKind> {
        match self.positive().await {
            Ok(_) => self.read_list_of_capabilities().await,
            Err(FailureKind::Refused(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    async fn read_list_of_capabilities(&mut self) -> Result<(), FailureKind> {
        let mut lines = Vec::new();
        while let Some(line) = self.next_of_list().await? {
            lines.push(line.trim().to_ascii_uppercase());
        }
        self.capabilities = Some(lines);
        Ok(())
    }

    /// What the server has said it can do.
    pub(crate) fn capabilities(&self) -> &[String] {
        self.capabilities.as_deref().unwrap_or_default()
    }

    /// STLS; the stream that comes back is ready for the handshake, and everything the
    /// server said before it is forgotten.
    pub(crate) async fn start_tls(mut self, heard: &mut Vec<String>) -> Result<S, FailureKind> {
        self.learn_capabilities().await?;
        *heard = self.capabilities().to_vec();
        if self.capabilities.as_ref().is_some_and(|lines| !lines.iter().any(|line| line == "STLS"))
        {
            return Err(FailureKind::NoStartTls);
        }
        match self.run("STLS").await {
            // Without CAPA, the refusal is how the server says that it has no STLS.
            Err(FailureKind::Refused(_)) if self.capabilities.is_none() => {
                Err(FailureKind::NoStartTls)
            }
            Err(kind) => Err(kind),
            Ok(_) => self.wire.into_stream().await,
        }
    }

    /// What there is to log in with.
    pub(crate) fn offer(&self) -> Offer {
        let lines = self.capabilities.as_deref().unwrap_or_default();
        let sasl = lines.iter().filter_map(|line| line.strip_prefix("SASL "));
        let sasl: Vec<_> =
            sasl.flat_map(|names| names.split_whitespace().map(str::to_owned)).collect();
        // Old servers answer CAPA without USER and still take it, so its absence counts
        // only where something else is offered.
        // Dovecot 2.3 (met 2026-11) names USER inside TLS even where it takes nothing but SCRAM or CRAM-MD5, and then
        // refuses the password with [AUTH] as if it were wrong.
        let command = sasl.is_empty()
            || (lines.iter().any(|line| line == "USER") && !sasl.iter().any(|name| hides(name)));
        Offer { sasl, command }
    }

    /// Logs in by AUTH, once.
    pub(crate) async fn authenticate(
        &mut self,
        name: &'static str,
        exchange: &mut Exchange,
    ) -> Result<(), FailureKind> {
        // The first message goes on a line of its own: command lines end at 255 bytes
        // (RFC 2449 section 4), and servers older than RFC 5034 know no other way.
        self.send(&[&format!("AUTH {name}")], super::wire::LARGEST_ANSWER).await?;
        loop {
            let challenge = match self.reply().await? {
                Reply::Positive(_) if exchange.is_finished() => return Ok(()),
                Reply::Positive(words) => return Err(malformed(words.as_bytes())),
                Reply::Challenge(challenge) => challenge,
            };
            let message = exchange.respond(&challenge)?;
            let mut line = Zeroizing::new(Vec::with_capacity(message.len() + 2));
            line.extend_from_slice(&message);
            line.extend_from_slice(b"\r\n");
            self.wire.send(&line).await?;
        }
    }

    /// Logs in by USER and PASS, once.
    pub(crate) async fn login(&mut self, login: Login<'_>) -> Result<(), FailureKind> {
        self.run(&format!("USER {}", login.username)).await?;
        let password = login.password.reveal();
        let mut command = Zeroizing::new(String::with_capacity(password.len() + 5));
        command.push_str("PASS ");
        command.push_str(password);
        self.run(&command).await.map(drop)
    }

    /// STAT, where some providers tell that POP is switched off, and UIDL, which is optional in RFC 1939. All at
    /// once where the server takes it (RFC 2449 section 6.6); then what it can do now is asked again as well.
    pub(crate) async fn check_mailbox(&mut self) -> Result<(), FailureKind> {
        if !self.has("PIPELINING") {
            self.send(&["STAT"], super::wire::LARGEST_ANSWER).await?;
            self.read_stat().await?;
            self.send(&["UIDL"], LARGEST_UIDL).await?;
            self.read_uidl().await?;
        } else {
            self.send(&["CAPA", "STAT", "UIDL"], LARGEST_UIDL).await?;
            self.read_together().await?;
        }
        self.maildrop.kept_days = self.expiry();
        Ok(())
    }

    /// What waits there, as far as the server has told.
    pub(crate) fn maildrop(&self) -> Maildrop {
        self.maildrop
    }

    /// The answers to CAPA, STAT and UIDL sent at once. Dovecot 2.3 (seen 2026-11) says once why it cannot open the
    /// mailbox, to whatever command comes first, and hangs up: then that is what it said to all of them.
    async fn read_together(&mut self) -> Result<(), FailureKind> {
        let unopened = match self.positive().await {
            Ok(_) => {
                self.read_list_of_capabilities().await?;
                None
            }
            Err(refusal @ FailureKind::Refused(_)) => Some(refusal),
            Err(kind) => return Err(kind),
        };
        let stat = match (self.read_stat().await, unopened) {
            (Err(FailureKind::Closed), Some(refusal)) => return Err(refusal),
            (stat, _) => stat,
        };
        if !matches!(stat, Ok(()) | Err(FailureKind::Refused(_))) {
            return stat;
        }
        match self.read_uidl().await {
            Err(FailureKind::Closed) if stat.is_err() => stat,
            uidl => uidl.and(stat),
        }
    }

    async fn read_stat(&mut self) -> Result<(), FailureKind> {
        let words = self.positive().await?;
        self.maildrop.messages = words.split_whitespace().nth(1).and_then(|word| word.parse().ok());
        Ok(())
    }

    async fn read_uidl(&mut self) -> Result<(), FailureKind> {
        match self.positive().await {
            Ok(_) => {
                while self.next_of_list().await?.is_some() {}
                self.maildrop.lasting_numbers = true;
                Ok(())
            }
            Err(FailureKind::Refused(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    /// What lies in the mailbox: STAT and UIDL. Without UIDL a letter's number is its only name.
    pub(crate) async fn letters(&mut self) -> Result<Vec<Letter>, FailureKind> {
        let words = self.run("STAT").await?;
        let count = words.split_whitespace().nth(1).and_then(|count| count.parse().ok());
        let count: u32 = count.ok_or_else(|| malformed(words.as_bytes()))?;
        self.send(&["UIDL"], LARGEST_UIDL).await?;
        match self.positive().await {
            Ok(_) => {}
            Err(FailureKind::Refused(_)) => {
                let count = count.min(MOST_LETTERS);
                let numbered = |number: u32| Letter { number, name: number.to_string() };
                return Ok((1..=count).map(numbered).collect());
            }
            Err(kind) => return Err(kind),
        }
        let mut letters = Vec::new();
        while let Some(line) = self.next_of_list().await? {
            let (number, name) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            let number = number.parse().map_err(|_| malformed(line.as_bytes()))?;
            letters.push(Letter { number, name: name.trim().to_owned() });
        }
        Ok(letters)
    }

    /// The lines of a letter's head: TOP without a line of the body.
    pub(crate) async fn head_of(&mut self, letter: &Letter) -> Result<Vec<String>, FailureKind> {
        self.run(&format!("TOP {} 0", letter.number)).await?;
        let mut lines = Vec::new();
        while let Some(line) = self.next_of_list().await? {
            lines.push(line);
        }
        Ok(lines)
    }

    /// Gives the connection away: whoever takes it over speaks for itself.
    pub(crate) fn into_wire(self) -> Wire<S> {
        self.wire
    }

    /// EXPIRE: days that mail is kept after it was fetched.
    fn expiry(&self) -> Option<u32> {
        let lines = self.capabilities.as_deref().unwrap_or_default();
        let words = lines.iter().find_map(|line| line.strip_prefix("EXPIRE "))?;
        words.split_whitespace().next()?.parse().ok()
    }

    fn has(&self, capability: &str) -> bool {
        self.capabilities.iter().flatten().any(|line| line == capability)
    }

    /// QUIT.
    pub(crate) async fn quit(&mut self) -> Result<(), FailureKind> {
        self.run("QUIT").await.map(drop)
    }

    async fn run(&mut self, command: &str) -> Result<String, FailureKind> {
        self.send(&[command], super::wire::LARGEST_ANSWER).await?;
        self.positive().await
    }

    /// The words of a positive answer.
    async fn positive(&mut self) -> Result<String, FailureKind> {
        match self.reply().await? {
            Reply::Positive(words) => Ok(words),
            Reply::Challenge(words) => Err(malformed(words.as_bytes())),
        }
    }

    /// Sends commands at once.
    async fn send(&mut self, commands: &[&str], allowance: usize) -> Result<(), FailureKind> {
        let room = commands.iter().map(|command| command.len() + 2).sum();
        let mut lines = Zeroizing::new(String::with_capacity(room));
        for command in commands {
            lines.push_str(command);
            lines.push_str("\r\n");
        }
        self.wire.send_expecting(lines.as_bytes(), allowance).await
    }

    async fn reply(&mut self) -> Result<Reply, FailureKind> {
        let line = self.text_line().await?;
        parse(&line)
    }

    /// The next line of a multi-line answer, dots unstuffed; `None` at its end.
    async fn next_of_list(&mut self) -> Result<Option<String>, FailureKind> {
        let line = self.text_line().await?;
        if line == "." {
            return Ok(None);
        }
        Ok(Some(line.strip_prefix('.').map_or(line.clone(), str::to_owned)))
    }

    async fn text_line(&mut self) -> Result<String, FailureKind> {
        let line = self.wire.line().await?;
        Ok(String::from_utf8_lossy(&line).into_owned())
    }
}

/// Whether this login, which we know, keeps the password to itself.
fn hides(sasl_name: &str) -> bool {
    matches!(sasl_name, "SCRAM-SHA-256" | "SCRAM-SHA-1" | "CRAM-MD5")
}

/// Reads a status line. `-ERR[AUTH]` without a blank occurs.
fn parse(line: &str) -> Result<Reply, FailureKind> {
    if let Some(words) = strip_status(line, "-ERR") {
        return Err(FailureKind::Refused(Answer::with_brackets(line, words)));
    }
    if strip_status(line, "+OK").is_some() {
        return Ok(Reply::Positive(line.to_owned()));
    }
    match line.strip_prefix('+') {
        Some(challenge) => Ok(Reply::Challenge(challenge.trim().to_owned())),
        None => Err(malformed(line.as_bytes())),
    }
}

fn strip_status<'a>(line: &'a str, status: &str) -> Option<&'a str> {
    let words = line.get(status.len()..)?;
    let is_status = line[..status.len()].eq_ignore_ascii_case(status);
    (is_status && (words.is_empty() || words.starts_with([' ', '[', '\t']))).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_lines_are_read_tolerantly() {
        for line in ["+OK", "+OK ready", "+ok fine"] {
            assert!(matches!(parse(line), Ok(Reply::Positive(_))), "{line}");
        }
        let refused = [
            ("-ERR no", None),
            ("-ERR [AUTH] no", Some("AUTH")),
            ("-err[Sys/Temp]x", Some("SYS/TEMP")),
        ];
        for (line, code) in refused {
            let Err(FailureKind::Refused(answer)) = parse(line) else {
                panic!("{line} is a refusal");
            };
            assert_eq!(answer.response_code.as_deref(), code);
            assert_eq!(answer.text, line);
        }
        assert!(matches!(parse("+ UGFz"), Ok(Reply::Challenge(words)) if words == "UGFz"));
        for line in ["hello", "", "* OK", "-ERRor"] {
            assert!(matches!(parse(line), Err(FailureKind::Malformed(_))), "{line}");
        }
    }
}
