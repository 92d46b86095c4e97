//! A profile file for classic Outlook on Windows (`outlook.exe /importprf`).
//!
//! INI text in ASCII with CRLF and no quoting of any kind, so identifiers it
//! cannot hold are refused and names are transliterated. It appends: any other
//! `OverwriteProfile` could destroy the person's profile, so only where there is
//! none one is made. There is
//! no place for a password, for OAuth2 or for STARTTLS on the incoming server.
//! New Outlook and Outlook for Mac do not read these files.

use super::{
    Direction, ExportError, Field, Format, Inexpressible, Note, check, named_login, note, to_ascii,
};
use crate::account::{Account, AuthMethod, Protocol, Security};

/// Opens the `.prf` of the same name with Outlook, because a double click on a `.prf` does nothing.
///
/// A bare name is looked for in the current folder first, and that is where the file was put, often the one for downloads:
/// cmd.exe is told not to (`NeedCurrentDirectoryForExePath`), and for the shell, which knows `App Paths`, the current
/// folder is Windows' own. Before that, because it depends on the current folder, the path is put away.
pub(super) const LAUNCHER: &str = "@echo off\r\n\
    set \"NoDefaultCurrentDirectoryInExePath=1\"\r\n\
    set \"prf=%~dpn0.prf\"\r\n\
    cd /d \"%SystemRoot%\"\r\n\
    start \"\" outlook.exe /importprf \"%prf%\"\r\n";

/// What is known about Outlook's profiles where the file will be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlookProfile<'a> {
    /// Nothing: the file may go to any computer.
    Unknown,
    /// There is one that Outlook opens by itself, of this name.
    Default(&'a str),
    /// There is none at all; one of this name is made, which nobody else gives to a profile.
    Missing(&'a str),
}

/// What a profile is called that Outlook makes itself.
const USUAL_PROFILE: &str = "Outlook";
/// The service every new profile has.
const ADDRESS_BOOK: &str = "Outlook Address Book";

/// What each key means to Outlook, before and after the keys that only one incoming protocol has.
/// A key without such a line is silently dropped.
const MAPPING: &[(&str, &str)] = &[
    ("AccountName", "PT_UNICODE,0x0002"),
    ("DisplayName", "PT_UNICODE,0x000B"),
    ("EmailAddress", "PT_UNICODE,0x000C"),
    ("{}Server", "PT_UNICODE,0x0100"),
    ("{}UserName", "PT_UNICODE,0x0101"),
    ("{}Port", "PT_LONG,0x0104"),
    ("{}UseSSL", "PT_LONG,0x0105"),
    ("{}UseSPA", "PT_LONG,0x0108"),
    ("SMTPServer", "PT_UNICODE,0x0200"),
    ("SMTPPort", "PT_LONG,0x0201"),
    ("SMTPUseSSL", "PT_LONG,0x0202"),
    ("SMTPUseAuth", "PT_LONG,0x0203"),
    ("SMTPUserName", "PT_UNICODE,0x0204"),
    ("SMTPUseSPA", "PT_LONG,0x0207"),
    ("SMTPAuthMethod", "PT_LONG,0x0208"),
    ("ServerTimeOut", "PT_LONG,0x0209"),
    ("SMTPSecureConnection", "PT_LONG,0x020A"),
    ("ConnectionType", "PT_LONG,0x000F"),
];

/// The file, or why Outlook could not be told.
pub(super) fn write(
    account: &Account,
    profile: OutlookProfile<'_>,
    notes: &mut Vec<Note>,
) -> Result<Vec<u8>, ExportError> {
    expressible(account)?;
    let address = account.address.to_ascii();
    identifier(Field::Address, &address)?;
    let incoming_name =
        identifier(Field::IncomingUserName, check::user_name(account, Direction::Incoming)?)?;
    let outgoing_name =
        identifier(Field::OutgoingUserName, check::user_name(account, Direction::Outgoing)?)?;
    let display_name = display_name(account, &address, notes);

    let (service, prefix) = match account.incoming.protocol {
        Protocol::Pop3 => ("I_Mail", "POP3"),
        Protocol::Imap | Protocol::Smtp => ("IMAP_I_Mail", "IMAP"),
    };
    let profile = nameable(profile);
    let mut file = Ini::default();
    general(&mut file, profile);
    file.section("Service List");
    let is_new = matches!(profile, OutlookProfile::Missing(_));
    if is_new {
        file.line("Service1", ADDRESS_BOOK);
    }
    file.section("Internet Account List");
    file.line("Account1", service);
    if is_new {
        file.section("Service1");
    }

    file.section("Account1");
    file.line("UniqueService", "No");
    file.line("AccountName", &address);
    file.line("DisplayName", &display_name);
    file.line("EmailAddress", &address);
    incoming(&mut file, account, prefix, incoming_name);
    outgoing(&mut file, account, incoming_name, outgoing_name);
    file.line("ConnectionType", "0");
    file.line("ServerTimeOut", "60");
    file.line("DefaultAccount", "TRUE");

    if is_new {
        file.section(ADDRESS_BOOK);
        file.line("ServiceName", "CONTAB");
    }
    file.section(service);
    file.line("AccountType", prefix);
    for (key, meaning) in MAPPING {
        file.line(&key.replace("{}", prefix), meaning);
    }
    if account.incoming.protocol == Protocol::Pop3 {
        file.line("LeaveOnServer", "PT_LONG,0x1000");
        notes.extend(note::leaves_mail(account));
    }

    if incoming_name != outgoing_name {
        notes.push(Note::OutgoingUserNameDiffers);
    }
    notes.extend(note::sign_in(account));
    Ok(file.0.into_bytes())
}

/// A profile whose name the file cannot hold word for word is as good as unknown: the file would name, and so make, another.
fn nameable(profile: OutlookProfile<'_>) -> OutlookProfile<'_> {
    match profile {
        OutlookProfile::Default(name) | OutlookProfile::Missing(name)
            if name.is_empty() || identifier(Field::DisplayName, name).is_err() =>
        {
            OutlookProfile::Unknown
        }
        known => known,
    }
}

/// Which profile the account goes into. Nothing but the proof that there is none allows to make one: `Yes` destroys
/// a profile of the same name. Even so somebody may make one before Outlook gets to read this, and Outlook calls its own
/// "Outlook": a new one never has a name another could have.
fn general(file: &mut Ini, profile: OutlookProfile<'_>) {
    let (name, overwrite, whichever) = match profile {
        // TRUE: the default profile, whatever it is called.
        OutlookProfile::Unknown => (USUAL_PROFILE, "Append", "TRUE"),
        OutlookProfile::Default(name) => (name, "Append", "FALSE"),
        OutlookProfile::Missing(name) => (name, "Yes", "FALSE"),
    };
    file.section("General");
    file.line("Custom", "1");
    file.line("ProfileName", name);
    file.line("DefaultProfile", "Yes");
    file.line("OverwriteProfile", overwrite);
    file.line("ModifyDefaultProfileIfPresent", whichever);
    file.line("BackupProfile", "No");
}

/// Refuses the settings a PRF has no words for, before anything could be written weaker.
fn expressible(account: &Account) -> Result<(), ExportError> {
    let refuse = |what| Err(ExportError::CannotExpress { format: Format::OutlookPrf, what });
    if account.incoming.security == Security::StartTls {
        return refuse(Inexpressible::IncomingStartTls);
    }
    for (direction, server) in
        [(Direction::Incoming, &account.incoming), (Direction::Outgoing, &account.outgoing)]
    {
        let method = named_login(server);
        if method != AuthMethod::PasswordCleartext {
            return refuse(Inexpressible::Login { direction, method });
        }
    }
    Ok(())
}

/// Passes an identifier on unchanged, or says what of it the format would lose.
fn identifier(field: Field, value: &str) -> Result<&str, ExportError> {
    let format = Format::OutlookPrf;
    if value.trim() != value {
        return Err(ExportError::OuterBlank { format, field });
    }
    // Windows expands %NAME% in these files, and drops a pair of quotation marks around a value.
    let lost = |c: &char| !c.is_ascii() || c.is_ascii_control() || *c == '%';
    let quoted = || around(value, '"').or(around(value, '\''));
    match value.chars().find(lost).or_else(quoted) {
        Some(character) => Err(ExportError::Character { format, field, character }),
        None => Ok(value),
    }
}

/// The quotation mark if it stands at both ends.
fn around(value: &str, mark: char) -> Option<char> {
    (value.len() > 1 && value.starts_with(mark) && value.ends_with(mark)).then_some(mark)
}

/// The name in ASCII; the address where there is none or nothing is left of it.
fn display_name(account: &Account, address: &str, notes: &mut Vec<Note>) -> String {
    let spelled = to_ascii(&account.display_name);
    let mut name = spelled.text.as_str();
    while let Some(mark) = around(name, '"').or(around(name, '\'')) {
        name = name.trim_matches(mark).trim();
    }
    let name = if name.is_empty() { address } else { name };
    if name != account.display_name.trim() && !account.display_name.trim().is_empty() {
        notes
            .push(Note::Transliterated { from: account.display_name.clone(), to: name.to_owned() });
    }
    name.to_owned()
}

fn incoming(file: &mut Ini, account: &Account, prefix: &str, user_name: &str) {
    let server = &account.incoming;
    file.line(&format!("{prefix}Server"), &server.host.to_string());
    file.line(&format!("{prefix}UserName"), user_name);
    file.line(&format!("{prefix}Port"), &server.port.to_string());
    file.line(&format!("{prefix}UseSSL"), "1");
    file.line(&format!("{prefix}UseSPA"), "0");
    if server.protocol == Protocol::Pop3 {
        // Bit 0: leave on the server; bit 1: for the number of days in the high word.
        let bits = match account.leave_on_server.number() {
            Some(days) => u32::from(days) << 16 | 0b11,
            None => 0b01,
        };
        file.line("LeaveOnServer", &format!("0x{bits:X}"));
    }
}

/// Two generations of Outlook read the security of SMTP from two keys, so both are written.
/// The older key knows implicit TLS only: for STARTTLS it stays out rather than say "none".
fn outgoing(file: &mut Ini, account: &Account, incoming_name: &str, outgoing_name: &str) {
    let server = &account.outgoing;
    file.line("SMTPServer", &server.host.to_string());
    file.line("SMTPPort", &server.port.to_string());
    match server.security {
        Security::ImplicitTls => {
            file.line("SMTPUseSSL", "1");
            file.line("SMTPSecureConnection", "1");
        }
        Security::StartTls => file.line("SMTPSecureConnection", "2"),
    }
    file.line("SMTPUseAuth", "1");
    if incoming_name == outgoing_name {
        file.line("SMTPAuthMethod", "0");
    } else {
        file.line("SMTPAuthMethod", "1");
        file.line("SMTPUserName", outgoing_name);
    }
    file.line("SMTPUseSPA", "0");
}

/// INI text with CRLF; values run to the end of the line.
#[derive(Default)]
struct Ini(String);

impl Ini {
    fn section(&mut self, name: &str) {
        if !self.0.is_empty() {
            self.0.push_str("\r\n");
        }
        self.0.push_str(&format!("[{name}]\r\n"));
    }

    fn line(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key}={value}\r\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::{EmailAddress, UserName};

    fn prf(account: &Account) -> (String, Vec<Note>) {
        let mut notes = Vec::new();
        let bytes = write(account, OutlookProfile::Unknown, &mut notes).expect("expressible");
        (String::from_utf8(bytes).expect("ASCII"), notes)
    }

    fn has_line(text: &str, line: &str) -> bool {
        text.split("\r\n").any(|found| found == line)
    }

    #[test]
    fn implicit_tls_stays_implicit_and_starttls_stays_starttls() {
        let mut account = samples::imap();
        for (security, lines, absent) in [
            (Security::ImplicitTls, ["SMTPUseSSL=1", "SMTPSecureConnection=1"].as_slice(), "=2"),
            (Security::StartTls, &["SMTPSecureConnection=2"], "SMTPUseSSL="),
        ] {
            account.outgoing.security = security;
            let (text, _) = prf(&account);
            for line in lines {
                assert!(has_line(&text, line), "{security:?} {line}");
            }
            let values = text.split("[IMAP_I_Mail]").next().expect("values");
            assert!(!values.contains(absent), "{security:?} {absent}");
        }
    }

    #[test]
    fn refuses_what_it_cannot_express() {
        let format = Format::OutlookPrf;
        let mut account = samples::imap();
        account.incoming.security = Security::StartTls;
        let what = Inexpressible::IncomingStartTls;
        let refusal = Err(ExportError::CannotExpress { format, what });
        assert_eq!(write(&account, OutlookProfile::Unknown, &mut Vec::new()), refusal);

        let mut account = samples::imap();
        account.outgoing.authentication = vec![AuthMethod::OAuth2];
        let what =
            Inexpressible::Login { direction: Direction::Outgoing, method: AuthMethod::OAuth2 };
        let refusal = Err(ExportError::CannotExpress { format, what });
        assert_eq!(write(&account, OutlookProfile::Unknown, &mut Vec::new()), refusal);
    }

    #[test]
    fn refuses_identifiers_it_would_change() {
        let format = Format::OutlookPrf;
        let field = Field::IncomingUserName;
        let character = |character| ExportError::Character { format, field, character };
        let cases = [
            ("jürgen", character('ü')),
            ("%USERNAME%", character('%')),
            ("\"anna\"", character('"')),
            ("'anna'", character('\'')),
            (" anna", ExportError::OuterBlank { format, field }),
            ("anna ", ExportError::OuterBlank { format, field }),
        ];
        for (name, refusal) in cases {
            let mut account = samples::imap();
            account.incoming.username = UserName::Known(name.into());
            assert_eq!(
                write(&account, OutlookProfile::Unknown, &mut Vec::new()),
                Err(refusal),
                "{name:?}"
            );
        }
        for name in ["anna", ";anna", "DOM\\anna", "a=b", "[x]", "an na", "it's"] {
            let mut account = samples::imap();
            account.incoming.username = UserName::Known(name.into());
            let (text, _) = prf(&account);
            assert!(has_line(&text, &format!("IMAPUserName={name}")), "{name:?}");
        }
        let mut account = samples::imap();
        account.address = EmailAddress::parse("50%off@example.com").expect("valid");
        let field = Field::Address;
        let refusal = Err(ExportError::Character { format, field, character: '%' });
        assert_eq!(write(&account, OutlookProfile::Unknown, &mut Vec::new()), refusal);
    }

    #[test]
    fn transliterates_names_and_says_so() {
        let cases = [
            ("Jürgen Weiß", "Juergen Weiss", true),
            ("\"Anna\"", "Anna", true),
            ("Anna \"die Gute\"", "Anna \"die Gute\"", false),
            ("  Anna ", "Anna", false),
            ("", "anna@example.com", false),
            ("\"\"", "anna@example.com", true),
        ];
        for (name, written, noted) in cases {
            let mut account = samples::imap();
            account.display_name = name.into();
            let (text, notes) = prf(&account);
            assert!(has_line(&text, &format!("DisplayName={written}")), "{name:?}\n{text}");
            let note = Note::Transliterated { from: name.into(), to: written.into() };
            assert_eq!(notes.contains(&note), noted, "{name:?}");
        }
    }

    #[test]
    fn another_user_name_for_sending_is_named() {
        let mut account = samples::imap();
        let (text, notes) = prf(&account);
        assert!(has_line(&text, "SMTPAuthMethod=0"));
        assert!(!notes.contains(&Note::OutgoingUserNameDiffers));
        account.outgoing.username = UserName::Known("anna".into());
        let (text, notes) = prf(&account);
        assert!(has_line(&text, "SMTPAuthMethod=1") && has_line(&text, "SMTPUserName=anna"));
        assert!(notes.contains(&Note::OutgoingUserNameDiffers));
    }

    #[test]
    fn pop3_leaves_mail_for_fourteen_days() {
        let (text, notes) = prf(&samples::pop3());
        assert!(has_line(&text, "LeaveOnServer=0xE0003"));
        assert!(notes.contains(&Note::LeavesMailOnServer { days: 14 }));
        assert!(!prf(&samples::imap()).0.contains("LeaveOnServer"));
    }

    #[test]
    fn never_replaces_a_profile() {
        let cases = [
            (OutlookProfile::Unknown, "Append", "Outlook", "TRUE"),
            (OutlookProfile::Default("Büro"), "Append", "Outlook", "TRUE"),
            (OutlookProfile::Default(" Anna"), "Append", "Outlook", "TRUE"),
            (OutlookProfile::Default("a\r\nOverwriteProfile=Yes"), "Append", "Outlook", "TRUE"),
            (OutlookProfile::Default("Work"), "Append", "Work", "FALSE"),
            (OutlookProfile::Missing("Postlotse 1a2b"), "Yes", "Postlotse 1a2b", "FALSE"),
            (OutlookProfile::Missing("Ü"), "Append", "Outlook", "TRUE"),
        ];
        for (profile, overwrite, name, whichever) in cases {
            for account in [samples::imap(), samples::pop3()] {
                let bytes = write(&account, profile, &mut Vec::new()).expect("expressible");
                let text = String::from_utf8(bytes).expect("ASCII");
                let lines = [
                    format!("OverwriteProfile={overwrite}"),
                    format!("ProfileName={name}"),
                    format!("ModifyDefaultProfileIfPresent={whichever}"),
                ];
                for line in lines {
                    assert!(has_line(&text, &line), "{profile:?}: {line}\n{text}");
                }
                assert_eq!(text.matches("OverwriteProfile").count(), 1);
                // Only a new profile needs what every profile has.
                let is_new = overwrite == "Yes";
                for line in ["Service1=Outlook Address Book", "[Service1]", "ServiceName=CONTAB"] {
                    assert_eq!(has_line(&text, line), is_new, "{profile:?}: {line}");
                }
            }
        }
    }
}
