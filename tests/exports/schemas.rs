//! Files against what is written down about them: a schema, a table of keys.

use std::process::Command;

use postlotse::account::{DaysOnServer, Protocol};
use postlotse::export::Format;

use super::cases::{cases, pop3_plain, text};

/// What `xmllint` says about a text under our transcription of the draft's schema; empty where it fits.
fn complaints(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.xml");
    std::fs::write(&path, text).unwrap();
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/config-v1.1.rng");
    let output = Command::new("xmllint").args(["--noout", "--relaxng", schema]).arg(&path).output();
    let output = output.expect("xmllint (tests/install)");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { String::new() } else { said }
}

#[test]
fn config_files_fit_the_schema() {
    for (name, account) in cases() {
        assert_eq!(complaints(&text(Format::ThunderbirdConfig, &account)), "", "{name}");
    }
    let mut account = pop3_plain();
    account.leave_on_server = DaysOnServer::ALWAYS;
    let file = text(Format::ThunderbirdConfig, &account);
    // Without a number Thunderbird means 14 days.
    assert!(file.contains(">true</leaveMessagesOnServer><daysToLeaveMessagesOnServer>9999<"));
    assert_eq!(complaints(&file), "");
}

#[test]
fn the_schema_finds_each_fault() {
    let good = text(Format::ThunderbirdConfig, &pop3_plain());
    let faulty = [
        good.replace("version=\"1.1\"", "version=\"9\""),
        good.replace(" id=\"example.com\"", ""),
        good.replace("<domain>example.com</domain>", ""),
        good.replace("<port>995</port>", "<port>many</port>"),
        good.replace("<port>995</port>", "<port>0</port>"),
        good.replace("<port>995</port>", "<port>65536</port>"),
        good.replace("<socketType>SSL", "<socketType>TLS"),
        good.replace("password-cleartext", "password"),
        good.replace("type=\"pop3\"", "type=\"pop\""),
        good.replace("type=\"smtp\"", "type=\"imap\""),
        good.replace("<hostname>pop.example.com</hostname>", ""),
        good.replace("outgoingServer", "outgoing"),
        good.replace(">14<", ">never<"),
    ];
    for (number, text) in faulty.iter().enumerate() {
        assert_ne!(*text, good, "fault {number} changed nothing");
        assert!(!complaints(text).is_empty(), "fault {number} went unnoticed");
    }
}

/// Apple's table of the keys a profile and its mail payload cannot do without, and their kinds.
const PROFILE: &[(&str, &str)] = &[
    ("PayloadType", "string"),
    ("PayloadVersion", "integer"),
    ("PayloadIdentifier", "string"),
    ("PayloadUUID", "string"),
    ("PayloadDisplayName", "string"),
];
const MAIL: &[(&str, &str)] = &[
    ("EmailAccountType", "string"),
    ("EmailAddress", "string"),
    ("IncomingMailServerAuthentication", "string"),
    ("IncomingMailServerHostName", "string"),
    ("IncomingMailServerPortNumber", "integer"),
    ("IncomingMailServerUseSSL", "boolean"),
    ("IncomingMailServerUsername", "string"),
    ("OutgoingMailServerAuthentication", "string"),
    ("OutgoingMailServerHostName", "string"),
    ("OutgoingMailServerPortNumber", "integer"),
    ("OutgoingMailServerUseSSL", "boolean"),
    ("OutgoingMailServerUsername", "string"),
    ("OutgoingPasswordSameAsIncomingPassword", "boolean"),
];

fn kind(value: &plist::Value) -> &'static str {
    match value {
        plist::Value::String(_) => "string",
        plist::Value::Integer(_) => "integer",
        plist::Value::Boolean(_) => "boolean",
        _ => "other",
    }
}

#[test]
fn profiles_have_the_keys_apple_asks_for() {
    for (name, account) in cases() {
        let text = text(Format::AppleMobileconfig, &account);
        let value = plist::Value::from_reader_xml(std::io::Cursor::new(text.as_bytes())).unwrap();
        let outer = value.as_dictionary().unwrap();
        let mail = outer["PayloadContent"].as_array().unwrap()[0].as_dictionary().unwrap();
        let tables = [(outer, PROFILE), (mail, PROFILE), (mail, MAIL)];
        for (dictionary, table) in tables {
            for (key, expected) in table {
                let found = dictionary.get(key).map(kind);
                assert_eq!(found, Some(*expected), "{name}: {key}");
            }
        }
        let same_uuid = outer["PayloadUUID"] == mail["PayloadUUID"];
        assert!(!same_uuid, "{name}: two payloads, two names");
        let password = |key: &String| key.ends_with("Password") && !key.contains("SameAs");
        assert!(!mail.keys().any(password), "{name}");
        let kind = mail["EmailAccountType"].as_string();
        let pop3 = account.incoming.protocol == Protocol::Pop3;
        assert_eq!(kind, Some(if pop3 { "EmailTypePOP" } else { "EmailTypeIMAP" }), "{name}");
    }
}
