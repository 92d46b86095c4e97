//! How setting up in a program looks.

use iced::Element;
use iced::widget::Column;

use super::super::files::{remarks, steps};
use super::work::{self, Change, Done, Failure};
use super::{Message, SetUp, State};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Choice, Mark, Row, Tone, card, choice_list, hint, mark, prose, quiet_notice, rows, strong,
};
use crate::handover::programs::MailProgram;
use crate::handover::shown_path;
use crate::handover::thunderbird::{ProfileFound, ProfileState};
use crate::i18n;

/// The first profile, which is chosen until the person says otherwise.
pub const FIRST_PROFILE: &str = "profile-1";

fn profile_id(index: usize) -> String {
    format!("profile-{}", index + 1)
}

/// When a profile was used last, or that it is open now.
fn used(core: &Core, one: &ProfileFound) -> String {
    let message = match (one.state, one.last_used) {
        (ProfileState::Running, _) => i18n::Message::new("window-set-up-profile-running"),
        (ProfileState::Missing, _) => i18n::Message::new("window-set-up-profile-missing"),
        (ProfileState::Ready, None) => i18n::Message::new("window-set-up-profile-new"),
        (ProfileState::Ready, Some(day)) => i18n::Message::new("window-set-up-profile-used")
            .with("date", explain::export::day(&core.words, day)),
    };
    core.say(&message)
}

impl SetUp {
    /// What it has come to, which is the title of the page.
    pub fn title(&self, core: &Core) -> String {
        let id = match &self.state {
            State::Agreeing => "window-outlook-start",
            State::Working => "window-set-up-working",
            State::Choosing(..) => "window-set-up-which",
            State::Asking(_) => "window-set-up-repair",
            State::Done(done) if done.was_there => "window-set-up-there",
            State::Done(_) if self.program == MailProgram::OutlookClassic => {
                "window-outlook-started"
            }
            State::Done(_) | State::NotUndone(..) => "window-set-up-done",
            State::Undoing(_) => "window-set-up-undoing",
            State::Undone => "window-set-up-undone",
            State::Failed(failure) if failure.is_running() => "window-set-up-close",
            State::Failed(_) => "window-set-up-failed",
        };
        self.say(core, id)
    }

    fn say(&self, core: &Core, id: &'static str) -> String {
        let program = core.say(&explain::programs::name(self.program));
        core.say(&i18n::Message::new(id).with("program", program))
    }

    /// What a screen reader is told beside the title.
    pub fn news(&self, core: &Core) -> Option<String> {
        Some(match &self.state {
            State::Working | State::Undoing(_) | State::Choosing(..) => return None,
            State::Agreeing => core.text("window-outlook-start-what"),
            State::Asking(_) => self.say(core, "window-set-up-repair-means"),
            State::Done(done) => core.say(&done.said),
            State::NotUndone(_, failure) => {
                let why = core.say(&failure.message(&core.words));
                format!("{}. {why}", core.text("window-set-up-not-undone"))
            }
            State::Undone => core.say(&work::undone(self.program)),
            State::Failed(failure) => core.say(&failure.message(&core.words)),
        })
    }

    /// Everything below the title.
    pub fn view<'a>(&self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        match &self.state {
            State::Working | State::Undoing(_) => {
                let row = Row {
                    sign: mark(look, Mark::Waiting),
                    title: core.text("window-set-up-patience"),
                    prominent: false,
                    state: String::new(),
                };
                vec![card(look, rows(look, [row]))]
            }
            State::Agreeing => {
                let said = ["window-outlook-start-what", "window-outlook-close-first"];
                said.map(|id| prose(look, look.palette.text, &core.text(id))).into()
            }
            State::Choosing(found, chosen) => self.choosing(core, look, found, *chosen),
            State::Asking(changes) => self.asking(core, look, changes),
            State::Done(done) => vec![self.done(core, look, done)],
            State::NotUndone(done, failure) => {
                let why = core.say(&failure.message(&core.words));
                let why = prose(look, look.palette.text, &why);
                let title = core.text("window-set-up-not-undone");
                vec![quiet_notice(look, Tone::Attention, title, [why]), self.done(core, look, done)]
            }
            State::Undone => {
                let words = core.say(&work::undone(self.program));
                vec![quiet_notice(look, Tone::Done, words, [])]
            }
            State::Failed(failure) => vec![self.failed(core, look, failure)],
        }
    }

    fn choosing<'a>(
        &self,
        core: &Core,
        look: Look,
        found: &[ProfileFound],
        chosen: usize,
    ) -> Vec<Element<'a, Message>> {
        let choice = |(index, one): (usize, &ProfileFound)| Choice {
            id: profile_id(index),
            title: crate::diagnosis::clean_words(&one.name),
            badge: None,
            text: format!("{}\n{}", used(core, one), shown_path(&one.path)),
            chosen: index == chosen,
            on_choose: Message::Choose(index),
        };
        let choices = found.iter().enumerate().map(choice).collect();
        vec![
            prose(look, look.palette.text, &core.text("window-set-up-which-means")),
            choice_list(look, core.text("window-set-up-which"), choices),
        ]
    }

    /// What a repair changes.
    fn asking<'a>(&self, core: &Core, look: Look, changes: &[Change]) -> Vec<Element<'a, Message>> {
        let text = look.palette.text;
        let line = |change: &Change| prose(look, text, &change.line(&core.words));
        let mut parts = vec![
            prose(look, text, &self.say(core, "window-set-up-repair-means")),
            strong(look, core.text("window-set-up-repair-changes")),
            card(look, Column::with_children(changes.iter().map(line)).spacing(6.0)),
            hint(look, &core.text("window-set-up-repair-keeps")),
        ];
        if !changes.iter().any(Change::is_for_good) {
            parts.push(hint(look, &core.text("window-set-up-repair-undo")));
        }
        parts
    }

    /// It is there: what to do now, what to know, where the old settings are.
    fn done<'a>(&self, core: &Core, look: Look, done: &Done) -> Element<'a, Message> {
        let mut parts = vec![strong(look, core.text("window-what-next"))];
        parts.extend(steps(core, look, &done.steps));
        parts.extend(remarks(core, look, self.account.proof.level(), &done.notes));
        parts.extend(done.places.iter().map(|place| hint(look, &core.say(place))));
        quiet_notice(look, Tone::Done, core.say(&done.said), parts)
    }

    fn failed<'a>(&self, core: &Core, look: Look, failure: &Failure) -> Element<'a, Message> {
        let tone = if failure.is_running() { Tone::Attention } else { Tone::Problem };
        let words = core.say(&failure.message(&core.words));
        let nothing_lost = core.text("window-set-up-nothing-lost");
        quiet_notice(look, tone, nothing_lost, [prose(look, look.palette.text, &words)])
    }
}
