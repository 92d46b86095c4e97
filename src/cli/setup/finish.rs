//! Step 6: hand the account over, as often as wanted.

use std::path::PathBuf;

use super::super::describe;
use super::{Ended, Entry, Guide, Person, Step, thunderbird};
use crate::account::{Account, Proof, ProofState};
use crate::explain;
use crate::export::{Format, Target};
use crate::handover;
use crate::i18n::Message;
use crate::selection::{self, Servers};
use crate::storage::Overwrite;

/// Offers every format until the person has enough.
pub(super) fn run(guide: &mut Guide<'_>, person: &Person, servers: &Servers, proof: Proof) -> Step {
    guide.heading(6, "setup-step-finish");
    let mut account = selection::account(
        person.address.clone(),
        person.name.clone(),
        &servers.incoming,
        &servers.outgoing,
        None,
    );
    account.proof = proof;
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
            Some(Target::File(format)) => save(guide, *format, &account),
            None => return Step::End(Ended::Finished(worst(proof))),
        };
        match done {
            Entry::Given(done) => saved |= done,
            Entry::Back => {}
            Entry::Left => return Step::End(Ended::Left),
        }
    }
}

fn worst(proof: Proof) -> ProofState {
    let states = [proof.incoming, proof.outgoing];
    if states.contains(&ProofState::Failed) {
        ProofState::Failed
    } else if proof.is_complete() {
        ProofState::Works
    } else {
        ProofState::Untested
    }
}

/// Asks where to, saves, and says how to use the file; an existing file is replaced only on a plain yes.
fn save(guide: &mut Guide<'_>, format: Format, account: &Account) -> Entry<bool> {
    let mut proposal = handover::file_name(&account.address, format);
    loop {
        let path = match guide.text("setup-ask-path", &proposal) {
            Entry::Given(path) => PathBuf::from(path.trim()),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        };
        let saved = match handover::prepare(&guide.context.words, format, account, &path) {
            Err(error) => Err(error),
            Ok(prepared) => match may_replace(guide, &prepared.existing()) {
                Entry::Given(None) => prepared.save(Overwrite::Refuse),
                Entry::Given(Some(true)) => prepared.save(Overwrite::Replace),
                Entry::Given(Some(false)) | Entry::Back => {
                    proposal = path.display().to_string();
                    continue;
                }
                Entry::Left => return Entry::Left,
            },
        };
        match saved {
            Ok(written) => {
                guide.terminal.say(&written.text(&guide.context.words, format));
                return Entry::Given(true);
            }
            Err(error) => {
                guide.tell(&error.message());
                proposal = path.display().to_string();
                match guide.yes(&Message::new("setup-other-path"), true) {
                    Entry::Given(true) => {}
                    Entry::Given(false) | Entry::Back => return Entry::Back,
                    Entry::Left => return Entry::Left,
                }
            }
        }
    }
}

/// Whether everything that exists already may be replaced; `None` where nothing does.
fn may_replace(guide: &mut Guide<'_>, existing: &[PathBuf]) -> Entry<Option<bool>> {
    let mut answer = None;
    for target in existing {
        let question = Message::new("setup-replace").with("path", describe::path(target));
        match guide.yes(&question, false) {
            Entry::Given(true) => answer = Some(true),
            Entry::Given(false) => return Entry::Given(Some(false)),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
    Entry::Given(answer)
}
