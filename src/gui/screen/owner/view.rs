//! How the page for domain owners looks.

use std::path::PathBuf;

use iced::widget::{Column, column, container};
use iced::{Element, Fill};

use super::{DOMAIN, Message, Owner, RESULT, SAVE, State, Told};
use crate::audit::{Delivery, Finding, Severity, config_place};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::icon::Icon;
use crate::gui::screen::saving;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Field, Mark, Row, Tone, card, code, disclosure, divider, finding, hint, mark, notice,
    offer, page, plain, prose, quiet_notice, row_button, rows, section, strong, title,
};
use crate::handover::shown_path;
use crate::i18n;

impl Owner {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        match self.saver.primary() {
            Some(on) => self.saving(core, look, on),
            None => self.main(core, look),
        }
    }

    /// Where to save.
    fn saving<'a>(
        &'a self,
        core: &Core,
        look: Look,
        (label, message): (&'static str, Option<saving::Message<PathBuf>>),
    ) -> Element<'a, Message> {
        let what = core.text("window-owner-config");
        let mut parts = vec![title(look, core.text("window-save-title"), &what)];
        let form = self.saver.view(core, look).into_iter();
        parts.extend(form.map(|part| part.map(Message::Saving)));
        let primary = Some((core.text(label), message.map(Message::Saving)));
        let back = Some((core.text("window-cancel"), Message::Back));
        page(look, parts, Buttons { back, between: None, primary })
    }

    fn main<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let error =
            self.error.as_ref().map(|error| core.say(&explain::doctor::domain_error(error)));
        let label = core.text("window-owner-domain");
        let domain = Field::new(look, DOMAIN, label, &self.typed, Message::Typed)
            .hint(core.text("window-owner-domain-hint"))
            .error(error);
        let intro = core.text("window-owner-intro");
        let mut parts = vec![title(look, core.text("window-owner"), &intro), domain.view()];
        if core.network.is_none() {
            let words = prose(look, look.palette.text, &core.text("cli-no-certificate-store"));
            parts.push(notice(look, Tone::Problem, core.text("window-owner-no-network"), [words]));
        }
        match &self.state {
            State::Idle => {
                let asked = match core.settings.central_databases {
                    true => "window-owner-asked",
                    false => "window-owner-asked-without-database",
                };
                parts.push(hint(look, &core.text(asked)));
            }
            State::Asking(..) => {
                let row = Row {
                    sign: mark(look, Mark::Waiting),
                    title: core.text("window-owner-asking"),
                    prominent: false,
                    state: core.text("window-owner-patience"),
                };
                parts.push(container(card(look, rows(look, [row]))).id(RESULT).into());
            }
            State::Told(told) => parts.extend(self.told(core, look, told)),
        }
        let check = match self.state {
            State::Told(_) => "window-owner-again",
            State::Idle | State::Asking(..) => "window-owner-check",
        };
        let primary = Some((core.text(check), self.primary()));
        let back = Some((core.text("window-back"), Message::Back));
        page(look, parts, Buttons { back, between: None, primary })
    }

    fn told<'a>(&self, core: &Core, look: Look, told: &Told) -> Vec<Element<'a, Message>> {
        let domain = i18n::Message::new("doctor-heading").with("domain", told.domain.display());
        let delivery = told.audit.delivery();
        let tone = match delivery {
            Delivery::Sound => Tone::Done,
            Delivery::Doubtful => Tone::Attention,
            Delivery::Broken => Tone::Problem,
            Delivery::Unknown => Tone::Attention,
        };
        let said = core.say(&explain::doctor::delivery(delivery));
        let said = [prose(look, look.palette.text, &said)];
        let mut parts = vec![
            container(section(look, core.say(&domain))).id(RESULT).into(),
            quiet_notice(look, tone, core.text("doctor-delivery-title"), said),
            strong(look, told.count(core)),
            card(look, findings(core, look, told)),
            hint(look, &core.text("doctor-not-visible")),
            section(look, core.text("window-owner-publish")),
            self.offers(core, look, told),
        ];
        if told.audit.zone.is_empty() {
            return parts;
        }
        let label = core.text("window-owner-show-zone");
        let fold = core.fold(told.zone_is_open);
        let mut zone = column![disclosure(look, "zone", label, fold, Message::ToggleZone)];
        if told.zone_is_open {
            let lines = explain::doctor::zone(&core.words, &told.audit.zone);
            zone = zone.push(code(look, lines));
        }
        parts.push(zone.spacing(8.0).into());
        parts
    }

    /// The lines to copy and the file to save.
    fn offers<'a>(&self, core: &Core, look: Look, told: &Told) -> Element<'a, Message> {
        let mut all = Column::new().width(Fill);
        let zone = core.text("window-owner-zone");
        let what = match (told.audit.zone.is_empty(), told.copied) {
            (true, _) => "window-owner-nothing-to-add",
            (false, None) => "window-owner-zone-what",
            (false, Some(true)) => "window-owner-copied",
            (false, Some(false)) => "window-owner-not-copied",
        };
        let copy = (!told.audit.zone.is_empty()).then(|| {
            let label = core.text("window-owner-copy");
            let spoken = format!("{zone}: {label}");
            row_button(look, "copy-zone", label, spoken, false, Message::Copy)
        });
        all = all.push(offer(look, Icon::ListChecks, zone, core.text(what), copy));
        all = all.push(divider(look));
        let config = core.text("window-owner-config");
        let (what, save) = match told.audit.config_file {
            Some(_) => {
                let label = core.text("window-save-file");
                let spoken = format!("{config}: {label}");
                let save = row_button(look, SAVE, label, spoken, false, Message::SaveConfig);
                let place = config_place(&told.domain);
                let what = i18n::Message::new("window-owner-config-what").with("place", place);
                (core.say(&what), Some(save))
            }
            None => (core.text("doctor-config-missing"), None),
        };
        all = all.push(offer(look, Icon::Monitor, config, what, save));
        let shown = card(look, all);
        match &self.saved {
            None => shown,
            Some(path) => {
                let path = plain(look, shown_path(path));
                let saved = notice(look, Tone::Done, core.text("window-saved"), [path]);
                column![saved, shown].spacing(16.0).into()
            }
        }
    }
}

/// A row for each finding, its advice folded.
fn findings<'a>(core: &Core, look: Look, told: &Told) -> Element<'a, Message> {
    let mut all = Column::new().width(Fill);
    for (index, one) in told.audit.findings.iter().enumerate() {
        if index > 0 {
            all = all.push(divider(look));
        }
        let severity = one.kind.severity();
        let sign = match severity {
            Severity::Good => Mark::Done,
            Severity::Hint => Mark::Hint,
            Severity::Warning => Mark::Attention,
            Severity::Error => Mark::Failed,
        };
        let word = core.say(&explain::doctor::severity(severity));
        let said = explain::doctor::finding(&core.words, one);
        let below = advice(core, look, one, index, told.open.contains(&index));
        all = all.push(finding(look, sign, word, said, below));
    }
    all.into()
}

/// What to do about a finding, folded.
fn advice<'a>(
    core: &Core,
    look: Look,
    one: &Finding,
    index: usize,
    open: bool,
) -> Option<Element<'a, Message>> {
    let advice = explain::doctor::advice(&core.words, one)?;
    let id = format!("finding-{index}");
    let label = core.text("window-owner-what-to-do");
    let fold = disclosure(look, id, label, core.fold(open), Message::Toggle(index));
    let mut all = Column::new().spacing(6.0).width(Fill).push(fold);
    if open {
        all = all.push(prose(look, look.palette.text, &advice));
        let place = i18n::Message::new("doctor-place").with("place", one.place.clone());
        all = all.push(hint(look, &core.say(&place)));
        if !one.lines.is_empty() {
            all = all.push(code(look, explain::doctor::records(&core.words, &one.lines)));
        }
        if let Some(file) = &one.file {
            all = all.push(hint(look, &core.text("doctor-file-content")));
            all = all.push(code(look, file.trim_end().to_owned()));
        }
    }
    Some(all.into())
}
