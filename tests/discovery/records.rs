//! What DNS says: SRV and MX records, and name servers that fail.

use super::*;

/// One SRV record of the domain.
fn service(name: &str, port: u16, target: &str) -> World {
    World::new().zone(|zone| zone.srv(&format!("{name}._tcp.{DOMAIN}"), 0, 1, port, target))
}

#[tokio::test]
async fn inside_the_domain_a_handshake_is_proof_enough() {
    let cases = [
        ("_imaps", Imap, 993, ImplicitTls),
        ("_imap", Imap, 143, StartTls),
        ("_pop3s", Pop3, 995, ImplicitTls),
        ("_pop3", Pop3, 110, StartTls),
        ("_submissions", Smtp, 465, ImplicitTls),
        ("_submission", Smtp, 587, StartTls),
        // Port 465 is implicit TLS, whatever the record is called.
        ("_submission", Smtp, 465, ImplicitTls),
    ];
    for (name, protocol, port, security) in cases {
        let world = service(name, port, "mail.example.com");
        let world = world.mail_at(protocol, "mail.example.com", port, security, PUBLIC).await;
        let found = world.find("anna@example.com").await;
        assert_eq!(found.source(Source::Srv), (Outcome::Found, None), "{name}");
        let candidate = found.only(Source::Srv);
        assert_eq!(standing(candidate), (Trust::Confirmed, Probed::Yes, vec![]), "{name}");
        let server = &candidate.server;
        assert_eq!((server.protocol, server.port, server.security), (protocol, port, security));
        assert_eq!(found.discovery.recommended_outgoing.is_some(), protocol == Smtp);
        assert_eq!(found.discovery.recommended_incoming.is_some(), protocol != Smtp);
    }
}

#[tokio::test]
async fn without_a_handshake_a_record_is_only_a_word() {
    let world = service("_imaps", 993, "mail.example.com").names("mail.example.com", PUBLIC);
    let found = world.find("anna@example.com").await;
    let expected = (Trust::Confirm, Probed::Failed, vec![Reason::ProbeFailed]);
    assert_eq!(standing(found.only(Source::Srv)), expected);
}

#[tokio::test]
async fn outside_the_domain_a_person_has_to_agree() {
    let world = service("_imaps", 993, "imap.other.net").mail(Imap, "imap.other.net", ImplicitTls);
    let found = world.await.find("anna@example.com").await;
    let expected = (Trust::Confirm, Probed::Yes, vec![Reason::ViaDns]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn a_server_inside_the_domain_comes_before_one_outside() {
    let world = service("_imaps", 993, "imap.other.net");
    let world = world.mail(Imap, "imap.other.net", ImplicitTls).await;
    let world =
        world.zone(|zone| zone.srv("_pop3s._tcp.example.com", 0, 1, 995, "mail.example.com"));
    let world = world.mail(Pop3, "mail.example.com", ImplicitTls).await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.example.com:995 -");
    assert_eq!(place(&found.discovery.alternatives.first().cloned()), "imap.other.net:993");
}

#[tokio::test]
async fn a_dot_says_that_it_is_not_offered() {
    let found = service("_imaps", 0, ".").find("anna@example.com").await;
    assert_eq!(found.source(Source::Srv), (Outcome::Nothing, Some(SourceReason::NotOffered)));
}

#[tokio::test]
async fn the_provider_behind_the_mail_exchanger_answers() {
    let mut world = World::new().zone(|zone| zone.mx(DOMAIN, 10, "mx00.ionos.de"));
    for (protocol, host) in
        [(Imap, "imap.ionos.de"), (Smtp, "smtp.ionos.de"), (Pop3, "pop.ionos.de")]
    {
        world = world.mail(protocol, host, ImplicitTls).await;
    }
    let found = world.find("anna@example.com").await;
    assert_eq!(found.discovery.provider.map(|provider| provider.id), Some("ionos"));
    assert_eq!(found.source(Source::PresetMx), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.ionos.de:993 smtp.ionos.de:465");
    for candidate in [found.incoming(), found.outgoing()] {
        let expected = (Trust::Confirmed, Probed::Yes, vec![Reason::ViaMx]);
        assert_eq!(standing(candidate), expected);
    }
    // A weakly attested server counts once it has answered.
    let guessed = found.discovery.alternatives.iter().find(|other| other.server.protocol == Pop3);
    let guessed = guessed.expect("POP3 was guessed");
    assert_eq!((guessed.source, guessed.probed), (Source::PresetGuess, Probed::Yes));
}

#[tokio::test]
async fn what_else_a_mail_exchanger_can_mean() {
    use Outcome::Nothing;
    let cases = [
        ("mx1.hornetsecurity.com", SourceReason::FilterService, None),
        (".", SourceReason::NoMail, None),
        ("mx.other.net", SourceReason::UnknownProvider, None),
        ("x.webpack.hosteurope.de", SourceReason::ServersUnknown, Some("hosteurope")),
        ("mail.tutanota.de", SourceReason::ProviderWithoutImap, Some("tuta")),
    ];
    for (exchanger, reason, provider) in cases {
        let world = World::new().zone(|zone| zone.mx(DOMAIN, 0, exchanger));
        let found = world.find("anna@example.com").await;
        assert_eq!(found.source(Source::PresetMx), (Nothing, Some(reason)), "{exchanger}");
        let known = found.discovery.provider.map(|provider| provider.id);
        assert_eq!(known, provider, "{exchanger}");
        assert_eq!(found.recommended(), "- -", "{exchanger}");
        let filter = found.discovery.filter_service;
        let expected = (reason == SourceReason::FilterService).then_some("hornetsecurity");
        assert_eq!(filter, expected, "{exchanger}");
    }
}

#[tokio::test]
async fn a_filter_hides_nothing_that_is_published() {
    let world = usual_servers(World::new(), DOMAIN).await.autoconfig(DOMAIN, usual_file(DOMAIN));
    let world = world.zone(|zone| zone.mx(DOMAIN, 0, "mx1.hornetsecurity.com"));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    assert_eq!(found.discovery.filter_service, Some("hornetsecurity"));
}

#[tokio::test]
async fn a_domain_that_does_not_exist_is_said_to() {
    let found = World::new().find("anna@example.com").await;
    let expected = (Outcome::Nothing, Some(SourceReason::NoSuchDomain));
    assert_eq!(found.source(Source::PresetMx), expected);
    for source in [Source::Autoconfig, Source::WellKnown, Source::Srv] {
        let expected = (Outcome::Nothing, Some(SourceReason::NotFound));
        assert_eq!(found.source(source), expected, "{source:?}");
    }
}

#[tokio::test]
async fn a_failing_name_server_is_not_taken_for_a_no() {
    let world = World::new().zone(|zone| {
        let names = ["autoconfig.example.com", DOMAIN, "_imaps._tcp.example.com"];
        names.into_iter().fold(zone, Zone::failing)
    });
    let found = world.find("anna@example.com").await;
    for source in [Source::Autoconfig, Source::WellKnown, Source::PresetMx, Source::Srv] {
        let expected = (Outcome::Failed, Some(SourceReason::DnsFailed));
        assert_eq!(found.source(source), expected, "{source:?}");
    }
}
