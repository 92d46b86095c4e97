//! DNS questions and their answers as plain values. STUB

use crate::account::Host;

/// One MX record; the null MX of RFC 7505 is `host: None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailExchanger {
    /// Lower is better.
    pub preference: u16,
    /// The exchanger, `None` for "this domain receives no mail".
    pub host: Option<Host>,
}

/// One SRV record; the target `.` of RFC 2782 is `target: None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRecord {
    /// Lower is better.
    pub priority: u16,
    /// Higher is better among equals.
    pub weight: u16,
    /// TCP port.
    pub port: u16,
    /// The host, `None` for "not offered".
    pub target: Option<Host>,
}
