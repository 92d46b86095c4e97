//! How "Fehlermeldung erklären" looks.

use iced::Element;
use iced::widget::{Space, container};

use super::{ANSWER, Doing, Explain, Message, RESULT, Told};
use crate::diagnosis::Cause;
use crate::explain;
use crate::gui::core::Core;
use crate::gui::screen::provider_pages::provider_pages;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Choice, Field, Tone, choice_list, hint, page, plain, prose, quiet_notice, strong,
    title,
};

impl Explain {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let error = self.is_empty.then(|| core.text("window-explain-empty"));
        let answer = core.text("window-explain-answer");
        let answer = Field::new(look, ANSWER, answer, &self.answer, Message::Answer)
            .hint(core.text("window-explain-answer-hint"))
            .error(error);
        let doing = Doing::ALL.map(|doing| {
            let (id, title) = words(doing);
            Choice {
                id,
                title: core.text(title),
                badge: None,
                text: String::new(),
                chosen: doing == self.doing,
                on_choose: Message::Doing(doing),
            }
        });
        let whose = core.text("window-explain-whose");
        let whose = Field::new(look, "whose", whose, &self.whose, Message::Whose)
            .aside(core.text("window-explain-optional"))
            .hint(core.text("window-explain-whose-hint"));
        let intro = core.text("window-explain-intro");
        let mut parts = vec![title(look, core.text("window-explain"), &intro), answer.view()];
        // What was found stands where the eye is, below what was pasted. Its place is kept while there is nothing, so
        // that what comes below keeps the focus.
        let verdict = self.told.as_ref().map(|told| verdict(core, look, told));
        let verdict = verdict.unwrap_or_else(|| Space::new().into());
        parts.push(container(verdict).id(RESULT).into());
        parts.push(strong(look, core.text("window-explain-doing")));
        parts.push(choice_list(look, core.text("window-explain-doing"), doing.into()));
        parts.push(whose.view());
        parts.push(hint(look, &core.text("window-explain-promise")));
        let buttons = Buttons {
            back: Some((core.text("window-back"), Message::Back)),
            between: None,
            primary: Some((core.text("window-explain-now"), Some(self.primary()))),
        };
        page(look, parts, buttons)
    }
}

/// Id and title of a choice.
fn words(doing: Doing) -> (&'static str, &'static str) {
    match doing {
        Doing::Unknown => ("doing-unknown", "window-explain-unknown"),
        Doing::Imap => ("doing-imap", "window-explain-imap"),
        Doing::Pop3 => ("doing-pop3", "window-explain-pop3"),
        Doing::Smtp => ("doing-smtp", "window-explain-smtp"),
        Doing::Connecting => ("doing-connecting", "window-explain-connecting"),
    }
}

/// What happened, whose side it is on, the next step, the words themselves; then what else it may be.
fn verdict<'a>(core: &Core, look: Look, told: &Told) -> Element<'a, Message> {
    let (cause, text) = (told.cause(), look.palette.text);
    let mut parts = Vec::new();
    if cause != Cause::Unknown {
        let side = core.say(&explain::cause::side_in_general(cause.side()));
        parts.push(prose(look, text, &side));
    }
    parts.push(strong(look, core.text("window-what-next")));
    parts.push(prose(look, text, &core.say(&explain::cause::next_in_general(cause))));
    if let Some(provider) = told.helping_provider() {
        parts.extend(provider_pages(core, look, provider, Message::Open));
    }
    if told.suspicions.len() > 1 {
        parts.push(strong(look, core.text("window-explain-also")));
        for one in told.suspicions.iter().skip(1) {
            let what = core.say(&explain::cause::what_happened_in_general(one.cause));
            parts.push(prose(look, text, &what));
        }
    }
    parts.push(strong(look, core.text("window-explain-said")));
    parts.push(plain(look, told.words.clone()));
    let title = core.say(&explain::cause::what_happened_in_general(cause));
    quiet_notice(look, Tone::Attention, title, parts)
}
