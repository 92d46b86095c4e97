//! `export --format thunderbird-profile`: set the account up in Thunderbird itself, or take it out again.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Exit, Reply, json as keys};
use crate::account::{Account, EmailAddress};
use crate::desktop::shell_word;
use crate::explain;
use crate::export::thunderbird_profile::{Difference, Outcome};
use crate::export::{Note, Target};
use crate::handover::shown_path;
use crate::handover::thunderbird::{self, ProfileFound, ProfileState, SetUp, SetUpError};
use crate::i18n::{Message, Words};

/// What has become of the account, beside the outcomes of setting up.
pub(crate) const UNDONE: &str = "undone";

/// The words `outcome` can be.
pub(crate) fn outcome_keys() -> Vec<&'static str> {
    Outcome::ALL.map(Outcome::key).into_iter().chain([UNDONE]).collect()
}

/// Sets the account up; one that is there and differs only where the person has said so.
pub(crate) fn set_up(
    words: &Words,
    profile: Option<PathBuf>,
    account: &Account,
    repair: bool,
) -> Reply {
    let profile = match profile.map_or_else(|| usual_or_new(account), Ok) {
        Ok(profile) => profile,
        Err(error) => return failed(words, &error),
    };
    let done = thunderbird::examine(&profile, account).and_then(|planned| match planned.outcome {
        Outcome::Repaired if !repair => Ok(planned),
        _ => thunderbird::set_up(&profile, account),
    });
    match done {
        Ok(planned) if planned.outcome == Outcome::Repaired && planned.backup.is_none() => {
            differs(words, &profile, &planned.differences)
        }
        Ok(done) => reply(words, &profile, account, &done),
        Err(error) => failed(words, &error),
    }
}

/// It is there and differs: that is for a person to decide.
fn differs(words: &Words, profile: &Path, differences: &[Difference]) -> Reply {
    let lines = explain::thunderbird::differences(words, differences);
    let message = Message::new("export-profile-differs").with("differences", lines);
    let text = words.say(&message);
    let mut json = keys::error(message.id, &text);
    json["error"]["profile"] = profile.display().to_string().into();
    json["error"]["differences"] = differences.iter().map(Difference::key).collect();
    Reply::new(Exit::NeedsConfirmation, text, json)
}

/// Takes the account out again.
pub(crate) fn undo(words: &Words, profile: Option<PathBuf>, address: &EmailAddress) -> Reply {
    let undone = profile
        .map_or_else(usual, Ok)
        .and_then(|profile| Ok((thunderbird::undo(&profile, address)?, profile)));
    match undone {
        Ok((undone, profile)) => {
            let place =
                Message::new("export-profile-backup").with("path", shown_path(&undone.kept));
            let text = [words.text("export-profile-undone"), words.say(&place)].join("\n\n");
            let json = object(&profile, UNDONE, &[undone.prefs, undone.kept], &[]);
            Reply::new(Exit::Worked, text, json)
        }
        Err(error) => failed(words, &error),
    }
}

fn usual() -> Result<PathBuf, SetUpError> {
    let found = thunderbird::profiles();
    thunderbird::usual_profile(&found).map(|one| one.path.clone())
}

/// The usual profile, or a new one where Thunderbird has never been used.
fn usual_or_new(account: &Account) -> Result<PathBuf, SetUpError> {
    match usual() {
        Err(SetUpError::NoProfile) => {
            thunderbird::fits(account).and_then(|()| thunderbird::create_profile())
        }
        other => other,
    }
}

fn reply(words: &Words, profile: &Path, account: &Account, done: &SetUp) -> Reply {
    let mut json = match &done.backup {
        Some(backup) => {
            let files = [done.prefs.clone(), backup.clone()];
            object(profile, done.outcome.key(), &files, &done.notes)
        }
        None => object(profile, done.outcome.key(), &[], &done.notes),
    };
    json["proof"] = account.proof.level().key().into();
    Reply::new(Exit::Worked, text(words, account, done), json)
}

/// What was done, what to know, what to do now.
pub(crate) fn text(words: &Words, account: &Account, done: &SetUp) -> String {
    let mut paragraphs = vec![words.say(&explain::thunderbird::outcome(done.outcome))];
    let remarks = explain::export::remarks(account.proof.level(), &done.notes);
    paragraphs.extend(remarks.iter().map(|remark| words.say(remark)));
    paragraphs.extend(explain::thunderbird::steps(account).iter().map(|step| words.say(step)));
    if let Some(backup) = &done.backup {
        if done.had_settings {
            let place = Message::new("export-profile-backup").with("path", shown_path(backup));
            paragraphs.push(words.say(&place));
        }
        if let Some(command) = undo_command(account, done) {
            let hint = Message::new("export-profile-undo-hint").with("command", command);
            paragraphs.push(words.say(&hint));
        }
    }
    paragraphs.join("\n\n")
}

/// What takes the account out again, to be copied into a shell; `None` where the profile's folder cannot be shown as it is.
fn undo_command(account: &Account, done: &SetUp) -> Option<String> {
    let folder = done.prefs.parent()?;
    let shown = shown_path(folder);
    let is_exact = std::path::absolute(folder).ok()?.to_str() == Some(&shown);
    let folder = is_exact.then(|| shell_word(&shown))??;
    let address = shell_word(&account.address.to_ascii())?;
    let format = Target::PROFILE_KEY;
    Some(format!("postlotse-cli export {address} --format {format} --profile {folder} --undo"))
}

fn object(profile: &Path, outcome: &str, files: &[PathBuf], notes: &[Note]) -> Value {
    json!({
        "format": Target::ThunderbirdProfile.key(),
        "profile": profile.display().to_string(),
        "outcome": outcome,
        "files": files.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "notes": notes.iter().map(Note::key).collect::<Vec<_>>(),
    })
}

fn failed(words: &Words, error: &SetUpError) -> Reply {
    let message = explain::thunderbird::error(words, error);
    let text = words.say(&message);
    let mut json = keys::error(message.id, &text);
    if let SetUpError::Several(found) = error {
        json["error"]["profiles"] = found.iter().map(profile).collect();
    }
    Reply::new(Exit::Failed, text, json)
}

fn profile(found: &ProfileFound) -> Value {
    json!({
        "name": found.name,
        "path": found.path.display().to_string(),
        "default": found.is_default,
        "version": found.version,
        "last_used": found.last_used
            .map(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)),
        "running": found.state == ProfileState::Running,
    })
}
