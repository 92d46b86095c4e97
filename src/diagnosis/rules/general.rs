//! Words in general, at the end: they say the subject, not the case.

use super::{IMAP, INCOMING, LOGIN, MAIL, MESSAGE, POP3, Rule, SMTP, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::heard::Status;

pub(super) const RULES: &[Rule] = &[
    over(INCOMING)
        .says(&[
            "quota",
            "mailbox full",
            "mailbox is full",
            "no space",
            "disk space",
            "storage limit",
            "postfach%voll",
        ])
        .means(&[likely(Cause::QuotaFull)]),
    over(INCOMING)
        .says(&[
            "rate limit",
            "ratelimit",
            "rate-limit",
            "limit exceeded",
            "limit reached",
            "too many",
            "too fast",
            "slow down",
        ])
        .means(&[likely(Cause::WaitRetry)]),
    over(MAIL)
        .says(&[
            "temporarily unavailable",
            "temporarily out of service",
            "currently unavailable",
            "service unavailable",
            "service not available",
            "not available",
            "unavailable",
            "out of order",
            "temporar",
            "shutting down",
            "shutdown",
            "server is down",
            "overload",
        ])
        .means(&[likely(Cause::ProviderOutage), possible(Cause::WaitRetry)]),
    over(MAIL)
        .says(&[
            "try again later",
            "try again",
            "try later",
            "please wait",
            "retry",
            "come back later",
            "später noch einmal",
            "später erneut",
        ])
        .means(&[likely(Cause::WaitRetry)]),
    over(INCOMING)
        .says(&[
            "imap%disabled",
            "pop%disabled",
            "imap%not enabled",
            "pop%not enabled",
            "not enabled",
            "nicht aktiviert",
        ])
        .means(&[possible(Cause::EnableAccess), possible(Cause::AdminDisabled)]),
    over(MAIL)
        .says(&["suspended", "deactivated", " locked", "gesperrt"])
        .means(&[possible(Cause::ContactProvider)]),
    over(MAIL)
        .says(&[
            "contact your",
            "contact the",
            "contact support",
            "contact customer",
            "contact postmaster",
            "contact us",
            "call customer",
            "wenden sie sich",
        ])
        .means(&[possible(Cause::ContactProvider)]),
    over(SMTP)
        .says(&["relay"])
        .means(&[likely(Cause::SmtpAuthMissing), possible(Cause::WrongServer)]),
    over(SMTP).at(MESSAGE).says(&["sender", "absender"]).means(&[possible(Cause::SenderMismatch)]),
    over(SMTP)
        .at(MESSAGE)
        .says(&["recipient", "empfänger"])
        .means(&[possible(Cause::RecipientUnknown)]),
    over(SMTP)
        .at(MESSAGE)
        .enhanced(&[(1, 0)])
        .means(&[possible(Cause::RecipientUnknown), possible(Cause::SenderMismatch)]),
    over(SMTP)
        .at(MESSAGE)
        .says(&["rejected", "access denied"])
        .means(&[possible(Cause::SpamPolicy), possible(Cause::SenderMismatch)]),
    // The server closes the session by itself; nothing was judged.
    over(IMAP)
        .status(&[Status::Bye])
        .means(&[possible(Cause::WaitRetry), possible(Cause::InterceptionOrVpn)]),
    // A bare "no" to a login says nothing else.
    over(IMAP)
        .only_at(LOGIN)
        .says(&["no$"])
        .status(&[Status::No])
        .means(&[possible(Cause::AmbiguousAuth)]),
    over(POP3)
        .only_at(LOGIN)
        .says(&["-err$"])
        .status(&[Status::Err])
        .means(&[possible(Cause::AmbiguousAuth)]),
];
