//! Addresses of bundled providers: known at once, and nobody else is asked.

use super::*;

#[tokio::test]
async fn a_known_provider_is_the_only_one_spoken_to() {
    let mut world = World::new();
    for (protocol, host) in [(Imap, "imap.gmx.net"), (Pop3, "pop.gmx.net"), (Smtp, "mail.gmx.net")]
    {
        world = world.mail(protocol, host, ImplicitTls).await.mail(protocol, host, StartTls).await;
    }
    // Even if the domain said otherwise.
    let world = usual_servers(world, DOMAIN).await.autoconfig("gmx.de", usual_file(DOMAIN));
    let found = world.find("anna@gmx.de").await;
    assert_eq!(found.recommended(), "imap.gmx.net:993 mail.gmx.net:465");
    let named = found.discovery.sources.iter().flat_map(|report| &report.candidates);
    let standings: Vec<_> = named.map(standing).collect();
    assert_eq!(standings, vec![(Trust::Confirmed, Probed::Yes, vec![]); 6]);
    for source in
        [Source::Autoconfig, Source::WellKnown, Source::Ispdb, Source::PresetMx, Source::Srv]
    {
        let expected = (Outcome::Skipped, Some(SourceReason::PresetKnown));
        assert_eq!(found.source(source), expected, "{source:?}");
    }
    let servers = ["imap.gmx.net", "mail.gmx.net", "pop.gmx.net"].map(str::to_owned);
    assert_eq!(found.names, BTreeSet::from(servers));
    assert!(found.requests.is_empty());
    for server in &found.mail[..6] {
        assert_eq!(server.records().len(), 1, "one handshake each");
        assert!(!server.commands().contains("anna"), "{}", server.commands());
    }
    assert!(found.mail[6..].iter().all(|server| server.records().is_empty()));
}

#[tokio::test]
async fn a_known_provider_whose_servers_are_down_stays_recommended() {
    let found = World::new().find("anna@gmx.de").await;
    assert_eq!(found.recommended(), "imap.gmx.net:993 mail.gmx.net:465");
    let expected = (Trust::Confirmed, Probed::Failed, vec![Reason::ProbeFailed]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn a_provider_without_mail_programs_ends_the_search() {
    let found = World::new().find("anna@tuta.com").await;
    let expected = (Outcome::Nothing, Some(SourceReason::ProviderWithoutImap));
    assert_eq!(found.source(Source::PresetDomain), expected);
    assert_eq!(found.recommended(), "- -");
    assert_eq!(found.discovery.provider.map(|provider| provider.id), Some("tuta"));
    assert!(found.names.is_empty(), "{:?}", found.names);
}

#[tokio::test]
async fn a_bridge_on_this_computer_counts_only_while_it_runs() {
    let found = World::new().find("anna@proton.me").await;
    assert_eq!(found.recommended(), "- -");
    let world = World::new();
    let imap = scripts::good(Imap, StartTls);
    let world = world.listener("127.0.0.1", 1143, imap).await;
    let world = world.listener("127.0.0.1", 1025, scripts::good(Smtp, StartTls)).await;
    let found = world.find("anna@proton.me").await;
    assert_eq!(found.recommended(), "127.0.0.1:1143 127.0.0.1:1025");
    let expected = (Trust::Confirmed, Probed::Yes, vec![Reason::LocalBridge]);
    assert_eq!(standing(found.incoming()), expected);
}
