//! A value to be typed elsewhere: its name, itself letter by letter, and the button that copies it.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, text};
use iced::{Center, Element, Fill};

use super::Semantics;
use super::card::name_of;
use crate::gui::theme::{LINE_HEIGHT, Look, MONO, type_size};

/// Name and value are one thing to a screen reader; the button stands after them.
pub fn value<'a, Message: 'a>(
    look: Look,
    name: String,
    value: String,
    button: Element<'a, Message>,
) -> Element<'a, Message> {
    let told = format!("{name}: {value}");
    let name = name_of(look, name);
    let value = text(value)
        .size(look.size(type_size::TEXT))
        .font(MONO)
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph);
    let both = Semantics::leaf(Role::ListItem, told, column![name, value].width(Fill));
    container(row![Element::from(both), button].spacing(12.0).align_y(Center))
        .padding([8.0, 0.0])
        .into()
}
