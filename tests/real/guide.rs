//! `setup`, the whole way: a person at a terminal is led from the address to an account that their Thunderbird uses.

use std::time::Duration;

use super::desk::Desk;
use super::hosters::hoster;
use super::people::password_of;
use super::terminal::Terminal;
use super::thunderbird::{Socket, Wanted};
use super::vault;
use super::world::world;

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

    let wanted = Wanted::new(address, name, "imap", Socket::Tls);
    let mut desk = Desk::open();
    desk.import(&zip);
    wanted.works(&mut desk);
}

#[test]
fn somebody_without_a_profile_is_led_to_a_thunderbird_that_uses_the_folders_of_the_server() {
    let world = world();
    hoster("ordner");
    let mut wanted = Wanted::new("otto@ordner.test", "Otto Ordner", "imap", Socket::Tls);
    wanted.incoming = "imap.ordner.test".to_owned();
    wanted.folders = [
        "Gesendet &- K&AOQ-se/Gr&APYA3w-e 100%",
        "Entw&APw-rfe 50% ?",
        "Archiv+Alt=neu;a",
        "Papier'korb & Müll",
    ];
    let address = wanted.address;
    let mut desk = Desk::without_profile();
    let mut terminal = Terminal::open_at(desk.home(), "setup --lang de");
    until_the_password(&mut terminal, wanted.name, address, &wanted.incoming);
    terminal.press(&format!("{}\r", password_of(address)));
    terminal.read("Möchten Sie sich zur Probe eine Testmail schicken?");
    terminal.press("1\r");
    terminal.read("Soll sich dieser Computer das Passwort merken?");
    terminal.press("\r");
    terminal.read("Wofür möchten Sie die Einstellungen speichern?");
    terminal.press("1\r");
    terminal.read("Das Konto ist in Thunderbird eingerichtet.");
    terminal.read("Wofür möchten Sie die Einstellungen speichern?");
    terminal.press("\r");
    let (code, screen) = terminal.end();
    assert_eq!(code, 0, "{screen}");

    let profile = desk.home().join(".thunderbird/Postlotse");
    desk.hush(&profile);
    vault::fill(&profile);
    // Nobody tells it which profile.
    desk.start();
    assert_eq!(desk.settings().profile, profile);
    wanted.works(&mut desk);
    assert_eq!(desk.settings().of(address).missing, [""; 0]);
    desk.draft(address, "bert@verein.test", "Noch nicht fertig");
    desk.delete(address, "Willkommen");
    let limit = Duration::from_secs(20);
    for (folder, subject) in
        [(".Entw&APw-rfe 50% ?", "Noch nicht fertig"), (".Papier'korb &- M&APw-ll", "Willkommen")]
    {
        let filed = world.filed(address, folder, subject, limit);
        assert!(filed.is_some(), "{subject:?} is not in {folder:?}");
    }
    // All of it is on the server: nothing is lost when the account is taken out again.
    desk.close();
    desk.postlotse(&["export", address, "--format", "thunderbird-profile", "--undo"]).exits(0);
    desk.start();
    assert_eq!(desk.settings().accounts, []);
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
