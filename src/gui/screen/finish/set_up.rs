//! The account put into a program of this computer: looked at first, asked where something is to be asked, then done.
//! A part of the last page.
//!
//! Whatever comes up, nothing is lost: a program that is running is waited for, a change can be taken back.
//! What is written, and how, is `handover`'s business.

mod view;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use iced::task::Handle;

use crate::account::Account;
use crate::export::{Format, Target};
use crate::gui::programs::Programs;
use crate::gui::widget::focus_from_top;
use crate::handover::programs::{self, MailProgram};
use crate::handover::thunderbird::ProfileFound;
use work::{Came, Change, Done, Failure, Job};

/// The page.
pub struct SetUp {
    program: MailProgram,
    account: Account,
    programs: Programs,
    /// The profile it is set up in, once that is known.
    profile: Option<PathBuf>,
    state: State,
    run: u64,
    /// Work that has not begun to write ends when this is gone; from then on it holds it too.
    wanted: Arc<()>,
    /// Held, so that leaving the page ends the work.
    work: Option<Handle>,
}

/// How far it is.
enum State {
    /// The program would be started: agreed?
    Agreeing,
    /// It is looked at and done.
    Working,
    /// One of several profiles is to be chosen.
    Choosing(Vec<ProfileFound>, usize),
    /// It is there with other settings: repair it? These things change.
    Asking(Vec<Change>),
    /// It is there now.
    Done(Done),
    /// The change is being taken back.
    Undoing(Done),
    /// It was not taken back.
    NotUndone(Done, Failure),
    /// It is taken back.
    Undone,
    /// It was not set up.
    Failed(Failure),
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A profile is chosen.
    Choose(usize),
    /// The primary button: with this profile, yes, once more.
    Next,
    /// It has come to something, in this run.
    Came(u64, Result<Came, Failure>),
    /// The change is to be taken back.
    Undo,
    /// It is, or not.
    Undone(u64, Result<(), Failure>),
}

/// What comes of a message.
pub enum Step {
    /// The same is in view.
    Stay,
    /// Something else is.
    Turn(Task<Message>),
}

impl SetUp {
    /// Begins at once where no other program has to be started for it.
    pub fn begin(
        program: MailProgram,
        account: &Account,
        programs: &Programs,
        run: u64,
    ) -> (Self, Task<Message>) {
        let mut page = Self {
            program,
            account: account.clone(),
            programs: programs.clone(),
            profile: None,
            state: State::Working,
            run,
            wanted: Arc::new(()),
            work: None,
        };
        if program == MailProgram::OutlookClassic {
            page.state = State::Agreeing;
            return (page, Task::none());
        }
        let task = page.set_up(false, run);
        (page, task)
    }

    /// Takes a message in; answers to another run change nothing.
    pub fn update(&mut self, message: Message, next_run: u64) -> Step {
        match message {
            Message::Choose(index) => {
                if let State::Choosing(_, chosen) = &mut self.state {
                    *chosen = index;
                }
                return Step::Stay;
            }
            Message::Next => return self.next(next_run),
            Message::Came(run, came) if run == self.run => {
                self.state = match came {
                    Ok(Came::Choose(found)) => State::Choosing(found, 0),
                    Ok(Came::Ask(profile, changes)) => {
                        self.profile = profile;
                        State::Asking(changes)
                    }
                    Ok(Came::Done(profile, done)) => {
                        self.profile = profile;
                        State::Done(done)
                    }
                    Err(failure) => State::Failed(failure),
                };
            }
            Message::Undo => return self.undo(next_run),
            Message::Undone(run, undone) if run == self.run => {
                let before = std::mem::replace(&mut self.state, State::Undone);
                if let (State::Undoing(done), Err(failure)) = (before, undone) {
                    self.state = State::NotUndone(done, failure);
                }
            }
            Message::Came(..) | Message::Undone(..) => return Step::Stay,
        }
        Step::Turn(focus_from_top(self.focus()))
    }

    fn next(&mut self, run: u64) -> Step {
        let may_repair = match &self.state {
            State::Choosing(found, chosen) => {
                self.profile = found.get(*chosen).map(|profile| profile.path.clone());
                false
            }
            State::Asking(_) => true,
            State::Agreeing | State::Failed(_) => false,
            State::Working
            | State::Done(_)
            | State::Undoing(_)
            | State::NotUndone(..)
            | State::Undone => return Step::Stay,
        };
        self.state = State::Working;
        let task = self.set_up(may_repair, run);
        Step::Turn(Task::batch([focus_from_top(self.focus()), task]))
    }

    fn set_up(&mut self, may_repair: bool, run: u64) -> Task<Message> {
        self.run = run;
        let job = Job {
            program: self.program,
            account: self.account.clone(),
            programs: self.programs.clone(),
            profile: self.profile.clone(),
            may_repair,
            wanted: Arc::downgrade(&self.wanted),
        };
        let interrupted = work::interrupted(self.program);
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || work::set_up(&job));
            asked.await.unwrap_or(Err(interrupted))
        };
        let (task, handle) = Task::perform(work, move |came| Message::Came(run, came)).abortable();
        self.work = Some(handle.abort_on_drop());
        task
    }

    fn undo(&mut self, run: u64) -> Step {
        let (State::Done(done) | State::NotUndone(done, _)) = &self.state else {
            return Step::Stay;
        };
        self.state = State::Undoing(done.clone());
        self.run = run;
        let (program, profile) = (self.program, self.profile.clone());
        let address = self.account.address.clone();
        let interrupted = work::interrupted(program);
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || work::undo(program, profile, &address));
            asked.await.unwrap_or(Err(interrupted))
        };
        Step::Turn(Task::perform(work, move |undone| Message::Undone(run, undone)))
    }

    /// The program it is about.
    pub fn program(&self) -> MailProgram {
        self.program
    }

    /// Whether the account is in the program now; `None` where this page does not know.
    pub fn is_there(&self) -> Option<bool> {
        match self.state {
            State::Done(_) => Some(true),
            State::Undone => Some(false),
            _ => None,
        }
    }

    /// Whether there is a change of ours that can be taken back.
    pub fn can_undo(&self) -> bool {
        match &self.state {
            State::Done(done) | State::NotUndone(done, _) => done.can_undo,
            _ => false,
        }
    }

    /// Whether leaving the page ends the work. What is being written is waited for: it takes a moment, and its answer has
    /// to arrive.
    pub fn may_leave(&self) -> bool {
        match &self.state {
            State::Undoing(_) => false,
            State::Working => Arc::strong_count(&self.wanted) == 1,
            _ => true,
        }
    }

    /// What has the focus.
    pub fn focus(&self) -> &'static str {
        match &self.state {
            State::Working | State::Undoing(_) => "back",
            State::Choosing(..) => view::FIRST_PROFILE,
            _ => "primary",
        }
    }

    /// The format of the file that does the same.
    fn instead(&self) -> Format {
        match programs::target(self.program) {
            Target::ThunderbirdProfile => Format::ThunderbirdZip,
            Target::File(format) => format,
        }
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Primary {
        match &self.state {
            State::Working | State::Undoing(_) => Primary::Waits,
            State::Agreeing => Primary::Does("window-outlook-start-now"),
            State::Choosing(..) => Primary::Does("window-set-up-now"),
            State::Asking(_) => Primary::Does("window-set-up-repair-now"),
            State::Failed(failure) if failure.is_running() => Primary::Does("window-set-up-again"),
            State::Failed(_) => Primary::Instead(self.instead()),
            State::Done(_) | State::NotUndone(..) | State::Undone => Primary::IsDone,
        }
    }
}

/// What the primary button is good for.
pub enum Primary {
    /// Nothing yet.
    Waits,
    /// It goes on here, with this label.
    Does(&'static str),
    /// Trying again is no help by itself: a file in this format is.
    Instead(Format),
    /// There is nothing left to do here.
    IsDone,
}
