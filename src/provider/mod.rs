//! What is known about providers before anybody is asked: facts compiled in
//! from `resources/providers/*.toml`.
//!
//! Facts and requirement keys only; every sentence about a provider is in the
//! message files. Never consulted over the network, nothing parsed at start.

mod requirement;
mod table;

pub use requirement::Requirement;
pub use table::{Catalog, MxOwner};

use crate::account::{AuthMethod, Protocol, Security, UserNameForm};

/// One provider, as its file in `resources/providers` states it.
#[derive(Debug, PartialEq, Eq)]
pub struct Provider {
    /// Stable key, the file's name.
    pub id: &'static str,
    /// The name people know.
    pub name: &'static str,
    /// Mail domains that belong to it, punycode.
    pub domains: &'static [&'static str],
    /// Endings of the MX hosts it runs.
    pub mx_suffixes: &'static [&'static str],
    /// Known servers, best first within each protocol.
    pub endpoints: &'static [Endpoint],
    /// How it forms user names where no endpoint says.
    pub username: UserNameForm,
    /// Logins it accepts.
    pub authentication: &'static [AuthMethod],
    /// What a person has to prepare.
    pub requirements: &'static [Requirement],
    /// Official pages, https only.
    pub help_pages: &'static [&'static str],
    /// The day the facts were last compared with the provider's pages, `YYYY-MM-DD`.
    pub last_checked: &'static str,
}

/// One server of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Endpoint {
    /// What it speaks.
    pub protocol: Protocol,
    /// Host name, or `127.0.0.1` for a bridge on the person's own machine.
    pub host: &'static str,
    /// TCP port.
    pub port: u16,
    /// How TLS starts.
    pub security: Security,
    /// User name on this very server.
    pub username: UserNameForm,
    /// How much the fact is worth.
    pub standing: Standing,
}

/// How much a bundled endpoint is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Well attested: offered as the answer.
    Preset,
    /// Weakly attested: only a candidate for the prober.
    Guess,
}
