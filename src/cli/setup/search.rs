//! Step 2: who is asked, and what they say.

use futures_util::StreamExt;
use futures_util::pin_mut;

use super::super::detect::{nothing_found, provider_lines, source_line};
use super::{Guide, Person, Step};
use crate::discovery::{Event, Outcome, Progress, discover, is_covered_by_preset};
use crate::explain;

/// Asks every source and shows each answer as it comes.
pub(super) fn run(guide: &mut Guide<'_>, person: Person) -> Step {
    guide.heading(2, "setup-step-search");
    let catalog = guide.context.catalog;
    guide.say(if is_covered_by_preset(catalog, &person.address) {
        "setup-provider-is-asked"
    } else if guide.context.central_databases {
        "setup-who-is-asked"
    } else {
        "setup-who-is-asked.without-databases"
    });
    let words = &guide.context.words;
    let network = Some(guide.network.clone());
    let mut progress = Progress::new(catalog, person.address.clone());
    guide.runtime.block_on(async {
        let options = guide.context.options(network.as_ref());
        let events = discover(network, catalog, person.address.clone(), options);
        pin_mut!(events);
        while let Some(event) = events.next().await {
            if let Event::SourceFinished(report) = &event
                && report.outcome != Outcome::Skipped
            {
                guide.terminal.line(&words.say(&source_line(words, report)));
            }
            progress.apply(&event);
        }
    });
    guide.terminal.line("");
    let discovery = progress.discovery();
    // A provider that owns the domain has been named in the step before.
    if catalog.by_domain(person.address.domain().ascii()).is_none() {
        for line in provider_lines(words, &discovery) {
            guide.terminal.say(&line);
        }
    }
    let notes = discovery.notes();
    if !notes.is_empty() {
        let told = notes.iter().map(|note| format!("- {}", explain::discovery::note(words, note)));
        let told = told.collect::<Vec<_>>().join("\n");
        guide.terminal.say(&format!("{}\n{told}", words.text("cli-notes")));
    }
    if discovery.recommended_incoming.is_none() || discovery.recommended_outgoing.is_none() {
        guide.tell(&nothing_found(&discovery));
    }
    Step::Settings { person, discovery: Box::new(discovery) }
}
