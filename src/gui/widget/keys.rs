//! The keys that mean the same on every page: Escape, Enter, F1 and the text size.
//!
//! A widget around the whole window rather than a subscription: it sees Escape
//! before a focused field swallows it, and works in the headless tests too.

use iced::advanced::Shell;
use iced::keyboard::{self, Key, key};
use iced::{Element, Event};

use super::around::{Around, Inner, Layer, Nothing};

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

/// The keys of the whole window.
pub struct Keys<OnShortcut>(OnShortcut);

impl<OnShortcut> Keys<OnShortcut> {
    /// Listens around the window's content.
    pub fn around<'a, Message: 'a>(
        content: impl Into<Element<'a, Message>>,
        on_shortcut: OnShortcut,
    ) -> Element<'a, Message>
    where
        OnShortcut: Fn(Shortcut) -> Message + 'a,
    {
        Around::new(content, Self(on_shortcut)).into()
    }
}

fn pressed(event: &Event) -> Option<(&Key, keyboard::Modifiers, bool)> {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) => {
            Some((key, *modifiers, *repeat))
        }
        _ => None,
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

impl<Message, OnShortcut: Fn(Shortcut) -> Message> Layer<Message> for Keys<OnShortcut> {
    type State = Nothing;

    fn before(
        &mut self,
        _inner: &mut Inner<'_, '_, Message>,
        event: &Event,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let Some((key, modifiers, repeat)) = pressed(event) else { return false };
        let is_enter = matches!(key, Key::Named(key::Named::Enter));
        let shortcut = before_controls(key, modifiers);
        let is_size = matches!(shortcut, Some(Shortcut::Larger | Shortcut::Smaller));
        // A key held down must not run through several pages.
        if repeat && (is_enter || shortcut.is_some()) && !is_size {
            shell.capture_event();
            return true;
        }
        let Some(shortcut) = shortcut else { return false };
        shell.publish((self.0)(shortcut));
        shell.capture_event();
        true
    }

    fn after(
        &mut self,
        _state: &mut Nothing,
        _inner: &mut Inner<'_, '_, Message>,
        event: &Event,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(shortcut) = pressed(event).and_then(|(key, _, _)| after_controls(key))
            && !shell.is_event_captured()
        {
            shell.publish((self.0)(shortcut));
            shell.capture_event();
        }
    }
}
