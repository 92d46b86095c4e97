//! Sources, outcomes, trust and reasons as words.

use crate::discovery::{
    Candidate, Discovery, Note, NoteKind, Outcome, Question, Reason, Request, Said, Source,
    SourceReason, Standing, Trust, shown,
};
use crate::i18n::{Message, Words};
use crate::provider::Requirement;

/// Who named a server, in everyday words.
pub fn source(source: Source) -> Message {
    Message::new(match source {
        Source::UserInput => "source-user-input",
        Source::PresetDomain => "source-preset-domain",
        Source::Pacc => "source-pacc",
        Source::Autoconfig => "source-autoconfig",
        Source::WellKnown => "source-well-known",
        Source::Ispdb => "source-ispdb",
        Source::PresetMx => "source-preset-mx",
        Source::Srv => "source-srv",
        Source::MxAutoconfig => "source-mx-autoconfig",
        Source::MxIspdb => "source-mx-ispdb",
        Source::Autodiscover => "source-autodiscover",
        Source::PresetGuess => "source-preset-guess",
        Source::Guess => "source-guess",
        Source::PlainAutoconfig => "source-http-autoconfig",
        Source::Jmap => "source-jmap",
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
        SourceReason::AskedAlready => "source-reason-asked-already",
        SourceReason::BadRedirect => "source-reason-bad-redirect",
        SourceReason::DigestMismatch => "source-reason-digest-mismatch",
        SourceReason::DigestMissing => "source-reason-digest-missing",
        SourceReason::DnsFailed => "source-reason-dns-failed",
        SourceReason::FilterService => "source-reason-filter-service",
        SourceReason::HttpStatus => "source-reason-http-status",
        SourceReason::JmapOffered => "source-reason-jmap-offered",
        SourceReason::Malformed => "source-reason-malformed",
        SourceReason::NoMail => "source-reason-no-mail",
        SourceReason::NoSuchDomain => "source-reason-no-such-domain",
        SourceReason::NoUsableServer => "source-reason-no-usable-server",
        SourceReason::NotAConfig => "source-reason-not-a-config",
        SourceReason::NotBundled => "source-reason-not-bundled",
        SourceReason::NotFound => "source-reason-not-found",
        SourceReason::NotNeeded => "source-reason-not-needed",
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
        SourceReason::WantsLogin => "source-reason-wants-login",
    })
}

/// What the servers of a source count for beside those of the others: why they won or lost.
pub fn standing(standing: Standing) -> Message {
    Message::new(match standing {
        Standing::Recommended => "source-standing-recommended",
        Standing::Agrees => "source-standing-agrees",
        Standing::Outranked => "source-standing-outranked",
        Standing::HandshakeFailed => "source-standing-handshake-failed",
        Standing::Refused => "source-standing-refused",
    })
}

/// What a publisher tells people, in the reader's language where there is a choice; a link is shown, never made one.
pub fn note(words: &Words, note: &Note) -> String {
    let text = note.text(words.language().key()).map(str::to_owned);
    let link = note.link.as_ref().map(ToString::to_string);
    let said = text.into_iter().chain(link).collect::<Vec<_>>().join(" ");
    let id = match note.kind {
        NoteKind::Documentation => "note-documentation",
        NoteKind::Activation => "note-activation",
        NoteKind::Instruction => "note-instruction",
    };
    words.say(&Message::new(id).with("said", said))
}

/// What was asked of whom.
pub fn question(question: &Question) -> Message {
    Message::new(match question {
        Question::Get(_) => "evidence-get",
        Question::Post(_) => "evidence-post",
        Question::Records(..) => "evidence-records",
        Question::Handshake(_) => "evidence-handshake",
    })
    .with("target", question.target())
    .with("kind", question.key().to_uppercase())
}

/// What came back to it.
pub fn said(request: &Request) -> Message {
    match &request.said {
        Said::Document(bytes) => Message::new("evidence-document").with("bytes", bytes.to_string()),
        Said::Redirect(url) => Message::new("evidence-redirect").with("target", shown(url)),
        Said::Records(records) => {
            Message::new("evidence-records-found").with("records", records.join(" · "))
        }
        Said::Proven => Message::new("evidence-proven"),
        Said::Fault(reason) => source_reason(*reason),
        Said::NoAnswer => source_reason(SourceReason::TimedOut),
    }
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
        Reason::ViaAutodiscover => "reason-via-autodiscover",
        Reason::Redirected => "reason-redirected",
        Reason::PlainHttp => "reason-plain-http",
        Reason::FailedDigest => "reason-failed-digest",
        Reason::ForeignDomain => "reason-foreign-domain",
        Reason::PrivateNetwork => "reason-private-network",
        Reason::IpLiteral => "reason-ip-literal",
        Reason::ForbiddenAddress => "reason-forbidden-address",
        Reason::MixedScripts => "reason-mixed-scripts",
        Reason::UnusualPort => "reason-unusual-port",
        Reason::ProbeFailed => "reason-probe-failed",
        Reason::UsernameAssigned => "reason-username-assigned",
        Reason::Conflict => "reason-conflict",
        Reason::TypedByHand => "reason-typed-by-hand",
        Reason::LocalBridge => "reason-local-bridge",
    });
    match reason {
        Reason::ForeignDomain => message.with("domain", domain),
        Reason::MixedScripts => message.with("host", super::server::host(host)),
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
            let said = |sought: SourceReason| {
                discovery.sources.iter().any(|report| report.reason == Some(sought))
            };
            // What a person can act on comes first.
            let known = [
                (SourceReason::Offline, "cli-nothing-on-file"),
                (SourceReason::NoSuchDomain, "cli-no-such-domain"),
                (SourceReason::NoMail, "cli-domain-without-mail"),
                (SourceReason::PlainTextOnly, "cli-plain-text-only"),
                (SourceReason::WantsLogin, "cli-answers-after-login"),
            ];
            let fits = known.into_iter().find(|(reason, _)| said(*reason));
            Message::new(fits.map_or("cli-nothing-found", |(_, id)| id))
                .with("domain", discovery.address.domain().display())
        }
    }
}
