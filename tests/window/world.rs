//! A small internet for the window: a name server, web pages, mail servers that speak by script.

use postlotse::account::{Protocol, Security};
use postlotse::network::{FixedNetwork, Network};

use crate::discovery::usual_file;
use crate::support::certificates::Authority;
use crate::support::dns_server::{DnsServer, Zone};
use crate::support::https_server::{HttpsServer, Reply};
use crate::support::scripted::{ScriptedServer, Step};
use crate::verification::scripts;

use Protocol::{Imap, Pop3, Smtp};
use Security::ImplicitTls;

/// Where public names lie, as far as the name server says; nothing is dialled there.
const PUBLIC: &str = "93.184.216.34";

/// What answers, as long as the value lives.
pub struct World {
    authority: Authority,
    zone: Zone,
    fixed: FixedNetwork,
    mail: Vec<ScriptedServer>,
    pages: Vec<(String, Reply)>,
    running: Option<(DnsServer, HttpsServer)>,
}

impl World {
    /// Nothing yet.
    pub fn new() -> Self {
        let authority = Authority::new("Postlotse tests");
        let fixed = FixedNetwork { roots: vec![authority.root()], ..FixedNetwork::default() };
        let (mail, pages, running) = (Vec::new(), Vec::new(), None);
        Self { authority, zone: Zone::new(), fixed, mail, pages, running }
    }

    /// A server that says something else to some commands.
    pub async fn server(
        mut self,
        protocol: Protocol,
        host: &str,
        security: Security,
        other: &[(&'static str, &str)],
    ) -> Self {
        let mut bent = other.to_vec();
        if protocol == Smtp {
            bent.extend([("MAIL FROM", "250 2.1.0 fine\r\n"), ("RCPT TO", "250 2.1.5 fine\r\n")]);
        }
        let script = scripts::bent(protocol, security, &bent);
        self = self.listener(host, protocol.default_port(security), script).await;
        self
    }

    /// Anything that listens.
    pub async fn listener(self, host: &str, port: u16, script: Vec<Step>) -> Self {
        self.listener_named(host, &[host], port, script).await
    }

    /// Anything that listens, with a certificate for these names.
    async fn listener_named(
        mut self,
        host: &str,
        names: &[&str],
        port: u16,
        script: Vec<Step>,
    ) -> Self {
        let server = ScriptedServer::start(&self.authority.identity(names), script).await;
        self.fixed.routes.insert((host.to_owned(), port), server.address());
        self.mail.push(server);
        if !self.zone.has(host) {
            self.zone = self.zone.address(host, PUBLIC);
        }
        self
    }

    /// GMX, where everything works but what `other` says about receiving.
    pub async fn gmx(other: &[(&'static str, &str)]) -> Self {
        Self::new()
            .server(Imap, "imap.gmx.net", ImplicitTls, other)
            .await
            .server(Pop3, "pop.gmx.net", ImplicitTls, &[])
            .await
            .server(Smtp, "mail.gmx.net", ImplicitTls, &[])
            .await
    }

    /// A domain of its own, which publishes its servers over https.
    pub async fn own_domain(domain: &str, hosts: &str) -> Self {
        let mut world = Self::new();
        for (protocol, host) in [(Imap, "imap"), (Smtp, "smtp")] {
            world = world.server(protocol, &format!("{host}.{hosts}"), ImplicitTls, &[]).await;
        }
        let host = format!("autoconfig.{domain}");
        world.zone = world.zone.address(&host, PUBLIC);
        world.pages.push((host, usual_file(hosts)));
        world
    }

    /// A domain of its own at STRATO, which publishes names of its own for servers that only bear STRATO's.
    pub async fn misnamed(domain: &str) -> Self {
        let mut world = Self::new();
        for (protocol, host) in [(Imap, "imap"), (Smtp, "smtp")] {
            let (own, port) = (format!("{host}.{domain}"), protocol.default_port(ImplicitTls));
            let script = scripts::good(protocol, ImplicitTls);
            world = world.listener_named(&own, &["*.strato.de"], port, script).await;
            world = world.server(protocol, &format!("{host}.strato.de"), ImplicitTls, &[]).await;
        }
        let host = format!("autoconfig.{domain}");
        world.zone = world.zone.address(&host, PUBLIC);
        world.pages.push((host, usual_file(domain)));
        world
    }

    /// A domain whose servers stand only in the directory of the internet, at somebody else's.
    pub async fn elsewhere(domain: &str, hosts: &str) -> Self {
        let (imap, smtp) = (format!("imap.{hosts}"), format!("smtp.{hosts}"));
        let mut world = Self::new()
            .server(Imap, &imap, ImplicitTls, &[])
            .await
            .server(Smtp, &smtp, ImplicitTls, &[])
            .await;
        world.zone = world.zone.srv(&format!("_imaps._tcp.{domain}"), 0, 1, 993, &imap).srv(
            &format!("_submissions._tcp.{domain}"),
            0,
            1,
            465,
            &smtp,
        );
        world
    }

    /// A domain that works, but for some of its records, as most do.
    pub async fn half_published(domain: &str) -> Self {
        let mut world = Self::own_domain(domain, domain).await;
        world.zone = world
            .zone
            .mx(domain, 10, &format!("mx.{domain}"))
            .address(&format!("mx.{domain}"), PUBLIC)
            .text(domain, "v=spf1 mx +all")
            .text(
                &format!("_dmarc.{domain}"),
                &format!("v=DMARC1; p=none; rua=mailto:dmarc@{domain}"),
            );
        world
    }

    /// A record that names a server for a service.
    pub fn service(mut self, name: &str, port: u16, host: &str) -> Self {
        self.zone = self.zone.srv(name, 0, 1, port, host);
        self
    }

    /// The way there.
    pub async fn network(&mut self) -> Network {
        let zone = std::mem::replace(&mut self.zone, Zone::new());
        let names = DnsServer::start(zone).await;
        self.fixed.name_server = Some(names.address);
        let hosts: Vec<&str> = self.pages.iter().map(|(host, _)| host.as_str()).collect();
        let hosts: Vec<&str> = hosts.into_iter().chain(["unused.test"]).collect();
        let web = HttpsServer::start(&self.authority.identity(&hosts)).await;
        for (host, reply) in &self.pages {
            self.fixed.routes.insert((host.clone(), 443), web.address);
            web.on(host, "/mail/config-v1.1.xml", reply.clone());
        }
        self.running = Some((names, web));
        Network::fixed(self.fixed.clone()).expect("a network")
    }

    /// Everything the mail servers were told after TLS.
    pub fn commands(&self) -> String {
        self.mail.iter().map(ScriptedServer::commands).collect()
    }
}
