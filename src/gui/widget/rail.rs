//! The frame around every page: the six steps, help, appearance and language.
//!
//! A rail beside the page where the window is wide enough, else a bar above it.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::button::{self, Status};
use iced::widget::{Column, Row, Space, column, container, row, text};
use iced::{Background, Border, Center, Color, Element, Fill, Padding, Shadow};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{Look, STRONG, TEXT, type_size};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind the person.
    Done,
    /// Behind the person, and not as it should be.
    Doubtful,
    /// Where the person is.
    Current,
    /// Still to come, or left out.
    Ahead,
}

/// What the frame can be asked for, with its words.
pub struct RailMessages<Message> {
    /// Opens the help: its word, whether it is open, message.
    pub help: (String, bool, Message),
    /// Opens the settings, likewise.
    pub settings: (String, bool, Message),
    /// What they are together, and the languages: word, whether spoken now, message.
    pub languages: (String, Vec<(String, bool, Message)>),
    /// Opens and closes the menu of the narrow window: its word, whether it is open, message.
    pub menu: (String, bool, Message),
    /// What is said of an open or closed menu.
    pub menu_state: String,
    /// The steps: name, state, and how a screen reader says it.
    pub steps: Vec<(String, StepState, String)>,
    /// "Step 2 of 6 · Search", or the title of a page beside the steps, for the narrow window.
    pub place: String,
    /// The name of the program.
    pub program: String,
    /// What a screen reader calls the frame.
    pub name: String,
}

/// Ids of the language buttons, in the order of the languages.
const LANGUAGE_IDS: [&str; 2] = ["language-de", "language-en"];

/// Puts the frame around a page.
pub fn frame<'a, Message: Clone + 'a>(
    look: Look,
    messages: RailMessages<Message>,
    page: Element<'a, Message>,
) -> Element<'a, Message> {
    let ground = look.palette.background;
    let page = container(page).width(Fill).height(Fill).style(move |_| container::Style {
        background: Some(Background::Color(ground)),
        text_color: Some(look.palette.text),
        ..container::Style::default()
    });
    if look.has_rail() {
        row![rail(look, messages), page].into()
    } else {
        column![bar(look, messages), page].into()
    }
}

fn rail<'a, Message: Clone + 'a>(
    look: Look,
    messages: RailMessages<Message>,
) -> Element<'a, Message> {
    let palette = look.palette;
    let name = row![
        icon(Icon::Mailbox, look.size(26.0), palette.rail_text),
        text(messages.program.clone()).size(look.size(20.0)).font(STRONG).color(palette.rail_text),
    ]
    .spacing(10.0)
    .align_y(Center);
    let steps = messages.steps.into_iter().enumerate().map(|(index, (name, state, told))| {
        Semantics::leaf(Role::ListItem, told, step(look, index + 1, name, state)).into()
    });
    let steps = Column::with_children(steps).spacing(18.0);
    let steps = Semantics::group(Role::List, messages.name, steps);
    let below = column![
        item(look, "help", Icon::Help, messages.help),
        item(look, "settings", Icon::Settings, messages.settings),
        languages(look, messages.languages),
    ]
    .spacing(2.0);
    let above = column![
        container(name).padding(Padding { bottom: 40.0, left: 20.0, ..Padding::ZERO }),
        container(steps).padding(Padding { left: 20.0, ..Padding::ZERO }),
    ];
    let below = container(below).padding(Padding { left: 14.0, ..Padding::ZERO });
    let tall = look.height >= 560.0 * look.scale;
    let content: Element<'a, Message> = if tall {
        column![above, Space::new().height(Fill), below].into()
    } else {
        // In a low window the rail must not lose its end.
        iced::widget::scrollable(column![above, below].spacing(24.0)).height(Fill).into()
    };
    container(content)
        .width(look.rail_width())
        .height(Fill)
        .padding([30.0, 0.0])
        .style(move |_| container::Style {
            background: Some(Background::Color(palette.rail)),
            ..container::Style::default()
        })
        .into()
}

fn bar<'a, Message: Clone + 'a>(
    look: Look,
    messages: RailMessages<Message>,
) -> Element<'a, Message> {
    let palette = look.palette;
    let place = text(messages.place.clone())
        .size(look.size(type_size::HINT))
        .font(STRONG)
        .color(palette.rail_text)
        .width(Fill);
    let place = Semantics::leaf(Role::Navigation, messages.place, place);
    let (menu, open, toggle) = messages.menu;
    let words = row![
        icon(Icon::Menu, look.size(18.0), palette.rail_text),
        text(menu.clone()).size(look.size(type_size::HINT)).color(palette.rail_text),
    ]
    .spacing(8.0)
    .align_y(Center);
    let button = plain_button(look, words.into(), toggle);
    let button = Semantics::over(Role::Button, menu, button)
        .id("menu")
        .ring(palette.rail_text, 4.0)
        .description(Some(messages.menu_state))
        .expanded(open);
    let mut inner = column![row![place, button].spacing(12.0).align_y(Center)].spacing(6.0);
    if open {
        inner = inner
            .push(item(look, "help", Icon::Help, messages.help))
            .push(item(look, "settings", Icon::Settings, messages.settings))
            .push(languages(look, messages.languages));
    }
    container(inner)
        .width(Fill)
        .padding([8.0, 16.0])
        .style(move |_| container::Style {
            background: Some(Background::Color(palette.rail)),
            ..container::Style::default()
        })
        .into()
}

fn step<'a, Message: 'a>(
    look: Look,
    number: usize,
    name: String,
    state: StepState,
) -> Element<'a, Message> {
    let palette = look.palette;
    let size = look.size(26.0);
    let (ground, words) = match state {
        StepState::Done => (Some(palette.rail_mark), palette.rail_text),
        StepState::Doubtful => (Some(palette.rail_mark), palette.rail_attention),
        StepState::Current => (Some(palette.rail_text), palette.rail),
        StepState::Ahead => (None, palette.rail_soft),
    };
    let inside: Element<'a, Message> = match state {
        StepState::Done => icon(Icon::Check, look.size(15.0), words),
        StepState::Doubtful => icon(Icon::TriangleAlert, look.size(16.0), words),
        StepState::Current | StepState::Ahead => text(number.to_string())
            .size(look.size(14.0))
            .font(if state == StepState::Current { STRONG } else { TEXT })
            .color(words)
            .into(),
    };
    let circle = container(inside).center(size).style(move |_| container::Style {
        background: ground.map(Background::Color),
        border: Border {
            color: ground.unwrap_or(palette.rail_soft),
            width: 1.5,
            radius: size.into(),
        },
        ..container::Style::default()
    });
    let current = state == StepState::Current;
    let name = text(name)
        .size(look.size(16.0))
        .font(if current { STRONG } else { TEXT })
        .color(if current { palette.rail_text } else { palette.rail_soft });
    row![circle, name].spacing(12.0).align_y(Center).into()
}

fn item<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    sign: Icon,
    (label, here, message): (String, bool, Message),
) -> Element<'a, Message> {
    let palette = look.palette;
    let color = if here { palette.rail_text } else { palette.rail_soft };
    let font = if here { STRONG } else { TEXT };
    let inner = row![
        icon(sign, look.size(18.0), color),
        text(label.clone()).size(look.size(type_size::HINT)).font(font).color(color),
    ]
    .spacing(8.0)
    .align_y(Center);
    rail_button(look, id, label, inner.into(), message)
}

fn languages<'a, Message: Clone + 'a>(
    look: Look,
    (group, all): (String, Vec<(String, bool, Message)>),
) -> Element<'a, Message> {
    let palette = look.palette;
    let mut line = Row::new().spacing(2.0).align_y(Center);
    line = line.push(
        container(icon(Icon::Languages, look.size(18.0), palette.rail_soft)).padding(Padding {
            left: 6.0,
            right: 2.0,
            ..Padding::ZERO
        }),
    );
    for (index, (name, spoken, message)) in all.into_iter().enumerate() {
        if index > 0 {
            let dot = text("·").size(look.size(type_size::HINT)).color(palette.rail_soft);
            line = line.push(Semantics::hidden(dot));
        }
        let id = LANGUAGE_IDS.get(index).copied().unwrap_or(LANGUAGE_IDS[0]);
        let words = text(name.clone())
            .size(look.size(type_size::HINT))
            .font(if spoken { STRONG } else { TEXT })
            .color(if spoken { palette.rail_text } else { palette.rail_soft });
        let button = plain_button(look, words.into(), message);
        line = line.push(
            Semantics::over(Role::RadioButton, name, button)
                .id(id)
                .selected(spoken)
                .ring(palette.rail_text, 4.0)
                .place(index + 1, LANGUAGE_IDS.len()),
        );
    }
    Semantics::group(Role::RadioGroup, group, line).into()
}

fn rail_button<'a, Message: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: String,
    inner: Element<'a, Message>,
    message: Message,
) -> Element<'a, Message> {
    Semantics::over(Role::Button, label, plain_button(look, inner, message))
        .id(id)
        .ring(look.palette.rail_text, 4.0)
        .into()
}

fn plain_button<'a, Message: Clone + 'a>(
    look: Look,
    inner: Element<'a, Message>,
    message: Message,
) -> Element<'a, Message> {
    let palette = look.palette;
    button::Button::new(inner)
        .padding([5.0, 6.0])
        .on_press(message)
        .style(move |_, status| {
            let lit = status == Status::Hovered;
            let ground = Color { a: 0.14, ..palette.rail_text };
            button::Style {
                background: lit.then_some(Background::Color(ground)),
                text_color: palette.rail_soft,
                border: Border { radius: 6.0.into(), ..Border::default() },
                shadow: Shadow::default(),
                snap: true,
            }
        })
        .into()
}
