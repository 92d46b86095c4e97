//! Sources, outcomes, trust and reasons as words.

use crate::discovery::{Candidate, Discovery, Outcome, Reason, Source, SourceReason, Trust};
use crate::i18n::Message;
use crate::provider::Requirement;

/// Who named a server, in everyday words.
pub fn source(source: Source) -> Message {
    Message::new(match source {
        Source::UserInput => "source-user-input",
        Source::PresetDomain => "source-preset-domain",
        Source::Autoconfig => "source-autoconfig",
        Source::WellKnown => "source-well-known",
        Source::Ispdb => "source-ispdb",
        Source::PresetMx => "source-preset-mx",
        Source::Srv => "source-srv",
        Source::PresetGuess => "source-preset-guess",
    })
}

/// What became of a source.
pub fn outcome(outcome: Outcome) -> Message {
    Message::new(match outcome {
        Outcome::Found => "source-outcome-found",
        Outcome::Nothing => "source-outcome-nothing",
        Outcome::Failed => "source-outcome-failed",
        Outcome::Skipped => "source-outcome-skipped",
        Outcome::Refused => "source-outcome-refused",
    })
}

/// Why a source found nothing, failed or was not asked.
pub fn source_reason(source_reason: SourceReason) -> Message {
    Message::new(match source_reason {
        SourceReason::BadRedirect => "source-reason-bad-redirect",
        SourceReason::DnsFailed => "source-reason-dns-failed",
        SourceReason::FilterService => "source-reason-filter-service",
        SourceReason::HttpStatus => "source-reason-http-status",
        SourceReason::Malformed => "source-reason-malformed",
        SourceReason::NoMail => "source-reason-no-mail",
        SourceReason::NoSuchDomain => "source-reason-no-such-domain",
        SourceReason::NoUsableServer => "source-reason-no-usable-server",
        SourceReason::NotAConfig => "source-reason-not-a-config",
        SourceReason::NotBundled => "source-reason-not-bundled",
        SourceReason::NotFound => "source-reason-not-found",
        SourceReason::NotOffered => "source-reason-not-offered",
        SourceReason::Offline => "source-reason-offline",
        SourceReason::PlainTextOnly => "source-reason-plain-text-only",
        SourceReason::PresetKnown => "source-reason-preset-known",
        SourceReason::ProviderWithoutImap => "source-reason-provider-without-imap",
        SourceReason::PublicSuffix => "source-reason-public-suffix",
        SourceReason::ServersUnknown => "source-reason-servers-unknown",
        SourceReason::SwitchedOff => "source-reason-switched-off",
        SourceReason::TimedOut => "source-reason-timed-out",
        SourceReason::TlsFailed => "source-reason-tls-failed",
        SourceReason::TooLarge => "source-reason-too-large",
        SourceReason::UnknownProvider => "source-reason-unknown-provider",
        SourceReason::Unreachable => "source-reason-unreachable",
    })
}

/// How far a server may be used.
pub fn trust(trust: Trust) -> Message {
    Message::new(match trust {
        Trust::Confirmed => "reason-trust-confirmed",
        Trust::Confirm => "reason-trust-confirm",
        Trust::Refused => "reason-trust-refused",
    })
}

/// Why a candidate is trusted or not, as a sentence about it.
pub fn reason(reason: Reason, candidate: &Candidate) -> Message {
    let host = &candidate.server.host;
    let domain = host.registrable().map_or_else(|| host.to_display(), str::to_owned);
    let message = Message::new(match reason {
        Reason::ViaMx => "reason-via-mx",
        Reason::ViaDns => "reason-via-dns",
        Reason::ForeignDomain => "reason-foreign-domain",
        Reason::PrivateNetwork => "reason-private-network",
        Reason::IpLiteral => "reason-ip-literal",
        Reason::ForbiddenAddress => "reason-forbidden-address",
        Reason::UnusualPort => "reason-unusual-port",
        Reason::ProbeFailed => "reason-probe-failed",
        Reason::UsernameAssigned => "reason-username-assigned",
        Reason::Conflict => "reason-conflict",
        Reason::TypedByHand => "reason-typed-by-hand",
        Reason::LocalBridge => "reason-local-bridge",
    });
    match reason {
        Reason::ForeignDomain => message.with("domain", domain),
        Reason::UnusualPort => message.with("port", candidate.server.port.to_string()),
        _ => message,
    }
}

/// Why nothing is recommended.
pub fn nothing_found(discovery: &Discovery) -> Message {
    match discovery.provider {
        Some(provider) if !provider.offers_mail_programs() => {
            Message::new("cli-provider-without-imap").with("provider", provider.name)
        }
        Some(provider) if provider.requirements.contains(&Requirement::Bridge) => {
            Message::new("cli-provider-bridge-missing").with("provider", provider.name)
        }
        Some(provider) if !provider.requirements.contains(&Requirement::PerAccountHost) => {
            Message::new("cli-provider-servers-unknown").with("provider", provider.name)
        }
        Some(provider) => {
            Message::new("cli-provider-without-servers").with("provider", provider.name)
        }
        None if discovery.nobody_answered() => Message::new("cli-nobody-answered"),
        None => {
            let nobody_asked =
                discovery.sources.iter().any(|report| report.reason == Some(SourceReason::Offline));
            let id = if nobody_asked { "cli-nothing-on-file" } else { "cli-nothing-found" };
            Message::new(id).with("domain", discovery.address.domain().display())
        }
    }
}
