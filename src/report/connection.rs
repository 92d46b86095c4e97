//! One server in the report: what it showed, how far the connection came, what that may mean.

use super::machines::network_of;
use super::mask::Mask;
use crate::account::{Host, Protocol, Security};
use crate::calendar::Day;
use crate::diagnosis::{Suspicion, is_virus_scanner, suspicions};
use crate::network::{PresentedCertificate, TlsError, TlsVersion};
use crate::protocol::{Answer, FailureKind, Mechanism, Stage, StageReport};
use crate::provider::Provider;
use crate::verify::{ProtocolReport, ProtocolResult, SkipReason};

/// A server and what happened there.
#[derive(Debug, Clone)]
pub struct Connection {
    /// What is spoken.
    pub protocol: Protocol,
    /// The host; of an address only its network.
    pub host: String,
    /// The same in punycode, where that differs.
    pub ascii_host: Option<String>,
    /// The port.
    pub port: u16,
    /// How TLS starts.
    pub security: Security,
    /// The user name, masked.
    pub username: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The steps taken, with their times.
    pub stages: Vec<StageReport>,
    /// How many IPv6 addresses the host has.
    pub ipv6: usize,
    /// How many IPv4 addresses it has.
    pub ipv4: usize,
    /// Whose network answered.
    pub connected: Option<String>,
    /// The version of TLS.
    pub tls: Option<TlsVersion>,
    /// The certificate, accepted or not.
    pub certificate: Option<Certificate>,
    /// The server's first line.
    pub greeting: Option<String>,
    /// What it said it can do before TLS.
    pub capabilities_before_tls: Vec<String>,
    /// What it said under TLS.
    pub capabilities: Vec<String>,
    /// The login that was chosen.
    pub mechanism: Option<Mechanism>,
    /// The server's words about the failure.
    pub answer: Option<String>,
    /// What the failure may mean, the likeliest first.
    pub suspicions: Vec<Suspicion>,
}

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Everything worked.
    Works,
    /// It failed at a step.
    Failed(Stage),
    /// No login was tried.
    Skipped(SkipReason),
}

/// What a certificate says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The names it is for.
    pub names: Vec<String>,
    /// Who issued it.
    pub issuer: String,
    /// Its first day.
    pub not_before: Option<Day>,
    /// Its last day.
    pub not_after: Option<Day>,
    /// This computer accepts it.
    pub is_accepted: bool,
    /// Its issuer is a virus scanner that looks into connections.
    pub is_scanner: bool,
}

impl Connection {
    /// Masks what is known about one server.
    pub(super) fn new(
        mask: &Mask,
        report: &ProtocolReport,
        provider: Option<&'static Provider>,
    ) -> Self {
        let ProtocolReport { protocol, server, result, stages, observation: seen, learnt, .. } =
            report;
        let (shown, plain) = match &server.host {
            Host::Name(name) => (server.host.to_display(), name.clone()),
            Host::Address(address) => (network_of(*address), network_of(*address)),
        };
        let foreign = |all: &[String]| all.iter().map(|word| mask.foreign(word)).collect();
        let (outcome, answer, suspicions, refused) = match result {
            ProtocolResult::Works => (Outcome::Works, None, Vec::new(), None),
            ProtocolResult::Skipped(reason) => (Outcome::Skipped(*reason), None, Vec::new(), None),
            ProtocolResult::Failed(failure) => (
                Outcome::Failed(failure.stage),
                answer(&failure.kind).map(|answer| mask.foreign(&answer.text)),
                suspicions(*protocol, failure, provider),
                refused(&failure.kind),
            ),
        };
        let accepted = seen.certificate.as_ref().map(|one| Certificate::new(mask, one, true));
        let refused = refused.map(|one| Certificate::new(mask, one, false));
        Self {
            protocol: *protocol,
            ascii_host: (shown != plain).then_some(plain),
            host: shown,
            port: server.port,
            security: server.security,
            username: mask.name(server.username.as_known().unwrap_or_default()),
            outcome,
            stages: stages.clone(),
            ipv6: seen.addresses.iter().filter(|one| one.to_canonical().is_ipv6()).count(),
            ipv4: seen.addresses.iter().filter(|one| one.to_canonical().is_ipv4()).count(),
            connected: seen.connected.map(network_of),
            tls: seen.tls,
            certificate: accepted.or(refused),
            greeting: seen.greeting.as_deref().map(|greeting| mask.foreign(greeting)),
            capabilities_before_tls: foreign(&seen.capabilities_before_tls),
            capabilities: foreign(&seen.capabilities),
            mechanism: learnt.mechanism.or(seen.mechanism),
            answer: answer.filter(|words| !words.is_empty()),
            suspicions,
        }
    }

    /// The login by its registered name, in JSON and in the text.
    pub fn mechanism_key(&self) -> Option<&'static str> {
        let own = match self.protocol {
            Protocol::Imap => "LOGIN command",
            Protocol::Pop3 => "USER/PASS",
            Protocol::Smtp => "AUTH",
        };
        self.mechanism.map(|mechanism| mechanism.sasl_name().unwrap_or(own))
    }
}

impl Certificate {
    fn new(mask: &Mask, presented: &PresentedCertificate, is_accepted: bool) -> Self {
        Self {
            names: presented.names.iter().map(|name| mask.foreign(name)).collect(),
            issuer: mask.foreign(&presented.issuer),
            not_before: presented.not_before.and_then(Day::of),
            not_after: presented.not_after.and_then(Day::of),
            is_accepted,
            is_scanner: is_virus_scanner(&presented.issuer),
        }
    }
}

/// The server's words behind a failure.
pub(super) fn answer(kind: &FailureKind) -> Option<&Answer> {
    match kind {
        FailureKind::Refused(answer)
        | FailureKind::Goodbye(answer)
        | FailureKind::WrongProtocol(answer)
        | FailureKind::Malformed(answer) => Some(answer),
        _ => None,
    }
}

/// The certificate this computer did not accept.
fn refused(kind: &FailureKind) -> Option<&PresentedCertificate> {
    match kind {
        FailureKind::Tls(TlsError::Certificate { presented, .. }) => Some(presented),
        _ => None,
    }
}
