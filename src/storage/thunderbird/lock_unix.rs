//! Thunderbird's lock on a profile on Unix: a record lock on `.parentlock`, or a link that names a process.
//!
//! The twin of `lock_windows.rs`. Thunderbird takes the first and writes the
//! second beside it, with a plus before the number; a link without a plus is
//! all there is where the disk knows no locks. Such a link of another computer
//! is believed for good (nsProfileLock: "Remote lock: give up even if stuck").

use std::fs::{File, OpenOptions};
use std::net::Ipv4Addr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};

use super::super::read;
use super::change::ProfileFault;
use super::record_lock::{self, Answer};

/// The most bytes of the kernel's list of own addresses.
const MAX_ADDRESSES: usize = 16 << 20;

/// The lock while it is ours; let go when dropped.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock lives as long as the file")] File);

/// Who has the profile, if anybody; leaves no trace.
pub(super) fn holder(folder: &Path) -> Option<ProfileFault> {
    let file = options().open(folder.join(".parentlock")).ok();
    match file.map(|file| record_lock::ask(&file)) {
        Some(Answer::Taken) => Some(ProfileFault::Running),
        Some(Answer::Free) | None => by_link(folder, Link::WithoutLock),
        Some(Answer::Unknown) => by_link(folder, Link::Any),
    }
}

/// Takes the lock, or says who has it.
pub(super) fn take(folder: &Path) -> std::io::Result<Result<Lock, ProfileFault>> {
    let file = options().create(true).truncate(false).open(folder.join(".parentlock"))?;
    let holder = match record_lock::take(&file) {
        Answer::Taken => Some(ProfileFault::Running),
        Answer::Free => by_link(folder, Link::WithoutLock),
        Answer::Unknown => by_link(folder, Link::Any),
    };
    Ok(holder.map_or(Ok(Lock(file)), Err))
}

/// Never through a link to somewhere else, and never open to others.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    let no_follow = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    options.read(true).write(true).mode(0o600).custom_flags(no_follow);
    options
}

/// Which links count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Only one whose owner had no other lock.
    WithoutLock,
    /// Every one.
    Any,
}

/// Whom `lock` names, as in `192.168.1.5:+4711`; one of this computer that is not alive is nobody.
fn by_link(folder: &Path, counts: Link) -> Option<ProfileFault> {
    let target = std::fs::read_link(folder.join("lock")).ok()?;
    let target = target.to_string_lossy();
    let (host, process) = target.rsplit_once(':')?;
    let number = process.strip_prefix('+');
    if number.is_some() && counts == Link::WithoutLock {
        return None;
    }
    let number: i32 = number.unwrap_or(process).parse().ok().filter(|number| *number > 0)?;
    if host.parse().is_ok_and(|address| !is_own(address)) {
        return Some(ProfileFault::RunningElsewhere);
    }
    // One we may not signal is alive all the same.
    let answer = test_kill_process(Pid::from_raw(number)?);
    matches!(answer, Ok(()) | Err(Errno::PERM)).then_some(ProfileFault::Running)
}

/// Whether an address is one of this computer. Asked of the kernel's table and of nobody else; a system without one knows
/// its loopback only.
fn is_own(address: Ipv4Addr) -> bool {
    let table = read(Path::new("/proc/net/fib_trie"), MAX_ADDRESSES).unwrap_or_default();
    address.is_loopback() || own_addresses(&String::from_utf8_lossy(&table)).contains(&address)
}

/// The addresses a `fib_trie` calls local: each stands in the line before what it is.
fn own_addresses(table: &str) -> Vec<Ipv4Addr> {
    let lines = table.lines().zip(table.lines().skip(1));
    lines
        .filter(|(_, what)| what.contains("/32 host LOCAL"))
        .filter_map(|(address, _)| address.rsplit(' ').next()?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::fs::{FlockOperation, fcntl_lock};

    /// What Thunderbird does when it starts, here by this very process: its lock belongs to the process, ours to the file.
    fn thunderbird_gets_it(folder: &Path) -> bool {
        let file = options().open(folder.join(".parentlock")).expect("there");
        fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive).is_ok()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_lock_lasts_whatever_else_this_program_looks_at() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path();
        assert_eq!(holder(folder), None);
        let lock = take(folder).expect("opened").expect("ours");
        assert_eq!(holder(folder), Some(ProfileFault::Running));
        assert_eq!(take(folder).expect("opened").err(), Some(ProfileFault::Running));
        assert_eq!(holder(folder), Some(ProfileFault::Running));
        assert!(!thunderbird_gets_it(folder));
        drop(lock);
        assert_eq!(holder(folder), None);
        assert!(thunderbird_gets_it(folder));
    }

    #[test]
    fn a_lock_is_no_way_out_of_the_profile() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let [folder, elsewhere] = [(), ()].map(|()| tempfile::tempdir().expect("a folder"));
        symlink(elsewhere.path().join("new"), folder.path().join(".parentlock")).expect("linked");
        assert!(take(folder.path()).is_err());
        assert!(!elsewhere.path().join("new").exists());
        let _lock = take(elsewhere.path()).expect("opened").expect("ours");
        let made = elsewhere.path().join(".parentlock").metadata().expect("there");
        assert_eq!(made.permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn the_kernel_tells_own_addresses() {
        let table = "Main:\n  +-- 0.0.0.0/0 3 0 4\n     |-- 0.0.0.0\n        /0 universe UNICAST\n     \
            +-- 192.168.1.0/24 2 0 1\n        |-- 192.168.1.5\n           /32 host LOCAL\n        \
            |-- 192.168.1.255\n           /32 link BROADCAST\n";
        assert_eq!(own_addresses(table), [Ipv4Addr::new(192, 168, 1, 5)]);
        assert!(is_own(Ipv4Addr::new(127, 0, 1, 1)));
        assert!(!is_own(Ipv4Addr::new(203, 0, 113, 9)));
    }
}
