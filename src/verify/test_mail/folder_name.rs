//! The name of a folder for people, and whether it is where junk goes.
//!
//! Pure.

use crate::protocol::decode_folder_name;

/// What folders for junk are called where the server does not say which they are, in lower case: at providers and
/// in mail programs of the countries this program speaks the languages of, 2026.
const JUNK_NAMES: [&str; 14] = [
    "spam",
    "junk",
    "junk-e-mail",
    "junk e-mail",
    "junk email",
    "junk mail",
    "bulk",
    "bulk mail",
    "spamverdacht",
    "spam-verdacht",
    "unbekannt",
    "unerwünscht",
    "quarantine",
    "quarantäne",
];

/// The name as people write it; what is no modified UTF-7 stays as it is.
pub(super) fn shown(wire: &str) -> String {
    decode_folder_name(wire).unwrap_or_else(|| wire.to_owned())
}

/// Whether a folder of this name (as people write it) is where junk goes.
pub(super) fn is_junk(shown: &str, delimiter: Option<&str>) -> bool {
    let last = match delimiter.filter(|delimiter| !delimiter.is_empty()) {
        Some(delimiter) => shown.rsplit(delimiter).next().unwrap_or(shown),
        None => shown,
    };
    JUNK_NAMES.contains(&last.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        let cases = [
            ("INBOX", "INBOX"),
            ("Entw&APw-rfe", "Entwürfe"),
            ("Unerw&APw-nscht", "Unerwünscht"),
            ("A&-B", "A&B"),
            ("&ZeVnLIqe-", "日本語"),
            ("Tom & Jerry", "Tom & Jerry"),
            ("&&&", "&&&"),
            ("&A-", "&A-"),
        ];
        for (wire, expected) in cases {
            assert_eq!(shown(wire), expected, "{wire}");
        }
    }

    #[test]
    fn junk_is_known_by_its_last_name() {
        let cases = [
            ("Spam", Some("/"), true),
            ("INBOX.Spam", Some("."), true),
            ("[Gmail]/Spam", Some("/"), true),
            ("Spamverdacht", Some("/"), true),
            ("Unerwünscht", None, true),
            ("INBOX.Spam", Some("/"), false),
            ("Spam/2024", Some("/"), false),
            ("Kein Spam", Some("/"), false),
        ];
        for (name, delimiter, expected) in cases {
            assert_eq!(is_junk(name, delimiter), expected, "{name}");
        }
    }
}
