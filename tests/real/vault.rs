//! What every Thunderbird of the test world trusts and remembers: the test authority, and the passwords of everybody.
//!
//! Written once by a real Thunderbird; a profile gets it as a copy, before Thunderbird first opens it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::json;

use super::desk::Desk;
use super::people::PEOPLE;
use super::world::world;

/// Certificates, the key to the passwords, the passwords.
const FILES: [&str; 3] = ["cert9.db", "key4.db", "logins.json"];

/// Puts it into a profile that is not in use.
pub fn fill(profile: &Path) {
    static VAULT: LazyLock<PathBuf> = LazyLock::new(make);
    for file in FILES {
        fs::copy(VAULT.join(file), profile.join(file)).unwrap();
    }
}

fn make() -> PathBuf {
    let authority = fs::read_to_string(world().site.path("tls/authority.pem")).unwrap();
    let authority: String = authority.lines().filter(|line| !line.starts_with('-')).collect();
    // Thunderbird files passwords under these names, POP3's under `mailbox`.
    let logins: Vec<_> = PEOPLE
        .iter()
        .flat_map(|person| {
            let domain = person.address.split_once('@').unwrap().1;
            ["imap://mail", "mailbox://mail", "smtp://mail", "imap://imap"].map(|place| {
                json!({
                    "place": format!("{place}.{domain}"),
                    "username": person.address,
                    "password": person.password,
                })
            })
        })
        .collect();
    let mut desk = Desk::bare();
    desk.start();
    let given = json!({ "authority": authority, "logins": logins });
    let kept = desk.run(include_str!("config/remember.js"), &given);
    assert_eq!(kept, json!(logins.len()));
    desk.close();
    desk.profile().to_owned()
}
