//! Configuration files over https: autoconfig, well-known, Thunderbird's database.

use super::*;

#[tokio::test]
async fn autoconfig_is_asked_with_the_address_and_believed() {
    let world = usual_servers(World::new(), DOMAIN).await.autoconfig(DOMAIN, usual_file(DOMAIN));
    let found = world.find("anna+x@example.com").await;
    assert_eq!(found.source(Source::Autoconfig), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    for candidate in [found.incoming(), found.outgoing()] {
        assert_eq!(standing(candidate), (Trust::Confirmed, Probed::Yes, vec![]));
        assert_eq!(candidate.server.username.as_known(), Some("anna+x@example.com"));
    }
    let request = &found.requests[0];
    assert_eq!(request.host, "autoconfig.example.com");
    assert_eq!(
        request.target, "/mail/config-v1.1.xml?emailaddress=anna%2Bx%40example.com",
        "{}",
        request.text
    );
}

#[tokio::test]
async fn well_known_is_asked_without_the_address() {
    let world = usual_servers(World::new(), DOMAIN).await.well_known(DOMAIN, usual_file(DOMAIN));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.source(Source::Autoconfig), (Outcome::Nothing, Some(SourceReason::NotFound)));
    assert_eq!(found.source(Source::WellKnown), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    let well_known: Vec<_> =
        found.requests.iter().filter(|one| one.target.starts_with("/.well-known/")).collect();
    assert!(!well_known.is_empty());
    for request in well_known {
        assert!(!request.text.contains("anna"), "{}", request.text);
    }
}

#[tokio::test]
async fn the_database_learns_the_domain_only() {
    let world = usual_servers(World::new(), DOMAIN).await.database(DOMAIN, usual_file(DOMAIN));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.source(Source::Ispdb), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    assert_eq!(found.incoming().source, Source::Ispdb);
    assert_eq!(found.requests.len(), 1);
    assert_eq!(found.requests[0].target, "/v1.1/example.com");
    assert!(!found.requests[0].text.contains("anna"), "{}", found.requests[0].text);
}

#[tokio::test]
async fn the_database_can_be_switched_off() {
    let mut world = World::new().database(DOMAIN, usual_file(DOMAIN));
    world.options.central_databases = false;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.source(Source::Ispdb), (Outcome::Skipped, Some(SourceReason::SwitchedOff)));
    assert_eq!(found.requests.len(), 0);
    assert!(!found.names.contains(DATABASE), "{:?}", found.names);
    assert_eq!(found.recommended(), "- -");
}

/// Plain text among them (security requirement S7).
#[tokio::test]
async fn answers_that_are_no_use_say_why() {
    use Outcome::{Failed, Nothing, Refused};
    let page = b"<!DOCTYPE html><html><body>Seite nicht gefunden</body></html>";
    let plain =
        file(&[(Imap, "imap.example.com", 143, "plain"), (Smtp, "a.example.com", 25, "plain")]);
    let cut = Reply::ok("text/xml", b"<clientConfig><emailProvider id='x'>");
    let cases = [
        ("soft 404", Reply::ok("text/html", page), Nothing, SourceReason::NotAConfig),
        ("404", Reply::status(404), Nothing, SourceReason::NotFound),
        ("403", Reply::status(403), Failed, SourceReason::HttpStatus),
        (
            "to http",
            Reply::redirect(302, "http://example.com/x"),
            Failed,
            SourceReason::BadRedirect,
        ),
        ("plain text", plain, Refused, SourceReason::PlainTextOnly),
        ("breaks off", cut, Failed, SourceReason::Malformed),
        ("no servers", file(&[]), Nothing, SourceReason::NoUsableServer),
    ];
    for (what, reply, outcome, reason) in cases {
        let found = World::new().autoconfig(DOMAIN, reply).find("anna@example.com").await;
        assert_eq!(found.source(Source::Autoconfig), (outcome, Some(reason)), "{what}");
        assert_eq!(found.recommended(), "- -", "{what}");
    }
}

#[tokio::test]
async fn a_web_server_with_the_certificate_of_another_is_not_believed() {
    let mut world = usual_servers(World::new(), "hosted.example.com").await;
    let foreign = HttpsServer::start(&world.authority.identity(&["www.hoster.net"])).await;
    let file = usual_file("hosted.example.com");
    foreign.on("autoconfig.example.com", "/mail/config-v1.1.xml", file);
    world.fixed.routes.insert(("autoconfig.example.com".into(), 443), foreign.address);
    world.others.push(foreign);
    let found = world.names("autoconfig.example.com", PUBLIC).find("anna@example.com").await;
    let expected = (Outcome::Failed, Some(SourceReason::TlsFailed));
    assert_eq!(found.source(Source::Autoconfig), expected);
    assert_eq!(found.recommended(), "- -");
    assert_eq!(found.requests.len(), 0, "nothing is said before the certificate is good");
}

#[tokio::test]
async fn the_domain_itself_outranks_the_database() {
    let world = usual_servers(usual_servers(World::new(), DOMAIN).await, "other.net").await;
    let world = world.autoconfig(DOMAIN, usual_file(DOMAIN));
    let found = world.database(DOMAIN, usual_file("other.net")).find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    let others = &found.discovery.alternatives;
    assert_eq!(others.len(), 2, "{others:?}");
    for other in others {
        let expected = vec![Reason::ForeignDomain, Reason::Conflict];
        assert_eq!(standing(other), (Trust::Confirmed, Probed::Yes, expected));
    }
}

#[tokio::test]
async fn a_dead_first_server_gives_way_to_the_second() {
    let servers = file(&[
        (Imap, "dead.example.com", 993, "SSL"),
        (Imap, "imap.example.com", 143, "STARTTLS"),
        (Smtp, "dead.example.com", 465, "SSL"),
        (Smtp, "smtp.example.com", 587, "STARTTLS"),
    ]);
    let world = World::new().mail(Imap, "imap.example.com", StartTls).await;
    let world = world.mail(Smtp, "smtp.example.com", StartTls).await;
    let world = world.names("dead.example.com", PUBLIC).autoconfig(DOMAIN, servers);
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:143 smtp.example.com:587");
    assert_eq!(found.incoming().probed, Probed::Yes);
    let dead = found.discovery.alternatives.iter();
    let dead: Vec<_> = dead.map(|other| (other.probed, reasons(other))).collect();
    assert_eq!(dead, vec![(Probed::Failed, vec![Reason::ProbeFailed]); 2]);
}

#[tokio::test]
async fn pop3_alone_is_an_answer() {
    let servers =
        file(&[(Pop3, "pop.example.com", 995, "SSL"), (Smtp, "smtp.example.com", 465, "SSL")]);
    let world = World::new().mail(Pop3, "pop.example.com", ImplicitTls).await;
    let world = world.mail(Smtp, "smtp.example.com", ImplicitTls).await;
    let found = world.autoconfig(DOMAIN, servers).find("anna@example.com").await;
    assert_eq!(found.recommended(), "pop.example.com:995 smtp.example.com:465");
    assert_eq!(found.incoming().server.protocol, Pop3);
}
