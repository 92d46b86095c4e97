//! Who learns what: the names asked for are exactly those that DESIGN lists, and the whole address goes to the domain's own
//! https hosts only (S1, S4, S12). `tests/real/traffic.rs` shows the same in the logs of real servers.

use super::*;

/// Every name a search for a domain may ask for, before any server is named.
fn questions(domain: &str) -> BTreeSet<String> {
    let services = [
        "_autodiscover",
        "_imap",
        "_imaps",
        "_jmap",
        "_pop3",
        "_pop3s",
        "_submission",
        "_submissions",
    ];
    let mut names: BTreeSet<String> =
        services.into_iter().map(|service| format!("{service}._tcp.{domain}")).collect();
    let hosts = [
        "autoconfig",
        "autodiscover",
        "imap",
        "mail",
        "pop",
        "pop3",
        "smtp",
        "ua-auto-config",
        "_ua-auto-config",
    ];
    names.extend(hosts.map(|host| format!("{host}.{domain}")));
    names.extend([domain.to_owned(), DATABASE.to_owned()]);
    names
}

#[tokio::test]
async fn no_parent_domain_and_nobody_else_is_asked() {
    for domain in ["example.com", "mail.example.com", "club.example.co.uk"] {
        // The parents would have an answer.
        let world = World::new().autoconfig("example.co.uk", usual_file("evil.net"));
        let world = world.well_known("co.uk", usual_file("evil.net"));
        let found = world.find(&format!("anna@{domain}")).await;
        assert_eq!(found.names, questions(domain), "{domain}");
        assert_eq!(found.requests.len(), 0);
    }
}

#[tokio::test]
async fn servers_are_looked_up_because_somebody_named_them() {
    let world = usual_servers(World::new(), DOMAIN).await.autoconfig(DOMAIN, usual_file(DOMAIN));
    let found = world.find("anna@example.com").await;
    let mut expected = questions(DOMAIN);
    expected.extend(["imap.example.com", "smtp.example.com"].map(str::to_owned));
    assert_eq!(found.names, expected);
    for server in &found.mail {
        assert!(!server.commands().contains("anna"), "{}", server.commands());
    }
}

/// Worlds in which somebody else runs the mail of the domain, and the names that is asked for beside the domain's own.
fn led_elsewhere() -> Vec<(&'static str, World, &'static [&'static str])> {
    let away = "https://autodiscover.hoster.net/autodiscover/autodiscover.xml";
    let exchanger = |host| World::new().zone(|zone| zone.mx(DOMAIN, 10, host));
    let record = "_autodiscover._tcp.example.com";
    let asked =
        |place: &str, reply: Reply| World::new().page("autodiscover.example.com", place, reply);
    let xml = "/autodiscover/autodiscover.xml";
    let json = format!("{{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"{away}\"}}");
    let json = Reply::ok("application/json", json.as_bytes());
    let version_2 = "/autodiscover/autodiscover.json/v1.0/anna%40example.com";
    let own: &[&str] = &["autoconfig.hoster.net"];
    let exchanged: &[&str] = &["autoconfig.hoster.net", "mx.hoster.net"];
    let two = &["autoconfig.eu.hoster.net", "autoconfig.hoster.net", "mx.eu.hoster.net"];
    vec![
        ("mx", exchanger("mx.hoster.net"), exchanged),
        ("longer mx", exchanger("mx.eu.hoster.net"), two),
        ("own mx", exchanger("mx.example.com"), &["mx.example.com"]),
        ("filter", exchanger("mx1.hornetsecurity.com"), &[]),
        ("null mx", exchanger("."), &[]),
        ("redirect", asked(xml, Reply::redirect(302, away)), own),
        ("json", asked(version_2, json), own),
        ("login", asked(xml, Reply::status(401)), &[]),
        ("srv", World::new().zone(|zone| zone.srv(record, 0, 0, 443, "ex.hoster.net")), own),
        (
            "http redirect",
            World::new().plain_page("autodiscover.example.com", xml, Reply::redirect(302, away)),
            own,
        ),
    ]
}

#[tokio::test]
async fn a_hoster_is_asked_by_its_name_and_told_nobody_s_address() {
    for (name, world, more) in led_elsewhere() {
        // The database and the hoster would listen.
        let world = world.database("hoster.net", Reply::status(404));
        let world = world.page(
            "autodiscover.hoster.net",
            "/autodiscover/autodiscover.xml",
            Reply::status(404),
        );
        let found = world
            .page("autoconfig.hoster.net", "/x", Reply::status(404))
            .find("anna@example.com")
            .await;
        let mut expected = questions(DOMAIN);
        expected.extend(more.iter().map(|name| (*name).to_owned()));
        assert_eq!(found.names, expected, "{name}");
        for request in &found.requests {
            let own = ["autodiscover.example.com", "autoconfig.example.com", DOMAIN];
            let told = request.text.contains("anna");
            assert!(!told || own.contains(&request.host.as_str()), "{name}: {}", request.text);
            let text = request.text.to_lowercase();
            for header in ["authorization:", "cookie:", "referer:", "from:"] {
                assert!(!text.contains(&format!("\n{header}")), "{name}: {text}");
            }
        }
        for request in &found.plain_requests {
            assert!(!request.text.contains("anna"), "{name}: {}", request.text);
        }
    }
}

#[tokio::test]
async fn nobody_is_asked_about_a_public_ending() {
    let found = World::new().find("anna@co.uk").await;
    assert!(found.names.is_empty(), "{:?}", found.names);
    let expected = (Outcome::Skipped, Some(SourceReason::PublicSuffix));
    assert_eq!(found.source(Source::Autoconfig), expected);
}

#[tokio::test]
async fn umlauts_travel_as_punycode() {
    let found = World::new().find("anna@bücher.example").await;
    assert_eq!(found.names, questions("xn--bcher-kva.example"));
}

#[tokio::test]
async fn offline_asks_nobody() {
    for address in ["anna@gmx.de", "anna@example.com", "anna@proton.me"] {
        let mut world = World::new().autoconfig(DOMAIN, usual_file(DOMAIN));
        world.options.offline = true;
        let found = world.find(address).await;
        assert!(found.names.is_empty(), "{address}: {:?}", found.names);
        assert!(found.requests.is_empty(), "{address}");
        let expected = (Outcome::Skipped, Some(SourceReason::Offline));
        assert_eq!(found.source(Source::Autoconfig), expected, "{address}");
        assert!(found.elapsed < Duration::from_secs(1), "{address}: {:?}", found.elapsed);
    }
}
