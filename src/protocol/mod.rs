//! IMAP, POP3 and SMTP as far as setting up an account needs them: greeting,
//! capabilities, STARTTLS, login, harmless checks. Every byte is ours.
//!
//! Not a mail library: no messages are read, nothing is changed on a server,
//! and there is an allow-list of commands (security requirements S22, S23).

mod answer;
mod failure;
#[cfg(test)]
#[path = "../../tests/fuzz/protocol.rs"]
mod fuzz;
mod imap;
mod learnt;
mod observation;
mod offer;
mod pop3;
mod redact;
mod sasl;
mod session;
mod smtp;
mod wire;

pub use failure::{Answer, Command, Failure, FailureKind, Stage, StageReport};
pub use learnt::{Learnt, Mailbox, Maildrop, Namespace, Submission};
pub use observation::Observation;
pub(crate) use redact::Redactor;
pub use session::{Login, Mechanism, Session, Timing};
