//! TLS with the system's trust store, and what a refused certificate says. STUB

use std::time::SystemTime;
use tokio::net::TcpStream;

/// A verified TLS connection.
pub type TlsStream = tokio_rustls::client::TlsStream<TcpStream>;

/// What a certificate says about itself, as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentedCertificate {
    /// DNS names it is for.
    pub names: Vec<String>,
    /// The issuer in one line (organisation or common name).
    pub issuer: String,
    /// Start of its validity.
    pub not_before: Option<SystemTime>,
    /// End of its validity.
    pub not_after: Option<SystemTime>,
}
