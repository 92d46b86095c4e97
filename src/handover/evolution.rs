//! An account set up in Evolution itself, and taken out again: what window and terminal share of it.
//!
//! Evolution may be open: its registry watches the folder and shows a new account within a few seconds (seen with
//! 3.46). What the files become is `export::evolution_sources`', their exchange `storage::evolution`'s business.
//! Every function blocks on the disk.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::account::{Account, EmailAddress};
use crate::desktop;
use crate::export::evolution_sources::{self, Plan, Source, UndoRefusal};
use crate::export::{ExportError, Note, profile_notes};
use crate::storage::evolution::{Change, ChangedFile, FolderFault, SourceFolder, TakenFolder};
use crate::storage::{ReadError, SaveError};

pub use crate::export::evolution_sources::{Difference, Outcome};

/// An account that is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// What was done, or is to be done.
    pub outcome: Outcome,
    /// What differs about an account that is there already.
    pub differences: Vec<Difference>,
    /// The three files of the account.
    pub files: Vec<PathBuf>,
    /// Those files as they were before; empty where there were none, or nothing was written.
    pub backups: Vec<PathBuf>,
    /// What the person should know.
    pub notes: Vec<Note>,
}

/// Why an account was not set up, or not taken out; everything is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUpError {
    /// There is no Evolution on this machine.
    NoEvolution,
    /// The account cannot be exported.
    Export(ExportError),
    /// Evolution has another account of this address.
    AnotherAccount {
        /// What it is called there.
        name: String,
    },
    /// A file could not be read.
    Read {
        /// Why.
        error: ReadError,
        /// Which one.
        path: PathBuf,
    },
    /// A file could not be written.
    Save {
        /// Why.
        error: SaveError,
        /// In which folder.
        path: PathBuf,
    },
    /// Another run of this program is at it.
    Busy,
    /// Taking it back could do harm.
    Undo(UndoRefusal),
    /// The account is not there any more.
    Gone,
    /// Nothing of ours is left that could be taken out.
    NothingToUndo,
    /// The work was cut off.
    Interrupted,
}

/// A file by name, and what it becomes; `None` where it is to go.
type Undone = (String, Option<Vec<u8>>);

/// The folders of the Evolutions on this machine, the one used last first; of those nobody has used, the one the system
/// starts.
fn folders() -> Vec<SourceFolder> {
    let mut all: Vec<SourceFolder> =
        desktop::evolutions().into_iter().filter_map(SourceFolder::of).collect();
    all.sort_by_key(|folder| Reverse(folder.changed()));
    all
}

/// The folder of the Evolution that is meant.
fn folder() -> Result<SourceFolder, SetUpError> {
    folders().into_iter().next().ok_or(SetUpError::NoEvolution)
}

/// Whether there is an Evolution an account can be set up in.
pub fn is_here() -> bool {
    folder().is_ok()
}

/// What setting up would do; writes nothing.
pub fn examine(account: &Account) -> Result<SetUp, SetUpError> {
    let folder = folder()?;
    let plan = plan(&folder, account)?;
    Ok(described(&folder, &plan, Vec::new(), account))
}

/// Sets an account up: adds it, or repairs the one we made; one that is right already is let be.
pub fn set_up(account: &Account) -> Result<SetUp, SetUpError> {
    let folder = folder()?;
    let planned = plan(&folder, account)?;
    if planned.outcome == Outcome::AlreadyThere {
        // The run that set it up may have been cut off at the very end; where that cannot be tidied up, it does no harm.
        let _ = take(&folder);
        return Ok(described(&folder, &planned, Vec::new(), account));
    }
    let taken = take(&folder)?;
    // Another run may have been faster.
    let plan = plan(&folder, account)?;
    let backups = match plan.outcome {
        Outcome::AlreadyThere => Vec::new(),
        Outcome::Added | Outcome::Repaired => {
            let files: Vec<(String, Vec<u8>)> = plan
                .files
                .iter()
                .map(|file| (file.name.clone(), file.text.clone().into_bytes()))
                .collect();
            taken.replace(&plan.stem, &files).map_err(|error| not_saved(&folder, error))?
        }
    };
    Ok(described(&folder, &plan, backups, account))
}

/// Takes back the last change made for an address; returns the files it was about.
///
/// What has been added to the account since then stays where the account itself stays. Where what we wrote was changed,
/// it is let be.
pub fn undo(address: &EmailAddress) -> Result<Vec<PathBuf>, SetUpError> {
    let folders = folders();
    if folders.is_empty() {
        return Err(SetUpError::NoEvolution);
    }
    let stems = evolution_sources::stems(address);
    let all = folders.iter().flat_map(|folder| stems.iter().map(move |stem| (folder, stem)));
    let mut changed: Vec<_> = all
        .filter_map(|(folder, stem)| {
            let made = folder.changes(stem).iter().map(|change| change.made).max()?;
            Some((made, folder, stem))
        })
        .collect();
    changed.sort_by_key(|(made, ..)| Reverse(*made));
    let mut nothing = SetUpError::NothingToUndo;
    for (_, folder, stem) in changed {
        match undo_last(folder, stem) {
            // The other kind of account may be there still.
            Err(SetUpError::Gone) => nothing = SetUpError::Gone,
            Err(SetUpError::NothingToUndo) => {}
            other => return other,
        }
    }
    Err(nothing)
}

fn undo_last(folder: &SourceFolder, stem: &str) -> Result<Vec<PathBuf>, SetUpError> {
    let taken = take(folder)?;
    for change in folder.changes(stem) {
        let current = current(folder, &change)?;
        if was_cut_off(&change, &current) {
            continue;
        }
        let files = undone(&change, &current)?;
        taken.take_back(stem, &change, &files).map_err(|error| not_saved(folder, error))?;
        return Ok(files.iter().map(|(name, _)| folder.path().join(name)).collect());
    }
    Err(SetUpError::NothingToUndo)
}

fn take(folder: &SourceFolder) -> Result<TakenFolder<'_>, SetUpError> {
    folder.take().map_err(|fault| match fault {
        FolderFault::Busy => SetUpError::Busy,
        FolderFault::Save(error) => not_saved(folder, error),
    })
}

/// The files of a change as they are now.
fn current(folder: &SourceFolder, change: &Change) -> Result<Vec<Option<Vec<u8>>>, SetUpError> {
    let read = |name: &String| {
        let path = folder.path().join(name);
        folder.read(name).map_err(|error| SetUpError::Read { error, path })
    };
    change.files.iter().map(|file| read(&file.name)).collect()
}

/// A repair that was cut off before its first file has never taken place.
fn was_cut_off(change: &Change, current: &[Option<Vec<u8>>]) -> bool {
    let is_as_before = |(file, now): (&ChangedFile, &Option<Vec<u8>>)| file.before == *now;
    let had_file = |file: &ChangedFile| file.before.is_some();
    change.files.iter().any(had_file) && change.files.iter().zip(current).all(is_as_before)
}

/// What the files of a change become. The account is gone where its own file is; another that is missing is as we left it.
fn undone(change: &Change, current: &[Option<Vec<u8>>]) -> Result<Vec<Undone>, SetUpError> {
    let mut files = Vec::new();
    for (file, current) in change.files.iter().zip(current) {
        let before = file.before.as_deref();
        if before.is_some() && current.is_none() && evolution_sources::is_account(&file.name) {
            return Err(SetUpError::Gone);
        }
        let now = current.as_deref().unwrap_or(&file.written);
        let becomes =
            evolution_sources::undo(before, &file.written, now).map_err(SetUpError::Undo)?;
        files.push((file.name.clone(), becomes));
    }
    if current.iter().all(Option::is_none) { Err(SetUpError::Gone) } else { Ok(files) }
}

fn plan(folder: &SourceFolder, account: &Account) -> Result<Plan, SetUpError> {
    let stem = evolution_sources::stem_of(account);
    // One that cannot be read is not absent: it would be replaced without a copy.
    let current =
        folder.starting_with(&stem).map_err(|(error, path)| SetUpError::Read { error, path })?;
    let plan = evolution_sources::plan(account, &current).map_err(SetUpError::Export)?;
    let source = |(uid, text)| Source { uid, text };
    let sources: Vec<Source> = folder.sources().into_iter().map(source).collect();
    match evolution_sources::other_account(&sources, &account.address, &plan.stem) {
        Some(name) => Err(SetUpError::AnotherAccount { name }),
        None => Ok(plan),
    }
}

fn described(
    folder: &SourceFolder,
    plan: &Plan,
    backups: Vec<PathBuf>,
    account: &Account,
) -> SetUp {
    let files = plan.files.iter().rev().map(|file| folder.path().join(&file.name)).collect();
    let (outcome, differences) = (plan.outcome, plan.differences.clone());
    SetUp { outcome, differences, files, backups, notes: profile_notes(account) }
}

fn not_saved(folder: &SourceFolder, error: SaveError) -> SetUpError {
    SetUpError::Save { error, path: folder.path().to_owned() }
}
