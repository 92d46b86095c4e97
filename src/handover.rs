//! The account handed over: exported, saved, and said how to use.
//!
//! What terminal and window share of it. Which format, where to and whether a
//! file may be replaced is for the person to say; what goes into the files is
//! `export`'s, how they reach the disk `storage`'s business.

pub mod evolution;
pub mod outlook;
pub mod programs;
pub mod thunderbird;

use std::path::{Path, PathBuf};

use crate::account::{Account, EmailAddress, ProofLevel};
use crate::calendar;
use crate::explain;
use crate::export::{Export, ExportError, FileName, Format, Note};
use crate::i18n::{Message, Words};
use crate::report::{Audience, Case};
use crate::storage::{self, Overwrite, SaveError};

/// The file name to propose for an account; it can stand in any file system. Empty where a folder is asked for.
pub fn file_name(address: &EmailAddress, format: Format) -> String {
    let Some(extension) = format.extension() else { return String::new() };
    // A local part may hold what a file name cannot.
    let name = address.to_ascii().replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "_");
    format!("{name}.{extension}")
}

/// A whole path fit to be shown: file names may hold anything, escape codes included.
pub fn shown_path(path: &std::path::Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    crate::diagnosis::clean_words(&whole.display().to_string())
}

/// Files that were written, and what a person should know about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where, main file first.
    pub paths: Vec<PathBuf>,
    /// What the format could not hold as it was.
    pub notes: Vec<Note>,
    /// How far the account is proven.
    pub proof: ProofLevel,
    /// What lies beside the main file was left out, because the main file has an unusual ending.
    pub is_short: bool,
    /// What lies beside the main file leads to where that one lies now: it has to stay there.
    pub stays: bool,
}

/// Why nothing, or not everything, was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoverError {
    /// The format cannot hold this account.
    Export(ExportError),
    /// The work was cut off.
    Interrupted,
    /// Files are there already and were not to be replaced.
    Exist(Vec<PathBuf>),
    /// A file could not be saved.
    Save {
        /// Why.
        error: SaveError,
        /// Which one.
        path: PathBuf,
    },
}

impl HandoverError {
    /// Why, and what to do instead.
    pub fn message(&self) -> Message {
        match self {
            Self::Export(error) => explain::export::export_error(error),
            Self::Exist(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| shown_path(path)).collect();
                explain::export::save_error(SaveError::Exists, &paths.join(", "))
            }
            Self::Interrupted => Message::new("export-error-interrupted"),
            Self::Save { error, path } => explain::export::save_error(*error, &shown_path(path)),
        }
    }

    /// Whether a file stands in the way that the person may allow to be replaced.
    pub fn is_in_the_way(&self) -> bool {
        matches!(self, Self::Exist(_))
    }
}

/// An export made, with the place of each file; nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    files: Vec<(PathBuf, Vec<u8>)>,
    notes: Vec<Note>,
    proof: ProofLevel,
    is_short: bool,
    stays: bool,
}

/// Makes an export for a place: a file's path, or the folder for formats whose files have names of their own.
pub fn prepare(
    words: &Words,
    format: Format,
    account: &Account,
    out: &Path,
) -> Result<Prepared, HandoverError> {
    let date = explain::export::day(words, calendar::today());
    let export_words = explain::export_words(words, account, &date);
    let place = on_this_computer(out);
    let Export { files, notes } =
        crate::export::export(format, account, &export_words, place.as_deref())
            .map_err(HandoverError::Export)?;
    let made = files.len();
    let files: Vec<_> = files
        .into_iter()
        .filter_map(|file| Some((target(format, out, &file.name)?, file.bytes)))
        .collect();
    let is_short = files.len() < made;
    let stays = format == Format::OutlookAutodiscover && place.is_some();
    Ok(Prepared { files, notes, proof: account.proof.level(), is_short, stays })
}

impl Prepared {
    /// The files in whose place something is already.
    pub fn existing(&self) -> Vec<PathBuf> {
        let paths = self.files.iter().map(|(path, _)| path);
        paths.filter(|path| storage::exists(path)).cloned().collect()
    }

    /// Saves all files. Where one exists that must not be replaced, nothing is written.
    pub fn save(self, overwrite: Overwrite) -> Result<Written, HandoverError> {
        if overwrite == Overwrite::Refuse {
            let existing = self.existing();
            if !existing.is_empty() {
                return Err(HandoverError::Exist(existing));
            }
        }
        for (path, bytes) in &self.files {
            storage::save(path, bytes, overwrite).map_err(|error| match error {
                // Somebody else was faster.
                SaveError::Exists => HandoverError::Exist(vec![path.clone()]),
                error => HandoverError::Save { error, path: path.clone() },
            })?;
        }
        let paths = self.files.iter().map(|(path, _)| path.clone()).collect();
        let Self { notes, proof, is_short, stays, .. } = self;
        Ok(Written { paths, notes, proof, is_short, stays })
    }
}

/// Makes an export and saves it. Where a file exists that must not be replaced, nothing is written.
pub fn write(
    words: &Words,
    format: Format,
    account: &Account,
    out: &Path,
    overwrite: Overwrite,
) -> Result<Written, HandoverError> {
    prepare(words, format, account, out)?.save(overwrite)
}

/// Where the main file will lie, if it may be used where it is saved: Outlook's registry entry names a
/// place on a Windows computer.
#[cfg(windows)]
fn on_this_computer(out: &Path) -> Option<String> {
    Some(std::path::absolute(out).ok()?.display().to_string())
}

/// No other system has Outlook's registry.
#[cfg(not(windows))]
fn on_this_computer(_: &Path) -> Option<String> {
    None
}

/// Where a file of an export goes. What lies beside the main file finds it by its usual ending, so
/// with another ending there is only the main file.
fn target(format: Format, out: &Path, name: &FileName) -> Option<PathBuf> {
    let usual = || {
        let ending = out.extension().zip(format.extension());
        ending.is_some_and(|(ending, usual)| ending.eq_ignore_ascii_case(usual))
    };
    match name {
        FileName::Chosen => Some(out.to_owned()),
        FileName::Beside(suffix) => usual().then(|| beside(out, suffix)),
        FileName::Fixed(name) => Some(out.join(name)),
    }
}

/// `mail.prf` and `.cmd` make `mail.cmd`.
fn beside(out: &Path, suffix: &str) -> PathBuf {
    let mut name = out.file_stem().unwrap_or_default().to_owned();
    name.push(suffix);
    out.with_file_name(name)
}

/// Saves a single text. Where a file exists that must not be replaced, nothing is written.
pub fn write_text(text: &str, out: &Path, overwrite: Overwrite) -> Result<(), HandoverError> {
    if overwrite == Overwrite::Refuse && storage::exists(out) {
        return Err(HandoverError::Exist(vec![out.to_owned()]));
    }
    storage::save(out, text.as_bytes(), overwrite).map_err(|error| match error {
        SaveError::Exists => HandoverError::Exist(vec![out.to_owned()]),
        error => HandoverError::Save { error, path: out.to_owned() },
    })
}

/// The file name to propose for a report; it names the domain only.
pub fn report_name(address: &EmailAddress) -> String {
    format!("postlotse-{}.txt", address.domain().ascii())
}

/// Saves a report: as an object where the name ends in `.json`, else as text.
pub fn write_report(
    words: &Words,
    case: &Case,
    audience: Audience,
    out: &Path,
    overwrite: Overwrite,
) -> Result<(), HandoverError> {
    let report = explain::report::report(words, case);
    let wants_json = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let text = if wants_json {
        format!("{:#}\n", crate::report::json(&report))
    } else {
        explain::report::text(words, &report, audience)
    };
    write_text(&text, out, overwrite)
}

impl Written {
    /// Where the files are, what changed on the way in, how to use them.
    pub fn text(&self, words: &Words, format: Format) -> String {
        let mut paragraphs: Vec<String> = self
            .paths
            .iter()
            .map(|path| {
                let path = shown_path(path);
                words.say(&Message::new("cli-written").with("path", path))
            })
            .collect();
        let remarks = explain::export::remarks(self.proof, &self.notes);
        paragraphs.extend(remarks.iter().map(|remark| words.say(remark)));
        paragraphs.push(match format.extension() {
            Some(ending) if self.is_short => {
                words.say(&explain::export::unusual_ending(format, ending))
            }
            _ => words.say(&explain::export::format_use(format, self.stays)),
        });
        paragraphs.join("\n\n")
    }
}
