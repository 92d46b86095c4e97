//! An account turned into files that mail programs, people and this program read.
//!
//! Pure: bytes come out, nobody writes them here (`storage` does), and the
//! sentences they carry come in as [`ExportWords`]. An export is never weaker
//! than the account, holds no password, and refuses what the target could only
//! hold in a changed form, except for display names, which are transliterated
//! with a [`Note`].

mod account_file;
mod android_qr;
mod apple_mobileconfig;
mod check;
mod config_servers;
mod dns_zone;
mod error;
mod evolution;
pub mod evolution_sources;
mod format;
#[cfg(test)]
#[path = "../../tests/fuzz/files.rs"]
mod fuzz;
mod guide;
mod html;
mod identifier;
mod json;
mod k9_settings;
mod login;
mod note;
mod outlook_autodiscover;
mod outlook_prf;
mod pdf;
mod sheet;
mod sheet_pdf;
mod sheet_words;
mod target;
mod thunderbird_config;
mod thunderbird_prefs;
pub mod thunderbird_profile;
mod thunderbird_sign_in;
mod thunderbird_zip;
mod transliterate;
mod typeface;
mod words;

pub use account_file::{AccountFileError, MAX_ACCOUNT_FILE, read_account};
pub(crate) use config_servers::element as config_server;
pub use error::{ExportError, Field, Inexpressible};
pub use format::Format;
pub use login::named_login;
pub use note::Note;
pub use outlook_prf::OutlookProfile;
pub use sheet_words::{Hint, ProgramWords, ServerWords, SheetWords, TableWords};
pub use target::Target;
pub use thunderbird_prefs::{Numbers, Pref, PrefValue, account_prefs};
pub use transliterate::{Transliteration, to_ascii};
pub use words::{ExportWords, GuideStep, GuideValue, GuideWords, ProfileWords, ZoneWords};

use crate::account::Account;

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

/// What a file of an export is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileName {
    /// What the person chose.
    Chosen,
    /// The same with this in place of its ending, dot included (`.cmd`).
    Beside(&'static str),
    /// Exactly this, in the folder the person chose.
    Fixed(String),
}

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name.
    pub name: FileName,
    /// The whole content; the same account always gives the same bytes.
    pub bytes: Vec<u8>,
}

impl ExportFile {
    fn chosen(bytes: Vec<u8>) -> Self {
        Self { name: FileName::Chosen, bytes }
    }

    fn beside(suffix: &'static str, bytes: Vec<u8>) -> Self {
        Self { name: FileName::Beside(suffix), bytes }
    }
}

/// A code for a phone to scan: black on a white ground with its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneCode {
    /// The drawing, a file of SVG.
    pub svg: String,
    /// How many modules it has on a side, the quiet zone counted.
    pub side: usize,
    /// What the person should know about it.
    pub notes: Vec<Note>,
}

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The main file first.
    pub files: Vec<ExportFile>,
    /// What the person should know before using it, most important first.
    pub notes: Vec<Note>,
}

/// Turns an account into the files of a format. `place` is where the main file will lie on this
/// computer, for a format that has to say it, if this computer is where it will be used.
pub fn export(
    format: Format,
    account: &Account,
    words: &ExportWords,
    place: Option<&str>,
) -> Result<Export, ExportError> {
    check::servers(account)?;
    check::texts(account)?;
    let mut notes = note::proof(account.proof);
    let files = files(format, account, words, place, &mut notes)?;
    Ok(Export { files, notes })
}

/// The code for Thunderbird for Android as a drawing for a screen; the same as in the files of [`Format::AndroidQr`].
pub fn phone_code(account: &Account) -> Result<PhoneCode, ExportError> {
    check::servers(account)?;
    check::texts(account)?;
    let mut notes = Vec::new();
    let code = android_qr::Modules::of(&android_qr::payload(account, &mut notes)?)?;
    Ok(PhoneCode { svg: code.svg(), side: code.side(), notes })
}

/// What the person should know once an account stands in a program itself. That it asks for the password is one of the
/// steps there, and there is no file it could be missing from.
pub fn profile_notes(account: &Account) -> Vec<Note> {
    let mut notes = note::proof(account.proof);
    notes.extend(note::sign_in(account));
    notes.retain(|note| *note != Note::AsksForPassword);
    notes.extend(note::leaves_mail(account));
    notes
}

/// The file classic Outlook on this computer reads an account from, and what the person should know.
pub fn outlook_profile(
    account: &Account,
    profile: OutlookProfile<'_>,
) -> Result<(Vec<u8>, Vec<Note>), ExportError> {
    check::servers(account)?;
    check::texts(account)?;
    let mut notes = note::proof(account.proof);
    let file = outlook_prf::write(account, profile, &mut notes)?;
    // One of the steps.
    notes.retain(|note| *note != Note::AsksForPassword);
    Ok((file, notes))
}

fn files(
    format: Format,
    account: &Account,
    words: &ExportWords,
    place: Option<&str>,
    notes: &mut Vec<Note>,
) -> Result<Vec<ExportFile>, ExportError> {
    let (chosen, beside) = (ExportFile::chosen, ExportFile::beside);
    Ok(match format {
        Format::ThunderbirdZip => vec![chosen(thunderbird_zip::write(account, notes)?)],
        Format::ThunderbirdConfig => vec![
            chosen(thunderbird_config::write(account, notes)?),
            beside(".policies.json", thunderbird_config::policies(account)?),
        ],
        Format::OutlookPrf => vec![
            chosen(outlook_prf::write(account, OutlookProfile::Unknown, notes)?),
            beside(".cmd", outlook_prf::LAUNCHER.into()),
        ],
        Format::OutlookAutodiscover => vec![
            chosen(outlook_autodiscover::write(account, notes)?),
            beside(".reg", outlook_autodiscover::registry(account, place)),
        ],
        Format::OutlookNew => {
            notes.extend(note::days_not_held(account));
            vec![chosen(guide::write(account, words.sheet.language, &words.guide)?)]
        }
        Format::AppleMobileconfig => {
            vec![chosen(apple_mobileconfig::write(account, &words.profile, notes)?)]
        }
        Format::AndroidQr => {
            let code = android_qr::Modules::of(&android_qr::payload(account, notes)?)?;
            vec![
                chosen(code.png()?),
                beside(".svg", code.svg().into_bytes()),
                beside(".k9s", k9_settings::write(account)?),
            ]
        }
        Format::Evolution => evolution::write(account, notes)?
            .into_iter()
            .map(|file| ExportFile {
                name: FileName::Fixed(file.name),
                bytes: file.text.into_bytes(),
            })
            .collect(),
        Format::Sheet => {
            // Without a code where the telephone could not use it; the sheet has everything else.
            let mut of_code = Vec::new();
            let payload = android_qr::payload(account, &mut of_code);
            let code = payload.and_then(|text| android_qr::Modules::of(&text)).ok();
            of_code.retain(|note| matches!(note, Note::ShortenedInCode { .. }));
            notes.extend(of_code);
            let page = sheet::write(account, &words.sheet, code.as_ref()).into_bytes();
            let printed = sheet_pdf::write(account, &words.sheet, code.as_ref(), notes)?;
            std::iter::once(chosen(page))
                .chain(printed.map(|bytes| beside(".pdf", bytes)))
                .collect()
        }
        Format::DnsZone => vec![chosen(dns_zone::write(account, &words.zone)?)],
        Format::Json => vec![chosen(json::write(account).into_bytes())],
    })
}

#[cfg(test)]
pub(crate) mod samples {
    //! Accounts for the tests of the formats.
    use crate::account::{
        Account, AuthMethod, DaysOnServer, EmailAddress, Folders, Host, Proof, Protocol, Security,
        ServerConfig, UserName,
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
            leave_on_server: DaysOnServer::default(),
            folders: Folders::default(),
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
