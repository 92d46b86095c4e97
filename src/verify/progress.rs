//! What is known so far: a pure fold over the events.

use std::time::Duration;

use super::refusal::is_definite;
use super::{Event, Plan, ProtocolResult, SkipReason};
use crate::account::{AuthMethod, Folders, Proof, ProofState, Protocol, ServerConfig};
use crate::protocol::{FailureKind, Learnt, Mailbox, Observation, StageReport};

/// Folds events into a report; can be asked at any time.
#[derive(Debug, Clone)]
pub struct Progress {
    protocols: Vec<ProtocolReport>,
}

/// How the whole account fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One entry per planned server, in the plan's order.
    pub protocols: Vec<ProtocolReport>,
}

/// How one protocol fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolReport {
    /// Which one.
    pub protocol: Protocol,
    /// The server that was tried.
    pub server: ServerConfig,
    /// The outcome; [`SkipReason::Unfinished`] until there is one.
    pub result: ProtocolResult,
    /// The steps taken, in order.
    pub stages: Vec<StageReport>,
    /// What the server has shown of itself.
    pub observation: Box<Observation>,
    /// Time spent on the steps, without the wait for other protocols.
    pub elapsed: Duration,
    /// What the connection has taught.
    pub learnt: Learnt,
}

impl Progress {
    /// Nothing has happened yet.
    pub fn new(plan: &Plan) -> Self {
        let protocols = plan.servers.iter().map(|planned| ProtocolReport {
            protocol: planned.server.protocol,
            server: planned.server.clone(),
            result: ProtocolResult::Skipped(SkipReason::Unfinished),
            stages: Vec::new(),
            observation: Box::default(),
            elapsed: Duration::ZERO,
            learnt: Learnt::default(),
        });
        Self { protocols: protocols.collect() }
    }

    /// Takes in an event; one of a protocol that was not planned changes nothing.
    pub fn apply(&mut self, event: &Event) {
        let (Event::Stage { protocol, .. }
        | Event::Learnt { protocol, .. }
        | Event::Observed { protocol, .. }
        | Event::Finished { protocol, .. }) = event;
        let Some(entry) = self.protocols.iter_mut().find(|entry| entry.protocol == *protocol)
        else {
            return;
        };
        match event {
            Event::Stage { report, .. } => {
                entry.stages.push(*report);
                entry.elapsed += report.elapsed;
            }
            Event::Learnt { learnt, .. } => entry.learnt = (**learnt).clone(),
            Event::Observed { observation, .. } => entry.observation = observation.clone(),
            Event::Finished { result, .. } => entry.result = result.clone(),
        }
    }

    /// Whether every protocol is done; what may follow are goodbyes.
    pub fn is_over(&self) -> bool {
        let unfinished = ProtocolResult::Skipped(SkipReason::Unfinished);
        self.protocols.iter().all(|entry| entry.result != unfinished)
    }

    /// What is known so far.
    pub fn report(&self) -> Report {
        Report { protocols: self.protocols.clone() }
    }
}

impl Report {
    /// Whether everything that was planned works.
    pub fn all_work(&self) -> bool {
        !self.protocols.is_empty() && self.protocols.iter().all(ProtocolReport::works)
    }

    /// Whether a login was tried anywhere, so that user name or password can be at fault.
    pub fn reached_login(&self) -> bool {
        let mut stages = self.protocols.iter().flat_map(|protocol| &protocol.stages);
        stages.any(|report| report.stage == crate::protocol::Stage::Login)
    }

    /// Whether a server has said no to the login itself.
    pub fn login_was_refused(&self) -> bool {
        self.protocols.iter().any(|entry| match &entry.result {
            ProtocolResult::Failed(failure) => is_definite(failure),
            ProtocolResult::Works | ProtocolResult::Skipped(_) => false,
        })
    }

    /// Whether every server was reached as far as the login, and none has said no.
    pub fn reached_every_login(&self) -> bool {
        !self.protocols.is_empty()
            && self.protocols.iter().all(|entry| {
                entry.wants_browser_sign_in()
                    || entry.result == ProtocolResult::Skipped(SkipReason::NoPassword)
            })
    }

    /// Whether every server that could be asked takes nothing but a browser sign-in of the mail program.
    pub fn wants_browser_sign_in(&self) -> bool {
        !self.protocols.is_empty()
            && self.protocols.iter().all(ProtocolReport::wants_browser_sign_in)
    }

    /// A server as the check has shown it: what it was logged in to with beats what anybody has said about it.
    pub fn proven(&self, server: &ServerConfig) -> ServerConfig {
        let fits = |entry: &&ProtocolReport| entry.server.same_service(server);
        match self.protocols.iter().find(fits) {
            Some(entry) => entry.proven(server.clone()),
            None => server.clone(),
        }
    }

    /// How far the account is proven.
    pub fn proof(&self) -> Proof {
        Proof { incoming: self.state(true), outgoing: self.state(false) }
    }

    /// The folders the mailbox has named; none where no IMAP server was asked.
    pub fn folders(&self) -> Folders {
        let mut mailboxes = self.protocols.iter().filter_map(|one| one.learnt.mailbox.as_ref());
        mailboxes.next().map(Mailbox::named).unwrap_or_default()
    }

    fn state(&self, incoming: bool) -> ProofState {
        let mut entries =
            self.protocols.iter().filter(|entry| entry.protocol.is_incoming() == incoming);
        // Where the mail program signs in itself, nothing was tried and nothing has failed.
        let failed = |entry: &ProtocolReport| {
            matches!(entry.result, ProtocolResult::Failed(_)) && !entry.wants_browser_sign_in()
        };
        if entries.clone().any(ProtocolReport::works) {
            ProofState::Works
        } else if entries.any(failed) {
            ProofState::Failed
        } else {
            ProofState::Untested
        }
    }
}

impl ProtocolReport {
    /// Whether the server takes nothing but a browser sign-in of the mail program.
    pub fn wants_browser_sign_in(&self) -> bool {
        matches!(&self.result, ProtocolResult::Failed(failure) if failure.kind == FailureKind::OAuthOnly)
    }

    /// The login a mail program has to be told, as far as the check has shown it.
    pub fn proven_method(&self) -> Option<AuthMethod> {
        match self.learnt.mechanism {
            Some(mechanism) => Some(mechanism.method()),
            None => self.wants_browser_sign_in().then_some(AuthMethod::OAuth2),
        }
    }

    fn proven(&self, mut server: ServerConfig) -> ServerConfig {
        let Some(proven) = self.proven_method() else { return server };
        let passwords = [AuthMethod::PasswordCleartext, AuthMethod::PasswordEncrypted];
        // A password login that was named and not used is one the server does not offer.
        server.authentication.retain(|method| *method != proven && !passwords.contains(method));
        server.authentication.insert(0, proven);
        server
    }

    fn works(&self) -> bool {
        self.result == ProtocolResult::Works
    }
}
