//! The guided way through pipes: answers line by line, as other programs give them.

use std::fs;

use tempfile::TempDir;

use crate::support::program::{Ran, run, run_with};

const GOODBYE: &str = "Beendet. Ihr Passwort wurde nirgends gespeichert.";
const PASSWORD_PROMPT: &str = "Passwort (die Eingabe bleibt unsichtbar)";

fn setup(input: &str) -> Ran {
    run_with(&["setup", "--lang", "de"], input)
}

#[test]
fn a_bad_address_is_asked_again_and_not_lost() {
    let ran = setup("Anna Muster\nanna\nAnna <anna@tuta.com>\na\0b@tuta.com\n");
    let after_first =
        ran.text.split_once("In der Adresse fehlt das @-Zeichen").expect("a reason").1;
    assert!(after_first.contains("Ihre E-Mail-Adresse: [anna]"), "{after_first}");
    let after_second = after_first.split_once("nur die Adresse selbst ein: anna@tuta.com");
    let after_second = after_second.expect("the second reason").1;
    assert!(after_second.contains("[Anna <anna@tuta.com>]"), "{after_second}");
    assert!(after_second.contains("unsichtbares Zeichen"), "{after_second}");
    assert_eq!(ran.code, 130);
}

#[test]
fn a_provider_without_mail_programs_is_named_before_any_password() {
    let ran = setup("Anna\nanna@tuta.com\n1\n\nanna@hey.com\n2\n");
    for named in ["Tuta (Tutanota) lässt keine anderen Mailprogramme zu", "HEY lässt keine"] {
        assert!(ran.text.contains(named), "{named} in {}", ran.text);
    }
    assert!(!ran.text.contains(PASSWORD_PROMPT), "{}", ran.text);
    assert!(!ran.text.contains("Schritt 2"), "nobody is asked: {}", ran.text);
    // No account was set up, and nobody broke off either.
    assert_eq!(ran.code, 1, "{}", ran.text);
    assert!(ran.text.contains("Fertig. Ihr Passwort wurde nirgends gespeichert."), "{}", ran.text);
    // The name given before is proposed again.
    assert!(ran.text.contains("(darf leer bleiben): [Anna]"), "{}", ran.text);
}

#[test]
fn a_slip_in_the_domain_is_offered_for_correction() {
    let ran = setup("Anna\nanna@gmial.com\n");
    assert!(ran.text.contains("Meinten Sie anna@gmail.com?"), "{}", ran.text);
    assert_eq!(ran.code, 130);
}

#[test]
fn the_end_of_the_input_ends_the_guide_cleanly() {
    for input in ["", "Anna\n", "Anna\nanna@tuta.com\n", "Anna\nanna@tuta.com\n7\n"] {
        let ran = setup(input);
        assert_eq!(ran.code, 130, "{input:?}: {}", ran.text);
        assert!(ran.text.trim_end().ends_with(GOODBYE), "{input:?}: {}", ran.text);
    }
}

#[test]
fn the_guide_speaks_english_too() {
    let ran = run_with(&["setup", "--lang", "en"], "Anna\nanna@tuta.com\n");
    for text in ["Step 1 of 6", "Tuta (Tutanota) does not allow other mail programs"] {
        assert!(ran.text.contains(text), "{text} in {}", ran.text);
    }
    assert!(!ran.text.contains("Schritt"), "{}", ran.text);
}

/// Proton's servers are its Bridge on this computer, so that the whole way can be gone without a network.
#[test]
fn the_whole_way_with_servers_typed_by_hand() {
    let folder = TempDir::new().expect("a folder");
    let mine = folder.path().join("mine.json");
    let file = folder.path().join("konto.json");
    fs::write(&mine, "mine").expect("written");
    let answers = [
        "Anna Muster",
        "anna@proton.me",
        "2",           // type the servers
        "1",           // IMAP
        "https://x y", // no host name, asked again
        "127.0.0.1",
        "1",     // SSL/TLS
        "70000", // no port, asked again
        "1",
        "1", // yes, on this computer
        "localhost",
        "1",
        "1",
        "1",
        "", // no password, asked again
        "gEheim42",
        "2",  // try again, with what was typed
        "9",  // no such choice, asked again
        "4",  // go on all the same
        "12", // the file for Postlotse
        mine.to_str().expect("UTF-8"),
        "2", // do not replace it
        file.to_str().expect("UTF-8"),
        "13",
    ];
    let ran = setup(&(answers.join("\n") + "\n"));
    let texts = [
        "Schritt 2 von 6 · Suche",
        "Starten Sie es und versuchen Sie es dann noch einmal.",
        "Das ist kein Servername.",
        "Name des Servers: [https://x y]",
        "„70000“ ist kein Port.",
        "127.0.0.1 steht in einem privaten Netz oder ist dieser Computer selbst. Wirklich verwenden?",
        "localhost steht in einem privaten Netz",
        "Schritt 4 von 6 · Anmeldung",
        "Zusatzprogramm des Anbieters nötig",
        "Bitte geben Sie Ihr Passwort ein.",
        "Auf 127.0.0.1 antwortet an Port 1 niemand.",
        "Diese Nummer gibt es nicht. Bitte geben Sie eine der Nummern ein.",
        "Schritt 6 von 6 · Fertig",
        "mine.json gibt es schon. Die vorhandene Datei ersetzen?",
        "Achtung: Bei der Prüfung hat der Posteingang nicht funktioniert.",
        "Fertig. Ihr Passwort wurde nirgends gespeichert.",
    ];
    let mut rest = ran.text.as_str();
    for text in texts {
        let (_, after) = rest.split_once(text).unwrap_or_else(|| panic!("{text} in {rest}"));
        rest = after;
    }
    assert_eq!(ran.code, 1, "nothing worked, and the program says so");
    assert_eq!(ran.text.matches("Schritt 5 von 6").count(), 2, "tried again without asking");
    assert!(!ran.text.contains("gEheim42"), "{}", ran.text);
    assert_eq!(fs::read(&mine).expect("there"), b"mine");
    let saved = fs::read_to_string(&file).expect("written");
    assert!(saved.contains("127.0.0.1") && saved.contains("Anna Muster"), "{saved}");
    assert!(!saved.contains("gEheim42"), "{saved}");
    // The file is one that the other commands take.
    let sheet = folder.path().join("blatt.html");
    let ran = run(&[
        "export",
        "anna@proton.me",
        "--lang=de",
        "--format=sheet",
        "--confirm",
        "--account",
        file.to_str().expect("UTF-8"),
        "--out",
        sheet.to_str().expect("UTF-8"),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.text);
    assert!(
        ran.text.contains("Bei der Prüfung hat der Posteingang nicht funktioniert"),
        "{}",
        ran.text
    );
}

#[cfg(target_os = "linux")]
#[test]
fn evolution_is_offered_where_it_is_and_takes_the_account() {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    use std::process::{Command, Stdio};
    let servers = ["2", "1", "127.0.0.1", "1", "1", "1", "localhost", "1", "1", "1"];
    let run = |home: &TempDir, last: &[&str]| {
        let answers = [&["Anna", "anna@proton.me"][..], &servers, &["gEheim42", "4"], last];
        let mut child = Command::new(crate::support::program::PROGRAM)
            .args(["setup", "--lang", "de"])
            .env_clear()
            .env("HOME", home.path())
            .env("PATH", home.path().join("bin"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let input = answers.concat().join("\n") + "\n";
        child.stdin.take().expect("input").write_all(input.as_bytes()).expect("written");
        let output = child.wait_with_output().expect("ended");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let home = TempDir::new().expect("a folder");
    fs::create_dir(home.path().join("bin")).expect("made");
    let program = home.path().join("bin/evolution");
    fs::write(&program, "never started").expect("written");
    fs::set_permissions(program, fs::Permissions::from_mode(0o755)).expect("set");
    let sources = home.path().join(".config/evolution/sources");
    // Evolution: yes.
    let said = run(&home, &["9", "1", "13"]);
    for part in [
        "Evolution ist auf diesem Computer. Soll Postlotse das Konto gleich dort einrichten?",
        "Das Konto ist in Evolution eingerichtet.",
        "erscheint das Konto anna@proton.me nach wenigen Sekunden von selbst",
        "--format evolution --undo",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let own = || {
        let entries = fs::read_dir(&sources).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".source")).count()
    };
    assert_eq!(own(), 3);
    // No: its files after all.
    let folder = home.path().to_str().expect("UTF-8");
    let said = run(&home, &["9", "2", folder, "13"]);
    assert!(said.contains("Unter welchem Namen speichern?"), "{said}");
    assert_eq!(own(), 3);
    let beside = fs::read_dir(home.path()).expect("a folder").flatten();
    let saved = beside.filter(|entry| entry.file_name().to_string_lossy().ends_with(".source"));
    assert_eq!(saved.count(), 3);
}
