//! `check`: log in, look, leave; and say what is wrong.

use futures_util::StreamExt;
use futures_util::pin_mut;
use tokio::runtime::Runtime;

use super::arguments::{PasswordFrom, SelectionArguments, TestMailWish};
use super::json::CheckedCause;
use super::{Context, Exit, Reply, describe, detect, json, password, test_mail};
use crate::account::{Account, EmailAddress, Password, Protocol};
use crate::diagnosis::{Cause, Verdict};
use crate::discovery::{Candidate, Discovery, Trust};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::selection::{self, Wishes};
use crate::storage;
use crate::verify::{self, AttemptBudget, Event, Plan, Progress, Report};

/// What is wished of a check beside its servers.
pub(crate) struct Wish {
    /// Only these; empty for the recommended ones.
    pub(crate) protocols: Vec<Protocol>,
    /// Where the password comes from.
    pub(crate) password: PasswordFrom,
    /// Whether it is to be remembered.
    pub(crate) remember: bool,
    /// Whether a test mail is to follow.
    pub(crate) test_mail: Option<TestMailWish>,
}

/// Runs the command.
pub(crate) fn run(
    context: &Context,
    runtime: &Runtime,
    arguments: SelectionArguments,
    wish: Wish,
) -> Reply {
    let Wish { protocols, password: from, remember, test_mail: follow_up } = wish;
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
    let sends = follow_up.is_some();
    let given = password::ask(words, &arguments.address, &chosen, from, remember, sends);
    let given = match given {
        Ok(given) => given,
        Err(reply) => return reply,
    };
    let plan = selection::plan(arguments.address.clone(), &chosen);
    let budget = AttemptBudget::new();
    let proving = verify(context, network.clone(), plan.clone(), given.password, budget.clone());
    let report = runtime.block_on(proving);
    let provider = discovery.and_then(|discovery| discovery.provider);
    let mut reply = reply(words, &report, provider);
    if let (Some(follow_up), Some(password)) = (follow_up, given.to_send) {
        let letter = test_mail::plan(words, &plan, follow_up == TestMailWish::Remove);
        // Not one login more than a check that has failed made.
        reply = match letter {
            _ if !report.all_work() => test_mail::not_tried(words, "test-mail-not-tried", reply),
            None => test_mail::not_tried(words, "test-mail-one-way", reply),
            Some(letter) => {
                let tell = |message: &Message| context.progress(message);
                let sending =
                    test_mail::run(words, network, letter.clone(), password, budget, tell);
                let progress = runtime.block_on(sending);
                test_mail::append(words, &letter, &progress, provider, reply)
            }
        };
    }
    match given.to_remember {
        Some(copy) => password::remember(words, &arguments.address, &copy, &report, reply),
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

async fn verify(
    context: &Context,
    network: Network,
    plan: Plan,
    password: Password,
    budget: AttemptBudget,
) -> Report {
    let mut progress = Progress::new(&plan);
    let events = verify::verify(network, plan, password, budget);
    pin_mut!(events);
    while let Some(event) = events.next().await {
        if let Event::Stage { protocol, report } = &event {
            context.progress(&stage_line(&context.words, *protocol, report));
        }
        progress.apply(&event);
    }
    progress.report()
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

fn reply(words: &Words, report: &Report, provider: Option<&crate::provider::Provider>) -> Reply {
    let judged = crate::diagnosis::judge(report, provider);
    let exit = if report.all_work() { Exit::Worked } else { Exit::Failed };
    let text = result_text(words, report, &judged.causes, &judged.verdict);
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
    Reply::new(exit, text, json::check(&protocols, &judged.verdict))
}

/// The result for people: a line per protocol, then what happened, whose side, what next, the server's words.
pub(crate) fn result_text(
    words: &Words,
    report: &Report,
    causes: &[(Protocol, Cause)],
    verdict: &Verdict,
) -> String {
    let mut paragraphs = Vec::new();
    let lines = report.protocols.iter().map(|protocol| {
        let result = explain::failure::result(words, &protocol.result);
        format!("{}: {}", describe::heading(words, protocol.protocol), words.say(&result))
    });
    paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
    let mut told = Vec::new();
    for protocol in &report.protocols {
        let Some((_, cause)) = causes.iter().find(|(of, _)| *of == protocol.protocol) else {
            continue;
        };
        let message = explain::cause::what_happened(*cause, protocol);
        // The same trouble at a second server needs no second paragraph.
        if told.contains(cause) {
            continue;
        }
        let mut lines = vec![words.say(&message)];
        lines.push(words.say(&explain::cause::next_step(*cause, protocol)));
        if let Some(answer) = explain::failure::answer(&protocol.result) {
            let quoted = Message::new("cli-server-said").with("answer", answer);
            lines.push(words.say(&quoted));
        }
        told.push(*cause);
        paragraphs.push(lines.join("\n"));
    }
    if verdict.cause.is_some() {
        let side = words.say(&explain::cause::side(verdict.side));
        paragraphs.push(side);
    } else {
        let both = report.protocols.iter().any(|one| one.protocol.is_incoming())
            && report.protocols.iter().any(|one| !one.protocol.is_incoming());
        let id = if both { "cli-check-all-works" } else { "cli-check-tested-works" };
        paragraphs.push(words.text(id));
    }
    paragraphs.join("\n\n")
}
