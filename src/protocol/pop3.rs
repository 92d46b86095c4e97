//! POP3 as far as setting up an account needs it (RFC 1939, 2449, 2595, 5034).
//!
//! The commands it can send are all in this file: CAPA, STLS, AUTH, USER,
//! PASS, STAT, UIDL, TOP, QUIT. There is no RETR and no DELE: no letter is fetched,
//! none deleted (security requirement S23). TOP reads the head alone, and only of letters
//! that came while a test mail is awaited.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::answer::is_foreign_greeting;
use super::sasl::{Exchange, Offer};
use super::wire::{Stream, Wire, malformed};
use super::{Answer, FailureKind, Login, Mechanism};
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
}

/// One letter in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    /// Its number in this session.
    pub(crate) number: u32,
    /// What it is called in every session.
    pub(crate) name: String,
}

/// A positive answer, or the request for the next SASL message.
enum Reply {
    Positive,
    Challenge(String),
}

impl<S: Stream> Client<S> {
    /// Takes over a connection that has said nothing yet.
    pub(crate) fn new(wire: Wire<S>) -> Self {
        Self { wire, capabilities: None }
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
        positive(parse(&line)?, &line)
    }

    /// CAPA; a server that does not know it is not at fault (RFC 1939 has none).
    pub(crate) async fn learn_capabilities(&mut self) -> Result<(), FailureKind> {
        match self.run("CAPA").await {
            Ok(()) => {
                let mut lines = Vec::new();
                while let Some(line) = self.next_of_list().await? {
                    lines.push(line.trim().to_ascii_uppercase());
                }
                self.capabilities = Some(lines);
                Ok(())
            }
            Err(FailureKind::Refused(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    /// STLS; the stream that comes back is ready for the handshake, and everything the
    /// server said before it is forgotten.
    pub(crate) async fn start_tls(mut self) -> Result<S, FailureKind> {
        self.learn_capabilities().await?;
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
            Ok(()) => self.wire.into_stream().await,
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
        let command = sasl.is_empty() || lines.iter().any(|line| line == "USER");
        Offer { sasl, command }
    }

    /// Logs in, once.
    pub(crate) async fn login(
        &mut self,
        mechanism: Mechanism,
        login: Login<'_>,
    ) -> Result<(), FailureKind> {
        let Some(name) = mechanism.sasl_name() else {
            self.run(&format!("USER {}", login.username)).await?;
            let command = Zeroizing::new(format!("PASS {}", login.password.reveal()));
            return self.run(&command).await;
        };
        let mut exchange = Exchange::start(name, login)?;
        let mut initial = exchange.initial()?;
        // The first message goes on a line of its own: command lines end at 255 bytes
        // (RFC 2449 section 4), and servers older than RFC 5034 know no other way.
        let mut line = Zeroizing::new(format!("AUTH {name}"));
        loop {
            let challenge = match self.exchange(&line).await? {
                Reply::Positive if exchange.is_finished() => return Ok(()),
                Reply::Positive => return Err(malformed(b"+OK")),
                Reply::Challenge(challenge) => challenge,
            };
            let message = match initial.take() {
                Some(first) => first,
                None => {
                    let challenge = STANDARD
                        .decode(challenge.as_bytes())
                        .map_err(|_| malformed(challenge.as_bytes()))?;
                    exchange.answer(&challenge)?
                }
            };
            line = Zeroizing::new(STANDARD.encode(&*message));
        }
    }

    /// STAT, where some providers tell that POP is switched off, and UIDL, which is
    /// optional in RFC 1939.
    pub(crate) async fn check_mailbox(&mut self) -> Result<(), FailureKind> {
        self.run("STAT").await?;
        self.send("UIDL", LARGEST_UIDL).await?;
        match self.reply().await {
            Ok(Reply::Positive) => {
                while self.next_of_list().await?.is_some() {}
                Ok(())
            }
            Ok(Reply::Challenge(words)) => Err(malformed(words.as_bytes())),
            Err(FailureKind::Refused(_)) => Ok(()),
            Err(kind) => Err(kind),
        }
    }

    /// What lies in the mailbox: STAT and UIDL. Without UIDL a letter's number is its only name.
    pub(crate) async fn letters(&mut self) -> Result<Vec<Letter>, FailureKind> {
        self.send("STAT", super::wire::LARGEST_ANSWER).await?;
        let line = self.text_line().await?;
        positive(parse(&line)?, &line)?;
        let count = line.split_whitespace().nth(1).and_then(|count| count.parse().ok());
        let count: u32 = count.ok_or_else(|| malformed(line.as_bytes()))?;
        self.send("UIDL", LARGEST_UIDL).await?;
        match self.reply().await {
            Ok(Reply::Positive) => {}
            Ok(Reply::Challenge(words)) => return Err(malformed(words.as_bytes())),
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

    /// QUIT.
    pub(crate) async fn quit(&mut self) -> Result<(), FailureKind> {
        self.run("QUIT").await
    }

    /// Gives the connection away: whoever takes it over speaks for itself.
    pub(crate) fn into_wire(self) -> Wire<S> {
        self.wire
    }

    async fn run(&mut self, command: &str) -> Result<(), FailureKind> {
        match self.exchange(command).await? {
            Reply::Positive => Ok(()),
            Reply::Challenge(words) => Err(malformed(words.as_bytes())),
        }
    }

    async fn exchange(&mut self, command: &str) -> Result<Reply, FailureKind> {
        self.send(command, super::wire::LARGEST_ANSWER).await?;
        self.reply().await
    }

    async fn send(&mut self, command: &str, allowance: usize) -> Result<(), FailureKind> {
        let mut line = Zeroizing::new(String::with_capacity(command.len() + 2));
        line.push_str(command);
        line.push_str("\r\n");
        self.wire.send_expecting(line.as_bytes(), allowance).await
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

/// Reads a status line. `-ERR[AUTH]` without a blank occurs.
fn parse(line: &str) -> Result<Reply, FailureKind> {
    if let Some(words) = strip_status(line, "-ERR") {
        return Err(FailureKind::Refused(Answer::with_brackets(line, words)));
    }
    if strip_status(line, "+OK").is_some() {
        return Ok(Reply::Positive);
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

fn positive(reply: Reply, line: &str) -> Result<(), FailureKind> {
    match reply {
        Reply::Positive => Ok(()),
        Reply::Challenge(_) => Err(malformed(line.as_bytes())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_lines_are_read_tolerantly() {
        for line in ["+OK", "+OK ready", "+ok fine"] {
            assert!(matches!(parse(line), Ok(Reply::Positive)), "{line}");
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
