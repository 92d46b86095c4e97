//! Whether a company's policies give Thunderbird its accounts (`policies.json`, policy `Preferences`).
//!
//! Their numbers and lists are in no profile before Thunderbird has started, and in part never.

use serde_json::Value;

/// The beginnings of the preferences an account is made of.
const OF_ACCOUNTS: [&str; 7] = [
    "mail.account.",
    "mail.accountmanager.",
    "mail.identity.id",
    "mail.server.server",
    "mail.smtp.defaultserver",
    "mail.smtpserver.",
    "mail.smtpservers",
];

/// Whether a `policies.json` sets anything of an account. One that cannot be read sets nothing, in Thunderbird either.
pub fn presets_accounts(policies: &[u8]) -> bool {
    let policies: Value = serde_json::from_slice(policies).unwrap_or_default();
    let is_of_account = |name: &String| OF_ACCOUNTS.iter().any(|start| name.starts_with(start));
    let preferences = policies["policies"]["Preferences"].as_object();
    preferences.is_some_and(|preferences| preferences.keys().any(is_of_account))
}

#[cfg(test)]
mod tests {
    use super::super::super::{samples, thunderbird_config};
    use super::*;

    #[test]
    fn accounts_are_told_from_other_settings() {
        let own = thunderbird_config::policies(&samples::imap()).expect("exportable");
        assert!(presets_accounts(&own));
        for other in [
            &b""[..],
            b"{}",
            b"[1]",
            br#"{"policies": {"DisableTelemetry": true}}"#,
            br#"{"policies": {"Preferences": {"mail.server.default.check_new_mail": {"Value": true}}}}"#,
        ] {
            assert!(!presets_accounts(other), "{}", String::from_utf8_lossy(other));
        }
    }
}
