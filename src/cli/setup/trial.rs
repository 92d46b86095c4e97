//! Step 5: log in for real, and say what is wrong.

use futures_util::StreamExt;
use futures_util::pin_mut;

use super::super::check::{result_text, stage_line};
use super::super::{report, test_mail};
use super::{Ended, Entry, Guide, Person, Step, save};
use crate::account::{PasswordDraft, Protocol, UserName};
use crate::diagnosis::{self, Cause};
use crate::discovery::Discovery;
use crate::i18n::Message;
use crate::selection::{self, Servers};
use crate::verify::{self, Event, Progress, Report};

/// Runs the check and lets the person decide how to go on.
pub(super) fn run(
    guide: &mut Guide<'_>,
    person: Person,
    discovery: Box<Discovery>,
    servers: Box<Servers>,
    password: PasswordDraft,
) -> Step {
    guide.heading(5, "setup-step-check");
    let Some(report) = verify(guide, &person, &servers, &password) else {
        return Step::Login { person, discovery, servers };
    };
    let words = &guide.context.words;
    let judged = diagnosis::judge(&report, discovery.provider);
    guide.terminal.say(&result_text(words, &report, &judged.causes, &judged.verdict));
    let proof = report.proof();
    if report.all_work() {
        return match offer_test_mail(guide, &person, &discovery, &servers, &password) {
            Entry::Given(()) => {
                Step::Finish { person, servers: Box::new(servers.proven(&report)), proof }
            }
            Entry::Back => Step::Login { person, discovery, servers },
            Entry::Left => Step::End(Ended::Left),
        };
    }
    let options = [
        "setup-other-password",
        "setup-try-again",
        "setup-other-servers",
        "setup-anyway",
        "setup-save-report",
    ];
    let mut labels = options.map(|id| words.text(id)).to_vec();
    let both = [&servers.incoming, &servers.outgoing];
    let other = selection::other_username(&person.address, &both, Some(&discovery), &report);
    if let Some(name) = other.as_ref().and_then(UserName::as_known) {
        labels.push(words.say(&Message::new("setup-try-username").with("name", name)));
    }
    // What is offered first is what is likely to help.
    let default = match judged.verdict.cause {
        Some(cause) if !report.reached_login() => match cause {
            Cause::WrongServer
            | Cause::WrongPortOrFirewall
            | Cause::WrongPortOrSecurity
            | Cause::WrongProtocol => 2,
            _ => 1,
        },
        _ => 0,
    };
    let address = person.address.clone();
    let proven = servers.clone().proven(&report);
    let case = report::case(address, report, judged, &guide.budget, Some(&discovery));
    loop {
        return match guide.choose(&Message::new("setup-how-on"), &labels, default) {
            Entry::Given(0) => Step::Login { person, discovery, servers },
            Entry::Given(1) => Step::Trial { person, discovery, servers, password },
            Entry::Given(2) | Entry::Back => Step::Settings { person, discovery },
            Entry::Given(3) => Step::Finish { person, servers: Box::new(proven), proof },
            Entry::Given(4) => match save::report(guide, &case) {
                Entry::Given(()) | Entry::Back => continue,
                Entry::Left => Step::End(Ended::Left),
            },
            Entry::Given(_) => {
                let servers = match &other {
                    Some(name) => Box::new(servers.with_username(name)),
                    None => servers,
                };
                Step::Trial { person, discovery, servers, password }
            }
            Entry::Left => Step::End(Ended::Left),
        };
    }
}

/// Offers a letter to oneself; going on without one is what is proposed.
fn offer_test_mail(
    guide: &mut Guide<'_>,
    person: &Person,
    discovery: &Discovery,
    servers: &Servers,
    password: &PasswordDraft,
) -> Entry<()> {
    let words = &guide.context.words;
    let proven = servers.plan(person.address.clone());
    let mut options = vec!["setup-test-mail-none", "setup-test-mail-leave"];
    if proven.servers.iter().any(|one| one.server.protocol == Protocol::Imap) {
        options.push("setup-test-mail-remove");
    }
    let labels: Vec<String> = options.into_iter().map(|id| words.text(id)).collect();
    let remove = match guide.choose(&Message::new("setup-test-mail"), &labels, 0) {
        Entry::Given(0) => return Entry::Given(()),
        Entry::Given(chosen) => chosen == 2,
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    };
    let words = &guide.context.words;
    let letter = test_mail::plan(words, &proven, remove);
    if let (Some(letter), Ok(password)) = (letter, password.finish()) {
        let tell = |message: &Message| guide.terminal.line(&words.say(message));
        let (network, budget) = (guide.network.clone(), guide.budget.clone());
        let sending = test_mail::run(words, network, letter.clone(), password, budget, tell);
        let progress = guide.runtime.block_on(sending);
        guide.terminal.line("");
        guide.terminal.say(&test_mail::text(words, &letter, &progress, discovery.provider));
    }
    Entry::Given(())
}

fn verify(
    guide: &Guide<'_>,
    person: &Person,
    servers: &Servers,
    password: &PasswordDraft,
) -> Option<Report> {
    let password = password.finish().ok()?;
    let plan = servers.plan(person.address.clone());
    let mut progress = Progress::new(&plan);
    let words = &guide.context.words;
    guide.runtime.block_on(async {
        let events = verify::verify(guide.network.clone(), plan, password, guide.budget.clone());
        pin_mut!(events);
        while let Some(event) = events.next().await {
            if let Event::Stage { protocol, report } = &event {
                guide.terminal.line(&words.say(&stage_line(words, *protocol, report)));
            }
            progress.apply(&event);
        }
    });
    guide.terminal.line("");
    Some(progress.report())
}
