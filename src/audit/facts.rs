//! What was asked about a domain, and what was answered. Values only.

use std::collections::BTreeMap;
use std::net::IpAddr;

use super::spf_record::is_spf;
use super::tags::claims;
use crate::account::{Domain, Host, ServerConfig};
use crate::discovery::Discovery;
use crate::network::{DnsError, HttpError, MailExchanger};
use crate::probe::Probe;

/// One exchanger's host and what DNS says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchanger {
    /// The name in the MX record.
    pub host: Host,
    /// The name it is only an alias of (CNAME).
    pub alias_of: Option<Host>,
    /// Its addresses.
    pub addresses: Result<Vec<IpAddr>, DnsError>,
}

/// What came back for the MTA-STS file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyReply {
    /// A document.
    File(Vec<u8>),
    /// A redirect, which senders must not follow (RFC 8461 section 3.3).
    Redirect,
}

/// The records people look at, word for word; of several of a kind the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    /// MX, preference and host, best first.
    pub mx: Vec<String>,
    /// SPF.
    pub spf: Option<String>,
    /// DMARC.
    pub dmarc: Option<String>,
    /// MTA-STS.
    pub mta_sts: Option<String>,
    /// TLS-RPT.
    pub tls_rpt: Option<String>,
}

/// Everything known about a domain.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The domain.
    pub domain: Domain,
    /// What its sources say about servers.
    pub discovery: Discovery,
    /// What the handshakes with the named servers showed.
    pub probes: Vec<(ServerConfig, Probe)>,
    /// Its MX records.
    pub mail_exchangers: Result<Vec<MailExchanger>, DnsError>,
    /// The hosts of the MX records.
    pub exchangers: Vec<Exchanger>,
    /// The addresses of the domain itself, which stand in for MX records (RFC 5321 section 5.1).
    pub addresses: Result<Vec<IpAddr>, DnsError>,
    /// TXT records by full name: of the domain, its `_dmarc`, `_mta-sts`, `_smtp._tls`, and what SPF refers to.
    pub texts: BTreeMap<String, Result<Vec<String>, DnsError>>,
    /// The MTA-STS file.
    pub policy: Result<PolicyReply, HttpError>,
}

impl Facts {
    /// The TXT records of a name; one that was never asked for has not answered.
    pub fn texts(&self, name: &str) -> Result<&[String], DnsError> {
        match self.texts.get(name) {
            Some(Ok(texts)) => Ok(texts),
            // No record is an answer.
            Some(Err(DnsError::NoSuchName | DnsError::NoRecord)) => Ok(&[]),
            Some(Err(error)) => Err(error.clone()),
            None => Err(DnsError::TimedOut),
        }
    }

    /// The records themselves.
    pub fn records(&self) -> Records {
        let first = |name: &str, fits: &dyn Fn(&str) -> bool| {
            let texts = self.texts(name).unwrap_or_default();
            texts.iter().find(|text| fits(text)).cloned()
        };
        let below = |label: &str, version: &'static str| {
            first(&self.below(label), &|text| claims(text, version))
        };
        let mx = self.mail_exchangers.iter().flatten().map(|one| {
            let host = one.host.as_ref().map_or_else(|| ".".to_owned(), Host::to_string);
            format!("{} {host}", one.preference)
        });
        Records {
            mx: mx.collect(),
            spf: first(self.domain.ascii(), &is_spf),
            dmarc: below("_dmarc", "DMARC1"),
            mta_sts: below("_mta-sts", "STSv1"),
            tls_rpt: below("_smtp._tls", "TLSRPTv1"),
        }
    }

    /// The domain with something before it.
    pub fn below(&self, label: &str) -> String {
        format!("{label}.{}", self.domain.ascii())
    }

    /// Whether the domain says that it receives no mail (RFC 7505).
    pub fn receives_no_mail(&self) -> bool {
        matches!(self.mail_exchangers.as_deref(), Ok([only]) if only.host.is_none())
    }

    /// Whether not one question to DNS was answered: the network is the likelier fault.
    pub(super) fn nobody_answered(&self) -> Option<&DnsError> {
        let silent = |error: &DnsError| !matches!(error, DnsError::NoSuchName | DnsError::NoRecord);
        let error = self.mail_exchangers.as_ref().err().filter(|error| silent(error))?;
        let texts = self.texts.values().all(|answer| answer.as_ref().is_err_and(silent));
        texts.then_some(error)
    }

    /// Whether there is no such domain, by all answers that speak of it.
    pub(super) fn is_missing(&self) -> bool {
        let own = self.texts.get(self.domain.ascii());
        self.mail_exchangers == Err(DnsError::NoSuchName)
            && self.addresses == Err(DnsError::NoSuchName)
            && matches!(own, Some(Err(DnsError::NoSuchName)))
    }
}

/// Where the config-v1.1 file of a domain is looked for first.
pub fn config_place(domain: &Domain) -> String {
    format!("https://autoconfig.{}/mail/config-v1.1.xml", domain.ascii())
}

/// Where the MTA-STS file of a domain lies (RFC 8461 section 3.2).
pub fn policy_place(domain: &Domain) -> String {
    format!("https://mta-sts.{}/.well-known/mta-sts.txt", domain.ascii())
}

#[cfg(test)]
pub(crate) mod example {
    //! A domain to judge in tests; everything fails until a test says otherwise.

    use std::time::Duration;

    use super::*;
    use crate::account::{EmailAddress, Protocol, Security, UserName};
    use crate::audit::{FindingKind, audit};
    use crate::discovery::{
        Candidate, Event, Outcome, Probed, Progress, Source, SourceReport, Trust,
    };
    use crate::network::{ConnectError, Reach};
    use crate::protocol::{Failure, FailureKind, Stage};
    use crate::provider::Catalog;

    /// The domain of the cases.
    pub const DOMAIN: &str = "example.com";

    /// `example.com` with no record at all.
    pub fn bare() -> Facts {
        let domain = Domain::parse(DOMAIN).expect("a domain");
        let texts = ["", "_dmarc.", "_mta-sts.", "_smtp._tls."];
        let texts = texts.map(|label| (format!("{label}{DOMAIN}"), Err(DnsError::NoRecord)));
        let mut facts = Facts {
            domain,
            discovery: discovery(&[]),
            probes: Vec::new(),
            mail_exchangers: Err(DnsError::NoRecord),
            exchangers: Vec::new(),
            addresses: Ok(vec![IpAddr::from([93, 184, 216, 34])]),
            texts: BTreeMap::from(texts),
            policy: Err(HttpError::Connect(ConnectError::Dns(DnsError::NoSuchName))),
        };
        facts.mail_exchangers = Ok(vec![mx("mx.example.com")]);
        facts.exchangers = vec![exchanger("mx.example.com")];
        facts
    }

    pub fn mx(host: &str) -> MailExchanger {
        MailExchanger { preference: 10, host: Some(Host::parse(host).expect(host)) }
    }

    pub fn exchanger(host: &str) -> Exchanger {
        let addresses = Ok(vec![IpAddr::from([93, 184, 216, 34])]);
        Exchanger { host: Host::parse(host).expect(host), alias_of: None, addresses }
    }

    /// With these TXT records below a label, `""` for the domain itself.
    pub fn with_texts(mut facts: Facts, label: &str, texts: &[&str]) -> Facts {
        let name = if label.is_empty() { DOMAIN.into() } else { facts.below(label) };
        facts.texts.insert(name, Ok(texts.iter().map(|text| (*text).to_owned()).collect()));
        facts
    }

    pub fn candidate(
        source: Source,
        protocol: Protocol,
        host: &str,
        security: Security,
    ) -> Candidate {
        let server = ServerConfig {
            protocol,
            host: Host::parse(host).expect(host),
            port: protocol.default_port(security),
            security,
            authentication: Vec::new(),
            username: UserName::Known(format!("postmaster@{DOMAIN}")),
        };
        let (trust, probed) = (Trust::Confirmed, Probed::No);
        Candidate { server, source, trust, probed, reasons: Default::default() }
    }

    pub fn probe(result: Result<(), FailureKind>) -> Probe {
        let result = result.map_err(|kind| Failure { stage: Stage::Connect, kind });
        Probe { reach: Some(Reach::Public), result }
    }

    /// What the sources said, with a handshake for each server that has one.
    pub fn discovery(found: &[(Candidate, Option<Probe>)]) -> Discovery {
        let address = EmailAddress::parse("postmaster@example.com").expect("an address");
        let mut progress = Progress::new(Catalog::bundled(), address);
        for source in Source::ALL {
            let named = found.iter().filter(|(one, _)| one.source == source);
            let candidates: Vec<Candidate> = named.map(|(one, _)| one.clone()).collect();
            if !candidates.is_empty() {
                progress.apply(&report(source, Outcome::Found, candidates));
            }
        }
        for (candidate, probe) in found {
            if let Some(probe) = probe.clone() {
                progress.apply(&Event::Probed { server: candidate.server.clone(), probe });
            }
        }
        progress.discovery()
    }

    fn report(source: Source, outcome: Outcome, candidates: Vec<Candidate>) -> Event {
        let (reason, elapsed) = (None, Duration::ZERO);
        let (notes, requests, standing) = (Vec::new(), Vec::new(), None);
        Event::SourceFinished(SourceReport {
            source,
            outcome,
            reason,
            elapsed,
            candidates,
            notes,
            requests,
            standing,
        })
    }

    /// With these servers, each proven.
    pub fn with_servers(mut facts: Facts, servers: &[Candidate]) -> Facts {
        let proven: Vec<_> = servers.iter().map(|one| (one.clone(), Some(probe(Ok(()))))).collect();
        facts.discovery = discovery(&proven);
        facts.probes = servers.iter().map(|one| (one.server.clone(), probe(Ok(())))).collect();
        facts
    }

    /// The kinds found whose key begins with a word, in order of appearance.
    pub fn kinds(facts: &Facts, prefix: &str) -> Vec<FindingKind> {
        let found = audit(facts).findings.into_iter().map(|finding| finding.kind);
        found.filter(|kind| kind.key().starts_with(prefix)).collect()
    }

    /// The zone as it would be pasted, remarks left out.
    pub fn zone(facts: &Facts) -> Vec<String> {
        audit(facts).zone.into_iter().map(|line| line.plain()).collect()
    }
}
