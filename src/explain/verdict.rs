//! The verdict as four parts: what happened, whose side it is on, what to do next; the server's words are `failure`'s.
//!
//! Where provider, certificate or clock let something more exact be said than a
//! cause alone, the words are here; else they are those of `cause`.

use super::cause;
use crate::account::{EmailAddress, ServerConfig};
use crate::diagnosis::{Cause, Certainty, Judgement, Note, Proposal, Side, Verdict, clean_words};
use crate::i18n::{Message, Words};
use crate::network::{CertificateFault, TlsError};
use crate::protocol::{FailureKind, Stage};
use crate::provider::Provider;
use crate::verify::{ProtocolReport, ProtocolResult, Report};

/// What happened to a protocol that failed for this cause.
pub fn what_happened(
    cause: Cause,
    report: &ProtocolReport,
    verdict: &Verdict,
    provider: Option<&Provider>,
) -> Message {
    match special(cause, report, verdict, provider) {
        Some(special) => filled(special.id(), report, provider),
        None => cause::what_happened(cause, report),
    }
}

/// What to do next.
pub fn next_step(cause: Cause, report: &ProtocolReport, verdict: &Verdict) -> Message {
    let next = special(cause, report, verdict, None).and_then(Special::next_id);
    match next {
        Some(id) => filled(id, report, None),
        None => cause::next_step(cause, report),
    }
}

/// What to do at this very provider, beyond the step itself; only where the account has to be set up there.
pub fn provider_step(verdict: &Verdict, provider: Option<&Provider>) -> Option<Message> {
    super::provider::note(provider.filter(|_| verdict.side == Side::You)?)
}

/// The provider's own pages for that.
pub fn pages(verdict: &Verdict, provider: Option<&Provider>) -> &'static [&'static str] {
    provider.filter(|_| verdict.side == Side::You).map_or(&[], |provider| provider.help_pages)
}

/// Every domain of somebody else's that a proposal would hand the password to; `None` where it leads to none.
pub fn new_domains(proposal: &Proposal, report: &Report) -> Option<String> {
    let new: Vec<String> =
        proposal.strangers(report).into_iter().map(super::server::domain).collect();
    (!new.is_empty()).then(|| new.join(", "))
}

/// That the password would go to somebody else's servers, where a proposal leads there.
pub fn other_domain(words: &Words, proposal: &Proposal, report: &Report) -> Option<String> {
    let domains = new_domains(proposal, report)?;
    Some(words.say(&Message::new("verdict-proposal-other-domain").with("domains", domains)))
}

/// Whose side it is on, no surer than the verdict is.
pub fn side(verdict: &Verdict) -> Message {
    if verdict.certainty != Certainty::Possible {
        return cause::side(verdict.side);
    }
    Message::new(match verdict.side {
        Side::You => "verdict-side-you-perhaps",
        Side::Network => "verdict-side-network-perhaps",
        Side::Provider => "verdict-side-provider-perhaps",
        Side::Postlotse => "verdict-side-postlotse-perhaps",
        Side::None => "verdict-side-none",
    })
}

/// What else it may be, in one sentence; `None` where nothing else is worth a thought.
pub fn also(words: &Words, verdict: &Verdict) -> Option<String> {
    let others = verdict.also.iter().filter_map(|one| other_id(one.cause));
    let others: Vec<String> = others.take(3).map(|id| words.text(id)).collect();
    let message = || Message::new("verdict-also").with("causes", others.join("; "));
    (!others.is_empty()).then(|| words.say(&message()))
}

/// A remark about account or network.
pub fn note(words: &Words, note: Note) -> String {
    match note {
        Note::PasswordProven => words.text("facts-password-proven"),
        Note::Pop3Off => words.text("facts-pop3-off"),
        Note::Ipv6Broken => words.text("facts-ipv6-broken"),
        Note::Vpn => words.text("facts-vpn"),
        Note::Proxy => words.text("facts-proxy"),
        // How far it is off is unverified: nobody is to set a clock by it.
        Note::ClockOff(clock) if clock.ahead => words.text("facts-clock-ahead"),
        Note::ClockOff(_) => words.text("facts-clock-behind"),
    }
}

/// A proposed server in one line.
pub fn proposed(words: &Words, server: &ServerConfig) -> String {
    let message = Message::new("verdict-proposed-server")
        .with("heading", super::server::heading(words, server.protocol))
        .with("host", server.host.to_display())
        .with("port", server.port.to_string())
        .with("security", super::server::security(words, server.security));
    words.say(&message)
}

/// A text to send to whoever administers the account, where only they can help.
pub fn request_to_administrator(
    words: &Words,
    judged: &Judgement,
    address: &EmailAddress,
) -> Option<String> {
    if judged.verdict.cause != Some(Cause::AdminDisabled) {
        return None;
    }
    let locked = |one: &&(crate::account::Protocol, Cause)| one.1 == Cause::AdminDisabled;
    let (protocol, _) = judged.causes.iter().find(locked)?;
    let id =
        if protocol.is_incoming() { "verdict-request-incoming" } else { "verdict-request-smtp" };
    let message = Message::new(id)
        .with("address", address.to_display())
        .with("protocol", protocol.key().to_uppercase());
    Some(words.say(&message))
}

/// Cases in which more can be said than the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Special {
    AmbiguousAuth,
    AppPassword,
    EnableAccess,
    EnableAccessAndAppPassword,
    SeparateMailPassword,
    SendingRefused,
    Pop3Off,
    MissingIntermediate,
    NotYetValid,
    ClockAhead,
    ClockBehind,
    Gateway,
    Silence,
}

impl Special {
    fn id(self) -> &'static str {
        match self {
            Self::AmbiguousAuth => "verdict-ambiguous-auth",
            Self::AppPassword => "verdict-app-password",
            Self::EnableAccess => "verdict-enable-access",
            Self::EnableAccessAndAppPassword => "verdict-enable-access-and-app-password",
            Self::SeparateMailPassword => "verdict-separate-mail-password",
            Self::SendingRefused => "verdict-sending-refused",
            Self::Pop3Off => "verdict-pop3-off",
            Self::MissingIntermediate => "verdict-missing-intermediate",
            Self::NotYetValid => "verdict-not-yet-valid",
            Self::ClockAhead => "verdict-clock-ahead",
            Self::ClockBehind => "verdict-clock-behind",
            Self::Gateway => "verdict-gateway",
            Self::Silence => "verdict-silence",
        }
    }

    /// The next step, where it is not the cause's.
    fn next_id(self) -> Option<&'static str> {
        match self {
            Self::AmbiguousAuth
            | Self::AppPassword
            | Self::EnableAccess
            | Self::EnableAccessAndAppPassword
            | Self::SeparateMailPassword
            | Self::ClockAhead
            | Self::ClockBehind => None,
            Self::SendingRefused => Some("verdict-sending-refused.next"),
            Self::Pop3Off => Some("verdict-pop3-off.next"),
            Self::MissingIntermediate => Some("verdict-missing-intermediate.next"),
            Self::NotYetValid => Some("verdict-not-yet-valid.next"),
            Self::Gateway => Some("verdict-gateway.next"),
            Self::Silence => Some("verdict-silence.next"),
        }
    }
}

fn special(
    cause: Cause,
    report: &ProtocolReport,
    verdict: &Verdict,
    provider: Option<&Provider>,
) -> Option<Special> {
    let ProtocolResult::Failed(failure) = &report.result else { return None };
    let has = |note: Note| verdict.notes.contains(&note);
    match &failure.kind {
        FailureKind::Refused(_) if cause == Cause::EnableAccess && has(Note::Pop3Off) => {
            (report.protocol == crate::account::Protocol::Pop3).then_some(Special::Pop3Off)
        }
        FailureKind::Refused(_) if failure.stage == Stage::Login => {
            let sending = !report.protocol.is_incoming() && has(Note::PasswordProven);
            match cause {
                Cause::EnableAccess if sending => Some(Special::SendingRefused),
                _ => provider.and(named(cause)),
            }
        }
        FailureKind::Tls(TlsError::Certificate { fault, .. }) => of_certificate(cause, fault),
        FailureKind::Tls(TlsError::BrokenOff | TlsError::TimedOut | TlsError::Io(_))
        | FailureKind::Closed
        | FailureKind::TimedOut
        | FailureKind::Io(_)
            if failure.stage < Stage::Login
                && matches!(cause, Cause::ProviderOutage | Cause::InterceptionOrVpn) =>
        {
            Some(Special::Silence)
        }
        _ => None,
    }
}

/// A refused login in words that name the provider.
fn named(cause: Cause) -> Option<Special> {
    match cause {
        Cause::AmbiguousAuth => Some(Special::AmbiguousAuth),
        Cause::AppPassword => Some(Special::AppPassword),
        Cause::EnableAccess => Some(Special::EnableAccess),
        Cause::EnableAccessAndAppPassword => Some(Special::EnableAccessAndAppPassword),
        Cause::SeparateMailPassword => Some(Special::SeparateMailPassword),
        _ => None,
    }
}

fn of_certificate(cause: Cause, fault: &CertificateFault) -> Option<Special> {
    match (cause, fault) {
        (Cause::CertUntrusted, CertificateFault::MissingIntermediate) => {
            Some(Special::MissingIntermediate)
        }
        (Cause::CertExpiredOrClock, CertificateFault::NotYetValid) => Some(Special::NotYetValid),
        (Cause::ClockWrong, CertificateFault::Expired) => Some(Special::ClockAhead),
        (Cause::ClockWrong, CertificateFault::NotYetValid) => Some(Special::ClockBehind),
        (Cause::InterceptionOrVpn, _) => Some(Special::Gateway),
        _ => None,
    }
}

/// Every sentence here may name the server, the provider and what the certificate says.
fn filled(id: &'static str, report: &ProtocolReport, provider: Option<&Provider>) -> Message {
    let mut message = Message::new(id)
        .with("host", report.server.host.to_display())
        .with("provider", provider.map(|provider| provider.name.to_owned()).unwrap_or_default());
    if let ProtocolResult::Failed(failure) = &report.result
        && let FailureKind::Tls(TlsError::Certificate { presented, .. }) = &failure.kind
    {
        message = message.with("issuer", clean_words(&presented.issuer));
    }
    message
}

/// A cause as one of several possibilities; those that never stand second have no words.
fn other_id(cause: Cause) -> Option<&'static str> {
    match cause {
        Cause::AmbiguousAuth => Some("verdict-also-slip"),
        Cause::AppPassword => Some("verdict-also-app-password"),
        Cause::EnableAccess | Cause::EnableAccessAndAppPassword => Some("verdict-also-access"),
        Cause::InterceptionAntivirus => Some("verdict-also-antivirus"),
        Cause::InterceptionOrVpn => Some("verdict-also-network"),
        Cause::NetworkBlocked => Some("verdict-also-blocked"),
        Cause::OfflineOrDns => Some("verdict-also-offline"),
        Cause::ProviderOutage => Some("verdict-also-outage"),
        Cause::SeparateMailPassword => Some("verdict-also-separate-password"),
        Cause::WebLoginCheck => Some("verdict-also-browser"),
        Cause::WrongServer => Some("verdict-also-server"),
        Cause::WrongUsernameForm => Some("verdict-also-username"),
        _ => None,
    }
}
