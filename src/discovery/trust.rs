//! How far a server may be used, by who named it and where it lies. Pure.
//!
//! DESIGN's trust table, row by row; a handshake can lift a server that DNS
//! named inside the mail domain, and nothing lifts one outside it.

use std::collections::BTreeSet;

use super::{Candidate, Probed, Reason, Source, Trust};
use crate::account::{Domain, Host, Protocol, ServerConfig, UserName};
use crate::network::{ConnectError, Reach};
use crate::probe::Probe;
use crate::protocol::{Failure, FailureKind};
use crate::provider::Catalog;

/// Ports mail servers use (RFC 8314 and the widespread 2525); others look like an attempt to reach something else (S9).
const MAIL_PORTS: [u16; 8] = [25, 110, 143, 465, 587, 993, 995, 2525];

/// A candidate as it stands before any handshake.
pub(super) fn candidate(
    server: ServerConfig,
    source: Source,
    domain: &Domain,
    catalog: Catalog,
) -> Candidate {
    let mut reasons = BTreeSet::new();
    let bundled = source.is_bundled();
    let mut trust = match &server.host {
        Host::Address(address) if bundled && address.is_loopback() => {
            reasons.insert(Reason::LocalBridge);
            Trust::Confirmed
        }
        Host::Address(_) => {
            reasons.insert(Reason::IpLiteral);
            Trust::Refused
        }
        Host::Name(name) if is_local_name(name) => {
            reasons.insert(Reason::ForbiddenAddress);
            Trust::Refused
        }
        Host::Name(_) => by_table(source, is_at_home(&server.host, domain, catalog), &mut reasons),
    };
    let own = source == Source::UserInput || lies_inside(&server.host, domain);
    if !bundled && !own && server.host.mixes_alike_scripts() {
        reasons.insert(Reason::MixedScripts);
        trust = trust.max(Trust::Confirm);
    }
    if trust != Trust::Refused && !bundled && !MAIL_PORTS.contains(&server.port) {
        reasons.insert(Reason::UnusualPort);
        trust = Trust::Confirm;
    }
    if server.username == UserName::Assigned {
        reasons.insert(Reason::UsernameAssigned);
    }
    Candidate { server, source, trust, probed: Probed::No, reasons }
}

fn by_table(source: Source, at_home: bool, reasons: &mut BTreeSet<Reason>) -> Trust {
    // Where `Confirm` stands without a lasting reason, a handshake lifts it, see `after_probe`.
    let elsewhere = match source {
        Source::UserInput | Source::PresetDomain => return Trust::Confirmed,
        Source::PresetMx => {
            reasons.insert(Reason::ViaMx);
            return Trust::Confirmed;
        }
        Source::Pacc | Source::Autoconfig | Source::WellKnown | Source::Ispdb => {
            if !at_home {
                reasons.insert(Reason::ForeignDomain);
            }
            return Trust::Confirmed;
        }
        Source::PlainAutoconfig => {
            reasons.insert(Reason::PlainHttp);
            return Trust::Confirm;
        }
        Source::MxAutoconfig | Source::MxIspdb => Reason::ViaMx,
        Source::Autodiscover => Reason::ViaAutodiscover,
        Source::Srv | Source::PresetGuess | Source::Guess | Source::Jmap => Reason::ViaDns,
    };
    if !at_home {
        reasons.insert(elsewhere);
    }
    Trust::Confirm
}

/// Reasons that no handshake removes: who named the server is not who owns the mail domain, or the naming
/// could have been forged.
const LASTING: [Reason; 8] = [
    Reason::ViaMx,
    Reason::ViaDns,
    Reason::ViaAutodiscover,
    Reason::Redirected,
    Reason::PlainHttp,
    Reason::MixedScripts,
    Reason::UnusualPort,
    Reason::PrivateNetwork,
];

/// Whether a good handshake would be enough to use this server.
pub(super) fn is_liftable(candidate: &Candidate) -> bool {
    candidate.trust == Trust::Confirm
        && !LASTING.iter().any(|reason| candidate.reasons.contains(reason))
}

/// The candidate, named by a document that was fetched from another registrable domain than the one asked
/// (security requirement S3): worth no more than one of whoever runs the mail exchanger.
pub(super) fn redirected(mut candidate: Candidate, domain: &Domain, catalog: Catalog) -> Candidate {
    if !is_at_home(&candidate.server.host, domain, catalog) {
        candidate.reasons.insert(Reason::Redirected);
    }
    candidate.trust = candidate.trust.max(Trust::Confirm);
    candidate
}

/// The candidate, named over http.
pub(super) fn over_http(mut candidate: Candidate) -> Candidate {
    candidate.reasons.insert(Reason::PlainHttp);
    candidate.trust = candidate.trust.max(Trust::Confirm);
    candidate
}

/// The candidate, named by somebody Autodiscover led to.
pub(super) fn via_autodiscover(mut candidate: Candidate) -> Candidate {
    candidate.reasons.insert(Reason::ViaAutodiscover);
    candidate.trust = candidate.trust.max(Trust::Confirm);
    candidate
}

/// The candidate, named by a document that is not the one the domain vouches for.
pub(super) fn with_failed_digest(mut candidate: Candidate) -> Candidate {
    candidate.reasons.insert(Reason::FailedDigest);
    candidate.trust = Trust::Refused;
    candidate
}

/// The candidate after its handshake.
pub(super) fn after_probe(mut candidate: Candidate, probe: &Probe) -> Candidate {
    match &probe.result {
        Ok(()) => {
            candidate.probed = Probed::Yes;
            if is_liftable(&candidate) {
                candidate.trust = Trust::Confirmed;
            }
        }
        Err(failure) => {
            candidate.probed = Probed::Failed;
            candidate.reasons.insert(Reason::ProbeFailed);
            if is_forbidden(failure) {
                candidate.reasons.insert(Reason::ForbiddenAddress);
                candidate.trust = Trust::Refused;
            }
        }
    }
    let bridge = candidate.reasons.contains(&Reason::LocalBridge);
    match probe.reach {
        Some(Reach::Private) if candidate.trust != Trust::Refused && !bridge => {
            on_private_network(candidate)
        }
        _ => candidate,
    }
}

/// The candidate, known to lie in a private network or to be named by a document from there.
pub(super) fn on_private_network(mut candidate: Candidate) -> Candidate {
    candidate.reasons.insert(Reason::PrivateNetwork);
    candidate.trust = candidate.trust.max(Trust::Confirm);
    candidate
}

fn is_forbidden(failure: &Failure) -> bool {
    matches!(failure.kind, FailureKind::Connect(ConnectError::ForbiddenAddress))
}

/// Names that mean this computer or its own network (RFC 6761, RFC 6762).
fn is_local_name(name: &str) -> bool {
    let local = ["localhost", "local", "localdomain", "internal", "home.arpa"];
    local.iter().any(|ending| {
        name.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }) || !name.contains('.')
}

/// Whether a host lies inside the mail domain's registrable domain or is a known server of a bundled provider.
fn is_at_home(host: &Host, domain: &Domain, catalog: Catalog) -> bool {
    let Host::Name(name) = host else { return false };
    lies_inside(host, domain) || catalog.by_server_host(name).is_some()
}

/// Whether a host lies inside the registrable domain of the mail domain.
fn lies_inside(host: &Host, domain: &Domain) -> bool {
    domain.registrable().is_some_and(|own| host.registrable() == Some(own))
}

/// The order in which protocols are preferred within one source.
pub(super) fn preference(protocol: Protocol) -> u8 {
    match protocol {
        Protocol::Imap => 0,
        Protocol::Pop3 => 1,
        Protocol::Smtp => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Security;

    fn server(host: &str, port: u16) -> ServerConfig {
        ServerConfig {
            protocol: Protocol::Imap,
            host: Host::parse(host).expect(host),
            port,
            security: Security::ImplicitTls,
            authentication: Vec::new(),
            username: UserName::Known("anna@example.com".into()),
        }
    }

    fn shook_hands(reach: Reach) -> Probe {
        Probe { reach: Some(reach), result: Ok(()) }
    }

    fn failed(reach: Reach, error: ConnectError) -> Probe {
        let kind = FailureKind::Connect(error);
        let failure = Failure { stage: crate::protocol::Stage::Connect, kind };
        Probe { reach: Some(reach), result: Err(failure) }
    }

    #[test]
    fn the_table_row_by_row() {
        use Reason as R;
        use Source as S;
        use Trust as T;
        // source, host, before the handshake, after a good one, reasons
        let cases: &[(S, &str, T, T, &[R])] = &[
            (S::PresetDomain, "imap.gmx.net", T::Confirmed, T::Confirmed, &[]),
            (S::PresetDomain, "127.0.0.1", T::Confirmed, T::Confirmed, &[R::LocalBridge]),
            (S::PresetMx, "imap.gmx.net", T::Confirmed, T::Confirmed, &[R::ViaMx]),
            (S::Autoconfig, "imap.example.com", T::Confirmed, T::Confirmed, &[]),
            (S::Autoconfig, "imap.gmx.net", T::Confirmed, T::Confirmed, &[]),
            (S::Autoconfig, "imap.other.net", T::Confirmed, T::Confirmed, &[R::ForeignDomain]),
            (S::WellKnown, "imap.other.net", T::Confirmed, T::Confirmed, &[R::ForeignDomain]),
            (S::Ispdb, "imap.other.net", T::Confirmed, T::Confirmed, &[R::ForeignDomain]),
            (S::Srv, "imap.example.com", T::Confirm, T::Confirmed, &[]),
            (S::Srv, "imap.gmx.net", T::Confirm, T::Confirmed, &[]),
            (S::Srv, "imap.other.net", T::Confirm, T::Confirm, &[R::ViaDns]),
            (S::Srv, "gmx.net.evil.org", T::Confirm, T::Confirm, &[R::ViaDns]),
            (
                S::Ispdb,
                "imap.gm\u{445}.net",
                T::Confirm,
                T::Confirm,
                &[R::ForeignDomain, R::MixedScripts],
            ),
            (S::Srv, "im\u{430}p.example.com", T::Confirm, T::Confirmed, &[]),
            (S::Pacc, "imap.other.net", T::Confirmed, T::Confirmed, &[R::ForeignDomain]),
            (S::Guess, "imap.example.com", T::Confirm, T::Confirmed, &[]),
            (S::Guess, "mx.other.net", T::Confirm, T::Confirm, &[R::ViaDns]),
            (S::MxAutoconfig, "imap.example.com", T::Confirm, T::Confirmed, &[]),
            (S::MxAutoconfig, "imap.gmx.net", T::Confirm, T::Confirmed, &[]),
            (S::MxAutoconfig, "imap.other.net", T::Confirm, T::Confirm, &[R::ViaMx]),
            (S::MxIspdb, "imap.other.net", T::Confirm, T::Confirm, &[R::ViaMx]),
            (S::Autodiscover, "imap.example.com", T::Confirm, T::Confirmed, &[]),
            (S::Autodiscover, "imap.gmx.net", T::Confirm, T::Confirmed, &[]),
            (S::Autodiscover, "imap.other.net", T::Confirm, T::Confirm, &[R::ViaAutodiscover]),
            (S::PlainAutoconfig, "imap.example.com", T::Confirm, T::Confirm, &[R::PlainHttp]),
            (S::PlainAutoconfig, "imap.gmx.net", T::Confirm, T::Confirm, &[R::PlainHttp]),
            (S::Autoconfig, "192.0.2.7", T::Refused, T::Refused, &[R::IpLiteral]),
            (S::Autoconfig, "127.0.0.1", T::Refused, T::Refused, &[R::IpLiteral]),
            (S::Autoconfig, "localhost", T::Refused, T::Refused, &[R::ForbiddenAddress]),
            (S::Srv, "mail.local", T::Refused, T::Refused, &[R::ForbiddenAddress]),
        ];
        let domain = Domain::parse("example.com").expect("a domain");
        for (source, host, before, after, reasons) in cases {
            let found = candidate(server(host, 993), *source, &domain, Catalog::bundled());
            let label = format!("{source:?} {host}");
            assert_eq!(found.trust, *before, "{label}");
            assert_eq!(found.reasons.iter().copied().collect::<Vec<_>>(), *reasons, "{label}");
            let proven = after_probe(found, &shook_hands(Reach::Public));
            assert_eq!((proven.trust, proven.probed), (*after, Probed::Yes), "{label}");
        }
    }

    #[test]
    fn what_the_way_of_a_document_changes() {
        let domain = Domain::parse("example.com").expect("a domain");
        let catalog = Catalog::bundled();
        let named = |host| candidate(server(host, 993), Source::Autoconfig, &domain, catalog);
        let proven = |found| {
            let proven = after_probe(found, &shook_hands(Reach::Public));
            (proven.trust, proven.reasons.into_iter().collect::<Vec<_>>())
        };
        let led = |host| proven(redirected(named(host), &domain, catalog));
        assert_eq!(led("imap.example.com"), (Trust::Confirmed, vec![]));
        assert_eq!(led("imap.gmx.net"), (Trust::Confirmed, vec![]));
        let elsewhere = vec![Reason::Redirected, Reason::ForeignDomain];
        assert_eq!(led("imap.other.net"), (Trust::Confirm, elsewhere));
        let plain = proven(over_http(named("imap.example.com")));
        assert_eq!(plain, (Trust::Confirm, vec![Reason::PlainHttp]));
        let hoster = proven(via_autodiscover(named("imap.gmx.net")));
        assert_eq!(hoster, (Trust::Confirm, vec![Reason::ViaAutodiscover]));
        let forged = proven(with_failed_digest(named("imap.example.com")));
        assert_eq!(forged, (Trust::Refused, vec![Reason::FailedDigest]));
    }

    #[test]
    fn what_a_handshake_changes() {
        let domain = Domain::parse("example.com").expect("a domain");
        let catalog = Catalog::bundled();
        let found =
            candidate(server("imap.example.com", 993), Source::Autoconfig, &domain, catalog);
        let private = after_probe(found.clone(), &shook_hands(Reach::Private));
        assert_eq!(private.trust, Trust::Confirm);
        assert!(private.reasons.contains(&Reason::PrivateNetwork));
        let dead = after_probe(found.clone(), &failed(Reach::Private, ConnectError::Refused));
        assert_eq!((dead.trust, dead.probed), (Trust::Confirm, Probed::Failed));
        let forbidden = failed(Reach::Private, ConnectError::ForbiddenAddress);
        let refused = after_probe(found, &forbidden);
        assert_eq!((refused.trust, refused.probed), (Trust::Refused, Probed::Failed));
        assert!(!refused.reasons.contains(&Reason::PrivateNetwork));
        for source in Source::ALL.into_iter().filter(|one| !one.is_bundled()) {
            let odd = candidate(server("imap.example.com", 22), source, &domain, catalog);
            assert_eq!(odd.trust, Trust::Confirm, "{source:?}");
            assert!(odd.reasons.contains(&Reason::UnusualPort), "{source:?}");
            let proven = after_probe(odd, &shook_hands(Reach::Public));
            assert_eq!(proven.trust, Trust::Confirm, "{source:?}");
        }
    }
}
