//! Postlotse: finds the servers of a mail address, proves that they work, and
//! hands the account to the mail program.
//!
//! Reading order: the vocabulary (`account`, `provider`), the way to the
//! network (`network`, `protocol`), the work (`discovery`, `verify`,
//! `diagnosis`, `export`, `storage`), and the words for people (`explain`,
//! `i18n`, `cli`).

pub mod account;
pub mod diagnosis;
pub mod discovery;
pub mod explain;
pub mod export;
pub mod i18n;
pub mod network;
pub mod protocol;
pub mod provider;
pub mod storage;
