//! DNS answers and the ways DNS fails.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use hickory_proto::rr::RecordType;
use postlotse::network::{DnsError, MailExchanger, ServiceRecord};

use super::{LONG, asking, host};
use crate::support::dns_server::{DnsServer, Zone, silent_server};

fn ip(text: &str) -> IpAddr {
    text.parse().expect(text)
}

#[tokio::test]
async fn addresses_of_both_families_come_in_one_answer() {
    let zone = Zone::new()
        .address("both.example", "192.0.2.7")
        .address("both.example", "2001:db8::7")
        .address("four.example", "192.0.2.4")
        .address("six.example", "2001:db8::6")
        .alias("alias.example", "both.example")
        .mx("mx-only.example", 10, "both.example");
    let server = DnsServer::start(zone).await;
    let network = asking(server.address);
    let cases = [
        ("both.example", Ok(vec![ip("2001:db8::7"), ip("192.0.2.7")])),
        ("four.example", Ok(vec![ip("192.0.2.4")])),
        ("six.example", Ok(vec![ip("2001:db8::6")])),
        ("alias.example", Ok(vec![ip("2001:db8::7"), ip("192.0.2.7")])),
        ("mx-only.example", Err(DnsError::NoRecord)),
        ("missing.example", Err(DnsError::NoSuchName)),
        ("192.0.2.99", Ok(vec![ip("192.0.2.99")])),
    ];
    for (name, expected) in cases {
        assert_eq!(network.addresses(&host(name)).await, expected, "{name}");
    }
}

#[tokio::test]
async fn asks_for_complete_names_once_and_for_nothing_else() {
    let zone =
        Zone::new().address("imap.example", "192.0.2.7").address("imap.example", "2001:db8::7");
    let server = DnsServer::start(zone).await;
    let network = asking(server.address);
    for _ in 0..3 {
        network.addresses(&host("imap.example")).await.expect("addresses");
        network.addresses(&host("nowhere")).await.expect_err("no such name");
    }
    let mut asked = server.asked();
    asked.sort_by_key(|(name, kind)| (name.clone(), kind.to_string()));
    let expected = [
        ("imap.example".to_owned(), RecordType::A),
        ("imap.example".to_owned(), RecordType::AAAA),
        ("nowhere".to_owned(), RecordType::A),
        ("nowhere".to_owned(), RecordType::AAAA),
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn mail_exchangers_are_sorted_and_the_null_mx_is_known() {
    let zone = Zone::new()
        .mx("example.com", 20, "b.example.com")
        .mx("example.com", 10, "z.example.com")
        .mx("example.com", 10, "a.example.com")
        .mx("silent.example", 0, ".")
        .address("no-mail.example", "192.0.2.1");
    let server = DnsServer::start(zone).await;
    let network = asking(server.address);
    let exchanger = |preference, name| MailExchanger { preference, host: Some(host(name)) };
    assert_eq!(
        network.mail_exchangers("example.com").await,
        Ok(vec![
            exchanger(10, "a.example.com"),
            exchanger(10, "z.example.com"),
            exchanger(20, "b.example.com"),
        ])
    );
    assert_eq!(
        network.mail_exchangers("silent.example").await,
        Ok(vec![MailExchanger { preference: 0, host: None }])
    );
    assert_eq!(network.mail_exchangers("no-mail.example").await, Err(DnsError::NoRecord));
    assert_eq!(network.mail_exchangers("missing.example").await, Err(DnsError::NoSuchName));
}

#[tokio::test]
async fn an_answer_too_long_for_udp_is_fetched_and_cut() {
    let label = "a-rather-long-name-that-fills-the-packet-quickly";
    let zone = (0..60).fold(Zone::new(), |zone, n| {
        zone.mx("example.com", n, &format!("mx{n}.{label}-{n}.example.net"))
    });
    let server = DnsServer::start(zone).await;
    let found = asking(server.address).mail_exchangers("example.com").await.expect("over TCP");
    assert_eq!(found.len(), 20);
    assert_eq!(found[0].preference, 0);
    assert_eq!(found[19].preference, 19);
}

#[tokio::test]
async fn service_records_are_sorted_and_a_service_not_offered_is_known() {
    let zone = Zone::new()
        .srv("_imaps._tcp.example.com", 10, 0, 993, "later.example.com")
        .srv("_imaps._tcp.example.com", 0, 1, 993, "light.example.com")
        .srv("_imaps._tcp.example.com", 0, 5, 993, "heavy.example.com")
        .srv("_pop3s._tcp.example.com", 0, 0, 0, ".");
    let server = DnsServer::start(zone).await;
    let network = asking(server.address);
    let found = network.service_records("_imaps._tcp.example.com").await.expect("records");
    let names: Vec<_> =
        found.iter().map(|r| r.target.as_ref().expect("a target").to_string()).collect();
    assert_eq!(names, ["heavy.example.com", "light.example.com", "later.example.com"]);
    assert_eq!(
        network.service_records("_pop3s._tcp.example.com").await,
        Ok(vec![ServiceRecord { priority: 0, weight: 0, port: 0, target: None }])
    );
    let missing = network.service_records("_submission._tcp.example.com").await;
    assert_eq!(missing, Err(DnsError::NoSuchName));
}

#[tokio::test]
async fn a_failing_server_is_no_missing_name() {
    let server = DnsServer::start(Zone::new().failing("broken.example")).await;
    let network = asking(server.address);
    let broken = host("broken.example");
    assert_eq!(network.addresses(&broken).await, Err(DnsError::ServerFailure));
    assert_eq!(network.mail_exchangers("broken.example").await, Err(DnsError::ServerFailure));
}

#[tokio::test]
async fn silence_ends_in_time() {
    let (nobody, _socket) = silent_server().await;
    let server = DnsServer::start(Zone::new().silent("slow.example")).await;
    let started = Instant::now();
    let (one, other) =
        tokio::join!(async { asking(nobody).addresses(&host("imap.example")).await }, async {
            asking(server.address).mail_exchangers("slow.example").await
        },);
    assert_eq!(one, Err(DnsError::TimedOut));
    assert_eq!(other, Err(DnsError::TimedOut));
    assert!(started.elapsed() < LONG / 2 + LONG / 10, "{:?}", started.elapsed());
    assert!(server.asked().len() >= 2, "a lost packet deserves a second one");
}

#[tokio::test]
async fn a_name_server_without_a_way_to_it_is_unreachable_at_once() {
    // The system refuses to send to the broadcast address, as it does without any network.
    let started = Instant::now();
    let network = asking("255.255.255.255:53".parse().expect("address"));
    assert_eq!(network.addresses(&host("imap.example")).await, Err(DnsError::Unreachable));
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

#[tokio::test]
async fn names_dns_cannot_hold_do_not_exist() {
    let server = DnsServer::start(Zone::new()).await;
    let network = asking(server.address);
    for name in ["a..b", &"a".repeat(64), &"a.".repeat(200), "a b.example", "a\r\nb.example"] {
        let found = network.mail_exchangers(name).await;
        assert_eq!(found, Err(DnsError::NoSuchName), "{name:?}");
    }
    assert_eq!(server.asked(), []);
}
