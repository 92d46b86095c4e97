//! The checks every format shares: what no file may ever hold.
//!
//! The fields of [`Account`] are public, so a value may have been built past
//! its parser; what a single format cannot hold is that format's business.

use super::{Direction, ExportError, Field, Format};
use crate::account::{Account, Host, Protocol, ServerConfig};

/// Refuses servers that speak the wrong protocol or cannot be contacted at all.
pub(super) fn servers(account: &Account) -> Result<(), ExportError> {
    let usable = |server: &ServerConfig| {
        server.port != 0 && Host::parse(&server.host.to_string()).as_ref() == Ok(&server.host)
    };
    let incoming = &account.incoming;
    if !incoming.protocol.is_incoming() || !usable(incoming) {
        return Err(ExportError::UnusableServer { protocol: incoming.protocol });
    }
    let outgoing = &account.outgoing;
    if outgoing.protocol != Protocol::Smtp || !usable(outgoing) {
        return Err(ExportError::UnusableServer { protocol: outgoing.protocol });
    }
    Ok(())
}

/// Refuses control characters: a line break could end a value and begin another setting.
pub(super) fn texts(account: &Account) -> Result<(), ExportError> {
    let names = [&account.incoming, &account.outgoing].map(|server| server.username.as_known());
    let texts = [
        (Field::DisplayName, Some(account.display_name.as_str())),
        (Field::IncomingUserName, names[0]),
        (Field::OutgoingUserName, names[1]),
    ];
    for (field, text) in texts {
        if text.is_some_and(|text| text.chars().any(breaks_lines)) {
            return Err(ExportError::ControlCharacter { field });
        }
    }
    Ok(())
}

/// Refuses what XML 1.0 has no place for even escaped (section 2.2): two characters that are none.
pub(super) fn xml(format: Format, field: Field, text: &str) -> Result<(), ExportError> {
    match text.chars().find(|character| matches!(character, '\u{fffe}' | '\u{ffff}')) {
        Some(character) => Err(ExportError::Character { format, field, character }),
        None => Ok(()),
    }
}

/// Control characters and the two line separators some readers take for line ends.
fn breaks_lines(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// The user name of a direction, for formats that cannot leave it open.
pub(super) fn user_name(account: &Account, direction: Direction) -> Result<&str, ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    match server.username.as_known() {
        Some(name) if !name.is_empty() => Ok(name),
        _ => Err(ExportError::UserNameMissing { field: Field::user_name(direction) }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::UserName;

    #[test]
    fn refuses_unusable_servers() {
        let mut account = samples::imap();
        account.incoming.port = 0;
        assert_eq!(
            servers(&account),
            Err(ExportError::UnusableServer { protocol: Protocol::Imap })
        );
        let mut account = samples::imap();
        account.outgoing.protocol = Protocol::Pop3;
        assert_eq!(
            servers(&account),
            Err(ExportError::UnusableServer { protocol: Protocol::Pop3 })
        );
        for name in ["a b", "a\r\nb", "Ümlaut.example", ""] {
            let mut account = samples::imap();
            account.incoming.host = Host::Name(name.into());
            assert!(servers(&account).is_err(), "{name:?}");
        }
        assert_eq!(servers(&samples::pop3()), Ok(()));
    }

    #[test]
    fn names_the_field_of_a_control_character() {
        for bad in ["a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
            let mut account = samples::imap();
            account.display_name = bad.into();
            let field = Field::DisplayName;
            assert_eq!(texts(&account), Err(ExportError::ControlCharacter { field }), "{bad:?}");
            let mut account = samples::imap();
            account.outgoing.username = UserName::Known(bad.into());
            let field = Field::OutgoingUserName;
            assert_eq!(texts(&account), Err(ExportError::ControlCharacter { field }), "{bad:?}");
        }
    }

    #[test]
    fn misses_an_assigned_user_name() {
        let mut account = samples::imap();
        account.outgoing.username = UserName::Assigned;
        assert_eq!(user_name(&account, Direction::Incoming), Ok("anna@example.com"));
        let field = Field::OutgoingUserName;
        assert_eq!(
            user_name(&account, Direction::Outgoing),
            Err(ExportError::UserNameMissing { field })
        );
    }
}
