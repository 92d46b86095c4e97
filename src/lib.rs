//! Postlotse: finds the servers of a mail address, proves that they work, and
//! hands the account to the mail program.
//!
//! Reading order: the vocabulary (`account`, `provider`), the way to the
//! network (`network`, `protocol`), the work (`discovery`, `verify`,
//! `diagnosis`, `export`, `storage`, `desktop`), and the words for people (`explain`,
//! `i18n`, `cli`).

pub mod account;
pub mod provider;

pub mod network;
pub mod protocol;

pub mod audit;
pub mod desktop;
pub mod diagnosis;
pub mod discovery;
pub mod export;
pub mod inspection;
pub mod probe;
pub mod report;
pub mod selection;
pub mod storage;
pub mod surroundings;
pub mod verify;

pub mod calendar;
pub mod cli;
mod events;
pub mod explain;
#[cfg(feature = "window")]
pub mod gui;
pub mod handover;
pub mod i18n;

#[cfg(test)]
#[path = "../tests/fuzz/harness.rs"]
mod fuzzing;
