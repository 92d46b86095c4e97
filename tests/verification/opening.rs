//! Everything that can go wrong before a login: the right failure, in time, and
//! not one byte of a secret.

use postlotse::account::{Protocol, Security};
use postlotse::network::{CertificateFault, ConnectError, DnsError, TlsError};
use postlotse::protocol::Stage;

use super::scripts::*;
use super::*;
use crate::support::certificates::Validity;

/// Makes a host's certificate.
type Certify = fn(&World, &str) -> Identity;

/// Runs one script and demands this failure.
async fn expect_failure(
    what: &str,
    protocol: Protocol,
    security: Security,
    script: Vec<Step>,
    timing: Timing,
    stage: Stage,
    matches: impl Fn(&FailureKind) -> bool,
) {
    let what = format!("{what}, {} {}", protocol.key(), security.key());
    let mut world = World::new();
    world.timing = timing;
    world.serve(protocol, security, script).await;
    let failure = failure(&world.verify().await);
    assert!(matches(&failure.kind), "{what}: {failure:?}");
    assert_eq!(failure.stage, stage, "{what}: {failure:?}");
    world.assert_secret_never_sent(&what);
}

fn plain(script: &[&str]) -> Vec<Step> {
    script.iter().map(|text| Step::Send((*text).to_owned())).collect()
}

/// The greeting, inside TLS or before it.
fn greeted(security: Security, greeting: &str) -> Vec<Step> {
    let mut script = plain(&[greeting]);
    if security == Security::ImplicitTls {
        script.insert(0, Step::Tls);
    }
    script.push(Step::Silence);
    script
}

#[tokio::test]
async fn odd_greetings_end_the_attempt() {
    for (protocol, security) in combinations() {
        let other = Protocol::ALL.into_iter().find(|other| *other != protocol).expect("another");
        let cases: [(&str, &str, Expected); 5] = [
            ("goodbye", goodbye(protocol), |kind| {
                matches!(kind, FailureKind::Goodbye(_) | FailureKind::Refused(_))
            }),
            ("wrong protocol", greeting(other), |kind| {
                matches!(kind, FailureKind::WrongProtocol(_))
            }),
            ("web server", "HTTP/1.1 400 Bad Request\r\n", |kind| {
                matches!(kind, FailureKind::WrongProtocol(_))
            }),
            ("garbage", "\u{1}\u{2}hello there\r\n", |kind| {
                matches!(kind, FailureKind::Malformed(_))
            }),
            ("empty line", "\r\n", |kind| matches!(kind, FailureKind::Malformed(_))),
        ];
        for (what, text, matches) in cases {
            let script = greeted(security, text);
            expect_failure(what, protocol, security, script, PATIENT, Stage::Greeting, matches)
                .await;
        }
    }
    for security in Security::ALL {
        let script = greeted(security, "* PREAUTH welcome back\r\n");
        let matches = |kind: &FailureKind| *kind == FailureKind::Preauthenticated;
        let (protocol, stage) = (Protocol::Imap, Stage::Greeting);
        expect_failure("preauth", protocol, security, script, PATIENT, stage, matches).await;
    }
}

#[tokio::test]
async fn endless_lines_and_literals_end_the_attempt() {
    let malformed = |kind: &FailureKind| matches!(kind, FailureKind::Malformed(_));
    for (protocol, security) in combinations() {
        let mut script = greeted(security, "");
        script.insert(script.len() - 1, Step::Flood("xxxxxxxxxxxxxxxx"));
        let (what, stage) = ("endless line", Stage::Greeting);
        expect_failure(what, protocol, security, script, PATIENT, stage, malformed).await;

        let line = match protocol {
            Protocol::Imap => "* CAPABILITY IMAP4rev1\r\n",
            Protocol::Pop3 => "+OK\r\n",
            Protocol::Smtp => "250-SIZE\r\n",
        };
        let mut script = up_to_tls(protocol, security);
        script.push(Step::Answer(line.into()));
        script.push(Step::Flood(line));
        let (what, stage) = ("endless answer", Stage::Capability);
        expect_failure(what, protocol, security, script, PATIENT, stage, malformed).await;
    }
    for size in ["4294967295", "99999999999999999999"] {
        let mut script = up_to_tls(Protocol::Imap, Security::ImplicitTls);
        script.push(Step::Answer(format!("* X {{{size}}}\r\n")));
        script.push(Step::Silence);
        let (protocol, security) = (Protocol::Imap, Security::ImplicitTls);
        let stage = Stage::Capability;
        expect_failure("literal", protocol, security, script, PATIENT, stage, malformed).await;
    }
}

#[tokio::test]
async fn silence_and_dripping_end_in_time() {
    let timed_out = |kind: &FailureKind| {
        matches!(kind, FailureKind::TimedOut | FailureKind::Tls(TlsError::TimedOut))
    };
    let attempts = combinations().map(|(protocol, security)| async move {
        let implicit = security == Security::ImplicitTls;
        let stage = if implicit { Stage::Tls } else { Stage::Greeting };
        let script = vec![Step::Silence];
        expect_failure("silence", protocol, security, script, HASTY, stage, timed_out).await;
        let mut script = greeted(security, "");
        script.insert(script.len() - 1, Step::Drip(b'x'));
        let stage = Stage::Greeting;
        expect_failure("dripping", protocol, security, script, HASTY, stage, timed_out).await;
    });
    futures_util::future::join_all(attempts).await;
}

#[tokio::test]
async fn a_closed_connection_is_named_with_its_step() {
    for (protocol, security) in combinations() {
        let closed = |kind: &FailureKind| {
            matches!(
                kind,
                FailureKind::Closed
                    | FailureKind::Io(std::io::ErrorKind::ConnectionReset)
                    | FailureKind::Tls(TlsError::BrokenOff | TlsError::NotTls)
            )
        };
        let mut steps =
            vec![(0, if security == Security::ImplicitTls { Stage::Tls } else { Stage::Greeting })];
        match security {
            Security::ImplicitTls => steps.extend([(1, Stage::Greeting), (2, Stage::Capability)]),
            Security::StartTls => steps.extend([
                (1, Stage::StartTls),
                (2, Stage::StartTls),
                (3, Stage::Tls),
                (4, Stage::Capability),
            ]),
        }
        for (kept, stage) in steps {
            let mut script = up_to_tls(protocol, security);
            script.truncate(kept);
            let what = format!("closed after {kept} steps");
            expect_failure(&what, protocol, security, script, PATIENT, stage, closed).await;
        }
    }
}

#[tokio::test]
async fn bad_certificates_stop_everything() {
    let expired =
        |world: &World, host: &str| world.authority.identity_with(&[host], Validity::Over);
    let early =
        |world: &World, host: &str| world.authority.identity_with(&[host], Validity::Future);
    let foreign = |_: &World, host: &str| Authority::new("Somebody else").identity(&[host]);
    let own = |_: &World, host: &str| Identity::self_signed(&[host]);
    let misnamed = |world: &World, _: &str| world.authority.identity(&["other.example.net"]);
    let cases: [(Certify, CertificateFault); 5] = [
        (expired, CertificateFault::Expired),
        (early, CertificateFault::NotYetValid),
        (foreign, CertificateFault::UnknownIssuer),
        (own, CertificateFault::SelfSigned),
        (misnamed, CertificateFault::NameMismatch),
    ];
    for (protocol, security) in combinations() {
        for (identity, expected) in &cases {
            let mut world = World::new();
            let host = "mail.example.com";
            let identity = identity(&world, host);
            let script = good(protocol, security);
            world.serve_as(host, &identity, protocol, security, script).await;
            let failure = failure(&world.verify().await);
            let FailureKind::Tls(TlsError::Certificate { fault, presented }) = failure.kind else {
                panic!("{expected:?}: {failure:?}");
            };
            assert_eq!((fault, failure.stage), (expected.clone(), Stage::Tls));
            if *expected == CertificateFault::NameMismatch {
                assert_eq!(presented.names, ["other.example.net"]);
            }
            world.assert_secret_never_sent("bad certificate");
        }
    }
}

#[tokio::test]
async fn starttls_is_strict() {
    for protocol in Protocol::ALL {
        let security = Security::StartTls;
        let stripped = plain_capabilities(protocol).replace("STARTTLS", "X").replace("STLS", "X");
        let script = vec![
            Step::Send(greeting(protocol).into()),
            Step::Answer(stripped),
            Step::Serve(rules(protocol)),
        ];
        let none = |kind: &FailureKind| *kind == FailureKind::NoStartTls;
        let stage = Stage::StartTls;
        expect_failure("stripped", protocol, security, script, PATIENT, stage, none).await;

        let mut script = up_to_tls(protocol, security);
        let injected = match protocol {
            Protocol::Imap => "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n",
            Protocol::Pop3 => "+OK injected\r\n",
            Protocol::Smtp => "250 AUTH PLAIN\r\n",
        };
        script[2] = Step::Answer(format!("{}{injected}", tls_consent(protocol)));
        let caught = |kind: &FailureKind| *kind == FailureKind::InjectedBeforeTls;
        expect_failure("injected", protocol, security, script, PATIENT, stage, caught).await;

        let refusal = match protocol {
            Protocol::Imap => "{tag} BAD no\r\n",
            Protocol::Pop3 => "-ERR no\r\n",
            Protocol::Smtp => "454 4.7.0 TLS not available\r\n",
        };
        let mut script = up_to_tls(protocol, security);
        script[2] = Step::Answer(refusal.into());
        script[3] = Step::Serve(rules(protocol));
        let refused = |kind: &FailureKind| matches!(kind, FailureKind::Refused(_));
        expect_failure("refused", protocol, security, script, PATIENT, stage, refused).await;
    }
}

#[tokio::test]
async fn odd_answers_to_starttls_end_the_attempt() {
    use Protocol::{Imap, Pop3, Smtp};
    let cases: [(Protocol, &str, Expected); 7] = [
        (Imap, "* BYE no more\r\n", |kind| matches!(kind, FailureKind::Goodbye(_))),
        (Imap, "* PREAUTH welcome\r\n", |kind| *kind == FailureKind::Preauthenticated),
        (Imap, "+ go on\r\n", |kind| matches!(kind, FailureKind::Malformed(_))),
        (Imap, "A99 OK begin\r\n", |kind| matches!(kind, FailureKind::Malformed(_))),
        (Pop3, "+ go on\r\n", |kind| matches!(kind, FailureKind::Malformed(_))),
        (Smtp, "250 as you like\r\n", |kind| matches!(kind, FailureKind::Malformed(_))),
        (Smtp, "421 4.3.2 no more\r\n", |kind| matches!(kind, FailureKind::Goodbye(_))),
    ];
    for (protocol, answer, matches) in cases {
        let security = Security::StartTls;
        let mut script = up_to_tls(protocol, security);
        script[2] = Step::Answer(answer.into());
        script[3] = Step::Silence;
        let stage = Stage::StartTls;
        expect_failure(answer, protocol, security, script, PATIENT, stage, matches).await;
    }
}

#[tokio::test]
async fn talk_before_the_consent_to_starttls_does_no_harm_and_is_forgotten() {
    let cases = [
        (Protocol::Imap, "* CAPABILITY IMAP4rev1 AUTH=X\r\n* OK soon\r\n{tag} OK begin\r\n"),
        (Protocol::Smtp, "220-one moment\r\n220 begin\r\n"),
    ];
    for (protocol, consent) in cases {
        let security = Security::StartTls;
        let mut script = good(protocol, security);
        script[2] = Step::Answer(consent.into());
        let mut world = World::new();
        world.serve(protocol, security, script).await;
        assert!(world.verify().await.all_work(), "{consent}");
        world.assert_nothing_secret_before_tls(consent);
    }
}

#[tokio::test]
async fn a_plain_text_server_behind_a_tls_port_is_recognised() {
    for protocol in Protocol::ALL {
        let script = vec![Step::Send(greeting(protocol).into()), Step::Silence];
        let not_tls = |kind: &FailureKind| *kind == FailureKind::Tls(TlsError::NotTls);
        let (security, stage) = (Security::ImplicitTls, Stage::Tls);
        expect_failure("plain", protocol, security, script, PATIENT, stage, not_tls).await;
    }
}

#[tokio::test]
async fn dead_and_missing_servers_are_told_apart() {
    let mut world = World::new();
    world.plan("imap.example.com", Protocol::Imap, Security::ImplicitTls);
    let missing = failure(&world.verify().await);
    assert_eq!(missing.stage, Stage::Resolve);
    let expected = FailureKind::Connect(ConnectError::Dns(DnsError::NoSuchName));
    assert_eq!(missing.kind, expected);

    let port = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("bind");
        listener.local_addr().expect("address")
    };
    world.fixed.routes.insert(("imap.example.com".into(), 993), port);
    let dead = failure(&world.verify().await);
    assert_eq!(dead.stage, Stage::Connect);
    assert_eq!(dead.kind, FailureKind::Connect(ConnectError::Refused));
}

#[tokio::test]
async fn a_discovered_server_on_this_machine_is_refused() {
    let mut world = World::new();
    let script = good(Protocol::Imap, Security::ImplicitTls);
    let identity = world.authority.identity(&["127.0.0.1"]);
    let (protocol, security) = (Protocol::Imap, Security::ImplicitTls);
    world.serve_as("127.0.0.1", &identity, protocol, security, script).await;
    let refused = failure(&world.verify().await);
    assert_eq!(refused.kind, FailureKind::Connect(ConnectError::ForbiddenAddress));
    world.servers[0].policy = AddressPolicy::Manual;
    assert!(world.verify().await.all_work(), "what a person typed may be here");
}
