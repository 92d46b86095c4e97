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
    /// The mail domain of the address does not exist or takes no mail.
    AddressTypo,
    /// An administrator has switched this way off.
    AdminDisabled,
    /// The login was refused without saying why.
    AmbiguousAuth,
    /// The provider wants an app password instead of the normal one.
    AppPassword,
    /// A web page came instead of an answer: the login page of a hotspot, or a web host that answers everything.
    CaptivePortalOrNotAutoconfig,
    /// The certificate's time is over, or this computer's clock is wrong.
    CertExpiredOrClock,
    /// The certificate is for other names.
    CertNameMismatch,
    /// The certificate is issued by nobody this computer trusts.
    CertUntrusted,
    /// This program said something the server does not understand.
    ClientBug,
    /// The server wants programs to introduce themselves (IMAP ID, RFC 2971).
    ClientMustSendId,
    /// This computer's clock is wrong.
    ClockWrong,
    /// The provider asks to be contacted.
    ContactProvider,
    /// The sender domain lacks records that others check (SPF, DKIM).
    DomainDnsRecords,
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
    /// IPv6 leads nowhere on this connection; IPv4 works.
    Ipv6Broken,
    /// The message is larger than the server takes.
    MessageTooBig,
    /// Folder names need a prefix on this server (RFC 2342).
    NamespacePrefix,
    /// The network lets no mail through.
    NetworkBlocked,
    /// Nothing is wrong for the person; a program asked for something that cannot be had.
    NoneInternal,
    /// The sign-in through the provider's window has run out.
    OAuthReauth,
    /// Only the provider's own sign-in window is accepted.
    OAuthRequired,
    /// No name could be resolved.
    OfflineOrDns,
    /// The provider lets no mail program in for this account.
    ProviderNoImap,
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
    /// A server wants the password before it names any settings; it does not get it.
    SecurityNoPasswordForDiscovery,
    /// A program sent the password unprotected.
    SecurityPasswordExposed,
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
    /// The receiving side refused the message or its sender as unwanted.
    SpamPolicy,
    /// Too many programs use the mailbox at once.
    TooManyConnections,
    /// No login both sides know.
    UnsupportedAuthMech,
    /// The server takes no login without encryption.
    UseTls,
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
    /// The user name has a form the server does not expect.
    WrongUsernameForm,
    /// Not known yet.
    Unknown,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 51] = [
        Self::AddressTypo,
        Self::AdminDisabled,
        Self::AmbiguousAuth,
        Self::AppPassword,
        Self::CaptivePortalOrNotAutoconfig,
        Self::CertExpiredOrClock,
        Self::CertNameMismatch,
        Self::CertUntrusted,
        Self::ClientBug,
        Self::ClientMustSendId,
        Self::ClockWrong,
        Self::ContactProvider,
        Self::DomainDnsRecords,
        Self::EnableAccess,
        Self::EnableAccessAndAppPassword,
        Self::InterceptionAntivirus,
        Self::InterceptionOrVpn,
        Self::IpBlocked,
        Self::Ipv6Broken,
        Self::MessageTooBig,
        Self::NamespacePrefix,
        Self::NetworkBlocked,
        Self::NoneInternal,
        Self::OAuthReauth,
        Self::OAuthRequired,
        Self::OfflineOrDns,
        Self::ProviderNoImap,
        Self::ProviderOutage,
        Self::QuotaFull,
        Self::RecipientUnknown,
        Self::RenewPassword,
        Self::SecurityAbort,
        Self::SecurityNoPasswordForDiscovery,
        Self::SecurityPasswordExposed,
        Self::SenderMismatch,
        Self::SendingLimit,
        Self::SeparateMailPassword,
        Self::ServerTooOld,
        Self::SmtpAuthMissing,
        Self::SpamPolicy,
        Self::TooManyConnections,
        Self::UnsupportedAuthMech,
        Self::UseTls,
        Self::WaitRetry,
        Self::WebLoginCheck,
        Self::WrongPortOrFirewall,
        Self::WrongPortOrSecurity,
        Self::WrongProtocol,
        Self::WrongServer,
        Self::WrongUsernameForm,
        Self::Unknown,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::AddressTypo => "address-typo",
            Self::AdminDisabled => "admin-disabled",
            Self::AmbiguousAuth => "ambiguous-auth",
            Self::AppPassword => "app-password",
            Self::CaptivePortalOrNotAutoconfig => "captive-portal-or-not-autoconfig",
            Self::CertExpiredOrClock => "cert-expired-or-clock",
            Self::CertNameMismatch => "cert-name-mismatch",
            Self::CertUntrusted => "cert-untrusted",
            Self::ClientBug => "client-bug",
            Self::ClientMustSendId => "client-must-send-id",
            Self::ClockWrong => "clock-wrong",
            Self::ContactProvider => "contact-provider",
            Self::DomainDnsRecords => "domain-dns-records",
            Self::EnableAccess => "enable-access",
            Self::EnableAccessAndAppPassword => "enable-access-and-app-password",
            Self::InterceptionAntivirus => "interception-antivirus",
            Self::InterceptionOrVpn => "interception-or-vpn",
            Self::IpBlocked => "ip-blocked",
            Self::Ipv6Broken => "ipv6-broken",
            Self::MessageTooBig => "message-too-big",
            Self::NamespacePrefix => "namespace-prefix",
            Self::NetworkBlocked => "network-blocked",
            Self::NoneInternal => "none-internal",
            Self::OAuthReauth => "oauth-reauth",
            Self::OAuthRequired => "oauth-required",
            Self::OfflineOrDns => "offline-or-dns",
            Self::ProviderNoImap => "provider-no-imap",
            Self::ProviderOutage => "provider-outage",
            Self::QuotaFull => "quota-full",
            Self::RecipientUnknown => "recipient-unknown",
            Self::RenewPassword => "renew-password",
            Self::SecurityAbort => "security-abort",
            Self::SecurityNoPasswordForDiscovery => "security-no-password-for-discovery",
            Self::SecurityPasswordExposed => "security-password-exposed",
            Self::SenderMismatch => "sender-mismatch",
            Self::SendingLimit => "sending-limit",
            Self::SeparateMailPassword => "separate-mail-password",
            Self::ServerTooOld => "server-too-old",
            Self::SmtpAuthMissing => "smtp-auth-missing",
            Self::SpamPolicy => "spam-policy",
            Self::TooManyConnections => "too-many-connections",
            Self::UnsupportedAuthMech => "unsupported-auth-mech",
            Self::UseTls => "use-tls",
            Self::WaitRetry => "wait-retry",
            Self::WebLoginCheck => "web-login-check",
            Self::WrongPortOrFirewall => "wrong-port-or-firewall",
            Self::WrongPortOrSecurity => "wrong-port-or-security",
            Self::WrongProtocol => "wrong-protocol",
            Self::WrongServer => "wrong-server",
            Self::WrongUsernameForm => "wrong-username-form",
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
            | Self::Unknown
            | Self::DomainDnsRecords
            | Self::ProviderNoImap
            | Self::SpamPolicy => Side::Provider,
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
            | Self::WrongServer
            | Self::AddressTypo
            | Self::MessageTooBig
            | Self::OAuthReauth
            | Self::WrongUsernameForm => Side::You,
            Self::InterceptionOrVpn
            | Self::IpBlocked
            | Self::NetworkBlocked
            | Self::OfflineOrDns
            | Self::WrongPortOrFirewall
            | Self::CaptivePortalOrNotAutoconfig
            | Self::Ipv6Broken => Side::Network,
            Self::SmtpAuthMissing
            | Self::UnsupportedAuthMech
            | Self::WrongPortOrSecurity
            | Self::WrongProtocol
            | Self::ClientBug
            | Self::ClientMustSendId
            | Self::NamespacePrefix
            | Self::SecurityNoPasswordForDiscovery
            | Self::SecurityPasswordExposed
            | Self::UseTls => Side::Postlotse,
            Self::NoneInternal => Side::None,
        }
    }
}
