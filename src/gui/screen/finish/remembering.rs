//! The password remembered in the password store of the system: a part of the last page.
//!
//! There only after a check that has passed. Reading it back is the page of the login's business.

use iced::widget::container;
use iced::{Element, Task};

use crate::account::{EmailAddress, Password, PasswordDraft};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::icon::Icon;
use crate::gui::theme::Look;
use crate::gui::widget::{Tone, card, focus, notice, offer, prose, row_button};
use crate::storage::{SecretError, SecretStore};

/// The button that remembers the password.
const REMEMBER: &str = "remember";

/// A password that may be remembered, and what has become of that.
pub struct Remembering {
    password: PasswordDraft,
    state: State,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// Nobody has asked.
    Unasked,
    /// The store is being asked, in this run.
    Busy(u64),
    /// It holds the password.
    Holds,
    /// It does not.
    Failed(SecretError),
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The password is to be remembered.
    Remember,
    /// It is, or not.
    Remembered(u64, Result<(), SecretError>),
}

impl Remembering {
    /// Nobody has asked yet.
    pub fn new(password: PasswordDraft) -> Self {
        Self { password, state: State::Unasked }
    }

    /// Takes a message in; answers to what is no longer asked change nothing.
    pub fn update(
        &mut self,
        address: &EmailAddress,
        message: Message,
        next_run: u64,
    ) -> Task<Message> {
        match message {
            Message::Remember => self.remember(address.clone(), next_run),
            Message::Remembered(run, answer) if self.state == State::Busy(run) => {
                let (state, next) = match answer {
                    Ok(()) => (State::Holds, "primary"),
                    Err(error) => (State::Failed(error), REMEMBER),
                };
                self.state = state;
                focus(next)
            }
            Message::Remembered(..) => Task::none(),
        }
    }

    fn remember(&mut self, address: EmailAddress, run: u64) -> Task<Message> {
        let busy = matches!(self.state, State::Busy(_));
        let Some(password) = self.password.finish().ok().filter(|_| !busy) else {
            return Task::none();
        };
        self.state = State::Busy(run);
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || {
                let password: Password = password;
                SecretStore::open()?.remember(&address, &password)
            });
            asked.await.unwrap_or(Err(SecretError::NoStore))
        };
        Task::perform(work, move |answer| Message::Remembered(run, answer))
    }

    /// Remembering the password, and what came of it.
    pub fn view<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let button = |id: &'static str| {
            let label = core.text(id);
            row_button(look, REMEMBER, label.clone(), label, false, Message::Remember)
        };
        match &self.state {
            State::Holds => {
                let words = prose(look, look.palette.text, &core.text("window-remembered-means"));
                notice(look, Tone::Done, core.text("window-remembered"), [words])
            }
            State::Failed(error) => {
                let words = core.say(&explain::secrets::error(error));
                let words = prose(look, look.palette.text, &words);
                let again = container(button("window-remember-again")).padding([6.0, 0.0]);
                let title = core.text("window-remember-failed");
                notice(look, Tone::Attention, title, [words, again.into()])
            }
            // The button stays where it is while the store is asked, and so does the focus.
            State::Unasked | State::Busy(_) => {
                let title = core.text("window-remember-title");
                let busy = matches!(self.state, State::Busy(_));
                let words =
                    core.text(if busy { "window-remembering" } else { "window-remember-what" });
                let button = button("window-remember");
                card(look, offer(look, Icon::KeyRound, title, words, Some(button)))
            }
        }
    }
}
