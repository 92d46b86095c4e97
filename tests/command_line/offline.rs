//! What the program knows by itself: `detect --offline`, `providers`, and checks that end before the network.

use serde_json::{Value, json};

use crate::support::program::{run, run_json, run_with};

/// Every server of a detection, as `protocol host port security`.
fn servers(detection: &Value) -> Vec<String> {
    let recommended = &detection["recommended"];
    let others = detection["alternatives"].as_array().expect("a list");
    let all = [&recommended["incoming"], &recommended["outgoing"]].into_iter().chain(others);
    let word = |server: &Value, key: &str| server[key].as_str().expect("a word").to_owned();
    all.filter(|server| !server.is_null())
        .map(|server| {
            let (protocol, host) = (word(server, "protocol"), word(server, "host"));
            format!("{protocol} {host} {} {}", server["port"], word(server, "security"))
        })
        .collect()
}

#[test]
fn the_servers_of_the_seed_article() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("anna@gmx.de", "gmx-de", &["smtp mail.gmx.net 587 starttls", "smtp mail.gmx.net 465 tls"]),
        ("anna@gmail.com", "gmail", &["smtp smtp.gmail.com 465 tls"]),
        ("anna@web.de", "web-de", &["smtp smtp.web.de 587 starttls"]),
        (
            "anna@df.eu",
            "domainfactory",
            &["imap sslin.df.eu 993 tls", "pop3 sslin.df.eu 995 tls", "smtp sslout.df.eu 465 tls"],
        ),
    ];
    for (address, provider, expected) in cases {
        let (code, json) = run_json(&["detect", address, "--offline"]);
        assert_eq!(code, 0, "{address}");
        assert_eq!(json["provider"]["id"], *provider);
        let servers = servers(&json);
        for server in *expected {
            assert!(servers.iter().any(|other| other == server), "{address}: {servers:?}");
        }
        for direction in ["incoming", "outgoing"] {
            assert_eq!(json["recommended"][direction]["trust"], "confirmed", "{address}");
        }
        let ran = run(&["detect", address, "--offline", "--lang", "de"]);
        let host = expected[0].split(' ').nth(1).expect("a host");
        assert!(ran.text.contains(host) && ran.text.contains("Posteingang"), "{}", ran.text);
    }
}

#[test]
fn the_answer_has_the_documented_fields() {
    let (_, json) = run_json(&["detect", "anna@icloud.com", "--offline"]);
    let fields = |value: &Value| -> Vec<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let all = "address alternatives answer_ms domain elapsed_ms provider recommended requirements sources";
    assert_eq!(fields(&json).join(" "), all);
    let all = "auth host port probed protocol reasons security source trust username";
    assert_eq!(fields(&json["recommended"]["incoming"]).join(" "), all);
    let all = "elapsed_ms notes outcome reason requests servers source standing";
    assert_eq!(fields(&json["sources"][0]).join(" "), all);
    // The form of the user name belongs to the server, not to the provider.
    assert_eq!(json["recommended"]["incoming"]["username"], "anna");
    assert_eq!(json["recommended"]["outgoing"]["username"], "anna@icloud.com");
    let asked = json["sources"].as_array().expect("a list").iter().skip(1);
    for source in asked {
        assert_eq!((&source["outcome"], &source["reason"]), (&json!("skipped"), &json!("offline")));
    }
}

#[test]
fn providers_without_mail_programs_are_said_to_be() {
    for (address, name) in [("anna@tuta.com", "Tuta"), ("anna@hey.com", "HEY")] {
        let (code, json) = run_json(&["detect", address, "--offline"]);
        assert_eq!(code, 1, "{address}");
        assert!(servers(&json).is_empty(), "{json}");
        assert_eq!(json["requirements"][0], "no-imap");
        for (language, sentence) in [
            ("de", "lässt keine anderen Mailprogramme zu"),
            ("en", "does not allow other mail programs"),
        ] {
            let ran = run(&["detect", address, "--offline", "--lang", language]);
            assert_eq!(ran.code, 1);
            assert!(ran.text.contains(name) && ran.text.contains(sentence), "{}", ran.text);
        }
    }
}

#[test]
fn a_provider_without_known_servers_says_where_they_are() {
    let cases = [
        ("anna@uber.space", "de", "Bestätigung des Vertrags"),
        ("anna@uber.space", "en", "confirmation of your contract"),
        // Not every provider without servers here has one per customer.
        ("anna@eclipso.de", "de", "seine Server sind nicht bekannt"),
        ("anna@eclipso.de", "en", "its servers are not known"),
    ];
    for (address, language, expected) in cases {
        let ran = run(&["detect", address, "--offline", "--lang", language]);
        assert_eq!(ran.code, 1, "{address}");
        assert!(ran.text.contains(expected), "{address}: {}", ran.text);
    }
}

#[test]
fn no_message_id_shows_through() {
    for address in ["anna@gmx.de", "anna@tuta.com", "anna@proton.me", "anna@outlook.com"] {
        for language in ["de", "en"] {
            let ran = run(&["detect", address, "--offline", "--lang", language]);
            for line in ran.text.lines().filter_map(|line| line.strip_prefix("- ")) {
                assert!(line.contains(' '), "{address}: {line}");
            }
        }
    }
}

#[test]
fn providers_can_be_searched() {
    let (code, json) = run_json(&["providers"]);
    assert_eq!(code, 0);
    assert!(json["providers"].as_array().expect("a list").len() > 150);
    let (code, json) = run_json(&["providers", "WEB.DE"]);
    assert_eq!((code, &json["providers"][0]["id"]), (0, &json!("web-de")));
    let (code, json) = run_json(&["providers", "no such provider"]);
    assert_eq!((code, json), (1, json!({ "providers": [] })));
    let ran = run(&["providers", "tuta", "--lang", "de"]);
    assert_eq!(ran.code, 0);
    assert!(ran.text.contains("tutanota.de"), "{}", ran.text);
}

#[test]
fn a_check_without_a_usable_password_is_a_usage_error() {
    let server = ["--server", "imap=127.0.0.1:1:tls", "--protocol", "imap", "--confirm"];
    let mut words = vec!["check", "anna@gmx.de", "--lang", "de"];
    words.extend(server);
    let ran = run(&words);
    assert_eq!(ran.code, 2);
    assert!(ran.text.contains("--password-stdin"), "{}", ran.text);
    words.push("--password-stdin");
    for (input, expected) in [("", "Bitte geben Sie Ihr Passwort ein"), ("a\nb\n", "Zeilenumbruch")]
    {
        let ran = run_with(&words, input);
        assert_eq!(ran.code, 2, "{input:?}: {}", ran.text);
        assert!(ran.text.contains(expected), "{input:?}: {}", ran.text);
    }
}

#[test]
fn a_server_nobody_runs_is_a_failed_check() {
    let words = ["check", "anna@gmx.de", "--server", "imap=127.0.0.1:1:tls", "--protocol", "imap"];
    let mut all = words.to_vec();
    all.extend(["--confirm", "--password-stdin", "--json"]);
    let ran = run_with(&all, "gEheim42\n");
    assert_eq!(ran.code, 1, "{}", ran.text);
    assert!(!ran.text.contains("gEheim42"), "{}", ran.text);
    let json: Value = serde_json::from_str(&ran.text).expect("one object");
    let imap = &json["protocols"]["imap"];
    assert_eq!((&imap["outcome"], &imap["stage"]), (&json!("failed"), &json!("connect")));
    assert!(imap["cause"].is_string(), "{json}");
    assert_eq!(json["verdict"]["cause"], imap["cause"]);
    assert_eq!(imap["stages"][0]["stage"], "resolve");
    assert!(json["protocols"].get("smtp").is_none(), "only what was asked for: {json}");
}

#[test]
fn a_server_on_this_computer_needs_a_person_first() {
    for host in ["127.0.0.1", "[::1]", "localhost", "192.168.1.1"] {
        let server = format!("imap={host}:1:tls");
        let words = ["check", "anna@gmx.de", "--server", &server, "--protocol", "imap", "--json"];
        let mut all = words.to_vec();
        all.push("--password-stdin");
        let ran = run_with(&all, "gEheim42\n");
        assert_eq!(ran.code, 3, "{host}: {}", ran.text);
        let json: Value = serde_json::from_str(&ran.text).expect("one object");
        assert_eq!(json["error"]["key"], "confirmation-needed");
        assert_eq!(json["error"]["servers"][0]["trust"], "confirm");
    }
}

#[test]
fn nobody_is_asked_about_an_ending() {
    let (code, json) = run_json(&["doctor", "anna@co.uk"]);
    assert_eq!((code, &json["domain"]), (1, &json!("co.uk")));
    let expected = json!({ "severity": "error", "key": "public-suffix", "where": "co.uk" });
    assert_eq!(json["findings"], json!([expected]));
    let asked = json["sources"].as_array().expect("a list").iter();
    let asked: Vec<&Value> = asked
        .filter(|one| !["skipped", "nothing"].contains(&one["outcome"].as_str().expect("a word")))
        .collect();
    assert_eq!(asked, [&json!(null); 0]);
    assert_eq!((&json["zone"], &json["config_file"]), (&json!([]), &Value::Null));
    assert_eq!(json["records"]["mx"], json!([]));
}
