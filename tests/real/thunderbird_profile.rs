//! The account put into a Thunderbird's own profile: new, used, in use, and taken out again.

use std::fs;

use serde_json::json;

use super::desk::Desk;
use super::program::{Run, postlotse};
use super::thunderbird::{Socket, Wanted};

/// Accounts somebody has had for long.
const EARLIER: [(&str, &str, &str); 2] =
    [("oma@altes-haus.test", "Oma Erna", "imap"), ("verein@altes-amt.test", "Der Verein", "pop3")];

fn set_up(desk: &Desk, wanted: &Wanted, more: &[&str]) -> Run {
    let profile = desk.profile().display().to_string();
    let format = ["export", wanted.address, "--format", "thunderbird-profile", "--json"];
    let account = ["--name", wanted.name, "--incoming", wanted.protocol, "--profile", &profile];
    postlotse(&[&format[..], &account, more].concat())
}

fn undo(desk: &Desk, wanted: &Wanted) -> Run {
    let profile = desk.profile().display().to_string();
    let format = ["export", wanted.address, "--format", "thunderbird-profile", "--lang", "de"];
    postlotse(&[&format[..], &["--undo", "--profile", &profile]].concat())
}

#[test]
fn a_new_profile_gets_an_account_that_fetches_with_pop3() {
    let mut wanted = Wanted::new("tabea@verein.test", "Tabea Ä. Groß", "pop3", Socket::Tls);
    wanted.keeps = json!({ "leave": true, "byAge": true, "days": 7 });
    let mut desk = Desk::closed();
    let done = set_up(&desk, &wanted, &["--leave-on-server", "7"]).exits(0).json();
    assert_eq!(done["outcome"], "added");
    desk.start();
    wanted.works(&mut desk);
    let settings = desk.settings();
    assert_eq!(settings.accounts.len(), 1);
    assert_eq!(settings.usual.as_deref(), Some(wanted.address));
    assert_eq!(settings.outgoing, [wanted.outgoing()]);
    desk.close();
    // Its messages are nowhere else: it is not for us to hide them.
    undo(&desk, &wanted).exits(1).says("Thunderbird hat das Konto schon benutzt");
    desk.start();
    wanted.is_shown(&mut desk);
}

#[test]
fn a_used_profile_keeps_its_accounts_and_gets_one_more() {
    let wanted = Wanted::new("tilo@praxis.test", "Tilo 'Tee' Müller", "imap", Socket::Upgraded);
    let mut desk = Desk::open();
    let earlier = EARLIER
        .map(|(address, name, kind)| json!({ "address": address, "name": name, "type": kind }));
    desk.run(include_str!("config/earlier.js"), &json!(earlier));
    let before = desk.settings();
    let addresses: Vec<_> = before.accounts.iter().map(|one| &one.identity["address"]).collect();
    assert_eq!(addresses, EARLIER.map(|(address, ..)| address));
    assert_eq!(before.outgoing.len(), 2);

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
