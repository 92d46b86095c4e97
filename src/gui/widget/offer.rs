//! Something to take along: icon, title, what it is, and the button that hands it over.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{column, container, row, text};
use iced::{Center, Element, Fill};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{LINE_HEIGHT, Look, STRONG, type_size};

/// One line of what is offered; without a button there is nothing to take yet.
pub fn offer<'a, Message: 'a>(
    look: Look,
    sign: Icon,
    title: String,
    words: String,
    button: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let told = format!("{title}: {words}");
    let size = look.size(type_size::TEXT);
    let both = column![
        text(title).size(size).font(STRONG).line_height(LINE_HEIGHT),
        text(words)
            .size(size)
            .color(look.palette.soft)
            .line_height(LINE_HEIGHT)
            .wrapping(text::Wrapping::WordOrGlyph),
    ]
    .width(Fill);
    let both = Semantics::leaf(Role::StaticText, told, both);
    let line = row![icon(sign, look.size(26.0), look.palette.accent)].spacing(14.0);
    let line = if look.is_narrow() {
        line.push(column![Element::from(both)].push(button).spacing(10.0).width(Fill))
    } else {
        line.push(both).push(button).align_y(Center)
    };
    container(line).padding([12.0, 0.0]).into()
}
