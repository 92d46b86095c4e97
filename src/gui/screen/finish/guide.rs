//! The way through the dialogs of the new Outlook, which reads no file. A part of the last page.
//!
//! The same steps as the guide that can be saved, each value with a button that copies it.

use iced::widget::Column;
use iced::{Element, Fill, Task};

use crate::account::Account;
use crate::calendar::Day;
use crate::explain;
use crate::export::{GuideStep, GuideWords};
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Tone, card, copy, divider, prose, quiet_notice, row_button, strong, value,
};
use crate::i18n;

/// The first value there is to copy, which has the focus when the page appears: the address.
pub const FIRST: &str = "copy-1-0";

/// Which value: its step and its place there.
pub type Place = (usize, usize);

/// What was copied last.
#[derive(Default)]
pub struct Guide {
    copied: Option<(Place, bool)>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A value is to be copied.
    Copy(Place, String),
    /// It is, or not.
    Copied(Place, bool),
}

impl Guide {
    /// Takes a message in; the sentence is for a screen reader.
    pub fn update(&mut self, core: &Core, message: Message) -> (Option<String>, Task<Message>) {
        match message {
            Message::Copy(place, text) => {
                (None, copy(text).map(move |worked| Message::Copied(place, worked)))
            }
            Message::Copied(place, worked) => {
                self.copied = Some((place, worked));
                (Some(core.text(said(worked))), Task::none())
            }
        }
    }

    /// The words for an account on a day.
    pub fn words(core: &Core, account: &Account, today: Day) -> GuideWords {
        let date = explain::export::day(&core.words, today);
        explain::guide_words(&core.words, account, &date)
    }

    /// What to know first, then the steps in the order of the dialogs.
    pub fn view<'a>(
        &self,
        core: &Core,
        look: Look,
        words: GuideWords,
    ) -> Vec<Element<'a, Message>> {
        let known = prose(look, look.palette.text, &words.notice);
        let mut parts =
            vec![quiet_notice(look, Tone::Aside, core.text("window-guide-known"), [known])];
        for (index, step) in words.steps.into_iter().enumerate() {
            parts.push(self.step(core, look, index, step));
        }
        parts
    }

    fn step<'a>(
        &self,
        core: &Core,
        look: Look,
        index: usize,
        step: GuideStep,
    ) -> Element<'a, Message> {
        let told = strong(look, format!("{}. {}", index + 1, step.text));
        let mut all = Column::new().spacing(8.0).width(Fill).push(told);
        if step.values.is_empty() {
            return all.into();
        }
        let mut values = Column::new().width(Fill);
        for (at, one) in step.values.into_iter().enumerate() {
            if at > 0 {
                values = values.push(divider(look));
            }
            let place = (index, at);
            let label = match self.copied {
                Some((copied, worked)) if copied == place => said(worked),
                _ => "window-guide-copy",
            };
            let spoken = i18n::Message::new("window-guide-copy-what")
                .with("name", one.label.clone())
                .with("value", one.value.clone());
            let on_press = Message::Copy(place, one.value.clone());
            let label = core.text(label);
            let button =
                row_button(look, copy_id(place), label, core.say(&spoken), false, on_press);
            values = values.push(value(look, one.label, one.value, button));
        }
        all = all.push(card(look, values));
        all.into()
    }
}

fn copy_id((step, value): Place) -> String {
    format!("copy-{step}-{value}")
}

fn said(worked: bool) -> &'static str {
    if worked { "window-guide-copied" } else { "window-guide-not-copied" }
}
