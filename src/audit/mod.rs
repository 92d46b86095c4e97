//! What a domain's owner should know: facts about the domain in, findings and better records out; a published
//! document in, its faults out. Pure.
//!
//! It asks nobody (that is `inspection`'s) and says nothing in words (that is
//! `explain`'s). What cannot be seen from outside is not judged: a DKIM key
//! lies under a selector that only its mails name.

mod config_file;
mod dmarc;
mod exchangers;
mod facts;
mod finding;
#[cfg(test)]
#[path = "../../tests/fuzz/audit.rs"]
mod fuzz;
mod kind;
mod lint;
mod mta_sts;
mod publication;
mod servers;
mod spf;
mod spf_record;
mod tags;
mod tls_reports;
mod zone;

#[cfg(test)]
pub(crate) use facts::example;
pub use facts::{Exchanger, Facts, PolicyReply, Records, config_place, policy_place};
pub use finding::{Delivery, Detail, Finding};
pub use kind::{FindingKind, Severity};
pub use lint::{Fault, FaultKind, Lint, lint};
pub use spf_record::referred as spf_referred;
pub use zone::{Remark, ZoneLine};

/// What is found out about a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// Every finding, the worst first.
    pub findings: Vec<Finding>,
    /// What to add to the zone, or to put in place of what is there.
    pub zone: Vec<ZoneLine>,
    /// A config-v1.1 file of the proven servers; `None` where receiving or sending is not proven.
    pub config_file: Option<String>,
}

impl Audit {
    /// How mail from the domain is likely to be received, as far as its records decide that.
    pub fn delivery(&self) -> Delivery {
        Delivery::of(&self.findings)
    }

    /// Whether something is broken.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.kind.severity() == Severity::Error)
    }
}

/// Judges the facts.
pub fn audit(facts: &Facts) -> Audit {
    let domain = facts.domain.ascii();
    let nothing_else = if facts.domain.registrable().is_none() {
        Some(Finding::new(FindingKind::PublicSuffix, domain))
    } else if let Some(error) = facts.nobody_answered() {
        // Nothing is known, so nothing is missing.
        Some(exchangers::unanswered(domain, error))
    } else {
        facts.is_missing().then(|| Finding::new(FindingKind::DomainMissing, domain))
    };
    if let Some(only) = nothing_else {
        return Audit { findings: vec![only], zone: Vec::new(), config_file: None };
    }
    let proven = servers::proven(facts);
    let mut zone = zone::services(facts, &proven);
    let mut findings = Vec::new();
    for judge in [
        exchangers::judge,
        spf::judge,
        dmarc::judge,
        mta_sts::judge,
        tls_reports::judge,
        servers::judge,
    ] {
        judge(facts, &mut findings, &mut zone);
    }
    publication::judge(facts, &mut findings, &zone);
    // Stable, so that what belongs together stays together.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.kind.severity()));
    let config_file = config_file::write(facts, &proven);
    Audit { findings, zone, config_file }
}

#[cfg(test)]
mod tests {
    use super::facts::example::{bare, kinds};
    use super::*;
    use crate::account::Domain;
    use crate::network::DnsError;

    #[test]
    fn where_nothing_is_known_nothing_is_missed() {
        let mut silent = bare();
        silent.mail_exchangers = Err(DnsError::TimedOut);
        silent.texts.values_mut().for_each(|answer| *answer = Err(DnsError::TimedOut));
        let mut missing = bare();
        (missing.mail_exchangers, missing.addresses) =
            (Err(DnsError::NoSuchName), Err(DnsError::NoSuchName));
        missing.texts.values_mut().for_each(|answer| *answer = Err(DnsError::NoSuchName));
        let mut suffix = bare();
        suffix.domain = Domain::parse("co.uk").expect("a domain");
        let cases = [
            (silent, FindingKind::DnsUnanswered, Delivery::Unknown),
            (missing, FindingKind::DomainMissing, Delivery::Unknown),
            (suffix, FindingKind::PublicSuffix, Delivery::Unknown),
        ];
        for (facts, expected, delivery) in cases {
            assert_eq!(kinds(&facts, ""), [expected]);
            let audit = audit(&facts);
            assert_eq!((audit.delivery(), audit.has_errors()), (delivery, true));
            assert!(audit.zone.is_empty() && audit.config_file.is_none(), "{expected:?}");
        }
    }

    #[test]
    fn the_worst_stands_first() {
        let found = audit(&bare()).findings;
        let severities: Vec<Severity> = found.iter().map(|one| one.kind.severity()).collect();
        assert!(severities.is_sorted_by(|one, next| one >= next), "{severities:?}");
        assert_eq!(audit(&bare()).delivery(), Delivery::Doubtful);
    }
}
