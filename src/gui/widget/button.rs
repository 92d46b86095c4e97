//! Buttons and links: one primary on a page, quiet ones beside it, links within.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::Role;
use iced::widget::button::{self, Status};
use iced::widget::{Row, row, text};
use iced::{Background, Border, Center, Element, Padding, Shadow};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{BORDER, BUTTON_RADIUS, LINE_HEIGHT, Look, STRONG, TEXT, type_size};

/// Corners of the ground and the ring of a link.
const LINK_RADIUS: f32 = 4.0;

/// The button that goes on; `None` shows it and lets nothing be pressed.
pub fn primary<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: String,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    let palette = look.palette;
    let style = move |_: &iced::Theme, status: Status| {
        let (ground, words) = match status {
            Status::Disabled => (palette.divider, palette.soft),
            _ => (palette.accent, palette.on_accent),
        };
        // A key pressed here may be let go on the next page: being pressed has no look of its own.
        let lifted = status == Status::Hovered;
        button::Style {
            background: Some(Background::Color(if lifted {
                mixed(ground, words, 0.12)
            } else {
                ground
            })),
            text_color: words,
            border: border(words, 0.0),
            shadow: Shadow::default(),
            snap: true,
        }
    };
    filled(look, id, label, on_press, style)
}

/// A button of second rank.
pub fn secondary<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: String,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    filled(look, id, label, on_press, quiet(look))
}

/// A small button at the end of a row; `prominent` for the first choice among several.
pub fn row_button<'a, Message: Clone + 'a>(
    look: Look,
    id: impl Into<Id>,
    label: String,
    spoken: String,
    prominent: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let words = text(label).size(look.size(16.0)).font(STRONG).line_height(1.3);
    let palette = look.palette;
    let quiet = quiet(look);
    let shown = button::Button::new(words)
        .padding(Padding::from([10.0, 16.0]))
        .on_press(on_press)
        .style(move |theme, status| {
            let style = quiet(theme, status);
            if !prominent {
                return style;
            }
            button::Style {
                background: Some(Background::Color(palette.accent)),
                text_color: palette.on_accent,
                border: border(palette.on_accent, 0.0),
                ..style
            }
        });
    Semantics::over(Role::Button, spoken, shown).id(id).ring(palette.accent, BUTTON_RADIUS).into()
}

fn quiet(look: Look) -> impl Fn(&iced::Theme, Status) -> button::Style + Clone {
    let palette = look.palette;
    move |_, status| {
        let ground = match status {
            Status::Hovered => palette.accent_ground,
            _ => palette.card,
        };
        button::Style {
            background: Some(Background::Color(ground)),
            text_color: if status == Status::Disabled { palette.soft } else { palette.text },
            border: border(palette.control, BORDER),
            shadow: Shadow::default(),
            snap: true,
        }
    }
}

fn filled<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: String,
    on_press: Option<Message>,
    style: impl Fn(&iced::Theme, Status) -> button::Style + 'a,
) -> Element<'a, Message> {
    let words =
        text(label.clone()).size(look.size(type_size::TEXT)).font(STRONG).line_height(1.3).center();
    let shown = button::Button::new(words)
        .padding(Padding::from(if look.is_narrow() { [12.0, 18.0] } else { [14.0, 24.0] }))
        .on_press_maybe(on_press)
        .style(style);
    Semantics::over(Role::Button, label, shown)
        .id(id)
        .ring(look.palette.accent, BUTTON_RADIUS)
        .into()
}

/// A link with what it does.
pub struct Link<Message> {
    /// By which the focus can be set.
    pub id: &'static str,
    /// The words.
    pub label: String,
    /// What it does.
    pub on_press: Message,
}

impl<Message> Link<Message> {
    /// A link.
    pub fn new(id: &'static str, label: String, on_press: Message) -> Self {
        Self { id, label, on_press }
    }
}

/// A link within the page.
pub fn link<'a, Message: Clone + 'a>(look: Look, link: Link<Message>) -> Element<'a, Message> {
    let Link { id, label, on_press } = link;
    let shown = underlined(look, label.clone(), None, on_press);
    Semantics::over(Role::Button, label, shown).id(id).ring(look.palette.accent, LINK_RADIUS).into()
}

/// Several links in a line, wrapping where they must.
pub fn links<'a, Message: Clone + 'a>(
    look: Look,
    all: impl IntoIterator<Item = Link<Message>>,
) -> Element<'a, Message> {
    let all = all.into_iter().map(|one| link(look, one));
    Row::with_children(all).spacing(20.0).wrap().vertical_spacing(4.0).into()
}

/// A link that opens and closes what stands below it; `state` says which, since not every platform passes it on.
pub fn disclosure<'a, Message: Clone + 'a>(
    look: Look,
    id: impl Into<Id>,
    label: String,
    (open, state): (bool, String),
    on_press: Message,
) -> Element<'a, Message> {
    let sign = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let shown = underlined(look, label.clone(), Some(sign), on_press);
    Semantics::over(Role::Button, label, shown)
        .id(id)
        .ring(look.palette.accent, LINK_RADIUS)
        .description(Some(state))
        .expanded(open)
        .into()
}

fn underlined<'a, Message: Clone + 'a>(
    look: Look,
    label: String,
    sign: Option<Icon>,
    on_press: Message,
) -> Element<'a, Message> {
    let palette = look.palette;
    let words = iced::widget::rich_text![
        iced::widget::span::<(), _>(label).underline(true).color(palette.accent)
    ]
    .size(look.size(type_size::TEXT))
    .font(TEXT)
    .line_height(LINE_HEIGHT);
    let mut line = Row::new().spacing(4.0).align_y(Center);
    if let Some(sign) = sign {
        line = line.push(icon(sign, look.size(18.0), palette.accent));
    }
    button::Button::new(row![line.push(words)])
        .padding(Padding::from([3.0, 0.0]))
        .on_press(on_press)
        .style(move |_, status| {
            let ground = match status {
                Status::Hovered => Some(palette.accent_ground),
                _ => None,
            };
            button::Style {
                background: ground.map(Background::Color),
                text_color: palette.accent,
                border: Border { radius: LINK_RADIUS.into(), ..Border::default() },
                shadow: Shadow::default(),
                snap: true,
            }
        })
        .into()
}

fn border(color: iced::Color, width: f32) -> Border {
    Border { color, width, radius: BUTTON_RADIUS.into() }
}

/// A colour with a share of another.
fn mixed(ground: iced::Color, other: iced::Color, share: f32) -> iced::Color {
    let mix = |one: f32, two: f32| one + (two - one) * share;
    iced::Color::from_rgb(mix(ground.r, other.r), mix(ground.g, other.g), mix(ground.b, other.b))
}
