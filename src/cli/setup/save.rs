//! Asks where a file is to go and saves it; an existing one is replaced only on a plain yes.

use std::path::{Path, PathBuf};

use super::super::describe;
use super::{Entry, Guide};
use crate::account::Account;
use crate::explain;
use crate::export::Format;
use crate::handover::{self, HandoverError, targets};
use crate::i18n::{Message, Words};
use crate::report::{Audience, Case};
use crate::storage::{self, Overwrite};

/// Saves an account, and says how to use the file.
pub(super) fn account(guide: &mut Guide<'_>, format: Format, account: &Account) -> Entry<()> {
    let proposal = handover::file_name(&account.address, format);
    let write = |words: &Words, path: &Path, overwrite| {
        let written = handover::write(words, format, account, path, overwrite)?;
        Ok(written.text(words, format))
    };
    saved(guide, proposal, |path| targets(format, path), write)
}

/// Shows the report of a check, and saves it.
pub(super) fn report(guide: &mut Guide<'_>, case: &Case) -> Entry<()> {
    let words = &guide.context.words;
    let text =
        explain::report::text(words, &explain::report::report(words, case), Audience::Support);
    guide.terminal.say(&text);
    let write = |words: &Words, path: &Path, overwrite| {
        handover::write_report(words, case, Audience::Support, path, overwrite)?;
        Ok(words.say(&Message::new("cli-report-written").with("path", describe::path(path))))
    };
    saved(guide, handover::report_name(&case.address), |path| vec![path.to_owned()], write)
}

/// Asks until something is saved, which is then said, or the person has enough.
fn saved(
    guide: &mut Guide<'_>,
    mut proposal: String,
    targets: impl Fn(&Path) -> Vec<PathBuf>,
    write: impl Fn(&Words, &Path, Overwrite) -> Result<String, HandoverError>,
) -> Entry<()> {
    loop {
        let path = match guide.text("setup-ask-path", &proposal) {
            Entry::Given(path) => PathBuf::from(path.trim()),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        };
        let mut overwrite = Overwrite::Refuse;
        match may_replace(guide, &targets(&path)) {
            Entry::Given(None) => {}
            Entry::Given(Some(true)) => overwrite = Overwrite::Replace,
            Entry::Given(Some(false)) | Entry::Back => {
                proposal = path.display().to_string();
                continue;
            }
            Entry::Left => return Entry::Left,
        }
        match write(&guide.context.words, &path, overwrite) {
            Ok(said) => {
                guide.terminal.say(&said);
                return Entry::Given(());
            }
            Err(error) => {
                guide.tell(&error.message());
                proposal = path.display().to_string();
                match guide.yes(&Message::new("setup-other-path"), true) {
                    Entry::Given(true) => {}
                    Entry::Given(false) | Entry::Back => return Entry::Back,
                    Entry::Left => return Entry::Left,
                }
            }
        }
    }
}

/// Whether everything that exists already may be replaced; `None` where nothing does.
fn may_replace(guide: &mut Guide<'_>, targets: &[PathBuf]) -> Entry<Option<bool>> {
    let mut answer = None;
    for target in targets.iter().filter(|target| storage::exists(target)) {
        let question = Message::new("setup-replace").with("path", describe::path(target));
        match guide.yes(&question, false) {
            Entry::Given(true) => answer = Some(true),
            Entry::Given(false) => return Entry::Given(Some(false)),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
    Entry::Given(answer)
}
