//! Step 5: log in for real, and say what is wrong.

use futures_util::StreamExt;
use futures_util::pin_mut;

use super::super::check::{stage_line, surroundings};
use super::super::verdict::{self, Checked};
use super::super::{report, test_mail};
use super::{Ended, Entry, Guide, Person, Step, remember, save};
use crate::account::{PasswordDraft, Protocol, UserName};
use crate::diagnosis::{Cause, Proposal};
use crate::discovery::Discovery;
use crate::explain;
use crate::i18n::Message;
use crate::selection::{self, Servers};
use crate::verify::{self, Event, Progress, Report};

/// The ways on from a check that did not succeed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Password,
    Again,
    Servers,
    Anyway,
    Report,
    Username,
    Proposed,
}

/// What trying a proposal is called: by its server, or by every domain that would be new to the password.
fn try_proposed(proposal: &Proposal, report: &Report) -> Option<Message> {
    let server = proposal.servers.first()?;
    Some(match explain::verdict::new_domains(proposal, report) {
        Some(domains) => Message::new("setup-try-proposal-elsewhere").with("domains", domains),
        None => Message::new("setup-try-proposal")
            .with("host", server.host.to_display())
            .with("port", server.port.to_string()),
    })
}

/// Runs the check and lets the person decide how to go on.
pub(super) fn run(
    guide: &mut Guide<'_>,
    person: Person,
    discovery: Box<Discovery>,
    servers: Box<Servers>,
    password: PasswordDraft,
) -> Step {
    guide.heading(5, "setup-step-check");
    let Some(checked) = verify(guide, &person, &discovery, &servers, &password) else {
        return Step::Login { person, discovery, servers };
    };
    let words = &guide.context.words;
    let report = &checked.report;
    let judged = checked.judge();
    guide.terminal.say(&verdict::text(words, &checked, &judged));
    if report.all_work() {
        let offered = match offer_test_mail(guide, &person, &discovery, &servers, &password) {
            Entry::Given(()) => remember::offer(guide, &person.address, &password),
            other => other,
        };
        return match offered {
            Entry::Given(()) => {
                let (servers, report) =
                    (Box::new(servers.proven(report)), Box::new(checked.report));
                Step::Finish { person, servers, report }
            }
            Entry::Back => Step::Login { person, discovery, servers },
            Entry::Left => Step::End(Ended::Left),
        };
    }
    let mut ways = vec![
        (Way::Password, words.text("setup-other-password")),
        (Way::Again, words.text("setup-try-again")),
        (Way::Servers, words.text("setup-other-servers")),
        (Way::Anyway, words.text("setup-anyway")),
        (Way::Report, words.text("setup-save-report")),
    ];
    let both = [&servers.incoming, &servers.outgoing];
    let other = selection::other_username(&person.address, &both, Some(&discovery), report);
    if let Some(name) = other.as_ref().and_then(UserName::as_known) {
        let label = words.say(&Message::new("setup-try-username").with("name", name));
        ways.push((Way::Username, label));
    }
    let proposal = judged.verdict.proposal.clone();
    let label = proposal.as_ref().and_then(|proposal| try_proposed(proposal, report));
    ways.extend(label.map(|label| (Way::Proposed, words.say(&label))));
    // Nobody sends a password to a domain that is new to them by pressing Enter.
    let near = proposal.as_ref().is_some_and(|one| one.strangers(report).is_empty());
    let proposed = proposal.map_or_else(Vec::new, |proposal| proposal.servers);
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
    let default = if near { ways.len() - 1 } else { default };
    let labels: Vec<String> = ways.iter().map(|(_, label)| label.clone()).collect();
    let proven = servers.clone().proven(report);
    let case = report::case(&checked, judged, &guide.budget, Some(&discovery));
    loop {
        let way = match guide.choose(&Message::new("setup-how-on"), &labels, default) {
            Entry::Given(index) => ways.get(index).map_or(Way::Servers, |(way, _)| *way),
            Entry::Back => Way::Servers,
            Entry::Left => return Step::End(Ended::Left),
        };
        return match way {
            Way::Password => Step::Login { person, discovery, servers },
            Way::Again => Step::Trial { person, discovery, servers, password },
            Way::Servers => Step::Settings { person, discovery },
            Way::Anyway => {
                let report = Box::new(checked.report);
                Step::Finish { person, servers: Box::new(proven), report }
            }
            Way::Report => match save::report(guide, &case) {
                Entry::Given(()) | Entry::Back => continue,
                Entry::Left => Step::End(Ended::Left),
            },
            Way::Username => {
                let servers = match &other {
                    Some(name) => Box::new(servers.with_username(name)),
                    None => servers,
                };
                Step::Trial { person, discovery, servers, password }
            }
            Way::Proposed => {
                // Chosen by a person who has just read their names.
                let provider = discovery.provider;
                let servers = servers.with_proposed(&proposed, &person.address, provider).agreed();
                Step::Trial { person, discovery, servers: Box::new(servers), password }
            }
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
    discovery: &Discovery,
    servers: &Servers,
    password: &PasswordDraft,
) -> Option<Checked> {
    let password = password.finish().ok()?;
    let plan = servers.plan(person.address.clone());
    let mut progress = Progress::new(&plan);
    let words = &guide.context.words;
    let (report, facts) = guide.runtime.block_on(async {
        let network = guide.network.clone();
        let events = verify::verify(network, plan.clone(), password, guide.budget.clone());
        pin_mut!(events);
        while let Some(event) = events.next().await {
            if let Event::Stage { protocol, report } = &event {
                guide.terminal.line(&words.say(&stage_line(words, *protocol, report)));
            }
            progress.apply(&event);
        }
        let report = progress.report();
        let facts = surroundings(guide.context, guide.network.clone(), &plan, &report).await;
        (report, facts)
    });
    guide.terminal.line("");
    let (address, provider) = (person.address.clone(), discovery.provider);
    Some(Checked { address, report, facts, provider })
}
