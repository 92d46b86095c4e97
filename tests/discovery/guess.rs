//! Usual names and ports: nothing counts that has not shaken hands, and nothing is plain text.

use super::*;

#[tokio::test]
async fn usual_names_are_proven_and_then_trusted() {
    let found = usual_servers(World::new(), DOMAIN).await.find("anna@example.com").await;
    assert_eq!(found.source(Source::Guess), (Outcome::Found, None));
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    for candidate in [found.incoming(), found.outgoing()] {
        assert_eq!(standing(candidate), (Trust::Confirmed, Probed::Yes, vec![]));
        assert_eq!(candidate.source, Source::Guess);
    }
    assert!(found.discovery.alternatives.is_empty(), "{:#?}", found.discovery.alternatives);
}

#[tokio::test]
async fn starttls_is_really_upgraded() {
    let host = "mail.example.com";
    let world = World::new().mail(Imap, host, StartTls).await.mail(Smtp, host, StartTls).await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.example.com:143 mail.example.com:587");
    assert_eq!(found.incoming().server.security, StartTls);
    assert_eq!(found.incoming().trust, Trust::Confirmed);
}

/// Security requirement S16.
#[tokio::test]
async fn implicit_tls_goes_before_starttls_and_imap_before_pop3() {
    let host = "mail.example.com";
    let world = World::new().mail(Imap, "imap.example.com", StartTls).await;
    let world = world.mail(Imap, host, ImplicitTls).await.mail(Pop3, host, ImplicitTls).await;
    let world = world.mail(Smtp, host, StartTls).await.mail(Smtp, DOMAIN, ImplicitTls).await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.example.com:993 example.com:465");
}

#[tokio::test]
async fn a_server_without_encryption_is_never_an_answer() {
    let capabilities = "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n";
    let greeting = vec![
        Step::Send("* OK ready\r\n".into()),
        Step::Serve(vec![("CAPABILITY", Some(capabilities.into()))]),
    ];
    let world = World::new().listener("imap.example.com", 143, greeting).await;
    let found = world.names("imap.example.com", PUBLIC).find("anna@example.com").await;
    assert_eq!(found.recommended(), "- -");
    assert_eq!(found.source(Source::Guess).0, Outcome::Refused);
    assert_eq!(found.source(Source::Guess).1, Some(SourceReason::PlainTextOnly));
    for server in &found.mail {
        assert!(!server.commands().contains("anna"), "{}", server.commands());
    }
}

#[tokio::test]
async fn the_mail_exchanger_is_tried_too() {
    let world = World::new().zone(|zone| zone.mx(DOMAIN, 10, "mx.example.com"));
    let world = world.mail(Imap, "mx.example.com", ImplicitTls).await;
    let found = world.mail(Smtp, "mx.example.com", StartTls).await.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mx.example.com:993 mx.example.com:587");
    assert_eq!(found.incoming().trust, Trust::Confirmed);

    let world = World::new().zone(|zone| zone.mx(DOMAIN, 10, "mail.other.net"));
    let world = world.mail(Imap, "mail.other.net", ImplicitTls).await;
    let found = world.mail(Smtp, "mail.other.net", ImplicitTls).await;
    let found = found.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.other.net:993 mail.other.net:465");
    let expected = (Trust::Confirm, Probed::Yes, vec![Reason::ViaDns]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn a_known_hoster_behind_a_foreign_certificate_is_met_by_its_own_name() {
    let hoster = "imap.gmx.net";
    let script = scripts::good(Imap, ImplicitTls);
    let mut world = World::new();
    let server = ScriptedServer::start(&world.authority.identity(&[hoster]), script).await;
    for host in ["mail.example.com", hoster] {
        world.fixed.routes.insert((host.to_owned(), 993), server.address());
        world = world.names(host, PUBLIC);
    }
    world.mail.push(server);
    let found = world.find("anna@example.com").await;
    assert_eq!(found.incoming().server.host.to_string(), hoster);
    assert_eq!(standing(found.incoming()), (Trust::Confirmed, Probed::Yes, vec![]));
}

#[tokio::test]
async fn it_is_not_needed_once_a_trusted_answer_is_settled() {
    let world = usual_servers(World::new(), "hosted.example.com").await;
    let world = world.autoconfig(DOMAIN, usual_file("hosted.example.com"));
    // It would keep the search waiting for seconds.
    let world = world.listener("imap.example.com", 993, vec![Step::Silence]).await;
    let found = world.names("imap.example.com", PUBLIC).find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.hosted.example.com:993 smtp.hosted.example.com:465");
    let expected = (Outcome::Skipped, Some(SourceReason::NotNeeded));
    assert_eq!(found.source(Source::Guess), expected);
    assert!(found.elapsed < Duration::from_secs(3), "{:?}", found.elapsed);
}

#[tokio::test]
async fn a_silent_port_does_not_hold_up_a_proven_one() {
    let host = "mail.example.com";
    let world = World::new().mail(Imap, host, StartTls).await.mail(Smtp, host, StartTls).await;
    let world = world.listener(host, 993, vec![Step::Silence]).await;
    let world = world.listener(host, 465, vec![Step::Silence]).await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.example.com:143 mail.example.com:587");
    assert!(found.elapsed < Duration::from_secs(3), "{:?}", found.elapsed);
}

#[tokio::test]
async fn a_slow_server_that_is_named_after_the_guess_gave_up_is_met_again() {
    // Greets later than a guess is waited for, yet in time for a source that names it later still.
    let late = |protocol| {
        let mut script = scripts::good(protocol, ImplicitTls);
        script.insert(1, Step::Pause(Duration::from_millis(1500)));
        script
    };
    let world = World::new().mail(Imap, "imap.example.com", ImplicitTls).await;
    let world = world.mail(Smtp, "smtp.example.com", ImplicitTls).await;
    let world = world.listener("mail.example.com", 993, late(Imap)).await;
    let world = world.listener("mail.example.com", 465, late(Smtp)).await;
    let world = world.names("mail.example.com", PUBLIC);
    let named =
        file(&[(Imap, "mail.example.com", 993, "SSL"), (Smtp, "mail.example.com", 465, "SSL")]);
    let world = world.autoconfig(DOMAIN, named.after(Duration::from_millis(900)));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "mail.example.com:993 mail.example.com:465");
    assert_eq!(standing(found.incoming()), (Trust::Confirmed, Probed::Yes, vec![]));
    assert_eq!(found.incoming().source, Source::Autoconfig);
}

#[tokio::test]
async fn a_server_is_met_again_when_it_is_named_after_the_guess_was_not_needed() {
    let world = usual_servers(World::new(), "hosted.example.com").await;
    let world = world.autoconfig(DOMAIN, usual_file("hosted.example.com"));
    // Slower than everything the trusted answer needs.
    let mut script = scripts::good(Imap, ImplicitTls);
    script.insert(1, Step::Pause(Duration::from_millis(600)));
    let world = world.listener("imap.example.com", 993, script).await;
    let world = world.names("imap.example.com", PUBLIC);
    let named = file(&[(Imap, "imap.example.com", 993, "SSL")]).after(Duration::from_millis(400));
    let found = world.database(DOMAIN, named).find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.hosted.example.com:993 smtp.hosted.example.com:465");
    assert_eq!(found.only(Source::Ispdb).probed, Probed::Yes);
}
