//! How step 6 looks.

use iced::widget::{Column, container};
use iced::{Element, Fill};

use super::{FOLDER, Finish, Keyring, Message, REMEMBER};
use crate::account::{Proof, ProofState};
use crate::explain;
use crate::export::Format;
use crate::gui::core::Core;
use crate::gui::icon::Icon;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Link, Tone, card, divider, links, notice, offer, page, plain, prose, row_button,
    strong, title,
};
use crate::handover::{Written, shown_path};
use crate::i18n;

/// The id of the button that saves a format.
pub fn button_id(format: Format) -> &'static str {
    match format {
        Format::ThunderbirdZip => "save-thunderbird",
        Format::OutlookPrf => "save-outlook",
        Format::Sheet => "save-sheet",
        Format::Json => "save-json",
    }
}

/// Icon, title and explanation of a format.
fn offered(format: Format) -> (Icon, &'static str, &'static str) {
    match format {
        Format::ThunderbirdZip => (Icon::Bird, "window-thunderbird", "window-thunderbird-what"),
        Format::OutlookPrf => (Icon::Mails, "window-outlook", "window-outlook-what"),
        Format::Sheet => (Icon::Printer, "window-sheet", "window-sheet-what"),
        Format::Json => (Icon::Monitor, "window-json", "window-json-what"),
    }
}

impl Finish {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let id = if self.saver.is_open() { "window-save-title" } else { "window-finish-title" };
        let mut parts = vec![title(look, core.text(id), &self.state(core))];
        match self.saver.is_open() {
            true => {
                let name = core.say(&explain::export::format_name(self.format.0));
                parts.push(prose(look, look.palette.text, &format!("**{name}**")));
                let form = self.saver.view(core, look).into_iter();
                parts.extend(form.map(|part| part.map(Message::Saving)));
            }
            false => {
                let Proof { incoming, outgoing } = self.account.proof;
                if [incoming, outgoing].contains(&ProofState::Failed) {
                    let words = prose(look, look.palette.text, &core.text("window-failed-means"));
                    let title = core.text("window-failed");
                    parts.push(notice(look, Tone::Attention, title, [words]));
                }
                if let Some(saved) = &self.saved {
                    parts.push(self.saved_notice(core, look, saved.format, &saved.written));
                }
                parts.push(card(look, self.formats(core, look)));
                if self.password.is_some() {
                    parts.push(self.keyring(core, look));
                }
                let another = core.text("window-another");
                let owner = core.text("window-owner");
                let mut more = vec![
                    Link::new("another", another, Message::Another),
                    Link::new("owner", owner, Message::Owner),
                ];
                if self.case.is_some() {
                    more.push(Link::new("report", core.text("window-report"), Message::Report));
                }
                parts.push(links(look, more));
            }
        }
        page(look, parts, self.buttons(core))
    }

    /// "anna@gmx.de · checked on 25 November 2026".
    fn state(&self, core: &Core) -> String {
        let Proof { incoming, outgoing } = self.account.proof;
        let id = if self.account.proof.is_complete() {
            "window-proof-works"
        } else if [incoming, outgoing].contains(&ProofState::Failed) {
            "window-proof-failed"
        } else if self.account.proof == Proof::UNTESTED {
            "window-proof-untested"
        } else {
            "window-proof-partly"
        };
        let date = explain::export::day(&core.words, self.today);
        let address = self.account.address.to_display();
        core.say(&i18n::Message::new(id).with("address", address).with("date", date))
    }

    fn buttons(&self, core: &Core) -> Buttons<Message> {
        let (back, on) = match self.saver.primary() {
            None => ("window-back", "window-done"),
            Some((label, _)) => ("window-cancel", label),
        };
        Buttons {
            back: Some((core.text(back), Message::Back)),
            between: None,
            primary: Some((core.text(on), self.primary())),
        }
    }

    fn formats<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let mut all = Column::new().width(Fill);
        for (index, format) in Format::ALL.into_iter().enumerate() {
            let (sign, title, words) = offered(format);
            if index > 0 {
                all = all.push(divider(look));
            }
            let (title, label) = (core.text(title), core.text("window-save-file"));
            let spoken = format!("{title}: {label}");
            let on_press = Message::Choose(format);
            let first = index == 0 && self.saved.is_none();
            let button = row_button(look, button_id(format), label, spoken, first, on_press);
            all = all.push(offer(look, sign, title, core.text(words), Some(button)));
        }
        all.into()
    }

    fn saved_notice<'a>(
        &self,
        core: &Core,
        look: Look,
        format: Format,
        written: &Written,
    ) -> Element<'a, Message> {
        let text = look.palette.text;
        let mut parts = Vec::new();
        for path in &written.paths {
            parts.push(plain(look, shown_path(path)));
        }
        parts.push(strong(look, core.text("window-what-next")));
        if written.is_short {
            let ending =
                i18n::Message::new("cli-unusual-ending").with("ending", format.extension());
            parts.push(prose(look, text, &core.say(&ending)));
        } else {
            for (index, step) in explain::export::format_steps(format).iter().enumerate() {
                parts.push(prose(look, text, &format!("{}. {}", index + 1, core.say(step))));
            }
        }
        for note in &written.notes {
            parts.push(prose(look, look.palette.soft, &core.say(&explain::export::note(note))));
        }
        if let Some(error) = &self.folder_error {
            let words = core.say(&explain::desktop::open_error(error));
            parts.push(prose(look, look.palette.problem, &words));
        }
        let folder = Link::new(FOLDER, core.text("window-show-folder"), Message::ShowFolder);
        parts.push(links(look, [folder]));
        notice(look, Tone::Done, core.text("window-saved"), parts)
    }

    /// Remembering the password, and what came of it.
    fn keyring<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let button = |id: &'static str| {
            let label = core.text(id);
            row_button(look, REMEMBER, label.clone(), label, false, Message::Remember)
        };
        match &self.keyring {
            Keyring::Holds => {
                let words = prose(look, look.palette.text, &core.text("window-remembered-means"));
                notice(look, Tone::Done, core.text("window-remembered"), [words])
            }
            Keyring::Failed(error) => {
                let words = core.say(&explain::secrets::error(error));
                let words = prose(look, look.palette.text, &words);
                let again = container(button("window-remember-again")).padding([6.0, 0.0]);
                let title = core.text("window-remember-failed");
                notice(look, Tone::Attention, title, [words, again.into()])
            }
            // The button stays where it is while the store is asked, and so does the focus.
            Keyring::Unasked | Keyring::Busy(_) => {
                let title = core.text("window-remember-title");
                let busy = matches!(self.keyring, Keyring::Busy(_));
                let words =
                    core.text(if busy { "window-remembering" } else { "window-remember-what" });
                let button = button("window-remember");
                card(look, offer(look, Icon::KeyRound, title, words, Some(button)))
            }
        }
    }
}
