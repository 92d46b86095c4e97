//! Where Thunderbird keeps its profiles on macOS.

use std::path::PathBuf;

use directories::BaseDirs;

/// Every folder a `profiles.ini` may lie in.
pub(super) fn roots() -> Vec<PathBuf> {
    first_root().into_iter().collect()
}

/// Where a new profile is made: `~/Library/Thunderbird`.
pub(super) fn first_root() -> Option<PathBuf> {
    Some(BaseDirs::new()?.home_dir().join("Library/Thunderbird"))
}
