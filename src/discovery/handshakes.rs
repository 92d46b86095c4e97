//! Handshakes with servers, each service once, whoever named it.

use std::collections::HashSet;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::Semaphore;
use tokio::time::Instant;

use super::run::{Done, Work};
use super::{Candidate, Reason, Trust};
use crate::account::{Host, Protocol, Security, ServerConfig};
use crate::network::{AddressPolicy, Network};
use crate::probe::{Probe, probe};

/// Handshakes under way at once. All guesses fit beside all named servers: one that hangs holds up nobody.
const AT_ONCE: usize = 64;

/// What a service is told apart by.
pub(super) type Service = (Protocol, Host, u16, Security);

/// The services somebody has shaken hands with, or is about to.
pub(super) type Met = HashSet<Service>;

/// Handshakes on one network.
pub(super) struct Handshakes<'a> {
    network: &'a Network,
    permits: Semaphore,
}

impl<'a> Handshakes<'a> {
    /// None yet.
    pub(super) fn new(network: &'a Network) -> Self {
        Self { network, permits: Semaphore::new(AT_ONCE) }
    }

    /// A handshake with a candidate, unless it is refused or the service was met before.
    pub(super) fn with<'b>(&'b self, met: &mut Met, candidate: &Candidate) -> Option<Work<'b>>
    where
        'a: 'b,
    {
        self.meet(met, candidate, |server, probe, _| Done::Handshake(server, probe))
    }

    /// The same with a server nobody has named; it is timed.
    pub(super) fn guess<'b>(&'b self, met: &mut Met, candidate: &Candidate) -> Option<Work<'b>>
    where
        'a: 'b,
    {
        self.meet(met, candidate, Done::Guess)
    }

    fn meet<'b>(
        &'b self,
        met: &mut Met,
        candidate: &Candidate,
        done: fn(Box<ServerConfig>, Probe, Duration) -> Done,
    ) -> Option<Work<'b>>
    where
        'a: 'b,
    {
        let policy = acceptable(met, candidate)?;
        let server = candidate.server.clone();
        let work = async move {
            let started = Instant::now();
            let probe = self.shake(&server, policy).await;
            done(Box::new(server), probe, started.elapsed())
        };
        Some(work.boxed())
    }

    async fn shake(&self, server: &ServerConfig, policy: AddressPolicy) -> Probe {
        // The semaphore is never closed; without a permit the handshake would only be early.
        let _permit = self.permits.acquire().await;
        probe(self.network, server, policy).await
    }
}

/// The service of a server.
pub(super) fn service(server: &ServerConfig) -> Service {
    (server.protocol, server.host.clone(), server.port, server.security)
}

/// Where a candidate may lie, if it may be met at all and has not been.
fn acceptable(met: &mut Met, candidate: &Candidate) -> Option<AddressPolicy> {
    // Nobody gets to send us knocking on doors of their choice (security requirement S9).
    let odd = candidate.reasons.contains(&Reason::UnusualPort);
    if candidate.trust == Trust::Refused || odd || !met.insert(service(&candidate.server)) {
        return None;
    }
    Some(match candidate.reasons.contains(&Reason::LocalBridge) {
        true => AddressPolicy::Manual,
        false => AddressPolicy::Discovered,
    })
}
