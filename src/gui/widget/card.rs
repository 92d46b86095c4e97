//! Cards with rows: a mark, what it is, and how it stands.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Column, Space, Text, column, container, row, text};
use iced::{Background, Border, Center, Element, Fill};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{CARD_RADIUS, LINE_HEIGHT, Look, STRONG, TEXT, type_size};

/// How something stands, as an icon; the words say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It worked.
    Done,
    /// It is under way.
    Waiting,
    /// Nothing came of it, which is no harm.
    Nothing,
    /// It could be better.
    Hint,
    /// It should be looked at.
    Attention,
    /// It did not work.
    Failed,
    /// It was not tried.
    Paused,
}

/// The icon of a mark.
pub fn mark<'a, Message: 'a>(look: Look, mark: Mark) -> Element<'a, Message> {
    let palette = look.palette;
    let (sign, color) = match mark {
        Mark::Done => (Icon::CircleCheck, palette.done),
        Mark::Waiting => (Icon::Waiting, palette.accent),
        Mark::Nothing => (Icon::CircleMinus, palette.soft),
        Mark::Hint => (Icon::Info, palette.accent),
        Mark::Attention => (Icon::TriangleAlert, palette.attention),
        Mark::Failed => (Icon::CircleCross, palette.problem),
        Mark::Paused => (Icon::CirclePause, palette.soft),
    };
    icon(sign, look.size(22.0), color)
}

/// One row of a card.
pub struct Row<'a, Message> {
    /// What stands at its beginning.
    pub sign: Element<'a, Message>,
    /// What it is about.
    pub title: String,
    /// Whether the title stands out.
    pub prominent: bool,
    /// How it stands.
    pub state: String,
}

/// A white card around some content.
pub fn card<'a, Message: 'a>(
    look: Look,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let palette = look.palette;
    container(content)
        .padding([10.0, 20.0])
        .width(Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(palette.card)),
            text_color: Some(palette.text),
            border: Border { color: palette.divider, width: 1.0, radius: CARD_RADIUS.into() },
            ..container::Style::default()
        })
        .into()
}

/// A line between two rows.
pub fn divider<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    let color = look.palette.divider;
    container(Space::new().width(Fill).height(1.0))
        .style(move |_| container::Style {
            background: Some(Background::Color(color)),
            ..container::Style::default()
        })
        .into()
}

/// Rows with lines between them; each is one thing to a screen reader.
pub fn rows<'a, Message: 'a>(
    look: Look,
    all: impl IntoIterator<Item = Row<'a, Message>>,
) -> Element<'a, Message> {
    let mut column = Column::new().width(Fill);
    for (index, one) in all.into_iter().enumerate() {
        if index > 0 {
            column = column.push(divider(look));
        }
        column = column.push(line(look, one));
    }
    column.into()
}

fn line<'a, Message: 'a>(look: Look, one: Row<'a, Message>) -> Element<'a, Message> {
    let Row { sign, title, prominent, state } = one;
    let is_bare = state.is_empty();
    let told = if is_bare { title.clone() } else { format!("{title}: {state}") };
    let title = text(title)
        .size(look.size(type_size::TEXT))
        .font(if prominent { STRONG } else { TEXT })
        .line_height(LINE_HEIGHT)
        .width(Fill);
    let state = text(state)
        .size(look.size(type_size::HINT))
        .color(look.palette.soft)
        .line_height(LINE_HEIGHT);
    let words: Element<'a, Message> = if look.is_narrow() {
        let state = (!is_bare).then_some(state);
        Column::new().push(title).push(state).width(Fill).into()
    } else {
        let state = container(state.align_x(iced::Right)).max_width(look.page_width() * 0.42);
        row![title, state].spacing(16.0).align_y(Center).width(Fill).into()
    };
    let shown = container(row![sign, words].spacing(14.0).align_y(Center)).padding([9.5, 0.0]);
    Semantics::leaf(Role::ListItem, told, shown).into()
}

/// The name of a value, small beside or above it.
pub fn name_of<'a>(look: Look, name: String) -> Text<'a> {
    text(name).size(look.size(type_size::HINT)).color(look.palette.soft).line_height(LINE_HEIGHT)
}

/// A name and its value, one below the other in a narrow window; one thing to a screen reader.
pub fn name_and_value<'a, Message: 'a>(
    look: Look,
    name: String,
    value: String,
) -> Element<'a, Message> {
    let told = format!("{name}: {value}");
    let name = name_of(look, name);
    let value = text(value)
        .size(look.size(type_size::HINT))
        .line_height(LINE_HEIGHT)
        .wrapping(text::Wrapping::WordOrGlyph)
        .width(Fill);
    let shown: Element<'a, Message> = if look.is_narrow() {
        column![name, value].into()
    } else {
        row![name.width(look.size(150.0)), value].spacing(12.0).into()
    };
    Semantics::leaf(Role::ListItem, told, shown).into()
}
