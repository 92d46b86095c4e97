//! The words of exports: formats, remarks, refusals, and what the printed sheet says.
//!
//! Also of the files they become: what went wrong in saving and reading.

use super::address;
use crate::account::{
    Account, AuthMethod, EmailAddress, Proof, ProofState, Protocol, Security, ServerConfig,
};
use crate::calendar::Day;
use crate::export::{
    AccountFileError, Direction, ExportError, Format, Hint, Inexpressible, MAX_ACCOUNT_FILE, Note,
    POP3_DAYS_ON_SERVER, ProgramWords, ServerWords, SheetWords, TableWords, named_login,
};
use crate::i18n::{Message, Words};
use crate::storage::{ReadError, SaveError};

/// What to do with the file, in at most three steps.
pub fn format_steps(format: Format) -> Vec<Message> {
    let ids: &[&'static str] = match format {
        Format::ThunderbirdZip => &[
            "export-thunderbird-zip.step-one",
            "export-thunderbird-zip.step-two",
            "export-thunderbird-zip.step-three",
        ],
        Format::OutlookPrf => &[
            "export-outlook-prf.step-one",
            "export-outlook-prf.step-two",
            "export-outlook-prf.step-three",
        ],
        Format::Sheet => &["export-sheet.step-one", "export-sheet.step-two"],
        Format::Json => &["export-json.use"],
    };
    ids.iter().copied().map(Message::new).collect()
}

/// What people call a format.
pub fn format_name(format: Format) -> Message {
    Message::new(match format {
        Format::ThunderbirdZip => "export-thunderbird-zip",
        Format::OutlookPrf => "export-outlook-prf",
        Format::Sheet => "export-sheet",
        Format::Json => "export-json",
    })
}

/// How to use the file of a format.
pub fn format_use(format: Format) -> Message {
    Message::new(match format {
        Format::ThunderbirdZip => "export-thunderbird-zip.use",
        Format::OutlookPrf => "export-outlook-prf.use",
        Format::Sheet => "export-sheet.use",
        Format::Json => "export-json.use",
    })
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
        Note::OutgoingUserNameDiffers => Message::new("export-note-outgoing-user-name"),
        Note::AsksForPassword => Message::new("export-note-asks-for-password"),
        Note::OAuthSignIn => Message::new("export-note-oauth"),
        Note::OnlyCramMd5(Direction::Incoming) => Message::new("export-note-incoming-cram-md5"),
        Note::OnlyCramMd5(Direction::Outgoing) => Message::new("export-note-outgoing-cram-md5"),
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
            Inexpressible::Login { direction, method: AuthMethod::OAuth2 } => {
                Message::new("export-error-oauth")
                    .with("format", format.key())
                    .with("direction", direction.key())
            }
            Inexpressible::Login { direction, method: _ } => Message::new("export-error-login")
                .with("format", format.key())
                .with("direction", direction.key()),
        },
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

/// Every word of the printed sheet for an account; `date` is the finished date of the day it is made.
pub fn sheet_words(words: &Words, account: &Account, date: &str) -> SheetWords {
    SheetWords {
        language: words.language().key(),
        title: words.text("sheet-title"),
        name: words.text("sheet-name"),
        address: words.text("sheet-address"),
        proof: words.say(&sheet_proof(account.proof).with("date", date)),
        table: table(words),
        incoming: server(words, &account.address, &account.incoming, account.proof.incoming),
        outgoing: server(words, &account.address, &account.outgoing, account.proof.outgoing),
        hints: hints(words, account),
        programs: programs(words, account),
        footer: words.say(&Message::new("sheet-footer").with("date", date)),
    }
}

fn sheet_proof(proof: Proof) -> Message {
    let states = [proof.incoming, proof.outgoing];
    Message::new(if proof.is_complete() {
        "sheet-proof-works"
    } else if states.contains(&ProofState::Failed) {
        "sheet-proof-failed"
    } else if proof == Proof::UNTESTED {
        "sheet-proof-untested"
    } else {
        "sheet-proof-partly"
    })
}

fn table(words: &Words) -> TableWords {
    TableWords {
        caption: words.text("sheet-settings"),
        setting: words.text("sheet-setting"),
        server: words.text("sheet-server"),
        port: words.text("sheet-port"),
        security: words.text("sheet-security"),
        authentication: words.text("sheet-authentication"),
        user_name: words.text("sheet-user-name"),
        tested: words.text("sheet-tested"),
        punycode: words.text("sheet-punycode"),
    }
}

fn server(
    words: &Words,
    address: &EmailAddress,
    server: &ServerConfig,
    proof: ProofState,
) -> ServerWords {
    let heading = match server.protocol {
        Protocol::Imap => "sheet-imap",
        Protocol::Pop3 => "sheet-pop3",
        Protocol::Smtp => "sheet-smtp",
    };
    let security = match server.security {
        Security::ImplicitTls => "sheet-tls",
        Security::StartTls => "sheet-starttls",
    };
    let authentication = match named_login(server) {
        AuthMethod::PasswordCleartext => "sheet-login-password",
        AuthMethod::PasswordEncrypted => "sheet-login-encrypted",
        AuthMethod::OAuth2 => "sheet-login-oauth",
        AuthMethod::Gssapi => "sheet-login-gssapi",
        AuthMethod::Ntlm => "sheet-login-ntlm",
        AuthMethod::ClientCertificate => "sheet-login-certificate",
    };
    let tested = match proof {
        ProofState::Works => "sheet-tested-works",
        ProofState::Failed => "sheet-tested-failed",
        ProofState::Untested => "sheet-tested-not",
    };
    ServerWords {
        heading: words.text(heading),
        security: words.text(security),
        authentication: words.text(authentication),
        user_name: words.text(user_name(address, server)),
        tested: words.text(tested),
    }
}

/// What a user name is in relation to the address; the most frequent mistake is to mix them up.
fn user_name(address: &EmailAddress, server: &ServerConfig) -> &'static str {
    match server.username.as_known() {
        None => "sheet-user-name-assigned",
        Some(name) if name == address.to_ascii() || name == address.to_display() => {
            "sheet-user-name-address"
        }
        Some(name) if name == address.local_part() => "sheet-user-name-local-part",
        Some(_) => "sheet-user-name-other",
    }
}

fn hints(words: &Words, account: &Account) -> Vec<Hint> {
    let logins = [&account.incoming, &account.outgoing].map(named_login);
    let hint = |heading, text| Hint { heading: words.text(heading), text: words.say(&text) };
    let mut hints = Vec::new();
    if logins.iter().any(|login| *login != AuthMethod::OAuth2) {
        let text = Message::new("sheet-password.text");
        hints.push(hint("sheet-password", text));
    }
    if logins.contains(&AuthMethod::OAuth2) {
        hints.push(hint("sheet-oauth", Message::new("sheet-oauth.text")));
    }
    let same_name = account.incoming.username == account.outgoing.username;
    let sending = if same_name { "sheet-sending.same" } else { "sheet-sending.other" };
    hints.push(hint("sheet-sending", Message::new(sending)));
    if account.incoming.protocol == Protocol::Pop3 {
        let days = POP3_DAYS_ON_SERVER.to_string();
        hints.push(hint("sheet-leave", Message::new("sheet-leave.text").with("days", days)));
    }
    hints
}

fn programs(words: &Words, account: &Account) -> ProgramWords {
    let row = |program: &'static str, tls: &'static str, starttls: &'static str| {
        let said = |server: &ServerConfig| {
            words.text(match server.security {
                Security::ImplicitTls => tls,
                Security::StartTls => starttls,
            })
        };
        [words.text(program), said(&account.incoming), said(&account.outgoing)]
    };
    ProgramWords {
        caption: words.text("sheet-programs"),
        columns: ["sheet-program", "sheet-incoming", "sheet-outgoing"].map(|id| words.text(id)),
        rows: vec![
            row("sheet-outlook", "sheet-outlook.tls", "sheet-outlook.starttls"),
            row("sheet-apple", "sheet-apple.tls", "sheet-apple.starttls"),
            row("sheet-thunderbird", "sheet-thunderbird.tls", "sheet-thunderbird.starttls"),
        ],
    }
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
