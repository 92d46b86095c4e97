//! Accounts that are there already, with something else than the way to their servers to put right, or under another host.

use super::super::super::samples;
use super::super::MailOnServer;
use super::tests::{Planned, assert_kept, planned, read};
use super::*;
use crate::account::DaysOnServer;

#[test]
fn mail_stays_on_the_server_as_long_as_wished_in_an_account_that_is_there_too() {
    let wish = |days| DaysOnServer::days(days).expect("a time");
    let key = |key: &str| format!("user_pref(\"mail.server.server1.{key}");
    let without = |text: &str, gone: &str| -> String {
        let kept = text.lines().filter(|line| !line.starts_with(&key(gone)));
        kept.map(|line| format!("{line}\n")).collect()
    };
    let for_days = planned("", &samples::pop3()).text;
    let always = Account { leave_on_server: DaysOnServer::ALWAYS, ..samples::pop3() };
    let for_ever = planned("", &always).text;
    let till_deleted = for_ever
        .replace("delete_mail_left_on_server\", false", "delete_mail_left_on_server\", true");
    let off =
        for_days.replace("server1.leave_on_server\", true", "server1.leave_on_server\", false");
    let cases = [
        (for_days.clone(), wish(14), None),
        (for_days.clone(), wish(30), Some(MailOnServer::Days(14))),
        (for_days.clone(), DaysOnServer::ALWAYS, Some(MailOnServer::Days(14))),
        (for_ever.clone(), wish(14), Some(MailOnServer::Always)),
        (for_ever.clone(), DaysOnServer::ALWAYS, None),
        (till_deleted.clone(), DaysOnServer::ALWAYS, Some(MailOnServer::UntilDeletedHere)),
        (till_deleted, wish(1), Some(MailOnServer::UntilDeletedHere)),
        (off.clone(), wish(14), Some(MailOnServer::Deleted)),
        (off, DaysOnServer::ALWAYS, Some(MailOnServer::Deleted)),
        // What equals its default Thunderbird does not write.
        (without(&for_days, "leave_on_server"), wish(14), Some(MailOnServer::Deleted)),
        (without(&for_days, "num_days_to_leave_on_server"), wish(7), None),
        (without(&for_ever, "delete_by_age_from_server"), DaysOnServer::ALWAYS, None),
        (
            for_days.replace("_on_server\", 14", "_on_server\", 0"),
            wish(7),
            Some(MailOnServer::UntilDeletedHere),
        ),
    ];
    for (old, to, from) in cases {
        let account = Account { leave_on_server: to, ..samples::pop3() };
        let Planned { outcome, differences, text } = planned(&old, &account);
        let expected = from.map(|from| Difference::LeaveOnServer { from, to });
        assert_eq!(differences, expected.into_iter().collect::<Vec<_>>(), "{old}");
        assert_eq!(outcome == Outcome::Repaired, from.is_some(), "{old}");
        assert_kept(&old, &text, &["_on_server", "_from_server"]);
        let prefs = read(&text);
        let value = |key: &str| prefs.value(&format!("mail.server.server1.{key}")).cloned();
        if from.is_some() {
            assert_eq!(value("leave_on_server"), Some(PrefValue::Truth(true)), "{old}");
            let by_age = PrefValue::Truth(to.number().is_some());
            assert_eq!(value("delete_by_age_from_server"), Some(by_age), "{old}");
            if let Some(days) = to.number() {
                let days = PrefValue::Number(days.into());
                assert_eq!(value("num_days_to_leave_on_server"), Some(days), "{old}");
            }
        }
        assert_eq!(planned(&text, &account).outcome, Outcome::AlreadyThere, "{text}");
    }
    // An IMAP account fetches nothing away.
    let imap = Account { leave_on_server: DaysOnServer::ALWAYS, ..samples::imap() };
    let text = planned("", &samples::imap()).text;
    assert_eq!(planned(&text, &imap).outcome, Outcome::AlreadyThere);
}
