//! The rows themselves; helpers and further tests are in `verdict_tests`.

use super::*;

/// A row: what happened, the network, the provider; the cause, its certainty, its side.
pub(super) type Row = (
    &'static str,
    Vec<ProtocolReport>,
    Option<NetworkFacts>,
    Option<&'static str>,
    Option<Cause>,
    Certainty,
    Side,
);

pub(super) fn logins() -> Vec<Row> {
    use Certainty::{Definite, Likely};
    let login = Stage::Login;
    vec![
        (
            "everything works",
            vec![works(Imap), works(Smtp)],
            None,
            None,
            None,
            Definite,
            Side::None,
        ),
        (
            "all refused, a requirement is known",
            vec![refused(Imap, login), refused(Pop3, login), refused(Smtp, login)],
            None,
            Some("gmx-de"),
            Some(Cause::EnableAccessAndAppPassword),
            Likely,
            Side::You,
        ),
        (
            "first refused, others not tried, a requirement is known",
            vec![refused(Imap, login), not_tried(Smtp)],
            None,
            Some("icloud"),
            Some(Cause::AppPassword),
            Likely,
            Side::You,
        ),
        (
            "all refused, nothing is known",
            vec![refused(Imap, login), refused(Smtp, login)],
            None,
            None,
            Some(Cause::AmbiguousAuth),
            Likely,
            Side::You,
        ),
        (
            "POP3 alone refused",
            vec![works(Imap), refused(Pop3, login), works(Smtp)],
            None,
            None,
            Some(Cause::EnableAccess),
            Likely,
            Side::None,
        ),
        (
            "POP3 and the sender refused",
            vec![works(Imap), refused(Pop3, Stage::Login), refused(Smtp, Stage::Sender)],
            None,
            None,
            Some(Cause::SenderMismatch),
            Likely,
            Side::You,
        ),
        (
            "sending alone refused",
            vec![works(Imap), refused(Smtp, login)],
            None,
            None,
            Some(Cause::EnableAccess),
            Likely,
            Side::You,
        ),
        (
            "sender refused",
            vec![works(Imap), refused(Smtp, Stage::Sender)],
            None,
            None,
            Some(Cause::SenderMismatch),
            Likely,
            Side::You,
        ),
        (
            "a fault of the provider",
            vec![unavailable(Imap), unavailable(Smtp)],
            None,
            Some("icloud"),
            Some(Cause::ProviderOutage),
            Definite,
            Side::Provider,
        ),
    ]
}

pub(super) fn networks() -> Vec<Row> {
    use Certainty::{Likely, Possible};
    let blocked = Some(Cause::NetworkBlocked);
    let all = |of: fn(Protocol) -> ProtocolReport| vec![of(Imap), of(Pop3), of(Smtp)];
    let broken_v6 = NetworkFacts { ipv6: Some(false), ..web_open() };
    let portal = NetworkFacts { captive_portal: true, ..web_closed() };
    vec![
        (
            "ports silent, web open",
            all(silent_port),
            Some(web_open()),
            None,
            blocked,
            Likely,
            Side::Network,
        ),
        (
            "ports silent, web closed",
            all(silent_port),
            Some(web_closed()),
            None,
            Some(Cause::OfflineOrDns),
            Likely,
            Side::Network,
        ),
        (
            "names unknown, web closed",
            all(unknown_name),
            Some(web_closed()),
            None,
            Some(Cause::OfflineOrDns),
            Likely,
            Side::Network,
        ),
        (
            "names unknown, web open",
            all(unknown_name),
            Some(web_open()),
            None,
            Some(Cause::WrongServer),
            Likely,
            Side::You,
        ),
        (
            "a hotspot answers",
            all(silent_port),
            Some(portal),
            None,
            Some(Cause::CaptivePortalOrNotAutoconfig),
            Likely,
            Side::Network,
        ),
        (
            "one port blocked beside a working one",
            vec![works(Imap), silent_port(Smtp)],
            Some(web_open()),
            None,
            Some(Cause::WrongPortOrFirewall),
            Likely,
            Side::Network,
        ),
        (
            "several hosts fall silent",
            all(silent_server),
            Some(web_open()),
            None,
            Some(Cause::InterceptionOrVpn),
            Likely,
            Side::Network,
        ),
        (
            "one host falls silent beside a working one",
            vec![works(Imap), silent_server(Smtp)],
            Some(web_open()),
            None,
            Some(Cause::ProviderOutage),
            Likely,
            Side::Provider,
        ),
        (
            "the only host falls silent",
            vec![silent_server(Imap)],
            None,
            None,
            Some(Cause::ProviderOutage),
            Possible,
            Side::Provider,
        ),
        (
            "IPv6 dead, IPv4 alive",
            all(silent_port),
            Some(broken_v6),
            None,
            Some(Cause::Ipv6Broken),
            Likely,
            Side::Network,
        ),
    ]
}

pub(super) fn certificates() -> Vec<Row> {
    use Certainty::{Definite, Likely};
    use CertificateFault::*;
    let shown = |fault, issuer: &str, names: &[&str]| {
        vec![failed(Imap, Stage::Tls, certificate(fault, issuer, names))]
    };
    let same_issuer = NetworkFacts { web_issuer: Some("Corp CA".into()), ..web_closed() };
    let row = |name, protocols, facts, cause, certainty, side| -> Row {
        (name, protocols, facts, None, Some(cause), certainty, side)
    };
    let expired = || shown(Expired, "Let's Encrypt", &["imap.example.com"]);
    let early = || shown(NotYetValid, "Let's Encrypt", &["imap.example.com"]);
    vec![
        row(
            "a scanner reads mail only",
            shown(UnknownIssuer, "Avast Web/Mail Shield Root", &["imap.example.com"]),
            Some(web_open()),
            Cause::InterceptionAntivirus,
            Definite,
            Side::You,
        ),
        row(
            "the same unknown authority everywhere",
            shown(UnknownIssuer, "Corp CA", &["imap.example.com"]),
            Some(same_issuer),
            Cause::InterceptionOrVpn,
            Likely,
            Side::Network,
        ),
        row(
            "a device of the network",
            shown(UnknownIssuer, "Fortinet", &["imap.example.com"]),
            None,
            Cause::InterceptionOrVpn,
            Likely,
            Side::Network,
        ),
        row(
            "a piece of the certificate is missing",
            shown(MissingIntermediate, "Let's Encrypt", &["imap.example.com"]),
            Some(web_open()),
            Cause::CertUntrusted,
            Definite,
            Side::Provider,
        ),
        row(
            "a hoster's name",
            shown(NameMismatch, "DigiCert", &["*.strato.de"]),
            Some(web_open()),
            Cause::CertNameMismatch,
            Definite,
            Side::Postlotse,
        ),
        row(
            "a stranger's name",
            shown(NameMismatch, "DigiCert", &["www.example.net"]),
            Some(web_open()),
            Cause::CertNameMismatch,
            Definite,
            Side::Provider,
        ),
        row(
            "expired by every clock",
            expired(),
            Some(clock(0, true, 300)),
            Cause::CertExpiredOrClock,
            Definite,
            Side::Provider,
        ),
        row(
            "expired by our clock alone",
            expired(),
            Some(clock(150, true, 150)),
            Cause::ClockWrong,
            Likely,
            Side::You,
        ),
        row(
            "too early by our clock alone",
            early(),
            Some(clock(149, false, 150)),
            Cause::ClockWrong,
            Likely,
            Side::You,
        ),
        row(
            "too early by every clock",
            early(),
            Some(clock(0, false, 50)),
            Cause::CertExpiredOrClock,
            Definite,
            Side::Provider,
        ),
        row(
            "expired, no clock to compare",
            expired(),
            None,
            Cause::CertExpiredOrClock,
            Likely,
            Side::Provider,
        ),
    ]
}
