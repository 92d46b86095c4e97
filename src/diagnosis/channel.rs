//! What an answer came over: a mail protocol, or what lies below and beside it.
//!
//! Wider than `account::Protocol`, because people paste whatever their mail
//! program shows, a fault of TLS or of the name service included.

use crate::account::Protocol;

/// What an answer came over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Receiving with the folders left on the server.
    Imap,
    /// Receiving by fetching.
    Pop3,
    /// Sending.
    Smtp,
    /// Encryption.
    Tls,
    /// The bare connection.
    Tcp,
    /// The name service.
    Dns,
    /// The web, where settings are looked for.
    Http,
    /// The sign-in through a provider's window.
    OAuth,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 8] = [
        Self::Imap,
        Self::Pop3,
        Self::Smtp,
        Self::Tls,
        Self::Tcp,
        Self::Dns,
        Self::Http,
        Self::OAuth,
    ];

    /// The word on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop3 => "pop3",
            Self::Smtp => "smtp",
            Self::Tls => "tls",
            Self::Tcp => "tcp",
            Self::Dns => "dns",
            Self::Http => "http",
            Self::OAuth => "oauth",
        }
    }

    /// The channel of a key, in any case.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.key().eq_ignore_ascii_case(key.trim()))
    }
}

impl From<Protocol> for Channel {
    fn from(protocol: Protocol) -> Self {
        match protocol {
            Protocol::Imap => Self::Imap,
            Protocol::Pop3 => Self::Pop3,
            Protocol::Smtp => Self::Smtp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_finds_its_channel() {
        for channel in Channel::ALL {
            assert_eq!(Channel::from_key(channel.key()), Some(channel));
        }
        assert_eq!(Channel::from_key(" SMTP"), Some(Channel::Smtp));
        assert_eq!(Channel::from_key("ftp"), None);
    }
}
