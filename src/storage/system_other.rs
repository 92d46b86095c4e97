//! File rights and durable renames where there are no Unix rights (Windows).
//!
//! A new file there inherits the rights of its folder; the person's own folders
//! are closed to others. Every function has a twin in `system_unix.rs`.

use std::path::Path;

/// A new file with the rights of its folder.
pub(super) fn new_file(directory: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".postlotse-").tempfile_in(directory)
}

/// A folder and those above it.
pub(super) fn new_folder(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)
}

/// Directories cannot be flushed here.
pub(super) fn settle(_directory: &Path) {}
