//! A settings file for Thunderbird for Android and K-9 Mail (`.k9s`, format 1), where no code can be scanned.
//!
//! Written in the version the app itself uses for scanned codes; without a
//! password, which the app asks for after the import.

use quick_xml::escape::escape;

use super::identifier::uuid;
use super::{Direction, ExportError, Field, Format, Inexpressible, android_qr, check, named_login};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};

/// The file.
pub(super) fn write(account: &Account) -> Result<Vec<u8>, ExportError> {
    let address = account.address.to_ascii();
    let (kind, deletes) = match account.incoming.protocol {
        // Fetched mail stays on the server: the app knows no number of days.
        Protocol::Pop3 => ("POP3", "NEVER"),
        Protocol::Imap | Protocol::Smtp => ("IMAP", "DELETE"),
    };
    check::xml(Format::AndroidQr, Field::DisplayName, &account.display_name)?;
    let name = if account.display_name.is_empty() { &address } else { &account.display_name };
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <k9settings version=\"99\" format=\"1\">\n  <accounts>\n    <account uuid=\"{}\">\n      \
         <name>{}</name>\n      <settings>\n        \
         <value key=\"deletePolicy\">{deletes}</value>\n      </settings>\n",
        uuid(account, "k9"),
        escape(account.address.to_display())
    );
    file.push_str(&server(account, Direction::Incoming, "incoming", kind)?);
    file.push_str(&server(account, Direction::Outgoing, "outgoing", "SMTP")?);
    file.push_str(&format!(
        "      <identities>\n        <identity>\n          <name>{}</name>\n          \
         <email>{}</email>\n        </identity>\n      </identities>\n    </account>\n  \
         </accounts>\n</k9settings>\n",
        escape(name.as_str()),
        escape(address.as_str())
    ));
    Ok(file.into_bytes())
}

fn server(
    account: &Account,
    direction: Direction,
    element: &str,
    kind: &str,
) -> Result<String, ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    let name = check::user_name(account, direction)?;
    check::xml(Format::AndroidQr, Field::user_name(direction), name)?;
    let security = match server.security {
        Security::ImplicitTls => "SSL_TLS_REQUIRED",
        Security::StartTls => "STARTTLS_REQUIRED",
    };
    Ok(format!(
        "      <{element}-server type=\"{kind}\">\n        <host>{}</host>\n        \
         <port>{}</port>\n        <connection-security>{security}</connection-security>\n        \
         <authentication-type>{}</authentication-type>\n        \
         <username>{}</username>\n      </{element}-server>\n",
        escape(server.host.to_string()),
        server.port,
        login(server, direction)?,
        escape(name)
    ))
}

fn login(server: &ServerConfig, direction: Direction) -> Result<&'static str, ExportError> {
    match named_login(server) {
        AuthMethod::PasswordCleartext => Ok("PLAIN"),
        AuthMethod::PasswordEncrypted => Ok("CRAM_MD5"),
        AuthMethod::ClientCertificate => Ok("EXTERNAL"),
        AuthMethod::OAuth2 if android_qr::knows_sign_in(server) => Ok("XOAUTH2"),
        AuthMethod::OAuth2 => Err(ExportError::UnknownSignIn { direction }),
        method @ (AuthMethod::Gssapi | AuthMethod::Ntlm) => {
            let what = Inexpressible::Login { direction, method };
            Err(ExportError::CannotExpress { format: Format::AndroidQr, what })
        }
    }
}
