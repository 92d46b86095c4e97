//! The pages over the six steps: opened, closed, and what comes back beneath them.

use iced::Task;

use super::{App, Message, Over};
use crate::gui::screen::{owner, report};
use crate::report::Case;

/// The pages over the steps that hold something of their own.
#[derive(Default)]
pub(super) struct Pages {
    pub(super) owner: Option<owner::Owner>,
    pub(super) report: Option<report::Report>,
}

impl Over {
    /// Whether the page holds something that is to come back when another one over it is closed.
    fn holds_something(self) -> bool {
        match self {
            Self::Help | Self::Preferences => false,
            Self::Owner | Self::Report => true,
        }
    }
}

impl App {
    /// Opens a page over the steps. One that holds something keeps its place when help is opened
    /// over it, and help comes back where it led to such a page.
    pub(super) fn open(&mut self, over: Over) -> Task<Message> {
        self.menu_is_open = false;
        if over == Over::Report && self.pages.report.is_none() {
            return Task::none();
        }
        if self.over != Some(over) {
            let kept = |before: &Over| before.holds_something() || over.holds_something();
            self.beneath = self.over.filter(kept);
        }
        if over == Over::Owner && self.pages.owner.is_none() {
            self.pages.owner = Some(owner::Owner::new(self.screen.domain()));
        }
        self.over = Some(over);
        self.forget();
        self.appeared()
    }

    /// Opens the report of a check.
    pub(super) fn open_report(&mut self, case: Box<Case>) -> Task<Message> {
        self.pages.report = Some(report::Report::new(case));
        self.open(Over::Report)
    }

    /// Closes it; what lies beneath comes into view.
    pub(super) fn close(&mut self) -> Task<Message> {
        self.over = self.beneath.take();
        self.forget();
        self.appeared()
    }

    /// Ends the work on pages that cannot come back.
    fn forget(&mut self) {
        let there = [self.over, self.beneath];
        let stays = |over: Over| there.contains(&Some(over));
        self.pages.owner.take_if(|_| !stays(Over::Owner));
        self.pages.report.take_if(|_| !stays(Over::Report));
    }

    pub(super) fn on_owner(&mut self, message: owner::Message) -> Task<Message> {
        let run = self.next_run();
        let Some(page) = &mut self.pages.owner else { return Task::none() };
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

    pub(super) fn on_report(&mut self, message: report::Message) -> Task<Message> {
        let run = self.next_run();
        let Some(page) = &mut self.pages.report else { return Task::none() };
        match page.update(&self.core, message, run) {
            report::Action::None => Task::none(),
            report::Action::Run(task) => task.map(Message::Report),
            report::Action::Close => self.close(),
        }
    }

    /// Escape (`back`) and Enter on a page over the steps.
    pub(super) fn on_key_over(&mut self, back: bool) -> Task<Message> {
        let Some(over) = self.over else { return Task::none() };
        let message = match over {
            Over::Help | Over::Preferences => Some(Message::Close),
            Over::Owner if back => Some(Message::Owner(owner::Message::Back)),
            Over::Owner => {
                self.pages.owner.as_ref().and_then(owner::Owner::primary).map(Message::Owner)
            }
            Over::Report if back => Some(Message::Report(report::Message::Back)),
            Over::Report => {
                self.pages.report.as_ref().and_then(report::Report::primary).map(Message::Report)
            }
        };
        message.map_or_else(Task::none, |message| self.update(message))
    }
}
