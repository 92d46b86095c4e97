//! How the domain makes its servers known: which publications there are, whether they work and agree. Pure.

use std::collections::BTreeSet;

use super::servers::proven;
use super::zone::{ZoneLine, is_bundled};
use super::{Facts, Finding, FindingKind, config_place};
use crate::account::Protocol;
use crate::discovery::{
    Candidate, Outcome, Question, Reason, RecordKind, Request, Said, Source, SourceReason,
    SourceReport,
};

/// Whether the domain's owner writes what this source says.
pub(super) fn is_own(source: Source) -> bool {
    match source {
        Source::Pacc
        | Source::Autoconfig
        | Source::WellKnown
        | Source::Srv
        | Source::Autodiscover
        | Source::PlainAutoconfig => true,
        Source::UserInput
        | Source::PresetDomain
        | Source::Ispdb
        | Source::PresetMx
        | Source::MxAutoconfig
        | Source::MxIspdb
        | Source::PresetGuess
        | Source::Guess
        | Source::Jmap => false,
    }
}

/// Where a publication of the owner's lies: an address, or the names of its records.
fn place(facts: &Facts, report: &SourceReport) -> String {
    let domain = facts.domain.ascii();
    match report.source {
        Source::Pacc => {
            format!("https://ua-auto-config.{domain}/.well-known/user-agent-configuration.json")
        }
        Source::Autoconfig => config_place(&facts.domain),
        Source::WellKnown => {
            format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml")
        }
        Source::PlainAutoconfig => format!("http://autoconfig.{domain}/mail/config-v1.1.xml"),
        Source::Autodiscover => {
            format!("https://autodiscover.{domain}/autodiscover/autodiscover.xml")
        }
        Source::Srv => {
            let names = report.requests.iter().filter_map(|request| match request {
                Request { question: Question::Records(RecordKind::Srv, name), said, .. } => {
                    matches!(said, Said::Records(_)).then(|| name.clone())
                }
                _ => None,
            });
            let names: Vec<String> = names.collect();
            if names.is_empty() { format!("_imaps._tcp.{domain}") } else { names.join(", ") }
        }
        _ => domain.to_owned(),
    }
}

/// Judges the publications; `zone` holds the lines that would mend what is missing.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &[ZoneLine]) {
    if let Some(provider) = facts.discovery.provider.filter(|_| is_bundled(facts)) {
        let finding = Finding::new(FindingKind::BundledServers, facts.domain.ascii());
        findings.push(finding.text(provider.name));
        return;
    }
    let own: Vec<&SourceReport> =
        facts.discovery.sources.iter().filter(|report| is_own(report.source)).collect();
    for report in &own {
        findings.extend(fault(facts, report));
    }
    // What came over http may be anybody's words; it is told by itself.
    let published: Vec<&&SourceReport> = own
        .iter()
        .filter(|report| !report.candidates.is_empty() && report.source != Source::PlainAutoconfig)
        .collect();
    if !published.is_empty() {
        let places: Vec<String> = published.iter().map(|report| place(facts, report)).collect();
        let finding = Finding::new(FindingKind::SourcesPublished, facts.domain.ascii());
        findings.push(finding.text(places.join(", ")));
    }
    for (index, one) in published.iter().enumerate() {
        for other in &published[index + 1..] {
            if let Some(both) = contradiction(one, other) {
                let kind = FindingKind::SourcesContradict;
                findings.push(Finding::new(kind, place(facts, other)).text(both));
            }
        }
    }
    let database = facts.discovery.sources.iter().find(|report| report.source == Source::Ispdb);
    let differs = database.zip(published.first()).and_then(|(one, own)| contradiction(own, one));
    if let Some(both) = differs {
        findings.push(Finding::new(FindingKind::DatabaseDiffers, facts.domain.ascii()).text(both));
    }
    missing(facts, &own, findings, zone);
}

/// What is wrong with a publication.
fn fault(facts: &Facts, report: &SourceReport) -> Option<Finding> {
    let reason = report.reason?;
    let place = place(facts, report);
    match (report.outcome, reason) {
        (_, SourceReason::PlainTextOnly) => {
            Some(Finding::new(FindingKind::PlainTextServers, place))
        }
        (_, SourceReason::DigestMismatch | SourceReason::DigestMissing) => {
            Some(Finding::new(FindingKind::PublicationFailed, place).reason(reason))
        }
        (Outcome::Failed, _) => {
            // A web server owes nobody such a file; only one that is there can be wrong.
            let is_there = matches!(reason, SourceReason::Malformed | SourceReason::TooLarge);
            let meant = is_there
                || matches!(report.source, Source::Autoconfig | Source::Pacc | Source::Srv);
            meant.then(|| Finding::new(FindingKind::PublicationFailed, place).reason(reason))
        }
        _ => None,
    }
}

/// The hosts of two sources where they have not one in common for a protocol both name.
fn contradiction(one: &SourceReport, other: &SourceReport) -> Option<String> {
    let hosts = |report: &SourceReport, protocol: Protocol| -> BTreeSet<String> {
        let fits = |candidate: &&Candidate| candidate.server.protocol == protocol;
        let fitting = report.candidates.iter().filter(fits);
        fitting.map(|candidate| candidate.server.host.to_string()).collect()
    };
    let list = |hosts: &BTreeSet<String>| hosts.iter().cloned().collect::<Vec<_>>().join(", ");
    let mut differences = Protocol::ALL.into_iter().filter_map(|protocol| {
        let (here, there) = (hosts(one, protocol), hosts(other, protocol));
        let differs = !here.is_empty() && !there.is_empty() && here.is_disjoint(&there);
        differs.then(|| format!("{} / {}", list(&here), list(&there)))
    });
    differences.next()
}

/// What mail programs look for and do not find, or have to ask about.
fn missing(facts: &Facts, own: &[&SourceReport], findings: &mut Vec<Finding>, zone: &[ZoneLine]) {
    if facts.receives_no_mail() {
        return;
    }
    let report = |source: Source| own.iter().find(|report| report.source == source);
    let named = |source: Source| report(source).is_some_and(|one| !one.candidates.is_empty());
    let absent = |source: Source| {
        report(source).is_some_and(|one| matches!(one.outcome, Outcome::Nothing | Outcome::Refused))
    };
    let has_file = named(Source::Autoconfig) || named(Source::WellKnown);
    if let Some(plain) = report(Source::PlainAutoconfig).filter(|one| !one.candidates.is_empty()) {
        if !has_file {
            let finding = Finding::new(FindingKind::PlainHttpOnly, place(facts, plain));
            findings.push(finding.text(config_place(&facts.domain)));
        }
    } else if !has_file && absent(Source::Autoconfig) {
        let place = config_place(&facts.domain);
        let finding = Finding::new(FindingKind::AutoconfigMissing, place);
        let lines = zone.iter().filter(|line| line.is_autoconfig());
        findings.push(lines.cloned().fold(finding, Finding::mended_by));
    }
    if absent(Source::Srv) && !named(Source::Srv) && !proven(facts).is_empty() {
        let finding = Finding::new(FindingKind::SrvMissing, facts.domain.ascii());
        let lines = zone.iter().filter(|line| line.is_service());
        findings.push(lines.cloned().fold(finding, Finding::mended_by));
    }
    let elsewhere: BTreeSet<&str> = report(Source::Srv)
        .into_iter()
        .flat_map(|report| &report.candidates)
        .filter(|candidate| candidate.reasons.contains(&Reason::ViaDns))
        .filter_map(|candidate| candidate.server.host.registrable())
        .collect();
    if !elsewhere.is_empty() {
        let domains: Vec<&str> = elsewhere.into_iter().collect();
        let place = report(Source::Srv).map(|one| place(facts, one)).unwrap_or_default();
        let finding = Finding::new(FindingKind::SrvElsewhere, place);
        findings.push(finding.text(domains.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::facts::example::{bare, candidate, kinds, with_servers};
    use super::*;
    use crate::account::Protocol::Imap;
    use crate::account::Security::ImplicitTls;
    use FindingKind::*;

    fn report(source: Source, outcome: Outcome, reason: SourceReason) -> SourceReport {
        SourceReport {
            source,
            outcome,
            reason: Some(reason),
            elapsed: Duration::ZERO,
            candidates: Vec::new(),
            notes: Vec::new(),
            requests: Vec::new(),
            standing: None,
        }
    }

    #[test]
    fn publications_are_compared() {
        let at = |source, host| candidate(source, Imap, host, ImplicitTls);
        let auto = at(Source::Autoconfig, "imap.a.example");
        let cases: [(&str, Vec<Candidate>, &[FindingKind]); 5] = [
            ("one", vec![auto.clone()], &[SourcesPublished]),
            ("agree", vec![auto.clone(), at(Source::Srv, "imap.a.example")], &[SourcesPublished]),
            (
                "contradict",
                vec![auto.clone(), at(Source::Srv, "imap.b.example")],
                &[SourcesContradict, SourcesPublished],
            ),
            (
                "the database is behind",
                vec![auto, at(Source::Ispdb, "imap.b.example")],
                &[DatabaseDiffers, SourcesPublished],
            ),
            ("nobody's", vec![at(Source::Ispdb, "imap.b.example")], &[]),
        ];
        for (label, servers, expected) in cases {
            let facts = with_servers(bare(), &servers);
            let of = |prefix| kinds(&facts, prefix);
            let found = [of("database-"), of("sources-")].concat();
            assert_eq!(found, expected, "{label}");
        }
    }

    #[test]
    fn publications_that_cannot_be_used_are_told() {
        use Outcome::{Failed, Nothing, Refused};
        let cases: [(Source, Outcome, SourceReason, Option<FindingKind>); 10] = [
            (Source::Pacc, Refused, SourceReason::DigestMismatch, Some(PublicationFailed)),
            (Source::Autodiscover, Failed, SourceReason::TimedOut, None),
            (Source::Autodiscover, Nothing, SourceReason::WantsLogin, None),
            (Source::Guess, Failed, SourceReason::TimedOut, None),
            (Source::Autoconfig, Failed, SourceReason::TlsFailed, Some(PublicationFailed)),
            (Source::Autoconfig, Refused, SourceReason::PlainTextOnly, Some(PlainTextServers)),
            (Source::Autoconfig, Nothing, SourceReason::NotFound, None),
            (Source::WellKnown, Failed, SourceReason::HttpStatus, None),
            (Source::WellKnown, Failed, SourceReason::Malformed, Some(PublicationFailed)),
            (Source::Ispdb, Failed, SourceReason::TimedOut, None),
        ];
        for (source, outcome, reason, expected) in cases {
            let mut facts = bare();
            facts.discovery.sources = vec![report(source, outcome, reason)];
            let found = [kinds(&facts, "publication-"), kinds(&facts, "plain-")].concat();
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{source:?} {reason:?}");
        }
    }

    #[test]
    fn a_file_over_http_only_is_told_and_never_taken_for_a_publication() {
        let plain = candidate(Source::PlainAutoconfig, Imap, "imap.a.example", ImplicitTls);
        let file = candidate(Source::Autoconfig, Imap, "imap.b.example", ImplicitTls);
        let found = |servers: &[Candidate]| {
            let facts = with_servers(bare(), servers);
            [kinds(&facts, "plain-"), kinds(&facts, "sources-")].concat()
        };
        assert_eq!(found(std::slice::from_ref(&plain)), [PlainHttpOnly]);
        assert_eq!(found(&[plain, file]), [SourcesPublished]);
    }

    #[test]
    fn what_programs_look_for_is_missed() {
        let mut facts = with_servers(
            bare(),
            &[candidate(Source::PresetGuess, Imap, "imap.example.com", ImplicitTls)],
        );
        facts.discovery.sources.extend([
            report(Source::Autoconfig, Outcome::Nothing, SourceReason::NotFound),
            report(Source::Srv, Outcome::Nothing, SourceReason::NotFound),
        ]);
        assert_eq!(kinds(&facts, "autoconfig-"), [AutoconfigMissing]);
        assert_eq!(kinds(&facts, "srv-"), [SrvMissing]);
        let mut outside = candidate(Source::Srv, Imap, "imap.other.example", ImplicitTls);
        outside.reasons.insert(Reason::ViaDns);
        assert_eq!(kinds(&with_servers(bare(), &[outside]), "srv-"), [SrvElsewhere]);
    }
}
