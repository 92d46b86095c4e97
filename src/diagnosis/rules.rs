//! Words that servers and scanners are known to use, as a table.
//!
//! Data, not code paths: each row carries its evidence, and the first row that
//! fits wins. The table holds only rows somebody has met.

use super::cause::Cause;
use crate::protocol::Stage;

/// A phrase that decides the cause wherever it appears at one of the stages.
struct Rule {
    /// Where it counts.
    stages: &'static [Stage],
    /// Lower-case words, blanks folded.
    phrase: &'static str,
    /// What it means.
    cause: Cause,
}

const LOGIN: &[Stage] = &[Stage::Login];
const LOGIN_OR_MAILBOX: &[Stage] = &[Stage::Login, Stage::Mailbox];
const SENDER: &[Stage] = &[Stage::Sender, Stage::Message];
const ANY: &[Stage] = &Stage::ALL;

/// Phrases with where they were met.
const RULES: &[Rule] = &[
    // Gmail, 2026: 534-5.7.9 and `NO [ALERT]`, FairEmail's list of questions, no. 6.
    Rule { stages: LOGIN, phrase: "application-specific password", cause: Cause::AppPassword },
    // Mail.ru, 2026: 535 5.7.0 NEOBHODIM parol prilozheniya.
    Rule { stages: LOGIN, phrase: "neobhodim parol", cause: Cause::AppPassword },
    // QQ, 2026: asks for its "authorization code" and has SMTP and IMAP off by default.
    Rule {
        stages: LOGIN,
        phrase: "enter your authorization code",
        cause: Cause::EnableAccessAndAppPassword,
    },
    // Gmail, 2026: `-ERR [AUTH] Web login required`, `NO [ALERT] Please log in via your web browser`.
    Rule { stages: LOGIN, phrase: "web login required", cause: Cause::WebLoginCheck },
    Rule { stages: LOGIN, phrase: "via your web browser", cause: Cause::WebLoginCheck },
    Rule { stages: LOGIN, phrase: "via a web browser", cause: Cause::WebLoginCheck },
    // Gmail and Yahoo, 2026: access for IMAP or POP is off; Gmail says it only at STAT.
    Rule { stages: LOGIN_OR_MAILBOX, phrase: "not enabled for imap", cause: Cause::EnableAccess },
    Rule { stages: LOGIN_OR_MAILBOX, phrase: "not enabled for pop", cause: Cause::EnableAccess },
    // Zoho, 2026.
    Rule { stages: LOGIN, phrase: "yet to enable imap", cause: Cause::EnableAccess },
    // Gmail for organisations, 2026.
    Rule { stages: LOGIN, phrase: "disabled for your domain", cause: Cause::AdminDisabled },
    // Microsoft 365, 2026: 535 5.7.139, the administrator's switch for the organisation.
    Rule {
        stages: LOGIN,
        phrase: "smtpclientauthentication is disabled",
        cause: Cause::AdminDisabled,
    },
    // Microsoft, since September 2024.
    Rule { stages: LOGIN, phrase: "basic authentication is disabled", cause: Cause::OAuthRequired },
    // Dovecot: mail_max_userip_connections; Gmail: fifteen at once.
    Rule { stages: ANY, phrase: "maximum number of connections", cause: Cause::TooManyConnections },
    Rule {
        stages: ANY,
        phrase: "too many simultaneous connections",
        cause: Cause::TooManyConnections,
    },
    // Gmail, 2026: comes with [OVERQUOTA] although the mailbox is not full.
    Rule { stages: ANY, phrase: "command or bandwidth limits", cause: Cause::WaitRetry },
    Rule { stages: ANY, phrase: "rate limit", cause: Cause::WaitRetry },
    // Postfix: the login was left out, which only this program could have done.
    Rule { stages: SENDER, phrase: "not logged in", cause: Cause::SmtpAuthMissing },
    // Postfix with reject_sender_login_mismatch; Yandex.
    Rule { stages: SENDER, phrase: "not owned by", cause: Cause::SenderMismatch },
    // Postfix: the mailbox behind the address does not exist.
    Rule { stages: SENDER, phrase: "user unknown", cause: Cause::RecipientUnknown },
];

/// Issuers that virus scanners put into certificates they make up; their makers' help pages, 2026.
const SCANNERS: &[&str] = &[
    "avast",
    "avg ",
    "avg web",
    "kaspersky",
    "eset ssl filter",
    "bitdefender",
    "norton web/mail",
    "g data mail",
    "avira",
    "mcafee",
    "sophos",
    "dr.web",
    "panda security",
];

/// The cause a known phrase decides, if the answer holds one.
pub(super) fn by_words(stage: Stage, text: &str) -> Option<Cause> {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    RULES
        .iter()
        .find(|rule| rule.stages.contains(&stage) && folded.contains(rule.phrase))
        .map(|rule| rule.cause)
}

/// Whether a certificate's issuer is a virus scanner.
pub(crate) fn is_virus_scanner(issuer: &str) -> bool {
    let issuer = issuer.to_lowercase();
    SCANNERS.iter().any(|scanner| issuer.contains(scanner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_reached() {
        for rule in RULES {
            let stage = rule.stages[0];
            let shouted = format!("NO [ALERT] {} (Failure)", rule.phrase.to_uppercase());
            assert_eq!(by_words(stage, &shouted), Some(rule.cause), "{}", rule.phrase);
        }
    }

    #[test]
    fn words_count_only_at_their_stage() {
        assert_eq!(by_words(Stage::Greeting, "web login required"), None);
        assert_eq!(by_words(Stage::Login, "Login failed."), None);
        let folded = "534-5.7.9 Application-specific\t password  required";
        assert_eq!(by_words(Stage::Login, folded), Some(Cause::AppPassword));
    }
}
