//! The closed vocabulary of causes and whose side each is on.
//!
//! The words are those support desks already sort by; they appear in JSON and
//! as message ids, never as text for people.

/// Whose side a fault is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The person: their account or their settings at the provider.
    You,
    /// The connection.
    Network,
    /// The provider.
    Provider,
    /// This program chose or did something wrong.
    Postlotse,
    /// Nobody's: nothing is wrong.
    None,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 5] =
        [Self::You, Self::Network, Self::Provider, Self::Postlotse, Self::None];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Network => "network",
            Self::Provider => "provider",
            Self::Postlotse => "postlotse",
            Self::None => "none",
        }
    }
}

/// What is wrong, in a closed vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// An administrator has switched this way off.
    AdminDisabled,
    /// The login was refused without saying why.
    AmbiguousAuth,
    /// The provider wants an app password instead of the normal one.
    AppPassword,
    /// The certificate's time is over, or this computer's clock is wrong.
    CertExpiredOrClock,
    /// The certificate is for other names.
    CertNameMismatch,
    /// The certificate is issued by nobody this computer trusts.
    CertUntrusted,
    /// This computer's clock is wrong.
    ClockWrong,
    /// The provider asks to be contacted.
    ContactProvider,
    /// Access for mail programs is switched off at the provider.
    EnableAccess,
    /// Access has to be switched on, and an app password may be needed.
    EnableAccessAndAppPassword,
    /// A virus scanner on this computer reads the connection.
    InterceptionAntivirus,
    /// Something on the way breaks the connection.
    InterceptionOrVpn,
    /// The server takes nothing from this connection's address.
    IpBlocked,
    /// The network lets no mail through.
    NetworkBlocked,
    /// Only the provider's own sign-in window is accepted.
    OAuthRequired,
    /// No name could be resolved.
    OfflineOrDns,
    /// The provider has a fault.
    ProviderOutage,
    /// The mailbox is full.
    QuotaFull,
    /// The server does not know the address.
    RecipientUnknown,
    /// The password has run out.
    RenewPassword,
    /// No safe connection could be made, so none was made.
    SecurityAbort,
    /// The login may not send from this address.
    SenderMismatch,
    /// Too much was sent.
    SendingLimit,
    /// Mail programs have a password of their own.
    SeparateMailPassword,
    /// The server offers only outdated encryption.
    ServerTooOld,
    /// The server offers or accepted no login before sending.
    SmtpAuthMissing,
    /// Too many programs use the mailbox at once.
    TooManyConnections,
    /// No login both sides know.
    UnsupportedAuthMech,
    /// The server asks for patience.
    WaitRetry,
    /// The provider wants a look in the browser first.
    WebLoginCheck,
    /// Nobody answers on this port.
    WrongPortOrFirewall,
    /// Port and encryption do not fit together.
    WrongPortOrSecurity,
    /// Another service answers on this port.
    WrongProtocol,
    /// The server name is wrong.
    WrongServer,
    /// Not known yet.
    Unknown,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 35] = [
        Self::AdminDisabled,
        Self::AmbiguousAuth,
        Self::AppPassword,
        Self::CertExpiredOrClock,
        Self::CertNameMismatch,
        Self::CertUntrusted,
        Self::ClockWrong,
        Self::ContactProvider,
        Self::EnableAccess,
        Self::EnableAccessAndAppPassword,
        Self::InterceptionAntivirus,
        Self::InterceptionOrVpn,
        Self::IpBlocked,
        Self::NetworkBlocked,
        Self::OAuthRequired,
        Self::OfflineOrDns,
        Self::ProviderOutage,
        Self::QuotaFull,
        Self::RecipientUnknown,
        Self::RenewPassword,
        Self::SecurityAbort,
        Self::SenderMismatch,
        Self::SendingLimit,
        Self::SeparateMailPassword,
        Self::ServerTooOld,
        Self::SmtpAuthMissing,
        Self::TooManyConnections,
        Self::UnsupportedAuthMech,
        Self::WaitRetry,
        Self::WebLoginCheck,
        Self::WrongPortOrFirewall,
        Self::WrongPortOrSecurity,
        Self::WrongProtocol,
        Self::WrongServer,
        Self::Unknown,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::AdminDisabled => "admin-disabled",
            Self::AmbiguousAuth => "ambiguous-auth",
            Self::AppPassword => "app-password",
            Self::CertExpiredOrClock => "cert-expired-or-clock",
            Self::CertNameMismatch => "cert-name-mismatch",
            Self::CertUntrusted => "cert-untrusted",
            Self::ClockWrong => "clock-wrong",
            Self::ContactProvider => "contact-provider",
            Self::EnableAccess => "enable-access",
            Self::EnableAccessAndAppPassword => "enable-access-and-app-password",
            Self::InterceptionAntivirus => "interception-antivirus",
            Self::InterceptionOrVpn => "interception-or-vpn",
            Self::IpBlocked => "ip-blocked",
            Self::NetworkBlocked => "network-blocked",
            Self::OAuthRequired => "oauth-required",
            Self::OfflineOrDns => "offline-or-dns",
            Self::ProviderOutage => "provider-outage",
            Self::QuotaFull => "quota-full",
            Self::RecipientUnknown => "recipient-unknown",
            Self::RenewPassword => "renew-password",
            Self::SecurityAbort => "security-abort",
            Self::SenderMismatch => "sender-mismatch",
            Self::SendingLimit => "sending-limit",
            Self::SeparateMailPassword => "separate-mail-password",
            Self::ServerTooOld => "server-too-old",
            Self::SmtpAuthMissing => "smtp-auth-missing",
            Self::TooManyConnections => "too-many-connections",
            Self::UnsupportedAuthMech => "unsupported-auth-mech",
            Self::WaitRetry => "wait-retry",
            Self::WebLoginCheck => "web-login-check",
            Self::WrongPortOrFirewall => "wrong-port-or-firewall",
            Self::WrongPortOrSecurity => "wrong-port-or-security",
            Self::WrongProtocol => "wrong-protocol",
            Self::WrongServer => "wrong-server",
            Self::Unknown => "unknown",
        }
    }

    /// Whether typing another password may be what helps.
    pub fn may_want_another_password(self) -> bool {
        matches!(
            self,
            Self::AmbiguousAuth
                | Self::AppPassword
                | Self::EnableAccessAndAppPassword
                | Self::RenewPassword
                | Self::SeparateMailPassword
        )
    }

    /// Whose side it is usually on.
    pub fn side(self) -> Side {
        match self {
            Self::AdminDisabled
            | Self::CertExpiredOrClock
            | Self::CertNameMismatch
            | Self::CertUntrusted
            | Self::ContactProvider
            | Self::OAuthRequired
            | Self::ProviderOutage
            | Self::SecurityAbort
            | Self::SendingLimit
            | Self::ServerTooOld
            | Self::TooManyConnections
            | Self::WaitRetry
            | Self::Unknown => Side::Provider,
            Self::AmbiguousAuth
            | Self::AppPassword
            | Self::ClockWrong
            | Self::EnableAccess
            | Self::EnableAccessAndAppPassword
            | Self::InterceptionAntivirus
            | Self::QuotaFull
            | Self::RecipientUnknown
            | Self::RenewPassword
            | Self::SenderMismatch
            | Self::SeparateMailPassword
            | Self::WebLoginCheck
            | Self::WrongServer => Side::You,
            Self::InterceptionOrVpn
            | Self::IpBlocked
            | Self::NetworkBlocked
            | Self::OfflineOrDns
            | Self::WrongPortOrFirewall => Side::Network,
            Self::SmtpAuthMissing
            | Self::UnsupportedAuthMech
            | Self::WrongPortOrSecurity
            | Self::WrongProtocol => Side::Postlotse,
        }
    }
}
