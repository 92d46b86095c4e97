//! The little of the registry that tells which programs are there.

use std::path::PathBuf;

use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

use crate::storage;

/// Where programs say by which file they are started.
const APP_PATHS: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths";

/// The file a program is started by, where it is still there.
pub(super) fn app_path(name: &str) -> Option<PathBuf> {
    let key = format!(r"{APP_PATHS}\{name}");
    [CURRENT_USER, LOCAL_MACHINE].into_iter().find_map(|root| {
        // The nameless value of the key.
        let path = PathBuf::from(text(root, &key, "")?.trim_matches('"'));
        storage::exists(&path).then_some(path)
    })
}

/// A value that is a text and not empty.
pub(super) fn text(root: &Key, key: &str, value: &str) -> Option<String> {
    root.open(key).ok()?.get_string(value).ok().filter(|text| !text.is_empty())
}
