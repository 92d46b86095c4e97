//! The pages over the six steps: opened, closed, and what comes back beneath them.

use iced::Task;

use super::{App, Message, Over};
use crate::gui::screen::owner;
use crate::gui::widget::Shortcut;

impl App {
    /// Opens a page over the steps. The page for domain owners keeps its place when help is opened
    /// over it, and help comes back where it led to that page.
    pub(super) fn open(&mut self, over: Over) -> Task<Message> {
        self.menu_is_open = false;
        if self.over != Some(over) {
            self.beneath = self.over.filter(|before| [*before, over].contains(&Over::Owner));
        }
        if over == Over::Owner && self.owner.is_none() {
            self.owner = Some(owner::Owner::new(self.screen.domain()));
        }
        self.over = Some(over);
        self.forget_owner();
        self.appeared()
    }

    /// Closes it; what lies beneath comes into view.
    pub(super) fn close(&mut self) -> Task<Message> {
        self.over = self.beneath.take();
        self.forget_owner();
        self.appeared()
    }

    /// Ends the work on a page that cannot come back.
    fn forget_owner(&mut self) {
        if ![self.over, self.beneath].contains(&Some(Over::Owner)) {
            self.owner = None;
        }
    }

    pub(super) fn on_owner(&mut self, message: owner::Message) -> Task<Message> {
        let run = self.next_run();
        let Some(page) = &mut self.owner else { return Task::none() };
        match page.update(&self.core, message, run) {
            owner::Action::None => Task::none(),
            owner::Action::Run(task) => task.map(Message::Owner),
            owner::Action::Tell(news, task) => {
                self.news = news;
                task.map(Message::Owner)
            }
            owner::Action::Close => self.close(),
        }
    }

    /// Escape and Enter on that page.
    pub(super) fn on_owner_key(&mut self, shortcut: Shortcut) -> Task<Message> {
        let message = match (shortcut, &self.owner) {
            (Shortcut::Back, _) => Some(owner::Message::Back),
            (_, Some(page)) => page.primary(),
            (_, None) => None,
        };
        message.map_or_else(Task::none, |message| self.on_owner(message))
    }
}
