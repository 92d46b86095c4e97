//! Addresses as people get them wrong: each is told what to change.

use serde_json::Value;

use crate::support::program::{run, run_json};

#[test]
fn each_bad_address_is_told_what_to_change() {
    let long = format!("anna@{}.de", "x".repeat(300));
    let long_local = format!("{}@gmx.de", "x".repeat(300));
    let labels = format!("anna@{}de", "abcdefgh.".repeat(33));
    // address, what the German and the English sentence must name
    let cases = [
        ("", "geben Sie Ihre E-Mail-Adresse ein", "enter your email address"),
        ("   ", "geben Sie Ihre E-Mail-Adresse ein", "enter your email address"),
        ("anna", "fehlt das @-Zeichen", "no @ sign"),
        ("@gmx.de", "Vor dem @ fehlt", "before the @ is missing"),
        ("anna@", "Nach dem @ fehlt", "after the @ is missing"),
        ("anna@gmx", "fehlt die Endung", "ending"),
        ("an na@gmx.de", "Leerzeichen", "space"),
        (
            "Anna Muster <anna@gmx.de>",
            "nur die Adresse selbst ein: anna@gmx.de",
            "only the address itself: anna@gmx.de",
        ),
        ("jürgen@gmx.de", "„ü“", "“ü”"),
        ("a@b@gmx.de", "mehr als ein @-Zeichen", "more than one @ sign"),
        ("\"anna b\"@gmx.de", "Anführungszeichen", "quotation marks"),
        ("anna..b@gmx.de", "Punkt", "dot"),
        ("anna(a)@gmx.de", "„(“", "“(”"),
        ("anna@[192.0.2.1]", "Zahlen", "numbers"),
        (&long, "zu lang", "too long"),
        (&long_local, "300 Zeichen", "300 characters"),
        (&labels, "zu lang", "too long"),
        ("anna\r\n@gmx.de", "Zeilenumbruch", "line break"),
        ("anna@gmx.de\r\nRCPT TO:<x@y.de>", "Zeilenumbruch", "line break"),
        ("anna@gmx.de\n", "Zeilenumbruch", "line break"),
    ];
    for (address, german, english) in cases {
        for command in ["detect", "check", "export"] {
            for (language, expected) in [("de", german), ("en", english)] {
                let ran = run(&[command, address, "--lang", language]);
                assert_eq!(ran.code, 2, "{command} {address:?}: {}", ran.text);
                assert!(ran.text.contains(expected), "{command} {address:?}: {}", ran.text);
            }
        }
        let (code, json) = run_json(&["detect", address, "--offline", "--lang", "en"]);
        assert_eq!(code, 2, "{address:?}");
        let text = json["error"]["text"].as_str().expect("a text");
        assert!(text.contains(english), "{address:?}: {text}");
        let key = json["error"]["key"].as_str().expect("a key");
        assert!(key.starts_with("address-"), "{address:?}: {key}");
        assert_eq!(json.as_object().map(serde_json::Map::len), Some(1), "{json}");
    }
}

#[test]
fn small_slips_are_put_right_and_said() {
    for (address, german) in [
        ("  anna@gmx.de ", "Leerzeichen vor oder nach der Adresse wurden entfernt."),
        ("mailto:anna@gmx.de", "Das „mailto:“ vor der Adresse wurde entfernt."),
    ] {
        let ran = run(&["detect", address, "--offline", "--lang", "de"]);
        assert_eq!(ran.code, 0, "{address}: {}", ran.text);
        assert!(ran.text.starts_with(german), "{address}: {}", ran.text);
        let (_, json) = run_json(&["detect", address, "--offline"]);
        assert_eq!(json["address"], "anna@gmx.de");
    }
}

#[test]
fn umlaut_domains_are_shown_as_typed_and_sent_as_punycode() {
    let ran = run(&["detect", "anna@Bücher.example", "--offline", "--lang", "de"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.text.contains("Zu bücher.example steht kein Anbieter in der Anbieterliste"),
        "{}",
        ran.text
    );
    assert!(!ran.text.contains("xn--"), "{}", ran.text);
    let (code, json) = run_json(&["detect", "anna@Bücher.example", "--offline"]);
    assert_eq!(code, 1);
    assert_eq!(json["address"], "anna@xn--bcher-kva.example");
    assert_eq!(json["domain"], "xn--bcher-kva.example");
    assert_eq!(json["provider"], Value::Null);
}
