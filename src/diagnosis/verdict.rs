//! One verdict over all protocols: what is wrong, whose side it is on, what to try instead.
//!
//! A single failure is `weigh`'s business; here the protocols speak about each
//! other. What a person reads of it is `explain`'s.

use super::cause::{Cause, Side};
use super::classify::suspicions;
use super::facts::{ClockOffset, NetworkFacts};
use super::note::Note;
use super::proposal::{Proposal, instead_of};
use super::suspicion::{Certainty, Suspicion};
use super::weigh::{Circumstances, WRONG_CLOCK, fell_silent, weighed};
use crate::account::Protocol;
use crate::network::ConnectError;
use crate::protocol::{Failure, FailureKind, Stage};
use crate::provider::Provider;
use crate::verify::{ProtocolReport, ProtocolResult, Report};

/// A clock that is off by less is nobody's trouble.
const CLOCK_TOLERANCE: std::time::Duration = std::time::Duration::from_secs(5 * 60);

/// The overall judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The main cause; `None` where everything that was tried works.
    pub cause: Option<Cause>,
    /// Whose side it is on.
    pub side: Side,
    /// How sure the cause is.
    pub certainty: Certainty,
    /// What else it may be, the likelier first.
    pub also: Vec<Suspicion>,
    /// What is worth knowing besides.
    pub notes: Vec<Note>,
    /// Other servers worth a try.
    pub proposal: Option<Proposal>,
}

/// A report with its causes and the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Each failed protocol's own cause.
    pub causes: Vec<(Protocol, Cause)>,
    /// What they mean together.
    pub verdict: Verdict,
}

impl Judgement {
    /// The cause of one protocol's failure.
    pub fn cause(&self, protocol: Protocol) -> Option<Cause> {
        self.causes.iter().find(|(of, _)| *of == protocol).map(|(_, cause)| *cause)
    }
}

/// One failed protocol with what it may mean.
struct Suspect<'a> {
    report: &'a ProtocolReport,
    failure: &'a Failure,
    suspected: Vec<Suspicion>,
    /// Nobody misses it.
    harmless: bool,
}

/// Judges a finished check. `facts` is what was learnt about the network, where somebody has looked; `provider` is
/// who the person's mailbox is with, where known.
pub fn judge(
    report: &Report,
    facts: Option<&NetworkFacts>,
    provider: Option<&Provider>,
) -> Judgement {
    let mut suspects = suspects(report, facts, provider);
    let mut notes = Vec::new();
    for suspect in &mut suspects {
        compare(suspect, report, &mut notes);
    }
    spread_outage(&mut suspects);
    notes.extend(facts.map(network_notes).unwrap_or_default());
    let causes: Vec<_> =
        suspects.iter().map(|one| (one.report.protocol, one.suspected[0].cause)).collect();
    let others_work = report.protocols.iter().any(works);
    let proposed = |one: &Suspect<'_>| {
        let plausible = is_about_the_server(one.suspected[0].cause);
        let instead = || instead_of(&one.report.server, one.failure, provider, others_work);
        if plausible && !one.harmless { instead() } else { None }
    };
    let servers: Vec<_> = suspects.iter().filter_map(proposed).collect();
    let proposal = (!servers.is_empty()).then_some(Proposal { servers });
    let Some(main) = main(&suspects) else {
        let (side, certainty) = (Side::None, Certainty::Definite);
        let verdict = Verdict { cause: None, side, certainty, also: Vec::new(), notes, proposal };
        return Judgement { causes, verdict };
    };
    let first = main.suspected[0];
    let side = match first.cause {
        _ if main.harmless => Side::None,
        // The right server is known: it was the wrong one that we used.
        Cause::CertNameMismatch if proposal.is_some() => Side::Postlotse,
        cause => cause.side(),
    };
    let verdict = Verdict {
        cause: Some(first.cause),
        side,
        certainty: first.certainty,
        also: main.suspected[1..].to_vec(),
        notes,
        proposal,
    };
    Judgement { causes, verdict }
}

fn works(one: &ProtocolReport) -> bool {
    one.result == ProtocolResult::Works
}

fn failure(one: &ProtocolReport) -> Option<&Failure> {
    match &one.result {
        ProtocolResult::Failed(failure) => Some(failure),
        ProtocolResult::Works | ProtocolResult::Skipped(_) => None,
    }
}

/// Every failure, weighed by itself.
fn suspects<'a>(
    report: &'a Report,
    facts: Option<&NetworkFacts>,
    provider: Option<&Provider>,
) -> Vec<Suspect<'a>> {
    let failed = || report.protocols.iter().filter_map(|one| Some((one, failure(one)?)));
    let silent = failed().filter(|(_, failure)| fell_silent(failure));
    let mut silent: Vec<_> = silent.map(|(one, _)| one.server.host.to_string()).collect();
    silent.sort();
    silent.dedup();
    let answers = |one: &&ProtocolReport| {
        one.stages.iter().any(|step| step.stage == Stage::Capability && step.succeeded)
    };
    failed()
        .map(|(one, failure)| {
            let mut others =
                report.protocols.iter().filter(|other| other.server.host != one.server.host);
            let around = Circumstances {
                facts,
                provider,
                silent_hosts: silent.len(),
                another_answers: others.any(|other| answers(&other)),
            };
            let mut suspected =
                weighed(&one.server, failure, suspicions(one.protocol, failure, provider), &around);
            if suspected.is_empty() {
                suspected.push(Suspicion { cause: Cause::Unknown, certainty: Certainty::Possible });
            }
            Suspect { report: one, failure, suspected, harmless: false }
        })
        .collect()
}

/// What the other protocols say about this failure.
fn compare(suspect: &mut Suspect<'_>, report: &Report, notes: &mut Vec<Note>) {
    let others =
        || report.protocols.iter().filter(|other| other.protocol != suspect.report.protocol);
    let mut add = |note: Note| {
        if !notes.contains(&note) {
            notes.push(note);
        }
    };
    let first = suspect.suspected[0];
    let blocked = matches!(
        suspect.failure.kind,
        FailureKind::Connect(
            ConnectError::TimedOut | ConnectError::Unreachable | ConnectError::Io(_)
        )
    );
    // One blocked port beside a working one is a port, not the network.
    if blocked && others().any(works) && first.cause == Cause::NetworkBlocked {
        put_first(suspect, &[(Cause::WrongPortOrFirewall, Certainty::Likely)]);
        return;
    }
    let refused = matches!(suspect.failure.kind, FailureKind::Refused(_));
    let at_login = refused && suspect.failure.stage == Stage::Login;
    let pop3_alone = refused
        && matches!(suspect.failure.stage, Stage::Login | Stage::Mailbox)
        && suspect.report.protocol == Protocol::Pop3
        && others().any(|other| other.protocol == Protocol::Imap && works(other))
        && (is_about_the_login(first.cause) || first.cause == Cause::EnableAccess);
    let logged_in = |other: &ProtocolReport| {
        other.stages.iter().any(|step| step.stage == Stage::Login && step.succeeded)
    };
    if pop3_alone {
        add(Note::Pop3Off);
        suspect.harmless = true;
        put_first(suspect, &[(Cause::EnableAccess, Certainty::Likely)]);
    } else if at_login && others().any(logged_in) {
        add(Note::PasswordProven);
        if is_about_the_login(first.cause) && first.certainty < Certainty::Definite {
            put_first(
                suspect,
                &[
                    (Cause::EnableAccess, Certainty::Likely),
                    (Cause::AppPassword, Certainty::Possible),
                    (Cause::WrongUsernameForm, Certainty::Possible),
                ],
            );
        }
    } else if at_login && is_about_the_login(first.cause) && first.certainty < Certainty::Definite {
        // Nobody has accepted this login: what the provider requires comes first, then the form of the name, then a slip.
        if first.cause != Cause::AmbiguousAuth {
            suspect.suspected[0].certainty = Certainty::Likely;
        }
        put_last(suspect, &[Cause::WrongUsernameForm, Cause::AmbiguousAuth]);
    }
}

/// Where one server cannot judge any login for a fault of its own, the other's mute refusal means the same: Postfix
/// passes Dovecot's "not now" on as 535 (seen with Postfix 3.7, 2026-11).
fn spread_outage(suspects: &mut [Suspect<'_>]) {
    let at_login = |suspect: &Suspect<'_>| suspect.failure.stage == Stage::Login;
    let out = |suspect: &Suspect<'_>| {
        let refused = matches!(suspect.failure.kind, FailureKind::Refused(_));
        let first = suspect.suspected[0];
        refused && first.cause == Cause::ProviderOutage && first.certainty > Certainty::Possible
    };
    if !suspects.iter().any(|suspect| at_login(suspect) && out(suspect)) {
        return;
    }
    for suspect in suspects.iter_mut().filter(|suspect| at_login(suspect)) {
        let first = suspect.suspected[0];
        if is_about_the_login(first.cause) && first.certainty < Certainty::Definite {
            put_first(suspect, &[(Cause::ProviderOutage, Certainty::Likely)]);
        }
    }
}

/// These causes first, what was suspected before after them.
fn put_first(suspect: &mut Suspect<'_>, causes: &[(Cause, Certainty)]) {
    let before = std::mem::take(&mut suspect.suspected);
    let new =
        causes.iter().map(|(cause, certainty)| Suspicion { cause: *cause, certainty: *certainty });
    suspect.suspected = new.collect();
    put_last(suspect, &before.iter().map(|one| one.cause).collect::<Vec<_>>());
}

/// These causes as well, where they are not suspected already.
fn put_last(suspect: &mut Suspect<'_>, causes: &[Cause]) {
    for cause in causes {
        if !suspect.suspected.iter().any(|known| known.cause == *cause) {
            suspect.suspected.push(Suspicion { cause: *cause, certainty: Certainty::Possible });
        }
    }
}

/// The failure to name first: the account's, where a server has judged it, else the incoming protocol's.
fn main<'a, 'b>(suspects: &'a [Suspect<'b>]) -> Option<&'a Suspect<'b>> {
    let serious = || suspects.iter().filter(|one| !one.harmless);
    let about_the_account = |one: &&Suspect<'_>| {
        let cause = one.suspected[0].cause;
        cause.side() == Side::You && cause != Cause::WrongServer
    };
    serious().find(about_the_account).or_else(|| serious().next()).or(suspects.first())
}

/// What a plain refusal of a login may mean.
pub(super) fn is_about_the_login(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::AmbiguousAuth
            | Cause::AppPassword
            | Cause::EnableAccess
            | Cause::EnableAccessAndAppPassword
            | Cause::SeparateMailPassword
            | Cause::WrongUsernameForm
    )
}

/// Whether another server could be what helps; where somebody on the way is at fault, it could not.
fn is_about_the_server(cause: Cause) -> bool {
    !matches!(
        cause,
        Cause::CaptivePortalOrNotAutoconfig
            | Cause::OfflineOrDns
            | Cause::InterceptionAntivirus
            | Cause::InterceptionOrVpn
            | Cause::ClockWrong
            | Cause::NetworkBlocked
            | Cause::Ipv6Broken
    )
}

fn network_notes(facts: &NetworkFacts) -> Vec<Note> {
    let broken_v6 = (facts.ipv4, facts.ipv6) == (Some(true), Some(false));
    // The web's time is unverified: where a verified connection speaks against it, it is not passed on.
    let refuted = |by| facts.clock_holds() && by > WRONG_CLOCK;
    let off = |clock: &ClockOffset| clock.by > CLOCK_TOLERANCE && !refuted(clock.by);
    let clock = facts.clock.filter(off).map(Note::ClockOff);
    [
        broken_v6.then_some(Note::Ipv6Broken),
        facts.vpn.then_some(Note::Vpn),
        facts.proxy.then_some(Note::Proxy),
        clock,
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
