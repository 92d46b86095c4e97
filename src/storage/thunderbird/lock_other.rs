//! Thunderbird's lock on a profile on Windows: `parent.lock`, opened by one program alone.
//!
//! The twin of `lock_unix.rs`.

use std::fs::{File, OpenOptions};
use std::path::Path;

/// The lock while it is ours; let go when dropped.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock lives as long as the file")] File);

/// Whether somebody else has the profile; leaves no trace.
pub(super) fn is_taken(folder: &Path) -> bool {
    let path = folder.join("parent.lock");
    match alone(OpenOptions::new().read(true).write(true)).open(path) {
        Ok(_) => false,
        Err(error) => is_shared(&error),
    }
}

/// Takes the lock; `None` where somebody else has it.
pub(super) fn take(folder: &Path) -> std::io::Result<Option<Lock>> {
    let path = folder.join("parent.lock");
    let mut options = OpenOptions::new();
    match alone(options.read(true).write(true).create(true).truncate(false)).open(path) {
        Ok(file) => Ok(Some(Lock(file))),
        Err(error) if is_shared(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(windows)]
fn alone(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::windows::fs::OpenOptionsExt;
    options.share_mode(0)
}

#[cfg(not(windows))]
fn alone(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// ERROR_SHARING_VIOLATION.
fn is_shared(error: &std::io::Error) -> bool {
    error.raw_os_error() == Some(32)
}
