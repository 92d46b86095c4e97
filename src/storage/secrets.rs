//! The password store of the system, used only where a person asks for it.
//!
//! A store is opened anew for every request: a failed start is never
//! remembered, and whoever unlocks the store meanwhile is served. Passwords
//! appear in no error and in no log. What differs by system is in
//! `secrets_*.rs`.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

use crate::account::{EmailAddress, Password, PasswordError};

#[cfg(target_os = "linux")]
#[path = "secrets_linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "secrets_macos.rs"]
mod system;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
#[path = "secrets_none.rs"]
mod system;
#[cfg(windows)]
#[path = "secrets_windows.rs"]
mod system;

/// The name under which every password is filed.
const SERVICE: &str = "Postlotse";

/// An opened password store. Every method blocks, and some wait for the person
/// to unlock the store in a dialog of the system: call them in `spawn_blocking`.
pub struct SecretStore {
    store: Arc<CredentialStore>,
}

/// Why a password was not stored, read or removed; nothing else suffers from it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// There is no session bus to ask through, as on a bare terminal.
    #[error("there is no session bus")]
    NoBus,
    /// Nobody on this system keeps passwords.
    #[error("there is no password store")]
    NoStore,
    /// The store is locked, or the person has closed its dialog.
    #[error("the password store is locked")]
    Locked,
    /// Anything else.
    #[error(transparent)]
    Other(#[from] SecretFault),
}

/// The less likely things that go wrong in a password store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SecretFault {
    /// The store takes no password as long as this one.
    #[error("the password is too long for this store")]
    TooLong,
    /// Several entries carry the same address.
    #[error("the store holds several passwords for the address")]
    Several,
    /// What lies there is no text.
    #[error("the stored password is no text")]
    NotText,
    /// What lies there cannot be sent as a password.
    #[error("the stored password cannot be used: {0}")]
    Unusable(PasswordError),
    /// The store's own words, for the technical report.
    #[error("the password store failed: {0}")]
    Failed(String),
}

impl SecretError {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoBus => "no-bus",
            Self::NoStore => "no-store",
            Self::Locked => "locked",
            Self::Other(_) => "other",
        }
    }

    /// Every word of [`SecretError::key`].
    pub const KEYS: [&'static str; 4] = ["no-bus", "no-store", "locked", "other"];
}

impl SecretStore {
    /// Opens the store of the system anew. Blocks.
    pub fn open() -> Result<Self, SecretError> {
        Ok(Self { store: system::open()? })
    }

    /// Files a password under an address, in place of one already there. Blocks.
    pub fn remember(&self, address: &EmailAddress, password: &Password) -> Result<(), SecretError> {
        self.entry(address)?.set_password(password.reveal()).map_err(failed)
    }

    /// The password filed under an address, where there is one. Blocks.
    pub fn recall(&self, address: &EmailAddress) -> Result<Option<Password>, SecretError> {
        match self.entry(address)?.get_password() {
            Ok(text) => Password::new(Zeroizing::new(text))
                .map(Some)
                .map_err(|error| SecretFault::Unusable(error).into()),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    /// Removes the password filed under an address; it is fine if there is none. Blocks.
    pub fn forget(&self, address: &EmailAddress) -> Result<(), SecretError> {
        match self.entry(address)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    fn entry(&self, address: &EmailAddress) -> Result<Entry, SecretError> {
        let user = address.to_ascii();
        // What a person reads in the list of their system's password program.
        let label = format!("{SERVICE}: {}", address.to_display());
        let modifiers = system::modifiers(&label);
        self.store.build(SERVICE, &user, Some(&modifiers)).map_err(failed)
    }
}

impl std::fmt::Debug for SecretStore {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SecretStore(…)")
    }
}

/// A failure without what was found: the raw bytes in it may be the password.
fn failed(error: Error) -> SecretError {
    let fault = match error {
        Error::NoStorageAccess(_) => return SecretError::Locked,
        Error::BadEncoding(bytes) | Error::BadDataFormat(bytes, _) => {
            drop(Zeroizing::new(bytes));
            SecretFault::NotText
        }
        Error::TooLong(..) => SecretFault::TooLong,
        Error::Ambiguous(_) => SecretFault::Several,
        other => SecretFault::Failed(other.to_string()),
    };
    SecretError::Other(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_never_stands_in_an_error() {
        let secret = || b"gEheim\xff42".to_vec();
        let cases = [
            (Error::BadEncoding(secret()), SecretFault::NotText),
            (Error::BadDataFormat(secret(), "spoilt".into()), SecretFault::NotText),
            (Error::TooLong("password".into(), 2560), SecretFault::TooLong),
            (Error::Ambiguous(Vec::new()), SecretFault::Several),
        ];
        for (error, fault) in cases {
            let error = failed(error);
            assert_eq!(error, SecretError::Other(fault));
            let told = format!("{error} {error:?}");
            assert!(!told.contains("gEheim") && !told.contains("103, 69"), "{told}");
            assert!(SecretError::KEYS.contains(&error.key()));
        }
        assert_eq!(failed(Error::NoStorageAccess("prompt".into())), SecretError::Locked);
    }
}
