//! Where Thunderbird keeps its profiles on Linux: by itself, as a snap, as a flatpak.

use std::path::{Path, PathBuf};

use directories::BaseDirs;

/// Every folder a `profiles.ini` may lie in, the usual one first.
pub(super) fn roots() -> Vec<PathBuf> {
    let Some(folders) = BaseDirs::new() else { return Vec::new() };
    let home = folders.home_dir();
    let mut roots =
        vec![home.join(".thunderbird"), home.join("snap/thunderbird/common/.thunderbird")];
    let flatpaks = std::fs::read_dir(home.join(".var/app")).into_iter().flatten().flatten();
    let mut flatpaks: Vec<PathBuf> = flatpaks
        .filter(|app| {
            app.file_name().to_string_lossy().to_ascii_lowercase().ends_with(".thunderbird")
        })
        .map(|app| app.path().join(".thunderbird"))
        .collect();
    flatpaks.sort();
    roots.extend(flatpaks);
    roots
}

/// Whether the Thunderbird of this root knows what installation it is; as a snap it does not, and takes what `profiles.ini`
/// calls the default (nsToolkitProfileService: IsSnapEnvironment).
pub(super) fn has_installations(root: &Path) -> bool {
    !root.ends_with("snap/thunderbird/common/.thunderbird")
}

/// Where a new profile is made.
pub(super) fn first_root() -> Option<PathBuf> {
    Some(BaseDirs::new()?.home_dir().join(".thunderbird"))
}

/// The policies of the whole system.
pub(super) fn policies_of_system() -> Option<PathBuf> {
    Some(PathBuf::from("/etc/thunderbird/policies/policies.json"))
}
