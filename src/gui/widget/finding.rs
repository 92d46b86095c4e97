//! Something that was found: a mark, how bad it is in a word, the sentence, and what belongs to it.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::text::Wrapping;
use iced::widget::{Column, column, container, row, text};
use iced::{Background, Border, Element, Fill};

use super::{Mark, Semantics, mark};
use crate::gui::theme::{CARD_RADIUS, LINE_HEIGHT, Look, MONO, STRONG, type_size};

/// One finding; word and sentence are one thing to a screen reader.
pub fn finding<'a, Message: 'a>(
    look: Look,
    how: Mark,
    word: String,
    said: String,
    below: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let told = format!("{word}: {said}");
    let word = text(word)
        .size(look.size(type_size::HINT))
        .font(STRONG)
        .color(look.palette.soft)
        .line_height(LINE_HEIGHT);
    let said = text(said)
        .size(look.size(type_size::TEXT))
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill);
    let both = Semantics::leaf(Role::ListItem, told, column![word, said].width(Fill));
    let words = Column::new().spacing(4.0).width(Fill).push(both).push(below);
    container(row![mark(look, how), words].spacing(14.0)).padding([12.0, 0.0]).into()
}

/// Some lines of a longer text, as they are.
pub fn lines<'a, Message: 'a>(look: Look, lines: String) -> Element<'a, Message> {
    text(lines)
        .size(look.size(type_size::SMALL))
        .font(MONO)
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill)
        .into()
}

/// Lines of a file, letter by letter.
pub fn code<'a, Message: 'a>(look: Look, lines: String) -> Element<'a, Message> {
    let palette = look.palette;
    container(self::lines(look, lines))
        .padding([10.0, 12.0])
        .width(Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(palette.background)),
            border: Border { color: palette.divider, width: 1.0, radius: CARD_RADIUS.into() },
            ..container::Style::default()
        })
        .into()
}
