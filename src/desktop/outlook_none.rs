//! Systems without classic Outlook.
//!
//! Every function has a twin in `outlook_windows.rs`.

use std::path::PathBuf;

use super::OutlookProfiles;

/// There is none.
pub(super) fn program() -> Option<PathBuf> {
    None
}

/// Nothing is known.
pub(super) fn profiles() -> OutlookProfiles {
    OutlookProfiles::Unknown
}
