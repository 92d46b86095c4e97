//! `check`: log in, look, leave; and say what is wrong.

use futures_util::future::join_all;
use futures_util::pin_mut;
use futures_util::{Stream, StreamExt};
use tokio::runtime::Runtime;

use super::arguments::{PasswordFrom, ReportArguments, SelectionArguments, TestMailWish};
use super::json::CheckedCause;
use super::verdict::{self, Checked};
use super::{Context, Exit, Reply, describe, detect, json, password, report, test_mail};
use crate::account::{Account, EmailAddress, Protocol, UserName};
use crate::desktop::Machine;
use crate::diagnosis::{Judgement, NetworkFacts};
use crate::discovery::{Candidate, Discovery, Trust};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::provider::{PasswordNote, Provider};
use crate::report::Tried;
use crate::selection::{self, Wishes};
use crate::storage;
use crate::surroundings::Surroundings;
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
    let budget = AttemptBudget::new();
    // Nobody is asked for a password that is of no use.
    if password::would_be_asked_for(password_from, provider) {
        let survey = verify::survey(network.clone(), plan.clone());
        let report = runtime.block_on(follow(context, &plan, survey));
        if report.wants_browser_sign_in() || provider.is_some_and(Provider::is_without_password) {
            let address = arguments.address.clone();
            let checked = Checked { address, report, facts: None, provider };
            let judged = checked.judge();
            let mut reply = reply(words, &checked, &judged);
            advise(words, None, None, &mut reply);
            let case = report::case(&checked, judged, &budget, discovery.as_ref());
            let reply = report::write(words, &case, to_write.as_ref(), reply);
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
    let checked = runtime.block_on(async {
        let events = verify::verify(network.clone(), plan.clone(), given.password, budget.clone());
        let report = follow(context, &plan, events).await;
        let facts = surroundings(context, network.clone(), &plan, &report).await;
        Checked { address: arguments.address.clone(), report, facts, provider }
    });
    let judged = checked.judge();
    let mut reply = reply(words, &checked, &judged);
    let candidates: Vec<&Candidate> = chosen.iter().collect();
    let (address, outcome) = (&arguments.address, &checked.report);
    let other = selection::other_username(address, &candidates, discovery.as_ref(), outcome);
    advise(words, given.note, other.as_ref().and_then(UserName::as_known), &mut reply);
    let mut case = report::case(&checked, judged, &budget, discovery.as_ref());
    if let (Some(wish), Some(password)) = (wish, given.to_send) {
        let letter = test_mail::plan(words, &plan, wish == TestMailWish::Remove);
        // Not one login more than a check that has failed made.
        reply = match letter {
            _ if !case.outcome.all_work() => {
                test_mail::not_tried(words, "test-mail-not-tried", reply)
            }
            None => test_mail::not_tried(words, "test-mail-one-way", reply),
            Some(letter) => {
                let tell = |message: &Message| context.progress(message);
                let sending =
                    test_mail::run(words, network, letter.clone(), password, budget, tell);
                let progress = runtime.block_on(sending);
                let reply = test_mail::append(words, &letter, &progress, provider, reply);
                case.test_mail = Some(Tried { plan: letter, progress });
                reply
            }
        };
    }
    // Last, so that it tells of the test mail too.
    let reply = report::write(words, &case, to_write.as_ref(), reply);
    match given.to_remember {
        Some(copy) => password::remember(words, address, &copy, &case.outcome, reply),
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
            Some(candidate) => chosen.push(selection::locate(network, candidate)),
            None => {
                // Whoever names servers knows what they want; one is simply still missing.
                let found = discovery.as_ref().filter(|_| wishes.servers.is_empty());
                return Err(missing(words, protocol, found));
            }
        }
    }
    let chosen = join_all(chosen).await;
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
        // The goodbyes have been said by now; nobody waits for their answers.
        if progress.is_over() {
            break;
        }
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
    Some(asked.gather(network, Machine::look().await).await)
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

fn reply(words: &Words, checked: &Checked, judged: &Judgement) -> Reply {
    let report = &checked.report;
    let exit = if report.all_work() { Exit::Worked } else { Exit::Failed };
    let text = verdict::text(words, checked, judged);
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
    let command = verdict::command(&checked.address, judged);
    Reply::new(exit, text, json).with_verbatim(command.unwrap_or_default())
}
