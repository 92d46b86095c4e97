//! How step 3 looks.

use iced::widget::{Column, column, container, row, text};
use iced::{Center, Element, Fill};

use super::{AGREE, Chosen, IMAP, Message, POP3, Servers};
use crate::account::{Protocol, UserName};
use crate::discovery::{Candidate, Probed, Reason, Source, Trust};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Choice, Link, Semantics, Tone, card, check_box, choices, disclosure, divider,
    domain as large, hint, link, links, mono, name_and_value, notice, page, prose, strong, title,
};
use crate::i18n;
use crate::selection;

impl Servers {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let mut parts = vec![title(look, core.text(self.title_id()), &self.intro(core))];
        parts.push(self.ways(core, look));
        match (&self.by_hand, self.found()) {
            (Some((incoming, outgoing)), _) => {
                parts.push(incoming.view(core, look, Message::TypedIncoming));
                parts.push(outgoing.view(core, look, Message::TypedOutgoing));
                if let Some(located) = &self.located {
                    parts.extend(self.agreement(core, look, located));
                }
            }
            (None, Some(chosen)) => {
                parts.extend(self.agreement(core, look, &chosen));
                parts.push(summary(core, look, &chosen));
                parts.push(self.more(core, look));
                if self.details {
                    parts.push(self.evidence(core, look, &chosen));
                }
            }
            (None, None) => {}
        }
        if self.by_hand.is_some() && self.found().is_some() {
            let found = core.text("window-as-found");
            parts.push(links(look, [Link::new("by-hand", found, Message::ToggleByHand)]));
        }
        let buttons = Buttons {
            back: Some((core.text("window-back"), Message::Back)),
            between: None,
            primary: Some((core.text("window-next"), self.primary())),
        };
        page(look, parts, buttons)
    }

    /// What else there is to see and to do.
    fn more<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let label = core.text("window-ports");
        let fold = core.fold(self.details);
        let details = disclosure(look, "details", label, fold, Message::ToggleDetails);
        let change = Link::new("by-hand", core.text("window-change"), Message::ToggleByHand);
        row![details, link(look, change)].spacing(20.0).wrap().into()
    }

    fn intro(&self, core: &Core) -> String {
        if self.by_hand.is_some() {
            return core.text("window-by-hand-intro");
        }
        let domain = self.person.address.domain();
        let message = match self.discovery.provider {
            Some(provider) if provider.domains.contains(&domain.ascii()) => {
                i18n::Message::new("window-servers-own").with("provider", provider.name)
            }
            Some(provider) => i18n::Message::new("window-servers-hosted")
                .with("domain", domain.display())
                .with("provider", provider.name),
            None => i18n::Message::new("window-servers-intro").with("domain", domain.display()),
        };
        let intro = core.say(&message);
        if self.offers().len() > 1 {
            format!("{intro} {}", core.text("window-choose-way"))
        } else {
            intro
        }
    }

    /// IMAP or POP3, where there is a choice.
    fn ways<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let offers = if self.by_hand.is_some() {
            vec![Protocol::Imap, Protocol::Pop3]
        } else {
            self.offers()
        };
        let recommended = selection::by_recommendation(&self.discovery)[0];
        let all = offers.into_iter().map(|protocol| {
            let (id, title, words) = match protocol {
                Protocol::Pop3 => (POP3, "window-pop3", "window-pop3-means"),
                _ => (IMAP, "window-imap", "window-imap-means"),
            };
            Choice {
                id,
                title: core.text(title),
                badge: (protocol == recommended).then(|| core.text("window-recommended")),
                text: core.text(words),
                chosen: protocol == self.incoming,
                on_choose: Message::Incoming(protocol),
            }
        });
        let all: Vec<Choice<Message>> = all.collect();
        match &all[..] {
            // Nothing to choose: said, not asked.
            [only] => {
                let both = format!("**{}:** {}", only.title, only.text);
                prose(look, look.palette.text, &both)
            }
            _ => choices(look, core.text("window-which-way"), all),
        }
    }

    /// Whose servers these are, where they are not the mail domain's own; with a tick where a person has to agree.
    fn agreement<'a>(
        &self,
        core: &Core,
        look: Look,
        chosen: &Chosen,
    ) -> Option<Element<'a, Message>> {
        let text = look.palette.text;
        let doubtful = chosen.doubtful();
        if doubtful.is_empty() {
            let both = [&chosen.incoming, &chosen.outgoing];
            let foreign = |one: &&Candidate| one.reasons.contains(&Reason::ForeignDomain);
            let foreign: Vec<&Candidate> = both.into_iter().filter(foreign).collect();
            let domains = explain::server::registrables(&foreign);
            if domains.is_empty() {
                return None;
            }
            let parts = domains.into_iter().map(|one| large(look, one));
            let title = core.text("window-foreign");
            return Some(notice(look, Tone::Known, title, parts));
        }
        let typed = doubtful.iter().any(|one| one.source == Source::UserInput);
        let domains = explain::server::registrables(&doubtful);
        let named = domains.join(", ");
        let title = if typed { "window-agree-private" } else { "window-agree-title" };
        let with = |id| i18n::Message::new(id).with("domain", named.clone());
        let mut parts = Vec::new();
        let mut told = Vec::new();
        for one in &doubtful {
            for reason in &one.reasons {
                let words = core.say(&explain::discovery::reason(*reason, one));
                if !told.contains(&words) {
                    parts.push(prose(look, text, &words));
                    told.push(words);
                }
            }
        }
        let mut large_names = column![hint(look, &core.text("window-agree-domain"))].spacing(2.0);
        for one in domains {
            large_names = large_names.push(large(look, one));
        }
        parts.push(large_names.into());
        if !typed {
            parts.push(prose(look, text, &core.text("window-agree-how")));
        }
        if self.agreement_is_missing {
            parts.push(prose(look, look.palette.problem, &core.text("window-agree-missing")));
        }
        let label = if typed { "window-agree-private-yes" } else { "window-agree-yes" };
        parts.push(check_box(look, AGREE, core.say(&with(label)), self.agreed, Message::Agree));
        Some(notice(look, Tone::Attention, core.say(&with(title)), parts))
    }

    /// Ports, encryption, source and alternatives.
    fn evidence<'a>(&self, core: &Core, look: Look, chosen: &Chosen) -> Element<'a, Message> {
        let mut lines = Column::new().spacing(6.0);
        for one in [&chosen.incoming, &chosen.outgoing] {
            lines = lines.push(facts(core, look, one));
        }
        let others: Vec<&Candidate> = self.discovery.alternatives.iter().collect();
        if !others.is_empty() {
            lines = lines.push(strong(look, core.text("cli-alternatives")));
            for other in others {
                let line = explain::server::line(&core.words, other);
                lines = lines.push(hint(look, &core.say(&line)));
            }
        }
        card(look, lines)
    }
}

/// Host names and user name; the ports are folded away.
fn summary<'a>(core: &Core, look: Look, chosen: &Chosen) -> Element<'a, Message> {
    let names = [&chosen.incoming, &chosen.outgoing];
    let signs = [(Icon::Inbox, "window-inbox"), (Icon::Send, "window-sending")];
    let mut lines = Column::new().width(Fill);
    for (one, (sign, title)) in names.into_iter().zip(signs) {
        let (how, state, color) = match (one.probed, one.trust) {
            (Probed::Yes, Trust::Confirmed) => {
                (Icon::Lock, "window-encrypted-proven", look.palette.done)
            }
            // Green would say that all is well, and whose server it is has not been answered yet.
            (Probed::Yes, _) => (Icon::Lock, "window-encrypted", look.palette.soft),
            _ => (Icon::CircleDashed, "window-encrypted-unproven", look.palette.soft),
        };
        let state = core.text(state);
        let host = explain::server::host(&one.server.host);
        let told = Some((icon(how, look.size(17.0), color), state));
        lines = lines.push(fact(look, sign, core.text(title), host, told));
        lines = lines.push(divider(look));
    }
    let known = |one: &Candidate| match &one.server.username {
        UserName::Known(name) => name.clone(),
        UserName::Assigned => core.text("cli-username-assigned"),
    };
    let (incoming, outgoing) = (known(&chosen.incoming), known(&chosen.outgoing));
    let user = core.text("window-username");
    if incoming == outgoing {
        let both = core.text("window-username-both");
        let nothing = icon(Icon::Check, 0.0, look.palette.soft);
        lines = lines.push(fact(look, Icon::User, user, incoming, Some((nothing, both))));
    } else {
        for (name, side) in [(incoming, "window-inbox"), (outgoing, "window-sending")] {
            let title = format!("{user} · {}", core.text(side));
            lines = lines.push(fact(look, Icon::User, title, name, None));
        }
    }
    card(look, lines)
}

fn fact<'a>(
    look: Look,
    sign: Icon,
    title: String,
    name: String,
    state: Option<(Element<'a, Message>, String)>,
) -> Element<'a, Message> {
    use iced::advanced::widget::operation::accessible::Role;
    let mut told = format!("{title}: {name}");
    let words = column![strong(look, title), mono(look, name)].width(Fill);
    let mut line = row![icon(sign, look.size(22.0), look.palette.accent)].spacing(14.0);
    match state {
        None => line = line.push(words),
        Some((mark, state)) => {
            told = format!("{told}, {state}");
            let state = text(state).size(look.size(15.0)).color(look.palette.soft);
            let state = row![mark, state].spacing(4.0).align_y(Center);
            line = if look.is_narrow() {
                line.push(column![words, state].width(Fill))
            } else {
                line.push(words).push(state)
            };
        }
    }
    let shown = container(line.align_y(Center)).padding([10.0, 0.0]);
    Semantics::leaf(Role::ListItem, told, shown).into()
}

/// Everything about one server, line by line.
fn facts<'a>(core: &Core, look: Look, one: &Candidate) -> Element<'a, Message> {
    let server = &one.server;
    let words = &core.words;
    let mut lines = Column::new().spacing(4.0);
    lines = lines.push(strong(look, explain::server::heading(words, server.protocol)));
    let mut all: Vec<(&'static str, String)> = Vec::new();
    let mut add = |label: &'static str, value: String| all.push((label, value));
    add("cli-label-server", server.host.to_display());
    if server.host.to_display() != server.host.to_string() {
        add("cli-label-punycode", server.host.to_string());
    }
    add("cli-label-port", server.port.to_string());
    add("cli-label-security", explain::server::security(words, server.security));
    add(
        "cli-label-username",
        match &server.username {
            UserName::Known(name) => name.clone(),
            UserName::Assigned => core.text("cli-username-assigned"),
        },
    );
    if !server.authentication.is_empty() {
        let method = crate::export::named_login(server);
        add("cli-label-authentication", explain::server::authentication(words, method));
    }
    add("cli-label-source", core.say(&explain::discovery::source(one.source)));
    for (label, value) in all {
        let label = core.text(label).trim_end_matches(':').to_owned();
        lines = lines.push(name_and_value(look, label, value));
    }
    for reason in &one.reasons {
        lines = lines.push(hint(look, &core.say(&explain::discovery::reason(*reason, one))));
    }
    lines.into()
}
