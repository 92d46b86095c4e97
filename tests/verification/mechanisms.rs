//! Which refusal lets another mechanism be tried, and which is the last word;
//! counted at the server and in the budget.

use postlotse::account::AuthMethod;
use postlotse::protocol::{Mechanism, Stage};

use super::scripts::*;
use super::*;

const TLS: Security = Security::ImplicitTls;
const JSON_REASON: &str = "eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=";

/// A server's rules, how often the password reaches it, what is left of three refusals, and with what it worked.
struct Case {
    what: &'static str,
    protocol: Protocol,
    rules: Vec<(&'static str, &'static str)>,
    /// Login commands, in order, by their first words.
    commands: &'static [&'static str],
    remaining: usize,
    works_with: Option<Mechanism>,
}

fn imap(offer: &'static str) -> (&'static str, &'static str) {
    ("CAPABILITY", offer)
}

fn cases() -> Vec<Case> {
    use Protocol::{Imap, Pop3, Smtp};
    const BOTH: &str = "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN\r\n{tag} OK\r\n";
    const AT_ONCE: &str = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n";
    vec![
        Case {
            what: "IMAP says CANNOT to a name alone, the next is LOGIN",
            protocol: Imap,
            rules: vec![
                imap("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"),
                ("AUTHENTICATE", "{tag} NO [CANNOT] not that one\r\n"),
                ("LOGIN", "{tag} OK in\r\n"),
            ],
            commands: &["AUTHENTICATE PLAIN", "LOGIN "],
            remaining: 3,
            works_with: Some(Mechanism::Command),
        },
        Case {
            what: "IMAP says CANNOT to a login it was told",
            protocol: Imap,
            rules: vec![imap(AT_ONCE), ("AUTHENTICATE", "{tag} NO [CANNOT] not that one\r\n")],
            commands: &["AUTHENTICATE PLAIN"],
            remaining: 2,
            works_with: None,
        },
        Case {
            what: "IMAP does not understand before anything is said",
            protocol: Imap,
            rules: vec![
                imap(BOTH),
                ("AUTHENTICATE PLAIN", "{tag} BAD what?\r\n"),
                ("AUTHENTICATE LOGIN", "{tag} NO no such mechanism\r\n"),
                ("LOGIN", "{tag} OK in\r\n"),
            ],
            commands: &["AUTHENTICATE PLAIN", "AUTHENTICATE LOGIN", "LOGIN "],
            remaining: 3,
            works_with: Some(Mechanism::Command),
        },
        Case {
            what: "IMAP refuses after the password was said",
            protocol: Imap,
            rules: vec![imap(AT_ONCE), ("AUTHENTICATE", "{tag} NO no\r\n")],
            commands: &["AUTHENTICATE PLAIN"],
            remaining: 2,
            works_with: None,
        },
        Case {
            what: "IMAP names the login before anything is said",
            protocol: Imap,
            rules: vec![imap(BOTH), ("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] no\r\n")],
            commands: &["AUTHENTICATE PLAIN"],
            remaining: 2,
            works_with: None,
        },
        Case {
            what: "IMAP knows none of what it names",
            protocol: Imap,
            rules: vec![
                imap("* CAPABILITY IMAP4rev1 AUTH=PLAIN LOGINDISABLED\r\n{tag} OK\r\n"),
                ("AUTHENTICATE", "{tag} NO [CANNOT] none\r\n"),
            ],
            commands: &["AUTHENTICATE PLAIN"],
            remaining: 3,
            works_with: None,
        },
        Case {
            what: "POP3 does not know AUTH",
            protocol: Pop3,
            rules: vec![
                ("CAPA", "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n"),
                ("AUTH", "-ERR unrecognized authentication type\r\n"),
            ],
            commands: &["AUTH PLAIN", "USER ", "PASS "],
            remaining: 3,
            works_with: Some(Mechanism::Command),
        },
        Case {
            what: "POP3 refuses the password",
            protocol: Pop3,
            rules: vec![
                ("CAPA", "+OK\r\nUSER\r\nSASL PLAIN LOGIN\r\n.\r\n"),
                ("AUTH", "+ \r\n"),
                ("AGFubm", "-ERR no\r\n"),
            ],
            commands: &["AUTH PLAIN"],
            remaining: 2,
            works_with: None,
        },
        Case {
            what: "POP3 is busy",
            protocol: Pop3,
            rules: vec![
                ("CAPA", "+OK\r\nUSER\r\nSASL PLAIN LOGIN\r\n.\r\n"),
                ("AUTH", "-ERR [IN-USE] busy\r\n"),
            ],
            commands: &["AUTH PLAIN"],
            remaining: 3,
            works_with: None,
        },
        Case {
            what: "SMTP does not know PLAIN",
            protocol: Smtp,
            rules: vec![
                ("EHLO", "250-mail\r\n250 AUTH PLAIN LOGIN\r\n"),
                ("AUTH PLAIN", "504 5.5.4 what?\r\n"),
                ("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"),
                ("YW5uYUBleGFtcGxlLmNvbQ==", "334 UGFzc3dvcmQ6\r\n"),
                ("Z0Vo", "235 in\r\n"),
            ],
            commands: &["AUTH PLAIN", "AUTH LOGIN"],
            remaining: 3,
            works_with: Some(Mechanism::Login),
        },
        Case {
            what: "SMTP knows no mechanism at all",
            protocol: Smtp,
            rules: vec![
                ("EHLO", "250-mail\r\n250 AUTH PLAIN LOGIN CRAM-MD5\r\n"),
                ("AUTH", "504 5.5.4 what?\r\n"),
            ],
            commands: &["AUTH PLAIN", "AUTH LOGIN", "AUTH CRAM-MD5"],
            remaining: 3,
            works_with: None,
        },
        Case {
            what: "SMTP wants an app password",
            protocol: Smtp,
            rules: vec![
                ("EHLO", "250-mail\r\n250 AUTH PLAIN LOGIN\r\n"),
                ("AUTH", "534 5.7.9 app password needed\r\n"),
            ],
            commands: &["AUTH PLAIN"],
            remaining: 2,
            works_with: None,
        },
        Case {
            what: "SMTP refuses with words about a mechanism",
            protocol: Smtp,
            rules: vec![
                ("EHLO", "250-mail\r\n250 AUTH PLAIN LOGIN\r\n"),
                ("AUTH", "535 5.7.8 mechanism or password refused\r\n"),
            ],
            commands: &["AUTH PLAIN"],
            remaining: 2,
            works_with: None,
        },
    ]
}

/// The lines with which logins begin.
fn login_lines(commands: &str) -> Vec<&str> {
    let begins = |line: &&str| {
        let words = line.split_once(' ').map_or("", |(_, rest)| rest);
        let tagged = words.starts_with("AUTHENTICATE ") || words.starts_with("LOGIN ");
        let bare = ["AUTH ", "USER ", "PASS "].iter().any(|word| line.starts_with(word));
        tagged || bare
    };
    commands.lines().filter(begins).collect()
}

#[tokio::test]
async fn another_mechanism_follows_only_a_refused_mechanism() {
    for Case { what, protocol, rules, commands, remaining, works_with } in cases() {
        let mut world = World::new();
        world.serve(protocol, TLS, bent(protocol, TLS, &rules)).await;
        let report = world.verify().await;
        let sent = world.running[0].commands();
        let lines = login_lines(&sent);
        assert_eq!(lines.len(), commands.len(), "{what}: {lines:?}");
        for (line, expected) in lines.iter().zip(commands) {
            assert!(line.contains(expected), "{what}: {expected} in {lines:?}");
        }
        assert_eq!(world.budget.remaining(Instant::now()), remaining, "{what}");
        let entry = &report.protocols[0];
        assert_eq!(entry.learnt.mechanism, works_with, "{what}");
        assert_eq!(report.all_work(), works_with.is_some(), "{what}: {entry:?}");
        if works_with.is_none() {
            let failure = failure(&report);
            assert_eq!(failure.stage, Stage::Login, "{what}");
            assert!(matches!(failure.kind, FailureKind::Refused(_)), "{what}: {failure:?}");
        }
    }
}

#[tokio::test]
async fn a_reason_to_refuse_is_answered_with_nothing_and_the_refusal_is_read() {
    let cases: [(Protocol, &str, String, &str); 3] = [
        (
            Protocol::Imap,
            "AUTHENTICATE PLAIN",
            format!("+ {JSON_REASON}\r\n"),
            "{tag} NO [AUTHENTICATIONFAILED] Invalid credentials\r\n",
        ),
        (
            Protocol::Pop3,
            "AUTH PLAIN",
            format!("+ {JSON_REASON}\r\n"),
            "-ERR [AUTH] Invalid credentials\r\n",
        ),
        (
            Protocol::Smtp,
            "AUTH LOGIN",
            format!("334 {JSON_REASON}\r\n"),
            "535 5.7.8 Invalid credentials\r\n",
        ),
    ];
    for (protocol, command, reason, refusal) in cases {
        let capabilities = match protocol {
            Protocol::Imap => "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n",
            Protocol::Pop3 => "+OK\r\nSASL PLAIN\r\n.\r\n",
            Protocol::Smtp => "250-mail\r\n250 AUTH LOGIN\r\n",
        };
        let known = capability_command(protocol);
        let rules = [(known, capabilities), (command, reason.as_str()), ("", refusal)];
        let mut world = World::new();
        world.serve(protocol, TLS, bent(protocol, TLS, &rules)).await;
        let failure = failure(&world.verify().await);
        let FailureKind::Refused(answer) = &failure.kind else { panic!("{failure:?}") };
        assert!(answer.text.contains("Invalid credentials"), "{answer:?}");
        world.assert_secret_never_sent("a reason to refuse");
        assert!(world.running[0].commands().contains("\r\n\r\n"), "an empty line");
    }
}

#[tokio::test]
async fn a_success_after_a_reason_to_refuse_is_not_believed() {
    let reason = format!("334 {JSON_REASON}\r\n");
    let rules =
        [("EHLO", "250-mail\r\n250 AUTH LOGIN\r\n"), ("AUTH", reason.as_str()), ("", "235 in\r\n")];
    let mut world = World::new();
    world.serve(Protocol::Smtp, TLS, bent(Protocol::Smtp, TLS, &rules)).await;
    let failure = failure(&world.verify().await);
    assert!(matches!(failure.kind, FailureKind::Malformed(_)), "{failure:?}");
}

#[tokio::test]
async fn what_logged_in_is_what_the_account_says() {
    use AuthMethod::{OAuth2, PasswordCleartext, PasswordEncrypted};
    const PLAIN: &str = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n";
    const CRAM: &str = "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=CRAM-MD5\r\n{tag} OK\r\n";
    const BROWSER: &str = "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 AUTH=OAUTHBEARER\r\n{tag} OK\r\n";
    let cases: [(&str, &[AuthMethod], &[AuthMethod]); 6] = [
        (PLAIN, &[], &[PasswordCleartext]),
        (PLAIN, &[PasswordEncrypted], &[PasswordCleartext]),
        (PLAIN, &[OAuth2, PasswordCleartext], &[PasswordCleartext, OAuth2]),
        (CRAM, &[PasswordCleartext], &[PasswordEncrypted]),
        (BROWSER, &[PasswordCleartext], &[OAuth2]),
        (BROWSER, &[], &[OAuth2]),
    ];
    for (capabilities, said, expected) in cases {
        let mut world = World::new();
        let rules = [
            ("CAPABILITY", capabilities),
            ("AUTHENTICATE CRAM-MD5", "+ PDEyMzRAbWFpbC5leGFtcGxlLmNvbT4=\r\n"),
            ("YW5uYUBleGFtcGxlLmNvbS", "{tag} OK in\r\n"),
        ];
        world.serve(Protocol::Imap, TLS, bent(Protocol::Imap, TLS, &rules)).await;
        world.servers[0].server.authentication = said.to_vec();
        let report = world.verify().await;
        let proven = report.proven(&world.servers[0].server);
        assert_eq!(proven.authentication, expected, "{capabilities} {said:?}");
        assert_eq!(report.protocols[0].proven_method(), Some(expected[0]));
    }
}
