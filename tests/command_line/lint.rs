//! `lint`: what a domain's owner is told about a file before it is published.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::program::{Ran, run, run_json, run_with};

const ADDRESS: &str = "anna@d.example";

/// A file that is gone with the test.
struct Written {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn written(content: impl AsRef<[u8]>) -> Written {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("published");
    std::fs::write(&path, content).expect("written");
    Written { _folder: folder, path }
}

impl Written {
    fn name(&self) -> &str {
        self.path.to_str().expect("UTF-8")
    }

    fn json(&self) -> (i32, Value) {
        run_json(&["lint", self.name(), "--address", ADDRESS])
    }

    fn text(&self, language: &str) -> Ran {
        run(&["lint", self.name(), "--address", ADDRESS, "--lang", language])
    }
}

fn config(incoming: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<clientConfig version=\"1.1\">\n<emailProvider id=\"d.example\">\n\
         <domain>d.example</domain>\n{incoming}\n<outgoingServer type=\"smtp\">\
         <hostname>smtp.d.example</hostname><port>465</port><socketType>SSL</socketType>\
         <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>\
         </outgoingServer>\n</emailProvider>\n</clientConfig>\n"
    )
}

fn incoming(port: u16, socket: &str) -> String {
    format!(
        "<incomingServer type=\"imap\"><hostname>imap.d.example</hostname><port>{port}</port>\
         <socketType>{socket}</socketType><username>%EMAILADDRESS%</username>\
         <authentication>password-cleartext</authentication></incomingServer>"
    )
}

#[test]
fn a_sound_file_of_each_kind_is_read_as_a_search_would() {
    let autodiscover = "<Autodiscover xmlns=\"a\"><Response xmlns=\"b\"><Account><AccountType>email</AccountType>\
        <Action>settings</Action>\
        <Protocol><Type>IMAP</Type><Server>imap.d.example</Server><Port>993</Port>\
        <LoginName>anna@d.example</LoginName><SSL>on</SSL></Protocol>\
        <Protocol><Type>SMTP</Type><Server>smtp.d.example</Server><Port>465</Port>\
        <LoginName>anna@d.example</LoginName><SSL>on</SSL></Protocol>\
        </Account></Response></Autodiscover>";
    let pacc = r#"{"protocols":{"imap":{"host":"imap.d.example"},"submit":{"host":"smtp.d.example"}},
        "authentication":{"password":true}}"#;
    let config = config(&incoming(993, "SSL"));
    let wide: Vec<u8> =
        format!("\u{feff}{config}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&[u8], &str, &str); 4] = [
        (config.as_bytes(), "config-v1.1", "autoconfig"),
        (&wide, "config-v1.1", "autoconfig"),
        (autodiscover.as_bytes(), "autodiscover", "autodiscover"),
        (pacc.as_bytes(), "pacc", "pacc"),
    ];
    for (content, kind, source) in cases {
        let file = written(content);
        let (code, json) = file.json();
        assert_eq!((code, json["kind"].as_str()), (0, Some(kind)), "{json}");
        assert_eq!(json["problems"], json!([]), "{kind}");
        let servers = json["servers"].as_array().expect("a list");
        let shown: Vec<String> = servers
            .iter()
            .map(|one| {
                format!("{} {} {} {}", one["protocol"], one["host"], one["port"], one["security"])
            })
            .collect();
        let expected = ["imap imap.d.example 993 tls", "smtp smtp.d.example 465 tls"];
        let shown: Vec<String> = shown.into_iter().map(|one| one.replace('"', "")).collect();
        assert_eq!(shown, expected, "{kind}");
        for server in servers {
            assert_eq!(server["source"], source);
            assert_eq!((&server["probed"], &server["username"]), (&json!("no"), &json!(ADDRESS)));
            let fields: Vec<&String> = server.as_object().expect("an object").keys().collect();
            let all = "auth host port probed protocol reasons security source trust username";
            assert_eq!(fields.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(" "), all);
        }
        for (language, sentence) in [("de", "Nichts zu beanstanden."), ("en", "No problems found.")]
        {
            let ran = file.text(language);
            assert_eq!(ran.code, 0);
            assert!(
                ran.text.contains(sentence) && ran.text.contains("imap.d.example"),
                "{}",
                ran.text
            );
        }
    }
}

#[test]
fn every_fault_is_told_with_its_place_and_what_to_write_instead() {
    let both = format!("{}\n{}", incoming(143, "plain"), incoming(993, "SSL"));
    let file = written(config(&both));
    let (code, json) = file.json();
    assert_eq!(code, 1, "a server without encryption is an error");
    let place = "emailProvider/incomingServer[1]/socketType";
    let problem = json!({ "severity": "error", "key": "plain-text", "where": place });
    assert_eq!(json["problems"], json!([problem]));
    assert_eq!(json["servers"].as_array().map(Vec::len), Some(2), "nothing becomes plain text");
    for (language, sentence, advice) in [
        (
            "de",
            "Fehler:\n- Dieser Server ist ohne Verschlüsselung angegeben.",
            "Schreiben Sie <socketType>SSL",
        ),
        ("en", "Error:\n- This server is given without encryption.", "Write <socketType>SSL"),
    ] {
        let ran = file.text(language);
        assert_eq!(ran.code, 1);
        for part in [sentence, place, advice] {
            assert!(ran.text.contains(part), "{part} in {}", ran.text);
        }
    }
    // What is only a warning does not make a file unusable.
    let (code, json) = written(config(&incoming(4993, "SSL"))).json();
    assert_eq!((code, &json["problems"][0]["key"]), (0, &json!("port-unusual")));
}

#[test]
fn a_file_that_cannot_be_read_says_where_it_breaks_off() {
    let broken = written(config("<incomingServer type=\"imap\"><hostName>imap</port>"));
    let (code, json) = broken.json();
    assert_eq!((code, json["kind"].as_str()), (1, Some("config-v1.1")));
    let problem = json!({ "severity": "error", "key": "malformed", "where": "5:43 hostName" });
    assert_eq!((&json["problems"], &json["servers"]), (&json!([problem]), &json!([])));
    let ran = broken.text("de");
    assert!(
        ran.text.contains("In Zeile 5, Spalte 43") && ran.text.contains("„hostName“"),
        "{}",
        ran.text
    );
    let cases: [(&str, &str, &str); 4] = [
        ("<!DOCTYPE html><html><body>404<br></body></html>", "unknown", "not-a-config"),
        (
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><clientConfig/>",
            "config-v1.1",
            "doctype-forbidden",
        ),
        ("{\"protocols\": {", "pacc", "malformed"),
        ("", "unknown", "not-a-config"),
    ];
    for (content, kind, key) in cases {
        let (code, json) = written(content).json();
        assert_eq!((code, json["kind"].as_str()), (1, Some(kind)), "{content}");
        assert_eq!(json["problems"][0]["key"], key, "{content}");
    }
    let hostile = written("<\u{1b}]0;x\u{7}a><b></\u{1b}]0;x\u{7}a>");
    assert!(!hostile.text("en").text.contains('\u{1b}'), "nothing repaints the terminal");
    let (code, json) = written(config(&"x".repeat(300 * 1024))).json();
    assert_eq!((code, &json["problems"][0]["key"]), (1, &json!("too-large")));
}

#[test]
fn the_record_of_a_pacc_file_is_ready_to_paste() {
    // The example of the draft's own digest.
    let document =
        r#"{"protocols":{"imap":{"host":"imap.example.com"}},"info":{"provider":{"name":"T"}}}"#;
    let record = "\nv=UAAC1; a=sha256; d=Z3Nzv1p9xaBICIDQEyphlh6IcOA40YY8BnOxccdGVP0=\n";
    let ran = run_with(&["lint", "-", "--address", ADDRESS, "--lang", "de"], document);
    assert!(ran.text.ends_with(record), "{}", ran.text);
    assert!(ran.text.contains("Standardeingabe"), "{}", ran.text);
    // Nothing to send with.
    assert_eq!(ran.code, 1);
}

#[test]
fn a_missing_file_is_a_sentence_and_no_usage_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("nothing.xml");
    let missing = missing.to_str().expect("UTF-8");
    for (path, key) in [
        (missing, "storage-missing"),
        (folder.path().to_str().expect("UTF-8"), "storage-read-not-a-file"),
    ] {
        let (code, json) = run_json(&["lint", path, "--address", ADDRESS]);
        assert_eq!((code, json["error"]["key"].as_str()), (1, Some(key)));
    }
    let huge = written(vec![b' '; 2 * 1024 * 1024]);
    let (code, json) = huge.json();
    assert_eq!((code, json["error"]["key"].as_str()), (1, Some("storage-too-long")));
}
