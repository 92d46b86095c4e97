//! The work behind setting up: blocks on the disk, so it runs beside the window.
//!
//! Brings the programs to one shape for the page; what each of them needs is in `handover`.

use std::path::PathBuf;
use std::sync::Weak;

use crate::account::{Account, EmailAddress};
use crate::explain;
use crate::export::{Note, evolution_sources, thunderbird_profile};
use crate::gui::programs::Programs;
use crate::handover::programs::MailProgram;
use crate::handover::shown_path;
use crate::handover::thunderbird::{self, ProfileFound};
use crate::handover::{evolution, outlook};
use crate::i18n::{self, Words};

/// All there is to know for it.
pub struct Job {
    /// Which program.
    pub program: MailProgram,
    /// What is set up.
    pub account: Account,
    /// The way to the programs.
    pub programs: Programs,
    /// The profile, if the person has chosen one.
    pub profile: Option<PathBuf>,
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
    /// An account that is there with other settings, perhaps in this profile, may be changed like this or not.
    Ask(Option<PathBuf>, Vec<Change>),
    /// It is there, perhaps in this profile.
    Done(Option<PathBuf>, Done),
}

/// One thing a repair changes.
#[derive(Debug, Clone)]
pub enum Change {
    /// In Thunderbird.
    Thunderbird(thunderbird_profile::Difference),
    /// In Evolution.
    Evolution(evolution_sources::Difference),
}

impl Change {
    /// What it is, in a line.
    pub fn line(&self, words: &Words) -> String {
        match self {
            Self::Thunderbird(difference) => explain::thunderbird::difference(words, difference),
            Self::Evolution(difference) => words.say(&explain::evolution::difference(difference)),
        }
    }

    /// Whether it may be one that undoing does not bring back: a connection anybody could read.
    pub fn is_for_good(&self) -> bool {
        use thunderbird_profile::Difference::{Encryption, OutgoingServer};
        match self {
            // How the other server was reached is not told.
            Self::Thunderbird(difference) => {
                matches!(difference, Encryption { from: None, .. } | OutgoingServer { .. })
            }
            // Whether there was none before is not told.
            Self::Evolution(difference) => {
                matches!(difference, evolution_sources::Difference::Encryption(_))
            }
        }
    }
}

/// An account that is there now.
#[derive(Debug, Clone)]
pub struct Done {
    /// It was there before, exactly like this.
    pub was_there: bool,
    /// What was done for it.
    pub said: i18n::Message,
    /// What to do in the program now, in at most three steps.
    pub steps: Vec<i18n::Message>,
    /// What the person should know.
    pub notes: Vec<Note>,
    /// What lies where.
    pub places: Vec<i18n::Message>,
    /// It can be taken back.
    pub can_undo: bool,
}

/// Why nothing was set up or taken back.
#[derive(Debug, Clone)]
pub enum Failure {
    /// In Thunderbird.
    Thunderbird(thunderbird::SetUpError),
    /// In Evolution.
    Evolution(evolution::SetUpError),
    /// In classic Outlook.
    Outlook(outlook::SetUpError),
}

impl Failure {
    /// Why, and what to do. Where the terminal's words name an option of the command line, the window has its own.
    pub fn message(&self, words: &Words) -> i18n::Message {
        let not_found = |kind| {
            let program = words.say(&explain::programs::name(kind));
            i18n::Message::new("window-set-up-not-found").with("program", program)
        };
        match self {
            Self::Thunderbird(thunderbird::SetUpError::NoProfile) => {
                i18n::Message::new("window-set-up-start-once")
            }
            Self::Thunderbird(thunderbird::SetUpError::Unreachable(path)) => {
                i18n::Message::new("window-set-up-unreachable").with("path", shown_path(path))
            }
            Self::Thunderbird(error) => explain::thunderbird::error(words, error),
            Self::Evolution(evolution::SetUpError::NoEvolution) => {
                not_found(MailProgram::Evolution)
            }
            Self::Evolution(error) => explain::evolution::error(error),
            Self::Outlook(outlook::SetUpError::NoOutlook) => not_found(MailProgram::OutlookClassic),
            Self::Outlook(error) => explain::outlook::error(error),
        }
    }

    /// The program is open and has to be closed first.
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Thunderbird(thunderbird::SetUpError::Running))
    }
}

/// That work was cut off.
pub fn interrupted(program: MailProgram) -> Failure {
    match program {
        MailProgram::Evolution => Failure::Evolution(evolution::SetUpError::Interrupted),
        MailProgram::OutlookClassic | MailProgram::OutlookNew => {
            Failure::Outlook(outlook::SetUpError::Interrupted)
        }
        MailProgram::Thunderbird | MailProgram::AppleMail => {
            Failure::Thunderbird(thunderbird::SetUpError::Interrupted)
        }
    }
}

/// Looks, and does what needs no question.
pub fn set_up(job: &Job) -> Result<Came, Failure> {
    match job.program {
        MailProgram::Evolution => in_evolution(job).map_err(Failure::Evolution),
        MailProgram::OutlookClassic | MailProgram::OutlookNew => {
            in_outlook(job).map_err(Failure::Outlook)
        }
        MailProgram::Thunderbird | MailProgram::AppleMail => {
            in_thunderbird(job).map_err(Failure::Thunderbird)
        }
    }
}

fn in_thunderbird(job: &Job) -> Result<Came, thunderbird::SetUpError> {
    use thunderbird::SetUpError;
    use thunderbird_profile::Outcome;
    let profile = match &job.profile {
        Some(profile) => profile.clone(),
        None => match thunderbird::usual_profile(&(job.programs.profiles)()) {
            Ok(usual) => usual.path.clone(),
            Err(SetUpError::Several(found)) => return Ok(Came::Choose(found)),
            Err(SetUpError::NoProfile) => {
                thunderbird::fits(&job.account)?;
                if job.wanted.upgrade().is_none() {
                    return Err(SetUpError::Interrupted);
                }
                thunderbird::create_profile()?
            }
            Err(error) => return Err(error),
        },
    };
    let planned = thunderbird::examine(&profile, &job.account)?;
    if planned.outcome == Outcome::Repaired && !job.may_repair {
        let changes = planned.differences.into_iter().map(Change::Thunderbird);
        return Ok(Came::Ask(Some(profile), changes.collect()));
    }
    let _begun = job.wanted.upgrade().ok_or(SetUpError::Interrupted)?;
    let done = thunderbird::set_up(&profile, &job.account)?;
    let place = |path| i18n::Message::new("export-profile-backup").with("path", shown_path(path));
    let done = Done {
        was_there: done.outcome == Outcome::AlreadyThere,
        said: explain::thunderbird::outcome(done.outcome),
        steps: explain::thunderbird::steps(&job.account).into(),
        places: done.backup.iter().filter(|_| done.had_settings).map(|path| place(path)).collect(),
        can_undo: done.backup.is_some(),
        notes: done.notes,
    };
    Ok(Came::Done(Some(profile), done))
}

fn in_evolution(job: &Job) -> Result<Came, evolution::SetUpError> {
    use evolution_sources::Outcome;
    let planned = evolution::examine(&job.account)?;
    if planned.outcome == Outcome::Repaired && !job.may_repair {
        let changes = planned.differences.into_iter().map(Change::Evolution);
        return Ok(Came::Ask(None, changes.collect()));
    }
    let _begun = job.wanted.upgrade().ok_or(evolution::SetUpError::Interrupted)?;
    let done = evolution::set_up(&job.account)?;
    let place = |path| i18n::Message::new("export-evolution-backup").with("path", shown_path(path));
    let was_there = done.outcome == Outcome::AlreadyThere;
    let done = Done {
        was_there,
        said: explain::evolution::outcome(done.outcome),
        steps: explain::evolution::steps(&job.account, done.outcome).into(),
        places: done
            .backups
            .first()
            .and_then(|file| file.parent())
            .map(place)
            .into_iter()
            .collect(),
        can_undo: !was_there,
        notes: done.notes,
    };
    Ok(Came::Done(None, done))
}

fn in_outlook(job: &Job) -> Result<Came, outlook::SetUpError> {
    let _begun = job.wanted.upgrade().ok_or(outlook::SetUpError::Interrupted)?;
    let done = outlook::set_up(&job.account)?;
    let remove = i18n::Message::new("window-outlook-remove");
    let done = Done {
        was_there: false,
        said: explain::outlook::started(),
        steps: explain::outlook::steps(&job.account).into(),
        places: vec![explain::outlook::file(&done), remove],
        can_undo: false,
        notes: done.notes,
    };
    Ok(Came::Done(None, done))
}

/// Takes the last change back.
pub fn undo(
    program: MailProgram,
    profile: Option<PathBuf>,
    address: &EmailAddress,
) -> Result<(), Failure> {
    match (program, profile) {
        (MailProgram::Evolution, _) => {
            evolution::undo(address).map(drop).map_err(Failure::Evolution)
        }
        (_, Some(profile)) => {
            thunderbird::undo(&profile, address).map(drop).map_err(Failure::Thunderbird)
        }
        (_, None) => Err(Failure::Thunderbird(thunderbird::SetUpError::NothingToUndo)),
    }
}

/// That the change was taken back, in words.
pub fn undone(program: MailProgram) -> i18n::Message {
    i18n::Message::new(match program {
        MailProgram::Evolution => "export-evolution-undone",
        _ => "export-profile-undone",
    })
}
