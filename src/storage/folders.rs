//! The folders a system sets aside for a person.
//!
//! Names only; nothing is made or written here.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs, UserDirs};

/// Where a new file is proposed: the person's documents, else the home folder.
pub fn documents_folder() -> Option<PathBuf> {
    let folders = UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or_else(|| folders.home_dir()).to_owned())
}

/// The folder to show for a path: itself, or the one a file lies in; `None` where neither exists.
pub fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = if path.is_dir() { path } else { path.parent()? };
    // From the root, so that no name can be taken for an option or an address of the web.
    std::path::absolute(folder).ok().filter(|folder| folder.is_dir())
}

/// The person's home folder.
pub fn home_folder() -> Option<PathBuf> {
    Some(BaseDirs::new()?.home_dir().to_owned())
}

/// Where programs keep what stays on this computer: `~/.local/share`, `%LOCALAPPDATA%`.
pub fn local_data_folder() -> Option<PathBuf> {
    Some(BaseDirs::new()?.data_local_dir().to_owned())
}

/// Where files of ours lie that another program is to read; made if need be.
pub fn handover_folder() -> std::io::Result<PathBuf> {
    let folders = ProjectDirs::from("", "", "Postlotse").ok_or(std::io::ErrorKind::NotFound)?;
    let folder = folders.data_local_dir().to_owned();
    super::system::new_folder(&folder)?;
    Ok(folder)
}

/// A path with every link in it followed; `None` where it leads nowhere.
pub fn resolved(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// The names in a folder; none where it cannot be read.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Where the settings lie.
pub(super) fn settings_folder() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "Postlotse")?.config_dir().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_leads_to_its_folder() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().to_owned();
        let file = folder.join("account.zip");
        std::fs::write(&file, "x").expect("written");
        let cases = [
            (folder.clone(), Some(folder.clone())),
            (file.clone(), Some(folder.clone())),
            (folder.join("not yet there.zip"), Some(folder.clone())),
            (folder.join("missing/account.zip"), None),
            (file.join("below"), None),
            (PathBuf::from(""), None),
        ];
        for (path, expected) in cases {
            assert_eq!(folder_of(&path), expected, "{}", path.display());
        }
    }
}
