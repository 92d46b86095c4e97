//! The one type a password has.
//!
//! It cannot be printed, compared, cloned into a log or serialised; it is
//! overwritten when dropped. Reading it for the wire is one named method, so
//! that every place that does can be found.

use zeroize::Zeroizing;

/// Longest password, in bytes.
const LONGEST: usize = 4096;

/// A password or app password; redacted in `Debug`, zeroed on drop.
pub struct Password(Zeroizing<String>);

/// Why a text cannot be sent as a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Nothing was typed.
    #[error("the password is empty")]
    Empty,
    /// A line break or NUL would break out of the command it is sent in.
    #[error("the password holds a line break or NUL")]
    ControlCharacter,
    /// Longer than 4096 bytes: more likely the wrong file than a password.
    #[error("the password is too long")]
    TooLong,
}

impl Password {
    /// Takes over what was typed; the caller's buffer is the caller's to clear.
    pub fn new(text: Zeroizing<String>) -> Result<Self, PasswordError> {
        if text.is_empty() {
            return Err(PasswordError::Empty);
        }
        if text.contains(['\r', '\n', '\0']) {
            return Err(PasswordError::ControlCharacter);
        }
        if text.len() > LONGEST {
            return Err(PasswordError::TooLong);
        }
        Ok(Self(text))
    }

    /// The secret itself, for the SASL exchange and the keyring only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_would_inject_and_never_prints() {
        let new = |text: &str| Password::new(Zeroizing::new(text.to_owned()));
        assert_eq!(new("").err(), Some(PasswordError::Empty));
        for bad in ["a\r\nDELE 1", "a\0b", "a\n"] {
            assert_eq!(new(bad).err(), Some(PasswordError::ControlCharacter), "{bad:?}");
        }
        let good = new("ä \"€\\").expect("any other character goes");
        assert_eq!(good.reveal(), "ä \"€\\");
        assert!(!format!("{good:?}").contains('€'));
    }
}
