//! Accounts that are there already, with something else than the way to their servers to put right, or under another host.

use super::super::super::samples;
use super::super::MailOnServer;
use super::tests::{Planned, assert_kept, planned, read};
use super::*;
use crate::account::{DaysOnServer, EmailAddress, Host, UserName};

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

/// A profile with this account, under another host.
fn under_host(account: &Account, host: &str) -> String {
    let text = planned("", account).text;
    let (right, own) = (account.incoming.host.to_string(), "server1.hostname\", \"");
    text.replace(&format!("{own}{right}"), &format!("{own}{host}"))
        .replace(&format!("@{right}"), &format!("@{host}"))
}

#[test]
fn a_wrong_host_is_put_right_and_the_folders_follow() {
    for (account, scheme) in [(samples::imap(), "imap"), (samples::pop3(), "mailbox")] {
        let to = account.incoming.host.to_string();
        let from = "mail.example.com".to_owned();
        let old = under_host(&account, &from)
            + "user_pref(\"mail.server.server1.directory-rel\", \"[ProfD]Mail/mail.example.com\");\n\
               user_pref(\"mail.server.server1.realhostname\", \"mail.example.com\");\n";
        let trash = format!(
            "user_pref(\"mail.server.server1.spamActionTargetAccount\", \"{scheme}://anna%40example.com@{from}\");\n\
             user_pref(\"other\", \"{scheme}://anna%40example.com@{from}.org/Sent\");\n"
        );
        let old = old + &trash;
        let Planned { outcome, differences, text } = planned(&old, &account);
        assert_eq!(outcome, Outcome::Repaired, "{old}");
        assert_eq!(differences, [Difference::Host { from: from.clone(), to: to.clone() }]);
        assert_kept(&old, &text, &["hostname", "_folder", "spamAction"]);
        let prefs = read(&text);
        assert_eq!(prefs.text(ACCOUNTS), Some("account1"));
        assert_eq!(prefs.text("mail.server.server1.hostname"), Some(&*to));
        assert_eq!(prefs.text("mail.server.server1.realhostname"), Some(&*to));
        let root = format!("{scheme}://anna%40example.com@{to}");
        let sent = prefs.text("mail.identity.id1.fcc_folder");
        assert_eq!(sent, Some(&*format!("{root}/Sent")));
        let spam = prefs.text("mail.server.server1.spamActionTargetAccount");
        assert_eq!(spam, Some(&*root));
        assert_eq!(planned(&text, &account).outcome, Outcome::AlreadyThere);
    }
}

#[test]
fn host_and_user_name_are_put_right_together() {
    let old = under_host(&samples::imap(), "MAIL.example.com");
    let mut account = samples::imap();
    account.incoming.username = UserName::Known("anna".into());
    let Planned { differences, text, .. } = planned(&old, &account);
    let (from, to) = ("MAIL.example.com".to_owned(), "imap.example.com".to_owned());
    let name = ("anna@example.com".to_owned(), "anna".to_owned());
    let expected =
        [Difference::Host { from, to }, Difference::UserName { from: name.0, to: name.1 }];
    assert_eq!(differences, expected);
    let sent = Some("imap://anna@imap.example.com/Sent");
    assert_eq!(read(&text).text("mail.identity.id1.fcc_folder"), sent);
}

#[test]
fn only_the_one_account_that_is_surely_meant_gets_another_host() {
    let account = samples::imap();
    let one = under_host(&account, "mail.example.com");
    let named = |name: &str| {
        let own = "server1.userName\", \"";
        one.replace(&format!("{own}anna@example.com"), &format!("{own}{name}"))
    };
    let mut other = samples::imap();
    other.incoming.host = Host::parse("old.example.org").expect("valid");
    other.address = EmailAddress::parse("else@example.com").expect("valid");
    other.incoming.username = UserName::Known("else".into());
    let two = planned(&one, &other)
        .text
        .replace("\"else@example.com\"", "\"anna@example.com\"")
        .replace("server2.userName\", \"else\"", "server2.userName\", \"anna\"");
    let mut right = account.clone();
    right.incoming.username = UserName::Known("m0815".into());
    let elsewhere = Some((Protocol::Imap, "mail.example.com".to_owned()));
    let cases = [
        (named("anna"), &account, Outcome::Repaired, None),
        (named("m0815"), &right, Outcome::Repaired, None),
        // A mailbox of somebody else, or nobody can tell.
        (named("shared-support"), &account, Outcome::Added, elsewhere.clone()),
        (two, &account, Outcome::Added, elsewhere),
        // People write from it with another address.
        (
            one.replace("useremail\", \"anna@", "useremail\", \"bert@"),
            &account,
            Outcome::Added,
            None,
        ),
    ];
    for (old, account, outcome, beside) in cases {
        let plan = plan(old.as_bytes(), account).expect("a plan");
        assert_eq!((plan.outcome, plan.beside), (outcome, beside), "{old}");
    }
}

#[test]
fn an_account_of_the_other_kind_is_named() {
    let (imap, pop3) = (samples::imap(), samples::pop3());
    for (there, new) in [(&imap, &pop3), (&pop3, &imap)] {
        let plan = plan(planned("", there).text.as_bytes(), new).expect("a plan");
        assert_eq!(plan.outcome, Outcome::Added);
        let server = &there.incoming;
        assert_eq!(plan.beside, Some((server.protocol, server.host.to_string())));
    }
}
