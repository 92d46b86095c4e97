//! An account set up in Thunderbird itself, and taken out again: what window and terminal share of it.
//!
//! Every function blocks on the disk; none waits for Thunderbird. What the
//! file becomes is `export::thunderbird_profile`'s, the profile's lock and the
//! exchange of the file `storage::thunderbird`'s business.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use crate::account::{Account, EmailAddress};
use crate::calendar::{self, Day};
use crate::desktop::{self, CreateError};
use crate::export::thunderbird_profile::{
    self, Damaged, Difference, Outcome, PlanError, UndoRefusal,
};
use crate::export::{ExportError, Note, profile_notes};
use crate::storage::ReadError;
use crate::storage::thunderbird::{self as profiles_on_disk, OpenProfile, ProfileFault};

pub use crate::storage::thunderbird::ProfileState;

/// What a profile made by us is called.
const NEW_PROFILE: &str = "Postlotse";

/// A profile a person may choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFound {
    /// What Thunderbird calls it.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// Thunderbird opens it by itself.
    pub is_default: bool,
    /// The version that used it last.
    pub version: Option<String>,
    /// When it was last used; `None` where it never was.
    pub last_used: Option<Day>,
    /// Whether it can be changed now.
    pub state: ProfileState,
}

/// An account that is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// What was done, or is to be done.
    pub outcome: Outcome,
    /// What of the account that is there is different, or was.
    pub differences: Vec<Difference>,
    /// Where the settings of the profile lie.
    pub prefs: PathBuf,
    /// The settings as they were before; `None` where nothing was written.
    pub backup: Option<PathBuf>,
    /// There were settings before; a new profile has none.
    pub had_settings: bool,
    /// What the person should know.
    pub notes: Vec<Note>,
}

/// A change that is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Where the settings of the profile lie.
    pub prefs: PathBuf,
    /// The settings that stood until now.
    pub kept: PathBuf,
}

/// Why an account was not set up, or not taken out; the profile is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUpError {
    /// No Thunderbird has ever been used here, and none is installed where we look.
    NoProfile,
    /// Thunderbird is installed and made no profile.
    NotCreated,
    /// Several profiles, and none of them is the one Thunderbird opens.
    Several(Vec<ProfileFound>),
    /// The profile Thunderbird opens cannot be reached: its drive is not there, for example.
    Unreachable(PathBuf),
    /// Nobody can say what profiles there are.
    List {
        /// The list of them.
        path: PathBuf,
        /// Why it cannot be read.
        error: ReadError,
    },
    /// Thunderbird is running.
    Running,
    /// The account cannot be exported.
    Export(ExportError),
    /// A company, a policy or the like gives this Thunderbird its accounts.
    Preset,
    /// The profile's settings are damaged.
    Damaged {
        /// The file.
        path: PathBuf,
        /// The first line that makes no sense.
        line: usize,
    },
    /// The profile has a file of the person's own that takes the change back at every start.
    NotLasting {
        /// The file.
        path: PathBuf,
        /// The lines that do it.
        lines: Vec<usize>,
    },
    /// The profile cannot be read or written.
    Profile {
        /// Why.
        fault: ProfileFault,
        /// Which one.
        path: PathBuf,
    },
    /// The account cannot be taken out.
    Undo(UndoRefusal),
    /// Nothing of ours is left that could be taken out.
    NothingToUndo,
    /// The work was cut off.
    Interrupted,
}

/// Every profile of the person: the ones Thunderbird opens by itself first, of those the one that was used last.
pub fn profiles() -> Vec<ProfileFound> {
    let mut found = profiles_on_disk::profiles();
    found.sort_by_key(|found| (!found.is_default, Reverse(found.last_used)));
    found
        .into_iter()
        .map(|found| ProfileFound {
            name: found.name,
            path: found.path,
            is_default: found.is_default,
            version: found.version,
            last_used: found.last_used.map(calendar::day_of),
            state: found.state,
        })
        .collect()
}

/// The profile that is meant when nobody says which: the only one, or the only one Thunderbird opens by itself. One that
/// cannot be reached is never passed over.
pub fn usual_profile(found: &[ProfileFound]) -> Result<&ProfileFound, SetUpError> {
    let is_reachable = |one: &&ProfileFound| one.state != ProfileState::Missing;
    let defaults: Vec<&ProfileFound> = found.iter().filter(|one| one.is_default).collect();
    let only = match (found, defaults.as_slice()) {
        ([], _) => return Err(SetUpError::NoProfile),
        ([only], _) => Some(only),
        (_, [only]) => Some(*only),
        _ => None,
    };
    match (only, found.iter().find(is_reachable)) {
        (Some(only), _) if is_reachable(&only) => Ok(only),
        (None, Some(_)) => {
            Err(SetUpError::Several(found.iter().filter(is_reachable).cloned().collect()))
        }
        (Some(only), _) => Err(SetUpError::Unreachable(only.path.clone())),
        (None, None) => {
            let first = found.first().map(|one| one.path.clone());
            Err(first.map_or(SetUpError::NoProfile, SetUpError::Unreachable))
        }
    }
}

/// Whether the account could go into a profile without any settings: to be asked before one is made for it.
pub fn fits(account: &Account) -> Result<(), SetUpError> {
    let plan = thunderbird_profile::plan(&[], account);
    plan.map(drop).map_err(|error| not_planned(Path::new(""), error))
}

/// Lets Thunderbird make a profile, for somebody who has none; returns its folder.
pub fn create_profile() -> Result<PathBuf, SetUpError> {
    if let Some((path, error)) = profiles_on_disk::unreadable_list() {
        return Err(SetUpError::List { path, error });
    }
    let installation = desktop::thunderbird_installation().ok_or(SetUpError::NoProfile)?;
    let folder = profiles_on_disk::new_profile_folder(NEW_PROFILE).ok_or(SetUpError::NotCreated)?;
    desktop::create_profile(&installation, NEW_PROFILE, &folder).map_err(|error| match error {
        CreateError::NoThunderbird => SetUpError::NoProfile,
        CreateError::Failed => SetUpError::NotCreated,
    })?;
    profiles_on_disk::claim_profile(&folder, &installation)
        .map_err(|error| in_profile(&folder, error.into()))?;
    Ok(folder)
}

/// What setting up would do; writes nothing.
pub fn examine(profile: &Path, account: &Account) -> Result<SetUp, SetUpError> {
    let current = profiles_on_disk::peek(profile).map_err(|fault| in_profile(profile, fault))?;
    let plan = plan(profile, &current, account)?;
    Ok(SetUp {
        outcome: plan.outcome,
        prefs: profile.join("prefs.js"),
        backup: None,
        had_settings: !current.is_empty(),
        notes: notes(account, &plan),
        differences: plan.differences,
    })
}

/// Sets an account up: adds it, or repairs the one that is there; an account that is right already is let be.
pub fn set_up(profile: &Path, account: &Account) -> Result<SetUp, SetUpError> {
    let failed = |fault| in_profile(profile, fault);
    let open = OpenProfile::take(profile).map_err(failed)?;
    let current = open.prefs().map_err(failed)?;
    let plan = plan(profile, &current, account)?;
    let backup = match plan.outcome {
        Outcome::AlreadyThere => None,
        Outcome::Added | Outcome::Repaired => {
            Some(open.replace(&current, &plan.bytes).map_err(failed)?)
        }
    };
    Ok(SetUp {
        outcome: plan.outcome,
        prefs: open.prefs_path(),
        backup,
        had_settings: !current.is_empty(),
        notes: notes(account, &plan),
        differences: plan.differences,
    })
}

/// What the person should know. That Thunderbird asks for the password is one of the steps, and there is no file here.
fn notes(account: &Account, plan: &thunderbird_profile::Plan) -> Vec<Note> {
    let mut notes = profile_notes(account);
    let renames =
        |one: &Difference| matches!(one, Difference::UserName { .. } | Difference::Host { .. });
    if plan.differences.iter().any(renames) {
        notes.push(Note::FiltersNameMailbox);
    }
    if let Some((protocol, host)) = plan.beside.clone() {
        notes.push(Note::AnotherAccount { protocol, host });
    }
    notes
}

/// Takes back the last change made for an address.
///
/// Whatever else has changed in the profile since then stays. Where the account itself was changed, or may hold
/// messages, it is let be.
pub fn undo(profile: &Path, address: &EmailAddress) -> Result<Undone, SetUpError> {
    let failed = |fault| in_profile(profile, fault);
    let open = OpenProfile::take(profile).map_err(failed)?;
    let current = open.prefs().map_err(failed)?;
    let mut refused = SetUpError::NothingToUndo;
    // A change that was cut off at the last moment has never taken place.
    for change in open.changes().into_iter().filter(|change| change.before != current) {
        match thunderbird_profile::undo(&change.before, &change.written, &current, address) {
            Ok(bytes) => {
                check_lasts(profile, &current, &bytes)?;
                let kept = open.take_back(&change, &current, &bytes).map_err(failed)?;
                return Ok(Undone { prefs: open.prefs_path(), kept });
            }
            Err(UndoRefusal::AnotherAccount) => {}
            Err(refusal @ UndoRefusal::Gone) => refused = SetUpError::Undo(refusal),
            Err(refusal) => return Err(SetUpError::Undo(refusal)),
        }
    }
    Err(refused)
}

fn plan(
    profile: &Path,
    current: &[u8],
    account: &Account,
) -> Result<thunderbird_profile::Plan, SetUpError> {
    let plan =
        thunderbird_profile::plan(current, account).map_err(|error| not_planned(profile, error))?;
    let policies =
        profiles_on_disk::policies(profile, desktop::thunderbird_installation().as_deref());
    let are_preset =
        policies.iter().any(|policies| thunderbird_profile::presets_accounts(policies));
    if plan.outcome != Outcome::AlreadyThere && are_preset {
        return Err(SetUpError::Preset);
    }
    check_lasts(profile, current, &plan.bytes)?;
    Ok(plan)
}

/// Refuses a change that Thunderbird would not see for long.
fn check_lasts(profile: &Path, before: &[u8], after: &[u8]) -> Result<(), SetUpError> {
    let user = profiles_on_disk::user_prefs(profile);
    let lines = thunderbird_profile::undone_at_start(&user, before, after)
        .map_err(|damaged| is_damaged(profile, damaged))?;
    if lines.is_empty() {
        return Ok(());
    }
    Err(SetUpError::NotLasting { path: profile.join("user.js"), lines })
}

fn not_planned(profile: &Path, error: PlanError) -> SetUpError {
    match error {
        PlanError::Export(error) => SetUpError::Export(error),
        PlanError::Preset => SetUpError::Preset,
        PlanError::Damaged(damaged) => is_damaged(profile, damaged),
    }
}

fn is_damaged(profile: &Path, damaged: Damaged) -> SetUpError {
    SetUpError::Damaged { path: profile.join("prefs.js"), line: damaged.line }
}

fn in_profile(profile: &Path, fault: ProfileFault) -> SetUpError {
    match fault {
        ProfileFault::Running => SetUpError::Running,
        fault => SetUpError::Profile { fault, path: profile.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::UserName;
    use crate::export::{Field, samples};
    use ProfileState::{Missing, Ready, Running};

    /// A folder, whether Thunderbird opens it by itself, and its state.
    type Short = (&'static str, bool, ProfileState);

    #[test]
    fn an_account_fits_before_there_is_a_profile_or_not_at_all() {
        for account in [samples::imap(), samples::pop3()] {
            assert_eq!(fits(&account), Ok(()));
            let nameless = |account: &mut Account| account.outgoing.username = UserName::Assigned;
            let mut account = account;
            nameless(&mut account);
            let missing = ExportError::UserNameMissing { field: Field::OutgoingUserName };
            assert_eq!(fits(&account), Err(SetUpError::Export(missing)));
        }
    }

    #[test]
    fn the_usual_profile_is_never_a_guess() {
        let profile = |(path, is_default, state): &Short| ProfileFound {
            name: "x".into(),
            path: path.into(),
            is_default: *is_default,
            version: None,
            last_used: None,
            state: *state,
        };
        let usual = |found: &[Short]| {
            let found: Vec<ProfileFound> = found.iter().map(profile).collect();
            match usual_profile(&found) {
                Ok(one) => one.path.display().to_string(),
                Err(SetUpError::Unreachable(path)) => format!("no {}", path.display()),
                Err(SetUpError::Several(several)) => {
                    let paths = several.iter().map(|one| one.path.display().to_string());
                    format!("? {}", paths.collect::<Vec<_>>().join(" "))
                }
                Err(error) => format!("{error:?}"),
            }
        };
        let cases: &[(&[Short], &str)] = &[
            (&[], "NoProfile"),
            (&[("a", false, Ready)], "a"),
            (&[("a", false, Missing)], "no a"),
            (&[("a", true, Running), ("b", false, Ready)], "a"),
            (&[("a", true, Missing), ("b", false, Ready)], "no a"),
            (&[("a", false, Ready), ("b", false, Missing), ("c", false, Ready)], "? a c"),
            (&[("a", true, Ready), ("b", true, Running)], "? a b"),
            (&[("a", true, Ready), ("b", true, Missing)], "? a"),
            (&[("a", false, Missing), ("b", false, Missing)], "no a"),
        ];
        for (found, expected) in cases {
            assert_eq!(usual(found), *expected, "{found:?}");
        }
    }
}
