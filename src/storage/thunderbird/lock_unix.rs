//! Thunderbird's lock on a profile on Unix: an fcntl lock on `.parentlock`, or a link that names a process.
//!
//! The twin of `lock_other.rs`. Thunderbird takes the first and writes the
//! second beside it, with a plus before the number; a link without a plus is
//! all there is where the disk knows no locks.

use std::fs::{File, OpenOptions};
use std::path::Path;

use rustix::fs::{FlockOperation, fcntl_lock};
use rustix::io::Errno;
use rustix::process::{Flock, FlockType, Pid, fcntl_getlk, test_kill_process};

/// The lock while it is ours; let go when dropped.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock lives as long as the file")] File);

/// Whether somebody else has the profile; leaves no trace.
pub(super) fn is_taken(folder: &Path) -> bool {
    let mut question = Flock::from(FlockType::WriteLock);
    question.length = 0;
    let by_lock = OpenOptions::new()
        .read(true)
        .write(true)
        .open(folder.join(".parentlock"))
        .ok()
        .map(|file| fcntl_getlk(&file, &question));
    match by_lock {
        Some(Ok(holder)) => holder.is_some() || link_names_process(folder, Link::WithoutLock),
        Some(Err(_)) => link_names_process(folder, Link::Any),
        None => link_names_process(folder, Link::WithoutLock),
    }
}

/// Takes the lock; `None` where somebody else has it.
pub(super) fn take(folder: &Path) -> std::io::Result<Option<Lock>> {
    let path = folder.join(".parentlock");
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let taken = match fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => link_names_process(folder, Link::WithoutLock),
        Err(Errno::AGAIN | Errno::ACCESS) => true,
        // A disk that knows no locks.
        Err(_) => link_names_process(folder, Link::Any),
    };
    Ok((!taken).then_some(Lock(file)))
}

/// Which links count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Only one whose owner had no other lock.
    WithoutLock,
    /// Every one.
    Any,
}

/// Whether `lock` names a process that is alive, as in `192.168.1.5:+4711`.
fn link_names_process(folder: &Path, counts: Link) -> bool {
    let Ok(target) = std::fs::read_link(folder.join("lock")) else { return false };
    let target = target.to_string_lossy();
    let Some((_, process)) = target.rsplit_once(':') else { return false };
    let number = process.strip_prefix('+');
    if number.is_some() && counts == Link::WithoutLock {
        return false;
    }
    let number = number.unwrap_or(process).parse().ok().filter(|number: &i32| *number > 0);
    number.and_then(Pid::from_raw).is_some_and(|process| {
        // One we may not signal is alive all the same.
        matches!(test_kill_process(process), Ok(()) | Err(Errno::PERM))
    })
}
