//! Sets the focus and brings it into view.

use iced::Task;
use iced::advanced::widget::Id;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable;

/// Focuses a control by its id and scrolls until it can be seen, which the toolkit does for Tab only.
pub fn focus<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    operate(focusable::focus(Id::new(id))).chain(operate(focusable::scroll_focused_into_view()))
}
