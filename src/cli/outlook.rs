//! `export --format outlook-prf --set-up`: start classic Outlook, which takes the account over.

use serde_json::json;

use super::{Exit, Reply};
use crate::account::Account;
use crate::explain;
use crate::export::{Format, Note};
use crate::handover::outlook::{self, SetUp};
use crate::i18n::Words;

/// What has become of the account.
const STARTED: &str = "started";

/// Starts Outlook with the account.
pub(crate) fn set_up(words: &Words, account: &Account) -> Reply {
    let done = match outlook::set_up(account) {
        Ok(done) => done,
        Err(error) => return Reply::error(Exit::Failed, words, &explain::outlook::error(&error)),
    };
    let json = json!({
        "format": Format::OutlookPrf.key(),
        "outcome": STARTED,
        "files": [done.file.display().to_string()],
        "proof": account.proof.level().key(),
        "notes": done.notes.iter().map(Note::key).collect::<Vec<_>>(),
    });
    Reply::new(Exit::Worked, text(words, account, &done), json)
}

/// The words `outcome` can be beside those of setting up elsewhere.
pub(crate) fn outcome_keys() -> [&'static str; 1] {
    [STARTED]
}

/// What was done, what to know, what to do now.
pub(crate) fn text(words: &Words, account: &Account, done: &SetUp) -> String {
    let mut messages = vec![explain::outlook::started()];
    messages.extend(explain::export::remarks(account.proof.level(), &done.notes));
    messages.extend(explain::outlook::steps(account));
    messages.push(explain::outlook::file(done));
    let paragraphs: Vec<String> = messages.iter().map(|message| words.say(message)).collect();
    paragraphs.join("\n\n")
}
