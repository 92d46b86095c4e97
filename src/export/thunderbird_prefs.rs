//! An account in the words of Thunderbird's `prefs.js` (measured on 140 and 153, November 2026).
//!
//! Values only: which numbers are free and what becomes of the lists of
//! accounts is for whoever puts them into a profile, an archive or a policy.

use std::fmt::Write as _;

use super::{Direction, ExportError, check, named_login, thunderbird_sign_in};
use crate::account::{
    Account, AuthMethod, Folder, Protocol, Security, ServerConfig, SpecialFolder,
};

/// The numbers an account's keys carry: `account3`, `server2`, `id4`, `smtp1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// Of `mail.account.account*`.
    pub account: u32,
    /// Of `mail.server.server*`.
    pub server: u32,
    /// Of `mail.identity.id*`.
    pub identity: u32,
    /// Of `mail.smtpserver.smtp*`.
    pub smtp: u32,
}

impl Numbers {
    /// Those of the first account of an empty profile.
    pub const FIRST: Self = Self { account: 1, server: 1, identity: 1, smtp: 1 };
}

/// What a preference can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrefValue {
    /// In quotation marks.
    Text(String),
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Truth(bool),
}

/// One preference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pref {
    /// Its whole name.
    pub name: String,
    /// Its value.
    pub value: PrefValue,
}

impl Pref {
    /// The line of `prefs.js`, without its end.
    pub fn line(&self) -> String {
        let value = match &self.value {
            PrefValue::Text(text) => format!("\"{}\"", escaped(text)),
            PrefValue::Number(number) => number.to_string(),
            PrefValue::Truth(truth) => truth.to_string(),
        };
        format!("user_pref(\"{}\", {value});", escaped(&self.name))
    }
}

fn escaped(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    escaped.replace('\n', "\\n").replace('\r', "\\r")
}

/// Everything about the account except the lists it has to be entered in.
pub fn account_prefs(account: &Account, numbers: Numbers) -> Result<Vec<Pref>, ExportError> {
    thunderbird_sign_in::check(account)?;
    let incoming_name = check::user_name(account, Direction::Incoming)?;
    let outgoing_name = check::user_name(account, Direction::Outgoing)?;
    let Numbers { account: number, server, identity, smtp: _ } = numbers;
    let mut prefs = Prefs { prefix: format!("mail.account.account{number}"), list: Vec::new() };
    prefs.text("identities", format!("id{identity}"));
    prefs.text("server", format!("server{server}"));
    prefs.list.extend(identity_prefs(account, incoming_name, numbers));
    prefs.prefix = format!("mail.server.server{server}");
    incoming(&mut prefs, account, incoming_name);
    prefs.list.extend(smtp_prefs(account, outgoing_name, numbers));
    Ok(prefs.list)
}

/// Who writes: name, address, folders.
pub(super) fn identity_prefs(account: &Account, user_name: &str, numbers: Numbers) -> Vec<Pref> {
    let prefix = format!("mail.identity.id{}", numbers.identity);
    let mut prefs = Prefs { prefix, list: Vec::new() };
    identity(&mut prefs, account, user_name, numbers.smtp);
    prefs.list
}

/// The server messages are sent through.
pub(super) fn smtp_prefs(account: &Account, user_name: &str, numbers: Numbers) -> Vec<Pref> {
    let prefix = format!("mail.smtpserver.smtp{}", numbers.smtp);
    let mut prefs = Prefs { prefix, list: Vec::new() };
    outgoing(&mut prefs, account, user_name);
    prefs.list
}

fn identity(prefs: &mut Prefs, account: &Account, user_name: &str, smtp: u32) {
    let server = &account.incoming;
    let root = folder_root(server.protocol, user_name, &server.host.to_string());
    prefs.text("fullName", &account.display_name);
    prefs.text("useremail", account.address.to_ascii());
    prefs.text("smtpServer", format!("smtp{smtp}"));
    prefs.truth("valid", true);
    prefs.number("reply_on_top", 1);
    for (folder, picker, name, purpose) in [
        ("fcc_folder", "fcc_folder_picker_mode", "Sent", Some(SpecialFolder::Sent)),
        ("draft_folder", "drafts_folder_picker_mode", "Drafts", Some(SpecialFolder::Drafts)),
        ("archive_folder", "archives_folder_picker_mode", "Archives", Some(SpecialFolder::Archive)),
        ("stationery_folder", "tmpl_folder_picker_mode", "Templates", None),
    ] {
        let known = purpose.and_then(|purpose| folder_path(account, purpose));
        // "1": the folder is named; "0": the one of the usual name.
        let mode = if known.is_some() { "1" } else { "0" };
        prefs.text(folder, format!("{root}/{}", known.as_deref().unwrap_or(name)));
        prefs.text(picker, mode);
    }
}

/// The path of a folder the server has named, as Thunderbird writes it: the names of the wire, a slash between them
/// whatever the server's delimiter, nothing escaped (seen with 153: umlauts, blanks, `&`, `%`, `?`, `;`).
fn folder_path(account: &Account, purpose: SpecialFolder) -> Option<String> {
    let folder = special_folder(account, purpose)?;
    Some(account.folders.parts(&folder.encoded).join("/"))
}

/// A folder the server has named; POP3 has none.
fn special_folder(account: &Account, purpose: SpecialFolder) -> Option<&Folder> {
    let on_server = account.incoming.protocol == Protocol::Imap;
    account.folders.get(purpose).filter(|_| on_server)
}

/// What the names of an account's folders begin with.
pub(super) fn folder_root(protocol: Protocol, user_name: &str, host: &str) -> String {
    let scheme = match protocol {
        Protocol::Pop3 => "mailbox",
        Protocol::Imap | Protocol::Smtp => "imap",
    };
    format!("{scheme}://{}@{host}", in_folder_uri(user_name))
}

fn incoming(prefs: &mut Prefs, account: &Account, user_name: &str) {
    let server = &account.incoming;
    prefs.text("type", server.protocol.key());
    prefs.text("hostname", server.host.to_string());
    prefs.number("port", server.port);
    prefs.text("userName", user_name);
    prefs.number("socketType", socket_type(server.security));
    prefs.number("authMethod", auth_method(server));
    prefs.text("name", account.address.to_display());
    if let Some(trash) = special_folder(account, SpecialFolder::Trash) {
        // Where it does not know better, Thunderbird looks for "Trash", and what is deleted before it has learnt better is
        // nowhere (seen with 153). Unlike the folders above a name as people read it.
        prefs.text("trash_folder_name", account.folders.parts(&trash.name).join("/"));
    }
    prefs.truth("login_at_startup", true);
    prefs.truth("check_new_mail", true);
    prefs.number("check_time", 10);
    if server.protocol == Protocol::Pop3 {
        prefs.truth("leave_on_server", true);
        let days = account.leave_on_server.number();
        prefs.truth("delete_by_age_from_server", days.is_some());
        if let Some(days) = days {
            prefs.number("num_days_to_leave_on_server", days);
        }
        prefs.truth("delete_mail_left_on_server", days.is_some());
        prefs.truth("download_on_biff", true);
    }
}

fn outgoing(prefs: &mut Prefs, account: &Account, user_name: &str) {
    let server = &account.outgoing;
    prefs.text("type", "smtp");
    prefs.text("hostname", server.host.to_string());
    prefs.number("port", server.port);
    prefs.number("try_ssl", socket_type(server.security));
    prefs.number("authMethod", auth_method(server));
    prefs.text("username", user_name);
    prefs.text("description", account.address.to_display());
}

/// Thunderbird's `socketType`, for SMTP under the name `try_ssl`.
pub(super) fn socket_type(security: Security) -> u8 {
    match security {
        Security::ImplicitTls => 3,
        Security::StartTls => 2,
    }
}

/// Thunderbird's `authMethod`; of the encrypted passwords it speaks CRAM-MD5 only.
fn auth_method(server: &ServerConfig) -> u8 {
    auth_number(named_login(server))
}

/// The number of a login.
pub(super) fn auth_number(method: AuthMethod) -> u8 {
    match method {
        AuthMethod::PasswordCleartext => 3,
        AuthMethod::PasswordEncrypted => 4,
        AuthMethod::Gssapi => 5,
        AuthMethod::Ntlm => 6,
        AuthMethod::ClientCertificate => 7,
        AuthMethod::OAuth2 => 10,
    }
}

/// A user name inside a folder URI, escaped as Thunderbird does, or it would not find its own folders.
fn in_folder_uri(user_name: &str) -> String {
    let mut escaped = String::with_capacity(user_name.len());
    for byte in user_name.bytes() {
        if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// Preferences under one prefix at a time.
struct Prefs {
    prefix: String,
    list: Vec<Pref>,
}

impl Prefs {
    fn add(&mut self, name: &str, value: PrefValue) {
        self.list.push(Pref { name: format!("{}.{name}", self.prefix), value });
    }

    fn text(&mut self, name: &str, value: impl Into<String>) {
        self.add(name, PrefValue::Text(value.into()));
    }

    fn number(&mut self, name: &str, value: impl Into<i64>) {
        self.add(name, PrefValue::Number(value.into()));
    }

    fn truth(&mut self, name: &str, value: bool) {
        self.add(name, PrefValue::Truth(value));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Field, samples};
    use super::*;
    use crate::account::{DaysOnServer, Folders, UserName};

    fn value(account: &Account, name: &str) -> PrefValue {
        let prefs = account_prefs(account, Numbers::FIRST).expect("exportable");
        let found = prefs.into_iter().find(|pref| pref.name == name);
        found.unwrap_or_else(|| panic!("{name} is missing")).value
    }

    #[test]
    fn socket_types_are_those_of_the_account() {
        for (security, number) in [(Security::ImplicitTls, 3), (Security::StartTls, 2)] {
            let mut account = samples::imap();
            account.incoming.security = security;
            account.outgoing.security = security;
            let number = PrefValue::Number(number);
            assert_eq!(value(&account, "mail.server.server1.socketType"), number);
            assert_eq!(value(&account, "mail.smtpserver.smtp1.try_ssl"), number);
        }
    }

    #[test]
    fn logins_have_their_numbers() {
        let numbers = [
            (AuthMethod::PasswordCleartext, 3),
            (AuthMethod::PasswordEncrypted, 4),
            (AuthMethod::OAuth2, 10),
            (AuthMethod::Gssapi, 5),
            (AuthMethod::Ntlm, 6),
            (AuthMethod::ClientCertificate, 7),
        ];
        for (method, number) in numbers {
            let mut server = samples::imap().incoming;
            server.authentication = vec![method];
            assert_eq!(auth_method(&server), number, "{method:?}");
        }
    }

    #[test]
    fn every_key_carries_its_number() {
        let numbers = Numbers { account: 7, server: 5, identity: 9, smtp: 4 };
        let prefs = account_prefs(&samples::imap(), numbers).expect("exportable");
        let prefixes = [
            "mail.account.account7.",
            "mail.identity.id9.",
            "mail.server.server5.",
            "mail.smtpserver.smtp4.",
        ];
        for pref in &prefs {
            assert!(prefixes.iter().any(|prefix| pref.name.starts_with(prefix)), "{}", pref.name);
        }
        let text = |name: &str| prefs.iter().find(|pref| pref.name == name).map(|pref| &pref.value);
        assert_eq!(text("mail.account.account7.server"), Some(&PrefValue::Text("server5".into())));
        assert_eq!(text("mail.account.account7.identities"), Some(&PrefValue::Text("id9".into())));
        assert_eq!(text("mail.identity.id9.smtpServer"), Some(&PrefValue::Text("smtp4".into())));
    }

    #[test]
    fn a_name_never_ends_its_line() {
        let pref = Pref { name: "a\", 1);\nb\\".into(), value: PrefValue::Truth(true) };
        assert_eq!(pref.line(), "user_pref(\"a\\\", 1);\\nb\\\\\", true);");
    }

    #[test]
    fn user_names_are_escaped_in_folder_uris_only() {
        assert_eq!(in_folder_uri("anna+x@b.de"), "anna%2Bx%40b.de");
        assert_eq!(in_folder_uri("a b/ü%"), "a%20b%2F%C3%BC%25");
        let mut account = samples::imap();
        account.incoming.username = UserName::Known("DOM\\anna b".into());
        let prefs = account_prefs(&account, Numbers::FIRST).expect("exportable");
        let line = |name: &str| prefs.iter().find(|pref| pref.name == name).map(Pref::line);
        assert_eq!(
            line("mail.server.server1.userName").as_deref(),
            Some("user_pref(\"mail.server.server1.userName\", \"DOM\\\\anna b\");")
        );
        let folder = "imap://DOM%5Canna%20b@imap.example.com/Sent";
        assert_eq!(value(&account, "mail.identity.id1.fcc_folder"), PrefValue::Text(folder.into()));
    }

    #[test]
    fn folders_the_server_has_named_are_used() {
        let mut account = samples::imap();
        let folder =
            |encoded: &str, name: &str| Folder { encoded: encoded.into(), name: name.into() };
        account.folders = Folders::new(
            Some('.'),
            [
                (SpecialFolder::Sent, folder("INBOX.Sent Mail", "INBOX.Sent Mail")),
                (SpecialFolder::Drafts, folder("INBOX.Entw&APw-rfe", "INBOX.Entwürfe")),
                (SpecialFolder::Trash, folder("INBOX.Gel&APY-scht", "INBOX.Gelöscht")),
            ],
        );
        for (pref, expected) in [
            ("fcc_folder", "imap://anna%40example.com@imap.example.com/INBOX/Sent Mail"),
            ("fcc_folder_picker_mode", "1"),
            ("draft_folder", "imap://anna%40example.com@imap.example.com/INBOX/Entw&APw-rfe"),
            ("archive_folder", "imap://anna%40example.com@imap.example.com/Archives"),
            ("archives_folder_picker_mode", "0"),
        ] {
            let name = format!("mail.identity.id1.{pref}");
            assert_eq!(value(&account, &name), PrefValue::Text(expected.into()), "{pref}");
        }
        let trash = value(&account, "mail.server.server1.trash_folder_name");
        assert_eq!(trash, PrefValue::Text("INBOX/Gelöscht".into()));
        account.incoming = samples::pop3().incoming;
        let prefs = account_prefs(&account, Numbers::FIRST).expect("exportable");
        assert!(!prefs.iter().any(|pref| pref.name.ends_with("trash_folder_name")));
        let local = "mailbox://anna%40example.com@pop.example.com/Sent";
        let sent = value(&account, "mail.identity.id1.fcc_folder");
        assert_eq!(sent, PrefValue::Text(local.into()), "POP3 has no folders on the server");
    }

    #[test]
    fn mail_stays_on_the_server_as_long_as_wished() {
        for (leave, by_age, days) in [
            (DaysOnServer::days(30).expect("days"), true, Some(30)),
            (DaysOnServer::ALWAYS, false, None),
        ] {
            let account = Account { leave_on_server: leave, ..samples::pop3() };
            let name = |key: &str| format!("mail.server.server1.{key}");
            assert_eq!(value(&account, &name("leave_on_server")), PrefValue::Truth(true));
            let age = value(&account, &name("delete_by_age_from_server"));
            assert_eq!(age, PrefValue::Truth(by_age));
            let prefs = account_prefs(&account, Numbers::FIRST).expect("exportable");
            let number =
                prefs.iter().find(|pref| pref.name.ends_with("num_days_to_leave_on_server"));
            assert_eq!(number.map(|pref| pref.value.clone()), days.map(PrefValue::Number));
        }
    }

    #[test]
    fn needs_both_user_names() {
        let mut account = samples::imap();
        account.incoming.username = UserName::Assigned;
        let field = Field::IncomingUserName;
        let refused = account_prefs(&account, Numbers::FIRST);
        assert_eq!(refused, Err(ExportError::UserNameMissing { field }));
    }
}
