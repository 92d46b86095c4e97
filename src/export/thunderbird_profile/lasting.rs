//! Whether a change of a profile lasts: `user.js` is read after `prefs.js` at every start, and what it says counts.
//!
//! Only `user_pref` lines count; the other words set what holds when nobody has chosen anything (seen with
//! Thunderbird 153). Which account a line belongs to is no question here: what it takes back decides.

use std::collections::{BTreeMap, BTreeSet};

use super::{ACCOUNTS, Damaged, PrefsFile, SMTP_SERVERS, reader};
use crate::export::thunderbird_prefs::PrefValue;

/// The lines of a `user.js`, from 1, that would take back what makes `after` out of `before`.
pub fn undone_at_start(user: &[u8], before: &[u8], after: &[u8]) -> Result<Vec<usize>, Damaged> {
    let user = String::from_utf8_lossy(user);
    let (before, after) = (PrefsFile::parse(before)?, PrefsFile::parse(after)?);
    let names: BTreeSet<&str> = before.all().chain(after.all()).map(|(name, _)| name).collect();
    let matters = |name: &str| {
        [ACCOUNTS, SMTP_SERVERS].contains(&name)
            || (names.contains(name) && before.value(name) != after.value(name))
    };
    // Of several lines the last one counts.
    let mut effective: BTreeMap<String, (usize, Option<PrefValue>)> = BTreeMap::new();
    for statement in reader::readable_statements(&user) {
        let line = reader::line_at(user.as_bytes(), statement.place.start);
        effective.insert(statement.name, (line, statement.value));
    }
    let mut lines: Vec<usize> = effective
        .into_iter()
        .filter(|(name, (_, value))| matters(name) && after.value(name) != value.as_ref())
        .map(|(_, (line, _))| line)
        .collect();
    lines.sort_unstable();
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_take_a_change_back_are_named() {
        let before = "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n";
        let after = "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n\
            user_pref(\"mail.server.server2.port\", 993);\n\
            user_pref(\"mail.smtpservers\", \"smtp1\");\n";
        let cases: [(&str, &[usize]); 10] = [
            ("", &[]),
            ("user_pref(\"mailnews.start_page.enabled\", false);", &[]),
            ("// user_pref(\"mail.accountmanager.accounts\", \"account1\");", &[]),
            ("/* open\nuser_pref(\"mail.accountmanager.accounts\", \"account1\");", &[]),
            ("user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");", &[]),
            ("pref(\"mail.accountmanager.accounts\", \"account1\");", &[]),
            ("\nuser_pref('mail.accountmanager.accounts', 'account1');", &[2]),
            ("user_pref(\"x\", bad);\nwhat?\nuser_pref(\"mail.server.server2.port\", 143);", &[3]),
            (
                "user_pref(\"mail.smtpservers\", \"\");\r\nuser_pref(\"mail.server.server2.port\", 1);",
                &[1, 2],
            ),
            (
                "user_pref(\"mail.server.server2.port\", 1);\nuser_pref(\"mail.server.server2.port\", 993);",
                &[],
            ),
        ];
        for (user, lines) in cases {
            let found = undone_at_start(user.as_bytes(), before.as_bytes(), after.as_bytes());
            assert_eq!(found.as_deref(), Ok(lines), "{user}");
        }
        let list = b"user_pref(\"mail.accountmanager.accounts\", \"account9\");";
        let found = undone_at_start(list, after.as_bytes(), after.as_bytes());
        assert_eq!(
            found,
            Ok(vec![1]),
            "an account that is there is not there after the next start"
        );
    }
}
