//! The disk: whole files in, whole files out.
//!
//! A file appears complete or not at all, readable by its owner only. What the
//! bytes mean is no business of this module; what differs by system is in
//! `system_*.rs`.

mod read;
mod save;
#[cfg(not(unix))]
#[path = "system_other.rs"]
mod system;
#[cfg(unix)]
#[path = "system_unix.rs"]
mod system;

pub use read::{ReadError, read};
pub use save::{Overwrite, SaveError, save};

/// Whether something of any kind already has this name.
pub fn exists(path: &std::path::Path) -> bool {
    path.symlink_metadata().is_ok()
}
