//! The keys that mean the same on every page: Escape, Enter, F1 and the text size.
//!
//! A widget around the whole window rather than a subscription: it sees Escape
//! before a focused field swallows it, and works in the headless tests too.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Escape: one step back.
    Back,
    /// Enter, where no control wants it: the primary button.
    Primary,
    /// F1.
    Help,
    /// Ctrl and plus.
    Larger,
    /// Ctrl and minus.
    Smaller,
    /// Ctrl and zero.
    UsualSize,
    /// Arrow, where no control wants it: some lines up (negative) or down.
    Lines(i8),
    /// Page up (negative) or down.
    Pages(i8),
}

/// The window's content with its keys.
pub struct Keys<'a, Message> {
    content: Element<'a, Message>,
    on_shortcut: Box<dyn Fn(Shortcut) -> Message + 'a>,
}

impl<'a, Message: 'a> Keys<'a, Message> {
    /// Listens around `content`.
    pub fn around(
        content: impl Into<Element<'a, Message>>,
        on_shortcut: impl Fn(Shortcut) -> Message + 'a,
    ) -> Self {
        Self { content: content.into(), on_shortcut: Box::new(on_shortcut) }
    }
}

/// Keys no control may keep for itself.
fn before_controls(key: &Key, modifiers: keyboard::Modifiers) -> Option<Shortcut> {
    match key {
        Key::Named(key::Named::Escape) => Some(Shortcut::Back),
        Key::Named(key::Named::F1) => Some(Shortcut::Help),
        Key::Character(letter) if modifiers.command() => match letter.as_str() {
            "+" | "=" => Some(Shortcut::Larger),
            "-" => Some(Shortcut::Smaller),
            "0" => Some(Shortcut::UsualSize),
            _ => None,
        },
        _ => None,
    }
}

/// Keys for what no control has kept.
fn after_controls(key: &Key) -> Option<Shortcut> {
    let Key::Named(key) = key else { return None };
    match key {
        key::Named::Enter => Some(Shortcut::Primary),
        // The toolkit scrolls by key only while the mouse is over the page.
        key::Named::ArrowDown => Some(Shortcut::Lines(3)),
        key::Named::ArrowUp => Some(Shortcut::Lines(-3)),
        key::Named::PageDown => Some(Shortcut::Pages(1)),
        key::Named::PageUp => Some(Shortcut::Pages(-1)),
        _ => None,
    }
}

impl<'a, Message> Widget<Message, Theme, Renderer> for Keys<'a, Message> {
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
        self.content.as_widget_mut().operate(&mut tree.children[0], inner, renderer, operation);
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
        let pressed = match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) => {
                Some((key, *modifiers, *repeat))
            }
            _ => None,
        };
        if let Some((key, modifiers, repeat)) = pressed {
            let is_enter = matches!(key, Key::Named(key::Named::Enter));
            let shortcut = before_controls(key, modifiers);
            let is_size = matches!(shortcut, Some(Shortcut::Larger | Shortcut::Smaller));
            // A key held down must not run through several pages.
            if repeat && (is_enter || shortcut.is_some()) && !is_size {
                shell.capture_event();
                return;
            }
            if let Some(shortcut) = shortcut {
                shell.publish((self.on_shortcut)(shortcut));
                shell.capture_event();
                return;
            }
        }
        let (content, tree) = (self.content.as_widget_mut(), &mut tree.children[0]);
        content.update(tree, event, inner, cursor, renderer, shell, viewport);
        if let Some(shortcut) = pressed.and_then(|(key, _, _)| after_controls(key))
            && !shell.is_event_captured()
        {
            shell.publish((self.on_shortcut)(shortcut));
            shell.capture_event();
        }
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

impl<'a, Message: 'a> From<Keys<'a, Message>> for Element<'a, Message> {
    fn from(keys: Keys<'a, Message>) -> Self {
        Element::new(keys)
    }
}
