//! Classic Outlook: the file it is started by, its profiles, and its start with a file to read.
//!
//! What stands in the file is `export`'s business, where it lies `storage`'s. Only on Windows; what it is elsewhere is in
//! `outlook_none.rs`.

#[cfg_attr(windows, path = "outlook_windows.rs")]
#[cfg_attr(not(windows), path = "outlook_none.rs")]
mod system;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::OpenError;

/// What the system says about Outlook's profiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlookProfiles {
    /// Nothing that could be relied on.
    Unknown,
    /// There are some, and Outlook opens this one by itself.
    Default(String),
    /// There is none.
    Missing,
}

/// The file classic Outlook is started by; `None` where it is not installed.
pub fn outlook_program() -> Option<PathBuf> {
    system::program()
}

/// What is known about its profiles.
pub fn outlook_profiles() -> OutlookProfiles {
    system::profiles()
}

/// Starts Outlook, which reads a PRF; it lives on by itself. Where it is running already, it reads the file at its next
/// start.
pub fn start_outlook(program: &Path, prf: &Path) -> Result<(), OpenError> {
    Command::new(program)
        .arg("/importprf")
        .arg(prf)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(|_| ())
        .map_err(|_| OpenError::NoProgram)
}
