//! The login keychain of macOS.
//!
//! It lists entries by service and account and takes no label. Every function
//! has a twin in the other `secrets_*.rs`.

use std::collections::HashMap;
use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::CredentialStore;

use super::{SecretError, SecretFault};

/// Opens the store.
pub(super) fn open() -> Result<Arc<CredentialStore>, SecretError> {
    let store = Store::new().map_err(|error| SecretFault::Failed(error.to_string()))?;
    Ok(store)
}

/// Nothing: the keychain has no more to say.
pub(super) fn modifiers(_label: &str) -> HashMap<&'static str, &str> {
    HashMap::new()
}
