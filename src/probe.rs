//! A real handshake with a server, without a password: TLS (for STARTTLS the
//! real upgrade), certificate, greeting, goodbye.
//!
//! Says whether a server answers as described; whether a login works is for
//! `verify`.

use std::time::Duration;

use crate::account::{Host, ServerConfig};
use crate::network::{AddressPolicy, Network, Reach};
use crate::protocol::{Failure, Session, Stage, Timing};

/// Shorter than a login's limits: somebody waits for a list, not for their mail.
const TIMING: Timing = Timing { step: Duration::from_secs(4), total: Duration::from_secs(8) };

/// What a handshake showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probe {
    /// Where the host lies, private if any of its addresses is; `None` where its name did not resolve.
    pub reach: Option<Reach>,
    /// Whether it came about.
    pub result: Result<(), Failure>,
}

/// Shakes hands with a server.
pub async fn probe(network: &Network, server: &ServerConfig, policy: AddressPolicy) -> Probe {
    let result = match Session::greet(network, server, policy, TIMING).await {
        Ok(session) => {
            session.leave();
            Ok(())
        }
        Err(failure) => Err(failure),
    };
    let reach = match &result {
        // Asking a second time would only double the wait.
        Err(failure) if failure.stage == Stage::Resolve => None,
        // Also after other failures: the next attempt may reach what this one did not.
        _ => reach(network, &server.host).await,
    };
    Probe { reach, result }
}

/// The resolver still holds the answer the session was opened with.
async fn reach(network: &Network, host: &Host) -> Option<Reach> {
    let addresses = match host {
        Host::Address(address) => vec![*address],
        Host::Name(_) => network.addresses(host).await.ok()?,
    };
    let private = addresses.into_iter().any(|address| Reach::of(address) != Reach::Public);
    Some(if private { Reach::Private } else { Reach::Public })
}
