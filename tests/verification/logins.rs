//! The login and what follows it: order, refusals, budget, harmless checks.

use postlotse::protocol::Stage;
use postlotse::verify::SkipReason;

use super::scripts::*;
use super::*;

const TLS: Security = Security::ImplicitTls;

#[tokio::test]
async fn a_good_account_is_proven_without_touching_anything() {
    for (protocol, security) in combinations() {
        let mut world = World::new();
        world.serve(protocol, security, good(protocol, security)).await;
        let report = world.verify().await;
        assert!(report.all_work(), "{report:?}");
        let stages: Vec<_> = report.protocols[0].stages.iter().map(|stage| stage.stage).collect();
        let mut expected = vec![Stage::Resolve, Stage::Connect];
        expected.extend(match security {
            Security::ImplicitTls => vec![Stage::Tls, Stage::Greeting],
            Security::StartTls => vec![Stage::Greeting, Stage::StartTls, Stage::Tls],
        });
        expected.extend([Stage::Capability, Stage::Login]);
        expected.push(if protocol == Protocol::Smtp { Stage::Sender } else { Stage::Mailbox });
        assert_eq!(stages, expected);
        world.assert_nothing_secret_before_tls("good server");

        let commands = world.running[0].commands();
        assert!(commands.contains(&plain_message(SECRET)), "{commands}");
        let needed: &[&str] = match protocol {
            Protocol::Imap => &["ID ", "NAMESPACE", "LIST", "EXAMINE INBOX", "LOGOUT"],
            Protocol::Pop3 => &["STAT", "UIDL", "QUIT"],
            Protocol::Smtp => {
                &["MAIL FROM:<anna@example.com>", "RCPT TO:<anna@example.com>", "RSET", "QUIT"]
            }
        };
        for command in needed {
            assert!(commands.contains(command), "{command} in {commands}");
        }
        for word in ["SELECT", "DATA", "DELE", "RETR", "EXPUNGE", "STORE", "FETCH", "CREATE"] {
            assert!(!commands.contains(word), "{word} in {commands}");
        }
    }
}

#[tokio::test]
async fn a_refused_login_is_one_refusal() {
    for (protocol, security) in combinations() {
        let mut world = World::new();
        let other = [(login_command(protocol), refusal(protocol))];
        world.serve(protocol, security, bent(protocol, security, &other)).await;
        let failure = failure(&world.verify().await);
        assert_eq!(failure.stage, Stage::Login);
        assert!(matches!(failure.kind, FailureKind::Refused(_)), "{failure:?}");
        let attempts = world.running[0].commands().matches("AUTH").count();
        assert_eq!(attempts, 1, "{}", world.running[0].commands());
        assert_eq!(world.budget.remaining(Instant::now()), 2);
    }
}

/// Three servers; the login of the first and whatever it says.
async fn three(first: &str) -> World {
    let mut world = World::new();
    // In the order of the plan the outgoing server comes first: the incoming ones must still lead.
    let order = [Protocol::Smtp, Protocol::Imap, Protocol::Pop3];
    for protocol in order {
        let other = match protocol {
            Protocol::Imap => vec![("AUTHENTICATE", first)],
            Protocol::Pop3 | Protocol::Smtp => vec![],
        };
        world.serve(protocol, TLS, bent(protocol, TLS, &other)).await;
    }
    world
}

#[tokio::test]
async fn one_mistyped_password_costs_one_refusal() {
    let world = three(refusal(Protocol::Imap)).await;
    let report = world.verify().await;
    let result = |place: usize| report.protocols[place].result.clone();
    assert_eq!(result(0), ProtocolResult::Skipped(SkipReason::AfterRefusal));
    assert!(matches!(result(1), ProtocolResult::Failed(_)));
    assert_eq!(result(2), ProtocolResult::Skipped(SkipReason::AfterRefusal));
    for place in [0, 2] {
        assert!(!world.running[place].commands().contains("AUTH "));
        let last = report.protocols[place].stages.last().expect("stages").stage;
        assert_eq!(last, Stage::Capability, "everything up to the login is proven");
    }
    assert_eq!(world.budget.remaining(Instant::now()), 2);
}

#[tokio::test]
async fn without_a_definite_refusal_the_others_follow() {
    // A server that hangs up on a login may have counted it, so the budget does too.
    for (what, first, remaining) in [
        ("temporary", temporary(Protocol::Imap), 3),
        ("closed", "", 2),
        ("goodbye", "* BYE overloaded\r\n", 2),
        ("throttled", "{tag} BAD Request is throttled\r\n", 3),
    ] {
        let world = three(first).await;
        let report = world.verify().await;
        assert!(matches!(report.protocols[1].result, ProtocolResult::Failed(_)), "{what}");
        assert_eq!(report.protocols[0].result, ProtocolResult::Works, "{what}");
        assert_eq!(report.protocols[2].result, ProtocolResult::Works, "{what}");
        assert_eq!(world.budget.remaining(Instant::now()), remaining, "{what}");
    }
}

#[tokio::test]
async fn a_proven_password_lets_the_others_try() {
    let mut world = World::new();
    world.serve(Protocol::Imap, TLS, good(Protocol::Imap, TLS)).await;
    for protocol in [Protocol::Pop3, Protocol::Smtp] {
        let other = [(login_command(protocol), refusal(protocol))];
        world.serve(protocol, TLS, bent(protocol, TLS, &other)).await;
    }
    let report = world.verify().await;
    assert_eq!(report.protocols[0].result, ProtocolResult::Works);
    for place in [1, 2] {
        let ProtocolResult::Failed(failure) = &report.protocols[place].result else {
            panic!("its own answer: {:?}", report.protocols[place]);
        };
        assert_eq!(failure.stage, Stage::Login);
    }
}

#[tokio::test]
async fn a_dead_incoming_server_does_not_hide_the_outgoing_one() {
    let mut world = World::new();
    world.plan("imap.example.com", Protocol::Imap, TLS);
    world.serve(Protocol::Smtp, TLS, good(Protocol::Smtp, TLS)).await;
    let report = world.verify().await;
    assert!(matches!(report.protocols[0].result, ProtocolResult::Failed(_)));
    assert_eq!(report.protocols[1].result, ProtocolResult::Works);
    assert!(!report.all_work());
}

#[tokio::test]
async fn the_fourth_refusal_never_happens() {
    let mut world = World::new();
    let other = [("AUTHENTICATE", refusal(Protocol::Imap))];
    world.serve(Protocol::Imap, TLS, bent(Protocol::Imap, TLS, &other)).await;
    for _ in 0..3 {
        assert!(matches!(failure(&world.verify().await).kind, FailureKind::Refused(_)));
    }
    let report = world.verify().await;
    let expected = ProtocolResult::Skipped(SkipReason::BudgetSpent);
    assert_eq!(report.protocols[0].result, expected);
    assert_eq!(world.running[0].commands().matches("AUTHENTICATE").count(), 3);
}

#[tokio::test]
async fn no_password_goes_to_a_host_with_a_bad_certificate() {
    let mut world = World::new();
    let host = "mail.example.com";
    let foreign = Authority::new("Somebody else").identity(&[host]);
    let (imap, smtp) = (Protocol::Imap, Protocol::Smtp);
    let identity = world.authority.identity(&[host]);
    world.serve_as(host, &identity, imap, TLS, good(imap, TLS)).await;
    world.serve_as(host, &foreign, smtp, TLS, good(smtp, TLS)).await;
    let report = world.verify().await;
    let expected = ProtocolResult::Skipped(SkipReason::UnsafeHost);
    assert_eq!(report.protocols[0].result, expected);
    world.assert_secret_never_sent("unsafe host");
}

#[tokio::test]
async fn the_checks_after_the_login_have_their_own_step() {
    for (protocol, security) in combinations() {
        let stage = if protocol == Protocol::Smtp { Stage::Sender } else { Stage::Mailbox };
        let no = match protocol {
            Protocol::Imap => "{tag} NO not enabled\r\n",
            Protocol::Pop3 => "-ERR [SYS/PERM] not enabled\r\n",
            Protocol::Smtp => "550 not yours\r\n",
        };
        let cases: [(&str, Expected); 2] = [
            (no, |kind| matches!(kind, FailureKind::Refused(_))),
            ("", |kind| matches!(kind, FailureKind::Closed | FailureKind::Io(_))),
        ];
        for (answer, matches) in cases {
            let mut world = World::new();
            let other = [(check_command(protocol), answer)];
            world.serve(protocol, security, bent(protocol, security, &other)).await;
            let failure = failure(&world.verify().await);
            assert_eq!(failure.stage, stage, "{failure:?}");
            assert!(matches(&failure.kind), "{failure:?}");
            assert_eq!(world.budget.remaining(Instant::now()), 3, "no refused login");
        }
    }
}

#[tokio::test]
async fn a_sender_refused_at_rcpt_is_a_refused_sender() {
    let mut world = World::new();
    let other = [("RCPT", "553 5.7.1 <anna@example.com>: Sender address rejected\r\n")];
    world.serve(Protocol::Smtp, TLS, bent(Protocol::Smtp, TLS, &other)).await;
    let failure = failure(&world.verify().await);
    assert_eq!(failure.stage, Stage::Sender);
    let FailureKind::Refused(answer) = failure.kind else { panic!("refused") };
    assert_eq!((answer.reply_code, answer.enhanced_code), (Some(553), Some((5, 7, 1))));
}

#[tokio::test]
async fn servers_without_a_usable_login_get_no_password() {
    let cases: [(Protocol, &str, Expected); 6] = [
        (Protocol::Imap, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK\r\n", |kind| {
            *kind == FailureKind::OAuthOnly
        }),
        (Protocol::Imap, "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{tag} OK\r\n", |kind| {
            *kind == FailureKind::NoLoginOffered
        }),
        (
            Protocol::Imap,
            "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI\r\n{tag} OK\r\n",
            |kind| matches!(kind, FailureKind::NoCommonMechanism { offered } if offered == &["GSSAPI"]),
        ),
        (Protocol::Pop3, "+OK\r\nSASL XOAUTH2 OAUTHBEARER\r\n.\r\n", |kind| {
            *kind == FailureKind::OAuthOnly
        }),
        (Protocol::Smtp, "250-mail\r\n250 AUTH XOAUTH2\r\n", |kind| {
            *kind == FailureKind::OAuthOnly
        }),
        (Protocol::Smtp, "250 mail\r\n", |kind| *kind == FailureKind::NoLoginOffered),
    ];
    for (protocol, capabilities, matches) in cases {
        let mut world = World::new();
        let other = [(capability_command(protocol), capabilities)];
        world.serve(protocol, TLS, bent(protocol, TLS, &other)).await;
        let failure = failure(&world.verify().await);
        assert!(matches(&failure.kind), "{capabilities}: {failure:?}");
        assert_eq!(failure.stage, Stage::Login);
        world.assert_secret_never_sent(capabilities);
    }
}

#[tokio::test]
async fn what_was_said_before_tls_is_forgotten() {
    // Before TLS the server offers PLAIN, inside TLS only a browser sign-in.
    let other = [("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK\r\n")];
    let mut world = World::new();
    let security = Security::StartTls;
    world.serve(Protocol::Imap, security, bent(Protocol::Imap, security, &other)).await;
    assert_eq!(failure(&world.verify().await).kind, FailureKind::OAuthOnly);
}

#[tokio::test]
async fn a_dropped_check_leaves_at_once() {
    let mut world = World::new();
    let mut script = up_to_tls(Protocol::Imap, TLS);
    script.push(Step::Silence);
    world.serve(Protocol::Imap, TLS, script).await;
    let checking = tokio::time::timeout(Duration::from_millis(1500), world.verify());
    assert!(checking.await.is_err(), "the server says nothing");
    let deadline = Instant::now() + Duration::from_secs(3);
    while !world.running[0].records().first().is_some_and(|record| record.ended) {
        assert!(Instant::now() < deadline, "the connection is still open");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
