//! `check`: log in, look, leave; and say what is wrong.

use futures_util::pin_mut;
use futures_util::{Stream, StreamExt};
use tokio::runtime::Runtime;

use super::arguments::{PasswordFrom, ReportArguments, SelectionArguments, TestMailWish};
use super::json::CheckedCause;
use super::{Context, Exit, Reply, describe, detect, json, password, report, test_mail};
use crate::account::{Account, EmailAddress, Protocol, UserName};
use crate::diagnosis::{Cause, Judgement, Verdict};
use crate::discovery::{Candidate, Discovery, Trust};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::provider::{PasswordNote, Provider};
use crate::selection::{self, Wishes};
use crate::storage;
use crate::verify::{self, AttemptBudget, Event, Plan, Progress, Report};

/// How a check is to go.
pub(crate) struct Manner {
    /// Which protocols; empty for the recommended ones.
    pub(crate) protocols: Vec<Protocol>,
    /// Where the password comes from.
    pub(crate) password: PasswordFrom,
    /// Put the password into the system's store when the check has succeeded.
    pub(crate) remember: bool,
    /// The report to write.
    pub(crate) report: Option<ReportArguments>,
    /// Whether a test mail is to follow, and what becomes of it.
    pub(crate) test_mail: Option<TestMailWish>,
}

/// Runs the command.
pub(crate) fn run(
    context: &Context,
    runtime: &Runtime,
    arguments: SelectionArguments,
    manner: Manner,
) -> Reply {
    let words = &context.words;
    let Manner { protocols, password: password_from, remember, report: to_write, test_mail: wish } =
        manner;
    if let Some(in_the_way) = to_write.as_ref().and_then(|one| report::in_the_way(words, one)) {
        return in_the_way;
    }
    let network = match context.network() {
        Ok(network) => network,
        Err(reply) => return reply,
    };
    let prepared = runtime.block_on(prepare(context, &network, &arguments, protocols));
    let (chosen, discovery) = match prepared {
        Ok(prepared) => prepared,
        Err(reply) => return reply,
    };
    let provider = discovery.as_ref().and_then(|discovery| discovery.provider);
    let plan = selection::plan(arguments.address.clone(), &chosen);
    // Nobody is asked for a password that is of no use.
    if password::would_be_asked_for(password_from, provider) {
        let survey = verify::survey(network.clone(), plan.clone());
        let report = runtime.block_on(follow(context, &plan, survey));
        if report.wants_browser_sign_in() || provider.is_some_and(Provider::is_without_password) {
            let judged = crate::diagnosis::judge(&report, provider);
            let mut reply = reply(words, &report, &judged);
            advise(words, None, None, &mut reply);
            if let Some(to_write) = to_write {
                let (address, budget) = (arguments.address.clone(), AttemptBudget::new());
                let case = report::case(address, report, judged, &budget, discovery.as_ref());
                reply = report::write(words, &case, &to_write, reply);
            }
            return match wish {
                Some(_) => test_mail::not_tried(words, "test-mail-without-password", reply),
                None => reply,
            };
        }
    }
    // Asked for last, so that nobody types a password for servers that cannot be used.
    let from = (password_from, provider);
    let sends = wish.is_some();
    let given = password::ask(words, &arguments.address, &chosen, from, remember, sends);
    let given = match given {
        Ok(given) => given,
        Err(reply) => return reply,
    };
    let budget = AttemptBudget::new();
    let events = verify::verify(network.clone(), plan.clone(), given.password, budget.clone());
    let report = runtime.block_on(follow(context, &plan, events));
    let judged = crate::diagnosis::judge(&report, provider);
    let mut reply = reply(words, &report, &judged);
    let candidates: Vec<&Candidate> = chosen.iter().collect();
    let address = &arguments.address;
    let other = selection::other_username(address, &candidates, discovery.as_ref(), &report);
    advise(words, given.note, other.as_ref().and_then(UserName::as_known), &mut reply);
    if let Some(to_write) = to_write {
        let case =
            report::case(address.clone(), report.clone(), judged, &budget, discovery.as_ref());
        reply = report::write(words, &case, &to_write, reply);
    }
    if let (Some(wish), Some(password)) = (wish, given.to_send) {
        let letter = test_mail::plan(words, &plan, wish == TestMailWish::Remove);
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

/// What else a person should know: what was done to the password, and that another user name is worth a try.
fn advise(words: &Words, note: Option<PasswordNote>, other: Option<&str>, reply: &mut Reply) {
    let note_text = note.map(explain::provider::password_note);
    let other_text = other.map(|name| Message::new("cli-other-username").with("name", name));
    for message in note_text.iter().chain(&other_text) {
        reply.text.push_str("\n\n");
        reply.text.push_str(&words.say(message));
    }
    reply.json["notes"] = serde_json::json!(note.iter().map(|one| one.key()).collect::<Vec<_>>());
    reply.json["other_username"] = serde_json::json!(other);
}

/// Shows each step as it is taken.
async fn follow(context: &Context, plan: &Plan, events: impl Stream<Item = Event>) -> Report {
    let mut progress = Progress::new(plan);
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

fn reply(words: &Words, report: &Report, judged: &Judgement) -> Reply {
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
    } else if report.reached_every_login() {
        paragraphs.push(words.text("cli-no-password-needed"));
    } else {
        let both = report.protocols.iter().any(|one| one.protocol.is_incoming())
            && report.protocols.iter().any(|one| !one.protocol.is_incoming());
        let id = if both { "cli-check-all-works" } else { "cli-check-tested-works" };
        paragraphs.push(words.text(id));
    }
    paragraphs.join("\n\n")
}
