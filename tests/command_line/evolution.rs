//! Evolution's folder as the program leaves it: added, repaired, undone, recognised, refused; in a home of the test's own.
//!
//! What stands in the files is the topic of `export::evolution_sources`; that a real registry takes them, of `real`.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::PROGRAM;

/// Where Evolution keeps its sources below the home.
const SYSTEM: &str = ".config/evolution/sources";
const FLATPAK: &str = ".var/app/org.gnome.Evolution/config/evolution/sources";

/// A home with these files.
fn home(files: &[(&str, &str)]) -> TempDir {
    let home = TempDir::new().expect("a folder");
    for (name, text) in files {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        if name.starts_with("bin/") {
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("set");
        }
    }
    home
}

/// A home with an Evolution that is never started.
fn with_evolution(files: &[(&str, &str)]) -> TempDir {
    home(&[&[("bin/evolution", "never started")], files].concat())
}

/// Runs in this home, where the folders of the system hold no Evolution.
fn run(home: &TempDir, words: &[&str]) -> (Option<i32>, Value) {
    let path = home.path().join("bin");
    let ran = Command::new(PROGRAM)
        .args(["export", "anna@example.com", "--json", "--lang", "de", "--format", "evolution"])
        .args(words)
        .env_clear()
        .env("HOME", home.path())
        .env("PATH", path)
        .output()
        .expect("started");
    (ran.status.code(), serde_json::from_slice(&ran.stdout).expect("an object"))
}

fn set_up(home: &TempDir, incoming: &str) -> (Option<i32>, Value) {
    let servers = ["--server", incoming, "--server", "smtp=smtp.example.invalid:465:tls"];
    run(home, &[&["--set-up"][..], &servers].concat())
}

/// Puts right what is there already.
fn repair(home: &TempDir, incoming: &str) -> Value {
    let servers = ["--server", incoming, "--server", "smtp=smtp.example.invalid:465:tls"];
    let answer = run(home, &[&["--set-up", "--repair"][..], &servers].concat());
    assert_eq!(outcome(&answer), (Some(0), "repaired"), "{}", answer.1);
    answer.1
}

const IMAP: &str = "imap=imap.example.invalid:993:tls";

fn outcome(answer: &(Option<i32>, Value)) -> (Option<i32>, &str) {
    (answer.0, answer.1["outcome"].as_str().unwrap_or("none"))
}

fn refusal(answer: &(Option<i32>, Value)) -> (Option<i32>, &str) {
    (answer.0, answer.1["error"]["key"].as_str().unwrap_or("none"))
}

/// Every file of the folder with its content.
fn files(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(String, String)> = entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_str().expect("UTF-8").to_owned();
            (name, fs::read_to_string(path).expect("text"))
        })
        .collect();
    files.sort();
    files
}

fn sources(folder: &Path) -> Vec<(String, String)> {
    files(folder).into_iter().filter(|(name, _)| name.ends_with(".source")).collect()
}

/// The one source whose name ends like this.
fn source(folder: &Path, part: &str) -> PathBuf {
    let ending = format!("-{part}.source");
    let all = sources(folder);
    let name = &all.iter().find(|(name, _)| name.ends_with(&ending)).expect(part).0;
    folder.join(name)
}

fn change(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("text");
    assert!(text.contains(from), "{from} in {text}");
    fs::write(path, text.replace(from, to)).expect("written");
}

#[test]
fn an_account_is_added_repaired_and_undone() {
    let home = with_evolution(&[(".config/evolution/sources/other.source", "[Data Source]\n")]);
    let folder = home.path().join(SYSTEM);
    let added = set_up(&home, IMAP);
    assert_eq!(outcome(&added), (Some(0), "added"), "{}", added.1);
    assert_eq!(added.1["proof"], "untested");
    assert_eq!(added.1["files"].as_array().map(Vec::len), Some(3));
    for (name, _) in files(&folder).iter().filter(|(name, _)| name.starts_with("postlotse")) {
        let mode = fs::metadata(folder.join(name)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let first = sources(&folder);
    assert_eq!(first.len(), 4);

    let again = set_up(&home, IMAP);
    assert_eq!(outcome(&again), (Some(0), "already-there"), "{}", again.1);
    assert_eq!(again.1["files"], Value::from(Vec::<String>::new()));
    assert_eq!(sources(&folder), first);

    // What Evolution adds, and a signature somebody has chosen, stay through all of it.
    let identity = source(&folder, "identity");
    change(&identity, "SignatureUid=none", "SignatureUid=greeting");
    let before = files(&folder);
    let differs = set_up(&home, "imap=imap.example.invalid:994:tls");
    assert_eq!(refusal(&differs), (Some(3), "export-evolution-differs"), "{}", differs.1);
    assert_eq!(differs.1["error"]["differences"], Value::from(vec!["incoming-port"]));
    let text = differs.1["error"]["text"].as_str().expect("words");
    for part in ["Posteingang: Port 994 statt 993", "--repair"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(files(&folder), before, "repaired without a yes");
    let repaired = repair(&home, "imap=imap.example.invalid:994:tls");
    let kept = repaired["files"][3].as_str().expect("a backup").to_owned();
    assert!(fs::read_to_string(kept).is_ok_and(|text| !text.contains("994")));
    let account = fs::read_to_string(source(&folder, "account")).expect("text");
    assert!(account.contains("Port=994\n") && !account.contains("993"), "{account}");
    assert!(fs::read_to_string(&identity).expect("text").contains("SignatureUid=greeting"));
    assert_eq!(sources(&folder).len(), 4, "never doubled");

    change(&source(&folder, "account"), "Port=994", "IsExternal=false\nPort=994");
    let undone = run(&home, &["--undo"]);
    assert_eq!(outcome(&undone), (Some(0), "undone"), "{}", undone.1);
    let account = fs::read_to_string(source(&folder, "account")).expect("text");
    assert!(account.contains("Port=993\n") && account.contains("IsExternal=false"), "{account}");

    change(&identity, "SignatureUid=greeting", "SignatureUid=none");
    let undone = run(&home, &["--undo"]);
    assert_eq!(outcome(&undone), (Some(0), "undone"), "{}", undone.1);
    assert_eq!(files(&folder), [("other.source".to_owned(), "[Data Source]\n".to_owned())]);
    let nothing = run(&home, &["--undo"]);
    assert_eq!(refusal(&nothing), (Some(1), "export-evolution-nothing-to-undo"));
}

#[test]
fn what_a_person_has_changed_or_removed_is_not_undone() {
    let home = with_evolution(&[]);
    let folder = home.path().join(SYSTEM);
    assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
    change(&source(&folder, "account"), "Port=993", "Port=995");
    let before = files(&folder);
    let refused = run(&home, &["--undo"]);
    assert_eq!(refusal(&refused), (Some(1), "export-evolution-changed"));
    let text = refused.1["error"]["text"].as_str().expect("words");
    assert!(text.contains("inzwischen geändert"), "{text}");
    assert_eq!(files(&folder), before);

    // Removed in Evolution, which takes all three; what is kept stays.
    for (name, _) in sources(&folder) {
        fs::remove_file(folder.join(name)).expect("removed");
    }
    let kept = files(&folder);
    assert_eq!(kept.len(), 3);
    assert_eq!(refusal(&run(&home, &["--undo"])), (Some(1), "export-evolution-gone"));
    assert_eq!(files(&folder), kept);
    assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
    assert_eq!(outcome(&run(&home, &["--undo"])), (Some(0), "undone"));
}

#[test]
fn a_missing_part_of_an_account_that_is_there_comes_back() {
    for (part, is_undone) in [("identity", true), ("transport", true), ("account", false)] {
        let home = with_evolution(&[]);
        let folder = home.path().join(SYSTEM);
        assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
        let first = sources(&folder);
        repair(&home, "imap=imap.example.invalid:994:tls");
        fs::remove_file(source(&folder, part)).expect("removed");
        let before = files(&folder);
        let answer = run(&home, &["--undo"]);
        if is_undone {
            assert_eq!(outcome(&answer), (Some(0), "undone"), "{part}: {}", answer.1);
            assert_eq!(sources(&folder), first, "{part}");
        } else {
            assert_eq!(refusal(&answer), (Some(1), "export-evolution-gone"), "{part}");
            assert_eq!(files(&folder), before, "{part}");
        }
    }
}

#[test]
fn of_both_kinds_the_one_that_is_there_is_undone() {
    let pop3 = "pop3=pop.example.invalid:995:tls";
    for (first, second) in [(IMAP, pop3), (pop3, IMAP)] {
        let home = with_evolution(&[]);
        let folder = home.path().join(SYSTEM);
        let gone = || {
            for (name, _) in sources(&folder) {
                fs::remove_file(folder.join(name)).expect("removed");
            }
        };
        assert_eq!(outcome(&set_up(&home, first)), (Some(0), "added"));
        let before = sources(&folder);
        gone();
        assert_eq!(outcome(&set_up(&home, second)), (Some(0), "added"), "{second}");
        // The newer one is gone, the older one back from a backup of the person's own.
        let newer = sources(&folder);
        gone();
        before.iter().for_each(|(name, text)| fs::write(folder.join(name), text).expect("written"));
        let undone = run(&home, &["--undo"]);
        assert_eq!(outcome(&undone), (Some(0), "undone"), "{first}: {}", undone.1);
        assert!(sources(&folder).is_empty());
        newer.iter().for_each(|(name, text)| fs::write(folder.join(name), text).expect("written"));
        let undone = run(&home, &["--undo"]);
        assert_eq!(outcome(&undone), (Some(0), "undone"), "{second}: {}", undone.1);
        assert!(files(&folder).is_empty(), "{:?}", files(&folder));
    }
}

#[test]
fn an_open_line_is_not_brought_back() {
    for part in ["account", "transport"] {
        let home = with_evolution(&[]);
        let folder = home.path().join(SYSTEM);
        assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
        change(&source(&folder, part), "Method=ssl-on-alternate-port", "Method=none");
        repair(&home, IMAP);
        let before = files(&folder);
        let refused = run(&home, &["--undo"]);
        assert_eq!(refusal(&refused), (Some(1), "export-evolution-weaker"), "{part}");
        assert_eq!(files(&folder), before, "{part}");
    }
}

#[test]
fn a_wish_for_mail_on_the_server_reaches_an_account_that_is_there() {
    let home = with_evolution(&[]);
    let account =
        || fs::read_to_string(source(&home.path().join(SYSTEM), "account")).expect("text");
    let pop3 = "pop3=pop.example.invalid:995:tls";
    assert_eq!(outcome(&set_up(&home, pop3)), (Some(0), "added"));
    assert!(account().contains("DeleteAfterDays=14\n"));
    let servers = ["--server", pop3, "--server", "smtp=smtp.example.invalid:465:tls"];
    let wish = [&["--set-up", "--leave-on-server", "always"][..], &servers].concat();
    let differs = run(&home, &wish);
    assert_eq!(refusal(&differs), (Some(3), "export-evolution-differs"), "{}", differs.1);
    assert_eq!(differs.1["error"]["differences"], Value::from(vec!["days-on-server"]));
    assert!(account().contains("DeleteAfterDays=14\n"));
    let repaired = run(&home, &[&wish[..], &["--repair"]].concat());
    assert_eq!(outcome(&repaired), (Some(0), "repaired"), "{}", repaired.1);
    assert!(account().contains("KeepOnServer=true\nDeleteAfterDays=0\n"), "{}", account());
    assert_eq!(outcome(&run(&home, &wish)), (Some(0), "already-there"));
    assert_eq!(outcome(&run(&home, &["--undo"])), (Some(0), "undone"));
    assert!(account().contains("DeleteAfterDays=14\n"), "{}", account());
}

#[test]
fn two_at_once_do_not_break_each_other() {
    let home = with_evolution(&[]);
    let folder = home.path().join(SYSTEM);
    for round in 0..5 {
        let outcomes = std::thread::scope(|scope| {
            let runs = [(); 4].map(|()| scope.spawn(|| set_up(&home, IMAP)));
            runs.map(|run| {
                let answer = run.join().expect("ended");
                assert_eq!(answer.0, Some(0), "round {round}: {}", answer.1);
                answer.1["outcome"].as_str().expect("a word").to_owned()
            })
        });
        assert_eq!(
            outcomes.iter().filter(|outcome| *outcome == "added").count(),
            1,
            "{outcomes:?}"
        );
        assert_eq!(files(&folder).len(), 6, "the account and one trace: {:?}", files(&folder));
        assert_eq!(outcome(&run(&home, &["--undo"])), (Some(0), "undone"));
        assert!(files(&folder).is_empty(), "{:?}", files(&folder));
    }
}

#[test]
fn an_account_somebody_else_has_made_is_recognised_and_not_doubled() {
    let account =
        "[Data Source]\nDisplayName=Anna privat\nEnabled=true\nParent=\n\n[Mail Account]\n";
    let identity = "[Data Source]\nParent=abc\n\n[Mail Identity]\nAddress=Anna@Example.com\n";
    for place in [SYSTEM, ".cache/evolution/sources/goa"] {
        let names = ["abc.source", "def.source"].map(|name| format!("{place}/{name}"));
        let home = with_evolution(&[(&names[0], account), (&names[1], identity)]);
        let refused = set_up(&home, IMAP);
        assert_eq!(refusal(&refused), (Some(1), "export-evolution-another"), "{place}");
        let text = refused.1["error"]["text"].as_str().expect("words");
        assert!(text.contains("Anna privat"), "{text}");
        assert!(
            files(&home.path().join(SYSTEM)).iter().all(|(name, _)| !name.contains("postlotse"))
        );
        // A leftover of an account that is gone is none.
        fs::remove_file(home.path().join(&names[0])).expect("removed");
        assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"), "{place}");
    }
    // Neither is a second one of ours, of the other kind.
    let home = with_evolution(&[]);
    assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
    let refused = set_up(&home, "pop3=pop.example.invalid:995:tls");
    assert_eq!(refusal(&refused), (Some(1), "export-evolution-another"));
    assert_eq!(sources(&home.path().join(SYSTEM)).len(), 3);
    assert_eq!(outcome(&run(&home, &["--undo"])), (Some(0), "undone"));
    let pop3 = set_up(&home, "pop3=pop.example.invalid:995:tls");
    assert_eq!(outcome(&pop3), (Some(0), "added"));
}

#[test]
fn a_command_to_copy_never_means_anything_else_to_a_shell() {
    let home = with_evolution(&[]);
    for (address, shown) in [
        ("anna@example.com", "anna@example.com"),
        ("x`id`&c$HOME@example.com", "'x`id`&c$HOME@example.com'"),
    ] {
        let ran = Command::new(PROGRAM)
            .args(["export", address, "--lang", "de", "--format", "evolution", "--set-up"])
            .args(["--server", IMAP, "--server", "smtp=smtp.example.invalid:465:tls"])
            .env_clear()
            .env("HOME", home.path())
            .env("PATH", home.path().join("bin"))
            .output()
            .expect("started");
        let text = String::from_utf8(ran.stdout).expect("UTF-8");
        assert_eq!(ran.status.code(), Some(0), "{text}");
        let command = format!("postlotse-cli export {shown} --format evolution --undo");
        assert!(text.contains(&command), "{address}: {text}");
    }
}

#[test]
fn each_kind_of_evolution_has_its_folder() {
    let flatpak = (".local/share/flatpak/exports/bin/org.gnome.Evolution", "never started");
    let own = ("bin/evolution", "never started");
    let used = (".var/app/org.gnome.Evolution/config/evolution/sources/x.source", "");
    type Case<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>);
    let cases: &[Case<'_>] = &[
        (&[], None),
        (&[own], Some(SYSTEM)),
        (&[flatpak], Some(FLATPAK)),
        (&[own, flatpak], Some(SYSTEM)),
        (&[own, flatpak, used], Some(FLATPAK)),
    ];
    for (files, expected) in cases {
        let home = home(files);
        let answer = set_up(&home, IMAP);
        let Some(expected) = expected else {
            // Where the machine has one of its own, it is found.
            if !Path::new("/usr/bin/evolution").exists() {
                assert_eq!(refusal(&answer), (Some(1), "export-evolution-none"));
                let text = answer.1["error"]["text"].as_str().expect("words");
                assert!(text.contains("--out"), "{text}");
            }
            continue;
        };
        assert_eq!(outcome(&answer), (Some(0), "added"), "{files:?}: {}", answer.1);
        let folder = home.path().join(expected);
        assert_eq!(sources(&folder).iter().filter(|(name, _)| name.starts_with("post")).count(), 3);
        let mode = fs::metadata(&folder).expect("there").permissions().mode();
        assert!(mode & 0o077 == 0 || files.contains(&used), "{files:?}: {mode:o}");
    }
}

#[test]
fn of_two_evolutions_the_one_used_last_is_meant() {
    let flatpak = (".local/share/flatpak/exports/bin/org.gnome.Evolution", "never started");
    for (used, other) in [(SYSTEM, FLATPAK), (FLATPAK, SYSTEM)] {
        let home = with_evolution(&[
            flatpak,
            (&format!("{SYSTEM}/x.source"), ""),
            (&format!("{FLATPAK}/x.source"), ""),
        ]);
        let at = |place: &str, seconds| {
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            let folder = fs::File::open(home.path().join(place)).expect("a folder");
            folder.set_modified(time).expect("set");
        };
        at(used, 2_000_000);
        at(other, 1_000_000);
        assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
        let count = |place| sources(&home.path().join(place)).len();
        assert_eq!((count(used), count(other)), (4, 1), "{used}");
        // The other one is opened now; what was done is undone all the same.
        at(used, 1_000_000);
        at(other, 2_000_000);
        assert_eq!(outcome(&run(&home, &["--undo"])), (Some(0), "undone"), "{used}");
        assert_eq!((count(used), count(other)), (1, 1), "{used}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_nothing_is_left() {
    let home = with_evolution(&[(".config/evolution", "a file in the way")]);
    let refused = set_up(&home, IMAP);
    assert_eq!(refused.0, Some(1), "{}", refused.1);
    let text = refused.1["error"]["text"].as_str().expect("words");
    assert!(text.contains("evolution/sources"), "{text}");
    assert_eq!(refusal(&refused).1, "export-evolution-folder-blocked");
    assert!(!text.contains("--force") && !text.contains("Dateinamen"), "{text}");
    // A file of ours that is no file: it cannot be kept, so nothing is touched.
    let home = with_evolution(&[]);
    assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
    let folder = home.path().join(SYSTEM);
    let [account, identity] = ["account", "identity"].map(|part| source(&folder, part));
    fs::remove_file(&account).expect("removed");
    fs::create_dir(&account).expect("made");
    let refused = set_up(&home, "imap=imap.example.invalid:994:tls");
    assert_eq!(refused.0, Some(1), "{}", refused.1);
    assert!(account.is_dir() && identity.is_file());
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 6, "three files and their copies");
}

#[test]
fn killed_at_any_moment_no_account_is_without_its_parts() {
    let home = with_evolution(&[]);
    let folder = home.path().join(SYSTEM);
    let began = std::time::Instant::now();
    assert_eq!(outcome(&set_up(&home, IMAP)), (Some(0), "added"));
    let whole = began.elapsed();
    let words = ["export", "anna@example.com", "--format", "evolution", "--set-up"];
    let servers = ["--server", IMAP, "--server", "smtp=smtp.example.invalid:465:tls"];
    let (rounds, mut cut_off) = (20, 0);
    for round in 0..rounds {
        fs::remove_dir_all(&folder).expect("removed");
        let mut child = Command::new(PROGRAM)
            .args(words)
            .args(servers)
            .env_clear()
            .env("HOME", home.path())
            .env("PATH", home.path().join("bin"))
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(whole * round / rounds);
        child.kill().expect("killed");
        cut_off += u32::from(!child.wait().expect("ended").success());
        fs::create_dir_all(&folder).expect("made");
        let names = sources(&folder);
        let has = |part: &str| names.iter().any(|(name, _)| name.ends_with(part));
        if has("-account.source") {
            assert!(has("-identity.source") && has("-transport.source"), "round {round}");
        }
    }
    assert!(cut_off > 0, "no run was cut off");
    // The next run finds its way and tidies up.
    let next = set_up(&home, IMAP);
    assert_eq!(next.0, Some(0), "{}", next.1);
    assert_eq!(sources(&folder).len(), 3);
    let left = files(&folder);
    assert!(!left.iter().any(|(name, _)| name.starts_with(".postlotse")), "{left:?}");
}

#[test]
fn outlook_is_set_up_where_it_is_and_nowhere_else() {
    let home = home(&[]);
    let ran = Command::new(PROGRAM)
        .args(["export", "anna@example.com", "--lang", "de", "--format", "outlook-prf", "--set-up"])
        .args(["--server", IMAP, "--server", "smtp=smtp.example.invalid:465:tls"])
        .env_clear()
        .env("HOME", home.path())
        .output()
        .expect("started");
    let text = String::from_utf8(ran.stdout).expect("UTF-8");
    assert_eq!(ran.status.code(), Some(1), "{text}");
    for part in ["Outlook", "Windows", "--out"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(fs::read_dir(home.path()).expect("a folder").next().is_none(), "nothing is written");
}
