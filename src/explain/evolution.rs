//! The words of setting an account up in Evolution itself.

use super::export::{export_error, read_error};
use crate::account::Account;
use crate::diagnosis::clean_words;
use crate::export::Direction;
use crate::export::evolution_sources::{Difference, Outcome, UndoRefusal};
use crate::handover::evolution::SetUpError;
use crate::handover::shown_path;
use crate::i18n::{Message, Words};
use crate::storage::SaveError;

/// What has become of the account.
pub fn outcome(outcome: Outcome) -> Message {
    Message::new(match outcome {
        Outcome::Added => "export-evolution-added",
        Outcome::Repaired => "export-evolution-repaired",
        Outcome::AlreadyThere => "export-evolution-already-there",
    })
}

/// What a repair changes, a line for each.
pub fn differences(words: &Words, differences: &[Difference]) -> String {
    let line = |difference: &Difference| format!("- {}", words.say(&self::difference(difference)));
    differences.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One thing that a repair changes.
pub fn difference(difference: &Difference) -> Message {
    let changed = |id, direction: &Direction, from: &str, to: &str| {
        let message = Message::new(id).with("direction", direction.key());
        message.with("from", clean_words(from)).with("to", clean_words(to))
    };
    match difference {
        Difference::Host { direction, from, to } => {
            changed("export-evolution-differs-host", direction, from, to)
        }
        Difference::Port { direction, from, to } => {
            changed("export-evolution-differs-port", direction, from, to)
        }
        Difference::UserName { direction, from, to } => {
            changed("export-evolution-differs-user-name", direction, from, to)
        }
        Difference::Login(direction) => {
            Message::new("export-evolution-differs-login").with("direction", direction.key())
        }
        Difference::Encryption(direction) => {
            Message::new("export-evolution-differs-encryption").with("direction", direction.key())
        }
        Difference::DaysOnServer => Message::new("export-evolution-differs-days"),
        Difference::Parts => Message::new("export-evolution-differs-parts"),
    }
}

/// What to do in Evolution now, in at most three steps.
pub fn steps(account: &Account, outcome: Outcome) -> [Message; 2] {
    let first = match outcome {
        Outcome::Added | Outcome::AlreadyThere => "export-evolution-now.step-one",
        Outcome::Repaired => "export-evolution-now.step-restart",
    };
    [
        Message::new(first).with("address", account.address.to_display()),
        Message::new("export-evolution-now.step-two"),
    ]
}

/// Why nothing was set up or taken out, and what to do instead.
pub fn error(error: &SetUpError) -> Message {
    match error {
        SetUpError::NoEvolution => Message::new("export-evolution-none"),
        SetUpError::Export(error) => export_error(error),
        SetUpError::AnotherAccount { name } => {
            Message::new("export-evolution-another").with("name", clean_words(name))
        }
        SetUpError::Read { error, path } => read_error(*error, &shown_path(path)),
        SetUpError::Save { error, path } => not_saved(*error, &shown_path(path)),
        SetUpError::Busy => Message::new("export-evolution-busy"),
        SetUpError::Undo(UndoRefusal::Changed) => Message::new("export-evolution-changed"),
        SetUpError::Undo(UndoRefusal::Weaker) => Message::new("export-evolution-weaker"),
        SetUpError::Gone => Message::new("export-evolution-gone"),
        SetUpError::NothingToUndo => Message::new("export-evolution-nothing-to-undo"),
        SetUpError::Interrupted => Message::new("export-error-interrupted"),
    }
}

/// Why nothing was written into the folder; which file it was the person has not chosen.
fn not_saved(error: SaveError, folder: &str) -> Message {
    let id = match error {
        SaveError::NotAllowed => "export-evolution-folder-not-allowed",
        SaveError::DiskFull => "export-evolution-folder-full",
        SaveError::Exists | SaveError::NotAFile | SaveError::NoDirectory => {
            "export-evolution-folder-blocked"
        }
        SaveError::Other(kind) => {
            return Message::new("export-evolution-folder-not-saved")
                .with("path", folder)
                .with("reason", kind.to_string());
        }
    };
    Message::new(id).with("path", folder)
}
