//! Accounts put into profiles of every kind: empty, used, gappy, odd.

use super::super::super::samples;
use super::*;
use crate::account::{AuthMethod, EmailAddress, Host, UserName};

/// A profile with an IMAP account, a POP3 account and Local Folders, as Thunderbird leaves it.
const USED: &str = "// Mozilla User Preferences\n\n\
    user_pref(\"app.version\", \"153\");\n\
    user_pref(\"mail.account.account1.server\", \"server1\");\n\
    user_pref(\"mail.account.account2.identities\", \"id1\");\n\
    user_pref(\"mail.account.account2.server\", \"server2\");\n\
    user_pref(\"mail.account.account5.identities\", \"id3,id4\");\n\
    user_pref(\"mail.account.account5.server\", \"server7\");\n\
    user_pref(\"mail.account.lastKey\", 5);\n\
    user_pref(\"mail.accountmanager.accounts\", \"account2,account5,account1\");\n\
    user_pref(\"mail.accountmanager.defaultaccount\", \"account2\");\n\
    user_pref(\"mail.accountmanager.localfoldersserver\", \"server1\");\n\
    user_pref(\"mail.identity.id1.fullName\", \"Bert\");\n\
    user_pref(\"mail.identity.id1.useremail\", \"bert@example.com\");\n\
    user_pref(\"mail.identity.id3.smtpServer\", \"smtp2\");\n\
    user_pref(\"mail.identity.id3.useremail\", \"carla@example.org\");\n\
    user_pref(\"mail.identity.id4.useremail\", \"anna@example.com\");\n\
    user_pref(\"mail.server.server1.hostname\", \"Local Folders\");\n\
    user_pref(\"mail.server.server1.type\", \"none\");\n\
    user_pref(\"mail.server.server2.hostname\", \"imap.example.com\");\n\
    user_pref(\"mail.server.server2.port\", 993);\n\
    user_pref(\"mail.server.server2.socketType\", 3);\n\
    user_pref(\"mail.server.server2.type\", \"imap\");\n\
    user_pref(\"mail.server.server2.userName\", \"bert@example.com\");\n\
    user_pref(\"mail.server.server7.hostname\", \"pop.example.org\");\n\
    user_pref(\"mail.server.server7.type\", \"pop3\");\n\
    user_pref(\"mail.server.server7.userName\", \"carla\");\n\
    user_pref(\"mail.smtp.defaultserver\", \"smtp1\");\n\
    user_pref(\"mail.smtpserver.smtp1.hostname\", \"smtp.example.com\");\n\
    user_pref(\"mail.smtpserver.smtp1.port\", 587);\n\
    user_pref(\"mail.smtpserver.smtp1.try_ssl\", 2);\n\
    user_pref(\"mail.smtpserver.smtp1.username\", \"bert@example.com\");\n\
    user_pref(\"mail.smtpservers\", \"smtp1,smtp2\");\n\
    user_pref(\"zzz.last\", true);\n";

/// A plan with the new file as text.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) outcome: Outcome,
    pub(super) differences: Vec<Difference>,
    pub(super) text: String,
}

pub(super) fn planned(current: &str, account: &Account) -> Planned {
    let plan = plan(current.as_bytes(), account);
    let Plan { outcome, differences, bytes, .. } =
        plan.unwrap_or_else(|error| panic!("{current}: {error}"));
    let text = String::from_utf8(bytes).expect("text, as before");
    Planned { outcome, differences, text }
}

pub(super) fn read(text: &str) -> PrefsFile {
    PrefsFile::parse(text.as_bytes()).expect("our own file")
}

/// Every line of the old file that is not about one of these names is in the new one, in the same order.
pub(super) fn assert_kept(old: &str, new: &str, names: &[&str]) {
    let mut rest = new.lines();
    for line in old.lines().filter(|line| !names.iter().any(|name| line.contains(name))) {
        assert!(rest.any(|kept| kept == line), "lost: {line}\n{new}");
    }
}

#[test]
fn an_empty_profile_gets_its_first_account() {
    for current in ["", "// Mozilla User Preferences\n"] {
        let Planned { outcome, text, .. } = planned(current, &samples::pop3());
        assert_eq!(outcome, Outcome::Added);
        let prefs = read(&text);
        assert!(text.starts_with(current));
        assert_eq!(prefs.text(ACCOUNTS), Some("account1"));
        assert_eq!(prefs.text(DEFAULT_ACCOUNT), Some("account1"));
        assert_eq!(prefs.text(SMTP_SERVERS), Some("smtp1"));
        assert_eq!(prefs.text(DEFAULT_SMTP), Some("smtp1"));
        assert_eq!(prefs.text("mail.server.server1.type"), Some("pop3"));
        assert_eq!(prefs.number(LAST_ACCOUNT), None);
    }
}

#[test]
fn a_used_profile_keeps_everything_it_had() {
    let Planned { outcome, text, .. } = planned(USED, &samples::imap());
    assert_eq!(outcome, Outcome::Added);
    assert_kept(USED, &text, &[ACCOUNTS, SMTP_SERVERS, LAST_ACCOUNT]);
    let prefs = read(&text);
    assert_eq!(prefs.text(ACCOUNTS), Some("account2,account5,account1,account6"));
    assert_eq!(prefs.text(DEFAULT_ACCOUNT), Some("account2"));
    assert_eq!(prefs.number(LAST_ACCOUNT), Some(6));
    assert_eq!(prefs.text(SMTP_SERVERS), Some("smtp1,smtp2,smtp3"));
    assert_eq!(prefs.text(DEFAULT_SMTP), Some("smtp1"));
    assert_eq!(prefs.text("mail.account.account6.server"), Some("server8"));
    assert_eq!(prefs.text("mail.account.account6.identities"), Some("id5"));
    assert_eq!(prefs.text("mail.identity.id5.smtpServer"), Some("smtp3"));
    let place = |text: &str, name: &str| text.lines().position(|line| line.contains(name));
    assert_eq!(place(&text, ACCOUNTS), place(USED, ACCOUNTS), "the list moved");
}

#[test]
fn numbers_that_are_only_mentioned_are_taken() {
    let cases = [
        ("user_pref(\"mail.account.account9.server\", \"server4\");", (10, 5, 1, 1)),
        ("user_pref(\"mail.account.account1.identities\", \"id2, id12\");", (2, 1, 13, 1)),
        ("user_pref(\"mail.identity.id1.smtpServer\", \"smtp6\");", (1, 1, 2, 7)),
        ("user_pref(\"mail.account.lastKey\", 41);", (42, 1, 1, 1)),
        ("user_pref(\"mail.server.server3.deferred_to_account\", \"account8\");", (9, 4, 1, 1)),
        ("user_pref(\"mail.server.server99999999999.type\", \"imap\");", (1, 1, 1, 1)),
        ("user_pref(\"mail.accountmanager.accounts\", \"accountX,,account3\");", (4, 1, 1, 1)),
    ];
    for (text, (account, server, identity, smtp)) in cases {
        let expected = Numbers { account, server, identity, smtp };
        assert_eq!(existing::free_numbers(&read(text)), expected, "{text}");
    }
}

#[test]
fn the_same_account_is_never_doubled() {
    let mut oauth = samples::imap();
    oauth.incoming.host = Host::parse("imap.gmail.com").expect("valid");
    oauth.incoming.authentication = vec![AuthMethod::OAuth2];
    for account in [samples::imap(), samples::pop3(), oauth] {
        for current in ["", USED] {
            let first = planned(current, &account);
            let second = planned(&first.text, &account);
            assert_eq!(second.outcome, Outcome::AlreadyThere);
            assert_eq!(second.text, first.text);
        }
    }
}

#[test]
fn what_thunderbird_leaves_out_is_there_all_the_same() {
    let text = planned("", &samples::imap()).text;
    // Seen with 153: what equals its default is not written again.
    let lean: String = text
        .lines()
        .filter(|line| !line.contains("authMethod") && !line.contains("smtpserver.smtp1.port"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(planned(&lean, &samples::imap()).outcome, Outcome::AlreadyThere);
}

#[test]
fn an_equal_smtp_server_is_used_again() {
    let mut other = samples::imap();
    other.address = EmailAddress::parse("info@example.com").expect("valid");
    other.incoming.username = UserName::Known("info".into());
    let first = planned("", &samples::imap()).text;
    let prefs = read(&planned(&first, &other).text);
    assert_eq!(prefs.text(SMTP_SERVERS), Some("smtp1"));
    assert_eq!(prefs.text("mail.identity.id2.smtpServer"), Some("smtp1"));
    assert_eq!(prefs.text("mail.smtpserver.smtp2.hostname"), None);
    other.outgoing.username = UserName::Known("info".into());
    let prefs = read(&planned(&first, &other).text);
    assert_eq!(prefs.text(SMTP_SERVERS), Some("smtp1,smtp2"));
}

#[test]
fn repairing_changes_the_way_to_the_servers_and_nothing_else() {
    let good = planned(USED, &samples::imap()).text;
    let bent = good
        .replace("server8.port\", 993", "server8.port\", 143")
        .replace("server8.socketType\", 3", "server8.socketType\", 0")
        .replace("server8.check_time\", 10", "server8.check_time\", 3")
        .replace("id5.fullName\", \"Anna Beispiel\"", "id5.fullName\", \"Änne\"")
        .replace("smtp3.try_ssl\", 2", "smtp3.try_ssl\", 0")
        .replace("server8.authMethod\", 3", "server8.authMethod\", 4");
    let Planned { outcome, text, differences } = planned(&bent, &samples::imap());
    assert_eq!(outcome, Outcome::Repaired);
    let (incoming, outgoing) = (Direction::Incoming, Direction::Outgoing);
    let expected = [
        Difference::Port { direction: incoming, from: 143, to: 993 },
        Difference::Encryption { direction: incoming, from: None, to: Security::ImplicitTls },
        Difference::Login(incoming),
        Difference::Encryption { direction: outgoing, from: None, to: Security::StartTls },
    ];
    assert_eq!(differences, expected);
    let expected = good
        .replace("server8.check_time\", 10", "server8.check_time\", 3")
        .replace("id5.fullName\", \"Anna Beispiel\"", "id5.fullName\", \"Änne\"");
    assert_eq!(text, expected);
    assert_eq!(planned(&text, &samples::imap()).outcome, Outcome::AlreadyThere);
}

#[test]
fn a_new_user_name_is_followed_by_the_folders() {
    let old = planned("", &samples::imap()).text;
    let old = old
        .replace("\"imap://anna%40example.com@imap.example.com/Drafts\"", "\"imap://else/Drafts\"");
    let mut account = samples::imap();
    account.incoming.username = UserName::Known("anna".into());
    account.outgoing.username = UserName::Known("anna".into());
    let Planned { outcome, text, differences } = planned(&old, &account);
    assert_eq!(outcome, Outcome::Repaired);
    let prefs = read(&text);
    assert_eq!(prefs.text(ACCOUNTS), Some("account1"));
    assert_eq!(prefs.text("mail.server.server1.userName"), Some("anna"));
    assert_eq!(
        prefs.text("mail.identity.id1.fcc_folder"),
        Some("imap://anna@imap.example.com/Sent")
    );
    assert_eq!(prefs.text("mail.identity.id1.draft_folder"), Some("imap://else/Drafts"));
    let from = "anna@example.com".to_owned();
    let outgoing = ("smtp.example.com".to_owned(), "anna".to_owned());
    let expected = [
        Difference::UserName { from, to: "anna".into() },
        Difference::OutgoingServer { host: outgoing.0, user_name: outgoing.1 },
    ];
    assert_eq!(differences, expected);
    assert_eq!(prefs.text("mail.identity.id1.smtpServer"), Some("smtp2"));
    assert_eq!(planned(&text, &account).outcome, Outcome::AlreadyThere);
}

#[test]
fn another_address_of_the_same_mailbox_becomes_a_second_name() {
    let old = planned("", &samples::imap()).text;
    let mut account = samples::imap();
    account.address = EmailAddress::parse("info@example.com").expect("valid");
    let Planned { outcome, text, differences } = planned(&old, &account);
    assert_eq!(outcome, Outcome::Repaired);
    assert_eq!(differences, [Difference::Address]);
    let prefs = read(&text);
    assert_eq!(prefs.text(ACCOUNTS), Some("account1"));
    assert_eq!(prefs.text("mail.account.account1.identities"), Some("id1,id2"));
    assert_eq!(prefs.text("mail.identity.id1.useremail"), Some("anna@example.com"));
    assert_eq!(prefs.text("mail.identity.id2.useremail"), Some("info@example.com"));
    assert_eq!(prefs.text(SMTP_SERVERS), Some("smtp1"));
    assert_eq!(planned(&text, &account).outcome, Outcome::AlreadyThere);
}

#[test]
fn a_login_that_works_as_well_is_let_be() {
    let mut account = samples::imap();
    account.incoming.host = Host::parse("imap.gmail.com").expect("valid");
    account.incoming.authentication = vec![AuthMethod::OAuth2, AuthMethod::PasswordCleartext];
    let signed_in =
        planned("", &account).text.replace("server1.authMethod\", 3", "server1.authMethod\", 10");
    assert_eq!(planned(&signed_in, &account).outcome, Outcome::AlreadyThere);
    account.incoming.authentication = vec![AuthMethod::PasswordCleartext];
    assert_eq!(planned(&signed_in, &account).outcome, Outcome::Repaired);
}

#[test]
fn where_nobody_has_said_how_to_log_in_a_login_that_is_there_is_let_be() {
    let mut account = samples::imap();
    let good = planned("", &account).text;
    account.incoming.authentication.clear();
    account.outgoing.authentication.clear();
    for (number, outcome) in [
        (3, Outcome::AlreadyThere),
        (4, Outcome::AlreadyThere),
        (10, Outcome::AlreadyThere),
        // No login at all is none that anybody has chosen for a mailbox.
        (1, Outcome::Repaired),
    ] {
        let now = good.replace("authMethod\", 3", &format!("authMethod\", {number}"));
        assert_eq!(planned(&now, &account).outcome, outcome, "{number}");
    }
}

/// Two mailboxes people write from as Anna; hers is the second.
fn shared(own_name: &str) -> String {
    let support = planned("", &samples::imap()).text.replace(
        "server1.userName\", \"anna@example.com\"",
        "server1.userName\", \"shared-support\"",
    );
    let mut own = samples::imap();
    own.incoming.username = UserName::Known("else".into());
    own.address = EmailAddress::parse("else@example.com").expect("valid");
    planned(&support, &own)
        .text
        .replace("\"else@example.com\"", "\"anna@example.com\"")
        .replace("server2.userName\", \"else\"", &format!("server2.userName\", \"{own_name}\""))
}

#[test]
fn the_mailbox_of_somebody_else_is_never_taken_for_ones_own() {
    // As it stands on the sheet of the provider.
    let Planned { outcome, text, .. } = planned(&shared("anna"), &samples::imap());
    assert_eq!(outcome, Outcome::Repaired);
    let prefs = read(&text);
    assert_eq!(prefs.text("mail.server.server1.userName"), Some("shared-support"));
    assert_eq!(prefs.text("mail.server.server2.userName"), Some("anna@example.com"));
    // Nobody can tell which of them is meant: both stay.
    let Planned { outcome, text, .. } = planned(&shared("m0815"), &samples::imap());
    assert_eq!(outcome, Outcome::Added);
    assert_kept(&shared("m0815"), &text, &[ACCOUNTS]);
}

#[test]
fn everything_that_names_the_mailbox_follows_a_new_user_name() {
    let old = planned("", &samples::imap()).text
        + "user_pref(\"mail.identity.id9.fcc_folder\", \"imap://anna%40example.com@imap.example.com/Sent\");\n\
           user_pref(\"mail.server.server1.spamActionTargetAccount\", \"imap://anna%40example.com@imap.example.com\");\n\
           user_pref(\"other\", \"imap://anna%40example.com@imap.example.com.org/Sent\");\n";
    let mut account = samples::imap();
    account.incoming.username = UserName::Known("anna".into());
    let prefs = read(&planned(&old, &account).text);
    let root = "imap://anna@imap.example.com";
    assert_eq!(prefs.text("mail.identity.id9.fcc_folder"), Some(&*format!("{root}/Sent")));
    assert_eq!(prefs.text("mail.server.server1.spamActionTargetAccount"), Some(root));
    let other = "imap://anna%40example.com@imap.example.com.org/Sent";
    assert_eq!(prefs.text("other"), Some(other));
}

/// What Thunderbird 153 has written of an account that a policy gives it, after its first start.
const PRESET: &str = "user_pref(\"mail.account.account2.server\", \"server2\");\n\
    user_pref(\"mail.account.lastKey\", 2);\n\
    user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n\
    user_pref(\"mail.server.server1.directory\", \"/x/ImapMail/imap.firma.example\");\n\
    user_pref(\"mail.server.server2.hostname\", \"Local Folders\");\n\
    user_pref(\"mail.server.server2.type\", \"none\");\n";

#[test]
fn accounts_that_come_from_elsewhere_are_not_written_over() {
    let unlisted = PRESET.replace("mail.accountmanager.accounts", "other");
    let half = PRESET.replace("other", "x")
        + "user_pref(\"mail.account.account1.server\", \"server1\");\n";
    for current in [PRESET, &unlisted, &half] {
        let refused = plan(current.as_bytes(), &samples::imap());
        assert_eq!(refused, Err(PlanError::Preset), "{current}");
    }
    // An account that is gone, and what holds for every server.
    let usual = "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n\
        user_pref(\"mail.account.account2.server\", \"server2\");\n\
        user_pref(\"mail.server.default.check_all_folders_for_new\", true);\n\
        user_pref(\"mail.server.server2.type\", \"none\");\n";
    assert_eq!(planned(usual, &samples::imap()).outcome, Outcome::Added);
}

#[test]
fn a_key_that_is_none_is_damage() {
    let lines = [
        "user_pref(\"mail.accountmanager.accounts\", \"account1,x\\\", 1);\");",
        "user_pref(\"mail.smtpservers\", \"smtp 1\");",
        "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n\
         user_pref(\"mail.account.account1.server\", \"server1.x\");",
        "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n\
         user_pref(\"mail.account.account1.server\", \"server1\");\n\
         user_pref(\"mail.server.server1.type\", \"none\");\n\
         user_pref(\"mail.account.account1.identities\", \"id1,\\n\\\\\");",
    ];
    for lines in lines {
        let line = lines.lines().count();
        let refused = plan(lines.as_bytes(), &samples::imap());
        assert_eq!(refused, Err(PlanError::Damaged(Damaged { line })), "{lines}");
    }
}

#[test]
fn a_damaged_list_is_not_written_over() {
    let text = "user_pref(\"a\", 1);\nuser_pref(\"mail.smtpservers\", \"smtp1\\q\");\n";
    let refused = plan(text.as_bytes(), &samples::imap());
    assert_eq!(refused, Err(PlanError::Damaged(Damaged { line: 2 })));
}
