//! Step 2: who is asked, and what they say; goes on by itself when the answer can be trusted.

use std::time::Duration;

use iced::task::Handle;
use iced::{Element, Task};

use crate::account::EmailAddress;
use crate::discovery::{
    self, Discovery, Event, Options, Outcome, Probed, Progress, Source, SourceReason, SourceReport,
    is_covered_by_preset,
};
use crate::explain;
use crate::gui::core::{Core, Person};
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Link, Mark, Row, Tone, card, disclosure, hint, mark, name_and_value, page, prose,
    quiet_notice, rows, show_from, title,
};
use crate::i18n;

/// A search that ends without an answer lasts at least this long: where nobody can be reached it is over within one
/// frame, and a second try would pass unseen and, with the same words as before, unheard.
const LEAST_SEARCH: Duration = Duration::from_millis(400);

/// The page.
pub struct Search {
    person: Person,
    run: u64,
    progress: Progress,
    discovery: Discovery,
    covered: bool,
    details: bool,
    /// The work; dropping it cancels it. `None` when it is over.
    work: Option<Handle>,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something of a run.
    Event(u64, Event),
    /// A run is over.
    Ended(u64),
    /// The evidence is shown or hidden.
    ToggleDetails,
    /// On with what is there.
    Next,
    /// Ask again.
    Again,
    /// On without what could not be found.
    ByHand,
    /// One step back; what is under way is cancelled.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work that begins the page anew.
    Run(Task<Message>),
    /// Something on the page is to be shown.
    Show(Task<Message>),
    /// The servers, to be looked at.
    Found(Person, Box<Discovery>),
    /// The servers, to be typed.
    ByHand(Person, Box<Discovery>),
    /// The page before.
    Back,
}

impl Search {
    /// The page, and the work on it. `run` tells its events from those of another run.
    pub fn new(core: &Core, person: Person, run: u64) -> (Self, Task<Message>) {
        let progress = Progress::new(core.catalog, person.address.clone());
        let discovery = progress.discovery();
        let covered = is_covered_by_preset(core.catalog, &person.address);
        let (work, details) = (None, false);
        let mut page = Self { person, run, progress, discovery, covered, details, work };
        let task = page.start(core, run);
        (page, task)
    }

    fn start(&mut self, core: &Core, run: u64) -> Task<Message> {
        self.run = run;
        self.progress = Progress::new(core.catalog, self.person.address.clone());
        self.discovery = self.progress.discovery();
        let options = Options {
            central_databases: core.settings.central_databases,
            plain_http: core.settings.plain_http,
            // Without a list of certificates nobody can be asked safely.
            offline: core.network.is_none(),
            ..Options::default()
        };
        let address = self.person.address.clone();
        let events = discovery::discover(core.network.clone(), core.catalog, address, options);
        let task = Task::run(events, move |event| Message::Event(run, event));
        let noticed = tokio::time::Instant::now() + LEAST_SEARCH;
        let wait = async move { tokio::time::sleep_until(noticed).await };
        let ended = Task::perform(wait, move |()| Message::Ended(run));
        let (task, handle) = task.chain(ended).abortable();
        self.work = Some(handle.abort_on_drop());
        task
    }

    /// Whose servers are searched.
    pub fn address(&self) -> &EmailAddress {
        &self.person.address
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        "details"
    }

    /// Takes a message in; what comes from another run changes nothing.
    pub fn update(&mut self, core: &Core, message: Message, next_run: u64) -> Action {
        match message {
            Message::Event(run, event) if run == self.run && self.work.is_some() => {
                self.progress.apply(&event);
                self.discovery = self.progress.discovery();
                if self.progress.is_settled() {
                    return self.found();
                }
            }
            Message::Ended(run) if run == self.run && self.work.is_some() => {
                self.work = None;
                if self.discovery.is_certain() {
                    return self.found();
                }
            }
            // Left over from a run that was cancelled.
            Message::Event(..) | Message::Ended(_) => {}
            Message::ToggleDetails => {
                self.details = !self.details;
                // There is much of it: it is shown from its beginning.
                let shown = if self.details { show_from("details") } else { Task::none() };
                return Action::Show(shown);
            }
            Message::Next => {
                return if self.is_found() { self.found() } else { Action::None };
            }
            Message::Back => return Action::Back,
            Message::Again => return Action::Run(self.start(core, next_run)),
            Message::ByHand => {
                self.work = None;
                return Action::ByHand(self.person.clone(), Box::new(self.discovery.clone()));
            }
        }
        Action::None
    }

    fn found(&mut self) -> Action {
        self.work = None;
        Action::Found(self.person.clone(), Box::new(self.discovery.clone()))
    }

    fn is_found(&self) -> bool {
        let found = &self.discovery;
        found.recommended_incoming.is_some() && found.recommended_outgoing.is_some()
    }

    /// What a screen reader is told when the search has ended here.
    pub fn news(&self, core: &Core) -> Option<String> {
        let (_, title, next) = self.verdict(core);
        self.work.is_none().then(|| format!("{title} {next}"))
    }

    /// The title of the page.
    pub fn title(&self, core: &Core) -> String {
        core.text(match (self.work.is_some(), self.is_found()) {
            (true, _) => "window-search-title",
            (false, true) => "window-search-look-title",
            (false, false) => "window-search-nothing-title",
        })
    }

    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let running = self.work.is_some();
        let address = self.person.address.to_display();
        let intro = if running {
            core.say(&i18n::Message::new("window-search-intro").with("address", address))
        } else {
            address
        };
        let mut parts = vec![title(look, self.title(core), &intro)];
        let asked = card(look, rows(look, self.rows(core, look)));
        let finding = self.finding(core, look);
        // One part, so that what stands below keeps its place and the focus. When the search is over,
        // what is to be done now comes first.
        let both = iced::widget::Column::new().spacing(16.0);
        parts.push(match finding {
            Some(finding) if running => both.push(asked).push(finding).into(),
            Some(finding) => both.push(finding).push(asked).into(),
            None => both.push(asked).into(),
        });
        let label = core.text("window-details");
        parts.push(disclosure(
            look,
            "details",
            label,
            core.fold(self.details),
            Message::ToggleDetails,
        ));
        if self.details {
            parts.push(self.evidence(core, look));
        }
        page(look, parts, self.buttons(core))
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match (self.is_found(), self.work.is_some()) {
            (true, _) => Some(Message::Next),
            (false, true) => None,
            (false, false) if self.discovery.nobody_answered() => Some(Message::Again),
            (false, false) => Some(Message::ByHand),
        }
    }

    fn buttons(&self, core: &Core) -> Buttons<Message> {
        let running = self.work.is_some();
        let back = if running { "window-stop" } else { "window-back" };
        let (again, by_hand) = ("window-search-again", "window-by-hand");
        let on = match self.primary() {
            _ if running => "window-next-now",
            Some(Message::Again) => again,
            Some(Message::ByHand) => by_hand,
            _ => "window-next",
        };
        let other = match self.primary() {
            Some(Message::Again) => Link::new("by-hand", core.text(by_hand), Message::ByHand),
            _ => Link::new("again", core.text(again), Message::Again),
        };
        Buttons {
            back: Some((core.text(back), Message::Back)),
            between: (!running).then_some(other),
            primary: Some((core.text(on), self.primary())),
        }
    }

    /// One row for each source that is or was asked, and one for the handshakes.
    fn rows<'a>(&self, core: &Core, look: Look) -> Vec<Row<'a, Message>> {
        let asked = Source::ALL.into_iter().filter(|source| match source {
            Source::UserInput => false,
            Source::PresetDomain => true,
            Source::PresetGuess => {
                self.report(*source).is_some_and(|one| !one.candidates.is_empty())
            }
            // Told only where there is something to tell: nothing depends on it.
            Source::Jmap => self
                .report(*source)
                .is_some_and(|one| one.reason == Some(SourceReason::JmapOffered)),
            _ => !self.covered,
        });
        let mut asked: Vec<Source> = asked.collect();
        if self.work.is_none() {
            // Who found something is what people look for now.
            asked.sort_by_key(|source| {
                self.report(*source).is_none_or(|one| one.outcome != Outcome::Found)
            });
        }
        let mut all: Vec<Row<'a, Message>> =
            asked.into_iter().map(|source| self.row(core, look, source)).collect();
        let proven = self.discovery.sources.iter().flat_map(|one| &one.candidates);
        let tried = proven.clone().filter(|one| one.probed != Probed::No).count();
        let works = proven.filter(|one| one.probed == Probed::Yes).count();
        let running = self.work.is_some();
        let proven = i18n::Message::new("window-row-proven")
            .with("works", works.to_string())
            .with("tried", tried.to_string());
        let (how, state) = match (running, tried, works) {
            (true, _, 0) => (Mark::Waiting, core.text("window-row-waiting")),
            (true, ..) => (Mark::Waiting, core.say(&proven)),
            (false, 0, _) => (Mark::Nothing, core.text("window-row-nobody")),
            (false, _, 0) => (Mark::Failed, core.say(&proven)),
            (false, ..) => (Mark::Done, core.say(&proven)),
        };
        all.push(Row {
            sign: mark(look, how),
            title: core.text("window-row-handshake"),
            prominent: false,
            state,
        });
        all
    }

    fn report(&self, source: Source) -> Option<&SourceReport> {
        self.discovery.sources.iter().find(|report| report.source == source)
    }

    fn row<'a>(&self, core: &Core, look: Look, source: Source) -> Row<'a, Message> {
        let title = core.say(&explain::discovery::source(source));
        let (how, state) = match self.report(source) {
            None if self.work.is_some() => (Mark::Waiting, core.text("window-row-asked")),
            None => (Mark::Paused, core.text("window-row-unheard")),
            Some(report) => {
                let how = match report.outcome {
                    Outcome::Found => Mark::Done,
                    Outcome::Nothing | Outcome::Skipped => Mark::Nothing,
                    Outcome::Failed | Outcome::Refused => Mark::Failed,
                };
                (how, self.answer(core, report))
            }
        };
        Row { sign: mark(look, how), title, prominent: false, state }
    }

    /// What a source said, and how long it took where it was asked over the network.
    fn answer(&self, core: &Core, report: &SourceReport) -> String {
        let said = core.say(&match report.reason {
            Some(reason) => explain::discovery::source_reason(reason),
            None => explain::discovery::outcome(report.outcome),
        });
        if report.elapsed.as_millis() < 50 || report.outcome == Outcome::Skipped {
            return said;
        }
        let time = core.seconds(report.elapsed);
        let both = i18n::Message::new("window-row-with-time").with("said", said).with("time", time);
        core.say(&both)
    }

    /// The title and the sentence of what has been found so far.
    fn verdict(&self, core: &Core) -> (Tone, String, String) {
        let found = &self.discovery;
        if !self.is_found() {
            let title = core.text("window-nothing-found");
            let title = if found.nobody_answered() { core.text("window-nobody") } else { title };
            return (Tone::Problem, title, core.say(&explain::discovery::nothing_found(found)));
        }
        let certain = self.work.is_some() || self.discovery.is_certain();
        let hosted = match found.provider {
            Some(provider) => i18n::Message::new("window-found-at").with("provider", provider.name),
            None if certain => i18n::Message::new("window-found"),
            None => i18n::Message::new("window-found-careful"),
        };
        let (tone, next) = match (self.work.is_some(), self.discovery.is_certain()) {
            (true, _) => (Tone::Known, "window-found-still-asking"),
            (false, true) => (Tone::Done, "window-found-proven"),
            (false, false) => (Tone::Attention, "window-found-look"),
        };
        (tone, core.say(&hosted), core.text(next))
    }

    fn finding<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        if self.work.is_some() && !self.is_found() {
            return None;
        }
        let (tone, title, next) = self.verdict(core);
        let mut parts = vec![prose(look, look.palette.text, &next)];
        if core.network.is_none() {
            let why = core.text("cli-no-certificate-store");
            parts.insert(0, prose(look, look.palette.text, &why));
        }
        Some(quiet_notice(look, tone, title, parts))
    }

    /// Who was asked what, what came back, every server that was named, and why it won or lost.
    fn evidence<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let mut lines = iced::widget::Column::new().spacing(6.0);
        for report in &self.discovery.sources {
            let source = core.say(&explain::discovery::source(report.source));
            lines = lines.push(name_and_value(look, source, self.answer(core, report)));
            for request in &report.requests {
                let line = i18n::Message::new("window-evidence-line")
                    .with("question", core.say(&explain::discovery::question(&request.question)))
                    .with("answer", core.say(&explain::discovery::said(request)))
                    .with("time", core.seconds(request.elapsed));
                lines = lines.push(hint(look, &core.say(&line)));
            }
            for one in &report.candidates {
                let line = explain::server::line(&core.words, one);
                lines = lines.push(hint(look, &core.say(&line)));
            }
            if let Some(standing) = report.standing {
                let standing = core.say(&explain::discovery::standing(standing));
                lines = lines.push(hint(look, &standing));
            }
        }
        card(look, lines)
    }
}
