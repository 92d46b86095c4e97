//! Steps and results of a connection as words.

use crate::diagnosis::clean_words;
use crate::i18n::Message;
use crate::protocol::{FailureKind, Stage};
use crate::verify::{ProtocolResult, SkipReason};

/// A step in everyday words.
pub fn stage(stage: Stage) -> Message {
    Message::new(stage_id(stage))
}

fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Resolve => "stage-resolve",
        Stage::Connect => "stage-connect",
        Stage::Tls => "stage-tls",
        Stage::Greeting => "stage-greeting",
        Stage::StartTls => "stage-starttls",
        Stage::Capability => "stage-capability",
        Stage::Login => "stage-login",
        Stage::Mailbox => "stage-mailbox",
        Stage::Sender => "stage-sender",
        Stage::Message => "stage-data",
    }
}

/// How a protocol fared, in a few words; the step of a failure still has to be worded ([`stage`]).
pub fn result(words: &crate::i18n::Words, result: &ProtocolResult) -> Message {
    match result {
        ProtocolResult::Works => Message::new("stage-result-works"),
        ProtocolResult::Failed(failure) => {
            let step = words.text(stage_id(failure.stage));
            Message::new("stage-result-failed").with("stage", step)
        }
        ProtocolResult::Skipped(reason) => skipped(*reason),
    }
}

fn skipped(reason: SkipReason) -> Message {
    Message::new(match reason {
        SkipReason::AfterRefusal => "stage-result-skipped-refusal",
        SkipReason::BudgetSpent => "stage-result-skipped-budget",
        SkipReason::UnsafeHost => "stage-result-skipped-host",
        SkipReason::NoPassword => "stage-result-skipped-password",
        SkipReason::Unfinished => "stage-result-skipped-left",
    })
}

/// The server's own words behind a failure, cleaned; `None` where it said nothing.
pub fn answer(result: &ProtocolResult) -> Option<String> {
    let ProtocolResult::Failed(failure) = result else { return None };
    let answer = match &failure.kind {
        FailureKind::Refused(answer)
        | FailureKind::Goodbye(answer)
        | FailureKind::WrongProtocol(answer)
        | FailureKind::Malformed(answer) => answer,
        FailureKind::Connect(_)
        | FailureKind::Tls(_)
        | FailureKind::NoStartTls
        | FailureKind::InjectedBeforeTls
        | FailureKind::Preauthenticated
        | FailureKind::NoCommonMechanism { .. }
        | FailureKind::OAuthOnly
        | FailureKind::NoLoginOffered
        | FailureKind::Closed
        | FailureKind::TimedOut
        | FailureKind::Io(_) => return None,
    };
    Some(clean_words(&answer.text)).filter(|words| !words.is_empty())
}
