//! The work behind setting up: blocks on the disk, so it runs beside the window.

use std::path::PathBuf;
use std::sync::Weak;

use crate::account::{Account, EmailAddress};
use crate::explain;
use crate::export::Note;
use crate::export::thunderbird_profile::Outcome;
use crate::gui::programs::Programs;
use crate::handover::programs::MailProgram;
use crate::handover::thunderbird::{self, ProfileFound, SetUpError};
use crate::i18n::{self, Words};

/// Where an account is set up: the folder of a profile.
pub type Place = PathBuf;

/// All there is to know for it.
pub struct Job {
    /// What is set up.
    pub account: Account,
    /// The way to the programs.
    pub programs: Programs,
    /// Where, if the person has said.
    pub place: Option<Place>,
    /// An account that is there may be changed.
    pub may_repair: bool,
    /// Gone as soon as nobody waits for it any more.
    pub wanted: Weak<()>,
}

/// What it has come to.
#[derive(Debug, Clone)]
pub enum Came {
    /// One of these profiles has to be chosen.
    Choose(Vec<ProfileFound>),
    /// An account that is there with other settings may be changed, or not.
    Ask(Place),
    /// It is there.
    Done(Option<Place>, Done),
}

/// An account that is there now.
#[derive(Debug, Clone)]
pub struct Done {
    /// What was done for it.
    pub outcome: Outcome,
    /// The settings from before; `None` where nothing was written.
    pub backup: Option<PathBuf>,
    /// What the person should know.
    pub notes: Vec<Note>,
}

impl Done {
    /// What was done, in words.
    pub fn said(&self, _program: MailProgram) -> i18n::Message {
        explain::thunderbird::outcome(self.outcome)
    }

    /// What to do in the program now, in at most three steps.
    pub fn steps(&self, _program: MailProgram, account: &Account) -> Vec<i18n::Message> {
        explain::thunderbird::steps(account).into()
    }
}

/// That the change was taken back, in words.
pub fn undone(_program: MailProgram) -> i18n::Message {
    i18n::Message::new("export-profile-undone")
}

/// Why nothing was set up or taken back.
#[derive(Debug, Clone)]
pub enum Failure {
    /// Thunderbird.
    Thunderbird(SetUpError),
}

impl Failure {
    /// Why, and what to do.
    pub fn message(&self, words: &Words) -> i18n::Message {
        match self {
            // The terminal's words name an option of the command line.
            Self::Thunderbird(SetUpError::NoProfile) => {
                i18n::Message::new("window-set-up-start-once")
            }
            Self::Thunderbird(error) => explain::thunderbird::error(words, error),
        }
    }

    /// The program is open and has to be closed first.
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Thunderbird(SetUpError::Running))
    }
}

/// Work that was cut off.
pub fn interrupted(_program: MailProgram) -> Failure {
    Failure::Thunderbird(SetUpError::Interrupted)
}

/// Looks, and does what needs no question.
pub fn set_up(job: Job) -> Result<Came, Failure> {
    in_thunderbird(&job).map_err(Failure::Thunderbird)
}

fn in_thunderbird(job: &Job) -> Result<Came, SetUpError> {
    let profile = match &job.place {
        Some(place) => place.clone(),
        None => match thunderbird::usual_profile(&(job.programs.profiles)()) {
            Ok(usual) => usual.path.clone(),
            Err(SetUpError::Several(found)) => return Ok(Came::Choose(found)),
            Err(SetUpError::NoProfile) => thunderbird::create_profile()?,
            Err(error) => return Err(error),
        },
    };
    let planned = thunderbird::examine(&profile, &job.account)?;
    if planned.outcome == Outcome::Repaired && !job.may_repair {
        return Ok(Came::Ask(profile));
    }
    if job.wanted.upgrade().is_none() {
        return Err(SetUpError::Interrupted);
    }
    let done = thunderbird::set_up(&profile, &job.account)?;
    // The steps say that it asks for the password, and there is no file it could be in.
    let notes = done.notes.into_iter().filter(|note| *note != Note::AsksForPassword).collect();
    let done = Done { outcome: done.outcome, backup: done.backup, notes };
    Ok(Came::Done(Some(profile), done))
}

/// Takes the last change back.
pub fn undo(
    _program: MailProgram,
    place: Option<&Place>,
    address: &EmailAddress,
) -> Result<(), Failure> {
    let place = place.ok_or(Failure::Thunderbird(SetUpError::NothingToUndo))?;
    thunderbird::undo(place, address).map(drop).map_err(Failure::Thunderbird)
}
