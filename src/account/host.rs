//! The name or the address of a server.
//!
//! Host names are kept in punycode; whether a host may be contacted at all is
//! for the network's address rules and discovery's trust table to decide.

use std::fmt;
use std::net::IpAddr;

use super::domain::{name_to_ascii, registrable_domain};

/// A server's name (punycode, lower case, no trailing dot) or its IP address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Host {
    /// A host name.
    Name(String),
    /// An IP address, only ever typed by a person or named by a local bridge.
    Address(IpAddr),
}

/// Why a text is no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// Nothing there.
    #[error("the host is empty")]
    Empty,
    /// Longer than 253 bytes, or a label longer than 63.
    #[error("the host name is too long")]
    TooLong,
    /// A character or an arrangement of dots and hyphens that host names do not have.
    #[error("the host name holds something a name cannot hold")]
    NotAName,
}

impl Host {
    /// Reads a host name in either spelling or an IP address, with or without square brackets.
    pub fn parse(text: &str) -> Result<Self, HostError> {
        let text = text.trim();
        let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
        if let Ok(address) = bare.parse::<IpAddr>() {
            return Ok(Self::Address(address));
        }
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(HostError::Empty);
        }
        if text.len() > 1000 {
            return Err(HostError::TooLong);
        }
        let ascii = name_to_ascii(text).ok_or(HostError::NotAName)?;
        if ascii.len() > 253 || ascii.split('.').any(|label| label.len() > 63) {
            return Err(HostError::TooLong);
        }
        // `123` and `1.2.3` are half an address, not a name (RFC 3696 section 2).
        let last = ascii.rsplit('.').next().unwrap_or_default();
        let digits = last.bytes().all(|byte| byte.is_ascii_digit());
        if digits && ascii.parse::<IpAddr>().is_err() {
            return Err(HostError::NotAName);
        }
        // What the IDNA mapping turned into digits and dots is an address too.
        match ascii.parse::<IpAddr>() {
            Ok(address) => Ok(Self::Address(address)),
            Err(_) => Ok(Self::Name(ascii)),
        }
    }

    /// The registrable domain under the public suffix list; `None` for addresses and bare suffixes.
    pub fn registrable(&self) -> Option<&str> {
        match self {
            Self::Name(name) => registrable_domain(name),
            Self::Address(_) => None,
        }
    }

    /// The host for people: punycode turned back into letters.
    pub fn to_display(&self) -> String {
        match self {
            Self::Name(name) => idna::domain_to_unicode(name).0,
            Self::Address(address) => address.to_string(),
        }
    }
}

/// The host for the network and for files: punycode, addresses without brackets.
impl fmt::Display for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => formatter.write_str(name),
            Self::Address(address) => address.fmt(formatter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_and_addresses() {
        let cases = [
            ("IMAP.GMX.net", "imap.gmx.net"),
            ("mail.bücher.example.", "mail.xn--bcher-kva.example"),
            (" imap.gmx.net ", "imap.gmx.net"),
            ("[::1]", "::1"),
            ("127.0.0.1", "127.0.0.1"),
            ("localhost", "localhost"),
        ];
        for (typed, expected) in cases {
            assert_eq!(Host::parse(typed).expect(typed).to_string(), expected);
        }
    }

    #[test]
    fn refuses_what_is_no_host() {
        for typed in [
            "",
            ".",
            "a..b",
            "imap gmx.net",
            "imap.gmx.net/x",
            "a@b.de",
            "imap.gmx.net\r\nQUIT",
            "123",
            "1.2.3",
        ] {
            assert!(Host::parse(typed).is_err(), "{typed:?}");
        }
    }
}
