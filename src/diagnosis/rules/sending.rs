//! What becomes of recipients and messages: limits, sizes, full mailboxes, unwanted contents.

use super::{MESSAGE, OPENING, Rule, SMTP, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::phase::{Phase, Phases};

const RECIPIENT: Phases = Phases::of(Phase::Rcpt).and(Phase::Data).and(Phase::Mail);

pub(super) const RULES: &[Rule] = &[
    // How much one may send: Gmail 5.4.5, IONOS, cPanel's "max emails per hour", Microsoft's submission quota, Zoho.
    over(SMTP)
        .says(&[
            "daily user sending",
            "daily sending",
            "daily smtp",
            "daily limit",
            "daily message",
            "daily email",
            "daily quota",
            "sending limit",
            "sending quota",
            "sending rate",
            "send limit",
            "send quota",
            "send rate",
            "submission quota",
            "submissionquota",
            "sender quota",
            "sender%limit",
            "outgoing%limit",
            "outbound%limit",
        ])
        .means(&[likely(Cause::SendingLimit), possible(Cause::WaitRetry)]),
    // Sizes: RFC 1870, Postfix, Exchange, Gmail.
    over(SMTP)
        .says(&[
            "message size",
            "email size",
            "mail size",
            "size exceeds",
            "size limit",
            "maximum size",
            "exceeds size",
            "exceeded%size",
            "message too large",
            "message is too large",
            "message too big",
            "message is too big",
            "message length",
            "message file too big",
            "too large",
            "too big",
            "larger than",
            "exceeds fixed",
            "exceeds%maximum",
            "zu groß",
        ])
        .means(&[likely(Cause::MessageTooBig)]),
    // A full mailbox: RFC 3463 x.2.2 in words.
    over(SMTP)
        .says(&[
            "quota exceeded",
            "over quota",
            "overquota",
            "over the quota",
            "exceeded%quota",
            "exceeds%quota",
            "quota full",
            "mailbox full",
            "mailbox is full",
            "inbox is full",
            "mailfolder is full",
            "out of storage",
            "storage allocation",
            "exceeded storage",
            "exceeded%storage",
            "not enough space",
            "postfach%voll",
        ])
        .means(&[likely(Cause::QuotaFull)]),
    // The rest of the words about limits, which sizes and full mailboxes share.
    over(SMTP)
        .says(&[
            "message limit",
            "messages per",
            "emails per",
            "mails per",
            "hourly",
            "per hour",
            "per day",
            "message rate",
            "mail rate",
            "rate limit",
            "ratelimit",
            "rate-limit",
            "too many messages",
            "too many emails",
            "too many mails",
            "too many recipients",
            "too much mail",
            "recipients limit",
            "recipient limit",
            "maximum number of recipients",
            "maximum recipients",
            "limit on the number of",
            "exceeded%messages",
            "exceeded%recipients",
            "exceeded%emails",
            "limit%exceeded",
            "exceeded%limit of",
            "unusual sending",
            "versandlimit",
        ])
        .means(&[likely(Cause::SendingLimit), possible(Cause::WaitRetry)]),
    // The same words at the door are about the connection, behind it about the message; GMX, WEB.DE, IONOS.
    over(SMTP)
        .reply(421, 421)
        .says(&["policy"])
        .means(&[likely(Cause::SpamPolicy), possible(Cause::IpBlocked)]),
    over(SMTP)
        .only_at(OPENING)
        .reply(500, 599)
        .says(&["policy", "rejected", "refused", "denied", "blocked", "not allowed"])
        .means(&[likely(Cause::IpBlocked), possible(Cause::SpamPolicy)]),
    // Nobody there: RFC 5321 550, Postfix, Exim, Gmail, Exchange 5.1.10, qmail, Sendmail.
    over(SMTP)
        .at(RECIPIENT)
        .says(&[
            "user unknown",
            "unknown user",
            "unknown recipient",
            "unknown address",
            "unknown local part",
            "unknown mailbox",
            "unknown account",
            "recipient unknown",
            "address unknown",
            "account unknown",
            "no such user",
            "no such recipient",
            "no such mailbox",
            "no such address",
            "no such person",
            "no such account",
            "no mailbox here",
            "no mailbox by that name",
            "no account by that name",
            "not our customer",
            "mailbox not found",
            "mailbox does not exist",
            "mailbox doesn't exist",
            "user not found",
            "user does not exist",
            "user doesn't exist",
            "account does not exist",
            "tried to reach does not exist",
            "address does not exist",
            "recipient does not exist",
            "recipient not found",
            "recipientnotfound",
            "addressee unknown",
            "invalid recipient",
            "invalid mailbox",
            "invalid address",
            "not a valid mailbox",
            "not a valid recipient",
            "not a known user",
            "recipient rejected",
            "recipient address rejected",
            "recipient refused",
            "recipient not accepted",
            "recipient is not",
            "recipients%failed",
            "unrouteable address",
            "user not local",
            "does not exist",
            "doesn't have a",
            "no longer available",
            "unbekannt",
            "sorry, no mailbox",
        ])
        .means(&[likely(Cause::RecipientUnknown), possible(Cause::AddressTypo)]),
    // RFC 5321 section 4.2.3 has one sentence for both commands: at MAIL it means the sender's own mailbox.
    over(SMTP)
        .at(Phases::of(Phase::Rcpt).and(Phase::Data))
        .says(&["mailbox unavailable", "mailbox not available"])
        .means(&[likely(Cause::RecipientUnknown), possible(Cause::AddressTypo)]),
    over(SMTP)
        .only_at(Phases::of(Phase::Mail))
        .says(&["mailbox unavailable", "mailbox not available"])
        .means(&[likely(Cause::SenderMismatch), possible(Cause::RecipientUnknown)]),
    // Contents: content filters of Strato (No SPAM please), GMX and WEB.DE (policy restrictions), Gmail, Microsoft.
    over(SMTP)
        .says(&[
            "spam",
            "virus",
            "malware",
            "phish",
            "unsolicited",
            "junk",
            "unwanted",
            "abusive",
            "suspicious",
            "content rejected",
            "content filter",
            "message content",
            "its content",
            "content denied",
            "content%denied",
            "dt:spm",
            "message rejected",
            "message refused",
            "message blocked",
            "message was blocked",
            "message has been blocked",
            "mail rejected",
            "mail refused",
            "message contains",
            "blocked attachment",
            "attachment%not allowed",
            "attachment%blocked",
            "policy restriction",
            "policy reason",
            "policy violation",
            "local policy",
            "by policy",
            "site policy",
            "security policy",
            "policy rejection",
            "due to policy",
            "policy",
            "banned content",
            "url%listed",
            "link%blocked",
            "bulk",
            "user complaints",
            "[tss04]",
        ])
        .means(&[likely(Cause::SpamPolicy)]),
    // A program's fault in the dialogue: RFC 5321 section 4.2.4, Postfix pipelining, bare line feeds.
    over(SMTP)
        .says(&[
            "bad sequence",
            "out of sequence",
            "command unrecognized",
            "unrecognized command",
            "unrecognised command",
            "command not recognized",
            "command not recognised",
            "unknown command",
            "command not implemented",
            "not implemented",
            "invalid command",
            "syntax error",
            "line too long",
            "line length",
            "bare lf",
            "bare line feed",
            "bare newline",
            "pipelining",
            "excessive amounts of data",
            "protocol error",
            "must precede",
            "nested mail",
            "sender already",
            "already specified",
            "need mail",
            "need rcpt",
            "mail first",
            "rcpt first",
            "no valid recipients",
            "invalid header",
            "not rfc",
            "rfc 5322",
            "rfc 2822",
        ])
        .means(&[likely(Cause::ClientBug)]),
    over(SMTP)
        .at(MESSAGE)
        .says(&["receiving mail at a rate", "receiving mail too"])
        .means(&[definite(Cause::WaitRetry)]),
];
