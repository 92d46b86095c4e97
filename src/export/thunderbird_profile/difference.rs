//! What a repair changes about an account that is there, for a person to agree to.
//!
//! Collected while it is planned; the words are in `explain::thunderbird`.

use super::super::Direction;
use crate::account::Security;

/// One thing that is different from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The name to log in with.
    UserName {
        /// As it stands; empty where there is none.
        from: String,
        /// As it should be.
        to: String,
    },
    /// The port of a server.
    Port {
        /// Of which one.
        direction: Direction,
        /// As it stands.
        from: i64,
        /// As it should be.
        to: u16,
    },
    /// The encryption of a server.
    Encryption {
        /// Of which one.
        direction: Direction,
        /// As it stands; `None` where there is none that can be relied on.
        from: Option<Security>,
        /// As it should be.
        to: Security,
    },
    /// How a server is logged in to.
    Login(Direction),
    /// The account is not yet written from with this address.
    Address,
    /// Messages go out through another server.
    OutgoingServer {
        /// Its host.
        host: String,
        /// The name to log in there with.
        user_name: String,
    },
}

impl Difference {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UserName { .. } => "incoming-user-name",
            Self::Port { direction: Direction::Incoming, .. } => "incoming-port",
            Self::Port { direction: Direction::Outgoing, .. } => "outgoing-port",
            Self::Encryption { direction: Direction::Incoming, .. } => "incoming-encryption",
            Self::Encryption { direction: Direction::Outgoing, .. } => "outgoing-encryption",
            Self::Login(Direction::Incoming) => "incoming-login",
            Self::Login(Direction::Outgoing) => "outgoing-login",
            Self::Address => "address",
            Self::OutgoingServer { .. } => "outgoing-server",
        }
    }
}
