//! What came of the test mail: where it landed, how long it took, why it failed.

use std::time::Duration;

use super::mask::Mask;
use crate::account::Protocol;
use crate::diagnosis::{Cause, cause_of};
use crate::protocol::Stage;
use crate::provider::Provider;
use crate::verify::test_mail::{Removal, TestMailOutcome, TestMailPlan, TestMailProgress};

/// A test mail that was sent or was to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What was to be done.
    pub plan: TestMailPlan,
    /// How far it has come.
    pub progress: TestMailProgress,
}

/// What is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestMail {
    /// How it ended; `None` where nobody waited for the end.
    pub outcome: Option<&'static str>,
    /// How long it took until the server had taken it.
    pub sent: Option<Duration>,
    /// How long it was on its way, or waited for.
    pub elapsed: Option<Duration>,
    /// The folder it was seen in.
    pub folder: Option<String>,
    /// Whether that is one for junk.
    pub is_junk: bool,
    /// What became of the wish to remove it.
    pub removal: Option<Removal>,
    /// At which server and at which step it failed.
    pub failed_at: Option<(Protocol, Stage)>,
    /// What that may mean.
    pub cause: Option<Cause>,
    /// The server's words about it.
    pub answer: Option<String>,
}

impl TestMail {
    pub(super) fn new(mask: &Mask, tried: &Tried, provider: Option<&Provider>) -> Self {
        let progress = &tried.progress;
        let mut told = Self {
            outcome: progress.outcome.as_ref().map(TestMailOutcome::key),
            sent: progress.sent,
            elapsed: None,
            folder: None,
            is_junk: false,
            removal: progress.removal,
            failed_at: None,
            cause: None,
            answer: None,
        };
        match &progress.outcome {
            Some(TestMailOutcome::Arrived { elapsed, folder }) => {
                told.elapsed = Some(*elapsed);
                (told.folder, told.is_junk) = (Some(mask.foreign(&folder.name)), folder.is_junk);
            }
            Some(TestMailOutcome::NotArrived { waited }) => told.elapsed = Some(*waited),
            Some(TestMailOutcome::Failed { protocol, failure }) => {
                told.failed_at = Some((*protocol, failure.stage));
                told.cause = Some(cause_of(*protocol, failure, provider));
                let answer = super::connection::answer(&failure.kind);
                told.answer = answer.map(|answer| mask.foreign(&answer.text));
            }
            Some(TestMailOutcome::Skipped) | None => {}
        }
        told
    }
}
