//! Thunderbird's lock on a profile on Windows: `parent.lock`, opened by one program alone.
//!
//! The twin of `lock_unix.rs`. A file on the drive of another computer is locked just the same.

use std::fs::{File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;
use std::path::Path;

use super::change::ProfileFault;

/// ERROR_SHARING_VIOLATION.
const SHARED: i32 = 32;

/// The lock while it is ours; let go when dropped.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock lives as long as the file")] File);

/// Who has the profile, if anybody; leaves no trace.
pub(super) fn holder(folder: &Path) -> Option<ProfileFault> {
    let opened = OpenOptions::new().read(true).write(true).share_mode(0).open(path(folder));
    opened.is_err_and(|error| error.raw_os_error() == Some(SHARED)).then_some(ProfileFault::Running)
}

/// Takes the lock, or says who has it.
pub(super) fn take(folder: &Path) -> std::io::Result<Result<Lock, ProfileFault>> {
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create(true).truncate(false).share_mode(0);
    match options.open(path(folder)) {
        Ok(file) => Ok(Ok(Lock(file))),
        Err(error) if error.raw_os_error() == Some(SHARED) => Ok(Err(ProfileFault::Running)),
        Err(error) => Err(error),
    }
}

fn path(folder: &Path) -> std::path::PathBuf {
    folder.join("parent.lock")
}
