//! Step 5: log in for real, and say what is wrong.

mod proposal;
mod test_mail;
mod view;

use std::time::Instant;

use iced::Task;
use iced::task::Handle;

use crate::account::{EmailAddress, PasswordDraft, UserName};
use crate::calendar::{self, Moment};
use crate::desktop::Machine;
use crate::diagnosis::{self, Cause, Judgement, NetworkFacts};
use crate::discovery::Discovery;
use crate::explain;
use crate::gui::core::{Core, Person};
use crate::gui::widget::{copy, focus_from_top, show_from};
use crate::provider::{PasswordNote, read_password};
use crate::report::Case;
use crate::selection::{self, Servers};
use crate::surroundings::Surroundings;
use crate::verify::{self, AttemptBudget, Event, Progress, ProtocolReport, Report};

/// The page.
pub struct Check {
    person: Person,
    discovery: Box<Discovery>,
    servers: Box<Servers>,
    /// They are no longer those the page began with: a proposal was accepted.
    others_accepted: bool,
    password: PasswordDraft,
    /// What is to be said about the password that was typed.
    note: Option<PasswordNote>,
    budget: AttemptBudget,
    run: u64,
    progress: Progress,
    /// The work; dropping it cancels it. `None` when it is over.
    work: Option<Handle>,
    /// The check has failed, and the network around it is looked at.
    looking: bool,
    /// What was learnt about it.
    facts: Option<NetworkFacts>,
    /// What the finished check means, and when it ended.
    judged: Option<Judgement>,
    ended: Moment,
    /// Whether the text for the administrator could be copied, once it was tried.
    copied: Option<bool>,
    answer_is_open: bool,
    steps_are_open: bool,
    test_mail: test_mail::TestMail,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something of a run.
    Event(u64, Event),
    /// The connections of a run are over.
    Ended(u64),
    /// What was learnt about the network after a run that failed.
    Facts(u64, Box<NetworkFacts>),
    /// The server's own words are shown or hidden.
    ToggleAnswer,
    /// The single steps are shown or hidden.
    ToggleSteps,
    /// A page of the provider is opened.
    Open(&'static str),
    /// Something of the test mail.
    TestMail(test_mail::Message),
    /// The same check again.
    Again,
    /// The same check with the other usual user name.
    OtherUsername,
    /// The same check with the proposed servers.
    TryProposed,
    /// The text for the administrator is copied.
    CopyRequest,
    /// That has been tried.
    Copied(bool),
    /// Another password.
    OtherPassword,
    /// Other servers.
    OtherServers,
    /// The report of the check.
    Report,
    /// On, whatever came of it.
    Next,
    /// Back.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Some work, and news to be told.
    Tell(Task<Message>),
    /// A page in the browser.
    Open(&'static str),
    /// The report of the check.
    Report(Box<Case>),
    /// The end.
    Finish(Person, Box<Servers>, Box<Case>, PasswordDraft),
    /// Back to the password.
    Back,
    /// Back to the servers.
    Servers,
}

/// Brings what was just opened into view.
fn opened(open: bool, fold: &'static str) -> Action {
    if open { Action::Run(show_from(fold)) } else { Action::None }
}

impl Check {
    /// The page, and the check on it.
    pub fn new(
        core: &Core,
        (person, discovery, servers): (Person, Box<Discovery>, Box<Servers>),
        password: PasswordDraft,
        budget: AttemptBudget,
        run: u64,
    ) -> (Self, Task<Message>) {
        let progress = Progress::new(&servers.plan(person.address.clone()));
        let (work, judged) = (None, None);
        let (password, note) = read_password(&password, discovery.provider);
        let mut page = Self {
            person,
            discovery,
            servers,
            others_accepted: false,
            password,
            note,
            budget,
            run,
            progress,
            work,
            looking: false,
            judged,
            facts: None,
            ended: calendar::now(),
            copied: None,
            answer_is_open: false,
            steps_are_open: false,
            test_mail: test_mail::TestMail::default(),
        };
        let task = page.start(core, run);
        (page, task)
    }

    fn start(&mut self, core: &Core, run: u64) -> Task<Message> {
        self.run = run;
        let plan = self.servers.plan(self.person.address.clone());
        self.progress = Progress::new(&plan);
        (self.judged, self.answer_is_open) = (None, false);
        self.test_mail = test_mail::TestMail::default();
        (self.looking, self.copied) = (false, None);
        let network = core.network.clone().filter(|_| self.servers.doubtful().is_empty());
        let (Some(network), Ok(password)) = (network, self.password.finish()) else {
            return self.end(None);
        };
        let events = verify::verify(network, plan, password, self.budget.clone());
        let task = Task::run(events, move |event| Message::Event(run, event));
        let (task, handle) = task.chain(Task::done(Message::Ended(run))).abortable();
        self.work = Some(handle.abort_on_drop());
        task
    }

    /// The connections are over: where the network may be at fault, it is looked at before anything is said.
    fn look(&mut self, core: &Core) -> Task<Message> {
        let plan = self.servers.plan(self.person.address.clone());
        let central = core.settings.central_databases;
        let asked = Surroundings::of(&plan, &self.report(), central);
        let (Some(asked), Some(network)) = (asked, core.network.clone()) else {
            return self.end(None);
        };
        self.looking = true;
        let run = self.run;
        let looking = async move { asked.gather(network, Machine::look().await).await };
        let task = Task::perform(looking, move |facts| Message::Facts(run, Box::new(facts)));
        let (task, handle) = task.abortable();
        self.work = Some(handle.abort_on_drop());
        task
    }

    fn end(&mut self, facts: Option<NetworkFacts>) -> Task<Message> {
        (self.work, self.looking, self.ended) = (None, false, calendar::now());
        let provider = self.discovery.provider;
        self.judged = Some(diagnosis::judge(&self.report(), facts.as_ref(), provider));
        self.facts = facts;
        Task::none()
    }

    /// What has the focus when the page appears or the check has ended.
    pub fn focus(&self) -> &'static str {
        if self.judged.is_some() { "primary" } else { "steps" }
    }

    /// Whose account is checked.
    pub fn address(&self) -> &EmailAddress {
        &self.person.address
    }

    /// The servers that were accepted here in the place of those chosen before.
    pub fn accepted(&self) -> Option<&Servers> {
        Some(&*self.servers).filter(|_| self.others_accepted)
    }

    /// Takes a message in; what comes from another run changes nothing.
    pub fn update(&mut self, core: &Core, message: Message, next_run: u64) -> Action {
        match message {
            Message::Event(run, event) if run == self.run && self.work.is_some() => {
                self.progress.apply(&event);
            }
            Message::Ended(run) if run == self.run && self.work.is_some() => {
                let next = self.look(core);
                return Action::Run(match self.looking {
                    true => next,
                    false => next.chain(focus_from_top(self.focus())),
                });
            }
            Message::Facts(run, facts) if run == self.run && self.work.is_some() => {
                let ended = self.end(Some(*facts));
                return Action::Run(ended.chain(focus_from_top(self.focus())));
            }
            // Left over from a run that was cancelled.
            Message::Event(..) | Message::Ended(_) | Message::Facts(..) => {}
            Message::TryProposed => {
                if let Some(proposal) =
                    self.judged.take().and_then(|judged| judged.verdict.proposal)
                {
                    let (servers, address) = (self.servers.as_ref().clone(), &self.person.address);
                    let provider = self.discovery.provider;
                    // Pressed by a person who has just read their names.
                    let servers =
                        servers.with_proposed(&proposal.servers, address, provider).agreed();
                    *self.servers = servers;
                    self.others_accepted = true;
                }
                let started = self.start(core, next_run);
                return Action::Run(started.chain(focus_from_top(self.focus())));
            }
            Message::CopyRequest => {
                if let Some(request) = self.request(core) {
                    return Action::Run(copy(request).map(Message::Copied));
                }
            }
            Message::Copied(worked) => self.copied = Some(worked),
            Message::ToggleAnswer => {
                self.answer_is_open = !self.answer_is_open;
                return opened(self.answer_is_open, "answer");
            }
            Message::ToggleSteps => {
                self.steps_are_open = !self.steps_are_open;
                return opened(self.steps_are_open, "steps");
            }
            // Not one login more than a check that has failed made.
            Message::TestMail(message) if self.works() => {
                let proven = self.servers.plan(self.person.address.clone());
                let (password, budget) = (&self.password, &self.budget);
                let sender = test_mail::Sender { proven, password, budget };
                let told = self.test_mail.update(core, sender, message, next_run);
                return told.map_or(Action::None, |task| Action::Tell(task.map(Message::TestMail)));
            }
            Message::TestMail(_) => {}
            Message::Open(page) => return Action::Open(page),
            Message::Again => {
                let started = self.start(core, next_run);
                return Action::Run(started.chain(focus_from_top(self.focus())));
            }
            Message::OtherUsername => {
                let Some(name) = self.other_username() else { return Action::None };
                *self.servers = self.servers.clone().with_username(&name);
                let started = self.start(core, next_run);
                return Action::Run(started.chain(focus_from_top(self.focus())));
            }
            Message::OtherPassword | Message::Back => {
                self.work = None;
                return Action::Back;
            }
            Message::OtherServers => {
                self.work = None;
                return Action::Servers;
            }
            Message::Report => {
                if let Some(case) = self.case(core) {
                    return Action::Report(case);
                }
            }
            Message::Next => {
                self.work = None;
                self.test_mail.leave();
                if let Some(case) = self.case(core) {
                    let servers = Box::new(self.servers.clone().proven(&case.outcome));
                    let person = self.person.clone();
                    return Action::Finish(person, servers, case, self.password.clone());
                }
            }
        }
        Action::None
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        let judged = self.judged.as_ref()?;
        Some(match judged.verdict.cause {
            _ if self.report().all_work() => Message::Next,
            _ if self.proposal_is_near(&judged.verdict) => Message::TryProposed,
            Some(cause) if cause.may_want_another_password() => Message::OtherPassword,
            _ => Message::Again,
        })
    }

    /// What the finished check has come to.
    fn case(&self, core: &Core) -> Option<Box<Case>> {
        let case = Case {
            moment: self.ended,
            system: core.system.clone(),
            address: self.person.address.clone(),
            provider: None,
            sources: Vec::new(),
            outcome: self.report(),
            judgement: self.judged.clone()?,
            facts: self.facts.clone(),
            refusals: AttemptBudget::LIMIT - self.budget.remaining(Instant::now()),
            test_mail: self.test_mail.tried(),
        };
        Some(Box::new(case.with_search(Some(&self.discovery))))
    }

    fn report(&self) -> Report {
        self.progress.report()
    }

    fn works(&self) -> bool {
        self.judged.is_some() && self.report().all_work()
    }

    /// The other user name that may be worth a try, on the person's word only.
    fn other_username(&self) -> Option<UserName> {
        self.judged.as_ref()?;
        let both = [&self.servers.incoming, &self.servers.outgoing];
        let (address, found) = (&self.person.address, Some(&*self.discovery));
        selection::other_username(address, &both, found, &self.report())
    }

    /// The title of the page.
    pub fn title(&self, core: &Core) -> String {
        core.text(match &self.judged {
            None => "window-check-title",
            Some(_) if self.works() => "window-check-passed",
            Some(_) => "window-check-not-yet",
        })
    }

    /// The failure the verdict is about, with its cause.
    fn main_failure(&self, judged: &Judgement) -> Option<(ProtocolReport, Cause)> {
        let cause = judged.verdict.cause?;
        let all = self.report().protocols;
        let own = |one: &ProtocolReport| judged.cause(one.protocol) == Some(cause);
        let failed = |one: &ProtocolReport| judged.cause(one.protocol).is_some();
        let at = all.iter().position(own).or_else(|| all.iter().position(failed))?;
        all.into_iter().nth(at).map(|report| (report, cause))
    }

    /// What a screen reader is told when the check has ended.
    pub fn news(&self, core: &Core) -> Option<String> {
        if self.looking {
            return Some(core.text("window-check-looking"));
        }
        let judged = self.judged.as_ref()?;
        if let Some(news) = self.test_mail.news(core) {
            return Some(news);
        }
        let (verdict, provider) = (&judged.verdict, self.discovery.provider);
        Some(match self.main_failure(judged) {
            Some((report, cause)) => {
                core.say(&explain::verdict::what_happened(cause, &report, verdict, provider))
            }
            None if self.works() => core.text("window-check-works"),
            None => core.text("window-check-incomplete"),
        })
    }
}
