//! The network as a value that is handed down. STUB

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use tokio::net::TcpStream;

use super::*;
use crate::account::Host;

/// A way to the network: the machine's own, or a fixed one for tests. Cheap to clone.
#[derive(Clone)]
pub struct Network {}

/// Why there is no network value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetworkError {
    /// The system's certificate store could not be used.
    #[error("no usable certificate store")]
    NoCertificateStore,
}

/// A network for tests: real sockets, real TLS, fixed places.
#[derive(Debug, Clone, Default)]
pub struct FixedNetwork {
    /// Where a host and port is really found; everything else is refused.
    pub routes: HashMap<(String, u16), SocketAddr>,
    /// The name server to ask; without one every host of `routes` counts as public and every other name as missing.
    pub name_server: Option<SocketAddr>,
    /// Extra certificate authorities.
    pub roots: Vec<CertificateDer<'static>>,
}

impl Network {
    /// The machine's own network: its resolver, its trust store.
    pub fn system() -> Result<Self, NetworkError> {
        unimplemented!()
    }

    /// A fixed network for tests.
    pub fn fixed(_fixed: FixedNetwork) -> Result<Self, NetworkError> {
        unimplemented!()
    }

    /// Addresses of a host, IPv6 and IPv4, unfiltered.
    pub async fn addresses(&self, _host: &Host) -> Result<Vec<IpAddr>, DnsError> {
        unimplemented!()
    }

    /// MX records, best first (preference, then name).
    pub async fn mail_exchangers(&self, _domain: &str) -> Result<Vec<MailExchanger>, DnsError> {
        unimplemented!()
    }

    /// SRV records of a full name such as `_imaps._tcp.example.com`, best first (priority, weight descending, name).
    pub async fn service_records(&self, _name: &str) -> Result<Vec<ServiceRecord>, DnsError> {
        unimplemented!()
    }

    /// Opens TCP to one of `addresses`, IPv6 and IPv4 raced, before `timeout`; the filter is applied to the very addresses dialled.
    pub async fn connect(
        &self,
        _host: &Host,
        _port: u16,
        _addresses: &[IpAddr],
        _policy: AddressPolicy,
        _timeout: Duration,
    ) -> Result<TcpStream, ConnectError> {
        unimplemented!()
    }

    /// TLS over an open connection, certificate and name verified.
    pub async fn start_tls(
        &self,
        _stream: TcpStream,
        _host: &Host,
        _timeout: Duration,
    ) -> Result<TlsStream, TlsError> {
        unimplemented!()
    }

    /// Fetches a document over https: at most five redirects, https only, discovered-address rules on every hop, 256 KiB.
    pub async fn fetch(&self, _request: HttpRequest) -> Result<HttpDocument, HttpError> {
        unimplemented!()
    }
}
