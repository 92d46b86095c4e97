//! What SMTP servers say before a sender is named: introduction, blocking, patience.

use super::{LOGIN, MAIL, OPENING, Rule, SMTP, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::family::Family;
use crate::diagnosis::phase::{Phase, Phases};

const STARTTLS: Phases = Phases::of(Phase::StartTls);

pub(super) const RULES: &[Rule] = &[
    // Another service answers.
    over(SMTP)
        .says(&["^* ok", "^* bye", "^* preauth", "^+ok", "^-err", "^http/", "^ssh-"])
        .means(&[definite(Cause::WrongProtocol)]),
    // The introduction is refused: Postfix, Exim ("Syntactically invalid"), FairEmail's list (isSyntacticallyInvalid).
    over(SMTP)
        .says(&[
            "helo command rejected",
            "ehlo command rejected",
            "requires valid address",
            "syntactically invalid helo",
            "syntactically invalid ehlo",
            "syntactically invalid",
            "need fully-qualified",
            "fully qualified hostname",
            "helo does not conform",
            "parameter to helo",
            "invalid helo",
            "invalid ehlo",
            "invalid greeting",
            "helo requires",
            "ehlo requires",
            "helo%invalid",
            "ehlo%invalid",
            "send helo first",
            "send hello first",
            "polite people say helo",
            "bad helo",
            "bad ehlo",
            "invalid domain name",
        ])
        .means(&[likely(Cause::ClientBug)]),
    // Lists of unwanted senders, and the providers' own: Telekom, GMX and WEB.DE (Nemesis), Yahoo [BLnn], Microsoft
    // S3140 and S3150.
    over(MAIL)
        .says(&[
            "tosa@rx.t-online.de",
            "554 ip=",
            "blocked using",
            "is blocked by",
            "blacklist",
            "black list",
            "blocklist",
            "block list",
            "blackhole",
            "spamhaus",
            "spamcop",
            "barracudacentral",
            "sorbs.net",
            "uceprotect",
            "dnsbl",
            " rbl",
            "listed by",
            "listed at",
            "listed in",
            "listed on",
            "because ip is",
            "ip is listed",
            "your ip ",
            "your ip address",
            "ip address%blocked",
            "ip address%rejected",
            "ip%blocked",
            "ip%banned",
            "ip you're using",
            "ip address you're using",
            "ip frequency",
            "access to submit messages",
            "blocked - see",
            "ip%block list",
            "banned sending ip",
            "blocked sending ip",
            "client host%blocked",
            "host%blocked",
            "connections will not be accepted",
            "[bl21]",
            "[bl23]",
            "poor reputation",
            "bad reputation",
            "low reputation",
            "sending reputation",
            "reputation of",
            "nemesis esmtp service not available",
            "no smtp service",
            "s3140",
            "s3150",
            "dynamic ip",
            "dynamic address",
            "dynamically",
            "dialup",
            "dial-up",
            "residential",
            "not accepting connections from",
            "you are not allowed to connect",
            "not allowed to connect",
            "connection rejected",
            "access from your ip",
            "your country",
        ])
        .means(&[likely(Cause::IpBlocked)]),
    // Postfix at a mail exchanger: reverse names are asked of other servers, never of people who have logged in.
    over(SMTP)
        .says(&[
            "cannot find your hostname",
            "cannot find your reverse hostname",
            "reverse dns",
            "reverse hostname",
            "ptr record",
            "bad dns ptr",
            "no ptr",
            "does not have a ptr",
            "use port 587",
            "use port 465",
            "port 587 instead",
            "port 25 is",
            "submission port",
            "not a submission",
            "not a relay",
            "not accepting messages",
        ])
        .means(&[likely(Cause::WrongServer), possible(Cause::IpBlocked)]),
    // Greylisting comes with many words and these codes (RFC 6647; Postfix policy servers, IONOS at its exchangers).
    over(SMTP)
        .says(&["greylist", "graylist", "grey-list", "gray-list", "greylisted", "postgrey"])
        .means(&[definite(Cause::WaitRetry)]),
    over(SMTP)
        .reply(450, 451)
        .says(&["policy"])
        .means(&[likely(Cause::WaitRetry), possible(Cause::SpamPolicy)]),
    over(SMTP)
        .reply(450, 451)
        .enhanced(&[(7, 1)])
        .says(&[
            "service unavailable",
            "service temporarily unavailable",
            "try again",
            "try later",
            "retry",
        ])
        .means(&[likely(Cause::WaitRetry)]),
    // How often a computer may connect: Sendmail, QQ.
    over(SMTP)
        .says(&["connection rate", "connection frequency", "frequency limit"])
        .means(&[likely(Cause::WaitRetry)]),
    // Limits while logging in are about tries, later about messages.
    over(SMTP)
        .only_at(LOGIN)
        .says(&[
            "rate limit",
            "ratelimit",
            "rate-limit",
            "per-10 minute limit",
            "limit exceeded",
            "limit reached",
        ])
        .means(&[likely(Cause::WaitRetry)]),
    over(SMTP).says(&["per-10 minute limit"]).means(&[likely(Cause::WaitRetry)]),
    // RFC 4954 section 4, Exim: the dialogue itself is out of order.
    over(SMTP)
        .says(&["line is too long", "synchronization error", "synchronisation error"])
        .means(&[likely(Cause::ClientBug)]),
    // AUTH itself is not known: mostly it is offered only behind TLS, or not at all.
    over(SMTP)
        .only_at(LOGIN)
        .reply(500, 503)
        .says(&["recognized", "recognised", "unknown command", "not implemented", "not supported"])
        .means(&[likely(Cause::UnsupportedAuthMech), possible(Cause::UseTls)]),
    // RFC 3207: TLS cannot be had at the moment, or not at all on this port.
    over(SMTP)
        .at(STARTTLS)
        .says(&[
            "tls not available",
            "tls currently unavailable",
            "tls temporarily",
            "tls is temporarily",
        ])
        .means(&[likely(Cause::ProviderOutage)]),
    over(SMTP)
        .says(&["starttls not", "starttls is not", "starttls command%not", "tls not supported"])
        .means(&[likely(Cause::UseTls)]),
    over(SMTP).only_at(STARTTLS).reply(500, 599).means(&[likely(Cause::UseTls)]),
    // GMX and IONOS shut the door with the same words as at the message.
    over(SMTP)
        .of(&[Family::Ionos, Family::Gmx])
        .only_at(OPENING)
        .reply(500, 599)
        .means(&[likely(Cause::IpBlocked)]),
];
