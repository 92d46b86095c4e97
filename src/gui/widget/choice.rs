//! One of several, and yes or no.
//!
//! The toolkit's radio group has no name and its arrows do not reach a screen
//! reader; this one is built of cards that can be focused, with arrows of its own.

use iced::advanced::Shell;
use iced::advanced::widget::operation::accessible::Role;
use iced::advanced::widget::operation::focusable::{self, Focusable};
use iced::advanced::widget::{Id, Operation};
use iced::keyboard::{self, Key, key};
use iced::widget::button::{self, Status};
use iced::widget::checkbox::{self, Checkbox};
use iced::widget::{Column, Row, Space, column, container, row, text};
use iced::{Background, Border, Element, Event, Fill, Length, Padding, Rectangle, Shadow};

use super::around::{Around, Inner, Layer, Nothing};
use super::{Semantics, hint};
use crate::gui::theme::{BORDER, CARD_RADIUS, LINE_HEIGHT, Look, STRONG, TEXT, type_size};

/// One of several.
pub struct Choice<Message, Name = &'static str> {
    /// By which the focus can be set.
    pub id: Name,
    /// What it is.
    pub title: String,
    /// A word in a badge behind the title.
    pub badge: Option<String>,
    /// What it means.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What choosing it does.
    pub on_choose: Message,
}

/// Several cards of which one is chosen, side by side where there is room.
pub fn choices<'a, Message: Clone + 'a>(
    look: Look,
    name: String,
    all: Vec<Choice<Message>>,
) -> Element<'a, Message> {
    group(look, name, all, look.is_narrow())
}

/// The same one below the other: for more than there is room for side by side.
pub fn choice_list<'a, Message: Clone + 'a, Name: Into<Id> + Clone>(
    look: Look,
    name: String,
    all: Vec<Choice<Message, Name>>,
) -> Element<'a, Message> {
    group(look, name, all, true)
}

fn group<'a, Message: Clone + 'a, Name: Into<Id> + Clone>(
    look: Look,
    name: String,
    all: Vec<Choice<Message, Name>>,
    below: bool,
) -> Element<'a, Message> {
    let count = all.len();
    let ways = all.iter().map(|one| (one.id.clone().into(), one.on_choose.clone())).collect();
    // The longest one sets the height of all; the toolkit knows it in time only where it stands first.
    let longest = all.iter().map(|one| one.text.len()).max().unwrap_or(0);
    let same_height = all.first().is_some_and(|first| first.text.len() == longest);
    let cards = all.into_iter().enumerate().map(|(index, one)| {
        let told = match (&one.badge, one.text.is_empty()) {
            (Some(badge), _) => Some(format!("{badge}. {}", one.text)),
            (None, false) => Some(one.text.clone()),
            (None, true) => None,
        };
        let (id, title, chosen) = (one.id.clone(), one.title.clone(), one.chosen);
        Semantics::over(
            Role::RadioButton,
            title,
            option(look, one, !below && same_height && index != 0),
        )
        .id(id)
        .description(told)
        .selected(chosen)
        .ring(look.palette.accent, CARD_RADIUS)
        .place(index + 1, count)
        .into()
    });
    let shown: Element<'a, Message> = if below {
        Column::with_children(cards).spacing(10.0).width(Fill).into()
    } else {
        Row::with_children(cards).spacing(14.0).width(Fill).into()
    };
    let shown = Around::new(shown, Arrows { ways });
    Semantics::group(Role::RadioGroup, name, shown).into()
}

fn option<'a, Message: Clone + 'a, Name>(
    look: Look,
    one: Choice<Message, Name>,
    fills: bool,
) -> Element<'a, Message> {
    let palette = look.palette;
    let Choice { title, badge, text: words, chosen, on_choose, .. } = one;
    let size = look.size(type_size::TEXT);
    let mut first = row![text(title).size(size).font(STRONG).line_height(LINE_HEIGHT)].spacing(8.0);
    if let Some(badge) = badge {
        let words = text(badge.to_uppercase())
            .size(look.size(type_size::SMALL))
            .font(STRONG)
            .color(palette.on_accent);
        first = first.push(container(words).padding([1.0, 8.0]).style(move |_| container::Style {
            background: Some(Background::Color(palette.accent)),
            border: Border { radius: 5.0.into(), ..Border::default() },
            ..container::Style::default()
        }));
    }
    let mut inner = column![first.align_y(iced::Center).wrap()].width(Fill);
    if !words.is_empty() {
        inner = inner.push(text(words).size(size).line_height(LINE_HEIGHT).width(Fill));
    }
    let inner = row![container(dot(look, chosen)).padding([2.0, 0.0]), inner].spacing(12.0);
    button::Button::new(inner)
        .width(Fill)
        .height(if fills { Fill } else { Length::Shrink })
        .padding([14.0, 16.0])
        .on_press(on_choose)
        .style(move |_, status| {
            let ground = match status {
                _ if chosen => palette.accent_ground,
                Status::Hovered => palette.accent_ground,
                _ => palette.card,
            };
            let (line, width) = match status {
                _ if chosen => (palette.accent, 2.0),
                _ => (palette.control, BORDER),
            };
            button::Style {
                background: Some(Background::Color(ground)),
                text_color: palette.text,
                border: Border { color: line, width, radius: CARD_RADIUS.into() },
                shadow: Shadow::default(),
                snap: true,
            }
        })
        .into()
}

/// The circle of a radio button.
fn dot<'a, Message: 'a>(look: Look, chosen: bool) -> Element<'a, Message> {
    let palette = look.palette;
    let size = look.size(20.0);
    let inner = container(Space::new().width(size * 0.45).height(size * 0.45)).style(move |_| {
        container::Style {
            background: chosen.then_some(Background::Color(palette.card)),
            border: Border { radius: size.into(), ..Border::default() },
            ..container::Style::default()
        }
    });
    container(inner)
        .center(size)
        .style(move |_| container::Style {
            background: Some(Background::Color(if chosen { palette.accent } else { palette.card })),
            border: Border {
                color: if chosen { palette.accent } else { palette.control },
                width: 2.0,
                radius: size.into(),
            },
            ..container::Style::default()
        })
        .into()
}

/// Side of a check box.
const BOX: f32 = 22.0;
/// Room between a check box and its label.
const BESIDE_BOX: f32 = 12.0;

/// Yes or no.
pub fn check_box<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: String,
    checked: bool,
    on_toggle: impl Fn(bool) -> Message + 'a,
) -> Element<'a, Message> {
    let palette = look.palette;
    let shown = Checkbox::new(checked)
        .label(label.replace("**", ""))
        .on_toggle(on_toggle)
        .size(look.size(BOX))
        .spacing(BESIDE_BOX)
        .text_size(look.size(type_size::TEXT))
        .line_height(LINE_HEIGHT)
        .font(TEXT)
        .width(Fill)
        .style(move |_, _| {
            let line = if checked { palette.accent } else { palette.control };
            checkbox::Style {
                background: Background::Color(if checked { palette.accent } else { palette.card }),
                icon_color: palette.on_accent,
                border: Border { color: line, width: BORDER, radius: 5.0.into() },
                shadow: Shadow::default(),
                text_color: Some(palette.text),
            }
        });
    Semantics::over(Role::CheckBox, label.replace("**", ""), shown)
        .id(id)
        .ring(palette.accent, 5.0)
        .into()
}

/// What a check box means, below its label.
pub fn check_box_hint<'a, Message: 'a>(look: Look, words: &str) -> Element<'a, Message> {
    let left = look.size(BOX) + BESIDE_BOX;
    container(hint(look, words)).padding(Padding { left, ..Padding::ZERO }).into()
}

/// Arrow keys within a group: the next one is chosen and focused.
struct Arrows<Message> {
    ways: Vec<(Id, Message)>,
}

/// Finds which of a group has the focus.
struct Finder {
    at: usize,
    focused: Option<usize>,
}

impl Operation for Finder {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.at);
        }
        self.at += 1;
    }
}

fn is_enter(event: &Event) -> bool {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, .. }) = event else { return false };
    matches!(key, Key::Named(key::Named::Enter))
}

fn step(event: &Event) -> Option<isize> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), .. }) = event else {
        return None;
    };
    match key {
        key::Named::ArrowDown | key::Named::ArrowRight => Some(1),
        key::Named::ArrowUp | key::Named::ArrowLeft => Some(-1),
        _ => None,
    }
}

fn focused<Message>(inner: &mut Inner<'_, '_, Message>) -> Option<usize> {
    let mut finder = Finder { at: 0, focused: None };
    inner.operate(&mut finder);
    finder.focused
}

impl<Message: Clone> Layer<Message> for Arrows<Message> {
    type State = Nothing;

    fn before(
        &mut self,
        inner: &mut Inner<'_, '_, Message>,
        event: &Event,
        _shell: &mut Shell<'_, Message>,
    ) -> bool {
        // Space chooses; Enter goes on with what is chosen, as everywhere else on the page.
        is_enter(event) && focused(inner).is_some()
    }

    fn after(
        &mut self,
        _state: &mut Nothing,
        inner: &mut Inner<'_, '_, Message>,
        event: &Event,
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(step) = step(event).filter(|_| !shell.is_event_captured()) else { return };
        let Some(at) = focused(inner) else { return };
        let count = isize::try_from(self.ways.len()).unwrap_or(1).max(1);
        let next = (isize::try_from(at).unwrap_or(0) + step).rem_euclid(count);
        let Some((id, message)) = self.ways.get(next.unsigned_abs()) else { return };
        inner.operate(&mut focusable::focus(id.clone()));
        shell.publish(message.clone());
        shell.capture_event();
    }
}
