//! Who receives the domain's mail: MX records and the hosts they name (RFC 5321 section 5.1, RFC 7505). Pure.

use super::zone::{Remark, ZoneLine};
use super::{Facts, Finding, FindingKind};
use crate::account::Host;
use crate::network::DnsError;

/// Judges the MX records.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    let domain = facts.domain.ascii();
    match &facts.mail_exchangers {
        Err(DnsError::NoSuchName | DnsError::NoRecord) => without(facts, findings, zone),
        Err(error) => findings.push(unanswered(domain, error)),
        Ok(_) if facts.receives_no_mail() => {
            findings.push(Finding::new(FindingKind::MxNull, domain));
        }
        Ok(_) => {
            let before = findings.len();
            for exchanger in &facts.exchangers {
                let host = exchanger.host.to_string();
                if let Some(real) = &exchanger.alias_of {
                    findings.push(Finding::new(FindingKind::MxAlias, &host).text(real.to_string()));
                }
                match &exchanger.addresses {
                    Ok(_) => {}
                    Err(DnsError::NoSuchName | DnsError::NoRecord) => {
                        findings.push(Finding::new(FindingKind::MxWithoutAddress, host));
                    }
                    Err(error) => findings.push(unanswered(&host, error)),
                }
            }
            if findings.len() == before {
                let hosts: Vec<String> = hosts(facts).map(Host::to_string).collect();
                findings.push(Finding::new(FindingKind::MxGood, domain).text(hosts.join(", ")));
            }
        }
    }
}

fn without(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    let domain = facts.domain.ascii();
    let kind = match &facts.addresses {
        Ok(_) => FindingKind::MxImplicit,
        Err(DnsError::NoSuchName | DnsError::NoRecord) => FindingKind::MxMissing,
        Err(error) => return findings.push(unanswered(domain, error)),
    };
    let line = ZoneLine::new(domain, "MX", "10 MAIL-EXCHANGER.").remarked(Remark::FillExchanger);
    findings.push(Finding::new(kind, domain).mended_by(line.clone()));
    zone.push(line);
}

/// The hosts of the MX records, best first.
pub(super) fn hosts(facts: &Facts) -> impl Iterator<Item = &Host> {
    facts.mail_exchangers.iter().flatten().filter_map(|exchanger| exchanger.host.as_ref())
}

/// A question that got no answer.
pub(super) fn unanswered(place: &str, error: &DnsError) -> Finding {
    use crate::discovery::SourceReason;
    let reason = match error {
        DnsError::NoSuchName | DnsError::NoRecord => SourceReason::NotFound,
        DnsError::TimedOut => SourceReason::TimedOut,
        DnsError::ServerFailure => SourceReason::DnsFailed,
        DnsError::Unreachable => SourceReason::Unreachable,
    };
    Finding::new(FindingKind::DnsUnanswered, place).reason(reason)
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, exchanger, kinds, mx, zone};
    use super::*;
    use crate::network::MailExchanger;
    use FindingKind::*;

    #[test]
    fn records_and_hosts_are_judged() {
        let none = Err(DnsError::NoRecord);
        let null = Ok(vec![MailExchanger { preference: 0, host: None }]);
        let usual = || Ok(vec![mx("mx.example.com")]);
        let mut alias = exchanger("mx.example.com");
        alias.alias_of = Host::parse("real.example.net").ok();
        let mut lost = exchanger("mx.example.com");
        lost.addresses = Err(DnsError::NoSuchName);
        let mut silent = exchanger("mx.example.com");
        silent.addresses = Err(DnsError::TimedOut);
        let cases: [(&str, _, Vec<_>, Vec<FindingKind>); 6] = [
            ("good", usual(), vec![exchanger("mx.example.com")], vec![MxGood]),
            ("none", none, vec![], vec![MxImplicit]),
            ("null", null, vec![], vec![MxNull]),
            ("alias", usual(), vec![alias], vec![MxAlias]),
            ("lost", usual(), vec![lost], vec![MxWithoutAddress]),
            ("silent", usual(), vec![silent], vec![]),
        ];
        for (label, exchangers, hosts, expected) in cases {
            let mut facts = bare();
            (facts.mail_exchangers, facts.exchangers) = (exchangers, hosts);
            assert_eq!(kinds(&facts, "mx-"), expected, "{label}");
        }
    }

    #[test]
    fn a_domain_without_any_address_cannot_receive() {
        let mut facts = bare();
        facts.mail_exchangers = Err(DnsError::NoRecord);
        facts.addresses = Err(DnsError::NoRecord);
        assert_eq!(kinds(&facts, "mx-"), [MxMissing]);
        assert!(zone(&facts).contains(&"; example.com. IN MX 10 MAIL-EXCHANGER.".to_owned()));
    }

    #[test]
    fn no_answer_is_no_missing_record() {
        let mut facts = bare();
        facts.mail_exchangers = Err(DnsError::ServerFailure);
        assert_eq!(kinds(&facts, "mx-"), []);
        assert_eq!(kinds(&facts, "dns-"), [DnsUnanswered]);
    }
}
