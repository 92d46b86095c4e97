//! Finding servers: every source over real DNS, real https and real handshakes.
//!
//! What is asserted is what a person or a script would see, and who was asked
//! what. The servers themselves prove nothing here beyond a handshake.

mod autodiscover;
mod files;
mod guess;
mod hoster;
mod hostile;
mod preset;
mod privacy;
mod published;
mod records;
mod silence;
mod trust;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use postlotse::account::{EmailAddress, Protocol, Security};
use postlotse::discovery::{
    Candidate, Discovery, Options, Outcome, Probed, Progress, Reason, Source, SourceReason, Trust,
    discover,
};
use postlotse::network::{FixedNetwork, Network};
use postlotse::provider::Catalog;

use crate::support::certificates::Authority;
use crate::support::dns_server::{DnsServer, Zone};
use crate::support::https_server::{HttpsServer, Recorded, Reply};
use crate::support::scripted::{ScriptedServer, Step};
use crate::verification::scripts;

use Protocol::{Imap, Pop3, Smtp};
use Security::{ImplicitTls, StartTls};

/// Where names of these tests lie, as far as the name server says; nothing is dialled there.
const PUBLIC: &str = "93.184.216.34";
/// The domain most cases are about.
const DOMAIN: &str = "example.com";
/// Thunderbird's database.
const DATABASE: &str = "autoconfig.thunderbird.net";

/// An internet in small: names, web pages, mail servers.
struct World {
    authority: Authority,
    zone: Zone,
    fixed: FixedNetwork,
    mail: Vec<ScriptedServer>,
    pages: Vec<(String, String, Reply)>,
    plain_pages: Vec<(String, String, Reply)>,
    everywhere: Option<(Vec<String>, Reply)>,
    others: Vec<HttpsServer>,
    options: Options,
}

/// What a discovery came to, and who was asked.
struct Found {
    discovery: Discovery,
    names: BTreeSet<String>,
    requests: Vec<Recorded>,
    plain_requests: Vec<Recorded>,
    mail: Vec<ScriptedServer>,
    elapsed: Duration,
}

impl World {
    fn new() -> Self {
        let authority = Authority::new("Postlotse tests");
        let fixed = FixedNetwork { roots: vec![authority.root()], ..FixedNetwork::default() };
        Self {
            authority,
            zone: Zone::new(),
            fixed,
            mail: Vec::new(),
            pages: Vec::new(),
            plain_pages: Vec::new(),
            everywhere: None,
            others: Vec::new(),
            options: Options::default(),
        }
    }

    fn zone(mut self, change: impl FnOnce(Zone) -> Zone) -> Self {
        self.zone = change(self.zone);
        self
    }

    /// A good mail server on its usual port.
    async fn mail(self, protocol: Protocol, host: &str, security: Security) -> Self {
        let port = protocol.default_port(security);
        self.mail_at(protocol, host, port, security, PUBLIC).await
    }

    async fn mail_at(
        mut self,
        protocol: Protocol,
        host: &str,
        port: u16,
        security: Security,
        address: &str,
    ) -> Self {
        let script = scripts::good(protocol, security);
        self = self.listener(host, port, script).await;
        self.names(host, address)
    }

    /// Anything that listens.
    async fn listener(mut self, host: &str, port: u16, script: Vec<Step>) -> Self {
        let server = ScriptedServer::start(&self.authority.identity(&[host]), script).await;
        self.fixed.routes.insert((host.to_owned(), port), server.address());
        self.mail.push(server);
        self
    }

    fn names(self, host: &str, address: &str) -> Self {
        // The zone refuses the same record twice, and a host may have several ports.
        if self.zone.has(host) { self } else { self.zone(|zone| zone.address(host, address)) }
    }

    /// A web page over https with a good certificate.
    fn page(mut self, host: &str, path: &str, reply: Reply) -> Self {
        self.pages.push((host.to_owned(), path.to_owned(), reply));
        self.names(host, PUBLIC)
    }

    /// A web page over http.
    fn plain_page(mut self, host: &str, path: &str, reply: Reply) -> Self {
        self.plain_pages.push((host.to_owned(), path.to_owned(), reply));
        self.names(host, PUBLIC)
    }

    /// These hosts answer everything with this, over https and over http.
    fn everywhere(mut self, hosts: &[&str], reply: Reply) -> Self {
        let named: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        self.everywhere = Some((named, reply));
        hosts.iter().fold(self, |world, host| world.names(host, PUBLIC))
    }

    fn autoconfig(self, domain: &str, reply: Reply) -> Self {
        self.page(&format!("autoconfig.{domain}"), "/mail/config-v1.1.xml", reply)
    }

    fn well_known(self, domain: &str, reply: Reply) -> Self {
        self.page(domain, "/.well-known/autoconfig/mail/config-v1.1.xml", reply)
    }

    fn database(self, domain: &str, reply: Reply) -> Self {
        self.page(DATABASE, &format!("/v1.1/{domain}"), reply)
    }

    async fn find(self, address: &str) -> Found {
        let dns = DnsServer::start(self.zone).await;
        let (everywhere, otherwise) = self.everywhere.unzip();
        let everywhere = everywhere.unwrap_or_default();
        let hosts = self.pages.iter().map(|(host, ..)| host).chain(&everywhere);
        let hosts: BTreeSet<&str> = hosts.map(String::as_str).collect();
        let names: Vec<&str> = hosts.iter().copied().chain(["unused.test"]).collect();
        let web = HttpsServer::start(&self.authority.identity(&names)).await;
        let mut fixed = self.fixed;
        for host in hosts {
            fixed.routes.insert((host.to_owned(), 443), web.address);
        }
        for (host, path, reply) in &self.pages {
            web.on(host, path, reply.clone());
        }
        let plain = HttpsServer::start_plain().await;
        for (host, path, reply) in &self.plain_pages {
            fixed.routes.insert((host.clone(), 80), plain.address);
            plain.on(host, path, reply.clone());
        }
        if let Some(reply) = otherwise {
            web.otherwise(reply.clone());
            plain.otherwise(reply);
            for host in everywhere {
                fixed.routes.insert((host, 80), plain.address);
            }
        }
        fixed.name_server = Some(dns.address);
        let network = Network::fixed(fixed).expect("network");
        let (discovery, elapsed) = run(Some(network), address, self.options).await;
        let names = dns.asked().into_iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
        let mut requests = web.recorded();
        requests.extend(self.others.iter().flat_map(HttpsServer::recorded));
        let plain_requests = plain.recorded();
        Found { discovery, names, requests, plain_requests, mail: self.mail, elapsed }
    }
}

async fn run(network: Option<Network>, address: &str, options: Options) -> (Discovery, Duration) {
    let catalog = Catalog::bundled();
    let address = EmailAddress::parse(address).expect(address);
    let mut progress = Progress::new(catalog, address.clone());
    let started = Instant::now();
    let mut events = Box::pin(discover(network, catalog, address, options));
    while let Some(event) = events.next().await {
        progress.apply(&event);
    }
    (progress.discovery(), started.elapsed())
}

impl Found {
    /// What became of a source.
    fn source(&self, source: Source) -> (Outcome, Option<SourceReason>) {
        let mut reports = self.discovery.sources.iter().filter(|report| report.source == source);
        let report = reports.next().unwrap_or_else(|| panic!("no report of {source:?}"));
        assert!(reports.next().is_none(), "{source:?} reported twice");
        (report.outcome, report.reason)
    }

    /// The only server a source named.
    fn only(&self, source: Source) -> &Candidate {
        let report = self.discovery.sources.iter().find(|report| report.source == source);
        let candidates = &report.unwrap_or_else(|| panic!("no report of {source:?}")).candidates;
        assert_eq!(candidates.len(), 1, "{candidates:?}");
        &candidates[0]
    }

    /// The recommendation in one line: `imap.example.com:993 smtp.example.com:465`, `-` for nothing.
    fn recommended(&self) -> String {
        let Discovery { recommended_incoming, recommended_outgoing, .. } = &self.discovery;
        place(recommended_incoming) + " " + &place(recommended_outgoing)
    }

    fn incoming(&self) -> &Candidate {
        self.discovery.recommended_incoming.as_ref().expect("an incoming server")
    }

    fn outgoing(&self) -> &Candidate {
        self.discovery.recommended_outgoing.as_ref().expect("an outgoing server")
    }
}

fn place(candidate: &Option<Candidate>) -> String {
    let place = |one: &Candidate| format!("{}:{}", one.server.host, one.server.port);
    candidate.as_ref().map_or("-".into(), place)
}

fn reasons(candidate: &Candidate) -> Vec<Reason> {
    candidate.reasons.iter().copied().collect()
}

/// Trust, handshake and reasons, the three things that say how a server may be used.
fn standing(candidate: &Candidate) -> (Trust, Probed, Vec<Reason>) {
    (candidate.trust, candidate.probed, reasons(candidate))
}

/// A config-v1.1 file with these servers: protocol, host, port, socket type.
fn file(servers: &[(Protocol, &str, u16, &str)]) -> Reply {
    let servers: String = servers
        .iter()
        .map(|(protocol, host, port, socket)| {
            let element = if *protocol == Smtp { "outgoingServer" } else { "incomingServer" };
            format!(
                "<{element} type=\"{}\"><hostname>{host}</hostname><port>{port}</port>\
                 <socketType>{socket}</socketType><username>%EMAILADDRESS%</username>\
                 <authentication>password-cleartext</authentication></{element}>",
                protocol.key()
            )
        })
        .collect();
    let text = format!(
        "<clientConfig version=\"1.1\"><emailProvider id=\"{DOMAIN}\"><domain>{DOMAIN}</domain>\
         {servers}</emailProvider></clientConfig>"
    );
    Reply::ok("text/xml", text.as_bytes())
}

/// A file with one IMAP and one submission server under a domain.
pub fn usual_file(domain: &str) -> Reply {
    let (imap, smtp) = (format!("imap.{domain}"), format!("smtp.{domain}"));
    file(&[(Imap, &imap, 993, "SSL"), (Smtp, &smtp, 465, "SSL")])
}

/// The two servers of [`usual_file`].
async fn usual_servers(world: World, domain: &str) -> World {
    let world = world.mail(Imap, &format!("imap.{domain}"), ImplicitTls).await;
    world.mail(Smtp, &format!("smtp.{domain}"), ImplicitTls).await
}
