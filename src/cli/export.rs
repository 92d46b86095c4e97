//! `export`: write the account for a mail program, and say what could not be carried over.

use std::path::{Path, PathBuf};

use super::arguments::{Command, SelectionArguments};
use super::{Context, Exit, Reply, check, describe, detect};
use crate::account::{Account, Protocol};
use crate::calendar;
use crate::explain;
use crate::export::{Export, ExportFile, Format, Note};
use crate::i18n::{Message, Words};
use crate::selection;
use crate::storage::{self, Overwrite};

/// Runs the command.
pub(crate) async fn run(context: &Context, command: Command) -> Reply {
    let Command::Export { selection, format, out, incoming, display_name, force } = command else {
        return list(&context.words);
    };
    let account = match account(context, selection, incoming, display_name).await {
        Ok(account) => account,
        Err(reply) => return reply,
    };
    let overwrite = if force { Overwrite::Replace } else { Overwrite::Refuse };
    match write(&context.words, format, &account, &out, overwrite) {
        Ok(written) => written.reply(&context.words, format),
        Err(message) => Reply::error(Exit::Failed, &context.words, &message),
    }
}

/// The formats and what each is for.
pub(crate) fn list(words: &Words) -> Reply {
    let line = |format: Format| {
        let what = words.say(&explain::export::format_name(format));
        format!("{}\n    {what}", format.key())
    };
    let text = Format::ALL.map(line).join("\n");
    let json = serde_json::json!({ "formats": Format::ALL.map(Format::key) });
    Reply::new(Exit::Worked, text, json)
}

async fn account(
    context: &Context,
    arguments: SelectionArguments,
    incoming: Option<Protocol>,
    display_name: Option<String>,
) -> Result<Account, Reply> {
    let words = &context.words;
    let wishes = check::wishes(words, &arguments)?;
    let wanted = incoming.or_else(|| wishes.incoming());
    let covered = wanted.is_some_and(|incoming| wishes.cover(&[incoming, Protocol::Smtp]));
    let network = context.network()?;
    let discovery = if covered {
        None
    } else {
        Some(detect::find(context, Some(network.clone()), arguments.address.clone()).await)
    };
    let found = discovery.as_ref();
    let incoming = wanted
        .or_else(|| selection::incoming_protocol(&wishes, found))
        .ok_or_else(|| check::missing(words, Protocol::Imap, found))?;
    let mut chosen = Vec::new();
    for protocol in [incoming, Protocol::Smtp] {
        let candidate = selection::select(protocol, &arguments.address, &wishes, found)
            .ok_or_else(|| check::missing(words, protocol, found))?;
        chosen.push(selection::locate(&network, candidate).await);
    }
    check::allowed(words, &chosen, arguments.confirmed)?;
    let saved = wishes.saved.as_ref();
    let display_name =
        display_name.or_else(|| saved.map(|saved| saved.display_name.clone())).unwrap_or_default();
    let address = arguments.address;
    Ok(selection::account(address, display_name, &chosen[0], &chosen[1], saved))
}

/// Files that were written, and what a person should know about them.
pub(crate) struct Written {
    /// Where, main file first.
    pub(crate) paths: Vec<PathBuf>,
    /// What the format could not hold as it was.
    pub(crate) notes: Vec<Note>,
    /// What lies beside the main file was left out, because the main file has an unusual ending.
    pub(crate) is_short: bool,
}

/// Makes an export and saves it. Where a file exists that must not be replaced, nothing is written.
pub(crate) fn write(
    words: &Words,
    format: Format,
    account: &Account,
    out: &Path,
    overwrite: Overwrite,
) -> Result<Written, Message> {
    let sheet_words =
        explain::export::sheet_words(words, account, &describe::day(words, calendar::today()));
    let Export { files, notes } = crate::export::export(format, account, &sheet_words)
        .map_err(|error| explain::export::export_error(&error))?;
    let made = files.len();
    let paths = targets(format, out);
    let files: Vec<ExportFile> = files.into_iter().take(paths.len()).collect();
    if overwrite == Overwrite::Refuse
        && let Some(existing) = paths.iter().find(|path| storage::exists(path))
    {
        return Err(save_error(storage::SaveError::Exists, existing));
    }
    for (file, path) in files.iter().zip(&paths) {
        storage::save(path, &file.bytes, overwrite).map_err(|error| save_error(error, path))?;
    }
    Ok(Written { paths, notes, is_short: files.len() < made })
}

fn save_error(error: storage::SaveError, path: &Path) -> Message {
    explain::export::save_error(error, &describe::path(path))
}

/// Where the files of a format go, main file first. What lies beside the main file finds it by its
/// usual ending, so with another ending there is only the main file.
pub(crate) fn targets(format: Format, out: &Path) -> Vec<PathBuf> {
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
    pub(crate) fn text(&self, words: &Words, format: Format) -> String {
        let mut paragraphs: Vec<String> = self
            .paths
            .iter()
            .map(|path| {
                let path = describe::path(path);
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

    fn reply(&self, words: &Words, format: Format) -> Reply {
        let json = serde_json::json!({
            "format": format.key(),
            "files": self.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            "notes": self.notes.iter().map(Note::key).collect::<Vec<_>>(),
        });
        Reply::new(Exit::Worked, self.text(words, format), json)
    }
}
