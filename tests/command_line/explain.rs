//! `explain`: what a pasted answer means, for people and for scripts.

use serde_json::{Value, json};

use crate::support::program::{Ran, run, run_json, run_with};

fn explain(more: &[&str]) -> (i32, Value) {
    let mut all = vec!["explain", "--lang", "de"];
    all.extend(more);
    run_json(&all)
}

fn text(more: &[&str]) -> Ran {
    let mut all = vec!["explain", "--lang", "de"];
    all.extend(more);
    run(&all)
}

#[test]
fn scripts_get_ranked_causes_the_side_and_the_advice() {
    let answer = "-ERR [AUTH] Application-specific password required";
    let (code, json) = explain(&["--protocol", "pop3", "--stage", "pass", "--answer", answer]);
    assert_eq!(code, 0);
    assert_eq!(json["causes"], json!([{ "cause": "app-password", "certainty": "definite" }]));
    assert_eq!(json["side"], "you");
    let advice = json["advice"].as_str().expect("a sentence");
    assert!(advice.contains("App-Passwort an und geben Sie es statt"), "{advice}");
    let fields: Vec<&String> = json.as_object().expect("an object").keys().collect();
    assert_eq!(fields, ["advice", "causes", "side"]);

    let (_, json) =
        explain(&["--protocol", "imap", "--provider", "microsoft", "--answer", "NO LOGIN failed."]);
    assert_eq!(json["causes"][0], json!({ "cause": "oauth-required", "certainty": "likely" }));
    assert_eq!(json["causes"][1]["certainty"], "possible");
    assert_eq!(json["side"], "provider");

    let (code, json) = explain(&["--protocol", "smtp", "--answer", "550 fnord"]);
    assert_eq!(
        (code, &json["causes"]),
        (0, &json!([{ "cause": "unknown", "certainty": "possible" }]))
    );
}

#[test]
fn where_a_message_comes_from_is_guessed_and_said() {
    let cases = [
        ("535 5.7.8 Authentication failed", "smtp", "ambiguous-auth"),
        ("-ERR [AUTH] Application-specific password required", "pop3", "app-password"),
        ("NO [UNAVAILABLE] later", "imap", "provider-outage"),
        ("certificate verify failed: certificate has expired", "tls", "cert-expired-or-clock"),
    ];
    for (answer, channel, cause) in cases {
        let (code, json) = explain(&["--answer", answer]);
        assert_eq!((code, &json["causes"][0]["cause"]), (0, &json!(cause)), "{answer}");
        assert_eq!(json["guessed_protocol"], channel, "{answer}");
        // The same as when it is named, but for saying so.
        let (_, named) = explain(&["--protocol", channel, "--answer", answer]);
        assert_eq!((&named["causes"], &named["advice"]), (&json["causes"], &json["advice"]));
        assert!(named.get("guessed_protocol").is_none(), "{named}");
        let ran = text(&["--answer", answer]);
        let said = ran.text.replace('\n', " ");
        assert!(
            said.contains(&format!("geraten, woher die Meldung stammt: --protocol {channel}.")),
            "{}",
            ran.text
        );
        let ran = text(&["--protocol", channel, "--answer", answer]);
        assert!(!ran.text.contains("geraten"), "{}", ran.text);
    }
}

#[test]
fn people_get_four_parts_and_the_provider_s_own_page() {
    let arguments =
        ["--protocol", "IMAP", "--provider", "gmx/web.de", "--answer", "NO authentication failed"];
    let ran = text(&arguments);
    assert_eq!(ran.code, 0);
    let mut rest = ran.text.replace('\n', " ");
    for part in [
        "Der Server hat die Anmeldung abgelehnt.",
        "Das können Sie selbst in Ordnung bringen.",
        "Schalten Sie auf der Internetseite Ihres Anbieters IMAP und POP3 ein.",
        "https://hilfe.gmx.net/",
        "Möglich ist auch:",
        "Die Meldung im Wortlaut: NO authentication failed",
    ] {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} in {}", ran.text));
        rest = rest.split_off(at + part.len());
    }
    let mut english = vec!["explain", "--lang", "en"];
    english.extend(arguments);
    let ran = run(&english);
    assert!(ran.text.contains("The server refused the sign-in."), "{}", ran.text);
}

#[test]
fn hints_are_never_an_error() {
    for hints in [
        &["--stage", "", "--provider", ""][..],
        &["--stage", "-x", "--provider", "--no-such-thing"],
        &["--stage", "login", "--stage", "nonsense", "--provider", "a", "--provider", "b"],
        &["--stage", "LOGIN/whatever", "--provider", "\u{1b}[31m"],
    ] {
        let mut all = vec!["--protocol", "imap", "--answer", "NO Login failed."];
        all.extend(hints);
        let (code, json) = explain(&all);
        assert_eq!((code, &json["causes"][0]["cause"]), (0, &json!("ambiguous-auth")), "{hints:?}");
    }
}

#[test]
fn an_answer_may_come_over_standard_input_and_is_cleaned() {
    let arguments = ["explain", "--lang", "en", "--protocol", "smtp", "--answer", "-"];
    let lines = "535-5.7.8 Username and Password not accepted. For more\r\n535 5.7.8 information \u{1b}[31mhttps://support.google.com/mail\r\n";
    let ran = run_with(&arguments, lines);
    assert_eq!(ran.code, 0);
    assert!(ran.text.contains("usually need an app password"), "{}", ran.text);
    assert!(!ran.text.contains('\u{1b}'), "nothing repaints the terminal");
    let long = format!("421 4.7.0 Try again later {}", "x".repeat(64 * 1024));
    let ran = run_with(&arguments, &long);
    assert_eq!(ran.code, 0);
    assert!(ran.text.len() < 2000, "{}", ran.text.len());
}

#[test]
fn without_an_answer_there_is_nothing_to_explain() {
    for answer in ["", "  ", "\u{1b}[0m"] {
        let (code, json) = explain(&["--protocol", "imap", "--answer", answer]);
        assert_eq!((code, json["error"]["key"].as_str()), (2, Some("cli-usage-empty-answer")));
    }
    let ran = run_with(&["explain", "--protocol", "imap", "--answer", "-", "--lang", "de"], "\n");
    assert_eq!(ran.code, 2);
    assert!(ran.text.contains("Es fehlt die Meldung"), "{}", ran.text);
    let cases: [(&[&str], &str); 3] = [
        (&[], "cli-usage-missing-argument"),
        (&["--protocol", "imap"], "cli-usage-missing-argument"),
        (&["--protocol", "ftp", "--answer", "NO"], "cli-usage-not-in-list"),
    ];
    for (arguments, key) in cases {
        let (code, json) = explain(arguments);
        assert_eq!((code, json["error"]["key"].as_str()), (2, Some(key)), "{arguments:?}");
    }
}
