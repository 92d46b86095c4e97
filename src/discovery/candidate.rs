//! A server somebody named, with where it came from and how far to trust it.

use std::collections::BTreeSet;

use super::Source;
use crate::account::ServerConfig;

/// How far a candidate may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Trust {
    /// May be used without asking.
    Confirmed,
    /// A person has to look at the registrable domain and agree first.
    Confirm,
    /// Must not be used.
    Refused,
}

impl Trust {
    /// Every degree, the best first.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Confirm, Self::Refused];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Confirm => "confirm",
            Self::Refused => "refused",
        }
    }
}

/// Whether a handshake was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Probed {
    /// TLS (for STARTTLS the real upgrade) and capabilities succeeded.
    Yes,
    /// Not tried, or not yet.
    No,
    /// It was tried and failed.
    Failed,
}

impl Probed {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Failed];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Failed => "failed",
        }
    }
}

/// Why a candidate is trusted no further, or what else a person should know about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Named by the provider that runs the domain's mail exchanger.
    ViaMx,
    /// Named by DNS, outside the mail domain.
    ViaDns,
    /// Named by somebody Autodiscover led to.
    ViaAutodiscover,
    /// The document was fetched from another registrable domain than the one that was asked.
    Redirected,
    /// The document came over http, readable and changeable on its way.
    PlainHttp,
    /// The document is not the one whose digest the domain published.
    FailedDigest,
    /// The host lies outside the mail domain; its registrable domain is shown large.
    ForeignDomain,
    /// The host resolves to an address of a private network.
    PrivateNetwork,
    /// The source names an IP address instead of a host name.
    IpLiteral,
    /// The host resolves to loopback, link-local or multicast addresses only.
    ForbiddenAddress,
    /// The name mixes letters of scripts that look alike (security requirement S10).
    MixedScripts,
    /// The port is none a mail server uses.
    UnusualPort,
    /// The handshake failed.
    ProbeFailed,
    /// The provider assigns the user name; it has to be asked for.
    UsernameAssigned,
    /// A more trusted source names another server for this protocol.
    Conflict,
    /// A person typed it.
    TypedByHand,
    /// Runs on this computer (a provider's bridge).
    LocalBridge,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 17] = [
        Self::ViaMx,
        Self::ViaDns,
        Self::ViaAutodiscover,
        Self::Redirected,
        Self::PlainHttp,
        Self::FailedDigest,
        Self::ForeignDomain,
        Self::PrivateNetwork,
        Self::IpLiteral,
        Self::ForbiddenAddress,
        Self::MixedScripts,
        Self::UnusualPort,
        Self::ProbeFailed,
        Self::UsernameAssigned,
        Self::Conflict,
        Self::TypedByHand,
        Self::LocalBridge,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::ViaMx => "via-mx",
            Self::ViaDns => "via-dns",
            Self::ViaAutodiscover => "via-autodiscover",
            Self::Redirected => "redirected",
            Self::PlainHttp => "plain-http",
            Self::FailedDigest => "failed-digest",
            Self::ForeignDomain => "foreign-domain",
            Self::PrivateNetwork => "private-network",
            Self::IpLiteral => "ip-literal",
            Self::ForbiddenAddress => "forbidden-address",
            Self::MixedScripts => "mixed-scripts",
            Self::UnusualPort => "unusual-port",
            Self::ProbeFailed => "probe-failed",
            Self::UsernameAssigned => "username-assigned",
            Self::Conflict => "conflict",
            Self::TypedByHand => "typed-by-hand",
            Self::LocalBridge => "local-bridge",
        }
    }
}

/// One server with its provenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The server, user name filled in.
    pub server: ServerConfig,
    /// Who named it.
    pub source: Source,
    /// How far it may be used.
    pub trust: Trust,
    /// Whether a handshake proved it.
    pub probed: Probed,
    /// Why, as closed keys.
    pub reasons: BTreeSet<Reason>,
}
