//! Saves a file atomically, never over another one unasked.
//!
//! The bytes go to a temporary file in the same directory, are flushed, and
//! take their name in one step. A symbolic link is replaced itself; what it
//! points to is not touched.

use std::io::{ErrorKind, Write};
use std::path::Path;

use super::system;

/// What to do about a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Leave it and fail with [`SaveError::Exists`].
    Refuse,
    /// Replace it; the new file is again readable by its owner only.
    Replace,
}

/// Why a file was not saved; the file that was there before is untouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Something of that name is already there, and was not to be replaced.
    #[error("the file exists")]
    Exists,
    /// The path names a directory, a device or nothing, not a file.
    #[error("the path is not that of a file")]
    NotAFile,
    /// The directory does not exist.
    #[error("the directory does not exist")]
    NoDirectory,
    /// The person may not write there.
    #[error("writing there is not allowed")]
    NotAllowed,
    /// No room, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// Anything else, by its kind.
    #[error("saving failed: {0}")]
    Other(ErrorKind),
}

impl From<std::io::Error> for SaveError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoDirectory,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::IsADirectory | ErrorKind::InvalidFilename => Self::NotAFile,
            other => Self::Other(other),
        }
    }
}

/// Saves all bytes under a path, or changes nothing. Blocks; not for an async task.
pub fn save(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError> {
    if path.file_name().is_none() || ends_with_separator(path) {
        return Err(SaveError::NotAFile);
    }
    match path.symlink_metadata() {
        Ok(found) if !found.is_file() && !found.is_symlink() => return Err(SaveError::NotAFile),
        Ok(_) if overwrite == Overwrite::Refuse => return Err(SaveError::Exists),
        Ok(_) | Err(_) => {}
    }
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = system::new_file(directory)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let named = match overwrite {
        // Checked again in the same step: somebody else may have been faster.
        Overwrite::Refuse => file.persist_noclobber(path),
        Overwrite::Replace => file.persist(path),
    };
    named.map_err(|failed| SaveError::from(failed.error))?;
    system::settle(directory);
    Ok(())
}

/// `Path` hides a trailing separator, with which people mean a directory.
fn ends_with_separator(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).expect("readable");
        entries
            .map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn saves_and_leaves_nothing_else_behind() {
        let directory = tempfile::tempdir().expect("directory");
        let path = directory.path().join("konto.zip");
        assert_eq!(save(&path, b"one", Overwrite::Refuse), Ok(()));
        assert_eq!(save(&path, b"two", Overwrite::Refuse), Err(SaveError::Exists));
        assert_eq!(fs::read(&path).expect("readable"), b"one");
        assert_eq!(save(&path, b"three", Overwrite::Replace), Ok(()));
        assert_eq!(fs::read(&path).expect("readable"), b"three");
        assert_eq!(names(directory.path()), ["konto.zip"]);
    }

    #[test]
    fn says_what_is_wrong_with_the_path() {
        let directory = tempfile::tempdir().expect("directory");
        let file = directory.path().join("file");
        fs::write(&file, "x").expect("written");
        let cases = [
            (directory.path().to_owned(), SaveError::NotAFile),
            (directory.path().join("new/"), SaveError::NotAFile),
            (directory.path().join(".."), SaveError::NotAFile),
            (Path::new("").to_owned(), SaveError::NotAFile),
            (directory.path().join("missing/konto.zip"), SaveError::NoDirectory),
            (file.join("konto.zip"), SaveError::NoDirectory),
        ];
        for (path, refusal) in cases {
            for overwrite in [Overwrite::Refuse, Overwrite::Replace] {
                assert_eq!(save(&path, b"x", overwrite), Err(refusal), "{}", path.display());
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_it_even_after_replacing() {
        use std::os::unix::fs::PermissionsExt;
        let directory = tempfile::tempdir().expect("directory");
        let path = directory.path().join("konto.json");
        fs::write(&path, "open to all").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).expect("set");
        save(&path, b"x", Overwrite::Replace).expect("saved");
        let mode = path.metadata().expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_its_target_kept() {
        use std::os::unix::fs::symlink;
        let directory = tempfile::tempdir().expect("directory");
        let target = directory.path().join("target");
        let link = directory.path().join("link");
        fs::write(&target, "kept").expect("written");
        symlink(&target, &link).expect("linked");
        assert_eq!(save(&link, b"new", Overwrite::Refuse), Err(SaveError::Exists));
        save(&link, b"new", Overwrite::Replace).expect("saved");
        assert_eq!(fs::read(&target).expect("readable"), b"kept");
        assert_eq!(fs::read(&link).expect("readable"), b"new");
        assert!(!link.symlink_metadata().expect("there").is_symlink());

        let dangling = directory.path().join("dangling");
        symlink(directory.path().join("nowhere"), &dangling).expect("linked");
        assert_eq!(save(&dangling, b"new", Overwrite::Refuse), Err(SaveError::Exists));
    }

    #[test]
    fn kinds_become_reasons() {
        let cases = [
            (ErrorKind::StorageFull, SaveError::DiskFull),
            (ErrorKind::QuotaExceeded, SaveError::DiskFull),
            (ErrorKind::PermissionDenied, SaveError::NotAllowed),
            (ErrorKind::ReadOnlyFilesystem, SaveError::NotAllowed),
            (ErrorKind::AlreadyExists, SaveError::Exists),
            (ErrorKind::TimedOut, SaveError::Other(ErrorKind::TimedOut)),
        ];
        for (kind, reason) in cases {
            assert_eq!(SaveError::from(std::io::Error::from(kind)), reason);
        }
    }
}
