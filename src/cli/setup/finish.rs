//! Step 6: hand the account over, as often as wanted.

use super::program::Wish;
use super::{Ended, Entry, Guide, Person, Step, program, save, thunderbird};
use crate::account::Account;
use crate::explain;
use crate::export::{Format, Target};
use crate::i18n::Message;
use crate::selection::{self, Servers};
use crate::verify::Report;

/// Offers every format until the person has enough.
pub(super) fn run(
    guide: &mut Guide<'_>,
    person: &Person,
    servers: &Servers,
    report: &Report,
) -> Step {
    guide.heading(6, "setup-step-finish");
    let mut account = selection::account(
        person.address.clone(),
        person.name.clone(),
        &servers.incoming,
        &servers.outgoing,
        None,
    );
    let proof = report.proof();
    (account.proof, account.folders) = (proof, report.folders());
    let mut saved = false;
    let targets = Target::all();
    loop {
        let words = &guide.context.words;
        let mut options: Vec<String> = targets
            .iter()
            .map(|target| words.say(&explain::export::target_name(*target)))
            .collect();
        options.push(words.text("setup-done"));
        let default = if saved { targets.len() } else { 0 };
        let chosen = match guide.choose(&Message::new("setup-which-format"), &options, default) {
            Entry::Given(index) => targets.get(index),
            Entry::Back => None,
            Entry::Left => return Step::End(Ended::Left),
        };
        let done = match chosen {
            Some(Target::ThunderbirdProfile) => thunderbird::run(guide, &account),
            Some(Target::File(format)) => file(guide, *format, &account),
            None => return Step::End(Ended::Finished(proof.worse())),
        };
        match done {
            Entry::Given(done) => saved |= done,
            Entry::Back => {}
            Entry::Left => return Step::End(Ended::Left),
        }
    }
}

/// Into the program itself where it is here, else into files.
fn file(guide: &mut Guide<'_>, format: Format, account: &Account) -> Entry<bool> {
    if program::is_here(format) {
        match program::run(guide, format, account) {
            Entry::Given(Wish::SetUp(done)) => return Entry::Given(done),
            Entry::Given(Wish::Files) => {}
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
    match save::account(guide, format, account) {
        Entry::Given(()) => Entry::Given(true),
        Entry::Back => Entry::Back,
        Entry::Left => Entry::Left,
    }
}
