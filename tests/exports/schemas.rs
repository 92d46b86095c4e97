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

/// The values Apple knows for a key.
const WORDS: &[(&str, &[&str])] = &[
    ("EmailAccountType", &["EmailTypeIMAP", "EmailTypePOP"]),
    ("IncomingMailServerAuthentication", LOGINS),
    ("OutgoingMailServerAuthentication", LOGINS),
];
const LOGINS: &[&str] = &["EmailAuthPassword", "EmailAuthCRAMMD5", "EmailAuthNTLM"];

/// What makes Apple's devices refuse a profile, or connect weaker than tested.
fn profile_lint(text: &str) -> Vec<String> {
    let value = match plist::Value::from_reader_xml(std::io::Cursor::new(text.as_bytes())) {
        Ok(value) => value,
        Err(error) => return vec![error.to_string()],
    };
    let Some(outer) = value.as_dictionary() else { return vec!["no dictionary".into()] };
    let content = outer.get("PayloadContent").and_then(plist::Value::as_array);
    let Some([plist::Value::Dictionary(mail)]) = content.map(Vec::as_slice) else {
        return vec!["not exactly one payload".into()];
    };
    let mut faults = Vec::new();
    for (dictionary, table) in [(outer, PROFILE), (mail, PROFILE), (mail, MAIL)] {
        for (key, expected) in table {
            if dictionary.get(key).map(kind) != Some(*expected) {
                faults.push(format!("{key} is no {expected}"));
            }
        }
    }
    let string = |dictionary: &plist::Dictionary, key: &str| {
        dictionary.get(key).and_then(plist::Value::as_string).map(str::to_owned)
    };
    let mut expect = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    for (key, words) in WORDS {
        let found = string(mail, key).unwrap_or_default();
        expect(words.contains(&found.as_str()), &format!("{key} is {found:?}"));
    }
    expect(string(outer, "PayloadType").as_deref() == Some("Configuration"), "no configuration");
    expect(string(mail, "PayloadType").as_deref() == Some("com.apple.mail.managed"), "no mail");
    for key in ["PayloadUUID", "PayloadIdentifier"] {
        expect(string(outer, key) != string(mail, key), &format!("{key} twice"));
    }
    for payload in [outer, mail] {
        let uuid = string(payload, "PayloadUUID").unwrap_or_default();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        let upper =
            uuid.chars().all(|c| c == '-' || c.is_ascii_digit() || ('A'..='F').contains(&c));
        expect(lengths == [8, 4, 4, 4, 12] && upper, "PayloadUUID is none");
    }
    for way in ["Incoming", "Outgoing"] {
        let number = |key: &str| mail.get(&format!("{way}MailServer{key}"));
        let port = number("PortNumber").and_then(plist::Value::as_unsigned_integer);
        expect(port.is_some_and(|port| (1..=65535).contains(&port)), "no port");
        let secure = number("UseSSL").and_then(plist::Value::as_boolean);
        expect(secure == Some(true), "not encrypted");
    }
    let password = |key: &String| key.ends_with("Password") && !key.contains("SameAs");
    expect(!mail.keys().any(password), "holds a password");
    faults
}

#[test]
fn profiles_have_the_keys_apple_asks_for() {
    for (name, account) in cases() {
        let text = text(Format::AppleMobileconfig, &account);
        assert_eq!(profile_lint(&text), [""; 0], "{name}");
        let pop3 = account.incoming.protocol == Protocol::Pop3;
        let kind = if pop3 { "<string>EmailTypePOP<" } else { "<string>EmailTypeIMAP<" };
        assert!(text.contains(kind), "{name}");
    }
}

#[test]
fn the_profile_lint_finds_each_fault() {
    let good = text(Format::AppleMobileconfig, &pop3_plain());
    let uuid = good.split("PayloadUUID</key>\n").nth(1).unwrap();
    let uuid = uuid.split("<string>").nth(1).unwrap().split('<').next().unwrap();
    let own = format!("<string>{uuid}</string>");
    let key = |from: &str, to: &str| good.replace(&format!("<key>{from}<"), &format!("<key>{to}<"));
    let mut faulty = vec![
        ("", good.replace("</dict>", "")),
        ("no dictionary", "<plist version=\"1.0\"><array/></plist>".to_owned()),
        ("one payload", key("PayloadContent", "Content")),
        ("no configuration", good.replace("<string>Configuration<", "<string>Config<")),
        ("no mail", good.replace("com.apple.mail.managed", "com.apple.mail")),
        ("PayloadUUID is none", good.replace(&own, &own.to_lowercase())),
        ("PayloadUUID is none", good.replace(uuid, "1")),
        ("EmailAccountType is", good.replace("EmailTypePOP", "EmailTypePOP3")),
        ("Authentication is", good.replace("EmailAuthPassword", "EmailAuthNone")),
        ("no port", good.replace("<integer>995<", "<integer>0<")),
        ("no port", good.replace("<integer>995<", "<integer>65536<")),
        ("not encrypted", good.replace("<true/>", "<false/>")),
        ("password", key("EmailAccountDescription", "IncomingPassword")),
    ];
    let inner = good.split("<array>").nth(1).unwrap();
    let inner_uuid = inner.split("PayloadUUID</key>").nth(1).unwrap();
    let inner_uuid = inner_uuid.split("<string>").nth(1).unwrap().split('<').next().unwrap();
    faulty.push(("PayloadUUID twice", good.replace(uuid, inner_uuid)));
    faulty.push(("PayloadIdentifier twice", good.replace(".mail</string>", "</string>")));
    for (name, _) in PROFILE.iter().chain(MAIL) {
        faulty.push((name, key(name, "Other")));
    }
    for (fault, text) in &faulty {
        assert_ne!(*text, good, "{fault}: nothing was changed");
        let found = profile_lint(text);
        assert!(found.iter().any(|one| one.contains(fault)), "{fault} went unnoticed: {found:?}");
    }
}
