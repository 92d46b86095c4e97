//! The world itself, asked by another program than ours: curl. If this fails, the fault is in the tests' servers.

use std::process::Output;
use std::time::Duration;

use super::people::password_of;
use super::world::{World, world};

const HOST: &str = "mail.verein.test";

fn curl(world: &World, arguments: &[&str]) -> Output {
    world.curl().args(arguments).output().unwrap()
}

fn expect(output: &Output, needle: &str) {
    let text = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}\n{}", world().site.last_words());
    assert!(text.contains(needle), "{needle} is not in: {text}");
}

#[test]
fn both_incoming_protocols_answer_over_both_kinds_of_tls() {
    let world = world();
    let login = format!("anna@verein.test:{}", password_of("anna@verein.test"));
    for (url, needle) in [("imaps", "INBOX"), ("imap", "INBOX"), ("pop3s", ""), ("pop3", "")] {
        let url = format!("{url}://{HOST}/");
        let output = curl(world, &["--ssl-reqd", "--user", &login, &url]);
        expect(&output, needle);
    }
}

#[test]
fn every_password_is_known_to_the_mail_store() {
    let world = world();
    for address in ["umlaut", "quote", "backslash", "blank", "euro", "letters"] {
        let address = format!("{address}@verein.test");
        let login = format!("{address}:{}", password_of(&address));
        expect(&curl(world, &["--user", &login, &format!("imaps://{HOST}/")]), "INBOX");
    }
}

#[test]
fn a_sent_mail_arrives() {
    let world = world();
    world.deliver("anna@verein.test", "bert@verein.test", "mit TLS von Anfang an");
    let login = format!("anna@verein.test:{}", password_of("anna@verein.test"));
    let letter = world.site.path("letter-mit-TLS-von-Anfang-an").display().to_string();
    let from = ["--mail-from", "anna@verein.test", "--mail-rcpt", "paula@praxis.test"];
    let url = format!("smtp://{HOST}:587");
    let rest = ["--ssl-reqd", "--user", &login, "--upload-file", &letter, &url];
    expect(&curl(world, &[&from[..], &rest[..]].concat()), "");
    let arrived = world.arrived("paula@praxis.test", "von Anfang an", Duration::from_secs(20));
    assert!(arrived.is_some(), "{}", world.site.last_words());
}

#[test]
fn a_sender_somebody_else_owns_is_refused() {
    let world = world();
    let login = format!("anna@verein.test:{}", password_of("anna@verein.test"));
    let letter = world.site.path("people").display().to_string();
    let from = ["--mail-from", "bert@verein.test", "--mail-rcpt", "bert@verein.test", "-v"];
    let url = format!("smtps://{HOST}:465");
    let rest = ["--user", &login, "--upload-file", &letter, &url];
    let output = curl(world, &[&from[..], &rest[..]].concat());
    let talk = String::from_utf8_lossy(&output.stderr);
    assert!(talk.contains("553 5.7.1") && talk.contains("not owned by user"), "{talk}");
}

#[test]
fn the_web_publishes_settings_and_nothing_else() {
    let world = world();
    let found = curl(world, &["https://autoconfig.verein.test/mail/config-v1.1.xml"]);
    expect(&found, "<hostname>mail.verein.test</hostname>");
    let copy = curl(world, &["https://autoconfig.thunderbird.net/v1.1/kanzlei.test"]);
    expect(&copy, "<hostname>akten.kanzlei.test</hostname>");
    let nothing = curl(world, &["--fail", "https://autoconfig.thunderbird.net/v1.1/leer.test"]);
    assert_eq!(nothing.status.code(), Some(22), "HTTP 404 expected");
}
