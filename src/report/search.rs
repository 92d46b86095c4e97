//! Who was asked for servers, what they said, and the records of the domain.

use super::mask::Mask;
use crate::account::{Host, Protocol, Security, ServerConfig};
use crate::discovery::{
    Outcome, Question, Reason, RecordKind, Said, Source, SourceReason, SourceReport, Standing,
    Trust,
};

/// One source and its answer.
#[derive(Debug, Clone)]
pub struct Search {
    /// Which source.
    pub source: Source,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<SourceReason>,
    /// What it counted for beside the others; where it was outranked, it contradicts.
    pub standing: Option<Standing>,
    /// The servers it named.
    pub servers: Vec<FoundServer>,
}

/// A server that was named.
#[derive(Debug, Clone)]
pub struct FoundServer {
    /// What it speaks.
    pub protocol: Protocol,
    /// Host and port.
    pub place: String,
    /// How TLS starts.
    pub security: Security,
    /// How far it may be used.
    pub trust: Trust,
    /// A more trusted source names another one.
    pub conflicts: bool,
}

/// Records of a name, as the name server gave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    /// MX or SRV.
    pub kind: RecordKind,
    /// Whose.
    pub name: String,
    /// The records; empty where there are none.
    pub found: Vec<String>,
}

impl Search {
    pub(super) fn new(mask: &Mask, report: &SourceReport) -> Self {
        let servers = report.candidates.iter().map(|one| FoundServer {
            protocol: one.server.protocol,
            place: place(mask, &one.server),
            security: one.server.security,
            trust: one.trust,
            conflicts: one.reasons.contains(&Reason::Conflict),
        });
        Self {
            source: report.source,
            outcome: report.outcome,
            reason: report.reason,
            standing: report.standing,
            servers: servers.collect(),
        }
    }
}

/// Host and port; of an address only its network.
pub(super) fn place(mask: &Mask, server: &ServerConfig) -> String {
    let host = match &server.host {
        Host::Name(name) => name.clone(),
        Host::Address(address) => super::machines::network_of(*address),
    };
    mask.foreign(&format!("{host}:{}", server.port))
}

impl Records {
    /// What was asked for by name, each name once.
    pub(super) fn of(mask: &Mask, sources: &[SourceReport]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for request in sources.iter().flat_map(|source| &source.requests) {
            let Question::Records(kind @ (RecordKind::Mx | RecordKind::Srv), name) =
                &request.question
            else {
                continue;
            };
            let found = match &request.said {
                Said::Records(found) => found.iter().map(|one| mask.foreign(one)).collect(),
                _ => Vec::new(),
            };
            let records = Self { kind: *kind, name: mask.foreign(name), found };
            if !all.iter().any(|one| one.kind == records.kind && one.name == records.name) {
                all.push(records);
            }
        }
        all
    }
}
