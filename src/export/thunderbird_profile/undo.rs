//! An account taken out of a profile again, whatever else has happened to it since.
//!
//! Works from the two files of that day, as they were before and after. What
//! a person has changed about the account since then is never lost: it is a
//! reason to refuse. What Thunderbird keeps on its own account is not.

use std::collections::{BTreeMap, BTreeSet};

use super::existing::{self, Known};
use super::{
    ACCOUNTS, DEFAULT_ACCOUNT, DEFAULT_SMTP, Damaged, LAST_ACCOUNT, PrefsFile, SMTP_SERVERS,
};
use crate::account::{EmailAddress, Security};
use crate::export::thunderbird_prefs::{PrefValue, socket_type};

/// Why an account stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// That change was about another account.
    #[error("the change is about another account")]
    AnotherAccount,
    /// The account is not there any more.
    #[error("the account is gone")]
    Gone,
    /// Somebody has changed the account since.
    #[error("{0} has changed since")]
    Changed(String),
    /// Before, the password went over an open line; now it does not.
    #[error("the connection was not encrypted before")]
    Weaker,
    /// Thunderbird has used a POP3 account: it may hold messages that are nowhere else.
    #[error("the account may hold messages")]
    HoldsMessages,
    /// One of the files is damaged.
    #[error(transparent)]
    Damaged(#[from] Damaged),
}

/// What Thunderbird writes about a server, an identity or a folder by itself; none of it was chosen by a person.
const KEPT_BY_THUNDERBIRD: [&str; 30] = [
    "admin_url",
    "archive_folder",
    "archives_folder_picker_mode",
    "canChangeStoreType",
    "capability",
    "clientid",
    "directory",
    "directory-rel",
    "draft_folder",
    "drafts_folder_picker_mode",
    "fcc_folder",
    "fcc_folder_picker_mode",
    "force_select",
    "forceSelectDetermined",
    "is_gmail",
    "lastFilterTime",
    "max_cached_connections",
    "moveTargetMode",
    "nextFilterTime",
    "serverIDResponse",
    "spamActionTargetAccount",
    "spamActionTargetFolder",
    "stationery_folder",
    "storeContractID",
    "timeout",
    "tmpl_folder_picker_mode",
    "trash_folder_name",
    "uid",
    "using_subscription",
    "dual_use_folders",
];

/// Takes out of `current` what made `written` out of `before`.
pub fn undo(
    before: &[u8],
    written: &[u8],
    current: &[u8],
    address: &EmailAddress,
) -> Result<Vec<u8>, UndoRefusal> {
    let [before_file, written_file] = [PrefsFile::parse(before)?, PrefsFile::parse(written)?];
    let [stands, mut now] = [PrefsFile::parse(current)?, PrefsFile::parse(current)?];
    let change = Change::between(&before_file, &written_file);
    let touched = change.touched(&written_file, address);
    if touched.is_empty() {
        return Err(UndoRefusal::AnotherAccount);
    }
    if current == written {
        refuse_open_line(&stands, &before_file)?;
        return Ok(before.to_owned());
    }
    change.refuse_where_others(&touched, &written_file, &stands)?;
    change.refuse_where_used(&before_file, &written_file, &stands)?;
    change.take_back(&before_file, &mut now);
    refuse_open_line(&stands, &now)?;
    Ok(now.render())
}

/// What that day changed.
struct Change {
    /// Every preference with its value afterwards.
    values: BTreeMap<String, Option<PrefValue>>,
    /// The account that is new, if one is.
    account: Option<String>,
    /// The SMTP server that is new, if one is.
    smtp: Option<String>,
    /// What everything new begins with.
    branches: Vec<String>,
}

impl Change {
    fn between(before: &PrefsFile, written: &PrefsFile) -> Self {
        let names: BTreeSet<&str> =
            before.all().chain(written.all()).map(|(name, _)| name).collect();
        let values = names
            .into_iter()
            .filter(|name| before.value(name) != written.value(name))
            .map(|name| (name.to_owned(), written.value(name).cloned()))
            .collect();
        let newcomer = |list| {
            let old = before.list(list);
            written.list(list).into_iter().find(|key| !old.contains(key))
        };
        let (account, smtp) = (newcomer(ACCOUNTS), newcomer(SMTP_SERVERS));
        let mut branches: Vec<String> =
            smtp.iter().map(|key| format!("mail.smtpserver.{key}.")).collect();
        if let Some(account) = &account {
            branches.push(format!("mail.account.{account}."));
            let known = existing::accounts(written);
            for known in known.iter().filter(|known| known.account == *account) {
                branches.push(format!("mail.server.{}.", known.server));
                branches.extend(known.identities.iter().map(|key| format!("mail.identity.{key}.")));
            }
        }
        Self { values, account, smtp, branches }
    }

    /// The accounts with this address of which something was changed.
    fn touched(&self, written: &PrefsFile, address: &EmailAddress) -> Vec<Known> {
        let own = [address.to_ascii(), address.to_display()];
        let mut accounts = existing::accounts(written);
        accounts.retain(|known| {
            let mut branches = vec![
                format!("mail.account.{}.", known.account),
                format!("mail.server.{}.", known.server),
            ];
            let mut has_address = false;
            for identity in &known.identities {
                let branch = format!("mail.identity.{identity}.");
                let email = written.text(&format!("{branch}useremail")).unwrap_or_default();
                has_address |= own.iter().any(|own| own.eq_ignore_ascii_case(email));
                if let Some(smtp) = written.text(&format!("{branch}smtpServer")) {
                    branches.push(format!("mail.smtpserver.{smtp}."));
                }
                branches.push(branch);
            }
            let touched = |name: &String| branches.iter().any(|branch| name.starts_with(branch));
            has_address && self.values.keys().any(touched)
        });
        accounts
    }

    /// Thunderbird gives the numbers of what was deleted to what comes next: a name may stand for something else by now.
    fn refuse_where_others(
        &self,
        touched: &[Known],
        written: &PrefsFile,
        now: &PrefsFile,
    ) -> Result<(), UndoRefusal> {
        let listed = now.list(ACCOUNTS);
        let mut names = Vec::new();
        for known in touched {
            let server = now.text(&format!("mail.account.{}.server", known.account));
            if !listed.contains(&known.account) || server != Some(&known.server) {
                return Err(UndoRefusal::Gone);
            }
            let name = |key| format!("mail.server.{}.{key}", known.server);
            names.extend(["type", "hostname", "userName"].map(name));
        }
        let smtp_servers: BTreeSet<&str> = self
            .values
            .keys()
            .filter_map(|name| name.strip_prefix("mail.smtpserver.")?.split('.').next())
            .collect();
        for key in smtp_servers {
            let [host, user] =
                ["hostname", "username"].map(|last| format!("mail.smtpserver.{key}.{last}"));
            // A new one that is gone already need not be taken out.
            if self.smtp.as_deref() != Some(key) || now.value(&host).is_some() {
                names.extend([host, user]);
            }
        }
        match names.into_iter().find(|name| now.value(name) != written.value(name)) {
            Some(name) => Err(UndoRefusal::Changed(name)),
            None => Ok(()),
        }
    }

    fn is_new(&self, name: &str) -> bool {
        self.branches.iter().any(|branch| name.starts_with(branch))
    }

    fn refuse_where_used(
        &self,
        before: &PrefsFile,
        written: &PrefsFile,
        now: &PrefsFile,
    ) -> Result<(), UndoRefusal> {
        if let Some(account) = &self.account {
            if !now.list(ACCOUNTS).contains(account) {
                return Err(UndoRefusal::Gone);
            }
            let shared = now.all().find(|(name, value)| {
                name.ends_with(".deferred_to_account")
                    && **value == PrefValue::Text(account.clone())
            });
            if let Some((name, _)) = shared {
                return Err(UndoRefusal::Changed(name.to_owned()));
            }
        }
        for (name, value) in &self.values {
            // What Thunderbird leaves out has the value it has anyway.
            let is_as_written = now.value(name).is_none() || now.value(name) == value.as_ref();
            if !is_as_written && !may_differ(name) {
                return Err(UndoRefusal::Changed(name.clone()));
            }
        }
        for (name, _) in now.all().filter(|(name, _)| self.is_new(name)) {
            let is_ours = written.value(name).is_some() && before.value(name).is_none();
            if !is_ours && !is_kept_by_thunderbird(name) {
                return Err(UndoRefusal::Changed(name.to_owned()));
            }
            let is_pop3 = |branch: &str| now.text(&format!("{branch}.type")) == Some("pop3");
            if !is_ours && name.strip_suffix(".directory").is_some_and(is_pop3) {
                return Err(UndoRefusal::HoldsMessages);
            }
        }
        Ok(())
    }

    fn take_back(&self, before: &PrefsFile, now: &mut PrefsFile) {
        // Somebody else may send through the new server by now.
        let smtp = self.smtp.as_ref().filter(|key| {
            let uses = |(name, value): (&str, &PrefValue)| {
                name.ends_with(".smtpServer")
                    && !self.values.contains_key(name)
                    && *value == PrefValue::Text((*key).clone())
            };
            !now.all().any(uses)
        });
        let kept_smtp = self.smtp.iter().find(|key| smtp != Some(key));
        let kept = kept_smtp.map(|key| format!("mail.smtpserver.{key}."));
        let is_kept = |name: &str| kept.as_ref().is_some_and(|branch| name.starts_with(branch));
        let gone: Vec<String> = now
            .all()
            .map(|(name, _)| name.to_owned())
            .filter(|name| self.is_new(name) && !is_kept(name))
            .collect();
        gone.iter().for_each(|name| now.remove(name));
        for (list, key) in [(ACCOUNTS, self.account.as_ref()), (SMTP_SERVERS, smtp)] {
            let mut keys = now.list(list);
            if let Some(place) = key.and_then(|key| keys.iter().position(|listed| listed == key)) {
                keys.remove(place);
                restore(before, now, list, (!keys.is_empty()).then(|| keys.join(",")));
            }
        }
        for (name, value) in &self.values {
            let is_list = name == ACCOUNTS || name == SMTP_SERVERS;
            let is_default_of_kept = name == DEFAULT_SMTP && kept.is_some();
            let differs = may_differ(name) && now.value(name) != value.as_ref();
            if is_list || is_default_of_kept || differs || self.is_new(name) || is_kept(name) {
                continue;
            }
            match before.value(name) {
                Some(old) => now.set(name, old.clone()),
                None => now.remove(name),
            }
        }
    }
}

/// Refuses where a server, or the way an identity sends, is encrypted as it stands and would not be any more.
fn refuse_open_line(stands: &PrefsFile, then: &PrefsFile) -> Result<(), UndoRefusal> {
    let opens = |(name, _): (&str, &PrefValue)| {
        let (branch, key) = name.rsplit_once('.').unwrap_or_default();
        match key {
            "socketType" | "try_ssl" => {
                let is_there = then.value(&format!("{branch}.hostname")).is_some();
                is_there && is_encrypted(stands, name) && !is_encrypted(then, name)
            }
            "smtpServer" => {
                let is_there = then.value(&format!("{branch}.useremail")).is_some();
                is_there && sends_encrypted(stands, name) && !sends_encrypted(then, name)
            }
            _ => false,
        }
    };
    if stands.all().any(opens) { Err(UndoRefusal::Weaker) } else { Ok(()) }
}

fn is_encrypted(prefs: &PrefsFile, name: &str) -> bool {
    [Security::StartTls, Security::ImplicitTls]
        .iter()
        .any(|security| prefs.number(name) == Some(socket_type(*security).into()))
}

fn sends_encrypted(prefs: &PrefsFile, name: &str) -> bool {
    let server = prefs.text(name).or_else(|| prefs.text(DEFAULT_SMTP));
    server.is_some_and(|key| is_encrypted(prefs, &format!("mail.smtpserver.{key}.try_ssl")))
}

/// A list without its newcomer; an empty one is as it was before.
fn restore(before: &PrefsFile, now: &mut PrefsFile, list: &str, keys: Option<String>) {
    match (keys, before.value(list)) {
        (Some(keys), _) => now.set_text(list, keys),
        (None, Some(old)) => now.set(list, old.clone()),
        (None, None) => now.remove(list),
    }
}

/// What everybody changes all the time, and what Thunderbird finds out by itself.
fn may_differ(name: &str) -> bool {
    [ACCOUNTS, SMTP_SERVERS, DEFAULT_ACCOUNT, DEFAULT_SMTP, LAST_ACCOUNT].contains(&name)
        || is_kept_by_thunderbird(name)
}

fn is_kept_by_thunderbird(name: &str) -> bool {
    // mail.server.server2.namespace.personal
    let key = name.splitn(4, '.').nth(3).unwrap_or_default();
    KEPT_BY_THUNDERBIRD.contains(&key)
        || key.starts_with("namespace.")
        || key.starts_with("cacheCapa.")
}

#[cfg(test)]
mod tests {
    use super::super::plan;
    use super::*;
    use crate::account::Account;
    use crate::export::samples;

    const OLD: &str = "user_pref(\"a\", 1);\n\
        user_pref(\"mail.account.account1.server\", \"server1\");\n\
        user_pref(\"mail.account.lastKey\", 1);\n\
        user_pref(\"mail.accountmanager.accounts\", \"account1\");\n\
        user_pref(\"mail.server.server1.type\", \"none\");\n";

    fn added(old: &str, account: &Account) -> String {
        let bytes = plan(old.as_bytes(), account).expect("planned").bytes;
        String::from_utf8(bytes).expect("text")
    }

    fn undone(old: &str, written: &str, now: &str) -> Result<String, UndoRefusal> {
        let address = samples::imap().address;
        let undone = undo(old.as_bytes(), written.as_bytes(), now.as_bytes(), &address)?;
        Ok(String::from_utf8(undone).expect("text"))
    }

    /// Thunderbird has started: it keeps its own notes and has added something else.
    fn used(written: &str) -> String {
        let lean: Vec<&str> = written
            .lines()
            .filter(|line| !line.contains("authMethod") && !line.contains("check_time"))
            .collect();
        format!(
            "{}\nuser_pref(\"mail.server.server2.directory\", \"/x\");\n\
             user_pref(\"mail.server.server2.namespace.personal\", \"\\\"\\\"\");\n\
             user_pref(\"mail.server.server2.serverIDResponse\", \"(NIL)\");\n\
             user_pref(\"mail.server.server2.moveTargetMode\", 1);\n\
             user_pref(\"other\", 2);\n",
            lean.join("\n")
        )
    }

    #[test]
    fn what_was_written_goes_and_everything_else_stays() {
        for old in ["", OLD, "user_pref( 'mail.accountmanager.accounts' , \"account1\" );"] {
            let written = added(old, &samples::imap());
            assert_eq!(undone(old, &written, &written).as_deref(), Ok(old));
            let later = format!("{written}user_pref(\"other\", 2);\n");
            let rest = undone(old, &written, &later).expect("undone");
            let rest = PrefsFile::parse(rest.as_bytes()).expect("a file");
            let before = PrefsFile::parse(old.as_bytes()).expect("a file");
            let all: Vec<_> = rest.all().filter(|(name, _)| *name != "other").collect();
            assert_eq!(all, before.all().collect::<Vec<_>>());
            assert_eq!(rest.number("other"), Some(2));
        }
        let written = added(OLD, &samples::imap());
        assert_eq!(
            undone(OLD, &written, &used(&written)).as_deref(),
            Ok(format!("{OLD}user_pref(\"other\", 2);\n").as_str())
        );
    }

    #[test]
    fn accounts_that_came_later_stay() {
        let written = added(OLD, &samples::imap());
        let now = written
            .replace("\"account1,account2\"", "\"account1,account2,account3\"")
            .replace("lastKey\", 2", "lastKey\", 3")
            + "user_pref(\"mail.identity.id2.smtpServer\", \"smtp1\");\n";
        let rest = undone(OLD, &written, &now).expect("undone");
        let rest = PrefsFile::parse(rest.as_bytes()).expect("a file");
        assert_eq!(rest.text(ACCOUNTS), Some("account1,account3"));
        assert_eq!(rest.number(LAST_ACCOUNT), Some(3));
        assert_eq!(rest.text("mail.server.server2.type"), None);
        // Somebody sends through it now.
        assert_eq!(rest.text(SMTP_SERVERS), Some("smtp1"));
        assert_eq!(rest.text(DEFAULT_SMTP), Some("smtp1"));
        assert_eq!(rest.text("mail.smtpserver.smtp1.hostname"), Some("smtp.example.com"));
    }

    #[test]
    fn what_a_person_changed_is_never_lost() {
        let written = added(OLD, &samples::imap());
        let changed = |name: &str| Err(UndoRefusal::Changed(name.to_owned()));
        let name = "mail.identity.id1.fullName";
        let now = written.replace("\"Anna Beispiel\"", "\"Anna\"");
        assert_eq!(undone(OLD, &written, &now), changed(name));
        let name = "mail.identity.id1.htmlSigText";
        let now = format!("{written}user_pref(\"{name}\", \"Grüße\");\n");
        assert_eq!(undone(OLD, &written, &now), changed(name));
        let name = "mail.server.server9.deferred_to_account";
        let now = format!("{written}user_pref(\"{name}\", \"account2\");\n");
        assert_eq!(undone(OLD, &written, &now), changed(name));
        let now = written.replace("\"account1,account2\"", "\"account1\"");
        assert_eq!(undone(OLD, &written, &now), Err(UndoRefusal::Gone));
        let now = format!("{written}user_pref(\"b");
        assert!(matches!(undone(OLD, &written, &now), Err(UndoRefusal::Damaged(_))));
    }

    #[test]
    fn fetched_messages_are_never_hidden() {
        let written = added(OLD, &samples::pop3());
        assert_eq!(undone(OLD, &written, &used(&written)), Err(UndoRefusal::HoldsMessages));
        assert_eq!(undone(OLD, &written, &written).as_deref(), Ok(OLD));
    }

    #[test]
    fn a_repair_goes_back_to_what_was() {
        let good = added(OLD, &samples::imap());
        let bent = good.replace("server2.port\", 993", "server2.port\", 994");
        let now = used(&added(&bent, &samples::imap()));
        let rest = undone(&bent, &good, &now).expect("undone");
        assert_eq!(rest, used(&bent));
    }

    /// Anna's account as somebody has set it up who did not encrypt anything.
    fn open_line() -> String {
        added(OLD, &samples::imap())
            .replace("server2.port\", 993", "server2.port\", 143")
            .replace("server2.socketType\", 3", "server2.socketType\", 0")
            .replace("smtp1.port\", 587", "smtp1.port\", 25")
            .replace("smtp1.try_ssl\", 2", "smtp1.try_ssl\", 0")
    }

    /// Seen with Thunderbird 153: the numbers of an account that was deleted are given to the next one.
    #[test]
    fn numbers_that_stand_for_another_account_by_now_are_let_be() {
        let before = open_line();
        let repaired = added(&before, &samples::imap());
        let bert = repaired
            .replace("account2", "account3")
            .replace("anna@example.com", "bert@other.example")
            .replace("example.com", "other.example");
        assert_eq!(undone(&before, &repaired, &bert), Err(UndoRefusal::Gone));
        // Anna herself has deleted the account and made it anew.
        let anew = repaired.replace("account2", "account3");
        assert_eq!(undone(&before, &repaired, &anew), Err(UndoRefusal::Gone));
        let changed = |name: &str| Err(UndoRefusal::Changed(name.to_owned()));
        let bent = added(OLD, &samples::imap()).replace("smtp1.port\", 587", "smtp1.port\", 588");
        let repaired = added(&bent, &samples::imap());
        let others = repaired.replace(
            "smtp1.hostname\", \"smtp.example.com",
            "smtp1.hostname\", \"smtp.other.example",
        );
        assert_eq!(undone(&bent, &repaired, &others), changed("mail.smtpserver.smtp1.hostname"));
        let moved = repaired.replace(
            "server2.hostname\", \"imap.example.com",
            "server2.hostname\", \"imap.other.example",
        );
        assert_eq!(undone(&bent, &repaired, &moved), changed("mail.server.server2.hostname"));
    }

    #[test]
    fn an_open_line_never_comes_back() {
        let before = open_line();
        let repaired = added(&before, &samples::imap());
        for now in [repaired.clone(), used(&repaired)] {
            assert_eq!(undone(&before, &repaired, &now), Err(UndoRefusal::Weaker));
        }
        let half = before.replace("server2.socketType\", 0", "server2.socketType\", 3");
        let repaired = added(&half, &samples::imap());
        assert_eq!(undone(&half, &repaired, &repaired), Err(UndoRefusal::Weaker));
        // The same by way of another server.
        let elsewhere = before.replace("smtp.example.com", "smtp.other.example");
        let elsewhere = elsewhere.replace("server2.port\", 143", "server2.port\", 993");
        let elsewhere = elsewhere.replace("server2.socketType\", 0", "server2.socketType\", 3");
        let repaired = added(&elsewhere, &samples::imap());
        assert_eq!(undone(&elsewhere, &repaired, &repaired), Err(UndoRefusal::Weaker));
        // One that is open still may go.
        let added = added(&before, &samples::pop3());
        assert_eq!(undone(&before, &added, &added).as_deref(), Ok(before.as_str()));
    }

    #[test]
    fn the_change_of_another_account_is_told_apart() {
        let mut other = samples::imap();
        other.address = crate::account::EmailAddress::parse("bert@example.com").expect("valid");
        other.incoming.username = crate::account::UserName::Known("bert".into());
        let first = added(OLD, &samples::imap());
        let second = added(&first, &other);
        assert_eq!(undone(&first, &second, &second), Err(UndoRefusal::AnotherAccount));
        let rest = undone(OLD, &first, &second).expect("undone");
        let rest = PrefsFile::parse(rest.as_bytes()).expect("a file");
        assert_eq!(rest.text(ACCOUNTS), Some("account1,account3"));
        assert_eq!(rest.text("mail.identity.id2.smtpServer"), Some("smtp1"));
        assert_eq!(rest.number("mail.smtpserver.smtp1.port"), Some(587));
        // Setting up again finds the numbers free and everything else in place.
        assert_eq!(plan(&rest.render(), &other).expect("planned").bytes, rest.render());
    }
}
