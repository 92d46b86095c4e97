//! The words of setting an account up in classic Outlook itself.

use super::export::{export_error, save_error};
use crate::account::Account;
use crate::handover::outlook::{SetUp, SetUpError};
use crate::handover::shown_path;
use crate::i18n::Message;

/// What has been done.
pub fn started() -> Message {
    Message::new("export-outlook-started")
}

/// What to do in Outlook now, in at most three steps.
pub fn steps(account: &Account) -> [Message; 2] {
    [
        Message::new("export-outlook-now.step-one").with("address", account.address.to_display()),
        Message::new("export-outlook-now.step-two"),
    ]
}

/// What becomes of the file that Outlook reads.
pub fn file(done: &SetUp) -> Message {
    Message::new("export-outlook-file").with("path", shown_path(&done.file))
}

/// Why Outlook was not started, and what to do instead.
pub fn error(error: &SetUpError) -> Message {
    match error {
        SetUpError::NoOutlook => Message::new("export-outlook-none"),
        SetUpError::Export(error) => export_error(error),
        SetUpError::Save { error, path } => save_error(*error, &shown_path(path)),
        SetUpError::NotStarted { path } => {
            Message::new("export-outlook-not-started").with("path", shown_path(path))
        }
        SetUpError::Interrupted => Message::new("export-error-interrupted"),
    }
}
