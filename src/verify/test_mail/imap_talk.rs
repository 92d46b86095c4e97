//! One command to an IMAP server through `async-imap`, and its answer made certain.
//!
//! The library's own commands take a closed connection and a refused search for an empty
//! answer (0.12, tried 2026-11), and have refusals only as text for programmers. So commands
//! go out by its `run_command`, and its parsed responses are judged here.

use std::io;
use std::time::Duration;

use async_imap::Session;
use async_imap::imap_proto::{Outcome, Response, Status};
use tokio::time::timeout;

use crate::protocol::{Answer, Failure, FailureKind, LentStream, Redactor, Stage};

/// An open connection on which commands are given one after the other.
pub(super) struct Talk {
    session: Session<LentStream>,
    redactor: Redactor,
    /// For each command.
    step: Duration,
}

impl Talk {
    /// Takes over a connection that is logged in.
    pub(super) async fn start(
        (stream, redactor): (LentStream, Redactor),
        step: Duration,
    ) -> Result<Self, Failure> {
        let client = async_imap::Client::new(stream);
        // Goes nowhere: the stream answers it (`LentStream`), so nothing secret is in it.
        match timeout(step, client.login("", "")).await {
            Ok(Ok(session)) => Ok(Self { session, redactor, step }),
            Ok(Err(_)) => Err(Failure { stage: Stage::Mailbox, kind: FailureKind::Closed }),
            Err(_) => Err(Failure { stage: Stage::Mailbox, kind: FailureKind::TimedOut }),
        }
    }

    /// A server's name for something, to be shown: it may be the password.
    pub(super) fn clean(&self, name: &str) -> String {
        self.redactor.name(name)
    }

    /// Gives a command; `hear` is shown every response before its end.
    pub(super) async fn command(
        &mut self,
        command: &str,
        mut hear: impl FnMut(&Response<'_>) + Send,
    ) -> Result<(), Failure> {
        let result = timeout(self.step, carry_out(&mut self.session, command, &mut hear)).await;
        result
            .unwrap_or(Err(FailureKind::TimedOut))
            .map_err(|kind| Failure { stage: Stage::Mailbox, kind: self.redactor.apply(kind) })
    }
}

async fn carry_out(
    session: &mut Session<LentStream>,
    command: &str,
    hear: &mut (dyn FnMut(&Response<'_>) + Send),
) -> Result<(), FailureKind> {
    let awaited = session.run_command(command).await.map_err(|_| FailureKind::Closed)?;
    loop {
        let response = match session.read_response().await {
            Ok(Some(response)) => response,
            Ok(None) => return Err(FailureKind::Closed),
            Err(error) => return Err(fault(&error)),
        };
        match response.parsed() {
            Response::Done { tag, status, outcome } if *tag == awaited => {
                hear(response.parsed());
                return match status {
                    Status::Ok => Ok(()),
                    Status::No => Err(FailureKind::Refused(answer("NO", outcome))),
                    Status::Bad => Err(FailureKind::Refused(answer("BAD", outcome))),
                    Status::Bye | Status::PreAuth => {
                        Err(FailureKind::Malformed(answer("BYE", outcome)))
                    }
                };
            }
            Response::Data { status: Status::Bye, outcome } => {
                return Err(FailureKind::Goodbye(answer("BYE", outcome)));
            }
            other => hear(other),
        }
    }
}

/// The words of a refusal. Codes of RFC 5530 stand in them, for the parser does not know those.
fn answer(status: &str, outcome: &Outcome<'_>) -> Answer {
    let words = outcome.information.as_deref().unwrap_or_default();
    Answer::with_brackets(&format!("{status} {words}"), words)
}

fn fault(error: &io::Error) -> FailureKind {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => FailureKind::Closed,
        // What could not be parsed, or was more than may be read; the text of the error is the whole buffer.
        io::ErrorKind::Other | io::ErrorKind::InvalidData => {
            FailureKind::Malformed(Answer::plain(""))
        }
        kind => FailureKind::Io(kind),
    }
}
