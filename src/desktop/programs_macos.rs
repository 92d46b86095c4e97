//! macOS: the folders of programs, and what a program says of itself in its `Info.plist`.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::{MailProgram, Program, short_version};
use crate::storage;
use crate::storage::evolution::Packaging;

/// The programs by what their folder is called.
const NAMES: [(MailProgram, &str); 2] =
    [(MailProgram::Thunderbird, "Thunderbird.app"), (MailProgram::AppleMail, "Mail.app")];
/// The most bytes of an `Info.plist`.
const MAX_INFO: usize = 1 << 20;

/// What is installed.
pub(super) fn programs() -> Vec<Program> {
    let own = storage::home_folder().map(|home| home.join("Applications"));
    let shared = ["/Applications", "/System/Applications"].map(PathBuf::from);
    let folders: Vec<PathBuf> = shared.into_iter().chain(own).collect();
    let there = NAMES
        .into_iter()
        .flat_map(|(kind, name)| folders.iter().map(move |folder| (kind, folder.join(name))));
    there
        .filter(|(_, program)| storage::exists(program))
        .map(|(kind, program)| Program { kind, version: version(&program) })
        .collect()
}

/// There is none for this system.
pub(super) fn evolutions() -> Vec<Packaging> {
    Vec::new()
}

fn version(program: &Path) -> Option<String> {
    let info = storage::read(&program.join("Contents/Info.plist"), MAX_INFO).ok()?;
    let info = plist::Value::from_reader(Cursor::new(info)).ok()?;
    let version = info.as_dictionary()?.get("CFBundleShortVersionString")?.as_string()?;
    short_version(version, 1)
}
