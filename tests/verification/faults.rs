//! Every fault a server or the way to it can have, at every step it can have it: the right failure, the right cause,
//! in time, and the password neither sent where it must not be nor said.
//!
//! What a refusal's words mean is `answers`' business; here are servers that break off, stall, flood and lie.

use postlotse::diagnosis::{Cause, Certainty, cause_of, suspicions};
use postlotse::network::{CertificateFault, TlsError};
use postlotse::protocol::Stage;

use super::scripts::*;
use super::*;
use crate::support::certificates::{Use, Validity};
use crate::support::scripted::Pace;

const TLS: Security = Security::ImplicitTls;

/// Causes of a server that wants to be asked again later.
const LATER: &[Cause] = &[Cause::WaitRetry, Cause::ProviderOutage];
/// Causes of a connection that dies before the login.
const BROKEN_WAY: &[Cause] =
    &[Cause::InterceptionOrVpn, Cause::WrongPortOrSecurity, Cause::NetworkBlocked];
/// Causes of a connection that dies from the login on.
const BROKEN_SERVER: &[Cause] = &[Cause::ProviderOutage, Cause::InterceptionOrVpn];
/// Causes of an answer that is none.
const NONSENSE: &[Cause] = &[Cause::Unknown, Cause::InterceptionOrVpn, Cause::ProviderOutage];
/// Causes that say something about the password; no fault of this file is one.
const ABOUT_THE_PASSWORD: [Cause; 6] = [
    Cause::AmbiguousAuth,
    Cause::AppPassword,
    Cause::EnableAccessAndAppPassword,
    Cause::RenewPassword,
    Cause::SeparateMailPassword,
    Cause::WrongUsernameForm,
];

/// One fault and what must come of it.
struct Fault {
    what: String,
    protocol: Protocol,
    security: Security,
    script: Vec<Step>,
    timing: Timing,
    stage: Stage,
    kind: Expected,
    causes: &'static [Cause],
}

impl Fault {
    fn name(&self) -> String {
        format!("{}, {} {}", self.what, self.protocol.key(), self.security.key())
    }

    async fn prove(self) {
        let name = self.name();
        let mut world = World::new();
        world.timing = self.timing;
        world.serve(self.protocol, self.security, self.script).await;
        let failure = failure(&world.verify().await);
        assert!((self.kind)(&failure.kind), "{name}: {failure:?}");
        assert_eq!(failure.stage, self.stage, "{name}: {failure:?}");
        assert_cause(&name, self.protocol, &failure, self.causes);
        match failure.stage {
            Stage::Login | Stage::Mailbox | Stage::Sender => {
                world.assert_nothing_secret_before_tls(&name);
            }
            _ => world.assert_secret_never_sent(&name),
        }
    }
}

/// The cause is one of these, and nothing sure is said about the password.
fn assert_cause(name: &str, protocol: Protocol, failure: &Failure, causes: &[Cause]) {
    let cause = cause_of(protocol, failure, None);
    assert!(causes.contains(&cause), "{name}: {cause:?} for {failure:?}");
    for suspicion in suspicions(protocol, failure, None) {
        let blames = ABOUT_THE_PASSWORD.contains(&suspicion.cause);
        assert!(!blames || suspicion.certainty == Certainty::Possible, "{name}: {suspicion:?}");
    }
}

async fn prove_all(faults: Vec<Fault>) {
    assert!(!faults.is_empty());
    let proofs = faults.into_iter().map(Fault::prove);
    futures_util::stream::iter(proofs).buffer_unordered(AT_ONCE).for_each(|()| async {}).await;
}

/// The commands of a whole check, each with the step it belongs to, inside TLS.
fn commands(protocol: Protocol) -> &'static [(&'static str, Stage)] {
    match protocol {
        Protocol::Imap => &[
            ("CAPABILITY", Stage::Capability),
            ("AUTHENTICATE", Stage::Login),
            ("ID", Stage::Mailbox),
            ("NAMESPACE", Stage::Mailbox),
            ("LIST", Stage::Mailbox),
            ("EXAMINE", Stage::Mailbox),
        ],
        Protocol::Pop3 => &[
            ("CAPA", Stage::Capability),
            ("AUTH", Stage::Login),
            ("STAT", Stage::Mailbox),
            ("UIDL", Stage::Mailbox),
        ],
        Protocol::Smtp => &[
            ("EHLO", Stage::Capability),
            ("AUTH", Stage::Login),
            ("MAIL", Stage::Sender),
            ("RCPT", Stage::Sender),
            ("RSET", Stage::Sender),
        ],
    }
}

/// A good server up to one command, and these steps in the place of its answer.
fn until(protocol: Protocol, security: Security, command: &str, then: Vec<Step>) -> Vec<Step> {
    let place = commands(protocol).iter().position(|(name, _)| *name == command);
    let mut script = up_to_tls(protocol, security);
    let mut count = place.expect(command);
    // POP3's initial response is a line of its own.
    if protocol == Protocol::Pop3 && count > 1 {
        count += 1;
    }
    script.push(Step::ServeFirst(count, rules(protocol)));
    script.extend(then);
    script
}

/// A server that says this instead of answering a command, and hangs up.
fn says_at_each_command(
    what: &str,
    words: fn(Protocol) -> Option<&'static str>,
    kind: Expected,
    causes: &'static [Cause],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (protocol, security) in combinations() {
        let Some(words) = words(protocol) else { continue };
        for (command, stage) in commands(protocol) {
            let then = vec![Step::Answer(words.into())];
            faults.push(Fault {
                what: format!("{what} at {command}"),
                protocol,
                security,
                script: until(protocol, security, command, then),
                timing: PATIENT,
                stage: *stage,
                kind,
                causes,
            });
        }
    }
    faults
}

#[tokio::test]
async fn a_goodbye_at_any_step_is_a_wish_for_patience() {
    let words = |protocol: Protocol| match protocol {
        Protocol::Imap => Some("* BYE Server shutting down\r\n"),
        Protocol::Smtp => Some("421 4.3.2 Service shutting down\r\n"),
        // POP3 has no word for it: it is -ERR and a closed connection.
        Protocol::Pop3 => None,
    };
    let kind = |kind: &FailureKind| matches!(kind, FailureKind::Goodbye(_));
    let mut faults = says_at_each_command("goodbye", words, kind, LATER);
    for (protocol, security) in combinations() {
        let Some(words) = words(protocol) else { continue };
        let mut script = up_to_tls(protocol, security);
        let greeting = script.iter().position(|step| matches!(step, Step::Send(_))).expect("one");
        script.truncate(greeting);
        script.push(Step::Send(words.into()));
        let what = "goodbye as greeting".into();
        let (stage, timing, causes) = (Stage::Greeting, PATIENT, LATER);
        faults.push(Fault { what, protocol, security, script, timing, stage, kind, causes });
        if security == Security::StartTls {
            for kept in [1, 2] {
                let mut script = up_to_tls(protocol, security);
                script.truncate(kept);
                script.push(Step::Answer(words.into()));
                let what = format!("goodbye before TLS after {kept} steps");
                let stage = Stage::StartTls;
                faults.push(Fault {
                    what,
                    protocol,
                    security,
                    script,
                    timing,
                    stage,
                    kind,
                    causes,
                });
            }
        }
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn pop3_that_refuses_and_hangs_up_is_an_outage() {
    let protocol = Protocol::Pop3;
    let mut faults = Vec::new();
    for security in Security::ALL {
        for (command, stage) in [("AUTH", Stage::Login), ("STAT", Stage::Mailbox)] {
            let words = "-ERR [SYS/TEMP] Temporary system problem\r\n";
            faults.push(Fault {
                what: format!("-ERR at {command}"),
                protocol,
                security,
                script: until(protocol, security, command, vec![Step::Answer(words.into())]),
                timing: PATIENT,
                stage,
                kind: |kind| matches!(kind, FailureKind::Refused(_)),
                causes: LATER,
            });
        }
        let mut script = if security == TLS { vec![Step::Tls] } else { vec![] };
        script.push(Step::Send("-ERR maintenance\r\n".into()));
        faults.push(Fault {
            what: "-ERR as greeting".into(),
            protocol,
            security,
            script,
            timing: PATIENT,
            stage: Stage::Greeting,
            kind: |kind| matches!(kind, FailureKind::Refused(_)),
            // Without a word of patience there is nothing to tell it by but the step.
            causes: &[Cause::ProviderOutage, Cause::WaitRetry, Cause::Unknown],
        });
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_named_with_its_step() {
    let closed: Expected = |kind| {
        matches!(kind, FailureKind::Closed | FailureKind::Io(std::io::ErrorKind::ConnectionReset))
    };
    let mut faults = Vec::new();
    for (protocol, security) in combinations() {
        for (command, stage) in commands(protocol) {
            faults.push(Fault {
                what: format!("closed at {command}"),
                protocol,
                security,
                script: until(protocol, security, command, vec![Step::AnswerBytes(vec![])]),
                timing: PATIENT,
                stage: *stage,
                kind: closed,
                causes: if *stage == Stage::Capability { BROKEN_WAY } else { BROKEN_SERVER },
            });
        }
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn a_server_that_stalls_or_drips_ends_in_time() {
    let timed_out: Expected = |kind| matches!(kind, FailureKind::TimedOut);
    let mut faults = Vec::new();
    for (protocol, security) in combinations() {
        for (command, stage) in commands(protocol) {
            let causes = if *stage == Stage::Capability { BROKEN_WAY } else { BROKEN_SERVER };
            let answer = match protocol {
                Protocol::Imap => "{tag} OK fine\r\n",
                Protocol::Pop3 => "+OK fine\r\n",
                Protocol::Smtp => "250 fine\r\n",
            };
            let drip = vec![
                Step::Pace(Pace::Drip(Duration::from_secs(1))),
                Step::Answer(answer.into()),
                Step::Silence,
            ];
            for (what, then) in [("silent", vec![Step::Silence]), ("one byte each second", drip)] {
                faults.push(Fault {
                    what: format!("{what} at {command}"),
                    protocol,
                    security,
                    script: until(protocol, security, command, then),
                    timing: HASTY,
                    stage: *stage,
                    kind: timed_out,
                    causes,
                });
            }
        }
        let mut script = if security == TLS { vec![Step::Tls] } else { vec![] };
        script.push(Step::Pace(Pace::Drip(Duration::from_secs(1))));
        script.push(Step::Send(greeting(protocol).into()));
        faults.push(Fault {
            what: "one byte of greeting each second".into(),
            protocol,
            security,
            script,
            timing: HASTY,
            stage: Stage::Greeting,
            kind: timed_out,
            causes: BROKEN_WAY,
        });
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn floods_and_huge_literals_end_at_a_limit() {
    let malformed: Expected = |kind| matches!(kind, FailureKind::Malformed(_));
    let mut faults = Vec::new();
    for (protocol, security) in combinations() {
        for (command, stage) in commands(protocol) {
            let flood = vec![Step::AnswerBytes(b"x".to_vec()), Step::Flood("xxxxxxxxxxxxxxxx")];
            let mut ways = vec![("flood without line end", flood)];
            if protocol == Protocol::Imap {
                let huge = vec![Step::Answer("* X {4294967295}\r\nx".into()), Step::Silence];
                ways.push(("literal of four gigabytes", huge));
            }
            for (what, then) in ways {
                faults.push(Fault {
                    what: format!("{what} at {command}"),
                    protocol,
                    security,
                    script: until(protocol, security, command, then),
                    timing: PATIENT,
                    stage: *stage,
                    kind: malformed,
                    causes: NONSENSE,
                });
            }
        }
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn another_service_on_the_port_is_recognised() {
    let mut faults = Vec::new();
    for (protocol, security) in combinations() {
        let others = Protocol::ALL.into_iter().filter(|other| *other != protocol);
        let mut greetings: Vec<&str> = others.map(greeting).collect();
        greetings.extend(["HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n"]);
        for words in greetings {
            let mut script = if security == TLS { vec![Step::Tls] } else { vec![] };
            script.extend([Step::Send(words.into()), Step::Silence]);
            faults.push(Fault {
                what: format!("{words:?}"),
                protocol,
                security,
                script,
                timing: PATIENT,
                stage: Stage::Greeting,
                kind: |kind| matches!(kind, FailureKind::WrongProtocol(_)),
                causes: &[Cause::WrongProtocol],
            });
        }
    }
    prove_all(faults).await;
}

#[tokio::test]
async fn encryption_and_port_that_do_not_fit_are_told() {
    let mut faults = Vec::new();
    for protocol in Protocol::ALL {
        let greeting = greeting(protocol);
        let not_tls: Expected = |kind| matches!(kind, FailureKind::Tls(TlsError::NotTls));
        faults.push(Fault {
            what: "plain text on a TLS port".into(),
            protocol,
            security: TLS,
            script: vec![Step::Send(greeting.into()), Step::Silence],
            timing: PATIENT,
            stage: Stage::Tls,
            kind: not_tls,
            causes: &[Cause::WrongPortOrSecurity],
        });
        faults.push(Fault {
            what: "TLS on a plain port".into(),
            protocol,
            security: Security::StartTls,
            script: vec![Step::Tls, Step::Send(greeting.into())],
            timing: HASTY,
            stage: Stage::Greeting,
            kind: |kind| matches!(kind, FailureKind::TimedOut),
            causes: BROKEN_WAY,
        });
        let mut script = up_to_tls(protocol, Security::StartTls);
        script[3] = Step::Bytes(b"500 what did you say?\r\n".to_vec());
        script.push(Step::Silence);
        faults.push(Fault {
            what: "plain text after the consent to TLS".into(),
            protocol,
            security: Security::StartTls,
            script,
            timing: PATIENT,
            // It comes with the consent and counts as smuggled in, or after it and is no handshake.
            stage: Stage::StartTls,
            kind: |kind| matches!(kind, FailureKind::InjectedBeforeTls),
            causes: &[Cause::SecurityAbort],
        });
        let mut script = up_to_tls(protocol, Security::StartTls);
        script[3] = Step::Pause(Duration::from_millis(300));
        script.push(Step::Bytes(b"500 what did you say?\r\n".to_vec()));
        script.push(Step::Silence);
        faults.push(Fault {
            what: "plain text in the place of the handshake".into(),
            protocol,
            security: Security::StartTls,
            script,
            timing: PATIENT,
            stage: Stage::Tls,
            kind: not_tls,
            causes: &[Cause::WrongPortOrSecurity],
        });
        // RFC 8446 section 6: a fatal alert, protocol_version, from a server that knows TLS 1.1 at most.
        for (security, before) in
            [(TLS, vec![]), (Security::StartTls, up_to_tls(protocol, Security::StartTls))]
        {
            let mut script = before;
            if security == Security::StartTls {
                script[3] = Step::Pause(Duration::from_millis(300));
            }
            script.push(Step::Bytes(vec![0x15, 3, 2, 0, 2, 2, 70]));
            script.push(Step::Silence);
            faults.push(Fault {
                what: "TLS of the past".into(),
                protocol,
                security,
                script,
                timing: PATIENT,
                stage: Stage::Tls,
                kind: |kind| matches!(kind, FailureKind::Tls(TlsError::Outdated)),
                causes: &[Cause::ServerTooOld],
            });
        }
    }
    prove_all(faults).await;
}

/// Makes the certificate of a host, and says what is wrong with it.
type BadCertificate =
    (&'static str, fn(&World, &str) -> Identity, CertificateFault, &'static [Cause]);

#[tokio::test]
async fn every_bad_certificate_has_its_name_and_stops_everything() {
    use CertificateFault as F;
    let untrusted = &[Cause::CertUntrusted];
    let cases: [BadCertificate; 9] = [
        (
            "unknown issuer",
            |_, host| Authority::new("Somebody else").identity(&[host]),
            F::UnknownIssuer,
            untrusted,
        ),
        ("self-signed", |_, host| Identity::self_signed(&[host]), F::SelfSigned, untrusted),
        (
            "self-signed as an authority",
            |_, host| Identity::self_signed_authority(&[host]),
            F::SelfSigned,
            untrusted,
        ),
        (
            "wrong name",
            |world, _| world.authority.identity(&["other.example.net"]),
            F::NameMismatch,
            &[Cause::CertNameMismatch],
        ),
        (
            "expired",
            |world, host| world.authority.identity_with(&[host], Validity::Over),
            F::Expired,
            &[Cause::CertExpiredOrClock],
        ),
        (
            "not yet valid",
            |world, host| world.authority.identity_with(&[host], Validity::Future),
            F::NotYetValid,
            &[Cause::ClockWrong],
        ),
        (
            "missing intermediate",
            |world, host| world.authority.intermediate("In between").identity(&[host]),
            F::UnknownIssuer,
            untrusted,
        ),
        (
            "made for clients",
            |world, host| world.authority.identity_for(&[host], Use::Client),
            F::Unusable,
            untrusted,
        ),
        (
            "an authority's own",
            |world, host| world.authority.identity_for(&[host], Use::Authority),
            F::Unusable,
            untrusted,
        ),
    ];
    for (protocol, security) in combinations() {
        for (what, identity, expected, causes) in &cases {
            let name = format!("{what}, {} {}", protocol.key(), security.key());
            let mut world = World::new();
            let host = "mail.example.com";
            let identity = identity(&world, host);
            world.serve_as(host, &identity, protocol, security, good(protocol, security)).await;
            let failure = failure(&world.verify().await);
            let FailureKind::Tls(TlsError::Certificate { fault, .. }) = &failure.kind else {
                panic!("{name}: {failure:?}");
            };
            assert_eq!((fault, failure.stage), (expected, Stage::Tls), "{name}");
            assert_cause(&name, protocol, &failure, causes);
            world.assert_secret_never_sent(&name);
        }
    }
}
