//! Sets the account up in Thunderbird itself: which profile, whether to repair, once more when it is closed.

use std::path::PathBuf;

use super::super::thunderbird::text;
use super::{Entry, Guide};
use crate::account::Account;
use crate::explain::thunderbird as explain;
use crate::export::thunderbird_profile::Outcome;
use crate::handover::thunderbird::{self, SetUpError};
use crate::i18n::Message;

/// Asks what has to be asked and sets the account up; whether it is there now.
pub(super) fn run(guide: &mut Guide<'_>, account: &Account) -> Entry<bool> {
    let profile = match profile(guide, account) {
        Entry::Given(Some(profile)) => profile,
        Entry::Given(None) => return Entry::Given(false),
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    };
    loop {
        let planned = thunderbird::examine(&profile, account);
        if let Ok(planned) = &planned
            && planned.outcome == Outcome::Repaired
        {
            let words = &guide.context.words;
            let lines = explain::differences(words, &planned.differences);
            guide.tell(&Message::new("setup-repair-differs").with("differences", lines));
            match guide.yes(&Message::new("setup-repair"), true) {
                Entry::Given(true) => {}
                Entry::Given(false) => return Entry::Given(false),
                Entry::Back => return Entry::Back,
                Entry::Left => return Entry::Left,
            }
        }
        let error = match planned.and_then(|_| thunderbird::set_up(&profile, account)) {
            Ok(done) => {
                guide.terminal.say(&text(&guide.context.words, account, &done));
                return Entry::Given(true);
            }
            Err(error) => error,
        };
        guide.tell(&explain::error(&guide.context.words, &error));
        if error != SetUpError::Running {
            return Entry::Given(false);
        }
        match guide.yes(&Message::new("setup-thunderbird-again"), true) {
            Entry::Given(true) => {}
            Entry::Given(false) => return Entry::Given(false),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
}

/// The profile that is meant, a new one where there is none; `None` once it has been said why there is none.
fn profile(guide: &mut Guide<'_>, account: &Account) -> Entry<Option<PathBuf>> {
    let found = thunderbird::profiles();
    let usual = thunderbird::usual_profile(&found).map(|one| one.path.clone());
    let usual = match usual {
        Err(SetUpError::NoProfile) => {
            thunderbird::fits(account).and_then(|()| thunderbird::create_profile())
        }
        other => other,
    };
    match usual {
        Ok(profile) => Entry::Given(Some(profile)),
        Err(SetUpError::Several(found)) => {
            let words = &guide.context.words;
            let lines: Vec<String> = found.iter().map(|one| explain::profile(words, one)).collect();
            match guide.choose(&Message::new("setup-which-profile"), &lines, 0) {
                Entry::Given(index) => {
                    Entry::Given(found.into_iter().nth(index).map(|one| one.path))
                }
                Entry::Back => Entry::Back,
                Entry::Left => Entry::Left,
            }
        }
        Err(error) => {
            guide.tell(&explain::error(&guide.context.words, &error));
            Entry::Given(None)
        }
    }
}
