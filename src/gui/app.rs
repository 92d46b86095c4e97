//! The window as a whole: which page is shown, the way back, and what is the same on every page.
//!
//! Pages hand over typed values by their actions; this file passes them on. It
//! opens no connection and reads no file while it handles a message: that is
//! what tasks are for.

mod flow;
mod outside;
mod over;
mod view;

use std::collections::HashMap;

use iced::theme::Mode;
use iced::{Size, Task, Theme};

use super::core::Core;
use super::programs::Programs;
use super::screen::{
    Screen, address, check, explain as explain_page, finish, help, login, owner, preferences,
    report, search, servers,
};
use super::theme::{DARK, LIGHT, Look};
use super::widget::{Shortcut, focus, focus_from_top, scroll};
use crate::desktop::{self, OpenError};
use crate::explain;
use crate::handover::programs::Found;
use crate::i18n::{self, Language, Words};
use crate::network::Network;
use crate::provider::Catalog;
use crate::storage::{self, Appearance, SaveError, Settings, SettingsError, SettingsFile};
use crate::verify::AttemptBudget;

/// What the window opens with.
#[derive(Clone)]
pub struct Start {
    /// An address that is known already.
    pub address: Option<String>,
    /// A language that was asked for on the command line.
    pub language: Option<Language>,
    /// Where the settings are kept.
    pub settings: SettingsFile,
    /// The way to the network.
    pub network: Option<Network>,
    /// The way to the mail programs.
    pub programs: Programs,
}

impl Start {
    /// With this computer's settings and network.
    pub fn of_system(address: Option<String>, language: Option<Language>) -> Self {
        let settings = SettingsFile::of_system();
        let (network, programs) = (Network::system().ok(), Programs::of_system());
        Self { address, language, settings, network, programs }
    }
}

/// A page that lies over the six steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The words explained.
    Help,
    /// Language, appearance and the like.
    Preferences,
    /// What a domain publishes, for its owner.
    Owner,
    /// The report of a check.
    Report,
    /// An error message, put into words.
    Explain,
}

/// Whether the settings are being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// No.
    Idle,
    /// Yes.
    Once,
    /// Yes, and they have changed since.
    Again,
}

/// The window.
pub struct App {
    pub(super) core: Core,
    settings_file: SettingsFile,
    settings_error: Option<SettingsError>,
    /// What the system prefers.
    system: Mode,
    size: Size,
    screen: Screen,
    /// The pages behind, the nearest last.
    behind: Vec<Screen>,
    /// Pages that were left by going back, the nearest last; what was typed there comes back.
    ahead: Vec<Screen>,
    over: Option<Over>,
    /// The page that comes back when the one over the steps is closed.
    beneath: Option<Over>,
    pages: over::Pages,
    help_topic: Option<explain::help::Topic>,
    menu_is_open: bool,
    /// What a screen reader is told next.
    news: String,
    /// What went wrong outside the pages.
    trouble: Option<i18n::Message>,
    /// Whether the settings are being written.
    writing: Writing,
    runs: u64,
    /// The run that looks for mail programs.
    looking: u64,
    /// Refused logins, by address.
    budgets: HashMap<String, AttemptBudget>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// On page 1.
    Address(address::Message),
    /// On page 2.
    Search(search::Message),
    /// On page 3.
    Servers(servers::Message),
    /// On page 4.
    Login(login::Message),
    /// On page 5.
    Check(check::Message),
    /// On page 6.
    Finish(finish::Message),
    /// On the page of the settings.
    Preferences(preferences::Message),
    /// On the page for domain owners.
    Owner(owner::Message),
    /// On the page of the report.
    Report(report::Message),
    /// On the page that explains an error message.
    Explain(explain_page::Message),
    /// A topic of the help is opened or closed.
    Topic(explain::help::Topic),
    /// Help or settings are opened.
    Open(Over),
    /// Help or settings are closed.
    Close,
    /// The menu of the narrow window is opened or closed.
    ToggleMenu,
    /// Another language.
    Language(Language),
    /// A key with a meaning on every page.
    Shortcut(Shortcut),
    /// The window has another size.
    Resized(Size),
    /// The system prefers light or dark.
    SystemMode(Mode),
    /// The settings are kept, or not.
    SettingsSaved(Result<(), SettingsError>),
    /// The mail programs of this computer have been looked for, in this run.
    Programs(u64, Vec<Found>),
    /// A page was opened in the browser, or not.
    PageOpened(Result<(), OpenError>),
    /// A key or button was let go; what has the focus is told anew (a trap of the toolkit: moving
    /// the focus alone does not refresh what a screen reader sees).
    LetGo,
}

impl App {
    /// The window with page 1.
    pub fn new(start: Start) -> (Self, Task<Message>) {
        let (settings, settings_error) = start.settings.load();
        // One asked for on the command line holds this once and is not kept.
        let language = start.language.or(settings.language).unwrap_or_else(Language::of_system);
        // That there is no place for settings is no news worth a warning at every start.
        let trouble = settings_error.as_ref().filter(|error| **error != SettingsError::NoPlace);
        let trouble = trouble.map(explain::settings::error);
        let core = Core {
            catalog: Catalog::bundled(),
            network: start.network,
            words: Words::new(language),
            settings,
            documents: storage::documents_folder(),
            system: storage::system_name(),
            programs: start.programs,
            found: None,
        };
        let first = address::Address::new(start.address.unwrap_or_default());
        let focused = focus(first.focus());
        let app = Self {
            core,
            settings_file: start.settings,
            settings_error,
            system: Mode::None,
            size: super::USUAL_SIZE.into(),
            screen: Screen::Address(first),
            behind: Vec::new(),
            ahead: Vec::new(),
            over: None,
            beneath: None,
            pages: over::Pages::default(),
            help_topic: None,
            menu_is_open: false,
            news: String::new(),
            trouble,
            writing: Writing::Idle,
            runs: 0,
            looking: 0,
            budgets: HashMap::new(),
        };
        (app, Task::batch([focused, iced::system::theme().map(Message::SystemMode)]))
    }

    /// Takes a message in.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Address(message) => self.on_address(message),
            Message::Search(message) => self.on_search(message),
            Message::Servers(message) => self.on_servers(message),
            Message::Login(message) => self.on_login(message),
            Message::Check(message) => self.on_check(message),
            Message::Finish(message) => self.on_finish(message),
            Message::Owner(message) => self.on_owner(message),
            Message::Report(message) => self.on_report(message),
            Message::Explain(message) => self.on_explain(message),
            Message::Preferences(preferences::Message::Close) | Message::Close => self.close(),
            Message::Preferences(message) => {
                preferences::apply(&mut self.core.settings, &message);
                if let preferences::Message::Language(language) = message {
                    self.core.words = Words::new(language);
                }
                self.keep_settings()
            }
            Message::Topic(topic) => {
                self.help_topic = if self.help_topic == Some(topic) { None } else { Some(topic) };
                Task::none()
            }
            Message::Open(over) => self.open(over),
            Message::ToggleMenu => {
                self.menu_is_open = !self.menu_is_open;
                Task::none()
            }
            Message::Language(language) => {
                self.core.settings.language = Some(language);
                self.core.words = Words::new(language);
                self.keep_settings()
            }
            Message::Shortcut(shortcut) => self.on_shortcut(shortcut),
            Message::Resized(size) => {
                self.size = size;
                Task::none()
            }
            Message::SystemMode(mode) => {
                self.system = mode;
                Task::none()
            }
            Message::SettingsSaved(saved) => {
                self.settings_error = saved.err();
                let again = std::mem::replace(&mut self.writing, Writing::Idle);
                if again == Writing::Again { self.keep_settings() } else { Task::none() }
            }
            Message::Programs(run, found) => {
                self.programs_found(run, found);
                Task::none()
            }
            Message::PageOpened(opened) => {
                self.trouble = opened.err().map(|error| explain::desktop::open_error(&error));
                Task::none()
            }
            Message::LetGo => Task::none(),
        }
    }

    /// Writes the settings to the disk, without making anybody wait; one write after the other, so
    /// that the newest is the last.
    fn keep_settings(&mut self) -> Task<Message> {
        if self.writing != Writing::Idle {
            self.writing = Writing::Again;
            return Task::none();
        }
        self.writing = Writing::Once;
        let (file, settings) = (self.settings_file.clone(), self.core.settings);
        let work = async move {
            let saving = tokio::task::spawn_blocking(move || file.save(&settings));
            let interrupted = SaveError::Other(std::io::ErrorKind::Interrupted);
            saving.await.unwrap_or(Err(SettingsError::NotSaved(interrupted)))
        };
        Task::perform(work, Message::SettingsSaved)
    }

    fn on_shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        match shortcut {
            Shortcut::Back if self.menu_is_open => {
                self.menu_is_open = false;
                focus("menu")
            }
            Shortcut::Back | Shortcut::Primary if self.over.is_some() => {
                self.on_key_over(matches!(shortcut, Shortcut::Back))
            }
            Shortcut::Back => self.back(),
            Shortcut::Primary => self.primary().map_or_else(Task::none, |on| self.update(on)),
            Shortcut::Help => self.update(Message::Open(Over::Help)),
            Shortcut::Larger => self.update(Message::Preferences(preferences::Message::Larger)),
            Shortcut::Smaller => self.update(Message::Preferences(preferences::Message::Smaller)),
            Shortcut::Lines(lines) => scroll(f32::from(lines) * self.look().size(24.0)),
            Shortcut::Pages(pages) => scroll(f32::from(pages) * self.size.height * 0.6),
            Shortcut::UsualSize => {
                self.core.settings.text_size = Settings::default().text_size;
                self.keep_settings()
            }
        }
    }

    /// What the primary button of the page does now.
    fn primary(&self) -> Option<Message> {
        match &self.screen {
            Screen::Address(page) => page.primary(&self.core).map(Message::Address),
            Screen::Search(page) => page.primary().map(Message::Search),
            Screen::Servers(page) => page.primary().map(Message::Servers),
            Screen::Login(page) => page.primary().map(Message::Login),
            Screen::Check(page) => page.primary().map(Message::Check),
            Screen::Finish(page) => page.primary().map(Message::Finish),
        }
    }

    /// A page has come into view: it is told, scrolled to its beginning, and given the focus.
    fn appeared(&mut self) -> Task<Message> {
        self.trouble = None;
        self.news = self.announcement();
        match (self.over, &self.screen) {
            (Some(Over::Help), _) => focus_from_top(help::FOCUS),
            (Some(Over::Owner), _) => focus_from_top(owner::DOMAIN),
            (Some(Over::Explain), _) => focus_from_top(explain_page::ANSWER),
            (Some(Over::Report), _) => self
                .pages
                .report
                .as_ref()
                .map_or_else(Task::none, |page| focus_from_top(page.focus())),
            (Some(Over::Preferences), _) => {
                focus_from_top(preferences::focus(self.core.words.language()))
            }
            // Where something is to be typed, the field is in sight; else the page's beginning.
            (None, Screen::Address(_) | Screen::Login(_)) => focus(self.focus()),
            (None, _) => focus_from_top(self.focus()),
        }
    }

    fn focus(&self) -> &'static str {
        match &self.screen {
            Screen::Address(page) => page.focus(),
            Screen::Search(page) => page.focus(),
            Screen::Servers(page) => page.focus(),
            Screen::Login(page) => page.focus(),
            Screen::Check(page) => page.focus(),
            Screen::Finish(page) => page.focus(&self.core),
        }
    }

    /// Opens a page in the browser.
    fn open_page(&self, page: &'static str) -> Task<Message> {
        let work = async move {
            let opening = tokio::task::spawn_blocking(move || desktop::open_page(page));
            opening.await.unwrap_or(Err(OpenError::NoProgram))
        };
        Task::perform(work, Message::PageOpened)
    }

    /// How everything looks right now.
    pub(super) fn look(&self) -> Look {
        let dark = match self.core.settings.appearance {
            Appearance::Light => false,
            Appearance::Dark => true,
            Appearance::System => self.system == Mode::Dark,
        };
        Look {
            palette: if dark { DARK } else { LIGHT },
            scale: f32::from(self.core.settings.text_size.percent()) / 100.0,
            width: self.size.width,
            height: self.size.height,
        }
    }

    /// The toolkit's theme: ours in its words, for the few places it draws itself.
    pub fn theme(&self) -> Theme {
        let look = self.look();
        let palette = iced::theme::palette::Seed {
            background: look.palette.background,
            text: look.palette.text,
            primary: look.palette.accent,
            success: look.palette.done,
            warning: look.palette.attention,
            danger: look.palette.problem,
        };
        Theme::custom(super::APPLICATION_ID, palette)
    }
}
