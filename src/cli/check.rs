//! `check`: log in, look, leave; and say what is wrong.

use futures_util::StreamExt;
use futures_util::pin_mut;
use tokio::runtime::Runtime;

use super::arguments::{PasswordFrom, SelectionArguments};
use super::json::CheckedCause;
use super::verdict::{self, Checked};
use super::{Context, Exit, Reply, describe, detect, json, password};
use crate::account::{Account, EmailAddress, Password, Protocol};
use crate::desktop::Machine;
use crate::diagnosis::{NetworkFacts, judge};
use crate::discovery::{Candidate, Discovery, Trust};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::selection::{self, Wishes};
use crate::storage;
use crate::surroundings::Surroundings;
use crate::verify::{self, AttemptBudget, Event, Plan, Progress, Report};

/// Runs the command.
pub(crate) fn run(
    context: &Context,
    runtime: &Runtime,
    arguments: SelectionArguments,
    protocols: Vec<Protocol>,
    password_from: PasswordFrom,
    remember: bool,
) -> Reply {
    let words = &context.words;
    let network = match context.network() {
        Ok(network) => network,
        Err(reply) => return reply,
    };
    let prepared = runtime.block_on(prepare(context, &network, &arguments, protocols));
    let (chosen, discovery) = match prepared {
        Ok(prepared) => prepared,
        Err(reply) => return reply,
    };
    // Asked for last, so that nobody types a password for servers that cannot be used.
    let given = match password::ask(words, &arguments.address, &chosen, password_from, remember) {
        Ok(given) => given,
        Err(reply) => return reply,
    };
    let plan = selection::plan(arguments.address.clone(), &chosen);
    let provider = discovery.and_then(|discovery| discovery.provider);
    let checked = runtime.block_on(async {
        let report = verify(context, network.clone(), plan.clone(), given.password).await;
        let facts = surroundings(context, network, &plan, &report).await;
        Checked { address: arguments.address.clone(), report, facts, provider }
    });
    let reply = reply(words, &checked);
    match given.to_remember {
        Some(copy) => password::remember(words, &arguments.address, &copy, &checked.report, reply),
        None => reply,
    }
}

type Prepared = (Vec<Candidate>, Option<Discovery>);

/// Finds out which servers to use and whether they may be used.
async fn prepare(
    context: &Context,
    network: &Network,
    arguments: &SelectionArguments,
    mut protocols: Vec<Protocol>,
) -> Result<Prepared, Reply> {
    let words = &context.words;
    let wishes = wishes(words, arguments)?;
    if protocols.is_empty() && !arguments.servers.is_empty() && wishes.incoming().is_some() {
        protocols = wishes.incoming().into_iter().chain([Protocol::Smtp]).collect();
    }
    let covered = !protocols.is_empty() && wishes.cover(&protocols);
    let discovery = if covered {
        None
    } else {
        Some(detect::find(context, Some(network.clone()), arguments.address.clone()).await)
    };
    if protocols.is_empty() {
        let incoming = selection::incoming_protocol(&wishes, discovery.as_ref());
        protocols = incoming.into_iter().chain([Protocol::Smtp]).collect();
    }
    let mut chosen = Vec::new();
    for protocol in protocols {
        let address = &arguments.address;
        match selection::select(protocol, address, &wishes, discovery.as_ref()) {
            Some(candidate) => chosen.push(selection::locate(network, candidate).await),
            None => {
                // Whoever names servers knows what they want; one is simply still missing.
                let found = discovery.as_ref().filter(|_| wishes.servers.is_empty());
                return Err(missing(words, protocol, found));
            }
        }
    }
    allowed(words, &chosen, arguments.confirmed)?;
    Ok((chosen, discovery))
}

/// Reads the account file and gathers what was typed.
pub(crate) fn wishes(words: &Words, arguments: &SelectionArguments) -> Result<Wishes, Reply> {
    let saved = match &arguments.account_file {
        Some(path) => Some(saved_account(words, path, &arguments.address)?),
        None => None,
    };
    Ok(Wishes { servers: arguments.servers.clone(), usernames: arguments.usernames.clone(), saved })
}

fn saved_account(
    words: &Words,
    path: &std::path::Path,
    address: &EmailAddress,
) -> Result<Account, Reply> {
    let failed = |message: &Message| Reply::error(Exit::Failed, words, message);
    let bytes = storage::read(path, crate::export::MAX_ACCOUNT_FILE)
        .map_err(|error| failed(&explain::export::read_error(error, &describe::path(path))))?;
    let account = crate::export::read_account(&bytes)
        .map_err(|error| failed(&explain::export::account_file_error(&error)))?;
    if account.address != *address {
        let other = account.address.to_display();
        let message = Message::new("cli-account-of-another").with("address", other);
        return Err(Reply::error(Exit::Usage, words, &message));
    }
    Ok(account)
}

/// Why there is no server for a protocol.
pub(crate) fn missing(words: &Words, protocol: Protocol, found: Option<&Discovery>) -> Reply {
    let nothing = found.filter(|found| {
        found.recommended_incoming.is_none() && found.recommended_outgoing.is_none()
    });
    let message = match nothing {
        Some(discovery) => detect::nothing_found(discovery),
        None => Message::new("cli-no-server").with("protocol", describe::heading(words, protocol)),
    };
    Reply::error(Exit::Failed, words, &message)
}

/// Refuses refused servers, missing user names, and unconfirmed servers.
pub(crate) fn allowed(words: &Words, chosen: &[Candidate], confirmed: bool) -> Result<(), Reply> {
    if let Some(nameless) = chosen.iter().find(|candidate| json::lacks_username(candidate)) {
        let message = Message::new("cli-username-needed")
            .with("protocol", nameless.server.protocol.key())
            .with("host", nameless.server.host.to_display());
        return Err(Reply::error(Exit::Usage, words, &message));
    }
    let doubtful: Vec<&Candidate> =
        chosen.iter().filter(|candidate| candidate.trust != Trust::Confirmed).collect();
    if confirmed || doubtful.is_empty() {
        return Ok(());
    }
    let mut paragraphs = vec![words.text("cli-confirm-first")];
    paragraphs.extend(doubtful.iter().map(|candidate| describe::candidate(words, candidate)));
    let json = json::confirmation(&doubtful);
    Err(Reply::new(Exit::NeedsConfirmation, paragraphs.join("\n\n"), json))
}

async fn verify(context: &Context, network: Network, plan: Plan, password: Password) -> Report {
    let mut progress = Progress::new(&plan);
    let events = verify::verify(network, plan, password, AttemptBudget::new());
    pin_mut!(events);
    while let Some(event) = events.next().await {
        if let Event::Stage { protocol, report } = &event {
            context.progress(&stage_line(&context.words, *protocol, report));
        }
        progress.apply(&event);
    }
    progress.report()
}

/// Looks at the network around a check that failed; `None` where there is nothing to learn.
pub(crate) async fn surroundings(
    context: &Context,
    network: Network,
    plan: &Plan,
    report: &Report,
) -> Option<NetworkFacts> {
    let asked = Surroundings::of(plan, report, context.central_databases)?;
    context.progress(&Message::new("window-check-looking"));
    Some(asked.gather(network, Machine::look()).await)
}

/// One line about a finished step.
pub(crate) fn stage_line(
    words: &Words,
    protocol: Protocol,
    report: &crate::protocol::StageReport,
) -> Message {
    let id = if report.succeeded { "cli-stage-succeeded" } else { "cli-stage-failed" };
    Message::new(id)
        .with("protocol", describe::heading(words, protocol))
        .with("stage", words.say(&explain::failure::stage(report.stage)))
        .with("milliseconds", json::milliseconds(report.elapsed).to_string())
}

fn reply(words: &Words, checked: &Checked) -> Reply {
    let report = &checked.report;
    let judged = judge(report, checked.facts.as_ref(), checked.provider);
    let exit = if report.all_work() { Exit::Worked } else { Exit::Failed };
    let text = verdict::text(words, checked, &judged);
    let protocols: Vec<_> = report
        .protocols
        .iter()
        .map(|protocol| {
            let cause = judged.cause(protocol.protocol).map(|cause| CheckedCause {
                key: cause.key(),
                answer: explain::failure::answer(&protocol.result),
            });
            (protocol.clone(), cause)
        })
        .collect();
    let json = json::check(&protocols, &judged.verdict, checked.facts.as_ref());
    let command = verdict::command(&checked.address, &judged);
    Reply::new(exit, text, json).with_verbatim(command.unwrap_or_default())
}
