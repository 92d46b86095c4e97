//! Systems on which we know of no password store (BSD and others).
//!
//! Every function has a twin in the other `secrets_*.rs`.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;

use super::SecretError;

/// There is none.
pub(super) fn open() -> Result<Arc<CredentialStore>, SecretError> {
    Err(SecretError::NoStore)
}

/// Nothing to say about an entry that cannot be made.
pub(super) fn modifiers(_label: &str) -> HashMap<&'static str, &str> {
    HashMap::new()
}
