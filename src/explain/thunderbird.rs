//! The words of setting an account up in Thunderbird itself.

use std::path::Path;

use super::export::{day, export_error, read_error, save_error};
use crate::account::Account;
use crate::diagnosis::clean_words;
use crate::export::thunderbird_profile::{Difference, MailOnServer, Outcome, UndoRefusal};
use crate::handover::shown_path;
use crate::handover::thunderbird::{ProfileFound, ProfileState, SetUpError};
use crate::i18n::{Message, Words};
use crate::storage::SaveError;
use crate::storage::thunderbird::ProfileFault;

/// What has become of the account.
pub fn outcome(outcome: Outcome) -> Message {
    Message::new(match outcome {
        Outcome::Added => "export-profile-added",
        Outcome::Repaired => "export-profile-repaired",
        Outcome::AlreadyThere => "export-profile-already-there",
    })
}

/// What a repair changes, a line for each.
pub fn differences(words: &Words, differences: &[Difference]) -> String {
    let line = |difference: &Difference| format!("- {}", self::difference(words, difference));
    differences.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One thing that a repair changes.
pub fn difference(words: &Words, difference: &Difference) -> String {
    let message = match difference {
        Difference::Host { from, to } => Message::new("export-profile-differs-host")
            .with("from", clean_words(from))
            .with("to", clean_words(to)),
        Difference::UserName { from, to } => Message::new("export-profile-differs-user-name")
            .with("from", clean_words(from))
            .with("to", clean_words(to)),
        Difference::Port { direction, from, to } => Message::new("export-profile-differs-port")
            .with("direction", direction.key())
            .with("from", from.to_string())
            .with("to", to.to_string()),
        Difference::Encryption { direction, from, to } => {
            let from = match from {
                Some(security) => super::server::security(words, *security),
                None => words.text("export-profile-no-encryption"),
            };
            Message::new("export-profile-differs-encryption")
                .with("direction", direction.key())
                .with("from", from)
                .with("to", super::server::security(words, *to))
        }
        Difference::Login(direction) => {
            Message::new("export-profile-differs-login").with("direction", direction.key())
        }
        Difference::LeaveOnServer { from, to } => {
            let to =
                to.number().map_or(MailOnServer::Always, |days| MailOnServer::Days(days.into()));
            Message::new("export-profile-differs-leave")
                .with("from", on_server(words, *from))
                .with("to", on_server(words, to))
        }
        Difference::Address => Message::new("export-profile-differs-address"),
        Difference::OutgoingServer { host, user_name } => {
            Message::new("export-profile-differs-outgoing")
                .with("host", clean_words(host))
                .with("name", clean_words(user_name))
        }
    };
    words.say(&message)
}

fn on_server(words: &Words, stays: MailOnServer) -> String {
    let message = match stays {
        MailOnServer::Deleted => Message::new("export-profile-mail-deleted"),
        MailOnServer::Days(days) => {
            Message::new("export-profile-mail-days").with("days", days.to_string())
        }
        MailOnServer::UntilDeletedHere => Message::new("export-profile-mail-until-deleted"),
        MailOnServer::Always => Message::new("export-profile-mail-always"),
    };
    words.say(&message)
}

/// What to do in Thunderbird now, in at most three steps.
pub fn steps(account: &Account) -> [Message; 2] {
    [
        Message::new("export-thunderbird-profile.step-one")
            .with("address", account.address.to_display()),
        Message::new("export-thunderbird-profile.step-two"),
    ]
}

/// A profile in one line, for a choice between several.
pub fn profile(words: &Words, found: &ProfileFound) -> String {
    let mut message = Message::new(match (&found.last_used, found.state) {
        (_, ProfileState::Running) => "export-profile-line-running",
        (_, ProfileState::Missing) => "export-profile-line-missing",
        (Some(_), ProfileState::Ready) => "export-profile-line-used",
        (None, ProfileState::Ready) => "export-profile-line-new",
    })
    .with("name", clean_words(&found.name))
    .with("path", shown_path(&found.path));
    if let (Some(last_used), ProfileState::Ready) = (found.last_used, found.state) {
        message = message.with("date", day(words, last_used));
    }
    words.say(&message)
}

/// Why nothing was set up or taken out, and what to do instead.
pub fn error(words: &Words, error: &SetUpError) -> Message {
    match error {
        SetUpError::NoProfile => Message::new("export-profile-none"),
        SetUpError::NotCreated => Message::new("export-profile-not-created"),
        SetUpError::Several(found) => {
            let lines: Vec<String> = found.iter().map(|one| profile(words, one)).collect();
            Message::new("export-profile-several").with("profiles", lines.join("\n"))
        }
        SetUpError::Unreachable(path) => {
            Message::new("export-profile-unreachable").with("path", shown_path(path))
        }
        SetUpError::List { path, error } => read_error(*error, &shown_path(path)),
        SetUpError::Running => Message::new("export-profile-running"),
        SetUpError::Export(error) => export_error(error),
        SetUpError::Preset => Message::new("export-profile-preset"),
        SetUpError::Damaged { path, line } => Message::new("export-profile-damaged")
            .with("path", shown_path(path))
            .with("line", line.to_string()),
        SetUpError::NotLasting { path, lines } => {
            let listed: Vec<String> = lines.iter().map(usize::to_string).collect();
            Message::new("export-profile-not-lasting")
                .with("path", shown_path(path))
                .with("count", lines.len().to_string())
                .with("lines", listed.join(", "))
        }
        SetUpError::Profile { fault, path } => self::fault(*fault, path),
        SetUpError::Undo(refusal) => self::refusal(refusal),
        SetUpError::NothingToUndo => Message::new("export-profile-nothing-to-undo"),
        SetUpError::Interrupted => Message::new("export-error-interrupted"),
    }
}

fn fault(fault: ProfileFault, path: &Path) -> Message {
    let prefs = || shown_path(&path.join("prefs.js"));
    match fault {
        ProfileFault::Missing => {
            Message::new("export-profile-missing").with("path", shown_path(path))
        }
        ProfileFault::NotAProfile => {
            Message::new("export-profile-not-one").with("path", shown_path(path))
        }
        ProfileFault::Running => Message::new("export-profile-running"),
        ProfileFault::RunningElsewhere => Message::new("export-profile-running-elsewhere")
            .with("path", shown_path(path))
            .with("lock", shown_path(&path.join("lock"))),
        ProfileFault::LinkBroken => {
            Message::new("export-profile-link-broken").with("path", prefs())
        }
        ProfileFault::NotYours => {
            Message::new("export-profile-not-yours").with("path", shown_path(path))
        }
        ProfileFault::NotWritable | ProfileFault::Save(SaveError::NotAllowed) => {
            Message::new("export-profile-not-writable").with("path", shown_path(path))
        }
        ProfileFault::Read(error) => read_error(error, &prefs()),
        ProfileFault::Save(error) => save_error(error, &prefs()),
    }
}

fn refusal(refusal: &UndoRefusal) -> Message {
    match refusal {
        UndoRefusal::AnotherAccount => Message::new("export-profile-nothing-to-undo"),
        UndoRefusal::Gone => Message::new("export-profile-gone"),
        UndoRefusal::Changed(_) => Message::new("export-profile-changed"),
        UndoRefusal::Weaker => Message::new("export-profile-weaker"),
        UndoRefusal::HoldsMessages => Message::new("export-profile-holds-messages"),
        UndoRefusal::Damaged(damaged) => {
            Message::new("export-profile-undo-damaged").with("line", damaged.line.to_string())
        }
    }
}
