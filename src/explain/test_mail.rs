//! The test mail: what stands in it, and what came of it.

use std::time::SystemTime;

use crate::account::Protocol;
use crate::diagnosis::{self, Cause, clean_words};
use crate::explain::{cause, failure, time};
use crate::i18n::{Message, Words};
use crate::protocol::Learnt;
use crate::provider::Provider;
use crate::verify::test_mail::{
    Letter, Mark, Removal, TestMailOutcome, TestMailPlan, TestMailProgress,
};
use crate::verify::{Plan, ProtocolReport, ProtocolResult};

/// The plan for a test mail of an account that has been proven; `None` unless it can send and receive.
pub fn plan(
    words: &Words,
    proven: &Plan,
    mark: Mark,
    date: SystemTime,
    remove: bool,
) -> Option<TestMailPlan> {
    let find = |incoming: bool| {
        let of = |protocol: Protocol| protocol.is_incoming() == incoming;
        proven.servers.iter().find(|planned| of(planned.server.protocol)).cloned()
    };
    let (incoming, outgoing) = (find(true)?, find(false)?);
    let subject = Message::new("test-mail-subject").with("word", mark.word.as_str());
    let subject = words.say(&subject);
    let body = words.text("test-mail-body");
    let letter = Letter { mark, subject, body, date };
    Some(TestMailPlan { address: proven.address.clone(), incoming, outgoing, letter, remove })
}

/// What came of it, in sentences: where it is, what that means, whether it was removed.
pub fn outcome(words: &Words, plan: &TestMailPlan, progress: &TestMailProgress) -> Vec<Message> {
    let said = |time| words.say(&time::seconds(time));
    let mut told = match &progress.outcome {
        None => Vec::new(),
        Some(TestMailOutcome::Arrived { elapsed, folder }) => {
            let id = match folder.is_junk {
                true => "test-mail-arrived-junk",
                false => "test-mail-arrived",
            };
            let arrived = Message::new(id)
                .with("time", said(*elapsed))
                .with("folder", clean_words(&folder.name));
            let means = folder.is_junk.then(|| Message::new("test-mail-junk-means"));
            [arrived].into_iter().chain(means).collect()
        }
        Some(TestMailOutcome::NotArrived { .. }) => vec![Message::new("test-mail-not-arrived")],
        Some(TestMailOutcome::Failed { .. }) => {
            let sent = progress.sent.is_some();
            vec![Message::new(if sent { "test-mail-unwatched" } else { "test-mail-unsent" })]
        }
        Some(TestMailOutcome::Skipped) => vec![Message::new("stage-result-skipped-budget")],
    };
    if matches!(progress.outcome, Some(TestMailOutcome::Arrived { .. })) {
        told.extend(removal(plan, progress));
    }
    told
}

fn removal(plan: &TestMailPlan, progress: &TestMailProgress) -> Option<Message> {
    let id = match progress.removal {
        Some(Removal::Removed) => "test-mail-removed",
        Some(Removal::Unsupported) => "test-mail-removal-unsupported",
        Some(Removal::Failed) => "test-mail-removal-failed",
        None if plan.remove && plan.incoming.server.protocol == Protocol::Pop3 => {
            "test-mail-stays-pop3"
        }
        None => return None,
    };
    Some(Message::new(id))
}

/// Why it failed: the cause, and the sentences about it.
pub struct WhyFailed {
    /// The cause.
    pub cause: Cause,
    /// What happened.
    pub happened: Message,
    /// What to do next.
    pub next: Message,
    /// The server's own words, cleaned.
    pub answer: Option<String>,
}

/// Why a test mail failed; `None` if it did not.
pub fn why_failed(
    plan: &TestMailPlan,
    progress: &TestMailProgress,
    provider: Option<&Provider>,
) -> Option<WhyFailed> {
    let Some(TestMailOutcome::Failed { protocol, failure: why }) = &progress.outcome else {
        return None;
    };
    let planned = if protocol.is_incoming() { &plan.incoming } else { &plan.outgoing };
    let report = ProtocolReport {
        protocol: *protocol,
        server: planned.server.clone(),
        result: ProtocolResult::Failed(why.clone()),
        stages: Vec::new(),
        observation: Box::default(),
        elapsed: std::time::Duration::ZERO,
        learnt: Learnt::default(),
    };
    let cause = diagnosis::cause_of(*protocol, why, provider);
    Some(WhyFailed {
        cause,
        happened: cause::what_happened(cause, &report),
        next: cause::next_step(cause, &report),
        answer: failure::answer(&report.result),
    })
}
