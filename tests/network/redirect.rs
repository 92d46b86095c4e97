//! Redirects: followed a little, never away from https, never with the mail address (requirements S3, S9, S12).

use postlotse::network::{ConnectError, HttpError, Network, Reach};

use super::https::get;
use super::{network, network_with_dns};
use crate::support::certificates::Authority;
use crate::support::dns_server::{DnsServer, Zone};
use crate::support::https_server::{HttpsServer, Reply};

const FIRST: &str = "autoconfig.example";
const SECOND: &str = "config.other.test";

async fn servers() -> (HttpsServer, Network) {
    let authority = Authority::new("Trusted");
    let server = HttpsServer::start(&authority.identity(&[FIRST, SECOND])).await;
    let routes = [(FIRST, 443, server.address), (SECOND, 443, server.address)];
    let network = network(&authority, &routes);
    (server, network)
}

fn first(path: &str) -> String {
    format!("https://{FIRST}{path}")
}

#[tokio::test]
async fn every_kind_of_redirect_is_followed_without_the_old_question() {
    for status in [301, 302, 303, 307, 308] {
        let (server, network) = servers().await;
        server.on(FIRST, "/a", Reply::redirect(status, &format!("https://{SECOND}/b")));
        server.on(SECOND, "/b", Reply::redirect(status, "c?d=1"));
        server.on(SECOND, "/c", Reply::ok("text/xml", b"here"));
        let found = get(&network, &first("/a?emailaddress=anna%40example")).await.expect("found");
        assert_eq!(found.body, b"here", "{status}");
        assert_eq!(found.final_url.as_str(), format!("https://{SECOND}/c?d=1"));
        let asked: Vec<_> = server.recorded().into_iter().map(|r| (r.host, r.target)).collect();
        let expected = [
            (FIRST.to_owned(), "/a?emailaddress=anna%40example".to_owned()),
            (SECOND.to_owned(), "/b".to_owned()),
            (SECOND.to_owned(), "/c?d=1".to_owned()),
        ];
        assert_eq!(asked, expected, "{status}");
        let headers = server.recorded().iter().map(|r| r.text.to_lowercase()).collect::<String>();
        assert!(!headers.contains("referer") && !headers.contains("cookie"), "{headers}");
    }
}

#[tokio::test]
async fn five_redirects_and_no_sixth() {
    let (server, network) = servers().await;
    for n in 0..5 {
        server.on(FIRST, &format!("/{n}"), Reply::redirect(302, &format!("/{}", n + 1)));
    }
    server.on(FIRST, "/5", Reply::ok("text/xml", b"end"));
    assert_eq!(get(&network, &first("/0")).await.map(|found| found.body), Ok(b"end".to_vec()));
    let before = server.recorded().len();
    server.on(FIRST, "/loop", Reply::redirect(302, "/loop"));
    assert_eq!(get(&network, &first("/loop")).await, Err(HttpError::TooManyRedirects));
    assert_eq!(server.recorded().len() - before, 6);
}

#[tokio::test]
async fn refused_targets_are_never_asked() {
    let cases = [
        (format!("http://{SECOND}/b"), HttpError::InsecureRedirect),
        ("ftp://config.other.test/b".to_owned(), HttpError::InsecureRedirect),
        ("https://127.0.0.1/b".to_owned(), ConnectError::ForbiddenAddress.into()),
        (format!("https://{SECOND}:8443/b"), HttpError::BadRedirect),
        (format!("https://u:p@{SECOND}/b"), HttpError::BadRedirect),
        (format!("https://{SECOND}/b?emailaddress=ANNA%40example"), HttpError::BadRedirect),
        (format!("https://{SECOND}/anna@example/b"), HttpError::BadRedirect),
    ];
    for (location, expected) in cases {
        let (server, network) = servers().await;
        server.on(FIRST, "/a", Reply::redirect(302, &location));
        let found = get(&network, &first("/a?emailaddress=anna%40example")).await;
        assert_eq!(found, Err(expected), "{location}");
        assert_eq!(server.recorded().len(), 1, "{location}");
    }
}

#[tokio::test]
async fn the_address_may_come_along_on_its_own_host() {
    let (server, network) = servers().await;
    server.on(FIRST, "/a", Reply::redirect(302, "/b?emailaddress=anna%40example"));
    server.on(FIRST, "/b", Reply::ok("text/xml", b"here"));
    let found = get(&network, &first("/a?emailaddress=anna%40example")).await;
    assert_eq!(found.map(|found| found.body), Ok(b"here".to_vec()));
}

#[tokio::test]
async fn a_redirect_without_a_target_is_none() {
    let (server, network) = servers().await;
    for reply in [Reply::status(302), Reply::redirect(302, "https://"), Reply::status(308)] {
        server.on(FIRST, "/a", reply);
        assert_eq!(get(&network, &first("/a")).await, Err(HttpError::BadRedirect));
    }
}

#[tokio::test]
async fn a_redirect_may_not_lead_into_a_private_network() {
    let zone = Zone::new()
        .address(FIRST, "192.0.2.1")
        .address("router.other.test", "192.168.178.1")
        .address("cloud.other.test", "169.254.169.254")
        .address("here.other.test", "127.0.0.1")
        .address("intranet.example", "10.0.0.1");
    let dns = DnsServer::start(zone).await;
    let inside = ["router.other.test", "cloud.other.test", "here.other.test", "intranet.example"];
    let authority = Authority::new("Trusted");
    let names: Vec<_> = inside.into_iter().chain([FIRST]).collect();
    let server = HttpsServer::start(&authority.identity(&names)).await;
    let routes: Vec<_> = names.iter().map(|name| (*name, 443, server.address)).collect();
    let network = network_with_dns(&authority, &routes, &dns);
    for name in inside {
        server.on(FIRST, "/a", Reply::redirect(302, &format!("https://{name}/b")));
        server.on(name, "/b", Reply::ok("text/xml", b"secret"));
        let found = get(&network, &first("/a")).await;
        assert_eq!(found, Err(ConnectError::ForbiddenAddress.into()), "{name}");
    }
    assert!(server.recorded().iter().all(|request| request.host == FIRST));

    // Asked for by its own name, a company's own server may answer; the document says where it is from.
    let found = get(&network, "https://intranet.example/b").await.expect("a private host");
    assert_eq!(found.reach, Reach::Private);
    for name in ["cloud.other.test", "here.other.test"] {
        let found = get(&network, &format!("https://{name}/b")).await;
        assert_eq!(found, Err(ConnectError::ForbiddenAddress.into()), "{name}");
    }
}
