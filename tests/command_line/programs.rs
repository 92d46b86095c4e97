//! `programs`: what is on this machine, said with the command that serves it.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::PROGRAM;

/// Runs in a home of the test's own, with its own folder of programs first.
fn programs(home: &TempDir, more: &[&str]) -> (Option<i32>, String) {
    let path = format!("{}:/usr/bin:/bin", home.path().join("bin").display());
    let mut command = Command::new(PROGRAM);
    command.arg("programs").args(more).env_clear().env("HOME", home.path()).env("PATH", path);
    let ran = command.output().expect("started");
    (ran.status.code(), String::from_utf8(ran.stdout).expect("UTF-8"))
}

/// A home with a Thunderbird that has been used, and an Evolution.
fn home() -> TempDir {
    let home = TempDir::new().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("set");
    };
    write("bin/thunderbird", "never started");
    write("bin/application.ini", "[App]\nName=Thunderbird\nVersion=199.7.0\n");
    write("bin/evolution", "never started");
    let page = "<component><releases><release version=\"9.46.4\"/></releases></component>";
    write("share/metainfo/org.gnome.Evolution.metainfo.xml", page);
    write(".thunderbird/profiles.ini", "[Profile0]\nName=a\nIsRelative=1\nPath=a\nDefault=1\n");
    write(".thunderbird/a/prefs.js", "");
    home
}

#[test]
fn each_program_is_named_with_its_state_and_its_command() {
    let home = home();
    let (code, text) = programs(&home, &["--lang", "de"]);
    assert_eq!(code, Some(0), "{text}");
    for part in [
        "Thunderbird 199 · bereit",
        "export ADDRESS --format thunderbird-profile",
        "Evolution 9.46 · bereit",
        "--format evolution",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (code, json) = programs(&home, &["--json"]);
    let json: Value = serde_json::from_str(&json).expect("an object");
    let of = |key: &str| {
        let all = json["programs"].as_array().expect("a list");
        all.iter().find(|one| one["program"] == key).cloned().expect(key)
    };
    let thunderbird = of("thunderbird");
    assert_eq!((code, &thunderbird["version"]), (Some(0), &Value::from("199")));
    assert_eq!(thunderbird["readiness"], "ready");
    assert_eq!(thunderbird["format"], "thunderbird-profile");
    assert_eq!(of("evolution")["format"], "evolution");
}

#[test]
fn a_thunderbird_that_runs_or_was_never_used_says_so() {
    use rustix::fs::{FlockOperation, fcntl_lock};
    let home = home();
    let profile = home.path().join(".thunderbird/a");
    let lock = fs::File::create(profile.join(".parentlock")).expect("a lock");
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).expect("ours");
    let (_, text) = programs(&home, &["--lang", "de"]);
    assert!(text.contains("Thunderbird 199 · läuft gerade – bitte schließen"), "{text}");
    drop(lock);
    fs::remove_file(profile.join("prefs.js")).expect("removed");
    let (_, text) = programs(&home, &["--lang", "de"]);
    assert!(text.contains("Thunderbird 199 · noch nie benutzt"), "{text}");
}
