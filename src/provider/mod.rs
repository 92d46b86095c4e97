//! What is known about providers before anybody is asked: facts compiled in
//! from `resources/providers/*.toml`.
//!
//! Facts and requirement keys only; every sentence about a provider is in the
//! message files. Never consulted over the network, nothing parsed at start.

mod app_password;
mod requirement;
mod search;
mod slip;
mod table;

pub use app_password::{PasswordNote, read_password};
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
    /// Id of the message with advice for this provider alone, where there is some.
    pub note: Option<&'static str>,
    /// Whether its app passwords are shown as four groups of four letters, whose blanks do not belong to them.
    pub grouped_app_passwords: bool,
    /// The day the facts were last compared with the provider's pages, `YYYY-MM-DD`.
    pub last_checked: &'static str,
}

impl Provider {
    /// Whether any mail program can work with it; `false` for web-only and closed services.
    pub fn offers_mail_programs(&self) -> bool {
        !self.requirements.iter().any(|requirement| requirement.blocks_mail_programs())
    }

    /// Whether it accepts no password at all, so that none should be asked for.
    pub fn is_without_password(&self) -> bool {
        self.requirements.iter().any(|requirement| requirement.without_password())
    }

    /// Its servers for one protocol, best first, whatever domains they serve.
    pub fn endpoints_for(&self, protocol: Protocol) -> impl Iterator<Item = &'static Endpoint> {
        self.endpoints.iter().filter(move |endpoint| endpoint.protocol == protocol)
    }

    /// Its servers for the addresses of one mail domain (punycode), best first within each protocol.
    ///
    /// A domain that is not the provider's own gets the servers that are not bound to a brand.
    pub fn endpoints_serving(&self, domain: &str) -> impl Iterator<Item = &'static Endpoint> {
        self.endpoints.iter().filter(move |endpoint| endpoint.serves(domain))
    }

    /// Whether a well attested server for the protocol is known.
    pub fn has_preset(&self, protocol: Protocol) -> bool {
        self.endpoints_for(protocol).any(|endpoint| endpoint.standing == Standing::Preset)
    }
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
    /// The only mail domains it serves, punycode; empty where it serves every domain of the provider.
    pub only_domains: &'static [&'static str],
}

impl Endpoint {
    /// Whether addresses of a mail domain (punycode) have their mailbox on this server.
    pub fn serves(&self, domain: &str) -> bool {
        self.only_domains.is_empty() || self.only_domains.contains(&domain)
    }
}

/// How much a bundled endpoint is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Well attested: offered as the answer.
    Preset,
    /// Weakly attested: only a candidate for the prober.
    Guess,
}
