//! `export --format evolution --set-up`: set the account up in Evolution itself, or take it out again.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Exit, Reply, json as keys};
use crate::account::{Account, EmailAddress};
use crate::desktop::shell_word;
use crate::explain;
use crate::export::{Format, Note};
use crate::handover::evolution::{self, SetUp, SetUpError};
use crate::handover::shown_path;
use crate::i18n::{Message, Words};

/// Sets the account up; one that is there and differs only where the person has said so.
pub(crate) fn set_up(words: &Words, account: &Account, repair: bool) -> Reply {
    match evolution::examine(account) {
        Ok(planned) if planned.outcome == evolution::Outcome::Repaired && !repair => {
            return differs(words, &planned);
        }
        Ok(_) => {}
        Err(error) => return failed(words, &error),
    }
    let done = match evolution::set_up(account) {
        Ok(done) => done,
        Err(error) => return failed(words, &error),
    };
    let files: Vec<&PathBuf> = match done.outcome {
        evolution::Outcome::AlreadyThere => Vec::new(),
        evolution::Outcome::Added | evolution::Outcome::Repaired => {
            done.files.iter().chain(&done.backups).collect()
        }
    };
    let mut json = object(done.outcome.key(), &files);
    json["proof"] = account.proof.level().key().into();
    json["notes"] = done.notes.iter().map(Note::key).collect();
    Reply::new(Exit::Worked, text(words, account, &done), json)
}

/// It is there and differs: that is for a person to decide.
fn differs(words: &Words, planned: &SetUp) -> Reply {
    let lines = explain::evolution::differences(words, &planned.differences);
    let message = Message::new("export-evolution-differs").with("differences", lines);
    let text = words.say(&message);
    let mut json = keys::error(message.id, &text);
    json["error"]["differences"] =
        planned.differences.iter().map(evolution::Difference::key).collect();
    Reply::new(Exit::NeedsConfirmation, text, json)
}

/// Takes the account out again.
pub(crate) fn undo(words: &Words, address: &EmailAddress) -> Reply {
    match evolution::undo(address) {
        Ok(files) => {
            let json = object(super::thunderbird::UNDONE, &files.iter().collect::<Vec<_>>());
            Reply::new(Exit::Worked, words.text("export-evolution-undone"), json)
        }
        Err(error) => failed(words, &error),
    }
}

/// What was done, what to know, what to do now.
pub(crate) fn text(words: &Words, account: &Account, done: &SetUp) -> String {
    let mut messages = vec![explain::evolution::outcome(done.outcome)];
    messages.extend(explain::export::remarks(account.proof.level(), &done.notes));
    messages.extend(explain::evolution::steps(account, done.outcome));
    if let Some(folder) = done.backups.first().and_then(|backup| backup.parent()) {
        messages.push(Message::new("export-evolution-backup").with("path", shown_path(folder)));
    }
    let undo = undo_command(account).filter(|_| done.outcome != evolution::Outcome::AlreadyThere);
    if let Some(command) = undo {
        messages.push(Message::new("export-evolution-undo-hint").with("command", command));
    }
    let paragraphs: Vec<String> = messages.iter().map(|message| words.say(message)).collect();
    paragraphs.join("\n\n")
}

/// What takes the account out again, to be copied into a shell; `None` where no word of a shell can say it.
fn undo_command(account: &Account) -> Option<String> {
    let address = shell_word(&account.address.to_ascii())?;
    let format = Format::Evolution.key();
    Some(format!("postlotse-cli export {address} --format {format} --undo"))
}

fn object(outcome: &str, files: &[&PathBuf]) -> Value {
    json!({
        "format": Format::Evolution.key(),
        "outcome": outcome,
        "files": files.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "notes": [],
    })
}

fn failed(words: &Words, error: &SetUpError) -> Reply {
    Reply::error(Exit::Failed, words, &explain::evolution::error(error))
}
