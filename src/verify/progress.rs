//! What is known so far: a pure fold over the events.

use std::time::Duration;

use super::{Event, Plan, ProtocolResult, SkipReason};
use crate::account::{Proof, ProofState, Protocol, ServerConfig};
use crate::protocol::{Observation, StageReport};

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
        });
        Self { protocols: protocols.collect() }
    }

    /// Takes in an event; one of a protocol that was not planned changes nothing.
    pub fn apply(&mut self, event: &Event) {
        let (Event::Stage { protocol, .. }
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
            Event::Observed { observation, .. } => entry.observation = observation.clone(),
            Event::Finished { result, .. } => entry.result = result.clone(),
        }
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

    /// How far the account is proven.
    pub fn proof(&self) -> Proof {
        Proof { incoming: self.state(true), outgoing: self.state(false) }
    }

    fn state(&self, incoming: bool) -> ProofState {
        let mut entries =
            self.protocols.iter().filter(|entry| entry.protocol.is_incoming() == incoming);
        let failed = |entry: &ProtocolReport| matches!(entry.result, ProtocolResult::Failed(_));
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
    fn works(&self) -> bool {
        self.result == ProtocolResult::Works
    }
}
