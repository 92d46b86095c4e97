//! Other servers that are worth a try after a failure, and why each is safe to propose.
//!
//! Nothing is tried by itself: a person sees the servers and says so, and
//! whether they are to be trusted is `selection`'s word. A proposal names the
//! same host at another of its usual ports, or a bundled provider's own server.

use crate::account::{Host, Security, ServerConfig, registrable_domain};
use crate::network::{CertificateFault, ConnectError, TlsError};
use crate::protocol::{Failure, FailureKind, Stage};
use crate::provider::{Catalog, Endpoint, Provider, Standing};
use crate::verify::Report;

/// What to try instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// At most one per protocol; each replaces the one that was tried.
    pub servers: Vec<ServerConfig>,
}

impl Proposal {
    /// The proposed hosts outside the domains of those that were tried, and so agreed to by the person; one for each
    /// new registrable domain. Only where there are none may a proposal be what Enter does.
    pub fn strangers(&self, tried: &Report) -> Vec<&Host> {
        let mut new: Vec<&Host> = Vec::new();
        for host in self.servers.iter().map(|server| &server.host) {
            let known = tried.protocols.iter().any(|one| same_domain(&one.server.host, host));
            if !known && !new.iter().any(|other| same_domain(other, host)) {
                new.push(host);
            }
        }
        new
    }
}

/// Whether two hosts are the same, or of one registrable domain.
fn same_domain(one: &Host, other: &Host) -> bool {
    one == other || one.registrable().is_some_and(|domain| other.registrable() == Some(domain))
}

/// The server to try instead of one that failed; `others_work` where another connection has succeeded.
pub(super) fn instead_of(
    server: &ServerConfig,
    failure: &Failure,
    provider: Option<&Provider>,
    others_work: bool,
) -> Option<ServerConfig> {
    // The ports of a bridge on this computer are its own.
    if matches!(server.host, Host::Address(_)) {
        return None;
    }
    let wanted = match &failure.kind {
        FailureKind::Tls(TlsError::NotTls) => other_security(server),
        FailureKind::TimedOut | FailureKind::Malformed(_) if waits_for_tls(server, failure) => {
            with(server, server.port, Security::ImplicitTls)
        }
        FailureKind::NoStartTls => at_default(server, Security::ImplicitTls),
        FailureKind::WrongProtocol(_) | FailureKind::Connect(ConnectError::Refused) => {
            usual_place(server)
        }
        FailureKind::Connect(
            ConnectError::TimedOut | ConnectError::Unreachable | ConnectError::Io(_),
        ) if others_work => usual_place(server),
        FailureKind::Tls(TlsError::Certificate {
            fault: CertificateFault::NameMismatch,
            presented,
        }) => return hosters_server(server, &presented.names, provider),
        _ => return None,
    };
    let listed = |provider: &Provider| {
        let mut its = provider.endpoints_for(server.protocol);
        its.any(|endpoint| server.host == endpoint_host(endpoint))
    };
    let offered = |provider: &Provider| {
        provider.endpoints_for(server.protocol).any(|endpoint| {
            wanted.host == endpoint_host(endpoint)
                && (endpoint.port, endpoint.security) == (wanted.port, wanted.security)
        })
    };
    // Where the provider's ports are known, only those are proposed.
    let possible = provider.is_none_or(|provider| !listed(provider) || offered(provider));
    (possible && !wanted.same_service(server)).then_some(wanted)
}

/// A port that is registered for TLS from the first byte does not greet those who wait for a greeting.
pub(super) fn waits_for_tls(server: &ServerConfig, failure: &Failure) -> bool {
    server.security == Security::StartTls
        && failure.stage == Stage::Greeting
        && server.port == server.protocol.default_port(Security::ImplicitTls)
}

fn with(server: &ServerConfig, port: u16, security: Security) -> ServerConfig {
    ServerConfig { port, security, ..server.clone() }
}

fn at_default(server: &ServerConfig, security: Security) -> ServerConfig {
    with(server, server.protocol.default_port(security), security)
}

/// The same port with the other start of TLS, unless the port is registered for the one it failed with.
fn other_security(server: &ServerConfig) -> ServerConfig {
    let other = other(server.security);
    if server.port == server.protocol.default_port(server.security) {
        at_default(server, other)
    } else {
        with(server, server.port, other)
    }
}

/// The registered port; where that has failed, the other one.
fn usual_place(server: &ServerConfig) -> ServerConfig {
    if server.port == server.protocol.default_port(server.security) {
        at_default(server, other(server.security))
    } else {
        at_default(server, server.security)
    }
}

fn other(security: Security) -> Security {
    match security {
        Security::ImplicitTls => Security::StartTls,
        Security::StartTls => Security::ImplicitTls,
    }
}

/// The server of the hoster whose name the certificate bears.
///
/// A name counts that covers a server we know that hoster by. The registrable domain alone is enough only where
/// the mail exchanger has led to the same hoster: under those of hosters stand machines of customers.
fn hosters_server(
    server: &ServerConfig,
    names: &[String],
    provider: Option<&Provider>,
) -> Option<ServerConfig> {
    let kin = |endpoint: &Endpoint| {
        let home = registrable_domain(endpoint.host);
        let own = |name: &String| registrable_domain(name.trim_start_matches("*.")) == home;
        home.is_some() && names.iter().any(own)
    };
    let covered = |endpoint: &Endpoint| names.iter().any(|name| covers(name, endpoint.host));
    let ours = provider.and_then(|provider| best(provider, server, kin));
    let found = ours.or_else(|| {
        Catalog::bundled().all().iter().find_map(|provider| best(provider, server, covered))
    })?;
    let host = endpoint_host(found);
    (host != server.host).then(|| ServerConfig {
        host,
        port: found.port,
        security: found.security,
        ..server.clone()
    })
}

/// A provider's well attested server for every domain, the same start of TLS first.
fn best<'a>(
    provider: &'a Provider,
    server: &ServerConfig,
    fits: impl Fn(&Endpoint) -> bool,
) -> Option<&'a Endpoint> {
    let usable = |endpoint: &&Endpoint| {
        endpoint.standing == Standing::Preset && endpoint.only_domains.is_empty() && fits(endpoint)
    };
    let mut usable: Vec<_> = provider.endpoints_for(server.protocol).filter(usable).collect();
    usable.sort_by_key(|endpoint| endpoint.security != server.security);
    usable.first().copied()
}

/// Whether a certificate's name is good for a host (RFC 9525 section 6.3: the star stands for one label).
fn covers(name: &str, host: &str) -> bool {
    let name = name.to_ascii_lowercase();
    match name.strip_prefix("*.") {
        None => name == host,
        Some(rest) => host.split_once('.').is_some_and(|(_, parent)| parent == rest),
    }
}

fn endpoint_host(endpoint: &Endpoint) -> Host {
    Host::parse(endpoint.host).unwrap_or_else(|_| Host::Name(endpoint.host.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Protocol, UserName};
    use crate::network::PresentedCertificate;
    use crate::protocol::Answer;

    fn server(protocol: Protocol, host: &str, port: u16, security: Security) -> ServerConfig {
        ServerConfig {
            protocol,
            host: Host::parse(host).expect(host),
            port,
            security,
            authentication: Vec::new(),
            username: UserName::Known("anna@example.com".into()),
        }
    }

    fn misnamed(names: &[&str]) -> FailureKind {
        let presented = PresentedCertificate {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            issuer: "DigiCert".into(),
            not_before: None,
            not_after: None,
        };
        let fault = CertificateFault::NameMismatch;
        FailureKind::Tls(TlsError::Certificate { fault, presented: Box::new(presented) })
    }

    fn shown(server: Option<ServerConfig>) -> Option<String> {
        server.map(|one| format!("{}:{}:{}", one.host, one.port, one.security.key()))
    }

    #[test]
    fn every_new_domain_is_a_stranger() {
        use Protocol::{Imap, Smtp};
        let tls = Security::ImplicitTls;
        let of = |protocol, host: &str| server(protocol, host, 993, tls);
        let cases: [([&str; 2], [&str; 2], &[&str]); 6] = [
            (
                ["imap.example.com", "smtp.example.com"],
                ["imap.example.com", "mail.example.com"],
                &[],
            ),
            (["imap.example.com", "smtp.example.net"], ["a.example.net", "b.example.com"], &[]),
            (
                ["imap.example.com", "smtp.example.com"],
                ["imap.strato.de", "smtp.strato.de"],
                &["imap.strato.de"],
            ),
            (
                ["imap.example.com", "smtp.example.com"],
                ["imap.strato.de", "smtp.ionos.de"],
                &["imap.strato.de", "smtp.ionos.de"],
            ),
            // A public suffix is nobody's own domain.
            (["a.co.uk", "a.co.uk"], ["b.co.uk", "imap.a.co.uk"], &["b.co.uk"]),
            (["192.0.2.1", "192.0.2.1"], ["192.0.2.1", "192.0.2.2"], &["192.0.2.2"]),
        ];
        for (tried, proposed, expected) in cases {
            let both = |[one, two]: [&str; 2]| vec![of(Imap, one), of(Smtp, two)];
            let plan = crate::verify::Plan {
                address: crate::account::EmailAddress::parse("anna@example.com").expect("address"),
                servers: both(tried)
                    .into_iter()
                    .map(|server| crate::verify::PlannedServer {
                        server,
                        policy: crate::network::AddressPolicy::Public,
                    })
                    .collect(),
            };
            let tried = crate::verify::Progress::new(&plan).report();
            let proposal = Proposal { servers: both(proposed) };
            let found = proposal.strangers(&tried);
            assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn ports_and_encryption_that_were_mixed_up_are_put_right() {
        use Protocol::{Imap, Pop3, Smtp};
        use Security::{ImplicitTls, StartTls};
        let words = Answer {
            command: None,
            reply_code: None,
            enhanced_code: None,
            response_code: None,
            text: "220 ready".into(),
        };
        let not_tls = || FailureKind::Tls(TlsError::NotTls);
        let refused = || FailureKind::Connect(ConnectError::Refused);
        let silent = || FailureKind::Connect(ConnectError::TimedOut);
        let greeting = Stage::Greeting;
        let cases = [
            (Imap, 993, ImplicitTls, Stage::Tls, not_tls(), false, Some("143:starttls")),
            (Imap, 143, ImplicitTls, Stage::Tls, not_tls(), false, Some("143:starttls")),
            (Smtp, 2525, ImplicitTls, Stage::Tls, not_tls(), false, Some("2525:starttls")),
            (Imap, 993, StartTls, greeting, FailureKind::TimedOut, false, Some("993:tls")),
            (Imap, 143, StartTls, greeting, FailureKind::TimedOut, false, None),
            (Smtp, 587, StartTls, Stage::StartTls, FailureKind::NoStartTls, false, Some("465:tls")),
            (
                Imap,
                995,
                ImplicitTls,
                greeting,
                FailureKind::WrongProtocol(words),
                false,
                Some("993:tls"),
            ),
            (Pop3, 994, ImplicitTls, Stage::Connect, refused(), false, Some("995:tls")),
            (Smtp, 465, ImplicitTls, Stage::Connect, silent(), true, Some("587:starttls")),
            (Smtp, 465, ImplicitTls, Stage::Connect, silent(), false, None),
            (Imap, 993, ImplicitTls, Stage::Login, FailureKind::TimedOut, true, None),
        ];
        for (protocol, port, security, stage, kind, others_work, expected) in cases {
            let tried = server(protocol, "mail.example.com", port, security);
            let failure = Failure { stage, kind };
            let found = shown(instead_of(&tried, &failure, None, others_work));
            let expected = expected.map(|place| format!("mail.example.com:{place}"));
            assert_eq!(found, expected, "{port} {failure:?}");
        }
    }

    #[test]
    fn only_ports_a_known_provider_has_are_proposed() {
        let gmail = Catalog::bundled().by_id("gmail");
        let tried = server(Protocol::Imap, "imap.gmail.com", 993, Security::ImplicitTls);
        let failure =
            Failure { stage: Stage::Connect, kind: FailureKind::Connect(ConnectError::Refused) };
        assert_eq!(instead_of(&tried, &failure, gmail, false), None, "Gmail has no port 143");
    }

    #[test]
    fn a_hosters_name_leads_to_its_own_server() {
        let strato = Catalog::bundled().by_id("strato");
        let gmx = Catalog::bundled().by_id("gmx-de");
        let cases: &[(&[&str], Option<&Provider>, Option<&str>)] = &[
            (&["*.strato.de", "strato.de"], None, Some("imap.strato.de:993:tls")),
            (&["imap.strato.de"], gmx, Some("imap.strato.de:993:tls")),
            // A customer's machine; without the mail exchanger it proves nothing.
            (&["h12345.kunden.strato.de"], None, None),
            (&["h12345.kunden.strato.de"], strato, Some("imap.strato.de:993:tls")),
            (&["*.example.net"], strato, None),
            (&[], strato, None),
        ];
        for (names, provider, expected) in cases {
            let tried = server(Protocol::Imap, "imap.example.com", 993, Security::ImplicitTls);
            let failure = Failure { stage: Stage::Tls, kind: misnamed(names) };
            let found = shown(instead_of(&tried, &failure, *provider, false));
            assert_eq!(found.as_deref(), *expected, "{names:?}");
        }
    }
}
