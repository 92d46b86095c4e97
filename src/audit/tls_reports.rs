//! Whether the owner hears of failed encryption (RFC 8460). Pure.

use super::exchangers::{hosts, unanswered};
use super::tags::{claims, is_report_list, read, value};
use super::zone::{Remark, ZoneLine};
use super::{Facts, Finding, FindingKind};

/// Judges the TLS-RPT record.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    if facts.receives_no_mail() || hosts(facts).next().is_none() {
        return;
    }
    let name = facts.below("_smtp._tls");
    let texts = match facts.texts(&name) {
        Ok(texts) => texts,
        Err(error) => return findings.push(unanswered(&name, &error)),
    };
    let fresh = format!("v=TLSRPTv1; rua=mailto:postmaster@{}", facts.domain.ascii());
    let fresh = ZoneLine::text(&name, &fresh);
    let records: Vec<&String> = texts.iter().filter(|text| claims(text, "TLSRPTv1")).collect();
    let fault = match records.as_slice() {
        [] => {
            zone.push(fresh.clone());
            findings.push(Finding::new(FindingKind::TlsReportsMissing, name).mended_by(fresh));
            return;
        }
        [only] => fault(only),
        several => Some(several.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(" / ")),
    };
    match fault {
        None => findings.push(Finding::new(FindingKind::TlsReportsGood, name)),
        Some(fault) => {
            let line = fresh.remarked(Remark::Replace);
            zone.push(line.clone());
            let finding = Finding::new(FindingKind::TlsReportsSyntax, name);
            findings.push(finding.text(fault).mended_by(line));
        }
    }
}

/// The part that is wrong (section 3).
fn fault(record: &str) -> Option<String> {
    let tags = match read(record) {
        Ok(tags) => tags,
        Err(fault) => return Some(fault),
    };
    match value(&tags, "rua") {
        _ if value(&tags, "v") != Some("TLSRPTv1") => Some(record.to_owned()),
        Some(list) if is_report_list(list) => None,
        list => Some(format!("rua={}", list.unwrap_or_default())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, kinds, with_texts, zone};
    use super::*;
    use FindingKind::*;

    #[test]
    fn records_are_judged() {
        let cases: [(&[&str], FindingKind); 7] = [
            (&["v=TLSRPTv1; rua=mailto:a@b.de"], TlsReportsGood),
            (&["v=TLSRPTv1;rua=https://b.de/in,mailto:a@b.de"], TlsReportsGood),
            (&[], TlsReportsMissing),
            (&["v=DMARC1; rua=mailto:a@b.de"], TlsReportsMissing),
            (&["v=TLSRPTv1"], TlsReportsSyntax),
            (&["v=tlsrptv1; rua=mailto:a@b.de"], TlsReportsSyntax),
            (&["v=TLSRPTv1; rua=mailto:a@b.de", "v=TLSRPTv1; rua=mailto:c@d.de"], TlsReportsSyntax),
        ];
        for (texts, expected) in cases {
            let facts = with_texts(bare(), "_smtp._tls", texts);
            assert_eq!(kinds(&facts, "tls-reports-"), [expected], "{texts:?}");
            let proposed = zone(&facts).iter().filter(|line| line.contains("TLSRPT")).count();
            assert_eq!(proposed, usize::from(expected != TlsReportsGood), "{texts:?}");
        }
    }
}
