//! The record lock of Linux that belongs to an open file, not to the process.
//!
//! The twin of `record_lock_other.rs`. It stands against the locks of processes,
//! Thunderbird's among them, and both ways; unlike those it is not lost when
//! somewhere else in this program the same file is closed, and two parts of this
//! program cannot have it at once (fcntl(2), "Open file description locks").

use std::fs::File;

use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;

/// What is known of a lock.
pub(super) enum Answer {
    /// Nobody else has it.
    Free,
    /// Somebody has it.
    Taken,
    /// The disk knows no locks.
    Unknown,
}

/// Whether anybody has it.
pub(super) fn ask(file: &File) -> Answer {
    let mut question = whole();
    match fcntl(file, FcntlArg::F_OFD_GETLK(&mut question)) {
        Ok(_) if i32::from(question.l_type) == libc::F_UNLCK => Answer::Free,
        Ok(_) => Answer::Taken,
        Err(_) => Answer::Unknown,
    }
}

/// Takes it, for as long as the file is open.
pub(super) fn take(file: &File) -> Answer {
    match fcntl(file, FcntlArg::F_OFD_SETLK(&whole())) {
        Ok(_) => Answer::Free,
        Err(Errno::EAGAIN | Errno::EACCES) => Answer::Taken,
        Err(_) => Answer::Unknown,
    }
}

/// For writing, from the first byte to wherever the file ends.
fn whole() -> libc::flock {
    libc::flock {
        l_type: libc::F_WRLCK as libc::c_short,
        l_whence: libc::SEEK_SET as libc::c_short,
        l_start: 0,
        l_len: 0,
        l_pid: 0,
    }
}
