//! What comes from outside: the size of the window, the system's appearance, keys that are let go.

use std::time::Duration;

use futures_util::stream::{self, Stream, StreamExt};
use iced::Subscription;

use super::{App, Message};

impl App {
    /// What comes from outside: the size, the system's appearance, keys that are let go.
    pub fn subscription(&self) -> Subscription<Message> {
        let events = iced::event::listen_with(|event, _, _| match event {
            iced::Event::Keyboard(iced::keyboard::Event::KeyReleased { .. })
            | iced::Event::Mouse(iced::mouse::Event::ButtonReleased(_)) => Some(Message::LetGo),
            iced::Event::Window(iced::window::Event::Opened { size, .. }) => {
                Some(Message::Resized(size))
            }
            iced::Event::Window(iced::window::Event::Resized(size)) => Some(Message::Resized(size)),
            iced::Event::Window(iced::window::Event::Focused) => Some(Message::LetGo),
            _ => None,
        });
        let late_readers = Subscription::run(after_the_start);
        let system = iced::system::theme_changes().map(Message::SystemMode);
        Subscription::batch([events, late_readers, system])
    }
}

/// Has everything told again a few times: to a screen reader that connects after the first drawing the window would
/// be empty until the first key (the trap of `Message::LetGo` once more).
fn after_the_start() -> impl Stream<Item = Message> {
    stream::iter([300, 700, 2000, 5000]).then(|pause| async move {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        Message::LetGo
    })
}
