//! What domains publish in other ways: PACC with its digest, files over http, JMAP.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::*;

const PACC_HOST: &str = "ua-auto-config.example.com";
const PACC_PATH: &str = "/.well-known/user-agent-configuration.json";

fn pacc_document(submission: &str) -> String {
    format!(
        "{{\"protocols\":{{\"imap\":{{\"host\":\"imap.example.com\"}},\
         \"{submission}\":{{\"host\":\"smtp.example.com\"}}}},\
         \"authentication\":{{\"password\":true}}}}"
    )
}

fn digest(document: &str) -> String {
    format!("v=UAAC1; a=sha256; d={}", STANDARD.encode(Sha256::digest(document)))
}

/// A world with a PACC document and what DNS says about it.
async fn pacc(document: &str, record: Option<String>) -> Found {
    let reply = Reply::ok("application/json", document.as_bytes());
    let mut world = usual_servers(World::new(), DOMAIN).await.page(PACC_HOST, PACC_PATH, reply);
    if let Some(record) = record {
        world = world.zone(|zone| zone.text("_ua-auto-config.example.com", &record));
    }
    world.find("anna@example.com").await
}

#[tokio::test]
async fn a_document_with_its_digest_is_believed() {
    for submission in ["smtp", "submit"] {
        let document = pacc_document(submission);
        let found = pacc(&document, Some(digest(&document))).await;
        assert_eq!(found.source(Source::Pacc), (Outcome::Found, None), "{submission}");
        assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
        assert_eq!(found.incoming().source, Source::Pacc);
        assert_eq!(standing(found.outgoing()), (Trust::Confirmed, Probed::Yes, vec![]));
        let asked: Vec<_> = found.requests.iter().filter(|one| one.host == PACC_HOST).collect();
        assert_eq!(asked.len(), 1);
        assert!(!asked[0].text.contains("anna"), "{}", asked[0].text);
    }
}

#[tokio::test]
async fn a_document_without_its_digest_is_refused_and_shown() {
    let document = pacc_document("smtp");
    let cases = [
        (Some(digest("something else")), SourceReason::DigestMismatch),
        (Some("v=spf1 -all".to_owned()), SourceReason::DigestMissing),
        (None, SourceReason::DigestMissing),
    ];
    for (record, reason) in cases {
        let found = pacc(&document, record.clone()).await;
        assert_eq!(found.source(Source::Pacc), (Outcome::Refused, Some(reason)), "{record:?}");
        let report = found.discovery.sources.iter().find(|one| one.source == Source::Pacc);
        let candidates = &report.expect("a report").candidates;
        assert_eq!(candidates.len(), 2);
        for candidate in candidates {
            assert_eq!(candidate.trust, Trust::Refused);
            assert!(candidate.reasons.contains(&Reason::FailedDigest));
        }
        // The same servers are found by their usual names, on their own merits.
        assert_eq!(found.incoming().source, Source::Guess);
    }
}

/// Security requirement S2.
#[tokio::test]
async fn http_is_the_last_resort_and_always_confirmed() {
    let path = "/mail/config-v1.1.xml";
    let file =
        file(&[(Imap, "post.example.com", 993, "SSL"), (Smtp, "post.example.com", 465, "SSL")]);
    let world = World::new().plain_page("autoconfig.example.com", path, file.clone());
    let world = world.mail(Imap, "post.example.com", ImplicitTls).await;
    let world = world.mail(Smtp, "post.example.com", ImplicitTls).await;
    let found = world.find("anna@example.com").await;
    assert_eq!(found.source(Source::PlainAutoconfig), (Outcome::Found, None));
    assert_eq!(found.recommended(), "post.example.com:993 post.example.com:465");
    for candidate in [found.incoming(), found.outgoing()] {
        assert_eq!(standing(candidate), (Trust::Confirm, Probed::Yes, vec![Reason::PlainHttp]));
    }
    let asked: Vec<_> = found.plain_requests.iter().map(|one| one.target.as_str()).collect();
    assert_eq!(asked, [path], "the address does not travel in the open");
    assert!(!found.plain_requests[0].text.contains("anna"));

    let mut world = World::new().plain_page("autoconfig.example.com", path, file);
    world.options.plain_http = false;
    let found = world.find("anna@example.com").await;
    let off = (Outcome::Skipped, Some(SourceReason::SwitchedOff));
    assert_eq!(found.source(Source::PlainAutoconfig), off);
    assert_eq!(found.plain_requests.len(), 0);
    assert_eq!(found.recommended(), "- -");
}

#[tokio::test]
async fn http_never_outranks_https_and_never_leads_to_http() {
    let world = usual_servers(World::new(), DOMAIN).await.autoconfig(DOMAIN, usual_file(DOMAIN));
    let evil = usual_file("evil.net");
    let world = world.plain_page("autoconfig.example.com", "/mail/config-v1.1.xml", evil);
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");

    let path = "/mail/config-v1.1.xml";
    let onward = Reply::redirect(302, "http://autoconfig.example.com/other");
    let world = World::new().plain_page("autoconfig.example.com", path, onward);
    let found = world.plain_page("autoconfig.example.com", "/other", usual_file(DOMAIN));
    let found = found.find("anna@example.com").await;
    let expected = (Outcome::Failed, Some(SourceReason::BadRedirect));
    assert_eq!(found.source(Source::PlainAutoconfig), expected);
    assert_eq!(found.plain_requests.len(), 1);
}

#[tokio::test]
async fn jmap_is_noticed_and_soft_errors_are_not() {
    let session = Reply::ok("application/json", br#"{"apiUrl":"https://jmap.example.com/api/"}"#);
    let page = Reply::ok("text/html", b"<html><body>Willkommen</body></html>");
    let home = Reply::redirect(302, "https://www.example.com/");
    let moved = Reply::redirect(307, "https://jmap.example.com/.well-known/jmap");
    let cases = [
        (session, SourceReason::JmapOffered),
        (Reply::status(401), SourceReason::JmapOffered),
        (moved, SourceReason::JmapOffered),
        (page, SourceReason::NotFound),
        (home, SourceReason::NotFound),
        (Reply::status(404), SourceReason::NotFound),
        (Reply::status(503), SourceReason::NotFound),
    ];
    for (reply, reason) in cases {
        let world = World::new().page(DOMAIN, "/.well-known/jmap", reply);
        let found = world.find("anna@example.com").await;
        assert_eq!(found.source(Source::Jmap), (Outcome::Nothing, Some(reason)));
        assert_eq!(found.recommended(), "- -");
    }
    let world =
        World::new().zone(|zone| zone.srv("_jmap._tcp.example.com", 0, 1, 443, "j.example.com"));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.source(Source::Jmap).1, Some(SourceReason::JmapOffered));
}

/// Security requirement S3.
#[tokio::test]
async fn a_redirect_to_another_domain_lowers_trust() {
    let elsewhere = Reply::redirect(302, "https://config.hoster.net/x.xml");
    let world = World::new().well_known(DOMAIN, elsewhere);
    let world = world.page("config.hoster.net", "/x.xml", usual_file("hoster.net"));
    let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.hoster.net:993 smtp.hoster.net:465");
    let reasons = vec![Reason::Redirected, Reason::ForeignDomain];
    assert_eq!(standing(found.incoming()), (Trust::Confirm, Probed::Yes, reasons));

    // What the domain itself says in another way goes first then.
    let elsewhere = Reply::redirect(302, "https://config.hoster.net/x.xml");
    let world = World::new().well_known(DOMAIN, elsewhere);
    let world = world.page("config.hoster.net", "/x.xml", usual_file("hoster.net"));
    let world = usual_servers(usual_servers(world, "hoster.net").await, DOMAIN).await;
    let world = world.zone(|zone| {
        let zone = zone.srv("_imaps._tcp.example.com", 0, 1, 993, "imap.example.com");
        zone.srv("_submissions._tcp.example.com", 0, 1, 465, "smtp.example.com")
    });
    let found = world.find("anna@example.com").await;
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    assert_eq!(found.incoming().source, Source::Srv);
}

#[tokio::test]
async fn every_step_of_a_redirect_is_evidence_and_weighs() {
    let path = "/.well-known/autoconfig/mail/config-v1.1.xml";
    // There and back again: the end alone would look like the domain's own word.
    let world = World::new()
        .page(DOMAIN, path, Reply::redirect(302, "https://www.evil.net/x"))
        .page("www.evil.net", "/x", Reply::redirect(302, "https://www.example.com/y"))
        .page("www.example.com", "/y", usual_file("hoster.net"));
    let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
    assert_eq!(found.incoming().trust, Trust::Confirm);
    assert!(found.incoming().reasons.contains(&Reason::Redirected));
    let report = found.discovery.sources.iter().find(|one| one.source == Source::WellKnown);
    let asked: Vec<_> = report
        .expect("a report")
        .requests
        .iter()
        .map(|request| (request.question.target(), request.said.key()))
        .collect();
    let expected = [
        (format!("https://{DOMAIN}{path}"), "redirect"),
        ("https://www.evil.net/x".to_owned(), "redirect"),
        ("https://www.example.com/y".to_owned(), "document"),
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn a_file_from_http_cannot_make_us_tell_the_name() {
    let file = file(&[(Imap, "%EMAILLOCALPART%.example.com", 993, "SSL")]);
    let world = World::new().plain_page("autoconfig.example.com", "/mail/config-v1.1.xml", file);
    let found = world.find("berta@example.com").await;
    assert!(found.names.iter().all(|name| !name.contains("berta")), "{:?}", found.names);
    let expected = (Outcome::Nothing, Some(SourceReason::NoUsableServer));
    assert_eq!(found.source(Source::PlainAutoconfig), expected);
}
