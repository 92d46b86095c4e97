//! The three source files of an account in Evolution and GNOME (Evolution-Data-Server, measured on 3.46 through its own
//! registry and mail library, Camel).
//!
//! GLib key files. An account's file name is its identifier, and the three name
//! each other by it, so the names come from here. The password lies in the
//! desktop's store, never in these files.

use super::identifier::short;
use super::{Direction, ExportError, Field, Format, Inexpressible, Note, check, named_login, note};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig, SpecialFolder};

/// One file: its name and its text.
pub(super) struct SourceFile {
    /// The identifier with `.source` behind it.
    pub(super) name: String,
    /// UTF-8, LF.
    pub(super) text: String,
}

/// Account, identity, transport.
pub(super) fn write(
    account: &Account,
    notes: &mut Vec<Note>,
) -> Result<[SourceFile; 3], ExportError> {
    let stem = format!("postlotse-{}", short(account, "evolution"));
    let [own, identity, transport] =
        ["account", "identity", "transport"].map(|part| format!("{stem}-{part}"));
    let files = [
        (&own, incoming(account, &own, &identity)?),
        (&identity, self::identity(account, &own, &transport)),
        (&transport, outgoing(account, &own)?),
    ];
    notes.extend(note::sign_in(account));
    notes.extend(note::leaves_mail(account));
    Ok(files.map(|(name, file)| SourceFile { name: format!("{name}.source"), text: file.0 }))
}

fn incoming(account: &Account, own: &str, identity: &str) -> Result<KeyFile, ExportError> {
    let mut file = KeyFile::source(account, "");
    file.group("Mail Account");
    file.text(
        "BackendName",
        match account.incoming.protocol {
            Protocol::Pop3 => "pop",
            Protocol::Imap | Protocol::Smtp => "imapx",
        },
    );
    file.text("IdentityUid", identity);
    if let Some(archive) = folder(account, own, SpecialFolder::Archive) {
        file.text("ArchiveFolder", &archive);
    }
    server(&mut file, account, Direction::Incoming)?;
    file.group("Refresh");
    file.text("Enabled", "true");
    file.text("IntervalMinutes", "10");
    match account.incoming.protocol {
        Protocol::Pop3 => {
            file.group("Pop Backend");
            file.text("KeepOnServer", "true");
            // Camel's setting for how old fetched mail may become, up to 365; 0 is for ever.
            let days = account.leave_on_server.number().unwrap_or_default();
            file.text("DeleteAfterDays", &days.to_string());
        }
        Protocol::Imap | Protocol::Smtp => rubbish(&mut file, account),
    }
    Ok(file)
}

/// Unwanted and deleted mail: Camel marks it where it lies, unless it is told of folders for it.
fn rubbish(file: &mut KeyFile, account: &Account) {
    let folders = [(SpecialFolder::Junk, "Junk"), (SpecialFolder::Trash, "Trash")];
    let known = folders.map(|(purpose, key)| Some((key, path(account, purpose)?)));
    if known.iter().any(Option::is_some) {
        file.group("Imapx Backend");
    }
    for (key, path) in known.into_iter().flatten() {
        file.text(&format!("UseReal{key}Path"), "true");
        file.text(&format!("Real{key}Path"), &path);
    }
}

fn identity(account: &Account, own: &str, transport: &str) -> KeyFile {
    let mut file = KeyFile::source(account, own);
    if let Some(drafts) = folder(account, own, SpecialFolder::Drafts) {
        file.group("Mail Composition");
        file.text("DraftsFolder", &drafts);
    }
    file.group("Mail Identity");
    file.text("Address", &account.address.to_ascii());
    file.text("Name", &account.display_name);
    file.text("SignatureUid", "none");
    file.group("Mail Submission");
    file.text("TransportUid", transport);
    if let Some(sent) = folder(account, own, SpecialFolder::Sent) {
        file.text("SentFolder", &sent);
    }
    file
}

/// The address of a folder the server has named (Evolution's `folder://` form).
fn folder(account: &Account, own: &str, purpose: SpecialFolder) -> Option<String> {
    Some(format!("folder://{own}/{}", in_folder_address(&path(account, purpose)?)))
}

/// The path Camel gives a folder the server has named; only IMAP has folders there. The slash and the server's own
/// delimiter change places, so that a slash within a name does not part it.
fn path(account: &Account, purpose: SpecialFolder) -> Option<String> {
    let on_server = account.incoming.protocol == Protocol::Imap;
    let folder = account.folders.get(purpose).filter(|_| on_server)?;
    let Some(delimiter) = account.folders.delimiter else { return Some(folder.name.clone()) };
    let exchanged = |letter| match letter {
        '/' => delimiter,
        letter if letter == delimiter => '/',
        letter => letter,
    };
    Some(folder.name.chars().map(exchanged).collect())
}

/// Escaped as Camel reads it: everything but what is safe in the path of a URL.
fn in_folder_address(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/+!$&'()*,=".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

fn outgoing(account: &Account, own: &str) -> Result<KeyFile, ExportError> {
    let mut file = KeyFile::source(account, own);
    file.group("Mail Transport");
    file.text("BackendName", "smtp");
    server(&mut file, account, Direction::Outgoing)?;
    Ok(file)
}

fn server(file: &mut KeyFile, account: &Account, direction: Direction) -> Result<(), ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    file.group("Authentication");
    file.text("Host", &server.host.to_string());
    file.text("Port", &server.port.to_string());
    file.text("User", user_name(account, direction)?);
    file.text("Method", login(account, direction)?);
    file.text("RememberPassword", "true");
    file.text("ProxyUid", "system-proxy");
    file.group("Security");
    file.text(
        "Method",
        match server.security {
            Security::ImplicitTls => "ssl-on-alternate-port",
            Security::StartTls => "starttls-on-standard-port",
        },
    );
    Ok(())
}

/// Refused with blanks around it: Evolution drops them, however they are written.
fn user_name(account: &Account, direction: Direction) -> Result<&str, ExportError> {
    let name = check::user_name(account, direction)?;
    if name.trim() == name {
        return Ok(name);
    }
    let (format, field) = (Format::Evolution, Field::user_name(direction));
    Err(ExportError::OuterBlank { format, field })
}

/// Evolution's word for the login; it signs in at the providers it knows through their own window.
fn login(account: &Account, direction: Direction) -> Result<&'static str, ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    let method = named_login(server);
    let refused = || {
        let what = Inexpressible::Login { direction, method };
        ExportError::CannotExpress { format: Format::Evolution, what }
    };
    match (method, direction) {
        // The commands every server has, as Evolution's own assistant chooses: IMAP's LOGIN, POP3's USER and PASS.
        // A method by name fails where the server does not announce just that one.
        (AuthMethod::PasswordCleartext, Direction::Incoming) => Ok("none"),
        // For SMTP, "none" is no login at all, and Camel tries the one that is named only: a server with nothing but
        // LOGIN has to be told to Evolution by hand.
        (AuthMethod::PasswordCleartext, Direction::Outgoing) => Ok("PLAIN"),
        (AuthMethod::PasswordEncrypted, _) => Ok("CRAM-MD5"),
        (AuthMethod::Gssapi, _) => Ok("GSSAPI"),
        (AuthMethod::Ntlm, _) => Ok("NTLM"),
        (AuthMethod::ClientCertificate, _) => Err(refused()),
        (AuthMethod::OAuth2, _) => sign_in_service(account, server).ok_or_else(refused),
    }
}

/// Evolution-Data-Server's own sign-in services (e-oauth2-service-google, -outlook, -yahoo), by the hosts they serve.
fn sign_in_service(account: &Account, server: &ServerConfig) -> Option<&'static str> {
    match server.host.registrable()? {
        "gmail.com" | "googlemail.com" | "google.com" => Some("Google"),
        "outlook.com" => Some("Outlook"),
        // Personal and business mail share these servers, but not their sign-in page: this one is for persons.
        "office365.com" => is_personal(account).then_some("Outlook"),
        "yahoo.com" => Some("Yahoo"),
        _ => None,
    }
}

/// Whether the address is of one of Microsoft's services for persons, whatever the country.
fn is_personal(account: &Account) -> bool {
    let name = account.address.domain().registrable().and_then(|domain| domain.split('.').next());
    name.is_some_and(|name| ["outlook", "hotmail", "live", "msn", "windowslive"].contains(&name))
}

/// A GLib key file under construction.
struct KeyFile(String);

impl KeyFile {
    fn source(account: &Account, parent: &str) -> Self {
        let mut file = Self(String::new());
        file.group("Data Source");
        file.text("DisplayName", &account.address.to_display());
        file.text("Enabled", "true");
        file.text("Parent", parent);
        file
    }

    fn group(&mut self, name: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&format!("[{name}]\n"));
    }

    /// A line, escaped as GLib reads it: the backslash, and the blanks at either end, which would be lost.
    fn text(&mut self, key: &str, value: &str) {
        let inner = value.trim_matches(' ');
        let blanks = |count| "\\s".repeat(count);
        let before = value.len() - value.trim_start_matches(' ').len();
        let after = value.len() - before - inner.len();
        let escaped = inner.replace('\\', "\\\\");
        self.0.push_str(&format!("{key}={}{escaped}{}\n", blanks(before), blanks(after)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::{EmailAddress, Folder, Folders, Host, UserName};

    #[test]
    fn the_three_files_name_each_other() {
        let files = write(&samples::imap(), &mut Vec::new()).expect("three files");
        let uid = |at: usize| files[at].name.trim_end_matches(".source").to_owned();
        assert!(files[0].text.contains(&format!("IdentityUid={}\n", uid(1))));
        assert!(files[1].text.contains(&format!("Parent={}\n", uid(0))));
        assert!(files[1].text.contains(&format!("TransportUid={}\n", uid(2))));
        assert!(files[2].text.contains(&format!("Parent={}\n", uid(0))));
        assert!(files[0].text.contains("Parent=\n"));
        let again = write(&samples::imap(), &mut Vec::new()).expect("three files");
        assert_eq!(again[0].name, files[0].name, "a second export replaces the first");
    }

    #[test]
    fn values_are_escaped() {
        let mut account = samples::imap();
        account.incoming.username = UserName::Known("DOM\\anna".into());
        for (name, written) in [("  Anna B. ", "\\s\\sAnna B.\\s"), ("  ", "\\s\\s"), ("", "")] {
            account.display_name = name.into();
            let files = write(&account, &mut Vec::new()).expect("three files");
            assert!(files[0].text.contains("User=DOM\\\\anna\n"));
            let identity = &files[1].text;
            assert!(identity.contains(&format!("\nName={written}\n")), "{name:?}: {identity}");
        }
    }

    #[test]
    fn blanks_around_a_user_name_are_refused() {
        let mut account = samples::imap();
        account.outgoing.username = UserName::Known("anna ".into());
        let (format, field) = (Format::Evolution, Field::OutgoingUserName);
        let refusal = write(&account, &mut Vec::new()).err();
        assert_eq!(refusal, Some(ExportError::OuterBlank { format, field }));
    }

    #[test]
    fn folders_the_server_has_named_are_used() {
        let mut account = samples::imap();
        let folder = |name: &str| Folder { encoded: "not this".into(), name: name.into() };
        let named = [
            (SpecialFolder::Sent, folder("Gesendet")),
            (SpecialFolder::Drafts, folder("INBOX.Entwürfe @1")),
            (SpecialFolder::Trash, folder("INBOX.A/B")),
            (SpecialFolder::Archive, folder("Archiv")),
        ];
        account.folders = Folders::new(Some('.'), named);
        let files = write(&account, &mut Vec::new()).expect("three files");
        let own = files[0].name.trim_end_matches(".source");
        let identity = &files[1].text;
        assert!(identity.contains(&format!("SentFolder=folder://{own}/Gesendet\n")), "{identity}");
        let drafts = format!("DraftsFolder=folder://{own}/INBOX/Entw%C3%BCrfe%20%401\n");
        assert!(identity.contains(&drafts), "{identity}");
        let account = &files[0].text;
        let archive = format!("ArchiveFolder=folder://{own}/Archiv\n");
        assert!(account.contains(&archive), "{account}");
        let trash = "\n[Imapx Backend]\nUseRealTrashPath=true\nRealTrashPath=INBOX/A.B\n";
        assert!(account.contains(trash) && !account.contains("Junk"), "{account}");
    }

    #[test]
    fn signs_in_where_evolution_can() {
        for (address, host, expected) in [
            ("a@gmail.com", "imap.gmail.com", Some("Google")),
            ("a@example.com", "imap.gmail.com", Some("Google")),
            ("a@outlook.com", "imap-mail.outlook.com", Some("Outlook")),
            ("a@hotmail.co.uk", "outlook.office365.com", Some("Outlook")),
            ("a@example.com", "outlook.office365.com", None),
            ("a@live.example.com", "outlook.office365.com", None),
            ("a@yahoo.de", "imap.mail.yahoo.com", Some("Yahoo")),
            ("a@example.com", "imap.example.com", None),
        ] {
            let mut account = samples::imap();
            account.address = EmailAddress::parse(address).expect(address);
            account.incoming.host = Host::parse(host).expect(host);
            account.incoming.authentication = vec![AuthMethod::OAuth2];
            assert_eq!(login(&account, Direction::Incoming).ok(), expected, "{address} {host}");
        }
    }
}
