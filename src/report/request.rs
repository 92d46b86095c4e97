//! What to ask the provider for: exactly what the cause calls for, nothing else.

use crate::diagnosis::Cause;

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Request {
    /// Why the login is refused, and which name and password it wants.
    Login,
    /// To let mail programs in.
    Access,
    /// Whether a password is accepted at all, or how the sign-in in the browser works.
    BrowserSignIn,
    /// To lift a lock.
    Unlock,
    /// To put a certificate right.
    Certificate,
    /// To offer encryption that can be used.
    Encryption,
    /// Which sender addresses are allowed.
    Sender,
    /// To make room, or say where the limits are.
    Limits,
    /// Whether there is a fault, and until when.
    Outage,
    /// The right names and ports of the servers.
    Servers,
    /// Whether the servers can be reached from outside.
    Reachability,
    /// What the answer of the server means.
    Meaning,
}

impl Request {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Login,
        Self::Access,
        Self::BrowserSignIn,
        Self::Unlock,
        Self::Certificate,
        Self::Encryption,
        Self::Sender,
        Self::Limits,
        Self::Outage,
        Self::Servers,
        Self::Reachability,
        Self::Meaning,
    ];

    /// What a cause calls for; without one there is a question about the report itself.
    pub fn of(cause: Option<Cause>) -> Self {
        let Some(cause) = cause else { return Self::Meaning };
        match cause {
            Cause::AmbiguousAuth
            | Cause::AppPassword
            | Cause::RenewPassword
            | Cause::SeparateMailPassword
            | Cause::WrongUsernameForm
            | Cause::SecurityPasswordExposed => Self::Login,
            Cause::AdminDisabled
            | Cause::EnableAccess
            | Cause::EnableAccessAndAppPassword
            | Cause::ProviderNoImap => Self::Access,
            Cause::OAuthRequired | Cause::OAuthReauth | Cause::UnsupportedAuthMech => {
                Self::BrowserSignIn
            }
            Cause::ContactProvider | Cause::IpBlocked | Cause::WebLoginCheck => Self::Unlock,
            Cause::CertExpiredOrClock
            | Cause::CertNameMismatch
            | Cause::CertUntrusted
            | Cause::ClockWrong => Self::Certificate,
            Cause::SecurityAbort
            | Cause::ServerTooOld
            | Cause::UseTls
            | Cause::SecurityNoPasswordForDiscovery => Self::Encryption,
            Cause::SenderMismatch
            | Cause::SmtpAuthMissing
            | Cause::SpamPolicy
            | Cause::RecipientUnknown => Self::Sender,
            Cause::MessageTooBig
            | Cause::QuotaFull
            | Cause::SendingLimit
            | Cause::TooManyConnections => Self::Limits,
            Cause::ProviderOutage | Cause::WaitRetry => Self::Outage,
            Cause::AddressTypo
            | Cause::DomainDnsRecords
            | Cause::WrongPortOrFirewall
            | Cause::WrongPortOrSecurity
            | Cause::WrongProtocol
            | Cause::WrongServer => Self::Servers,
            Cause::CaptivePortalOrNotAutoconfig
            | Cause::InterceptionAntivirus
            | Cause::InterceptionOrVpn
            | Cause::Ipv6Broken
            | Cause::NetworkBlocked
            | Cause::OfflineOrDns => Self::Reachability,
            Cause::ClientBug
            | Cause::ClientMustSendId
            | Cause::NamespacePrefix
            | Cause::NoneInternal
            | Cause::Unknown => Self::Meaning,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_is_called_for_by_a_cause() {
        for request in Request::ALL {
            assert!(Cause::ALL.into_iter().any(|cause| Request::of(Some(cause)) == request));
        }
        assert_eq!(Request::of(None), Request::Meaning);
    }
}
