//! The proof that an account works: login, mailbox and sender, over every
//! protocol at once, with one mistyped password costing one refusal.
//!
//! Reports typed results only. What they mean is `diagnosis`' business, what
//! is said about them `explain`'s.

mod budget;
mod flow;
mod progress;
mod refusal;
pub mod test_mail;

pub use budget::AttemptBudget;
pub use progress::{Progress, ProtocolReport, Report};

use futures_util::Stream;

use crate::account::{EmailAddress, Password, Protocol, ServerConfig};
use crate::events::events;
use crate::network::{AddressPolicy, Network};
use crate::protocol::{Failure, Learnt, Observation, StageReport, Timing};

/// What is to be proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The address mail is sent from.
    pub address: EmailAddress,
    /// The servers, at most one per protocol.
    pub servers: Vec<PlannedServer>,
}

/// One server to be tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedServer {
    /// The server; its user name has to be known.
    pub server: ServerConfig,
    /// Which addresses it may have.
    pub policy: AddressPolicy,
}

/// What happens while an account is being proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// One step is over.
    Stage {
        /// Whose step.
        protocol: Protocol,
        /// Which step, and how it went.
        report: StageReport,
    },
    /// A connection has taught something; what it taught before is in it too.
    Learnt {
        /// Whose connection.
        protocol: Protocol,
        /// Everything so far.
        learnt: Box<Learnt>,
    },
    /// What the server of one protocol has shown of itself; comes before its end.
    Observed {
        /// Which protocol.
        protocol: Protocol,
        /// What was seen, secrets redacted.
        observation: Box<Observation>,
    },
    /// One protocol is done.
    Finished {
        /// Which one.
        protocol: Protocol,
        /// How it went.
        result: ProtocolResult,
    },
}

/// How a protocol fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProtocolResult {
    /// Login and harmless checks succeeded.
    Works,
    /// It ended at a step.
    Failed(Failure),
    /// No login was tried.
    Skipped(SkipReason),
}

/// Why a login was not tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// Another server has just refused the same password: a second refusal teaches nothing and counts towards a lock-out.
    AfterRefusal,
    /// Too many refused logins within ten minutes.
    BudgetSpent,
    /// Another connection to the same host was not safe (security requirement S19).
    UnsafeHost,
    /// No password was given: everything up to the login is proven.
    NoPassword,
    /// The check was ended before it came to this.
    Unfinished,
}

impl SkipReason {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::AfterRefusal,
        Self::BudgetSpent,
        Self::UnsafeHost,
        Self::NoPassword,
        Self::Unfinished,
    ];
}

/// Proves an account with the usual time limits. Nothing happens until the
/// stream is polled; dropping it ends every connection.
pub fn verify(
    network: Network,
    plan: Plan,
    password: Password,
    budget: AttemptBudget,
) -> impl Stream<Item = Event> + Send {
    verify_within(network, plan, password, budget, Timing::default())
}

/// Like [`verify`], with other time limits.
pub fn verify_within(
    network: Network,
    plan: Plan,
    password: Password,
    budget: AttemptBudget,
    timing: Timing,
) -> impl Stream<Item = Event> + Send {
    events(move |sender| flow::run(network, plan, Some(password), budget, timing, sender))
}

/// Proves everything up to the login, without a password: whether the servers can be reached safely, and whether they
/// want one at all or only a browser sign-in of the mail program.
pub fn survey(network: Network, plan: Plan) -> impl Stream<Item = Event> + Send {
    let (budget, timing) = (AttemptBudget::new(), Timing::default());
    events(move |sender| flow::run(network, plan, None, budget, timing, sender))
}
