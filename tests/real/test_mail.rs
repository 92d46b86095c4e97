//! `check --test-mail` against real Dovecot and Postfix: the letter arrives, is seen where it lies, and stays or goes as wished.

use std::time::Duration;

use serde_json::Value;

use super::people::password_of;
use super::program::{Run, postlotse_with};
use super::world::world;

const HOST: &str = "mail.verein.test";

fn sent(address: &str, incoming: &str, tls: bool, more: &[&str]) -> Run {
    let port = |with: u16, without: u16| if tls { with } else { without };
    let security = if tls { "tls" } else { "starttls" };
    let (inbox, outbox) = match incoming {
        "imap" => (port(993, 143), port(465, 587)),
        _ => (port(995, 110), port(465, 587)),
    };
    let inbox = format!("{incoming}={HOST}:{inbox}:{security}");
    let outbox = format!("smtp={HOST}:{outbox}:{security}");
    let servers = ["--server", &inbox, "--server", &outbox, "--protocol", incoming];
    let fixed = ["check", address, "--password-stdin", "--confirm", "--test-mail"];
    let arguments = [&fixed[..], &servers, &["--protocol", "smtp"], more].concat();
    postlotse_with(password_of(address), &arguments)
}

/// What `--json` says about the test mail.
fn told(run: Run) -> Value {
    let seen = run.exits(0).json();
    assert!(seen["test_mail"]["elapsed_ms"].as_u64().unwrap() < 30_000, "{seen:#}");
    seen["test_mail"].clone()
}

#[test]
fn it_arrives_over_every_protocol_and_both_kinds_of_tls_and_stays() {
    let address = "tom@verein.test";
    for (incoming, tls) in [("imap", true), ("imap", false), ("pop3", true), ("pop3", false)] {
        let told = told(sent(address, incoming, tls, &["--json"]));
        assert_eq!(told["outcome"], "arrived", "{incoming} {tls}: {told:#}");
        assert_eq!((&told["folder"], &told["junk"]), (&"INBOX".into(), &false.into()), "{told:#}");
        assert_eq!(told["removed"], false, "{told:#}");
    }
    let letter = world().arrived(address, "Auto-Submitted: auto-generated", Duration::from_secs(1));
    let letter = letter.expect("the letter is still there");
    for header in ["From: tom@verein.test", "To: tom@verein.test", "Message-ID: <postlotse."] {
        assert!(letter.contains(header), "{letter}");
    }
    assert!(!letter.contains(password_of(address)), "{letter}");
}

#[test]
fn removing_takes_the_letter_and_nothing_that_others_have_marked() {
    let (world, address) = (world(), "toni@verein.test");
    world.deliver(address, address, "Bitte behalten");
    let login = format!("{address}:{}", password_of(address));
    let mark =
        ["--user", &login, "imaps://mail.verein.test/INBOX", "-X", "STORE 1 +FLAGS (\\Deleted)"];
    let output = world.curl().args(mark).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = told(sent(address, "imap", true, &["--json", "--remove-test-mail"]));
    assert_eq!((&told["outcome"], &told["removed"]), (&"arrived".into(), &true.into()), "{told:#}");
    let none = Duration::from_millis(1);
    assert!(world.arrived(address, "Bitte behalten", none).is_some(), "a marked letter is gone");
    assert!(world.arrived(address, "Auto-Submitted", none).is_none(), "the test mail is there");
}

#[test]
fn pop3_says_that_it_deletes_nothing() {
    let address = "pia@praxis.test";
    let run = sent(address, "pop3", true, &["--remove-test-mail", "--lang", "de"]).exits(0);
    run.says("im Posteingang angekommen").says("Mit POP3 löscht Postlotse nichts.");
    let there = world().arrived(address, "Subject: Postlotse-Test: ", Duration::from_millis(1));
    assert!(there.is_some(), "the letter stays");
}

#[test]
fn a_letter_among_the_spam_is_said_to_be_there() {
    let address = "jule@verein.test";
    let told = told(sent(address, "imap", true, &["--json"]));
    assert_eq!(told["outcome"], "arrived", "{told:#}");
    assert_eq!((&told["folder"], &told["junk"]), (&"Junk".into(), &true.into()), "{told:#}");
    sent(address, "imap", true, &["--lang", "de", "--remove-test-mail"])
        .exits(0)
        .says("aber im Spam-Ordner: Junk.")
        .says("Die Testmail ist wieder gelöscht.");
}

#[test]
fn a_check_that_fails_sends_nothing() {
    let (world, address) = (world(), "irma.letter@verein.test");
    let before = world.refusals(address);
    let server = format!("imap={HOST}:993:tls");
    let outgoing = format!("smtp={HOST}:465:tls");
    let run = postlotse_with(
        "falsch",
        &[
            "check",
            address,
            "--password-stdin",
            "--confirm",
            "--test-mail",
            "--json",
            "--server",
            &server,
            "--server",
            &outgoing,
        ],
    );
    let seen = run.exits(1).json();
    assert_eq!(seen["test_mail"]["outcome"], "skipped", "{seen:#}");
    assert_eq!(world.refusals(address) - before, 1, "one refusal, not two");
}
