//! Accounts put into profiles nobody would think of.

use proptest::prelude::*;

use super::super::super::samples;
use super::tests::{Planned, assert_kept, planned, read};
use super::*;
use crate::account::UserName;

/// A line of a profile: ordinary, odd, or about accounts.
fn line() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        Just("app.x".to_owned()),
        (1..9u32, "[a-z]{1,4}").prop_map(|(n, key)| format!("mail.server.server{n}.{key}")),
        (1..9u32).prop_map(|n| format!("mail.identity.id{n}.useremail")),
        Just(DEFAULT_ACCOUNT.to_owned()),
    ];
    let list = prop_oneof![Just(ACCOUNTS), Just(SMTP_SERVERS)];
    let listed = prop_oneof![
        Just("true".to_owned()),
        any::<i32>().prop_map(|n| n.to_string()),
        "[a-zA-Z0-9_]{0,5}( ?, ?[a-zA-Z0-9_]{1,4}){0,2}".prop_map(|text| format!("\"{text}\"")),
        (1..9u32, 1..9u32).prop_map(|(a, b)| format!("\"account{a},account{b}\"")),
    ];
    let value = prop_oneof![
        Just("true".to_owned()),
        any::<i32>().prop_map(|n| n.to_string()),
        "[a-zäö ;,/#()]{0,12}".prop_map(|text| format!("\"{text}\"")),
        Just("\"a\\\"b\\\\c\\x41\\u00e4\"".to_owned()),
        (1..9u32, 1..9u32).prop_map(|(a, b)| format!("\"account{a},account{b}\"")),
    ];
    let server = (1..9u32, 1..9u32).prop_map(|(account, server)| {
        format!("user_pref(\"mail.account.account{account}.server\", \"server{server}\");")
    });
    prop_oneof![
        2 => (list, listed).prop_map(|(key, value)| format!("user_pref(\"{key}\", {value});")),
        1 => server,
        8 => (key, value).prop_map(|(key, value)| format!("user_pref(\"{key}\", {value});")),
        1 => Just(String::new()),
        1 => "// [a-z\"(;]{0,9}",
        1 => "# [a-z\"(;]{0,9}",
    ]
}

proptest! {
    #[test]
    fn every_other_line_survives_and_twice_is_once(
        lines in prop::collection::vec(line(), 0..25),
        name in "[a-zA-Z\"\\\\ äöü😀<>;]{0,20}",
        user_name in "[a-z@\\\\%+ü./]{1,20}",
        pop3 in any::<bool>(),
    ) {
        let mut account = if pop3 { samples::pop3() } else { samples::imap() };
        account.display_name = name;
        account.incoming.username = UserName::Known(user_name);
        // Every server is of a kind, or it would be one that comes from elsewhere.
        let typed = (1..9).map(|n| format!("user_pref(\"mail.server.server{n}.type\", \"none\");"));
        let old: String = typed.chain(lines).map(|line| format!("{line}\n")).collect();
        let Planned { outcome, text, .. } = planned(&old, &account);
        prop_assert_eq!(outcome, Outcome::Added);
        let lists = [ACCOUNTS, SMTP_SERVERS, DEFAULT_ACCOUNT];
        assert_kept(&old, &text, &lists);
        // Nothing but the lists and what is named with a new number is different.
        let (before, after) = (read(&old), read(&text));
        let numbers = existing::free_numbers(&before);
        let own = [
            format!("mail.account.account{}.", numbers.account),
            format!("mail.server.server{}.", numbers.server),
            format!("mail.identity.id{}.", numbers.identity),
            format!("mail.smtpserver.smtp{}.", numbers.smtp),
        ];
        for (name, value) in after.all() {
            let ours = own.iter().any(|own| name.starts_with(own)) || name == DEFAULT_SMTP;
            prop_assert!(
                ours || lists.contains(&name) || before.value(name) == Some(value), "{}", name
            );
        }
        let second = planned(&text, &account);
        prop_assert_eq!(second.outcome, Outcome::AlreadyThere);
        prop_assert_eq!(second.differences, vec![]);
        prop_assert_eq!(second.text, text);
    }
}
