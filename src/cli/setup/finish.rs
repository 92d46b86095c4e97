//! Step 6: hand the account over, as often as wanted.

use super::{Ended, Entry, Guide, Person, Step, save};
use crate::account::{Proof, ProofState};
use crate::explain;
use crate::export::Format;
use crate::i18n::Message;
use crate::selection::{self, Servers};

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
    loop {
        let words = &guide.context.words;
        let mut options: Vec<String> = Format::ALL
            .iter()
            .map(|format| words.say(&explain::export::format_name(*format)))
            .collect();
        options.push(words.text("setup-done"));
        match guide.choose(
            &Message::new("setup-which-format"),
            &options,
            if saved { Format::ALL.len() } else { 0 },
        ) {
            Entry::Given(index) if index < Format::ALL.len() => {
                match save::account(guide, Format::ALL[index], &account) {
                    Entry::Given(()) => saved = true,
                    Entry::Back => {}
                    Entry::Left => return Step::End(Ended::Left),
                }
            }
            Entry::Given(_) | Entry::Back => {
                return Step::End(Ended::Finished(worst(proof)));
            }
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
