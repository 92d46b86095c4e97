//! Thunderbird's profiles on this disk: where they are, whether one is in use, its `prefs.js` replaced.
//!
//! A profile is changed only while its lock is ours, so Thunderbird cannot be
//! running and cannot start. What stands in the file is `export`'s business.
//! What differs by system is in `places_*.rs`, `lock_*.rs` and `record_lock_*.rs`.

mod change;
mod ini;
mod installation;
#[cfg_attr(unix, path = "lock_unix.rs")]
#[cfg_attr(not(unix), path = "lock_windows.rs")]
mod lock;
#[cfg_attr(windows, path = "places_windows.rs")]
#[cfg_attr(target_os = "macos", path = "places_macos.rs")]
#[cfg_attr(not(any(windows, target_os = "macos")), path = "places_unix.rs")]
mod places;
mod policies;
mod profiles;
#[cfg(unix)]
#[cfg_attr(target_os = "linux", path = "record_lock_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "record_lock_other.rs")]
mod record_lock;

pub use change::{Change, OpenProfile, ProfileFault, peek, user_prefs};
pub(super) use change::{known_number, next_number};
pub use installation::{installations, version_in};
pub use policies::policies;
pub use profiles::{
    Profile, ProfileState, claim_profile, new_profile_folder, profiles, profiles_in,
    unreadable_list,
};
