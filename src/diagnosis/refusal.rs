//! What a server's refusal means: its words, its codes, then what the provider is known to require.
//!
//! Codes lie (Gmail answers `[OVERQUOTA]` to a rate limit), so known words come
//! first; requirements come last, because they only say what is usual.

use super::cause::Cause;
use super::rules;
use crate::account::Protocol;
use crate::protocol::{Answer, Stage};
use crate::provider::{Provider, Requirement};

/// The cause of a negative answer.
pub(super) fn cause_of(
    protocol: Protocol,
    stage: Stage,
    answer: &Answer,
    provider: Option<&Provider>,
) -> Cause {
    if let Some(cause) = rules::by_words(stage, &answer.text) {
        return cause;
    }
    if let Some(cause) = by_response_code(answer) {
        return cause;
    }
    if protocol == Protocol::Smtp
        && let Some(cause) = by_reply_code(stage, answer)
    {
        return cause;
    }
    match stage {
        Stage::Login => usual_reason(provider),
        Stage::Sender => Cause::SenderMismatch,
        _ => Cause::Unknown,
    }
}

/// Response codes of RFC 5530 (IMAP) and RFC 2449, RFC 3206 (POP3).
fn by_response_code(answer: &Answer) -> Option<Cause> {
    let cause = match answer.response_code.as_deref()? {
        "UNAVAILABLE" | "SERVERBUG" | "SYS/TEMP" => Cause::ProviderOutage,
        "INUSE" | "IN-USE" | "LIMIT" | "LOGIN-DELAY" => Cause::WaitRetry,
        "AUTHORIZATIONFAILED" => Cause::AdminDisabled,
        "EXPIRED" => Cause::RenewPassword,
        "CONTACTADMIN" | "SYS/PERM" => Cause::ContactProvider,
        "OVERQUOTA" => Cause::QuotaFull,
        code if code.starts_with("WEBALERT") => Cause::WebLoginCheck,
        _ => return None,
    };
    Some(cause)
}

/// Reply codes of RFC 5321 and RFC 4954, enhanced codes of RFC 3463 and RFC 5248.
fn by_reply_code(stage: Stage, answer: &Answer) -> Option<Cause> {
    let cause = match (stage, answer.reply_code?, answer.enhanced_code) {
        (_, 432, _) | (_, _, Some((_, 7, 12))) => Cause::RenewPassword,
        (Stage::Login, 454, _) => Cause::ProviderOutage,
        (_, 400..=499, _) => Cause::WaitRetry,
        (Stage::Login, _, Some((5, 7, 9))) => Cause::AppPassword,
        (Stage::Login, 504, _) => Cause::UnsupportedAuthMech,
        (Stage::Greeting, 500..=599, _) => Cause::IpBlocked,
        (Stage::Sender, 530, _) => Cause::SmtpAuthMissing,
        (Stage::Sender, _, Some((5, 4, 5))) => Cause::SendingLimit,
        (Stage::Sender, 552, _) | (Stage::Sender, _, Some((5, 2, 2))) => Cause::QuotaFull,
        (Stage::Sender, 550, Some((5, 1, 1))) => Cause::RecipientUnknown,
        (Stage::Sender, _, Some((5, 1, 8))) => Cause::ContactProvider,
        _ => return None,
    };
    Some(cause)
}

/// What a plain refusal usually means at this provider; where nothing is known, it stays ambiguous.
fn usual_reason(provider: Option<&Provider>) -> Cause {
    let Some(provider) = provider else { return Cause::AmbiguousAuth };
    let needs = |requirement: Requirement| provider.requirements.contains(&requirement);
    let app_password = needs(Requirement::AppPassword) || needs(Requirement::AuthCode);
    let perhaps_app_password =
        needs(Requirement::AppPassword2fa) || needs(Requirement::AppPasswordMaybe);
    let switch = needs(Requirement::EnableImap) || needs(Requirement::ThirdPartyToggle);
    if needs(Requirement::OAuth2Only) {
        Cause::OAuthRequired
    } else if switch && (app_password || perhaps_app_password) {
        Cause::EnableAccessAndAppPassword
    } else if app_password || needs(Requirement::AppPassword2fa) {
        Cause::AppPassword
    } else if needs(Requirement::MailPassword) {
        Cause::SeparateMailPassword
    } else if switch {
        Cause::EnableAccess
    } else {
        Cause::AmbiguousAuth
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Catalog;

    fn answer(reply: Option<u16>, enhanced: Option<(u8, u16, u16)>, code: &str) -> Answer {
        Answer {
            reply_code: reply,
            enhanced_code: enhanced,
            response_code: (!code.is_empty()).then(|| code.to_owned()),
            text: String::new(),
        }
    }

    #[test]
    fn codes_have_their_causes() {
        use Protocol::{Imap, Pop3, Smtp};
        let cases = [
            (Imap, Stage::Login, answer(None, None, "AUTHENTICATIONFAILED"), Cause::AmbiguousAuth),
            (Imap, Stage::Login, answer(None, None, "UNAVAILABLE"), Cause::ProviderOutage),
            (Imap, Stage::Login, answer(None, None, "EXPIRED"), Cause::RenewPassword),
            (Pop3, Stage::Login, answer(None, None, "AUTH"), Cause::AmbiguousAuth),
            (Pop3, Stage::Login, answer(None, None, "IN-USE"), Cause::WaitRetry),
            (Pop3, Stage::Login, answer(None, None, "SYS/TEMP"), Cause::ProviderOutage),
            (Smtp, Stage::Login, answer(Some(535), Some((5, 7, 8)), ""), Cause::AmbiguousAuth),
            (Smtp, Stage::Login, answer(Some(534), Some((5, 7, 9)), ""), Cause::AppPassword),
            (Smtp, Stage::Login, answer(Some(454), Some((4, 7, 0)), ""), Cause::ProviderOutage),
            (Smtp, Stage::Login, answer(Some(421), None, ""), Cause::WaitRetry),
            (Smtp, Stage::Sender, answer(Some(553), Some((5, 7, 1)), ""), Cause::SenderMismatch),
            (Smtp, Stage::Sender, answer(Some(451), None, ""), Cause::WaitRetry),
            (Smtp, Stage::Sender, answer(Some(550), Some((5, 1, 1)), ""), Cause::RecipientUnknown),
            (Smtp, Stage::Greeting, answer(Some(554), None, ""), Cause::IpBlocked),
        ];
        for (protocol, stage, answer, expected) in cases {
            assert_eq!(cause_of(protocol, stage, &answer, None), expected, "{answer:?}");
        }
    }

    #[test]
    fn a_plain_refusal_means_what_is_usual_at_the_provider() {
        let plain = answer(None, None, "AUTHENTICATIONFAILED");
        let cases = [
            ("gmx-de", Cause::EnableAccessAndAppPassword),
            ("icloud", Cause::AppPassword),
            ("t-online", Cause::SeparateMailPassword),
            ("microsoft-365", Cause::OAuthRequired),
        ];
        for (id, expected) in cases {
            let provider = Catalog::bundled().by_id(id);
            assert!(provider.is_some(), "{id}");
            let cause = cause_of(Protocol::Imap, Stage::Login, &plain, provider);
            assert_eq!(cause, expected, "{id}");
        }
    }

    #[test]
    fn a_temporary_fault_is_never_blamed_on_the_password() {
        let provider = Catalog::bundled().by_id("icloud");
        let temporary = answer(Some(454), Some((4, 7, 0)), "");
        let cause = cause_of(Protocol::Smtp, Stage::Login, &temporary, provider);
        assert_eq!(cause, Cause::ProviderOutage);
    }
}
