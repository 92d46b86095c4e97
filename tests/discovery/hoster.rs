//! Whoever runs the mail exchanger: what they publish counts only once a person agrees.

use super::*;

fn exchanger(host: &str) -> World {
    World::new().zone(|zone| zone.mx(DOMAIN, 10, host))
}

#[tokio::test]
async fn the_hoster_s_own_file_is_found_and_confirmed_by_a_person() {
    // The name below the exchanger's own comes before the registrable domain.
    for named in ["eu.hoster.net", "hoster.net"] {
        let world = exchanger("mx.eu.hoster.net").autoconfig(named, usual_file("hoster.net"));
        let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
        assert_eq!(found.source(Source::MxAutoconfig), (Outcome::Found, None), "{named}");
        assert_eq!(found.recommended(), "imap.hoster.net:993 smtp.hoster.net:465");
        let expected = (Trust::Confirm, Probed::Yes, vec![Reason::ViaMx]);
        assert_eq!(standing(found.incoming()), expected, "{named}");
        assert_eq!(found.incoming().server.username.as_known(), Some("anna@example.com"));
        for request in &found.requests {
            assert!(!request.text.contains("anna"), "{}", request.text);
        }
    }
}

#[tokio::test]
async fn the_database_knows_the_hoster() {
    let world = exchanger("mx.eu.hoster.net").database("hoster.net", usual_file("hoster.net"));
    let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
    assert_eq!(found.source(Source::MxIspdb), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.hoster.net:993 smtp.hoster.net:465");
    let mut asked: Vec<_> = found.requests.iter().map(|one| one.target.as_str()).collect();
    asked.sort_unstable();
    assert_eq!(asked, ["/v1.1/eu.hoster.net", "/v1.1/example.com", "/v1.1/hoster.net"]);

    let mut world = exchanger("mx.hoster.net").database("hoster.net", usual_file("hoster.net"));
    world.options.central_databases = false;
    let found = world.find("anna@example.com").await;
    let off = (Outcome::Skipped, Some(SourceReason::SwitchedOff));
    assert_eq!(found.source(Source::MxIspdb), off);
    assert_eq!(found.requests.len(), 0);
}

#[tokio::test]
async fn srv_inside_the_domain_goes_before_the_hoster_and_srv_elsewhere_after() {
    let hosted = || async {
        let world = exchanger("mx.hoster.net").autoconfig("hoster.net", usual_file("hoster.net"));
        usual_servers(world, "hoster.net").await
    };
    for (target, expected) in
        [("mail.example.com", "mail.example.com"), ("imap.other.net", "imap.hoster.net")]
    {
        let world = hosted().await.mail(Imap, target, ImplicitTls).await;
        let world = world.zone(|zone| zone.srv("_imaps._tcp.example.com", 0, 1, 993, target));
        let found = world.find("anna@example.com").await;
        assert_eq!(found.incoming().server.host.to_string(), expected, "{target}");
    }
}

#[tokio::test]
async fn nobody_above_the_hoster_is_asked() {
    let found = exchanger("mx.eu.hoster.co.uk").find("anna@example.com").await;
    let of_hoster: BTreeSet<_> =
        found.names.iter().filter(|name| name.ends_with("co.uk")).map(String::as_str).collect();
    // The exchanger itself is tried too.
    let expected = ["autoconfig.eu.hoster.co.uk", "autoconfig.hoster.co.uk", "mx.eu.hoster.co.uk"];
    assert_eq!(of_hoster, expected.into());
}

#[tokio::test]
async fn an_exchanger_of_the_domain_itself_asks_nothing_twice() {
    let found = exchanger("mx.example.com").find("anna@example.com").await;
    for source in [Source::MxAutoconfig, Source::MxIspdb] {
        let expected = (Outcome::Nothing, Some(SourceReason::AskedAlready));
        assert_eq!(found.source(source), expected, "{source:?}");
    }
}

/// Security requirement S5.
#[tokio::test]
async fn forged_answers_change_nothing_for_a_known_provider() {
    let world = World::new().zone(|zone| {
        let zone = zone.mx("gmx.de", 10, "mx.evil.net");
        zone.srv("_imaps._tcp.gmx.de", 0, 0, 993, "imap.evil.net")
    });
    let world = world.autoconfig("evil.net", usual_file("evil.net"));
    let world = usual_servers(world.autoconfig("gmx.de", usual_file("evil.net")), "evil.net").await;
    let found = world.find("anna@gmx.de").await;
    assert_eq!(found.recommended(), "imap.gmx.net:993 mail.gmx.net:465");
    assert_eq!(found.requests.len(), 0);
}

#[tokio::test]
async fn one_silent_place_of_the_hoster_does_not_lose_the_other() {
    let mut world =
        exchanger("mx.eu.hoster.net").autoconfig("hoster.net", usual_file("hoster.net"));
    world = world.autoconfig("eu.hoster.net", Reply::Silence);
    world.options.source_limit = Duration::from_millis(1500);
    let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
    assert_eq!(found.source(Source::MxAutoconfig), (Outcome::Found, None));
}
