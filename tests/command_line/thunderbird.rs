//! Thunderbird's profile as the program leaves it: added, repaired, undone, refused, killed in the middle.
//!
//! What stands in the lines is the topic of `export::thunderbird_profile`; that a real
//! Thunderbird takes them, of `real`.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{PROGRAM, run, run_json};

const OLD: &str = "// Mozilla User Preferences\n\nuser_pref(\"app.x\", 1);\n\
    user_pref(\"mail.account.account1.server\", \"server1\");\n\
    user_pref(\"mail.accountmanager.accounts\", \"account1\");\n\
    user_pref(\"mail.server.server1.type\", \"none\");\n";

fn profile(prefs: &str) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("prefs.js"), prefs).expect("written");
    folder
}

fn prefs(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("prefs.js")).expect("a file")
}

/// The command for Anna; servers nobody has to be asked for.
fn words(folder: &Path, port: u16) -> Vec<String> {
    let server = format!("imap=imap.example.invalid:{port}:tls");
    let words = [
        "export",
        "anna@example.com",
        "--lang",
        "de",
        "--format",
        "thunderbird-profile",
        "--server",
        &server,
        "--server",
        "smtp=smtp.example.invalid:465:tls",
        "--profile",
        folder.to_str().expect("UTF-8"),
    ];
    words.map(str::to_owned).to_vec()
}

fn set_up(folder: &Path, port: u16) -> (i32, Value) {
    let words = words(folder, port);
    run_json(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same with the leave to change an account that is there.
fn repair(folder: &Path, port: u16) -> (i32, Value) {
    let words = [words(folder, port), vec!["--repair".to_owned()]].concat();
    run_json(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn undo(folder: &Path) -> (i32, Value) {
    let folder = folder.to_str().expect("UTF-8");
    let format = ["--format", "thunderbird-profile", "--undo", "--profile", folder];
    run_json(&[&["export", "anna@example.com", "--lang", "de"][..], &format].concat())
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

#[test]
fn an_account_is_added_repaired_and_undone() {
    let folder = profile(OLD);
    let (code, json) = set_up(folder.path(), 994);
    assert_eq!((code, &json["outcome"]), (0, &Value::from("added")), "{json}");
    assert_eq!(json["format"], "thunderbird-profile");
    let told =
        |json: &Value, place: usize| fs::read(json["files"][place].as_str().expect("a path"));
    assert_eq!(told(&json, 0).expect("the settings"), prefs(folder.path()));
    assert_eq!(told(&json, 1).expect("the backup"), OLD.as_bytes());
    let first = prefs(folder.path());

    let (code, json) = set_up(folder.path(), 994);
    assert_eq!((code, &json["outcome"]), (0, &Value::from("already-there")), "{json}");
    assert_eq!(json["files"], Value::from(Vec::<String>::new()));
    assert_eq!(prefs(folder.path()), first);

    // What is there is changed only on request.
    let (code, json) = set_up(folder.path(), 993);
    assert_eq!((code, &json["error"]["key"]), (3, &Value::from("export-profile-differs")));
    assert_eq!(json["error"]["differences"], serde_json::json!(["incoming-port"]));
    let text = json["error"]["text"].as_str().expect("words");
    assert!(text.contains("Port 993 statt 994") && text.contains("--repair"), "{text}");
    assert_eq!(prefs(folder.path()), first);

    let (_, json) = repair(folder.path(), 993);
    assert_eq!(json["outcome"], "repaired", "{json}");
    let text = String::from_utf8(prefs(folder.path())).expect("UTF-8");
    let old = String::from_utf8(first.clone()).expect("UTF-8");
    assert_eq!(text, old.replace("port\", 994", "port\", 993"));

    for state in [first, OLD.as_bytes().to_vec()] {
        let stood = prefs(folder.path());
        let (code, json) = undo(folder.path());
        assert_eq!((code, &json["outcome"]), (0, &Value::from("undone")), "{json}");
        assert_eq!(prefs(folder.path()), state);
        assert_eq!(told(&json, 0).expect("the settings"), state);
        // Whoever did not mean it has not lost anything.
        assert_eq!(told(&json, 1).expect("what stood there"), stood);
    }
    let (code, json) = undo(folder.path());
    assert_eq!(code, 1);
    assert_eq!(json["error"]["key"], "export-profile-nothing-to-undo", "{json}");
    let left: Vec<String> =
        files(folder.path()).into_iter().filter(|name| !name.contains("parent")).collect();
    assert_eq!(left, ["prefs.js", "prefs.js.postlotse-undone-1", "prefs.js.postlotse-undone-2"]);
}

#[cfg(unix)]
#[test]
fn the_command_that_takes_it_back_can_be_copied() {
    let home = TempDir::new().expect("a folder");
    let folder = home.path().join("Anna's `Post` $HOME");
    let other = home.path().join("other");
    for folder in [&folder, &other] {
        fs::create_dir(folder).expect("made");
        fs::write(folder.join("prefs.js"), OLD).expect("written");
        assert_eq!(set_up(folder, 993).0, 0);
    }
    undo(&folder);
    let text = run(&words(&folder, 993).iter().map(String::as_str).collect::<Vec<_>>()).text;
    // Long lines are wrapped for people; a shell gets them whole.
    let start = text.find("postlotse-cli export").expect("a command");
    let command = text[start..].split_whitespace().collect::<Vec<_>>().join(" ");
    let bin = Path::new(PROGRAM).parent().expect("a folder");
    let ran = Command::new("/bin/sh").args(["-c", &command]).env("PATH", bin).status();
    assert!(ran.expect("started").success(), "{command}");
    assert_eq!(prefs(&folder), OLD.as_bytes());
    assert_ne!(prefs(&other), OLD.as_bytes());
}

/// A company sets the accounts, and Thunderbird has not started since: nothing of it is in the profile yet.
#[test]
fn the_accounts_of_a_company_are_not_hidden() {
    let company = TempDir::new().expect("a folder");
    let installation = company.path().join("thunderbird");
    fs::create_dir_all(installation.join("distribution")).expect("made");
    let policies = installation.join("distribution/policies.json");
    let folder = profile(OLD);
    let noted = format!("[Compatibility]\nLastAppDir={}\n", installation.display());
    fs::write(folder.path().join("compatibility.ini"), noted).expect("written");
    let preferences =
        |name: &str| format!("{{\"policies\":{{\"Preferences\":{{\"{name}\":{{}}}}}}}}");
    fs::write(&policies, preferences("mail.accountmanager.accounts")).expect("written");
    let (code, json) = set_up(folder.path(), 993);
    assert_eq!((code, &json["error"]["key"]), (1, &Value::from("export-profile-preset")), "{json}");
    assert_eq!(prefs(folder.path()), OLD.as_bytes());
    fs::write(&policies, preferences("mail.showCondensedAddresses")).expect("written");
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
}

#[test]
fn a_new_user_name_comes_with_a_word_about_filters() {
    let folder = profile(OLD);
    let user_name = |name: &str| {
        let words = [
            words(folder.path(), 993),
            ["--repair", "--username", name].map(str::to_owned).to_vec(),
        ];
        run_json(&words.concat().iter().map(String::as_str).collect::<Vec<_>>()).1
    };
    for (name, outcome, is_said) in
        [("anna@example.com", "added", false), ("anna", "repaired", true)]
    {
        let json = user_name(name);
        assert_eq!(json["outcome"], outcome, "{json}");
        let notes = json["notes"].as_array().expect("a list");
        assert_eq!(notes.contains(&"filters-name-mailbox".into()), is_said, "{json}");
    }
}

#[test]
fn what_is_said_of_fetched_mail_is_what_the_profile_says() {
    let folder = profile(OLD);
    let run = |leave: &str, more: &[&str]| {
        let mut words = words(folder.path(), 995);
        for word in &mut words {
            *word = word.replace("imap=imap.", "pop3=pop.");
        }
        let leave = ["--leave-on-server", leave];
        let all: Vec<&str> = words.iter().map(String::as_str).chain(leave).collect();
        run_json(&[&all[..], more].concat())
    };
    assert_eq!(run("14", &[]).1["outcome"], "added");
    let (code, json) = run("always", &[]);
    assert_eq!((code, &json["error"]["differences"]), (3, &serde_json::json!(["leave-on-server"])));
    let text = json["error"]["text"].as_str().expect("words");
    assert!(text.contains("bleiben, bis Sie sie dort löschen (bisher: bleiben 14 Tage)"), "{text}");
    let (code, json) = run("1", &[]);
    let text = json["error"]["text"].as_str().expect("words");
    assert!(code == 3 && text.contains("bleiben einen Tag (bisher: bleiben 14 Tage)"), "{text}");

    let (_, json) = run("always", &["--repair"]);
    assert_eq!(json["outcome"], "repaired", "{json}");
    let notes = json["notes"].as_array().expect("a list");
    assert!(notes.contains(&"keeps-mail-on-server".into()), "{json}");
    let text = String::from_utf8(prefs(folder.path())).expect("UTF-8");
    assert!(text.contains(".delete_by_age_from_server\", false)"), "{text}");
    assert_eq!(run("always", &[]).1["outcome"], "already-there");
}

#[test]
fn a_wrong_host_is_put_right_and_another_kind_is_named() {
    let folder = profile(OLD);
    let run = |host: &str, more: &[&str]| {
        let mut words = words(folder.path(), 993);
        for word in &mut words {
            *word = word.replace("imap=imap.", host);
        }
        run_json(&words.iter().map(String::as_str).chain(more.iter().copied()).collect::<Vec<_>>())
    };
    assert_eq!(run("imap=mail.", &[]).1["outcome"], "added");
    let (code, json) = run("imap=imap.", &[]);
    assert_eq!((code, &json["error"]["differences"]), (3, &serde_json::json!(["incoming-host"])));
    let text = json["error"]["text"].as_str().expect("words");
    assert!(text.contains("imap.example.invalid statt mail.example.invalid"), "{text}");
    let (_, json) = run("imap=imap.", &["--repair"]);
    assert_eq!(json["outcome"], "repaired", "{json}");
    let has =
        |json: &Value, note: &str| json["notes"].as_array().expect("a list").contains(&note.into());
    assert!(has(&json, "filters-name-mailbox") && !has(&json, "another-account"), "{json}");
    let text = String::from_utf8(prefs(folder.path())).expect("UTF-8");
    assert!(!text.contains("mail.example.invalid") && text.contains("\"account1,account2\""));

    let (_, json) = run("pop3=pop.", &[]);
    assert_eq!(json["outcome"], "added", "{json}");
    assert!(has(&json, "another-account"), "{json}");
}

#[test]
fn only_what_there_is_is_spoken_of() {
    for (old, speaks) in [("", false), (OLD, true)] {
        let folder = profile(old);
        let words = words(folder.path(), 993);
        let text = run(&words.iter().map(String::as_str).collect::<Vec<_>>()).text;
        assert_eq!(text.contains("Die Einstellungen von vorher"), speaks, "{text}");
        assert!(
            text.contains("--undo") && text.contains("wenn Thunderbird danach fragt"),
            "{text}"
        );
        assert!(!text.contains("in der Datei"), "{text}");
    }
}

/// A profile from the days of Latin-1: Thunderbird writes such a byte back, so starting it once mends nothing.
#[test]
fn letters_of_old_profiles_stay_as_they_are() {
    let old = [OLD.as_bytes(), b"user_pref(\"x.name\", \"M\xfcller\");\n"].concat();
    let folder = profile("");
    fs::write(folder.path().join("prefs.js"), &old).expect("written");
    let (code, json) = set_up(folder.path(), 993);
    assert_eq!((code, &json["outcome"]), (0, &Value::from("added")), "{json}");
    assert!(prefs(folder.path()).windows(8).any(|part| part == b"M\xfcller\")"), "{json}");
    assert_eq!(undo(folder.path()).0, 0);
    assert_eq!(prefs(folder.path()), old);
}

#[test]
fn a_change_that_was_cut_off_is_passed_over() {
    let folder = profile(OLD);
    set_up(folder.path(), 994);
    let first = prefs(folder.path());
    repair(folder.path(), 993);
    // The second change had left its traces and not yet taken place.
    fs::write(folder.path().join("prefs.js"), &first).expect("written");
    assert_eq!(undo(folder.path()).0, 0);
    assert_eq!(prefs(folder.path()), OLD.as_bytes());
}

#[test]
fn a_file_that_takes_the_change_back_at_every_start_is_named() {
    let folder = profile(OLD);
    let user = folder.path().join("user.js");
    let list =
        "user_pref(\"app.y\", 1);\nuser_pref(\"mail.accountmanager.accounts\", \"account1\");\n";
    let refused = |(code, json): (i32, Value), words: &str| {
        assert_eq!((code, json["error"]["key"].as_str()), (1, Some("export-profile-not-lasting")));
        let text = json["error"]["text"].as_str().expect("a sentence");
        assert!(text.contains(words) && text.contains(user.to_str().expect("UTF-8")), "{text}");
    };
    fs::write(&user, list).expect("written");
    refused(set_up(folder.path(), 993), "in dieser Datei Zeile 2 und versuchen");
    assert_eq!(prefs(folder.path()), OLD.as_bytes());
    fs::remove_file(&user).expect("removed");
    assert_eq!(set_up(folder.path(), 993).0, 0);
    let added = prefs(folder.path());
    let both = list.replace("\"account1\"", "\"account1,account2\"");
    fs::write(&user, both + "user_pref(\"mail.smtpservers\", \"smtp1\");").expect("written");
    refused(undo(folder.path()), "in dieser Datei die Zeilen 2, 3 und versuchen");
    assert_eq!(prefs(folder.path()), added);
}

#[cfg(unix)]
#[test]
fn everything_in_the_profile_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = profile(OLD);
    set_up(folder.path(), 993);
    let names = files(folder.path()).into_iter().filter(|name| name.starts_with("prefs.js"));
    let mut count = 0;
    for name in names {
        let mode = fs::metadata(folder.path().join(&name)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
        count += 1;
    }
    assert_eq!(count, 3);
}

#[test]
fn of_many_changes_the_newest_are_kept() {
    let folder = profile(OLD);
    for port in 1000..1009 {
        assert_eq!(repair(folder.path(), port).0, 0);
    }
    let kept = files(folder.path()).into_iter().filter(|name| name.contains("backup"));
    assert_eq!(kept.count(), 5);
    assert_eq!(undo(folder.path()).0, 0);
    let text = String::from_utf8(prefs(folder.path())).expect("UTF-8");
    assert!(text.contains("port\", 1007"), "{text}");
    for _ in 0..7 {
        assert_eq!(repair(folder.path(), 1008).0, 0);
        assert_eq!(undo(folder.path()).0, 0);
    }
    let kept = files(folder.path()).into_iter().filter(|name| name.contains("undone"));
    assert_eq!(kept.count(), 5);
}

#[test]
fn what_cannot_be_changed_is_left_alone_and_said() {
    let cases: [(&str, &[u8], &str, &str); 3] = [
        ("prefs.js", b"user_pref(\"a\", 1);\nuser_pref(\"b", "export-profile-damaged", "Zeile 2"),
        ("prefs.js", b"\0\0\0", "export-profile-damaged", "nichts verändert"),
        ("letter.txt", b"Liebe Anna", "export-profile-not-one", "kein Profil von Thunderbird"),
    ];
    for (name, bytes, key, sentence) in cases {
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join(name), bytes).expect("written");
        let (code, json) = set_up(folder.path(), 993);
        assert_eq!(code, 1, "{json}");
        assert_eq!(json["error"]["key"], key);
        assert!(json["error"]["text"].as_str().expect("words").contains(sentence), "{json}");
        assert_eq!(fs::read(folder.path().join(name)).expect("there"), bytes);
        assert!(files(folder.path()).iter().all(|file| file == name || file.contains("parent")));
    }
    let missing = Path::new("/nowhere/at all");
    assert_eq!(set_up(missing, 993).1["error"]["key"], "export-profile-missing");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_written_while_thunderbird_runs() {
    use rustix::fs::{FlockOperation, fcntl_lock};
    use std::os::unix::fs::symlink;
    let refused = |folder: &Path| {
        for (code, json) in [set_up(folder, 993), undo(folder)] {
            assert_eq!(code, 1, "{json}");
            assert_eq!(json["error"]["key"], "export-profile-running");
            let text = json["error"]["text"].as_str().expect("words");
            assert!(text.contains("Bitte schließen Sie Thunderbird"), "{text}");
        }
        assert_eq!(prefs(folder), OLD.as_bytes());
    };
    // As Thunderbird does it, with this process in its place.
    let folder = profile(OLD);
    let lock = fs::File::create(folder.path().join(".parentlock")).expect("a lock");
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).expect("ours");
    refused(folder.path());
    drop(lock);
    // What a Thunderbird leaves behind that was killed.
    let link = folder.path().join("lock");
    symlink(format!("127.0.1.1:+{}", std::process::id()), &link).expect("a link");
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
    // Where the disk knows no locks, a process that is alive counts.
    let folder = profile(OLD);
    let link = folder.path().join("lock");
    symlink(format!("127.0.1.1:{}", std::process::id()), &link).expect("a link");
    refused(folder.path());
    fs::remove_file(&link).expect("removed");
    let mut dead = Command::new("true").spawn().expect("started");
    dead.wait().expect("ended");
    symlink(format!("127.0.1.1:{}", dead.id()), &link).expect("a link");
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
}

#[cfg(unix)]
#[test]
fn links_and_locks_of_elsewhere_are_told_apart() {
    use std::os::unix::fs::symlink;
    let refused = |folder: &Path, key: &str, words: &str| {
        for (code, json) in [set_up(folder, 993), undo(folder)] {
            assert_eq!((code, &json["error"]["key"]), (1, &Value::from(key)), "{json}");
            let text = json["error"]["text"].as_str().expect("words");
            assert!(text.contains(words), "{text}");
        }
    };
    // Settings on a drive that is not there are no empty settings.
    let folder = TempDir::new().expect("a folder");
    let link = folder.path().join("prefs.js");
    symlink("/nowhere/at all/prefs.js", &link).expect("linked");
    refused(folder.path(), "export-profile-link-broken", "Laufwerk");
    assert_eq!(fs::read_link(&link).expect("a link"), Path::new("/nowhere/at all/prefs.js"));
    // A profile that several computers share, open on another one: no process here tells when that ends.
    let folder = profile(OLD);
    let lock = folder.path().join("lock");
    for number in [u32::MAX >> 2, std::process::id()] {
        symlink(format!("203.0.113.9:{number}"), &lock).expect("linked");
        refused(folder.path(), "export-profile-running-elsewhere", &lock.display().to_string());
        fs::remove_file(&lock).expect("removed");
    }
    assert_eq!(prefs(folder.path()), OLD.as_bytes());
    // With a plus, the lock on the file counts, and nobody has it.
    symlink("203.0.113.9:+4711", &lock).expect("linked");
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
    // Settings that lie in a profile which is open.
    let [folder, other] = [TempDir::new().expect("a folder"), profile(OLD)];
    symlink(other.path().join("prefs.js"), folder.path().join("prefs.js")).expect("linked");
    let open = other.path().join("lock");
    symlink(format!("127.0.0.1:{}", std::process::id()), &open).expect("linked");
    refused(folder.path(), "export-profile-running", "schließen");
    assert_eq!(prefs(other.path()), OLD.as_bytes());
    fs::remove_file(open).expect("removed");
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
    assert_ne!(prefs(other.path()), OLD.as_bytes());
    assert!(folder.path().join("prefs.js").is_symlink());
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_way_back_open() {
    let folder = profile(OLD);
    // The old file fits into a block, the new one does not.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" --json \"$@\"";
    let mut command = Command::new("/bin/bash");
    command.args(["-c", script, PROGRAM]).args(words(folder.path(), 993));
    for _ in 0..2 {
        let ran = command.output().expect("started");
        let json: Value = serde_json::from_slice(&ran.stdout).expect("an object");
        assert_eq!(json["error"]["key"], "storage-disk-full", "{json}");
        assert_eq!(prefs(folder.path()), OLD.as_bytes());
        assert!(!files(folder.path()).iter().any(|name| name.contains("postlotse")));
    }
    assert_eq!(set_up(folder.path(), 993).1["outcome"], "added");
    // What other runs have left behind crowds nothing out, and no number is too high to go on.
    for number in ["4", "5", "6", "7", "8", "4294967295", "+9", "010"] {
        let name = format!("prefs.js.postlotse-backup-{number}");
        fs::write(folder.path().join(name), "x").expect("written");
    }
    assert_eq!(repair(folder.path(), 994).1["outcome"], "repaired");
    assert_eq!(undo(folder.path()).0, 0);
    assert_eq!(undo(folder.path()).0, 0);
}

/// What is made of Firefox keeps its profiles alike.
#[test]
fn the_profile_of_a_browser_is_refused() {
    for (place, is_browser) in [
        ("/usr/lib/firefox/browser", true),
        (r"C:\Program Files\Mozilla Firefox\browser", true),
        ("/usr/lib/thunderbird", false),
    ] {
        let folder = profile(OLD);
        let text = format!("[Compatibility]\nLastPlatformDir=/x\nLastAppDir={place}\n");
        fs::write(folder.path().join("compatibility.ini"), text).expect("written");
        let (code, json) = set_up(folder.path(), 993);
        assert_eq!(code == 1, is_browser, "{place}: {json}");
        assert_eq!(json["error"]["key"] == "export-profile-not-one", is_browser, "{json}");
        assert_eq!(prefs(folder.path()) == OLD.as_bytes(), is_browser);
    }
}

/// The person who is root is asked to be nobody else: only root can make folders of others.
#[cfg(unix)]
#[test]
fn a_profile_is_only_for_the_one_it_belongs_to() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    let folder = profile(OLD);
    let path = folder.path();
    let is_root = path.metadata().expect("there").uid() == 0;
    let run_as = |user: Option<u32>| -> Value {
        let mut command = Command::new(PROGRAM);
        command.arg("--json").args(words(path, 993)).env("HOME", path);
        if let Some(user) = user {
            command.uid(user);
        }
        serde_json::from_slice(&command.output().expect("started").stdout).expect("an object")
    };
    let nobody = is_root.then_some(65534);
    if is_root {
        for place in [path, &path.join("prefs.js")] {
            chown(place, Some(65534), Some(65534)).expect("given away");
        }
        let json = run_as(None);
        assert_eq!(json["error"]["key"], "export-profile-not-yours", "{json}");
        assert!(json["error"]["text"].as_str().expect("words").contains("sudo"), "{json}");
        let left = files(path);
        assert_eq!(left, ["prefs.js"]);
        let json = run_as(nobody);
        assert_eq!(json["outcome"], "added", "{json}");
        assert_eq!(path.join("prefs.js").metadata().expect("there").uid(), 65534);
    }
    // Whoever may not look into it is not told that it is none.
    let closed = "export-profile-not-writable";
    for (mode, key) in [(0o000, closed), (0o400, "storage-read-not-allowed"), (0o100, closed)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("closed");
        let json = run_as(nobody);
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("opened");
        assert_eq!(json["error"]["key"], key, "{mode:o}: {json}");
    }
}

/// Runs without `--profile` in a home of the test's own.
#[cfg(target_os = "linux")]
fn at_home(home: &Path) -> (Option<i32>, Value) {
    let mut words = words(home, 993);
    words.truncate(words.len() - 2);
    let ran = Command::new(PROGRAM).arg("--json").args(&words).env("HOME", home).output();
    let ran = ran.expect("started");
    (ran.status.code(), serde_json::from_slice(&ran.stdout).expect("an object"))
}

/// Two profiles below a home, as Thunderbird lists them; the first is the one it opens where no installation has chosen.
#[cfg(target_os = "linux")]
fn two_profiles(root: &Path) {
    for name in ["a.default", "b.default-release"] {
        fs::create_dir_all(root.join(name)).expect("made");
        fs::write(root.join(name).join("prefs.js"), OLD).expect("written");
    }
    let profiles = "[Profile0]\nName=default\nIsRelative=1\nPath=a.default\nDefault=1\n\n\
        [Profile1]\nName=release\nIsRelative=1\nPath=b.default-release\n";
    fs::write(root.join("profiles.ini"), profiles).expect("written");
}

#[cfg(target_os = "linux")]
#[test]
fn the_usual_profile_is_found_and_several_are_named() {
    let home = TempDir::new().expect("a folder");
    let snap = home.path().join("snap/thunderbird/common/.thunderbird");
    let deb = home.path().join(".thunderbird");
    two_profiles(&deb);
    two_profiles(&snap);
    let installs = "[FDC34C9F024745EB]\nDefault=b.default-release\nLocked=1\n";
    fs::write(deb.join("installs.ini"), installs).expect("written");
    // As after Ubuntu's change from the one to the other: what was left behind is older.
    let left_behind = fs::File::open(deb.join("b.default-release/prefs.js")).expect("a file");
    let long_ago = std::time::SystemTime::now() - Duration::from_secs(400 * 86_400);
    left_behind.set_modified(long_ago).expect("dated");
    let (code, json) = at_home(home.path());
    assert_eq!((code, &json["error"]["key"]), (Some(1), &Value::from("export-profile-several")));
    let found = json["error"]["profiles"].as_array().expect("a list");
    let paths: Vec<&str> = found.iter().map(|one| one["path"].as_str().expect("a path")).collect();
    let expected = [snap.join("a.default"), deb.join("b.default-release")];
    assert_eq!(paths[..2], expected.map(|path| path.display().to_string()), "{json}");
    assert_eq!(found.len(), 4, "{json}");
    assert!(found.iter().all(|one| one["last_used"].is_string() && one["running"] == false));
    let text = json["error"]["text"].as_str().expect("words");
    assert_eq!(text.matches("zuletzt benutzt am").count(), 4, "{text}");

    fs::remove_dir_all(&snap).expect("removed");
    let (code, json) = at_home(home.path());
    assert_eq!((code, &json["outcome"]), (Some(0), &Value::from("added")), "{json}");
    let release = deb.join("b.default-release");
    assert_eq!(json["profile"], release.display().to_string());
    assert_eq!(prefs(&deb.join("a.default")), OLD.as_bytes());
}

#[cfg(target_os = "linux")]
#[test]
fn a_profile_on_a_drive_that_is_not_there_is_waited_for() {
    let home = TempDir::new().expect("a folder");
    let root = home.path().join(".thunderbird");
    two_profiles(&root);
    fs::write(root.join("installs.ini"), "[FD]\nDefault=/mnt/postlotse-nowhere/anna.tb\n")
        .expect("written");
    let away = "[Profile2]\nName=anna\nIsRelative=0\nPath=/mnt/postlotse-nowhere/anna.tb\n\n";
    let others = fs::read_to_string(root.join("profiles.ini")).expect("a file");
    for list in [away.to_owned(), format!("{away}{others}")] {
        fs::write(root.join("profiles.ini"), list).expect("written");
        let (code, json) = at_home(home.path());
        assert_eq!(code, Some(1), "{json}");
        assert_eq!(json["error"]["key"], "export-profile-unreachable", "{json}");
        let text = json["error"]["text"].as_str().expect("words");
        assert!(text.contains("/mnt/postlotse-nowhere/anna.tb"), "{text}");
        assert_eq!(prefs(&root.join("a.default")), OLD.as_bytes());
    }
    // Nor is a new one made where nobody can read which there are.
    fs::remove_file(root.join("profiles.ini")).expect("removed");
    fs::create_dir(root.join("profiles.ini")).expect("made");
    let (code, json) = at_home(home.path());
    assert_eq!((code, &json["error"]["key"]), (Some(1), &Value::from("storage-read-not-a-file")));
    assert!(!files(&root).iter().any(|name| name.starts_with("Postlotse")));
}

#[test]
fn a_sign_in_thunderbird_does_not_know_is_refused() {
    let folder = profile(OLD);
    let account = folder.path().join("account.json");
    let (code, _) = run_json(&[
        "export",
        "anna@example.com",
        "--format",
        "json",
        "--server",
        "imap=imap.example.invalid:993:tls",
        "--server",
        "smtp=smtp.example.invalid:465:tls",
        "--out",
        account.to_str().expect("UTF-8"),
    ]);
    assert_eq!(code, 0);
    let text = fs::read_to_string(&account).expect("written");
    let mut json: Value = serde_json::from_str(&text).expect("JSON");
    json["incoming"]["auth"] = serde_json::json!(["oauth2"]);
    fs::write(&account, json.to_string()).expect("written");
    let account = account.to_str().expect("UTF-8");
    for (format, place) in [
        ("thunderbird-profile", ["--profile", folder.path().to_str().expect("UTF-8")]),
        ("thunderbird-zip", ["--out", "/nowhere/x.zip"]),
        ("thunderbird-config", ["--out", "/nowhere/x.xml"]),
    ] {
        let words = ["export", "anna@example.com", "--account", account, "--format", format];
        let (code, json) = run_json(&[&words[..], &place].concat());
        assert_eq!(code, 1, "{format}: {json}");
        assert_eq!(json["error"]["key"], "export-error-unknown-sign-in", "{format}");
    }
    assert_eq!(prefs(folder.path()), OLD.as_bytes());
    // Nor is a profile made for it where there is none.
    let home = TempDir::new().expect("a folder");
    let ran = Command::new(PROGRAM)
        .args(["--json", "export", "anna@example.com", "--account", account])
        .args(["--format", "thunderbird-profile"])
        .envs(["HOME", "APPDATA", "LOCALAPPDATA"].map(|name| (name, home.path())))
        .output()
        .expect("started");
    let json: Value = serde_json::from_slice(&ran.stdout).expect("an object");
    assert_eq!(json["error"]["key"], "export-error-unknown-sign-in", "{json}");
    assert!(!home.path().join(".thunderbird").exists(), "a profile for nothing");
}

#[test]
fn the_list_begins_with_thunderbird_itself() {
    let (code, json) = run_json(&["export", "--list"]);
    assert_eq!(code, 0);
    assert_eq!(json["formats"][0], "thunderbird-profile");
    assert_eq!(json["formats"].as_array().map(Vec::len), Some(12));
    assert!(run(&["export", "--list"]).text.starts_with("thunderbird-profile\n"));
}

/// Kills the program at moments spread over a whole run; the profile is the old one or the new one, byte for byte.
fn killed(rounds: u32) {
    let mut old = String::from(OLD);
    for number in 0..30_000 {
        old.push_str(&format!("user_pref(\"big.pref.number{number}\", \"value {number}\");\n"));
    }
    let folder = profile(&old);
    let path = folder.path().join("prefs.js");
    let words = words(folder.path(), 993);
    let start = || {
        let mut command = Command::new(PROGRAM);
        command.args(&words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("started")
    };
    let began = Instant::now();
    assert!(start().wait().expect("ended").success());
    let mut whole = began.elapsed();
    let new = fs::read(&path).expect("written");
    assert_ne!(new, old.as_bytes());
    let mut cut_off = 0;
    for round in 0..rounds {
        fs::write(&path, &old).expect("the old state");
        let mut child = start();
        // Early and late moments take turns.
        let moment = whole * (round * 7 % rounds) / rounds;
        let moment = moment + Duration::from_micros(u64::from(round) * 37);
        std::thread::sleep(moment);
        child.kill().expect("killed");
        if child.wait().expect("ended").success() {
            // The machine was busier when the whole run was measured.
            whole = whole.min(moment);
        } else {
            cut_off += 1;
        }
        let now = fs::read(&path).expect("always there");
        assert!(now == old.as_bytes() || now == new, "round {round}: {} bytes", now.len());
    }
    assert!(cut_off * 2 > rounds, "only {cut_off} of {rounds} runs were cut off");
    // The next run finds its way and tidies up.
    let (code, json) = set_up(folder.path(), 993);
    assert_eq!(code, 0, "{json}");
    assert_eq!(fs::read(&path).expect("written"), new);
    let left = files(folder.path());
    assert!(!left.iter().any(|name| name.starts_with(".postlotse")), "{left:?}");
}

#[test]
fn killed_at_any_moment_the_profile_is_the_old_or_the_new_one() {
    killed(20);
}

#[test]
#[ignore = "takes minutes: tests/long"]
fn killed_at_two_hundred_moments() {
    killed(200);
}
