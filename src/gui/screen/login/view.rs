//! How step 4 looks.

use iced::Element;

use super::{Login, Message, OUTGOING_USERNAME, PASSWORD, Recalled, USERNAME};
use crate::account::PasswordDraft;
use crate::explain;
use crate::gui::core::Core;
use crate::gui::screen::provider_pages::provider_pages;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Field, Link, Tone, disclosure, hint, links, notice, page, plain, promise, prose,
    quiet_notice, title,
};
use crate::i18n;
use crate::provider::{Requirement, read_password};

/// More notes of a publisher than these would push the password out of sight.
const MOST_NOTES: usize = 3;

impl Login {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let mut parts = vec![title(look, self.title(core), &self.person.address.to_display())];
        parts.extend(self.preparation(core, look));
        parts.extend(self.publisher_says(core, look));
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
        // That access may end again is no step; it is told below.
        let (steps, later): (Vec<Requirement>, Vec<Requirement>) =
            provider.requirements.iter().partition(|one| one.is_to_be_done());
        match &steps[..] {
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
                    for one in several.iter().chain(&later) {
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
        parts.extend(provider_pages(core, look, provider, Message::Open));
        Some(notice(look, Tone::Prepare, core.text("window-prepare"), parts))
    }

    /// What the publisher of the servers tells people: somebody else's words, not ours, and no link is made of them.
    fn publisher_says<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        let notes = self.discovery.notes();
        let words = notes
            .iter()
            .take(MOST_NOTES)
            .map(|note| plain(look, explain::discovery::note(&core.words, note)));
        let words: Vec<Element<'a, Message>> = words.collect();
        let title = core.text("window-notes-title");
        (!words.is_empty()).then(|| quiet_notice(look, Tone::Known, title, words))
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
        let asks_for_own = |one: &Requirement| {
            matches!(one, Requirement::AppPassword2fa | Requirement::AppPasswordMaybe)
        };
        let app = self.provider().is_none_or(|one| one.requirements.iter().any(asks_for_own));
        // What will be done to it is said before it is done.
        let (_, note) = read_password(&self.password, self.provider());
        let note = note.map(|note| core.say(&explain::provider::password_note(note)));
        let hint = if let Some(note) = note {
            note
        } else if app {
            core.text("window-password-app")
        } else {
            String::new()
        };
        let hidden = if self.shown { "window-password-visible" } else { "window-password-hidden" };
        Field::new(look, PASSWORD, core.text("window-password"), self.password.reveal(), typed)
            .secret(self.shown, core.text(eye), Message::ToggleShown)
            .aside(core.text(hidden))
            .hint(hint)
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
        let (first, second) =
            (explain::server::host(&first.host), explain::server::host(&second.host));
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
