//! The guess as a source under way: tries the usual places from the first moment on, and stops when nothing it could
//! still find would matter.

use std::collections::HashSet;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, sleep};

use super::answer::Answered;
use super::evidence::{Question, Request, Said};
use super::handshakes::{Handshakes, Met, Service, service};
use super::run::{Done, Told, Work};
use super::{Candidate, Event, Outcome, Source, SourceReason, fault, guess, mail_exchanger};
use crate::account::{EmailAddress, ServerConfig};
use crate::network::{ConnectError, DnsError, MailExchanger};
use crate::probe::Probe;
use crate::protocol::{Failure, FailureKind, Stage};
use crate::provider::Catalog;

/// Once one guess is proven, better ones are waited for as long again as it took, and at least this long: whoever
/// has a server at one port and drops what comes to another would hold up the answer.
const LEAST_PATIENCE: Duration = Duration::from_millis(500);

/// The guess under way.
pub(super) struct Guessing<'a> {
    handshakes: &'a Handshakes<'a>,
    address: &'a EmailAddress,
    catalog: Catalog,
    work: FuturesUnordered<Work<'a>>,
    started: Instant,
    candidates: Vec<Candidate>,
    /// Services that are being tried.
    open: HashSet<Service>,
    /// Directions for which patience is running out.
    hurried: HashSet<bool>,
    exchanger_known: bool,
    requests: Vec<Request>,
    worst: Answered,
    reported: bool,
}

impl<'a> Guessing<'a> {
    /// Nothing tried yet.
    pub(super) fn start(
        handshakes: &'a Handshakes<'a>,
        address: &'a EmailAddress,
        catalog: Catalog,
    ) -> Self {
        Self {
            handshakes,
            address,
            catalog,
            work: FuturesUnordered::new(),
            started: Instant::now(),
            candidates: Vec::new(),
            open: HashSet::new(),
            hurried: HashSet::new(),
            exchanger_known: false,
            requests: Vec::new(),
            worst: Answered::without(Outcome::Nothing, SourceReason::NotFound),
            reported: false,
        }
    }

    /// What finishes next; `None` while there is nothing to wait for.
    pub(super) async fn next(&mut self) -> Option<Done> {
        self.work.next().await
    }

    /// Whether it is still trying or may yet begin to.
    pub(super) fn is_open(&self) -> bool {
        !self.reported
    }

    /// Tries the usual places of the domain.
    pub(super) fn at_domain(&mut self, told: &mut Told, met: &mut Met) {
        self.attempt(told, met, guess::at_domain(self.address, self.catalog));
    }

    /// Tries the mail exchanger too, where nobody bundled answers for it.
    pub(super) fn exchanger_is_known(
        &mut self,
        told: &mut Told,
        met: &mut Met,
        exchangers: Option<&Result<Vec<MailExchanger>, DnsError>>,
    ) {
        self.exchanger_known = true;
        let host = exchangers
            .and_then(|found| mail_exchanger::worth_a_guess(found, self.address, self.catalog));
        if let Some(host) = host.filter(|_| self.is_open()) {
            self.attempt(told, met, guess::at_exchanger(&host, self.address, self.catalog));
        }
    }

    fn attempt(&mut self, told: &mut Told, met: &mut Met, candidates: Vec<Candidate>) {
        let known =
            |one: &Candidate| self.candidates.iter().any(|other| other.server == one.server);
        let new: Vec<Candidate> = candidates.into_iter().filter(|one| !known(one)).collect();
        if new.is_empty() {
            return;
        }
        told.tell(Event::Guessing(new.clone()));
        for candidate in &new {
            if let Some(work) = self.handshakes.guess(met, candidate) {
                self.open.insert(service(&candidate.server));
                self.work.push(work);
            }
        }
        self.candidates.extend(new);
    }

    /// A handshake has ended.
    pub(super) fn tried(
        &mut self,
        told: &mut Told,
        met: &mut Met,
        server: ServerConfig,
        probe: Probe,
        elapsed: Duration,
    ) {
        // Given up already: what was told stays.
        if !self.open.remove(&service(&server)) {
            return;
        }
        let more = guess::presented(&server, &probe, self.address, self.catalog);
        let said = match &probe.result {
            Ok(()) => {
                self.hurry(server.protocol.is_incoming());
                Said::Proven
            }
            Err(failure) => {
                let (outcome, reason) = fault::of_handshake(failure);
                let none = Answered::without(Outcome::Nothing, SourceReason::NotFound);
                let worst = std::mem::replace(&mut self.worst, none);
                self.worst = fault::worse(worst, Answered::without(outcome, reason));
                match reason {
                    SourceReason::TimedOut => Said::NoAnswer,
                    reason => Said::Fault(reason),
                }
            }
        };
        self.note(&server, said, elapsed);
        told.tell(Event::Probed { server, probe });
        self.attempt(told, met, more);
    }

    fn hurry(&mut self, incoming: bool) {
        if self.hurried.insert(incoming) {
            let patience = self.started.elapsed().max(LEAST_PATIENCE);
            let wait = sleep(patience).map(move |()| Done::Patience { incoming });
            self.work.push(wait.boxed());
        }
    }

    /// Whoever has not answered by now counts as silent, unless a source has named it.
    /// Whoever is named later is met anew.
    pub(super) fn give_up(&mut self, told: &mut Told, met: &mut Met, incoming: bool) {
        let named = told.progress.named();
        let late: Vec<ServerConfig> = self
            .candidates
            .iter()
            .map(|one| one.server.clone())
            .filter(|server| {
                let service = service(server);
                server.protocol.is_incoming() == incoming
                    && self.open.contains(&service)
                    && !named.contains(&service)
            })
            .collect();
        for server in late {
            self.open.remove(&service(&server));
            met.remove(&service(&server));
            self.note(&server, Said::NoAnswer, self.started.elapsed());
            let kind = FailureKind::Connect(ConnectError::TimedOut);
            let result = Err(Failure { stage: Stage::Connect, kind });
            told.tell(Event::Probed { server, probe: Probe { reach: None, result } });
        }
    }

    /// A more trusted answer is settled: nobody else is tried. Gives back the handshakes that a source has named since.
    pub(super) fn not_needed(&mut self, told: &mut Told, met: &mut Met) -> Vec<Work<'a>> {
        let named = told.progress.named();
        let still = |one: &&Candidate| {
            let service = service(&one.server);
            self.open.contains(&service) && named.contains(&service)
        };
        let mut anew = Met::new();
        let still_wanted: Vec<Work<'a>> = self
            .candidates
            .iter()
            .filter(still)
            .filter_map(|one| self.handshakes.with(&mut anew, one))
            .collect();
        self.work.clear();
        for service in self.open.drain() {
            // Whoever names it later meets it anew; those named already are on their way.
            if !named.contains(&service) {
                met.remove(&service);
            }
        }
        if !self.has_proven(told) {
            self.worst = Answered::without(Outcome::Skipped, SourceReason::NotNeeded);
        }
        self.exchanger_known = true;
        still_wanted
    }

    /// Reports once nothing is left to try.
    pub(super) fn report_if_finished(&mut self, told: &mut Told) {
        if self.exchanger_known && self.open.is_empty() {
            self.report(told);
        }
    }

    /// Reports what has been proven, once; of the places that did not answer only the evidence is kept.
    pub(super) fn report(&mut self, told: &mut Told) {
        if self.reported {
            return;
        }
        self.reported = true;
        let proven = |one: &&Candidate| told.progress.is_proven(&one.server);
        let proven: Vec<Candidate> = self.candidates.iter().filter(proven).cloned().collect();
        let answered = match proven.is_empty() {
            true => self.worst.clone(),
            false => Answered::with(proven),
        };
        let requests = std::mem::take(&mut self.requests);
        told.report(Source::Guess, answered, self.started.elapsed(), requests);
    }

    fn has_proven(&self, told: &Told) -> bool {
        self.candidates.iter().any(|one| told.progress.is_proven(&one.server))
    }

    fn note(&mut self, server: &ServerConfig, said: Said, elapsed: Duration) {
        let question = Question::Handshake(Box::new(server.clone()));
        self.requests.push(Request { question, said, elapsed });
    }
}
