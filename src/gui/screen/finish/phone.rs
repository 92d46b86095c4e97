//! The account for a phone or a tablet: a code to scan, a profile to install. A part of the last page.

use iced::Element;
use iced::widget::svg;

use super::files::{self, steps};
use super::offers::button_id;
use crate::account::Account;
use crate::explain;
use crate::export::{self, ExportError, Format, Note};
use crate::gui::core::Core;
use crate::gui::icon::Icon;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Link, Tone, card, hint, link, notice, offer, phone_code, prose, row_button, section,
};
use crate::i18n;

/// The code, made once when the page opens.
pub struct Phone {
    code: Result<Code, ExportError>,
    told: i18n::Message,
}

struct Code {
    drawing: svg::Handle,
    side: usize,
    notes: Vec<Note>,
}

impl Phone {
    /// The page for an account.
    pub fn new(account: &Account) -> Self {
        let code = export::phone_code(account);
        let code = code.map(|code| Code {
            drawing: svg::Handle::from_memory(code.svg.into_bytes()),
            side: code.side,
            notes: code.notes,
        });
        let told =
            i18n::Message::new("window-phone-code").with("address", account.address.to_display());
        Self { code, told }
    }

    /// What has the focus when it appears.
    pub fn focus(&self) -> &'static str {
        match self.code {
            Ok(_) => button_id(Format::AndroidQr),
            Err(_) => button_id(Format::AppleMobileconfig),
        }
    }

    /// What the person should know about the code.
    pub fn notes(&self) -> &[Note] {
        self.code.as_ref().map_or(&[], |code| &code.notes)
    }

    /// Code and clicks for Android, the profile for the others.
    pub fn view<'a>(&self, core: &Core, look: Look) -> Vec<Element<'a, files::Message>> {
        let mut parts = vec![section(look, core.text("window-android"))];
        match &self.code {
            Ok(code) => {
                let clicks = explain::export::format_steps(Format::AndroidQr, false);
                let (told, clicks) = (core.say(&self.told), steps(core, look, &clicks));
                parts.push(phone_code(look, code.drawing.clone(), code.side, told, clicks));
                let save = files::Message::Choose(Format::AndroidQr);
                let label = core.text("window-phone-save");
                parts.push(link(look, Link::new(button_id(Format::AndroidQr), label, save)));
                parts.push(hint(look, &core.text("window-phone-save-what")));
            }
            Err(error) => {
                let words = core.say(&explain::export::export_error(error));
                let words = prose(look, look.palette.text, &words);
                parts.push(notice(
                    look,
                    Tone::Attention,
                    core.text("window-phone-no-code"),
                    [words],
                ));
            }
        }
        parts.push(section(look, core.text("window-iphone")));
        let (title, label) = (core.text("window-iphone-profile"), core.text("window-save-file"));
        let spoken = format!("{title}: {label}");
        let (id, save) = (
            button_id(Format::AppleMobileconfig),
            files::Message::Choose(Format::AppleMobileconfig),
        );
        let button = row_button(look, id, label, spoken, false, save);
        let what = core.text("window-iphone-profile-what");
        parts.push(card(look, offer(look, Icon::Phone, title, what, Some(button))));
        parts
    }
}
