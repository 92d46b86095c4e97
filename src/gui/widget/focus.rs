//! Sets the focus, and brings it into view where that helps.

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::operation::{focusable, scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

use super::SCROLLED;
use super::field::whole;

/// Focuses a control by its id and scrolls until it can be seen, which the toolkit does for Tab only.
pub fn focus<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    operate(focusable::focus(Id::new(id))).chain(operate(focusable::scroll_focused_into_view()))
}

/// Focuses a control and shows the page from its beginning, where there is something new to be read.
pub fn focus_from_top<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    let top = scrollable::AbsoluteOffset { x: Some(0.0), y: Some(0.0) };
    operate(focusable::focus(Id::new(id))).chain(iced::widget::operation::scroll_to(SCROLLED, top))
}

/// Scrolls the page so that it is seen from one of its parts on, found by the id of a box or a control.
pub fn show_from<Message: Send + 'static>(part: impl Into<Id>) -> Task<Message> {
    operate(ShowFrom { part: part.into(), page: None, top: None })
}

/// Focuses a field in which something is wrong, and shows it with what is said below it.
pub fn focus_wrong<Message: Send + 'static>(id: &'static str) -> Task<Message> {
    focus(id).chain(show_from(whole(id)))
}

/// Room left above such a part, in pixels.
const ABOVE: f32 = 12.0;

/// Finds where the part and the page begin.
struct ShowFrom {
    part: Id,
    page: Option<f32>,
    top: Option<f32>,
}

impl<T: Send + 'static> Operation<T> for ShowFrom {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.part) {
            self.top = Some(bounds.y);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        if id == Some(&self.part) {
            self.top = Some(bounds.y);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&Id::new(SCROLLED)) {
            self.page = Some(bounds.y);
        }
    }

    fn finish(&self) -> Outcome<T> {
        let (Some(page), Some(top)) = (self.page, self.top) else { return Outcome::None };
        let down = (top - page - ABOVE).max(0.0);
        let offset = scrollable::AbsoluteOffset { x: None, y: Some(down) };
        Outcome::Chain(Box::new(scrollable::scroll_to(Id::new(SCROLLED), offset)))
    }
}

/// How far a page is scrolled so that what was just opened below a link can be seen, in pixels.
pub const OPENED: f32 = 150.0;

/// Scrolls the page by some pixels, down where positive.
pub fn scroll<Message: Send + 'static>(pixels: f32) -> Task<Message> {
    let offset = scrollable::AbsoluteOffset { x: 0.0, y: pixels };
    iced::widget::operation::scroll_by(SCROLLED, offset)
}
