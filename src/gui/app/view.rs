//! How the window looks: the page in its frame, with its title and its news.

use std::cmp::Ordering;

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Space, column, container};
use iced::{Element, Fill};

use super::{App, Message, Over};
use crate::account::{Proof, ProofState};
use crate::gui::screen::{Screen, Step, help, preferences};
use crate::gui::widget::{Keys, RailMessages, Semantics, StepState, Tone, frame, notice};
use crate::i18n::{self, Language};

impl App {
    /// The title of the window.
    pub fn title(&self) -> String {
        format!("{} – {}", self.core.text("window-program"), self.place())
    }

    /// "Schritt 2 von 6 · Suche", or the title of a page that is no step.
    fn place(&self) -> String {
        if self.over.is_some() {
            return self.page_title();
        }
        let step = self.screen.step();
        let message = i18n::Message::new("setup-step")
            .with("number", step.number().to_string())
            .with("title", self.core.text(step.name_id()));
        self.core.say(&message)
    }

    fn page_title(&self) -> String {
        let core = &self.core;
        match (self.over, &self.screen) {
            (Some(Over::Help), _) => core.text("window-help"),
            (Some(Over::Preferences), _) => core.text("window-settings-title"),
            (Some(Over::Owner), _) => core.text("window-owner"),
            (Some(Over::Report), _) => core.text("window-report"),
            (Some(Over::Explain), _) => core.text("window-explain"),
            (None, Screen::Address(_)) => core.text("window-address-title"),
            (None, Screen::Search(page)) => page.title(core),
            (None, Screen::Servers(page)) => core.text(page.title_id()),
            (None, Screen::Login(page)) => page.title(core),
            (None, Screen::Check(page)) => page.title(core),
            (None, Screen::Finish(page)) => page.title(core),
        }
    }

    /// What a screen reader is told when a page comes into view.
    pub(super) fn announcement(&self) -> String {
        let title = self.page_title();
        if self.over.is_some() {
            return title;
        }
        let more = match &self.screen {
            Screen::Login(page) => page.news(&self.core),
            Screen::Check(page) => page.news(&self.core),
            Screen::Finish(page) => page.news(&self.core),
            _ => None,
        };
        let mut told = format!("{}. {title}", self.place());
        if let Some(more) = more {
            told = format!("{told}. {more}");
        }
        told
    }

    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        let (core, look) = (&self.core, self.look());
        let page = match (self.over, &self.screen) {
            (Some(Over::Help), _) => help::view(core, look, self.help_topic),
            (Some(Over::Preferences), _) => {
                let trouble = self.settings_error.as_ref();
                let trouble = trouble.map(crate::explain::settings::error);
                preferences::view(core, look, trouble.as_ref()).map(Message::Preferences)
            }
            (Some(Over::Owner), _) => match &self.pages.owner {
                Some(page) => page.view(core, look).map(Message::Owner),
                None => Space::new().into(),
            },
            (Some(Over::Report), _) => match &self.pages.report {
                Some(page) => page.view(core, look).map(Message::Report),
                None => Space::new().into(),
            },
            (Some(Over::Explain), _) => match &self.pages.explain {
                Some(page) => page.view(core, look).map(Message::Explain),
                None => Space::new().into(),
            },
            (None, Screen::Address(page)) => page.view(core, look).map(Message::Address),
            (None, Screen::Search(page)) => page.view(core, look).map(Message::Search),
            (None, Screen::Servers(page)) => page.view(core, look).map(Message::Servers),
            (None, Screen::Login(page)) => page.view(core, look).map(Message::Login),
            (None, Screen::Check(page)) => page.view(core, look).map(Message::Check),
            (None, Screen::Finish(page)) => page.view(core, look).map(Message::Finish),
        };
        let page: Element<'_, Message> = match &self.trouble {
            None => page,
            Some(trouble) => {
                let trouble = notice(look, Tone::Problem, core.say(trouble), []);
                column![container(trouble).padding([12.0, look.margin()]), page].into()
            }
        };
        let news = Space::new().width(1.0).height(1.0);
        let news = Semantics::leaf(Role::Status, self.news.clone(), news).live();
        // A new page begins with nothing pressed, focused or scrolled on it.
        let part = match &self.screen {
            Screen::Finish(page) => page.part(),
            _ => 0,
        };
        let key = (self.over.map(|over| over as u8), self.screen.step() as u8, part);
        let page = iced::widget::keyed_column([(key, page)]).width(Fill).height(Fill);
        let framed = frame(look, self.frame(), page.into());
        let all = column![container(framed).height(Fill), news];
        Keys::around(all, Message::Shortcut)
    }

    fn frame(&self) -> RailMessages<Message> {
        let core = &self.core;
        let now = self.screen.step();
        let steps = Step::ALL.map(|step| {
            let (state, id) = match (step.cmp(&now), &self.screen) {
                (Ordering::Less, Screen::Finish(page)) if step == Step::Check => {
                    checked(page.proof())
                }
                (Ordering::Less, _) => (StepState::Done, "window-step-behind"),
                (Ordering::Equal, _) if self.over.is_some() => {
                    (StepState::Ahead, "window-step-back")
                }
                (Ordering::Equal, _) => (StepState::Current, "window-step-now"),
                (Ordering::Greater, _) => (StepState::Ahead, "window-step-ahead"),
            };
            let name = core.text(step.name_id());
            let told = i18n::Message::new(id)
                .with("number", step.number().to_string())
                .with("title", name.clone());
            (name, state, core.say(&told))
        });
        let spoken = core.words.language();
        let languages = Language::ALL.map(|language| {
            let name = match language {
                Language::German => "window-german",
                Language::English => "window-english",
            };
            (core.text(name), language == spoken, Message::Language(language))
        });
        RailMessages {
            help: (
                core.text("window-help"),
                self.over == Some(Over::Help),
                Message::Open(Over::Help),
            ),
            settings: (
                core.text("window-settings"),
                self.over == Some(Over::Preferences),
                Message::Open(Over::Preferences),
            ),
            languages: (core.text("window-language"), languages.into()),
            menu: (core.text("window-menu"), self.menu_is_open, Message::ToggleMenu),
            menu_state: core.folded(self.menu_is_open),
            steps: steps.into(),
            place: self.place(),
            program: core.text("window-program"),
            name: core.text("window-steps"),
        }
    }
}

/// How the check stands once it is behind the person: gone on "anyway", it is no finished step.
fn checked(proof: Proof) -> (StepState, &'static str) {
    if proof.is_complete() {
        (StepState::Done, "window-step-behind")
    } else if [proof.incoming, proof.outgoing].contains(&ProofState::Failed) {
        (StepState::Doubtful, "window-step-not-passed")
    } else if proof == Proof::UNTESTED {
        (StepState::Ahead, "window-step-left-out")
    } else {
        (StepState::Doubtful, "window-step-partly")
    }
}
