//! Passwords of every kind arrive byte by byte, and never come back in a failure.

use super::scripts::*;
use super::*;

const TLS: Security = Security::ImplicitTls;
const HARD: [&str; 7] =
    ["gänsefüßchen", "with \"quotes\"", "back\\slash", " blank s ", "10 €", "{5}", "a%b(c)*d"];

/// Capabilities that leave one way to log in, the rules for it, and the bytes that must arrive.
struct Way {
    name: &'static str,
    protocol: Protocol,
    rules: Vec<(&'static str, &'static str)>,
    arrives: fn(&str) -> Vec<Vec<u8>>,
}

fn encoded(secret: &str) -> Vec<Vec<u8>> {
    vec![format!("\r\n{}\r\n", STANDARD.encode(secret)).into_bytes()]
}

fn message(secret: &str) -> Vec<Vec<u8>> {
    vec![format!("{}\r\n", plain_message(secret)).into_bytes()]
}

/// A quoted string or a literal.
fn imap_string(secret: &str, plus: &str) -> Vec<Vec<u8>> {
    if secret.is_ascii() {
        let escaped = secret.replace('\\', "\\\\").replace('"', "\\\"");
        return vec![format!("LOGIN \"{ADDRESS}\" \"{escaped}\"\r\n").into_bytes()];
    }
    let size = secret.len();
    vec![format!("LOGIN \"{ADDRESS}\" {{{size}{plus}}}\r\n{secret}\r\n").into_bytes()]
}

fn ways() -> Vec<Way> {
    use Protocol::{Imap, Pop3, Smtp};
    vec![
        Way {
            name: "imap, plain without initial response",
            protocol: Imap,
            rules: vec![
                ("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"),
                ("AUTHENTICATE PLAIN", "+ \r\n"),
                ("AGFubm", "{tag} OK in\r\n"),
            ],
            arrives: message,
        },
        Way {
            name: "imap, LOGIN with synchronising literals",
            protocol: Imap,
            rules: vec![
                ("CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n"),
                ("LOGIN", "{tag} OK [CAPABILITY IMAP4rev1] in\r\n"),
            ],
            arrives: |secret| imap_string(secret, ""),
        },
        Way {
            name: "imap, LOGIN with LITERAL+",
            protocol: Imap,
            rules: vec![
                ("CAPABILITY", "* CAPABILITY IMAP4rev1 LITERAL+\r\n{tag} OK\r\n"),
                ("LOGIN", "{tag} OK in\r\n"),
            ],
            arrives: |secret| imap_string(secret, "+"),
        },
        Way { name: "pop3, plain", protocol: Pop3, rules: vec![], arrives: message },
        Way {
            name: "pop3, USER and PASS, no CAPA",
            protocol: Pop3,
            rules: vec![("CAPA", "-ERR what?\r\n"), ("USER", "+OK\r\n"), ("PASS", "+OK\r\n")],
            arrives: |secret| vec![format!("\r\nPASS {secret}\r\n").into_bytes()],
        },
        Way { name: "smtp, plain", protocol: Smtp, rules: vec![], arrives: message },
        Way {
            name: "smtp, login",
            protocol: Smtp,
            rules: vec![
                ("EHLO", "250-mail\r\n250-AUTH=LOGIN\r\n250 AUTH LOGIN CRAM-MD5\r\n"),
                ("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"),
                ("YW5uYUBleGFtcGxlLmNvbQ==", "334 UGFzc3dvcmQ6\r\n"),
                ("MAIL", "250 ok\r\n"),
                ("RCPT", "250 ok\r\n"),
                ("RSET", "250 ok\r\n"),
                ("QUIT", "221 ok\r\n"),
                ("", "235 2.7.0 in\r\n"),
            ],
            arrives: encoded,
        },
    ]
}

#[tokio::test]
async fn every_password_arrives_as_it_was_typed() {
    for way in ways() {
        let mut world = World::new();
        world.serve(way.protocol, TLS, bent(way.protocol, TLS, &way.rules)).await;
        for secret in HARD {
            let report = world.verify_with(secret).await;
            assert!(report.all_work(), "{}, {secret}: {report:?}", way.name);
            let record = world.running[0].records().pop().expect("a connection");
            for bytes in (way.arrives)(secret) {
                let sent = String::from_utf8_lossy(&record.after_tls);
                assert!(contains(&record.after_tls, &bytes), "{}, {secret}: {sent}", way.name);
            }
        }
    }
}

#[tokio::test]
async fn an_echoed_password_is_not_repeated() {
    let echoes = [
        SECRET.to_owned(),
        plain_message(SECRET),
        STANDARD.encode(SECRET),
        format!("AUTHENTICATE PLAIN {}", plain_message(SECRET)),
    ];
    for protocol in Protocol::ALL {
        for echo in &echoes {
            let (status, command) = match protocol {
                Protocol::Imap => ("{tag} NO", "AUTHENTICATE"),
                // The message that follows the command: only then can it be repeated.
                Protocol::Pop3 => ("-ERR", "AGFubm"),
                Protocol::Smtp => ("535 5.7.8", "AUTH"),
            };
            let line = format!("{status} bad line: {echo}\r\n");
            let bracket = format!("{status} [{echo}] bad line\r\n");
            for line in [&line, &bracket] {
                let mut world = World::new();
                let script = bent(protocol, TLS, &[(command, line)]);
                world.serve(protocol, TLS, script).await;
                let failure = failure(&world.verify().await);
                let FailureKind::Refused(answer) = &failure.kind else {
                    panic!("refused: {failure:?}");
                };
                assert!(answer.text.contains("bad line"), "{answer:?}");
                let told = format!("{failure:?}").to_ascii_lowercase();
                for form in secret_forms(SECRET) {
                    let form = String::from_utf8_lossy(&form).to_ascii_lowercase();
                    assert!(!told.contains(&form), "{told}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_challenge_keeps_the_password_at_home() {
    let mut world = World::new();
    let rules = [
        ("CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=CRAM-MD5\r\n{tag} OK\r\n"),
        ("AUTHENTICATE CRAM-MD5", "+ PDEyMzRAbWFpbC5leGFtcGxlLmNvbT4=\r\n"),
        ("YW5uYUBleGFtcGxlLmNvbS", "{tag} OK in\r\n"),
    ];
    world.serve(Protocol::Imap, TLS, bent(Protocol::Imap, TLS, &rules)).await;
    assert!(world.verify().await.all_work());
    world.assert_secret_never_sent("CRAM-MD5");
}

/// Dovecot 2.3 names USER inside TLS even where it takes CRAM-MD5 alone, and refuses whoever believes it.
#[tokio::test]
async fn a_challenge_comes_before_a_user_command_that_is_not_meant() {
    let mut world = World::new();
    let rules = [
        ("CAPA", "+OK\r\nUSER\r\nSASL CRAM-MD5\r\n.\r\n"),
        ("USER", "+OK\r\n"),
        ("PASS", "-ERR [AUTH] Unsupported authentication mechanism.\r\n"),
        ("AUTH CRAM-MD5", "+ PDEyMzRAbWFpbC5leGFtcGxlLmNvbT4=\r\n"),
        ("YW5uYUBleGFtcGxlLmNvbS", "+OK in\r\n"),
    ];
    world.serve(Protocol::Pop3, TLS, bent(Protocol::Pop3, TLS, &rules)).await;
    assert!(world.verify().await.all_work());
    world.assert_secret_never_sent("CRAM-MD5");
}

#[tokio::test]
async fn a_scram_server_that_proves_nothing_is_not_believed() {
    let mut world = World::new();
    let rules = [
        (
            "CAPABILITY",
            "* CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=SCRAM-SHA-256\r\n{tag} OK\r\n",
        ),
        ("AUTHENTICATE", "{tag} OK in\r\n"),
    ];
    world.serve(Protocol::Imap, TLS, bent(Protocol::Imap, TLS, &rules)).await;
    let failure = failure(&world.verify().await);
    assert!(matches!(failure.kind, FailureKind::Malformed(_)), "{failure:?}");
}
