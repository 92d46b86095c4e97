//! Who may send in the domain's name, and whether receivers can find out (RFC 7208). Pure.

use super::spf_record::{Qualifier, Term, is_spf, name, read};
use super::zone::{Remark, ZoneLine};
use super::{Facts, Finding, FindingKind, exchangers};

/// Terms that need DNS, the record's own and those of what it includes (section 4.6.4).
const MOST_LOOKUPS: usize = 10;

/// Judges the SPF record and what it refers to.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    let domain = facts.domain.ascii();
    let texts = match facts.texts(domain) {
        Ok(texts) => texts,
        Err(error) => return findings.push(exchangers::unanswered(domain, &error)),
    };
    let records: Vec<&String> = texts.iter().filter(|text| is_spf(text)).collect();
    let propose = |text: &str, remark| ZoneLine::text(domain, text).remarked(remark);
    let mut found = match records.as_slice() {
        [] => {
            let line = if facts.receives_no_mail() {
                ZoneLine::text(domain, "v=spf1 -all")
            } else {
                propose("v=spf1 mx ~all", Remark::CompleteSenders)
            };
            vec![Finding::new(FindingKind::SpfMissing, domain).mended_by(line)]
        }
        [only] => of_record(facts, only),
        several => {
            let count = several.len().to_string();
            let mut finding = Finding::new(FindingKind::SpfSeveral, domain).text(count);
            if let Some(one) = merged(several) {
                finding = finding.mended_by(propose(&one, Remark::Replace));
            }
            vec![finding]
        }
    };
    // One proposal for the zone: two would make two records.
    zone.extend(found.iter().flat_map(|finding| &finding.lines).next().cloned());
    findings.append(&mut found);
}

fn of_record(facts: &Facts, record: &str) -> Vec<Finding> {
    use FindingKind as K;
    let domain = facts.domain.ascii();
    let finding = |kind| Finding::new(kind, domain);
    let terms = match read(record) {
        Ok(terms) => terms,
        Err(fault) => return vec![finding(K::SpfSyntax).text(fault)],
    };
    let mut found = Vec::new();
    let better = |text: String| ZoneLine::text(domain, &text).remarked(Remark::Replace);
    match ending(facts, &terms, 0) {
        Some(Qualifier::Pass) => {
            found.push(mended(finding(K::SpfPassAll), with_ending(record).map(better)));
        }
        Some(Qualifier::Neutral) => {
            found.push(mended(finding(K::SpfNeutralAll), with_ending(record).map(better)));
        }
        Some(Qualifier::Fail | Qualifier::SoftFail) => {}
        None if terms.iter().any(|term| matches!(term, Term::Redirect(_))) => {}
        None => {
            let line = better(format!("{} ~all", record.trim_end()));
            found.push(finding(K::SpfWithoutAll).mended_by(line));
        }
    }
    let mut tally = Tally::default();
    tally.count(facts, &terms);
    if tally.lookups > MOST_LOOKUPS {
        found.push(finding(K::SpfTooManyLookups));
    }
    found.extend(tally.empty.map(|to| finding(K::SpfIncludeEmpty).text(to)));
    found.extend(tally.unresolved.map(|to| finding(K::SpfUnresolved).text(to)));
    if tally.pointer {
        found.push(finding(K::SpfPointer));
    }
    if found.iter().all(|one| matches!(one.kind, K::SpfPointer | K::SpfUnresolved)) {
        found.insert(0, finding(K::SpfGood));
    }
    found
}

fn mended(finding: Finding, line: Option<ZoneLine>) -> Finding {
    match line {
        Some(line) => finding.mended_by(line),
        None => finding,
    }
}

/// The record with a cautious ending in place of its own; `None` where the ending stands elsewhere.
fn with_ending(record: &str) -> Option<String> {
    let is_all = |term: &&str| term.trim_start_matches(['+', '?']).eq_ignore_ascii_case("all");
    let kept: Vec<&str> = record.split(' ').take_while(|term| !is_all(term)).collect();
    let ends_here = record.split(' ').any(|term| is_all(&term));
    ends_here.then(|| format!("{} ~all", kept.join(" ")))
}

/// The terms of all records in one, cautious at the end; `None` where that takes a person.
fn merged(records: &[&String]) -> Option<String> {
    let mut kept: Vec<&str> = vec!["v=spf1"];
    for record in records {
        let terms = read(record).ok()?;
        if terms.iter().any(|term| matches!(term, Term::Redirect(_))) {
            return None;
        }
        for term in record.split(' ').filter(|term| !term.is_empty()).skip(1) {
            let is_all = term.trim_start_matches(['+', '-', '~', '?']).eq_ignore_ascii_case("all");
            if is_all {
                break;
            }
            if !kept.contains(&term) {
                kept.push(term);
            }
        }
    }
    Some(format!("{} ~all", kept.join(" ")))
}

/// What an include or a redirect leads to.
enum Referred {
    /// A record.
    Terms(Vec<Term>),
    /// No record, several, or a faulty one: a permanent error for the whole.
    Unusable,
    /// It did not answer, was not asked, or depends on the mail.
    Unknown,
}

/// The only record of a name that SPF refers to.
fn referred_record(facts: &Facts, target: &str) -> Referred {
    let Some(name) = name(target) else { return Referred::Unknown };
    let Ok(texts) = facts.texts(&name) else { return Referred::Unknown };
    let mut records = texts.iter().filter(|text| is_spf(text));
    match (records.next(), records.next()) {
        (Some(record), None) => read(record).map_or(Referred::Unusable, Referred::Terms),
        _ => Referred::Unusable,
    }
}

/// What happens to mail that nothing else fits, redirects followed.
fn ending(facts: &Facts, terms: &[Term], depth: usize) -> Option<Qualifier> {
    for term in terms {
        match term {
            Term::All(qualifier) => return Some(*qualifier),
            Term::Redirect(to) if depth < MOST_LOOKUPS => {
                let Referred::Terms(terms) = referred_record(facts, to) else { return None };
                return ending(facts, &terms, depth + 1);
            }
            _ => {}
        }
    }
    None
}

/// What evaluating a record costs, and what goes wrong on the way.
#[derive(Default)]
struct Tally {
    lookups: usize,
    pointer: bool,
    /// A name without a usable record.
    empty: Option<String>,
    /// A name that could not be looked into.
    unresolved: Option<String>,
}

impl Tally {
    fn count(&mut self, facts: &Facts, terms: &[Term]) {
        for term in terms {
            // Circles end here too: each round costs a look-up.
            if self.lookups > MOST_LOOKUPS {
                return;
            }
            match term {
                Term::Lookup => self.lookups += 1,
                Term::Pointer => {
                    self.lookups += 1;
                    self.pointer = true;
                }
                Term::Include(to) | Term::Redirect(to) => {
                    self.lookups += 1;
                    match referred_record(facts, to) {
                        Referred::Terms(terms) => self.count(facts, &terms),
                        Referred::Unusable => self.empty = Some(to.clone()),
                        Referred::Unknown => self.unresolved = Some(to.clone()),
                    }
                }
                Term::All(_) | Term::Free => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, kinds, with_texts, zone};
    use super::*;
    use FindingKind::*;

    fn spf(texts: &[&str], others: &[(&str, &[&str])]) -> Facts {
        let mut facts = with_texts(bare(), "", texts);
        for (name, texts) in others {
            let texts = texts.iter().map(|text| (*text).to_owned()).collect();
            facts.texts.insert((*name).to_owned(), Ok(texts));
        }
        facts
    }

    #[test]
    fn records_are_judged() {
        let eleven = format!("v=spf1{} -all", " a".repeat(11));
        let ten = format!("v=spf1{} -all", " a".repeat(10));
        let cases: [(&[&str], &[FindingKind]); 13] = [
            (&["v=spf1 mx -all"], &[SpfGood]),
            (&["v=spf1 mx ~all", "site-verification=1"], &[SpfGood]),
            (&[], &[SpfMissing]),
            (&["spf1 mx -all"], &[SpfMissing]),
            (&["v=spf1 -all", "v=spf1 mx -all"], &[SpfSeveral]),
            (&["v=spf1 mx +all"], &[SpfPassAll]),
            (&["v=spf1 mx all"], &[SpfPassAll]),
            (&["v=spf1 mx ?all"], &[SpfNeutralAll]),
            (&["v=spf1 mx"], &[SpfWithoutAll]),
            (&["v=spf1 ptr -all"], &[SpfGood, SpfPointer]),
            (&["v=spf1 inclde:x.de -all"], &[SpfSyntax]),
            (&[&ten], &[SpfGood]),
            (&[&eleven], &[SpfTooManyLookups]),
        ];
        for (texts, expected) in cases {
            let mut found = kinds(&spf(texts, &[]), "spf-");
            found.sort_by_key(|kind| expected.iter().position(|one| one == kind));
            assert_eq!(found, expected, "{texts:?}");
        }
    }

    #[test]
    fn included_records_are_looked_into() {
        let include = &["v=spf1 include:a.de -all"][..];
        let six = format!("v=spf1{} -all", " mx".repeat(6));
        let both = &["v=spf1 include:a.de include:b.de -all"][..];
        type Others<'a> = &'a [(&'a str, &'a [&'a str])];
        let cases: [(&[&str], Others<'_>, &[FindingKind]); 9] = [
            (include, &[("a.de", &["v=spf1 mx -all"])], &[SpfGood]),
            (include, &[("a.de", &[])], &[SpfIncludeEmpty]),
            (include, &[("a.de", &["v=spf1 -all", "v=spf1 mx"])], &[SpfIncludeEmpty]),
            (include, &[], &[SpfGood, SpfUnresolved]),
            (&["v=spf1 include:%{d}.a.de -all"], &[], &[SpfGood, SpfUnresolved]),
            (both, &[("a.de", &[&six]), ("b.de", &[&six])], &[SpfTooManyLookups]),
            // In circles.
            (include, &[("a.de", &["v=spf1 include:a.de -all"])], &[SpfTooManyLookups]),
            (&["v=spf1 redirect=a.de"], &[("a.de", &["v=spf1 +all"])], &[SpfPassAll]),
            (&["v=spf1 redirect=a.de"], &[("a.de", &["v=spf1 mx -all"])], &[SpfGood]),
        ];
        for (texts, others, expected) in cases {
            let mut found = kinds(&spf(texts, others), "spf-");
            found.sort_by_key(|kind| expected.iter().position(|one| one == kind));
            assert_eq!(found, expected, "{texts:?} {others:?}");
        }
    }

    #[test]
    fn better_records_are_proposed_and_never_two() {
        let cases: [(&[&str], Option<&str>); 8] = [
            (&[], Some("v=spf1 mx ~all")),
            (&["v=spf1 a mx +all"], Some("v=spf1 a mx ~all")),
            (&["v=spf1 a all mx"], Some("v=spf1 a ~all")),
            (&["v=spf1 a ?all"], Some("v=spf1 a ~all")),
            (&["v=spf1 a "], Some("v=spf1 a ~all")),
            (
                &["v=spf1 a mx -all", "v=spf1 mx ip4:192.0.2.1 ~all"],
                Some("v=spf1 a mx ip4:192.0.2.1 ~all"),
            ),
            (&["v=spf1 a -all", "v=spf1 redirect=b.de"], None),
            (&["v=spf1 a -all"], None),
        ];
        for (texts, expected) in cases {
            let lines = zone(&spf(texts, &[]));
            let found: Vec<_> = lines.iter().filter(|line| line.contains("v=spf1")).collect();
            let expected: Vec<_> =
                expected.iter().map(|text| format!("; example.com. IN TXT \"{text}\"")).collect();
            assert_eq!(found, expected.iter().collect::<Vec<_>>(), "{texts:?}");
        }
    }
}
