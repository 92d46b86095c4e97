//! The verdict over a failed check and the network around it, with real TLS: what is asked, and what it means.

use std::time::SystemTime;

use postlotse::desktop::Machine;
use postlotse::diagnosis::{Cause, Certainty, Judgement, NetworkFacts, Note, Side, judge};
use postlotse::surroundings::Surroundings;

use super::scripts::*;
use super::*;
use crate::support::certificates::Validity;
use crate::support::dns_server::{DnsServer, Zone};
use crate::support::https_server::{HttpsServer, Reply};

const DATABASE: &str = "autoconfig.thunderbird.net";
const DOMAIN: &str = "example.com";
const TLS: Security = Security::ImplicitTls;

/// The web as this test sees it: one server for both hosts, and what it was asked.
struct Web {
    server: HttpsServer,
}

impl Web {
    async fn start(world: &mut World, identity: &Identity, reply: Reply) -> Self {
        let server = HttpsServer::start(identity).await;
        server.otherwise(reply);
        for host in [DOMAIN, DATABASE] {
            world.fixed.routes.insert((host.to_owned(), 443), server.address);
        }
        Self { server }
    }

    async fn open(world: &mut World) -> Self {
        let identity = world.authority.identity(&[DOMAIN, DATABASE]);
        Self::start(world, &identity, dated(SystemTime::now())).await
    }
}

/// An answer of a server whose clock shows this time.
fn dated(time: SystemTime) -> Reply {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
    let time = i64::try_from(seconds).expect("a date of our days");
    let date = time::OffsetDateTime::from_unix_timestamp(time).expect("a date");
    let month = date.month().to_string();
    let date = format!(
        "Mon, {:02} {} {} {:02}:{:02}:{:02} GMT",
        date.day(),
        &month[..3],
        date.year(),
        date.hour(),
        date.minute(),
        date.second()
    );
    Reply::answer("200 OK", &[("Date", &date)], b"")
}

impl World {
    /// Checks, looks around if that is called for, and judges.
    async fn judged(&self, central: bool) -> (Judgement, Option<NetworkFacts>) {
        let report = self.verify().await;
        let address = EmailAddress::parse(ADDRESS).expect("address");
        let plan = Plan { address, servers: self.servers.clone() };
        let network = Network::fixed(self.fixed.clone()).expect("network");
        let facts = match Surroundings::of(&plan, &report, central) {
            Some(asked) => Some(asked.gather(network, Machine::default()).await),
            None => None,
        };
        (judge(&report, facts.as_ref(), None), facts)
    }

    async fn serve_misfit(&mut self, identity: &Identity) {
        let script = good(Protocol::Imap, TLS);
        self.serve_as("imap.example.com", identity, Protocol::Imap, TLS, script).await;
    }
}

#[tokio::test]
async fn every_bad_certificate_ends_in_its_verdict() {
    type Make = fn(&Authority) -> Identity;
    let cases: [(&str, Make, Cause, Side); 8] = [
        (
            "foreign",
            |_| Authority::new("Foreign").identity(&["imap.example.com"]),
            Cause::CertUntrusted,
            Side::Provider,
        ),
        (
            "self-signed",
            |_| Identity::self_signed(&["imap.example.com"]),
            Cause::CertUntrusted,
            Side::Provider,
        ),
        (
            "a hoster's",
            |ours| ours.identity(&["*.strato.de"]),
            Cause::CertNameMismatch,
            Side::Postlotse,
        ),
        (
            "expired",
            |ours| ours.identity_with(&["imap.example.com"], Validity::Over),
            Cause::CertExpiredOrClock,
            Side::Provider,
        ),
        (
            "early",
            |ours| ours.identity_with(&["imap.example.com"], Validity::Future),
            Cause::CertExpiredOrClock,
            Side::Provider,
        ),
        (
            "without its intermediate",
            |_| Authority::new("Public").identity_naming_issuer(&["imap.example.com"]),
            Cause::CertUntrusted,
            Side::Provider,
        ),
        (
            "a scanner's",
            |_| Authority::new("Avast Web/Mail Shield").identity(&["imap.example.com"]),
            Cause::InterceptionAntivirus,
            Side::You,
        ),
        (
            "a gateway's",
            |_| Authority::new("Fortinet").identity(&["imap.example.com"]),
            Cause::InterceptionOrVpn,
            Side::Network,
        ),
    ];
    for (what, make, cause, side) in cases {
        let mut world = World::new();
        let identity = make(&world.authority);
        world.serve_misfit(&identity).await;
        let _web = Web::open(&mut world).await;
        let (judged, facts) = world.judged(true).await;
        let facts = facts.expect("looked at");
        assert_eq!((facts.mail_domain_https, facts.database_https), (Some(true), Some(true)));
        assert_eq!(facts.web_issuer.as_deref(), Some("Postlotse tests"), "{what}");
        assert_eq!(judged.verdict.cause, Some(cause), "{what}: {:?}", judged.verdict);
        assert_eq!(judged.verdict.side, side, "{what}");
        world.assert_secret_never_sent(what);
        let proposed = judged.verdict.proposal.map(|proposal| proposal.servers[0].host.to_string());
        let expected = (what == "a hoster's").then_some("imap.strato.de");
        assert_eq!(proposed.as_deref(), expected, "{what}");
    }
}

#[tokio::test]
async fn a_wrong_clock_is_suspected_only_where_no_certificate_holds() {
    for (validity, year) in [(Validity::Over, 2015), (Validity::Future, 2950)] {
        for web_verifies in [false, true] {
            let mut world = World::new();
            let identity = world.authority.identity_with(&["imap.example.com"], validity);
            world.serve_misfit(&identity).await;
            let then = SystemTime::UNIX_EPOCH + Duration::from_secs((year - 1970) * 31_557_600);
            let of_web = if web_verifies { Validity::Now } else { validity };
            let certificate = world.authority.identity_with(&[DOMAIN, DATABASE], of_web);
            let _web = Web::start(&mut world, &certificate, dated(then)).await;
            let (judged, facts) = world.judged(true).await;
            assert_eq!(facts.and_then(|facts| facts.web()), Some(web_verifies));
            let verdict = judged.verdict;
            if web_verifies {
                // A date that comes unverified and does not fit: somebody on the way may have written it.
                assert_eq!(verdict.cause, Some(Cause::CertExpiredOrClock), "{verdict:?}");
                assert_eq!((verdict.side, &verdict.notes[..]), (Side::Provider, &[][..]));
                continue;
            }
            assert_eq!(verdict.cause, Some(Cause::ClockWrong), "{verdict:?}");
            assert_eq!((verdict.certainty, verdict.side), (Certainty::Likely, Side::You));
            assert!(
                matches!(verdict.notes[..], [Note::ClockOff(clock)] if clock.ahead == (year < 2026))
            );
        }
    }
}

#[tokio::test]
async fn a_hotspot_is_recognised_by_what_it_answers() {
    let mut world = World::new();
    let portal = Authority::new("Hotel").identity(&["portal.hotel.example"]);
    world.serve_misfit(&portal).await;
    let sign_in = Reply::redirect(302, "https://portal.hotel.example/login");
    let _web = Web::start(&mut world, &portal, sign_in).await;
    let (judged, facts) = world.judged(true).await;
    assert!(facts.expect("looked at").captive_portal);
    assert_eq!(judged.verdict.cause, Some(Cause::CaptivePortalOrNotAutoconfig));
    assert_eq!((judged.verdict.side, judged.verdict.proposal), (Side::Network, None));
    world.assert_secret_never_sent("a hotspot");
}

#[tokio::test]
async fn only_the_time_is_asked_for_and_only_once() {
    for (central, keeper) in [(true, DATABASE), (false, DOMAIN)] {
        let mut world = World::new();
        world.serve_misfit(&Identity::self_signed(&["imap.example.com"])).await;
        let web = Web::open(&mut world).await;
        let (_, facts) = world.judged(central).await;
        assert_eq!(facts.expect("looked at").database_https.is_some(), central);
        let asked = web.server.recorded();
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert_eq!((asked[0].host.as_str(), asked[0].target.as_str()), (keeper, "/"));
        let text = asked[0].text.to_ascii_lowercase();
        assert!(text.starts_with("head / "), "{text}");
        for word in ["cookie", "authorization", "anna"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}

#[tokio::test]
async fn nobody_is_asked_after_a_success_or_a_refused_login() {
    let refused = [(login_command(Protocol::Imap), refusal(Protocol::Imap))];
    for script in [good(Protocol::Imap, TLS), bent(Protocol::Imap, TLS, &refused)] {
        let mut world = World::new();
        world.serve(Protocol::Imap, TLS, script).await;
        let web = Web::open(&mut world).await;
        let (_, facts) = world.judged(true).await;
        assert_eq!(facts, None);
        assert!(web.server.recorded().is_empty());
    }
}

#[tokio::test]
async fn plain_text_on_a_tls_port_leads_to_the_right_start() {
    let mut world = World::new();
    let script = vec![Step::Send(greeting(Protocol::Imap).into()), Step::Silence];
    world.serve(Protocol::Imap, TLS, script).await;
    let (judged, _) = world.judged(false).await;
    assert_eq!(judged.verdict.cause, Some(Cause::WrongPortOrSecurity));
    let server = &judged.verdict.proposal.expect("the other port").servers[0];
    assert_eq!((server.port, server.security), (143, Security::StartTls));
    assert_eq!(server.host.to_string(), "imap.example.com");
}

#[tokio::test]
async fn ipv6_and_ipv4_are_looked_at_apart() {
    let mut world = World::new();
    let host = "imap.example.com";
    let zone = Zone::new().address(host, "192.0.2.7").address(host, "2001:db8::7");
    let names = DnsServer::start(zone).await;
    world.fixed.name_server = Some(names.address);
    let silent = good(Protocol::Imap, TLS);
    let server = ScriptedServer::start(&Identity::self_signed(&[host]), silent).await;
    // Nobody can be reached over IPv6: an address of the discard prefix has no way.
    let nowhere = "[100::1]:993".parse().expect("an address");
    world.fixed.routes.insert(("192.0.2.7".into(), 993), server.address());
    world.fixed.routes.insert(("2001:db8::7".into(), 993), nowhere);
    world.plan(host, Protocol::Imap, TLS);
    let (judged, facts) = world.judged(false).await;
    let facts = facts.expect("looked at");
    assert_eq!((facts.ipv4, facts.ipv6), (Some(true), Some(false)));
    assert_eq!(judged.verdict.notes, [Note::Ipv6Broken]);
    assert_eq!(judged.verdict.cause, Some(Cause::CertUntrusted), "a remark is not the cause");
}
