//! File rights and durable renames on Unix.
//!
//! Every function has a twin in `system_other.rs`.

use std::fs::{DirBuilder, File, Permissions};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

/// A new file nobody but its owner can open, whatever the umask says.
pub(super) fn new_file(directory: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new()
        .prefix(".postlotse-")
        .permissions(Permissions::from_mode(0o600))
        .tempfile_in(directory)
}

/// A folder and those above it, closed to others where they are new.
pub(super) fn new_folder(path: &Path) -> std::io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Makes a rename inside the directory survive a power cut; file systems that cannot are let be.
pub(super) fn settle(directory: &Path) {
    if let Ok(directory) = File::open(directory) {
        let _ = directory.sync_all();
    }
}
