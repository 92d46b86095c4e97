//! Every sentence about exports, in both languages.

use postlotse::account::{AuthMethod, Protocol};
use postlotse::explain::export::{
    account_file_error, export_error, format_name, format_use, note, read_error, save_error,
    unusual_ending,
};
use postlotse::export::{
    AccountFileError, Direction, ExportError, Field, Format, Inexpressible, Note,
};
use postlotse::i18n::{Language, Message, Words};
use postlotse::storage::{ReadError, SaveError};

use super::cases::{exported, nasty, pop3_plain};

/// Messages with every argument, so that a missing sentence or value shows up in either language.
fn messages() -> Vec<Message> {
    let field = "incoming.host".to_owned();
    let format = Format::OutlookPrf;
    let mut all: Vec<Message> = Format::ALL.into_iter().map(format_name).collect();
    for stays in [false, true] {
        all.extend(Format::ALL.into_iter().map(|format| format_use(format, stays)));
    }
    all.extend(Format::ALL.into_iter().map(|format| unusual_ending(format, "xml")));
    for direction in Direction::ALL {
        let user_name = Field::user_name(direction);
        let plain = [
            Note::NotTested(direction),
            Note::NotWorking(direction),
            Note::OnlyCramMd5(direction),
            Note::KindOfTlsByPort(direction),
        ];
        all.extend(plain.iter().map(note));
        let errors = [
            ExportError::UserNameMissing { field: user_name },
            ExportError::OuterBlank { format, field: user_name },
            ExportError::Character { format, field: user_name, character: 'ü' },
        ];
        all.extend(errors.iter().map(export_error));
        let what = Inexpressible::NoHostName { direction };
        all.push(export_error(&ExportError::CannotExpress { format: Format::DnsZone, what }));
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
        Note::DaysNotHeld,
        Note::ShortenedInCode { from: "ü".into(), to: "ue".into() },
        Note::PrintedName { from: "ü".into(), to: "ue".into() },
        Note::NotPrintable,
        Note::UnsignedProfile,
        Note::SecondChoice,
        Note::FiltersNameMailbox,
        Note::KeepsMailOnServer,
        Note::AnotherAccount { protocol: Protocol::Imap, host: "imap.example.com".into() },
        Note::AnotherAccount { protocol: Protocol::Pop3, host: "pop.example.com".into() },
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

/// Whoever is refused is told about the program they have chosen, and about no other.
#[test]
fn a_refusal_names_the_program_it_is_about() {
    let programs: [(Format, &[&str]); 8] = [
        (Format::ThunderbirdZip, &["Thunderbird"]),
        (Format::ThunderbirdConfig, &["Thunderbird"]),
        (Format::OutlookPrf, &["Outlook"]),
        (Format::OutlookAutodiscover, &["Outlook"]),
        (Format::OutlookNew, &["Outlook"]),
        (Format::AppleMobileconfig, &["iPhone"]),
        (Format::AndroidQr, &["QR"]),
        (Format::Evolution, &["Evolution"]),
    ];
    let names = ["Thunderbird", "Outlook", "iPhone", "QR", "Evolution"];
    for (format, own) in programs {
        let (direction, field) = (Direction::Incoming, Field::IncomingUserName);
        let login = |method| Inexpressible::Login { direction, method };
        let errors = [
            ExportError::OuterBlank { format, field },
            ExportError::Character { format, field, character: 'ü' },
            ExportError::CannotExpress { format, what: Inexpressible::IncomingStartTls },
            ExportError::CannotExpress { format, what: login(AuthMethod::OAuth2) },
            ExportError::CannotExpress { format, what: login(AuthMethod::Gssapi) },
        ];
        for language in Language::ALL {
            for error in &errors {
                let said = Words::new(language).say(&export_error(error));
                for name in names {
                    assert_eq!(said.contains(name), own.contains(&name), "{format:?}: {said}");
                }
            }
        }
    }
}
