//! What is in a profile already: its accounts, its SMTP servers, its free numbers.
//!
//! Only reads; an account that is in no list is none, but its numbers are taken.

use super::super::thunderbird_prefs::{Numbers, PrefValue, auth_number, socket_type};
use super::{ACCOUNTS, LAST_ACCOUNT, PrefsFile, SMTP_SERVERS};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};

/// The names of an account's parts.
#[derive(Debug)]
pub(super) struct Known {
    /// `account3`.
    pub(super) account: String,
    /// `server2`.
    pub(super) server: String,
    /// `id4`, `id5`; the first is the one people write with.
    pub(super) identities: Vec<String>,
}

/// Every account of the list.
pub(super) fn accounts(prefs: &PrefsFile) -> Vec<Known> {
    let known = |account: String| {
        let server = prefs.text(&format!("mail.account.{account}.server"))?.to_owned();
        let identities = prefs.list(&format!("mail.account.{account}.identities"));
        Some(Known { account, server, identities })
    };
    prefs.list(ACCOUNTS).into_iter().filter_map(known).collect()
}

/// The preference that names an account, a server or an identity in a way Thunderbird never does. Names of preferences are
/// made of these keys: nothing else may get into them.
pub(super) fn unusable_key(prefs: &PrefsFile) -> Option<String> {
    let of_accounts = prefs.list(ACCOUNTS).into_iter().flat_map(|account| {
        ["server", "identities"].map(|last| format!("mail.account.{account}.{last}"))
    });
    let lists = [ACCOUNTS, SMTP_SERVERS].map(str::to_owned).into_iter().chain(of_accounts);
    let is_plain =
        |key: &String| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    lists.into_iter().find(|name| !prefs.list(name).iter().all(is_plain))
}

/// Whether accounts come from elsewhere, from a policy for example: what Thunderbird itself has noted down about them is in
/// the file, what they are is not (seen with 153). Their numbers and lists cannot be known.
pub(super) fn is_preset(prefs: &PrefsFile) -> bool {
    let listed = prefs.list(ACCOUNTS);
    let servers =
        listed.iter().map(|account| prefs.text(&format!("mail.account.{account}.server")));
    let is_typed = |server: &str| prefs.value(&format!("mail.server.{server}.type")).is_some();
    let (mut is_one_unknown, mut is_one_untyped) = (listed.is_empty(), false);
    for server in servers {
        is_one_unknown |= server.is_none();
        is_one_untyped |= server.is_some_and(|server| !is_typed(server));
    }
    let is_untyped = |(name, _): (&str, &PrefValue)| {
        let server = name.strip_prefix("mail.server.").and_then(|rest| rest.split('.').next());
        let is_one = |server: &str| {
            let number = server.strip_prefix("server").unwrap_or_default();
            number.parse::<u32>().is_ok() && !is_typed(server)
        };
        server.is_some_and(is_one)
    };
    is_one_untyped || is_one_unknown && prefs.all().any(is_untyped)
}

/// The account that is meant: same kind and host, and the same user name or the same address. Where no account of that kind
/// and host has the address, it may be the only one of that kind that has it under another host.
pub(super) fn same_account(prefs: &PrefsFile, account: &Account, user_name: &str) -> Option<Known> {
    let server = &account.incoming;
    let of_kind = accounts(prefs).into_iter().filter(|known| {
        prefs.text(&format!("mail.server.{}.type", known.server)) == Some(server.protocol.key())
    });
    let is_near = |known: &Known| {
        let host = prefs.text(&format!("mail.server.{}.hostname", known.server));
        same_text(host, &server.host.to_string())
    };
    let (mut near, mut elsewhere): (Vec<Known>, Vec<Known>) = of_kind.partition(is_near);
    let has_name = |known: &Known| {
        prefs.text(&format!("mail.server.{}.userName", known.server)) == Some(user_name)
    };
    let by_name = near.iter().position(has_name);
    if let Some(found) = by_name.or_else(|| only_by_address(prefs, account, &near)) {
        return Some(near.swap_remove(found));
    }
    if near.iter().any(|known| writes_with(prefs, known, account)) {
        return None;
    }
    elsewhere.retain(|known| {
        writes_with(prefs, known, account)
            && (has_name(known) || is_named_after(prefs, known, account))
    });
    let only = elsewhere.len() == 1;
    elsewhere.pop().filter(|_| only)
}

/// The first account that is written from with this address, of either kind: the kind, and the host.
pub(super) fn beside(prefs: &PrefsFile, account: &Account) -> Option<(Protocol, String)> {
    accounts(prefs).iter().filter(|known| writes_with(prefs, known, account)).find_map(|known| {
        let of = |key: &str| prefs.text(&format!("mail.server.{}.{key}", known.server));
        let kind = of("type")?;
        let kind = [Protocol::Imap, Protocol::Pop3].into_iter().find(|one| one.key() == kind)?;
        Some((kind, of("hostname")?.to_owned()))
    })
}

/// The only account that is written from with this address; of several the only one whose user name is made of it. Others
/// write from the mailboxes of other people too, and those are not to be touched.
fn only_by_address(prefs: &PrefsFile, account: &Account, near: &[Known]) -> Option<usize> {
    let by_address =
        near.iter().enumerate().filter(|(_, known)| writes_with(prefs, known, account));
    let by_address: Vec<usize> = by_address.map(|(index, _)| index).collect();
    let is_own = |index: &&usize| {
        near.get(**index).is_some_and(|known| is_named_after(prefs, known, account))
    };
    let only = |found: &[usize]| match found {
        [only] => Some(*only),
        _ => None,
    };
    only(&by_address).or_else(|| {
        let own: Vec<usize> = by_address.iter().filter(is_own).copied().collect();
        only(&own)
    })
}

/// Whether this is the address people write with in an account: others may use it as a second one of theirs.
fn writes_with(prefs: &PrefsFile, known: &Known, account: &Account) -> bool {
    let first = known.identities.first();
    first.is_some_and(|identity| has_address(prefs, identity, account))
}

/// Whether the user name of an account is made of the address.
fn is_named_after(prefs: &PrefsFile, known: &Known, account: &Account) -> bool {
    let name = prefs.text(&format!("mail.server.{}.userName", known.server));
    let whole = account.address.to_ascii();
    [whole.split('@').next().unwrap_or_default(), &whole, &account.address.to_display()]
        .iter()
        .any(|own| same_text(name, own))
}

/// Whether an identity writes with the account's address.
pub(super) fn has_address(prefs: &PrefsFile, identity: &str, account: &Account) -> bool {
    let address = prefs.text(&format!("mail.identity.{identity}.useremail"));
    [account.address.to_ascii(), account.address.to_display()]
        .iter()
        .any(|own| same_text(address, own))
}

/// The SMTP server of the list that is the account's in every respect.
pub(super) fn same_smtp(prefs: &PrefsFile, account: &Account, user_name: &str) -> Option<String> {
    prefs.list(SMTP_SERVERS).into_iter().find(|key| {
        is_smtp_of(prefs, key, account, user_name)
            && smtp_fits(prefs, &format!("mail.smtpserver.{key}"), &account.outgoing)
    })
}

/// Whether an SMTP server is the same service for the same person.
pub(super) fn is_smtp_of(prefs: &PrefsFile, key: &str, account: &Account, user_name: &str) -> bool {
    let branch = format!("mail.smtpserver.{key}");
    prefs.text(&format!("{branch}.type")).is_none_or(|kind| kind == "smtp")
        && same_text(prefs.text(&format!("{branch}.hostname")), &account.outgoing.host.to_string())
        && prefs.text(&format!("{branch}.username")) == Some(user_name)
}

/// Whether port, encryption and login of an SMTP server are as wanted.
pub(super) fn smtp_fits(prefs: &PrefsFile, branch: &str, server: &ServerConfig) -> bool {
    port(prefs, branch, "try_ssl", Protocol::Smtp) == i64::from(server.port)
        && socket(prefs, branch, "try_ssl") == i64::from(socket_type(server.security))
        && login_fits(prefs, branch, server)
}

/// The port a server has, its usual one where none is written.
pub(super) fn port(prefs: &PrefsFile, branch: &str, socket_key: &str, protocol: Protocol) -> i64 {
    let usual = match socket(prefs, branch, socket_key) {
        3 => protocol.default_port(Security::ImplicitTls),
        _ => protocol.default_port(Security::StartTls),
    };
    let written = prefs.number(&format!("{branch}.port"));
    written.filter(|port| *port > 0).unwrap_or_else(|| usual.into())
}

/// How a server is encrypted; not at all where nothing is written.
pub(super) fn socket(prefs: &PrefsFile, branch: &str, key: &str) -> i64 {
    prefs.number(&format!("{branch}.{key}")).unwrap_or(0)
}

/// Whether a server is logged in to in a way it takes; Thunderbird writes no number for a password.
///
/// Where nobody has said what it takes, any login somebody has chosen may be the right one.
pub(super) fn login_fits(prefs: &PrefsFile, branch: &str, server: &ServerConfig) -> bool {
    let login = prefs.number(&format!("{branch}.authMethod")).unwrap_or(3);
    let is = |method: AuthMethod| login == i64::from(auth_number(method));
    if server.authentication.is_empty() {
        return AuthMethod::ALL.into_iter().any(is);
    }
    is(super::super::named_login(server)) || server.authentication.iter().copied().any(is)
}

/// The next number of each kind that nothing in the file has or mentions.
pub(super) fn free_numbers(prefs: &PrefsFile) -> Numbers {
    let last = prefs.number(LAST_ACCOUNT).and_then(|last| u32::try_from(last).ok());
    let mut account = last.filter(|last| *last < TOO_HIGH).unwrap_or(0);
    let (mut server, mut identity, mut smtp) = (0, 0, 0);
    let mut take = |word: &str| {
        for (stem, highest) in [
            ("account", &mut account),
            ("server", &mut server),
            ("id", &mut identity),
            ("smtp", &mut smtp),
        ] {
            let number = word.strip_prefix(stem).and_then(|rest| rest.parse::<u32>().ok());
            if let Some(number) = number.filter(|number| *number < TOO_HIGH) {
                *highest = number.max(*highest);
            }
        }
    };
    for (name, value) in prefs.all() {
        if let Some(third) = name.strip_prefix("mail.").and_then(|rest| rest.split('.').nth(1)) {
            take(third);
        }
        if let PrefValue::Text(text) = value {
            text.split(',').for_each(|word| take(word.trim()));
        }
    }
    Numbers { account: account + 1, server: server + 1, identity: identity + 1, smtp: smtp + 1 }
}

/// No number Thunderbird ever gives away; counting on from it would run over.
const TOO_HIGH: u32 = 1_000_000_000;

fn same_text(found: Option<&str>, wanted: &str) -> bool {
    found.is_some_and(|found| found.eq_ignore_ascii_case(wanted))
}
