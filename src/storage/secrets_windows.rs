//! The credential manager of Windows.
//!
//! Always there and unlocked with the person's session. Every function has a
//! twin in the other `secrets_*.rs`.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;
use windows_native_keyring_store::Store;

use super::{SecretError, SecretFault};

/// Opens the store.
pub(super) fn open() -> Result<Arc<CredentialStore>, SecretError> {
    let store = Store::new().map_err(|error| SecretFault::Failed(error.to_string()))?;
    Ok(store)
}

/// How the entry is listed: Windows shows the name it is found by. It stays on this computer.
pub(super) fn modifiers(label: &str) -> HashMap<&'static str, &str> {
    HashMap::from([("target", label), ("persistence", "Local")])
}
