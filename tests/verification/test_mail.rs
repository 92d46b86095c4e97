//! The test mail against scripted servers: every way it can end, and every command on the way there.

use std::time::SystemTime;

use postlotse::protocol::Stage;
use postlotse::verify::test_mail::{
    Letter, Mark, Pace, Removal, TestMailOutcome, TestMailPlan, TestMailProgress, test_mail_within,
};

use super::scripts::*;
use super::*;

/// Folders whose numbers tell them apart: the inbox goes on at 10, the folder for spam at 50.
pub const FOLDERS: &[(&str, &str)] = &[
    (
        "LIST",
        "* LIST () \".\" INBOX\r\n* LIST (\\Junk) \".\" \"Unerw&APw-nscht\"\r\n\
         * LIST (\\Noselect) \".\" Spam\r\n{tag} OK\r\n",
    ),
    (
        "EXAMINE \"INBOX\"",
        "* 3 EXISTS\r\n* OK [UIDVALIDITY 7]ä\r\n* OK [UIDNEXT 10] next\r\n{tag} OK [READ-ONLY] in\r\n",
    ),
    (
        "EXAMINE \"Unerw&APw-nscht\"",
        "* 0 EXISTS\r\n* OK [UIDVALIDITY 8]\r\n* OK [UIDNEXT 50]\r\n{tag} OK [READ-ONLY] in\r\n",
    ),
];
const NOT_IN_INBOX: (&str, &str) = ("UID SEARCH UID 10:*", "* SEARCH 9\r\n{tag} OK\r\n");
/// The letter lies in the inbox.
pub const IN_INBOX: (&str, &str) = ("UID SEARCH UID 10:*", "* SEARCH 10\r\n{tag} OK\r\n");
/// The letter with the number found is the one that was sent.
const OURS: (&str, &str) = ("UID SEARCH UID 10 HEADER", "* SEARCH 10\r\n{tag} OK\r\n");
const NOT_IN_JUNK: (&str, &str) = ("UID SEARCH UID 50:*", "* SEARCH\r\n{tag} OK\r\n");
const IN_JUNK: (&str, &str) = ("UID SEARCH UID 50:*", "* SEARCH 51\r\n{tag} OK\r\n");
/// A server that takes the letter.
pub const ACCEPTS: &[(&str, &str)] =
    &[("DATA", "354 go on\r\n"), (".", "250 2.0.0 queued\r\n"), ("", " ")];

/// Quick looks, for servers that are next door.
const PACE: Pace = Pace {
    timing: PATIENT,
    acceptance: Duration::from_secs(10),
    arrival: Duration::from_secs(10),
    imap_pause: Duration::from_millis(50),
    pop3_pause: Duration::from_millis(50),
};

struct Tried {
    progress: TestMailProgress,
    incoming: String,
    outgoing: String,
    world: World,
}

fn letter() -> Letter {
    let mark = Mark::random();
    let subject = format!("Postlotse-Test: {}", mark.word);
    let body = "Schöne Grüße an mich selbst. Bis gleich.".to_owned();
    Letter { mark, subject, body, date: SystemTime::UNIX_EPOCH }
}

async fn over_imap(
    imap: &[(&'static str, &str)],
    smtp: &[(&'static str, &str)],
    pace: Pace,
    remove: bool,
) -> Tried {
    let security = Security::ImplicitTls;
    let imap: Vec<_> = [imap, FOLDERS].concat();
    let smtp: Vec<_> = [smtp, ACCEPTS].concat();
    let mut world = World::new();
    world.serve(Protocol::Imap, security, bent(Protocol::Imap, security, &imap)).await;
    world.serve(Protocol::Smtp, security, bent(Protocol::Smtp, security, &smtp)).await;
    try_it(world, letter(), pace, remove).await
}

async fn try_it(world: World, letter: Letter, pace: Pace, remove: bool) -> Tried {
    let network = Network::fixed(world.fixed.clone()).expect("network");
    let address = EmailAddress::parse(ADDRESS).expect("address");
    let (incoming, outgoing) = (world.servers[0].clone(), world.servers[1].clone());
    let plan = TestMailPlan { address, incoming, outgoing, letter, remove };
    let password = Password::new(SECRET.to_owned().into()).expect("password");
    let events = test_mail_within(network, plan, password, world.budget.clone(), pace);
    let mut progress = TestMailProgress::default();
    let mut events = Box::pin(events);
    while let Some(event) = events.next().await {
        assert!(!format!("{event:?}").contains(SECRET), "{event:?}");
        progress.apply(&event);
    }
    world.assert_nothing_secret_before_tls("a test mail");
    let (incoming, outgoing) = (world.running[0].commands(), world.running[1].commands());
    for word in ["DELE", "RETR", "FETCH", "CLOSE", " EXPUNGE\r\n", "COPY", "MOVE", "APPEND"] {
        assert!(!incoming.contains(word), "{word} in {incoming}");
    }
    // The libraries never have the password: it is sent once, in our own exchange.
    assert_eq!(incoming.matches(" LOGIN ").count(), 0, "{incoming}");
    Tried { progress, incoming, outgoing, world }
}

/// The commands of IMAP, without their tags.
fn after_login(commands: &str) -> Vec<String> {
    let lines = commands.lines().skip_while(|line| !line.contains(" ID "));
    let untagged = lines.filter_map(|line| line.split_once(' ')).map(|(_, rest)| rest.to_owned());
    untagged.collect()
}

fn arrival(progress: &TestMailProgress) -> (&str, bool) {
    match &progress.outcome {
        Some(TestMailOutcome::Arrived { folder, .. }) => (&folder.name, folder.is_junk),
        other => panic!("arrived, not {other:?}"),
    }
}

fn failed(progress: &TestMailProgress) -> (Protocol, &Failure) {
    match &progress.outcome {
        Some(TestMailOutcome::Failed { protocol, failure }) => (*protocol, failure),
        other => panic!("failed, not {other:?}"),
    }
}

#[tokio::test]
async fn a_letter_in_the_inbox_is_found_and_left_alone() {
    let tried = over_imap(&[IN_INBOX], &[], PACE, false).await;
    assert_eq!(arrival(&tried.progress), ("INBOX", false));
    assert_eq!(tried.progress.removal, None);
    assert!(tried.progress.sent.is_some());
    for word in ["SELECT", "STORE", "EXPUNGE"] {
        assert!(!tried.incoming.contains(word), "{}", tried.incoming);
    }
    let commands = after_login(&tried.incoming);
    assert_eq!(commands[0], "ID (\"name\" \"Postlotse\")", "{commands:?}");
    assert_eq!(commands[1], "EXAMINE \"INBOX\"", "{commands:?}");
    assert_eq!(commands[2], "LIST \"\" \"*\"", "{commands:?}");
    assert_eq!(commands.last().expect("a last one"), "LOGOUT", "{commands:?}");
}

#[tokio::test]
async fn the_letter_says_who_wrote_it_and_that_nobody_need_answer() {
    let tried = over_imap(&[IN_INBOX], &[], PACE, false).await;
    let (envelope, letter) = tried.outgoing.split_once("DATA\r\n").expect("DATA");
    assert!(
        envelope.contains("MAIL FROM:<anna@example.com>\r\nRCPT TO:<anna@example.com>\r\n"),
        "{envelope}"
    );
    assert!(!envelope.contains("RSET"), "{envelope}");
    assert_eq!(envelope.matches("AUTH PLAIN").count(), 1, "{envelope}");
    for header in [
        "From: anna@example.com\r\n",
        "To: anna@example.com\r\n",
        "Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n",
        "Message-ID: <postlotse.",
        "@example.com>\r\n",
        "Subject: Postlotse-Test: ",
        "Auto-Submitted: auto-generated\r\n",
        "Content-Type: text/plain; charset=utf-8\r\n",
        "Sch=C3=B6ne",
    ] {
        assert!(letter.contains(header), "{header} in {letter}");
    }
    assert!(letter.is_ascii() && !letter.contains("X-Mailer"), "{letter}");
    assert!(letter.trim_end().ends_with("\r\n.\r\nQUIT"), "{letter}");
}

#[tokio::test]
async fn a_letter_among_the_spam_is_found_there() {
    let tried = over_imap(&[NOT_IN_INBOX, IN_JUNK], &[], PACE, false).await;
    assert_eq!(arrival(&tried.progress), ("Unerwünscht", true));
}

#[tokio::test]
async fn a_letter_that_never_comes_is_waited_for_no_longer_than_said() {
    let pace = Pace { arrival: Duration::from_millis(400), ..PACE };
    let started = Instant::now();
    let tried = over_imap(&[NOT_IN_INBOX, NOT_IN_JUNK], &[], pace, true).await;
    let outcome = tried.progress.outcome.clone();
    assert!(matches!(outcome, Some(TestMailOutcome::NotArrived { .. })), "{outcome:?}");
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    assert!(!tried.incoming.contains("STORE"), "{}", tried.incoming);
    assert!(tried.incoming.contains("LOGOUT"), "{}", tried.incoming);
}

#[tokio::test]
async fn removing_touches_one_number_and_only_where_that_can_be_said() {
    let able =
        ("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN ID UIDPLUS\r\n{tag} OK\r\n");
    let removing = [
        able,
        IN_INBOX,
        ("SELECT \"INBOX\"", "* OK [UIDVALIDITY 7]\r\n{tag} OK [READ-WRITE]\r\n"),
        OURS,
        ("UID STORE", "{tag} OK\r\n"),
        ("UID EXPUNGE", "* 4 EXPUNGE\r\n{tag} OK\r\n"),
        ("UID SEARCH UID 10", "* SEARCH\r\n{tag} OK\r\n"),
    ];
    let tried = over_imap(&removing, &[], PACE, true).await;
    assert_eq!(arrival(&tried.progress), ("INBOX", false));
    assert_eq!(tried.progress.removal, Some(Removal::Removed));
    let commands = after_login(&tried.incoming);
    let from = commands.iter().position(|command| command.starts_with("SELECT")).expect("SELECT");
    let asked = commands.iter().position(|command| command.starts_with(OURS.0)).expect("asked");
    assert_eq!(asked, from + 1, "whether it is ours is asked before anything is changed");
    assert_eq!(
        commands[asked + 1..],
        ["UID STORE 10 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 10", "UID SEARCH UID 10", "LOGOUT"]
    );

    let without = over_imap(&[IN_INBOX], &[], PACE, true).await;
    assert_eq!(without.progress.removal, Some(Removal::Unsupported));
    // Two letters that answer to the mark: neither is touched. Another folder under the old name: nor is it.
    let twice = [able, ("UID SEARCH UID 10:*", "* SEARCH 10 11\r\n{tag} OK\r\n")];
    let twice = over_imap(&twice, &[], PACE, true).await;
    assert_eq!(twice.progress.removal, Some(Removal::Failed));
    let other = ("SELECT \"INBOX\"", "* OK [UIDVALIDITY 99]\r\n{tag} OK [READ-WRITE]\r\n");
    let other = over_imap(&[able, IN_INBOX, other], &[], PACE, true).await;
    assert_eq!(other.progress.removal, Some(Removal::Failed));
    // An answer to the letter, with the same word in its subject, is not the letter.
    let (number, none) = (OURS.0, "* SEARCH\r\n{tag} OK\r\n");
    let selected = ("SELECT \"INBOX\"", "* OK [UIDVALIDITY 7]\r\n{tag} OK [READ-WRITE]\r\n");
    let reply = over_imap(&[able, IN_INBOX, selected, (number, none)], &[], PACE, true).await;
    assert_eq!(reply.progress.removal, Some(Removal::Failed));
    for tried in [without, twice, other, reply] {
        assert_eq!(arrival(&tried.progress), ("INBOX", false));
        for word in ["STORE", "EXPUNGE"] {
            assert!(!tried.incoming.contains(word), "{}", tried.incoming);
        }
    }
}

#[tokio::test]
async fn a_refusal_at_the_letter_is_the_server_s_own() {
    let answer = "554-5.2.252 SendAsDenied;\r\n554 5.2.252 anna@example.com\r\n";
    let (not_now, letter_refused) = (("DATA", "451 4.7.1 later\r\n"), (".", answer));
    let tried = over_imap(&[IN_INBOX], &[letter_refused], PACE, false).await;
    let (protocol, failure) = failed(&tried.progress);
    assert_eq!((protocol, failure.stage), (Protocol::Smtp, Stage::Message));
    let FailureKind::Refused(said) = &failure.kind else { panic!("refused, not {failure:?}") };
    assert_eq!((said.reply_code, said.enhanced_code), (Some(554), Some((5, 2, 252))));
    assert!(said.text.contains("SendAsDenied"), "{said:?}");
    assert_eq!(tried.progress.sent, None);
    assert!(!tried.incoming.contains("SEARCH"), "{}", tried.incoming);
    assert!(tried.incoming.contains("LOGOUT"), "{}", tried.incoming);

    let tried = over_imap(&[IN_INBOX], &[not_now], PACE, false).await;
    let (_, failure) = failed(&tried.progress);
    assert_eq!(failure.stage, Stage::Message);
    assert!(!tried.outgoing.contains("Subject"), "{}", tried.outgoing);
    let sender = [("MAIL FROM", "553 5.7.1 not owned\r\n")];
    let tried = over_imap(&[IN_INBOX], &sender, PACE, false).await;
    assert_eq!(failed(&tried.progress).1.stage, Stage::Sender);
    assert!(!tried.outgoing.contains("DATA"), "{}", tried.outgoing);
}

#[tokio::test]
async fn nothing_is_sent_where_nobody_can_watch() {
    for refused in [
        ("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] gEheim!42 is wrong\r\n"),
        ("EXAMINE \"INBOX\"", "{tag} NO [SERVERBUG] broken\r\n"),
        ("EXAMINE \"INBOX\"", "* BYE maintenance\r\n"),
        ("EXAMINE \"INBOX\"", "* NAMESPACE nonsense (\r\n"),
        ("EXAMINE \"INBOX\"", ""),
    ] {
        let tried = over_imap(&[refused], &[], PACE, false).await;
        let (protocol, failure) = failed(&tried.progress);
        assert_eq!(protocol, Protocol::Imap, "{refused:?}: {failure:?}");
        assert!(tried.outgoing.is_empty(), "{refused:?}: {}", tried.outgoing);
        let counted = usize::from(refused.0 == "AUTHENTICATE");
        assert_eq!(tried.world.budget.remaining(Instant::now()), 3 - counted, "{refused:?}");
    }
}

#[tokio::test]
async fn a_connection_that_ends_while_watching_is_no_empty_folder() {
    for answer in
        ["", "{tag} NO search is out of order\r\n", "{tag} BAD what\r\n", "* BYE later\r\n"]
    {
        let lost = ("UID SEARCH", answer);
        let tried = over_imap(&[lost], &[], PACE, false).await;
        let (protocol, failure) = failed(&tried.progress);
        assert_eq!((protocol, failure.stage), (Protocol::Imap, Stage::Mailbox), "{answer}");
        assert!(tried.progress.sent.is_some(), "{answer}");
    }
}

#[tokio::test]
async fn a_folder_named_like_the_password_is_not_told() {
    let listed = format!("* LIST (\\Junk) \".\" \"{SECRET}\"\r\n{{tag}} OK\r\n");
    let opened = "* OK [UIDVALIDITY 8]\r\n* OK [UIDNEXT 50]\r\n{tag} OK in\r\n";
    let inbox = FOLDERS[1];
    let rules = [("LIST", listed.as_str()), inbox, ("EXAMINE", opened), NOT_IN_INBOX, IN_JUNK];
    let tried = over_imap(&rules, &[], PACE, false).await;
    assert_eq!(arrival(&tried.progress), ("…", true));
}

#[tokio::test]
async fn silence_and_floods_end() {
    let hasty = Pace { timing: HASTY, acceptance: Duration::from_millis(700), ..PACE };
    let started = Instant::now();
    let tried = over_imap(&[IN_INBOX], &[(".", " ")], hasty, false).await;
    let (protocol, failure) = failed(&tried.progress);
    assert_eq!((protocol, failure.stage), (Protocol::Smtp, Stage::Message));
    assert_eq!(failure.kind, FailureKind::TimedOut);
    let tried = over_imap(&[("UID SEARCH", " ")], &[], hasty, false).await;
    assert_eq!(failed(&tried.progress).1.kind, FailureKind::TimedOut);
    // Without an end, as deep as it goes, or over and over: none is read on for ever.
    let endless = [
        "* SEARCH ".to_owned() + &"1 ".repeat(50_000),
        "* 1 FETCH (BODYSTRUCTURE ".to_owned() + &"(".repeat(50_000),
        ("* OK ".to_owned() + &"x".repeat(1000) + "\r\n").repeat(9_000),
    ];
    for answer in endless {
        let tried = over_imap(&[("UID SEARCH", &answer)], &[], PACE, false).await;
        let (_, failure) = failed(&tried.progress);
        assert!(matches!(failure.kind, FailureKind::Malformed(_)), "{failure:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(25), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_reply_of_countless_lines_costs_no_time_while_sending() {
    let started = Instant::now();
    let short = "250-\r\n".repeat(16_000) + "250 fine\r\n";
    let long = format!("250-{}\r\n", "x".repeat(900)).repeat(9_000);
    for (command, reply) in [
        ("MAIL FROM", &short),
        ("RCPT TO", &short),
        ("DATA", &short.replace("250", "354")),
        (".", &short),
        ("MAIL FROM", &long),
        (".", &"x".repeat(9_000_000)),
    ] {
        let tried = over_imap(&[IN_INBOX], &[(command, reply)], PACE, false).await;
        let (protocol, failure) = failed(&tried.progress);
        assert_eq!(protocol, Protocol::Smtp, "{command}");
        assert!(matches!(failure.kind, FailureKind::Malformed(_)), "{command}: {failure:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(25), "{:?}", started.elapsed());
    // A long-winded server is none of these.
    let wordy = "250-go on\r\n".repeat(60) + "250 fine\r\n";
    let tried = over_imap(&[IN_INBOX], &[("MAIL FROM", &wordy)], PACE, false).await;
    assert_eq!(arrival(&tried.progress), ("INBOX", false));
}

#[tokio::test]
async fn over_pop3_only_new_heads_are_read_and_nothing_is_deleted() {
    let letter = letter();
    let head = format!(
        "+OK\r\nFrom: anna@example.com\r\nSubject: Postlotse-Test: {}\r\n.\r\n",
        letter.mark.word
    );
    for security in Security::ALL {
        let listing = |uidl: &str| ("UIDL", uidl.to_owned());
        let before = listing("+OK\r\n1 a\r\n2 b\r\n.\r\n");
        let foreign = listing("+OK\r\n1 a\r\n2 b\r\n3 c\r\n.\r\n");
        let after = listing("+OK\r\n1 a\r\n2 b\r\n3 c\r\n4 d\r\n.\r\n");
        let top = [("TOP 3 0", "+OK\r\nSubject: Hallo\r\n.\r\n"), ("TOP 4 0", head.as_str())];
        let script = |(words, answer): &(&'static str, String)| {
            let rules = [&[(*words, answer.as_str())][..], &top].concat();
            bent(Protocol::Pop3, security, &rules)
        };
        let busy = bent(Protocol::Pop3, security, &[("AUTH", "-ERR [IN-USE] somebody else\r\n")]);
        let mut world = World::new();
        let host = "pop3.example.com";
        let identity = world.authority.identity(&[host]);
        let scripts = vec![script(&before), busy, script(&foreign), script(&after)];
        let server = ScriptedServer::start_in_turn(&identity, scripts).await;
        let port = Protocol::Pop3.default_port(security);
        world.fixed.routes.insert((host.to_owned(), port), server.address());
        world.running.push(server);
        world.plan(host, Protocol::Pop3, security);
        world.serve(Protocol::Smtp, security, bent(Protocol::Smtp, security, ACCEPTS)).await;
        let tried = try_it(world, letter.clone(), PACE, true).await;
        assert_eq!(arrival(&tried.progress), ("INBOX", false));
        assert_eq!(tried.progress.removal, None);
        let tops: Vec<_> = tried.incoming.lines().filter(|line| line.starts_with("TOP")).collect();
        assert_eq!(tops, ["TOP 3 0", "TOP 4 0"], "{}", tried.incoming);
    }
}

#[tokio::test]
async fn over_starttls_it_goes_the_same_way() {
    let security = Security::StartTls;
    let imap = [&[IN_INBOX][..], FOLDERS].concat();
    let mut world = World::new();
    world.serve(Protocol::Imap, security, bent(Protocol::Imap, security, &imap)).await;
    world.serve(Protocol::Smtp, security, bent(Protocol::Smtp, security, ACCEPTS)).await;
    let tried = try_it(world, letter(), PACE, false).await;
    assert_eq!(arrival(&tried.progress), ("INBOX", false));
}

#[tokio::test]
async fn a_spent_budget_costs_no_login() {
    let security = Security::ImplicitTls;
    let mut world = World::new();
    world.serve(Protocol::Imap, security, good(Protocol::Imap, security)).await;
    world.serve(Protocol::Smtp, security, good(Protocol::Smtp, security)).await;
    for _ in 0..3 {
        world.budget.record_refusal(Instant::now());
    }
    let tried = try_it(world, letter(), PACE, false).await;
    assert_eq!(tried.progress.outcome, Some(TestMailOutcome::Skipped));
    tried.world.assert_secret_never_sent("no login");
}
