//! A look at a web server's certificate, verified.
//!
//! It asks for nothing: a handshake tells whether the way to the web is open
//! and who vouches for it. Documents are `http`'s.

use std::time::Duration;

use tokio::time::Instant;

use super::tls::{Inside, Tls};
use super::{AddressPolicy, ConnectError, HttpError, Network, PresentedCertificate, Reach};
use crate::account::Host;

/// The port of https.
pub(super) const PORT: u16 = 443;

/// Shakes hands and leaves.
pub(super) async fn look(
    network: &Network,
    tls: &Tls,
    host: &Host,
    timeout: Duration,
) -> Result<PresentedCertificate, HttpError> {
    let deadline = Instant::now() + timeout;
    let left = || deadline.saturating_duration_since(Instant::now());
    let stream = connect(network, host, deadline).await?;
    let stream = tls.handshake(stream, host, Inside::Http, left()).await?;
    let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
    Ok(shown.map_or_else(PresentedCertificate::unreadable, |der| PresentedCertificate::read(der)))
}

/// Opens TCP to the web server of a host on the public internet.
pub(super) async fn connect(
    network: &Network,
    host: &Host,
    deadline: Instant,
) -> Result<super::Connection, HttpError> {
    let mut addresses = network.addresses(host).await.map_err(ConnectError::from)?;
    addresses.retain(|address| Reach::of(*address) != Reach::Forbidden);
    if addresses.is_empty() {
        return Err(ConnectError::ForbiddenAddress.into());
    }
    let left = deadline.saturating_duration_since(Instant::now());
    Ok(network.connect(host, PORT, &addresses, AddressPolicy::Discovered, left).await?)
}
