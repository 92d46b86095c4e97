//! The three source files of an account in Evolution and GNOME (Evolution-Data-Server, measured on 3.46).
//!
//! GLib key files. An account's file name is its identifier, and the three name
//! each other by it, so the names come from here. The password lies in the
//! desktop's store, never in these files.

use super::identifier::short;
use super::{Direction, ExportError, Format, Inexpressible, Note, check, named_login, note};
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
        (&own, incoming(account, &identity)?),
        (&identity, self::identity(account, &own, &transport)),
        (&transport, outgoing(account, &own)?),
    ];
    notes.extend(note::sign_in(account));
    notes.extend(note::leaves_mail(account));
    Ok(files.map(|(name, file)| SourceFile { name: format!("{name}.source"), text: file.0 }))
}

fn incoming(account: &Account, identity: &str) -> Result<KeyFile, ExportError> {
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
    server(&mut file, account, Direction::Incoming)?;
    file.group("Refresh");
    file.text("Enabled", "true");
    file.text("IntervalMinutes", "10");
    if account.incoming.protocol == Protocol::Pop3 {
        file.group("Pop Backend");
        file.text("KeepOnServer", "true");
        // Camel's setting for how old fetched mail may become; 0 is for ever.
        let days = account.leave_on_server.number().unwrap_or_default();
        file.text("DeleteAfterDays", &days.to_string());
    }
    Ok(file)
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

/// The address of a folder the server has named (Evolution's `folder://` form); only IMAP has folders there.
fn folder(account: &Account, own: &str, purpose: SpecialFolder) -> Option<String> {
    let on_server = account.incoming.protocol == Protocol::Imap;
    let folder = account.folders.get(purpose).filter(|_| on_server)?;
    let path = account.folders.parts(&folder.name).join("/");
    Some(format!("folder://{own}/{}", in_folder_address(&path)))
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
    file.text("User", check::user_name(account, direction)?);
    // Left empty, it would become "none": no login at all.
    file.text("Method", login(server, direction)?);
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

/// Evolution's word for the login; it signs in at the providers it knows through their own window.
fn login(server: &ServerConfig, direction: Direction) -> Result<&'static str, ExportError> {
    let method = named_login(server);
    let refused = || {
        let what = Inexpressible::Login { direction, method };
        ExportError::CannotExpress { format: Format::Evolution, what }
    };
    match method {
        AuthMethod::PasswordCleartext => Ok("PLAIN"),
        AuthMethod::PasswordEncrypted => Ok("CRAM-MD5"),
        AuthMethod::Gssapi => Ok("GSSAPI"),
        AuthMethod::Ntlm => Ok("NTLM"),
        AuthMethod::ClientCertificate => Err(refused()),
        AuthMethod::OAuth2 => sign_in_service(server).ok_or_else(refused),
    }
}

/// Evolution-Data-Server's own sign-in services (e-oauth2-service-google, -outlook, -yahoo), by the hosts they serve.
fn sign_in_service(server: &ServerConfig) -> Option<&'static str> {
    match server.host.registrable()? {
        "gmail.com" | "googlemail.com" | "google.com" => Some("Google"),
        "outlook.com" | "office365.com" | "hotmail.com" | "live.com" => Some("Outlook"),
        "yahoo.com" => Some("Yahoo"),
        _ => None,
    }
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

    /// A line, escaped as GLib reads it: the backslash, and a blank where it would be lost.
    fn text(&mut self, key: &str, value: &str) {
        let mut escaped = value.replace('\\', "\\\\");
        if escaped.starts_with(' ') {
            escaped.replace_range(..1, "\\s");
        }
        self.0.push_str(&format!("{key}={escaped}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::{Folder, Folders, Host, UserName};

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
        account.display_name = " Anna".into();
        let files = write(&account, &mut Vec::new()).expect("three files");
        assert!(files[0].text.contains("User=DOM\\\\anna\n"));
        assert!(files[1].text.contains("Name=\\sAnna\n"));
    }

    #[test]
    fn folders_the_server_has_named_are_used() {
        let mut account = samples::imap();
        let folder = |name: &str| Folder { encoded: "not this".into(), name: name.into() };
        let named = [
            (SpecialFolder::Sent, folder("Gesendet")),
            (SpecialFolder::Drafts, folder("INBOX.Entwürfe @1")),
        ];
        account.folders = Folders::new(Some('.'), named);
        let files = write(&account, &mut Vec::new()).expect("three files");
        let own = files[0].name.trim_end_matches(".source");
        let identity = &files[1].text;
        assert!(identity.contains(&format!("SentFolder=folder://{own}/Gesendet\n")), "{identity}");
        let drafts = format!("DraftsFolder=folder://{own}/INBOX/Entw%C3%BCrfe%20%401\n");
        assert!(identity.contains(&drafts), "{identity}");
    }

    #[test]
    fn signs_in_where_evolution_can() {
        let mut server = samples::imap().incoming;
        server.authentication = vec![AuthMethod::OAuth2];
        for (host, expected) in [
            ("imap.gmail.com", Some("Google")),
            ("outlook.office365.com", Some("Outlook")),
            ("imap.example.com", None),
        ] {
            server.host = Host::parse(host).expect(host);
            assert_eq!(login(&server, Direction::Incoming).ok(), expected, "{host}");
        }
    }
}
