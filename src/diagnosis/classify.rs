//! One failure, one cause: by stage and typed failure.
//!
//! What a server said is `refusal`'s business.

use super::cause::Cause;
use super::refusal;
use super::rules;
use super::suspicion::{Certainty, Suspicion};
use crate::account::Protocol;
use crate::network::{CertificateFault, ConnectError, DnsError, PresentedCertificate, TlsError};
use crate::protocol::{Failure, FailureKind, Stage};
use crate::provider::Provider;

/// What a failure may mean, the likeliest first; never empty. What is not known yet is [`Cause::Unknown`] alone.
pub fn suspicions(
    protocol: Protocol,
    failure: &Failure,
    provider: Option<&Provider>,
) -> Vec<Suspicion> {
    let cause = cause_of(protocol, failure, provider);
    vec![Suspicion { cause, certainty: Certainty::Likely }]
}

/// The most likely cause of a failure; what is not known yet is [`Cause::Unknown`], never a guess.
pub fn cause_of(protocol: Protocol, failure: &Failure, provider: Option<&Provider>) -> Cause {
    match &failure.kind {
        FailureKind::Connect(error) => connect(error),
        FailureKind::Tls(error) => tls(error),
        FailureKind::Refused(answer) => {
            refusal::cause_of(protocol, failure.stage, answer, provider)
        }
        FailureKind::Goodbye(answer) => goodbye(failure.stage, answer),
        FailureKind::WrongProtocol(_) => Cause::WrongProtocol,
        FailureKind::NoStartTls
        | FailureKind::InjectedBeforeTls
        | FailureKind::Preauthenticated => Cause::SecurityAbort,
        FailureKind::NoCommonMechanism { .. } => Cause::UnsupportedAuthMech,
        FailureKind::OAuthOnly => Cause::OAuthRequired,
        FailureKind::NoLoginOffered => Cause::SmtpAuthMissing,
        FailureKind::Malformed(_) => Cause::Unknown,
        FailureKind::Closed | FailureKind::TimedOut | FailureKind::Io(_) => silence(failure.stage),
    }
}

fn connect(error: &ConnectError) -> Cause {
    match error {
        // A name that certainly does not exist was mistyped or is out of date.
        ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord)
        | ConnectError::ForbiddenAddress => Cause::WrongServer,
        ConnectError::Dns(DnsError::TimedOut | DnsError::ServerFailure | DnsError::Unreachable) => {
            Cause::OfflineOrDns
        }
        ConnectError::Refused => Cause::WrongPortOrFirewall,
        ConnectError::TimedOut | ConnectError::Unreachable | ConnectError::Io(_) => {
            Cause::NetworkBlocked
        }
    }
}

fn tls(error: &TlsError) -> Cause {
    match error {
        TlsError::Certificate { fault, presented } => certificate(fault, presented),
        TlsError::NotTls => Cause::WrongPortOrSecurity,
        TlsError::Outdated => Cause::ServerTooOld,
        TlsError::InvalidName => Cause::WrongServer,
        TlsError::BrokenOff | TlsError::TimedOut | TlsError::Io(_) => Cause::InterceptionOrVpn,
    }
}

fn certificate(fault: &CertificateFault, presented: &PresentedCertificate) -> Cause {
    // A scanner's certificate explains every other fault it may have.
    if rules::is_virus_scanner(&presented.issuer) {
        return Cause::InterceptionAntivirus;
    }
    match fault {
        CertificateFault::Expired => Cause::CertExpiredOrClock,
        CertificateFault::NotYetValid => Cause::ClockWrong,
        CertificateFault::NameMismatch => Cause::CertNameMismatch,
        CertificateFault::UnknownIssuer
        | CertificateFault::SelfSigned
        | CertificateFault::MissingIntermediate
        | CertificateFault::Revoked
        | CertificateFault::Unusable => Cause::CertUntrusted,
    }
}

fn goodbye(stage: Stage, answer: &crate::protocol::Answer) -> Cause {
    if let Some(cause) = rules::by_words(stage, &answer.text) {
        return cause;
    }
    Cause::WaitRetry
}

fn silence(stage: Stage) -> Cause {
    match stage {
        Stage::Resolve => Cause::OfflineOrDns,
        Stage::Connect => Cause::NetworkBlocked,
        Stage::Tls | Stage::Greeting | Stage::StartTls | Stage::Capability => {
            Cause::InterceptionOrVpn
        }
        Stage::Login | Stage::Mailbox | Stage::Sender | Stage::Message => Cause::ProviderOutage,
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
