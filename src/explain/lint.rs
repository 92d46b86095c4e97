//! What is wrong with a published document, as words for its owner.
//!
//! Names of elements stay as the formats spell them, so that they can be found again.

use crate::audit::{Fault, FaultKind};
use crate::discovery::{DocumentError as E, DocumentKind, ProblemKind as P};
use crate::i18n::{Message, Words};

/// What kind of document it is.
pub fn kind(kind: DocumentKind) -> Message {
    Message::new(match kind {
        DocumentKind::Config => "lint-kind-config",
        DocumentKind::Autodiscover => "lint-kind-autodiscover",
        DocumentKind::Pacc => "lint-kind-pacc",
        DocumentKind::Unknown => "lint-kind-unknown",
    })
}

/// A fault in one sentence.
pub fn fault(words: &Words, fault: &Fault) -> String {
    let message = match &fault.kind {
        FaultKind::Whole(error) => whole(error),
        FaultKind::Part(kind) => Message::new(part(*kind)),
    };
    words.say(&message)
}

/// What to write instead; `kind` is that of the document, for each format has words of its own.
pub fn advice(words: &Words, fault: &Fault, kind: DocumentKind) -> String {
    let id = match &fault.kind {
        FaultKind::Whole(error) => whole_advice(error),
        FaultKind::Part(kind) => part_advice(*kind),
    };
    words.say(&Message::new(id).with("kind", kind.key()))
}

fn whole(error: &E) -> Message {
    match error {
        E::NotAConfig => Message::new("lint-not-a-config"),
        // JSON has no elements.
        E::Malformed { element, line, column } if element.is_empty() => {
            Message::new("lint-malformed-json")
                .with("line", line.to_string())
                .with("column", column.to_string())
        }
        E::Malformed { element, line, column } => Message::new("lint-malformed")
            .with("element", crate::diagnosis::clean_words(element))
            .with("line", line.to_string())
            .with("column", column.to_string()),
        E::DoctypeForbidden => Message::new("lint-doctype-forbidden"),
        E::TooDeep => Message::new("lint-too-deep"),
        E::TooLarge => Message::new("lint-too-large"),
        E::PlainTextOnly => Message::new("lint-plain-text-only"),
        E::NoUsableServer => Message::new("lint-no-usable-server"),
    }
}

fn whole_advice(error: &E) -> &'static str {
    match error {
        E::NotAConfig => "lint-not-a-config.advice",
        E::Malformed { element, .. } if element.is_empty() => "lint-malformed-json.advice",
        E::Malformed { .. } => "lint-malformed.advice",
        E::DoctypeForbidden => "lint-doctype-forbidden.advice",
        E::TooDeep => "lint-too-deep.advice",
        E::TooLarge => "lint-too-large.advice",
        E::PlainTextOnly => "lint-plain-text-only.advice",
        E::NoUsableServer => "lint-no-usable-server.advice",
    }
}

fn part(kind: P) -> &'static str {
    match kind {
        P::PlainText => "lint-plain-text",
        P::HostMissing => "lint-host-missing",
        P::HostUnusable => "lint-host-unusable",
        P::HostIsAddress => "lint-host-is-address",
        P::HostIsLocal => "lint-host-is-local",
        P::HostTellsAddress => "lint-host-tells-address",
        P::PortUnusable => "lint-port-unusable",
        P::SecurityUnknown => "lint-security-unknown",
        P::SecurityAgainstPort => "lint-security-against-port",
        P::SecurityAmbiguous => "lint-security-ambiguous",
        P::UsernameUnusable => "lint-username-unusable",
        P::SpaRequired => "lint-spa-required",
        P::NoIncoming => "lint-no-incoming",
        P::NoOutgoing => "lint-no-outgoing",
        P::AnswerElsewhere => "lint-answer-elsewhere",
        P::AnswerRefused => "lint-answer-refused",
        P::WrongType => "lint-wrong-type",
        P::DomainNotListed => "lint-domain-not-listed",
        P::PlaceholderUnknown => "lint-placeholder-unknown",
        P::PortMissing => "lint-port-missing",
        P::SecurityMissing => "lint-security-missing",
        P::UsernameMissing => "lint-username-missing",
        P::PlainLink => "lint-plain-link",
        P::PortUnusual => "lint-port-unusual",
        P::AuthenticationMissing => "lint-authentication-missing",
        P::AuthenticationUnknown => "lint-authentication-unknown",
        P::OutdatedName => "lint-outdated-name",
        P::TlsNotFirst => "lint-tls-not-first",
        P::ProtocolMisplaced => "lint-protocol-misplaced",
        P::ProtocolUnknown => "lint-protocol-unknown",
    }
}

fn part_advice(kind: P) -> &'static str {
    match kind {
        P::PlainText => "lint-plain-text.advice",
        P::HostMissing => "lint-host-missing.advice",
        P::HostUnusable => "lint-host-unusable.advice",
        P::HostIsAddress => "lint-host-is-address.advice",
        P::HostIsLocal => "lint-host-is-local.advice",
        P::HostTellsAddress => "lint-host-tells-address.advice",
        P::PortUnusable => "lint-port-unusable.advice",
        P::SecurityUnknown => "lint-security-unknown.advice",
        P::SecurityAgainstPort => "lint-security-against-port.advice",
        P::SecurityAmbiguous => "lint-security-ambiguous.advice",
        P::UsernameUnusable => "lint-username-unusable.advice",
        P::SpaRequired => "lint-spa-required.advice",
        P::NoIncoming => "lint-no-incoming.advice",
        P::NoOutgoing => "lint-no-outgoing.advice",
        P::AnswerElsewhere => "lint-answer-elsewhere.advice",
        P::AnswerRefused => "lint-answer-refused.advice",
        P::WrongType => "lint-wrong-type.advice",
        P::DomainNotListed => "lint-domain-not-listed.advice",
        P::PlaceholderUnknown => "lint-placeholder-unknown.advice",
        P::PortMissing => "lint-port-missing.advice",
        P::SecurityMissing => "lint-security-missing.advice",
        P::UsernameMissing => "lint-username-missing.advice",
        P::PlainLink => "lint-plain-link.advice",
        P::PortUnusual => "lint-port-unusual.advice",
        P::AuthenticationMissing => "lint-authentication-missing.advice",
        P::AuthenticationUnknown => "lint-authentication-unknown.advice",
        P::OutdatedName => "lint-outdated-name.advice",
        P::TlsNotFirst => "lint-tls-not-first.advice",
        P::ProtocolMisplaced => "lint-protocol-misplaced.advice",
        P::ProtocolUnknown => "lint-protocol-unknown.advice",
    }
}
