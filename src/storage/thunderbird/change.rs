//! A profile taken, its `prefs.js` replaced in one step, what was before kept beside it.
//!
//! Order: the old file under a name of its own, the new one likewise, then the
//! exchange. Cut off at any moment the profile is the old one or the new one.
//! Of the kept pairs only the newest few stay, and so of what was taken back.

use std::path::{Path, PathBuf};

use super::super::{Overwrite, ReadError, SaveError, read, save};
use super::lock::{self, Lock};

/// The most bytes of a `prefs.js`.
const MAX_PREFS: usize = 64 << 20;
/// How many earlier states are kept.
const KEPT: usize = 5;
/// The file as it was before a change of ours; a number follows.
const BEFORE: &str = "prefs.js.postlotse-backup-";
/// The file as that change left it.
const AFTER: &str = "prefs.js.postlotse-written-";
/// The file as it was before a change was taken back; a number follows.
const UNDONE: &str = "prefs.js.postlotse-undone-";
/// What unfinished files of ours are called.
const UNFINISHED: &str = ".postlotse-";
/// What a folder holds that Thunderbird has made or used.
const MARKS: [&str; 6] =
    ["prefs.js", "user.js", "times.json", "compatibility.ini", ".parentlock", "parent.lock"];

/// Why a profile is not read or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProfileFault {
    /// There is no such folder.
    #[error("the profile does not exist")]
    Missing,
    /// The folder holds other things.
    #[error("the folder is no profile")]
    NotAProfile,
    /// Thunderbird is running with it.
    #[error("Thunderbird is running")]
    Running,
    /// The person may not write there.
    #[error("the profile may not be changed")]
    NotWritable,
    /// Its file could not be read.
    #[error(transparent)]
    Read(ReadError),
    /// Its file could not be written; it is as it was.
    #[error(transparent)]
    Save(SaveError),
}

impl From<SaveError> for ProfileFault {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::NotAllowed => Self::NotWritable,
            error => Self::Save(error),
        }
    }
}

/// A change of ours whose traces are still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    number: u32,
    /// The file before it.
    pub before: Vec<u8>,
    /// The file after it.
    pub written: Vec<u8>,
}

/// A profile nobody else can open as long as this lives.
#[derive(Debug)]
pub struct OpenProfile {
    folder: PathBuf,
    prefs: PathBuf,
    _lock: Lock,
}

/// The settings of a profile without taking it; for a look only.
pub fn peek(folder: &Path) -> Result<Vec<u8>, ProfileFault> {
    is_profile(folder)?;
    if lock::is_taken(folder) {
        return Err(ProfileFault::Running);
    }
    read_prefs(&folder.join("prefs.js"))
}

/// What a person has written into the profile's `user.js`; nothing where it cannot be read, for Thunderbird cannot either.
pub fn user_prefs(folder: &Path) -> Vec<u8> {
    read(&folder.join("user.js"), MAX_PREFS).unwrap_or_default()
}

fn is_profile(folder: &Path) -> Result<(), ProfileFault> {
    if !folder.is_dir() {
        return Err(ProfileFault::Missing);
    }
    let is_marked = MARKS.iter().any(|mark| super::super::exists(&folder.join(mark)));
    let is_empty = || std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if is_marked || is_empty() { Ok(()) } else { Err(ProfileFault::NotAProfile) }
}

fn read_prefs(path: &Path) -> Result<Vec<u8>, ProfileFault> {
    match read(path, MAX_PREFS) {
        Ok(bytes) => Ok(bytes),
        // A profile that was never used.
        Err(ReadError::Missing) => Ok(Vec::new()),
        Err(error) => Err(ProfileFault::Read(error)),
    }
}

impl OpenProfile {
    /// Takes a profile. Blocks, but never waits for Thunderbird.
    pub fn take(folder: &Path) -> Result<Self, ProfileFault> {
        is_profile(folder)?;
        let lock = lock::take(folder).map_err(SaveError::from)?.ok_or(ProfileFault::Running)?;
        // Some keep it elsewhere and have a link here.
        let prefs = folder.join("prefs.js");
        let prefs = std::fs::canonicalize(&prefs).unwrap_or(prefs);
        let open = Self { folder: folder.to_owned(), prefs, _lock: lock };
        open.clear_unfinished();
        Ok(open)
    }

    /// Its settings as they are; empty where there are none yet.
    pub fn prefs(&self) -> Result<Vec<u8>, ProfileFault> {
        read_prefs(&self.prefs)
    }

    /// Where its settings lie.
    pub fn prefs_path(&self) -> PathBuf {
        self.folder.join("prefs.js")
    }

    /// Replaces the settings, to be undone later; returns where the old ones are.
    pub fn replace(&self, before: &[u8], written: &str) -> Result<PathBuf, ProfileFault> {
        let number = next(&self.numbers(&[BEFORE, AFTER]));
        let backup = self.kept(BEFORE, number);
        save(&backup, before, Overwrite::Refuse)?;
        save(&self.kept(AFTER, number), written.as_bytes(), Overwrite::Refuse)?;
        save(&self.prefs, written.as_bytes(), Overwrite::Replace)?;
        self.prune();
        Ok(backup)
    }

    /// Takes a change back: the settings become `text`, the traces of the change go; returns where the settings are that
    /// stood until now.
    pub fn take_back(
        &self,
        change: &Change,
        current: &[u8],
        text: &str,
    ) -> Result<PathBuf, ProfileFault> {
        let kept = self.kept(UNDONE, next(&self.numbers(&[UNDONE])));
        save(&kept, current, Overwrite::Refuse)?;
        save(&self.prefs, text.as_bytes(), Overwrite::Replace)?;
        self.forget(change.number);
        self.prune();
        Ok(kept)
    }

    /// The changes of ours that can still be undone, newest first.
    pub fn changes(&self) -> Vec<Change> {
        let change = |number| {
            let before = read(&self.kept(BEFORE, number), MAX_PREFS).ok()?;
            let written = read(&self.kept(AFTER, number), MAX_PREFS).ok()?;
            Some(Change { number, before, written })
        };
        self.numbers(&[BEFORE, AFTER]).into_iter().rev().filter_map(change).collect()
    }

    fn kept(&self, stem: &str, number: u32) -> PathBuf {
        self.folder.join(format!("{stem}{number}"))
    }

    /// The numbers of everything kept under these names, in order.
    fn numbers(&self, stems: &[&str]) -> Vec<u32> {
        let mut numbers: Vec<u32> = self
            .names()
            .filter_map(|name| {
                let rest = stems.iter().find_map(|stem| name.strip_prefix(stem))?;
                rest.parse().ok()
            })
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn names(&self) -> impl Iterator<Item = String> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok())
    }

    /// Keeps the newest; one that cannot be removed does no harm.
    fn prune(&self) {
        let old = |numbers: Vec<u32>| {
            let old = numbers.len().saturating_sub(KEPT);
            numbers.into_iter().take(old)
        };
        old(self.numbers(&[BEFORE, AFTER])).for_each(|number| self.forget(number));
        for number in old(self.numbers(&[UNDONE])) {
            let _ = std::fs::remove_file(self.kept(UNDONE, number));
        }
    }

    fn forget(&self, number: u32) {
        for stem in [AFTER, BEFORE] {
            let _ = std::fs::remove_file(self.kept(stem, number));
        }
    }

    /// What a run that was cut off left behind; nobody else can be writing now.
    fn clear_unfinished(&self) {
        for name in self.names().filter(|name| name.starts_with(UNFINISHED)) {
            let _ = std::fs::remove_file(self.folder.join(name));
        }
    }
}

/// The number after the last one.
fn next(numbers: &[u32]) -> u32 {
    numbers.last().map_or(1, |last| last.saturating_add(1))
}
