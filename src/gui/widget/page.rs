//! A page: what is on it scrolls, the buttons stay in sight where there is room.

use iced::widget::scrollable::{self, Direction, Rail, Scrollable, Scrollbar, Scroller};
use iced::widget::{Column, Row, Space, column, container};
use iced::{Background, Border, Center, Element, Fill, Length, Padding};

use super::{Link, Unclipped, divider, link, primary, secondary};
use crate::gui::theme::Look;

/// By which a page's own scrolling is found.
pub const SCROLLED: &str = "page";

/// The buttons below a page.
pub struct Buttons<Message> {
    /// The quiet one on the left: label and what it does.
    pub back: Option<(String, Message)>,
    /// A third choice, between the two.
    pub between: Option<Link<Message>>,
    /// The one that goes on; without a message it waits.
    pub primary: Option<(String, Option<Message>)>,
}

/// Puts a page together.
pub fn page<'a, Message: Clone + 'a>(
    look: Look,
    parts: impl IntoIterator<Item = Element<'a, Message>>,
    buttons: Buttons<Message>,
) -> Element<'a, Message> {
    let margin = look.margin();
    let fixed = look.has_fixed_buttons();
    let mut content = Column::with_children(parts).spacing(16.0).width(Fill);
    let mut buttons = buttons;
    if look.is_narrow()
        && let Some(third) = buttons.between.take()
    {
        content = content.push(link(look, third));
    }
    let (mut inner, mut all) = (column![content].spacing(24.0), Column::new().height(Fill));
    let mut below = Some(line(look, buttons));
    if !fixed {
        inner = inner.push(below.take());
    }
    let top = if look.has_rail() { 32.0 } else { 20.0 };
    let room = Padding { top, bottom: 24.0, left: margin, right: margin };
    // The content stands at the same place of the tree either way, so that it keeps the focus when
    // the text grows.
    all = all.push(scrolled(look, container(inner).padding(room)));
    if let Some(below) = below {
        let room = Padding { top: 12.0, bottom: 24.0, left: margin, right: margin };
        all = all.push(divider(look)).push(container(below).padding(room));
    }
    all.into()
}

fn scrolled<'a, Message: 'a>(
    look: Look,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let palette = look.palette;
    let bar = Scrollbar::new().width(10.0).scroller_width(8.0).margin(2.0);
    let scrolled = Scrollable::with_direction(inner, Direction::Vertical(bar))
        .id(SCROLLED)
        .height(Fill)
        .width(Fill)
        .style(move |theme, status| {
            let rail = Rail {
                background: None,
                border: Border::default(),
                scroller: Scroller {
                    background: Background::Color(palette.control),
                    border: Border { radius: 4.0.into(), ..Border::default() },
                },
            };
            scrollable::Style { vertical_rail: rail, ..scrollable::default(theme, status) }
        });
    // The box around it is for the toolkit (plushie-iced 0.8.4, seen 2026-11-25): it takes what follows
    // a scrollable in the same column for part of it, and scrolls the page for a button below.
    container(Unclipped::around(scrolled)).into()
}

fn line<'a, Message: Clone + 'a>(look: Look, buttons: Buttons<Message>) -> Element<'a, Message> {
    let Buttons { back, between, primary: main, .. } = buttons;
    let back = back.map(|(label, message)| secondary(look, "back", label, Some(message)));
    let between = between.map(|one| link(look, one));
    let main = main.map(|(label, message)| primary(look, "primary", label, message));
    let space = || Space::new().width(Fill).into();
    let parts = [
        Some(back.unwrap_or_else(|| Space::new().width(Length::Shrink).into())),
        Some(space()),
        between,
        Some(space()),
        main,
    ];
    Row::with_children(parts.into_iter().flatten()).spacing(8.0).align_y(Center).into()
}
