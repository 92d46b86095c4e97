//! A real Thunderbird takes what we export: it shows our settings, signs in with them, receives and sends.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::desk::Desk;
use super::people::password_of;
use super::program::postlotse;
use super::world::world;

/// Socket types as Thunderbird counts them (nsMsgSocketType).
pub const STARTTLS: u8 = 2;
pub const IMPLICIT_TLS: u8 = 3;
/// A password over AUTH PLAIN or LOGIN (nsMsgAuthMethod.passwordCleartext).
pub const PASSWORD: u8 = 3;

/// Exports for somebody, imports, and follows the account until its mail has arrived somewhere else.
fn works(address: &str, name: &str, incoming: &Value, outgoing: &Value, protocol: &str) {
    let world = world();
    let zip = world.site.path(&format!("{address}.zip"));
    let path = zip.display().to_string();
    let format = ["export", address, "--format", "thunderbird-zip", "--out", &path];
    let rest = ["--name", name, "--incoming", protocol];
    postlotse(&[&format[..], &rest].concat()).exits(0);
    follow(&zip, address, name, incoming, outgoing);
}

/// Lets Thunderbird import a ZIP; the account must be the one wanted, receive, and send.
pub fn follow(zip: &Path, address: &str, name: &str, incoming: &Value, outgoing: &Value) {
    let world = world();
    // Thunderbird files passwords under these names, POP3's under `mailbox`.
    let protocol = incoming["type"].as_str().unwrap();
    let scheme = if protocol == "pop3" { "mailbox" } else { protocol };
    let host = |server: &Value| server["host"].as_str().unwrap_or_default().to_owned();
    let places = [format!("{scheme}://{}", host(incoming)), format!("smtp://{}", host(outgoing))];
    let refusals = world.refusals(address);
    let mut desk = Desk::open();
    desk.import(zip, &places, address, password_of(address));

    let accounts = desk.accounts();
    assert_eq!(accounts.len(), 1, "{accounts:?}");
    assert_eq!(&accounts[0].incoming, incoming);
    assert_eq!(&accounts[0].outgoing, outgoing);
    assert_eq!(accounts[0].identity, json!({ "name": name, "address": address }));

    let greeting = format!("Willkommen {name}");
    world.deliver("bert@verein.test", address, &greeting);
    let subjects = desk.subjects(&greeting);
    assert!(subjects.contains(&greeting), "{subjects:?}\n{}", world.site.last_words());

    let answer = format!("Antwort an {address}");
    desk.send("bert@verein.test", &answer);
    let arrived = world.arrived("bert@verein.test", &answer, Duration::from_secs(20));
    let arrived = arrived.unwrap_or_else(|| panic!("nothing arrived\n{}", world.site.last_words()));
    assert!(arrived.contains(&format!("<{address}>")), "{arrived}");
    assert_eq!(world.refusals(address), refusals);
    if protocol == "imap" {
        let copy = world.filed(address, ".Sent", &answer, Duration::from_secs(20));
        assert!(copy.is_some(), "no copy in the folder for sent mail");
    }
}

#[test]
fn an_imap_account_with_implicit_tls_receives_and_sends() {
    let (address, host) = ("thea@verein.test", "mail.verein.test");
    let incoming = json!({
        "type": "imap", "host": host, "port": 993, "socketType": IMPLICIT_TLS,
        "authMethod": PASSWORD, "username": address,
    });
    let outgoing = json!({
        "host": host, "port": 465, "socketType": IMPLICIT_TLS,
        "authMethod": PASSWORD, "username": address,
    });
    works(address, "Thea \"Te\" Grün", &incoming, &outgoing, "imap");
}

#[test]
fn a_pop3_account_with_starttls_receives_and_sends() {
    let (address, host) = ("theo@praxis.test", "mail.praxis.test");
    let incoming = json!({
        "type": "pop3", "host": host, "port": 110, "socketType": STARTTLS,
        "authMethod": PASSWORD, "username": address,
    });
    let outgoing = json!({
        "host": host, "port": 587, "socketType": STARTTLS,
        "authMethod": PASSWORD, "username": address,
    });
    works(address, "Theo Donner\\vogel", &incoming, &outgoing, "pop3");
}
