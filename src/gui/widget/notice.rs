//! A notice: icon, a sentence that stands out, and what belongs to it.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Column, container, row, text};
use iced::{Background, Border, Color, Element, Fill};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{CARD_RADIUS, LINE_HEIGHT, Look, STRONG, type_size};

/// What a notice is about; the icon says it as well as the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Recognised.
    Known,
    /// Good to know.
    Aside,
    /// Done.
    Done,
    /// To be done or looked at.
    Attention,
    /// A list of things to prepare.
    Prepare,
    /// Did not work.
    Problem,
}

impl Tone {
    fn icon(self) -> Icon {
        match self {
            Self::Known => Icon::BadgeCheck,
            Self::Aside => Icon::Info,
            Self::Done => Icon::CircleCheck,
            Self::Attention => Icon::TriangleAlert,
            Self::Prepare => Icon::ListChecks,
            Self::Problem => Icon::CircleAlert,
        }
    }

    fn colors(self, look: Look) -> (Color, Color) {
        let palette = look.palette;
        match self {
            Self::Known | Self::Aside => (palette.accent, palette.accent_ground),
            Self::Done => (palette.done, palette.done_ground),
            Self::Attention | Self::Prepare => (palette.attention, palette.attention_ground),
            Self::Problem => (palette.problem, palette.problem_ground),
        }
    }
}

/// A notice with its parts below the first sentence. It is spoken when it appears.
pub fn notice<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    title: String,
    parts: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let told = Semantics::leaf(Role::Status, title.clone(), first(look, &title)).live();
    built(look, tone, title, told, parts)
}

/// A notice whose news the page tells itself, so that nobody hears it twice.
pub fn quiet_notice<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    title: String,
    parts: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let told = Semantics::leaf(Role::StaticText, title.clone(), first(look, &title));
    built(look, tone, title, told, parts)
}

fn first<'a, Message: 'a>(look: Look, title: &str) -> Element<'a, Message> {
    text(title.to_owned())
        .size(look.size(type_size::TEXT))
        .font(STRONG)
        .line_height(LINE_HEIGHT)
        .width(Fill)
        .into()
}

fn built<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    title: String,
    first: Semantics<'a, Message>,
    parts: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let (sign, ground) = tone.colors(look);
    let words = Column::with_children(parts).spacing(8.0).width(Fill);
    let words = Column::new().spacing(4.0).width(Fill).push(first).push(words);
    let line = row![icon(tone.icon(), look.size(24.0), sign), words].spacing(14.0);
    let shown =
        container(line).padding([16.0, 18.0]).width(Fill).style(move |_| container::Style {
            background: Some(Background::Color(ground)),
            text_color: Some(look.palette.text),
            border: Border { radius: CARD_RADIUS.into(), ..Border::default() },
            ..container::Style::default()
        });
    Semantics::group(Role::Group, title, shown).into()
}
