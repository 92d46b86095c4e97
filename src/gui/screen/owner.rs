//! For domain owners: what a domain publishes about its mail, what is wrong with it, what to publish instead.
//!
//! A page beside the six steps. What is asked and how it is judged is the
//! core's business; the page shows it, and hands over lines and a file.

mod view;

use std::path::{Path, PathBuf};

use iced::Task;
use iced::task::Handle;

use crate::account::{AddressError, Domain};
use crate::audit::{Audit, Facts, audit};
use crate::discovery::Options;
use crate::explain;
use crate::gui::core::Core;
use crate::gui::screen::saving::{self, Saver};
use crate::gui::widget::{OPENED, copy, focus, focus_wrong, scroll, show_from};
use crate::handover;
use crate::i18n;
use crate::inspection::{Subject, inspect};

/// Where the domain is typed, which has the focus when the page appears.
pub const DOMAIN: &str = "domain";
/// What the check says, while it runs and afterwards.
const RESULT: &str = "result";
/// The button that saves the configuration file.
const SAVE: &str = "save-config";
/// The name under which web servers have to hand that file out.
const CONFIG: &str = "config-v1.1.xml";

/// The page.
pub struct Owner {
    typed: String,
    error: Option<AddressError>,
    state: State,
    saver: Saver<PathBuf>,
    /// The file that was saved last.
    saved: Option<PathBuf>,
}

/// How far it is.
enum State {
    /// Nobody has asked yet.
    Idle,
    /// Work of this run is under way; dropping the handle cancels it.
    Asking(
        u64,
        #[expect(dead_code, reason = "held, so that leaving the page ends the work")] Handle,
    ),
    /// The answers are there.
    Told(Box<Told>),
}

/// What was found, and what the person does with it.
struct Told {
    domain: Domain,
    audit: Audit,
    /// Which findings show their advice.
    open: Vec<usize>,
    zone_is_open: bool,
    /// What became of copying the lines.
    copied: Option<bool>,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The domain changed.
    Typed(String),
    /// Look at it.
    Check,
    /// It has been looked at, in this run.
    Finished(u64, Box<Facts>),
    /// The advice of a finding is shown or hidden.
    Toggle(usize),
    /// The lines for the zone are shown or hidden.
    ToggleZone,
    /// The lines are to be copied.
    Copy,
    /// They are, or not.
    Copied(bool),
    /// The configuration file is to be saved.
    SaveConfig,
    /// On its way to the disk.
    Saving(saving::Message<PathBuf>),
    /// One step back: out of saving, or away from the page.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Some work, and what a screen reader is told.
    Tell(String, Task<Message>),
    /// Away from the page.
    Close,
}

impl Owner {
    /// The page with a domain that is known already.
    pub fn new(typed: String) -> Self {
        let (error, state, saver, saved) = (None, State::Idle, Saver::default(), None);
        Self { typed, error, state, saver, saved }
    }

    /// Takes a message in; answers to what is no longer asked change nothing.
    pub fn update(&mut self, core: &Core, message: Message, next_run: u64) -> Action {
        match message {
            Message::Typed(typed) => {
                self.typed = typed;
                self.error = None;
            }
            Message::Check => return self.check(core, next_run),
            Message::Finished(run, facts) => return self.finished(core, run, &facts),
            Message::Toggle(index) => {
                if let State::Told(told) = &mut self.state {
                    return told.toggle(index);
                }
            }
            Message::ToggleZone => {
                if let State::Told(told) = &mut self.state {
                    told.zone_is_open = !told.zone_is_open;
                    return opened(told.zone_is_open);
                }
            }
            Message::Copy => {
                if let State::Told(told) = &self.state {
                    let lines = explain::doctor::zone(&core.words, &told.audit.zone);
                    return Action::Run(copy(lines).map(Message::Copied));
                }
            }
            Message::Copied(worked) => {
                if let State::Told(told) = &mut self.state {
                    told.copied = Some(worked);
                }
            }
            Message::SaveConfig => {
                if let Some(file) = self.config_file() {
                    self.saved = None;
                    let write = move |_: &i18n::Words, path: &Path, overwrite| {
                        handover::write_text(&file, path, overwrite).map(|()| path.to_owned())
                    };
                    let task = self.saver.open(core, CONFIG, next_run, write);
                    return Action::Run(task.map(Message::Saving));
                }
            }
            Message::Back if self.saver.cancel() => return Action::Run(focus(SAVE)),
            Message::Back => return Action::Close,
            Message::Saving(message) => match self.saver.update(core, message) {
                saving::Step::Stay(task) => return Action::Run(task.map(Message::Saving)),
                saving::Step::Saved(path) => {
                    self.saved = Some(path);
                    return Action::Run(focus(SAVE));
                }
            },
        }
        Action::None
    }

    fn check(&mut self, core: &Core, run: u64) -> Action {
        if matches!(self.state, State::Asking(..)) {
            return Action::None;
        }
        let subject = match Subject::parse(&self.typed) {
            Ok(subject) => subject,
            Err(error) => {
                self.error = Some(error);
                return Action::Run(focus_wrong(DOMAIN));
            }
        };
        self.typed = subject.domain.display();
        // Without a list of certificates nobody can be asked safely; the page says so.
        let Some(network) = core.network.clone() else { return Action::None };
        let options = Options {
            central_databases: core.settings.central_databases,
            plain_http: core.settings.plain_http,
            ..Options::default()
        };
        let work = inspect(network, core.catalog, subject, options, |_| {});
        let task = Task::perform(work, move |facts| Message::Finished(run, Box::new(facts)));
        let (task, handle) = task.abortable();
        self.saved = None;
        self.state = State::Asking(run, handle.abort_on_drop());
        Action::Tell(core.text("window-owner-asking"), Task::batch([show_from(RESULT), task]))
    }

    fn finished(&mut self, core: &Core, run: u64, facts: &Facts) -> Action {
        if !matches!(self.state, State::Asking(asked, _) if asked == run) {
            return Action::None;
        }
        let (domain, audit) = (facts.domain.clone(), audit(facts));
        let (open, zone_is_open, copied) = (Vec::new(), false, None);
        let told = Told { domain, audit, open, zone_is_open, copied };
        let news = told.news(core);
        self.state = State::Told(Box::new(told));
        Action::Tell(news, show_from(RESULT))
    }

    fn config_file(&self) -> Option<String> {
        match &self.state {
            State::Told(told) => told.audit.config_file.clone(),
            State::Idle | State::Asking(..) => None,
        }
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match (self.saver.primary(), &self.state) {
            (Some((_, message)), _) => message.map(Message::Saving),
            (None, State::Asking(..)) => None,
            (None, _) => Some(Message::Check),
        }
    }
}

/// Brings what was just opened into view.
fn opened(open: bool) -> Action {
    if open { Action::Run(scroll(OPENED)) } else { Action::None }
}

impl Told {
    fn toggle(&mut self, index: usize) -> Action {
        let open = !self.open.contains(&index);
        match open {
            true => self.open.push(index),
            false => self.open.retain(|one| *one != index),
        }
        opened(open)
    }

    /// "Prüfung von example.com. 2 Fehler, 1 Warnung, 3 Hinweise."
    fn news(&self, core: &Core) -> String {
        let domain = i18n::Message::new("doctor-heading").with("domain", self.domain.display());
        let delivery = explain::doctor::delivery(self.audit.delivery());
        format!("{}. {} {}", core.say(&domain), self.count(core), core.say(&delivery))
    }

    /// How many findings there are of each kind that is not good.
    fn count(&self, core: &Core) -> String {
        use crate::audit::Severity::{Error, Hint, Warning};
        let of = |severity| {
            let fits = |one: &&crate::audit::Finding| one.kind.severity() == severity;
            self.audit.findings.iter().filter(fits).count().to_string()
        };
        core.say(
            &i18n::Message::new("window-owner-count")
                .with("errors", of(Error))
                .with("warnings", of(Warning))
                .with("hints", of(Hint)),
        )
    }
}
