//! The accounts that are exported in the tests, and their exports.

use std::io::{Cursor, Read};

use postlotse::account::{
    Account, AuthMethod, DaysOnServer, EmailAddress, Folders, Host, Proof, ProofState, Protocol,
    Security, ServerConfig, UserName,
};
use postlotse::explain::export_words;
use postlotse::export::{Export, ExportError, FileName, Format, export};
use postlotse::i18n::{Language, Words};

const NASTY_NAME: &str = "Jürgen \"Jü\" Weiß\\ \"><x onload='a'> & Söhne";

pub(super) fn server(
    protocol: Protocol,
    host: &str,
    security: Security,
    name: &str,
) -> ServerConfig {
    ServerConfig {
        protocol,
        host: Host::parse(host).unwrap(),
        port: protocol.default_port(security),
        security,
        authentication: vec![AuthMethod::PasswordCleartext],
        username: UserName::Known(name.into()),
    }
}

pub(super) fn imap_plain() -> Account {
    let name = "anna@example.com";
    Account {
        address: EmailAddress::parse(name).unwrap(),
        display_name: "Anna Beispiel".into(),
        incoming: server(Protocol::Imap, "imap.example.com", Security::ImplicitTls, name),
        outgoing: server(Protocol::Smtp, "smtp.example.com", Security::StartTls, name),
        leave_on_server: DaysOnServer::default(),
        folders: Folders::default(),
        proof: Proof { incoming: ProofState::Works, outgoing: ProofState::Works },
    }
}

pub(super) fn pop3_plain() -> Account {
    let name = "anna@example.com";
    Account {
        incoming: server(Protocol::Pop3, "pop.example.com", Security::ImplicitTls, name),
        outgoing: server(Protocol::Smtp, "smtp.example.com", Security::ImplicitTls, name),
        proof: Proof::UNTESTED,
        ..imap_plain()
    }
}

pub(super) fn nasty(mut account: Account) -> Account {
    account.address = EmailAddress::parse("o'neil+x&y@bücher.example").unwrap();
    account.display_name = NASTY_NAME.into();
    account.incoming.host = Host::parse("mail.bücher.example").unwrap();
    account.incoming.username = UserName::Known("DOM\\o'neil \"x\" <b>".into());
    account.proof = Proof { incoming: ProofState::Works, outgoing: ProofState::Failed };
    account
}

pub(super) fn cases() -> Vec<(&'static str, Account)> {
    vec![
        ("imap-plain", imap_plain()),
        ("imap-nasty", nasty(imap_plain())),
        ("pop3-plain", pop3_plain()),
        ("pop3-nasty", nasty(pop3_plain())),
    ]
}

pub(super) fn exported(format: Format, account: &Account, language: Language) -> Export {
    let date = match language {
        Language::German => "24. November 2026",
        Language::English => "24 November 2026",
    };
    let words = export_words(&Words::new(language), account, date);
    export(format, account, &words, None).unwrap()
}

/// The same in German, where the format may have a reason to refuse.
pub(super) fn attempt(format: Format, account: &Account) -> Result<Export, ExportError> {
    let words = export_words(&Words::new(Language::German), account, "24. November 2026");
    export(format, account, &words, None)
}

pub(super) fn text(format: Format, account: &Account) -> String {
    let export = exported(format, account, Language::German);
    let main = &export.files[0];
    assert!(!matches!(main.name, FileName::Beside(_)), "the main file comes first");
    readable(&main.bytes).expect("a text")
}

/// A file as text a person can compare; `None` for a picture.
pub(super) fn readable(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"PK") {
        return Some(prefs_inside(bytes));
    }
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        let units: Vec<u16> =
            rest.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        return Some(String::from_utf16(&units).expect("UTF-16"));
    }
    String::from_utf8(bytes.to_vec()).ok()
}

/// The one file of the archive, which must lie in exactly one root folder.
pub(super) fn prefs_inside(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), 1);
    let mut file = archive.by_index(0).unwrap();
    assert_eq!(file.name(), "Postlotse/prefs.js");
    let mut text = String::new();
    file.read_to_string(&mut text).unwrap();
    text
}
