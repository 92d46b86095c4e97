//! `setup`, the whole way: a person at a terminal is led from the address to an account that their Thunderbird uses.

use super::people::password_of;
use super::terminal::Terminal;
use super::thunderbird::{IMPLICIT_TLS, PASSWORD, follow};
use super::world::world;
use serde_json::json;

const DOWN: &str = "\u{1b}[B";
const CONTROL_C: &str = "\u{3}";

/// Name and address are given, the servers are found and shown; the next question is the password.
fn until_the_password(terminal: &mut Terminal, name: &str, address: &str, host: &str) {
    terminal.read("Schritt 1 von 6");
    terminal.read("Ihr Name");
    terminal.press(&format!("{name}\r"));
    terminal.read("Ihre E-Mail-Adresse");
    terminal.press(&format!("{address}\r"));
    terminal.read("Schritt 2 von 6");
    terminal.read("Schritt 3 von 6");
    terminal.read(host);
    terminal.read("Wie möchten Sie weitermachen?");
    terminal.press("1\r");
    terminal.read("Schritt 4 von 6");
    terminal.read("Passwort");
}

#[test]
fn a_person_is_led_from_the_address_to_a_working_thunderbird() {
    let world = world();
    let (name, address, host) = ("Tina Grün", "tina@verein.test", "mail.verein.test");
    let zip = world.site.path("tina.zip");
    let mut terminal = Terminal::open("setup --lang de");
    until_the_password(&mut terminal, name, address, host);
    terminal.press("Vertippt-1\r");
    terminal.read("Schritt 5 von 6");
    terminal.read("Der Anbieter hat die Anmeldung bei mail.verein.test abgelehnt.");
    terminal.read("Wie möchten Sie weitermachen?");
    assert_eq!(world.refusals(address), 1, "{}", world.log("dovecot.log"));
    // "Passwort neu eingeben" is the proposal.
    terminal.press("\r");
    terminal.read("Schritt 4 von 6");
    terminal.read("Passwort");
    terminal.press(&format!("{}\r", password_of(address)));
    terminal.read("Möchten Sie sich zur Probe eine Testmail schicken?");
    terminal.press("2\r");
    terminal.read("im Posteingang angekommen");
    terminal.read("Soll sich dieser Computer das Passwort merken?");
    // "Nein" is the proposal.
    terminal.press("\r");
    terminal.read("Schritt 6 von 6");
    terminal.read("Wofür möchten Sie die Einstellungen speichern?");
    // The second: the archive, not the Thunderbird of this computer.
    terminal.press("2\r");
    terminal.read("Unter welchem Namen speichern?");
    terminal.press(&format!("{}\r", zip.display()));
    terminal.read("Wofür möchten Sie die Einstellungen speichern?");
    // "Ich bin fertig" is the proposal now, and the arrow keys lead round to it again.
    terminal.press(&format!("{}\r", DOWN.repeat(13)));
    let (code, screen) = terminal.end();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("Fertig. Ihr Passwort wurde nirgends gespeichert."), "{screen}");
    for secret in ["Vertippt-1", password_of(address)] {
        assert!(!screen.contains(secret), "the password is on the screen:\n{screen}");
    }
    assert_eq!(world.refusals(address), 1, "the right password was refused");

    let incoming = json!({
        "type": "imap", "host": host, "port": 993, "socketType": IMPLICIT_TLS,
        "authMethod": PASSWORD, "username": address,
    });
    let outgoing = json!({
        "host": host, "port": 465, "socketType": IMPLICIT_TLS,
        "authMethod": PASSWORD, "username": address,
    });
    follow(&zip, address, name, &incoming, &outgoing);
}

#[test]
fn control_c_at_the_password_leaves_cleanly() {
    let mut terminal = Terminal::open("setup --lang de");
    until_the_password(&mut terminal, "", "willi@werkstatt.test", "post.werkstatt.test");
    terminal.press("halb getippt");
    terminal.press(CONTROL_C);
    let (code, screen) = terminal.end();
    assert_ne!(code, 0, "{screen}");
    assert!(screen.contains("Beendet. Ihr Passwort wurde nirgends gespeichert."), "{screen}");
    assert!(!screen.contains("halb getippt") && !screen.contains("panicked"), "{screen}");
}
