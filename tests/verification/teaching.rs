//! What a check teaches beyond "it works", what it needs no password for, and
//! that it says nothing but what is on the list.

use std::collections::BTreeSet;

use futures_util::StreamExt;
use postlotse::account::SpecialFolder;
use postlotse::protocol::Stage;
use postlotse::verify::{SkipReason, survey};

use super::scripts::*;
use super::*;

const TLS: Security = Security::ImplicitTls;

/// Every command there is, by its first words (security requirements S22, S23).
const ALLOWED: [&str; 25] = [
    "CAPABILITY",
    "STARTTLS",
    "AUTHENTICATE PLAIN",
    "LOGIN",
    "ID",
    "NAMESPACE",
    "LIST",
    "EXAMINE INBOX",
    "LOGOUT",
    "CAPA",
    "STLS",
    "AUTH PLAIN",
    "AUTH LOGIN",
    "USER",
    "PASS",
    "STAT",
    "UIDL",
    "QUIT",
    "EHLO [127.0.0.1]",
    "MAIL FROM:<anna@example.com>",
    "RCPT TO:<anna@example.com>",
    "RSET",
    // What the messages of the two logins begin with.
    "AGFubm",
    "YW5uYU",
    "Z0Vo",
];

/// Answers by the first words of a command.
type Rules = Vec<(&'static str, &'static str)>;

/// A server that can do everything a check may make use of.
fn capable(protocol: Protocol) -> Rules {
    match protocol {
        Protocol::Imap => vec![
            ("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n{tag} OK\r\n"),
            (
                "AUTHENTICATE",
                "{tag} OK [CAPABILITY IMAP4rev1 ID NAMESPACE SPECIAL-USE LIST-EXTENDED] in\r\n",
            ),
            ("NAMESPACE", "* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\n{tag} OK\r\n"),
            (
                "LIST (SPECIAL-USE)",
                "* LIST (\\Sent) \".\" INBOX.Gesendet\r\n* LIST (\\Drafts) \".\" \
                 \"INBOX.Entw&APw-rfe\"\r\n* LIST (\\Trash) \".\" {14}\r\nINBOX.M&APw-ll\r\n{tag} OK\r\n",
            ),
        ],
        Protocol::Pop3 => {
            vec![("CAPA", "+OK\r\nUSER\r\nPIPELINING\r\nEXPIRE 30\r\nSASL PLAIN\r\n.\r\n")]
        }
        Protocol::Smtp => vec![(
            "EHLO",
            "250-mail\r\n250-SIZE 36700160\r\n250-8BITMIME\r\n250-PIPELINING\r\n250-SMTPUTF8\r\n250 AUTH PLAIN\r\n",
        )],
    }
}

#[tokio::test]
async fn a_check_teaches_what_exports_need() {
    let mut world = World::new();
    for protocol in Protocol::ALL {
        world.serve(protocol, TLS, bent(protocol, TLS, &capable(protocol))).await;
    }
    let report = world.verify().await;
    assert!(report.all_work(), "{report:?}");
    let mailbox = report.protocols[0].learnt.mailbox.as_ref().expect("IMAP");
    let namespace = mailbox.namespace.as_ref().expect("a namespace");
    assert_eq!((namespace.prefix.as_str(), namespace.delimiter), ("INBOX.", Some('.')));
    let name = |purpose| mailbox.folder(purpose).map(|folder| folder.name.as_str());
    let names = SpecialFolder::ALL.map(name);
    let [sent, drafts, trash] = ["INBOX.Gesendet", "INBOX.Entwürfe", "INBOX.Müll"].map(Some);
    assert_eq!(names, [sent, drafts, None, trash, None]);
    let folders = report.folders();
    let carried = SpecialFolder::ALL.map(|one| folders.get(one).map(|one| one.name.as_str()));
    assert_eq!((folders.delimiter, carried), (Some('.'), names));
    let maildrop = report.protocols[1].learnt.maildrop.expect("POP3");
    assert_eq!((maildrop.messages, maildrop.lasting_numbers), (Some(2), true));
    assert_eq!(maildrop.kept_days, Some(30));
    let submission = report.protocols[2].learnt.submission.expect("SMTP");
    assert_eq!(submission.largest_message, Some(36_700_160));
    assert!(submission.eight_bit && submission.unicode_addresses);
}

#[tokio::test]
async fn a_server_that_tells_nothing_works_as_well() {
    let mut world = World::new();
    for protocol in Protocol::ALL {
        let silent: &[(&str, &str)] = match protocol {
            Protocol::Imap => &[
                ("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"),
                ("AUTHENTICATE", "+ \r\n"),
                ("AGFubm", "{tag} OK in\r\n"),
                ("LIST", "{tag} NO not now\r\n"),
            ],
            Protocol::Pop3 => {
                &[("CAPA", "-ERR what?\r\n"), ("UIDL", "-ERR what?\r\n"), ("STAT", "+OK\r\n")]
            }
            Protocol::Smtp => &[("EHLO", "250-mail\r\n250-SIZE 0\r\n250 AUTH PLAIN\r\n")],
        };
        world.serve(protocol, TLS, bent(protocol, TLS, silent)).await;
    }
    let report = world.verify().await;
    assert!(report.all_work(), "{report:?}");
    let learnt = report.protocols.iter().map(|one| &one.learnt).collect::<Vec<_>>();
    let mailbox = learnt[0].mailbox.as_ref().expect("IMAP");
    assert!(mailbox.namespace.is_none() && mailbox.folders.is_empty());
    let maildrop = learnt[1].maildrop.expect("POP3");
    assert_eq!(
        (maildrop.messages, maildrop.lasting_numbers, maildrop.kept_days),
        (None, false, None)
    );
    assert_eq!(learnt[2].submission.expect("SMTP").largest_message, None);
}

#[tokio::test]
async fn commands_sent_together_are_judged_one_by_one() {
    type Case = (Protocol, &'static [(&'static str, &'static str)], &'static str);
    let cases: [Case; 6] = [
        (
            Protocol::Imap,
            &[("ID", "{tag} BAD what?\r\n"), ("EXAMINE", "{tag} NO [X] locked\r\n")],
            "locked",
        ),
        (
            Protocol::Imap,
            &[("LIST", "{tag} NO no folders\r\n"), ("EXAMINE", "{tag} NO none\r\n")],
            "none",
        ),
        (Protocol::Pop3, &[("STAT", "-ERR [SYS/PERM] switched off\r\n")], "switched off"),
        (
            Protocol::Smtp,
            &[("MAIL", "550 5.7.1 not yours\r\n"), ("RCPT", "503 5.5.1 MAIL first\r\n")],
            "not yours",
        ),
        (Protocol::Smtp, &[("RCPT", "553 5.7.1 not this one\r\n")], "not this one"),
        (Protocol::Smtp, &[("RSET", "500 5.5.1 what?\r\n")], "what?"),
    ];
    for (protocol, other, words) in cases {
        let mut world = World::new();
        let rules: Vec<_> = other.iter().copied().chain(capable(protocol)).collect();
        world.serve(protocol, TLS, bent(protocol, TLS, &rules)).await;
        let failure = failure(&world.verify().await);
        let FailureKind::Refused(answer) = &failure.kind else { panic!("{failure:?}") };
        assert!(answer.text.contains(words), "{words}: {answer:?}");
        assert!(failure.stage >= Stage::Mailbox);
        // Every answer was read: the goodbye is not taken for one of them.
        let sent = world.running[0].commands();
        let goodbye = if protocol == Protocol::Imap { "LOGOUT" } else { "QUIT" };
        assert!(sent.contains(goodbye), "{sent}");
    }
}

#[tokio::test]
async fn a_goodbye_among_answers_to_commands_sent_together_ends_it() {
    let cases = [
        (Protocol::Imap, "LIST", "* BYE overloaded\r\n"),
        (Protocol::Smtp, "RCPT", "421 4.3.2 overloaded\r\n"),
        (Protocol::Pop3, "UIDL", ""),
    ];
    for (protocol, command, answer) in cases {
        let mut world = World::new();
        let mut rules = vec![(command, answer)];
        rules.extend(capable(protocol));
        world.serve(protocol, TLS, bent(protocol, TLS, &rules)).await;
        let failure = failure(&world.verify().await);
        assert!(
            matches!(
                failure.kind,
                FailureKind::Goodbye(_) | FailureKind::Closed | FailureKind::Io(_)
            ),
            "{protocol:?}: {failure:?}"
        );
    }
}

#[tokio::test]
async fn nothing_is_said_that_is_not_on_the_list() {
    let ways: [fn(Protocol) -> Rules; 2] = [capable, |protocol| match protocol {
        Protocol::Imap => vec![
            ("CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n"),
            ("LOGIN", "{tag} OK in\r\n"),
        ],
        Protocol::Pop3 => vec![("CAPA", "-ERR what?\r\n")],
        Protocol::Smtp => vec![
            ("EHLO", "250-mail\r\n250 AUTH LOGIN\r\n"),
            ("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"),
            ("YW5uYU", "334 UGFzc3dvcmQ6\r\n"),
            ("Z0Vo", "235 in\r\n"),
        ],
    }];
    let mut said = BTreeSet::new();
    for (protocol, security) in combinations() {
        for way in ways {
            let mut world = World::new();
            world.serve(protocol, security, bent(protocol, security, &way(protocol))).await;
            assert!(world.verify().await.all_work(), "{protocol:?} {security:?}");
            for record in world.running[0].records() {
                let before = record.before_tls.split(|byte| matches!(byte, 0..=8 | 14..=31)).next();
                for bytes in [before.unwrap_or_default(), &record.after_tls] {
                    for line in String::from_utf8_lossy(bytes).lines() {
                        let command = match protocol {
                            Protocol::Imap => line.split_once(' ').map_or("", |(_, rest)| rest),
                            Protocol::Pop3 | Protocol::Smtp => line,
                        };
                        let known = ALLOWED.iter().find(|allowed| command.starts_with(**allowed));
                        said.insert(*known.unwrap_or_else(|| panic!("{protocol:?}: {line}")));
                    }
                }
            }
        }
    }
    let unused: Vec<_> = ALLOWED.iter().filter(|one| !said.contains(**one)).collect();
    assert!(unused.is_empty(), "the list allows what nobody says: {unused:?}");
}

#[tokio::test]
async fn a_survey_needs_no_password_and_says_none() {
    let mut world = World::new();
    for protocol in Protocol::ALL {
        let browser: &[(&str, &str)] = match protocol {
            Protocol::Imap => {
                &[("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK\r\n")]
            }
            Protocol::Pop3 | Protocol::Smtp => &[],
        };
        world.serve(protocol, TLS, bent(protocol, TLS, browser)).await;
    }
    let network = Network::fixed(world.fixed.clone()).expect("network");
    let address = EmailAddress::parse(ADDRESS).expect("address");
    let look = async |servers: &[PlannedServer]| {
        let plan = Plan { address: address.clone(), servers: servers.to_vec() };
        let mut progress = Progress::new(&plan);
        let mut events = Box::pin(survey(network.clone(), plan));
        while let Some(event) = events.next().await {
            progress.apply(&event);
        }
        progress.report()
    };
    let report = look(&world.servers).await;
    assert_eq!(failure(&report).kind, FailureKind::OAuthOnly);
    for place in [1, 2] {
        let expected = ProtocolResult::Skipped(SkipReason::NoPassword);
        assert_eq!(report.protocols[place].result, expected);
    }
    assert!(report.reached_every_login() && !report.wants_browser_sign_in());
    assert!(look(&world.servers[..1]).await.wants_browser_sign_in());
    for server in &world.running {
        let sent = server.commands();
        assert!(
            !sent.contains("AUTH") && !sent.contains("LOGIN ") && !sent.contains("USER"),
            "{sent}"
        );
    }
}

#[tokio::test]
async fn a_proven_password_does_not_keep_others_waiting() {
    // POP3 never answers its login; SMTP has nothing to wait for once IMAP has succeeded.
    let mut world = World::new();
    world.timing = HASTY;
    for protocol in Protocol::ALL {
        let script = if protocol == Protocol::Pop3 {
            let mut script = up_to_tls(protocol, TLS);
            script.push(Step::Answer("+OK\r\nSASL PLAIN\r\n.\r\n".into()));
            script.push(Step::Silence);
            script
        } else {
            good(protocol, TLS)
        };
        world.serve(protocol, TLS, script).await;
    }
    let report = world.verify().await;
    assert_eq!(report.protocols[2].result, ProtocolResult::Works);
    let pop3 = &report.protocols[1];
    let waited = pop3.stages.last().expect("a login").elapsed;
    let took: Duration = report.protocols[2].elapsed;
    assert!(took < waited, "{took:?} beside {waited:?}");
}
