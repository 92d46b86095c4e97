//! Exports as the target programs would meet them: golden files, structure, escaping, words.
//!
//! `UPDATE_GOLDEN=1` rewrites `tests/golden`; look at the difference before committing it.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use postlotse::account::{
    Account, AuthMethod, EmailAddress, Host, Proof, ProofState, Protocol, Security, ServerConfig,
    UserName,
};
use postlotse::explain::export::{
    account_file_error, export_error, format_name, format_use, note, read_error, save_error,
};
use postlotse::explain::export_words;
use postlotse::export::{
    AccountFileError, Direction, Export, ExportError, Field, FileName, Format, Inexpressible, Note,
    export, read_account,
};
use postlotse::i18n::{Language, Message, Words};
use postlotse::storage::{ReadError, SaveError};

const NASTY_NAME: &str = "Jürgen \"Jü\" Weiß\\ \"><x onload='a'> & Söhne";

fn server(protocol: Protocol, host: &str, security: Security, name: &str) -> ServerConfig {
    ServerConfig {
        protocol,
        host: Host::parse(host).unwrap(),
        port: protocol.default_port(security),
        security,
        authentication: vec![AuthMethod::PasswordCleartext],
        username: UserName::Known(name.into()),
    }
}

fn imap_plain() -> Account {
    let name = "anna@example.com";
    Account {
        address: EmailAddress::parse(name).unwrap(),
        display_name: "Anna Beispiel".into(),
        incoming: server(Protocol::Imap, "imap.example.com", Security::ImplicitTls, name),
        outgoing: server(Protocol::Smtp, "smtp.example.com", Security::StartTls, name),
        proof: Proof { incoming: ProofState::Works, outgoing: ProofState::Works },
    }
}

fn pop3_plain() -> Account {
    let name = "anna@example.com";
    Account {
        incoming: server(Protocol::Pop3, "pop.example.com", Security::ImplicitTls, name),
        outgoing: server(Protocol::Smtp, "smtp.example.com", Security::ImplicitTls, name),
        proof: Proof::UNTESTED,
        ..imap_plain()
    }
}

fn nasty(mut account: Account) -> Account {
    account.address = EmailAddress::parse("o'neil+x&y@bücher.example").unwrap();
    account.display_name = NASTY_NAME.into();
    account.incoming.host = Host::parse("mail.bücher.example").unwrap();
    account.incoming.username = UserName::Known("DOM\\o'neil \"x\" <b>".into());
    account.proof = Proof { incoming: ProofState::Works, outgoing: ProofState::Failed };
    account
}

fn cases() -> Vec<(&'static str, Account)> {
    vec![
        ("imap-plain", imap_plain()),
        ("imap-nasty", nasty(imap_plain())),
        ("pop3-plain", pop3_plain()),
        ("pop3-nasty", nasty(pop3_plain())),
    ]
}

fn exported(format: Format, account: &Account, language: Language) -> Export {
    let date = match language {
        Language::German => "24. November 2026",
        Language::English => "24 November 2026",
    };
    let words = export_words(&Words::new(language), account, date);
    export(format, account, &words, None).unwrap()
}

fn text(format: Format, account: &Account) -> String {
    let export = exported(format, account, Language::German);
    let main = &export.files[0];
    assert!(!matches!(main.name, FileName::Beside(_)), "the main file comes first");
    readable(&main.bytes).expect("a text")
}

/// A file as text a person can compare; `None` for a picture.
fn readable(bytes: &[u8]) -> Option<String> {
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
fn prefs_inside(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), 1);
    let mut file = archive.by_index(0).unwrap();
    assert_eq!(file.name(), "Postlotse/prefs.js");
    let mut text = String::new();
    file.read_to_string(&mut text).unwrap();
    text
}

fn golden(name: &str, actual: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{name} is missing: UPDATE_GOLDEN=1 writes it"));
    assert!(expected == actual, "{name} differs; UPDATE_GOLDEN=1 rewrites it. Now:\n{actual}");
}

#[test]
fn every_format_matches_its_golden_file() {
    for (name, account) in cases() {
        for format in Format::ALL {
            for file in exported(format, &account, Language::German).files {
                let Some(text) = readable(&file.bytes) else { continue };
                let ending = match (format, &file.name) {
                    (Format::ThunderbirdZip, _) => "prefs.js".to_owned(),
                    (Format::OutlookAutodiscover, FileName::Chosen) => "autodiscover.xml".into(),
                    (Format::OutlookNew, _) => "guide.html".into(),
                    (_, FileName::Chosen) => format.extension().expect("an ending").to_owned(),
                    (_, FileName::Beside(suffix)) => suffix.trim_start_matches('.').to_owned(),
                    (_, FileName::Fixed(own)) => own.rsplit('-').next().expect("a part").into(),
                };
                golden(&format!("{name}.{ending}"), &text);
            }
        }
    }
}

#[test]
fn a_sheet_speaks_english_too() {
    let sheet = exported(Format::Sheet, &imap_plain(), Language::English);
    golden("imap-plain.en.html", std::str::from_utf8(&sheet.files[0].bytes).unwrap());
}

#[test]
fn a_line_break_in_a_name_is_refused_everywhere() {
    for format in Format::ALL {
        let mut account = imap_plain();
        let words = export_words(&Words::new(Language::German), &account, "heute");
        account.display_name = "Anna\r\nOverwriteProfile=Yes".into();
        let field = Field::DisplayName;
        assert_eq!(
            export(format, &account, &words, None),
            Err(ExportError::ControlCharacter { field }),
            "{format:?}"
        );
    }
}

/// Reads the prefs back with the rules of JSON strings, as Thunderbird's parser would.
fn pref(text: &str, name: &str) -> serde_json::Value {
    let start = format!("user_pref(\"{name}\", ");
    let line = text.lines().find_map(|line| line.strip_prefix(start.as_str()));
    let value = line.unwrap_or_else(|| panic!("{name} is missing")).strip_suffix(");").unwrap();
    serde_json::from_str(value).unwrap()
}

#[test]
fn thunderbird_reads_back_what_the_account_says() {
    for (_, account) in cases() {
        let text = text(Format::ThunderbirdZip, &account);
        assert!(!text.starts_with('\u{feff}') && !text.contains('\r'));
        for line in text.lines() {
            assert!(line.starts_with("user_pref(\"mail.") && line.ends_with(");"), "{line}");
        }
        let incoming = account.incoming.username.as_known().unwrap();
        assert_eq!(pref(&text, "mail.identity.id1.fullName"), account.display_name);
        assert_eq!(pref(&text, "mail.identity.id1.useremail"), account.address.to_ascii());
        assert_eq!(pref(&text, "mail.server.server1.userName"), incoming);
        assert_eq!(pref(&text, "mail.server.server1.hostname"), account.incoming.host.to_string());
        assert_eq!(pref(&text, "mail.server.server1.port"), account.incoming.port);
        assert_eq!(pref(&text, "mail.smtpserver.smtp1.port"), account.outgoing.port);
    }
}

#[test]
fn outlook_files_pass_the_lint() {
    for (name, account) in cases() {
        let export = exported(Format::OutlookPrf, &account, Language::German);
        let faults = prf_lint(&export.files[0].bytes);
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let launcher = &export.files[1];
        assert_eq!(launcher.name, FileName::Beside(".cmd"));
        assert!(launcher.bytes.is_ascii());
        assert!(std::str::from_utf8(&launcher.bytes).unwrap().contains("/importprf"));
    }
}

#[test]
fn the_lint_finds_each_fault() {
    let good = text(Format::OutlookPrf, &imap_plain());
    assert!(prf_lint(good.as_bytes()).is_empty());
    let faulty = [
        format!("\u{feff}{good}"),
        good.replace("\r\n", "\n"),
        good.replace("IMAPPort=993", "IMAPPort=many"),
        good.replace("IMAPServer=imap", "UnknownKey=1\r\nIMAPServer=imap"),
        good.replace("Account1=IMAP_I_Mail", "Account1=I_Mail"),
        good.replace("[Account1]", "[Account2]"),
        good.replace("IMAPUseSPA=0", "IMAPUseSPA=0\r\nIMAPPassword=x"),
        good.replace("OverwriteProfile=Append", "OverwriteProfile=Yes"),
        good.replace("Anna", "Änna"),
        good.replace("AccountType=IMAP", "AccountType=POP3"),
    ];
    for (number, text) in faulty.iter().enumerate() {
        assert_ne!(*text, good, "fault {number} changed nothing");
        assert!(!prf_lint(text.as_bytes()).is_empty(), "fault {number} went unnoticed");
    }
}

/// What makes Outlook drop or misread a profile file, as far as it is documented.
fn prf_lint(bytes: &[u8]) -> Vec<String> {
    const DIRECTIVES: [&str; 2] = ["UniqueService", "DefaultAccount"];
    let mut faults = Vec::new();
    if !bytes.is_ascii() {
        faults.push("not ASCII, or a byte order mark".to_owned());
    }
    let text = String::from_utf8_lossy(bytes);
    if text.replace("\r\n", "").contains(['\r', '\n']) || !text.ends_with("\r\n") {
        faults.push("line ends other than CRLF".to_owned());
    }
    let mut sections: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with(';')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            sections.push((name, Vec::new()));
        } else if let (Some((key, value)), Some(section)) =
            (line.split_once('='), sections.last_mut())
        {
            section.1.push((key, value));
        } else {
            faults.push(format!("stray line {line}"));
        }
    }
    let section = |name: &str| sections.iter().find(|s| s.0 == name).map(|s| s.1.as_slice());
    let value = |lines: &[(&str, &str)], key: &str| {
        lines.iter().find(|line| line.0 == key).map(|line| line.1.to_owned())
    };
    let general = section("General").unwrap_or_default();
    if value(general, "OverwriteProfile").as_deref() != Some("Append") {
        faults.push("would overwrite a profile".to_owned());
    }
    for (account, mapping) in section("Internet Account List").unwrap_or_default() {
        let (Some(lines), Some(mapping)) = (section(account), section(mapping)) else {
            faults.push(format!("{account} refers to a missing section"));
            continue;
        };
        for (key, content) in lines.iter().filter(|line| !DIRECTIVES.contains(&line.0)) {
            if key.to_lowercase().contains("password") {
                faults.push(format!("{key} is a password"));
            }
            match value(mapping, key) {
                None => faults.push(format!("{key} is not mapped")),
                Some(kind) if kind.starts_with("PT_LONG") => {
                    let number = match content.strip_prefix("0x") {
                        Some(digits) => u32::from_str_radix(digits, 16).is_ok(),
                        None => content.parse::<u32>().is_ok(),
                    };
                    if !number {
                        faults.push(format!("{key} is no number"));
                    }
                }
                Some(_) => {}
            }
        }
        let kind = value(mapping, "AccountType").unwrap_or_default();
        if value(lines, &format!("{kind}Server")).is_none() {
            faults.push("the account type does not fit the server".to_owned());
        }
    }
    faults
}

#[test]
fn the_sheet_holds_every_value_and_no_foreign_markup() {
    for (name, account) in cases() {
        let sheet = text(Format::Sheet, &account);
        for foreign in
            ["<x", "<b>", "http:", "https:", "<script", "<img", "<link", "url(", "@import"]
        {
            assert!(!sheet.contains(foreign), "{name}: {foreign}");
        }
        for server in [&account.incoming, &account.outgoing] {
            assert!(sheet.contains(&server.host.to_string()), "{name}");
            assert!(sheet.contains(&server.port.to_string()), "{name}");
        }
    }
    let umlaut = text(Format::Sheet, &nasty(imap_plain()));
    for spelling in ["mail.bücher.example", "mail.xn--bcher-kva.example"] {
        assert!(umlaut.contains(spelling), "{spelling}");
    }
}

#[test]
fn the_sheet_says_how_far_it_is_tested() {
    use ProofState::{Failed, Untested, Works};
    let cases = [
        (Works, Works, "Posteingang und Versand funktionieren."),
        (Works, Untested, "nur zum Teil geprüft"),
        (Works, Failed, "nicht alles funktioniert"),
        (Untested, Untested, "noch nicht geprüft"),
    ];
    for (incoming, outgoing, expected) in cases {
        let account = Account { proof: Proof { incoming, outgoing }, ..imap_plain() };
        let sheet = text(Format::Sheet, &account);
        for (_, _, sentence) in &cases {
            assert_eq!(sheet.contains(sentence), *sentence == expected, "{sentence}");
        }
    }
}

#[test]
fn the_sheet_can_wait_for_an_assigned_user_name() {
    let mut account = imap_plain();
    account.incoming.username = UserName::Assigned;
    assert!(text(Format::Sheet, &account).contains("steht in den Unterlagen Ihres Anbieters"));
    assert_eq!(read_account(text(Format::Json, &account).as_bytes()), Ok(account));
}

#[test]
fn the_account_file_comes_back_unchanged() {
    for (name, account) in cases() {
        assert_eq!(read_account(text(Format::Json, &account).as_bytes()), Ok(account), "{name}");
    }
}

/// Messages with every argument, so that a missing sentence or value shows up in either language.
fn messages() -> Vec<Message> {
    let field = "incoming.host".to_owned();
    let format = Format::OutlookPrf;
    let mut all: Vec<Message> = Format::ALL.into_iter().map(format_name).collect();
    all.extend(Format::ALL.into_iter().map(format_use));
    for direction in Direction::ALL {
        let user_name = Field::user_name(direction);
        let plain =
            [Note::NotTested(direction), Note::NotWorking(direction), Note::OnlyCramMd5(direction)];
        all.extend(plain.iter().map(note));
        let errors = [
            ExportError::UserNameMissing { field: user_name },
            ExportError::OuterBlank { format, field: user_name },
            ExportError::Character { format, field: user_name, character: 'ü' },
        ];
        all.extend(errors.iter().map(export_error));
        for method in AuthMethod::ALL {
            let what = Inexpressible::Login { direction, method };
            all.push(export_error(&ExportError::CannotExpress { format, what }));
        }
    }
    let notes = [
        Note::Untested,
        Note::Transliterated { from: "ü".into(), to: "ue".into() },
        Note::OutgoingUserNameDiffers,
        Note::AsksForPassword,
        Note::OAuthSignIn,
        Note::LeavesMailOnServer { days: 14 },
        Note::UnsignedProfile,
        Note::SecondChoice,
        Note::KeepsMailOnServer,
    ];
    all.extend(notes.iter().map(note));
    let what = Inexpressible::IncomingStartTls;
    let errors = [
        ExportError::UnusableServer { protocol: Protocol::Pop3 },
        ExportError::ControlCharacter { field: Field::DisplayName },
        ExportError::CannotExpress { format, what },
        ExportError::TooLong { format },
        ExportError::Packing,
    ];
    all.extend(errors.iter().map(export_error));
    let files = [
        AccountFileError::TooLong,
        AccountFileError::NotJson { line: 1, column: 2 },
        AccountFileError::NotAnAccount,
        AccountFileError::UnknownVersion(2),
        AccountFileError::HoldsPassword,
        AccountFileError::Missing { field: field.clone() },
        AccountFileError::WrongKind { field: field.clone() },
        AccountFileError::UnknownWord { field, word: "x".into() },
        AccountFileError::Name,
    ];
    all.extend(files.iter().map(account_file_error));
    let kind = std::io::ErrorKind::TimedOut;
    all.extend(
        [
            SaveError::Exists,
            SaveError::NotAFile,
            SaveError::NoDirectory,
            SaveError::NotAllowed,
            SaveError::DiskFull,
            SaveError::Other(kind),
        ]
        .map(|error| save_error(error, "konto.zip")),
    );
    all.extend(
        [
            ReadError::Missing,
            ReadError::NotAFile,
            ReadError::NotAllowed,
            ReadError::TooLong { limit: 65_536 },
            ReadError::Other(kind),
        ]
        .map(|error| read_error(error, "konto.json")),
    );
    all
}

#[test]
fn everything_has_words_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for message in messages() {
            let said = words.say(&message);
            assert_ne!(said, message.id, "{language:?}");
            assert!(!said.contains(['{', '}', '$']), "{language:?} {}: {said}", message.id);
        }
        let sheet = exported(Format::Sheet, &nasty(pop3_plain()), language);
        let sheet = String::from_utf8(sheet.files[0].bytes.clone()).unwrap();
        let body = sheet.split("<body>").nth(1).unwrap();
        assert!(!body.contains("sheet-") && !body.contains('{'), "{language:?}");
        assert!(sheet.contains(&format!("<html lang=\"{}\">", language.key())));
    }
}
