//! Servers and user names typed on the command line, read strictly.

use super::one_of;
use crate::account::{Host, Protocol, Security, UserName};
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
