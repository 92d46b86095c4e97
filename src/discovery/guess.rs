//! Usual host names and ports, tried without anybody having named them. Pure.
//!
//! Nothing here counts before a handshake has proven it: TLS with a verified
//! certificate, for STARTTLS the real upgrade. Never plain text.

use super::{Candidate, Source, trust};
use crate::account::{EmailAddress, Host, Protocol, Security, ServerConfig, UserNameForm};
use crate::network::{CertificateFault, TlsError};
use crate::probe::Probe;
use crate::protocol::FailureKind;
use crate::provider::Catalog;

/// Names from a certificate beyond these are not tried.
const MOST_PRESENTED: usize = 2;

/// Host names tried for a protocol, best first; the empty one is the mail domain itself.
fn labels(protocol: Protocol) -> &'static [&'static str] {
    match protocol {
        Protocol::Imap => &["imap.", "mail.", ""],
        Protocol::Pop3 => &["pop3.", "pop.", "mail.", ""],
        Protocol::Smtp => &["smtp.", "mail.", ""],
    }
}

/// The servers tried at the mail domain: IMAP before POP3 before SMTP, TLS before STARTTLS, the more telling name first.
pub(super) fn at_domain(address: &EmailAddress, catalog: Catalog) -> Vec<Candidate> {
    let domain = address.domain().ascii();
    let mut candidates = Vec::new();
    for protocol in Protocol::ALL {
        for security in Security::ALL {
            let hosts =
                labels(protocol).iter().map(|label| Host::parse(&format!("{label}{domain}")));
            let port = protocol.default_port(security);
            candidates.extend(
                hosts
                    .flatten()
                    .map(|host| candidate(protocol, host, port, security, address, catalog)),
            );
        }
    }
    candidates
}

/// The servers tried at the mail exchanger, which often keeps the mailboxes too.
pub(super) fn at_exchanger(
    host: &Host,
    address: &EmailAddress,
    catalog: Catalog,
) -> Vec<Candidate> {
    let all = Protocol::ALL.into_iter();
    let both = |protocol: Protocol| {
        Security::ALL.map(|security| {
            let port = protocol.default_port(security);
            candidate(protocol, host.clone(), port, security, address, catalog)
        })
    };
    all.flat_map(both).collect()
}

fn candidate(
    protocol: Protocol,
    host: Host,
    port: u16,
    security: Security,
    address: &EmailAddress,
    catalog: Catalog,
) -> Candidate {
    let username = UserNameForm::Address.fill(address);
    let authentication = Vec::new();
    let server = ServerConfig { protocol, host, port, security, authentication, username };
    trust::candidate(server, Source::Guess, address.domain(), catalog)
}

/// The same service under the names its certificate is really for, where those are a known hoster's: at most hosters
/// a customer's `mail.` name leads to a machine that only answers for its own.
pub(super) fn presented(
    tried: &ServerConfig,
    probe: &Probe,
    address: &EmailAddress,
    catalog: Catalog,
) -> Vec<Candidate> {
    let Err(failure) = &probe.result else { return Vec::new() };
    let FailureKind::Tls(TlsError::Certificate {
        fault: CertificateFault::NameMismatch,
        presented,
    }) = &failure.kind
    else {
        return Vec::new();
    };
    let known = |name: &str| {
        catalog.by_server_host(name).is_some() || catalog.by_mail_exchanger(name).is_some()
    };
    let hosts = presented.names.iter().filter(|name| known(name)).filter_map(|name| {
        // A wildcard names nobody in particular.
        Host::parse(name).ok().filter(|host| matches!(host, Host::Name(_)))
    });
    let ServerConfig { protocol, port, security, .. } = *tried;
    hosts
        .take(MOST_PRESENTED)
        .map(|host| candidate(protocol, host, port, security, address, catalog))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::PresentedCertificate;
    use crate::protocol::{Failure, Stage};

    fn address() -> EmailAddress {
        EmailAddress::parse("anna@d.example").expect("an address")
    }

    fn places(candidates: &[Candidate]) -> Vec<String> {
        let place = |one: &Candidate| format!("{}:{}", one.server.host, one.server.port);
        candidates.iter().map(place).collect()
    }

    #[test]
    fn the_usual_places_in_the_order_of_preference() {
        let expected = [
            "imap.d.example:993",
            "mail.d.example:993",
            "d.example:993",
            "imap.d.example:143",
            "mail.d.example:143",
            "d.example:143",
            "pop3.d.example:995",
            "pop.d.example:995",
            "mail.d.example:995",
            "d.example:995",
            "pop3.d.example:110",
            "pop.d.example:110",
            "mail.d.example:110",
            "d.example:110",
            "smtp.d.example:465",
            "mail.d.example:465",
            "d.example:465",
            "smtp.d.example:587",
            "mail.d.example:587",
            "d.example:587",
        ];
        assert_eq!(places(&at_domain(&address(), Catalog::bundled())), expected);
    }

    #[test]
    fn a_known_hoster_s_own_name_is_tried_where_the_certificate_has_it() {
        let tried = &at_domain(&address(), Catalog::bundled())[1].server;
        let probe = |fault, names: &[&str]| {
            let presented = Box::new(PresentedCertificate {
                names: names.iter().map(|name| (*name).to_owned()).collect(),
                issuer: String::new(),
                not_before: None,
                not_after: None,
            });
            let kind = FailureKind::Tls(TlsError::Certificate { fault, presented });
            Probe { reach: None, result: Err(Failure { stage: Stage::Tls, kind }) }
        };
        use CertificateFault::{Expired, NameMismatch};
        let cases: &[(CertificateFault, &[&str], &[&str])] = &[
            (NameMismatch, &["w0123.kasserver.com"], &["w0123.kasserver.com:993"]),
            (NameMismatch, &["imap.gmx.net", "*.gmx.net"], &["imap.gmx.net:993"]),
            (NameMismatch, &["www.evil.example"], &[]),
            (NameMismatch, &["192.0.2.1"], &[]),
            (Expired, &["imap.gmx.net"], &[]),
        ];
        for (fault, names, expected) in cases {
            let probe = probe(fault.clone(), names);
            let found = presented(tried, &probe, &address(), Catalog::bundled());
            assert_eq!(places(&found), *expected, "{names:?}");
        }
    }
}
