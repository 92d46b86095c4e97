//! Headings, prose, hints and names.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::text::Wrapping;
use iced::widget::{rich_text, span, text};
use iced::{Color, Element, Fill, Font};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{LINE_HEIGHT, Look, MONO, STRONG, TEXT, type_size};

/// The title of a page; there is one on each.
pub fn heading<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    let shown = text(words.clone())
        .size(look.size(type_size::TITLE))
        .font(STRONG)
        .line_height(1.25)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill);
    Semantics::leaf(Role::Heading, words, shown).level(1).into()
}

/// The title of a page and a sentence below it.
pub fn title<'a, Message: 'a>(look: Look, words: String, intro: &str) -> Element<'a, Message> {
    let intro = prose(look, look.palette.soft, intro);
    iced::widget::column![heading(look, words), intro].spacing(6.0).into()
}

/// The title of a part of a page.
pub fn section<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    let shown = text(words.clone())
        .size(look.size(type_size::SECTION))
        .font(STRONG)
        .line_height(1.3)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill);
    Semantics::leaf(Role::Heading, words, shown).level(2).into()
}

/// Text in the given colour; what stands between two pairs of asterisks stands out.
pub fn prose<'a, Message: 'a>(look: Look, color: Color, words: &str) -> Element<'a, Message> {
    sized(look.size(type_size::TEXT), color, words)
}

/// Somebody else's words or a path: nothing in it stands out, whatever it holds.
pub fn plain<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    text(words)
        .size(look.size(type_size::TEXT))
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill)
        .into()
}

/// Text of second rank.
pub fn hint<'a, Message: 'a>(look: Look, words: &str) -> Element<'a, Message> {
    sized(look.size(type_size::HINT), look.palette.soft, words)
}

/// A promise about what is kept safe, with a shield before it.
pub fn promise<'a, Message: 'a>(look: Look, words: &str) -> Element<'a, Message> {
    let sign = icon(Icon::Shield, look.size(18.0), look.palette.soft);
    iced::widget::row![sign, hint(look, words)].spacing(8.0).into()
}

/// A short text that stands out, as wide as it is.
pub fn strong<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    text(words)
        .size(look.size(type_size::TEXT))
        .font(STRONG)
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .into()
}

/// A domain that has to be recognised, large enough to be read letter by letter.
pub fn domain<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    // A letter of this font is 0.6 of its size wide; the name stays in one piece where it can.
    let letters = words.chars().count().max(1) as f32;
    let fits = (look.page_width() - 100.0) / (letters * 0.62);
    text(words)
        .size(fits.clamp(type_size::HINT, look.size(type_size::SECTION)))
        .font(iced::Font { weight: iced::font::Weight::Semibold, ..MONO })
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .into()
}

/// The name of a host or a user.
pub fn mono<'a, Message: 'a>(look: Look, words: String) -> Element<'a, Message> {
    text(words)
        .size(look.size(type_size::TEXT))
        .font(MONO)
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .into()
}

fn sized<'a, Message: 'a>(size: f32, color: Color, words: &str) -> Element<'a, Message> {
    let plain = words.replace("**", "");
    if plain.len() == words.len() {
        return text(plain)
            .size(size)
            .color(color)
            .line_height(LINE_HEIGHT)
            .wrapping(Wrapping::WordOrGlyph)
            .width(Fill)
            .into();
    }
    let spans: Vec<text::Span<'a, (), Font>> = words
        .split("**")
        .enumerate()
        .map(|(index, part)| {
            let font = if index % 2 == 1 { STRONG } else { TEXT };
            span(part.to_owned()).font(font)
        })
        .collect();
    let shown = rich_text(spans)
        .size(size)
        .color(color)
        .line_height(LINE_HEIGHT)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill);
    Semantics::leaf(Role::StaticText, plain, shown).into()
}
