//! Part of step 3: servers typed by hand.

use iced::Element;
use iced::advanced::widget::operation::accessible::Role;
use iced::widget::Column;

use crate::account::{
    EmailAddress, Host, HostError, Protocol, Security, ServerConfig, UserName, UserNameError,
};
use crate::discovery::{Candidate, Trust};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Choice, Field, Semantics, choices, hint, section, strong};
use crate::i18n;
use crate::provider::Provider;
use crate::selection;

/// One server as it is being typed.
#[derive(Debug, Clone)]
pub struct Form {
    protocol: Protocol,
    host: String,
    port: String,
    /// Whether the port is still the one the encryption suggests.
    port_is_usual: bool,
    security: Security,
    username: String,
    host_error: Option<HostError>,
    port_is_wrong: bool,
    username_error: Option<UserNameError>,
}

/// What can be typed.
#[derive(Debug, Clone)]
pub enum Typed {
    /// The host.
    Host(String),
    /// The port.
    Port(String),
    /// The encryption.
    Security(Security),
    /// The user name.
    Username(String),
}

impl Form {
    /// A form with what is known; a server that needs a look is never proposed.
    pub fn new(
        protocol: Protocol,
        address: &EmailAddress,
        known: Option<&Candidate>,
        provider: Option<&Provider>,
    ) -> Self {
        let found =
            known.filter(|found| found.trust == Trust::Confirmed).map(|found| found.server.clone());
        let security = found.as_ref().map_or(Security::ImplicitTls, |found| found.security);
        let usual = selection::usual_username(protocol, address, provider);
        let username = found.as_ref().map_or(usual, |found| found.username.clone());
        let port =
            found.as_ref().map_or_else(|| protocol.default_port(security), |found| found.port);
        Self {
            protocol,
            host: found.map(|found| found.host.to_display()).unwrap_or_default(),
            port: port.to_string(),
            port_is_usual: port == protocol.default_port(security),
            security,
            username: username.as_known().unwrap_or_default().to_owned(),
            host_error: None,
            port_is_wrong: false,
            username_error: None,
        }
    }

    /// Turns an incoming form into one for another protocol; what was typed stays.
    pub fn set_protocol(&mut self, protocol: Protocol) {
        self.protocol = protocol;
        if self.port_is_usual {
            self.port = protocol.default_port(self.security).to_string();
        }
    }

    /// Takes in what was typed.
    pub fn update(&mut self, typed: Typed) {
        match typed {
            Typed::Host(host) => {
                self.host = host;
                self.host_error = None;
            }
            Typed::Port(port) => {
                self.port = port;
                self.port_is_usual = false;
                self.port_is_wrong = false;
            }
            Typed::Security(security) => {
                self.security = security;
                if self.port_is_usual {
                    self.port = self.protocol.default_port(security).to_string();
                }
            }
            Typed::Username(username) => {
                self.username = username;
                self.username_error = None;
            }
        }
    }

    /// The server, or `None` with the errors shown and the id of the first wrong field.
    pub fn finish(&mut self) -> Result<ServerConfig, &'static str> {
        let host = Host::parse(&self.host);
        let port = self.port.trim().parse::<u16>().ok().filter(|port| *port > 0);
        let username = UserName::known(&self.username);
        self.host_error = host.as_ref().err().copied();
        self.port_is_wrong = port.is_none();
        self.username_error = username.as_ref().err().copied();
        let ids = self.ids();
        Ok(ServerConfig {
            protocol: self.protocol,
            host: host.map_err(|_| ids.host)?,
            port: port.ok_or(ids.port)?,
            security: self.security,
            authentication: Vec::new(),
            username: username.map_err(|_| ids.username)?,
        })
    }

    fn ids(&self) -> Ids {
        if self.protocol.is_incoming() { INCOMING } else { OUTGOING }
    }

    /// How it looks; `own` turns what is typed into the page's message.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        core: &Core,
        look: Look,
        own: impl Fn(Typed) -> Message + Clone + 'a,
    ) -> Element<'a, Message> {
        let ids = self.ids();
        let say = |message: i18n::Message| core.say(&message);
        let host = own.clone();
        let host =
            Field::new(look, ids.host, core.text("window-server-name"), &self.host, move |text| {
                host(Typed::Host(text))
            })
            .technical()
            .error(self.host_error.map(|error| say(explain::address::host_error(error))));
        let secure = Security::ALL.into_iter().zip(ids.security).map(|(security, id)| Choice {
            id,
            title: explain::server::security(&core.words, security),
            badge: (security == Security::ImplicitTls).then(|| core.text("window-recommended")),
            text: String::new(),
            chosen: self.security == security,
            on_choose: own(Typed::Security(security)),
        });
        let port = own.clone();
        let wrong = i18n::Message::new("cli-usage-port").with("word", self.port.trim());
        let port = Field::new(look, ids.port, core.text("window-port"), &self.port, move |text| {
            port(Typed::Port(text))
        })
        .technical()
        .hint(core.text("window-port-hint"))
        .error(self.port_is_wrong.then(|| say(wrong)));
        let username = own.clone();
        let user = Field::new(
            look,
            ids.username,
            core.text("window-username"),
            &self.username,
            move |text| username(Typed::Username(text)),
        )
        .technical()
        .error(self.username_error.map(|error| say(explain::address::user_name_error(error))));
        let title = explain::server::heading(&core.words, self.protocol);
        let group = core.text("window-security");
        let form = Column::new()
            .spacing(14.0)
            .push(section(look, title.clone()))
            .push(host.view())
            .push(
                Column::new()
                    .spacing(6.0)
                    .push(strong(look, group.clone()))
                    .push(choices(look, format!("{title}: {group}"), secure.collect()))
                    .push(hint(look, &core.text("window-security-hint"))),
            )
            .push(port.view())
            .push(user.view());
        Semantics::group(Role::Group, title, form).into()
    }
}

/// Ids of a form's fields.
struct Ids {
    host: &'static str,
    port: &'static str,
    username: &'static str,
    security: [&'static str; 2],
}

const INCOMING: Ids = Ids {
    host: "incoming-host",
    port: "incoming-port",
    username: "incoming-username",
    security: ["incoming-tls", "incoming-starttls"],
};

const OUTGOING: Ids = Ids {
    host: "outgoing-host",
    port: "outgoing-port",
    username: "outgoing-username",
    security: ["outgoing-tls", "outgoing-starttls"],
};
