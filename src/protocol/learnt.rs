//! What a connection has taught about a server and a mailbox, beyond that they work.
//!
//! Facts for exports, the report and scripts; nothing here decides whether a
//! check has succeeded.

use super::Mechanism;
use crate::account::{Folder, Folders, SpecialFolder};

/// What one connection has taught.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learnt {
    /// What the login was made with; `None` where none succeeded.
    pub mechanism: Option<Mechanism>,
    /// IMAP: how folders are named here.
    pub mailbox: Option<Mailbox>,
    /// POP3: what waits there.
    pub maildrop: Option<Maildrop>,
    /// SMTP: what may be sent.
    pub submission: Option<Submission>,
}

/// How an IMAP account's folders are named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// Where the person's own folders lie (RFC 2342); `None` where the server does not say.
    pub namespace: Option<Namespace>,
    /// What stands between a folder and those inside it, as the list of folders says; `None` where it says nothing.
    pub delimiter: Option<char>,
    /// The folders with a purpose of their own (RFC 6154), at most one of each, in the order of [`SpecialFolder::ALL`].
    pub folders: Vec<(SpecialFolder, Folder)>,
}

impl Mailbox {
    /// The folder for a purpose, where the server names one.
    pub fn folder(&self, purpose: SpecialFolder) -> Option<&Folder> {
        self.folders.iter().find(|(of, _)| *of == purpose).map(|(_, folder)| folder)
    }

    /// The folders as an account carries them; without names that no file could hold.
    pub fn named(&self) -> Folders {
        let fits = |name: &str| !name.is_empty() && !name.chars().any(char::is_control);
        let named = self.folders.iter().filter(|(_, one)| fits(&one.encoded) && fits(&one.name));
        let own = self.namespace.as_ref().and_then(|namespace| namespace.delimiter);
        let delimiter = self.delimiter.or(own).filter(|delimiter| !delimiter.is_control());
        Folders::new(delimiter, named.cloned())
    }
}

/// The place of a person's own folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namespace {
    /// What their names begin with; often empty, sometimes `INBOX.`.
    pub prefix: String,
    /// What stands between a folder and those inside it; `None` where there are none inside.
    pub delimiter: Option<char>,
}

/// What waits in a POP3 mailbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Maildrop {
    /// How many messages; `None` where the answer to STAT has no numbers.
    pub messages: Option<u64>,
    /// Whether messages have lasting numbers (UIDL). Without them no program can leave mail on the server and
    /// know it again.
    pub lasting_numbers: bool,
    /// Days after which the server itself deletes mail that was fetched (RFC 2449 section 6.7), 0 for at once;
    /// `None` where it does not say or never does.
    pub kept_days: Option<u32>,
}

/// What a submission server takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Submission {
    /// The largest message in bytes (RFC 1870); `None` where there is no limit or none is told.
    pub largest_message: Option<u64>,
    /// Whether bytes outside ASCII may be sent as they are (RFC 6152).
    pub eight_bit: bool,
    /// Whether addresses may have letters outside ASCII (RFC 6531).
    pub unicode_addresses: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_carries_what_files_can_hold() {
        let folder = |name: &str| Folder { encoded: name.into(), name: name.into() };
        let own = |delimiter| Some(Namespace { prefix: String::new(), delimiter });
        let folders = vec![
            (SpecialFolder::Sent, folder("INBOX.Sent")),
            (SpecialFolder::Junk, folder("")),
            (SpecialFolder::Trash, folder("a\nb")),
        ];
        for (listed, namespace, expected) in [
            (Some('.'), own(Some('/')), Some('.')),
            (None, own(Some('/')), Some('/')),
            (None, own(None), None),
            (Some('\n'), None, None),
        ] {
            let mailbox = Mailbox { namespace, delimiter: listed, folders: folders.clone() };
            let sent = [(SpecialFolder::Sent, folder("INBOX.Sent"))];
            assert_eq!(mailbox.named(), Folders::new(expected, sent), "{mailbox:?}");
        }
    }
}
