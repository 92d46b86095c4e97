//! The network by itself: what a source or a session meets on the line.
//!
//! Real sockets, real TLS, a real name server; nothing leaves this machine.

mod dns;
mod filter;
mod https;
mod redirect;
mod tls;

use std::net::SocketAddr;
use std::time::Duration;

use postlotse::account::Host;
use postlotse::network::{FixedNetwork, Network};

use crate::support::certificates::Authority;
use crate::support::dns_server::DnsServer;

const LONG: Duration = Duration::from_secs(10);

fn host(text: &str) -> Host {
    Host::parse(text).expect(text)
}

fn network(authority: &Authority, routes: &[(&str, u16, SocketAddr)]) -> Network {
    build(authority, routes, None)
}

fn network_with_dns(
    authority: &Authority,
    routes: &[(&str, u16, SocketAddr)],
    dns: &DnsServer,
) -> Network {
    build(authority, routes, Some(dns.address))
}

fn asking(name_server: SocketAddr) -> Network {
    build(&Authority::new("Nobody"), &[], Some(name_server))
}

fn build(
    authority: &Authority,
    routes: &[(&str, u16, SocketAddr)],
    name_server: Option<SocketAddr>,
) -> Network {
    let routes = routes.iter().map(|(host, port, to)| (((*host).to_owned(), *port), *to)).collect();
    let fixed = FixedNetwork { routes, name_server, roots: vec![authority.root()] };
    Network::fixed(fixed).expect("a certificate store")
}
