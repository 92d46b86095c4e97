//! From page to page: what a page's action hands over becomes the next page.

use iced::Task;

use super::{App, Message, Over};
use crate::account::{EmailAddress, Proof};
use crate::explain;
use crate::gui::screen::{Screen, Step, address, check, finish, login, search, servers};
use crate::gui::widget::focus_from_top;
use crate::handover::programs::Found;
use crate::selection::Servers;
use crate::verify::AttemptBudget;

impl App {
    pub(super) fn on_address(&mut self, message: address::Message) -> Task<Message> {
        let Screen::Address(page) = &mut self.screen else { return Task::none() };
        match page.update(&self.core, message) {
            address::Action::None => Task::none(),
            address::Action::Run(task) => task.map(Message::Address),
            address::Action::Search(person) => {
                // What was typed for another address, a password above all, is nobody's any more.
                self.ahead.retain(|screen| screen.address() == Some(&person.address));
                let run = self.next_run();
                let (page, task) = search::Search::new(&self.core, person, run);
                self.forward(Screen::Search(Box::new(page)), task.map(Message::Search))
            }
        }
    }

    pub(super) fn on_search(&mut self, message: search::Message) -> Task<Message> {
        let run = self.next_run();
        let ended = matches!(message, search::Message::Ended(_));
        let Screen::Search(page) = &mut self.screen else { return Task::none() };
        match page.update(&self.core, message, run) {
            search::Action::None => {
                if ended && let Some(news) = page.news(&self.core) {
                    self.news = news;
                    return focus_from_top("primary");
                }
                Task::none()
            }
            search::Action::Run(task) => {
                let focused = focus_from_top(page.focus());
                self.news = self.announcement();
                Task::batch([task.map(Message::Search), focused])
            }
            search::Action::Show(task) => task.map(Message::Search),
            search::Action::Found(person, discovery) => {
                self.show_servers(servers::Servers::new(person, discovery))
            }
            search::Action::ByHand(person, discovery) => {
                self.show_servers(servers::Servers::typed(person, discovery))
            }
            search::Action::Back => self.back(),
        }
    }

    fn show_servers(&mut self, page: servers::Servers) -> Task<Message> {
        let page = match self.take_ahead(Step::Servers) {
            Some(Screen::Servers(before)) => page.resume(*before),
            _ => page,
        };
        // The search is not a place to come back to: it would run off again.
        self.screen = Screen::Servers(Box::new(page));
        self.appeared()
    }

    pub(super) fn on_servers(&mut self, message: servers::Message) -> Task<Message> {
        let run = self.next_run();
        let Screen::Servers(page) = &mut self.screen else { return Task::none() };
        match page.update(&self.core, message, run) {
            servers::Action::None => Task::none(),
            servers::Action::Run(task) => task.map(Message::Servers),
            servers::Action::Login(person, discovery, chosen) => {
                let page = login::Login::new(person, discovery, chosen);
                let mut page = match self.take_ahead(Step::Login) {
                    Some(Screen::Login(before)) => page.resume(*before),
                    _ => page,
                };
                let run = self.next_run();
                let task = page.ask_servers(&self.core, run).map(Message::Login);
                // The last page wants to know; until then there is time.
                let task = Task::batch([task, self.look_for_programs()]);
                self.forward(Screen::Login(Box::new(page)), task)
            }
            servers::Action::Back => self.back(),
        }
    }

    pub(super) fn on_login(&mut self, message: login::Message) -> Task<Message> {
        let Screen::Login(page) = &mut self.screen else { return Task::none() };
        match page.update(message) {
            login::Action::None => Task::none(),
            login::Action::Run(task) => task.map(Message::Login),
            login::Action::Open(page) => self.open_page(page),
            login::Action::Check(person, discovery, chosen, password) => {
                let budget = self.budget(&person.address);
                let run = self.next_run();
                let account = (person, discovery, chosen);
                let (page, task) = check::Check::new(&self.core, account, password, budget, run);
                self.forward(Screen::Check(Box::new(page)), task.map(Message::Check))
            }
            login::Action::Finish(person, chosen, proof) => {
                self.finish(finish::Finish::new(person, &chosen, proof, None))
            }
            login::Action::Back => self.back(),
        }
    }

    pub(super) fn on_check(&mut self, message: check::Message) -> Task<Message> {
        let run = self.next_run();
        let ended = matches!(message, check::Message::Ended(_) | check::Message::Facts(..));
        let Screen::Check(page) = &mut self.screen else { return Task::none() };
        match page.update(&self.core, message, run) {
            check::Action::None => Task::none(),
            check::Action::Run(task) => {
                let verdict = if ended { page.news(&self.core) } else { None };
                // The start of a check is told too, so that the same verdict is news once more.
                self.news = verdict.unwrap_or_else(|| self.announcement());
                task.map(Message::Check)
            }
            check::Action::Tell(task) => {
                self.news = page.news(&self.core).unwrap_or_default();
                task.map(Message::Check)
            }
            check::Action::Open(page) => self.open_page(page),
            check::Action::Report(case) => self.open_report(case),
            check::Action::Finish(person, chosen, case, password) => {
                let checked = Some((case, password));
                self.finish(finish::Finish::new(person, &chosen, Proof::UNTESTED, checked))
            }
            check::Action::Back => self.back(),
            check::Action::Servers => {
                self.back_one();
                self.back()
            }
        }
    }

    fn finish(&mut self, page: finish::Finish) -> Task<Message> {
        // Somebody may have opened or closed one meanwhile.
        let looking = self.look_for_programs();
        self.forward(Screen::Finish(Box::new(page)), looking)
    }

    /// Looks for the mail programs of this computer; the page shows what is known already.
    fn look_for_programs(&mut self) -> Task<Message> {
        let run = self.next_run();
        self.looking = run;
        let found = self.core.programs.found.clone();
        let work =
            async move { tokio::task::spawn_blocking(move || found()).await.unwrap_or_default() };
        Task::perform(work, move |found| Message::Programs(run, found))
    }

    /// They have been looked for; said aloud where the page for them has been waiting.
    pub(super) fn programs_found(&mut self, run: u64, found: Vec<Found>) {
        if run != self.looking {
            return;
        }
        let lines: Vec<String> =
            found.iter().map(|one| explain::programs::line(&self.core.words, one)).collect();
        let waited = self.core.found.replace(found).is_none();
        if waited && self.over.is_none() && matches!(self.screen, Screen::Finish(_)) {
            self.news = if lines.is_empty() {
                self.core.text("window-found-none")
            } else {
                lines.join(". ")
            };
        }
    }

    pub(super) fn on_finish(&mut self, message: finish::Message) -> Task<Message> {
        let run = self.next_run();
        let Screen::Finish(page) = &mut self.screen else { return Task::none() };
        match page.update(&self.core, message, run) {
            finish::Action::None => Task::none(),
            finish::Action::Run(task) => task.map(Message::Finish),
            finish::Action::Turn(task) => {
                let looking = if page.is_inside() { None } else { Some(self.look_for_programs()) };
                self.trouble = None;
                self.news = self.announcement();
                let task = task.map(Message::Finish);
                Task::batch(std::iter::once(task).chain(looking))
            }
            finish::Action::Tell(news, task) => {
                self.news = news;
                task.map(Message::Finish)
            }
            finish::Action::Another => {
                self.behind.clear();
                self.ahead.clear();
                self.screen = Screen::Address(address::Address::default());
                self.appeared()
            }
            finish::Action::Owner => self.open(Over::Owner),
            finish::Action::Report(case) => self.open_report(case),
            finish::Action::Close => iced::exit(),
            finish::Action::Back => self.back(),
        }
    }

    pub(super) fn next_run(&mut self) -> u64 {
        self.runs += 1;
        self.runs
    }

    fn budget(&mut self, address: &EmailAddress) -> AttemptBudget {
        // Some servers count by mailbox, whatever the case.
        self.budgets.entry(address.to_ascii().to_ascii_lowercase()).or_default().clone()
    }

    fn forward(&mut self, next: Screen, task: Task<Message>) -> Task<Message> {
        self.behind.push(std::mem::replace(&mut self.screen, next));
        Task::batch([self.appeared(), task])
    }

    /// The page of a step that was left by going back; those of later steps stay where they are.
    fn take_ahead(&mut self, step: Step) -> Option<Screen> {
        let at = self.ahead.iter().position(|screen| screen.step() == step)?;
        Some(self.ahead.remove(at))
    }

    /// One page back. What is under way on this one ends; what was typed comes back later.
    pub(super) fn back(&mut self) -> Task<Message> {
        if let Screen::Finish(page) = &mut self.screen
            && page.is_inside()
        {
            return self.on_finish(finish::Message::Back);
        }
        if self.back_one() { self.appeared() } else { Task::none() }
    }

    fn back_one(&mut self) -> bool {
        let Some(before) = self.behind.pop() else { return false };
        let left = std::mem::replace(&mut self.screen, before);
        if let Screen::Check(page) = &left
            && let Some(servers) = page.accepted()
        {
            self.accept(servers.clone());
        }
        self.ahead.retain(|screen| screen.step() != left.step());
        match left {
            // Only what was typed is worth keeping; running work ends here.
            Screen::Servers(_) | Screen::Login(_) => self.ahead.push(left),
            Screen::Address(_) | Screen::Search(_) | Screen::Check(_) | Screen::Finish(_) => {}
        }
        true
    }

    /// The pages before a check show what was accepted there.
    fn accept(&mut self, servers: Servers) {
        for page in self.behind.iter_mut().chain([&mut self.screen]) {
            match page {
                Screen::Servers(page) => page.accept(servers.clone()),
                Screen::Login(page) => page.accept(Box::new(servers.clone())),
                Screen::Address(_) | Screen::Search(_) | Screen::Check(_) | Screen::Finish(_) => {}
            }
        }
    }
}
