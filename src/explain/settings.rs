//! Why settings are not as the person left them, as words.

use crate::i18n::Message;
use crate::storage::{ReadError, SaveError, SettingsError, SettingsFault};

/// What became of the settings, and what to do.
pub fn error(error: &SettingsError) -> Message {
    match error {
        SettingsError::NoPlace => Message::new("settings-no-place"),
        SettingsError::NotRead(ReadError::NotAllowed) => Message::new("settings-read-not-allowed"),
        SettingsError::NotRead(ReadError::TooLong { .. })
        | SettingsError::Fault(SettingsFault::Damaged) => Message::new("settings-damaged"),
        SettingsError::NotRead(ReadError::Missing | ReadError::NotAFile) => {
            Message::new("settings-not-a-file")
        }
        SettingsError::NotRead(ReadError::Other(kind)) => {
            Message::new("settings-not-read").with("reason", kind.to_string())
        }
        SettingsError::Fault(SettingsFault::Partly { wrong, .. }) if wrong.is_empty() => {
            Message::new("settings-unknown")
        }
        SettingsError::Fault(SettingsFault::Partly { .. }) => Message::new("settings-partly"),
        SettingsError::NotSaved(SaveError::DiskFull) => Message::new("settings-disk-full"),
        SettingsError::NotSaved(SaveError::NotAllowed | SaveError::NoDirectory) => {
            Message::new("settings-not-allowed")
        }
        SettingsError::NotSaved(SaveError::Exists | SaveError::NotAFile) => {
            Message::new("settings-place-taken")
        }
        SettingsError::NotSaved(SaveError::Other(kind)) => {
            Message::new("settings-not-saved").with("reason", kind.to_string())
        }
    }
}
