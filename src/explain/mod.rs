//! From every state a person can meet to the message that says it.
//!
//! One file per topic, each a set of exhaustive matches from an enum to a
//! [`Message`](crate::i18n::Message): a new variant does not compile until it has words. No text
//! here, only ids and arguments; no decisions about mail.

pub mod address;
pub mod cause;
pub mod desktop;
pub mod discovery;
pub mod doctor;
pub mod evolution;
pub mod export;
mod export_words;
pub mod failure;
pub mod help;
pub mod lint;
pub mod outlook;
pub mod programs;
pub mod provider;
pub mod report;
pub mod secrets;
pub mod server;
pub mod settings;
pub mod sheet;
pub mod test_mail;
pub mod thunderbird;
pub mod time;
pub mod verdict;

pub use export_words::{export_words, guide_words};
