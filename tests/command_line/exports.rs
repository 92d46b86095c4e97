//! Files the program writes: where, with which rights, and when it does not.
//!
//! What is inside them is the topic of `exports`.

use std::fs;
use std::path::Path;

use postlotse::export::Format;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{Ran, run, run_json};

/// Servers nobody has to be asked for; `.invalid` is looked up nowhere.
const SERVERS: [&str; 4] = [
    "--server",
    "imap=imap.example.invalid:993:tls",
    "--server",
    "smtp=smtp.example.invalid:465:tls",
];

fn export(format: &str, out: &Path, more: &[&str]) -> Ran {
    run(&words(format, out, more))
}

fn words<'a>(format: &'a str, out: &'a Path, more: &[&'a str]) -> Vec<&'a str> {
    let out = out.to_str().expect("UTF-8");
    let mut all = vec!["export", "anna@example.com", "--lang", "de"];
    all.extend(["--format", format, "--out", out]);
    all.extend(more);
    all
}

fn with_servers<'a>(more: &[&'a str]) -> Vec<&'a str> {
    SERVERS.iter().chain(more).copied().collect()
}

fn files(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

/// A path for the main file, or the folder for formats that name their files themselves.
fn place(format: Format, folder: &TempDir) -> std::path::PathBuf {
    match format.extension() {
        Some(ending) => folder.path().join(format!("konto.{ending}")),
        None => folder.path().to_owned(),
    }
}

#[test]
fn every_format_is_written_for_its_owner_only() {
    for format in Format::ALL {
        let folder = TempDir::new().expect("a folder");
        let out = place(format, &folder);
        let (code, json) = run_json(&words(format.key(), &out, &with_servers(&["--name", "Anna"])));
        assert_eq!(code, 0, "{json}");
        assert_eq!(json["format"], format.key());
        let told: Vec<&str> =
            json["files"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        if format.extension().is_some() {
            assert_eq!(told[0], out.to_str().expect("UTF-8"), "the main file comes first");
        }
        assert_eq!(told.len(), files(&folder).len(), "{:?}", files(&folder));
        for path in told {
            assert!(fs::metadata(path).expect("written").len() > 0, "{path}");
            let beside = out.with_extension("");
            assert!(path.starts_with(beside.to_str().expect("UTF-8")), "{path}");
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = fs::metadata(path).expect("written").permissions().mode();
                assert_eq!(mode & 0o777, 0o600, "{path}");
            }
        }
    }
}

#[test]
fn an_existing_file_is_replaced_only_by_force() {
    for format in Format::ALL {
        let folder = TempDir::new().expect("a folder");
        let out = place(format, &folder);
        let (_, first) = run_json(&words(format.key(), &out, &with_servers(&[])));
        let own = first["files"][0].as_str().expect("a path").to_owned();
        let written = files(&folder);
        fs::write(&own, "mine").expect("written");
        for other in written.iter().map(|name| folder.path().join(name)) {
            if other.to_str() != Some(&own) {
                fs::remove_file(other).expect("removed");
            }
        }
        let refused = export(format.key(), &out, &with_servers(&[]));
        assert_eq!(refused.code, 1, "{}", refused.text);
        let name = own.rsplit('/').next().expect("a name");
        assert!(refused.text.contains(name), "it says which: {}", refused.text);
        assert_eq!(fs::read(&own).expect("there"), b"mine");
        assert_eq!(files(&folder).len(), 1, "nothing else was written: {:?}", files(&folder));
        let forced = export(format.key(), &out, &with_servers(&["--force"]));
        assert_eq!(forced.code, 0, "{}", forced.text);
        assert_ne!(fs::read(&own).expect("there"), b"mine");
        assert_eq!(files(&folder), written);
    }
}

#[test]
fn the_account_file_comes_back() {
    let folder = TempDir::new().expect("a folder");
    let saved = folder.path().join("konto.json");
    let first =
        export("json", &saved, &with_servers(&["--name", "Änne", "--username", "imap=anna7"]));
    assert_eq!(first.code, 0, "{}", first.text);
    let account = ["--account", saved.to_str().expect("UTF-8")];
    let again = folder.path().join("again.json");
    let second = export("json", &again, &account);
    assert_eq!(second.code, 0, "{}", second.text);
    assert_eq!(fs::read(&saved).expect("there"), fs::read(&again).expect("there"));
    let text = fs::read_to_string(&again).expect("there");
    for part in ["Änne", "anna7", "imap.example.invalid", "smtp.example.invalid"] {
        assert!(text.contains(part), "{part} in {text}");
    }

    let mut foreign = vec!["export", "otto@example.com", "--lang", "de", "--format", "sheet"];
    let sheet = folder.path().join("otto.html");
    foreign.extend(["--out", sheet.to_str().expect("UTF-8")]);
    foreign.extend(account);
    let foreign = run(&foreign);
    assert_eq!(foreign.code, 2, "{}", foreign.text);
    assert!(foreign.text.contains("anna@example.com"), "{}", foreign.text);
    assert!(!sheet.exists());
}

#[test]
fn every_export_says_how_far_the_account_is_checked() {
    let cases = [
        ("works", "works", "tested", "Geprüft: Posteingang und Versand funktionieren."),
        ("works", "untested", "partly-tested", "nur zum Teil geprüft"),
        ("works", "failed", "not-working", "nicht alles funktioniert"),
        ("untested", "untested", "untested", "noch nicht geprüft"),
    ];
    let folder = TempDir::new().expect("a folder");
    let saved = folder.path().join("konto.json");
    assert_eq!(export("json", &saved, &with_servers(&[])).code, 0);
    let text = fs::read_to_string(&saved).expect("there");
    let mut account: Value = serde_json::from_str(&text).expect("JSON");
    for (incoming, outgoing, key, sentence) in cases {
        account["proof"] = serde_json::json!({ "incoming": incoming, "outgoing": outgoing });
        fs::write(&saved, account.to_string()).expect("written");
        let from = ["--account", saved.to_str().expect("UTF-8"), "--force"];
        // Every format says it the same way: all of them once, and each way once.
        let formats = if key == "partly-tested" { &Format::ALL[..] } else { &[Format::Json] };
        for &format in formats {
            let folder = TempDir::new().expect("a folder");
            let out = place(format, &folder);
            let (code, json) = run_json(&words(format.key(), &out, &from));
            assert_eq!((code, &json["proof"]), (0, &Value::from(key)), "{format:?}: {json}");
            let said = export(format.key(), &out, &from).text;
            assert_eq!(said.matches(sentence).count(), 1, "{format:?}: {said}");
        }
        let profile = TempDir::new().expect("a folder");
        let mut all = vec!["export", "anna@example.com", "--lang", "de", "--format"];
        all.extend(["thunderbird-profile", "--set-up", "--profile"]);
        all.push(profile.path().to_str().expect("UTF-8"));
        all.extend(&from[..2]);
        let (code, json) = run_json(&all);
        assert_eq!((code, &json["proof"]), (0, &Value::from(key)), "{json}");
        assert_eq!(run(&all).text.matches(sentence).count(), 1);
    }
}

#[test]
fn what_is_no_account_file_is_refused() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("konto.html");
    let missing = folder.path().join("missing.json");
    let broken = folder.path().join("broken.json");
    fs::write(&broken, "{\"version\":1,").expect("written");
    for file in [missing, broken] {
        let ran = export("sheet", &out, &["--account", file.to_str().expect("UTF-8")]);
        assert_eq!(ran.code, 1, "{file:?}: {}", ran.text);
        assert!(!out.exists());
    }
}

#[test]
fn a_format_that_cannot_hold_the_account_says_why() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("konto.prf");
    let servers = [
        "--server",
        "imap=imap.example.invalid:143:starttls",
        "--server",
        "smtp=smtp.example.invalid:587:starttls",
    ];
    let ran = export("outlook-prf", &out, &servers);
    assert_eq!(ran.code, 1, "{}", ran.text);
    assert!(ran.text.contains("STARTTLS") && ran.text.contains("993"), "{}", ran.text);
    assert!(files(&folder).is_empty(), "{:?}", files(&folder));
    // Every other format can.
    for format in ["thunderbird-zip", "sheet", "json"] {
        let out = folder.path().join(format);
        assert_eq!(export(format, &out, &servers).code, 0, "{format}");
    }
}

#[test]
fn servers_a_person_must_confirm_write_nothing_before() {
    for host in ["127.0.0.1", "localhost", "10.0.0.5", "93.184.216.34"] {
        let folder = TempDir::new().expect("a folder");
        let out = folder.path().join("konto.html");
        let server = format!("imap={host}:993:tls");
        let servers = ["--server", &server, "--server", SERVERS[3]];
        let (code, json) = run_json(&words("sheet", &out, &servers));
        assert_eq!(code, 3, "{host}: {json}");
        assert_eq!(json["error"]["key"], "confirmation-needed", "{host}");
        assert_eq!(json["error"]["servers"].as_array().map(Vec::len), Some(1), "{json}");
        assert!(files(&folder).is_empty(), "{host}: {:?}", files(&folder));
        let mut confirmed = servers.to_vec();
        confirmed.push("--confirm");
        let ran = export("sheet", &out, &confirmed);
        assert_eq!(ran.code, 0, "{host}: {}", ran.text);
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("fehlt").join("konto.html");
    let ran = export("sheet", &out, &with_servers(&[]));
    assert_eq!(ran.code, 1, "{}", ran.text);
    assert!(ran.text.contains(out.to_str().expect("UTF-8")), "{}", ran.text);
}

#[test]
fn what_is_said_fits_the_place_in_outlooks_registry_entry() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("konto.xml");
    let ran = export("outlook-autodiscover", &out, &with_servers(&[]));
    assert_eq!(ran.code, 0, "{}", ran.text);
    let bytes = fs::read(out.with_extension("reg")).expect("there");
    let units: Vec<u16> =
        bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let entry = String::from_utf16(&units).expect("UTF-16").replace(r"\\", r"\");
    let is_here = entry.contains(out.to_str().expect("UTF-8"));
    assert_eq!(entry.contains(r"C:\Postlotse"), !is_here, "{entry}");
    assert_eq!(ran.text.contains(r"C:\Postlotse"), !is_here, "{}", ran.text);
    assert_eq!(ran.text.contains("liegen, wo sie ist"), is_here, "{}", ran.text);
    assert_eq!(is_here, cfg!(windows), "only Windows has this registry");
}

#[test]
fn an_unusual_ending_is_explained_for_what_was_asked() {
    for (format, ending) in
        [("outlook-prf", "prf"), ("outlook-autodiscover", "xml"), ("sheet", "html")]
    {
        let folder = TempDir::new().expect("a folder");
        let out = folder.path().join("konto.txt");
        let ran = export(format, &out, &with_servers(&[]));
        assert_eq!((ran.code, files(&folder).len()), (0, 1), "{}", ran.text);
        assert!(ran.text.contains(&format!("„.{ending}“")), "{}", ran.text);
        assert_eq!(ran.text.contains("/importprf"), format == "outlook-prf", "{}", ran.text);
    }
}
