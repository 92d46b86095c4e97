//! The words everybody shares: address, domain, host, server, account, password.
//!
//! Pure values and their parsing. No sockets, no files, no clock, and no text
//! for people: what is wrong with a typed value is an enum that `explain`
//! turns into a sentence.

mod address;
mod domain;
mod draft;
mod echoes;
mod folders;
#[cfg(test)]
#[path = "../../tests/fuzz/account.rs"]
mod fuzz;
mod host;
mod leaving;
mod letters;
mod password;
mod server;
mod spelling;
mod whole;

pub use address::{AddressError, Correction, EmailAddress, TypedAddress};
pub(crate) use domain::registrable_domain;
pub use domain::{Domain, DomainError};
pub use draft::PasswordDraft;
pub(crate) use echoes::Echoes;
pub use folders::{Folder, Folders, SpecialFolder};
pub use host::{Host, HostError};
pub use leaving::DaysOnServer;
pub(crate) use letters::is_format_character;
pub use password::{Password, PasswordError};
pub use server::{
    AuthMethod, Protocol, Security, ServerConfig, UserName, UserNameError, UserNameForm,
};
pub use whole::{Account, Proof, ProofLevel, ProofState};
