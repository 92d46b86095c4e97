//! What only IMAP servers say: greetings, folders, RFC 5530's situations in words.

use super::{IMAP, INCOMING, LOGIN, OPENING, Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::family::Family;
use crate::diagnosis::heard::Status;
use crate::diagnosis::phase::{Phase, Phases};

const STARTTLS: Phases = Phases::of(Phase::StartTls);
const FOLDERS: Phases = Phases::of(Phase::Mailbox);

pub(super) const RULES: &[Rule] = &[
    // Another service answers: POP3, SMTP, the web, a remote login.
    over(IMAP)
        .says(&["^+ok", "^-err", "^220", "^http/", "^ssh-", "^554", "^421"])
        .means(&[definite(Cause::WrongProtocol)]),
    // A login claimed before TLS: STARTTLS can no longer happen (USENIX Security 2021, CVE-2020-12398).
    over(IMAP).status(&[Status::Preauth]).means(&[definite(Cause::SecurityAbort)]),
    // What is wrong although the server says yes: passwords only behind TLS; Dovecot's own login service hangs.
    over(IMAP).status(&[Status::Ok]).says(&["logindisabled"]).means(&[likely(Cause::UseTls)]),
    over(IMAP)
        .status(&[Status::Ok])
        .says(&["waiting for authentication process"])
        .means(&[likely(Cause::ProviderOutage)]),
    // No TLS on this port: programs must stop here, never go on in clear.
    over(IMAP).only_at(STARTTLS).status(&[Status::No, Status::Bad]).means(&[likely(Cause::UseTls)]),
    // NetEase wants RFC 2971's ID before it opens a folder.
    over(INCOMING)
        .says(&[
            "unsafe login",
            "kefu@188.com",
            "client id%required",
            "send%id command",
            "id command%required",
        ])
        .means(&[definite(Cause::ClientMustSendId)]),
    // Gmail: with [OVERQUOTA], [ALERT] and [AUTH] alike, none of which is meant.
    over(INCOMING)
        .says(&[
            "command or bandwidth limits",
            "bandwidth limit",
            "bandwidth exceeded",
            "download limit",
        ])
        .means(&[definite(Cause::WaitRetry)]),
    // Exchange Online's throttling; the number is the wait in milliseconds.
    over(IMAP)
        .says(&["request is throttled", "suggested backoff", "throttl"])
        .means(&[definite(Cause::WaitRetry)]),
    // Microsoft: IMAP is off for the mailbox, or the login names an alias (FairEmail's questions, no. 139).
    over(IMAP).says(&["authenticated but not connected"]).means(&[
        likely(Cause::EnableAccess),
        possible(Cause::WrongUsernameForm),
        possible(Cause::TooManyConnections),
        possible(Cause::InterceptionOrVpn),
    ]),
    // Exchange: the form of the login, or of a shared mailbox (imapsync's notes on Office 365).
    over(IMAP)
        .at(LOGIN)
        .says(&["command argument error"])
        .means(&[likely(Cause::WrongUsernameForm), possible(Cause::ProviderOutage)]),
    // Exchange refuses a login before TLS so (imapsync's notes on Exchange); elsewhere the commands are in disorder.
    over(IMAP)
        .only_at(LOGIN)
        .says(&["received in invalid state"])
        .means(&[likely(Cause::UseTls), possible(Cause::ClientBug)]),
    over(IMAP)
        .says(&["in invalid state"])
        .means(&[likely(Cause::ClientBug), possible(Cause::UseTls)]),
    // Exchange closes so when its back-end is gone.
    over(INCOMING)
        .of(&[Family::Microsoft, Family::Exchange])
        .says(&["connection is closed", "connection closed"])
        .means(&[likely(Cause::ProviderOutage), possible(Cause::WaitRetry)]),
    // Zimbra's read-only mailbox, whose own fault it is.
    over(IMAP).says(&["mailbox selected read-only"]).means(&[likely(Cause::ProviderOutage)]),
    // Courier, Dovecot, Cyrus: every folder's name begins with INBOX and a separator.
    over(IMAP)
        .says(&[
            "must begin with inbox",
            "prefixed with: inbox",
            "prefixed with inbox",
            "should probably be prefixed",
            "nonexistent namespace",
            "non-existent namespace",
            "invalid namespace",
            "invalid mailbox name",
            "namespace prefix",
        ])
        .means(&[likely(Cause::NamespacePrefix)]),
    // Exchange, Courier: a message too large to be stored.
    over(IMAP)
        .says(&[
            "maximum size of appendable message",
            "message too large",
            "message is too big",
            "message too big",
        ])
        .means(&[definite(Cause::MessageTooBig)]),
    // Another session holds the mailbox.
    over(INCOMING)
        .says(&[
            "mailbox in use",
            "mailbox is in use",
            "mailbox locked",
            "mailbox is locked",
            "maildrop already locked",
            "maildrop locked",
            "maildrop is locked",
            "already locked",
            "unable to lock",
            "can't lock",
            "cannot lock",
            "could not lock",
            "failed to lock",
            "lock busy",
            "lock maildrop",
            "is locked by",
            "in use by another",
            "by another session",
            "by another client",
            "another pop3 session",
            "another session",
        ])
        .means(&[likely(Cause::WaitRetry)]),
    // Courier, qmail: the mailbox was never made, or has a wrong owner; only the provider can mend it.
    over(INCOMING)
        .says(&[
            "mailbox directory",
            "maildir: no such",
            "has no $home",
            "has no maildir",
            "maildir%not exist",
            "correct uid",
        ])
        .means(&[likely(Cause::ContactProvider), possible(Cause::ProviderOutage)]),
    // A program asked for a folder that cannot be opened; Gmail's [Gmail] only holds others.
    over(IMAP)
        .says(&[
            "unknown mailbox",
            "mailbox doesn't exist",
            "mailbox does not exist",
            "no such mailbox",
            "mailbox not found",
            "folder doesn't exist",
            "folder does not exist",
            "folder not found",
            "no such folder",
            "unable to find folder",
            "mailbox already exists",
            "folder already exists",
            "mailbox exists",
            "already exists",
            "\\\\noselect",
            "noselect",
            "isn't selectable",
            "not selectable",
            "folder name is reserved",
            "excess whitespace",
            "no matching messages",
            "already subscribed",
            "not subscribed",
        ])
        .means(&[likely(Cause::NoneInternal)]),
    over(IMAP)
        .at(FOLDERS)
        .says(&[
            "try create",
            "trycreate",
            "can't open mailbox",
            "cannot open mailbox",
            "unable to open mailbox",
            "open this mailbox",
            "non-existent",
        ])
        .means(&[likely(Cause::NoneInternal)]),
    // RFC 5530 NOPERM: the mailbox is there and somebody has closed it. Dovecot says so to EXAMINE.
    over(IMAP)
        .only_at(FOLDERS)
        .response(&["NOPERM"])
        .means(&[likely(Cause::AdminDisabled), possible(Cause::ContactProvider)]),
    // Cyrus: folders may be made only below INBOX.
    over(IMAP)
        .only_at(FOLDERS)
        .status(&[Status::No])
        .says(&["permission denied"])
        .means(&[likely(Cause::NamespacePrefix), possible(Cause::ContactProvider)]),
    // RFC 5530 LIMIT is also said of what waiting does not change.
    over(IMAP)
        .says(&[
            "maximum number of mailboxes",
            "maximum number of folders",
            "too many mailboxes",
            "too many folders",
        ])
        .means(&[likely(Cause::QuotaFull)]),
    over(IMAP)
        .response(&["LIMIT"])
        .says(&["flags", "keywords"])
        .means(&[likely(Cause::NoneInternal)]),
    // A command the server cannot read; passwords with unusual characters outside quotes (imapsync).
    over(IMAP)
        .says(&[
            "invalid characters in atom",
            "error in imap command",
            "unknown command",
            "unrecognized command",
            "unrecognised command",
            "invalid command",
            "invalid imap command",
            "command unknown",
            "command unrecognized",
            "not a valid command",
            "invalid arguments",
            "invalid argument",
            "missing argument",
            "missing required argument",
            "parse error",
            "parse command",
            "syntax error",
            "invalid tag",
            "invalid syntax",
            "bad syntax",
            "command line too long",
            "line too long",
            "too long argument",
        ])
        .means(&[likely(Cause::ClientBug)]),
    // The session ended for quietness, which hurts nobody.
    over(IMAP)
        .says(&[
            "autologout",
            "inactiv",
            "idle for too long",
            "idle too long",
            "idle timeout",
            "idling",
        ])
        .means(&[likely(Cause::NoneInternal), possible(Cause::WaitRetry)]),
    over(IMAP)
        .at(OPENING)
        .says(&["access denied", "not allowed to connect", "connection refused", "not welcome"])
        .means(&[likely(Cause::IpBlocked)]),
];
