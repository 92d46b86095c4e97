//! The rows of the cross-protocol verdict, as a table: what every protocol met, what the network looked like, and
//! what it all means.

use std::time::{Duration, SystemTime};

use super::*;
use crate::account::{Host, Security, ServerConfig, UserName};
use crate::network::{CertificateFault, DnsError, PresentedCertificate, TlsError};
use crate::protocol::{Answer, StageReport};
use crate::provider::Catalog;
use crate::verify::SkipReason;

#[path = "verdict_rows.rs"]
mod rows;

use Protocol::{Imap, Pop3, Smtp};

const NOW: SystemTime = SystemTime::UNIX_EPOCH;

fn at(days: u64) -> SystemTime {
    NOW + Duration::from_secs(days * 86_400)
}

fn server(protocol: Protocol) -> ServerConfig {
    let security = Security::ImplicitTls;
    ServerConfig {
        protocol,
        host: Host::Name(format!("{}.example.com", protocol.key())),
        port: protocol.default_port(security),
        security,
        authentication: Vec::new(),
        username: UserName::Known("anna@example.com".into()),
    }
}

/// A protocol that came to an end at a stage, all before it done.
fn one(protocol: Protocol, result: ProtocolResult) -> ProtocolReport {
    let end = match &result {
        ProtocolResult::Failed(failure) => Some(failure.stage),
        ProtocolResult::Works => None,
        ProtocolResult::Skipped(_) => Some(Stage::Login),
    };
    let step = |stage| StageReport { stage, succeeded: true, elapsed: Duration::ZERO };
    let stages = Stage::ALL.into_iter().filter(|stage| end.is_none_or(|end| *stage < end));
    let stages = stages.map(step).collect();
    ProtocolReport {
        protocol,
        server: server(protocol),
        result,
        stages,
        observation: Box::default(),
        elapsed: Duration::ZERO,
        learnt: crate::protocol::Learnt::default(),
    }
}

fn failed(protocol: Protocol, stage: Stage, kind: FailureKind) -> ProtocolReport {
    one(protocol, ProtocolResult::Failed(Failure { stage, kind }))
}

fn works(protocol: Protocol) -> ProtocolReport {
    one(protocol, ProtocolResult::Works)
}

fn not_tried(protocol: Protocol) -> ProtocolReport {
    one(protocol, ProtocolResult::Skipped(SkipReason::AfterRefusal))
}

/// A refusal as every server words it that says nothing more.
fn refused(protocol: Protocol, stage: Stage) -> ProtocolReport {
    let (reply_code, enhanced_code, response_code) = match (protocol, stage) {
        (Imap, _) => (None, None, Some("AUTHENTICATIONFAILED".to_owned())),
        (Pop3, _) => (None, None, Some("AUTH".to_owned())),
        (Smtp, Stage::Sender) => (Some(553), Some((5, 7, 1)), None),
        (Smtp, _) => (Some(535), Some((5, 7, 8)), None),
    };
    let text = String::new();
    let answer = Answer { reply_code, enhanced_code, response_code, text, command: None };
    failed(protocol, stage, FailureKind::Refused(answer))
}

fn unavailable(protocol: Protocol) -> ProtocolReport {
    let response_code = Some("UNAVAILABLE".to_owned());
    let text = "NO [UNAVAILABLE] later".to_owned();
    let answer =
        Answer { reply_code: None, enhanced_code: None, response_code, text, command: None };
    failed(protocol, Stage::Login, FailureKind::Refused(answer))
}

fn silent_port(protocol: Protocol) -> ProtocolReport {
    failed(protocol, Stage::Connect, FailureKind::Connect(ConnectError::TimedOut))
}

fn silent_server(protocol: Protocol) -> ProtocolReport {
    failed(protocol, Stage::Greeting, FailureKind::TimedOut)
}

fn unknown_name(protocol: Protocol) -> ProtocolReport {
    let kind = FailureKind::Connect(ConnectError::Dns(DnsError::NoSuchName));
    failed(protocol, Stage::Resolve, kind)
}

fn certificate(fault: CertificateFault, issuer: &str, names: &[&str]) -> FailureKind {
    let presented = PresentedCertificate {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        issuer: issuer.into(),
        not_before: Some(at(100)),
        not_after: Some(at(200)),
    };
    FailureKind::Tls(TlsError::Certificate { fault, presented: Box::new(presented) })
}

fn web_open() -> NetworkFacts {
    NetworkFacts {
        mail_domain_https: Some(true),
        database_https: Some(true),
        ipv4: Some(true),
        web_issuer: Some("Let's Encrypt".into()),
        ..NetworkFacts::default()
    }
}

fn web_closed() -> NetworkFacts {
    NetworkFacts { database_https: Some(false), ..NetworkFacts::default() }
}

fn clock(days_off: u64, ahead: bool, web_day: u64) -> NetworkFacts {
    let by = Duration::from_secs(days_off * 86_400);
    let clock = Some(ClockOffset { by, ahead });
    NetworkFacts { clock, web_time: Some(at(web_day)), ..web_closed() }
}

fn verdict(
    protocols: Vec<ProtocolReport>,
    facts: Option<&NetworkFacts>,
    provider: Option<&str>,
) -> Verdict {
    let provider = provider.map(|id| Catalog::bundled().by_id(id).expect(id));
    judge(&Report { protocols }, facts, provider).verdict
}

#[test]
fn every_row_has_its_verdict() {
    let all = rows::logins().into_iter().chain(rows::networks()).chain(rows::certificates());
    for (name, protocols, facts, provider, cause, certainty, side) in all {
        let found = verdict(protocols, facts.as_ref(), provider);
        assert_eq!((found.cause, found.side), (cause, side), "{name}: {found:?}");
        assert_eq!(found.certainty, certainty, "{name}: {found:?}");
    }
}

#[test]
fn other_possibilities_are_named_after_the_verdict() {
    let causes = |verdict: &Verdict| verdict.also.iter().map(|one| one.cause).collect::<Vec<_>>();
    let login = Stage::Login;
    let refused_everywhere = verdict(vec![refused(Imap, login), not_tried(Smtp)], None, None);
    assert_eq!(causes(&refused_everywhere), [Cause::WrongUsernameForm]);
    let with_requirement =
        verdict(vec![refused(Imap, login), not_tried(Smtp)], None, Some("icloud"));
    assert!(causes(&with_requirement).contains(&Cause::AmbiguousAuth), "a slip stays possible");
    let silent = verdict(vec![silent_server(Imap), silent_server(Smtp)], None, None);
    assert_eq!(causes(&silent), [Cause::InterceptionAntivirus, Cause::ProviderOutage]);
    let sending = verdict(vec![works(Imap), refused(Smtp, login)], None, None);
    assert!(causes(&sending).contains(&Cause::AppPassword), "{sending:?}");
}

#[test]
fn what_is_worth_knowing_stands_beside_it() {
    let login = Stage::Login;
    let sending = verdict(vec![works(Imap), refused(Smtp, login)], None, None);
    assert_eq!(sending.notes, [Note::PasswordProven]);
    let pop3 = verdict(vec![works(Imap), refused(Pop3, login), works(Smtp)], None, None);
    assert_eq!(pop3.notes, [Note::Pop3Off]);
    let by = Duration::from_secs(3600);
    let clock = Some(ClockOffset { by, ahead: true });
    let facts = NetworkFacts { ipv6: Some(false), vpn: true, proxy: true, clock, ..web_open() };
    let found = verdict(vec![works(Imap), silent_port(Smtp)], Some(&facts), None);
    let expected =
        [Note::Ipv6Broken, Note::Vpn, Note::Proxy, Note::ClockOff(ClockOffset { by, ahead: true })];
    assert_eq!(found.notes, expected);
}

#[test]
fn nobody_on_the_way_talks_a_person_into_setting_the_clock() {
    let kinds = [CertificateFault::Expired, CertificateFault::NotYetValid];
    for fault in kinds {
        // Whatever time comes unverified: a verified connection with the web needs a clock that is about right.
        for (days, day) in [(0, 150), (150, 150), (5000, 150), (150, 300)] {
            let told = clock(days, true, day);
            let facts = NetworkFacts { mail_domain_https: Some(true), ..told };
            let shown = certificate(fault.clone(), "CA", &["imap.example.com"]);
            let found = verdict(vec![failed(Imap, Stage::Tls, shown)], Some(&facts), None);
            assert_eq!(found.cause, Some(Cause::CertExpiredOrClock), "{days} {day}: {found:?}");
            assert!(found.also.iter().all(|one| one.cause != Cause::ClockWrong), "{found:?}");
            assert_eq!(found.notes, [], "{days} {day}: a time that is not passed on");
        }
        let silent = NetworkFacts { clock: None, web_time: None, ..web_open() };
        let shown = certificate(fault.clone(), "CA", &["imap.example.com"]);
        let found = verdict(vec![failed(Imap, Stage::Tls, shown)], Some(&silent), None);
        assert_eq!(found.cause, Some(Cause::CertExpiredOrClock), "{found:?}");
        assert!(found.also.iter().all(|one| one.cause != Cause::ClockWrong), "{found:?}");
    }
}

#[test]
fn every_failure_of_the_same_kind_is_put_right_at_once() {
    use CertificateFault::NameMismatch;
    let misnamed =
        |protocol| failed(protocol, Stage::Tls, certificate(NameMismatch, "CA", &["*.strato.de"]));
    let found = verdict(vec![misnamed(Imap), misnamed(Smtp)], None, None);
    let servers = found.proposal.expect("Strato is bundled").servers;
    let shown: Vec<_> = servers.iter().map(|one| format!("{}:{}", one.host, one.port)).collect();
    assert_eq!(shown, ["imap.strato.de:993", "smtp.strato.de:465"]);
    // Whoever stands in between would answer for these servers too.
    let portal = NetworkFacts { captive_portal: true, ..web_closed() };
    assert_eq!(verdict(vec![misnamed(Imap)], Some(&portal), None).proposal, None);
    let blocked = verdict(vec![works(Imap), silent_port(Smtp)], None, None);
    assert_eq!(blocked.proposal.expect("the other port").servers[0].port, 587);
}

#[test]
fn nobody_is_asked_where_the_server_has_answered() {
    let login = Stage::Login;
    let cases = [
        ("success", vec![works(Imap), works(Smtp)], false),
        ("a refused login", vec![refused(Imap, login), not_tried(Smtp)], false),
        ("a refused sender", vec![works(Imap), refused(Smtp, Stage::Sender)], false),
        ("a fault after the login", vec![failed(Imap, Stage::Mailbox, FailureKind::Closed)], false),
        ("a silent port", vec![refused(Imap, login), silent_port(Smtp)], true),
        (
            "a bad certificate",
            vec![failed(Imap, Stage::Tls, certificate(CertificateFault::Expired, "", &[]))],
            true,
        ),
    ];
    for (name, protocols, expected) in cases {
        assert_eq!(NetworkFacts::are_wanted(&Report { protocols }), expected, "{name}");
    }
    let mut bridge = silent_port(Imap);
    bridge.server.host = Host::Address([127, 0, 0, 1].into());
    assert!(!NetworkFacts::are_wanted(&Report { protocols: vec![bridge] }), "a bridge runs here");
}
