//! What only POP3 servers say.

use super::{POP3, Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::family::Family;
use crate::diagnosis::heard::Status;
use crate::diagnosis::phase::{Phase, Phases};

const GREETING: Phases = Phases::of(Phase::Greeting).and(Phase::Connect);
const STARTTLS: Phases = Phases::of(Phase::StartTls);

pub(super) const RULES: &[Rule] = &[
    // Another service answers.
    over(POP3)
        .says(&["^* ok", "^* bye", "^* preauth", "^220", "^http/", "^ssh-", "^554", "^421"])
        .means(&[definite(Cause::WrongProtocol)]),
    // RFC 2595: no TLS on this port. Programs must stop here, never go on in clear (Thunderbird looped).
    over(POP3)
        .says(&["to stls", "stls not", "stls is not", "stls command"])
        .means(&[likely(Cause::UseTls)]),
    over(POP3).only_at(STARTTLS).status(&[Status::Err]).means(&[likely(Cause::UseTls)]),
    // Exchange Online ends a session so after too many logins.
    over(POP3)
        .of(&[Family::Microsoft, Family::Exchange])
        .says(&["protocol error"])
        .means(&[likely(Cause::ProviderOutage), possible(Cause::WaitRetry)]),
    // The session ran out of time, which hurts nobody.
    over(POP3)
        .says(&["autologout", "inactiv", "idle timeout", "session timed out", "command timed out"])
        .means(&[likely(Cause::WaitRetry)]),
    over(POP3)
        .says(&[
            "no such message",
            "message does not exist",
            "no message",
            "mailbox is empty",
            "message%deleted",
        ])
        .means(&[likely(Cause::NoneInternal)]),
    // Not every server knows every command, RFC 2449's CAPA least of all.
    over(POP3)
        .says(&[
            "unknown command",
            "invalid command",
            "unrecognized command",
            "unrecognised command",
            "unimplemented",
            "not implemented",
            "command not",
            "bad command",
            "syntax error",
            "what?",
            "wrong state",
            "only valid in",
            "not valid in this state",
        ])
        .means(&[likely(Cause::ClientBug)]),
    // A greeting of -ERR: the service is shut, whatever it says.
    over(POP3).only_at(GREETING).status(&[Status::Err]).means(&[likely(Cause::ProviderOutage)]),
];
