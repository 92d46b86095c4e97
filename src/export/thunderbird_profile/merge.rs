//! An account put into a profile: as a new one, or into the one that is there.
//!
//! What is new is appended, the lists are extended where they stand. Of an
//! account that is there only the way to its servers is brought into line,
//! and for POP3 how long fetched mail stays there; names, folders, signatures and whatever else a person chose stay.

use super::super::thunderbird_prefs::{
    Numbers, PrefValue, account_prefs, auth_number, folder_root, identity_prefs, smtp_prefs,
    socket_type,
};
use super::super::{Direction, ExportError, check, named_login, thunderbird_sign_in};
use super::existing::{self, Known};
use super::mail_on_server;
use super::{
    ACCOUNTS, DEFAULT_ACCOUNT, DEFAULT_SMTP, Damaged, Difference, LAST_ACCOUNT, PrefsFile,
    SMTP_SERVERS,
};
use crate::account::{Account, Protocol, Security, ServerConfig};

/// What becomes of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is a new account of the profile.
    Added,
    /// It was there with other settings, which are brought into line.
    Repaired,
    /// It is there exactly like this; nothing is to be written.
    AlreadyThere,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Added, Self::Repaired, Self::AlreadyThere];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Repaired => "repaired",
            Self::AlreadyThere => "already-there",
        }
    }
}

/// What a profile's `prefs.js` is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What that means.
    pub outcome: Outcome,
    /// What a repair changes.
    pub differences: Vec<Difference>,
    /// Another account, of this kind and on this host, that a new one of the same address stands beside.
    pub beside: Option<(Protocol, String)>,
    /// The whole new file.
    pub bytes: Vec<u8>,
}

/// Why nothing can be put into the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The account cannot be exported.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// Some of the accounts are given from elsewhere: their numbers and lists are not in the file.
    #[error("accounts are preset")]
    Preset,
    /// The profile's file is damaged.
    #[error(transparent)]
    Damaged(#[from] Damaged),
}

/// Works out the new `prefs.js` of a profile; `current` is empty where there is none.
pub fn plan(current: &[u8], account: &Account) -> Result<Plan, PlanError> {
    check::servers(account)?;
    check::texts(account)?;
    thunderbird_sign_in::check(account)?;
    let names = UserNames {
        incoming: check::user_name(account, Direction::Incoming)?,
        outgoing: check::user_name(account, Direction::Outgoing)?,
    };
    let mut prefs = PrefsFile::parse(current)?;
    for list in [ACCOUNTS, SMTP_SERVERS] {
        if prefs.is_unreadable(list) {
            return Err(Damaged { line: prefs.line_of(list) }.into());
        }
    }
    if let Some(name) = existing::unusable_key(&prefs) {
        return Err(Damaged { line: prefs.line_of(&name) }.into());
    }
    let is_preset = existing::is_preset(&prefs);
    let (mut differences, mut beside) = (Vec::new(), None);
    let outcome = match existing::same_account(&prefs, account, names.incoming) {
        Some(known) => {
            differences = repair(&mut prefs, account, &names, &known);
            if prefs.is_changed() { Outcome::Repaired } else { Outcome::AlreadyThere }
        }
        None => {
            beside = existing::beside(&prefs, account);
            add(&mut prefs, account, &names)?;
            Outcome::Added
        }
    };
    if outcome != Outcome::AlreadyThere && is_preset {
        return Err(PlanError::Preset);
    }
    Ok(Plan { outcome, differences, beside, bytes: prefs.render() })
}

/// The user names of both servers; both are known here.
struct UserNames<'a> {
    incoming: &'a str,
    outgoing: &'a str,
}

fn add(prefs: &mut PrefsFile, account: &Account, names: &UserNames<'_>) -> Result<(), ExportError> {
    let numbers = existing::free_numbers(prefs);
    let smtp = existing::same_smtp(prefs, account, names.outgoing);
    let own_smtp = format!("mail.smtpserver.smtp{}.", numbers.smtp);
    for pref in account_prefs(account, numbers)? {
        if smtp.is_none() || !pref.name.starts_with(&own_smtp) {
            prefs.set(&pref.name, pref.value);
        }
    }
    match smtp {
        Some(key) => {
            prefs.set_text(&format!("mail.identity.id{}.smtpServer", numbers.identity), key);
        }
        None => enter(prefs, SMTP_SERVERS, DEFAULT_SMTP, &format!("smtp{}", numbers.smtp)),
    }
    enter(prefs, ACCOUNTS, DEFAULT_ACCOUNT, &format!("account{}", numbers.account));
    // Where Thunderbird keeps count, it would give the same number to its next account.
    if prefs.number(LAST_ACCOUNT).is_some_and(|last| last < i64::from(numbers.account)) {
        prefs.set(LAST_ACCOUNT, PrefValue::Number(numbers.account.into()));
    }
    Ok(())
}

/// Extends a list, and makes the newcomer the default where there is none.
fn enter(prefs: &mut PrefsFile, list: &str, default: &str, key: &str) {
    let mut keys = prefs.list(list);
    keys.push(key.to_owned());
    prefs.set_text(list, keys.join(","));
    if prefs.text(default).is_none() {
        prefs.set_text(default, key);
    }
}

fn repair(
    prefs: &mut PrefsFile,
    account: &Account,
    names: &UserNames<'_>,
    known: &Known,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    let branch = format!("mail.server.{}", known.server);
    let old_host = bring_host_into_line(prefs, &branch, account, &mut differences);
    let user_name = format!("{branch}.userName");
    let old_name = prefs.text(&user_name).map(str::to_owned);
    if old_name.as_deref() != Some(names.incoming) {
        let from = old_name.clone().unwrap_or_default();
        differences.push(Difference::UserName { from, to: names.incoming.to_owned() });
        prefs.set_text(&user_name, names.incoming);
    }
    let server = (branch.as_str(), "socketType", Direction::Incoming);
    bring_into_line(prefs, server, &account.incoming, &mut differences);
    differences.extend(mail_on_server::bring_into_line(prefs, &branch, account));
    let mut own = known.identities.iter();
    let identity = match own.find(|identity| existing::has_address(prefs, identity, account)) {
        Some(identity) => identity.clone(),
        None => {
            differences.push(Difference::Address);
            new_identity(prefs, account, names, known)
        }
    };
    let protocol = account.incoming.protocol;
    let host = prefs.text(&format!("{branch}.hostname")).unwrap_or_default();
    let new_root = folder_root(protocol, names.incoming, host);
    let old_root = old_name.map(|name| folder_root(protocol, &name, &old_host));
    if let Some(old_root) = old_root.filter(|old_root| *old_root != new_root) {
        follow(prefs, &old_root, &new_root);
    }
    repair_smtp(prefs, account, names, &identity, &mut differences);
    differences
}

/// The host messages are fetched from; returns the one that stood there.
///
/// Nothing that was fetched is lost: Thunderbird goes on using the folder of the disk it has noted (`directory`), and what
/// POP3 has fetched already it knows by that folder, whatever host stands in its list (`MsgIncomingServer` and
/// `Pop3Client` of 153).
fn bring_host_into_line(
    prefs: &mut PrefsFile,
    branch: &str,
    account: &Account,
    differences: &mut Vec<Difference>,
) -> String {
    let name = format!("{branch}.hostname");
    let from = prefs.text(&name).unwrap_or_default().to_owned();
    let to = account.incoming.host.to_string();
    if !from.eq_ignore_ascii_case(&to) {
        prefs.set_text(&name, to.clone());
        // Where an old Thunderbird keeps the host it connects with, if it was changed; 153 no longer knows it.
        let real = format!("{branch}.realhostname");
        if prefs.value(&real).is_some() {
            prefs.set_text(&real, to.clone());
        }
        differences.push(Difference::Host { from: from.clone(), to });
    }
    from
}

/// Port, encryption and login of a server, each only where it is different.
fn bring_into_line(
    prefs: &mut PrefsFile,
    (branch, socket_key, direction): (&str, &str, Direction),
    server: &ServerConfig,
    differences: &mut Vec<Difference>,
) {
    let socket = i64::from(socket_type(server.security));
    let port = i64::from(server.port);
    let old_port = existing::port(prefs, branch, socket_key, server.protocol);
    let old_socket = existing::socket(prefs, branch, socket_key);
    if old_port != port {
        differences.push(Difference::Port { direction, from: old_port, to: server.port });
    }
    if old_socket != socket {
        let is_old = |security: &Security| i64::from(socket_type(*security)) == old_socket;
        let from = [Security::ImplicitTls, Security::StartTls].into_iter().find(is_old);
        differences.push(Difference::Encryption { direction, from, to: server.security });
        prefs.set(&format!("{branch}.{socket_key}"), PrefValue::Number(socket));
    }
    // The usual port changes with the encryption.
    if old_port != port || existing::port(prefs, branch, socket_key, server.protocol) != port {
        prefs.set(&format!("{branch}.port"), PrefValue::Number(port));
    }
    if !existing::login_fits(prefs, branch, server) {
        differences.push(Difference::Login(direction));
        let login = auth_number(named_login(server));
        prefs.set(&format!("{branch}.authMethod"), PrefValue::Number(login.into()));
    }
}

/// Another name for the address to be written with; the ones that are there stay.
fn new_identity(
    prefs: &mut PrefsFile,
    account: &Account,
    names: &UserNames<'_>,
    known: &Known,
) -> String {
    let numbers = existing::free_numbers(prefs);
    let key = format!("id{}", numbers.identity);
    for pref in identity_prefs(account, names.incoming, numbers) {
        // Which server it sends through is found out like for every other one.
        if !pref.name.ends_with(".smtpServer") {
            prefs.set(&pref.name, pref.value);
        }
    }
    let mut keys = known.identities.clone();
    keys.push(key.clone());
    prefs.set_text(&format!("mail.account.{}.identities", known.account), keys.join(","));
    key
}

/// Everything that names the mailbox or a folder in it is named with user name and host: folders of identities, where spam
/// goes.
fn follow(prefs: &mut PrefsFile, old_root: &str, new_root: &str) {
    let moved = |(name, value): (&str, &PrefValue)| {
        let PrefValue::Text(text) = value else { return None };
        let rest = text.strip_prefix(old_root)?;
        let is_in_it = rest.is_empty() || rest.starts_with('/');
        is_in_it.then(|| (name.to_owned(), format!("{new_root}{rest}")))
    };
    let moved: Vec<(String, String)> = prefs.all().filter_map(moved).collect();
    for (name, text) in moved {
        prefs.set_text(&name, text);
    }
}

/// The identity sends through the account's server: its own one brought into line, an equal one, or a new one.
fn repair_smtp(
    prefs: &mut PrefsFile,
    account: &Account,
    names: &UserNames<'_>,
    identity: &str,
    differences: &mut Vec<Difference>,
) {
    let listed = prefs.list(SMTP_SERVERS);
    let own = format!("mail.identity.{identity}.smtpServer");
    let used = prefs
        .text(&own)
        .or_else(|| prefs.text(DEFAULT_SMTP))
        .or(listed.first().map(String::as_str))
        .filter(|key| listed.iter().any(|listed| listed == key))
        .filter(|key| existing::is_smtp_of(prefs, key, account, names.outgoing));
    if let Some(used) = used {
        let branch = format!("mail.smtpserver.{used}");
        let server = (branch.as_str(), "try_ssl", Direction::Outgoing);
        bring_into_line(prefs, server, &account.outgoing, differences);
        return;
    }
    let (host, user_name) = (account.outgoing.host.to_string(), names.outgoing.to_owned());
    differences.push(Difference::OutgoingServer { host, user_name });
    if let Some(same) = existing::same_smtp(prefs, account, names.outgoing) {
        prefs.set_text(&own, same);
        return;
    }
    let numbers: Numbers = existing::free_numbers(prefs);
    for pref in smtp_prefs(account, names.outgoing, numbers) {
        prefs.set(&pref.name, pref.value);
    }
    let key = format!("smtp{}", numbers.smtp);
    enter(prefs, SMTP_SERVERS, DEFAULT_SMTP, &key);
    prefs.set_text(&own, key);
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "merge_repair_tests.rs"]
mod repair_tests;

#[cfg(test)]
#[path = "merge_property_tests.rs"]
mod property_tests;
