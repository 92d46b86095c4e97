//! Files that Thunderbird's own account assistant reads, fed to that assistant; and a policy for many computers.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::desk::Desk;
use super::people::password_of;
use super::thunderbird::{Socket, Wanted};
use super::world::world;

/// Lets the assistant find the account and make it; it is to find these two servers and nothing else.
fn takes(desk: &mut Desk, mut wanted: Wanted, place: &str, url: &str) {
    let given = json!({
        "place": place, "url": url, "address": wanted.address, "name": wanted.name,
        "password": password_of(wanted.address),
    });
    let found = desk.run(include_str!("config/take.js"), &given);
    let mut outgoing = wanted.outgoing();
    outgoing["type"] = "smtp".into();
    assert_eq!(found, Value::Array(vec![wanted.incoming(), outgoing]));
    // The assistant leaves it to the day it is needed.
    wanted.folders[2] = "";
    wanted.works(desk);
    wanted.is_alone(desk);
}

/// The exported file for an account, named by its domain, and the policy beside it.
fn config(wanted: &Wanted, more: &[&str]) -> (PathBuf, PathBuf) {
    let (local, domain) = wanted.address.split_once('@').unwrap();
    let folder = world().site.path(&format!("config-{local}"));
    fs::create_dir(&folder).unwrap();
    let file = folder.join(format!("{domain}.xml"));
    let path = file.display().to_string();
    wanted.export("thunderbird-config", &[&["--out", &path], more].concat());
    let policy = folder.join(format!("{domain}.policies.json"));
    (file, policy)
}

#[test]
fn a_file_is_found_through_the_preference_for_the_database() {
    let mut wanted = Wanted::new("thekla@praxis.test", "Thekla <Th>", "pop3", Socket::Upgraded);
    let (file, _) = config(&wanted, &["--leave-on-server", "always"]);
    let url = format!("file://{}/{{{{domain}}}}.xml", file.parent().unwrap().display());
    // Its assistant knows no "for good", and means 14 days where it is not told.
    wanted.keeps = json!({ "leave": true, "byAge": true, "days": 9999 });
    takes(&mut Desk::open(), wanted, "url", &url);
}

#[test]
fn a_file_is_found_beside_the_program() {
    let wanted = Wanted::new("timo@verein.test", "Timo & Söhne", "imap", Socket::Tls);
    let (file, _) = config(&wanted, &[]);
    let mut desk = Desk::closed();
    desk.install(&[("isp/verein.test.xml", &fs::read(file).unwrap())]);
    desk.start();
    takes(&mut desk, wanted, "isp", "");
}

#[test]
fn a_policy_makes_the_account() {
    let wanted = Wanted::new("tonja@praxis.test", "Tonja \"T\" Ötker", "imap", Socket::Upgraded);
    let (_, policy) = config(&wanted, &[]);
    let mut desk = Desk::closed();
    desk.install(&[("distribution/policies.json", &fs::read(policy).unwrap())]);
    desk.start();
    wanted.works(&mut desk);
    wanted.is_alone(&mut desk);
}

#[test]
fn a_policy_does_nothing_to_those_who_have_an_account() {
    let wanted = Wanted::new("tilda@praxis.test", "Tilda", "imap", Socket::Upgraded);
    let (_, policy) = config(&wanted, &[]);
    let mut desk = Desk::open();
    let earlier = Wanted::new("oma@altes-haus.test", "Oma Erna", "pop3", Socket::Tls);
    desk.have_had(&[earlier]);
    let before = desk.settings();
    desk.close();
    desk.install(&[("distribution/policies.json", &fs::read(policy).unwrap())]);
    desk.start();
    assert_eq!(desk.settings(), before);
}

#[test]
fn an_answer_of_autodiscover_is_understood() {
    let wanted = Wanted::new("tim@laube.test", "Tim", "imap", Socket::Upgraded);
    let file = world().site.path("web/autodiscover.laube.test/autodiscover/autodiscover.xml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let out = file.display().to_string();
    let servers = ["imap=mail.laube.test:143:starttls", "smtp=mail.laube.test:587:starttls"];
    let by_hand = ["--server", servers[0], "--server", servers[1], "--confirm", "--out", &out];
    wanted.export("outlook-autodiscover", &by_hand);
    // The web server is somebody else's.
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    takes(&mut Desk::open(), wanted, "autodiscover", "");
}
