//! Operations on their way into a wrapped widget: its first node corrected, its inner texts left out.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::Accessible;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, TextInput};
use iced::{Rectangle, Vector};

use super::Told;

/// Passes an operation on, with the first widget's node and id corrected.
pub(super) struct Corrected<'a> {
    pub(super) operation: &'a mut dyn Operation,
    pub(super) id: Option<&'a Id>,
    pub(super) told: &'a Told,
}

impl<'a> Corrected<'a> {
    fn id<'b>(&self, own: Option<&'b Id>) -> Option<&'b Id>
    where
        'a: 'b,
    {
        self.id.or(own)
    }
}

impl Operation for Corrected<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        // The words inside are in the name already; said twice they only cost time.
        self.operation.traverse(&mut |operation| operate(&mut Silent(operation)));
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let id = self.id(id);
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
        self.operation.scrollable(id, bounds, content_bounds, translation, state);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let id = self.id(id);
        self.operation.focusable(id, bounds, state);
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        let id = self.id(id);
        self.operation.text_input(id, bounds, state);
    }

    fn text(&mut self, _id: Option<&Id>, _bounds: Rectangle, _text: &str) {}

    fn accessible(&mut self, id: Option<&Id>, bounds: Rectangle, own: &Accessible<'_>) {
        let told = self.told.accessible();
        let accessible = Accessible {
            role: told.role,
            label: told.label,
            description: told.description.or(own.description),
            invalid: told.invalid,
            selected: told.selected.or(own.selected),
            toggled: told.toggled.or(own.toggled),
            expanded: told.expanded,
            position_in_set: told.position_in_set,
            size_of_set: told.size_of_set,
            busy: told.busy,
            value: own.value.filter(|_| !self.told.secret),
            ..own.clone()
        };
        let id = self.id(id);
        self.operation.accessible(id, bounds, &accessible);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        self.operation.custom(id, bounds, state);
    }

    fn finish(&self) -> Outcome<()> {
        self.operation.finish()
    }
}

/// Passes an operation on, without texts and nodes.
struct Silent<'a>(&'a mut dyn Operation);

impl Operation for Silent<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        self.0.traverse(&mut |operation| operate(&mut Silent(operation)));
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.0.container(id, bounds);
    }
}

/// Finds out whether the control inside has the focus.
pub(super) struct Finder(pub(super) bool);

impl Operation for Finder {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.0 |= state.is_focused();
    }
}
