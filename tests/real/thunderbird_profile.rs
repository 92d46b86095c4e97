//! The account put into a Thunderbird's own profile: new, used, in use, and taken out again.

use std::fs;

use serde_json::json;

use super::desk::Desk;
use super::program::Run;
use super::thunderbird::{Socket, Wanted};
use super::vault;
use super::world::world;

const FORMAT: [&str; 2] = ["--format", "thunderbird-profile"];

fn set_up(desk: &Desk, wanted: &Wanted, more: &[&str]) -> Run {
    let account = ["export", wanted.address, "--name", wanted.name, "--incoming", wanted.protocol];
    desk.postlotse(&[&account[..], &FORMAT, &["--json"], more].concat())
}

fn undo(desk: &Desk, wanted: &Wanted) -> Run {
    desk.postlotse(&[&["export", wanted.address, "--undo", "--lang", "de"][..], &FORMAT].concat())
}

#[test]
fn the_profile_thunderbird_has_made_gets_an_account_that_fetches_with_pop3() {
    let mut wanted = Wanted::new("tabea@verein.test", "Tabea Ä. Groß", "pop3", Socket::Tls);
    wanted.keeps = json!({ "leave": true, "byAge": true, "days": 7 });
    let week = ["--leave-on-server", "7"];
    let (mut desk, profile) = Desk::used_once(|desk| {
        let refused = set_up(desk, &wanted, &week).exits(1).json();
        assert_eq!(refused["error"]["key"], "export-profile-running", "{refused:#}");
    });
    let done = set_up(&desk, &wanted, &week).exits(0).json();
    assert_eq!(done["outcome"], "added");
    assert_eq!(done["profile"].as_str(), profile.to_str());
    desk.hush(&profile);
    vault::fill(&profile);
    desk.start();
    assert_eq!(desk.settings().profile, profile);
    wanted.works(&mut desk);
    wanted.is_alone(&mut desk);
    desk.close();
    // Its messages are nowhere else: it is not for us to hide them.
    undo(&desk, &wanted).exits(1).says("Thunderbird hat das Konto schon benutzt");
    desk.start();
    wanted.is_alone(&mut desk);
}

#[test]
fn a_used_profile_keeps_its_accounts_and_gets_one_more() {
    let wanted = Wanted::new("tilo@praxis.test", "Tilo 'Tee' Müller", "imap", Socket::Upgraded);
    let mut desk = Desk::open();
    let earlier = [
        Wanted::new("oma@altes-haus.test", "Oma Erna", "imap", Socket::Tls),
        Wanted::new("verein@altes-amt.test", "Der Verein", "pop3", Socket::Upgraded),
    ];
    desk.have_had(&earlier);
    let before = desk.settings();
    assert_eq!((before.accounts.len(), before.outgoing.len()), (2, 2), "{before:#?}");

    // While it runs nothing may be changed: it would write over it when it is closed.
    let refused = set_up(&desk, &wanted, &["--lang", "de"]).exits(1).json();
    assert_eq!(refused["error"]["key"], "export-profile-running", "{refused:#}");
    let said = refused["error"]["text"].as_str().unwrap();
    assert!(said.contains("Bitte schließen Sie Thunderbird"), "{said}");
    undo(&desk, &wanted).exits(1).says("Bitte schließen Sie Thunderbird");
    let files = fs::read_dir(desk.profile()).unwrap().flatten().map(|entry| entry.file_name());
    let ours = |name: &std::ffi::OsString| name.to_string_lossy().contains("postlotse");
    assert_eq!(files.filter(ours).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(desk.settings(), before);
    desk.close();

    // Some have a file that sets the list of accounts at every start: the new one would be gone at once.
    let user = desk.profile().join("user.js");
    let own = fs::read_to_string(&user).unwrap();
    let list = "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n";
    fs::write(&user, format!("{own}{list}")).unwrap();
    let refused = set_up(&desk, &wanted, &[]).exits(1).json();
    assert_eq!(refused["error"]["key"], "export-profile-not-lasting", "{refused:#}");
    fs::write(&user, own).unwrap();

    let done = set_up(&desk, &wanted, &[]).exits(0).json();
    assert_eq!(done["outcome"], "added", "{done:#}");
    // At once, and after Thunderbird has written the file in its own way.
    for _ in 0..2 {
        let again = set_up(&desk, &wanted, &[]).exits(0).json();
        assert_eq!(again["outcome"], "already-there", "{again:#}");
        desk.start();
        wanted.works(&mut desk);
        let after = desk.settings();
        assert_eq!(after.accounts[..2], before.accounts[..]);
        assert_eq!(after.accounts.len(), 3);
        assert_eq!(after.outgoing, [&before.outgoing[..], &[wanted.outgoing()]].concat());
        assert_eq!((&after.usual, &after.usual_outgoing), (&before.usual, &before.usual_outgoing));
        desk.close();
    }

    undo(&desk, &wanted).exits(0);
    desk.start();
    assert_eq!(desk.settings(), before);
}

#[test]
fn an_account_that_does_not_work_is_repaired_after_a_crash() {
    let mut wanted = Wanted::new("trude@verein.test", "Trude", "imap", Socket::Tls);
    wanted.folders[2] = "";
    let mut old = wanted.clone();
    (old.socket, old.name) = (Socket::Upgraded, "Trude Alt");
    let mut desk = Desk::open();
    desk.have_had(std::slice::from_ref(&old));
    old.is_alone(&mut desk);
    desk.kill();

    // Only where the person says so.
    let asked = set_up(&desk, &wanted, &[]).exits(3).json();
    assert_eq!(asked["error"]["key"], "export-profile-differs", "{asked:#}");
    let done = set_up(&desk, &wanted, &["--repair"]).exits(0).json();
    assert_eq!(done["outcome"], "repaired", "{done:#}");
    desk.start();
    // What a person calls themselves is theirs.
    wanted.name = old.name;
    wanted.works(&mut desk);
    wanted.is_alone(&mut desk);
    desk.close();
    undo(&desk, &wanted).exits(0);
    desk.start();
    old.is_alone(&mut desk);
}

#[test]
fn an_account_under_a_wrong_host_is_repaired_and_keeps_its_mail() {
    for (address, protocol) in [("tessa@verein.test", "pop3"), ("till@verein.test", "imap")] {
        let wanted = Wanted::new(address, "Tessa oder Till", protocol, Socket::Tls);
        let mut desk = Desk::closed();
        set_up(&desk, &wanted, &[]).exits(0);
        desk.start();
        let fetch = |desk: &mut Desk, subject: &str| {
            world().deliver("bert@verein.test", address, subject);
            desk.receive(address, subject);
        };
        fetch(&mut desk, "Der erste Brief");
        desk.close();

        // As if it had been made under another name of the server that does not exist any more.
        let prefs = desk.profile().join("prefs.js");
        let bent: String = fs::read_to_string(&prefs)
            .unwrap()
            .lines()
            .map(|line| {
                let names_it = line.contains("\"mail.server.") && line.contains(".hostname\"");
                let line = line.replace("@mail.verein.test", "@post.verein.test");
                if names_it { line.replace("mail.verein.test", "post.verein.test") } else { line }
            })
            .map(|line| line + "\n")
            .collect();
        fs::write(&prefs, bent).unwrap();
        let folder = |name: &str| {
            let kind = if protocol == "pop3" { "Mail" } else { "ImapMail" };
            desk.profile().join(kind).join("mail.verein.test").join(name)
        };
        let (state, inbox) = (folder("popstate.dat"), folder("Inbox"));
        if protocol == "pop3" {
            let known = fs::read_to_string(&state).unwrap();
            assert!(known.contains("*mail.verein.test"), "{known}");
            fs::write(&state, known.replace("*mail.", "*post.")).unwrap();
        }

        let asked = set_up(&desk, &wanted, &[]).exits(3).json();
        assert_eq!(asked["error"]["differences"], json!(["incoming-host"]), "{asked:#}");
        let done = set_up(&desk, &wanted, &["--repair"]).exits(0).json();
        assert_eq!(done["outcome"], "repaired", "{done:#}");
        desk.start();
        wanted.is_alone(&mut desk);
        fetch(&mut desk, "Der zweite Brief");
        wanted.is_alone(&mut desk);
        desk.receive(address, "Der erste Brief");
        desk.close();
        if protocol == "pop3" {
            // Nothing is lost, and nothing fetched twice.
            let text = String::from_utf8_lossy(&fs::read(&inbox).unwrap()).into_owned();
            for subject in ["Der erste Brief", "Der zweite Brief"] {
                assert_eq!(text.matches(&format!("Subject: {subject}")).count(), 1, "{text}");
            }
        }
    }
}
