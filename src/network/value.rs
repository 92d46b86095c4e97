//! The network as a value that is handed down.
//!
//! The one door to the outside: everything that asks, dials or fetches goes
//! through it, so every connection passes the same rules.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::CertificateDer;

use super::connection::Connection;
use super::resolver::{NameServer, Resolver};
use super::tls::{Inside, Tls};
use super::*;
use crate::account::Host;

/// A way to the network: the machine's own, or a fixed one for tests. Cheap to clone.
///
/// One value serves one run of the program's work: it keeps the name servers it found at its first
/// question and the answers it got.
#[derive(Clone)]
pub struct Network {
    inner: Arc<Inner>,
}

struct Inner {
    resolver: Resolver,
    tls: Tls,
    /// Where sockets really go; `None` for the addresses themselves.
    routes: Option<HashMap<(String, u16), SocketAddr>>,
}

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
    /// Where a host and port is really found; everything else is refused. A row for an address the host has counts
    /// for that address alone, so that IPv6 and IPv4 can lead to different places.
    pub routes: HashMap<(String, u16), SocketAddr>,
    /// The name server to ask; without one every host of `routes` counts as public and every other name as missing.
    pub name_server: Option<SocketAddr>,
    /// Extra certificate authorities.
    pub roots: Vec<CertificateDer<'static>>,
}

impl Network {
    /// The machine's own network: its resolver, its trust store. Nothing is sent; the trust store
    /// is read at once (milliseconds), the resolver's settings at the first question.
    pub fn system() -> Result<Self, NetworkError> {
        let tls = Tls::new(Vec::new())?;
        let resolver = Resolver::new(NameServer::System);
        Ok(Self { inner: Arc::new(Inner { resolver, tls, routes: None }) })
    }

    /// A fixed network for tests.
    pub fn fixed(fixed: FixedNetwork) -> Result<Self, NetworkError> {
        let tls = Tls::new(fixed.roots)?;
        let server = match fixed.name_server {
            Some(address) => NameServer::At(address),
            None => NameServer::Known(fixed.routes.keys().map(|(host, _)| host.clone()).collect()),
        };
        let resolver = Resolver::new(server);
        Ok(Self { inner: Arc::new(Inner { resolver, tls, routes: Some(fixed.routes) }) })
    }

    /// Addresses of a host, IPv6 and IPv4, unfiltered. Never empty; answers within five seconds.
    pub async fn addresses(&self, host: &Host) -> Result<Vec<IpAddr>, DnsError> {
        self.inner.resolver.addresses(host).await
    }

    /// MX records, best first (preference, then name). Never empty; at most 20, unusable names left out.
    pub async fn mail_exchangers(&self, domain: &str) -> Result<Vec<MailExchanger>, DnsError> {
        self.inner.resolver.mail_exchangers(domain).await
    }

    /// SRV records of a full name such as `_imaps._tcp.example.com`, best first (priority, weight
    /// descending, name). Never empty; at most 20, unusable names left out.
    pub async fn service_records(&self, name: &str) -> Result<Vec<ServiceRecord>, DnsError> {
        self.inner.resolver.service_records(name).await
    }

    /// TXT records of a full name, the strings of each joined. Never empty; at most 100 of at most 4096 bytes.
    pub async fn text_records(&self, name: &str) -> Result<Vec<String>, DnsError> {
        self.inner.resolver.text_records(name).await
    }

    /// The name a host is only an alias of (CNAME), `None` where it has records of its own.
    pub async fn alias_of(&self, name: &str) -> Result<Option<Host>, DnsError> {
        self.inner.resolver.alias_of(name).await
    }

    /// Opens TCP to one of `addresses`, IPv6 and IPv4 raced, before `timeout`; the filter is
    /// applied to the very addresses dialled (requirement S9, DNS rebinding).
    pub async fn connect(
        &self,
        host: &Host,
        port: u16,
        addresses: &[IpAddr],
        policy: AddressPolicy,
        timeout: Duration,
    ) -> Result<Connection, ConnectError> {
        if addresses.is_empty() {
            return Err(ConnectError::Dns(DnsError::NoRecord));
        }
        let allowed: Vec<_> = addresses
            .iter()
            .filter(|address| policy.allows(**address))
            .map(|address| SocketAddr::new(*address, port))
            .collect();
        if allowed.is_empty() {
            return Err(ConnectError::ForbiddenAddress);
        }
        let places = match &self.inner.routes {
            None => allowed,
            Some(routes) => {
                let whole = routes.get(&(host.to_string(), port));
                let place = |address: &SocketAddr| {
                    routes.get(&(address.ip().to_string(), port)).or(whole).copied()
                };
                let mut places: Vec<_> = allowed.iter().filter_map(place).collect();
                places.dedup();
                if places.is_empty() {
                    return Err(ConnectError::Refused);
                }
                places
            }
        };
        let (stream, _) = dial::race(&places, timeout).await?;
        Ok(Connection::new(stream))
    }

    /// TLS over an open connection, certificate and name verified.
    pub async fn start_tls(
        &self,
        stream: Connection,
        host: &Host,
        timeout: Duration,
    ) -> Result<TlsStream, TlsError> {
        self.inner.tls.handshake(stream, host, Inside::Mail, timeout).await
    }

    /// Fetches a document over https: at most five redirects, https only, discovered-address rules on every hop, 256 KiB.
    ///
    /// A redirect never carries the mail address of the first question to another host and never
    /// leads into a private network.
    pub async fn fetch(&self, request: HttpRequest) -> Result<HttpDocument, HttpError> {
        http::fetch(self, &self.inner.tls, request).await
    }

    /// Looks at a web server's certificate: a verified handshake on port 443, then goodbye without a request.
    pub async fn look_at_web(
        &self,
        host: &Host,
        timeout: Duration,
    ) -> Result<PresentedCertificate, HttpError> {
        let looking = web::look(self, &self.inner.tls, host, timeout);
        tokio::time::timeout(timeout, looking).await.unwrap_or(Err(HttpError::TimedOut))
    }

    /// What time a web server says it is: one HEAD over TLS that is **not** verified, so that it can be had with a
    /// wrong clock. Nothing else can be sent this way, and nothing but the date and where it redirects is read.
    pub async fn web_time(&self, host: &Host, timeout: Duration) -> Result<WebTime, HttpError> {
        let asking = clock::ask(self, host, timeout);
        tokio::time::timeout(timeout, asking).await.unwrap_or(Err(HttpError::TimedOut))
    }

    /// Opens TCP over one family alone and closes it at once; `None` where the host has no address of it.
    pub async fn reaches(
        &self,
        host: &Host,
        port: u16,
        family: Family,
        policy: AddressPolicy,
        timeout: Duration,
    ) -> Option<Result<(), ConnectError>> {
        let connecting = async {
            let mut addresses = match self.addresses(host).await {
                Ok(addresses) => addresses,
                Err(error) => return Some(Err(error.into())),
            };
            addresses.retain(|address| Family::of(*address) == family);
            if addresses.is_empty() {
                return None;
            }
            Some(self.connect(host, port, &addresses, policy, timeout).await.map(drop))
        };
        tokio::time::timeout(timeout, connecting).await.unwrap_or(Some(Err(ConnectError::TimedOut)))
    }

    /// One question, one answer, under the same rules; a redirect is reported, never followed.
    pub async fn exchange(&self, request: HttpRequest) -> Result<HttpReply, HttpError> {
        http::exchange(self, &self.inner.tls, request).await
    }
}
