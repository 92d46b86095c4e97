//! A widget around another one that adds a little and passes everything else on.
//!
//! The toolkit wants eleven methods of every widget; a [`Layer`] writes only
//! those it is about. What a layer is about stands in its own file.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// What a layer adds to the widget inside it.
pub trait Layer<Message> {
    /// What it remembers from one drawing to the next.
    type State: Default + 'static;

    /// Passes an operation on, or answers it itself.
    fn operate(
        &mut self,
        inner: &mut Inner<'_, '_, Message>,
        bounds: Rectangle,
        operation: &mut dyn Operation,
    ) {
        let _ = bounds;
        inner.operate(operation);
    }

    /// Sees an event before the widget inside; `true` keeps it from the widget.
    fn before(
        &mut self,
        _inner: &mut Inner<'_, '_, Message>,
        _event: &Event,
        _shell: &mut Shell<'_, Message>,
    ) -> bool {
        false
    }

    /// Sees an event after the widget inside.
    fn after(
        &mut self,
        _state: &mut Self::State,
        _inner: &mut Inner<'_, '_, Message>,
        _event: &Event,
        _shell: &mut Shell<'_, Message>,
    ) {
    }

    /// Draws over the widget inside.
    fn over(&self, _state: &Self::State, _renderer: &mut Renderer, _bounds: Rectangle) {}
}

/// What a layer remembers that remembers nothing; not `()`, by which the toolkit marks widgets without a state.
#[derive(Default)]
pub struct Nothing;

/// The widget inside, as a layer sees it.
pub struct Inner<'b, 'a, Message> {
    content: &'b mut Element<'a, Message>,
    tree: &'b mut Tree,
    layout: Layout<'b>,
    renderer: &'b Renderer,
}

impl<Message> Inner<'_, '_, Message> {
    /// Carries out an operation on the widget inside.
    pub fn operate(&mut self, operation: &mut dyn Operation) {
        let Self { content, tree, layout, renderer } = self;
        content.as_widget_mut().operate(tree, *layout, renderer, operation);
    }
}

/// A widget with a layer around it.
pub struct Around<'a, Message, L> {
    content: Element<'a, Message>,
    layer: L,
}

impl<'a, Message, L> Around<'a, Message, L> {
    /// Puts a layer around a widget.
    pub fn new(content: impl Into<Element<'a, Message>>, layer: L) -> Self {
        Self { content: content.into(), layer }
    }
}

impl<'a, Message, L: Layer<Message>> Widget<Message, Theme, Renderer> for Around<'a, Message, L> {
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<L::State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(L::State::default())
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
        let Some(inside) = layout.children().next() else { return };
        let (content, tree) = (&mut self.content, &mut tree.children[0]);
        let mut inner = Inner { content, tree, layout: inside, renderer };
        self.layer.operate(&mut inner, layout.bounds(), operation);
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
        let Some(layout) = layout.children().next() else { return };
        let Tree { state, children, .. } = tree;
        let (content, tree) = (&mut self.content, &mut children[0]);
        let mut inner = Inner { content, tree, layout, renderer };
        if self.layer.before(&mut inner, event, shell) {
            return;
        }
        let Inner { content, tree, .. } = &mut inner;
        let widget = content.as_widget_mut();
        widget.update(tree, event, layout, cursor, renderer, shell, viewport);
        self.layer.after(state.downcast_mut::<L::State>(), &mut inner, event, shell);
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
        let Some(inside) = layout.children().next() else { return };
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, style, inside, cursor, viewport);
        self.layer.over(tree.state.downcast_ref::<L::State>(), renderer, layout.bounds());
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let Some(inside) = layout.children().next() else { return mouse::Interaction::None };
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], inside, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let inside = layout.children().next()?;
        let (content, tree) = (self.content.as_widget_mut(), &mut tree.children[0]);
        content.overlay(tree, inside, renderer, viewport, translation)
    }
}

impl<'a, Message, L> From<Around<'a, Message, L>> for Element<'a, Message>
where
    Message: 'a,
    L: Layer<Message> + 'a,
{
    fn from(around: Around<'a, Message, L>) -> Self {
        Element::new(around)
    }
}
