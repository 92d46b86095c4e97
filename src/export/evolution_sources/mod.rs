//! An account set up in Evolution itself: what its three source files are to become, and how they become what they were.
//!
//! Pure: the files as they are come in, the new ones go out. An account of ours that is there already is brought into
//! line and keeps what a person or Evolution has added; how the files are written from nothing is `evolution`'s, how
//! they reach the disk `storage::evolution`'s business.

mod difference;
mod key_file;

pub use difference::Difference;
use key_file::KeyFile;

use super::identifier::short_of;
use super::{Direction, ExportError, check, evolution};
use crate::account::{Account, EmailAddress, Protocol};

pub use super::thunderbird_profile::Outcome;

/// What the names of the three files begin with.
const STEM: &str = "postlotse-";

/// The settings that are put right in an account that is there already; everything else stays as it is.
const PUT_RIGHT: [(&str, &str); 13] = [
    ("Data Source", "Enabled"),
    ("Data Source", "Parent"),
    ("Mail Account", "BackendName"),
    ("Mail Account", "IdentityUid"),
    ("Mail Identity", "Address"),
    ("Mail Submission", "TransportUid"),
    ("Mail Transport", "BackendName"),
    ("Authentication", "Host"),
    ("Authentication", "Port"),
    ("Authentication", "User"),
    ("Authentication", "Method"),
    ("Pop Backend", "KeepOnServer"),
    ("Pop Backend", "DeleteAfterDays"),
];
/// The same, in the group whose only key it is.
const ENCRYPTION: (&str, &str) = ("Security", "Method");
/// The values of it that encrypt; without one the line is open (`ESourceSecurity`, whose default is `none`).
const ENCRYPTED: [&str; 2] = ["ssl-on-alternate-port", "starttls-on-standard-port"];

/// One of the three files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFile {
    /// Its name.
    pub name: String,
    /// Its whole content.
    pub text: String,
}

/// What Evolution's files are to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What that means.
    pub outcome: Outcome,
    /// What differs about an account that is there already.
    pub differences: Vec<Difference>,
    /// What the names of the files begin with.
    pub stem: String,
    /// The files in the order in which they have to appear: the account, without which the others are nothing, last.
    pub files: Vec<PlannedFile>,
}

/// Why a file stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// Somebody has changed the account since.
    #[error("the account has been changed since")]
    Changed,
    /// Before, the password went over an open line; now it does not.
    #[error("the connection was not encrypted before")]
    Weaker,
}

/// A source of Evolution: what it is called there, and its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the file without its ending.
    pub uid: String,
    /// The content of the file.
    pub text: String,
}

/// What the names of an address' files can begin with: one for IMAP, one for POP3.
pub fn stems(address: &EmailAddress) -> [String; 2] {
    [Protocol::Imap, Protocol::Pop3].map(|protocol| stem(address, protocol))
}

fn stem(address: &EmailAddress, protocol: Protocol) -> String {
    format!("{STEM}{}", short_of(address, protocol, "evolution"))
}

/// What the names of an account's files begin with.
pub fn stem_of(account: &Account) -> String {
    stem(&account.address, account.incoming.protocol)
}

/// Whether a file of ours is the account itself, without which the other two are nothing.
pub fn is_account(name: &str) -> bool {
    name.strip_prefix(STEM).is_some_and(|rest| rest.ends_with("-account.source"))
}

/// Works out the three files; `current` are those of ours that lie there now, by name.
pub fn plan(account: &Account, current: &[(String, Vec<u8>)]) -> Result<Plan, ExportError> {
    check::servers(account)?;
    check::texts(account)?;
    let mut differences = Vec::new();
    let mut files = Vec::new();
    for (part, file) in evolution::write(account, &mut Vec::new())?.into_iter().enumerate() {
        // Account, identity, transport.
        let direction = if part < 2 { Direction::Incoming } else { Direction::Outgoing };
        let found = current.iter().find(|(name, _)| *name == file.name);
        let merged = found.and_then(|(_, bytes)| merged(&file.text, bytes, direction));
        let (text, found_here) = merged.unwrap_or((file.text, vec![Difference::Parts]));
        for difference in found_here {
            if !differences.contains(&difference) {
                differences.push(difference);
            }
        }
        files.push((file.name, text, found.is_some()));
    }
    // Without the account itself the other two are leftovers that Evolution does not show.
    let outcome = match files.first() {
        Some((_, _, true)) if differences.is_empty() => Outcome::AlreadyThere,
        Some((_, _, true)) => Outcome::Repaired,
        Some(_) | None => Outcome::Added,
    };
    if outcome == Outcome::Added {
        differences.clear();
    }
    let planned = |(name, text, _)| PlannedFile { name, text };
    let files = files.into_iter().rev().map(planned).collect();
    Ok(Plan { outcome, differences, stem: stem_of(account), files })
}

/// An existing file with our settings put right, and what that changes; `None` for one that makes no sense.
fn merged(ours: &str, found: &[u8], direction: Direction) -> Option<(String, Vec<Difference>)> {
    let found = std::str::from_utf8(found).ok()?;
    let mut merged = KeyFile::parse(found)?;
    let mut differences = Vec::new();
    for (group, key, value) in KeyFile::parse(ours)?.entries() {
        let is_ours = PUT_RIGHT.contains(&(group, key)) || ENCRYPTION == (group, key);
        let is_wrong = match merged.value(group, key) {
            Some(now) => is_ours && now != value,
            None => true,
        };
        if is_wrong {
            let now = merged.value(group, key);
            differences.push(Difference::of(direction, (group, key), now, value));
            merged.set(group, key, value);
        }
    }
    let text = if differences.is_empty() { found.to_owned() } else { merged.render() };
    Some((text, differences))
}

/// What a file becomes when a change of ours is taken back, `None` where it is to go: what the change has set becomes
/// what it was, whatever has been added since stays. An open line never comes back.
pub fn undo(
    before: Option<&[u8]>,
    written: &[u8],
    current: &[u8],
) -> Result<Option<Vec<u8>>, UndoRefusal> {
    let becomes = taken_back(before, written, current)?;
    let opens = |becomes: &Vec<u8>| is_encrypted(current) && !is_encrypted(becomes);
    if becomes.as_ref().is_some_and(opens) { Err(UndoRefusal::Weaker) } else { Ok(becomes) }
}

/// Whether the server of a file is reached over a line nobody can read along.
fn is_encrypted(file: &[u8]) -> bool {
    // GLib reads a file all the same in which a letter of some value makes no sense.
    KeyFile::parse(&String::from_utf8_lossy(file)).is_some_and(|file| {
        file.value(ENCRYPTION.0, ENCRYPTION.1).is_some_and(|method| ENCRYPTED.contains(&method))
    })
}

fn taken_back(
    before: Option<&[u8]>,
    written: &[u8],
    current: &[u8],
) -> Result<Option<Vec<u8>>, UndoRefusal> {
    // The second is a change that was cut off before it came to this file.
    if current == written || before == Some(current) {
        return Ok(before.map(<[u8]>::to_vec));
    }
    let read = |bytes| std::str::from_utf8(bytes).ok().and_then(KeyFile::parse);
    let (Some(written), Some(mut now)) = (read(written), read(current)) else {
        return Err(UndoRefusal::Changed);
    };
    let is_kept = |now: &KeyFile, group: &str, key: &str, value: &str| {
        now.value(group, key).is_some_and(|now| now == value)
    };
    let Some(before) = before else {
        let all = written.entries();
        let is_whole = all.iter().all(|(group, key, value)| is_kept(&now, group, key, value));
        return if is_whole { Ok(None) } else { Err(UndoRefusal::Changed) };
    };
    let Some(before) = read(before) else { return Err(UndoRefusal::Changed) };
    for (group, key, value) in written.entries() {
        let old = before.value(group, key);
        if old == Some(value) {
            continue;
        }
        if !is_kept(&now, group, key, value) {
            return Err(UndoRefusal::Changed);
        }
        match old {
            Some(old) => now.set(group, key, old),
            None => now.remove(group, key),
        }
    }
    Ok(Some(now.render().into_bytes()))
}

/// What people call an account of the same address that is none of this `stem`, whoever has made it.
pub fn other_account(sources: &[Source], address: &EmailAddress, stem: &str) -> Option<String> {
    let texts = [address.to_ascii(), address.to_display()];
    let is_meant = |found: &str| texts.iter().any(|own| own.eq_ignore_ascii_case(found));
    let others = sources.iter().filter(|source| !source.uid.starts_with(stem));
    others.filter_map(|source| KeyFile::parse(&source.text)).find_map(|identity| {
        identity.value("Mail Identity", "Address").filter(|found| is_meant(found))?;
        let parent = identity.value("Data Source", "Parent")?;
        let parent = sources.iter().find(|source| source.uid == parent)?;
        let account = KeyFile::parse(&parent.text)?;
        let name = account.value("Data Source", "DisplayName").unwrap_or_default();
        Some(key_file::plain(name))
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::Host;

    /// What `plan` would write over these files.
    fn planned(account: &Account, files: &[PlannedFile]) -> Plan {
        let bytes = |file: &PlannedFile| (file.name.clone(), file.text.clone().into_bytes());
        let current: Vec<_> = files.iter().map(bytes).collect();
        plan(account, &current).expect("expressible")
    }

    fn moved() -> Account {
        let mut account = samples::imap();
        account.incoming.host = Host::parse("mail.example.com").expect("a host");
        account.display_name = "Somebody else".into();
        account
    }

    /// What Evolution adds to what we wrote, and a signature somebody has chosen.
    fn used(file: &PlannedFile) -> PlannedFile {
        let text = file
            .text
            .replace("RememberPassword=true\n", "RememberPassword=true\nIsExternal=false\n")
            .replace("SignatureUid=none", "SignatureUid=42");
        PlannedFile {
            name: file.name.clone(),
            text: format!("# a remark\n{text}\n[Offline]\nStaySynchronized=true\n"),
        }
    }

    #[test]
    fn an_account_is_added_kept_and_repaired() {
        let account = samples::imap();
        let first = planned(&account, &[]);
        assert_eq!((first.outcome, first.files.len()), (Outcome::Added, 3));
        assert!(first.files[2].text.contains("[Mail Account]"), "the account comes last");
        assert_eq!([0, 1, 2].map(|at| is_account(&first.files[at].name)), [false, false, true]);
        assert_eq!(planned(&account, &first.files).outcome, Outcome::AlreadyThere);
        // The account was removed, the others left behind.
        assert_eq!(planned(&account, &first.files[..2]).outcome, Outcome::Added);

        let used: Vec<PlannedFile> = first.files.iter().map(used).collect();
        let again = planned(&account, &used);
        let signature = used.iter().find(|file| file.text.contains("SignatureUid=42"));
        assert!(again.files.contains(signature.expect("an identity")));
        assert_eq!(again.outcome, Outcome::AlreadyThere);

        let repaired = planned(&moved(), &used);
        assert_eq!(repaired.outcome, Outcome::Repaired);
        let host = Difference::Host {
            direction: Direction::Incoming,
            from: "imap.example.com".into(),
            to: "mail.example.com".into(),
        };
        assert_eq!(repaired.differences, [host]);
        let all: String = repaired.files.iter().map(|file| file.text.as_str()).collect();
        assert!(all.contains("Host=mail.example.com\n") && !all.contains("Host=imap."), "{all}");
        for kept in ["# a remark", "SignatureUid=42", "Name=Anna Beispiel", "StaySynchronized=true"]
        {
            assert!(all.contains(kept), "{kept} is lost: {all}");
        }
        assert!(!all.contains("Somebody else"), "{all}");
    }

    #[test]
    fn every_difference_is_named() {
        let first = planned(&samples::imap(), &[]);
        let cases = [
            ("Host=imap.example.com", "Host=x.example.com", "incoming-host"),
            ("Host=smtp.example.com", "Host=x.example.com", "outgoing-host"),
            ("Port=993", "Port=143", "incoming-port"),
            ("Port=587", "Port=25", "outgoing-port"),
            ("ssl-on-alternate-port", "none", "incoming-encryption"),
            ("starttls-on-standard-port", "none", "outgoing-encryption"),
            ("Enabled=true\nParent=\n", "Enabled=false\nParent=\n", "parts"),
            ("Address=anna@example.com", "Address=bert@example.com", "parts"),
            ("Host=imap.example.com\n", "", "parts"),
            ("IdentityUid", "IdentityUid", ""),
            ("Port=993", "Port = 993", ""),
        ];
        for (right, wrong, key) in cases {
            let mut files = first.files.clone();
            let file = files.iter_mut().find(|file| file.text.contains(right)).expect(right);
            file.text = file.text.replacen(right, wrong, 1);
            let plan = planned(&samples::imap(), &files);
            let keys: Vec<&str> = plan.differences.iter().map(Difference::key).collect();
            let expected: &[&str] = if key.is_empty() { &[] } else { &[key] };
            assert_eq!(keys, expected, "{right}");
            let [is_right, is_let_be] =
                [Outcome::Repaired, Outcome::AlreadyThere].map(|outcome| plan.outcome == outcome);
            assert_eq!((is_right, is_let_be), (!key.is_empty(), key.is_empty()), "{right}");
            assert!(!is_let_be || plan.files == files, "{right}: written for nothing");
        }
        assert_eq!(planned(&samples::imap(), &first.files[1..]).differences, [Difference::Parts]);
    }

    #[test]
    fn how_long_mail_stays_on_the_server_is_put_right() {
        let first = planned(&samples::pop3(), &[]);
        assert_eq!(planned(&samples::pop3(), &first.files).outcome, Outcome::AlreadyThere);
        for (right, wrong) in [
            ("DeleteAfterDays=14", "DeleteAfterDays=3"),
            ("KeepOnServer=true", "KeepOnServer=false"),
        ] {
            let mut files = first.files.clone();
            files[2].text = files[2].text.replace(right, wrong);
            assert_ne!(files, first.files);
            let plan = planned(&samples::pop3(), &files);
            assert_eq!((plan.outcome, &plan.files), (Outcome::Repaired, &first.files), "{wrong}");
            assert_eq!(plan.differences, [Difference::DaysOnServer], "{wrong}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_replaced() {
        let account = samples::imap();
        let first = planned(&account, &[]);
        for broken in [&b"\xff\xfe"[..], b"", b"Host=imap.example.com\n", b"<html>"] {
            let current: Vec<_> =
                first.files.iter().map(|file| (file.name.clone(), broken.to_vec())).collect();
            let plan = plan(&account, &current).expect("expressible");
            assert_eq!(plan.files, first.files, "{broken:?}");
            assert_eq!(
                (plan.outcome, plan.differences),
                (Outcome::Repaired, vec![Difference::Parts])
            );
        }
    }

    #[test]
    fn undo_takes_back_what_was_written_and_nothing_else() {
        let written = "[A]\nx=1\ny=2\n";
        let before = "[A]\nx=0\n";
        type Case<'a> = (Option<&'a str>, &'a str, Result<Option<&'a str>, UndoRefusal>);
        let cases: [Case<'_>; 9] = [
            (None, written, Ok(None)),
            (None, "[A]\nz=3\ny=2\nx=1\n\n[B]\nq=1\n", Ok(None)),
            (None, "[A]\nx=1\ny=3\n", Err(UndoRefusal::Changed)),
            (None, "[A]\nx=1\n", Err(UndoRefusal::Changed)),
            (None, "rubbish", Err(UndoRefusal::Changed)),
            (Some(before), written, Ok(Some(before))),
            (Some(before), before, Ok(Some(before))),
            (Some(before), "[A]\nx=1\ny=2\nz=3\n", Ok(Some("[A]\nx=0\nz=3\n"))),
            (Some(before), "[A]\nx=5\ny=2\n", Err(UndoRefusal::Changed)),
        ];
        for (before, current, expected) in cases {
            let undone = undo(before.map(str::as_bytes), written.as_bytes(), current.as_bytes());
            let expected = expected.map(|text| text.map(|text| text.as_bytes().to_vec()));
            assert_eq!(undone, expected, "{before:?} {current:?}");
        }
    }

    #[test]
    fn an_open_line_never_comes_back() {
        let first = planned(&samples::imap(), &[]);
        let server = |part: &str| first.files.iter().find(|file| file.name.contains(part));
        for part in ["-account", "-transport"] {
            let written = &server(part).expect("a file with a server").text;
            let encrypted = ENCRYPTED.iter().find(|method| written.contains(**method));
            let method = format!("[Security]\nMethod={}\n", encrypted.expect("encrypted"));
            let none = written.replace(&method, "[Security]\nMethod=none\n");
            let unreadable = [none.as_bytes(), b"# caf\xe9\n"].concat();
            let used = format!("# a remark\n{written}\n[Offline]\nStaySynchronized=true\n");
            for before in [none.as_bytes(), written.replace(&method, "").as_bytes(), &unreadable] {
                assert_ne!(before, written.as_bytes());
                for now in [written, &used] {
                    let undone = undo(Some(before), written.as_bytes(), now.as_bytes());
                    let is_changed = before == unreadable && now == &used;
                    let refusal =
                        if is_changed { UndoRefusal::Changed } else { UndoRefusal::Weaker };
                    assert_eq!(undone, Err(refusal), "{part}: {now}");
                }
                // One that is open still may be what it was, and one that goes is no line at all.
                let undone = undo(Some(before), written.as_bytes(), before);
                assert_eq!(undone, Ok(Some(before.to_vec())), "{part}");
            }
            assert_eq!(undo(None, written.as_bytes(), used.as_bytes()), Ok(None), "{part}");
            // Another kind of encryption is one.
            for other in ENCRYPTED {
                let before = written.replace(&method, &format!("[Security]\nMethod={other}\n"));
                let undone = undo(Some(before.as_bytes()), written.as_bytes(), written.as_bytes());
                assert_eq!(undone, Ok(Some(before.into_bytes())), "{part}");
            }
        }
    }

    #[test]
    fn another_account_of_the_same_address_is_recognised() {
        let address = EmailAddress::parse("anna@example.com").expect("valid");
        let source = |uid: &str, text: &str| Source { uid: uid.into(), text: text.into() };
        let account =
            "[Data Source]\nDisplayName=Anna\\sprivat\n[Mail Account]\nBackendName=imapx\n";
        let identity = |parent: &str, address: &str| {
            format!("[Data Source]\nParent={parent}\n[Mail Identity]\nAddress={address}\n")
        };
        let cases = [
            ("1", identity("1", "anna@example.com"), Some("Anna privat")),
            ("1", identity("1", "ANNA@example.com"), Some("Anna privat")),
            ("1", identity("1", "otto@example.com"), None),
            // Left over from an account that is gone.
            ("1", identity("9", "anna@example.com"), None),
            ("1", "[Mail Identity]\nAddress=anna@example.com\n".into(), None),
        ];
        for (uid, text, expected) in cases {
            let sources = [source(uid, account), source("2", &text)];
            let found = other_account(&sources, &address, "postlotse-1");
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        let own = "postlotse-1-account";
        let text = identity(own, "anna@example.com");
        let sources = [source(own, account), source("postlotse-1-identity", &text)];
        assert_eq!(other_account(&sources, &address, "postlotse-1"), None);
        assert_eq!(
            other_account(&sources, &address, "postlotse-2").as_deref(),
            Some("Anna privat")
        );
    }

    #[test]
    fn both_kinds_of_account_have_names_of_their_own() {
        let address = samples::imap().address;
        let [imap, pop3] = stems(&address);
        assert_ne!(imap, pop3);
        assert_eq!(planned(&samples::imap(), &[]).stem, imap);
        assert_eq!(planned(&samples::pop3(), &[]).stem, pop3);
        let files = planned(&samples::pop3(), &[]).files;
        assert!(files.iter().all(|file| file.name.starts_with(&pop3)));
    }
}
