//! All sources at once, and handshakes as soon as there is somebody to shake hands with.
//!
//! Nothing waits for a slower source; the ranking is `ranking`'s business. The
//! stream ends when every source and every handshake that can still change the
//! answer has, at the latest after [`Options::total_limit`].

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, Stream, StreamExt};
use tokio::time::{Instant, sleep_until};

use super::answer::Answered;
use super::evidence::Request;
use super::guessing::Guessing;
use super::handshakes::{Handshakes, Met};
use super::inquiry::{Exchangers, Inquiry};
use super::{
    Candidate, Event, Options, Outcome, Progress, Source, SourceReason, SourceReport, autodiscover,
    jmap, mail_exchanger, preset, published_config, published_pacc, service_records,
};
use crate::account::{EmailAddress, ServerConfig};
use crate::events::{Sender, events};
use crate::network::Network;
use crate::probe::Probe;
use crate::provider::{Catalog, MxOwner, Provider};

/// Finds the servers of an address. Without a network nobody is asked, as with [`Options::offline`].
pub fn discover(
    network: Option<Network>,
    catalog: Catalog,
    address: EmailAddress,
    options: Options,
) -> impl Stream<Item = Event> + Send {
    let network = network.filter(|_| !options.offline);
    events(move |sender| async move {
        let progress = Progress::new(catalog, address.clone());
        let mut told = Told { sender, progress };
        let provider = catalog.by_domain(address.domain().ascii());
        let asked = Asked { catalog, address, options, provider };
        let found = preset::by_domain(&asked.address, catalog);
        let presets = found.candidates.clone();
        told.report(Source::PresetDomain, found, Duration::ZERO, Vec::new());
        match (asked.nobody_else(network.is_some()), &network) {
            (Some(reason), network) => {
                for source in NETWORK_SOURCES {
                    told.skip(source, reason);
                }
                if let Some(network) = network {
                    asked.shake_hands(network, &mut told, &presets).await;
                }
            }
            (None, Some(network)) => asked.ask_everybody(network, &mut told, &presets).await,
            (None, None) => {}
        }
    })
}

/// The sources that are asked over the network or follow from it, most trusted first.
const NETWORK_SOURCES: [Source; 13] = [
    Source::Pacc,
    Source::Autoconfig,
    Source::WellKnown,
    Source::Ispdb,
    Source::PresetMx,
    Source::Srv,
    Source::MxAutoconfig,
    Source::MxIspdb,
    Source::Autodiscover,
    Source::PresetGuess,
    Source::Guess,
    Source::PlainAutoconfig,
    Source::Jmap,
];

/// What is asked about.
struct Asked {
    catalog: Catalog,
    address: EmailAddress,
    options: Options,
    provider: Option<&'static Provider>,
}

/// What has been told so far, and to whom.
pub(super) struct Told {
    sender: Sender<Event>,
    /// The same fold the listeners make, to know when nothing can change any more.
    pub(super) progress: Progress,
}

impl Told {
    /// Tells an event.
    pub(super) fn tell(&mut self, event: Event) {
        self.progress.apply(&event);
        self.sender.send(event);
    }

    /// Tells what became of a source.
    pub(super) fn report(
        &mut self,
        source: Source,
        answered: Answered,
        elapsed: Duration,
        requests: Vec<Request>,
    ) {
        let Answered { outcome, reason, candidates, notes } = answered;
        let standing = None;
        self.tell(Event::SourceFinished(SourceReport {
            source,
            outcome,
            reason,
            elapsed,
            candidates,
            notes,
            requests,
            standing,
        }));
    }

    fn skip(&mut self, source: Source, reason: SourceReason) {
        let answered = Answered::without(Outcome::Skipped, reason);
        self.report(source, answered, Duration::ZERO, Vec::new());
    }
}

/// Everything that can finish while a discovery runs.
pub(super) enum Done {
    /// A source has answered.
    Source(Box<Finished>),
    /// A handshake with a named server has ended.
    Handshake(Box<ServerConfig>, Probe),
    /// A handshake with a guessed server has ended.
    Guess(Box<ServerConfig>, Probe, Duration),
    /// Guesses for this direction have been waited for long enough.
    Patience { incoming: bool },
}

/// A source's answer with everything around it.
pub(super) struct Finished {
    source: Source,
    answered: Answered,
    owner: Option<MxOwner>,
    elapsed: Duration,
    requests: Vec<Request>,
}

/// A piece of work under way.
pub(super) type Work<'a> = Pin<Box<dyn Future<Output = Done> + Send + 'a>>;

impl Asked {
    /// Why no source beyond the bundled providers is asked, if so.
    fn nobody_else(&self, online: bool) -> Option<SourceReason> {
        if !online {
            return Some(SourceReason::Offline);
        }
        if let Some(provider) = self.provider {
            if !provider.offers_mail_programs() {
                return Some(SourceReason::ProviderWithoutImap);
            }
            // Network answers never override a bundled preset (security requirement S5).
            if preset::is_complete(provider, &self.address) {
                return Some(SourceReason::PresetKnown);
            }
        }
        // Never a question about somebody else's ending (security requirement S4).
        self.address.domain().registrable().is_none().then_some(SourceReason::PublicSuffix)
    }

    /// Why a source is not asked although others are, if so.
    fn switched_off(&self, source: Source) -> Option<SourceReason> {
        let off = (source.is_central_database() && !self.options.central_databases)
            || (source == Source::PlainAutoconfig && !self.options.plain_http);
        off.then_some(SourceReason::SwitchedOff)
    }

    fn deadline(&self) -> Instant {
        Instant::now() + self.options.total_limit
    }

    /// Handshakes only.
    async fn shake_hands(&self, network: &Network, told: &mut Told, candidates: &[Candidate]) {
        let handshakes = Handshakes::new(network);
        let mut work: FuturesUnordered<Work<'_>> = FuturesUnordered::new();
        let mut met = Met::new();
        work.extend(candidates.iter().filter_map(|one| handshakes.with(&mut met, one)));
        let deadline = self.deadline();
        while let Ok(Some(done)) = tokio::time::timeout_at(deadline, work.next()).await {
            if let Done::Handshake(server, probe) = done {
                told.tell(Event::Probed { server: *server, probe });
            }
        }
    }

    /// Every source, and a handshake with everybody they name and with those nobody has named.
    async fn ask_everybody(&self, network: &Network, told: &mut Told, presets: &[Candidate]) {
        let domain = self.address.domain().ascii();
        let exchangers: Exchangers<'_> = network.mail_exchangers(domain).boxed().shared();
        let handshakes = Handshakes::new(network);
        let mut met = Met::new();
        let mut work: FuturesUnordered<Work<'_>> = FuturesUnordered::new();
        // Documents and records first: in the burst of the first moment the most trusted sources come first.
        for source in NETWORK_SOURCES {
            match self.switched_off(source) {
                Some(reason) => told.skip(source, reason),
                None if source.is_speculative() => {}
                None => work.push(self.ask(network, source, exchangers.clone()).boxed()),
            }
        }
        work.extend(presets.iter().filter_map(|one| handshakes.with(&mut met, one)));
        let mut guessing = Guessing::start(&handshakes, &self.address, self.catalog);
        guessing.at_domain(told, &mut met);
        let deadline = self.deadline();
        while !work.is_empty() || guessing.is_open() {
            // In this order: the more trusted are asked, and answered to, before anybody is guessed.
            let done = tokio::select! {
                biased;
                Some(done) = work.next() => done,
                Some(done) = guessing.next() => done,
                () = sleep_until(deadline) => break,
            };
            match done {
                Done::Handshake(server, probe) => {
                    told.tell(Event::Probed { server: *server, probe });
                }
                Done::Source(finished) => {
                    let Finished { source, answered, owner, elapsed, requests } = *finished;
                    let named = answered.candidates.clone();
                    if let Some(owner) = owner {
                        told.tell(Event::MailExchanger(owner));
                    }
                    work.extend(named.iter().filter_map(|one| handshakes.with(&mut met, one)));
                    told.report(source, answered, elapsed, requests);
                    if source == Source::PresetMx {
                        let weak = self.weakly_known(told, owner);
                        work.extend(weak.iter().filter_map(|one| handshakes.with(&mut met, one)));
                        let known = exchangers.clone().now_or_never();
                        guessing.exchanger_is_known(told, &mut met, known.as_ref());
                    }
                }
                Done::Guess(server, probe, elapsed) => {
                    guessing.tried(told, &mut met, *server, probe, elapsed);
                }
                Done::Patience { incoming } => guessing.give_up(told, &mut met, incoming),
            }
            if guessing.is_open() && told.progress.is_settled() {
                work.extend(guessing.not_needed(told, &mut met));
            }
            guessing.report_if_finished(told);
        }
        guessing.report(told);
    }

    /// Weak facts about a provider are worth a handshake as soon as it is known who it is.
    fn weakly_known(&self, told: &mut Told, owner: Option<MxOwner>) -> Vec<Candidate> {
        let provider = match owner {
            Some(MxOwner::Provider(provider)) => self.provider.or(Some(provider)),
            Some(MxOwner::Filter(_)) | None => self.provider,
        };
        let answered = preset::guesses(provider, &self.address, self.catalog);
        let candidates = answered.candidates.clone();
        told.report(Source::PresetGuess, answered, Duration::ZERO, Vec::new());
        candidates
    }

    /// One source, within its time.
    async fn ask<'a>(
        &'a self,
        network: &'a Network,
        source: Source,
        exchangers: Exchangers<'a>,
    ) -> Done {
        let started = Instant::now();
        let mut options = self.options;
        if matches!(source, Source::MxAutoconfig | Source::MxIspdb | Source::Autodiscover) {
            // Here one answer leads to the next question: one silent host must not use up the time of all.
            options.source_limit = options.source_limit * 3 / 5;
        }
        let inquiry = Inquiry::new(network, &self.address, self.catalog, exchangers, options);
        let answer = async {
            let inquiry = &inquiry;
            match source {
                Source::Autoconfig
                | Source::WellKnown
                | Source::Ispdb
                | Source::PlainAutoconfig => (None, published_config::ask(inquiry, source).await),
                Source::Pacc => (None, published_pacc::ask(inquiry).await),
                Source::PresetMx => mail_exchanger::ask(inquiry).await,
                Source::MxAutoconfig | Source::MxIspdb => {
                    (None, mail_exchanger::ask_owner(inquiry, source).await)
                }
                Source::Srv => (None, service_records::ask(inquiry).await),
                Source::Autodiscover => (None, autodiscover::ask(inquiry).await),
                Source::Jmap => (None, jmap::ask(inquiry).await),
                // Bundled and guessed servers and the person are not asked over the network.
                Source::UserInput | Source::PresetDomain | Source::PresetGuess | Source::Guess => {
                    (None, Answered::without(Outcome::Skipped, SourceReason::Offline))
                }
            }
        };
        let (owner, answered) = tokio::time::timeout(self.options.source_limit, answer)
            .await
            .unwrap_or_else(|_| (None, Answered::without(Outcome::Failed, SourceReason::TimedOut)));
        let (elapsed, requests) = (started.elapsed(), inquiry.evidence());
        Done::Source(Box::new(Finished { source, answered, owner, elapsed, requests }))
    }
}
