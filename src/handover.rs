//! The account handed over: exported, saved, and said how to use.
//!
//! What terminal and window share of it. Which format, where to and whether a
//! file may be replaced is for the person to say; what goes into the files is
//! `export`'s, how they reach the disk `storage`'s business.

use std::path::{Path, PathBuf};

use crate::account::{Account, EmailAddress};
use crate::calendar;
use crate::explain;
use crate::export::{Export, ExportError, ExportFile, Format, Note};
use crate::i18n::{Message, Words};
use crate::report::{Audience, Case};
use crate::storage::{self, Overwrite, SaveError};

/// The file name to propose for an account; it can stand in any file system.
pub fn file_name(address: &EmailAddress, format: Format) -> String {
    // A local part may hold what a file name cannot.
    let name = address.to_ascii().replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "_");
    format!("{name}.{}", format.extension())
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
    /// What lies beside the main file was left out, because the main file has an unusual ending.
    pub is_short: bool,
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

/// Makes an export and saves it. Where a file exists that must not be replaced, nothing is written.
pub fn write(
    words: &Words,
    format: Format,
    account: &Account,
    out: &Path,
    overwrite: Overwrite,
) -> Result<Written, HandoverError> {
    let sheet_words = explain::export::sheet_words(
        words,
        account,
        &explain::export::day(words, calendar::today()),
    );
    let Export { files, notes } =
        crate::export::export(format, account, &sheet_words).map_err(HandoverError::Export)?;
    let made = files.len();
    let paths = targets(format, out);
    let files: Vec<ExportFile> = files.into_iter().take(paths.len()).collect();
    if overwrite == Overwrite::Refuse {
        let existing = paths.iter().filter(|path| storage::exists(path)).cloned();
        let existing: Vec<PathBuf> = existing.collect();
        if !existing.is_empty() {
            return Err(HandoverError::Exist(existing));
        }
    }
    for (file, path) in files.iter().zip(&paths) {
        storage::save(path, &file.bytes, overwrite).map_err(|error| match error {
            // Somebody else was faster.
            SaveError::Exists => HandoverError::Exist(vec![path.clone()]),
            error => HandoverError::Save { error, path: path.clone() },
        })?;
    }
    Ok(Written { paths, notes, is_short: files.len() < made })
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

/// Where the files of a format go, main file first. What lies beside the main file finds it by its
/// usual ending, so with another ending there is only the main file.
pub fn targets(format: Format, out: &Path) -> Vec<PathBuf> {
    let usual =
        out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(format.extension()));
    let suffixes = format.suffixes().iter();
    suffixes.filter(|suffix| suffix.is_empty() || usual).map(|suffix| beside(out, suffix)).collect()
}

/// `mail.prf` and `.cmd` make `mail.cmd`.
fn beside(out: &Path, suffix: &str) -> PathBuf {
    if suffix.is_empty() {
        return out.to_owned();
    }
    let mut name = out.file_stem().unwrap_or_default().to_owned();
    name.push(suffix);
    out.with_file_name(name)
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
        for note in &self.notes {
            paragraphs.push(words.say(&explain::export::note(note)));
        }
        paragraphs.push(if self.is_short {
            words.say(&Message::new("cli-unusual-ending").with("ending", format.extension()))
        } else {
            words.say(&explain::export::format_use(format))
        });
        paragraphs.join("\n\n")
    }
}
