//! The configuration file on its way to the disk.

use std::path::PathBuf;

use iced::Task;

use super::{Message, PATH};
use crate::desktop::{self, ChooseError};
use crate::gui::core::Core;
use crate::gui::widget::focus_wrong;
use crate::handover::{self, HandoverError};
use crate::storage::Overwrite;

/// The name under which web servers have to hand it out.
const NAME: &str = "config-v1.1.xml";

/// A file, and where it is to go.
pub struct Saving {
    /// Tells its answers from those of another one.
    run: u64,
    file: String,
    /// What is typed.
    pub path: String,
    busy: bool,
    /// Why it was not saved.
    pub error: Option<HandoverError>,
    /// Why the system's dialog cannot be had, once the person has asked for it.
    pub without_dialog: Option<ChooseError>,
    /// Whether the person has asked for the dialog themselves.
    asked: bool,
    /// The dialog is open; there is never a second one.
    dialog: bool,
}

/// What comes of a message.
pub enum Step {
    /// It goes on.
    Stay(Task<Message>),
    /// It is on the disk.
    Saved(PathBuf),
}

impl Saving {
    /// The system's own dialog is what people know; the field stands ready where there is none.
    pub fn new(core: &Core, file: String, run: u64) -> (Self, Task<Message>) {
        let folder = core.documents.clone().unwrap_or_default();
        let path = folder.join(NAME).display().to_string();
        let (busy, error, without_dialog, asked, dialog) = (false, None, None, false, false);
        let mut saving = Self { run, file, path, busy, error, without_dialog, asked, dialog };
        let task = saving.browse(core);
        (saving, task)
    }

    /// Takes a message in; answers to another one's questions change nothing.
    pub fn update(&mut self, core: &Core, message: Message) -> Step {
        let task = match message {
            Message::Path(path) if !self.busy => {
                (self.path, self.error) = (path, None);
                Task::none()
            }
            Message::Browse => {
                self.asked = true;
                self.browse(core)
            }
            Message::Browsed(run, answer) if run == self.run => self.browsed(answer),
            Message::Save => self.save(Overwrite::Refuse),
            Message::Replace => self.save(Overwrite::Replace),
            Message::Saved(run, Ok(path)) if run == self.run => return Step::Saved(path),
            Message::Saved(run, Err(error)) if run == self.run => {
                (self.busy, self.error) = (false, Some(error));
                focus_wrong(PATH)
            }
            _ => Task::none(),
        };
        Step::Stay(task)
    }

    fn browse(&mut self, core: &Core) -> Task<Message> {
        if self.dialog || self.busy {
            return Task::none();
        }
        self.dialog = true;
        let (run, title) = (self.run, core.text("window-save-where"));
        let choosing = desktop::choose_target(title, PathBuf::from(self.path.trim()));
        Task::perform(choosing, move |answer| Message::Browsed(run, answer))
    }

    fn browsed(&mut self, answer: Result<Option<PathBuf>, ChooseError>) -> Task<Message> {
        self.dialog = false;
        match answer {
            Ok(Some(path)) if !self.busy => {
                (self.path, self.error) = (path.display().to_string(), None);
                return self.save(Overwrite::Refuse);
            }
            // Closed: what stands in the field stands.
            Ok(_) => {}
            Err(error) if self.asked => self.without_dialog = Some(error),
            // Nobody asked for it, so nobody is told that it is missing.
            Err(_) => {}
        }
        Task::none()
    }

    fn save(&mut self, overwrite: Overwrite) -> Task<Message> {
        if self.busy {
            return Task::none();
        }
        self.busy = true;
        let (run, file, path) = (self.run, self.file.clone(), PathBuf::from(self.path.trim()));
        let work = async move {
            let writing = tokio::task::spawn_blocking(move || {
                handover::write_text(&file, &path, overwrite).map(|()| path)
            });
            writing.await.unwrap_or(Err(HandoverError::Interrupted))
        };
        Task::perform(work, move |saved| Message::Saved(run, saved))
    }

    /// Whether a file stands in the way that may be replaced.
    pub fn is_in_the_way(&self) -> bool {
        self.error.as_ref().is_some_and(HandoverError::is_in_the_way)
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match self.busy {
            true => None,
            false if self.is_in_the_way() => Some(Message::Replace),
            false => Some(Message::Save),
        }
    }
}
