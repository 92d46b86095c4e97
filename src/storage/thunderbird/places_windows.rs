//! Where Thunderbird keeps its profiles on Windows.

use std::path::{Path, PathBuf};

use directories::BaseDirs;

/// Every folder a `profiles.ini` may lie in.
pub(super) fn roots() -> Vec<PathBuf> {
    first_root().into_iter().collect()
}

/// Whether the Thunderbird of this root knows what installation it is.
pub(super) fn has_installations(_root: &Path) -> bool {
    true
}

/// Where a new profile is made: `%APPDATA%\Thunderbird`.
pub(super) fn first_root() -> Option<PathBuf> {
    Some(BaseDirs::new()?.data_dir().join("Thunderbird"))
}

/// The policies of the whole system are in no file.
pub(super) fn policies_of_system() -> Option<PathBuf> {
    None
}
