//! Step 6: the account is handed over, as often as wanted; the password is remembered on request.

mod view;

use std::path::PathBuf;

use iced::Task;

use crate::account::{Account, EmailAddress, Password, PasswordDraft, Proof};
use crate::calendar::{self, Day};
use crate::desktop::{self, ChooseError, OpenError};
use crate::export::Format;
use crate::gui::core::{Core, Person};
use crate::gui::widget::{focus, focus_wrong};
use crate::handover::{self, HandoverError, Written};
use crate::i18n::Words;
use crate::selection::{self, Servers};
use crate::storage::{Overwrite, SecretError, SecretStore};

/// Where the path is typed.
const PATH: &str = "path";
/// The button that remembers the password.
const REMEMBER: &str = "remember";
/// The button that opens the folder of a saved file.
const FOLDER: &str = "folder";

/// The page.
pub struct Finish {
    account: Account,
    today: Day,
    /// Kept for the keyring; `None` where none was asked for.
    password: Option<PasswordDraft>,
    /// The format that is being saved.
    saving: Option<Saving>,
    /// What was saved last.
    saved: Option<Saved>,
    keyring: Keyring,
    folder_error: Option<OpenError>,
    /// The system's dialog is open; there is never a second one.
    dialog: bool,
}

/// A format on its way to the disk.
struct Saving {
    /// Tells its answers from those of another one.
    run: u64,
    format: Format,
    path: String,
    busy: bool,
    error: Option<HandoverError>,
    /// Why the system's dialog cannot be had, once the person has asked for it.
    without_dialog: Option<ChooseError>,
    /// Whether the person has asked for the dialog themselves.
    asked: bool,
}

/// A format that has reached the disk.
struct Saved {
    run: u64,
    format: Format,
    written: Written,
}

/// What has become of remembering the password.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Keyring {
    /// Nobody has asked.
    Unasked,
    /// It is being asked, in this run.
    Busy(u64),
    /// It holds the password.
    Holds,
    /// It does not.
    Failed(SecretError),
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// A format is to be saved.
    Choose(Format),
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
    /// Not after all.
    Cancel,
    /// It is saved, or not.
    Saved(u64, Result<Written, HandoverError>),
    /// The folder of what was saved is to be shown.
    ShowFolder,
    /// It is shown, or not.
    FolderShown(u64, Result<(), OpenError>),
    /// The password is to be remembered.
    Remember,
    /// It is, or not.
    Remembered(u64, Result<(), SecretError>),
    /// Another account.
    Another,
    /// The page for domain owners.
    Owner,
    /// The end.
    Done,
    /// Back.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Everything from the start.
    Another,
    /// The page for domain owners.
    Owner,
    /// Close the window.
    Close,
    /// The page before.
    Back,
}

impl Finish {
    /// The page for an account that is proven as far as `proof` says.
    pub fn new(
        person: Person,
        servers: &Servers,
        proof: Proof,
        password: Option<PasswordDraft>,
    ) -> Self {
        let (incoming, outgoing) = (&servers.incoming, &servers.outgoing);
        let mut account = selection::account(person.address, person.name, incoming, outgoing, None);
        account.proof = proof;
        Self {
            account,
            today: calendar::today(),
            // Only one that has proven right is worth remembering.
            password: password.filter(|_| proof.is_complete()),
            saving: None,
            saved: None,
            keyring: Keyring::Unasked,
            folder_error: None,
            dialog: false,
        }
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        view::button_id(Format::ALL[0])
    }

    /// Takes a message in; answers to what is no longer asked change nothing.
    pub fn update(&mut self, core: &Core, message: Message, run: u64) -> Action {
        match message {
            Message::Choose(format) => return self.choose(core, format, run),
            Message::Path(path) => {
                if let Some(saving) = self.saving.as_mut().filter(|saving| !saving.busy) {
                    saving.path = path;
                    saving.error = None;
                }
            }
            Message::Browse => {
                if let Some(saving) = &mut self.saving {
                    saving.asked = true;
                }
                return self.browse(core);
            }
            Message::Browsed(run, answer) => return self.browsed(core, run, answer),
            Message::Save => return self.save(core, Overwrite::Refuse),
            Message::Replace => return self.save(core, Overwrite::Replace),
            Message::Cancel => {
                if let Some(saving) = self.saving.take() {
                    return Action::Run(focus(view::button_id(saving.format)));
                }
            }
            Message::Saved(run, result) => return self.saved(run, result),
            Message::ShowFolder => return self.show_folder(),
            Message::FolderShown(run, shown) => {
                if self.saved.as_ref().is_some_and(|saved| saved.run == run) {
                    self.folder_error = shown.err();
                }
            }
            Message::Remember => return self.remember(run),
            Message::Remembered(run, answer) if self.keyring == Keyring::Busy(run) => {
                let (keyring, next) = match answer {
                    Ok(()) => (Keyring::Holds, "primary"),
                    Err(error) => (Keyring::Failed(error), REMEMBER),
                };
                self.keyring = keyring;
                return Action::Run(focus(next));
            }
            Message::Remembered(..) => {}
            Message::Owner => return Action::Owner,
            Message::Another => return Action::Another,
            Message::Done => return Action::Close,
            Message::Back => {
                if self.saving.is_some() {
                    return self.update(core, Message::Cancel, run);
                }
                return Action::Back;
            }
        }
        Action::None
    }

    fn choose(&mut self, core: &Core, format: Format, run: u64) -> Action {
        let folder = core.documents.clone().unwrap_or_default();
        let path = folder.join(handover::file_name(&self.account.address, format));
        let path = path.display().to_string();
        let (busy, error, without_dialog, asked) = (false, None, None, false);
        self.saving = Some(Saving { run, format, path, busy, error, without_dialog, asked });
        (self.saved, self.folder_error) = (None, None);
        // The system's own dialog is what people know; the field stands ready where there is none.
        match self.browse(core) {
            Action::Run(task) => Action::Run(Task::batch([focus(PATH), task])),
            _ => Action::Run(focus(PATH)),
        }
    }

    fn browse(&mut self, core: &Core) -> Action {
        let Some(saving) = self.saving.as_ref().filter(|_| !self.dialog) else {
            return Action::None;
        };
        self.dialog = true;
        let (run, title) = (saving.run, core.text("window-save-where"));
        let choosing = desktop::choose_target(title, PathBuf::from(saving.path.trim()));
        Action::Run(Task::perform(choosing, move |answer| Message::Browsed(run, answer)))
    }

    fn browsed(
        &mut self,
        core: &Core,
        run: u64,
        answer: Result<Option<PathBuf>, ChooseError>,
    ) -> Action {
        self.dialog = false;
        let Some(saving) = self.saving.as_mut().filter(|saving| saving.run == run) else {
            return Action::None;
        };
        match answer {
            Ok(Some(path)) if !saving.busy => {
                saving.path = path.display().to_string();
                saving.error = None;
                return self.save(core, Overwrite::Refuse);
            }
            // Closed: what stands in the field stands.
            Ok(_) => {}
            Err(error) if saving.asked => saving.without_dialog = Some(error),
            // Nobody asked for it, so nobody is told that it is missing.
            Err(_) => {}
        }
        Action::None
    }

    fn save(&mut self, core: &Core, overwrite: Overwrite) -> Action {
        let Some(saving) = self.saving.as_mut().filter(|saving| !saving.busy) else {
            return Action::None;
        };
        saving.busy = true;
        let (run, format) = (saving.run, saving.format);
        let path = PathBuf::from(saving.path.trim());
        let (account, language) = (self.account.clone(), core.words.language());
        let work = async move {
            let writing = tokio::task::spawn_blocking(move || {
                handover::write(&Words::new(language), format, &account, &path, overwrite)
            });
            writing.await.unwrap_or(Err(HandoverError::Interrupted))
        };
        Action::Run(Task::perform(work, move |written| Message::Saved(run, written)))
    }

    fn saved(&mut self, run: u64, result: Result<Written, HandoverError>) -> Action {
        // Where the person has turned to something else, a file may be there that nobody hears of.
        let Some(mut saving) = self.saving.take_if(|saving| saving.run == run) else {
            return Action::None;
        };
        match result {
            Ok(written) => {
                self.saved = Some(Saved { run, format: saving.format, written });
                Action::Run(focus(FOLDER))
            }
            Err(error) => {
                (saving.busy, saving.error) = (false, Some(error));
                self.saving = Some(saving);
                Action::Run(focus_wrong(PATH))
            }
        }
    }

    fn show_folder(&self) -> Action {
        let Some(saved) = &self.saved else { return Action::None };
        let Some(path) = saved.written.paths.first().cloned() else { return Action::None };
        let run = saved.run;
        let work = async move {
            let shown = tokio::task::spawn_blocking(move || desktop::show_folder(&path));
            shown.await.unwrap_or(Err(OpenError::NoProgram))
        };
        Action::Run(Task::perform(work, move |shown| Message::FolderShown(run, shown)))
    }

    fn remember(&mut self, run: u64) -> Action {
        let password = self.password.as_ref().map(PasswordDraft::finish);
        let busy = matches!(self.keyring, Keyring::Busy(_));
        let Some(Ok(password)) = password.filter(|_| !busy) else { return Action::None };
        self.keyring = Keyring::Busy(run);
        let address = self.account.address.clone();
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || {
                let password: Password = password;
                SecretStore::open()?.remember(&address, &password)
            });
            asked.await.unwrap_or(Err(SecretError::NoStore))
        };
        Action::Run(Task::perform(work, move |answer| Message::Remembered(run, answer)))
    }

    /// Whose account it is.
    pub fn address(&self) -> &EmailAddress {
        &self.account.address
    }

    /// How far the account is proven.
    pub fn proof(&self) -> Proof {
        self.account.proof
    }

    /// Whether a path is being asked for, so that going back only leaves that.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match &self.saving {
            None => Some(Message::Done),
            Some(saving) if saving.busy => None,
            Some(saving) if saving.error.as_ref().is_some_and(HandoverError::is_in_the_way) => {
                Some(Message::Replace)
            }
            Some(_) => Some(Message::Save),
        }
    }
}
