//! What one connection has shown of itself, for the support report.
//!
//! A record with limits, not a judgement: it is filled while a session is opened, kept
//! whether that succeeds or not, and holds no secret.

use std::net::IpAddr;

use super::Mechanism;
use crate::network::{PresentedCertificate, TlsVersion};

/// More addresses of a host are not kept.
const MOST_ADDRESSES: usize = 20;
/// More words of what a server can do are not kept.
const MOST_CAPABILITIES: usize = 100;
/// The longest of them, in characters; honest ones stay below 100.
const LONGEST_CAPABILITY: usize = 200;

/// What was seen of a server; empty where the connection did not come so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Observation {
    /// The addresses of the host, as the name server gave them.
    pub addresses: Vec<IpAddr>,
    /// The one that answered.
    pub connected: Option<IpAddr>,
    /// The version of TLS that was agreed on.
    pub tls: Option<TlsVersion>,
    /// The certificate that was verified.
    pub certificate: Option<PresentedCertificate>,
    /// The server's first line: as it came, not yet cleaned for display.
    pub greeting: Option<String>,
    /// What the server said it can do before TLS, where it was asked then.
    pub capabilities_before_tls: Vec<String>,
    /// What it said under TLS.
    pub capabilities: Vec<String>,
    /// How this program logged in, or would have.
    pub mechanism: Option<Mechanism>,
}

impl Observation {
    pub(super) fn resolved(&mut self, addresses: &[IpAddr]) {
        self.addresses = addresses.iter().copied().take(MOST_ADDRESSES).collect();
    }
}

/// What is kept of what a server can do.
pub(super) fn kept(words: &[String]) -> Vec<String> {
    let clipped = |word: &String| word.chars().take(LONGEST_CAPABILITY).collect();
    words.iter().take(MOST_CAPABILITIES).map(clipped).collect()
}
