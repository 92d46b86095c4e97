//! Step 5: log in for real, and say what is wrong.

use futures_util::StreamExt;
use futures_util::pin_mut;

use super::super::check::{stage_line, surroundings};
use super::super::verdict::{self, Checked};
use super::{Ended, Entry, Guide, Person, Step};
use crate::account::{PasswordDraft, ServerConfig};
use crate::diagnosis::{self, Cause};
use crate::discovery::Discovery;
use crate::i18n::Message;
use crate::selection::Servers;
use crate::verify::{self, Event, Progress};

/// The place of the proposed servers among the ways on.
const PROPOSED: usize = 4;

fn try_proposed(server: &ServerConfig) -> Message {
    Message::new("setup-try-proposal")
        .with("host", server.host.to_display())
        .with("port", server.port.to_string())
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
    let judged = diagnosis::judge(report, checked.facts.as_ref(), checked.provider);
    guide.terminal.say(&verdict::text(words, &checked, &judged));
    let proof = report.proof();
    if report.all_work() {
        return Step::Finish { person, servers, proof };
    }
    let options =
        ["setup-other-password", "setup-try-again", "setup-other-servers", "setup-anyway"];
    let mut labels = options.map(|id| words.text(id)).to_vec();
    let proposed = judged.verdict.proposal.map_or_else(Vec::new, |proposal| proposal.servers);
    labels.extend(proposed.first().map(|server| words.say(&try_proposed(server))));
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
    let default = if proposed.is_empty() { default } else { PROPOSED };
    match guide.choose(&Message::new("setup-how-on"), &labels, default) {
        Entry::Given(0) => Step::Login { person, discovery, servers },
        Entry::Given(1) => Step::Trial { person, discovery, servers, password },
        Entry::Given(PROPOSED) => {
            // Chosen by a person who has just read their names.
            let provider = discovery.provider;
            let servers = servers.with_proposed(&proposed, &person.address, provider).agreed();
            Step::Trial { person, discovery, servers: Box::new(servers), password }
        }
        Entry::Given(2) | Entry::Back => Step::Settings { person, discovery },
        Entry::Given(_) => Step::Finish { person, servers, proof },
        Entry::Left => Step::End(Ended::Left),
    }
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
