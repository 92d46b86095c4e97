//! Which profiles there are, and which of them Thunderbird opens by itself.
//!
//! `installs.ini` says what each installed Thunderbird opens, `profiles.ini`
//! what there is; both are only read.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::super::{Overwrite, SaveError, read, save};
use super::{ini, lock, places};

/// The most bytes of an INI file.
const MAX_INI: usize = 1 << 20;

/// Whether a profile can be changed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileState {
    /// Nobody has it open.
    Ready,
    /// Thunderbird is running with it.
    Running,
}

/// One profile that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What people see in Thunderbird's choice of profiles.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// An installed Thunderbird opens it by itself.
    pub is_default: bool,
    /// The version that used it last, `153.7.0`.
    pub version: Option<String>,
    /// The program folder of the Thunderbird that used it last.
    pub installation: Option<PathBuf>,
    /// When its settings were last written; `None` where it was never used.
    pub last_used: Option<SystemTime>,
    /// Whether it can be changed now.
    pub state: ProfileState,
}

/// Every profile of the person, wherever Thunderbird may keep them. Blocks.
pub fn profiles() -> Vec<Profile> {
    places::roots().iter().flat_map(|root| profiles_in(root)).collect()
}

/// The profiles one `profiles.ini` lists; those whose folder is gone are left out. Blocks.
pub fn profiles_in(root: &Path) -> Vec<Profile> {
    let [listed, installs] =
        ["profiles.ini", "installs.ini"].map(|name| ini::sections(&text(&root.join(name))));
    let of_installs = installs.iter().filter_map(|section| section.get("Default"));
    let of_list = listed.iter().filter(|section| section.name.starts_with("Install"));
    let mut defaults: Vec<&str> =
        of_installs.chain(of_list.filter_map(|section| section.get("Default"))).collect();
    defaults.dedup();
    let profile = |section: &ini::Section| {
        let written = section.get("Path")?;
        let is_relative = section.get("IsRelative") != Some("0");
        let path = if is_relative { root.join(written) } else { PathBuf::from(written) };
        let path = path.is_dir().then_some(path)?;
        let name = section.get("Name").unwrap_or(written).to_owned();
        Some(describe(name, path, defaults.contains(&written)))
    };
    let sections = listed.iter().filter(|section| section.name.starts_with("Profile"));
    sections.filter_map(profile).collect()
}

fn describe(name: String, path: PathBuf, is_default: bool) -> Profile {
    let compatibility = ini::sections(&text(&path.join("compatibility.ini")));
    let last = |key| compatibility.iter().find_map(|section| section.get(key));
    let version = last("LastVersion").and_then(|last| last.split('_').next()).map(str::to_owned);
    let installation = last("LastPlatformDir").map(PathBuf::from);
    let last_used = path.join("prefs.js").metadata().and_then(|found| found.modified()).ok();
    let running = lock::is_taken(&path);
    let state = if running { ProfileState::Running } else { ProfileState::Ready };
    Profile { name, path, is_default, version, installation, last_used, state }
}

/// A small file of settings; empty where it cannot be read.
pub(super) fn text(path: &Path) -> String {
    let bytes = read(path, MAX_INI).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The folder for a new profile of a name; it does not exist yet.
pub fn new_profile_folder(name: &str) -> Option<PathBuf> {
    let root = places::first_root()?;
    let numbered = (2..1000).map(|number| format!("{name}-{number}"));
    let mut places = std::iter::once(name.to_owned()).chain(numbered).map(|name| root.join(name));
    places.find(|path| !super::super::exists(path))
}

/// Marks a new profile as one of the Thunderbird in `installation`: it then opens that one instead of making its own
/// (seen with Thunderbird 153).
pub fn claim_profile(profile: &Path, installation: &Path) -> Result<(), SaveError> {
    let place = installation.display();
    let text = format!("[Compatibility]\nLastPlatformDir={place}\nLastAppDir={place}\n");
    save(&profile.join("compatibility.ini"), text.as_bytes(), Overwrite::Refuse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_what_an_installed_thunderbird_opens() {
        let root = tempfile::tempdir().expect("a folder");
        let elsewhere = tempfile::tempdir().expect("a folder");
        for name in ["old.default", "new.default-release"] {
            std::fs::create_dir(root.path().join(name)).expect("made");
        }
        let version = "[Compatibility]\nLastVersion=153.7.0_2026/2026\n";
        let release = root.path().join("new.default-release");
        std::fs::write(release.join("compatibility.ini"), version).expect("written");
        std::fs::write(release.join("prefs.js"), "").expect("written");
        let list = format!(
            "[Profile2]\nName=Verein\nIsRelative=0\nPath={}\n\n[Profile1]\nName=default\nIsRelative=1\n\
             Path=old.default\nDefault=1\n\n[Profile0]\nName=default-release\nIsRelative=1\n\
             Path=new.default-release\n\n[Profile3]\nName=gone\nIsRelative=1\nPath=gone\n\n[General]\nVersion=2\n",
            elsewhere.path().display()
        );
        std::fs::write(root.path().join("profiles.ini"), list).expect("written");
        let installs = "[FDC34C9F024745EB]\r\nDefault=new.default-release\r\nLocked=1\r\n";
        std::fs::write(root.path().join("installs.ini"), installs).expect("written");
        let found = profiles_in(root.path());
        let short: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.is_default)).collect();
        assert_eq!(short, [("Verein", false), ("default", false), ("default-release", true)]);
        assert_eq!(found[0].path, elsewhere.path());
        assert_eq!(found[2].version.as_deref(), Some("153.7.0"));
        assert!(found[2].last_used.is_some() && found[1].last_used.is_none());
        assert!(found.iter().all(|one| one.state == ProfileState::Ready));
        assert!(profiles_in(elsewhere.path()).is_empty());
    }
}
