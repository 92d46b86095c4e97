//! The files of an account on their way to the disk, and what was saved last: a part of the last page.

use std::path::Path;

use iced::{Element, Task};

use super::offers::button_id;
use crate::account::{Account, ProofLevel};
use crate::desktop::{self, OpenError};
use crate::explain;
use crate::export::{Format, Note};
use crate::gui::core::Core;
use crate::gui::screen::saving::{self, Saver};
use crate::gui::theme::Look;
use crate::gui::widget::{Link, Tone, focus, focus_from_top, links, notice, plain, prose, strong};
use crate::handover::{self, Written, shown_path};
use crate::i18n::{self, Words};

/// The button that opens the folder of a saved file.
const FOLDER: &str = "folder";

/// At most one file on its way, and the last one that has arrived.
pub struct Files {
    /// The format that is being saved, with the run that saves it.
    format: (Format, u64),
    saver: Saver<Written>,
    saved: Option<Saved>,
    folder_error: Option<OpenError>,
}

/// A format that has reached the disk.
struct Saved {
    run: u64,
    format: Format,
    written: Written,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A format is to be saved.
    Choose(Format),
    /// On its way to the disk.
    Saving(saving::Message<Written>),
    /// The folder of what was saved is to be shown.
    ShowFolder,
    /// It is shown, or not.
    FolderShown(u64, Result<(), OpenError>),
}

/// What comes of a message.
pub enum Step {
    /// The same is in view.
    Stay(Task<Message>),
    /// The question for the path has come into view, or gone out of it.
    Turn(Task<Message>),
}

impl Default for Files {
    fn default() -> Self {
        let (saver, saved, folder_error) = (Saver::default(), None, None);
        Self { format: (Format::ALL[0], 0), saver, saved, folder_error }
    }
}

impl Files {
    /// Takes a message in; answers to what is no longer asked change nothing.
    pub fn update(
        &mut self,
        core: &Core,
        account: &Account,
        message: Message,
        next_run: u64,
    ) -> Step {
        match message {
            Message::Choose(format) => {
                return Step::Turn(self.choose(core, account, format, next_run));
            }
            Message::Saving(message) => match self.saver.update(core, message) {
                saving::Step::Stay(task) => return Step::Stay(task.map(Message::Saving)),
                saving::Step::Saved(written) => {
                    let (format, run) = self.format;
                    self.saved = Some(Saved { run, format, written });
                    return Step::Turn(focus_from_top(FOLDER));
                }
            },
            Message::ShowFolder => return Step::Stay(self.show_folder()),
            Message::FolderShown(run, shown) => {
                if self.saved.as_ref().is_some_and(|saved| saved.run == run) {
                    self.folder_error = shown.err();
                }
            }
        }
        Step::Stay(Task::none())
    }

    fn choose(
        &mut self,
        core: &Core,
        account: &Account,
        format: Format,
        run: u64,
    ) -> Task<Message> {
        (self.format, self.saved, self.folder_error) = ((format, run), None, None);
        let account = account.clone();
        let name = handover::file_name(&account.address, format);
        let write = move |words: &Words, path: &Path, overwrite| {
            handover::write(words, format, &account, path, overwrite)
        };
        self.saver.open(core, &name, run, write).map(Message::Saving)
    }

    fn show_folder(&self) -> Task<Message> {
        let Some(saved) = &self.saved else { return Task::none() };
        let Some(path) = saved.written.paths.first().cloned() else { return Task::none() };
        let run = saved.run;
        let work = async move {
            let shown = tokio::task::spawn_blocking(move || desktop::show_folder(&path));
            shown.await.unwrap_or(Err(OpenError::NoProgram))
        };
        Task::perform(work, move |shown| Message::FolderShown(run, shown))
    }

    /// Not after all; the button that was pressed gets the focus back. `None` where nothing was asked.
    pub fn cancel(&mut self) -> Option<Task<Message>> {
        self.saver.cancel().then(|| focus(button_id(self.format.0)))
    }

    /// What was saved is no longer the newest that happened.
    pub fn forget(&mut self) {
        (self.saved, self.folder_error) = (None, None);
    }

    /// The format a path is being asked for; `None` where none is.
    pub fn is_asking(&self) -> Option<Format> {
        self.saver.is_open().then_some(self.format.0)
    }

    /// The primary button while a path is asked for: its label, and what it and Enter do.
    pub fn primary(&self) -> Option<(&'static str, Option<Message>)> {
        let (label, message) = self.saver.primary()?;
        Some((label, message.map(Message::Saving)))
    }

    /// The question for the path.
    pub fn question<'a>(&'a self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        let name = core.say(&explain::export::format_name(self.format.0));
        let mut parts = vec![prose(look, look.palette.text, &format!("**{name}**"))];
        let form = self.saver.view(core, look).into_iter();
        parts.extend(form.map(|part| part.map(Message::Saving)));
        parts
    }

    /// What was saved: where, how far it is proven, and at most three steps with it.
    pub fn saved_notice<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        let Saved { format, written, .. } = self.saved.as_ref()?;
        let text = look.palette.text;
        let mut parts = Vec::new();
        for path in &written.paths {
            parts.push(plain(look, shown_path(path)));
        }
        parts.push(strong(look, core.text("window-what-next")));
        if let Some(ending) = format.extension().filter(|_| written.is_short) {
            let ending = explain::export::unusual_ending(*format, ending);
            parts.push(prose(look, text, &core.say(&ending)));
        } else {
            let clicks = explain::export::format_steps(*format, written.stays);
            parts.extend(steps(core, look, &clicks));
        }
        parts.extend(remarks(core, look, written.proof, &written.notes));
        if let Some(error) = &self.folder_error {
            let words = core.say(&explain::desktop::open_error(error));
            parts.push(prose(look, look.palette.problem, &words));
        }
        let folder = Link::new(FOLDER, core.text("window-show-folder"), Message::ShowFolder);
        parts.push(links(look, [folder]));
        Some(notice(look, Tone::Done, core.text("window-saved"), parts))
    }
}

/// How far the account is proven, and what else to know about it where it went.
pub fn remarks<'a, Message: 'a>(
    core: &Core,
    look: Look,
    proof: ProofLevel,
    notes: &[Note],
) -> Vec<Element<'a, Message>> {
    let said = explain::export::remarks(proof, notes);
    said.iter().map(|said| prose(look, look.palette.soft, &core.say(said))).collect()
}

/// Steps with their numbers, or a single one without.
pub fn steps<'a, Message: 'a>(
    core: &Core,
    look: Look,
    steps: &[i18n::Message],
) -> Vec<Element<'a, Message>> {
    let said = |(index, step): (usize, &i18n::Message)| {
        let words = core.say(step);
        let words = if steps.len() > 1 { format!("{}. {words}", index + 1) } else { words };
        prose(look, look.palette.text, &words)
    };
    steps.iter().enumerate().map(said).collect()
}
