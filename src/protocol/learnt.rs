//! What a connection has taught about a server and a mailbox, beyond that they work.
//!
//! Facts for exports, the report and scripts; nothing here decides whether a
//! check has succeeded.

use super::Mechanism;

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
    /// The folders with a purpose of their own (RFC 6154), at most one of each, in the order of [`SpecialFolder::ALL`].
    pub folders: Vec<(SpecialFolder, Folder)>,
}

impl Mailbox {
    /// The folder for a purpose, where the server names one.
    pub fn folder(&self, purpose: SpecialFolder) -> Option<&Folder> {
        self.folders.iter().find(|(of, _)| *of == purpose).map(|(_, folder)| folder)
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

/// A folder by its two names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The name on the wire, in modified UTF-7 (RFC 3501 section 5.1.3) where it is not ASCII.
    pub encoded: String,
    /// The name people read. A server's words: not yet cleaned for display.
    pub name: String,
}

/// What a folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpecialFolder {
    /// Copies of what was sent.
    Sent,
    /// What is still being written.
    Drafts,
    /// Unwanted mail.
    Junk,
    /// What was thrown away.
    Trash,
    /// What is kept out of the way.
    Archive,
}

impl SpecialFolder {
    /// Every purpose.
    pub const ALL: [Self; 5] = [Self::Sent, Self::Drafts, Self::Junk, Self::Trash, Self::Archive];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Drafts => "drafts",
            Self::Junk => "junk",
            Self::Trash => "trash",
            Self::Archive => "archive",
        }
    }

    /// The attribute in answers to LIST, without its backslash (RFC 6154 section 2).
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Sent => "Sent",
            Self::Drafts => "Drafts",
            Self::Junk => "Junk",
            Self::Trash => "Trash",
            Self::Archive => "Archive",
        }
    }
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
