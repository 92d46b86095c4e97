//! Numbers and sentences of mail programs: what people really have before their eyes.
//!
//! Outlook's numbers are those of its library (Microsoft's list of mail errors);
//! sentences are Thunderbird's and Apple Mail's.

use super::{EVERY, Rule, SMTP, likely, over, possible};
use crate::diagnosis::cause::Cause;

pub(super) const RULES: &[Rule] = &[
    // Outlook: the host's name was not found.
    over(EVERY)
        .says(&["0x800ccc0d"])
        .means(&[likely(Cause::OfflineOrDns), possible(Cause::WrongServer)]),
    // Outlook: no connection to the server; the second pair is newer.
    over(EVERY)
        .says(&["0x800ccc0e", "0x80042109", "0x80042108", "0x800ccc15", "0x800ccc16"])
        .means(&[likely(Cause::WrongPortOrFirewall), possible(Cause::NetworkBlocked)]),
    // Outlook: the connection was broken off.
    over(EVERY)
        .says(&["0x800ccc0f", "0x800ccc05", "0x800ccc06"])
        .means(&[likely(Cause::InterceptionOrVpn), possible(Cause::ProviderOutage)]),
    // Outlook: the server's answer did not come in time.
    over(EVERY)
        .says(&["0x800ccc19", "0x8004210a", "0x8004210b", "0x800ccc0a"])
        .means(&[likely(Cause::NetworkBlocked), possible(Cause::InterceptionOrVpn)]),
    // Outlook: the login was refused.
    over(EVERY)
        .says(&[
            "0x800ccc92",
            "0x800ccc90",
            "0x800ccc91",
            "0x800ccc18",
            "0x800ccc41",
            "0x8004011d",
            "0x80040119",
        ])
        .refuses(),
    // Outlook: the server knows nobody who sends without having logged in.
    over(EVERY)
        .says(&["0x800ccc78"])
        .means(&[likely(Cause::SmtpAuthMissing), possible(Cause::SenderMismatch)]),
    over(EVERY)
        .says(&["0x800ccc79"])
        .means(&[likely(Cause::SmtpAuthMissing), possible(Cause::RecipientUnknown)]),
    // Outlook: the login's kind, the encryption's kind.
    over(EVERY).says(&["0x800ccc80", "0x800ccc81"]).means(&[likely(Cause::UnsupportedAuthMech)]),
    over(EVERY)
        .says(&["0x800ccc1a", "0x800ccc7d", "0x800ccc7c", "0x800ccc13"])
        .means(&[likely(Cause::WrongPortOrSecurity)]),
    // Outlook: SMTP's reply codes under other numbers (421, 451, 550, 552, 554).
    over(EVERY).says(&["0x800ccc67", "0x800ccc63"]).means(&[likely(Cause::WaitRetry)]),
    over(EVERY).says(&["0x800ccc69", "0x800ccc6d"]).means(&[likely(Cause::RecipientUnknown)]),
    over(EVERY)
        .says(&["0x800ccc6c"])
        .means(&[likely(Cause::QuotaFull), possible(Cause::MessageTooBig)]),
    over(EVERY).says(&["0x800ccc0b", "0x800ccc6f"]).means(&[likely(Cause::SpamPolicy)]),
    over(EVERY)
        .says(&["0x800ccc60", "0x800ccc61", "0x800ccc62"])
        .means(&[possible(Cause::ClientBug)]),
    // Thunderbird: the outgoing server could not be reached.
    over(SMTP)
        .says(&["refused the connection", "server may be unavailable or is refusing"])
        .means(&[likely(Cause::WrongPortOrFirewall), possible(Cause::NetworkBlocked)]),
];
