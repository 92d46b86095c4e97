//! SRV records as a source (RFC 6186, RFC 8314 section 5.1).
//!
//! Insecure by nature: what lies outside the mail domain needs a person.

use futures_util::future::join_all;

use super::answer::Answered;
use super::inquiry::Inquiry;
use super::{Outcome, Source, SourceReason, fault, trust};
use crate::account::{EmailAddress, Protocol, Security, ServerConfig, UserNameForm};
use crate::network::{DnsError, ServiceRecord};

/// The services of mail (RFC 6186, RFC 8314 section 5.1), in the order in which their servers are preferred.
pub const SERVICES: [(&str, Protocol, Security); 6] = [
    ("_imaps._tcp", Protocol::Imap, Security::ImplicitTls),
    ("_imap._tcp", Protocol::Imap, Security::StartTls),
    ("_pop3s._tcp", Protocol::Pop3, Security::ImplicitTls),
    ("_pop3._tcp", Protocol::Pop3, Security::StartTls),
    ("_submissions._tcp", Protocol::Smtp, Security::ImplicitTls),
    ("_submission._tcp", Protocol::Smtp, Security::StartTls),
];

/// Asks for all six services at once.
pub(super) async fn ask(inquiry: &Inquiry<'_>) -> Answered {
    let (address, catalog) = (inquiry.address, inquiry.catalog);
    let domain = address.domain().ascii();
    let names = SERVICES.map(|(service, ..)| format!("{service}.{domain}"));
    let answers = join_all(names.iter().map(|name| inquiry.service_records(name))).await;
    let mut servers = Vec::new();
    let mut not_offered = false;
    let mut fault = None;
    for ((_, protocol, security), answer) in SERVICES.into_iter().zip(answers) {
        match answer {
            Ok(records) => {
                not_offered |= records.iter().any(|record| record.target.is_none());
                servers.extend(
                    records
                        .into_iter()
                        .filter_map(|record| server(record, protocol, security, address)),
                );
            }
            Err(error) => fault = worse(fault, error),
        }
    }
    if !servers.is_empty() {
        return Answered::with(
            servers
                .into_iter()
                .map(|server| trust::candidate(server, Source::Srv, address.domain(), catalog)),
        );
    }
    match fault {
        _ if not_offered => Answered::without(Outcome::Nothing, SourceReason::NotOffered),
        Some(error) => fault::dns(&error),
        None => Answered::without(Outcome::Nothing, SourceReason::NotFound),
    }
}

/// A failing name server says more than a missing record.
fn worse(before: Option<DnsError>, now: DnsError) -> Option<DnsError> {
    let is_missing = |error: &DnsError| matches!(error, DnsError::NoSuchName | DnsError::NoRecord);
    match before {
        Some(before) if !is_missing(&before) => Some(before),
        _ => Some(now),
    }
}

fn server(
    record: ServiceRecord,
    protocol: Protocol,
    security: Security,
    address: &EmailAddress,
) -> Option<ServerConfig> {
    // Emailengine's and others' practice: port 465 under _submission is implicit TLS (RFC 8314 section 3.3).
    let security = if protocol == Protocol::Smtp && record.port == 465 {
        Security::ImplicitTls
    } else {
        security
    };
    Some(ServerConfig {
        protocol,
        host: record.target?,
        port: record.port,
        security,
        authentication: Vec::new(),
        username: UserNameForm::Address.fill(address),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Host;

    #[test]
    fn records_become_servers() {
        let address = EmailAddress::parse("anna@example.com").expect("an address");
        let record = |port, target: Option<&str>| ServiceRecord {
            priority: 0,
            weight: 0,
            port,
            target: target.map(|name| Host::parse(name).expect(name)),
        };
        use Security::{ImplicitTls, StartTls};
        let cases = [
            (Protocol::Smtp, StartTls, record(587, Some("smtp.example.com")), Some(StartTls)),
            (Protocol::Smtp, StartTls, record(465, Some("smtp.example.com")), Some(ImplicitTls)),
            (Protocol::Imap, StartTls, record(143, Some("imap.example.com")), Some(StartTls)),
            (Protocol::Imap, ImplicitTls, record(993, None), None),
        ];
        for (protocol, security, record, expected) in cases {
            let server = server(record.clone(), protocol, security, &address);
            assert_eq!(server.map(|server| server.security), expected, "{record:?}");
        }
    }
}
