//! Who learns what: the names asked for are exactly those that DESIGN lists (S4).

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
