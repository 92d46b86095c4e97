//! Autodiscover: anonymous, the address only to the domain's own hosts, never a login (S1, S12).

use super::*;

const HOST: &str = "autodiscover.example.com";
const PATH: &str = "/autodiscover/autodiscover.xml";

fn settings(host: &str) -> Reply {
    let protocol = |kind: &str, port: u16| {
        format!(
            "<Protocol><Type>{kind}</Type><Server>{host}</Server><Port>{port}</Port>\
             <SSL>on</SSL></Protocol>"
        )
    };
    response(&format!(
        "<Account><AccountType>email</AccountType><Action>settings</Action>{}{}</Account>",
        protocol("IMAP", 993),
        protocol("SMTP", 465)
    ))
}

fn response(inner: &str) -> Reply {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover \
         xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\"><Response \
         xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\">\
         {inner}</Response></Autodiscover>"
    );
    Reply::ok("text/xml", text.as_bytes())
}

/// One server that receives and sends.
async fn with_server(world: World, host: &str) -> World {
    world.mail(Imap, host, ImplicitTls).await.mail(Smtp, host, ImplicitTls).await
}

#[tokio::test]
async fn the_domain_s_own_hosts_are_asked_without_a_login() {
    for host in [HOST, DOMAIN] {
        let world = World::new().page(host, PATH, settings("post.example.com"));
        let world = with_server(world, "post.example.com").await;
        let found = world.find("anna+x@example.com").await;
        assert_eq!(found.source(Source::Autodiscover), (Outcome::Found, None), "{host}");
        assert_eq!(found.recommended(), "post.example.com:993 post.example.com:465", "{host}");
        assert_eq!(standing(found.incoming()), (Trust::Confirmed, Probed::Yes, vec![]));
        let asked = found.requests.iter().find(|one| one.host == host && one.target == PATH);
        let text = &asked.expect("a question").text;
        assert!(text.starts_with("POST "), "{text}");
        assert!(text.contains("<EMailAddress>anna+x@example.com</EMailAddress>"), "{text}");
        for request in &found.requests {
            assert!(!request.text.to_lowercase().contains("authorization"), "{}", request.text);
        }
    }
}

#[tokio::test]
async fn servers_elsewhere_need_a_person() {
    let world = World::new().page(HOST, PATH, settings("post.hoster.net"));
    let world = with_server(world, "post.hoster.net").await;
    let found = world.find("anna@example.com").await;
    let expected = (Trust::Confirm, Probed::Yes, vec![Reason::ViaAutodiscover]);
    assert_eq!(standing(found.incoming()), expected);
}

#[tokio::test]
async fn a_wish_for_a_login_is_reported_and_not_answered() {
    let world = World::new().page(HOST, PATH, Reply::status(401));
    let found = world.find("anna@example.com").await;
    let expected = (Outcome::Nothing, Some(SourceReason::WantsLogin));
    assert_eq!(found.source(Source::Autodiscover), expected);
    let asked = found.requests.iter().filter(|one| one.host == HOST && one.target == PATH);
    assert_eq!(asked.count(), 1, "it is not asked again with a login");
}

/// Worlds in which Autodiscover leads to a hoster, each in another way.
fn leads() -> Vec<(&'static str, World, bool)> {
    let away = "https://autodiscover.hoster.net/autodiscover/autodiscover.xml";
    let xml =
        format!("<Account><Action>redirectUrl</Action><RedirectUrl>{away}</RedirectUrl></Account>");
    let address = "<Account><Action>redirectAddr</Action>\
                   <RedirectAddr>anna@hoster.net</RedirectAddr></Account>";
    let json = format!("{{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"{away}\"}}");
    let json_path = "/autodiscover/autodiscover.json/v1.0/anna%40example.com";
    let record = "_autodiscover._tcp.example.com";
    vec![
        ("http redirect", World::new().plain_page(HOST, PATH, Reply::redirect(302, away)), true),
        ("https redirect", World::new().page(HOST, PATH, Reply::redirect(302, away)), false),
        ("redirectUrl", World::new().page(HOST, PATH, response(&xml)), false),
        ("redirectAddr", World::new().page(HOST, PATH, response(address)), false),
        (
            "json",
            World::new().page(HOST, json_path, Reply::ok("application/json", json.as_bytes())),
            false,
        ),
        ("srv", World::new().zone(|zone| zone.srv(record, 0, 0, 443, "ex.hoster.net")), false),
    ]
}

#[tokio::test]
async fn a_lead_names_the_hoster_and_the_hoster_never_learns_the_address() {
    for (name, world, plain) in leads() {
        let world = world.autoconfig("hoster.net", usual_file("hoster.net"));
        let world = world.page("autodiscover.hoster.net", PATH, settings("trap.hoster.net"));
        let found = usual_servers(world, "hoster.net").await.find("anna@example.com").await;
        assert_eq!(found.source(Source::Autodiscover), (Outcome::Found, None), "{name}");
        assert_eq!(found.recommended(), "imap.hoster.net:993 smtp.hoster.net:465", "{name}");
        let mut reasons = vec![Reason::ViaAutodiscover];
        reasons.extend(plain.then_some(Reason::PlainHttp));
        assert_eq!(standing(found.incoming()), (Trust::Confirm, Probed::Yes, reasons), "{name}");
        for request in found.requests.iter().filter(|one| one.host.ends_with("hoster.net")) {
            assert!(!request.text.contains("anna"), "{name}: {}", request.text);
            assert_ne!(request.target, PATH, "{name}: the trap was asked");
        }
        assert!(found.plain_requests.iter().all(|one| !one.text.contains("anna")), "{name}");
    }
}

#[tokio::test]
async fn the_database_is_asked_about_the_hoster_only_where_allowed() {
    for allowed in [true, false] {
        let away = "https://autodiscover.hoster.net/x";
        let world = World::new().page(HOST, PATH, Reply::redirect(302, away));
        let world = world.database("hoster.net", usual_file("hoster.net"));
        let mut world = usual_servers(world, "hoster.net").await;
        world.options.central_databases = allowed;
        let found = world.find("anna@example.com").await;
        assert_eq!(found.source(Source::Autodiscover).0 == Outcome::Found, allowed);
        assert_eq!(found.names.contains(DATABASE), allowed);
    }
}

#[tokio::test]
async fn a_known_provider_is_recognised_and_still_confirmed() {
    let away = "https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml";
    let world = World::new().plain_page(HOST, PATH, Reply::redirect(302, away));
    let found = world.find("anna@example.com").await;
    assert_eq!(found.incoming().source, Source::Autodiscover);
    assert_eq!(found.incoming().trust, Trust::Confirm);
    assert!(found.names.iter().all(|name| name != "autodiscover-s.outlook.com"));
}

#[tokio::test]
async fn circles_end() {
    let own = format!("https://{HOST}{PATH}");
    let world = World::new().page(HOST, PATH, Reply::redirect(302, &own));
    let found = world.find("anna@example.com").await;
    let expected = (Outcome::Failed, Some(SourceReason::BadRedirect));
    assert_eq!(found.source(Source::Autodiscover), expected);
    assert!(found.requests.len() < 12, "{}", found.requests.len());
}
