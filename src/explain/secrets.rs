//! Why a password is not in the password store, as words.

use crate::i18n::Message;
use crate::storage::{SecretError, SecretFault};

/// What happened, what to do, and that nothing is lost.
pub fn error(error: &SecretError) -> Message {
    Message::new(match error {
        SecretError::NoBus => "secrets-no-bus",
        SecretError::NoStore => "secrets-no-store",
        SecretError::Locked => "secrets-locked",
        SecretError::Other(SecretFault::TooLong) => "secrets-too-long",
        SecretError::Other(SecretFault::Several) => "secrets-several",
        SecretError::Other(SecretFault::NotText | SecretFault::Unusable(_)) => "secrets-unusable",
        SecretError::Other(SecretFault::Failed(_)) => "secrets-failed",
    })
}
