//! Step 6: the account is handed over, as often as wanted; the password is remembered on request.
//!
//! The programs of this computer come first. What takes more than a button has a page of its own
//! inside this one: setting up, the phone, the guide for the new Outlook, the path of a file.

mod files;
mod guide;
mod leaving;
mod offers;
mod phone;
mod remembering;
mod set_up;
mod view;

use iced::Task;

use crate::account::{Account, DaysOnServer, EmailAddress, PasswordDraft, Proof};
use crate::calendar::{self, Day};
use crate::export::Format;
use crate::gui::core::{Core, Person};
use crate::gui::widget::{focus_from_top, show_from};
use crate::handover::programs::MailProgram;
use crate::report::Case;
use crate::selection::{self, Servers};
use files::Files;
use guide::Guide;
use offers::{Offer, button_id, offer_id};
use phone::Phone;
use remembering::Remembering;
use set_up::{Primary, SetUp};

/// The line that unfolds the other programs and devices.
const OTHERS: &str = "others";

/// The page.
pub struct Finish {
    account: Account,
    today: Day,
    /// How the check went; `None` where there was none.
    case: Option<Box<Case>>,
    /// Only a password that has proven right is worth remembering.
    remembering: Option<Remembering>,
    files: Files,
    inside: Inside,
    others_are_open: bool,
    leaving_is_open: bool,
    /// The programs it was set up in from here.
    set_up: Vec<MailProgram>,
}

/// What is in view.
enum Inside {
    /// The choice of programs and devices.
    Choice,
    /// Setting up in a program.
    SetUp(Box<SetUp>),
    /// The page for phones.
    Phone(Box<Phone>),
    /// The guide for the new Outlook.
    Guide(Guide),
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The button of a row.
    Take(Offer),
    /// About files.
    Files(files::Message),
    /// About setting up.
    SetUp(set_up::Message),
    /// About the guide.
    Guide(guide::Message),
    /// About the password.
    Remembering(remembering::Message),
    /// The other programs and devices are shown or hidden.
    ToggleOthers,
    /// How long mail stays on the server is shown or hidden.
    ToggleLeaving,
    /// It stays that long.
    Leave(DaysOnServer),
    /// Another account.
    Another,
    /// The page for domain owners.
    Owner,
    /// The report of the check.
    Report,
    /// The end.
    Done,
    /// One step back: to the choice, or to the page before.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Something else has come into view, which is told.
    Turn(Task<Message>),
    /// Some work, and what a screen reader is told.
    Tell(String, Task<Message>),
    /// Everything from the start.
    Another,
    /// The page for domain owners.
    Owner,
    /// The report of the check.
    Report(Box<Case>),
    /// Close the window.
    Close,
    /// The page before.
    Back,
}

impl Finish {
    /// The page for an account that is proven as far as its check says; without one, as far as `proof` does.
    pub fn new(
        person: Person,
        servers: &Servers,
        proof: Proof,
        checked: Option<(Box<Case>, PasswordDraft)>,
    ) -> Self {
        let (incoming, outgoing) = (&servers.incoming, &servers.outgoing);
        let mut account = selection::account(person.address, person.name, incoming, outgoing, None);
        let (case, password) = checked.unzip();
        let proof = case.as_ref().map_or(proof, |case| case.outcome.proof());
        account.proof = proof;
        account.folders = case.as_ref().map(|case| case.outcome.folders()).unwrap_or_default();
        Self {
            account,
            today: calendar::today(),
            case,
            remembering: password.filter(|_| proof.is_complete()).map(Remembering::new),
            files: Files::default(),
            inside: Inside::Choice,
            others_are_open: false,
            leaving_is_open: false,
            set_up: Vec::new(),
        }
    }

    /// What has the focus when the page, or what is inside it, appears.
    pub fn focus(&self, core: &Core) -> &'static str {
        match &self.inside {
            Inside::Choice => {
                let offers = offers::first(core.found.as_deref());
                // As long as nobody knows what is here, what is always offered.
                let first = offers.into_iter().find(|offer| *offer != Offer::Looking);
                first.map_or("primary", offer_id)
            }
            Inside::SetUp(page) => page.focus(),
            Inside::Phone(page) => page.focus(),
            Inside::Guide(_) => guide::FIRST,
        }
    }

    /// Takes a message in; answers to what is no longer asked change nothing.
    pub fn update(&mut self, core: &Core, message: Message, run: u64) -> Action {
        match message {
            Message::Take(offer) => return self.take(core, offer, run),
            Message::Files(message) => {
                return match self.files.update(core, &self.account, message, run) {
                    files::Step::Stay(task) => Action::Run(task.map(Message::Files)),
                    files::Step::Turn(task) => Action::Turn(task.map(Message::Files)),
                };
            }
            Message::SetUp(message) => return self.on_set_up(message, run),
            Message::Guide(message) => {
                if let Inside::Guide(page) = &mut self.inside {
                    let (told, task) = page.update(core, message);
                    let task = task.map(Message::Guide);
                    return match told {
                        Some(told) => Action::Tell(told, task),
                        None => Action::Run(task),
                    };
                }
            }
            Message::Remembering(message) => {
                if let Some(remembering) = &mut self.remembering {
                    let task = remembering.update(&self.account.address, message, run);
                    return Action::Run(task.map(Message::Remembering));
                }
            }
            Message::ToggleOthers => {
                self.others_are_open = !self.others_are_open;
                return opened(self.others_are_open, OTHERS);
            }
            Message::ToggleLeaving => {
                self.leaving_is_open = !self.leaving_is_open;
                return opened(self.leaving_is_open, leaving::LEAVE);
            }
            Message::Leave(days) => self.account.leave_on_server = days,
            Message::Owner => return Action::Owner,
            Message::Report => {
                if let Some(case) = &self.case {
                    return Action::Report(case.clone());
                }
            }
            Message::Another => return Action::Another,
            Message::Done => return Action::Close,
            Message::Back => return self.back(),
        }
        Action::None
    }

    /// Does what the button of a row says.
    fn take(&mut self, core: &Core, offer: Offer, run: u64) -> Action {
        match offer {
            Offer::Looking => return Action::None,
            Offer::File(Format::OutlookNew) if matches!(self.inside, Inside::Choice) => {
                self.inside = Inside::Guide(Guide::default());
            }
            Offer::Program(MailProgram::OutlookNew) => {
                self.inside = Inside::Guide(Guide::default())
            }
            Offer::Program(MailProgram::AppleMail) => {
                return self.save(core, Format::AppleMobileconfig, run);
            }
            Offer::File(format) => return self.save(core, format, run),
            Offer::Phone => self.inside = Inside::Phone(Box::new(Phone::new(&self.account))),
            Offer::Program(
                program @ (MailProgram::Thunderbird
                | MailProgram::OutlookClassic
                | MailProgram::Evolution),
            ) => {
                let (page, task) = SetUp::begin(program, &self.account, &core.programs, run);
                self.files.forget();
                let task = Task::batch([focus_from_top(page.focus()), task.map(Message::SetUp)]);
                self.inside = Inside::SetUp(Box::new(page));
                return Action::Turn(task);
            }
        }
        self.files.forget();
        Action::Turn(focus_from_top(self.focus(core)))
    }

    fn save(&mut self, core: &Core, format: Format, run: u64) -> Action {
        self.update(core, Message::Files(files::Message::Choose(format)), run)
    }

    fn on_set_up(&mut self, message: set_up::Message, run: u64) -> Action {
        let Inside::SetUp(page) = &mut self.inside else { return Action::None };
        let step = page.update(message, run);
        let program = page.program();
        if let Some(is_there) = page.is_there() {
            self.set_up.retain(|one| *one != program);
            self.set_up.extend(is_there.then_some(program));
        }
        match step {
            set_up::Step::Stay => Action::None,
            set_up::Step::Turn(task) => Action::Turn(task.map(Message::SetUp)),
        }
    }

    fn back(&mut self) -> Action {
        if let Some(task) = self.files.cancel() {
            return Action::Turn(task.map(Message::Files));
        }
        if matches!(&self.inside, Inside::SetUp(page) if !page.may_leave()) {
            return Action::None;
        }
        let from = match std::mem::replace(&mut self.inside, Inside::Choice) {
            Inside::Choice => return Action::Back,
            Inside::SetUp(page) => offer_id(Offer::Program(page.program())),
            Inside::Phone(_) => offer_id(Offer::Phone),
            Inside::Guide(_) => button_id(Format::OutlookNew),
        };
        self.files.forget();
        Action::Turn(focus_from_top(from))
    }

    /// Whose account it is.
    pub fn address(&self) -> &EmailAddress {
        &self.account.address
    }

    /// How far the account is proven.
    pub fn proof(&self) -> Proof {
        self.account.proof
    }

    /// Whether something inside the page is in view, so that going back only leaves that.
    pub fn is_inside(&self) -> bool {
        self.files.is_asking().is_some() || !matches!(self.inside, Inside::Choice)
    }

    /// Tells what is in view from the rest of the page.
    pub fn part(&self) -> u8 {
        match (self.files.is_asking(), &self.inside) {
            (Some(_), _) => 1,
            (None, Inside::Choice) => 0,
            (None, Inside::SetUp(_)) => 2,
            (None, Inside::Phone(_)) => 3,
            (None, Inside::Guide(_)) => 4,
        }
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        if let Some((_, message)) = self.files.primary() {
            return message.map(Message::Files);
        }
        match &self.inside {
            Inside::SetUp(page) => match page.primary() {
                Primary::Waits => None,
                Primary::Does(_) => Some(Message::SetUp(set_up::Message::Next)),
                Primary::Instead(format) => Some(Message::Take(Offer::File(format))),
                Primary::IsDone => Some(Message::Done),
            },
            Inside::Choice | Inside::Phone(_) | Inside::Guide(_) => Some(Message::Done),
        }
    }
}

/// Brings what was just opened into view.
fn opened(open: bool, part: &'static str) -> Action {
    if open { Action::Run(show_from(part)) } else { Action::None }
}
