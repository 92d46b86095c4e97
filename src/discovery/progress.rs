//! Events folded into what is known so far. Pure.
//!
//! The ranking is here: a usable server before a refused one, one that shook
//! hands before one that failed to (unless a bundled provider of the domain names
//! it), then the source's place in [`Source::ALL`], SRV inside the mail domain
//! before SRV elsewhere, then the source's own order with IMAP before POP3. A more trusted source
//! that offers only POP3 therefore beats a less trusted one with IMAP: whom to
//! trust matters more than which protocol is nicer.

use std::collections::HashMap;

use super::{
    Candidate, Discovery, Event, Outcome, Probed, Reason, Source, SourceReason, SourceReport,
    Trust, trust,
};
use crate::account::{EmailAddress, Host, Protocol, Security, ServerConfig};
use crate::probe::Probe;
use crate::provider::{Catalog, MxOwner, Provider};

/// What a service is identified by, whatever is said about logging in.
type Service = (Protocol, Host, u16, Security);

fn service(server: &ServerConfig) -> Service {
    (server.protocol, server.host.clone(), server.port, server.security)
}

/// The state of a discovery.
pub struct Progress {
    address: EmailAddress,
    provider: Option<&'static Provider>,
    filter_service: Option<&'static str>,
    sources: Vec<SourceReport>,
    probes: HashMap<Service, Probe>,
}

impl Progress {
    /// Nothing has answered yet; a provider that owns the domain is known all the same.
    pub fn new(catalog: Catalog, address: EmailAddress) -> Self {
        let provider = catalog.by_domain(address.domain().ascii());
        let (sources, probes) = (Vec::new(), HashMap::new());
        Self { address, provider, filter_service: None, sources, probes }
    }

    /// Takes an event in.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::MailExchanger(MxOwner::Provider(provider)) => {
                self.provider.get_or_insert(provider);
            }
            Event::MailExchanger(MxOwner::Filter(key)) => self.filter_service = Some(key),
            Event::SourceFinished(report) => {
                self.sources.push(report.clone());
                self.sources.sort_by_key(|report| rank(report.source));
            }
            Event::Probed { server, probe } => {
                self.probes.insert(service(server), probe.clone());
            }
        }
    }

    /// What is known now.
    pub fn discovery(&self) -> Discovery {
        let sources: Vec<SourceReport> = self.sources.iter().map(|one| self.settled(one)).collect();
        let mut ranked = ranked(&sources);
        let recommended_incoming = recommended(&ranked, true);
        let recommended_outgoing = recommended(&ranked, false);
        let taken = [&recommended_incoming, &recommended_outgoing];
        ranked.retain(|other| {
            !taken
                .iter()
                .any(|one| one.as_ref().is_some_and(|one| one.server.same_service(&other.server)))
        });
        for other in &mut ranked {
            let better = taken.iter().filter_map(|one| one.as_ref());
            let mut rivals = better.filter(|one| one.server.protocol == other.server.protocol);
            let contradicted = rivals
                .any(|one| one.source != other.source && one.server.host != other.server.host);
            if contradicted {
                other.reasons.insert(Reason::Conflict);
            }
        }
        Discovery {
            address: self.address.clone(),
            provider: self.provider,
            filter_service: self.filter_service,
            recommended_incoming,
            recommended_outgoing,
            alternatives: ranked,
            sources,
        }
    }

    /// Whether the recommendation can be used at once and nothing still to come could better it:
    /// both servers confirmed and proven by a handshake, every more trusted source heard.
    pub fn is_settled(&self) -> bool {
        let discovery = self.discovery();
        let heard = |source: Source| {
            source == Source::UserInput || self.sources.iter().any(|one| one.source == source)
        };
        let both = [&discovery.recommended_incoming, &discovery.recommended_outgoing];
        discovery.is_certain()
            && both
                .into_iter()
                .flatten()
                .all(|one| Source::ALL.into_iter().take(rank(one.source)).all(heard))
    }

    /// A report with what the handshakes have shown since.
    fn settled(&self, report: &SourceReport) -> SourceReport {
        let mut report = report.clone();
        for candidate in &mut report.candidates {
            if let Some(probe) = self.probes.get(&service(&candidate.server)) {
                *candidate = trust::after_probe(candidate.clone(), probe);
            }
        }
        let refused = report.candidates.iter().all(|one| one.trust == Trust::Refused);
        if report.outcome == Outcome::Found && refused {
            report.outcome = Outcome::Refused;
            report.reason = Some(SourceReason::NoUsableServer);
        }
        report
    }
}

fn rank(source: Source) -> usize {
    Source::ALL.iter().position(|other| *other == source).unwrap_or(Source::ALL.len())
}

/// Every named server once, best first.
fn ranked(sources: &[SourceReport]) -> Vec<Candidate> {
    let mut all: Vec<&Candidate> = sources.iter().flat_map(|report| &report.candidates).collect();
    // Stable, so that a source's own order decides last.
    all.sort_by_key(|candidate| {
        let failed = candidate.probed == Probed::Failed;
        (
            candidate.trust == Trust::Refused,
            failed && !keeps_its_place(candidate),
            rank(candidate.source),
            // SRV inside the mail domain ranks above SRV elsewhere.
            candidate.reasons.contains(&Reason::ViaDns),
            failed,
            trust::preference(candidate.server.protocol),
        )
    });
    let mut once: Vec<Candidate> = Vec::new();
    for candidate in all {
        if !once.iter().any(|other| other.server.same_service(&candidate.server)) {
            once.push(candidate.clone());
        }
    }
    once
}

/// Network answers never override the bundled servers of a provider (security requirement S5):
/// who can disturb a handshake and forge an answer must gain nothing by it.
fn keeps_its_place(candidate: &Candidate) -> bool {
    matches!(candidate.source, Source::UserInput | Source::PresetDomain)
}

fn recommended(ranked: &[Candidate], incoming: bool) -> Option<Candidate> {
    let fits = |candidate: &&Candidate| {
        candidate.server.protocol.is_incoming() == incoming && is_recommendable(candidate)
    };
    ranked.iter().find(fits).cloned()
}

/// Whether a candidate may be offered as the answer.
fn is_recommendable(candidate: &Candidate) -> bool {
    let failed = candidate.probed == Probed::Failed;
    match candidate.source {
        _ if candidate.trust == Trust::Refused => false,
        // A bridge that does not run is no server; a guess counts once it is proven.
        _ if candidate.reasons.contains(&Reason::LocalBridge) => !failed,
        Source::PresetGuess => candidate.probed == Probed::Yes,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use super::*;
    use crate::account::UserName;
    use crate::network::{ConnectError, Reach};
    use crate::protocol::{Failure, FailureKind, Stage};

    fn candidate(source: Source, protocol: Protocol, host: &str, trust: Trust) -> Candidate {
        let server = ServerConfig {
            protocol,
            host: Host::parse(host).expect(host),
            port: protocol.default_port(Security::ImplicitTls),
            security: Security::ImplicitTls,
            authentication: Vec::new(),
            username: UserName::Known("anna".into()),
        };
        Candidate { server, source, trust, probed: Probed::No, reasons: BTreeSet::new() }
    }

    fn found(candidates: Vec<Candidate>) -> Event {
        Event::SourceFinished(SourceReport {
            source: candidates[0].source,
            outcome: Outcome::Found,
            reason: None,
            elapsed: Duration::ZERO,
            candidates,
        })
    }

    fn dead(candidate: &Candidate) -> Event {
        let kind = FailureKind::Connect(ConnectError::Refused);
        let result = Err(Failure { stage: Stage::Connect, kind });
        let probe = Probe { reach: Some(Reach::Public), result };
        Event::Probed { server: candidate.server.clone(), probe }
    }

    fn alive(candidate: &Candidate) -> Event {
        let probe = Probe { reach: Some(Reach::Public), result: Ok(()) };
        Event::Probed { server: candidate.server.clone(), probe }
    }

    fn incoming(events: &[Event]) -> Option<String> {
        let address = EmailAddress::parse("anna@example.com").expect("an address");
        let mut hosts = Vec::new();
        // The order of arrival must not matter.
        for order in [events.to_vec(), events.iter().rev().cloned().collect()] {
            let mut progress = Progress::new(Catalog::bundled(), address.clone());
            order.iter().for_each(|event| progress.apply(event));
            let recommended = progress.discovery().recommended_incoming;
            hosts.push(recommended.map(|candidate| candidate.server.host.to_string()));
        }
        assert_eq!(hosts[0], hosts[1], "the order of arrival changed the answer");
        hosts.swap_remove(0)
    }

    #[test]
    fn the_ranking_decides_and_failed_handshakes_lose() {
        use Protocol::{Imap, Pop3};
        use Trust::{Confirm, Confirmed, Refused};
        let auto = candidate(Source::Autoconfig, Imap, "imap.auto.example", Confirmed);
        let auto_pop3 = candidate(Source::Autoconfig, Pop3, "pop.auto.example", Confirmed);
        let ispdb = candidate(Source::Ispdb, Imap, "imap.ispdb.example", Confirmed);
        let srv = candidate(Source::Srv, Imap, "imap.srv.example", Confirm);
        let refused = candidate(Source::Autoconfig, Imap, "imap.refused.example", Refused);
        let guess = candidate(Source::PresetGuess, Imap, "imap.guess.example", Confirm);
        let preset = candidate(Source::PresetDomain, Imap, "imap.preset.example", Confirmed);
        let preset_pop3 = candidate(Source::PresetDomain, Pop3, "pop.preset.example", Confirmed);
        let inside = candidate(Source::Srv, Pop3, "pop.example.com", Confirmed);
        let mut outside = candidate(Source::Srv, Imap, "imap.other.example", Confirm);
        outside.reasons.insert(Reason::ViaDns);
        let one = |candidate: &Candidate| found(vec![candidate.clone()]);
        let cases = [
            (vec![one(&ispdb), one(&auto)], Some("imap.auto.example")),
            (vec![one(&ispdb), one(&auto), dead(&auto)], Some("imap.ispdb.example")),
            (vec![one(&auto), dead(&auto)], Some("imap.auto.example")),
            (vec![one(&ispdb), one(&auto_pop3)], Some("pop.auto.example")),
            (vec![found(vec![auto_pop3.clone(), auto.clone()])], Some("imap.auto.example")),
            (vec![one(&refused), one(&srv)], Some("imap.srv.example")),
            (vec![one(&refused)], None),
            (
                vec![one(&preset), one(&srv), dead(&preset), alive(&srv)],
                Some("imap.preset.example"),
            ),
            (
                vec![found(vec![preset.clone(), preset_pop3.clone()]), dead(&preset)],
                Some("pop.preset.example"),
            ),
            (vec![found(vec![outside.clone(), inside.clone()])], Some("pop.example.com")),
            (vec![one(&guess)], None),
            (vec![one(&guess), dead(&guess)], None),
            (vec![one(&guess), alive(&guess)], Some("imap.guess.example")),
            (vec![], None),
        ];
        for (events, expected) in cases {
            assert_eq!(incoming(&events).as_deref(), expected, "{events:#?}");
        }
    }

    #[test]
    fn contradicting_sources_are_shown_side_by_side() {
        let auto =
            candidate(Source::Autoconfig, Protocol::Imap, "imap.a.example", Trust::Confirmed);
        let ispdb = candidate(Source::Ispdb, Protocol::Imap, "imap.b.example", Trust::Confirmed);
        let address = EmailAddress::parse("anna@example.com").expect("an address");
        let mut progress = Progress::new(Catalog::bundled(), address);
        progress.apply(&found(vec![auto.clone()]));
        progress.apply(&found(vec![auto_again(), ispdb]));
        let discovery = progress.discovery();
        assert_eq!(discovery.alternatives.len(), 1, "the same service stands once");
        assert!(discovery.alternatives[0].reasons.contains(&Reason::Conflict));
    }

    fn auto_again() -> Candidate {
        candidate(Source::Ispdb, Protocol::Imap, "imap.a.example", Trust::Confirmed)
    }
}
