//! A scrolled page that a screen reader knows whole.
//!
//! The toolkit (plushie-iced 0.8.4, seen over AT-SPI 2026-11-25) tells the
//! platform that a scrolled box hides what is outside its view, and the platform
//! then leaves that out: the verdict above, the links below. Here the box is not
//! told, so everything stays. A control out of sight is told far outside the
//! window, because a reader's "click" is a click at that place and must not hit
//! what really is there; it can be focused and pressed by key.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::{Accessible, Role};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, TextInput};
use iced::{Element, Rectangle, Vector};

use super::around::{Around, Inner, Layer, Nothing};

/// How far out of sight a hidden control is told.
const FAR: f32 = 100_000.0;

/// Everything in a scrollable is told.
pub struct Unclipped;

impl Unclipped {
    /// Around a scrollable.
    pub fn around<'a, Message: 'a>(
        scrollable: impl Into<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        Around::new(scrollable, Self).into()
    }
}

impl<Message> Layer<Message> for Unclipped {
    type State = Nothing;

    fn operate(
        &mut self,
        inner: &mut Inner<'_, '_, Message>,
        _bounds: Rectangle,
        operation: &mut dyn Operation,
    ) {
        inner.operate(&mut Passed { operation, view: None, inside: false });
    }
}

/// What part of the content is in sight, and how far it is scrolled.
#[derive(Clone, Copy)]
struct View {
    bounds: Rectangle,
    translation: Vector,
}

impl View {
    /// Where a control is told to be.
    fn told(self, bounds: Rectangle) -> Rectangle {
        let center = bounds.center() - self.translation;
        if self.bounds.contains(center) {
            bounds
        } else if center.y < self.bounds.y {
            Rectangle { y: bounds.y - FAR, ..bounds }
        } else {
            Rectangle { y: bounds.y + FAR, ..bounds }
        }
    }
}

/// Passes an operation on to the scrollable and what is in it.
struct Passed<'a> {
    operation: &'a mut dyn Operation,
    /// Known as soon as the scrollable has been met.
    view: Option<View>,
    /// What comes now is inside the scrollable.
    inside: bool,
}

fn is_clickable(role: Role) -> bool {
    matches!(role, Role::Button | Role::CheckBox | Role::RadioButton | Role::Link)
}

impl Operation for Passed<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let view = self.view;
        self.operation.traverse(&mut |operation| {
            operate(&mut Passed { operation, view, inside: view.is_some() });
        });
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.operation.container(id, bounds);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.view = Some(View { bounds, translation });
        self.operation.scrollable(id, bounds, content_bounds, translation, state);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        self.operation.focusable(id, bounds, state);
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        self.operation.text_input(id, bounds, state);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.operation.text(id, bounds, text);
    }

    fn accessible(&mut self, id: Option<&Id>, bounds: Rectangle, told: &Accessible<'_>) {
        match self.view {
            Some(view) if self.inside && is_clickable(told.role) => {
                self.operation.accessible(id, view.told(bounds), told);
            }
            // The box itself.
            None if told.role == Role::ScrollView => {}
            _ => self.operation.accessible(id, bounds, told),
        }
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        self.operation.custom(id, bounds, state);
    }

    fn finish(&self) -> Outcome<()> {
        self.operation.finish()
    }
}
