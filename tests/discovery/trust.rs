//! How far a named server may be used, after where it really lies (S5, S9, S10).

use super::*;

/// What an autoconfig file with this IMAP server comes to; `address` is what its name resolves to.
async fn named(host: &str, address: Option<&str>) -> Found {
    let reply = file(&[(Imap, host, 993, "SSL")]);
    let mut world = World::new().autoconfig(DOMAIN, reply);
    if let Some(address) = address {
        world = world.mail_at(Imap, host, 993, ImplicitTls, address).await;
    } else {
        world = world.listener(host, 993, scripts::good(Imap, ImplicitTls)).await;
    }
    world.find("anna@example.com").await
}

#[tokio::test]
async fn a_published_server_elsewhere_is_used_and_shown() {
    let found = named("imap.other.net", Some(PUBLIC)).await;
    let expected = (Trust::Confirmed, Probed::Yes, vec![Reason::ForeignDomain]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn a_private_network_needs_a_person() {
    for address in ["10.0.0.5", "192.168.1.9", "fd00::5"] {
        let found = named("imap.example.com", Some(address)).await;
        let expected = (Trust::Confirm, Probed::Yes, vec![Reason::PrivateNetwork]);
        assert_eq!(standing(found.incoming()), expected, "{address}");
    }
}

#[tokio::test]
async fn a_private_server_needs_a_person_even_while_it_cannot_be_reached() {
    let reply = file(&[(Imap, "imap.example.com", 993, "SSL")]);
    let world = World::new().autoconfig(DOMAIN, reply).names("imap.example.com", "192.168.1.9");
    let found = world.find("anna@example.com").await;
    let expected =
        (Trust::Confirm, Probed::Failed, vec![Reason::PrivateNetwork, Reason::ProbeFailed]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn what_a_private_web_server_says_needs_a_person() {
    let world = World::new().names("autoconfig.example.com", "192.168.1.9");
    let world = usual_servers(world.autoconfig(DOMAIN, usual_file(DOMAIN)), DOMAIN).await;
    let found = world.find("anna@example.com").await;
    let expected = (Trust::Confirm, Probed::Yes, vec![Reason::PrivateNetwork]);
    assert_eq!(standing(found.incoming()), expected);
    assert_eq!(standing(found.outgoing()), expected);
}

#[tokio::test]
async fn forbidden_places_are_refused_and_never_dialled() {
    for address in ["127.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "0.0.0.0"] {
        let found = named("imap.example.com", Some(address)).await;
        let candidate = found.only(Source::Autoconfig);
        assert_eq!(candidate.trust, Trust::Refused, "{address}");
        assert!(candidate.reasons.contains(&Reason::ForbiddenAddress), "{address}");
        let expected = (Outcome::Refused, Some(SourceReason::NoUsableServer));
        assert_eq!(found.source(Source::Autoconfig), expected, "{address}");
        assert_eq!(found.recommended(), "- -", "{address}");
        assert!(found.mail[0].records().is_empty(), "{address} was dialled");
    }
}

#[tokio::test]
async fn an_address_instead_of_a_name_is_refused() {
    for host in ["93.184.216.34", "127.0.0.1"] {
        let found = named(host, None).await;
        let expected = (Outcome::Refused, Some(SourceReason::NoUsableServer));
        assert_eq!(found.source(Source::Autoconfig), expected, "{host}");
        let expected = (Trust::Refused, Probed::No, vec![Reason::IpLiteral]);
        assert_eq!(standing(found.only(Source::Autoconfig)), expected, "{host}");
        assert_eq!(found.recommended(), "- -", "{host}");
        assert!(found.mail[0].records().is_empty(), "{host} was dialled");
    }
}

#[tokio::test]
async fn a_server_with_the_certificate_of_another_has_not_shaken_hands() {
    let mut world = World::new().autoconfig(DOMAIN, usual_file(DOMAIN));
    for (protocol, host) in [(Imap, "imap.example.com"), (Smtp, "smtp.example.com")] {
        let identity = world.authority.identity(&["mail.hoster.net"]);
        let server = ScriptedServer::start(&identity, scripts::good(protocol, ImplicitTls)).await;
        let port = protocol.default_port(ImplicitTls);
        world.fixed.routes.insert((host.to_owned(), port), server.address());
        world.mail.push(server);
        world = world.names(host, PUBLIC);
    }
    let found = world.find("anna@example.com").await;
    let expected = (Trust::Confirmed, Probed::Failed, vec![Reason::ProbeFailed]);
    assert_eq!(standing(found.incoming()), expected);
    assert!(found.mail.iter().all(|server| server.commands().is_empty()));
}

#[tokio::test]
async fn no_stranger_chooses_the_ports_we_knock_on() {
    let world = World::new().zone(|zone| {
        let zone = zone.srv("_imaps._tcp.example.com", 0, 1, 6379, "db.example.com");
        zone.address("db.example.com", "192.168.1.50")
    });
    let world = world.listener("db.example.com", 6379, scripts::good(Imap, ImplicitTls)).await;
    let found = world.find("anna@example.com").await;
    let expected = (Trust::Confirm, Probed::No, vec![Reason::UnusualPort]);
    assert_eq!(standing(found.only(Source::Srv)), expected);
    assert!(found.mail.iter().all(|server| server.records().is_empty()), "it was dialled");
}

/// Security requirement S10: what looks like a known name is spelled out and warned of, and nobody uses it unasked.
#[tokio::test]
async fn letters_that_look_like_others_need_a_person() {
    // The second letter of the one and the last of the other are Cyrillic; the third has umlauts only.
    let cases = [
        ("imap.g\u{43c}x.net", "imap.xn--gx-8lc.net", true),
        ("imap.gm\u{445}.net", "imap.xn--gm-1mc.net", true),
        ("imap.b\u{fc}cher.net", "imap.xn--bcher-kva.net", false),
    ];
    for (host, spelled, warned) in cases {
        let parsed = postlotse::account::Host::parse(host).expect(host).to_string();
        assert_eq!(parsed, spelled);
        let world = World::new().autoconfig(DOMAIN, file(&[(Imap, host, 993, "SSL")]));
        let found = world.mail(Imap, spelled, ImplicitTls).await.find("anna@example.com").await;
        let (trust, mut reasons) = match warned {
            true => (Trust::Confirm, vec![Reason::MixedScripts]),
            false => (Trust::Confirmed, vec![]),
        };
        reasons.insert(0, Reason::ForeignDomain);
        assert_eq!(standing(found.incoming()), (trust, Probed::Yes, reasons), "{host}");
        for language in postlotse::i18n::Language::ALL {
            let words = postlotse::i18n::Words::new(language);
            let registrable = postlotse::explain::server::registrable(found.incoming());
            let (_, plain) = spelled.split_once('.').expect("a label");
            assert!(registrable.contains(plain), "{registrable}");
            let line = words.say(&postlotse::explain::server::line(&words, found.incoming()));
            assert!(line.contains(spelled), "{line}");
            let reason =
                postlotse::explain::discovery::reason(Reason::MixedScripts, found.incoming());
            assert!(words.say(&reason).contains(spelled), "{}", words.say(&reason));
        }
    }
}

/// Security requirement S6: the safer one is used, and that they disagree is said.
#[tokio::test]
async fn of_two_sources_that_disagree_the_safer_one_is_used() {
    // The better source names a server without encryption: it is refused, and says so.
    let plain =
        file(&[(Imap, "imap.example.com", 143, "plain"), (Smtp, "smtp.example.com", 25, "plain")]);
    let world = World::new().autoconfig(DOMAIN, plain).database(DOMAIN, usual_file(DOMAIN));
    let found = usual_servers(world, DOMAIN).await.find("anna@example.com").await;
    assert_eq!(
        found.source(Source::Autoconfig),
        (Outcome::Refused, Some(SourceReason::PlainTextOnly))
    );
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    assert_eq!(found.incoming().source, Source::Ispdb);

    // Both name good servers, each its own: the more trusted one is used, the other stands beside it.
    let world = World::new().autoconfig(DOMAIN, usual_file(DOMAIN));
    let world = world.database(DOMAIN, usual_file("other.net"));
    let world = usual_servers(usual_servers(world, DOMAIN).await, "other.net").await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    let others: Vec<_> =
        found.discovery.alternatives.iter().map(|one| one.server.host.to_string()).collect();
    assert_eq!(others, ["imap.other.net", "smtp.other.net"]);
    for other in &found.discovery.alternatives {
        assert!(other.reasons.contains(&Reason::Conflict), "{other:?}");
    }
}
