//! In which order things are done: first whoever watches is ready, then the letter is sent,
//! then it is watched for, and at the end removed where that is wished.

use std::time::{Duration, Instant as Now};

use tokio::time::{Instant, sleep, timeout_at};

use super::watching_imap::ImapWatch;
use super::watching_pop3::Pop3Watch;
use super::{Folder, Letter, Pace, Removal, TestMailEvent, TestMailPlan, sending};
use crate::account::{Password, Protocol};
use crate::events::Sender;
use crate::network::Network;
use crate::protocol::{
    Failure, FailureKind, Login, Observation, Redactor, Session, Stage, StageReport,
};
use crate::verify::refusal::{is_definite, is_hang_up};
use crate::verify::{AttemptBudget, PlannedServer};

/// What every step needs.
pub(super) struct Run {
    pub(super) network: Network,
    pub(super) plan: TestMailPlan,
    pub(super) password: Password,
    pub(super) budget: AttemptBudget,
    pub(super) pace: Pace,
    pub(super) events: Sender<TestMailEvent>,
}

/// Why it went no further.
pub(super) enum Stop {
    /// A server failed, or the way to it.
    Failed(Protocol, Failure),
    /// Too many refused logins.
    BudgetSpent,
}

/// The whole of it.
pub(super) async fn run(run: Run) {
    match run.whole().await {
        Ok(()) => {}
        Err(Stop::Failed(protocol, Failure { stage, kind })) => {
            let failure = Failure { stage, kind: run.redactor(protocol).apply(kind) };
            run.events.send(TestMailEvent::Failed { protocol, failure });
        }
        Err(Stop::BudgetSpent) => run.events.send(TestMailEvent::BudgetSpent),
    }
}

/// Whoever watches for the letter.
enum Watch {
    Imap(Box<ImapWatch>),
    Pop3(Pop3Watch),
}

impl Run {
    /// A server that has learnt the password elsewhere may say it where none was sent.
    fn redactor(&self, protocol: Protocol) -> Redactor {
        let TestMailPlan { incoming, outgoing, .. } = &self.plan;
        let planned = if protocol.is_incoming() { incoming } else { outgoing };
        let username = planned.server.username.as_known().unwrap_or_default();
        Redactor::new(Login { username, password: &self.password })
    }

    async fn whole(&self) -> Result<(), Stop> {
        let started = Instant::now();
        let mut watch = self.watch().await?;
        let sent = self.send(started).await;
        let watched = match sent {
            Ok(()) => self.until_it_is_there(&mut watch).await,
            Err(stop) => Err(stop),
        };
        if let Watch::Imap(watch) = watch {
            watch.close().await;
        }
        watched
    }

    async fn watch(&self) -> Result<Watch, Stop> {
        let planned = &self.plan.incoming;
        let protocol = planned.server.protocol;
        let failed = |failure| Stop::Failed(protocol, failure);
        let mut session = self.open(planned).await?;
        let getting_ready = async {
            Ok(match protocol {
                Protocol::Pop3 => {
                    let before = session.letters().await?;
                    session.close().await;
                    Watch::Pop3(Pop3Watch::new(before))
                }
                Protocol::Imap | Protocol::Smtp => {
                    let step = self.pace.timing.step;
                    Watch::Imap(Box::new(ImapWatch::start(session.lend().await?, step).await?))
                }
            })
        };
        let watch = self.step(protocol, Stage::Mailbox, getting_ready).await.map_err(failed)?;
        Ok(watch)
    }

    async fn send(&self, started: Instant) -> Result<(), Stop> {
        let session = self.open(&self.plan.outgoing).await?;
        let TestMailPlan { address, letter, .. } = &self.plan;
        let posting = sending::post(session, address, letter, self.pace);
        let posted = self.step(Protocol::Smtp, Stage::Message, posting).await;
        posted.map_err(|failure| Stop::Failed(Protocol::Smtp, failure))?;
        self.events.send(TestMailEvent::Sent { elapsed: started.elapsed() });
        Ok(())
    }

    async fn until_it_is_there(&self, watch: &mut Watch) -> Result<(), Stop> {
        let (started, letter) = (Instant::now(), &self.plan.letter);
        let deadline = started + self.pace.arrival;
        let pause = match watch {
            Watch::Imap(_) => self.pace.imap_pause,
            Watch::Pop3(_) => self.pace.pop3_pause,
        };
        // Most letters to oneself take a second or two; the first look comes early.
        let mut next_pause = pause.min(Duration::from_millis(500));
        loop {
            let looking = async {
                sleep(next_pause).await;
                self.look(watch, letter).await
            };
            match timeout_at(deadline, looking).await {
                Err(_) => {
                    let waited = started.elapsed();
                    self.events.send(TestMailEvent::NotArrived { waited });
                    return Ok(());
                }
                Ok(Err(stop)) => return Err(stop),
                Ok(Ok(None)) => next_pause = pause,
                Ok(Ok(Some(folder))) => {
                    let elapsed = started.elapsed();
                    self.events.send(TestMailEvent::Arrived { elapsed, folder });
                    break;
                }
            }
        }
        if let Watch::Imap(watch) = watch
            && self.plan.remove
        {
            // Whatever goes wrong now, the letter has arrived: that stands.
            let removal = watch.remove(letter, &self.plan.address).await;
            let removal = removal.unwrap_or(Removal::Failed);
            self.events.send(TestMailEvent::Removal(removal));
        }
        Ok(())
    }

    async fn look(&self, watch: &mut Watch, letter: &Letter) -> Result<Option<Folder>, Stop> {
        match watch {
            Watch::Imap(watch) => {
                let found = watch.look(letter, &self.plan.address).await;
                found.map_err(|failure| Stop::Failed(Protocol::Imap, failure))
            }
            Watch::Pop3(watch) => watch.look(self, letter).await,
        }
    }

    /// Opens a connection and logs in, telling of every step.
    async fn open(&self, planned: &PlannedServer) -> Result<Session, Stop> {
        let protocol = planned.server.protocol;
        let mut observe =
            |report: StageReport| self.events.send(TestMailEvent::Stage { protocol, report });
        self.enter(planned, &mut observe).await
    }

    /// The same, telling whoever wants to know.
    pub(super) async fn enter(
        &self,
        planned: &PlannedServer,
        observe: &mut (dyn FnMut(StageReport) + Send),
    ) -> Result<Session, Stop> {
        let PlannedServer { server, policy } = planned;
        let failed = |failure| Stop::Failed(server.protocol, failure);
        let timing = self.pace.timing;
        let seen = &mut Observation::default();
        let opening = Session::open(&self.network, server, *policy, timing, seen, observe);
        let mut session = opening.await.map_err(failed)?;
        if self.budget.remaining(Now::now()) == 0 {
            return Err(Stop::BudgetSpent);
        }
        let username = server.username.as_known().unwrap_or_default();
        let started = Instant::now();
        let result = session.login(Login { username, password: &self.password }).await;
        let (succeeded, elapsed) = (result.is_ok(), started.elapsed());
        observe(StageReport { stage: Stage::Login, succeeded, elapsed });
        if let Err(failure) = &result
            && !session.refused_mechanism()
            && (is_definite(failure) || is_hang_up(failure))
        {
            self.budget.record_refusal(Now::now());
        }
        result.map_err(failed)?;
        Ok(session)
    }

    /// Measures a step and tells of it.
    async fn step<T>(
        &self,
        protocol: Protocol,
        stage: Stage,
        work: impl Future<Output = Result<T, Failure>> + Send,
    ) -> Result<T, Failure> {
        let started = Instant::now();
        let result = work.await;
        let stage = result.as_ref().err().map_or(stage, |failure| failure.stage);
        let report = StageReport { stage, succeeded: result.is_ok(), elapsed: started.elapsed() };
        self.events.send(TestMailEvent::Stage { protocol, report });
        result
    }
}

/// Whether a server only asks for patience, so that the next look may succeed.
pub(super) fn may_pass(stop: &Stop) -> bool {
    let Stop::Failed(_, failure) = stop else { return false };
    match &failure.kind {
        FailureKind::Refused(_) => failure.stage == Stage::Login && !is_definite(failure),
        FailureKind::TimedOut | FailureKind::Closed => failure.stage != Stage::Login,
        _ => false,
    }
}
