//! A ZIP archive for Thunderbird's "Import Backed-up Profile".
//!
//! Exactly one root folder with one `prefs.js`: Thunderbird 140 drops the
//! first path component whatever it is, 153 accepts both shapes. Account prefs
//! only, because everything in the file would be imported. Thunderbird finds
//! the account's further prefs itself.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Direction, ExportError, Note, POP3_DAYS_ON_SERVER, check, named_login, note};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};

const PREFS_PATH: &str = "Postlotse/prefs.js";

/// The archive, the same bytes for the same account.
pub(super) fn write(account: &Account, notes: &mut Vec<Note>) -> Result<Vec<u8>, ExportError> {
    let prefs = prefs(account)?;
    notes.extend(note::sign_in(account));
    if account.incoming.protocol == Protocol::Pop3 {
        notes.push(Note::LeavesMailOnServer { days: POP3_DAYS_ON_SERVER });
    }
    pack(prefs.as_bytes()).map_err(|_| ExportError::Packing)
}

fn pack(prefs: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(PREFS_PATH, options)?;
    archive.write_all(prefs)?;
    Ok(archive.finish()?.into_inner())
}

/// The text of `prefs.js`: UTF-8, LF.
fn prefs(account: &Account) -> Result<String, ExportError> {
    let incoming_name = check::user_name(account, Direction::Incoming)?;
    let outgoing_name = check::user_name(account, Direction::Outgoing)?;
    let mut prefs = Prefs::default();
    prefs.text("mail.account.account1.identities", "id1");
    prefs.text("mail.account.account1.server", "server1");
    identity(&mut prefs, account, incoming_name);
    incoming(&mut prefs, account, incoming_name);
    outgoing(&mut prefs, account, outgoing_name);
    prefs.text("mail.accountmanager.accounts", "account1");
    prefs.text("mail.accountmanager.defaultaccount", "account1");
    prefs.text("mail.smtpservers", "smtp1");
    prefs.text("mail.smtp.defaultserver", "smtp1");
    Ok(prefs.0)
}

fn identity(prefs: &mut Prefs, account: &Account, user_name: &str) {
    let scheme = match account.incoming.protocol {
        Protocol::Pop3 => "mailbox",
        Protocol::Imap | Protocol::Smtp => "imap",
    };
    let root = format!("{scheme}://{}@{}", in_folder_uri(user_name), account.incoming.host);
    prefs.text("mail.identity.id1.fullName", &account.display_name);
    prefs.text("mail.identity.id1.useremail", &account.address.to_ascii());
    prefs.text("mail.identity.id1.smtpServer", "smtp1");
    prefs.literal("mail.identity.id1.valid", true);
    prefs.literal("mail.identity.id1.reply_on_top", 1);
    for (folder, picker, name) in [
        ("fcc_folder", "fcc_folder_picker_mode", "Sent"),
        ("draft_folder", "drafts_folder_picker_mode", "Drafts"),
        ("stationery_folder", "tmpl_folder_picker_mode", "Templates"),
    ] {
        prefs.text(&format!("mail.identity.id1.{folder}"), &format!("{root}/{name}"));
        prefs.text(&format!("mail.identity.id1.{picker}"), "0");
    }
}

fn incoming(prefs: &mut Prefs, account: &Account, user_name: &str) {
    let server = &account.incoming;
    prefs.text("mail.server.server1.type", server.protocol.key());
    prefs.text("mail.server.server1.hostname", &server.host.to_string());
    prefs.literal("mail.server.server1.port", server.port);
    prefs.text("mail.server.server1.userName", user_name);
    prefs.literal("mail.server.server1.socketType", socket_type(server.security));
    prefs.literal("mail.server.server1.authMethod", auth_method(server));
    prefs.text("mail.server.server1.name", &account.address.to_display());
    prefs.literal("mail.server.server1.login_at_startup", true);
    prefs.literal("mail.server.server1.check_new_mail", true);
    prefs.literal("mail.server.server1.check_time", 10);
    if server.protocol == Protocol::Pop3 {
        prefs.literal("mail.server.server1.leave_on_server", true);
        prefs.literal("mail.server.server1.delete_by_age_from_server", true);
        prefs.literal("mail.server.server1.num_days_to_leave_on_server", POP3_DAYS_ON_SERVER);
        prefs.literal("mail.server.server1.delete_mail_left_on_server", true);
        prefs.literal("mail.server.server1.download_on_biff", true);
    }
}

fn outgoing(prefs: &mut Prefs, account: &Account, user_name: &str) {
    let server = &account.outgoing;
    prefs.text("mail.smtpserver.smtp1.type", "smtp");
    prefs.text("mail.smtpserver.smtp1.hostname", &server.host.to_string());
    prefs.literal("mail.smtpserver.smtp1.port", server.port);
    prefs.literal("mail.smtpserver.smtp1.try_ssl", socket_type(server.security));
    prefs.literal("mail.smtpserver.smtp1.authMethod", auth_method(server));
    prefs.text("mail.smtpserver.smtp1.username", user_name);
    prefs.text("mail.smtpserver.smtp1.description", &account.address.to_display());
}

/// Thunderbird's `socketType`, for SMTP under the name `try_ssl`.
fn socket_type(security: Security) -> u8 {
    match security {
        Security::ImplicitTls => 3,
        Security::StartTls => 2,
    }
}

/// Thunderbird's `authMethod`; of the encrypted passwords it speaks CRAM-MD5 only.
fn auth_method(server: &ServerConfig) -> u8 {
    match named_login(server) {
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

/// The lines of a `prefs.js`.
#[derive(Default)]
struct Prefs(String);

impl Prefs {
    fn text(&mut self, name: &str, value: &str) {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(self.0, "user_pref(\"{name}\", \"{value}\");");
    }

    /// A number or a truth value, which stand without quotation marks.
    fn literal(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "user_pref(\"{name}\", {value});");
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Field, samples};
    use super::*;
    use crate::account::UserName;

    #[test]
    fn socket_types_are_those_of_the_account() {
        for (security, number) in [(Security::ImplicitTls, 3), (Security::StartTls, 2)] {
            let mut account = samples::imap();
            account.incoming.security = security;
            account.outgoing.security = security;
            let text = prefs(&account).expect("exportable");
            assert!(text.contains(&format!("server1.socketType\", {number});")), "{text}");
            assert!(text.contains(&format!("smtp1.try_ssl\", {number});")), "{text}");
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
    fn user_names_are_escaped_in_folder_uris_only() {
        assert_eq!(in_folder_uri("anna+x@b.de"), "anna%2Bx%40b.de");
        assert_eq!(in_folder_uri("a b/ü%"), "a%20b%2F%C3%BC%25");
        let mut account = samples::imap();
        account.incoming.username = UserName::Known("DOM\\anna b".into());
        let text = prefs(&account).expect("exportable");
        assert!(text.contains("userName\", \"DOM\\\\anna b\");"), "{text}");
        assert!(text.contains("\"imap://DOM%5Canna%20b@imap.example.com/Sent\""), "{text}");
    }

    #[test]
    fn needs_both_user_names() {
        let mut account = samples::imap();
        account.incoming.username = UserName::Assigned;
        let field = Field::IncomingUserName;
        assert_eq!(prefs(&account), Err(ExportError::UserNameMissing { field }));
    }

    #[test]
    fn the_same_account_gives_the_same_bytes() {
        let archive = || write(&samples::pop3(), &mut Vec::new()).expect("packs");
        assert_eq!(archive(), archive());
    }
}
