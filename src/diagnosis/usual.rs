//! What a plain refusal of a login usually means, where who refused is known.
//!
//! Not read out of the answer: a provider that says the same to everything is
//! judged by what it is known to require. Without one it stays ambiguous.

use super::cause::Cause;
use super::family::{Family, Whose};
use super::suspicion::{Certainty, Suspicion};
use crate::provider::{Provider, Requirement};

/// The causes of a plain refusal, the likeliest first; never empty.
pub(super) fn reasons(whose: &Whose<'_>) -> Vec<Suspicion> {
    let by_family = whose.families.iter().find_map(|family| of_family(*family));
    let of_provider = |provider| of_provider(provider).to_vec();
    let causes = match (whose.provider.map(of_provider), by_family) {
        // What the provider's own file says, unless it leaves the matter open.
        (Some(causes), Some(family)) if causes.first() == Some(&Cause::AmbiguousAuth) => {
            family.to_vec()
        }
        (Some(causes), _) => causes,
        (None, Some(family)) => family.to_vec(),
        (None, None) => vec![Cause::AmbiguousAuth],
    };
    let rank = |(at, cause): (usize, Cause)| {
        let certainty = if at == 0 { Certainty::Likely } else { Certainty::Possible };
        Suspicion { cause, certainty }
    };
    causes.into_iter().enumerate().map(rank).collect()
}

/// What the requirements in a provider's file make likely.
fn of_provider(provider: &Provider) -> &'static [Cause] {
    let needs = |requirement: Requirement| provider.requirements.contains(&requirement);
    let app_password = needs(Requirement::AppPassword) || needs(Requirement::AuthCode);
    let perhaps = needs(Requirement::AppPassword2fa) || needs(Requirement::AppPasswordMaybe);
    let switch = needs(Requirement::EnableImap) || needs(Requirement::ThirdPartyToggle);
    if needs(Requirement::OAuth2Only) {
        &[Cause::OAuthRequired, Cause::EnableAccess, Cause::AdminDisabled]
    } else if switch && (app_password || perhaps) {
        &[Cause::EnableAccessAndAppPassword, Cause::AmbiguousAuth]
    } else if app_password {
        &[Cause::AppPassword, Cause::AmbiguousAuth]
    } else if needs(Requirement::MailPassword) || needs(Requirement::Bridge) {
        &[Cause::SeparateMailPassword, Cause::AmbiguousAuth]
    } else if needs(Requirement::AppPassword2fa) {
        &[Cause::AppPassword, Cause::AmbiguousAuth]
    } else if switch {
        &[Cause::EnableAccess, Cause::AmbiguousAuth]
    } else if perhaps {
        &[Cause::AmbiguousAuth, Cause::AppPassword]
    } else {
        &[Cause::AmbiguousAuth]
    }
}

/// What is usual in a family whose provider is not bundled, or whose file leaves it open.
fn of_family(family: Family) -> Option<&'static [Cause]> {
    match family {
        Family::Google | Family::Yahoo | Family::MailRu | Family::Fastmail => {
            Some(&[Cause::AppPassword, Cause::AmbiguousAuth])
        }
        Family::ICloud => Some(&[Cause::AppPassword, Cause::WrongUsernameForm]),
        Family::Microsoft => {
            Some(&[Cause::OAuthRequired, Cause::EnableAccess, Cause::AdminDisabled])
        }
        Family::Gmx | Family::Yandex | Family::Qq | Family::NetEase | Family::Zoho => {
            Some(&[Cause::EnableAccessAndAppPassword, Cause::AmbiguousAuth])
        }
        Family::TOnline | Family::Ionos | Family::Strato | Family::Proton => {
            Some(&[Cause::SeparateMailPassword, Cause::AmbiguousAuth])
        }
        Family::Exchange => Some(&[Cause::AmbiguousAuth, Cause::WrongUsernameForm]),
        Family::Arcor | Family::Plesk => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Catalog;

    #[test]
    fn a_plain_refusal_means_what_is_usual_there() {
        let cases = [
            ("gmail", Cause::AppPassword),
            ("google-workspace", Cause::AppPassword),
            ("gmx-de", Cause::EnableAccessAndAppPassword),
            ("web.de", Cause::EnableAccessAndAppPassword),
            ("yahoo", Cause::AppPassword),
            ("aol", Cause::AppPassword),
            ("icloud", Cause::AppPassword),
            ("t-online", Cause::SeparateMailPassword),
            ("ionos", Cause::SeparateMailPassword),
            ("strato", Cause::SeparateMailPassword),
            ("microsoft", Cause::OAuthRequired),
            ("microsoft-365", Cause::OAuthRequired),
            ("netease-163", Cause::EnableAccessAndAppPassword),
            ("qq", Cause::EnableAccessAndAppPassword),
            ("yandex", Cause::EnableAccessAndAppPassword),
            ("zoho", Cause::EnableAccessAndAppPassword),
            ("mail.ru", Cause::AppPassword),
            ("fastmail", Cause::AppPassword),
            ("proton", Cause::SeparateMailPassword),
            ("freenet", Cause::EnableAccess),
            ("exchange", Cause::AmbiguousAuth),
            ("", Cause::AmbiguousAuth),
        ];
        for (hint, expected) in cases {
            let found = reasons(&Whose::from_hint(hint, Catalog::bundled()));
            assert_eq!(found.first().map(|first| first.cause), Some(expected), "{hint}");
        }
    }
}
