//! A whole account: who, where from, where to, and how far it is proven.
//!
//! Never holds a password.

use super::{EmailAddress, Protocol, ServerConfig};

/// What the exports are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose account it is.
    pub address: EmailAddress,
    /// The name others see; may be empty.
    pub display_name: String,
    /// The IMAP or POP3 server.
    pub incoming: ServerConfig,
    /// The submission server.
    pub outgoing: ServerConfig,
    /// What has been tested and how it went.
    pub proof: Proof,
}

/// How one protocol fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofState {
    /// Login and harmless checks succeeded.
    Works,
    /// It was tried and did not work.
    Failed,
    /// Nobody tried.
    Untested,
}

/// How far an account is proven, by direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// IMAP or POP3.
    pub incoming: ProofState,
    /// SMTP.
    pub outgoing: ProofState,
}

impl Proof {
    /// Nothing has been tried yet.
    pub const UNTESTED: Self =
        Self { incoming: ProofState::Untested, outgoing: ProofState::Untested };

    /// Whether both directions work.
    pub fn is_complete(self) -> bool {
        self.incoming == ProofState::Works && self.outgoing == ProofState::Works
    }
}

impl Account {
    /// The server this account uses for a protocol, if it uses that protocol.
    pub fn server(&self, protocol: Protocol) -> Option<&ServerConfig> {
        [&self.incoming, &self.outgoing].into_iter().find(|server| server.protocol == protocol)
    }
}
