//! Step 4: what to prepare at the provider, then the password.

use iced::{Element, Task};

use crate::account::{Password, PasswordDraft, PasswordError, Proof, UserName, UserNameError};
use crate::discovery::{Discovery, Reason};
use crate::explain;
use crate::gui::core::{Core, Person};
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Field, Link, Tone, disclosure, focus, hint, links, notice, page, promise, prose, title,
};
use crate::i18n;
use crate::provider::{Provider, Requirement};
use crate::selection::Servers;
use crate::storage::{SecretError, SecretStore};

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
    shown: bool,
    how_is_open: bool,
    password_error: Option<PasswordError>,
    /// What came of asking the keyring.
    recalled: Recalled,
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
    /// The keyring has answered.
    Recalled(Result<Option<PasswordDraft>, SecretError>),
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

impl Login {
    /// The page for servers that were agreed to.
    pub fn new(person: Person, discovery: Box<Discovery>, servers: Box<Servers>) -> Self {
        let known = |name: &UserName| name.as_known().unwrap_or_default().to_owned();
        let (first, second) =
            (&servers.incoming.server.username, &servers.outgoing.server.username);
        let address = person.address.to_ascii();
        let names = Names {
            incoming: known(first),
            outgoing: known(second),
            differ: first != second,
            asked: known(first) != address || known(second) != address,
            error: None,
        };
        Self {
            person,
            discovery,
            servers,
            names,
            password: PasswordDraft::default(),
            shown: false,
            how_is_open: false,
            password_error: None,
            recalled: Recalled::Unasked,
        }
    }

    /// Carries over what was typed before, where it is for the same address.
    pub fn resume(mut self, before: Self) -> Self {
        if before.person.address == self.person.address {
            self.password = before.password;
            self.shown = before.shown;
            // A name from other servers would be a wrong guess.
            if before.servers.incoming.server.host == self.servers.incoming.server.host {
                self.names.incoming = before.names.incoming;
                self.names.outgoing = before.names.outgoing;
            }
        }
        self
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
        self.provider().is_some_and(Provider::is_without_password)
    }

    /// Takes a message in.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Typed(password) => {
                self.password = password;
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
            Message::Recalled(Ok(Some(password))) => {
                self.password = password;
                self.password_error = None;
                self.recalled = Recalled::Found;
                return Action::Run(focus(PASSWORD));
            }
            Message::Recalled(Ok(None)) => self.recalled = Recalled::Nothing,
            Message::Recalled(Err(error)) => self.recalled = Recalled::Failed(error),
            Message::Open(page) => return Action::Open(page),
            Message::Next => return self.next(),
            Message::Back => return Action::Back,
        }
        Action::None
    }

    fn recall(&self) -> Action {
        let address = self.person.address.clone();
        let work = async move {
            let asked = tokio::task::spawn_blocking(move || {
                let found = SecretStore::open()?.recall(&address)?;
                Ok(found.map(|password: Password| PasswordDraft::new(password.reveal().to_owned())))
            });
            asked.await.unwrap_or(Err(SecretError::NoStore))
        };
        Action::Run(Task::perform(work, Message::Recalled))
    }

    fn next(&mut self) -> Action {
        if self.is_without_password() {
            let servers = self.servers.clone();
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

    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let mut parts = vec![title(look, self.title(core), &self.person.address.to_display())];
        parts.extend(self.preparation(core, look));
        if self.is_without_password() {
            let title = core.text("window-no-password-title");
            let words = prose(look, look.palette.text, &core.text("window-no-password"));
            parts.push(notice(look, Tone::Known, title, [words]));
        } else {
            parts.extend(self.user_names(core, look));
            parts.push(self.password(core, look));
            let recall = Link::new("recall", core.text("window-recall"), Message::Recall);
            parts.push(links(look, [recall]));
            parts.extend(self.recalled(core, look));
            parts.push(promise(look, &self.destination(core)));
        }
        let label = if self.is_without_password() { "window-next" } else { "window-check-now" };
        let buttons = Buttons {
            back: Some((core.text("window-back"), Message::Back)),
            between: None,
            primary: Some((core.text(label), self.primary())),
        };
        page(look, parts, buttons)
    }

    /// "What you need": the provider's conditions, with its own pages.
    fn preparation<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        let provider = self.provider()?;
        let text = look.palette.text;
        let title = |one: &Requirement| core.say(&explain::provider::requirement_title(*one));
        let words = |one: &Requirement| core.say(&explain::provider::requirement(*one));
        let note = explain::provider::note(provider).map(|note| core.say(&note));
        let mut parts = Vec::new();
        match provider.requirements {
            [] => parts.extend(note.map(|note| prose(look, text, &note))),
            [only] if note.is_none() => parts.push(prose(look, text, &words(only))),
            // Several: first what, then how, so that the field for the password stays in sight.
            several => {
                for (index, one) in several.iter().enumerate() {
                    parts.push(prose(look, text, &format!("{}. {}", index + 1, title(one))));
                }
                let label = core.text("window-prepare-how");
                let fold = core.fold(self.how_is_open);
                parts.push(disclosure(look, "how", label, fold, Message::ToggleHow));
                if self.how_is_open {
                    for one in several {
                        let both = format!("**{}:** {}", title(one), words(one));
                        parts.push(prose(look, text, &both));
                    }
                    parts.extend(note.map(|note| prose(look, text, &note)));
                }
            }
        }
        if parts.is_empty() {
            return None;
        }
        parts.extend(pages(core, look, provider, Message::Open));
        Some(notice(look, Tone::Prepare, core.text("window-prepare"), parts))
    }

    fn user_names<'a>(&'a self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        if !self.names.asked {
            return Vec::new();
        }
        let error = |field: &'static str| {
            let (_, error) = self.names.error.filter(|(at, _)| *at == field)?;
            Some(core.say(&explain::address::user_name_error(error)))
        };
        let label = core.text("window-username");
        let first =
            Field::new(look, USERNAME, label.clone(), &self.names.incoming, Message::Username)
                .technical()
                .hint(core.text("window-username-hint"))
                .error(error(USERNAME));
        if !self.names.differ {
            return vec![first.view()];
        }
        let first = first.aside(core.text("window-inbox"));
        let second = Field::new(
            look,
            OUTGOING_USERNAME,
            label,
            &self.names.outgoing,
            Message::OutgoingUsername,
        )
        .aside(core.text("window-sending"))
        .technical()
        .error(error(OUTGOING_USERNAME));
        vec![first.view(), second.view()]
    }

    fn password<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let eye = if self.shown { "window-password-hide" } else { "window-password-show" };
        let typed = |text: String| Message::Typed(PasswordDraft::new(text));
        let error =
            self.password_error.map(|error| core.say(&explain::address::password_error(error)));
        let hidden = if self.shown { "window-password-visible" } else { "window-password-hidden" };
        Field::new(look, PASSWORD, core.text("window-password"), self.password.reveal(), typed)
            .secret(self.shown, core.text(eye), Message::ToggleShown)
            .hint(core.text(hidden))
            .error(error)
            .view()
    }

    fn recalled<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        match &self.recalled {
            Recalled::Unasked => None,
            Recalled::Nothing => Some(hint(look, &core.text("window-recall-nothing"))),
            Recalled::Found => Some(hint(look, &core.text("window-recall-found"))),
            Recalled::Failed(error) => {
                let words = core.say(&explain::secrets::error(error));
                let words = prose(look, look.palette.text, &words);
                Some(notice(look, Tone::Attention, core.text("window-recall-failed"), [words]))
            }
        }
    }

    /// Where the password will go.
    fn destination(&self, core: &Core) -> String {
        let (first, second) = (&self.servers.incoming.server, &self.servers.outgoing.server);
        let (first, second) = (first.host.to_display(), second.host.to_display());
        let message = if first == second {
            i18n::Message::new("window-password-goes-to").with("host", first)
        } else {
            i18n::Message::new("window-password-goes-to-both")
                .with("incoming", first)
                .with("outgoing", second)
        };
        core.say(&message)
    }
}

/// Links to a provider's own help pages.
pub fn pages<'a, Message: Clone + 'a>(
    core: &Core,
    look: Look,
    provider: &'static Provider,
    open: impl Fn(&'static str) -> Message,
) -> Option<Element<'a, Message>> {
    const IDS: [&str; 3] = ["help-page-1", "help-page-2", "help-page-3"];
    let mut sites: Vec<(&str, &'static str)> = Vec::new();
    for page in provider.help_pages {
        let host = page.trim_start_matches("https://").split('/').next().unwrap_or_default();
        let host = host.trim_start_matches("www.");
        // Two links that read the same help nobody to choose; the first page leads to the others.
        if !sites.iter().any(|(other, _)| *other == host) {
            sites.push((host, page));
        }
    }
    let link = |(id, (host, page)): (&'static str, (&str, &'static str))| {
        let label = core.say(&i18n::Message::new("window-open-page").with("site", host));
        Link::new(id, label, open(page))
    };
    let all: Vec<Link<Message>> = IDS.into_iter().zip(sites).map(link).collect();
    (!all.is_empty()).then(|| links(look, all))
}
