//! What receivers are to do with mail that only pretends to come from the domain (RFC 7489). Pure.

use super::tags::{claims, is_report_list, read, value};
use super::zone::{Remark, ZoneLine};
use super::{Facts, Finding, FindingKind, exchangers};

/// What a record says, as far as it is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Policy {
    watches_only: bool,
    percent: u8,
    has_reports: bool,
}

/// Judges the DMARC record.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    let place = facts.below("_dmarc");
    let records = match records(facts, &place) {
        Ok(records) => records,
        Err(unanswered) => return findings.push(unanswered),
    };
    let mut found = match records.as_slice() {
        [] => match inherited(facts) {
            Some(above) => vec![Finding::new(FindingKind::DmarcInherited, above)],
            None => {
                let line = ZoneLine::text(&place, &fresh(facts));
                vec![Finding::new(FindingKind::DmarcMissing, &place).mended_by(line)]
            }
        },
        [only] => of_record(facts, &place, only),
        several => {
            let line = ZoneLine::text(&place, several[0]).remarked(Remark::Replace);
            let count = several.len().to_string();
            vec![Finding::new(FindingKind::DmarcSeveral, &place).text(count).mended_by(line)]
        }
    };
    // What only could be better is told with the finding and left to the owner.
    let broken = |kind| {
        matches!(
            kind,
            FindingKind::DmarcMissing | FindingKind::DmarcSeveral | FindingKind::DmarcSyntax
        )
    };
    let urgent = found.iter().filter(|finding| broken(finding.kind));
    zone.extend(urgent.flat_map(|finding| &finding.lines).cloned());
    findings.append(&mut found);
}

fn records<'a>(facts: &'a Facts, place: &str) -> Result<Vec<&'a str>, Finding> {
    let texts = facts.texts(place).map_err(|error| exchangers::unanswered(place, &error))?;
    Ok(texts.iter().map(String::as_str).filter(|text| claims(text, "DMARC1")).collect())
}

/// The name whose record holds for this subdomain too (section 6.6.3).
fn inherited(facts: &Facts) -> Option<String> {
    let above = facts.domain.registrable().filter(|above| *above != facts.domain.ascii())?;
    let place = format!("_dmarc.{above}");
    (records(facts, &place).ok()?.len() == 1).then_some(place)
}

fn fresh(facts: &Facts) -> String {
    let policy = if facts.receives_no_mail() { "reject" } else { "none" };
    match facts.receives_no_mail() {
        true => format!("v=DMARC1; p={policy}"),
        false => format!("v=DMARC1; p={policy}; rua=mailto:postmaster@{}", facts.domain.ascii()),
    }
}

fn of_record(facts: &Facts, place: &str, record: &str) -> Vec<Finding> {
    use FindingKind as K;
    let finding = |kind| Finding::new(kind, place);
    let replacement = |text: &str| ZoneLine::text(place, text).remarked(Remark::Replace);
    let policy = match parse(record) {
        Ok(policy) => policy,
        Err(fault) => {
            let line = replacement(&fresh(facts));
            return vec![finding(K::DmarcSyntax).text(fault).mended_by(line)];
        }
    };
    let mut found = Vec::new();
    if policy.watches_only {
        let stricter = with_tag(record, "p", "quarantine");
        found.push(finding(K::DmarcNone).mended_by(replacement(&stricter)));
    }
    if policy.percent < 100 {
        found.push(finding(K::DmarcPartial).text(policy.percent.to_string()));
    }
    if !policy.has_reports {
        let report = format!("mailto:postmaster@{}", facts.domain.ascii());
        let line = replacement(&with_tag(record, "rua", &report));
        found.push(finding(K::DmarcWithoutReports).mended_by(line));
    }
    if !policy.watches_only && policy.percent > 0 {
        found.insert(0, finding(K::DmarcGood));
    }
    found
}

/// Reads a record, or names the part that is wrong.
fn parse(record: &str) -> Result<Policy, String> {
    let tags = read(record)?;
    // The version counts letter by letter (section 6.3).
    match tags.first() {
        Some((name, value)) if name == "v" && value == "DMARC1" => {}
        _ => return Err(record.split(';').next().unwrap_or_default().trim().to_owned()),
    }
    let reports = value(&tags, "rua");
    if let Some(list) = reports.filter(|list| !is_report_list(list)) {
        return Err(format!("rua={list}"));
    }
    let known = |name: &str| match value(&tags, name).map(str::to_ascii_lowercase) {
        Some(word) if !["none", "quarantine", "reject"].contains(&word.as_str()) => {
            Err(format!("{name}={word}"))
        }
        word => Ok(word),
    };
    known("sp")?;
    let policy = match known("p") {
        Ok(Some(policy)) => policy,
        // With reports it counts as "none" (section 6.6.3), without it is ignored.
        Ok(None) if reports.is_some() => "none".to_owned(),
        Ok(None) => return Err("p=".to_owned()),
        Err(fault) => return Err(fault),
    };
    let percent = match value(&tags, "pct") {
        None => 100,
        Some(text) => text
            .parse::<u8>()
            .ok()
            .filter(|percent| *percent <= 100)
            .ok_or_else(|| format!("pct={text}"))?,
    };
    let has_reports = reports.is_some();
    Ok(Policy { watches_only: policy == "none", percent, has_reports })
}

/// The record with another value for a tag.
fn with_tag(record: &str, name: &str, value: &str) -> String {
    let Ok(mut tags) = read(record) else { return record.to_owned() };
    match tags.iter_mut().find(|(one, _)| one == name) {
        Some(tag) => tag.1 = value.to_owned(),
        None => tags.push((name.to_owned(), value.to_owned())),
    }
    let tags = tags.iter().map(|(name, value)| format!("{name}={value}"));
    tags.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, kinds, with_texts, zone};
    use super::*;
    use crate::account::Domain;
    use FindingKind::*;

    #[test]
    fn records_are_judged() {
        let cases: [(&[&str], &[FindingKind]); 16] = [
            (&[], &[DmarcMissing]),
            (&["v=spf1 -all"], &[DmarcMissing]),
            (&["v=DMARC1; p=reject; rua=mailto:a@b.de"], &[DmarcGood]),
            (&["v=DMARC1;p=quarantine;rua=mailto:a@b.de!10m,mailto:c@d.de"], &[DmarcGood]),
            (&["v = DMARC1 ; p = Reject ; rua=mailto:a@b.de"], &[DmarcGood]),
            (&["v=DMARC1; p=none; rua=mailto:a@b.de"], &[DmarcNone]),
            (&["v=DMARC1; rua=mailto:a@b.de"], &[DmarcNone]),
            (&["v=DMARC1; p=reject"], &[DmarcGood, DmarcWithoutReports]),
            (&["v=DMARC1; p=reject; pct=20; rua=mailto:a@b.de"], &[DmarcGood, DmarcPartial]),
            (&["v=DMARC1; p=reject; pct=101; rua=mailto:a@b.de"], &[DmarcSyntax]),
            (&["v=DMARC1"], &[DmarcSyntax]),
            (&["v=DMARC1; p=rejekt"], &[DmarcSyntax]),
            (&["v=dmarc1; p=reject"], &[DmarcSyntax]),
            (&["v=DMARC1; p=reject; rua=a@b.de"], &[DmarcSyntax]),
            (&["v=DMARC1; p=reject p=none"], &[DmarcSyntax]),
            (&["v=DMARC1; p=none", "v=DMARC1; p=reject"], &[DmarcSeveral]),
        ];
        for (texts, expected) in cases {
            let mut found = kinds(&with_texts(bare(), "_dmarc", texts), "dmarc-");
            found.sort_by_key(|kind| expected.iter().position(|one| one == kind));
            assert_eq!(found, expected, "{texts:?}");
        }
    }

    #[test]
    fn the_record_above_holds_for_a_subdomain() {
        let mut facts = bare();
        facts.domain = Domain::parse("shop.example.com").expect("a domain");
        facts.texts.insert("_dmarc.shop.example.com".into(), Ok(Vec::new()));
        assert_eq!(kinds(&facts, "dmarc-"), [DmarcMissing]);
        let facts = with_texts_above(facts);
        assert_eq!(kinds(&facts, "dmarc-"), [DmarcInherited]);
    }

    fn with_texts_above(mut facts: Facts) -> Facts {
        let record = "v=DMARC1; p=reject".to_owned();
        facts.texts.insert("_dmarc.example.com".into(), Ok(vec![record]));
        facts
    }

    #[test]
    fn what_is_broken_is_mended_in_the_zone() {
        let fresh = "v=DMARC1; p=none; rua=mailto:postmaster@example.com";
        let cases: [(&[&str], &str, Option<&str>); 4] = [
            (&[], "", Some(fresh)),
            (&["v=DMARC1; p=maybe"], "; ", Some(fresh)),
            (&["v=DMARC1; p=reject", "v=DMARC1; p=none"], "; ", Some("v=DMARC1; p=reject")),
            (&["v=DMARC1; p=none; rua=mailto:a@b.de"], "", None),
        ];
        for (texts, mark, expected) in cases {
            let lines = zone(&with_texts(bare(), "_dmarc", texts));
            let found = lines.iter().find(|line| line.contains("DMARC1")).cloned();
            let expected =
                expected.map(|text| format!("{mark}_dmarc.example.com. IN TXT \"{text}\""));
            assert_eq!(found, expected, "{texts:?}");
        }
        assert_eq!(
            with_tag("v=DMARC1;p=none;rua=mailto:a@b.de", "p", "quarantine"),
            "v=DMARC1; p=quarantine; rua=mailto:a@b.de"
        );
    }
}
