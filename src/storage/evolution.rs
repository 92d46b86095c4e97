//! Evolution's source files on this disk: where they lie, three of them exchanged together, what was before kept beside.
//!
//! Its registry watches the folder and takes nothing for a source that does not end in `.source` (seen with 3.46), so
//! what is kept may lie there too. What stands in the files is `export`'s business.

use std::path::{Path, PathBuf};

use directories::BaseDirs;

use super::{Overwrite, ReadError, SaveError, names_in, read, save, system};

/// The most bytes of a source.
const MAX_SOURCE: usize = 1 << 20;
/// More sources than this are not looked at.
const MAX_SOURCES: usize = 2000;
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
    /// What it wrote.
    pub files: Vec<ChangedFile>,
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

    /// Whether Evolution has been here.
    pub fn exists(&self) -> bool {
        self.path.is_dir()
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

    /// Exchanges files in this order, all or none, to be undone later; returns what was kept of those that were there.
    pub fn replace(&self, stem: &str, files: &[NamedFile]) -> Result<Vec<PathBuf>, SaveError> {
        system::new_folder(&self.path)?;
        self.clear_unfinished();
        let number = self.numbers(stem).last().map_or(1, |last| last.saturating_add(1));
        let mut before = Vec::new();
        for (name, _) in files {
            before.push(self.read(name).map_err(|error| match error {
                ReadError::NotAllowed => SaveError::NotAllowed,
                ReadError::Other(kind) => SaveError::Other(kind),
                ReadError::Missing | ReadError::NotAFile | ReadError::TooLong { .. } => {
                    SaveError::NotAFile
                }
            })?);
        }
        let kept = self.keep(number, files, &before);
        let done = kept.and_then(|kept| self.exchange(files, &before).map(|()| kept));
        match done {
            Ok(kept) => {
                self.prune(stem);
                Ok(kept)
            }
            Err(error) => {
                self.forget(stem, number);
                Err(error)
            }
        }
    }

    /// Takes a change back: each file becomes what is given, or goes; the traces of the change go.
    pub fn take_back(
        &self,
        stem: &str,
        change: &Change,
        files: &[(String, Option<Vec<u8>>)],
    ) -> Result<(), SaveError> {
        for (name, bytes) in files {
            self.put(name, bytes.as_deref())?;
        }
        system::settle(&self.path);
        self.forget(stem, change.number);
        Ok(())
    }

    /// The changes of ours to an account that can still be undone, newest first.
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
            (!files.is_empty()).then_some(Change { number, files })
        };
        self.numbers(stem).into_iter().rev().filter_map(change).collect()
    }

    /// Forgets every change to an account that is gone.
    pub fn forget_all(&self, stem: &str) {
        for number in self.numbers(stem) {
            self.forget(stem, number);
        }
    }

    /// Writes down what was there and what is to be there.
    fn keep(
        &self,
        number: u32,
        files: &[NamedFile],
        before: &[Option<Vec<u8>>],
    ) -> Result<Vec<PathBuf>, SaveError> {
        let mut kept = Vec::new();
        for ((name, _), before) in files.iter().zip(before) {
            if let Some(before) = before {
                let path = self.path.join(format!("{name}{BEFORE}{number}"));
                save(&path, before, Overwrite::Refuse)?;
                kept.push(path);
            }
        }
        for (name, bytes) in files {
            let path = self.path.join(format!("{name}{AFTER}{number}"));
            save(&path, bytes, Overwrite::Refuse)?;
        }
        Ok(kept)
    }

    /// Exchanges the files themselves; what went well before a failure is put back.
    fn exchange(&self, files: &[NamedFile], before: &[Option<Vec<u8>>]) -> Result<(), SaveError> {
        for (done, (name, bytes)) in files.iter().enumerate() {
            let Err(error) = save(&self.path.join(name), bytes, Overwrite::Replace) else {
                continue;
            };
            for ((name, _), before) in files.iter().zip(before).take(done) {
                // There is nobody left to tell: the first failure is what is said.
                let _ = self.put(name, before.as_deref());
            }
            return Err(error);
        }
        Ok(())
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
            let (_, number) = name.split_once(BEFORE).or_else(|| name.split_once(AFTER))?;
            number.parse().ok()
        };
        let mut numbers: Vec<u32> = names.filter_map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Keeps the newest; one that cannot be removed does no harm.
    fn prune(&self, stem: &str) {
        let numbers = self.numbers(stem);
        let old = numbers.len().saturating_sub(KEPT);
        numbers.into_iter().take(old).for_each(|number| self.forget(stem, number));
    }

    fn forget(&self, stem: &str, number: u32) {
        for name in names_in(&self.path).into_iter().filter(|name| name.starts_with(stem)) {
            if [BEFORE, AFTER].iter().any(|mark| name.ends_with(&format!("{mark}{number}"))) {
                let _ = std::fs::remove_file(self.path.join(name));
            }
        }
    }

    /// What a run that was cut off left behind.
    fn clear_unfinished(&self) {
        for name in names_in(&self.path).into_iter().filter(|name| name.starts_with(UNFINISHED)) {
            let _ = std::fs::remove_file(self.path.join(name));
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

    #[test]
    fn all_files_are_exchanged_or_none() {
        let (_home, folder) = folder();
        assert_eq!(folder.replace("own", &files("one")), Ok(Vec::new()));
        // A folder stands in the way of the last one.
        fs::remove_file(folder.path.join("own-a.source")).expect("removed");
        fs::create_dir(folder.path.join("own-a.source")).expect("made");
        assert_eq!(folder.replace("own", &files("two")), Err(SaveError::NotAFile));
        assert_eq!(
            folder.exchange(&files("two"), &[Some(b"one".into()), Some(b"one".into()), None]),
            Err(SaveError::NotAFile)
        );
        for part in ["c", "b"] {
            let text = fs::read(folder.path.join(format!("own-{part}.source"))).expect("there");
            assert_eq!(text, b"one", "{part}");
        }
        assert_eq!(folder.changes("own").len(), 1, "nothing is kept of what did not happen");
    }

    #[test]
    fn the_newest_changes_are_kept() {
        let (_home, folder) = folder();
        for number in 0..9 {
            folder.replace("own", &files(&number.to_string())).expect("written");
        }
        let changes = folder.changes("own");
        assert_eq!(changes.len(), KEPT);
        assert_eq!(changes[0].files[0].written, b"8");
        assert_eq!(changes[0].files[0].before.as_deref(), Some(&b"7"[..]));
        assert!(folder.changes("other").is_empty());
        folder.forget_all("own");
        assert_eq!(names_in(&folder.path).len(), 3);
    }
}
