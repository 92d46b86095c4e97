//! The test mail: one short letter to oneself, sent and then watched for.
//!
//! The only part of the program that sends a letter (security requirement S22) and that may
//! remove one: its own, on the person's wish (S23). Both only after a check has succeeded in
//! both directions, which whoever starts it has seen to. The words come in; reports typed
//! results only.
//!
//! `lettre` builds and sends the letter, `async-imap` watches for it. Neither learns the password:
//! our own session logs in and lends them the connection (`protocol::LentStream`). Time limits
//! are ours as well, for neither has any.

mod flow;
mod folder_name;
mod imap_talk;
mod letter;
mod progress;
mod sending;
mod watching_imap;
mod watching_pop3;

use std::time::Duration;

pub use letter::{Letter, Mark};
pub use progress::{Removal, TestMailOutcome, TestMailProgress};

use futures_util::Stream;

use super::{AttemptBudget, PlannedServer};
use crate::account::{EmailAddress, Password, Protocol};
use crate::events::events;
use crate::network::Network;
use crate::protocol::{Failure, StageReport, Timing};

/// What is to be sent, and where it is to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestMailPlan {
    /// From whom and to whom.
    pub address: EmailAddress,
    /// Where it is to arrive: IMAP or POP3.
    pub incoming: PlannedServer,
    /// Over which it is sent.
    pub outgoing: PlannedServer,
    /// What is sent.
    pub letter: Letter,
    /// Whether it is removed once it has arrived; POP3 leaves it whatever is said here.
    pub remove: bool,
}

/// How long is waited for what.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// For each answer, as in a check.
    pub timing: Timing,
    /// For the server to take the letter; some look for viruses meanwhile.
    pub acceptance: Duration,
    /// For the letter to arrive.
    pub arrival: Duration,
    /// Between two looks over IMAP, where the connection stays open.
    pub imap_pause: Duration,
    /// Between two looks over POP3, each of which is a login.
    pub pop3_pause: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            timing: Timing::default(),
            acceptance: Duration::from_secs(60),
            arrival: Duration::from_secs(120),
            imap_pause: Duration::from_secs(2),
            pop3_pause: Duration::from_secs(8),
        }
    }
}

/// What happens on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TestMailEvent {
    /// One step is over.
    Stage {
        /// Whose step.
        protocol: Protocol,
        /// Which step, and how it went.
        report: StageReport,
    },
    /// The server has taken the letter.
    Sent {
        /// Since the start.
        elapsed: Duration,
    },
    /// It has been seen.
    Arrived {
        /// Since it was sent.
        elapsed: Duration,
        /// Where.
        folder: Folder,
    },
    /// It has not been seen in time.
    NotArrived {
        /// How long it was watched for.
        waited: Duration,
    },
    /// What became of the wish to remove it.
    Removal(Removal),
    /// It ended before the letter could be seen.
    Failed {
        /// At which server.
        protocol: Protocol,
        /// Why.
        failure: Failure,
    },
    /// Too many refused logins: none is tried.
    BudgetSpent,
}

/// Where a letter lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The name the server gives it, in its own letters.
    pub name: String,
    /// Whether it holds what is taken for advertising or fraud.
    pub is_junk: bool,
}

impl Folder {
    /// The name of the inbox, the same on every server.
    pub const INBOX: &'static str = "INBOX";

    /// The inbox.
    pub(crate) fn inbox() -> Self {
        Self { name: Self::INBOX.to_owned(), is_junk: false }
    }
}

/// Sends the letter and watches for it with the usual time limits. Nothing happens until the
/// stream is polled; dropping it ends every connection, and a letter on its way arrives all the same.
pub fn test_mail(
    network: Network,
    plan: TestMailPlan,
    password: Password,
    budget: AttemptBudget,
) -> impl Stream<Item = TestMailEvent> + Send {
    test_mail_within(network, plan, password, budget, Pace::default())
}

/// Like [`test_mail`], with other time limits.
pub fn test_mail_within(
    network: Network,
    plan: TestMailPlan,
    password: Password,
    budget: AttemptBudget,
    pace: Pace,
) -> impl Stream<Item = TestMailEvent> + Send {
    events(move |sender| {
        flow::run(flow::Run { network, plan, password, budget, pace, events: sender })
    })
}
