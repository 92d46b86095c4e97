//! Which addresses are dialled (requirement S9).

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use postlotse::network::{AddressPolicy, ConnectError, DnsError, FixedNetwork, Network};
use tokio::net::TcpListener;

use super::{LONG, build, host, network_with_dns};
use crate::support::certificates::Authority;
use crate::support::dns_server::{DnsServer, Zone};

async fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    (listener, address)
}

async fn dial(network: &Network, name: &str, policy: AddressPolicy) -> Result<(), ConnectError> {
    let host = host(name);
    let addresses = network.addresses(&host).await?;
    network.connect(&host, 993, &addresses, policy, LONG).await.map(drop)
}

async fn nobody_came(listener: &TcpListener) -> bool {
    tokio::time::timeout(Duration::from_millis(50), listener.accept()).await.is_err()
}

#[tokio::test]
async fn a_discovered_name_cannot_lead_to_this_machine() {
    for address in [
        "127.0.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "::ffff:127.0.0.1",
        "224.0.0.1",
    ] {
        let server = DnsServer::start(Zone::new().address("evil.example", address)).await;
        let (listener, place) = listener().await;
        let routes = [("evil.example", 993, place)];
        let network = network_with_dns(&Authority::new("Any"), &routes, &server);
        let refused = dial(&network, "evil.example", AddressPolicy::Discovered).await;
        assert_eq!(refused, Err(ConnectError::ForbiddenAddress), "{address}");
        assert!(nobody_came(&listener).await, "{address}");
        let typed = dial(&network, "evil.example", AddressPolicy::Manual).await;
        assert_eq!(typed, Ok(()), "{address}");
    }
}

#[tokio::test]
async fn public_and_private_addresses_may_be_dialled() {
    for address in ["192.0.2.1", "2001:db8::1", "10.1.2.3", "fd00::1", "100.64.0.1"] {
        let server = DnsServer::start(Zone::new().address("mail.example", address)).await;
        let (_listener, place) = listener().await;
        let routes = [("mail.example", 993, place)];
        let network = network_with_dns(&Authority::new("Any"), &routes, &server);
        assert_eq!(
            dial(&network, "mail.example", AddressPolicy::Discovered).await,
            Ok(()),
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_filter_looks_at_the_addresses_dialled_not_at_the_name() {
    let (listener, place) = listener().await;
    let network = Network::fixed(FixedNetwork {
        routes: [(("mail.example".to_owned(), 993), place)].into(),
        ..FixedNetwork::default()
    });
    let network = network.expect("the system's certificate store");
    let name = host("mail.example");
    // What a second look-up would say after rebinding does not matter: these addresses are dialled.
    let rebound: [IpAddr; 1] = [[127, 0, 0, 1].into()];
    let discovered = AddressPolicy::Discovered;
    let refused = network.connect(&name, 993, &rebound, discovered, LONG).await.map(drop);
    assert_eq!(refused, Err(ConnectError::ForbiddenAddress));
    let literal = dial(&network, "127.0.0.1", AddressPolicy::Discovered).await;
    assert_eq!(literal, Err(ConnectError::ForbiddenAddress));
    assert!(nobody_came(&listener).await);
}

#[tokio::test]
async fn the_machines_own_network_filters_and_dials_the_same_way() {
    let (_listener, place) = listener().await;
    let network = Network::system().expect("the system's certificate store");
    let name = host("mail.example");
    let here = [place.ip()];
    for (policy, expected) in [
        (AddressPolicy::Discovered, Err(ConnectError::ForbiddenAddress)),
        (AddressPolicy::Manual, Ok(())),
    ] {
        let dialled = network.connect(&name, place.port(), &here, policy, LONG).await.map(drop);
        assert_eq!(dialled, expected, "{policy:?}");
    }
    let typed = network.addresses(&host("127.0.0.1")).await;
    assert_eq!(typed, Ok(here.to_vec()));
}

#[tokio::test]
async fn a_fixed_network_reaches_nothing_else() {
    let (_listener, place) = listener().await;
    let network = build(&Authority::new("Any"), &[("mail.example", 993, place)], None);
    assert_eq!(dial(&network, "mail.example", AddressPolicy::Discovered).await, Ok(()));
    let missing = dial(&network, "other.example", AddressPolicy::Discovered).await;
    assert_eq!(missing, Err(ConnectError::Dns(DnsError::NoSuchName)));
    let mail = host("mail.example");
    let addresses = network.addresses(&mail).await.expect("a routed host is known");
    let policy = AddressPolicy::Discovered;
    let closed = network.connect(&mail, 143, &addresses, policy, LONG).await.map(drop);
    assert_eq!(closed, Err(ConnectError::Refused));
    assert_eq!(network.mail_exchangers("mail.example").await, Err(DnsError::NoRecord));
    assert_eq!(network.mail_exchangers("other.example").await, Err(DnsError::NoSuchName));
}
