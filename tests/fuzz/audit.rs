//! The records and the policy file of a domain, as its owner or somebody else wrote them.

use super::facts::example;
use super::{PolicyReply, Severity, audit};
use crate::fuzzing::fuzz;

const WORDS: &[&str] = &[
    "v=spf1 ",
    "include:example.net",
    "redirect=example.org",
    "a:",
    "mx/24//64",
    "ip4:192.0.2.0/24",
    "ip6:2001:db8::/32",
    "exists:%{i}",
    "ptr",
    "?all",
    "-all",
    "~all",
    "+all",
    "v=DMARC1;",
    "p=none;",
    "p=reject;",
    "sp=",
    "pct=101;",
    "rua=mailto:a@example.com",
    "fo=1",
    "adkim=r",
    "v=STSv1;",
    "id=20260101;",
    "v=TLSRPTv1;",
    "rua=https://example.com/",
    "version: STSv1\n",
    "mode: enforce\n",
    "mx: *.example.com\n",
    "max_age: 604800\n",
    ";",
    "=",
    "\n",
    " ",
    "\r\n",
];

/// The first line is the domain's own record, then `_dmarc`, `_mta-sts`, `_smtp._tls`; what is left is the policy file.
#[test]
fn fuzz_records() {
    fuzz("records", WORDS, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.splitn(5, '\n');
        let mut facts = example::bare();
        for label in ["", "_dmarc", "_mta-sts", "_smtp._tls"] {
            let Some(line) = lines.next() else { break };
            // A record may stand twice: two records of a kind are a fault of their own.
            let records: Vec<&str> = line.split('|').filter(|record| !record.is_empty()).collect();
            facts = example::with_texts(facts, label, &records);
        }
        if let Some(file) = lines.next() {
            facts.policy = Ok(PolicyReply::File(file.as_bytes().to_vec()));
        }
        let found = audit(&facts);
        for line in &found.zone {
            assert!(!line.plain().contains(['\r', '\n', '\0']), "{:?}", line.plain());
        }
        let mut kinds: Vec<&str> = found
            .findings
            .iter()
            .filter(|finding| finding.kind.severity() != Severity::Good)
            .map(|finding| finding.kind.key())
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.join(" ")
    });
}
