//! File rights and durable renames on Unix.
//!
//! Every function has a twin in `system_other.rs`.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::fs::OFlags;

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

/// Whether a new file in a directory belongs to whom another file belongs to. Not so for a person with the rights of an
/// administrator in somebody else's folder: what they write there for its owner alone, the owner could not read.
pub(super) fn is_for_owner_of(existing: &Path, directory: &Path) -> std::io::Result<bool> {
    let new = new_file(directory)?.as_file().metadata()?;
    Ok(new.uid() == existing.metadata()?.uid())
}

/// Whether the system would start what lies there, or what a link there leads to.
pub(super) fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.is_file() && found.mode() & 0o111 != 0)
}

/// A file that is there to be locked; never through a link to somewhere else, and never open to others.
pub(super) fn lock_file(path: &Path) -> std::io::Result<File> {
    let no_follow = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options.mode(0o600).custom_flags(no_follow).open(path)
}

/// Whether an open file is the one that lies under a name now.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    let [Ok(open), Ok(found)] = [file.metadata(), path.symlink_metadata()] else { return false };
    (open.dev(), open.ino()) == (found.dev(), found.ino())
}

/// Makes a rename inside the directory survive a power cut; file systems that cannot are let be.
pub(super) fn settle(directory: &Path) {
    if let Ok(directory) = File::open(directory) {
        let _ = directory.sync_all();
    }
}
