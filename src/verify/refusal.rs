//! Whether a server has judged the login itself, so that the same password must
//! not be tried elsewhere.
//!
//! By stage and codes alone, not by words. In doubt a refusal is definite: a
//! protocol left untested can be tested later, a locked account cannot be used.

use crate::protocol::{Answer, Failure, FailureKind, Stage};

/// Response codes of a server that cannot judge now (RFC 5530, RFC 2449, RFC 3206).
const TEMPORARY: [&str; 8] = [
    "UNAVAILABLE",
    "SERVERBUG",
    "INUSE",
    "IN-USE",
    "LIMIT",
    "LOGIN-DELAY",
    "SYS/TEMP",
    "OVERQUOTA",
];

/// Whether this failure is the server's lasting "no" to the login.
pub(super) fn is_definite(failure: &Failure) -> bool {
    match &failure.kind {
        FailureKind::Refused(answer) => failure.stage == Stage::Login && judges_login(answer),
        _ => false,
    }
}

/// Whether the server ended the connection over the login: no judgement, but perhaps an attempt on its books.
pub(super) fn is_hang_up(failure: &Failure) -> bool {
    failure.stage == Stage::Login
        && matches!(failure.kind, FailureKind::Goodbye(_) | FailureKind::Closed)
}

fn judges_login(answer: &Answer) -> bool {
    let temporary = answer.response_code.as_deref().is_some_and(|code| TEMPORARY.contains(&code));
    let temporary_class = matches!(answer.enhanced_code, Some((4, _, _)));
    // IMAP's BAD means that the command was not understood, or that the server throttles.
    let not_understood = answer.text.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("BAD"))
        && answer.reply_code.is_none();
    // 50x: not understood. 530 and 538: asks for TLS, has judged nothing (RFC 4954 section 6).
    let by_reply = answer.reply_code.is_none_or(|code| code >= 520 && !matches!(code, 530 | 538));
    by_reply && !temporary && !temporary_class && !not_understood
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(reply: Option<u16>, enhanced: Option<(u8, u16, u16)>, text: &str) -> Answer {
        let code = text.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
        Answer {
            reply_code: reply,
            enhanced_code: enhanced,
            response_code: code.map(|(code, _)| code.to_owned()),
            text: text.to_owned(),
            command: None,
        }
    }

    #[test]
    fn only_a_judgement_about_the_login_counts() {
        let cases = [
            (answer(None, None, "NO [AUTHENTICATIONFAILED] no"), true),
            (answer(None, None, "NO LOGIN failed."), true),
            (answer(None, None, "-ERR [AUTH] no"), true),
            (answer(None, None, "-ERR bad password"), true),
            (answer(Some(535), Some((5, 7, 8)), "535 5.7.8 no"), true),
            (answer(Some(534), Some((5, 7, 9)), "534 5.7.9 app password"), true),
            (answer(Some(550), None, "550 no"), true),
            (answer(None, None, "NO [UNAVAILABLE] later"), false),
            (answer(None, None, "NO [INUSE] later"), false),
            (answer(None, None, "BAD throttled"), false),
            (answer(None, None, "-ERR [SYS/TEMP] later"), false),
            (answer(None, None, "-ERR [LOGIN-DELAY] later"), false),
            (answer(Some(454), Some((4, 7, 0)), "454 4.7.0 later"), false),
            (answer(Some(535), Some((4, 7, 0)), "535 4.7.0 later"), false),
            (answer(Some(504), Some((5, 5, 4)), "504 5.5.4 unknown"), false),
            (answer(Some(538), None, "538 encrypt"), false),
        ];
        for (answer, expected) in cases {
            let text = answer.text.clone();
            let kind = FailureKind::Refused(answer);
            let at = |stage| Failure { stage, kind: kind.clone() };
            assert_eq!(is_definite(&at(Stage::Login)), expected, "{text}");
            assert!(!is_definite(&at(Stage::Mailbox)), "{text}");
        }
        assert!(!is_definite(&Failure { stage: Stage::Login, kind: FailureKind::Closed }));
    }
}
