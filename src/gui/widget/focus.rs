//! Sets the focus, and brings it into view where that helps.

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable;
use iced::advanced::widget::{Id, operation::scrollable};

use super::SCROLLED;

/// Focuses a control by its id and scrolls until it can be seen, which the toolkit does for Tab only.
pub fn focus<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    operate(focusable::focus(Id::new(id))).chain(operate(focusable::scroll_focused_into_view()))
}

/// Focuses a control and shows the page from its beginning, where there is something new to be read.
pub fn focus_from_top<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    let top = scrollable::AbsoluteOffset { x: Some(0.0), y: Some(0.0) };
    operate(focusable::focus(Id::new(id))).chain(iced::widget::operation::scroll_to(SCROLLED, top))
}

/// How far a page is scrolled so that what was just opened below a link can be seen, in pixels.
pub const OPENED: f32 = 150.0;

/// Scrolls the page by some pixels, down where positive.
pub fn scroll<Message: Send + 'static>(pixels: f32) -> Task<Message> {
    let offset = scrollable::AbsoluteOffset { x: 0.0, y: pixels };
    iced::widget::operation::scroll_by(SCROLLED, offset)
}
