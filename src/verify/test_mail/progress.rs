//! How far the test mail has come: a pure fold over the events.

use std::time::Duration;

use super::{Folder, TestMailEvent};
use crate::account::Protocol;
use crate::protocol::{Failure, StageReport};

/// What became of the wish to remove the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// The server cannot remove a single letter (RFC 4315), so nothing was touched.
    Unsupported,
    /// The server was asked and the letter may still be there.
    Failed,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TestMailOutcome {
    /// It was seen.
    Arrived {
        /// How long after it was sent.
        elapsed: Duration,
        /// Where.
        folder: Folder,
    },
    /// It was sent and not seen in time.
    NotArrived {
        /// How long it was watched for.
        waited: Duration,
    },
    /// It could not be sent, or not be watched for.
    Failed {
        /// At which server.
        protocol: Protocol,
        /// Why.
        failure: Failure,
    },
    /// Not tried: too many refused logins.
    Skipped,
}

impl TestMailOutcome {
    /// The words of [`key`](Self::key).
    pub const KEYS: [&'static str; 4] = ["arrived", "not-arrived", "failed", "skipped"];

    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        let [arrived, not_arrived, failed, skipped] = Self::KEYS;
        match self {
            Self::Arrived { .. } => arrived,
            Self::NotArrived { .. } => not_arrived,
            Self::Failed { .. } => failed,
            Self::Skipped => skipped,
        }
    }
}

/// Folds events; can be asked at any time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TestMailProgress {
    /// The steps taken, in order.
    pub stages: Vec<(Protocol, StageReport)>,
    /// How long it took until the server had taken the letter; `None` while it has not.
    pub sent: Option<Duration>,
    /// The end; `None` until it has come.
    pub outcome: Option<TestMailOutcome>,
    /// What became of the wish to remove it.
    pub removal: Option<Removal>,
}

impl TestMailProgress {
    /// Takes in an event.
    pub fn apply(&mut self, event: &TestMailEvent) {
        match event {
            TestMailEvent::Stage { protocol, report } => self.stages.push((*protocol, *report)),
            TestMailEvent::Sent { elapsed } => self.sent = Some(*elapsed),
            TestMailEvent::Arrived { elapsed, folder } => {
                let (elapsed, folder) = (*elapsed, folder.clone());
                self.outcome = Some(TestMailOutcome::Arrived { elapsed, folder });
            }
            TestMailEvent::NotArrived { waited } => {
                self.outcome = Some(TestMailOutcome::NotArrived { waited: *waited });
            }
            TestMailEvent::Removal(removal) => self.removal = Some(*removal),
            TestMailEvent::Failed { protocol, failure } => {
                let (protocol, failure) = (*protocol, failure.clone());
                self.outcome = Some(TestMailOutcome::Failed { protocol, failure });
            }
            TestMailEvent::BudgetSpent => self.outcome = Some(TestMailOutcome::Skipped),
        }
    }
}
