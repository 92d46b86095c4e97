//! The values of options with a shape of their own: servers, user names, words of a closed list.

use crate::account::{DaysOnServer, Host, Protocol, Security, UserName};
use crate::cli::usage_error::UsageError;
use crate::selection::{TypedServer, TypedUserName};

/// `imap=imap.example.com:993:tls`; an IPv6 address stands in square brackets.
pub fn typed_server(text: &str) -> Result<TypedServer, UsageError> {
    let malformed = || UsageError::ServerShape(text.to_owned());
    let (protocol, rest) = text.split_once('=').ok_or_else(malformed)?;
    let keys = Protocol::ALL.map(Protocol::key);
    let protocol = one_of(protocol, "--server", keys, Protocol::from_key)?;
    let mut parts = rest.rsplitn(3, ':');
    let (Some(security), Some(port), Some(host)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(malformed());
    };
    let keys = Security::ALL.map(Security::key);
    let security = one_of(security, "--server", keys, Security::from_key)?;
    let port = port
        .parse::<u16>()
        .ok()
        .filter(|port| *port > 0)
        .ok_or_else(|| UsageError::Port(port.to_owned()))?;
    let host = Host::parse(host).map_err(UsageError::Host)?;
    Ok(TypedServer { protocol, host, port, security })
}

/// `NAME` for every server or `PROTOCOL=NAME` for one.
pub(super) fn typed_username(text: &str) -> Result<TypedUserName, UsageError> {
    let (protocol, name) = match text.split_once('=') {
        Some((head, rest)) => match Protocol::from_key(head) {
            Some(protocol) => (Some(protocol), rest),
            None => (None, text),
        },
        None => (None, text),
    };
    let username = UserName::known(name).map_err(UsageError::UserName)?;
    Ok(TypedUserName { protocol, username })
}

/// A number of days, or the word for always.
pub(super) fn leave_on_server(text: &str) -> Result<DaysOnServer, UsageError> {
    DaysOnServer::parse(text).ok_or_else(|| UsageError::NotInList {
        option: "--leave-on-server",
        value: text.to_owned(),
        allowed: vec!["1–365", DaysOnServer::ALWAYS_KEY],
    })
}

/// One of a closed list of words.
pub(super) fn one_of<T, const N: usize>(
    value: &str,
    option: &'static str,
    allowed: [&'static str; N],
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, UsageError> {
    one_of_list(value, option, allowed.to_vec(), read)
}

/// Like [`one_of`], for lists that are put together.
pub(super) fn one_of_list<T>(
    value: &str,
    option: &'static str,
    allowed: Vec<&'static str>,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, UsageError> {
    read(value).ok_or_else(|| UsageError::NotInList { option, value: value.to_owned(), allowed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_and_user_names_typed_by_hand() {
        let server = typed_server("imap=[::1]:993:tls").expect("IPv6");
        assert_eq!((server.host.to_string().as_str(), server.port), ("::1", 993));
        let server = typed_server("SMTP=smtp.bücher.example:587:STARTTLS").expect("any case");
        assert_eq!(server.host.to_string(), "smtp.xn--bcher-kva.example");
        let one = typed_username("imap=a=b").expect("one protocol");
        assert_eq!((one.protocol, one.username.as_known()), (Some(Protocol::Imap), Some("a=b")));
        let every = typed_username("a=b").expect("every protocol");
        assert_eq!((every.protocol, every.username.as_known()), (None, Some("a=b")));
    }
}
