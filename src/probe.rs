//! A real handshake with a server, without a password: TLS (for STARTTLS the
//! real upgrade), certificate, capabilities, goodbye.
//!
//! Says whether a server answers as described; whether a login works is for
//! `verify`.

use std::time::Duration;

use crate::account::{Host, ServerConfig};
use crate::network::{AddressPolicy, Network, Reach};
use crate::protocol::{Failure, Session, Timing};

/// Shorter than a login's limits: somebody waits for a list, not for their mail.
const TIMING: Timing = Timing { step: Duration::from_secs(4), total: Duration::from_secs(8) };

/// What a successful handshake showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProbeFacts {
    /// Where the host lies; private if any of its addresses is.
    pub reach: Reach,
}

/// Shakes hands with a server.
pub async fn probe(
    network: &Network,
    server: &ServerConfig,
    policy: AddressPolicy,
) -> Result<ProbeFacts, Failure> {
    let session = Session::open(network, server, policy, TIMING, &mut |_| {}).await?;
    // The resolver still holds the answer the session was opened with.
    let addresses = match &server.host {
        Host::Address(address) => vec![*address],
        Host::Name(_) => network.addresses(&server.host).await.unwrap_or_default(),
    };
    session.close().await;
    let private = addresses.into_iter().any(|address| Reach::of(address) != Reach::Public);
    Ok(ProbeFacts { reach: if private { Reach::Private } else { Reach::Public } })
}
