//! A password while it is being typed.
//!
//! Not yet a [`Password`]: it may still be empty or hold what no password can.
//! Kept by the faces so that "try again" does not ask anew; unlike a
//! [`Password`] it can be cloned, because a window's messages must be.

use zeroize::Zeroizing;

use super::{Password, PasswordError};

/// What stands in a password field; zeroed on drop, never printed.
#[derive(Clone, Default)]
pub struct PasswordDraft(Zeroizing<String>);

impl PasswordDraft {
    /// What was typed.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text, for the field it is typed into.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The password for one run, or why this is none.
    pub fn finish(&self) -> Result<Password, PasswordError> {
        Password::new(self.0.clone())
    }
}

impl std::fmt::Debug for PasswordDraft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PasswordDraft(…)")
    }
}

impl From<Zeroizing<String>> for PasswordDraft {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}
