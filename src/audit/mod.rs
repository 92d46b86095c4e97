//! What a domain's owner should know: facts about the domain in, findings and better records out. Pure.
//!
//! It asks nobody (that is `inspection`'s) and says nothing in words (that is
//! `explain`'s). What cannot be seen from outside is not judged: a DKIM key
//! lies under a selector that only its mails name.

mod config_file;
mod dmarc;
mod exchangers;
mod facts;
mod finding;
mod mta_sts;
mod publication;
mod servers;
mod spf;
mod spf_record;
mod tags;
mod tls_reports;
mod zone;

pub use facts::{Exchanger, Facts, PolicyReply, policy_place};
pub use finding::{Delivery, Detail, Finding, FindingKind, Severity};
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
    if facts.domain.registrable().is_none() {
        let findings = vec![Finding::new(FindingKind::PublicSuffix, facts.domain.ascii())];
        return Audit { findings, zone: Vec::new(), config_file: None };
    }
    if facts.is_missing() {
        let findings = vec![Finding::new(FindingKind::DomainMissing, facts.domain.ascii())];
        return Audit { findings, zone: Vec::new(), config_file: None };
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
        publication::judge,
    ] {
        judge(facts, &mut findings, &mut zone);
    }
    // Stable, so that what belongs together stays together.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.kind.severity()));
    let config_file = config_file::write(facts, &proven);
    Audit { findings, zone, config_file }
}
