//! Language, appearance, text size, and who may be asked how.

use iced::widget::{Row, column, container, text};
use iced::{Center, Element};

use crate::gui::core::Core;
use crate::gui::theme::{Look, STRONG, type_size};
use crate::gui::widget::{
    Buttons, Choice, Tone, check_box, check_box_hint, choices, heading, notice, page, prose,
    row_button, section,
};
use crate::i18n::{self, Language};
use crate::storage::{Appearance, Settings};

/// What has the focus when the page appears: the language that is spoken.
pub fn focus(language: Language) -> &'static str {
    match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    }
}

const GERMAN: &str = "preference-language-de";
const ENGLISH: &str = "preference-language-en";

/// What can be changed.
#[derive(Debug, Clone)]
pub enum Message {
    /// The language.
    Language(Language),
    /// Light, dark, or as the system has it.
    Appearance(Appearance),
    /// Smaller text.
    Smaller,
    /// Larger text.
    Larger,
    /// Whether central databases may be asked.
    Databases(bool),
    /// Whether the mail domain may be asked over http.
    PlainHttp(bool),
    /// Back to where the person was.
    Close,
}

/// Puts a change into the settings.
pub fn apply(settings: &mut Settings, message: &Message) {
    match message {
        Message::Language(language) => settings.language = Some(*language),
        Message::Appearance(appearance) => settings.appearance = *appearance,
        Message::Smaller => {
            settings.text_size = settings.text_size.smaller().unwrap_or(settings.text_size)
        }
        Message::Larger => {
            settings.text_size = settings.text_size.larger().unwrap_or(settings.text_size)
        }
        Message::Databases(allowed) => settings.central_databases = *allowed,
        Message::PlainHttp(allowed) => settings.plain_http = *allowed,
        Message::Close => {}
    }
}

/// How it looks; `trouble` says why the settings cannot be kept.
pub fn view<'a>(core: &Core, look: Look, trouble: Option<&i18n::Message>) -> Element<'a, Message> {
    let settings = &core.settings;
    let language = Language::ALL.into_iter().map(|one| {
        let (id, name) = match one {
            Language::German => (GERMAN, "window-german"),
            Language::English => (ENGLISH, "window-english"),
        };
        plain(id, core.text(name), core.words.language() == one, Message::Language(one))
    });
    let appearance = Appearance::ALL.into_iter().map(|one| {
        let (id, name) = match one {
            Appearance::System => ("appearance-system", "window-appearance-system"),
            Appearance::Light => ("appearance-light", "window-appearance-light"),
            Appearance::Dark => ("appearance-dark", "window-appearance-dark"),
        };
        plain(id, core.text(name), settings.appearance == one, Message::Appearance(one))
    });
    let mut parts = vec![heading(look, core.text("window-settings-title"))];
    if let Some(trouble) = trouble {
        let words = prose(look, look.palette.text, &core.say(trouble));
        parts.push(notice(look, Tone::Attention, core.text("window-settings-trouble"), [words]));
    }
    parts.push(section(look, core.text("window-language")));
    parts.push(choices(look, core.text("window-language"), language.collect()));
    parts.push(section(look, core.text("window-appearance")));
    parts.push(choices(look, core.text("window-appearance"), appearance.collect()));
    parts.push(section(look, core.text("window-text-size")));
    parts.push(size(core, look));
    parts.push(section(look, core.text("window-online")));
    let allowed = settings.central_databases;
    let label = core.text("window-databases");
    let box_ = check_box(look, "databases", label, allowed, Message::Databases);
    let why = check_box_hint(look, &core.text("window-databases-hint"));
    parts.push(column![box_, why].spacing(6.0).into());
    let label = core.text("window-plain-http");
    let box_ = check_box(look, "plain-http", label, settings.plain_http, Message::PlainHttp);
    let why = check_box_hint(look, &core.text("window-plain-http-hint"));
    parts.push(column![box_, why].spacing(6.0).into());
    let close = Some((core.text("window-close-page"), Some(Message::Close)));
    page(look, parts, Buttons { back: None, between: None, primary: close })
}

fn plain(id: &'static str, title: String, chosen: bool, on_choose: Message) -> Choice<Message> {
    Choice { id, title, badge: None, text: String::new(), chosen, on_choose }
}

fn size<'a>(core: &Core, look: Look) -> Element<'a, Message> {
    let percent = core.settings.text_size.percent();
    let now = i18n::Message::new("window-text-size-now").with("percent", percent.to_string());
    let button = |id: &'static str, label: &'static str, message: Message| {
        let label = core.text(label);
        row_button(look, id, label.clone(), label, false, message)
    };
    let now = text(core.say(&now)).size(look.size(type_size::TEXT)).font(STRONG);
    Row::new()
        .spacing(14.0)
        .align_y(Center)
        .push(button("smaller", "window-smaller", Message::Smaller))
        .push(container(now).padding([0.0, 6.0]))
        .push(button("larger", "window-larger", Message::Larger))
        .wrap()
        .into()
}
