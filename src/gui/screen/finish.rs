//! Step 6: the account is handed over, as often as wanted; the password is remembered on request.

mod view;

use std::path::Path;

use iced::Task;

use crate::account::{Account, EmailAddress, Password, PasswordDraft, Proof};
use crate::calendar::{self, Day};
use crate::desktop::{self, OpenError};
use crate::export::Format;
use crate::gui::core::{Core, Person};
use crate::gui::screen::saving::{self, Saver};
use crate::gui::widget::focus;
use crate::handover::{self, Written};
use crate::i18n::Words;
use crate::report::Case;
use crate::selection::{self, Servers};
use crate::storage::{SecretError, SecretStore};

/// The button that remembers the password.
const REMEMBER: &str = "remember";
/// The button that opens the folder of a saved file.
const FOLDER: &str = "folder";

/// The page.
pub struct Finish {
    account: Account,
    today: Day,
    /// How the check went; `None` where there was none.
    case: Option<Box<Case>>,
    /// Kept for the keyring; `None` where none was asked for.
    password: Option<PasswordDraft>,
    /// The format that is being saved, with the run that saves it.
    format: (Format, u64),
    saver: Saver<Written>,
    /// What was saved last.
    saved: Option<Saved>,
    keyring: Keyring,
    folder_error: Option<OpenError>,
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
    /// On its way to the disk.
    Saving(saving::Message<Written>),
    /// Not after all.
    Cancel,
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
    /// The report of the check.
    Report,
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
    /// The report of the check.
    Report(Box<Case>),
    /// Close the window.
    Close,
    /// The page before.
    Back,
}

impl Finish {
    /// The page for an account that is proven as far as its check says; without one, as far as `proof` does.
    pub fn new(
        person: Person,
        servers: &Servers,
        proof: Proof,
        checked: Option<(Box<Case>, PasswordDraft)>,
    ) -> Self {
        let (incoming, outgoing) = (&servers.incoming, &servers.outgoing);
        let mut account = selection::account(person.address, person.name, incoming, outgoing, None);
        let (case, password) = checked.unzip();
        let proof = case.as_ref().map_or(proof, |case| case.outcome.proof());
        account.proof = proof;
        account.folders = case.as_ref().map(|case| case.outcome.folders()).unwrap_or_default();
        Self {
            account,
            today: calendar::today(),
            case,
            // Only one that has proven right is worth remembering.
            password: password.filter(|_| proof.is_complete()),
            format: (Format::ALL[0], 0),
            saver: Saver::default(),
            saved: None,
            keyring: Keyring::Unasked,
            folder_error: None,
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
            Message::Saving(message) => match self.saver.update(core, message) {
                saving::Step::Stay(task) => return Action::Run(task.map(Message::Saving)),
                saving::Step::Saved(written) => {
                    let (format, run) = self.format;
                    self.saved = Some(Saved { run, format, written });
                    return Action::Run(focus(FOLDER));
                }
            },
            Message::Cancel => {
                if self.saver.cancel() {
                    return Action::Run(focus(view::button_id(self.format.0)));
                }
            }
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
            Message::Report => {
                if let Some(case) = &self.case {
                    return Action::Report(case.clone());
                }
            }
            Message::Another => return Action::Another,
            Message::Done => return Action::Close,
            Message::Back => {
                if self.saver.is_open() {
                    return self.update(core, Message::Cancel, run);
                }
                return Action::Back;
            }
        }
        Action::None
    }

    fn choose(&mut self, core: &Core, format: Format, run: u64) -> Action {
        (self.format, self.saved, self.folder_error) = ((format, run), None, None);
        let account = self.account.clone();
        let name = handover::file_name(&account.address, format);
        let write = move |words: &Words, path: &Path, overwrite| {
            handover::write(words, format, &account, path, overwrite)
        };
        Action::Run(self.saver.open(core, &name, run, write).map(Message::Saving))
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
        self.saver.is_open()
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match self.saver.primary() {
            None => Some(Message::Done),
            Some((_, message)) => message.map(Message::Saving),
        }
    }
}
