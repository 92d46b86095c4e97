//! The folders of an IMAP account that have a purpose of their own (RFC 6154), by both their names.
//!
//! What a server has said while it was tested, carried into the formats that
//! can name folders. How servers are asked, and how modified UTF-7 is read, is
//! `protocol`'s business.

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
}

/// A folder by its two names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The name on the wire, in modified UTF-7 (RFC 3501 section 5.1.3) where it is not ASCII.
    pub encoded: String,
    /// The name people read. A server's words: not yet cleaned for display.
    pub name: String,
}

/// The folders a server has named; empty where nobody has asked or nothing was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// What stands between a folder and those inside it; `None` where there are none inside.
    pub delimiter: Option<char>,
    list: Vec<(SpecialFolder, Folder)>,
}

impl Folders {
    /// The folders under a delimiter; of two for the same purpose the first counts.
    pub fn new(
        delimiter: Option<char>,
        named: impl IntoIterator<Item = (SpecialFolder, Folder)>,
    ) -> Self {
        let mut list: Vec<(SpecialFolder, Folder)> = Vec::new();
        for (purpose, folder) in named {
            if !list.iter().any(|(known, _)| *known == purpose) {
                list.push((purpose, folder));
            }
        }
        list.sort_by_key(|(purpose, _)| *purpose);
        Self { delimiter, list }
    }

    /// The folder for a purpose, where the server names one.
    pub fn get(&self, purpose: SpecialFolder) -> Option<&Folder> {
        self.list.iter().find(|(of, _)| *of == purpose).map(|(_, folder)| folder)
    }

    /// Every folder with its purpose, in the order of [`SpecialFolder::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (SpecialFolder, &Folder)> {
        self.list.iter().map(|(purpose, folder)| (*purpose, folder))
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A name as a path of its parts, outermost first.
    pub fn parts<'a>(&self, name: &'a str) -> Vec<&'a str> {
        match self.delimiter {
            Some(delimiter) => name.split(delimiter).collect(),
            None => vec![name],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> Folder {
        Folder { encoded: name.into(), name: name.into() }
    }

    #[test]
    fn one_folder_for_a_purpose_in_a_fixed_order() {
        let folders = Folders::new(
            Some('.'),
            [
                (SpecialFolder::Trash, folder("INBOX.Trash")),
                (SpecialFolder::Sent, folder("INBOX.Sent")),
                (SpecialFolder::Sent, folder("INBOX.Old")),
            ],
        );
        let purposes: Vec<_> = folders.iter().map(|(purpose, _)| purpose).collect();
        assert_eq!(purposes, [SpecialFolder::Sent, SpecialFolder::Trash]);
        assert_eq!(folders.get(SpecialFolder::Sent), Some(&folder("INBOX.Sent")));
        assert_eq!(folders.get(SpecialFolder::Junk), None);
        assert_eq!(folders.parts("INBOX.Sent"), ["INBOX", "Sent"]);
        assert_eq!(Folders::default().parts("a.b/c"), ["a.b/c"]);
    }
}
