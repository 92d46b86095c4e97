//! IMAP, POP3 and SMTP as far as setting up an account needs them: greeting,
//! capabilities, STARTTLS, login, harmless checks. Every byte is ours.
//!
//! Not a mail library: no messages are read, nothing is changed on a server,
//! and there is an allow-list of commands (security requirements S22, S23). For a test
//! mail a connection that is logged in can be lent to a mail library ([`LentStream`]).

mod answer;
mod client;
mod failure;
#[cfg(test)]
#[path = "../../tests/fuzz/protocol.rs"]
mod fuzz;
mod imap;
mod learnt;
mod lent;
mod observation;
mod offer;
mod pop3;
mod redact;
mod sasl;
mod session;
mod smtp;
mod wire;

pub(crate) use answer::enhanced_code;
pub use failure::{Answer, Command, Failure, FailureKind, Stage, StageReport};
pub(crate) use imap::decode_folder_name;
pub use learnt::{Learnt, Mailbox, Maildrop, Namespace, Submission};
pub(crate) use lent::LentStream;
pub use observation::Observation;
pub(crate) use pop3::Letter;
pub(crate) use redact::Redactor;
pub use session::{Login, Mechanism, Session, Timing};
pub(crate) use smtp::refused_at;
