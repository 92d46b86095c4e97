//! The whole report of one check, word by word, with a fixed clock.
//!
//! `UPDATE_GOLDEN=1` rewrites `tests/golden/report.*`; look at the difference before committing it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use postlotse::account::{EmailAddress, Host, Protocol, Security, ServerConfig, UserName};
use postlotse::calendar::{Day, Moment};
use postlotse::diagnosis::{Cause, NetworkFacts, Proposal, judge};
use postlotse::discovery::{
    Candidate, Outcome, Probed, Question, Reason, RecordKind, Request, Said, Source, SourceReason,
    SourceReport, Standing, Trust,
};
use postlotse::explain;
use postlotse::i18n::{Language, Words};
use postlotse::network::{AddressPolicy, PresentedCertificate, TlsVersion};
use postlotse::protocol::{
    Answer, Failure, FailureKind, Learnt, Mechanism, Observation, Stage, StageReport,
};
use postlotse::provider::Catalog;
use postlotse::report::{Audience, Case, Mask, Tried, json};
use postlotse::verify::test_mail::{Folder, Mark, TestMailOutcome, TestMailProgress};
use postlotse::verify::{Plan, PlannedServer, ProtocolReport, ProtocolResult, Report, SkipReason};

const ADDRESS: &str = "anna.weber@gmx.de";

fn server(protocol: Protocol, host: &str) -> ServerConfig {
    ServerConfig {
        protocol,
        host: Host::parse(host).expect("host"),
        port: protocol.default_port(Security::ImplicitTls),
        security: Security::ImplicitTls,
        authentication: Vec::new(),
        username: UserName::known(ADDRESS).expect("user name"),
    }
}

fn stages(all: &[(Stage, bool, u64)]) -> Vec<StageReport> {
    let stage = |(stage, succeeded, milliseconds): &(Stage, bool, u64)| StageReport {
        stage: *stage,
        succeeded: *succeeded,
        elapsed: Duration::from_millis(*milliseconds),
    };
    all.iter().map(stage).collect()
}

fn seen(host: &str) -> Box<Observation> {
    let day = |days: u64| Some(UNIX_EPOCH + Duration::from_secs(days * 86_400));
    Box::new(Observation {
        addresses: vec![
            "2001:db8:12:5::9".parse().expect("address"),
            "198.51.100.7".parse().expect("address"),
        ],
        connected: Some("198.51.100.7".parse().expect("address")),
        tls: Some(TlsVersion::Tls13),
        certificate: Some(PresentedCertificate {
            names: vec![host.to_owned()],
            issuer: "Deutsche Telekom Security GmbH".into(),
            not_before: day(20_300),
            not_after: day(20_700),
        }),
        greeting: Some("* OK [203.0.113.77] \u{1b}[31mHello anna.weber\u{202e}, ready".into()),
        capabilities_before_tls: Vec::new(),
        capabilities: vec!["IMAP4REV1".into(), "AUTH=PLAIN".into()],
        mechanism: Some(Mechanism::Plain),
    })
}

fn outcome() -> Report {
    use Stage::{Capability, Connect, Greeting, Login, Resolve, Tls};
    let open = [
        (Resolve, true, 12),
        (Connect, true, 34),
        (Tls, true, 40),
        (Greeting, true, 5),
        (Capability, true, 6),
    ];
    let refused = Answer {
        command: None,
        reply_code: None,
        enhanced_code: None,
        response_code: Some("AUTHENTICATIONFAILED".into()),
        text: "A2 NO [AUTHENTICATIONFAILED] <anna.weber%40gmx.de> from 203.0.113.77 refused".into(),
    };
    let kind = FailureKind::Refused(refused);
    Report {
        protocols: vec![
            ProtocolReport {
                protocol: Protocol::Imap,
                server: server(Protocol::Imap, "imap.gmx.net"),
                result: ProtocolResult::Failed(Failure { stage: Login, kind }),
                stages: stages(&[&open[..], &[(Login, false, 210)]].concat()),
                observation: seen("imap.gmx.net"),
                elapsed: Duration::from_millis(307),
                learnt: Learnt::default(),
            },
            ProtocolReport {
                protocol: Protocol::Smtp,
                server: server(Protocol::Smtp, "mail.gmx.net"),
                result: ProtocolResult::Skipped(SkipReason::AfterRefusal),
                stages: stages(&open),
                observation: seen("mail.gmx.net"),
                elapsed: Duration::from_millis(97),
                learnt: Learnt::default(),
            },
        ],
    }
}

fn source(
    source: Source,
    outcome: Outcome,
    reason: Option<SourceReason>,
    candidates: Vec<Candidate>,
    standing: Option<Standing>,
) -> SourceReport {
    let (notes, requests) = (Vec::new(), Vec::new());
    let elapsed = Duration::from_millis(50);
    SourceReport { source, outcome, reason, elapsed, candidates, notes, requests, standing }
}

fn sources() -> Vec<SourceReport> {
    let candidate = |source, host, trust, reasons: &[Reason]| Candidate {
        server: server(Protocol::Imap, host),
        source,
        trust,
        probed: Probed::No,
        reasons: reasons.iter().copied().collect::<BTreeSet<_>>(),
    };
    let records = |kind, name: &str, found: &[&str]| Request {
        question: Question::Records(kind, name.into()),
        said: match found {
            [] => Said::Fault(SourceReason::NotFound),
            found => Said::Records(found.iter().map(|one| (*one).to_owned()).collect()),
        },
        elapsed: Duration::from_millis(9),
    };
    let preset = candidate(Source::PresetDomain, "imap.gmx.net", Trust::Confirmed, &[]);
    let conflict = [Reason::Conflict];
    let other = candidate(Source::Srv, "imap.elsewhere.example", Trust::Confirm, &conflict);
    let recommended = Some(Standing::Recommended);
    let mut srv = source(Source::Srv, Outcome::Found, None, vec![other], Some(Standing::Outranked));
    srv.requests = vec![
        records(RecordKind::Mx, "gmx.de", &["10 mx00.gmx.net", "10 mx01.gmx.net"]),
        records(RecordKind::Srv, "_imaps._tcp.gmx.de", &["0 1 993 imap.elsewhere.example"]),
        records(RecordKind::Srv, "_pop3s._tcp.gmx.de", &[]),
    ];
    vec![
        source(Source::PresetDomain, Outcome::Found, None, vec![preset], recommended),
        source(Source::Autoconfig, Outcome::Failed, Some(SourceReason::TimedOut), Vec::new(), None),
        srv,
    ]
}

fn case() -> Case {
    let provider = Catalog::bundled().by_id("gmx-de");
    let outcome = outcome();
    let facts = NetworkFacts { ipv4: Some(true), vpn: true, ..NetworkFacts::default() };
    Case {
        moment: Moment { day: Day { year: 2026, month: 11, day: 25 }, hour: 14, minute: 3 },
        system: "Debian GNU/Linux 12 (bookworm), x86_64".into(),
        address: EmailAddress::parse(ADDRESS).expect("address"),
        provider,
        sources: sources(),
        judgement: judge(&outcome, Some(&facts), provider),
        outcome,
        facts: Some(facts),
        refusals: 1,
        test_mail: None,
    }
}

fn golden(name: &str, actual: &str) {
    // A release changes no other line.
    let program = format!("Postlotse {}", env!("CARGO_PKG_VERSION"));
    let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    let actual = actual.replace(&program, "Postlotse VERSION").replace(&version, "\"VERSION\"");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &actual).expect("written");
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{name} is missing: UPDATE_GOLDEN=1 writes it"));
    assert!(expected == actual, "{name} differs; UPDATE_GOLDEN=1 rewrites it. Now:\n{actual}");
}

#[test]
fn every_kind_of_report_matches_its_golden_file() {
    for language in Language::ALL {
        let words = Words::new(language);
        let report = explain::report::report(&words, &case());
        for audience in Audience::ALL {
            let text = explain::report::text(&words, &report, audience);
            golden(&format!("report.{}.{}.txt", audience.key(), language.key()), &text);
        }
    }
    let report = explain::report::report(&Words::new(Language::German), &case());
    golden("report.json", &format!("{:#}\n", json(&report)));
}

#[test]
fn neither_person_nor_connection_can_be_recognised() {
    let words = Words::new(Language::German);
    let report = explain::report::report(&words, &case());
    let mut all: Vec<String> =
        Audience::ALL.map(|reader| explain::report::text(&words, &report, reader)).into();
    all.push(json(&report).to_string());
    for text in all {
        for private in ["anna", "weber", "203.0.113.77", "198.51.100.7", "2001:db8:12:5", "\u{1b}"]
        {
            assert!(!text.contains(private), "{private} in {text}");
        }
        assert!(text.contains("a…@gmx.de"), "{text}");
    }
}

/// A letter to oneself after that check, and what came of it.
fn tried(outcome: TestMailOutcome) -> Tried {
    let servers = self::outcome()
        .protocols
        .into_iter()
        .map(|one| PlannedServer { server: one.server, policy: AddressPolicy::Public });
    let address = EmailAddress::parse(ADDRESS).expect("address");
    let plan = Plan { address, servers: servers.collect() };
    let words = Words::new(Language::German);
    let plan = explain::test_mail::plan(&words, &plan, Mark::random(), UNIX_EPOCH, false);
    let progress = TestMailProgress {
        sent: Some(Duration::from_millis(420)),
        outcome: Some(outcome),
        ..TestMailProgress::default()
    };
    Tried { plan: plan.expect("both ways"), progress }
}

#[test]
fn what_was_noted_proposed_and_sent_stands_in_it_masked() {
    let words = Words::new(Language::German);
    let refused = Answer {
        command: None,
        reply_code: Some(550),
        enhanced_code: None,
        response_code: None,
        text: "550 <anna.weber@gmx.de> dslb-203-000-113-077.pools.example.de [203.0.113.77]".into(),
    };
    let kind = FailureKind::Refused(refused);
    let failed = TestMailOutcome::Failed {
        protocol: Protocol::Smtp,
        failure: Failure { stage: Stage::Message, kind },
    };
    let folder = Folder { name: "Spam von anna.weber".into(), is_junk: true };
    let arrived = TestMailOutcome::Arrived { elapsed: Duration::from_secs(3), folder };
    for (outcome, key, facts) in [
        (failed, "failed", ["550 <a…@gmx.de> dslb-….pools.example.de [203.0.113.x]", "Testmail"]),
        (arrived, "arrived", ["Spam von a…", "Testmail"]),
    ] {
        let mut case = case();
        case.test_mail = Some(tried(outcome));
        let mut elsewhere = server(Protocol::Imap, "imap.strato.de");
        elsewhere.host = Host::parse("203.0.113.77").expect("host");
        let servers = vec![server(Protocol::Smtp, "smtp.strato.de"), elsewhere];
        case.judgement.verdict.proposal = Some(Proposal { servers });
        let report = explain::report::report(&words, &case);
        let (text, object) =
            (explain::report::text(&words, &report, Audience::Support), json(&report));
        for fact in facts.into_iter().chain([
            &*words.text("facts-vpn"),
            "SMTP smtp.strato.de:465",
            "IMAP 203.0.113.x:993",
            "ambiguous-auth",
        ]) {
            assert!(text.contains(fact), "{fact} in {text}");
        }
        assert_eq!(object["version"], 2);
        assert_eq!(object["test_mail"]["outcome"], key);
        assert_eq!(object["test_mail"]["sent_ms"], 420);
        assert_eq!(object["verdict"]["notes"][0], "vpn");
        assert_eq!(object["verdict"]["certainty"], "likely");
        assert_eq!(object["verdict"]["proposal"][0]["place"], "smtp.strato.de:465");
        let letter = explain::report::text(&words, &report, Audience::Provider);
        for told in [text, object.to_string(), letter] {
            for private in ["anna", "weber", "203.0.113.77", "203-000-113"] {
                assert!(!told.contains(private), "{private} in {told}");
            }
        }
    }
}

#[test]
fn every_cause_has_a_request_that_reads_well() {
    for language in Language::ALL {
        let words = Words::new(language);
        for cause in Cause::ALL {
            let mut case = case();
            case.judgement.verdict.cause = Some(cause);
            let report = explain::report::report(&words, &case);
            let letter = explain::report::text(&words, &report, Audience::Provider);
            assert!(!letter.contains("report-"), "{}: {letter}", cause.key());
            assert!(letter.contains('?') || letter.contains("Bitte") || letter.contains("Please"));
        }
    }
}

#[test]
fn a_mask_leaves_hosts_alone() {
    let address = EmailAddress::parse("imap@example.com").expect("address");
    let mask = Mask::new(&address, std::iter::once("imap@example.com"));
    assert_eq!(mask.foreign("imap.example.com:993"), "imap.example.com:993");
}
