//! A file on its way to the disk: where it goes, whether it may replace another, what went wrong.
//!
//! A part of the pages that save something. What is written is theirs; the system's dialog comes
//! first, because people know it, and the field stands ready where there is none.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::{Element, Task};

use crate::desktop::{self, ChooseError};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Field, Link, Tone, focus, focus_wrong, links, notice, prose};
use crate::handover::HandoverError;
use crate::i18n::Words;
use crate::storage::Overwrite;

/// Where the path is typed.
const PATH: &str = "path";

/// Writes the file, in the language of the words, and says what was written. Blocks.
type Write<Done> =
    Arc<dyn Fn(&Words, &Path, Overwrite) -> Result<Done, HandoverError> + Send + Sync>;

/// At most one file on its way.
pub struct Saver<Done> {
    form: Option<Form<Done>>,
    /// The system's dialog is open; there is never a second one.
    dialog: bool,
}

struct Form<Done> {
    /// Tells its answers from those of another one.
    run: u64,
    path: String,
    write: Write<Done>,
    busy: bool,
    error: Option<HandoverError>,
    /// Why the system's dialog cannot be had, once the person has asked for it.
    without_dialog: Option<ChooseError>,
    /// Whether the person has asked for the dialog themselves.
    asked: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message<Done> {
    /// Where to.
    Path(String),
    /// The system's dialog is to be asked where to.
    Browse,
    /// It has answered.
    Browsed(u64, Result<Option<PathBuf>, ChooseError>),
    /// Save it.
    Save,
    /// Save it over what is there.
    Replace,
    /// It is saved, or not.
    Saved(u64, Result<Done, HandoverError>),
}

/// What comes of a message.
pub enum Step<Done> {
    /// It goes on.
    Stay(Task<Message<Done>>),
    /// It is on the disk.
    Saved(Done),
}

impl<Done> Default for Saver<Done> {
    fn default() -> Self {
        Self { form: None, dialog: false }
    }
}

impl<Done: Clone + Send + 'static> Saver<Done> {
    /// Asks where a file of this name is to go.
    pub fn open(
        &mut self,
        core: &Core,
        name: &str,
        run: u64,
        write: impl Fn(&Words, &Path, Overwrite) -> Result<Done, HandoverError> + Send + Sync + 'static,
    ) -> Task<Message<Done>> {
        let path = core.documents.clone().unwrap_or_default().join(name).display().to_string();
        let (busy, error, without_dialog, asked) = (false, None, None, false);
        let write = Arc::new(write);
        self.form = Some(Form { run, path, write, busy, error, without_dialog, asked });
        Task::batch([focus(PATH), self.browse(core)])
    }

    /// Not after all; says whether there was something to leave.
    pub fn cancel(&mut self) -> bool {
        self.form.take().is_some()
    }

    /// Whether a path is being asked for.
    pub fn is_open(&self) -> bool {
        self.form.is_some()
    }

    /// Takes a message in; answers to another one's questions change nothing.
    pub fn update(&mut self, core: &Core, message: Message<Done>) -> Step<Done> {
        if matches!(message, Message::Browsed(..)) {
            self.dialog = false;
        }
        let Some(form) = &mut self.form else { return Step::Stay(Task::none()) };
        let task = match message {
            Message::Path(path) if !form.busy => {
                (form.path, form.error) = (path, None);
                Task::none()
            }
            Message::Browse => {
                form.asked = true;
                self.browse(core)
            }
            Message::Browsed(run, answer) if run == form.run => form.browsed(core, answer),
            Message::Save => form.save(core, Overwrite::Refuse),
            Message::Replace => form.save(core, Overwrite::Replace),
            Message::Saved(run, Ok(done)) if run == form.run => {
                self.form = None;
                return Step::Saved(done);
            }
            Message::Saved(run, Err(error)) if run == form.run => {
                (form.busy, form.error) = (false, Some(error));
                focus_wrong(PATH)
            }
            // Where the person has turned to something else, a file may be there that nobody hears of.
            Message::Path(_) | Message::Browsed(..) | Message::Saved(..) => Task::none(),
        };
        Step::Stay(task)
    }

    fn browse(&mut self, core: &Core) -> Task<Message<Done>> {
        let Some(form) = self.form.as_ref().filter(|form| !form.busy && !self.dialog) else {
            return Task::none();
        };
        self.dialog = true;
        let (run, title) = (form.run, core.text("window-save-where"));
        let choosing = desktop::choose_target(title, PathBuf::from(form.path.trim()));
        Task::perform(choosing, move |answer| Message::Browsed(run, answer))
    }

    /// The field and the way to the dialog; nothing while no path is asked for.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Vec<Element<'a, Message<Done>>> {
        let Some(form) = &self.form else { return Vec::new() };
        let error = form.error.as_ref().map(|error| core.say(&error.message()));
        let label = core.text("window-save-path");
        let path = Field::new(look, PATH, label, &form.path, Message::Path)
            .hint(core.text("window-save-path-hint"))
            .error(error);
        let dialog = match &form.without_dialog {
            None => links(look, [Link::new("browse", core.text("window-browse"), Message::Browse)]),
            Some(error) => {
                let words = core.say(&explain::desktop::choose_error(error));
                let words = prose(look, look.palette.text, &words);
                notice(look, Tone::Attention, core.text("window-browse-failed"), [words])
            }
        };
        vec![path.view(), dialog]
    }

    /// The primary button meanwhile: its label and what it and Enter do.
    pub fn primary(&self) -> Option<(&'static str, Option<Message<Done>>)> {
        let form = self.form.as_ref()?;
        let is_in_the_way = form.error.as_ref().is_some_and(HandoverError::is_in_the_way);
        let (label, message) = match is_in_the_way {
            true => ("window-replace", Message::Replace),
            false => ("window-save", Message::Save),
        };
        Some((label, Some(message).filter(|_| !form.busy)))
    }
}

impl<Done: Send + 'static> Form<Done> {
    fn browsed(
        &mut self,
        core: &Core,
        answer: Result<Option<PathBuf>, ChooseError>,
    ) -> Task<Message<Done>> {
        match answer {
            Ok(Some(path)) if !self.busy => {
                (self.path, self.error) = (path.display().to_string(), None);
                return self.save(core, Overwrite::Refuse);
            }
            // Closed: what stands in the field stands.
            Ok(_) => {}
            Err(error) if self.asked => self.without_dialog = Some(error),
            // Nobody asked for it, so nobody is told that it is missing.
            Err(_) => {}
        }
        Task::none()
    }

    fn save(&mut self, core: &Core, overwrite: Overwrite) -> Task<Message<Done>> {
        if self.busy {
            return Task::none();
        }
        self.busy = true;
        let (run, write, path) = (self.run, self.write.clone(), PathBuf::from(self.path.trim()));
        let language = core.words.language();
        let work = async move {
            let writing =
                tokio::task::spawn_blocking(move || write(&Words::new(language), &path, overwrite));
            writing.await.unwrap_or(Err(HandoverError::Interrupted))
        };
        Task::perform(work, move |saved| Message::Saved(run, saved))
    }
}
