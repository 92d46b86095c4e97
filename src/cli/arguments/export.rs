//! `export`: where an account is handed to, and how.

use std::path::PathBuf;

use clap::ArgMatches;

use super::typed::{leave_on_server, one_of, one_of_list};
use super::{Command, selection};
use crate::account::Protocol;
use crate::cli::grammar::LEAVE;
use crate::cli::usage_error::UsageError;
use crate::export::{Format, Target};

/// Where an account is handed to.
#[derive(Debug)]
pub enum Destination {
    /// Into files.
    File {
        /// What kind.
        format: Format,
        /// The main file.
        out: PathBuf,
        /// Replace existing files.
        force: bool,
    },
    /// Into Thunderbird itself.
    ThunderbirdProfile {
        /// The profile's folder, where the person has said.
        profile: Option<PathBuf>,
        /// An account that is there may be changed.
        repair: bool,
    },
    /// Into Evolution itself.
    Evolution {
        /// An account that is there may be changed.
        repair: bool,
    },
    /// Into classic Outlook itself.
    Outlook,
}

/// What an account can be taken out of again.
#[derive(Debug)]
pub enum UndoPlace {
    /// Thunderbird.
    ThunderbirdProfile {
        /// The profile's folder, where the person has said.
        profile: Option<PathBuf>,
    },
    /// Evolution.
    Evolution,
}

/// What `export` is told, unless it is to list.
pub(super) fn read(inner: &ArgMatches) -> Result<Command, UsageError> {
    let selection = selection(inner)?;
    let key = inner.get_one::<String>("format").ok_or(UsageError::MissingArgument("--format"))?;
    let keys = Target::all().into_iter().map(Target::key).collect();
    let target = one_of_list(key, "--format", keys, Target::from_key)?;
    let path = |name| inner.get_one::<PathBuf>(name).cloned();
    let [force, undo, repair, set_up] =
        ["force", "undo", "repair", "set-up"].map(|name| inner.get_flag(name));
    if set_up && undo {
        return Err(UsageError::Exclusive { option: "--set-up", other: "--undo" });
    }
    if undo && repair {
        return Err(UsageError::Exclusive { option: "--repair", other: "--undo" });
    }
    let wanted = Wanted { out: path("out"), profile: path("profile"), force, undo, repair, set_up };
    let destination = match wanted.meant(target)? {
        Meant::Export(destination) => destination,
        Meant::Undo(place) => return Ok(Command::ExportUndo { address: selection.address, place }),
    };
    let incoming = match inner.get_one::<String>("incoming") {
        Some(key) => Some(one_of(key, "--incoming", ["imap", "pop3"], |key| {
            Protocol::from_key(key).filter(|protocol| protocol.is_incoming())
        })?),
        None => None,
    };
    let display_name = inner.get_one::<String>("name").cloned();
    if display_name.as_deref().is_some_and(|name| name.chars().any(char::is_control)) {
        return Err(UsageError::ControlCharacter("--name"));
    }
    let leave_on_server = inner.get_one::<String>(LEAVE).map(|text| leave_on_server(text));
    let leave_on_server = leave_on_server.transpose()?;
    Ok(Command::Export { selection, destination, incoming, display_name, leave_on_server })
}

/// What the options come to.
enum Meant {
    Export(Destination),
    Undo(UndoPlace),
}

/// The options that say where to; which of them go together depends on the target.
struct Wanted {
    out: Option<PathBuf>,
    profile: Option<PathBuf>,
    force: bool,
    undo: bool,
    repair: bool,
    set_up: bool,
}

impl Wanted {
    /// Where the account goes, or what it is taken out of.
    fn meant(self, target: Target) -> Result<Meant, UsageError> {
        let key = target.key();
        let in_program = match target {
            Target::ThunderbirdProfile => Some(key),
            Target::File(Format::Evolution) if self.undo => Some("--undo"),
            Target::File(Format::Evolution | Format::OutlookPrf) if self.set_up => Some("--set-up"),
            Target::File(_) => None,
        };
        let refused = [
            ("--out", self.out.is_some(), in_program),
            ("--force", self.force, in_program),
            ("--profile", self.profile.is_some(), Some(key)),
            ("--repair", self.repair, Some(key)),
            ("--undo", self.undo, Some(key)),
            ("--set-up", self.set_up, Some(key)),
        ];
        for (option, is_given, other) in refused {
            let is_known = match (option, target) {
                ("--profile" | "--repair", Target::ThunderbirdProfile) => true,
                ("--repair", Target::File(Format::Evolution)) => self.set_up,
                ("--undo" | "--set-up", _) => in_program.is_some(),
                _ => false,
            };
            if let (true, false, Some(other)) = (is_given, is_known, other) {
                return Err(UsageError::Exclusive { option, other });
            }
        }
        Ok(match (target, in_program) {
            (Target::ThunderbirdProfile, _) if self.undo => {
                Meant::Undo(UndoPlace::ThunderbirdProfile { profile: self.profile })
            }
            (Target::ThunderbirdProfile, _) => {
                let (profile, repair) = (self.profile, self.repair);
                Meant::Export(Destination::ThunderbirdProfile { profile, repair })
            }
            (Target::File(Format::Evolution), Some(_)) if self.undo => {
                Meant::Undo(UndoPlace::Evolution)
            }
            (Target::File(Format::Evolution), Some(_)) => {
                Meant::Export(Destination::Evolution { repair: self.repair })
            }
            (Target::File(_), Some(_)) => Meant::Export(Destination::Outlook),
            (Target::File(format), None) => {
                let out = self.out.ok_or(UsageError::MissingArgument("--out"))?;
                Meant::Export(Destination::File { format, out, force: self.force })
            }
        })
    }
}
