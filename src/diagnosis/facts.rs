//! What was learnt about the network after something had failed.
//!
//! Values only: who asks is `verify`'s business, what they mean `verdict`'s.

use std::time::Duration;

/// Facts beside the mail connections themselves; `None` where nobody could tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkFacts {
    /// Whether the web server of the mail domain answers over https, verified.
    pub mail_domain_https: Option<bool>,
    /// Whether the central database answers over https, verified; its name is asked, no address is.
    pub database_https: Option<bool>,
    /// How far this computer's clock is from the web's, positive where it is ahead.
    pub clock: Option<ClockOffset>,
    /// Whether IPv4 leads to the mail servers.
    pub ipv4: Option<bool>,
    /// Whether IPv6 leads to the mail servers; `None` where they have no IPv6 address.
    pub ipv6: Option<bool>,
    /// A web page came where none should: a hotspot wants a sign-in first.
    pub captive_portal: bool,
    /// Who issued the certificate the web was seen with; a virus scanner or a proxy puts its own name there.
    pub web_issuer: Option<String>,
    /// The system has a web proxy set.
    pub proxy: bool,
    /// An adapter of a VPN is up.
    pub vpn: bool,
}

/// The difference between this computer's clock and the web's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockOffset {
    /// How much.
    pub by: Duration,
    /// Whether this computer is ahead.
    pub ahead: bool,
}
