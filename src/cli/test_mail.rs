//! The test mail at the terminal: progress, what came of it in words and in JSON.
//!
//! Whether one may be sent at all is for the commands to say: only after a check that succeeded.

use futures_util::StreamExt;
use futures_util::pin_mut;
use serde_json::{Value, json};

use super::check::stage_line;
use super::{Exit, Reply, json as keys};
use crate::account::Password;
use crate::calendar;
use crate::explain;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::provider::Provider;
use crate::verify::test_mail::{
    Mark, Removal, TestMailEvent, TestMailOutcome, TestMailPlan, TestMailProgress, test_mail,
};
use crate::verify::{AttemptBudget, Plan};

/// Sends it and watches for it; `tell` hears how far it has come.
pub(crate) async fn run(
    words: &Words,
    network: Network,
    plan: TestMailPlan,
    password: Password,
    budget: AttemptBudget,
    tell: impl Fn(&Message),
) -> TestMailProgress {
    let mut progress = TestMailProgress::default();
    let events = test_mail(network, plan, password, budget);
    pin_mut!(events);
    while let Some(event) = events.next().await {
        match &event {
            TestMailEvent::Stage { protocol, report } => {
                tell(&stage_line(words, *protocol, report));
            }
            TestMailEvent::Sent { .. } => tell(&Message::new("test-mail-sent")),
            _ => {}
        }
        progress.apply(&event);
    }
    progress
}

/// A new plan for an account that has been proven; `None` unless it can send and receive.
pub(crate) fn plan(words: &Words, proven: &Plan, remove: bool) -> Option<TestMailPlan> {
    explain::test_mail::plan(words, proven, Mark::random(), calendar::system_time(), remove)
}

/// What came of it, a paragraph.
pub(crate) fn text(
    words: &Words,
    plan: &TestMailPlan,
    progress: &TestMailProgress,
    provider: Option<&Provider>,
) -> String {
    let mut lines: Vec<String> = explain::test_mail::outcome(words, plan, progress)
        .iter()
        .map(|message| words.say(message))
        .collect();
    if let Some(why) = explain::test_mail::why_failed(plan, progress, provider) {
        lines.push(words.say(&why.happened));
        lines.push(words.say(&why.next));
        lines.extend(
            why.answer
                .map(|answer| words.say(&Message::new("cli-server-said").with("answer", answer))),
        );
    }
    lines.join("\n")
}

/// Adds what came of it to what a check has said.
pub(crate) fn append(
    words: &Words,
    plan: &TestMailPlan,
    progress: &TestMailProgress,
    provider: Option<&Provider>,
    mut reply: Reply,
) -> Reply {
    reply.text.push_str("\n\n");
    reply.text.push_str(&text(words, plan, progress, provider));
    let why = explain::test_mail::why_failed(plan, progress, provider);
    let (mut folder, mut junk, mut elapsed) = (None, false, None);
    match &progress.outcome {
        Some(TestMailOutcome::Arrived { elapsed: way, folder: place }) => {
            (folder, junk) = (Some(place.name.clone()), place.is_junk);
            elapsed = Some(keys::milliseconds(*way));
        }
        Some(TestMailOutcome::NotArrived { waited }) => {
            elapsed = Some(keys::milliseconds(*waited));
        }
        Some(TestMailOutcome::Failed { .. } | TestMailOutcome::Skipped) | None => {}
    }
    if !matches!(progress.outcome, Some(TestMailOutcome::Arrived { .. })) {
        reply.exit = Exit::Failed;
    }
    let outcome = progress.outcome.as_ref().map_or(SKIPPED, TestMailOutcome::key);
    reply.json["test_mail"] = json!({
        "outcome": outcome,
        "folder": folder,
        "junk": junk,
        "removed": progress.removal == Some(Removal::Removed),
        "elapsed_ms": elapsed,
        "cause": why.as_ref().map(|why| why.cause.key()),
        "answer": why.and_then(|why| why.answer),
    });
    reply
}

const SKIPPED: &str = TestMailOutcome::KEYS[3];

/// Adds that none was sent.
pub(crate) fn not_tried(words: &Words, why: &'static str, mut reply: Reply) -> Reply {
    reply.text.push_str("\n\n");
    reply.text.push_str(&words.text(why));
    reply.exit = Exit::Failed;
    reply.json["test_mail"] = json!({
        "outcome": SKIPPED,
        "folder": null,
        "junk": false,
        "removed": false,
        "elapsed_ms": Value::Null,
        "cause": null,
        "answer": null,
    });
    reply
}
