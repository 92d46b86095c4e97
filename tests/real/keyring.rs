//! The password store on request, against Debian's GNOME keyring: kept, found again, forgotten; and every way it can be missing.

use super::people::password_of;
use super::program::{postlotse_in, postlotse_with};
use super::session::{Keeper, Session};
use super::world::world;

/// Passwords as people have them.
const ADDRESSES: [&str; 2] = ["anna@verein.test", "umlaut@verein.test"];

fn check_and_remember(environment: &[(&str, String)], address: &str) -> (i32, serde_json::Value) {
    let arguments = ["check", address, "--password-stdin", "--remember", "--json"];
    let run = postlotse_in(environment, Some(password_of(address)), &arguments);
    (run.code, run.json())
}

#[test]
fn a_password_is_kept_on_request_found_again_and_forgotten() {
    let session = Session::start("open", Keeper::Open);
    let environment = session.environment();
    for address in ADDRESSES {
        let check = ["check", address, "--remembered", "--json"];
        let run = postlotse_in(&environment, None, &check).exits(1);
        assert_eq!(run.json()["error"]["key"], "cli-password-not-remembered");

        // Twice: the second takes the place of the first.
        for _ in 0..2 {
            let (code, seen) = check_and_remember(&environment, address);
            assert_eq!((code, &seen["keyring"]), (0, &"stored".into()), "{seen:#}");
        }
        assert_eq!(session.labels(), [format!("Postlotse: {address}")]);

        let run = postlotse_in(&environment, None, &check).exits(0);
        assert_eq!(run.json()["protocols"]["imap"]["outcome"], "ok");
        assert_eq!(run.json().get("keyring"), None, "nobody asked to remember it");
        for told in [&run.stdout, &run.stderr] {
            assert!(!told.contains(password_of(address)), "the password is in {told}");
        }

        // Whether there is something to forget or not.
        for _ in 0..2 {
            postlotse_in(&environment, None, &["forget", address]).exits(0);
        }
        assert!(session.labels().is_empty());
        postlotse_in(&environment, None, &check).exits(1);
    }
}

#[test]
fn the_guide_keeps_a_password_that_has_proven_right() {
    let session = Session::start("guide", Keeper::Open);
    let environment = session.environment();
    let address = ADDRESSES[0];
    // Name, address, the servers that were found, the password; no test mail; remember it; done.
    let answers = ["Anna", address, "1", password_of(address), "1", "1", "13"];
    let input = answers.join("\n") + "\n";
    let run = postlotse_in(&environment, Some(&input), &["setup", "--lang", "de"]).exits(0);
    run.says("Soll sich dieser Computer das Passwort merken?")
        .says("Das Passwort liegt jetzt im Passwortspeicher")
        .says("Fertig. Ihr Passwort liegt nur im Passwortspeicher dieses Computers.");
    assert!(!run.stdout.contains("nirgends gespeichert"), "{}", run.stdout);
    assert_eq!(session.labels(), [format!("Postlotse: {address}")]);
    postlotse_in(&environment, None, &["check", address, "--remembered", "--json"]).exits(0);
}

#[test]
fn what_does_not_work_is_not_kept() {
    let session = Session::start("wrong", Keeper::Open);
    let address = "irma.kept@verein.test";
    let arguments = ["check", address, "--password-stdin", "--remember", "--json"];
    let run = postlotse_in(&session.environment(), Some("verkehrt"), &arguments).exits(1);
    assert_eq!(run.json()["keyring"], "not-tried");
    assert!(session.labels().is_empty());
}

#[test]
fn a_locked_keyring_is_said_to_be_locked_and_keeps_what_it_has() {
    let session = Session::start("locked", Keeper::Open);
    let environment = session.environment();
    let address = "anna@verein.test";
    assert_eq!(check_and_remember(&environment, address).0, 0);
    session.lock();
    // Nobody answers the dialog that asks to open it.
    let (code, seen) = check_and_remember(&environment, address);
    assert_eq!((code, &seen["keyring"]), (1, &"locked".into()), "{seen:#}");
    assert_eq!(seen["verdict"]["cause"], serde_json::Value::Null, "the account works: {seen:#}");
    let check = ["check", address, "--remembered", "--lang", "de"];
    let run = postlotse_in(&environment, None, &check).exits(1);
    run.says("Der Passwortspeicher ist gesperrt.").says("Verloren ist nichts");
    let run = postlotse_in(&environment, None, &["forget", address, "--lang", "de"]).exits(1);
    run.says("Der Passwortspeicher ist gesperrt.");
}

#[test]
fn a_missing_store_and_a_missing_bus_are_told_apart_and_the_account_works() {
    let nobody = Session::start("nobody", Keeper::Nobody);
    let empty = Session::start("empty", Keeper::Empty);
    let nowhere = |name: &str| world().site.text(name);
    let no_bus = "Postlotse erreicht den Passwortspeicher dieses Computers nicht.";
    let no_store = "Auf diesem Computer ist kein Passwortspeicher eingerichtet.";
    let cases = [
        ("nobody keeps passwords", nobody.environment().to_vec(), "no-store", no_store),
        ("no keyring was made yet", empty.environment().to_vec(), "no-store", no_store),
        (
            "the bus is gone",
            vec![("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", nowhere("gone")))],
            "no-bus",
            no_bus,
        ),
        (
            "there never was a bus",
            vec![("DBUS_SESSION_BUS_ADDRESS", String::new()), ("XDG_RUNTIME_DIR", nowhere("gone"))],
            "no-bus",
            no_bus,
        ),
    ];
    let address = "anna@verein.test";
    for (name, environment, key, sentence) in cases {
        let (code, seen) = check_and_remember(&environment, address);
        assert_eq!((code, &seen["keyring"]), (1, &key.into()), "{name}: {seen:#}");
        assert_eq!(seen["protocols"]["imap"]["outcome"], "ok", "{name}: {seen:#}");
        let check = ["check", address, "--remembered", "--lang", "de"];
        let run = postlotse_in(&environment, None, &check).exits(1);
        run.says(sentence).says("Verloren ist nichts").says("--password-stdin");
    }
}

#[test]
fn without_a_request_nobody_asks_for_a_store() {
    let address = "anna@verein.test";
    let run =
        postlotse_with(password_of(address), &["check", address, "--password-stdin", "--json"]);
    assert_eq!(run.exits(0).json().get("keyring"), None);
}
