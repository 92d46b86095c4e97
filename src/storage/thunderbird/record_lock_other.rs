//! The record lock every Unix has; it belongs to the process.
//!
//! The twin of `record_lock_linux.rs`. Here it is lost when this program closes
//! the same file elsewhere: between taking a profile and letting it go nothing
//! else may look at it.

use std::fs::File;

use rustix::fs::{FlockOperation, fcntl_lock};
use rustix::io::Errno;
use rustix::process::{Flock, FlockType, fcntl_getlk};

/// What is known of a lock.
pub(super) enum Answer {
    /// Nobody else has it.
    Free,
    /// Somebody has it.
    Taken,
    /// The disk knows no locks.
    Unknown,
}

/// Whether another program has it.
pub(super) fn ask(file: &File) -> Answer {
    let mut question = Flock::from(FlockType::WriteLock);
    question.length = 0;
    match fcntl_getlk(file, &question) {
        Ok(None) => Answer::Free,
        Ok(Some(_)) => Answer::Taken,
        Err(_) => Answer::Unknown,
    }
}

/// Takes it, for as long as the file is open.
pub(super) fn take(file: &File) -> Answer {
    match fcntl_lock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Answer::Free,
        Err(Errno::AGAIN | Errno::ACCESS) => Answer::Taken,
        Err(_) => Answer::Unknown,
    }
}
