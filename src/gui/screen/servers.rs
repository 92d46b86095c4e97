//! Step 3: what was found; IMAP or POP3; agreement where the servers are somebody else's.

mod by_hand;
mod view;

use iced::Task;
use iced::task::Handle;

use crate::account::{EmailAddress, Protocol};
use crate::discovery::Discovery;
use crate::gui::core::{Core, Person};
use crate::gui::widget::{OPENED, focus, scroll};
use crate::selection::{self, Servers as Chosen};
use by_hand::Form;
pub use by_hand::Typed;

/// Where the person agrees.
const AGREE: &str = "agree";

/// The choice of IMAP.
const IMAP: &str = "imap";
/// The choice of POP3.
const POP3: &str = "pop3";

/// The page.
pub struct Servers {
    person: Person,
    discovery: Box<Discovery>,
    incoming: Protocol,
    /// Servers typed by hand, incoming and outgoing.
    by_hand: Option<(Form, Form)>,
    /// Typed servers that lie in a private network, to be agreed to.
    located: Option<Chosen>,
    /// Servers that were proposed by a check and accepted there; they stand in the place of those that were found.
    accepted: Option<Chosen>,
    agreed: bool,
    agreement_is_missing: bool,
    details: bool,
    run: u64,
    work: Option<Handle>,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// IMAP or POP3.
    Incoming(Protocol),
    /// The person agrees to the servers, or no longer.
    Agree(bool),
    /// Ports, sources and alternatives are shown or hidden.
    ToggleDetails,
    /// The servers are typed by hand, or taken as found again.
    ToggleByHand,
    /// Typed into the incoming form.
    TypedIncoming(Typed),
    /// Typed into the outgoing form.
    TypedOutgoing(Typed),
    /// It is known where the typed servers lie.
    Located(u64, Box<Chosen>),
    /// On.
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
    /// The password for these servers.
    Login(Person, Box<Discovery>, Box<Chosen>),
    /// The page before.
    Back,
}

/// Brings what was just opened into view.
fn opened(open: bool) -> Action {
    if open { Action::Run(scroll(OPENED)) } else { Action::None }
}

impl Servers {
    /// The page with what was found.
    pub fn new(person: Person, discovery: Box<Discovery>) -> Self {
        let incoming = selection::by_recommendation(&discovery)[0];
        let mut page = Self {
            person,
            discovery,
            incoming,
            by_hand: None,
            located: None,
            accepted: None,
            agreed: false,
            agreement_is_missing: false,
            details: false,
            run: 0,
            work: None,
        };
        if page.found().is_none() {
            page.type_by_hand();
        }
        page
    }

    /// The page with nothing found, or nothing that fits: the servers are typed.
    pub fn typed(person: Person, discovery: Box<Discovery>) -> Self {
        let mut page = Self::new(person, discovery);
        if page.by_hand.is_none() {
            page.type_by_hand();
        }
        page
    }

    /// The message with the title of the page.
    pub fn title_id(&self) -> &'static str {
        if self.by_hand.is_some() { "window-by-hand" } else { "window-servers-title" }
    }

    /// Carries over what was chosen and typed before, where it is for the same address.
    pub fn resume(mut self, before: Self) -> Self {
        if before.person.address != self.person.address {
            return self;
        }
        self.by_hand = before.by_hand.or(self.by_hand);
        if self.by_hand.is_some() || self.offers().contains(&before.incoming) {
            self.incoming = before.incoming;
        }
        // A yes holds for exactly the servers that were seen, not for what a new search may have found.
        let seen = selection::servers(before.incoming, &before.discovery);
        let same = self.by_hand.is_none() && self.found() == seen;
        self.agreed = before.agreed && same;
        self.accepted = before.accepted.filter(|_| same);
        self.details = before.details;
        self
    }

    /// Other servers than those of this page have been accepted since: it shows them from now on.
    pub fn accept(&mut self, servers: Chosen) {
        self.incoming = servers.incoming.server.protocol;
        (self.by_hand, self.located, self.agreed) = (None, None, false);
        self.accepted = Some(servers);
    }

    /// Whose account it is.
    pub fn address(&self) -> &EmailAddress {
        &self.person.address
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        let offers = self.offers();
        if self.by_hand.is_none() && offers.len() < 2 {
            return "primary";
        }
        match self.incoming {
            Protocol::Pop3 => POP3,
            _ => IMAP,
        }
    }

    fn type_by_hand(&mut self) {
        let accepted = self.accepted.iter().flat_map(|both| [&both.incoming, &both.outgoing]);
        let known = |protocol| {
            let mut accepted = accepted.clone();
            let accepted = accepted.find(|one| one.server.protocol == protocol);
            accepted.or_else(|| selection::best_found(protocol, &self.discovery))
        };
        let (address, provider) = (&self.person.address, self.discovery.provider);
        let form = |protocol| Form::new(protocol, address, known(protocol), provider);
        self.by_hand = Some((form(self.incoming), form(Protocol::Smtp)));
    }

    /// The incoming protocols there are servers for.
    fn offers(&self) -> Vec<Protocol> {
        let accepted = self.accepted.as_ref().map(|both| both.incoming.server.protocol);
        let there = |one: &Protocol| {
            accepted == Some(*one) || selection::servers(*one, &self.discovery).is_some()
        };
        selection::by_recommendation(&self.discovery).into_iter().filter(there).collect()
    }

    fn found(&self) -> Option<Chosen> {
        let found = selection::servers(self.incoming, &self.discovery);
        match &self.accepted {
            Some(accepted) if accepted.incoming.server.protocol == self.incoming => {
                Some(accepted.clone())
            }
            // The other way of receiving, with the server for sending that was accepted.
            Some(accepted) => {
                found.map(|found| Chosen { outgoing: accepted.outgoing.clone(), ..found })
            }
            None => found,
        }
    }

    /// Takes a message in.
    pub fn update(&mut self, core: &Core, message: Message, next_run: u64) -> Action {
        match message {
            Message::Incoming(protocol) => {
                self.incoming = protocol;
                (self.located, self.agreed, self.work) = (None, false, None);
                if let Some((form, _)) = &mut self.by_hand {
                    form.set_protocol(protocol);
                }
            }
            Message::Agree(agreed) => {
                self.agreed = agreed;
                self.agreement_is_missing = false;
            }
            Message::ToggleDetails => {
                self.details = !self.details;
                return opened(self.details);
            }
            Message::ToggleByHand => {
                (self.located, self.agreed, self.work) = (None, false, None);
                if self.by_hand.take().is_none() {
                    self.type_by_hand();
                }
                return Action::Run(focus(self.focus()));
            }
            Message::TypedIncoming(typed) => self.type_in(typed, true),
            Message::TypedOutgoing(typed) => self.type_in(typed, false),
            Message::Located(run, servers) if run == self.run && self.work.is_some() => {
                self.work = None;
                if servers.doubtful().is_empty() {
                    return self.login(*servers);
                }
                self.located = Some(*servers);
                return Action::Run(focus(AGREE));
            }
            // Something else has been typed since.
            Message::Located(..) => {}
            Message::Next => return self.next(core, next_run),
            Message::Back => return Action::Back,
        }
        Action::None
    }

    fn type_in(&mut self, typed: Typed, incoming: bool) {
        (self.located, self.agreed, self.work) = (None, false, None);
        if let Some((first, second)) = &mut self.by_hand {
            let form = if incoming { first } else { second };
            form.update(typed);
        }
    }

    fn next(&mut self, core: &Core, run: u64) -> Action {
        let chosen = match &mut self.by_hand {
            None => self.found(),
            Some(_) if self.located.is_some() => self.located.clone(),
            Some((incoming, outgoing)) => {
                let (first, second) = (incoming.finish(), outgoing.finish());
                return match (first, second) {
                    (Ok(incoming), Ok(outgoing)) => {
                        let incoming = selection::by_hand(incoming);
                        let outgoing = selection::by_hand(outgoing);
                        self.locate(core, Chosen { incoming, outgoing }, run)
                    }
                    (Err(field), _) | (_, Err(field)) => Action::Run(focus(field)),
                };
            }
        };
        match chosen {
            Some(chosen) if chosen.doubtful().is_empty() || self.agreed => self.login(chosen),
            Some(_) => {
                self.agreement_is_missing = true;
                Action::Run(focus(AGREE))
            }
            None => Action::None,
        }
    }

    /// Finds out whether typed servers lie in a private network.
    fn locate(&mut self, core: &Core, typed: Chosen, run: u64) -> Action {
        let Some(network) = core.network.clone() else {
            if typed.doubtful().is_empty() {
                return self.login(typed);
            }
            self.located = Some(typed);
            return Action::Run(focus(AGREE));
        };
        self.run = run;
        let work = async move {
            let incoming = selection::locate(&network, typed.incoming).await;
            let outgoing = selection::locate(&network, typed.outgoing).await;
            Chosen { incoming, outgoing }
        };
        let located = move |found| Message::Located(run, Box::new(found));
        let (task, handle) = Task::perform(work, located).abortable();
        self.work = Some(handle.abort_on_drop());
        Action::Run(task)
    }

    fn login(&self, chosen: Chosen) -> Action {
        let chosen = if self.agreed { chosen.agreed() } else { chosen };
        Action::Login(self.person.clone(), self.discovery.clone(), Box::new(chosen))
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        self.work.is_none().then_some(Message::Next)
    }
}
