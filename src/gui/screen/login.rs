//! Step 4: what to prepare at the provider, then the password.

mod view;

use futures_util::{StreamExt, pin_mut};
use iced::Task;
use iced::task::Handle;

use crate::account::{
    EmailAddress, Password, PasswordDraft, PasswordError, Proof, UserName, UserNameError,
};
use crate::discovery::{Discovery, Reason};
use crate::gui::core::{Core, Person};
use crate::gui::widget::focus;
use crate::i18n;
use crate::provider::Provider;
use crate::selection::Servers;
use crate::storage::{SecretError, SecretStore};
use crate::verify::{self, Progress, Report};

/// Where the password is typed.
const PASSWORD: &str = "password";
/// Where the user name for receiving is typed.
const USERNAME: &str = "username";
/// Where another user name for sending is typed.
const OUTGOING_USERNAME: &str = "outgoing-username";

/// The page.
pub struct Login {
    person: Person,
    discovery: Box<Discovery>,
    servers: Box<Servers>,
    names: Names,
    password: PasswordDraft,
    /// How often the password was changed.
    changes: u64,
    shown: bool,
    how_is_open: bool,
    password_error: Option<PasswordError>,
    /// What came of asking the keyring.
    recalled: Recalled,
    survey: Survey,
}

/// Whether the servers want a password at all; asked while the person looks at the page.
#[derive(Default)]
struct Survey {
    run: u64,
    /// The work; dropping it cancels it.
    work: Option<Handle>,
    /// What was found, where the mail program signs in itself.
    browser: Option<Report>,
}

/// User names that are not simply the address.
struct Names {
    incoming: String,
    outgoing: String,
    /// The provider gives different ones for receiving and sending.
    differ: bool,
    /// There is a reason to show them.
    asked: bool,
    error: Option<(&'static str, UserNameError)>,
}

/// What came of asking the keyring.
enum Recalled {
    Unasked,
    Nothing,
    Found,
    Failed(SecretError),
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The password changed.
    Typed(PasswordDraft),
    /// The user name changed.
    Username(String),
    /// The user name for sending changed.
    OutgoingUsername(String),
    /// The password is shown or hidden.
    ToggleShown,
    /// How to prepare things is shown or hidden.
    ToggleHow,
    /// The remembered password is asked for.
    Recall,
    /// The keyring has answered: for which address, asked after how many changes.
    Recalled(EmailAddress, u64, Result<Option<PasswordDraft>, SecretError>),
    /// The servers have been asked whether they want a password, in which run.
    Surveyed(u64, Box<Report>),
    /// A page of the provider is opened.
    Open(&'static str),
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
    /// A page in the browser.
    Open(&'static str),
    /// The check.
    Check(Person, Box<Discovery>, Box<Servers>, PasswordDraft),
    /// The end, without a check: the mail program signs in itself.
    Finish(Person, Box<Servers>, Proof),
    /// The page before.
    Back,
}

impl Names {
    /// Those of the servers.
    fn of(servers: &Servers, address: &EmailAddress) -> Self {
        let known = |name: &UserName| name.as_known().unwrap_or_default().to_owned();
        let (first, second) =
            (&servers.incoming.server.username, &servers.outgoing.server.username);
        let address = address.to_ascii();
        Self {
            incoming: known(first),
            outgoing: known(second),
            differ: first != second,
            asked: known(first) != address || known(second) != address,
            error: None,
        }
    }
}

impl Login {
    /// The page for servers that were agreed to.
    pub fn new(person: Person, discovery: Box<Discovery>, servers: Box<Servers>) -> Self {
        let names = Names::of(&servers, &person.address);
        Self {
            person,
            discovery,
            servers,
            names,
            password: PasswordDraft::default(),
            changes: 0,
            shown: false,
            how_is_open: false,
            password_error: None,
            recalled: Recalled::Unasked,
            survey: Survey::default(),
        }
    }

    /// Asks the servers that were agreed to whether they want a password at all.
    pub fn ask_servers(&mut self, core: &Core, run: u64) -> Task<Message> {
        let network = core.network.clone().filter(|_| self.servers.doubtful().is_empty());
        let Some(network) = network.filter(|_| !self.is_without_password()) else {
            return Task::none();
        };
        let plan = self.servers.plan(self.person.address.clone());
        let work = async move {
            let mut progress = Progress::new(&plan);
            let events = verify::survey(network, plan);
            pin_mut!(events);
            while let Some(event) = events.next().await {
                progress.apply(&event);
            }
            Box::new(progress.report())
        };
        let (task, handle) =
            Task::perform(work, move |report| Message::Surveyed(run, report)).abortable();
        self.survey = Survey { run, work: Some(handle.abort_on_drop()), browser: None };
        task
    }

    /// Carries over what was typed before, where it is for the same address.
    pub fn resume(mut self, before: Self) -> Self {
        if before.person.address == self.person.address {
            self.password = before.password;
            self.shown = before.shown;
            // A name typed for other servers, or before another was given, would be a wrong guess.
            if before.servers == self.servers {
                self.names.incoming = before.names.incoming;
                self.names.outgoing = before.names.outgoing;
            }
        }
        self
    }

    /// Other servers have been accepted since, with their user names.
    pub fn accept(&mut self, servers: Box<Servers>) {
        self.names = Names::of(&servers, &self.person.address);
        self.servers = servers;
    }

    /// Whose account it is.
    pub fn address(&self) -> &EmailAddress {
        &self.person.address
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        if self.is_without_password() {
            "primary"
        } else if self.names.asked && self.names.incoming.is_empty() {
            USERNAME
        } else {
            PASSWORD
        }
    }

    fn provider(&self) -> Option<&'static Provider> {
        self.discovery.provider
    }

    /// Whether the mail program signs in itself, in a window of the provider's.
    fn is_without_password(&self) -> bool {
        self.survey.browser.is_some() || self.provider().is_some_and(Provider::is_without_password)
    }

    /// Takes a message in.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Typed(password) => {
                self.password = password;
                self.changes += 1;
                self.password_error = None;
                self.recalled = Recalled::Unasked;
            }
            Message::Username(name) => {
                if !self.names.differ {
                    self.names.outgoing = name.clone();
                }
                self.names.incoming = name;
                self.names.error = None;
            }
            Message::OutgoingUsername(name) => {
                self.names.outgoing = name;
                self.names.error = None;
            }
            Message::ToggleHow => self.how_is_open = !self.how_is_open,
            Message::ToggleShown => self.shown = !self.shown,
            Message::Recall => return self.recall(),
            Message::Recalled(address, changes, answer) => {
                // The keyring may have waited for its owner: by now this may be another page, or
                // something may have been typed.
                if address != self.person.address || changes != self.changes {
                    return Action::None;
                }
                match answer {
                    Ok(Some(password)) => {
                        self.password = password;
                        self.password_error = None;
                        self.recalled = Recalled::Found;
                        return Action::Run(focus(PASSWORD));
                    }
                    Ok(None) => self.recalled = Recalled::Nothing,
                    Err(error) => self.recalled = Recalled::Failed(error),
                }
            }
            Message::Surveyed(run, report) => {
                // What is being typed is not taken away; the check will tell as well.
                let untouched = self.changes == 0 && self.password.reveal().is_empty();
                let awaited = run == self.survey.run && self.survey.work.take().is_some();
                if awaited && untouched && report.wants_browser_sign_in() {
                    self.survey.browser = Some(*report);
                    return Action::Run(focus(self.focus()));
                }
            }
            Message::Open(page) => return Action::Open(page),
            Message::Next => return self.next(),
            Message::Back => return Action::Back,
        }
        Action::None
    }

    fn recall(&self) -> Action {
        let (address, changes) = (self.person.address.clone(), self.changes);
        let whose = address.clone();
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || {
                let found = SecretStore::open()?.recall(&address)?;
                Ok(found.map(|password: Password| PasswordDraft::new(password.reveal().to_owned())))
            });
            asked.await.unwrap_or(Err(SecretError::NoStore))
        };
        let answered = move |answer| Message::Recalled(whose.clone(), changes, answer);
        Action::Run(Task::perform(work, answered))
    }

    fn next(&mut self) -> Action {
        if self.is_without_password() {
            let servers = match &self.survey.browser {
                Some(report) => Box::new(self.servers.clone().proven(report)),
                None => self.servers.clone(),
            };
            return Action::Finish(self.person.clone(), servers, Proof::UNTESTED);
        }
        let mut servers = self.servers.clone();
        if self.names.asked {
            let all = [
                (USERNAME, &self.names.incoming, &mut servers.incoming),
                (OUTGOING_USERNAME, &self.names.outgoing, &mut servers.outgoing),
            ];
            for (field, typed, candidate) in all {
                match UserName::known(typed) {
                    Ok(name) => {
                        candidate.server.username = name;
                        candidate.reasons.remove(&Reason::UsernameAssigned);
                    }
                    Err(error) => {
                        let field = if self.names.differ { field } else { USERNAME };
                        self.names.error = Some((field, error));
                        return Action::Run(focus(field));
                    }
                }
            }
        }
        match self.password.finish() {
            Ok(_) => Action::Check(
                self.person.clone(),
                self.discovery.clone(),
                servers,
                self.password.clone(),
            ),
            Err(error) => {
                self.password_error = Some(error);
                Action::Run(focus(PASSWORD))
            }
        }
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        Some(Message::Next)
    }

    /// The title of the page.
    pub fn title(&self, core: &Core) -> String {
        match self.provider() {
            Some(provider) => {
                let title = i18n::Message::new("window-login-at");
                core.say(&title.with("provider", provider.name))
            }
            None => core.text("window-login-title"),
        }
    }

    /// What a screen reader is told beyond the title: that something is to be prepared first.
    pub fn news(&self, core: &Core) -> Option<String> {
        let needed = self.provider().is_some_and(|one| !one.requirements.is_empty());
        needed.then(|| core.text("window-prepare"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Host, Protocol, Security, ServerConfig};
    use crate::discovery;
    use crate::provider::Catalog;
    use crate::selection;

    fn page(address: &str) -> Login {
        let address = EmailAddress::parse(address).expect("an address");
        let candidate = |protocol: Protocol| {
            selection::by_hand(ServerConfig {
                protocol,
                host: Host::parse("mail.example.org").expect("a host"),
                port: protocol.default_port(Security::ImplicitTls),
                security: Security::ImplicitTls,
                authentication: Vec::new(),
                username: UserName::Known(address.to_ascii()),
            })
        };
        let (incoming, outgoing) = (candidate(Protocol::Imap), candidate(Protocol::Smtp));
        let discovery = discovery::Progress::new(Catalog::bundled(), address.clone()).discovery();
        let person = Person { name: String::new(), address };
        Login::new(person, Box::new(discovery), Box::new(Servers { incoming, outgoing }))
    }

    #[test]
    fn a_late_answer_of_the_keyring_fills_nobody_elses_page_and_nothing_typed() {
        let answer = |address: &str, changes| {
            let address = EmailAddress::parse(address).expect("an address");
            let password = PasswordDraft::new("remembered".into());
            Message::Recalled(address, changes, Ok(Some(password)))
        };
        let mut bert = page("bert@example.org");
        bert.update(answer("anna@example.org", 0));
        assert_eq!(bert.password.reveal(), "");
        bert.update(Message::Typed(PasswordDraft::new("typed".into())));
        bert.update(answer("bert@example.org", 0));
        assert_eq!(bert.password.reveal(), "typed");
        bert.update(answer("bert@example.org", 1));
        assert_eq!(bert.password.reveal(), "remembered");
    }

    #[test]
    fn a_user_name_comes_back_only_for_the_very_same_servers() {
        let mut before = page("anna@example.org");
        before.names.incoming = "typed".into();
        let again = page("anna@example.org").resume(before);
        assert_eq!(again.names.incoming, "typed");
        let mut changed = page("anna@example.org");
        changed.servers.incoming.server.username = UserName::Known("other".into());
        let changed = Login::new(changed.person, changed.discovery, changed.servers).resume(again);
        assert_eq!(changed.names.incoming, "other");
    }
}
