//! Whether other mail servers must deliver over verified TLS (RFC 8461): record and file together. Pure.

use super::exchangers::{hosts, unanswered};
use super::tags::{claims, read, value};
use super::zone::{Remark, ZoneLine};
use super::{Facts, Finding, FindingKind, PolicyReply, policy_place};
use crate::account::Host;
use crate::discovery::SourceReason;
use crate::network::{ConnectError, DnsError, HttpError};

/// The longest time a file may ask to be remembered, in seconds (section 3.2: one year).
const LONGEST: u32 = 31_557_600;
/// What is proposed: a week.
const USUAL: u32 = 604_800;
/// Most lines of a file that are looked at.
const MOST_LINES: usize = 500;

/// What senders are to do where TLS fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Enforce,
    Testing,
    Off,
}

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Policy {
    mode: Mode,
    patterns: Vec<String>,
}

/// Judges record and file.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, zone: &mut Vec<ZoneLine>) {
    if facts.receives_no_mail() || hosts(facts).next().is_none() {
        // Nothing is delivered here.
        return;
    }
    let name = facts.below("_mta-sts");
    let texts = match facts.texts(&name) {
        Ok(texts) => texts,
        Err(error) => return findings.push(unanswered(&name, &error)),
    };
    let records: Vec<&String> = texts.iter().filter(|text| claims(text, "STSv1")).collect();
    let line = ZoneLine::text(&name, "v=STSv1; id=1");
    let has_file = matches!(facts.policy, Ok(PolicyReply::File(_)));
    let found = match records.as_slice() {
        [] if !has_file => {
            let line = line.remarked(Remark::AfterFile);
            zone.push(line.clone());
            let finding = Finding::new(FindingKind::MtaStsMissing, &name);
            vec![finding.text(policy_place(&facts.domain)).with_file(proposal(facts))]
        }
        // A web server that answers everything with a page publishes no policy.
        [] if file(facts).is_err() => Vec::new(),
        [] => {
            zone.push(line.clone());
            vec![Finding::new(FindingKind::MtaStsWithoutRecord, &name).mended_by(line)]
        }
        [only] => match record_fault(only) {
            None => of_file(facts),
            Some(fault) => {
                let line = ZoneLine::text(&name, "v=STSv1; id=2").remarked(Remark::Replace);
                zone.push(line.clone());
                vec![Finding::new(FindingKind::MtaStsSyntax, &name).text(fault).mended_by(line)]
            }
        },
        several => {
            let both: Vec<&str> = several.iter().map(|one| one.as_str()).collect();
            vec![Finding::new(FindingKind::MtaStsSyntax, &name).text(both.join(" / "))]
        }
    };
    findings.extend(found);
}

/// The part of a record that is wrong (section 3.1).
fn record_fault(record: &str) -> Option<String> {
    let tags = match read(record) {
        Ok(tags) => tags,
        Err(fault) => return Some(fault),
    };
    let version = value(&tags, "v") == Some("STSv1");
    let id = value(&tags, "id").unwrap_or_default();
    let fits = (1..=32).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match (version, fits) {
        (true, true) => None,
        (false, _) => Some(record.to_owned()),
        (true, false) => Some(format!("id={id}")),
    }
}

fn of_file(facts: &Facts) -> Vec<Finding> {
    use FindingKind as K;
    let place = policy_place(&facts.domain);
    let finding = |kind| Finding::new(kind, &place);
    let policy = match (&facts.policy, file(facts)) {
        (Err(error), _) => {
            let finding = finding(K::MtaStsWithoutFile).reason(why(error));
            return vec![finding.with_file(proposal(facts))];
        }
        (Ok(PolicyReply::Redirect), _) => {
            return vec![finding(K::MtaStsRedirect).with_file(proposal(facts))];
        }
        (Ok(PolicyReply::File(_)), Err(fault)) => {
            return vec![finding(K::MtaStsFileSyntax).text(fault).with_file(proposal(facts))];
        }
        (Ok(PolicyReply::File(_)), Ok(policy)) => policy,
    };
    let uncovered = hosts(facts).filter(|host| !is_covered(host, &policy.patterns));
    let uncovered: Vec<String> = uncovered.map(Host::to_string).collect();
    let mut found = Vec::new();
    match policy.mode {
        Mode::Off => return vec![finding(K::MtaStsOff)],
        Mode::Testing => found.push(finding(K::MtaStsTesting)),
        Mode::Enforce if uncovered.is_empty() => found.push(finding(K::MtaStsGood)),
        Mode::Enforce => {}
    }
    if !uncovered.is_empty() {
        let finding = finding(K::MtaStsUncovered).text(uncovered.join(", "));
        found.push(finding.with_file(proposal(facts)));
    }
    found
}

/// The file read, or the line that is wrong.
fn file(facts: &Facts) -> Result<Policy, String> {
    match &facts.policy {
        Ok(PolicyReply::File(bytes)) => parse(bytes),
        _ => Err(String::new()),
    }
}

/// Reads a file (section 3.2); unknown keys are passed over.
fn parse(bytes: &[u8]) -> Result<Policy, String> {
    let text = String::from_utf8_lossy(bytes);
    let (mut version, mut mode, mut age, mut patterns) = (false, None, false, Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_LINES) {
        let fault = || line.to_owned();
        let (key, value) = line.split_once(':').ok_or_else(fault)?;
        match (key.trim(), value.trim()) {
            ("version", "STSv1") => version = true,
            ("version", _) => return Err(fault()),
            // Of a key that stands twice, the first counts.
            ("mode", _) if mode.is_some() => {}
            ("mode", "enforce") => mode = Some(Mode::Enforce),
            ("mode", "testing") => mode = Some(Mode::Testing),
            ("mode", "none") => mode = Some(Mode::Off),
            ("mode", _) => return Err(fault()),
            ("max_age", _) if age => {}
            ("max_age", seconds) => {
                let plain = seconds.bytes().all(|byte| byte.is_ascii_digit());
                let fits = plain && seconds.parse::<u32>().is_ok_and(|age| age <= LONGEST);
                age = fits.then_some(true).ok_or_else(fault)?;
            }
            ("mx", pattern) => {
                let name = pattern.strip_prefix("*.").unwrap_or(pattern);
                let Ok(Host::Name(name)) = Host::parse(name) else { return Err(fault()) };
                let star = if pattern.starts_with("*.") { "*." } else { "" };
                patterns.push(format!("{star}{name}"));
            }
            _ => {}
        }
    }
    match (version, mode, age) {
        (false, ..) => Err("version:".to_owned()),
        (_, None, _) => Err("mode:".to_owned()),
        (.., false) => Err("max_age:".to_owned()),
        (_, Some(Mode::Enforce | Mode::Testing), _) if patterns.is_empty() => Err("mx:".to_owned()),
        (_, Some(mode), _) => Ok(Policy { mode, patterns }),
    }
}

/// Whether a pattern names a host; a star stands for exactly one label (section 4.1).
fn is_covered(host: &Host, patterns: &[String]) -> bool {
    let name = host.to_string();
    patterns.iter().any(|pattern| match pattern.strip_prefix("*.") {
        Some(rest) => name.split_once('.').is_some_and(|(_, parent)| parent == rest),
        None => *pattern == name,
    })
}

/// A file that fits the exchangers there are, to begin with.
fn proposal(facts: &Facts) -> String {
    let mut lines = vec!["version: STSv1".to_owned(), "mode: testing".to_owned()];
    lines.extend(hosts(facts).map(|host| format!("mx: {host}")));
    lines.push(format!("max_age: {USUAL}"));
    lines.join("\n") + "\n"
}

fn why(error: &HttpError) -> SourceReason {
    match error {
        HttpError::Connect(ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord))
        | HttpError::Connect(ConnectError::Refused)
        | HttpError::Status(404 | 410) => SourceReason::NotFound,
        HttpError::Connect(ConnectError::Dns(DnsError::ServerFailure)) => SourceReason::DnsFailed,
        HttpError::Connect(ConnectError::TimedOut | ConnectError::Dns(DnsError::TimedOut))
        | HttpError::TimedOut => SourceReason::TimedOut,
        HttpError::Connect(_) => SourceReason::Unreachable,
        HttpError::Tls(_) => SourceReason::TlsFailed,
        HttpError::Status(_) => SourceReason::HttpStatus,
        HttpError::TooManyRedirects | HttpError::InsecureRedirect | HttpError::BadRedirect => {
            SourceReason::BadRedirect
        }
        HttpError::TooLarge => SourceReason::TooLarge,
        HttpError::BadEncoding | HttpError::NotHttp => SourceReason::Malformed,
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, kinds, with_texts};
    use super::*;
    use FindingKind::*;

    const GOOD: &str = "version: STSv1\nmode: enforce\nmx: mx.example.com\nmax_age: 604800\n";

    #[test]
    fn record_and_file_are_judged_together() {
        let record: &[&str] = &["v=STSv1; id=20261125"];
        let file = |text: &str| Ok(PolicyReply::File(text.as_bytes().to_vec()));
        let missing = || Err(HttpError::Status(404));
        let changed = |from: &str, to: &str| file(&GOOD.replace(from, to));
        let cases: [(&str, &[&str], _, &[FindingKind]); 21] = [
            ("good", record, file(GOOD), &[MtaStsGood]),
            ("CRLF", record, file(&GOOD.replace('\n', "\r\n")), &[MtaStsGood]),
            ("star", record, changed("mx: mx.", "mx: *."), &[MtaStsGood]),
            ("neither", &[], missing(), &[MtaStsMissing]),
            ("no record", &[], file(GOOD), &[MtaStsWithoutRecord]),
            ("a page for everything", &[], file("<html></html>"), &[]),
            ("no file", record, missing(), &[MtaStsWithoutFile]),
            ("redirect", record, Ok(PolicyReply::Redirect), &[MtaStsRedirect]),
            ("trial", record, changed("enforce", "testing"), &[MtaStsTesting]),
            ("off", record, changed("enforce", "none"), &[MtaStsOff]),
            ("other host", record, changed("mx.example", "mail.example"), &[MtaStsUncovered]),
            (
                "too many labels",
                record,
                changed("mx: mx.example.com", "mx: *.com"),
                &[MtaStsUncovered],
            ),
            ("page", record, file("<html>\n</html>"), &[MtaStsFileSyntax]),
            ("version", record, changed("STSv1", "STSv2"), &[MtaStsFileSyntax]),
            ("mode", record, changed("enforce", "on"), &[MtaStsFileSyntax]),
            ("age", record, changed("604800", "99999999999"), &[MtaStsFileSyntax]),
            ("no hosts", record, changed("mx: mx.example.com\n", ""), &[MtaStsFileSyntax]),
            (
                "bytes",
                record,
                Ok(PolicyReply::File(vec![0xff, 0, b'\n', b':'])),
                &[MtaStsFileSyntax],
            ),
            ("id", &["v=STSv1; id=2026-11-25"], file(GOOD), &[MtaStsSyntax]),
            ("no id", &["v=STSv1;"], file(GOOD), &[MtaStsSyntax]),
            ("two", &["v=STSv1; id=1", "v=STSv1; id=2"], file(GOOD), &[MtaStsSyntax]),
        ];
        for (label, texts, policy, expected) in cases {
            let mut facts = with_texts(bare(), "_mta-sts", texts);
            facts.policy = policy;
            assert_eq!(kinds(&facts, "mta-sts-"), expected, "{label}");
        }
    }

    #[test]
    fn the_proposed_file_is_a_good_one() {
        let policy = parse(proposal(&bare()).as_bytes()).expect("a policy");
        assert_eq!(policy.mode, Mode::Testing);
        assert!(is_covered(&Host::Name("mx.example.com".into()), &policy.patterns));
    }
}
