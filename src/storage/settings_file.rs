//! Where the settings lie, and that nothing about them ever stops the program.
//!
//! Loading always gives settings; saving may fail, and says so. A file that
//! could not be read in full is kept beside the new one. What the bytes mean is
//! `settings`' business.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::settings::{self, SettingsFault};
use super::{Overwrite, ReadError, SaveError, Settings, folders, read, save};

/// Longest settings file that is read, in bytes; ours have about a hundred.
const LONGEST: usize = 64 * 1024;

/// The place of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    path: Option<PathBuf>,
}

/// Why settings are not as the person left them; the program goes on in every case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The person has no home folder, so that nothing can be kept.
    #[error("there is no place for settings")]
    NoPlace,
    /// The file cannot be read at all.
    #[error("the settings cannot be read: {0}")]
    NotRead(ReadError),
    /// The file could be read, but not all of it makes sense.
    #[error(transparent)]
    Fault(SettingsFault),
    /// The settings hold until the program ends, but were not saved.
    #[error("the settings were not saved: {0}")]
    NotSaved(SaveError),
}

impl SettingsFile {
    /// Where this system keeps settings of programs; without a home, a file that keeps nothing.
    pub fn of_system() -> Self {
        Self { path: folders::settings_folder().map(|folder| folder.join("settings.json")) }
    }

    /// A file of one's choice.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: Some(path.into()) }
    }

    /// The path, where there is one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The settings, as far as they can be read, and what is wrong with the rest. Blocks.
    pub fn load(&self) -> (Settings, Option<SettingsError>) {
        let Some(path) = &self.path else {
            return (Settings::default(), Some(SettingsError::NoPlace));
        };
        match read(path, LONGEST) {
            Ok(bytes) => {
                let (settings, fault) = settings::parse(&bytes);
                (settings, fault.map(SettingsError::Fault))
            }
            // The first start.
            Err(ReadError::Missing) => (Settings::default(), None),
            Err(error) => (Settings::careful(), Some(SettingsError::NotRead(error))),
        }
    }

    /// Saves the settings, all or nothing. Blocks.
    pub fn save(&self, settings: &Settings) -> Result<(), SettingsError> {
        let path = self.path.as_ref().ok_or(SettingsError::NoPlace)?;
        let not_saved = SettingsError::NotSaved;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| not_saved(no_folder(error)))?;
        }
        if self.load().1.is_some() {
            keep_beside(path).map_err(|error| not_saved(SaveError::from(error)))?;
        }
        save(path, settings::format(settings).as_bytes(), Overwrite::Replace).map_err(not_saved)
    }
}

/// Something else bears the folder's name: to a person, the folder is missing.
fn no_folder(error: std::io::Error) -> SaveError {
    match SaveError::from(error) {
        SaveError::Exists => SaveError::NoDirectory,
        other => other,
    }
}

/// Moves a file we could not read in full out of the way; the first one kept is never replaced.
fn keep_beside(path: &Path) -> std::io::Result<()> {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(".broken");
    let kept = path.with_file_name(name);
    match super::exists(&kept) {
        true => Ok(()),
        false => std::fs::rename(path, kept),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Appearance, TextSize};

    fn own() -> Settings {
        Settings {
            appearance: Appearance::Dark,
            text_size: TextSize::LARGEST,
            ..Settings::default()
        }
    }

    #[test]
    fn the_first_start_is_no_error_and_the_second_finds_what_was_saved() {
        let home = tempfile::tempdir().expect("a folder");
        let file = SettingsFile::at(home.path().join("deep/er/settings.json"));
        assert_eq!(file.load(), (Settings::default(), None));
        assert_eq!(file.save(&own()), Ok(()));
        assert_eq!(file.load(), (own(), None));
        assert_eq!(file.save(&Settings::default()), Ok(()));
        assert_eq!(file.load(), (Settings::default(), None));
        let folder = home.path().join("deep/er");
        assert_eq!(std::fs::read_dir(folder).expect("readable").count(), 1, "nothing beside it");
    }

    #[test]
    fn a_broken_file_is_kept_the_first_time_and_the_next_start_is_clean() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("settings.json");
        let kept = home.path().join("settings.json.broken");
        let file = SettingsFile::at(&path);
        let too_long = format!("{{\"language\": \"{}\"}}", "x".repeat(LONGEST));
        for (number, broken) in ["{", r#"{"colour": 1}"#, &too_long].into_iter().enumerate() {
            std::fs::write(&path, broken).expect("written");
            assert!(file.load().1.is_some(), "{number}");
            assert_eq!(file.save(&own()), Ok(()), "{number}");
            assert_eq!(file.load(), (own(), None), "{number}");
            assert_eq!(std::fs::read_to_string(&kept).expect("kept"), "{", "{number}: the first");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_can_be_replaced() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("settings.json");
        std::fs::create_dir(&path).expect("a folder in its place");
        let file = SettingsFile::at(&path);
        let not_a_file = SettingsError::NotRead(ReadError::NotAFile);
        assert_eq!(file.load(), (Settings::careful(), Some(not_a_file)));
        assert_eq!(file.save(&own()), Ok(()));
        assert_eq!(file.load(), (own(), None));
        let long = home.path().join("long.json");
        std::fs::write(&long, vec![b' '; LONGEST + 1]).expect("written");
        let too_long = SettingsError::NotRead(ReadError::TooLong { limit: LONGEST });
        assert_eq!(SettingsFile::at(long).load(), (Settings::careful(), Some(too_long)));
    }

    #[test]
    fn without_a_place_everything_goes_on_and_says_so() {
        let home = tempfile::tempdir().expect("a folder");
        let blocked = home.path().join("file");
        std::fs::write(&blocked, "x").expect("written");
        // The home is a file: nothing is there, nothing can be made there.
        let file = SettingsFile::at(blocked.join("postlotse/settings.json"));
        assert_eq!(file.load(), (Settings::default(), None));
        assert_eq!(file.save(&own()), Err(SettingsError::NotSaved(SaveError::NoDirectory)));
        let nowhere = SettingsFile { path: None };
        assert_eq!(nowhere.load(), (Settings::default(), Some(SettingsError::NoPlace)));
        assert_eq!(nowhere.save(&own()), Err(SettingsError::NoPlace));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_home_that_takes_nothing_is_named() {
        // The kernel's own files refuse even root.
        let file = SettingsFile::at("/proc/sys/postlotse/settings.json");
        assert_eq!(file.load(), (Settings::default(), None));
        let refused = file.save(&own());
        assert!(matches!(refused, Err(SettingsError::NotSaved(_))), "{refused:?}");
        let file = SettingsFile::at("/proc/settings.json");
        assert!(matches!(file.save(&own()), Err(SettingsError::NotSaved(_))));
    }
}
