//! The words of exports: formats, remarks, refusals.
//!
//! Also of the files they become: what went wrong in saving and reading.

use super::address;
use crate::account::{AuthMethod, ProofLevel};
use crate::calendar::Day;
use crate::diagnosis::clean_words;
use crate::export::{
    AccountFileError, Direction, ExportError, Format, Inexpressible, MAX_ACCOUNT_FILE, Note, Target,
};
use crate::i18n::{Message, Words};
use crate::storage::{ReadError, SaveError};

/// What to do with the file, in at most three steps; `stays`: a file beside it leads to where it lies now.
pub fn format_steps(format: Format, stays: bool) -> Vec<Message> {
    let ids: &[&'static str] = match format {
        Format::ThunderbirdZip => &[
            "export-thunderbird-zip.step-one",
            "export-thunderbird-zip.step-two",
            "export-thunderbird-zip.step-three",
        ],
        Format::ThunderbirdConfig => &[
            "export-thunderbird-config.step-one",
            "export-thunderbird-config.step-two",
            "export-thunderbird-config.step-three",
        ],
        Format::OutlookPrf => &[
            "export-outlook-prf.step-one",
            "export-outlook-prf.step-two",
            "export-outlook-prf.step-three",
        ],
        Format::OutlookAutodiscover if stays => &[
            "export-outlook-autodiscover.step-one-here",
            "export-outlook-autodiscover.step-two",
            "export-outlook-autodiscover.step-three",
        ],
        Format::OutlookAutodiscover => &[
            "export-outlook-autodiscover.step-one",
            "export-outlook-autodiscover.step-two",
            "export-outlook-autodiscover.step-three",
        ],
        Format::OutlookNew => &["export-outlook-new.step-one", "export-outlook-new.step-two"],
        Format::AppleMobileconfig => &[
            "export-apple-mobileconfig.step-one",
            "export-apple-mobileconfig.step-two",
            "export-apple-mobileconfig.step-three",
        ],
        Format::AndroidQr => &[
            "export-android-qr.step-one",
            "export-android-qr.step-two",
            "export-android-qr.step-three",
        ],
        Format::Evolution => &[
            "export-evolution.step-one",
            "export-evolution.step-two",
            "export-evolution.step-three",
        ],
        Format::Sheet => &["export-sheet.step-one", "export-sheet.step-two"],
        Format::DnsZone => &["export-dns-zone.step-one", "export-dns-zone.step-two"],
        Format::Json => &["export-json.use"],
    };
    ids.iter().copied().map(Message::new).collect()
}

/// What people call a format.
pub fn format_name(format: Format) -> Message {
    Message::new(match format {
        Format::ThunderbirdZip => "export-thunderbird-zip",
        Format::ThunderbirdConfig => "export-thunderbird-config",
        Format::OutlookPrf => "export-outlook-prf",
        Format::OutlookAutodiscover => "export-outlook-autodiscover",
        Format::OutlookNew => "export-outlook-new",
        Format::AppleMobileconfig => "export-apple-mobileconfig",
        Format::AndroidQr => "export-android-qr",
        Format::Evolution => "export-evolution",
        Format::Sheet => "export-sheet",
        Format::DnsZone => "export-dns-zone",
        Format::Json => "export-json",
    })
}

/// What people call a target.
pub fn target_name(target: Target) -> Message {
    match target {
        Target::ThunderbirdProfile => Message::new("export-thunderbird-profile"),
        Target::File(format) => format_name(format),
    }
}

/// How to use the file of a format; `stays` as in [`format_steps`].
pub fn format_use(format: Format, stays: bool) -> Message {
    Message::new(match format {
        Format::ThunderbirdZip => "export-thunderbird-zip.use",
        Format::ThunderbirdConfig => "export-thunderbird-config.use",
        Format::OutlookPrf => "export-outlook-prf.use",
        Format::OutlookAutodiscover if stays => "export-outlook-autodiscover.use-here",
        Format::OutlookAutodiscover => "export-outlook-autodiscover.use",
        Format::OutlookNew => "export-outlook-new.use",
        Format::AppleMobileconfig => "export-apple-mobileconfig.use",
        Format::AndroidQr => "export-android-qr.use",
        Format::Evolution => "export-evolution.use",
        Format::Sheet => "export-sheet.use",
        Format::DnsZone => "export-dns-zone.use",
        Format::Json => "export-json.use",
    })
}

/// Why there is only the main file, and how to go on with it.
pub fn unusual_ending(format: Format, ending: &str) -> Message {
    let id = match format {
        Format::OutlookPrf => "export-unusual-ending.outlook-prf",
        _ => "export-unusual-ending",
    };
    Message::new(id).with("ending", ending)
}

/// How far the account in an export is proven.
pub fn proof(level: ProofLevel) -> Message {
    Message::new(match level {
        ProofLevel::Tested => "export-proof-tested",
        ProofLevel::PartlyTested => "export-proof-partly",
        ProofLevel::NotWorking => "export-proof-not-working",
        ProofLevel::Untested => "export-note-untested",
    })
}

/// How far it is proven, then each remark, with nothing said twice.
pub fn remarks(level: ProofLevel, notes: &[Note]) -> Vec<Message> {
    let others = notes.iter().filter(|note| **note != Note::Untested).map(self::note);
    std::iter::once(proof(level)).chain(others).collect()
}

/// A remark about a finished export.
pub fn note(note: &Note) -> Message {
    match note {
        Note::Untested => Message::new("export-note-untested"),
        Note::NotTested(Direction::Incoming) => Message::new("export-note-incoming-untested"),
        Note::NotTested(Direction::Outgoing) => Message::new("export-note-outgoing-untested"),
        Note::NotWorking(Direction::Incoming) => Message::new("export-note-incoming-failed"),
        Note::NotWorking(Direction::Outgoing) => Message::new("export-note-outgoing-failed"),
        Note::Transliterated { from, to } => {
            Message::new("export-note-transliterated").with("from", from).with("to", to)
        }
        Note::ShortenedInCode { from, to } => {
            Message::new("export-note-shortened-in-code").with("from", from).with("to", to)
        }
        Note::PrintedName { from, to } => {
            Message::new("export-note-printed-name").with("from", from).with("to", to)
        }
        Note::NotPrintable => Message::new("export-note-not-printable"),
        Note::OutgoingUserNameDiffers => Message::new("export-note-outgoing-user-name"),
        Note::AsksForPassword => Message::new("export-note-asks-for-password"),
        Note::OAuthSignIn => Message::new("export-note-oauth"),
        Note::OnlyCramMd5(Direction::Incoming) => Message::new("export-note-incoming-cram-md5"),
        Note::OnlyCramMd5(Direction::Outgoing) => Message::new("export-note-outgoing-cram-md5"),
        Note::UnsignedProfile => Message::new("export-note-unsigned"),
        Note::SecondChoice => Message::new("export-note-second-choice"),
        Note::DaysNotHeld => Message::new("export-note-days-not-held"),
        Note::KindOfTlsByPort(Direction::Incoming) => {
            Message::new("export-note-incoming-tls-by-port")
        }
        Note::KindOfTlsByPort(Direction::Outgoing) => {
            Message::new("export-note-outgoing-tls-by-port")
        }
        Note::FiltersNameMailbox => Message::new("export-note-filters"),
        Note::AnotherAccount { protocol, host } => Message::new("export-note-another-account")
            .with("protocol", protocol.key())
            .with("host", clean_words(host)),
        Note::KeepsMailOnServer => Message::new("export-note-keeps-mail"),
        Note::LeavesMailOnServer { days } => {
            Message::new("export-note-leaves-mail").with("days", days.to_string())
        }
    }
}

/// Why there is no export, and what to do instead.
pub fn export_error(error: &ExportError) -> Message {
    match error {
        ExportError::UnusableServer { protocol } => {
            Message::new("export-error-server").with("protocol", protocol.key())
        }
        ExportError::UserNameMissing { field } => {
            Message::new("export-error-user-name-missing").with("field", field.key())
        }
        ExportError::ControlCharacter { field } => {
            Message::new("export-error-control-character").with("field", field.key())
        }
        ExportError::Character { format, field, character } => {
            Message::new("export-error-character")
                .with("format", format.key())
                .with("field", field.key())
                .with("character", character.to_string())
        }
        ExportError::OuterBlank { format, field } => Message::new("export-error-outer-blank")
            .with("format", format.key())
            .with("field", field.key()),
        ExportError::CannotExpress { format, what } => match what {
            Inexpressible::IncomingStartTls => {
                Message::new("export-error-incoming-starttls").with("format", format.key())
            }
            Inexpressible::NoHostName { direction } => {
                Message::new("export-error-no-host-name").with("direction", direction.key())
            }
            Inexpressible::Login { direction, method: AuthMethod::OAuth2 } => {
                Message::new("export-error-oauth")
                    .with("format", format.key())
                    .with("direction", direction.key())
            }
            Inexpressible::Login { direction, method: _ } => Message::new("export-error-login")
                .with("format", format.key())
                .with("direction", direction.key()),
        },
        ExportError::UnknownSignIn { direction } => {
            Message::new("export-error-unknown-sign-in").with("direction", direction.key())
        }
        ExportError::TooLong { format } => {
            Message::new("export-error-too-long").with("format", format.key())
        }
        ExportError::Packing => Message::new("export-error-packing"),
    }
}

/// Why a file could not be taken as an account.
pub fn account_file_error(error: &AccountFileError) -> Message {
    match error {
        AccountFileError::TooLong => Message::new("export-file-too-long")
            .with("kilobytes", (MAX_ACCOUNT_FILE / 1024).to_string()),
        AccountFileError::NotJson { line, column } => Message::new("export-file-not-json")
            .with("line", line.to_string())
            .with("column", column.to_string()),
        AccountFileError::NotAnAccount => Message::new("export-file-not-an-account"),
        AccountFileError::UnknownVersion(version) => {
            Message::new("export-file-unknown-version").with("version", version.to_string())
        }
        AccountFileError::HoldsPassword => Message::new("export-file-holds-password"),
        AccountFileError::Missing { field } => {
            Message::new("export-file-missing").with("field", field)
        }
        AccountFileError::WrongKind { field } => {
            Message::new("export-file-wrong-kind").with("field", field)
        }
        AccountFileError::UnknownWord { field, word } => {
            Message::new("export-file-unknown-word").with("field", field).with("word", word)
        }
        AccountFileError::Name => Message::new("export-file-name"),
        AccountFileError::Address(error) => address::address_error(error),
        AccountFileError::Host { field, error: _ } => {
            Message::new("export-file-host").with("field", field)
        }
        AccountFileError::UserName { field, error: _ } => {
            Message::new("export-file-user-name").with("field", field)
        }
    }
}

/// Why a file was not saved; `path` as the person gave it.
pub fn save_error(error: SaveError, path: &str) -> Message {
    let id = match error {
        SaveError::Exists => "storage-exists",
        SaveError::NotAFile => "storage-not-a-file",
        SaveError::NoDirectory => "storage-no-directory",
        SaveError::NotAllowed => "storage-not-allowed",
        SaveError::DiskFull => "storage-disk-full",
        SaveError::Other(kind) => {
            return Message::new("storage-not-saved")
                .with("path", path)
                .with("reason", kind.to_string());
        }
    };
    Message::new(id).with("path", path)
}

/// Why a file was not read; `path` as the person gave it.
pub fn read_error(error: ReadError, path: &str) -> Message {
    let message = match error {
        ReadError::Missing => Message::new("storage-missing"),
        ReadError::NotAFile => Message::new("storage-read-not-a-file"),
        ReadError::NotAllowed => Message::new("storage-read-not-allowed"),
        ReadError::TooLong { limit } => {
            Message::new("storage-too-long").with("kilobytes", limit.div_ceil(1024).to_string())
        }
        ReadError::Other(kind) => Message::new("storage-not-read").with("reason", kind.to_string()),
    };
    message.with("path", path)
}

/// A date as people write it.
pub fn day(words: &Words, day: Day) -> String {
    let message = Message::new("cli-date")
        .with("year", day.year.to_string())
        .with("month", day.month.to_string())
        .with("day", day.day.to_string());
    words.say(&message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_date_is_written_as_people_write_it() {
        let cases = [
            (Language::German, 3, 5, "5. März 2026"),
            (Language::German, 12, 24, "24. Dezember 2026"),
            (Language::English, 1, 9, "9 January 2026"),
            (Language::English, 11, 25, "25 November 2026"),
        ];
        for (language, month, number, expected) in cases {
            let date = Day { year: 2026, month, day: number };
            assert_eq!(day(&Words::new(language), date), expected);
        }
    }
}
