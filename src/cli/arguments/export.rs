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
}

/// What `export` is told, unless it is to list.
pub(super) fn read(inner: &ArgMatches) -> Result<Command, UsageError> {
    let selection = selection(inner)?;
    let key = inner.get_one::<String>("format").ok_or(UsageError::MissingArgument("--format"))?;
    let keys = Target::all().into_iter().map(Target::key).collect();
    let target = one_of_list(key, "--format", keys, Target::from_key)?;
    let path = |name| inner.get_one::<PathBuf>(name).cloned();
    let (out, profile) = (path("out"), path("profile"));
    let [force, undo, repair] = ["force", "undo", "repair"].map(|name| inner.get_flag(name));
    if undo && repair {
        return Err(UsageError::Exclusive { option: "--repair", other: "--undo" });
    }
    let destination = match target {
        Target::ThunderbirdProfile => {
            let exclusive = |option| Err(UsageError::Exclusive { option, other: target.key() });
            if out.is_some() {
                return exclusive("--out");
            }
            if force {
                return exclusive("--force");
            }
            if undo {
                return Ok(Command::ExportUndo { address: selection.address, profile });
            }
            Destination::ThunderbirdProfile { profile, repair }
        }
        Target::File(format) => {
            let exclusive = |option| Err(UsageError::Exclusive { option, other: format.key() });
            if profile.is_some() {
                return exclusive("--profile");
            }
            if undo {
                return exclusive("--undo");
            }
            if repair {
                return exclusive("--repair");
            }
            let out = out.ok_or(UsageError::MissingArgument("--out"))?;
            Destination::File { format, out, force }
        }
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
