//! What was learnt about the network after something had failed.
//!
//! Values, and when they are worth asking for; who asks is `surroundings`' business, what they mean `verdict`'s.

use std::time::{Duration, SystemTime};

use crate::account::Host;
use crate::protocol::{Failure, FailureKind, Stage};
use crate::verify::{ProtocolReport, ProtocolResult, Report};

/// Facts beside the mail connections themselves; `None` where nobody could tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkFacts {
    /// Whether the web server of the mail domain answers over https, verified; `None` where it has none.
    pub mail_domain_https: Option<bool>,
    /// Whether the host of the central database answers over https, verified; `None` where it must not be asked.
    pub database_https: Option<bool>,
    /// How far this computer's clock is from the web's, positive where it is ahead.
    pub clock: Option<ClockOffset>,
    /// What time it was on the web.
    pub web_time: Option<SystemTime>,
    /// Whether IPv4 leads to the mail servers that failed; `None` where they have no IPv4 address.
    pub ipv4: Option<bool>,
    /// Whether IPv6 leads to the mail servers that failed; `None` where they have no IPv6 address.
    pub ipv6: Option<bool>,
    /// A web page came where none should: a hotspot wants a sign-in first.
    pub captive_portal: bool,
    /// Who issued the certificate the web was seen with; a virus scanner or a proxy puts its own name there.
    pub web_issuer: Option<String>,
    /// The system has a web proxy set.
    pub proxy: bool,
    /// An adapter of a VPN is up.
    pub vpn: bool,
}

/// The difference between this computer's clock and the web's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockOffset {
    /// How much.
    pub by: Duration,
    /// Whether this computer is ahead.
    pub ahead: bool,
}

impl NetworkFacts {
    /// Whether they can tell more about a finished check: not after a success, not where every server has answered
    /// for itself, and not for servers on this very computer.
    pub fn are_wanted(report: &Report) -> bool {
        Self::wanted_for(report).next().is_some()
    }

    /// The servers whose failure may be the network's.
    pub fn wanted_for(report: &Report) -> impl Iterator<Item = &ProtocolReport> {
        report.protocols.iter().filter(|one| match &one.result {
            ProtocolResult::Failed(failure) => {
                may_be_the_network(failure) && !is_this_computer(&one.server.host)
            }
            ProtocolResult::Works | ProtocolResult::Skipped(_) => false,
        })
    }

    /// Whether a verified connection with the web came about, which a clock that is far off does not allow.
    pub(super) fn clock_holds(&self) -> bool {
        self.web() == Some(true)
    }

    /// Whether the web is open: one verified answer is enough; `None` where nobody was asked.
    pub fn web(&self) -> Option<bool> {
        match (self.mail_domain_https, self.database_https) {
            (None, None) => None,
            (domain, database) => Some(domain == Some(true) || database == Some(true)),
        }
    }
}

/// A failure that is not the server's own answer.
pub(super) fn may_be_the_network(failure: &Failure) -> bool {
    match &failure.kind {
        FailureKind::Refused(_)
        | FailureKind::Goodbye(_)
        | FailureKind::NoCommonMechanism { .. }
        | FailureKind::OAuthOnly
        | FailureKind::NoLoginOffered => false,
        // By then the server had been talking; it has become slow or broken by itself.
        FailureKind::Malformed(_)
        | FailureKind::Closed
        | FailureKind::TimedOut
        | FailureKind::Io(_) => failure.stage < Stage::Login,
        FailureKind::Connect(_)
        | FailureKind::Tls(_)
        | FailureKind::WrongProtocol(_)
        | FailureKind::NoStartTls
        | FailureKind::InjectedBeforeTls
        | FailureKind::Preauthenticated => true,
    }
}

/// What is on the internet says nothing about a bridge that runs here.
fn is_this_computer(host: &Host) -> bool {
    match host {
        Host::Address(address) => address.is_loopback(),
        Host::Name(name) => name == "localhost" || name.ends_with(".localhost"),
    }
}
