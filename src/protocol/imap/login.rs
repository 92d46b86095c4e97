//! How IMAP logs in: AUTHENTICATE with a SASL mechanism, or LOGIN.
//!
//! Which of them is not decided here; each is sent once.

use zeroize::Zeroizing;

use super::quoted::quoted;
use super::response::capabilities_in_code;
use super::{Client, Completion, Outcome};
use crate::protocol::sasl::Exchange;
use crate::protocol::wire::{LARGEST_ANSWER, Stream, malformed};
use crate::protocol::{FailureKind, Login};

/// Longest first message that goes with AUTHENTICATE, in bytes; some servers end command lines at 8 KiB.
const LONGEST_INITIAL: usize = 4096;
/// Longest literal that LITERAL- lets go at once, in bytes (RFC 7888 section 5).
const LONGEST_AT_ONCE: usize = 4096;

impl<S: Stream> Client<S> {
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
        let tag = self.send_tagged(&command, LARGEST_ANSWER).await?;
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
                let fresh = Zeroizing::new(Vec::with_capacity(room));
                let sent = std::mem::replace(&mut pending, fresh);
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
}
