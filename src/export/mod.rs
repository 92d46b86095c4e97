//! An account turned into files that mail programs, people and this program read.
//!
//! Pure: bytes come out, nobody writes them here (`storage` does), and the
//! sentences on the sheet come in as [`SheetWords`]. An export is never weaker
//! than the account, holds no password, and refuses what the target could only
//! hold in a changed form, except for display names, which are transliterated
//! with a [`Note`].

mod account_file;
mod check;
mod error;
#[cfg(test)]
#[path = "../../tests/fuzz/files.rs"]
mod fuzz;
mod json;
mod login;
mod note;
mod outlook_prf;
mod sheet;
mod sheet_words;
mod thunderbird_zip;
mod transliterate;

pub use account_file::{AccountFileError, MAX_ACCOUNT_FILE, read_account};
pub use error::{ExportError, Field, Inexpressible};
pub use login::named_login;
pub use note::Note;
pub use sheet_words::{Hint, ProgramWords, ServerWords, SheetWords, TableWords};
pub use transliterate::{Transliteration, to_ascii};

use crate::account::Account;

/// How many days POP3 programs are told to leave fetched mail on the server.
pub const POP3_DAYS_ON_SERVER: u32 = 14;

/// What an account can be turned into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A ZIP archive Thunderbird imports as a backed-up profile.
    ThunderbirdZip,
    /// A profile file for classic Outlook on Windows.
    OutlookPrf,
    /// One printable page for people, HTML.
    Sheet,
    /// This program's own file, read back by [`read_account`].
    Json,
}

impl Format {
    /// Every format, the one most people need first.
    pub const ALL: [Self; 4] = [Self::ThunderbirdZip, Self::OutlookPrf, Self::Sheet, Self::Json];

    /// The word on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::ThunderbirdZip => "thunderbird-zip",
            Self::OutlookPrf => "outlook-prf",
            Self::Sheet => "sheet",
            Self::Json => "json",
        }
    }

    /// The format of a key, case-insensitive.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key().eq_ignore_ascii_case(key))
    }

    /// The suffixes of the files an export has, main file first, in the order of [`Export::files`].
    pub fn suffixes(self) -> &'static [&'static str] {
        match self {
            Self::OutlookPrf => &["", ".cmd"],
            Self::ThunderbirdZip | Self::Sheet | Self::Json => &[""],
        }
    }

    /// The usual ending of the main file, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::ThunderbirdZip => "zip",
            Self::OutlookPrf => "prf",
            Self::Sheet => "html",
            Self::Json => "json",
        }
    }
}

/// Which way mail travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// IMAP or POP3.
    Incoming,
    /// SMTP.
    Outgoing,
}

impl Direction {
    /// Both, in the order in which people meet them.
    pub const ALL: [Self; 2] = [Self::Incoming, Self::Outgoing];

    /// The word in messages and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::Outgoing => "outgoing",
        }
    }
}

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Empty for the main file; otherwise replaces the main file's extension, dot included (`.cmd`).
    pub suffix: &'static str,
    /// The whole content; the same account always gives the same bytes.
    pub bytes: Vec<u8>,
}

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The main file first.
    pub files: Vec<ExportFile>,
    /// What the person should know before using it, most important first.
    pub notes: Vec<Note>,
}

/// Turns an account into the files of a format; `words` are only read by [`Format::Sheet`].
pub fn export(
    format: Format,
    account: &Account,
    words: &SheetWords,
) -> Result<Export, ExportError> {
    check::servers(account)?;
    check::texts(account)?;
    let mut notes = note::proof(account.proof);
    let mut files = Vec::new();
    match format {
        Format::ThunderbirdZip => {
            let bytes = thunderbird_zip::write(account, &mut notes)?;
            files.push(ExportFile { suffix: "", bytes });
        }
        Format::OutlookPrf => {
            let bytes = outlook_prf::write(account, &mut notes)?;
            files.push(ExportFile { suffix: "", bytes });
            files.push(ExportFile { suffix: ".cmd", bytes: outlook_prf::LAUNCHER.into() });
        }
        Format::Sheet => {
            files.push(ExportFile { suffix: "", bytes: sheet::write(account, words).into_bytes() });
        }
        Format::Json => {
            files.push(ExportFile { suffix: "", bytes: json::write(account).into_bytes() });
        }
    }
    Ok(Export { files, notes })
}

#[cfg(test)]
pub(crate) mod samples {
    //! Accounts for the tests of the formats.
    use crate::account::{
        Account, AuthMethod, EmailAddress, Host, Proof, Protocol, Security, ServerConfig, UserName,
    };

    pub(crate) fn server(protocol: Protocol, host: &str, security: Security) -> ServerConfig {
        ServerConfig {
            protocol,
            host: Host::parse(host).expect(host),
            port: protocol.default_port(security),
            security,
            authentication: vec![AuthMethod::PasswordCleartext],
            username: UserName::Known("anna@example.com".into()),
        }
    }

    pub(crate) fn imap() -> Account {
        Account {
            address: EmailAddress::parse("anna@example.com").expect("valid"),
            display_name: "Anna Beispiel".into(),
            incoming: server(Protocol::Imap, "imap.example.com", Security::ImplicitTls),
            outgoing: server(Protocol::Smtp, "smtp.example.com", Security::StartTls),
            proof: Proof::UNTESTED,
        }
    }

    pub(crate) fn pop3() -> Account {
        Account {
            incoming: server(Protocol::Pop3, "pop.example.com", Security::ImplicitTls),
            outgoing: server(Protocol::Smtp, "smtp.example.com", Security::ImplicitTls),
            ..imap()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_format() {
        for format in Format::ALL {
            assert_eq!(Format::from_key(format.key()), Some(format));
            assert_eq!(Format::from_key(&format.key().to_uppercase()), Some(format));
        }
        assert_eq!(Format::from_key("pdf"), None);
    }
}
