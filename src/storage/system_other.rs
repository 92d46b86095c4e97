//! File rights and durable renames where there are no Unix rights (Windows).
//!
//! A new file there inherits the rights of its folder; the person's own folders
//! are closed to others. Every function has a twin in `system_unix.rs`.

use std::fs::{File, OpenOptions};
use std::path::Path;

/// A new file with the rights of its folder.
pub(super) fn new_file(directory: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".postlotse-").tempfile_in(directory)
}

/// A folder and those above it.
pub(super) fn new_folder(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)
}

/// New files have the rights of their folder: whoever could read what is there can read them.
pub(super) fn is_for_owner_of(_existing: &Path, _directory: &Path) -> std::io::Result<bool> {
    Ok(true)
}

/// Whether it is a file, or a link leads to one; nothing more is asked of a program here.
pub(super) fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// A file that is there to be locked.
pub(super) fn lock_file(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

/// Nobody removes the file of a lock here while somebody else has it open.
pub(super) fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

/// Directories cannot be flushed here.
pub(super) fn settle(_directory: &Path) {}
