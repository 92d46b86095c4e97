//! The report of a check: read first, then copied or saved. Nothing is sent.
//!
//! A page over the steps. What stands in the report is `report`'s business, in which words `explain`'s.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use iced::widget::Column;
use iced::{Element, Fill, Task};

use crate::explain;
use crate::gui::core::Core;
use crate::gui::screen::saving::{self, Saver};
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Choice, Link, Tone, choices, copy, focus, hint, lines, notice, page, plain, promise,
    title,
};
use crate::handover::{self, shown_path};
use crate::i18n::{Language, Words};
use crate::report::{Audience, Case};

/// The link that saves the report.
const SAVE: &str = "save-report";

/// The page.
pub struct Report {
    case: Box<Case>,
    audience: Audience,
    /// What stands in it, made once for each reader and language: making it takes apart every word a server has said.
    texts: [[OnceCell<String>; Language::ALL.len()]; Audience::ALL.len()],
    saver: Saver<PathBuf>,
    /// What was done with it last.
    done: Done,
}

/// What has become of the report.
enum Done {
    Nothing,
    Copied(bool),
    Saved(PathBuf),
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Who is to read it.
    Choose(Audience),
    /// It is to be copied.
    Copy,
    /// It is, or not.
    Copied(bool),
    /// It is to be saved.
    Save,
    /// On its way to the disk.
    Saving(saving::Message<PathBuf>),
    /// One step back: out of saving, or away from the page.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Away from the page.
    Close,
}

impl Report {
    /// The page for a finished check.
    pub fn new(case: Box<Case>) -> Self {
        let (texts, saver, done) = (Default::default(), Saver::default(), Done::Nothing);
        Self { case, audience: Audience::Support, texts, saver, done }
    }

    /// What has the focus when the page appears.
    pub fn focus(&self) -> &'static str {
        id(self.audience)
    }

    /// Takes a message in.
    pub fn update(&mut self, core: &Core, message: Message, run: u64) -> Action {
        match message {
            Message::Choose(audience) => (self.audience, self.done) = (audience, Done::Nothing),
            Message::Copy => {
                return Action::Run(copy(self.text(core).to_owned()).map(Message::Copied));
            }
            Message::Copied(worked) => self.done = Done::Copied(worked),
            Message::Save => {
                self.done = Done::Nothing;
                let (case, audience) = (self.case.clone(), self.audience);
                let name = handover::report_name(&case.address);
                let write = move |words: &Words, path: &Path, overwrite| {
                    handover::write_report(words, &case, audience, path, overwrite)
                        .map(|()| path.to_owned())
                };
                let task = self.saver.open(core, &name, run, write);
                return Action::Run(task.map(Message::Saving));
            }
            Message::Saving(message) => match self.saver.update(core, message) {
                saving::Step::Stay(task) => return Action::Run(task.map(Message::Saving)),
                saving::Step::Saved(path) => {
                    self.done = Done::Saved(path);
                    return Action::Run(focus(SAVE));
                }
            },
            Message::Back if self.saver.cancel() => return Action::Run(focus(SAVE)),
            Message::Back => return Action::Close,
        }
        Action::None
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Option<Message> {
        match self.saver.primary() {
            None => Some(Message::Copy),
            Some((_, message)) => message.map(Message::Saving),
        }
    }

    fn text(&self, core: &Core) -> &str {
        let kept = &self.texts[self.audience as usize][core.words.language() as usize];
        kept.get_or_init(|| {
            let report = explain::report::report(&core.words, &self.case);
            explain::report::text(&core.words, &report, self.audience)
        })
    }

    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        if let Some((label, message)) = self.saver.primary() {
            let what = core.say(&explain::report::audience(self.audience));
            let mut parts = vec![title(look, core.text("window-save-title"), &what)];
            let form = self.saver.view(core, look).into_iter();
            parts.extend(form.map(|part| part.map(Message::Saving)));
            let primary = Some((core.text(label), message.map(Message::Saving)));
            let back = Some((core.text("window-cancel"), Message::Back));
            return page(look, parts, Buttons { back, between: None, primary });
        }
        let audiences = Audience::ALL.map(|audience| Choice {
            id: id(audience),
            title: core.say(&explain::report::audience(audience)),
            badge: None,
            text: core.say(&explain::report::audience_means(audience)),
            chosen: audience == self.audience,
            on_choose: Message::Choose(audience),
        });
        let mut parts = vec![
            title(look, core.text("window-report"), &core.text("window-report-intro")),
            choices(look, core.text("window-report-for"), audiences.into()),
        ];
        parts.extend(self.done(core, look));
        let text = self.text(core);
        // One paragraph after the other to a screen reader.
        let paragraphs = text.trim_end().split("\n\n").map(|part| lines(look, part.to_owned()));
        let paragraphs = Column::with_children(paragraphs).spacing(10.0).width(Fill);
        parts.push(paragraphs.into());
        parts.push(promise(look, &core.text("window-report-promise")));
        let save = Link::new(SAVE, core.text("window-report-save"), Message::Save);
        let buttons = Buttons {
            back: Some((core.text("window-back"), Message::Back)),
            between: Some(save),
            primary: Some((core.text("window-report-copy"), Some(Message::Copy))),
        };
        page(look, parts, buttons)
    }

    fn done<'a>(&self, core: &Core, look: Look) -> Option<Element<'a, Message>> {
        Some(match &self.done {
            Done::Nothing => return None,
            Done::Copied(true) => {
                let words = hint(look, &core.text("window-report-copied-means"));
                notice(look, Tone::Done, core.text("window-report-copied"), [words])
            }
            Done::Copied(false) => {
                let words = hint(look, &core.text("window-report-not-copied-means"));
                notice(look, Tone::Attention, core.text("window-report-not-copied"), [words])
            }
            Done::Saved(path) => {
                let path = plain(look, shown_path(path));
                notice(look, Tone::Done, core.text("window-saved"), [path])
            }
        })
    }
}

fn id(audience: Audience) -> &'static str {
    match audience {
        Audience::Support => "for-support",
        Audience::Provider => "for-provider",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::EmailAddress;
    use crate::calendar;
    use crate::diagnosis::judge;
    use crate::provider::Catalog;
    use crate::storage::Settings;
    use crate::verify;

    #[test]
    fn the_text_is_made_once_for_each_reader_and_language() {
        let outcome = verify::Report { protocols: Vec::new() };
        let mut page = Report::new(Box::new(Case {
            moment: calendar::now(),
            system: "test".into(),
            address: EmailAddress::parse("anna@example.com").expect("an address"),
            provider: None,
            sources: Vec::new(),
            judgement: judge(&outcome, None, None),
            outcome,
            facts: None,
            refusals: 0,
            test_mail: None,
        }));
        let mut core = Core {
            catalog: Catalog::bundled(),
            network: None,
            words: Words::new(Language::German),
            settings: Settings::default(),
            documents: None,
            system: "test".into(),
            programs: crate::gui::Programs::of_system(),
            found: None,
        };
        let mut seen: Vec<String> = Vec::new();
        for language in Language::ALL {
            core.words = Words::new(language);
            for audience in Audience::ALL {
                page.update(&core, Message::Choose(audience), 0);
                let (first, again) = (page.text(&core), page.text(&core));
                assert_eq!(first.as_ptr(), again.as_ptr(), "made anew");
                assert!(!seen.iter().any(|other| other == first), "{first}");
                seen.push(first.to_owned());
            }
        }
        assert_eq!(seen.len(), 4);
    }
}
