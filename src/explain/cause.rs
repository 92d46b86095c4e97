//! Causes as sentences: what happened, and what to do next.

use crate::diagnosis::{Cause, Side};
use crate::i18n::Message;
use crate::network::{CertificateFault, TlsError};
use crate::protocol::FailureKind;
use crate::verify::{ProtocolReport, ProtocolResult};

/// What happened, for a protocol that failed for this cause.
pub fn what_happened(cause: Cause, report: &ProtocolReport) -> Message {
    filled(title_id(cause, report), report)
}

/// What to do next.
pub fn next_step(cause: Cause, report: &ProtocolReport) -> Message {
    filled(next_id(cause), report)
}

/// What happened, where nothing but the cause is known: an answer somebody pasted.
pub fn what_happened_in_general(cause: Cause) -> Message {
    Message::new(general_id(cause))
}

/// What to do next, where nothing but the cause is known.
pub fn next_in_general(cause: Cause) -> Message {
    Message::new(match cause {
        Cause::OAuthRequired => "cause-oauth-required.next-general",
        Cause::RecipientUnknown => "cause-recipient-unknown.next-general",
        Cause::SecurityAbort => "cause-security-abort.next-general",
        Cause::SmtpAuthMissing => "cause-smtp-auth-missing.next-general",
        Cause::UnsupportedAuthMech => "cause-unsupported-auth-mech.next-general",
        Cause::WaitRetry => "cause-wait-retry.next-general",
        Cause::WrongServer => "cause-wrong-server.next-general",
        Cause::ClientBug => "cause-client-bug.next-general",
        Cause::ClientMustSendId => "cause-client-must-send-id.next-general",
        Cause::Ipv6Broken => "cause-ipv6-broken.next-general",
        Cause::SecurityNoPasswordForDiscovery => {
            "cause-security-no-password-for-discovery.next-general"
        }
        other => next_id(other),
    })
}

/// Whose side it is on, where another program than this one may have been at work.
pub fn side_in_general(of: Side) -> Message {
    match of {
        Side::Postlotse => Message::new("verdict-side-postlotse-general"),
        Side::You | Side::Network | Side::Provider | Side::None => side(of),
    }
}

/// Whose side it is on, as a sentence.
pub fn side(side: Side) -> Message {
    Message::new(match side {
        Side::You => "verdict-side-you",
        Side::Network => "verdict-side-network",
        Side::Provider => "verdict-side-provider",
        Side::Postlotse => "verdict-side-postlotse",
        Side::None => "verdict-side-none",
    })
}

/// Every sentence about a cause may name the server and what its certificate says.
fn filled(id: &'static str, report: &ProtocolReport) -> Message {
    let message = Message::new(id)
        .with("host", report.server.host.to_display())
        .with("port", report.server.port.to_string());
    let Some(presented) = presented(report) else { return message };
    // Certificates hold what their makers like; hostile text must not reach the screen.
    let clean = crate::diagnosis::clean_words;
    let names: Vec<String> = presented.names.iter().take(4).map(|name| clean(name)).collect();
    message.with("names", names.join(", ")).with("issuer", clean(&presented.issuer))
}

fn presented(report: &ProtocolReport) -> Option<&crate::network::PresentedCertificate> {
    match failure_kind(report)? {
        FailureKind::Tls(TlsError::Certificate { presented, .. }) => Some(presented),
        _ => None,
    }
}

fn failure_kind(report: &ProtocolReport) -> Option<&FailureKind> {
    match &report.result {
        ProtocolResult::Failed(failure) => Some(&failure.kind),
        ProtocolResult::Works | ProtocolResult::Skipped(_) => None,
    }
}

fn title_id(cause: Cause, report: &ProtocolReport) -> &'static str {
    let kind = failure_kind(report);
    let self_signed = matches!(
        kind,
        Some(FailureKind::Tls(TlsError::Certificate { fault: CertificateFault::SelfSigned, .. }))
    );
    match cause {
        Cause::AdminDisabled => "cause-admin-disabled",
        Cause::AmbiguousAuth => "cause-ambiguous-auth",
        Cause::AppPassword => "cause-app-password",
        Cause::CertExpiredOrClock => "cause-cert-expired-or-clock",
        Cause::CertNameMismatch => "cause-cert-name-mismatch",
        Cause::CertUntrusted if self_signed => "cause-cert-untrusted-self-signed",
        Cause::CertUntrusted => "cause-cert-untrusted",
        Cause::ClockWrong => "cause-clock-wrong",
        Cause::ContactProvider => "cause-contact-provider",
        Cause::EnableAccess => "cause-enable-access",
        Cause::EnableAccessAndAppPassword => "cause-enable-access-and-app-password",
        Cause::InterceptionAntivirus => "cause-interception-antivirus",
        Cause::InterceptionOrVpn => "cause-interception-or-vpn",
        Cause::IpBlocked => "cause-ip-blocked",
        Cause::NetworkBlocked => "cause-network-blocked",
        Cause::OAuthRequired => "cause-oauth-required",
        Cause::OfflineOrDns => "cause-offline-or-dns",
        Cause::ProviderOutage => "cause-provider-outage",
        Cause::QuotaFull => "cause-quota-full",
        Cause::RecipientUnknown => "cause-recipient-unknown",
        Cause::RenewPassword => "cause-renew-password",
        Cause::SecurityAbort => match kind {
            Some(FailureKind::NoStartTls) => "cause-security-abort-no-starttls",
            Some(FailureKind::InjectedBeforeTls) => "cause-security-abort-injected",
            _ => "cause-security-abort",
        },
        Cause::SenderMismatch => "cause-sender-mismatch",
        Cause::SendingLimit => "cause-sending-limit",
        Cause::SeparateMailPassword => "cause-separate-mail-password",
        Cause::ServerTooOld => "cause-server-too-old",
        Cause::SmtpAuthMissing => "cause-smtp-auth-missing",
        Cause::TooManyConnections => "cause-too-many-connections",
        Cause::UnsupportedAuthMech => "cause-unsupported-auth-mech",
        Cause::WaitRetry => "cause-wait-retry",
        Cause::WebLoginCheck => "cause-web-login-check",
        Cause::WrongPortOrFirewall => "cause-wrong-port-or-firewall",
        Cause::WrongPortOrSecurity => "cause-wrong-port-or-security",
        Cause::WrongProtocol => "cause-wrong-protocol",
        Cause::WrongServer => "cause-wrong-server",
        Cause::AddressTypo => "cause-address-typo",
        Cause::CaptivePortalOrNotAutoconfig => "cause-captive-portal-or-not-autoconfig",
        Cause::ClientBug => "cause-client-bug",
        Cause::ClientMustSendId => "cause-client-must-send-id",
        Cause::DomainDnsRecords => "cause-domain-dns-records",
        Cause::Ipv6Broken => "cause-ipv6-broken",
        Cause::MessageTooBig => "cause-message-too-big",
        Cause::NamespacePrefix => "cause-namespace-prefix",
        Cause::NoneInternal => "cause-none-internal",
        Cause::OAuthReauth => "cause-oauth-reauth",
        Cause::ProviderNoImap => "cause-provider-no-imap",
        Cause::SecurityNoPasswordForDiscovery => "cause-security-no-password-for-discovery",
        Cause::SecurityPasswordExposed => "cause-security-password-exposed",
        Cause::SpamPolicy => "cause-spam-policy",
        Cause::UseTls => "cause-use-tls",
        Cause::WrongUsernameForm => "cause-wrong-username-form",
        Cause::Unknown => "cause-unknown",
    }
}

fn next_id(cause: Cause) -> &'static str {
    match cause {
        Cause::AdminDisabled => "cause-admin-disabled.next",
        Cause::AmbiguousAuth => "cause-ambiguous-auth.next",
        Cause::AppPassword => "cause-app-password.next",
        Cause::CertExpiredOrClock => "cause-cert-expired-or-clock.next",
        Cause::CertNameMismatch => "cause-cert-name-mismatch.next",
        Cause::CertUntrusted => "cause-cert-untrusted.next",
        Cause::ClockWrong => "cause-clock-wrong.next",
        Cause::ContactProvider => "cause-contact-provider.next",
        Cause::EnableAccess => "cause-enable-access.next",
        Cause::EnableAccessAndAppPassword => "cause-enable-access-and-app-password.next",
        Cause::InterceptionAntivirus => "cause-interception-antivirus.next",
        Cause::InterceptionOrVpn => "cause-interception-or-vpn.next",
        Cause::IpBlocked => "cause-ip-blocked.next",
        Cause::NetworkBlocked => "cause-network-blocked.next",
        Cause::OAuthRequired => "cause-oauth-required.next",
        Cause::OfflineOrDns => "cause-offline-or-dns.next",
        Cause::ProviderOutage => "cause-provider-outage.next",
        Cause::QuotaFull => "cause-quota-full.next",
        Cause::RecipientUnknown => "cause-recipient-unknown.next",
        Cause::RenewPassword => "cause-renew-password.next",
        Cause::SecurityAbort => "cause-security-abort.next",
        Cause::SenderMismatch => "cause-sender-mismatch.next",
        Cause::SendingLimit => "cause-sending-limit.next",
        Cause::SeparateMailPassword => "cause-separate-mail-password.next",
        Cause::ServerTooOld => "cause-server-too-old.next",
        Cause::SmtpAuthMissing => "cause-smtp-auth-missing.next",
        Cause::TooManyConnections => "cause-too-many-connections.next",
        Cause::UnsupportedAuthMech => "cause-unsupported-auth-mech.next",
        Cause::WaitRetry => "cause-wait-retry.next",
        Cause::WebLoginCheck => "cause-web-login-check.next",
        Cause::WrongPortOrFirewall => "cause-wrong-port-or-firewall.next",
        Cause::WrongPortOrSecurity => "cause-wrong-port-or-security.next",
        Cause::WrongProtocol => "cause-wrong-protocol.next",
        Cause::WrongServer => "cause-wrong-server.next",
        Cause::AddressTypo => "cause-address-typo.next",
        Cause::CaptivePortalOrNotAutoconfig => "cause-captive-portal-or-not-autoconfig.next",
        Cause::ClientBug => "cause-client-bug.next",
        Cause::ClientMustSendId => "cause-client-must-send-id.next",
        Cause::DomainDnsRecords => "cause-domain-dns-records.next",
        Cause::Ipv6Broken => "cause-ipv6-broken.next",
        Cause::MessageTooBig => "cause-message-too-big.next",
        Cause::NamespacePrefix => "cause-namespace-prefix.next",
        Cause::NoneInternal => "cause-none-internal.next",
        Cause::OAuthReauth => "cause-oauth-reauth.next",
        Cause::ProviderNoImap => "cause-provider-no-imap.next",
        Cause::SecurityNoPasswordForDiscovery => "cause-security-no-password-for-discovery.next",
        Cause::SecurityPasswordExposed => "cause-security-password-exposed.next",
        Cause::SpamPolicy => "cause-spam-policy.next",
        Cause::UseTls => "cause-use-tls.next",
        Cause::WrongUsernameForm => "cause-wrong-username-form.next",
        Cause::Unknown => "cause-unknown.next",
    }
}

/// Says what happened without naming a server.
fn general_id(cause: Cause) -> &'static str {
    match cause {
        Cause::AdminDisabled => "cause-admin-disabled",
        Cause::AmbiguousAuth => "cause-ambiguous-auth.general",
        Cause::AppPassword => "cause-app-password.general",
        Cause::CertExpiredOrClock => "cause-cert-expired-or-clock.general",
        Cause::CertNameMismatch => "cause-cert-name-mismatch.general",
        Cause::CertUntrusted => "cause-cert-untrusted.general",
        Cause::ClockWrong => "cause-clock-wrong.general",
        Cause::ContactProvider => "cause-contact-provider",
        Cause::EnableAccess => "cause-enable-access.general",
        Cause::EnableAccessAndAppPassword => "cause-enable-access-and-app-password.general",
        Cause::InterceptionAntivirus => "cause-interception-antivirus.general",
        Cause::InterceptionOrVpn => "cause-interception-or-vpn.general",
        Cause::IpBlocked => "cause-ip-blocked.general",
        Cause::NetworkBlocked => "cause-network-blocked.general",
        Cause::OAuthRequired => "cause-oauth-required.general",
        Cause::OfflineOrDns => "cause-offline-or-dns.general",
        Cause::ProviderOutage => "cause-provider-outage.general",
        Cause::QuotaFull => "cause-quota-full",
        Cause::RecipientUnknown => "cause-recipient-unknown.general",
        Cause::RenewPassword => "cause-renew-password",
        Cause::SecurityAbort => "cause-security-abort.general",
        Cause::SenderMismatch => "cause-sender-mismatch.general",
        Cause::SendingLimit => "cause-sending-limit",
        Cause::SeparateMailPassword => "cause-separate-mail-password.general",
        Cause::ServerTooOld => "cause-server-too-old.general",
        Cause::SmtpAuthMissing => "cause-smtp-auth-missing.general",
        Cause::TooManyConnections => "cause-too-many-connections",
        Cause::UnsupportedAuthMech => "cause-unsupported-auth-mech.general",
        Cause::WaitRetry => "cause-wait-retry.general",
        Cause::WebLoginCheck => "cause-web-login-check",
        Cause::WrongPortOrFirewall => "cause-wrong-port-or-firewall.general",
        Cause::WrongPortOrSecurity => "cause-wrong-port-or-security.general",
        Cause::WrongProtocol => "cause-wrong-protocol.general",
        Cause::WrongServer => "cause-wrong-server.general",
        Cause::AddressTypo => "cause-address-typo",
        Cause::CaptivePortalOrNotAutoconfig => "cause-captive-portal-or-not-autoconfig",
        Cause::ClientBug => "cause-client-bug.general",
        Cause::ClientMustSendId => "cause-client-must-send-id.general",
        Cause::DomainDnsRecords => "cause-domain-dns-records",
        Cause::Ipv6Broken => "cause-ipv6-broken",
        Cause::MessageTooBig => "cause-message-too-big",
        Cause::NamespacePrefix => "cause-namespace-prefix.general",
        Cause::NoneInternal => "cause-none-internal",
        Cause::OAuthReauth => "cause-oauth-reauth",
        Cause::ProviderNoImap => "cause-provider-no-imap",
        Cause::SecurityNoPasswordForDiscovery => "cause-security-no-password-for-discovery.general",
        Cause::SecurityPasswordExposed => "cause-security-password-exposed.general",
        Cause::SpamPolicy => "cause-spam-policy",
        Cause::UseTls => "cause-use-tls.general",
        Cause::WrongUsernameForm => "cause-wrong-username-form.general",
        Cause::Unknown => "cause-unknown.general",
    }
}
