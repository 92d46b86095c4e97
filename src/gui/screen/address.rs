//! Step 1: name and address; the provider is recognised while typing, offline.

use iced::{Element, Task};

use crate::account::{AddressError, EmailAddress};
use crate::discovery::is_covered_by_preset;
use crate::explain;
use crate::gui::core::{Core, Person};
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Field, Link, OPENED, Tone, disclosure, focus, focus_wrong, link, notice, page,
    promise, prose, scroll, title,
};
use crate::i18n;
use crate::provider::Provider;

/// Where the address is typed.
const ADDRESS: &str = "address";

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Address {
    name: String,
    typed: String,
    error: Option<AddressError>,
    asked_is_open: bool,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The address changed.
    Typed(String),
    /// The name changed.
    Named(String),
    /// The address that was probably meant is taken.
    TakeMeant,
    /// Who will be asked is shown or hidden.
    ToggleAsked,
    /// On.
    Next,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// The servers of this address.
    Search(Person),
}

/// Brings what was just opened into view.
fn opened(open: bool) -> Action {
    if open { Action::Run(scroll(OPENED)) } else { Action::None }
}

impl Address {
    /// The page with an address that is known already.
    pub fn new(typed: String) -> Self {
        Self { typed, ..Self::default() }
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        ADDRESS
    }

    /// Takes a message in.
    pub fn update(&mut self, core: &Core, message: Message) -> Action {
        match message {
            Message::Typed(typed) => {
                self.typed = typed;
                self.error = None;
            }
            Message::Named(name) => {
                self.name = name.chars().filter(|letter| !letter.is_control()).collect();
            }
            Message::TakeMeant => {
                if let Some(meant) = self.meant(core) {
                    self.typed = meant.to_display();
                    return Action::Run(focus(ADDRESS));
                }
            }
            Message::ToggleAsked => {
                self.asked_is_open = !self.asked_is_open;
                return opened(self.asked_is_open);
            }
            Message::Next => return self.next(core),
        }
        Action::None
    }

    fn next(&mut self, core: &Core) -> Action {
        match EmailAddress::parse_typed(&self.typed) {
            Ok(typed) => {
                self.typed = typed.address.to_display();
                if self.closed_provider(core).is_some() {
                    return Action::None;
                }
                Action::Search(Person { name: self.name.trim().to_owned(), address: typed.address })
            }
            Err(error) => {
                self.error = Some(error);
                Action::Run(focus_wrong(ADDRESS))
            }
        }
    }

    /// The address, as far as one is typed.
    pub fn address(&self) -> Option<EmailAddress> {
        EmailAddress::parse(&self.typed).ok()
    }

    fn provider(&self, core: &Core) -> Option<&'static Provider> {
        core.catalog.by_domain(self.address()?.domain().ascii())
    }

    /// The provider, where it lets no mail program in.
    fn closed_provider(&self, core: &Core) -> Option<&'static Provider> {
        self.provider(core).filter(|provider| !provider.offers_mail_programs())
    }

    /// The address with the domain that was probably meant.
    fn meant(&self, core: &Core) -> Option<EmailAddress> {
        let address = self.address()?;
        let domain = core.catalog.likely_meant(address.domain().ascii())?;
        EmailAddress::parse(&format!("{}@{domain}", address.local_part())).ok()
    }

    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let error =
            self.error.as_ref().map(|error| core.say(&explain::address::address_error(error)));
        let address =
            Field::new(look, ADDRESS, core.text("window-address"), &self.typed, Message::Typed)
                .hint(core.text("window-address-hint"))
                .error(error);
        let name = Field::new(look, "name", core.text("window-name"), &self.name, Message::Named)
            .aside(core.text("window-name-aside"));
        let mut parts = vec![
            title(look, core.text("window-address-title"), &core.text("window-address-intro")),
            address.view(),
            name.view(),
        ];
        parts.extend(self.recognised(core, look));
        let asked = core.text("window-asked");
        parts.push(promise(look, &core.text("window-address-promise")));
        parts.push(disclosure(
            look,
            "asked",
            asked,
            core.fold(self.asked_is_open),
            Message::ToggleAsked,
        ));
        if self.asked_is_open {
            parts.push(prose(look, look.palette.text, &core.text(self.who_is_asked(core))));
        }
        let on = Some((core.text("window-next"), self.primary(core)));
        let buttons = Buttons { back: None, between: None, primary: on };
        page(look, parts, buttons)
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self, core: &Core) -> Option<Message> {
        self.closed_provider(core).is_none().then_some(Message::Next)
    }

    fn who_is_asked(&self, core: &Core) -> &'static str {
        match self.address() {
            Some(address) if is_covered_by_preset(core.catalog, &address) => {
                "setup-provider-is-asked"
            }
            _ if !core.settings.central_databases => "window-who-is-asked-without-database",
            _ => "setup-who-is-asked",
        }
    }

    /// What is known about the address so far.
    fn recognised<'a>(&'a self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        let text = look.palette.text;
        if let Some(meant) = self.meant(core) {
            let question = i18n::Message::new("setup-meant").with("address", meant.to_display());
            let take = i18n::Message::new("window-take-meant").with("address", meant.to_display());
            let take = Link::new("take-meant", core.say(&take), Message::TakeMeant);
            return Some(notice(look, Tone::Attention, core.say(&question), [link(look, take)]));
        }
        let provider = self.provider(core)?;
        let name = |id| i18n::Message::new(id).with("provider", provider.name);
        if !provider.offers_mail_programs() {
            let why = match explain::provider::note(provider) {
                Some(note) => core.say(&note),
                None => core.text("window-without-programs"),
            };
            let other = core.text("window-other-address");
            let parts = [prose(look, text, &why), prose(look, text, &other)];
            let title = core.say(&name("window-provider-closed"));
            return Some(notice(look, Tone::Problem, title, parts));
        }
        let first = provider.requirements.first();
        let what = match first {
            Some(requirement) => {
                let title = core.say(&explain::provider::requirement_title(*requirement));
                core.say(&i18n::Message::new("window-provider-needs").with("what", title))
            }
            None => core.text("window-provider-easy"),
        };
        let title = core.say(&name("window-provider-recognised"));
        Some(notice(look, Tone::Known, title, [prose(look, text, &what)]))
    }
}
