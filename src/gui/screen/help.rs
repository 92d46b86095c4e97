//! Help: the way of a mail as a drawing, and the words people meet, explained.

use iced::Element;
use iced::widget::Column;

use crate::explain::help::{self, Topic};
use crate::gui::app::{Message, Over};
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Buttons, card, disclosure, heading, name_and_value, page, prose};

/// How it looks; one topic at a time is open.
pub fn view<'a>(core: &Core, look: Look, open: Option<Topic>) -> Element<'a, Message> {
    let mut parts = vec![
        heading(look, core.text("window-help")),
        prose(look, look.palette.soft, &core.text("window-help-intro")),
    ];
    for topic in Topic::ALL {
        let text = help::topic(topic);
        let label = core.say(&text.heading);
        let is_open = open == Some(topic);
        parts.push(disclosure(look, topic.key(), label, is_open, Message::Topic(topic)));
        if is_open {
            let mut lines = Column::new().spacing(10.0);
            for paragraph in &text.paragraphs {
                lines = lines.push(prose(look, look.palette.text, &core.say(paragraph)));
            }
            for point in &text.points {
                let (term, words) = (core.say(&point.term), core.say(&point.text));
                lines = lines.push(name_and_value(look, term, words));
            }
            parts.push(card(look, lines));
        }
    }
    let _ = Over::Help;
    let close = Some((core.text("window-close-page"), Some(Message::Close)));
    page(look, parts, Buttons { back: None, between: None, primary: close })
}
