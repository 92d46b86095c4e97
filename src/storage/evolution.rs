//! Evolution's source files on this disk: where they lie, three of them exchanged together, what was before kept beside.
//!
//! Its registry watches the folder and takes nothing for a source that does not end in `.source` (seen with 3.46), so
//! what is kept may lie there too. What stands in the files is `export`'s business.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use directories::BaseDirs;

use super::own_lock::{self, OwnLock};
use super::thunderbird::{known_number, next_number};
use super::{Overwrite, ReadError, SaveError, names_in, read, save, system};

/// The most bytes of a source.
const MAX_SOURCE: usize = 1 << 20;
/// More sources than this are not looked at.
const MAX_SOURCES: usize = 2000;
/// How many files an account has.
const PARTS: usize = 3;
/// How many earlier states of an account are kept.
const KEPT: usize = 5;
/// How the name of a file goes on that is as it was before a change of ours; a number follows.
const BEFORE: &str = ".postlotse-backup-";
/// The same, as that change left it.
const AFTER: &str = ".postlotse-written-";
/// What unfinished files of ours are called.
const UNFINISHED: &str = ".postlotse-";
/// How the name of a source ends.
const ENDING: &str = ".source";

/// How Evolution has come onto this machine, which decides where it keeps its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packaging {
    /// As a package of the system.
    System,
    /// As a flatpak.
    Flatpak,
}

/// The folder of one Evolution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFolder {
    path: PathBuf,
    /// Where it keeps the accounts the desktop has told it of.
    of_desktop: PathBuf,
}

/// The folder while no other run of this program changes it.
#[derive(Debug)]
pub struct TakenFolder<'a> {
    folder: &'a SourceFolder,
    _lock: OwnLock,
}

/// Why the folder is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FolderFault {
    /// Another run of this program is at it and does not come to an end.
    #[error("another run has the folder")]
    Busy,
    /// Nothing can be written there.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// A file by its name, with its content.
pub type NamedFile = (String, Vec<u8>);

/// A file that a change of ours has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFile {
    /// Its name.
    pub name: String,
    /// As it was before; `None` where there was none.
    pub before: Option<Vec<u8>>,
    /// As the change left it.
    pub written: Vec<u8>,
}

/// A change of ours whose traces are still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    number: u32,
    /// When it was made, where the disk knows.
    pub made: Option<SystemTime>,
    /// What it wrote.
    pub files: Vec<ChangedFile>,
}

/// Why files were not exchanged.
struct NotExchanged {
    error: SaveError,
    /// Whether everything is as it was.
    is_as_before: bool,
}

impl SourceFolder {
    /// Where an Evolution of this kind keeps its sources; the folder need not exist yet.
    pub fn of(packaging: Packaging) -> Option<Self> {
        let folders = BaseDirs::new()?;
        let flatpak = || folders.home_dir().join(".var/app/org.gnome.Evolution");
        let (config, cache) = match packaging {
            Packaging::System => (folders.config_dir().into(), folders.cache_dir().into()),
            Packaging::Flatpak => (flatpak().join("config"), flatpak().join("cache")),
        };
        let below = |folder: PathBuf| folder.join("evolution/sources");
        Some(Self { path: below(config), of_desktop: below(cache) })
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// When something was last added to it or exchanged in it; `None` where no Evolution has been here.
    pub fn changed(&self) -> Option<SystemTime> {
        self.path.metadata().ok().filter(std::fs::Metadata::is_dir)?.modified().ok()
    }

    /// Every source with its name, those of the desktop's accounts too; what cannot be read is passed over.
    pub fn sources(&self) -> Vec<(String, String)> {
        let collections = names_in(&self.of_desktop);
        let collections = collections.iter().map(|name| self.of_desktop.join(name));
        let folders = std::iter::once(self.path.clone()).chain(collections);
        let files = folders.flat_map(|folder| {
            let names = names_in(&folder).into_iter();
            names.map(move |name| (folder.join(&name), name))
        });
        let sources = files.filter_map(|(path, name)| {
            let uid = name.strip_suffix(ENDING)?.to_owned();
            let text = String::from_utf8(read(&path, MAX_SOURCE).ok()?).ok()?;
            Some((uid, text))
        });
        sources.take(MAX_SOURCES).collect()
    }

    /// The sources whose names begin with `stem`, with their content; where one cannot be read, which one.
    pub fn starting_with(&self, stem: &str) -> Result<Vec<NamedFile>, (ReadError, PathBuf)> {
        let names = names_in(&self.path).into_iter();
        let names = names.filter(|name| name.starts_with(stem) && name.ends_with(ENDING));
        let read = |name: String| {
            let path = self.path.join(&name);
            let bytes = read(&path, MAX_SOURCE).map_err(|error| (error, path))?;
            Ok((name, bytes))
        };
        names.map(read).collect()
    }

    /// What lies under a name; `None` where nothing does.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        match read(&self.path.join(name), MAX_SOURCE) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(ReadError::Missing) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps other runs of this program out of the folder, which is made if need be, and tidies up after one that was cut
    /// off.
    pub fn take(&self) -> Result<TakenFolder<'_>, FolderFault> {
        system::new_folder(&self.path).map_err(SaveError::from)?;
        let lock = own_lock::take(&self.path).map_err(SaveError::from)?;
        let taken = TakenFolder { folder: self, _lock: lock.ok_or(FolderFault::Busy)? };
        taken.clear_unfinished();
        Ok(taken)
    }

    /// The changes of ours to an account that can still be undone, newest first. One whose traces are not whole was never
    /// finished, or is half forgotten.
    pub fn changes(&self, stem: &str) -> Vec<Change> {
        let change = |number: u32| {
            let ending = format!("{AFTER}{number}");
            let names = names_in(&self.path).into_iter();
            let names = names.filter_map(|name| Some(name.strip_suffix(&ending)?.to_owned()));
            let files = names.filter(|name| name.starts_with(stem)).map(|name| {
                let kept = |mark| self.read(&format!("{name}{mark}{number}"));
                let written = kept(AFTER).ok()??;
                Some(ChangedFile { before: kept(BEFORE).ok()?, written, name })
            });
            let files = files.collect::<Option<Vec<_>>>()?;
            let written = files.iter().map(|file| self.path.join(format!("{}{ending}", file.name)));
            let made = written.filter_map(|path| path.metadata().ok()?.modified().ok()).max();
            (files.len() == PARTS).then_some(Change { number, made, files })
        };
        self.numbers(stem).into_iter().rev().filter_map(change).collect()
    }

    /// What is kept of a change, in the order in which it goes: first what marks it as whole, so that cut off in between it
    /// never looks as if there had been nothing before it.
    fn traces(&self, stem: &str, number: u32) -> [Vec<PathBuf>; 2] {
        [AFTER, BEFORE].map(|mark| {
            let ending = format!("{mark}{number}");
            let names = names_in(&self.path).into_iter();
            let names = names.filter(|name| name.starts_with(stem) && name.ends_with(&ending));
            names.map(|name| self.path.join(name)).collect()
        })
    }

    fn put(&self, name: &str, bytes: Option<&[u8]>) -> Result<(), SaveError> {
        let path = self.path.join(name);
        match bytes {
            Some(bytes) => save(&path, bytes, Overwrite::Replace),
            None => match std::fs::remove_file(path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
                Ok(()) | Err(_) => Ok(()),
            },
        }
    }

    /// The numbers of everything kept for an account, in order.
    fn numbers(&self, stem: &str) -> Vec<u32> {
        let names = names_in(&self.path).into_iter().filter(|name| name.starts_with(stem));
        let number = |name: String| {
            let (_, text) = name.split_once(BEFORE).or_else(|| name.split_once(AFTER))?;
            known_number(text)
        };
        let mut numbers: Vec<u32> = names.filter_map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

impl TakenFolder<'_> {
    /// Exchanges files in this order, all or none, to be undone later; returns what was kept of those that were there.
    pub fn replace(&self, stem: &str, files: &[NamedFile]) -> Result<Vec<PathBuf>, SaveError> {
        let number = next_number(&self.folder.numbers(stem));
        let mut before = Vec::new();
        for (name, _) in files {
            before.push(self.folder.read(name).map_err(|error| match error {
                ReadError::NotAllowed => SaveError::NotAllowed,
                ReadError::Other(kind) => SaveError::Other(kind),
                ReadError::Missing | ReadError::NotAFile | ReadError::TooLong { .. } => {
                    SaveError::NotAFile
                }
            })?);
        }
        let [kept, written] = self.keep(number, files, &before)?;
        if let Err(failed) = self.exchange(files, &before) {
            // Otherwise what is kept is all that is left of what was there.
            if failed.is_as_before {
                remove([written, kept]);
            }
            return Err(failed.error);
        }
        self.prune(stem);
        Ok(kept)
    }

    /// Takes a change back: each file becomes what is given, or goes; the traces of the change go.
    pub fn take_back(
        &self,
        stem: &str,
        change: &Change,
        files: &[(String, Option<Vec<u8>>)],
    ) -> Result<(), SaveError> {
        for (name, bytes) in files {
            self.folder.put(name, bytes.as_deref())?;
        }
        system::settle(&self.folder.path);
        self.forget(stem, change.number);
        Ok(())
    }

    /// Writes down what was there and what is to be there, or nothing; returns the files of each.
    fn keep(
        &self,
        number: u32,
        files: &[NamedFile],
        before: &[Option<Vec<u8>>],
    ) -> Result<[Vec<PathBuf>; 2], SaveError> {
        let path = |name: &str, mark| self.folder.path.join(format!("{name}{mark}{number}"));
        let kept = files
            .iter()
            .zip(before)
            .filter_map(|((name, _), before)| Some((path(name, BEFORE), before.as_deref()?)));
        let written = files.iter().map(|(name, bytes)| (path(name, AFTER), bytes.as_slice()));
        // What marks a change as whole comes last.
        let mut done = [Vec::new(), Vec::new()];
        let steps = kept.map(|step| (0, step)).chain(written.map(|step| (1, step)));
        for (kind, (path, bytes)) in steps {
            if let Err(error) = save(&path, bytes, Overwrite::Refuse) {
                let [kept, written] = done;
                remove([written, kept]);
                return Err(error);
            }
            done[kind].push(path);
        }
        Ok(done)
    }

    /// Exchanges the files themselves; what went well before a failure is put back.
    fn exchange(
        &self,
        files: &[NamedFile],
        before: &[Option<Vec<u8>>],
    ) -> Result<(), NotExchanged> {
        for (done, (name, bytes)) in files.iter().enumerate() {
            let path = self.folder.path.join(name);
            let Err(error) = save(&path, bytes, Overwrite::Replace) else { continue };
            let mut is_as_before = true;
            for ((name, _), before) in files.iter().zip(before).take(done) {
                // The first failure is what is said.
                is_as_before &= self.folder.put(name, before.as_deref()).is_ok();
            }
            return Err(NotExchanged { error, is_as_before });
        }
        Ok(())
    }

    /// Keeps the newest, and what can be undone rather than what cannot; one that cannot be removed does no harm.
    fn prune(&self, stem: &str) {
        let whole: Vec<u32> =
            self.folder.changes(stem).iter().rev().map(|change| change.number).collect();
        let mut numbers = self.folder.numbers(stem);
        let old = numbers.len().saturating_sub(KEPT);
        numbers.retain(|number| !whole.contains(number));
        let in_order = numbers.into_iter().chain(whole);
        in_order.take(old).for_each(|number| self.forget(stem, number));
    }

    fn forget(&self, stem: &str, number: u32) {
        remove(self.folder.traces(stem, number));
    }

    /// What a run that was cut off left behind.
    fn clear_unfinished(&self) {
        let names = names_in(&self.folder.path).into_iter();
        for name in names.filter(|name| name.starts_with(UNFINISHED)) {
            let _ = std::fs::remove_file(self.folder.path.join(name));
        }
    }
}

/// Removes traces of a change in their order; where the first cannot be removed the others stay with them.
fn remove(traces: [Vec<PathBuf>; 2]) {
    for paths in traces {
        for path in &paths {
            let _ = std::fs::remove_file(path);
        }
        let folder = paths.first().and_then(|path| path.parent());
        folder.into_iter().for_each(system::settle);
        if paths.iter().any(|path| super::exists(path)) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder() -> (tempfile::TempDir, SourceFolder) {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("evolution/sources");
        (home, SourceFolder { path, of_desktop: "/nowhere".into() })
    }

    fn files(text: &str) -> Vec<NamedFile> {
        ["c", "b", "a"].map(|part| (format!("own-{part}.source"), text.into())).to_vec()
    }

    fn replace(folder: &SourceFolder, text: &str) -> Result<Vec<PathBuf>, SaveError> {
        folder.take().expect("free").replace("own", &files(text))
    }

    #[test]
    fn all_files_are_exchanged_or_none() {
        let (_home, folder) = folder();
        assert_eq!(replace(&folder, "one"), Ok(Vec::new()));
        // A folder stands in the way of the last one.
        fs::remove_file(folder.path.join("own-a.source")).expect("removed");
        fs::create_dir(folder.path.join("own-a.source")).expect("made");
        assert_eq!(replace(&folder, "two"), Err(SaveError::NotAFile));
        let taken = folder.take().expect("free");
        let before = [Some(b"one".into()), Some(b"one".into()), None];
        let failed = taken.exchange(&files("two"), &before).expect_err("in the way");
        assert!(failed.error == SaveError::NotAFile && failed.is_as_before);
        for part in ["c", "b"] {
            let text = fs::read(folder.path.join(format!("own-{part}.source"))).expect("there");
            assert_eq!(text, b"one", "{part}");
        }
        assert_eq!(folder.changes("own").len(), 1, "nothing is kept of what did not happen");
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_to_put_back_is_known() {
        let (_home, folder) = folder();
        let taken = folder.take().expect("free");
        for name in ["real", "own-a.source"] {
            fs::create_dir(folder.path.join(name)).expect("made");
        }
        std::os::unix::fs::symlink("real", folder.path.join("link")).expect("linked");
        // The second takes the way to the first away; the third is no file.
        let files = ["link/own", "link", "own-a.source"].map(|name| (name.to_owned(), Vec::new()));
        let failed = taken.exchange(&files, &[Some(Vec::new()), None, None]).expect_err("no file");
        assert!(failed.error == SaveError::NotAFile && !failed.is_as_before);
    }

    #[test]
    fn a_removal_cut_off_anywhere_leaves_a_whole_change_or_none() {
        for removed in 0..=6 {
            let (_home, folder) = folder();
            replace(&folder, "one").expect("written");
            replace(&folder, "two").expect("written");
            let traces = folder.traces("own", 2).concat();
            assert_eq!(traces.len(), 6);
            for path in &traces[..removed] {
                fs::remove_file(path).expect("removed");
            }
            let changes = folder.changes("own");
            assert_eq!(changes.len(), if removed == 0 { 2 } else { 1 }, "{removed}");
            // Nothing that was there before looks as if it had not been.
            for file in changes.iter().flat_map(|change| &change.files) {
                assert_eq!(file.before.is_some(), file.written == b"two", "{removed}: {file:?}");
            }
            replace(&folder, "three").expect("written");
            assert_eq!(folder.changes("own")[0].files[0].before.as_deref(), Some(&b"two"[..]));
        }
    }

    #[test]
    fn what_was_before_stays_with_what_was_written() {
        let (_home, folder) = folder();
        replace(&folder, "one").expect("written");
        replace(&folder, "two").expect("written");
        // A folder cannot be removed like a file.
        let stuck = folder.path.join(format!("own-b.source{AFTER}2"));
        fs::remove_file(&stuck).expect("removed");
        fs::create_dir(&stuck).expect("made");
        folder.take().expect("free").forget("own", 2);
        let [written, before] = folder.traces("own", 2);
        assert_eq!((written, before.len()), (vec![stuck], 3));
    }

    #[test]
    fn two_runs_at_once_do_not_break_each_other() {
        let (_home, folder) = folder();
        let run = |text: String| {
            for _ in 0..10 {
                let taken = folder.take().expect("free at last");
                taken.replace("own", &files(&text)).expect("written");
            }
        };
        std::thread::scope(|scope| {
            for run_number in 0..3 {
                scope.spawn(move || run(run_number.to_string()));
            }
        });
        let changes = folder.changes("own");
        assert_eq!(changes.len(), KEPT);
        for pair in changes.windows(2) {
            for (later, earlier) in pair[0].files.iter().zip(&pair[1].files) {
                assert_eq!(later.before.as_ref(), Some(&earlier.written));
            }
        }
        assert_eq!(names_in(&folder.path).len(), 3 + 6 * KEPT, "nothing else is left");
    }

    #[test]
    fn only_what_this_run_has_made_is_forgotten() {
        let (_home, folder) = folder();
        replace(&folder, "one").expect("written");
        // As on a disk without locks: another run has just taken the number.
        let taken = folder.take().expect("free");
        let before = vec![Some(b"one".to_vec()); 3];
        let theirs = taken.keep(2, &files("two"), &before).expect("kept");
        assert_eq!(taken.keep(2, &files("three"), &before), Err(SaveError::Exists));
        assert!(theirs.iter().flatten().all(|path| path.is_file()));
        assert_eq!(folder.changes("own").len(), 2);
    }

    #[test]
    fn no_number_blocks_the_way() {
        for number in ["4294967295", "1000000000", "999999999", "007", "+5"] {
            let (_home, folder) = folder();
            fs::create_dir_all(&folder.path).expect("made");
            let stuck = folder.path.join(format!("own-c.source{BEFORE}{number}"));
            fs::write(&stuck, "x").expect("written");
            for text in ["one", "two"] {
                replace(&folder, text).expect(number);
            }
            assert_eq!(folder.changes("own").len(), 2, "{number}");
        }
    }

    #[test]
    fn the_newest_changes_are_kept() {
        let (_home, folder) = folder();
        for number in 0..9 {
            replace(&folder, &number.to_string()).expect("written");
        }
        let changes = folder.changes("own");
        assert_eq!(changes.len(), KEPT);
        assert_eq!(changes[0].files[0].written, b"8");
        assert_eq!(changes[0].files[0].before.as_deref(), Some(&b"7"[..]));
        assert!(folder.changes("other").is_empty());
    }
}
