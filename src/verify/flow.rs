//! Every server at once up to the login, then one login after the other.
//!
//! The order: a protocol that brings mail in goes first. A definite refusal
//! stops those who have not yet tried, unless the password has already proven
//! right elsewhere; from then on nobody waits for anybody, as long as there are
//! refusals left for all (security requirements S19, S20).

use std::time::Instant as Now;

use futures_util::future::join_all;
use tokio::sync::watch;
use tokio::time::Instant;

use super::refusal::{is_definite, is_hang_up};
use super::{AttemptBudget, Event, Plan, PlannedServer, ProtocolResult, SkipReason};
use crate::account::{EmailAddress, Password, Protocol};
use crate::events::Sender;
use crate::network::{Network, TlsError};
use crate::protocol::{
    Failure, FailureKind, Login, Observation, Redactor, Session, Stage, StageReport, Timing,
};

/// What the connections have to know of each other.
struct Standing {
    /// By place in the order.
    openings: Vec<Opening>,
    /// By place in the order: whether its login is over, or will never be.
    decided: Vec<bool>,
    /// How many logins are under way.
    under_way: usize,
    /// A login has succeeded: the password is right.
    succeeded: bool,
    /// A login has been refused for good.
    refused: bool,
}

/// How opening a connection went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Pending,
    Harmless,
    /// Somebody else may be answering for the host.
    Unsafe,
}

/// What all connections share.
struct Run {
    network: Network,
    address: EmailAddress,
    /// `None` where nothing but the way to the login is to be proven.
    password: Option<Password>,
    budget: AttemptBudget,
    timing: Timing,
    events: Sender<Event>,
    /// In the order in which they log in.
    servers: Vec<PlannedServer>,
    standing: watch::Sender<Standing>,
}

/// Runs the whole plan.
pub(super) async fn run(
    network: Network,
    plan: Plan,
    password: Option<Password>,
    budget: AttemptBudget,
    timing: Timing,
    events: Sender<Event>,
) {
    let Plan { address, mut servers } = plan;
    servers.sort_by_key(|planned| !planned.server.protocol.is_incoming());
    let standing = watch::Sender::new(Standing {
        openings: vec![Opening::Pending; servers.len()],
        decided: vec![false; servers.len()],
        under_way: 0,
        succeeded: false,
        refused: false,
    });
    let run = Run { network, address, password, budget, timing, events, servers, standing };
    join_all((0..run.servers.len()).map(|place| run.one(place))).await;
}

impl Run {
    async fn one(&self, place: usize) {
        let protocol = self.servers[place].server.protocol;
        let (opened, seen) = self.open(place).await;
        let (session, result) = match opened {
            Err(failure) => (None, ProtocolResult::Failed(failure)),
            Ok(mut session) => {
                let result = self.prove(place, protocol, &mut session).await;
                (Some(session), result)
            }
        };
        // A server that has learnt the password elsewhere may say it where none was sent.
        let redactor = self.redactor(place);
        let result = match result {
            ProtocolResult::Failed(Failure { stage, kind }) => {
                ProtocolResult::Failed(Failure { stage, kind: redactor.apply(kind) })
            }
            other @ (ProtocolResult::Works | ProtocolResult::Skipped(_)) => other,
        };
        let observation = Box::new(redactor.observation(seen));
        self.events.send(Event::Observed { protocol, observation });
        // Whatever happened, nobody waits for this connection any more.
        self.standing.send_modify(|standing| standing.decided[place] = true);
        let answers = match &result {
            ProtocolResult::Works | ProtocolResult::Skipped(_) => true,
            ProtocolResult::Failed(failure) => matches!(
                failure.kind,
                FailureKind::Refused(_)
                    | FailureKind::OAuthOnly
                    | FailureKind::NoLoginOffered
                    | FailureKind::NoCommonMechanism { .. }
            ),
        };
        self.events.send(Event::Finished { protocol, result });
        if let Some(session) = session.filter(|_| answers) {
            session.close().await;
        }
    }

    /// Knows the password, where there is one.
    fn redactor(&self, place: usize) -> Redactor {
        let username = self.servers[place].server.username.as_known().unwrap_or_default();
        let login = self.password.as_ref().map(|password| Login { username, password });
        login.map(Redactor::new).unwrap_or_default()
    }

    /// Opens the connection; what it has shown is there either way.
    async fn open(&self, place: usize) -> (Result<Session, Failure>, Observation) {
        let PlannedServer { server, policy } = &self.servers[place];
        let protocol = server.protocol;
        let mut passed = Vec::new();
        let mut observe = |report| self.observe(place, protocol, report, &mut passed);
        let mut seen = Observation::default();
        let opening =
            Session::open(&self.network, server, *policy, self.timing, &mut seen, &mut observe);
        let opened = opening.await;
        let opening = match &opened {
            Err(failure) if is_unsafe(&failure.kind) => Opening::Unsafe,
            Ok(_) | Err(_) => Opening::Harmless,
        };
        self.standing.send_modify(|standing| standing.openings[place] = opening);
        (opened, seen)
    }

    /// Passes a step of opening on. With TLS verified and the right greeting behind it, nothing that is still to come
    /// makes the host unsafe: the others need not wait for what the server can do.
    fn observe(
        &self,
        place: usize,
        protocol: Protocol,
        report: StageReport,
        passed: &mut Vec<Stage>,
    ) {
        self.events.send(Event::Stage { protocol, report });
        if report.succeeded {
            passed.push(report.stage);
        }
        if passed.contains(&Stage::Tls) && passed.contains(&Stage::Greeting) {
            self.standing.send_if_modified(|standing| {
                let opening = &mut standing.openings[place];
                std::mem::replace(opening, Opening::Harmless) != Opening::Harmless
            });
        }
    }

    async fn prove(
        &self,
        place: usize,
        protocol: Protocol,
        session: &mut Session,
    ) -> ProtocolResult {
        match session.mechanism() {
            Ok(_) => {}
            Err(failure) => return self.step(protocol, Stage::Login, async { Err(failure) }).await,
        }
        let Some(password) = &self.password else {
            return ProtocolResult::Skipped(SkipReason::NoPassword);
        };
        if let Some(reason) = self.wait_for_turn(place).await {
            return ProtocolResult::Skipped(reason);
        }
        let username = self.servers[place].server.username.as_known().unwrap_or_default();
        let login = Login { username, password };
        let logged_in = self.step(protocol, Stage::Login, session.login(login)).await;
        let refused = matches!(&logged_in, ProtocolResult::Failed(failure) if is_definite(failure))
            && !session.refused_mechanism();
        // A server that hangs up on a login may well have counted it.
        if refused || matches!(&logged_in, ProtocolResult::Failed(failure) if is_hang_up(failure)) {
            self.budget.record_refusal(Now::now());
        }
        self.standing.send_modify(|standing| {
            standing.refused |= refused;
            standing.succeeded |= logged_in == ProtocolResult::Works;
            standing.decided[place] = true;
            standing.under_way = standing.under_way.saturating_sub(1);
        });
        if logged_in != ProtocolResult::Works {
            return logged_in;
        }
        let result = if protocol.is_incoming() {
            self.step(protocol, Stage::Mailbox, session.check_mailbox()).await
        } else {
            self.step(protocol, Stage::Sender, session.check_sender(&self.address)).await
        };
        let learnt = Box::new(self.redactor(place).learnt(session.learnt()));
        self.events.send(Event::Learnt { protocol, learnt });
        result
    }

    /// Waits until every connection to the same host is open or failed and every login before this one is over, or
    /// the password is known to be right and no refusal would be one too many; then says why there should be none, if so.
    async fn wait_for_turn(&self, place: usize) -> Option<SkipReason> {
        let host = &self.servers[place].server.host;
        let same_host = |other: usize| self.servers[other].server.host == *host;
        let mut standing = self.standing.subscribe();
        let is_turn = |standing: &Standing| {
            let opened = standing
                .openings
                .iter()
                .enumerate()
                .all(|(other, opening)| !same_host(other) || *opening != Opening::Pending);
            let alone = standing.decided.iter().take(place).all(|decided| *decided);
            let room = standing.under_way < self.budget.remaining(Now::now());
            opened && ((alone && standing.under_way == 0) || (standing.succeeded && room))
        };
        let Ok(standing) = standing.wait_for(is_turn).await else {
            return Some(SkipReason::Unfinished);
        };
        let reason = self.skip_reason(&standing, same_host);
        drop(standing);
        if reason.is_none() {
            self.standing.send_modify(|standing| standing.under_way += 1);
        }
        reason
    }

    fn skip_reason(
        &self,
        standing: &Standing,
        same_host: impl Fn(usize) -> bool,
    ) -> Option<SkipReason> {
        let mut openings = standing.openings.iter().enumerate();
        if openings.any(|(other, opening)| same_host(other) && *opening == Opening::Unsafe) {
            return Some(SkipReason::UnsafeHost);
        }
        if standing.refused && !standing.succeeded {
            return Some(SkipReason::AfterRefusal);
        }
        (self.budget.remaining(Now::now()) == 0).then_some(SkipReason::BudgetSpent)
    }

    /// Measures and reports one step.
    async fn step(
        &self,
        protocol: Protocol,
        stage: Stage,
        work: impl Future<Output = Result<(), Failure>> + Send,
    ) -> ProtocolResult {
        let started = Instant::now();
        let result = work.await;
        let report = StageReport { stage, succeeded: result.is_ok(), elapsed: started.elapsed() };
        self.events.send(Event::Stage { protocol, report });
        match result {
            Ok(()) => ProtocolResult::Works,
            Err(failure) => ProtocolResult::Failed(failure),
        }
    }
}

/// Signs that somebody else answers for the host, or that its TLS cannot be relied
/// on: the password is then sent to no port of it (security requirement S19). A
/// port that is silent, hangs up or speaks no TLS says nothing about the others.
fn is_unsafe(kind: &FailureKind) -> bool {
    match kind {
        FailureKind::Tls(error) => match error {
            TlsError::Certificate { .. } | TlsError::Outdated | TlsError::InvalidName => true,
            TlsError::NotTls | TlsError::BrokenOff | TlsError::TimedOut | TlsError::Io(_) => false,
        },
        FailureKind::InjectedBeforeTls | FailureKind::Preauthenticated => true,
        _ => false,
    }
}
