//! Sets the account up in Evolution or in classic Outlook themselves, where they are here and the person agrees.

use super::super::{evolution as evolution_reply, outlook as outlook_reply};
use super::{Entry, Guide};
use crate::account::Account;
use crate::explain;
use crate::export::Format;
use crate::handover::evolution::{self, Outcome};
use crate::handover::outlook;
use crate::i18n::Message;

/// What the person wants of a program that is here.
pub(super) enum Wish {
    /// Set up in it; whether that has worked.
    SetUp(bool),
    /// Its files all the same.
    Files,
}

/// Whether the program a format is for can take the account itself.
pub(super) fn is_here(format: Format) -> bool {
    match format {
        Format::Evolution => evolution::is_here(),
        Format::OutlookPrf => outlook::is_here(),
        _ => false,
    }
}

/// Asks, and sets the account up.
pub(super) fn run(guide: &mut Guide<'_>, format: Format, account: &Account) -> Entry<Wish> {
    let question = match format {
        Format::OutlookPrf => "setup-outlook-now",
        _ => "setup-evolution-now",
    };
    match guide.yes(&Message::new(question), true) {
        Entry::Given(true) => {}
        Entry::Given(false) => return Entry::Given(Wish::Files),
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    }
    match format {
        Format::OutlookPrf => Entry::Given(Wish::SetUp(in_outlook(guide, account))),
        _ => in_evolution(guide, account),
    }
}

fn in_outlook(guide: &mut Guide<'_>, account: &Account) -> bool {
    match outlook::set_up(account) {
        Ok(done) => {
            guide.terminal.say(&outlook_reply::text(&guide.context.words, account, &done));
            true
        }
        Err(error) => {
            guide.tell(&explain::outlook::error(&error));
            false
        }
    }
}

fn in_evolution(guide: &mut Guide<'_>, account: &Account) -> Entry<Wish> {
    let planned = evolution::examine(account);
    if let Ok(planned) = &planned
        && planned.outcome == Outcome::Repaired
    {
        let lines = explain::evolution::differences(&guide.context.words, &planned.differences);
        guide.tell(&Message::new("setup-evolution-differs").with("differences", lines));
        match guide.yes(&Message::new("setup-evolution-repair"), true) {
            Entry::Given(true) => {}
            Entry::Given(false) => return Entry::Given(Wish::SetUp(false)),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
    let done = planned.and_then(|_| evolution::set_up(account));
    match &done {
        Ok(done) => {
            guide.terminal.say(&evolution_reply::text(&guide.context.words, account, done));
        }
        Err(error) => guide.tell(&explain::evolution::error(error)),
    }
    Entry::Given(Wish::SetUp(done.is_ok()))
}
