//! A profile taken, its `prefs.js` replaced in one step, what was before kept beside it.
//!
//! Order: the old file under a name of its own, the new one likewise, then the
//! exchange. Cut off at any moment the profile is the old one or the new one.
//! Of the kept pairs only the newest few stay, and so of what was taken back.

use std::path::{Path, PathBuf};

use super::super::{Overwrite, ReadError, SaveError, read, save, system};
use super::lock::{self, Lock};
use super::{ini, profiles};

/// The most bytes of a `prefs.js`.
const MAX_PREFS: usize = 64 << 20;
/// How many earlier states are kept.
const KEPT: usize = 5;
/// No number we ever give away.
const TOO_HIGH: u32 = 1_000_000_000;
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

/// What shows that a folder somebody keeps settings in may be opened as a profile.
const LOCKED: [&str; 5] = [".parentlock", "parent.lock", "lock", "times.json", "compatibility.ini"];

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
    /// A Thunderbird of another computer has it, or had it when it was cut off.
    #[error("another computer has the profile")]
    RunningElsewhere,
    /// Its settings are a link to a file that is not there.
    #[error("the settings are a link to nothing")]
    LinkBroken,
    /// It belongs to somebody else, who could not read what we write.
    #[error("the profile is somebody else's")]
    NotYours,
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
    _locks: Vec<Lock>,
}

/// The settings of a profile without taking it; for a look only.
pub fn peek(folder: &Path) -> Result<Vec<u8>, ProfileFault> {
    is_profile(folder)?;
    let prefs = prefs_of(folder)?;
    match lock_folders(folder, &prefs).iter().find_map(|folder| lock::holder(folder)) {
        Some(fault) => Err(fault),
        None => read_prefs(&prefs),
    }
}

/// What a person has written into the profile's `user.js`; nothing where it cannot be read, for Thunderbird cannot either.
pub fn user_prefs(folder: &Path) -> Vec<u8> {
    read(&folder.join("user.js"), MAX_PREFS).unwrap_or_default()
}

fn is_profile(folder: &Path) -> Result<(), ProfileFault> {
    let fault = |error: std::io::Error| match SaveError::from(error) {
        SaveError::NotAllowed => ProfileFault::NotWritable,
        _ => ProfileFault::Missing,
    };
    if !folder.metadata().map_err(fault)?.is_dir() {
        return Err(ProfileFault::Missing);
    }
    let entries = std::fs::read_dir(folder).map_err(fault)?.flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    let is_marked = names.iter().any(|name| MARKS.iter().any(|mark| name == mark));
    let is_ours = (is_marked || names.is_empty()) && !is_of_a_browser(folder);
    if is_ours { Ok(()) } else { Err(ProfileFault::NotAProfile) }
}

/// Firefox and what is made of it keep their profiles alike; they alone have their program in a folder of this name.
fn is_of_a_browser(folder: &Path) -> bool {
    let sections = ini::sections(&profiles::text(&folder.join("compatibility.ini")));
    let place = sections.iter().find_map(|section| section.get("LastAppDir"));
    place.is_some_and(|place| place.rsplit(['/', '\\']).next() == Some("browser"))
}

/// Where the settings really lie: some keep them elsewhere and have a link here.
fn prefs_of(folder: &Path) -> Result<PathBuf, ProfileFault> {
    let prefs = folder.join("prefs.js");
    match prefs.symlink_metadata() {
        Ok(found) if found.is_symlink() => {
            std::fs::canonicalize(&prefs).map_err(|_| ProfileFault::LinkBroken)
        }
        Ok(_) | Err(_) => Ok(prefs),
    }
}

/// The folders whose locks count: the profile, and another one its settings really lie in.
fn lock_folders(folder: &Path, prefs: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let other = prefs.parent().filter(|other| {
        let is_one = LOCKED.iter().any(|mark| super::super::exists(&other.join(mark)));
        let same = [folder, other].map(|path| std::fs::canonicalize(path).ok());
        is_one && same[0] != same[1]
    });
    folders.extend(other.map(Path::to_owned));
    folders
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
        let prefs = prefs_of(folder)?;
        check_owner(folder, &prefs)?;
        let mut locks = Vec::new();
        for folder in lock_folders(folder, &prefs) {
            locks.push(lock::take(&folder).map_err(SaveError::from)??);
        }
        let open = Self { folder: folder.to_owned(), prefs, _locks: locks };
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
    pub fn replace(&self, before: &[u8], written: &[u8]) -> Result<PathBuf, ProfileFault> {
        let number = next_number(&self.numbers(&[BEFORE, AFTER]));
        let backup = self.kept(BEFORE, number);
        save(&backup, before, Overwrite::Refuse)?;
        let exchanged = save(&self.kept(AFTER, number), written, Overwrite::Refuse)
            .and_then(|()| save(&self.prefs, written, Overwrite::Replace));
        if let Err(error) = exchanged {
            // What has not taken place cannot be undone, and must not crowd out what has.
            self.forget(number);
            return Err(error.into());
        }
        self.prune();
        Ok(backup)
    }

    /// Takes a change back: the settings become these, the traces of the change go; returns where the settings are that
    /// stood until now.
    pub fn take_back(
        &self,
        change: &Change,
        current: &[u8],
        settings: &[u8],
    ) -> Result<PathBuf, ProfileFault> {
        let kept = self.kept(UNDONE, next_number(&self.numbers(&[UNDONE])));
        save(&kept, current, Overwrite::Refuse)?;
        if let Err(error) = save(&self.prefs, settings, Overwrite::Replace) {
            let _ = std::fs::remove_file(kept);
            return Err(error.into());
        }
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
                known_number(rest)
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

    /// Keeps the newest, and what can be undone rather than what cannot; one that cannot be removed does no harm.
    fn prune(&self) {
        let old = |numbers: Vec<u32>| {
            let old = numbers.len().saturating_sub(KEPT);
            numbers.into_iter().take(old)
        };
        let is_pair = |number: &u32| {
            [BEFORE, AFTER].iter().all(|stem| super::super::exists(&self.kept(stem, *number)))
        };
        let mut changes = self.numbers(&[BEFORE, AFTER]);
        changes.sort_by_key(is_pair);
        old(changes).for_each(|number| self.forget(number));
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

/// Refuses where the owner of the profile, or of its settings, could not read what we write.
fn check_owner(folder: &Path, prefs: &Path) -> Result<(), ProfileFault> {
    let place = prefs.parent().filter(|_| super::super::exists(prefs));
    for (existing, directory) in [(folder, Some(folder)), (prefs, place)] {
        let Some(directory) = directory else { continue };
        if !system::is_for_owner_of(existing, directory).map_err(SaveError::from)? {
            return Err(ProfileFault::NotYours);
        }
    }
    Ok(())
}

/// The number of a kept file, as we write it.
pub(in crate::storage) fn known_number(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok().filter(|number| *number < TOO_HIGH)?;
    (text == number.to_string()).then_some(number)
}

/// The number after the last one, or else the first that is free.
pub(in crate::storage) fn next_number(numbers: &[u32]) -> u32 {
    let after = numbers.last().map_or(1, |last| last + 1);
    let mut free = (1..TOO_HIGH).filter(|number| numbers.binary_search(number).is_err());
    if after < TOO_HIGH { after } else { free.next().unwrap_or(after) }
}
