//! Answers made to do harm: the search ends in time, every source says what was wrong, and whoever answers honestly beside
//! them is found all the same (security requirements S3, S8, S13).
//!
//! How much memory such answers cost is measured by the benches.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::net::TcpListener;

use super::*;
use SourceReason::*;

const HASTY: Options = Options {
    offline: false,
    central_databases: true,
    plain_http: true,
    source_limit: Duration::from_millis(1500),
    total_limit: Duration::from_millis(3500),
};

/// Room for a slow machine; the usual limits would be ten seconds.
const IN_TIME: Duration = Duration::from_secs(8);

/// Everywhere a document is looked for, for a domain whose mail exchanger a stranger runs.
const PLACES: [&str; 7] = [
    DATABASE,
    DOMAIN,
    "autoconfig.example.com",
    "autoconfig.evil.net",
    "autodiscover.example.com",
    "ua-auto-config.example.com",
    "www.example.com",
];

/// The sources that read documents.
const READERS: [Source; 9] = [
    Source::Pacc,
    Source::Autoconfig,
    Source::WellKnown,
    Source::Ispdb,
    Source::MxAutoconfig,
    Source::MxIspdb,
    Source::Autodiscover,
    Source::PlainAutoconfig,
    Source::Jmap,
];

/// A healthy source in the midst of it: SRV records inside the domain, and the two servers they name.
async fn healthy(world: World) -> World {
    let world = world.mail(Imap, "post.example.com", ImplicitTls).await;
    let mut world = world.mail(Smtp, "post.example.com", ImplicitTls).await.zone(|zone| {
        let zone = zone.mx(DOMAIN, 10, "mx.evil.net");
        let zone = zone.srv("_imaps._tcp.example.com", 0, 1, 993, "post.example.com");
        zone.srv("_submissions._tcp.example.com", 0, 1, 465, "post.example.com")
    });
    world.options = HASTY;
    world
}

const HEALTHY: &str = "post.example.com:993 post.example.com:465";

fn insist_on_the_healthy_one(found: &Found, name: &str) {
    assert!(found.elapsed < IN_TIME, "{name}: {:?}", found.elapsed);
    assert_eq!(found.recommended(), HEALTHY, "{name}");
    for candidate in [found.incoming(), found.outgoing()] {
        assert_eq!(standing(candidate), (Trust::Confirmed, Probed::Yes, vec![]), "{name}");
    }
    let silent = found
        .discovery
        .sources
        .iter()
        .find(|report| report.outcome != Outcome::Found && report.reason.is_none());
    assert!(silent.is_none(), "{name}: no reason: {silent:?}");
}

fn gzip(chunk: &[u8], times: usize) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..times {
        encoder.write_all(chunk).expect("memory");
    }
    encoder.finish().expect("memory")
}

fn xml(text: &str) -> Reply {
    Reply::ok("text/xml", text.as_bytes())
}

/// A file as it should be, with `inside` in the place of a host name and `before` before it.
fn file_around(before: &str, inside: &str) -> Reply {
    let server = |element: &str, kind: &str, port: u16| {
        format!(
            "<{element} type=\"{kind}\"><hostname>{inside}</hostname><port>{port}</port>\
             <socketType>SSL</socketType></{element}>"
        )
    };
    let servers = server("incomingServer", "imap", 993) + &server("outgoingServer", "smtp", 465);
    xml(&format!(
        "<?xml version=\"1.0\"?>{before}<clientConfig version=\"1.1\">\
         <emailProvider id=\"example.com\">{servers}</emailProvider></clientConfig>"
    ))
}

/// What is sent, and what the sources make of it: config files (https and http), PACC, Autodiscover, JMAP.
fn attacks() -> Vec<(&'static str, Reply, [SourceReason; 4])> {
    let ok = "HTTP/1.1 200 OK\r\n";
    let entities: String = (1..30)
        .map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10)))
        .collect();
    let bomb = format!("<!DOCTYPE x [<!ENTITY e0 \"evil.net\">{entities}]>");
    let packed = gzip(&[b' '; 1 << 16], 1600);
    let outside = "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"file:///etc/hostname\">]>";
    let elsewhere = "<!DOCTYPE x SYSTEM \"http://evil.net/x.dtd\">";
    let deep = |open: &str, times: usize| xml(&open.repeat(times));
    let deep_file = file_around("", &"<a>".repeat(30_000));
    let wide = file_around("", &"<a/>".repeat(30_000));
    vec![
        ("endless body", Reply::Endless(format!("{ok}\r\n").into()), [TooLarge; 4]),
        ("endless header", Reply::Endless(format!("{ok}X: ").into()), [Malformed; 4]),
        (
            "slow drip",
            Reply::Slow(format!("{ok}Content-Length: 9999\r\n\r\n").into()),
            [TimedOut; 4],
        ),
        ("silence", Reply::Silence, [TimedOut; 4]),
        (
            "gzip bomb",
            Reply::answer("200 OK", &[("Content-Encoding", "gzip")], &packed),
            [TooLarge; 4],
        ),
        ("xml bomb", file_around(&bomb, "&e29;"), [Malformed, NotAConfig, Malformed, NotFound]),
        (
            "external entity",
            file_around(outside, "&e29;"),
            [Malformed, NotAConfig, Malformed, NotFound],
        ),
        (
            "external dtd",
            file_around(elsewhere, "evil.net"),
            [Malformed, NotAConfig, Malformed, NotFound],
        ),
        (
            "unknown entity",
            file_around("", "&e29;.evil.net"),
            [NoUsableServer, NotAConfig, NotAConfig, NotFound],
        ),
        ("deep xml", deep("<a>", 80_000), [Malformed, NotAConfig, Malformed, NotFound]),
        ("deeper xml", deep("<a>", 100_000), [TooLarge; 4]),
        ("deep file", deep_file, [Malformed, NotAConfig, Malformed, NotFound]),
        ("wide file", wide, [Malformed, NotAConfig, Malformed, NotFound]),
        ("deep json", deep("{\"a\":", 50_000), [NotAConfig, Malformed, NotAConfig, NotFound]),
        (
            "noise",
            Reply::ok("text/xml", &[0xff; 1000]),
            [NotAConfig, NotAConfig, NotAConfig, NotFound],
        ),
        (
            "a login",
            Reply::answer("401 Login", &[("WWW-Authenticate", "Basic realm=\"mail\"")], b""),
            [WantsLogin, WantsLogin, WantsLogin, JmapOffered],
        ),
        (
            "circle",
            Reply::redirect(302, "https://www.example.com/again"),
            // Autodiscover takes the first step for a hint at a hoster, and finds its own domain.
            [BadRedirect, BadRedirect, NotFound, NotFound],
        ),
    ]
}

#[tokio::test]
async fn every_source_survives_every_attack_and_the_honest_one_is_found() {
    for (name, reply, [config, pacc, autodiscover, jmap]) in attacks() {
        let world = World::new().everywhere(&PLACES, reply);
        let found = healthy(world).await.find("anna@example.com").await;
        for source in READERS {
            let report = found.source(source);
            let expected = match source {
                Source::Pacc => pacc,
                Source::Autodiscover => autodiscover,
                Source::Jmap => jmap,
                _ => config,
            };
            assert_eq!(report.1, Some(expected), "{name}: {source:?}");
            assert_ne!(report.0, Outcome::Found, "{name}: {source:?}");
        }
        insist_on_the_healthy_one(&found, name);
        let of_evil = |name: &&String| name.ends_with("evil.net");
        let evil: Vec<_> = found.names.iter().filter(of_evil).collect();
        assert!(
            evil.iter().all(|one| *one == "autoconfig.evil.net" || *one == "mx.evil.net"),
            "{evil:?}"
        );
    }
}

/// A web server behind a wildcard: every name of the domain leads to it, and it answers everything with its home page.
fn wildcard(world: World, reply: Reply) -> World {
    let world = world.zone(|zone| {
        let zone = zone.address("*.example.com", PUBLIC).address(DOMAIN, PUBLIC);
        zone.text("*.example.com", "v=spf1 -all")
    });
    let hosts =
        ["autoconfig", "autodiscover", "ua-auto-config"].map(|one| format!("{one}.{DOMAIN}"));
    let hosts: Vec<&str> = hosts.iter().map(String::as_str).chain([DOMAIN]).collect();
    world.everywhere(&hosts, reply)
}

#[tokio::test]
async fn a_home_page_for_every_name_and_every_path_is_no_answer() {
    let page = b"<!DOCTYPE html>\n<html><head><title>Willkommen</title></head><body><p>Hallo&nbsp;Welt<br></body></html>";
    let home = || Reply::ok("text/html; charset=utf-8", page);
    for beside in [true, false] {
        let mut world = wildcard(World::new(), home());
        world.options = HASTY;
        let world = if beside { healthy(world).await } else { world };
        let found = world.find("anna@example.com").await;
        for source in [
            Source::Pacc,
            Source::Autoconfig,
            Source::WellKnown,
            Source::Autodiscover,
            Source::PlainAutoconfig,
        ] {
            assert_eq!(found.source(source), (Outcome::Nothing, Some(NotAConfig)), "{source:?}");
        }
        assert_eq!(found.source(Source::Jmap), (Outcome::Nothing, Some(NotFound)));
        match beside {
            true => insist_on_the_healthy_one(&found, "wildcard"),
            // Every usual name exists, and nobody at any of them speaks of mail.
            false => assert_eq!(found.recommended(), "- -"),
        }
        assert!(found.elapsed < IN_TIME, "{:?}", found.elapsed);
    }
}

#[tokio::test]
async fn a_wildcard_that_redirects_everything_home_is_no_answer() {
    let away = Reply::redirect(301, "https://parking.net/?d=example.com");
    let world = wildcard(World::new(), away).page("parking.net", "/", xml("<html/>"));
    let found = healthy(world).await.find("anna@example.com").await;
    insist_on_the_healthy_one(&found, "parking");
    for source in [Source::Autoconfig, Source::WellKnown, Source::Pacc, Source::PlainAutoconfig] {
        assert_eq!(found.source(source), (Outcome::Nothing, Some(NotAConfig)), "{source:?}");
    }
}

/// Security requirements S5 and S15: a good certificate of its own proves nothing about whose server it is.
#[tokio::test]
async fn forged_records_for_every_name_lead_nowhere_unseen() {
    // One SRV record for all services, one exchanger: all of it says `evil.net`.
    let world = World::new().zone(|zone| {
        let zone = zone.srv("*._tcp.example.com", 0, 0, 993, "mail.evil.net");
        zone.mx(DOMAIN, 0, "mail.evil.net")
    });
    let world = world.autoconfig("evil.net", usual_file("evil.net"));
    let world =
        usual_servers(world, "evil.net").await.mail(Imap, "mail.evil.net", ImplicitTls).await;
    let found = world.find("anna@example.com").await;
    let all = found.discovery.sources.iter().flat_map(|report| &report.candidates);
    let mut evil = 0;
    for candidate in all.filter(|one| one.server.host.to_string().ends_with("evil.net")) {
        evil += 1;
        assert_ne!(candidate.trust, Trust::Confirmed, "{candidate:?}");
    }
    assert!(evil > 2, "the trap was not met");
    assert!(!found.discovery.is_certain());
    assert!(found.requests.iter().all(|request| !request.text.contains("anna")));
}

#[tokio::test]
async fn a_failing_name_server_of_the_domain_leaves_the_database() {
    let labels = [
        "autoconfig",
        "autodiscover",
        "ua-auto-config",
        "_ua-auto-config",
        "imap",
        "mail",
        "pop",
        "pop3",
        "smtp",
    ];
    let services =
        ["autodiscover", "imap", "imaps", "jmap", "pop3", "pop3s", "submission", "submissions"];
    let names: Vec<String> = labels
        .iter()
        .map(|label| format!("{label}.{DOMAIN}"))
        .chain(services.iter().map(|one| format!("_{one}._tcp.{DOMAIN}")))
        .chain([DOMAIN.to_owned()])
        .collect();
    for (name, reason) in [("fails", DnsFailed), ("is silent", TimedOut)] {
        let way = if reason == DnsFailed { Zone::failing } else { Zone::silent };
        let world = World::new().database(DOMAIN, usual_file("hosted.net"));
        let mut world = usual_servers(world, "hosted.net").await;
        world = world.zone(|zone| names.iter().fold(zone, |zone, one| way(zone, one)));
        world.options = HASTY;
        let found = world.find("anna@example.com").await;
        assert!(found.elapsed < IN_TIME, "{name}: {:?}", found.elapsed);
        assert_eq!(found.recommended(), "imap.hosted.net:993 smtp.hosted.net:465", "{name}");
        assert_eq!(standing(found.incoming()).0, Trust::Confirmed, "{name}");
        for source in
            [Source::Pacc, Source::Autoconfig, Source::WellKnown, Source::PresetMx, Source::Srv]
        {
            assert_eq!(found.source(source), (Outcome::Failed, Some(reason)), "{name}: {source:?}");
        }
    }
}

/// Accepts connections and never says a word, not even of TLS.
async fn mute() -> (TcpListener, std::net::SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    (listener, address)
}

#[tokio::test]
async fn web_servers_that_accept_and_hang_hold_nobody_up() {
    let (_listener, address) = mute().await;
    let mut world = World::new();
    for host in PLACES {
        for port in [80, 443] {
            world.fixed.routes.insert((host.to_owned(), port), address);
        }
        world = world.names(host, PUBLIC);
    }
    let found = healthy(world).await.find("anna@example.com").await;
    insist_on_the_healthy_one(&found, "mute");
    for source in READERS {
        assert_eq!(found.source(source), (Outcome::Failed, Some(TimedOut)), "{source:?}");
    }
}

/// Mail servers that do anything but their work, and whether that is known before the end. Over implicit TLS a greeting
/// is all a handshake waits for; before STARTTLS the server is asked what it can do.
fn mail_attacks() -> Vec<(&'static str, Security, Vec<Step>, bool)> {
    let hello = || Step::Send(scripts::greeting(Imap).into());
    let tls = |name, step: Step, known| (name, ImplicitTls, vec![Step::Tls, step], known);
    let bare = |name, step: Step, known| (name, ImplicitTls, vec![step], known);
    let upgrade = |name, answer: &str, step: Step, known| {
        (name, StartTls, vec![hello(), Step::Answer(answer.into()), step], known)
    };
    let consent = scripts::plain_capabilities(Imap).to_owned();
    let injected = format!("{}* OK more\r\n", scripts::tls_consent(Imap));
    vec![
        tls("flood without a line", Step::Flood("hello "), true),
        tls("flood of something else", Step::Flood("220 mail.example.com\r\n"), true),
        tls("drip", Step::Drip(b'*'), false),
        tls("silence after TLS", Step::Silence, false),
        tls("goodbye", Step::Send("* BYE no\r\n".into()), true),
        tls("a login that nobody made", Step::Send("* PREAUTH in\r\n".into()), true),
        bare("silence", Step::Silence, false),
        bare("no TLS", Step::Flood("* OK hello\r\n"), true),
        upgrade("endless capabilities", "* CAPABILITY IMAP4rev1", Step::Flood(" X=Y"), true),
        upgrade("endless answers", "", Step::Flood("* CAPABILITY IMAP4rev1\r\n"), true),
        upgrade("huge literal", "* X {4294967295}\r\n", Step::Silence, true),
        upgrade("injected", &consent, Step::Answer(injected), true),
        upgrade("silence before the upgrade", &consent, Step::Silence, false),
    ]
}

#[tokio::test]
async fn mail_servers_that_misbehave_lose_to_one_that_works() {
    for (name, security, script, known) in mail_attacks() {
        let port = Imap.default_port(security);
        let socket = if security == ImplicitTls { "SSL" } else { "STARTTLS" };
        // Under the name the best source tells, and under those the guess tries.
        let reply = file(&[(Imap, "evil.example.com", port, socket)]);
        let mut world = World::new().autoconfig(DOMAIN, reply);
        for host in ["evil.example.com", "imap.example.com", "mail.example.com"] {
            world = world.listener(host, port, script.clone()).await.names(host, PUBLIC);
        }
        let found = healthy(world).await.find("anna@example.com").await;
        assert!(found.elapsed < IN_TIME, "{name}: {:?}", found.elapsed);
        let evil = found.only(Source::Autoconfig);
        assert_eq!(evil.probed == Probed::Failed, known, "{name}: {evil:?}");
        assert_ne!(evil.probed, Probed::Yes, "{name}: {evil:?}");
        // Whoever is silent until the end was neither proven nor found out.
        let expected = if known { "post.example.com" } else { "evil.example.com" };
        assert_eq!(found.incoming().server.host.to_string(), expected, "{name}");
        assert_eq!(found.outgoing().server.host.to_string(), "post.example.com", "{name}");
        for server in &found.mail {
            for record in server.records() {
                let told = [record.before_tls, record.after_tls].concat();
                assert!(!String::from_utf8_lossy(&told).contains("anna"), "{name}");
            }
        }
    }
}
