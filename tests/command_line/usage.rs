//! Calls that cannot be carried out, help, and the lists scripts rely on.

use postlotse::account::{AuthMethod, Protocol, Security};
use postlotse::audit::{FaultKind, FindingKind, Severity};
use postlotse::diagnosis::{Cause, Certainty, Channel, Side};
use postlotse::discovery::{DocumentKind, Outcome, Reason, Source, SourceReason};
use postlotse::export::Target;
use postlotse::protocol::Stage;
use postlotse::provider::Requirement;

use crate::support::program::{run, run_json};

#[test]
fn usage_errors_are_sentences_in_both_languages_and_one_object_for_scripts() {
    let cases: &[(&[&str], &str, &str)] = &[
        (&[], "cli-usage-no-command", "setup"),
        (&["detekt"], "cli-usage-unknown-command", "detekt"),
        (&["detect"], "cli-usage-missing-argument", "ADDRESS"),
        (&["detect", "anna@gmx.de", "--fast"], "cli-usage-unknown-option", "--fast"),
        (&["detect", "anna@gmx.de", "x@y.de"], "cli-usage-too-many", "x@y.de"),
        (&["export", "anna@gmx.de", "--out"], "cli-usage-missing-value", "--out"),
        (&["export", "anna@gmx.de", "--out", "x"], "cli-usage-missing-argument", "--format"),
        (&["export", "anna@gmx.de", "--format", "sheet"], "cli-usage-missing-argument", "--out"),
        (
            &["export", "anna@gmx.de", "--format", "pdf", "--out", "x"],
            "cli-usage-not-in-list",
            "thunderbird-profile, thunderbird-zip, thunderbird-config, outlook-prf, \
             outlook-autodiscover, outlook-new, apple-mobileconfig, android-qr, evolution, sheet, dns-zone, json",
        ),
        (
            &["export", "a@gmx.de", "--format", "json", "--out", "x", "--leave-on-server", "400"],
            "cli-usage-not-in-list",
            "1–365, always",
        ),
        (&["check", "anna@gmx.de", "--server", "imap=x"], "cli-usage-server-shape", "imap=x"),
        (&["check", "anna@gmx.de", "--server", "imap=x.de:0:tls"], "cli-usage-port", "65535"),
        (
            &["check", "anna@gmx.de", "--protocol", "http"],
            "cli-usage-not-in-list",
            "imap, pop3, smtp",
        ),
        (
            &["check", "anna@gmx.de", "--remembered", "--password-stdin"],
            "cli-usage-exclusive",
            "--remembered",
        ),
        (&["doctor"], "cli-usage-missing-argument", "DOMAIN"),
        (&["doctor", "example"], "doctor-domain-no-dot", "example.com"),
        (&["doctor", "192.0.2.1"], "doctor-domain-literal", "example.com"),
        (&["doctor", "anna@"], "address-no-domain", "@"),
        (&["doctor", "a.de", "b.de"], "cli-usage-too-many", "b.de"),
        (&["forget"], "cli-usage-missing-argument", "ADDRESS"),
        (&["lint"], "cli-usage-missing-argument", "FILE"),
        (&["lint", "config.xml"], "cli-usage-missing-argument", "--address"),
        (&["lint", "config.xml", "--address", "anna"], "address-no-at-sign", "@"),
        (&["forget", "anna"], "address-no-at-sign", "@"),
        (
            &["providers", "--no-central-databases"],
            "cli-usage-unknown-option",
            "--no-central-databases",
        ),
        (&["setup", "--json"], "cli-usage-setup-json", "setup"),
    ];
    for (arguments, key, named) in cases {
        let mut texts = Vec::new();
        for language in ["de", "en"] {
            let mut all = arguments.to_vec();
            all.extend(["--lang", language]);
            if !all.contains(&"--json") {
                let ran = run(&all);
                assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.text);
                assert!(ran.text.contains(named), "{arguments:?}: {}", ran.text);
                assert!(ran.text.contains("postlotse-cli --help"), "{arguments:?}: {}", ran.text);
            }
            all.retain(|word| *word != "--json");
            let (code, json) = run_json(&all);
            assert_eq!((code, json["error"]["key"].as_str()), (2, Some(*key)), "{arguments:?}");
            texts.push(json["error"]["text"].as_str().expect("a text").to_owned());
        }
        assert_ne!(texts[0], texts[1], "{arguments:?}: the same in both languages");
    }
}

#[test]
fn a_password_on_the_command_line_is_refused_and_not_repeated() {
    for words in [&["--password", "gEheim42"][..], &["--password=gEheim42"], &["--pass=gEheim42"]] {
        let mut all = vec!["check", "anna@gmx.de"];
        all.extend(words);
        let (code, json) = run_json(&all);
        assert_eq!((code, json["error"]["key"].as_str()), (2, Some("cli-usage-password")));
        assert!(!json.to_string().contains("gEheim42"), "{json}");
        let ran = run(&all);
        assert!(ran.text.contains("--password-stdin"), "{}", ran.text);
        assert!(!ran.text.contains("gEheim42"), "{}", ran.text);
    }
}

#[test]
fn help_shows_every_word_of_the_closed_lists() {
    let lists: Vec<(&str, Vec<&str>)> = vec![
        ("detect", Source::ALL.map(Source::key).to_vec()),
        ("detect", Outcome::ALL.map(Outcome::key).to_vec()),
        ("detect", SourceReason::ALL.map(SourceReason::key).to_vec()),
        ("detect", Reason::ALL.map(Reason::key).to_vec()),
        ("detect", Requirement::ALL.map(Requirement::key).to_vec()),
        ("detect", AuthMethod::ALL.map(AuthMethod::key).to_vec()),
        ("detect", vec!["confirmed", "confirm", "refused"]),
        ("detect", vec!["yes", "no", "failed"]),
        ("detect", Protocol::ALL.map(Protocol::key).to_vec()),
        ("detect", Security::ALL.map(Security::key).to_vec()),
        ("check", Protocol::ALL.map(Protocol::key).to_vec()),
        ("check", Security::ALL.map(Security::key).to_vec()),
        ("check", Stage::ALL.map(Stage::key).to_vec()),
        ("check", Cause::ALL.map(Cause::key).to_vec()),
        ("check", Side::ALL.map(Side::key).to_vec()),
        ("check", vec!["ok", "failed", "skipped"]),
        ("check", vec!["stored", "not-tried", "no-bus", "no-store", "locked", "other"]),
        ("explain", Channel::ALL.map(Channel::key).to_vec()),
        ("explain", Cause::ALL.map(Cause::key).to_vec()),
        ("explain", Certainty::ALL.map(Certainty::key).to_vec()),
        ("explain", Side::ALL.map(Side::key).to_vec()),
        ("export", Target::all().into_iter().map(Target::key).collect()),
        ("export", vec!["added", "repaired", "already-there", "undone"]),
        ("lint", DocumentKind::ALL.map(DocumentKind::key).to_vec()),
        ("lint", vec!["hint", "warning", "error"]),
        ("lint", FaultKind::keys()),
        ("doctor", Severity::ALL.map(Severity::key).to_vec()),
        ("doctor", FindingKind::ALL.map(FindingKind::key).to_vec()),
    ];
    for (command, keys) in lists {
        for language in ["de", "en"] {
            let ran = run(&[command, "--help", "--lang", language]);
            assert_eq!(ran.code, 0);
            let list = keys.join(", ");
            assert!(ran.text.contains(&list), "{command} {language}: {list} in {}", ran.text);
        }
    }
}

#[test]
fn help_names_every_command_and_every_exit_code() {
    for (language, word) in [("de", "Rückgabewerte"), ("en", "Exit codes")] {
        let ran = run(&["--help", "--lang", language]);
        assert_eq!(ran.code, 0);
        for named in [
            word,
            "detect",
            "check",
            "export",
            "providers",
            "setup",
            "forget",
            "lint",
            "explain",
            "doctor",
            "  3  ",
            "130",
        ] {
            assert!(ran.text.contains(named), "{language}: {named} in {}", ran.text);
        }
    }
}

#[test]
fn the_formats_can_be_listed() {
    let (code, json) = run_json(&["export", "--list"]);
    assert_eq!(code, 0);
    let keys: Vec<&str> =
        json["formats"].as_array().expect("a list").iter().filter_map(|key| key.as_str()).collect();
    let expected: Vec<&str> = Target::all().into_iter().map(Target::key).collect();
    assert_eq!(keys, expected);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_choice_the_system_decides_the_language() {
    let cases = [("de_AT.UTF-8", "Hilfe: "), ("en_GB.UTF-8", "Help: "), ("fr_FR.UTF-8", "Help: ")];
    for (locale, expected) in cases {
        let mut command = std::process::Command::new(crate::support::program::PROGRAM);
        for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE"] {
            command.env_remove(name);
        }
        let output = command.env("LANG", locale).output().expect("started");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(text.contains(expected), "{locale}: {text}");
    }
}
