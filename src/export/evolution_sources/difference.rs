//! What a repair of an account in Evolution would change, in the terms a person knows.

use super::super::Direction;
use super::ENCRYPTION;
use super::key_file::plain;

/// One thing that is different from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A server.
    Host {
        /// Which one.
        direction: Direction,
        /// As it stands.
        from: String,
        /// As it should be.
        to: String,
    },
    /// The port of a server.
    Port {
        /// Of which one.
        direction: Direction,
        /// As it stands.
        from: String,
        /// As it should be.
        to: String,
    },
    /// The name to log in with.
    UserName {
        /// To which server.
        direction: Direction,
        /// As it stands.
        from: String,
        /// As it should be.
        to: String,
    },
    /// How a server is logged in to.
    Login(Direction),
    /// The encryption of a server.
    Encryption(Direction),
    /// How long fetched mail stays on the server.
    DaysOnServer,
    /// What is missing, switched off or tied to something else.
    Parts,
}

impl Difference {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Host { direction: Direction::Incoming, .. } => "incoming-host",
            Self::Host { direction: Direction::Outgoing, .. } => "outgoing-host",
            Self::Port { direction: Direction::Incoming, .. } => "incoming-port",
            Self::Port { direction: Direction::Outgoing, .. } => "outgoing-port",
            Self::UserName { direction: Direction::Incoming, .. } => "incoming-user-name",
            Self::UserName { direction: Direction::Outgoing, .. } => "outgoing-user-name",
            Self::Login(Direction::Incoming) => "incoming-login",
            Self::Login(Direction::Outgoing) => "outgoing-login",
            Self::Encryption(Direction::Incoming) => "incoming-encryption",
            Self::Encryption(Direction::Outgoing) => "outgoing-encryption",
            Self::DaysOnServer => "days-on-server",
            Self::Parts => "parts",
        }
    }

    /// The meaning of a setting that is not as it should be.
    pub(super) fn of(
        direction: Direction,
        setting: (&str, &str),
        from: Option<&str>,
        to: &str,
    ) -> Self {
        let values = from.map(|from| (plain(from), plain(to)));
        match (setting, values) {
            (("Authentication", "Host"), Some((from, to))) => Self::Host { direction, from, to },
            (("Authentication", "Port"), Some((from, to))) => Self::Port { direction, from, to },
            (("Authentication", "User"), Some((from, to))) => {
                Self::UserName { direction, from, to }
            }
            (("Authentication", "Method"), _) => Self::Login(direction),
            (("Pop Backend", _), _) => Self::DaysOnServer,
            (setting, _) if setting == ENCRYPTION => Self::Encryption(direction),
            _ => Self::Parts,
        }
    }
}
