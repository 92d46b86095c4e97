//! An account set up in classic Outlook on Windows: what window and terminal share of it.
//!
//! A PRF is saved in a folder of ours, and Outlook is started to read it; the person has agreed to that before. Outlook
//! keeps the account itself: there is nothing to undo here. What stands in the file is `export`'s business.

use std::path::PathBuf;
use std::process;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::account::Account;
use crate::calendar;
use crate::desktop::{self, OutlookProfiles};
use crate::export::{self, ExportError, Format, Note, OutlookProfile};
use crate::storage::{self, Overwrite, SaveError};

/// An account that Outlook has been started with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The file Outlook reads; it needs it only this once.
    pub file: PathBuf,
    /// What the person should know.
    pub notes: Vec<Note>,
}

/// Why Outlook was not started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUpError {
    /// There is no classic Outlook on this machine.
    NoOutlook,
    /// The account cannot be exported.
    Export(ExportError),
    /// The file could not be saved.
    Save {
        /// Why.
        error: SaveError,
        /// Which one.
        path: PathBuf,
    },
    /// Outlook did not start.
    NotStarted {
        /// The file it would have read.
        path: PathBuf,
    },
    /// The work was cut off.
    Interrupted,
}

/// Whether there is a classic Outlook an account can be set up in.
pub fn is_here() -> bool {
    desktop::outlook_program().is_some()
}

/// Saves the file and starts Outlook, which reads it; blocks on the disk, not on Outlook.
pub fn set_up(account: &Account) -> Result<SetUp, SetUpError> {
    let program = desktop::outlook_program().ok_or(SetUpError::NoOutlook)?;
    let profiles = desktop::outlook_profiles();
    let (bytes, notes) = file(account, &profiles, &new_profile(calendar::system_time()))?;
    let name = super::file_name(&account.address, Format::OutlookPrf);
    let folder = storage::handover_folder()
        .map_err(|error| SetUpError::Save { error: error.into(), path: PathBuf::from(&name) })?;
    let path = folder.join(name);
    storage::save(&path, &bytes, Overwrite::Replace)
        .map_err(|error| SetUpError::Save { error, path: path.clone() })?;
    match desktop::start_outlook(&program, &path) {
        Ok(()) => Ok(SetUp { file: path, notes }),
        Err(_) => Err(SetUpError::NotStarted { path }),
    }
}

/// What a profile is called that is made now. Outlook may read the file only at its next start: by then there may be other
/// profiles, one of ours from another attempt among them, and the file destroys one of the same name.
fn new_profile(now: SystemTime) -> String {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("Postlotse {:x}-{:x}", since.as_millis(), process::id())
}

fn file(
    account: &Account,
    profiles: &OutlookProfiles,
    new_name: &str,
) -> Result<(Vec<u8>, Vec<Note>), SetUpError> {
    let profile = match profiles {
        OutlookProfiles::Unknown => OutlookProfile::Unknown,
        OutlookProfiles::Default(name) => OutlookProfile::Default(name),
        OutlookProfiles::Missing => OutlookProfile::Missing(new_name),
    };
    export::outlook_profile(account, profile).map_err(SetUpError::Export)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::export::samples;

    #[test]
    fn a_profile_is_made_only_where_there_is_none() {
        let cases = [
            (OutlookProfiles::Unknown, false),
            (OutlookProfiles::Default("Outlook".into()), false),
            (OutlookProfiles::Missing, true),
        ];
        for (profiles, makes_one) in cases {
            let name = new_profile(SystemTime::now());
            let (bytes, _) = file(&samples::imap(), &profiles, &name).expect("expressible");
            let text = String::from_utf8(bytes).expect("ASCII");
            assert_eq!(text.contains("OverwriteProfile=Yes"), makes_one, "{profiles:?}");
            assert_eq!(
                text.contains(&format!("ProfileName={name}\r\n")),
                makes_one,
                "{profiles:?}"
            );
            assert_eq!(text.contains("ProfileName=Outlook\r\n"), !makes_one, "{profiles:?}");
            assert_eq!(text.contains("OverwriteProfile=Append"), !makes_one, "{profiles:?}");
        }
    }

    #[test]
    fn no_two_new_profiles_have_the_same_name() {
        let now = SystemTime::now();
        let names = [0, 1, 1000].map(|later| new_profile(now + Duration::from_millis(later)));
        assert!(names.iter().all(|name| name.starts_with("Postlotse ")), "{names:?}");
        assert!(names[0] != names[1] && names[1] != names[2] && names[0] != names[2], "{names:?}");
    }

    #[cfg(not(windows))]
    #[test]
    fn elsewhere_there_is_none() {
        assert!(!is_here());
        assert_eq!(set_up(&samples::imap()), Err(SetUpError::NoOutlook));
    }
}
