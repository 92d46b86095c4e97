//! One failure, its causes: by stage and typed failure.
//!
//! What a server said is the rules' business.

use super::cause::Cause;
use super::family::Whose;
use super::heard::{Heard, Status};
use super::rules;
use super::suspicion::{Certainty, Suspicion};
use super::usual;
use crate::account::Protocol;
use crate::network::{CertificateFault, ConnectError, DnsError, PresentedCertificate, TlsError};
use crate::protocol::{Answer, Failure, FailureKind, Stage};
use crate::provider::Provider;

use Certainty::{Definite, Likely, Possible};

/// What a failure may mean, the likeliest first; never empty. What is not known yet is [`Cause::Unknown`] alone.
pub fn suspicions(
    protocol: Protocol,
    failure: &Failure,
    provider: Option<&Provider>,
) -> Vec<Suspicion> {
    match &failure.kind {
        FailureKind::Connect(error) => connect(error),
        FailureKind::Tls(error) => tls(error),
        FailureKind::Refused(answer) => refused(protocol, failure, answer, provider),
        FailureKind::Goodbye(answer) => goodbye(protocol, failure, answer, provider),
        FailureKind::WrongProtocol(_) => one(Cause::WrongProtocol, Definite),
        FailureKind::NoStartTls
        | FailureKind::InjectedBeforeTls
        | FailureKind::Preauthenticated => one(Cause::SecurityAbort, Definite),
        FailureKind::NoCommonMechanism { .. } => one(Cause::UnsupportedAuthMech, Definite),
        FailureKind::OAuthOnly => one(Cause::OAuthRequired, Definite),
        FailureKind::NoLoginOffered => one(Cause::SmtpAuthMissing, Likely),
        FailureKind::Malformed(_) => one(Cause::Unknown, Possible),
        FailureKind::Closed | FailureKind::TimedOut | FailureKind::Io(_) => silence(failure.stage),
    }
}

/// The most likely cause of a failure; what is not known yet is [`Cause::Unknown`], never a guess.
pub fn cause_of(protocol: Protocol, failure: &Failure, provider: Option<&Provider>) -> Cause {
    first(&suspicions(protocol, failure, provider))
}

fn first(suspicions: &[Suspicion]) -> Cause {
    suspicions.first().map_or(Cause::Unknown, |first| first.cause)
}

fn one(cause: Cause, certainty: Certainty) -> Vec<Suspicion> {
    vec![Suspicion { cause, certainty }]
}

fn two(likelier: Cause, other: Cause) -> Vec<Suspicion> {
    vec![
        Suspicion { cause: likelier, certainty: Likely },
        Suspicion { cause: other, certainty: Possible },
    ]
}

fn heard<'a>(
    protocol: Protocol,
    failure: &Failure,
    answer: &Answer,
    provider: Option<&'a Provider>,
) -> Heard<'a> {
    let whose = provider.map_or_else(Whose::default, Whose::of);
    Heard::from_answer(protocol, failure, answer, whose)
}

/// A negative answer. To a login it is a refusal whatever its words are, unless the server cannot judge now.
fn refused(
    protocol: Protocol,
    failure: &Failure,
    answer: &Answer,
    provider: Option<&Provider>,
) -> Vec<Suspicion> {
    let heard = heard(protocol, failure, answer, provider);
    let said = rules::suspicions(&heard);
    let not_understood =
        heard.status == Some(Status::Bad) || heard.reply.is_some_and(|code| code < 520);
    if first(&said) == Cause::Unknown
        && failure.stage == Stage::Login
        && !heard.is_temporary()
        && !not_understood
    {
        return usual::reasons(&heard.whose);
    }
    said
}

/// The server ended the session by itself: never a judgement.
fn goodbye(
    protocol: Protocol,
    failure: &Failure,
    answer: &Answer,
    provider: Option<&Provider>,
) -> Vec<Suspicion> {
    let mut said = rules::suspicions(&heard(protocol, failure, answer, provider));
    said.retain(|one| !one.cause.may_want_another_password() && one.cause != Cause::Unknown);
    if said.is_empty() { one(Cause::WaitRetry, Likely) } else { said }
}

fn connect(error: &ConnectError) -> Vec<Suspicion> {
    match error {
        // A name that certainly does not exist was mistyped or is out of date.
        ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord) => {
            two(Cause::WrongServer, Cause::OfflineOrDns)
        }
        ConnectError::ForbiddenAddress => one(Cause::WrongServer, Definite),
        ConnectError::Dns(DnsError::TimedOut | DnsError::ServerFailure | DnsError::Unreachable) => {
            one(Cause::OfflineOrDns, Likely)
        }
        ConnectError::Refused => two(Cause::WrongPortOrFirewall, Cause::NetworkBlocked),
        ConnectError::TimedOut | ConnectError::Io(_) => {
            two(Cause::NetworkBlocked, Cause::WrongPortOrFirewall)
        }
        ConnectError::Unreachable => two(Cause::NetworkBlocked, Cause::OfflineOrDns),
    }
}

fn tls(error: &TlsError) -> Vec<Suspicion> {
    match error {
        TlsError::Certificate { fault, presented } => certificate(fault, presented),
        TlsError::NotTls => one(Cause::WrongPortOrSecurity, Definite),
        TlsError::Outdated => one(Cause::ServerTooOld, Likely),
        TlsError::InvalidName => one(Cause::WrongServer, Definite),
        TlsError::BrokenOff | TlsError::TimedOut | TlsError::Io(_) => {
            two(Cause::InterceptionOrVpn, Cause::ProviderOutage)
        }
    }
}

fn certificate(fault: &CertificateFault, presented: &PresentedCertificate) -> Vec<Suspicion> {
    // A scanner's certificate explains every other fault it may have.
    if rules::is_virus_scanner(&presented.issuer) {
        return one(Cause::InterceptionAntivirus, Definite);
    }
    match fault {
        // Whose clock is right is only known where somebody has compared.
        CertificateFault::Expired => one(Cause::CertExpiredOrClock, Likely),
        CertificateFault::NotYetValid => two(Cause::ClockWrong, Cause::CertExpiredOrClock),
        CertificateFault::NameMismatch => one(Cause::CertNameMismatch, Definite),
        CertificateFault::UnknownIssuer
        | CertificateFault::SelfSigned
        | CertificateFault::MissingIntermediate
        | CertificateFault::Revoked
        | CertificateFault::Unusable => one(Cause::CertUntrusted, Definite),
    }
}

fn silence(stage: Stage) -> Vec<Suspicion> {
    match stage {
        Stage::Resolve => one(Cause::OfflineOrDns, Likely),
        Stage::Connect => two(Cause::NetworkBlocked, Cause::WrongPortOrFirewall),
        Stage::Tls | Stage::Greeting | Stage::StartTls | Stage::Capability => {
            two(Cause::InterceptionOrVpn, Cause::ProviderOutage)
        }
        Stage::Login | Stage::Mailbox | Stage::Sender | Stage::Message => {
            two(Cause::ProviderOutage, Cause::InterceptionOrVpn)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate_failure(fault: CertificateFault, issuer: &str) -> FailureKind {
        let presented = PresentedCertificate {
            names: vec!["*.strato.de".into()],
            issuer: issuer.into(),
            not_before: None,
            not_after: None,
        };
        FailureKind::Tls(TlsError::Certificate { fault, presented: Box::new(presented) })
    }

    #[test]
    fn typed_failures_have_their_causes() {
        use FailureKind as Kind;
        let cases = [
            (Stage::Resolve, Kind::Connect(DnsError::NoSuchName.into()), Cause::WrongServer),
            (Stage::Resolve, Kind::Connect(DnsError::TimedOut.into()), Cause::OfflineOrDns),
            (Stage::Connect, Kind::Connect(ConnectError::TimedOut), Cause::NetworkBlocked),
            (Stage::Connect, Kind::Connect(ConnectError::Refused), Cause::WrongPortOrFirewall),
            (Stage::Tls, Kind::Tls(TlsError::NotTls), Cause::WrongPortOrSecurity),
            (Stage::Tls, Kind::Tls(TlsError::Outdated), Cause::ServerTooOld),
            (
                Stage::Tls,
                certificate_failure(CertificateFault::Expired, "Let's Encrypt"),
                Cause::CertExpiredOrClock,
            ),
            (
                Stage::Tls,
                certificate_failure(CertificateFault::NotYetValid, "Let's Encrypt"),
                Cause::ClockWrong,
            ),
            (
                Stage::Tls,
                certificate_failure(CertificateFault::NameMismatch, "DigiCert"),
                Cause::CertNameMismatch,
            ),
            (
                Stage::Tls,
                certificate_failure(CertificateFault::SelfSigned, "localhost"),
                Cause::CertUntrusted,
            ),
            (
                Stage::Tls,
                certificate_failure(CertificateFault::UnknownIssuer, "Avast Web/Mail Shield Root"),
                Cause::InterceptionAntivirus,
            ),
            (Stage::StartTls, Kind::NoStartTls, Cause::SecurityAbort),
            (Stage::StartTls, Kind::InjectedBeforeTls, Cause::SecurityAbort),
            (Stage::Greeting, Kind::Preauthenticated, Cause::SecurityAbort),
            (Stage::Login, Kind::OAuthOnly, Cause::OAuthRequired),
            (Stage::Login, Kind::TimedOut, Cause::ProviderOutage),
            (Stage::Greeting, Kind::TimedOut, Cause::InterceptionOrVpn),
        ];
        for (stage, kind, expected) in cases {
            let failure = Failure { stage, kind };
            assert_eq!(cause_of(Protocol::Imap, &failure, None), expected, "{failure:?}");
        }
    }
}
