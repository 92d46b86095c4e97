//! One failure in the light of what was learnt about the network.
//!
//! It reorders and adds to what the failure alone suggests; several protocols
//! together are `verdict`'s business.

use std::time::Duration;

use super::cause::Cause;
use super::facts::NetworkFacts;
use super::gateways::is_gateway;
use super::proposal::waits_for_tls;
use super::suspicion::{Certainty, Suspicion};
use crate::account::ServerConfig;
use crate::network::{CertificateFault, ConnectError, DnsError, PresentedCertificate, TlsError};
use crate::protocol::{Failure, FailureKind, Stage};
use crate::provider::Provider;

use Certainty::{Definite, Likely, Possible};

/// A clock that is further off than this is wrong.
pub(super) const WRONG_CLOCK: Duration = Duration::from_secs(24 * 60 * 60);

/// What else is known when a failure is weighed.
pub(super) struct Circumstances<'a> {
    /// What was learnt about the network, where somebody has looked.
    pub(super) facts: Option<&'a NetworkFacts>,
    /// Who the mailbox is with.
    pub(super) provider: Option<&'a Provider>,
    /// Hosts that took a connection and then kept silent or broke it off.
    pub(super) silent_hosts: usize,
    /// Another host has answered as it should.
    pub(super) another_answers: bool,
}

/// What a failure may mean after all, the likeliest first.
pub(super) fn weighed(
    server: &ServerConfig,
    failure: &Failure,
    suspected: Vec<Suspicion>,
    around: &Circumstances<'_>,
) -> Vec<Suspicion> {
    let better = explained_by_facts(failure, &suspected, around)
        .or_else(|| explained_by_place(server, failure, around));
    let clock_holds = around.facts.is_some_and(NetworkFacts::clock_holds);
    let plausible = |one: &Suspicion| !(clock_holds && one.cause == Cause::ClockWrong);
    match better {
        Some(better) => ranked(better.into_iter().chain(suspected).filter(plausible)),
        None => suspected,
    }
}

/// Whether the connection came about and then nothing more, or its end.
pub(super) fn fell_silent(failure: &Failure) -> bool {
    let after_connecting = failure.stage > Stage::Connect && failure.stage < Stage::Login;
    match &failure.kind {
        FailureKind::Closed | FailureKind::TimedOut | FailureKind::Io(_) => after_connecting,
        FailureKind::Tls(TlsError::BrokenOff | TlsError::TimedOut | TlsError::Io(_)) => true,
        _ => false,
    }
}

/// Each cause once; what comes after the first explanation is only possible.
fn ranked(suspected: impl Iterator<Item = Suspicion>) -> Vec<Suspicion> {
    let mut all: Vec<Suspicion> = Vec::new();
    for mut one in suspected {
        if all.iter().any(|known| known.cause == one.cause) {
            continue;
        }
        if !all.is_empty() {
            one.certainty = Possible;
        }
        all.push(one);
    }
    // What is certain leaves no room for others.
    if all.first().is_some_and(|first| first.certainty == Definite) {
        all.truncate(1);
    }
    all
}

fn suspect<const N: usize>(causes: [(Cause, Certainty); N]) -> Option<Vec<Suspicion>> {
    Some(causes.map(|(cause, certainty)| Suspicion { cause, certainty }).to_vec())
}

fn explained_by_facts(
    failure: &Failure,
    suspected: &[Suspicion],
    around: &Circumstances<'_>,
) -> Option<Vec<Suspicion>> {
    let facts = around.facts?;
    if !super::facts::may_be_the_network(failure) {
        return None;
    }
    if facts.captive_portal {
        return suspect([(Cause::CaptivePortalOrNotAutoconfig, Likely)]);
    }
    match &failure.kind {
        FailureKind::Connect(error) => unconnected(error, facts, around),
        FailureKind::Tls(TlsError::Certificate { fault, presented }) => {
            certificate(fault, presented, suspected, facts)
        }
        _ => None,
    }
}

/// No connection: the web's answer tells the mail's silence from everybody's.
fn unconnected(
    error: &ConnectError,
    facts: &NetworkFacts,
    around: &Circumstances<'_>,
) -> Option<Vec<Suspicion>> {
    let web = facts.web()?;
    match error {
        ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord) if !web => {
            suspect([(Cause::OfflineOrDns, Likely)])
        }
        // The name service works for others: whoever answers for this name does not.
        ConnectError::Dns(DnsError::TimedOut | DnsError::ServerFailure | DnsError::Unreachable) => {
            match web {
                true => suspect([(Cause::ProviderOutage, Likely)]),
                false => suspect([(Cause::OfflineOrDns, Definite)]),
            }
        }
        ConnectError::TimedOut | ConnectError::Unreachable | ConnectError::Io(_) => {
            if (facts.ipv4, facts.ipv6) == (Some(true), Some(false)) {
                return suspect([(Cause::Ipv6Broken, Likely)]);
            }
            match web {
                true if around.another_answers => None,
                true => {
                    suspect([(Cause::NetworkBlocked, Likely), (Cause::ProviderOutage, Possible)])
                }
                false => suspect([(Cause::OfflineOrDns, Likely)]),
            }
        }
        ConnectError::Dns(_) | ConnectError::Refused | ConnectError::ForbiddenAddress => None,
    }
}

fn certificate(
    fault: &CertificateFault,
    presented: &PresentedCertificate,
    suspected: &[Suspicion],
    facts: &NetworkFacts,
) -> Option<Vec<Suspicion>> {
    let web = facts.web_issuer.as_deref();
    if suspected.first().is_some_and(|first| first.cause == Cause::InterceptionAntivirus) {
        // The web comes from somebody else: only the mail is read.
        let sure = if web.is_some_and(|web| web != presented.issuer) { Definite } else { Likely };
        return suspect([(Cause::InterceptionAntivirus, sure)]);
    }
    match fault {
        CertificateFault::Expired | CertificateFault::NotYetValid => dated(presented, facts),
        // The same unknown authority for the web and for mail stands in between.
        CertificateFault::UnknownIssuer
            if facts.web() != Some(true) && web == Some(presented.issuer.as_str()) =>
        {
            suspect([(Cause::InterceptionOrVpn, Likely), (Cause::InterceptionAntivirus, Possible)])
        }
        CertificateFault::UnknownIssuer
        | CertificateFault::SelfSigned
        | CertificateFault::MissingIntermediate
        | CertificateFault::NameMismatch
        | CertificateFault::Revoked
        | CertificateFault::Unusable => None,
    }
}

/// The certificate's time by this computer's clock and the web's.
///
/// The web's time comes unverified: whoever stands on the way can tell any, and a clock that is set back makes an old
/// certificate good again. So it never proves the clock wrong, and where a verified connection with the web has
/// worked, which a clock that is far off does not allow, the clock is not suspected at all.
fn dated(presented: &PresentedCertificate, facts: &NetworkFacts) -> Option<Vec<Suspicion>> {
    let off = facts.clock.is_some_and(|clock| clock.by > WRONG_CLOCK);
    let holds = facts
        .web_time
        .and_then(|now| Some(presented.not_before? <= now && now <= presented.not_after?));
    match holds {
        Some(false) => suspect([(Cause::CertExpiredOrClock, Definite)]),
        _ if facts.clock_holds() => suspect([(Cause::CertExpiredOrClock, Likely)]),
        Some(true) => suspect([(Cause::ClockWrong, Likely)]),
        None if off => suspect([(Cause::ClockWrong, Likely)]),
        None => None,
    }
}

/// What host, port and issuer say even where nobody has looked at the network.
fn explained_by_place(
    server: &ServerConfig,
    failure: &Failure,
    around: &Circumstances<'_>,
) -> Option<Vec<Suspicion>> {
    match &failure.kind {
        // A filter that blocks names likes to answer with an address that leads nowhere.
        FailureKind::Connect(
            ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord)
            | ConnectError::ForbiddenAddress,
        ) if is_known(server, around.provider) => {
            // A server that the provider is known to have does exist.
            suspect([(Cause::OfflineOrDns, Likely)])
        }
        FailureKind::Tls(TlsError::Certificate { presented, .. })
            if is_gateway(&presented.issuer) =>
        {
            suspect([(Cause::InterceptionOrVpn, Likely)])
        }
        FailureKind::Tls(TlsError::Certificate { fault, .. }) => match fault {
            CertificateFault::MissingIntermediate => suspect([(Cause::CertUntrusted, Definite)]),
            _ => None,
        },
        FailureKind::TimedOut if waits_for_tls(server, failure) => {
            suspect([(Cause::WrongPortOrSecurity, Likely), (Cause::InterceptionOrVpn, Possible)])
        }
        _ if !fell_silent(failure) => None,
        _ if around.silent_hosts > 1 => suspect([
            (Cause::InterceptionOrVpn, Likely),
            (Cause::InterceptionAntivirus, Possible),
            (Cause::ProviderOutage, Possible),
        ]),
        _ => {
            let sure = if around.another_answers { Likely } else { Possible };
            suspect([
                (Cause::ProviderOutage, sure),
                (Cause::InterceptionOrVpn, Possible),
                (Cause::InterceptionAntivirus, Possible),
            ])
        }
    }
}

fn is_known(server: &ServerConfig, provider: Option<&Provider>) -> bool {
    let host = server.host.to_string();
    provider.is_some_and(|provider| provider.endpoints.iter().any(|one| one.host == host))
}
