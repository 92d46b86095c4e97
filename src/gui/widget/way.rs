//! The way to the mailbox as a drawing: computer, encryption, login, mailbox.
//!
//! Solid is passed, solid red broke here, dashed was not reached; the words say it too.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Column, Row, Space, container, text};
use iced::{Background, Center, Color, Element, Fill};

use super::Semantics;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{Look, type_size};

/// How far a part of the way is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Behind us.
    Passed,
    /// It broke here.
    Broken,
    /// Not come to this yet.
    Ahead,
}

/// The icons of the four stations.
const STATIONS: [Icon; 4] = [Icon::Monitor, Icon::ShieldCheck, Icon::KeyRound, Icon::Inbox];

/// Draws the way; `told` says it in words. The first station is the computer itself.
pub fn way<'a, Message: 'a>(
    look: Look,
    names: [String; 4],
    reached: [Reached; 3],
    told: String,
) -> Element<'a, Message> {
    let palette = look.palette;
    let color = |state: Reached| match state {
        Reached::Passed => palette.done,
        Reached::Broken => palette.problem,
        Reached::Ahead => palette.soft,
    };
    let mut line = Row::new().width(Fill);
    for (index, (sign, name)) in STATIONS.into_iter().zip(names).enumerate() {
        let state = index.checked_sub(1).map(|before| reached[before]);
        if let Some(state) = state {
            line = line.push(
                container(stretch(state, color(state)))
                    .width(Fill)
                    .padding([look.size(26.0) / 2.0 - 1.5, 0.0]),
            );
        }
        let sign = icon(sign, look.size(26.0), state.map_or(palette.accent, color));
        let mut station = Column::new().spacing(4.0).align_x(Center).push(sign);
        // In a narrow window the drawing stands alone; the rows below carry the words.
        if look.page_width() >= 400.0 * look.scale {
            station = station.push(text(name).size(look.size(type_size::SMALL)));
        }
        line = line.push(station);
    }
    let shown = container(line.spacing(6.0)).padding([12.0, 4.0]);
    Semantics::leaf(Role::Image, told, shown).into()
}

/// The line between two stations.
fn stretch<'a, Message: 'a>(state: Reached, color: Color) -> Element<'a, Message> {
    let piece = |width: iced::Length| {
        container(Space::new().width(width).height(3.0)).style(move |_| container::Style {
            background: Some(Background::Color(color)),
            ..container::Style::default()
        })
    };
    match state {
        Reached::Passed | Reached::Broken => piece(Fill).into(),
        Reached::Ahead => {
            let dashes = (0..6).map(|_| piece(Fill).into());
            Row::with_children(dashes).spacing(4.0).width(Fill).into()
        }
    }
}
