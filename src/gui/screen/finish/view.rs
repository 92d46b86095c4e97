//! How step 6 looks: the choice of programs and devices, and the frame of what is inside it.

use iced::widget::{Column, column, keyed_column};
use iced::{Element, Fill};

use super::offers::{self, Offer, offer_id};
use super::set_up::{self, Primary};
use super::{Finish, Guide, Inside, Message, OTHERS, leaving};
use crate::account::ProofLevel;
use crate::explain;
use crate::export::Format;
use crate::gui::core::Core;
use crate::gui::icon::Icon;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Link, Tone, card, disclosure, divider, links, notice, offer, page, prose, row_button,
    title,
};
use crate::handover::programs::{Found, MailProgram};
use crate::i18n;

/// Icon, title and explanation of a format.
fn format_words(format: Format) -> (Icon, &'static str, &'static str) {
    match format {
        Format::ThunderbirdZip => (Icon::Bird, "window-thunderbird", "window-thunderbird-what"),
        Format::OutlookPrf => (Icon::Mails, "window-outlook", "window-outlook-what"),
        Format::ThunderbirdConfig => {
            (Icon::Bird, "window-thunderbird-config", "window-thunderbird-config-what")
        }
        Format::OutlookAutodiscover => {
            (Icon::Mails, "window-outlook-autodiscover", "window-outlook-autodiscover-what")
        }
        Format::OutlookNew => (Icon::Mails, "window-outlook-new", "window-outlook-new-what"),
        Format::AppleMobileconfig => (Icon::Phone, "window-apple", "window-apple-what"),
        Format::AndroidQr => (Icon::Phone, "window-android", "window-phone-save-what"),
        Format::Evolution => (Icon::Mails, "window-evolution", "window-evolution-what"),
        Format::DnsZone => (Icon::Monitor, "window-dns-zone", "window-dns-zone-what"),
        Format::Sheet => (Icon::Printer, "window-sheet", "window-sheet-what"),
        Format::Json => (Icon::Monitor, "window-json", "window-json-what"),
    }
}

/// What the button says that hands a format over.
fn format_label(format: Format) -> &'static str {
    match format {
        Format::OutlookNew => "window-show-guide",
        _ => "window-save-file",
    }
}

/// One row: its icon, title, what it is, and what its button says.
struct Words {
    sign: Icon,
    title: String,
    what: String,
    label: Option<&'static str>,
}

impl Finish {
    /// The title of what is in view.
    pub fn title(&self, core: &Core) -> String {
        if self.files.is_asking().is_some() {
            return core.text("window-save-title");
        }
        match &self.inside {
            Inside::Choice => core.text("window-finish-title"),
            Inside::SetUp(page) => page.title(core),
            Inside::Phone(_) => core.text("window-phone-title"),
            Inside::Guide(_) => core.text("guide-title"),
        }
    }

    /// What a screen reader is told beside the title.
    pub fn news(&self, core: &Core) -> Option<String> {
        match &self.inside {
            Inside::SetUp(page) if self.files.is_asking().is_none() => page.news(core),
            _ => None,
        }
    }

    /// How it looks.
    pub fn view<'a>(&'a self, core: &'a Core, look: Look) -> Element<'a, Message> {
        let intro = match &self.inside {
            Inside::Guide(_) if self.files.is_asking().is_none() => core.text("guide-introduction"),
            _ => self.state(core),
        };
        let mut parts = vec![title(look, self.title(core), &intro)];
        if self.files.is_asking().is_some() {
            let question = self.files.question(core, look).into_iter();
            parts.extend(question.map(|part| part.map(Message::Files)));
            return page(look, parts, self.buttons(core));
        }
        let saved = self.files.saved_notice(core, look);
        parts.extend(saved.map(|notice| notice.map(Message::Files)));
        match &self.inside {
            Inside::Choice => parts.extend(self.choice(core, look)),
            Inside::SetUp(page) => {
                let inside = page.view(core, look).into_iter();
                parts.extend(inside.map(|part| part.map(Message::SetUp)));
            }
            Inside::Phone(page) => {
                let inside = page.view(core, look).into_iter();
                parts.extend(inside.map(|part| part.map(Message::Files)));
                let proof = self.account.proof.level();
                parts.extend(super::files::remarks(core, look, proof, page.notes()));
            }
            Inside::Guide(page) => {
                let proof = super::files::remarks(core, look, self.account.proof.level(), &[]);
                parts.extend(proof);
                let words = Guide::words(core, &self.account, self.today);
                let inside = page.view(core, look, words).into_iter();
                parts.extend(inside.map(|part| part.map(Message::Guide)));
            }
        }
        page(look, parts, self.buttons(core))
    }

    /// "anna@gmx.de · checked on 25 November 2026".
    fn state(&self, core: &Core) -> String {
        let id = match self.account.proof.level() {
            ProofLevel::Tested => "window-proof-works",
            ProofLevel::PartlyTested => "window-proof-partly",
            ProofLevel::NotWorking => "window-proof-failed",
            ProofLevel::Untested => "window-proof-untested",
        };
        let date = explain::export::day(&core.words, self.today);
        let address = self.account.address.to_display();
        core.say(&i18n::Message::new(id).with("address", address).with("date", date))
    }

    fn buttons(&self, core: &Core) -> Buttons<Message> {
        let (mut back, mut on, mut between) = ("window-back", "window-done", None);
        if let Some((label, _)) = self.files.primary() {
            (back, on) = ("window-cancel", label);
        } else {
            match &self.inside {
                Inside::Choice | Inside::Phone(_) => {}
                Inside::Guide(_) => {
                    let guide = Offer::File(Format::OutlookNew);
                    let label = core.text("window-guide-save");
                    between = Some(Link::new(offer_id(guide), label, Message::Take(guide)));
                }
                Inside::SetUp(page) => {
                    match page.primary() {
                        Primary::Waits if page.may_leave() => {
                            (back, on) = ("window-cancel", "window-next");
                        }
                        Primary::Waits => on = "window-next",
                        Primary::Does(label) => on = label,
                        Primary::Instead(_) => on = "window-set-up-file",
                        Primary::IsDone => {}
                    }
                    between = self.beside_set_up(core, page);
                }
            }
        }
        Buttons {
            back: Some((core.text(back), Message::Back)),
            between,
            primary: Some((core.text(on), self.primary())),
        }
    }

    /// Taking it back where it was done; trying again where a file is the better way.
    fn beside_set_up(&self, core: &Core, page: &set_up::SetUp) -> Option<Link<Message>> {
        if page.can_undo() {
            let undo = Message::SetUp(set_up::Message::Undo);
            return Some(Link::new("undo", core.text("window-set-up-undo"), undo));
        }
        matches!(page.primary(), Primary::Instead(_)).then(|| {
            let again = Message::SetUp(set_up::Message::Next);
            Link::new("again", core.text("window-set-up-again"), again)
        })
    }

    fn choice<'a>(&self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        let mut parts = Vec::new();
        if self.account.proof.level() == ProofLevel::NotWorking {
            let words = prose(look, look.palette.text, &core.text("window-failed-means"));
            parts.push(notice(look, Tone::Attention, core.text("window-failed"), [words]));
        }
        if leaving::is_asked(&self.account) {
            let (days, open) = (self.account.leave_on_server, self.leaving_is_open);
            parts.push(leaving::view(core, look, days, open));
        }
        parts.push(card(look, self.first(core, look)));
        let fold = core.fold(self.others_are_open);
        let label = core.text("window-others");
        let mut others = column![disclosure(look, OTHERS, label, fold, Message::ToggleOthers)];
        if self.others_are_open {
            others = others.push(card(look, self.others(core, look)));
        }
        parts.push(others.spacing(10.0).into());
        parts.push(links(look, self.ways_on(core)));
        if let Some(remembering) = &self.remembering {
            parts.push(remembering.view(core, look).map(Message::Remembering));
        }
        parts
    }

    fn ways_on(&self, core: &Core) -> Vec<Link<Message>> {
        let report = self
            .case
            .is_some()
            .then(|| Link::new("report", core.text("window-report"), Message::Report));
        let another = Link::new("another", core.text("window-another"), Message::Another);
        let owner = Link::new("owner", core.text("window-owner"), Message::Owner);
        report.into_iter().chain([another, owner]).collect()
    }

    /// The programs of this computer and what nearly everybody has. Each row is known by what it is, so that those
    /// that come later take the focus from nobody.
    fn first<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let found = core.found.as_deref();
        let offers = offers::first(found);
        // The one button that stands out is the first that sets something up.
        let prominent = offers.iter().find(|one| self.stands_out(**one)).copied();
        let rows = offers.into_iter().enumerate().map(|(index, one)| {
            let words = self.words(core, found, one);
            let line = if index > 0 { divider(look) } else { Column::new().into() };
            let row = row(core, look, words, one, Some(one) == prominent);
            (one, column![line, row].into())
        });
        keyed_column(rows).width(Fill).into()
    }

    fn stands_out(&self, one: Offer) -> bool {
        match one {
            Offer::Program(program) => !self.set_up.contains(&program),
            Offer::Looking | Offer::File(_) | Offer::Phone => false,
        }
    }

    fn words(&self, core: &Core, found: Option<&[Found]>, one: Offer) -> Words {
        match one {
            Offer::Looking => Words {
                sign: Icon::Monitor,
                title: core.text("window-looking"),
                what: core.text("window-looking-what"),
                label: None,
            },
            Offer::Program(kind) => {
                let program = found.into_iter().flatten().find(|program| program.kind == kind);
                let is_there = self.set_up.contains(&kind);
                // Once the account is in, whether the program is open is nobody's concern.
                let named = if is_there {
                    explain::programs::with_version
                } else {
                    explain::programs::line
                };
                let title = program.map(|found| named(&core.words, found));
                let (sign, label) = match kind {
                    MailProgram::Thunderbird => (Icon::Bird, "window-set-up-now"),
                    MailProgram::OutlookClassic | MailProgram::Evolution => {
                        (Icon::Mails, "window-set-up-now")
                    }
                    MailProgram::OutlookNew => (Icon::Mails, format_label(Format::OutlookNew)),
                    MailProgram::AppleMail => {
                        (Icon::Mails, format_label(Format::AppleMobileconfig))
                    }
                };
                let (sign, label) = if is_there {
                    (Icon::CircleCheck, "window-set-up-once-more")
                } else {
                    (sign, label)
                };
                // What Outlook makes of it nobody sees from here.
                let what = match (is_there, kind) {
                    (false, _) => "window-found-here",
                    (true, MailProgram::OutlookClassic) => "window-outlook-started",
                    (true, _) => "window-found-set-up",
                };
                let title = title.unwrap_or_else(|| core.say(&explain::programs::name(kind)));
                Words { sign, title, what: core.text(what), label: Some(label) }
            }
            Offer::File(format) => {
                let (sign, title, what) = format_words(format);
                let (title, what) = (core.text(title), core.text(what));
                Words { sign, title, what, label: Some(format_label(format)) }
            }
            Offer::Phone => Words {
                sign: Icon::Phone,
                title: core.text("window-phone"),
                what: core.text("window-phone-what"),
                label: Some("window-phone-show"),
            },
        }
    }

    fn others<'a>(&self, core: &Core, look: Look) -> Element<'a, Message> {
        let found = core.found.as_deref();
        let rows = offers::others(found).into_iter().enumerate().map(|(index, format)| {
            let one = Offer::File(format);
            let mut words = self.words(core, found, one);
            if format == Format::ThunderbirdZip && self.is_found(core, MailProgram::Thunderbird)
                || format == Format::OutlookPrf
            {
                let name = words.title;
                let elsewhere = i18n::Message::new("window-elsewhere").with("program", name);
                words.title = core.say(&elsewhere);
            }
            let line = if index > 0 { divider(look) } else { Column::new().into() };
            (format, column![line, row(core, look, words, one, false)].into())
        });
        keyed_column(rows).width(Fill).into()
    }

    fn is_found(&self, core: &Core, kind: MailProgram) -> bool {
        core.found.iter().flatten().any(|found| found.kind == kind)
    }
}

fn row<'a>(
    core: &Core,
    look: Look,
    words: Words,
    one: Offer,
    prominent: bool,
) -> Element<'a, Message> {
    let Words { sign, title, what, label } = words;
    let button = label.map(|label| {
        let label = core.text(label);
        let spoken = format!("{title}: {label}");
        row_button(look, offer_id(one), label, spoken, prominent, Message::Take(one))
    });
    offer(look, sign, title, what, button)
}
