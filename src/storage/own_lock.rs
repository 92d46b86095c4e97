//! A lock between two runs of this program in one folder: a file of ours that one of them has at a time.
//!
//! It stands against nobody but ourselves and says nothing about what another program does there. The file goes with
//! the lock, so that whoever waits asks afterwards whether what it has got is still the one that lies there.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::system;

/// The name of the file; no unfinished one of ours begins like this.
const NAME: &str = ".postlotse.lock";
/// How long another run may take; it only exchanges a few files.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(20);

/// The lock while it is ours; let go when dropped.
#[derive(Debug)]
pub(super) struct OwnLock {
    path: PathBuf,
    _file: File,
}

/// Takes the lock of a folder, or waits for it; `None` where another run does not let go of it.
pub(super) fn take(folder: &Path) -> std::io::Result<Option<OwnLock>> {
    take_within(folder, PATIENCE)
}

fn take_within(folder: &Path, patience: Duration) -> std::io::Result<Option<OwnLock>> {
    let path = folder.join(NAME);
    let began = Instant::now();
    loop {
        let file = system::lock_file(&path)?;
        let is_ours = match file.try_lock() {
            Ok(()) => system::is_at(&file, &path),
            Err(TryLockError::WouldBlock) => false,
            // The disk knows no locks: then there is nothing to wait for.
            Err(TryLockError::Error(_)) => true,
        };
        if is_ours {
            return Ok(Some(OwnLock { path, _file: file }));
        }
        if began.elapsed() >= patience {
            return Ok(None);
        }
        std::thread::sleep(PAUSE);
    }
}

impl Drop for OwnLock {
    fn drop(&mut self) {
        // One that stays does no harm: it is empty, and the next run takes it.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};

    #[test]
    fn one_at_a_time_has_it_and_nothing_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = take(folder.path()).expect("opened").expect("free");
        let short = Duration::from_millis(50);
        assert!(take_within(folder.path(), short).expect("opened").is_none());
        drop(first);
        assert!(super::super::names_in(folder.path()).is_empty());
        let is_taken = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        let _lock = take(folder.path()).expect("opened").expect("free at last");
                        assert!(!is_taken.swap(true, Ordering::SeqCst), "two have it");
                        std::thread::yield_now();
                        is_taken.store(false, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(super::super::names_in(folder.path()).is_empty());
    }
}
