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
    match Session::greet(network, server, policy, TIMING).await {
        Ok(session) => {
            let reach = Some(session.reach());
            session.leave();
            Probe { reach, result: Ok(()) }
        }
        // Asking a second time would only double the wait.
        Err(failure) if failure.stage == Stage::Resolve => {
            Probe { reach: None, result: Err(failure) }
        }
        // Where it lies counts after other failures too: the next attempt may reach what this one did not.
        Err(failure) => {
            let reach = reach(network, &server.host).await;
            Probe { reach, result: Err(failure) }
        }
    }
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
