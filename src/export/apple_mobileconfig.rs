//! A configuration profile for iPhone, iPad and Mac (Apple's `com.apple.mail.managed` payload).
//!
//! Unsigned, without a password. Its identifiers stay the same for the same
//! account, so that installing it again replaces it. One switch stands for both
//! kinds of TLS; Apple's Mail decides by the port which one it is.

use plist::{Dictionary, Value};

use super::identifier::uuid;
use super::{
    Direction, ExportError, Field, Format, Inexpressible, Note, ProfileWords, check, named_login,
    note,
};
use crate::account::{Account, AuthMethod, Protocol, ServerConfig};

/// In whose name the identifiers are made.
const MAKER: &str = "org.postlotse.account";

/// The profile.
pub(super) fn write(
    account: &Account,
    words: &ProfileWords,
    notes: &mut Vec<Note>,
) -> Result<Vec<u8>, ExportError> {
    let identifier = format!("{MAKER}.{}", super::identifier::short(account, "apple"));
    let mut profile = payload("Configuration", &identifier, &uuid(account, "apple-profile"));
    text(&mut profile, "PayloadDisplayName", &words.title);
    text(&mut profile, "PayloadDescription", &words.description);
    text(&mut profile, "PayloadOrganization", "Postlotse");
    profile.insert("PayloadRemovalDisallowed".into(), Value::Boolean(false));
    let mail = mail(account, &identifier)?;
    profile.insert("PayloadContent".into(), Value::Array(vec![Value::Dictionary(mail)]));
    let mut bytes = Vec::new();
    Value::Dictionary(profile).to_writer_xml(&mut bytes).map_err(|_| ExportError::Packing)?;
    bytes.push(b'\n');
    notes.push(Note::UnsignedProfile);
    notes.extend(kind_of_tls(account));
    notes.extend(note::sign_in(account));
    notes.extend(note::days_not_held(account));
    Ok(bytes)
}

/// Where the port does not say which kind of TLS it is; the connection then fails rather than be weaker.
fn kind_of_tls(account: &Account) -> impl Iterator<Item = Note> + '_ {
    let servers = [&account.incoming, &account.outgoing];
    let unusual =
        |server: &ServerConfig| server.port != server.protocol.default_port(server.security);
    let both = Direction::ALL.into_iter().zip(servers);
    both.filter(move |(_, server)| unusual(server))
        .map(|(direction, _)| Note::KindOfTlsByPort(direction))
}

fn payload(kind: &str, identifier: &str, uuid: &str) -> Dictionary {
    let mut payload = Dictionary::new();
    text(&mut payload, "PayloadType", kind);
    payload.insert("PayloadVersion".into(), Value::Integer(1.into()));
    text(&mut payload, "PayloadIdentifier", identifier);
    text(&mut payload, "PayloadUUID", &uuid.to_ascii_uppercase());
    payload
}

fn mail(account: &Account, identifier: &str) -> Result<Dictionary, ExportError> {
    let address = account.address.to_ascii();
    let identifier = format!("{identifier}.mail");
    let mut mail = payload("com.apple.mail.managed", &identifier, &uuid(account, "apple-mail"));
    let kind = match account.incoming.protocol {
        Protocol::Pop3 => "EmailTypePOP",
        Protocol::Imap | Protocol::Smtp => "EmailTypeIMAP",
    };
    text(&mut mail, "PayloadDisplayName", &account.address.to_display());
    text(&mut mail, "EmailAccountDescription", &account.address.to_display());
    if !account.display_name.is_empty() {
        check::xml(Format::AppleMobileconfig, Field::DisplayName, &account.display_name)?;
        text(&mut mail, "EmailAccountName", &account.display_name);
    }
    text(&mut mail, "EmailAccountType", kind);
    text(&mut mail, "EmailAddress", &address);
    server(&mut mail, account, Direction::Incoming)?;
    server(&mut mail, account, Direction::Outgoing)?;
    let same = account.incoming.username == account.outgoing.username;
    mail.insert("OutgoingPasswordSameAsIncomingPassword".into(), Value::Boolean(same));
    Ok(mail)
}

fn server(
    mail: &mut Dictionary,
    account: &Account,
    direction: Direction,
) -> Result<(), ExportError> {
    let (prefix, server) = match direction {
        Direction::Incoming => ("IncomingMailServer", &account.incoming),
        Direction::Outgoing => ("OutgoingMailServer", &account.outgoing),
    };
    let name = check::user_name(account, direction)?;
    check::xml(Format::AppleMobileconfig, Field::user_name(direction), name)?;
    text(mail, &format!("{prefix}Authentication"), login(server, direction)?);
    text(mail, &format!("{prefix}HostName"), &server.host.to_string());
    mail.insert(format!("{prefix}PortNumber"), Value::Integer(server.port.into()));
    mail.insert(format!("{prefix}UseSSL"), Value::Boolean(true));
    text(mail, &format!("{prefix}Username"), name);
    Ok(())
}

/// Apple's word for the login; its own sign-ins (Google, Microsoft) are no part of such profiles.
fn login(server: &ServerConfig, direction: Direction) -> Result<&'static str, ExportError> {
    match named_login(server) {
        AuthMethod::PasswordCleartext => Ok("EmailAuthPassword"),
        AuthMethod::PasswordEncrypted => Ok("EmailAuthCRAMMD5"),
        AuthMethod::Ntlm => Ok("EmailAuthNTLM"),
        method @ (AuthMethod::OAuth2 | AuthMethod::Gssapi | AuthMethod::ClientCertificate) => {
            let what = Inexpressible::Login { direction, method };
            Err(ExportError::CannotExpress { format: Format::AppleMobileconfig, what })
        }
    }
}

fn text(into: &mut Dictionary, key: &str, value: &str) {
    into.insert(key.to_owned(), Value::String(value.to_owned()));
}
