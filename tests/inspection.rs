//! What a domain's owner is told: everything asked over real DNS, real https and real handshakes.
//!
//! How each record is judged is tested beside `audit`; here it is that the
//! right questions are asked, and that everything ends.

use std::time::{Duration, Instant};

use postlotse::account::{Protocol, Security};
use postlotse::audit::{Audit, Delivery, Facts, FindingKind, Severity, audit};
use postlotse::discovery::Options;
use postlotse::inspection::{Subject, inspect};
use postlotse::network::{FixedNetwork, Network};
use postlotse::provider::Catalog;

use crate::discovery::usual_file;
use crate::support::certificates::Authority;
use crate::support::dns_server::{DnsServer, Zone, silent_server};
use crate::support::https_server::{HttpsServer, Reply};
use crate::support::scripted::ScriptedServer;
use crate::verification::scripts;

use FindingKind::*;
use Protocol::{Imap, Smtp};

/// Where names of these tests lie, as far as the name server says; nothing is dialled there.
const PUBLIC: &str = "93.184.216.34";
const POLICY: &str = "version: STSv1\nmode: enforce\nmx: mx.example.com\nmax_age: 604800\n";

/// An internet in small: mail servers for `example.com` and these names and pages.
struct World {
    authority: Authority,
    fixed: FixedNetwork,
    zone: Zone,
    pages: Vec<(&'static str, &'static str, Reply)>,
    mail: Vec<ScriptedServer>,
}

/// What came of it.
struct Told {
    facts: Facts,
    audit: Audit,
    asked: Vec<String>,
    elapsed: Duration,
}

impl World {
    async fn new(zone: Zone) -> Self {
        let authority = Authority::new("Postlotse tests");
        let fixed = FixedNetwork { roots: vec![authority.root()], ..FixedNetwork::default() };
        let (pages, mail) = (Vec::new(), Vec::new());
        Self { authority, fixed, zone, pages, mail }
            .server(Imap, "imap.example.com")
            .await
            .server(Smtp, "smtp.example.com")
            .await
    }

    async fn server(mut self, protocol: Protocol, host: &str) -> Self {
        let script = scripts::good(protocol, Security::ImplicitTls);
        let server = ScriptedServer::start(&self.authority.identity(&[host]), script).await;
        let port = protocol.default_port(Security::ImplicitTls);
        self.fixed.routes.insert((host.to_owned(), port), server.address());
        self.zone = self.zone.address(host, PUBLIC);
        self.mail.push(server);
        self
    }

    fn page(mut self, host: &'static str, path: &'static str, reply: Reply) -> Self {
        self.zone = self.zone.address(host, PUBLIC);
        self.pages.push((host, path, reply));
        self
    }

    async fn inspect(mut self, domain: &str) -> Told {
        let dns = DnsServer::start(self.zone).await;
        let hosts: Vec<&str> = self.pages.iter().map(|(host, ..)| *host).collect();
        let hosts: Vec<&str> = hosts.into_iter().chain(["unused.test"]).collect();
        let web = HttpsServer::start(&self.authority.identity(&hosts)).await;
        for (host, path, reply) in self.pages {
            self.fixed.routes.insert((host.to_owned(), 443), web.address);
            web.on(host, path, reply);
        }
        self.fixed.name_server = Some(dns.address);
        let network = Network::fixed(self.fixed).expect("a network");
        let mut told = run(network, domain, Options::default()).await;
        told.asked = dns.asked().into_iter().map(|(name, _)| name).collect();
        told
    }
}

async fn run(network: Network, domain: &str, options: Options) -> Told {
    let subject = Subject::parse(domain).expect(domain);
    let started = Instant::now();
    let facts = inspect(network, Catalog::bundled(), subject, options, |_| {}).await;
    let (audit, elapsed) = (audit(&facts), started.elapsed());
    Told { facts, audit, asked: Vec::new(), elapsed }
}

impl Told {
    fn kinds(&self) -> Vec<FindingKind> {
        self.audit.findings.iter().map(|finding| finding.kind).collect()
    }

    fn place(&self, kind: FindingKind) -> &str {
        let found = self.audit.findings.iter().find(|finding| finding.kind == kind);
        &found.unwrap_or_else(|| panic!("no {kind:?} in {:?}", self.kinds())).place
    }
}

fn healthy() -> Zone {
    Zone::new()
        .mx("example.com", 10, "mx.example.com")
        .address("mx.example.com", PUBLIC)
        .text("example.com", "site-verification=1")
        .text("example.com", "v=spf1 include:_spf.example.com -all")
        .text("_spf.example.com", "v=spf1 mx ip4:192.0.2.0/24 -all")
        .text("_dmarc.example.com", "v=DMARC1; p=reject; rua=mailto:dmarc@example.com")
        .text("_mta-sts.example.com", "v=STSv1; id=20261125")
        .text("_smtp._tls.example.com", "v=TLSRPTv1; rua=mailto:tls@example.com")
        .srv("_imaps._tcp.example.com", 0, 1, 993, "imap.example.com")
        .srv("_submissions._tcp.example.com", 0, 1, 465, "smtp.example.com")
}

#[tokio::test]
async fn a_healthy_domain_has_nothing_to_do() {
    let told = World::new(healthy())
        .await
        .page("autoconfig.example.com", "/mail/config-v1.1.xml", usual_file("example.com"))
        .page(
            "mta-sts.example.com",
            "/.well-known/mta-sts.txt",
            Reply::ok("text/plain", POLICY.as_bytes()),
        )
        .inspect("https://example.com/")
        .await;
    let worst = told.audit.findings.iter().filter(|one| one.kind.severity() > Severity::Good);
    let worst: Vec<_> = worst.collect();
    assert!(worst.is_empty(), "{worst:#?}");
    for kind in [MxGood, SpfGood, DmarcGood, MtaStsGood, TlsReportsGood, SourcesPublished] {
        assert!(told.kinds().contains(&kind), "{kind:?} in {:?}", told.kinds());
    }
    assert_eq!(told.kinds().iter().filter(|kind| **kind == ServerProven).count(), 2);
    assert!(told.audit.zone.is_empty(), "{:?}", told.audit.zone);
    assert_eq!(told.audit.delivery(), Delivery::Sound);
    assert!(told.asked.iter().any(|name| name == "_spf.example.com"), "includes are looked into");
}

#[tokio::test]
async fn the_offered_file_is_one_mail_programs_can_read() {
    let told = World::new(healthy()).await.inspect("example.com").await;
    assert!(told.kinds().contains(&AutoconfigMissing), "{:?}", told.kinds());
    let file = told.audit.config_file.expect("a file");
    let told = World::new(Zone::new())
        .await
        .page(
            "autoconfig.example.com",
            "/mail/config-v1.1.xml",
            Reply::ok("text/xml", file.as_bytes()),
        )
        .inspect("example.com")
        .await;
    assert_eq!(told.audit.config_file.as_deref(), Some(file.as_str()), "it says the same again");
}

#[tokio::test]
async fn a_broken_domain_is_told_where_it_is_broken() {
    let zone = Zone::new()
        .mx("example.com", 10, "mx.example.com")
        .alias("mx.example.com", "real.example.net")
        .address("real.example.net", PUBLIC)
        .mx("example.com", 20, "gone.example.com")
        .text("example.com", "v=spf1 include:_spf.example.com -all")
        .text("example.com", "v=spf1 mx +all")
        .text("_dmarc.example.com", "v=DMARC1; p=maybe")
        .text("_mta-sts.example.com", "v=STSv1; id=1")
        .srv("_imaps._tcp.example.com", 0, 1, 993, "dead.example.com")
        .address("dead.example.com", PUBLIC);
    let told = World::new(zone)
        .await
        .page("autoconfig.example.com", "/mail/config-v1.1.xml", usual_file("example.com"))
        .page(
            "mta-sts.example.com",
            "/.well-known/mta-sts.txt",
            Reply::redirect(301, "https://example.com/x"),
        )
        .inspect("anna@example.com")
        .await;
    let cases = [
        (MxAlias, "mx.example.com"),
        (MxWithoutAddress, "gone.example.com"),
        (SpfSeveral, "example.com"),
        (DmarcSyntax, "_dmarc.example.com"),
        (MtaStsRedirect, "https://mta-sts.example.com/.well-known/mta-sts.txt"),
        (ServerSilent, "dead.example.com:993"),
        (SourcesContradict, "_imaps._tcp.example.com"),
    ];
    for (kind, place) in cases {
        assert_eq!(told.place(kind), place, "{kind:?}");
    }
    assert_eq!(told.audit.delivery(), Delivery::Broken);
    assert!(told.audit.has_errors());
    assert_eq!(told.facts.records().mx, ["10 mx.example.com", "20 gone.example.com"]);
}

#[tokio::test]
async fn a_bundled_provider_is_known_and_its_records_are_judged_all_the_same() {
    let zone = Zone::new().mx("gmx.de", 10, "mx.gmx.de").address("mx.gmx.de", PUBLIC);
    let told = World::new(zone).await.inspect("gmx.de").await;
    for kind in [BundledServers, MxGood, SpfMissing, DmarcMissing] {
        assert!(told.kinds().contains(&kind), "{kind:?} in {:?}", told.kinds());
    }
    for kind in [ServersMissing, SrvMissing, AutoconfigMissing] {
        assert!(!told.kinds().contains(&kind), "{kind:?}");
    }
}

#[tokio::test]
async fn an_ending_is_nobodys_domain_and_not_asked_about() {
    let told = World::new(Zone::new()).await.inspect("co.uk").await;
    assert_eq!(told.kinds(), [PublicSuffix]);
    assert_eq!(told.asked, [""; 0]);
}

#[tokio::test]
async fn a_silent_name_server_ends_in_time_and_is_named() {
    let (name_server, _socket) = silent_server().await;
    let fixed = FixedNetwork { name_server: Some(name_server), ..FixedNetwork::default() };
    let network = Network::fixed(fixed).expect("a network");
    let options = Options {
        source_limit: Duration::from_millis(600),
        total_limit: Duration::from_millis(1500),
        ..Options::default()
    };
    let told = run(network, "example.com", options).await;
    assert!(told.elapsed < Duration::from_secs(5), "{:?}", told.elapsed);
    assert_eq!(told.kinds(), [DnsUnanswered]);
    assert_eq!(told.audit.delivery(), Delivery::Unknown);
}

#[tokio::test]
async fn circles_and_crowds_of_references_end() {
    let mut zone = Zone::new()
        .mx("example.com", 10, "mx.example.com")
        .address("mx.example.com", PUBLIC)
        .text("example.com", "v=spf1 include:a.example.org include:example.com -all")
        .text("a.example.org", "v=spf1 include:b.example.org -all");
    let crowd: String = (0..40).map(|number| format!(" include:c{number}.example.org")).collect();
    zone = zone.text("b.example.org", &format!("v=spf1{crowd} include:a.example.org -all"));
    let told = World::new(zone).await.inspect("example.com").await;
    assert!(told.kinds().contains(&SpfTooManyLookups), "{:?}", told.kinds());
    let crowd = told.asked.iter().filter(|name| name.starts_with('c')).count();
    assert!(crowd <= 20, "{crowd} strangers were asked about");
}
