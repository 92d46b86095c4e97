//! A scrolled page that a screen reader knows whole.
//!
//! The toolkit (plushie-iced 0.8.4, seen over AT-SPI 2026-11-25) tells the
//! platform that a scrolled box hides what is outside its view, and the platform
//! then leaves that out: the verdict above, the links below. Here the box is not
//! told, so everything stays. A control out of sight is told far outside the
//! window, because a reader's "click" is a click at that place and must not hit
//! what really is there; it can be focused and pressed by key.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::accessible::{Accessible, Role};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, TextInput};
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// How far out of sight a hidden control is told.
const FAR: f32 = 100_000.0;

/// A scrollable with everything in it told.
pub struct Unclipped<'a, Message> {
    content: Element<'a, Message>,
}

impl<'a, Message: 'a> Unclipped<'a, Message> {
    /// Around a scrollable.
    pub fn new(content: impl Into<Element<'a, Message>>) -> Self {
        Self { content: content.into() }
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

impl<'a, Message> Widget<Message, Theme, Renderer> for Unclipped<'a, Message> {
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let node = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let Some(inner) = layout.children().next() else { return };
        let mut passed = Passed { operation, view: None, inside: false };
        self.content.as_widget_mut().operate(&mut tree.children[0], inner, renderer, &mut passed);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let Some(inner) = layout.children().next() else { return };
        let (content, tree) = (self.content.as_widget_mut(), &mut tree.children[0]);
        content.update(tree, event, inner, cursor, renderer, shell, viewport);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let Some(inner) = layout.children().next() else { return };
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, style, inner, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let Some(inner) = layout.children().next() else { return mouse::Interaction::None };
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], inner, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let inner = layout.children().next()?;
        let (content, tree) = (self.content.as_widget_mut(), &mut tree.children[0]);
        content.overlay(tree, inner, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Unclipped<'a, Message>> for Element<'a, Message> {
    fn from(unclipped: Unclipped<'a, Message>) -> Self {
        Element::new(unclipped)
    }
}
