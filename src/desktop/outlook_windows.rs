//! Windows: Outlook by its `App Paths` and Office's own keys, its profiles by the registry.
//!
//! Every function has a twin in `outlook_none.rs`.

use std::path::PathBuf;

use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

use super::OutlookProfiles;
use crate::desktop::registry::{app_path, text};
use crate::storage;

/// Office by its own number: 2016 and everything since are 16.0.
const OFFICES: [&str; 3] = ["16.0", "15.0", "14.0"];
/// Where Office keeps what is a person's.
const OFFICE: &str = r"Software\Microsoft\Office";
/// Where profiles were kept up to Outlook 2010.
const OLD_PROFILES: &str =
    r"Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem\Profiles";
/// ERROR_FILE_NOT_FOUND as an HRESULT: there is no such key.
const NOT_FOUND: i32 = 0x8007_0002_u32.cast_signed();

/// The file classic Outlook is started by.
pub(super) fn program() -> Option<PathBuf> {
    let by_office = || {
        OFFICES.iter().find_map(|office| {
            let key = format!(r"SOFTWARE\Microsoft\Office\{office}\Outlook\InstallRoot");
            let file = PathBuf::from(text(LOCAL_MACHINE, &key, "Path")?).join("OUTLOOK.EXE");
            storage::exists(&file).then_some(file)
        })
    };
    app_path("OUTLOOK.EXE").or_else(by_office)
}

/// The profile Outlook opens by itself. That there is none is believed only where every place says so.
pub(super) fn profiles() -> OutlookProfiles {
    let places_of =
        |office: &str| [format!(r"{OFFICE}\{office}\Outlook\Profiles"), OLD_PROFILES.to_owned()];
    let default = OFFICES.iter().find_map(|office| {
        let name = text(CURRENT_USER, &format!(r"{OFFICE}\{office}\Outlook"), "DefaultProfile")?;
        // The value may outlive the profile it names.
        let is_there = |place: &String| CURRENT_USER.open(format!(r"{place}\{name}")).is_ok();
        places_of(office).iter().any(is_there).then_some(name)
    });
    if let Some(name) = default {
        return OutlookProfiles::Default(name);
    }
    let mut places = OFFICES.iter().flat_map(|office| places_of(office));
    let nothing_anywhere = places.all(|place| is_empty(CURRENT_USER, &place));
    if nothing_anywhere { OutlookProfiles::Missing } else { OutlookProfiles::Unknown }
}

/// Whether a key is known to have no key below it.
fn is_empty(root: &Key, place: &str) -> bool {
    match root.open(place) {
        Ok(key) => key.keys().is_ok_and(|mut keys| keys.next().is_none()),
        Err(error) => error.code().0 == NOT_FOUND,
    }
}
