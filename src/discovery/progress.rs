//! Events folded into what is known so far. Pure.
//!
//! How servers are ranked is `ranking`'s business; here are the questions a face
//! asks: what is known, is the answer complete, is it settled.

use std::collections::{HashMap, HashSet};

use super::handshakes::{Service, service};
use super::{
    Candidate, Discovery, Event, Outcome, Probed, Reason, Source, SourceReason, SourceReport,
    Trust, ranking, trust,
};
use crate::account::{EmailAddress, ServerConfig};
use crate::probe::Probe;
use crate::provider::{Catalog, MxOwner, Provider};

/// The state of a discovery.
pub struct Progress {
    address: EmailAddress,
    provider: Option<&'static Provider>,
    filter_service: Option<&'static str>,
    sources: Vec<SourceReport>,
    /// Speculative servers, as long as their source has not reported.
    guesses: Vec<Candidate>,
    probes: HashMap<Service, Probe>,
}

impl Progress {
    /// Nothing has answered yet; a provider that owns the domain is known all the same.
    pub fn new(catalog: Catalog, address: EmailAddress) -> Self {
        let provider = catalog.by_domain(address.domain().ascii());
        let (sources, guesses, probes) = (Vec::new(), Vec::new(), HashMap::new());
        Self { address, provider, filter_service: None, sources, guesses, probes }
    }

    /// Takes an event in.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::MailExchanger(MxOwner::Provider(provider)) => {
                self.provider.get_or_insert(provider);
            }
            Event::MailExchanger(MxOwner::Filter(key)) => self.filter_service = Some(key),
            Event::Guessing(candidates) => self.guesses.extend(candidates.iter().cloned()),
            Event::SourceFinished(report) => {
                if report.source == Source::Guess {
                    self.guesses.clear();
                }
                self.sources.push(report.clone());
                self.sources.sort_by_key(|report| ranking::place(report.source));
            }
            Event::Probed { server, probe } => {
                self.probes.insert(service(server), probe.clone());
            }
        }
    }

    /// What is known now.
    pub fn discovery(&self) -> Discovery {
        let mut sources: Vec<SourceReport> =
            self.sources.iter().map(|one| self.settled(one)).collect();
        let mut ranked = ranking::ranked(
            sources.iter().flat_map(|one| &one.candidates).cloned().chain(
                self.guesses
                    .iter()
                    .map(|guess| self.tried(guess))
                    .filter(|one| one.probed == Probed::Yes),
            ),
        );
        let recommended_incoming = ranking::recommended(&ranked, true);
        let recommended_outgoing = ranking::recommended(&ranked, false);
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
        for report in &mut sources {
            report.standing = ranking::standing(report, &taken);
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

    /// Whether nothing still to come could outrank the recommendation: every source that stands higher has been heard,
    /// nobody unproven stands higher, and where trust depends on a handshake, it has ended. A recommended server may
    /// still fail its handshake; that changes the answer, and is not waited for.
    pub fn is_complete(&self) -> bool {
        let discovery = self.discovery();
        let both = [&discovery.recommended_incoming, &discovery.recommended_outgoing];
        both.into_iter().all(|one| one.as_ref().is_some_and(|one| self.is_final(one)))
    }

    /// Whether the recommendation is complete and can be used at once: both servers confirmed and proven by a handshake.
    pub fn is_settled(&self) -> bool {
        self.is_complete() && self.discovery().is_certain()
    }

    fn is_final(&self, one: &Candidate) -> bool {
        let heard = |source: Source| self.sources.iter().any(|report| report.source == source);
        let unheard = |source: &Source| {
            *source != Source::UserInput
                && source.names_servers()
                && ranking::place(*source) < ranking::place_of(one)
                && !heard(*source)
        };
        let tried = one.trust == Trust::Confirmed || one.probed != Probed::No;
        tried && !Source::ALL.iter().any(unheard) && !self.may_be_overtaken(one)
    }

    /// Whether somebody who counts only once proven, and is still being tried, would stand higher.
    fn may_be_overtaken(&self, one: &Candidate) -> bool {
        let reported = self.sources.iter().flat_map(|report| &report.candidates);
        let all: Vec<&Candidate> = reported.chain(&self.guesses).collect();
        let own = all.iter().position(|other| other.server.same_service(&one.server));
        let mut others = all.iter().enumerate();
        others.any(|(position, other)| {
            other.source.is_speculative()
                && other.server.protocol.is_incoming() == one.server.protocol.is_incoming()
                && !self.probes.contains_key(&service(&other.server))
                && ranking::would_outrank(other, one, own.is_some_and(|own| position < own))
        })
    }

    /// The services sources have named.
    pub(super) fn named(&self) -> HashSet<Service> {
        let named = self.sources.iter().flat_map(|report| &report.candidates);
        named.map(|one| service(&one.server)).collect()
    }

    /// Whether a handshake with a server has succeeded.
    pub(super) fn is_proven(&self, server: &ServerConfig) -> bool {
        self.probes.get(&service(server)).is_some_and(|probe| probe.result.is_ok())
    }

    /// A candidate with what its handshake has shown.
    fn tried(&self, candidate: &Candidate) -> Candidate {
        match self.probes.get(&service(&candidate.server)) {
            Some(probe) => trust::after_probe(candidate.clone(), probe),
            None => candidate.clone(),
        }
    }

    /// A report with what the handshakes have shown since.
    fn settled(&self, report: &SourceReport) -> SourceReport {
        let mut report = report.clone();
        for candidate in &mut report.candidates {
            *candidate = self.tried(candidate);
        }
        let refused = report.candidates.iter().all(|one| one.trust == Trust::Refused);
        if report.outcome == Outcome::Found && refused {
            report.outcome = Outcome::Refused;
            report.reason = Some(SourceReason::NoUsableServer);
        }
        report
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use super::*;
    use crate::account::{Host, Protocol, Security, UserName};
    use crate::discovery::Standing;
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
            notes: Vec::new(),
            requests: Vec::new(),
            standing: None,
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

    fn heard(source: Source) -> Event {
        Event::SourceFinished(SourceReport {
            source,
            outcome: Outcome::Nothing,
            reason: Some(SourceReason::NotFound),
            elapsed: Duration::ZERO,
            candidates: Vec::new(),
            notes: Vec::new(),
            requests: Vec::new(),
            standing: None,
        })
    }

    fn progress(events: &[Event]) -> Progress {
        let address = EmailAddress::parse("anna@example.com").expect("an address");
        let mut progress = Progress::new(Catalog::bundled(), address);
        events.iter().for_each(|event| progress.apply(event));
        progress
    }

    #[test]
    fn the_answer_is_complete_when_nobody_slower_could_outrank_it() {
        use Protocol::{Imap, Smtp};
        use Source::{Autoconfig, Guess, Ispdb, Srv};
        use Trust::{Confirm, Confirmed};
        let imap = candidate(Autoconfig, Imap, "imap.example.com", Confirmed);
        let smtp = candidate(Autoconfig, Smtp, "smtp.example.com", Confirmed);
        let file = found(vec![imap.clone(), smtp.clone()]);
        let srv_imap = candidate(Srv, Imap, "imap.example.com", Confirm);
        let srv_smtp = candidate(Srv, Smtp, "smtp.example.com", Confirm);
        let srv = found(vec![srv_imap.clone(), srv_smtp.clone()]);
        let first = candidate(Guess, Imap, "imap.example.com", Confirm);
        let second = candidate(Guess, Imap, "mail.example.com", Confirm);
        let sending = candidate(Guess, Smtp, "smtp.example.com", Confirm);
        let guessing = Event::Guessing(vec![first.clone(), second.clone(), sending.clone()]);
        let above = |source: Source| {
            let above = Source::ALL.into_iter().take_while(move |one| *one != source).skip(1);
            above.map(heard).collect::<Vec<_>>()
        };
        let with = |before: Vec<Event>, more: &[Event]| [&before, more].concat();
        // Events, complete, settled.
        let cases = [
            ("nothing yet", vec![], false, false),
            ("a more trusted source is still asked", vec![file.clone()], false, false),
            ("unproven, yet nobody can outrank it", with(above(Autoconfig), std::slice::from_ref(&file)), true, false),
            (
                "proven",
                with(above(Autoconfig), &[file.clone(), alive(&imap), alive(&smtp)]),
                true,
                true,
            ),
            (
                "only one direction",
                with(above(Autoconfig), &[found(vec![imap.clone()]), alive(&imap)]),
                false,
                false,
            ),
            ("trust waits for the handshake", with(above(Srv), std::slice::from_ref(&srv)), false, false),
            (
                "one of two handshakes",
                with(above(Srv), &[srv.clone(), alive(&srv_imap)]),
                false,
                false,
            ),
            (
                "both handshakes",
                with(above(Srv), &[srv.clone(), alive(&srv_imap), alive(&srv_smtp)]),
                true,
                true,
            ),
            (
                "a database that could outrank SRV",
                with(
                    above(Srv).into_iter().filter(|event| {
                        !matches!(event, Event::SourceFinished(one) if one.source == Ispdb)
                    }).collect(),
                    &[srv, alive(&srv_imap), alive(&srv_smtp)],
                ),
                false,
                false,
            ),
            (
                "a better guess is still tried",
                with(above(Guess), &[guessing.clone(), alive(&second), alive(&sending)]),
                false,
                false,
            ),
            (
                "only a worse guess is still tried",
                with(above(Guess), &[guessing.clone(), alive(&first), alive(&sending)]),
                true,
                true,
            ),
            (
                "the better guess has failed",
                with(above(Guess), &[guessing, alive(&second), dead(&first), alive(&sending)]),
                true,
                true,
            ),
        ];
        for (name, events, complete, settled) in cases {
            let progress = progress(&events);
            assert_eq!(
                (progress.is_complete(), progress.is_settled()),
                (complete, settled),
                "{name}"
            );
        }
    }

    #[test]
    fn each_source_learns_what_its_servers_count_for() {
        use Protocol::Imap;
        let auto = candidate(Source::Autoconfig, Imap, "imap.a.example", Trust::Confirmed);
        let same = candidate(Source::Ispdb, Imap, "imap.a.example", Trust::Confirmed);
        let other = candidate(Source::WellKnown, Imap, "imap.b.example", Trust::Confirmed);
        let dead_one = candidate(Source::Srv, Imap, "imap.c.example", Trust::Confirm);
        let mut events: Vec<Event> =
            [&auto, &same, &other, &dead_one].map(|one| found(vec![one.clone()])).to_vec();
        events.extend([dead(&dead_one), heard(Source::Pacc)]);
        let discovery = progress(&events).discovery();
        let standings: Vec<_> =
            discovery.sources.iter().map(|one| (one.source, one.standing)).collect();
        let expected = [
            (Source::Pacc, None),
            (Source::Autoconfig, Some(Standing::Recommended)),
            (Source::WellKnown, Some(Standing::Outranked)),
            (Source::Ispdb, Some(Standing::Agrees)),
            (Source::Srv, Some(Standing::HandshakeFailed)),
        ];
        assert_eq!(standings, expected);
    }
}
