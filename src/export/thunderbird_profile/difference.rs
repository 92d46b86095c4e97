//! What a repair changes about an account that is there, for a person to agree to.
//!
//! Collected while it is planned; the words are in `explain::thunderbird`.

use super::super::Direction;
use crate::account::{DaysOnServer, Security};

/// How long fetched mail stays on the server, as a profile says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailOnServer {
    /// It is deleted as soon as it is fetched.
    Deleted,
    /// It stays for some days.
    Days(i64),
    /// It stays until it is deleted in Thunderbird.
    UntilDeletedHere,
    /// It stays until it is deleted on the server.
    Always,
}

/// One thing that is different from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The server messages are fetched from.
    Host {
        /// As it stands.
        from: String,
        /// As it should be.
        to: String,
    },
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
    /// How long fetched mail stays on the server; POP3 only.
    LeaveOnServer {
        /// As it stands.
        from: MailOnServer,
        /// As it should be.
        to: DaysOnServer,
    },
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
            Self::Host { .. } => "incoming-host",
            Self::UserName { .. } => "incoming-user-name",
            Self::Port { direction: Direction::Incoming, .. } => "incoming-port",
            Self::Port { direction: Direction::Outgoing, .. } => "outgoing-port",
            Self::Encryption { direction: Direction::Incoming, .. } => "incoming-encryption",
            Self::Encryption { direction: Direction::Outgoing, .. } => "outgoing-encryption",
            Self::Login(Direction::Incoming) => "incoming-login",
            Self::Login(Direction::Outgoing) => "outgoing-login",
            Self::LeaveOnServer { .. } => "leave-on-server",
            Self::Address => "address",
            Self::OutgoingServer { .. } => "outgoing-server",
        }
    }
}
