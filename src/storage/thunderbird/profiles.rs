//! Which profiles there are, and which of them Thunderbird opens by itself.
//!
//! `installs.ini` says what each installed Thunderbird opens, `profiles.ini`
//! what there is, and what is opened where no installation has chosen; both are
//! only read.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::super::{Overwrite, ReadError, SaveError, read, save};
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
    /// Its folder cannot be reached: a drive that is not there, for example.
    Missing,
}

/// One profile that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What people see in Thunderbird's choice of profiles.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// Thunderbird opens it by itself.
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

/// The profiles one `profiles.ini` lists. Blocks.
pub fn profiles_in(root: &Path) -> Vec<Profile> {
    let [listed, installs] =
        ["profiles.ini", "installs.ini"].map(|name| ini::sections(&text(&root.join(name))));
    let of_list = listed.iter().filter(|section| section.name.starts_with("Install"));
    let of_installations: Vec<&str> = installs
        .iter()
        .chain(of_list)
        .filter_map(|section| section.get("Default"))
        .filter(|_| places::has_installations(root))
        .collect();
    let sections = || listed.iter().filter(|section| section.name.starts_with("Profile"));
    let is_alone = sections().count() == 1;
    let profile = |section: &ini::Section| {
        let written = section.get("Path")?;
        let path = match section.get("IsRelative") {
            // From where, nobody could say.
            Some("0") => Some(PathBuf::from(written)).filter(|path| path.is_absolute())?,
            // Written with slashes everywhere; shown as the system writes its paths.
            _ => root.join(written).components().collect(),
        };
        let name = section.get("Name").unwrap_or(written).to_owned();
        let is_default = if of_installations.is_empty() {
            is_alone || section.get("Default") == Some("1")
        } else {
            of_installations.contains(&written)
        };
        Some(describe(name, path, is_default))
    };
    sections().filter_map(profile).collect()
}

/// A list of profiles that is there and cannot be read: nobody knows then what profiles there are. Blocks.
pub fn unreadable_list() -> Option<(PathBuf, ReadError)> {
    places::roots().into_iter().map(|root| root.join("profiles.ini")).find_map(|path| {
        let error = read(&path, MAX_INI).err()?;
        (error != ReadError::Missing).then_some((path, error))
    })
}

fn describe(name: String, path: PathBuf, is_default: bool) -> Profile {
    let compatibility = ini::sections(&text(&path.join("compatibility.ini")));
    let last = |key| compatibility.iter().find_map(|section| section.get(key));
    let version = last("LastVersion").and_then(|last| last.split('_').next()).map(str::to_owned);
    let installation = last("LastPlatformDir").map(PathBuf::from);
    let last_used = path.join("prefs.js").metadata().and_then(|found| found.modified()).ok();
    let state = match path.is_dir() {
        false => ProfileState::Missing,
        true if lock::holder(&path).is_some() => ProfileState::Running,
        true => ProfileState::Ready,
    };
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
        let expected =
            [("Verein", false), ("default", false), ("default-release", true), ("gone", false)];
        assert_eq!(short, expected);
        assert_eq!(found[3].state, ProfileState::Missing);
        assert_eq!(found[0].path, elsewhere.path());
        assert_eq!(found[2].version.as_deref(), Some("153.7.0"));
        assert!(found[2].last_used.is_some() && found[1].last_used.is_none());
        assert!(found[..3].iter().all(|one| one.state == ProfileState::Ready));
        assert!(profiles_in(elsewhere.path()).is_empty());
    }

    #[test]
    fn where_no_installation_has_chosen_the_list_says_which() {
        let home = tempfile::tempdir().expect("a folder");
        let list = |profiles: &[(&str, &str)]| -> String {
            let section = |(number, (name, more)): (usize, &(&str, &str))| {
                format!("[Profile{number}]\nName={name}\nIsRelative=1\nPath={name}\n{more}\n\n")
            };
            profiles.iter().enumerate().map(section).collect()
        };
        let install = "[FDC34C9F024745EB]\nDefault=b\nLocked=1\n";
        let two = list(&[("a", "Default=1"), ("b", "")]);
        let snap = "snap/thunderbird/common/.thunderbird";
        let cases: &[(&str, &str, &str, &[&str])] = &[
            (".thunderbird", &two, install, &["b"]),
            (".thunderbird", &two, "", &["a"]),
            // A snap never looks at what installations have chosen (nsToolkitProfileService: IsSnapEnvironment).
            (snap, &two, install, if cfg!(target_os = "linux") { &["a"] } else { &["b"] }),
            (".thunderbird", &list(&[("a", "")]), "", &["a"]),
            (".thunderbird", &list(&[("a", ""), ("b", "")]), "", &[]),
        ];
        for (root, list, installs, defaults) in cases {
            let root = home.path().join(root);
            std::fs::create_dir_all(&root).expect("made");
            std::fs::write(root.join("profiles.ini"), list).expect("written");
            std::fs::write(root.join("installs.ini"), installs).expect("written");
            let found = profiles_in(&root).into_iter().filter(|one| one.is_default);
            let names: Vec<String> = found.map(|one| one.name).collect();
            assert_eq!(names, *defaults, "{}: {list}{installs}", root.display());
        }
    }

    #[test]
    fn a_relative_path_is_shown_as_the_system_writes_it() {
        let root = tempfile::tempdir().expect("a folder");
        let list = "[Profile0]\nName=a\nIsRelative=1\nPath=Profiles/a.default\n";
        std::fs::write(root.path().join("profiles.ini"), list).expect("written");
        let found = profiles_in(root.path());
        let expected = root.path().join("Profiles").join("a.default");
        assert_eq!(found[0].path.display().to_string(), expected.display().to_string());
    }

    #[test]
    fn a_path_from_nowhere_is_no_profile() {
        let root = tempfile::tempdir().expect("a folder");
        let list = "[Profile0]\nName=a\nIsRelative=0\nPath=src\nDefault=1\n";
        std::fs::write(root.path().join("profiles.ini"), list).expect("written");
        assert_eq!(profiles_in(root.path()), []);
    }
}
