//! All sources at once, and handshakes as soon as there is somebody to shake hands with.
//!
//! Nothing waits for a slower source; the ranking is `progress`' business. The
//! stream ends when every source and every handshake has, at the latest after
//! [`Options::total_limit`].

use std::collections::HashSet;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{Stream, StreamExt};
use tokio::sync::Semaphore;
use tokio::time::Instant;

use super::answer::Answered;
use super::{
    Candidate, Event, Options, Outcome, Reason, Source, SourceReason, SourceReport, Trust,
    mail_exchanger, preset, published_config, service_records,
};
use crate::account::{EmailAddress, Host, Protocol, Security, ServerConfig};
use crate::events::{Sender, events};
use crate::network::{AddressPolicy, Network};
use crate::probe::{Probe, probe};
use crate::provider::{Catalog, MxOwner, Provider};

/// Handshakes under way at once.
const HANDSHAKES: usize = 12;

/// Finds the servers of an address. Without a network nobody is asked, as with [`Options::offline`].
pub fn discover(
    network: Option<Network>,
    catalog: Catalog,
    address: EmailAddress,
    options: Options,
) -> impl Stream<Item = Event> + Send {
    let network = network.filter(|_| !options.offline);
    events(move |sender| async move {
        let found = preset::by_domain(&address, catalog);
        let provider = catalog.by_domain(address.domain().ascii());
        let presets = found.candidates.clone();
        report(&sender, Source::PresetDomain, found, Duration::ZERO);
        let asked = Asked { catalog, address, options, sender, provider };
        match (asked.nobody_else(network.is_some()), network) {
            (Some(reason), network) => {
                asked.skip_all(reason);
                if let Some(network) = network {
                    asked.shake_hands(&network, presets).await;
                }
            }
            (None, Some(network)) => asked.ask_everybody(&network, presets).await,
            (None, None) => {}
        }
    })
}

/// What is asked about, and where the answers go.
struct Asked {
    catalog: Catalog,
    address: EmailAddress,
    options: Options,
    sender: Sender<Event>,
    provider: Option<&'static Provider>,
}

/// Everything that can finish while a discovery runs.
enum Done {
    Source { source: Source, answered: Answered, owner: Option<MxOwner>, elapsed: Duration },
    Handshake { server: Box<ServerConfig>, probe: Probe },
}

type Work<'a> = Pin<Box<dyn Future<Output = Done> + Send + 'a>>;

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

    fn skip_all(&self, reason: SourceReason) {
        for source in NETWORK_SOURCES {
            let answered = Answered::without(Outcome::Skipped, reason);
            report(&self.sender, source, answered, Duration::ZERO);
        }
    }

    /// Handshakes only.
    async fn shake_hands(&self, network: &Network, candidates: Vec<Candidate>) {
        let permits = Semaphore::new(HANDSHAKES);
        let mut work = FuturesUnordered::new();
        let mut met = HashSet::new();
        for candidate in candidates {
            work.extend(handshake(network, &permits, &mut met, &candidate));
        }
        self.collect(&mut work, |_, _| Vec::new()).await;
    }

    /// Every source, and a handshake with everybody they name.
    async fn ask_everybody(&self, network: &Network, presets: Vec<Candidate>) {
        let permits = Semaphore::new(HANDSHAKES);
        let mut met = HashSet::new();
        let mut work: FuturesUnordered<Work<'_>> = FuturesUnordered::new();
        for candidate in &presets {
            work.extend(handshake(network, &permits, &mut met, candidate));
        }
        for source in NETWORK_SOURCES {
            if source == Source::PresetGuess {
                continue;
            }
            if source == Source::Ispdb && !self.options.central_databases {
                let answered = Answered::without(Outcome::Skipped, SourceReason::SwitchedOff);
                report(&self.sender, source, answered, Duration::ZERO);
                continue;
            }
            work.push(Box::pin(self.ask(network, source)));
        }
        self.collect(&mut work, |source, candidates| {
            let mut more = Vec::new();
            // Weak facts about a provider are worth a handshake as soon as it is known who it is.
            if let Some(owner) = source {
                let answered = preset::guesses(owner, &self.address, self.catalog);
                for candidate in &answered.candidates {
                    more.extend(handshake(network, &permits, &mut met, candidate));
                }
                report(&self.sender, Source::PresetGuess, answered, Duration::ZERO);
            }
            for candidate in candidates {
                more.extend(handshake(network, &permits, &mut met, candidate));
            }
            more
        })
        .await;
    }

    /// Takes in what finishes, until everything has or time is up.
    ///
    /// `follow` turns a source's answer into more work; it is told the provider once, when the mail exchanger is known.
    async fn collect<'a>(
        &self,
        work: &mut FuturesUnordered<Work<'a>>,
        mut follow: impl FnMut(Option<Option<&Provider>>, &[Candidate]) -> Vec<Work<'a>>,
    ) {
        let deadline = Instant::now() + self.options.total_limit;
        while let Ok(Some(done)) = tokio::time::timeout_at(deadline, work.next()).await {
            match done {
                Done::Handshake { server, probe } => {
                    self.sender.send(Event::Probed { server: *server, probe });
                }
                Done::Source { source, answered, owner, elapsed } => {
                    if let Some(owner) = owner {
                        self.sender.send(Event::MailExchanger(owner));
                    }
                    let provider = match owner {
                        Some(MxOwner::Provider(provider)) => self.provider.or(Some(provider)),
                        Some(MxOwner::Filter(_)) | None => self.provider,
                    };
                    let known = (source == Source::PresetMx).then_some(provider);
                    work.extend(follow(known, &answered.candidates));
                    report(&self.sender, source, answered, elapsed);
                }
            }
        }
    }

    /// One source, within its time.
    async fn ask(&self, network: &Network, source: Source) -> Done {
        let started = Instant::now();
        let limit = self.options.source_limit;
        let (address, catalog) = (&self.address, self.catalog);
        let answer = async {
            match source {
                Source::Autoconfig | Source::WellKnown | Source::Ispdb => {
                    let file =
                        published_config::ask(network, source, address, catalog, limit).await;
                    (None, file)
                }
                Source::PresetMx => mail_exchanger::ask(network, address, catalog).await,
                Source::Srv => (None, service_records::ask(network, address, catalog).await),
                // Bundled sources and the person are not asked over the network.
                Source::UserInput | Source::PresetDomain | Source::PresetGuess => {
                    (None, Answered::without(Outcome::Skipped, SourceReason::Offline))
                }
            }
        };
        let (owner, answered) = tokio::time::timeout(limit, answer)
            .await
            .unwrap_or_else(|_| (None, Answered::without(Outcome::Failed, SourceReason::TimedOut)));
        Done::Source { source, answered, owner, elapsed: started.elapsed() }
    }
}

/// The sources that are reported after the bundled providers, most trusted first.
const NETWORK_SOURCES: [Source; 6] = [
    Source::Autoconfig,
    Source::WellKnown,
    Source::Ispdb,
    Source::PresetMx,
    Source::Srv,
    Source::PresetGuess,
];

fn report(sender: &Sender<Event>, source: Source, answered: Answered, elapsed: Duration) {
    let Answered { outcome, reason, candidates } = answered;
    sender.send(Event::SourceFinished(SourceReport {
        source,
        outcome,
        reason,
        elapsed,
        candidates,
    }));
}

/// A handshake with a candidate, unless it is refused or somebody named the same service before.
fn handshake<'a>(
    network: &'a Network,
    permits: &'a Semaphore,
    met: &mut HashSet<(Protocol, Host, u16, Security)>,
    candidate: &Candidate,
) -> Option<Work<'a>> {
    let server = candidate.server.clone();
    let service = (server.protocol, server.host.clone(), server.port, server.security);
    // Nobody gets to send us knocking on doors of their choice (security requirement S9).
    let odd = candidate.reasons.contains(&Reason::UnusualPort);
    if candidate.trust == Trust::Refused || odd || !met.insert(service) {
        return None;
    }
    let policy = if candidate.reasons.contains(&Reason::LocalBridge) {
        AddressPolicy::Manual
    } else {
        AddressPolicy::Discovered
    };
    Some(Box::pin(async move {
        // The semaphore is never closed; without a permit the handshake would only be early.
        let _permit = permits.acquire().await;
        let probe = probe(network, &server, policy).await;
        Done::Handshake { server: Box::new(server), probe }
    }))
}
