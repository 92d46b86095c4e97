//! Lines for the zone file (RFC 1035 section 5.1): only what is proven, with a mark where a person must fill in.
//! Pure.
//!
//! A line somebody has to think about first is a comment, so that pasting the
//! whole block can never break a domain.

use super::Facts;
use crate::account::{Protocol, Security};
use crate::discovery::{Candidate, SERVICES, Source};

/// What a person has to do about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remark {
    /// It takes the place of a record that is there.
    Replace,
    /// Fill in who receives the mail.
    FillExchanger,
    /// Fill in the server, which could not be proven.
    FillServer,
    /// Fill in the web server that holds the file.
    FillWebServer,
    /// Only where this is really not offered.
    OnlyIfNotOffered,
    /// Complete it first: who else sends for the domain cannot be seen from outside.
    CompleteSenders,
    /// Only once the MTA-STS file is in place.
    AfterFile,
}

impl Remark {
    /// Every remark.
    pub const ALL: [Self; 7] = [
        Self::Replace,
        Self::FillExchanger,
        Self::FillServer,
        Self::FillWebServer,
        Self::OnlyIfNotOffered,
        Self::CompleteSenders,
        Self::AfterFile,
    ];
}

/// One record of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneLine {
    record: String,
    /// What a person has to do about it.
    pub remark: Option<Remark>,
}

impl ZoneLine {
    /// A record; names stand with their final dot, so that no origin is added.
    pub(super) fn new(name: &str, kind: &str, data: &str) -> Self {
        Self { record: format!("{name}. IN {kind} {data}"), remark: None }
    }

    /// A TXT record, in strings of at most 255 bytes.
    pub(super) fn text(name: &str, text: &str) -> Self {
        let mut data = String::new();
        for (index, piece) in text.as_bytes().chunks(255).enumerate() {
            data.push_str(if index > 0 { " \"" } else { "\"" });
            for byte in piece {
                match byte {
                    b'"' | b'\\' => data.extend(['\\', char::from(*byte)]),
                    b' '..=b'~' => data.push(char::from(*byte)),
                    _ => data.push_str(&format!("\\{byte:03}")),
                }
            }
            data.push('"');
        }
        Self::new(name, "TXT", &data)
    }

    /// The same line with something to do about it.
    pub(super) fn remarked(mut self, remark: Remark) -> Self {
        self.remark = Some(remark);
        self
    }

    /// The record itself.
    pub fn record(&self) -> &str {
        &self.record
    }

    /// The line as it may be pasted unread: a comment where a person has something to do about it
    /// first. Even a better record would only stand beside the one it is to replace.
    pub fn plain(&self) -> String {
        match self.remark {
            Some(_) => format!("; {}", self.record),
            None => self.record.clone(),
        }
    }

    /// Whether it names a server for a service.
    pub(super) fn is_service(&self) -> bool {
        self.record.contains(" IN SRV ")
    }

    /// Whether it leads to the config-v1.1 file.
    pub(super) fn is_autoconfig(&self) -> bool {
        self.record.starts_with("autoconfig.")
    }
}

/// The lines that make the proven servers known, where they are not published yet.
pub(super) fn services(facts: &Facts, proven: &[Candidate]) -> Vec<ZoneLine> {
    if is_bundled(facts) || facts.receives_no_mail() {
        return Vec::new();
    }
    let named = |source: Source| {
        facts.discovery.sources.iter().any(|one| one.source == source && !one.candidates.is_empty())
    };
    let mut lines = Vec::new();
    if !named(Source::Srv) {
        lines.extend(SERVICES.into_iter().filter_map(|service| line(facts, proven, service)));
    }
    if !named(Source::Autoconfig) && !named(Source::WellKnown) {
        let name = facts.below("autoconfig");
        lines.push(ZoneLine::new(&name, "CNAME", "WEB-SERVER.").remarked(Remark::FillWebServer));
    }
    lines
}

fn line(
    facts: &Facts,
    proven: &[Candidate],
    (service, protocol, security): (&str, Protocol, Security),
) -> Option<ZoneLine> {
    let name = facts.below(service);
    let fits = |one: &&Candidate| one.server.protocol == protocol;
    let of_protocol: Vec<&Candidate> = proven.iter().filter(fits).collect();
    let found = of_protocol.iter().find(|one| one.server.security == security);
    let not_offered = ZoneLine::new(&name, "SRV", "0 0 0 .");
    match found {
        Some(one) => {
            let (host, port) = (&one.server.host, one.server.port);
            Some(ZoneLine::new(&name, "SRV", &format!("0 1 {port} {host}.")))
        }
        // Proven with implicit TLS: the other way in need not be advertised (RFC 8314 section 4.1).
        None if !of_protocol.is_empty() && security == Security::StartTls => Some(not_offered),
        // Only STARTTLS is proven: that port 993 and its like are closed is not.
        None if !of_protocol.is_empty() => None,
        // Nothing says that POP3 is not offered; only the owner knows.
        None if protocol == Protocol::Pop3 => Some(not_offered.remarked(Remark::OnlyIfNotOffered)),
        None if security == Security::ImplicitTls => {
            let (target, port) = match protocol {
                Protocol::Smtp => ("SMTP-SERVER.", 465),
                Protocol::Imap | Protocol::Pop3 => ("IMAP-SERVER.", 993),
            };
            let line = ZoneLine::new(&name, "SRV", &format!("0 1 {port} {target}"));
            Some(line.remarked(Remark::FillServer))
        }
        None => None,
    }
}

/// Whether mail programs know the servers from their own lists, so that the domain need not publish any.
pub(super) fn is_bundled(facts: &Facts) -> bool {
    facts
        .discovery
        .provider
        .is_some_and(|provider| provider.domains.contains(&facts.domain.ascii()))
}

#[cfg(test)]
mod tests {
    use super::super::audit;
    use super::super::facts::example::{bare, candidate, with_servers, zone};
    use super::*;
    use Protocol::{Imap, Pop3, Smtp};
    use Security::{ImplicitTls, StartTls};

    #[test]
    fn texts_stay_texts_whatever_they_hold() {
        let long = "x".repeat(300);
        let cases = [
            ("v=spf1 -all", "\"v=spf1 -all\"".to_owned()),
            ("a\"b\\c", "\"a\\\"b\\\\c\"".to_owned()),
            ("a\nb\"; evil", "\"a\\010b\\\"; evil\"".to_owned()),
            ("ü", "\"\\195\\188\"".to_owned()),
            (long.as_str(), format!("\"{}\" \"{}\"", "x".repeat(255), "x".repeat(45))),
        ];
        for (text, expected) in cases {
            let line = ZoneLine::text("example.com", text).plain();
            assert_eq!(line, format!("example.com. IN TXT {expected}"));
            assert_eq!(line.lines().count(), 1, "{text:?}");
        }
    }

    #[test]
    fn proven_servers_become_service_records() {
        let imap = candidate(Source::Autoconfig, Imap, "imap.example.com", ImplicitTls);
        let smtp = candidate(Source::Autoconfig, Smtp, "smtp.example.com", StartTls);
        let lines = zone(&with_servers(bare(), &[imap, smtp]));
        let services: Vec<&str> =
            lines.iter().map(String::as_str).filter(|line| line.contains(" SRV ")).collect();
        assert_eq!(
            services,
            [
                "_imaps._tcp.example.com. IN SRV 0 1 993 imap.example.com.",
                "_imap._tcp.example.com. IN SRV 0 0 0 .",
                "; _pop3s._tcp.example.com. IN SRV 0 0 0 .",
                "; _pop3._tcp.example.com. IN SRV 0 0 0 .",
                "_submission._tcp.example.com. IN SRV 0 1 587 smtp.example.com.",
            ]
        );
    }

    #[test]
    fn no_server_is_invented() {
        let lines = zone(&bare());
        for line in lines.iter().filter(|line| line.contains(" SRV ") || line.contains("CNAME")) {
            assert!(line.starts_with("; "), "{line}");
        }
        assert!(lines.iter().any(|line| line.contains("IMAP-SERVER.")), "{lines:?}");
    }

    #[test]
    fn what_is_published_is_not_proposed_again() {
        let all = [Imap, Pop3, Smtp].map(|protocol| {
            candidate(
                Source::Srv,
                protocol,
                &format!("{}.example.com", protocol.key()),
                ImplicitTls,
            )
        });
        let lines = zone(&with_servers(bare(), &all));
        assert!(!lines.iter().any(|line| line.contains(" SRV ")), "{lines:?}");
    }

    #[test]
    fn findings_carry_the_lines_that_mend_them() {
        use super::super::FindingKind::{DmarcMissing, SpfMissing, TlsReportsMissing};
        let found = audit(&bare()).findings;
        for kind in [SpfMissing, DmarcMissing, TlsReportsMissing] {
            let finding = found.iter().find(|one| one.kind == kind).expect("found");
            assert!(!finding.lines.is_empty(), "{kind:?}");
        }
    }
}
