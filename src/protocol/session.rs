//! One connection to one server, whatever it speaks. STUB

use std::time::Duration;

use super::{Failure, StageReport};
use crate::account::{EmailAddress, Password, ServerConfig};
use crate::network::{AddressPolicy, Network};

/// SASL mechanisms and their relatives this program can log in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mechanism {
    /// SASL PLAIN (RFC 4616).
    Plain,
    /// SASL LOGIN (draft-murchison-sasl-login).
    Login,
    /// IMAP's LOGIN command or POP3's USER and PASS.
    Command,
    /// SCRAM-SHA-256 (RFC 7677).
    ScramSha256,
    /// SCRAM-SHA-1 (RFC 5802).
    ScramSha1,
    /// CRAM-MD5 (RFC 2195).
    CramMd5,
}

/// Time limits of a session.
#[derive(Debug, Clone, Copy)]
pub struct Timing {
    /// For each of: resolve, connect, TLS, each answer.
    pub step: Duration,
    /// For the whole session.
    pub total: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self { step: Duration::from_secs(10), total: Duration::from_secs(30) }
    }
}

/// What is logged in with.
#[derive(Debug, Clone, Copy)]
pub struct Login<'a> {
    /// The user name on this server.
    pub username: &'a str,
    /// The password.
    pub password: &'a Password,
}

/// An open, verified TLS session, capabilities known, not logged in.
pub struct Session {}

impl Session {
    /// resolve, connect, TLS, greeting, [STARTTLS], capabilities. `observe` hears of every step.
    pub async fn open(
        _network: &Network,
        _server: &ServerConfig,
        _policy: AddressPolicy,
        _timing: Timing,
        _observe: &mut (dyn FnMut(StageReport) + Send),
    ) -> Result<Self, Failure> {
        unimplemented!()
    }

    /// The mechanism a login would use: PLAIN, else LOGIN, else the protocol's own command, else SCRAM, else CRAM-MD5.
    pub fn mechanism(&self) -> Result<Mechanism, Failure> {
        unimplemented!()
    }

    /// Logs in once with that mechanism.
    pub async fn login(&mut self, _login: Login<'_>) -> Result<(), Failure> {
        unimplemented!()
    }

    /// IMAP: ID, NAMESPACE, LIST, EXAMINE INBOX. POP3: CAPA, STAT, UIDL. SMTP: nothing.
    pub async fn check_mailbox(&mut self) -> Result<(), Failure> {
        unimplemented!()
    }

    /// SMTP: MAIL FROM and RCPT TO the same address, then RSET; never DATA. IMAP and POP3: nothing.
    pub async fn check_sender(&mut self, _address: &EmailAddress) -> Result<(), Failure> {
        unimplemented!()
    }

    /// LOGOUT or QUIT, without waiting longer than a moment; a server that does not answer is left.
    pub async fn close(self) {
        unimplemented!()
    }
}
