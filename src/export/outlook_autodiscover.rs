//! Autodiscover's XML answer for classic Outlook to read from the disk, and the registry entry that leads to it
//! (MS-OXDSCLI section 2.2.4; namespaces as servers really send them).
//!
//! A second choice: since 2016 Outlook often asks Microsoft first and ignores
//! such files. One `Account` element, because several break Outlook.

use quick_xml::escape::escape;

use super::{Direction, ExportError, Field, Format, Inexpressible, Note, check, named_login, note};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};

/// Where the registry entry looks for the file on a Windows computer other than this one.
const USUAL_FOLDER: &str = "C:\\Postlotse";

/// The answer.
pub(super) fn write(account: &Account, notes: &mut Vec<Note>) -> Result<Vec<u8>, ExportError> {
    let name = if account.display_name.is_empty() {
        account.address.to_display()
    } else {
        account.display_name.clone()
    };
    check::xml(Format::OutlookAutodiscover, Field::DisplayName, &name)?;
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  \
         <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\">\n    \
         <User><DisplayName>{}</DisplayName></User>\n    <Account>\n      \
         <AccountType>email</AccountType>\n      <Action>settings</Action>\n",
        escape(name.as_str())
    );
    file.push_str(&protocol(account, Direction::Incoming)?);
    file.push_str(&protocol(account, Direction::Outgoing)?);
    file.push_str("    </Account>\n  </Response>\n</Autodiscover>\n");
    notes.push(Note::SecondChoice);
    notes.extend(note::sign_in(account));
    notes.extend(note::days_not_held(account));
    Ok(file.into_bytes())
}

fn protocol(account: &Account, direction: Direction) -> Result<String, ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    let name = check::user_name(account, direction)?;
    check::xml(Format::OutlookAutodiscover, Field::user_name(direction), name)?;
    takes_password(server, direction)?;
    let kind = match server.protocol {
        Protocol::Imap => "IMAP",
        Protocol::Pop3 => "POP3",
        Protocol::Smtp => "SMTP",
    };
    let mut lines = vec![
        format!("<Type>{kind}</Type>"),
        "<TTL>1</TTL>".to_owned(),
        format!("<Server>{}</Server>", escape(server.host.to_string())),
        format!("<Port>{}</Port>", server.port),
        format!("<LoginName>{}</LoginName>", escape(name)),
        "<DomainRequired>off</DomainRequired>".to_owned(),
        "<SPA>off</SPA>".to_owned(),
        match server.security {
            Security::ImplicitTls => "<SSL>on</SSL>".to_owned(),
            // "TLS" is Outlook's word for STARTTLS (security requirement S29).
            Security::StartTls => "<Encryption>TLS</Encryption>".to_owned(),
        },
        "<AuthRequired>on</AuthRequired>".to_owned(),
    ];
    if server.protocol == Protocol::Smtp {
        let same = account.incoming.username == account.outgoing.username;
        lines.push(format!("<UsePOPAuth>{}</UsePOPAuth>", if same { "on" } else { "off" }));
        lines.push("<SMTPLast>off</SMTPLast>".to_owned());
    }
    let inside: String = lines.iter().map(|line| format!("        {line}\n")).collect();
    Ok(format!("      <Protocol>\n{inside}      </Protocol>\n"))
}

fn takes_password(server: &ServerConfig, direction: Direction) -> Result<(), ExportError> {
    match named_login(server) {
        AuthMethod::PasswordCleartext => Ok(()),
        method => {
            let what = Inexpressible::Login { direction, method };
            Err(ExportError::CannotExpress { format: Format::OutlookAutodiscover, what })
        }
    }
}

/// The registry entry as `regedit` reads it: UTF-16, little-endian, with its mark, CRLF.
///
/// `file` is the answer's own place on a Windows computer; elsewhere it has to be put into the usual folder.
pub(super) fn registry(account: &Account, file: Option<&str>) -> Vec<u8> {
    let domain = account.address.domain().ascii();
    let usual = format!("{USUAL_FOLDER}\\{domain}.xml");
    let path = file.unwrap_or(&usual).replace('\\', "\\\\").replace('"', "\\\"");
    let text = format!(
        "Windows Registry Editor Version 5.00\r\n\r\n\
         [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover]\r\n\
         \"{domain}\"=\"{path}\"\r\n\"PreferLocalXML\"=dword:00000001\r\n\r\n\
         [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\setup]\r\n\
         \"DisableOffice365SimplifiedAccountCreation\"=dword:00000001\r\n"
    );
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn implicit_tls_never_becomes_starttls() {
        let mut account = samples::imap();
        for (security, wanted, unwanted) in [
            (Security::ImplicitTls, "<SSL>on</SSL>", "Encryption"),
            (Security::StartTls, "<Encryption>TLS</Encryption>", "SSL"),
        ] {
            account.incoming.security = security;
            account.outgoing.security = security;
            let text = String::from_utf8(write(&account, &mut Vec::new()).expect("a file"));
            let text = text.expect("text");
            assert_eq!(text.matches(wanted).count(), 2, "{text}");
            assert!(!text.contains(unwanted), "{text}");
            assert_eq!(text.matches("<Account>").count(), 1);
        }
    }

    #[test]
    fn the_registry_entry_is_what_regedit_reads() {
        let bytes = registry(&samples::imap(), Some("D:\\Ordner\\a \"b\".xml"));
        assert_eq!(&bytes[..2], [0xff, 0xfe]);
        let units: Vec<u16> =
            bytes[2..].chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let text = String::from_utf16(&units).expect("UTF-16");
        assert!(text.starts_with("Windows Registry Editor Version 5.00\r\n\r\n["), "{text}");
        assert!(text.contains("\"example.com\"=\"D:\\\\Ordner\\\\a \\\"b\\\".xml\"\r\n"), "{text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }
}
