//! What a failed question means for the source that asked it. Pure.

use super::answer::Answered;
use super::{Outcome, SourceReason};
use crate::network::{ConnectError, DnsError, HttpError, TlsError};
use crate::protocol::{Failure, FailureKind};

/// A DNS fault: a missing record is an answer, a silent name server is none.
pub(super) fn of_dns(error: &DnsError) -> (Outcome, SourceReason) {
    match error {
        DnsError::NoSuchName | DnsError::NoRecord => (Outcome::Nothing, SourceReason::NotFound),
        DnsError::TimedOut => (Outcome::Failed, SourceReason::TimedOut),
        DnsError::ServerFailure => (Outcome::Failed, SourceReason::DnsFailed),
        DnsError::Unreachable => (Outcome::Failed, SourceReason::Unreachable),
    }
}

/// A failed connection.
fn of_connection(error: &ConnectError) -> (Outcome, SourceReason) {
    match error {
        ConnectError::Dns(error) => of_dns(error),
        // Most domains have no server at this place; nobody listening is an answer.
        ConnectError::Refused => (Outcome::Nothing, SourceReason::NotFound),
        ConnectError::TimedOut => (Outcome::Failed, SourceReason::TimedOut),
        ConnectError::ForbiddenAddress | ConnectError::Unreachable | ConnectError::Io(_) => {
            (Outcome::Failed, SourceReason::Unreachable)
        }
    }
}

/// A TLS handshake that did not come about; somebody who accepts and keeps silent says nothing about TLS.
fn of_tls(error: &TlsError) -> (Outcome, SourceReason) {
    match error {
        TlsError::TimedOut => (Outcome::Failed, SourceReason::TimedOut),
        _ => (Outcome::Failed, SourceReason::TlsFailed),
    }
}

/// A document that did not arrive.
pub(super) fn of_http(error: &HttpError) -> (Outcome, SourceReason) {
    use Outcome::{Failed, Nothing};
    match error {
        HttpError::Connect(error) => of_connection(error),
        HttpError::TimedOut => (Failed, SourceReason::TimedOut),
        HttpError::Tls(error) => of_tls(error),
        HttpError::Status(404 | 410) => (Nothing, SourceReason::NotFound),
        HttpError::Status(401) => (Nothing, SourceReason::WantsLogin),
        HttpError::Status(_) => (Failed, SourceReason::HttpStatus),
        HttpError::TooManyRedirects | HttpError::InsecureRedirect | HttpError::BadRedirect => {
            (Failed, SourceReason::BadRedirect)
        }
        HttpError::TooLarge => (Failed, SourceReason::TooLarge),
        HttpError::BadEncoding | HttpError::NotHttp => (Failed, SourceReason::Malformed),
    }
}

/// A handshake that did not come about.
pub(super) fn of_handshake(failure: &Failure) -> (Outcome, SourceReason) {
    match &failure.kind {
        FailureKind::Connect(error) => of_connection(error),
        FailureKind::Tls(error) => of_tls(error),
        FailureKind::TimedOut => (Outcome::Failed, SourceReason::TimedOut),
        FailureKind::NoStartTls => (Outcome::Refused, SourceReason::PlainTextOnly),
        _ => (Outcome::Failed, SourceReason::Malformed),
    }
}

/// The answer of a source whose only question to DNS failed.
pub(super) fn dns(error: &DnsError) -> Answered {
    let (outcome, reason) = of_dns(error);
    Answered::without(outcome, reason)
}

/// The answer of a source whose document did not arrive.
pub(super) fn http(error: &HttpError) -> Answered {
    let (outcome, reason) = of_http(error);
    Answered::without(outcome, reason)
}

/// Which of two empty answers says more: a fault more than a refusal, that more than plain absence.
pub(super) fn worse(one: Answered, other: Answered) -> Answered {
    let rank = |answered: &Answered| match answered.outcome {
        Outcome::Found => 4,
        Outcome::Refused => 3,
        Outcome::Failed => 2,
        Outcome::Nothing if answered.reason != Some(SourceReason::NotFound) => 1,
        Outcome::Nothing | Outcome::Skipped => 0,
    };
    if rank(&other) > rank(&one) { other } else { one }
}
