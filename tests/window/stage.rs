//! The whole window without a display: real messages, real tasks, real drawing.
//!
//! Unlike the toolkit's simulator it keeps focus and scrolling from one message
//! to the next, carries out what the program asks the toolkit for, and lists
//! what a screen reader would be told.

use std::borrow::Cow;
use std::path::Path;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::{BoxStream, SelectAll};
use iced::advanced::renderer::{self, Headless, Style};
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::{self, Accessible, Role};
use iced::advanced::widget::operation::{self, Focusable, Operation, Outcome, Scrollable};
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::theme::Base;
use iced::{Event, Rectangle, Renderer, Size, Theme, Vector};
use iced_test::runtime::user_interface::Cache;
use iced_test::runtime::{Action, UserInterface, keyboard, task};
use iced_test::simulator::{tap_key, typewrite};
use postlotse::gui::{App, FONT_FILES, Message, Programs, Start};
use postlotse::i18n::Language;
use postlotse::network::Network;
use postlotse::storage::{Settings, SettingsFile};

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// One thing a screen reader would find, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it is called; the text itself for a text.
    pub name: String,
    /// What is said after the name.
    pub description: String,
    /// What is typed in it; nothing for a password.
    pub value: String,
    /// By which the focus is set.
    pub id: Option<Id>,
    /// It can have the focus.
    pub focusable: bool,
    /// It has the focus.
    pub focused: bool,
    /// Where it lies, before scrolling.
    pub bounds: Rectangle,
    /// It is one of several and chosen, or a ticked box.
    pub chosen: bool,
    /// What it opens is open.
    pub expanded: Option<bool>,
    /// What is typed in it cannot be used.
    pub invalid: bool,
}

/// The window on its stage.
pub struct Stage {
    app: App,
    renderer: Renderer,
    cache: Option<Cache>,
    size: Size,
    tasks: SelectAll<BoxStream<'static, Action<Message>>>,
    /// Keeps the settings' folder.
    pub home: tempfile::TempDir,
    /// The program has asked to be closed.
    pub closed: bool,
    /// What was copied last.
    pub copied: Option<String>,
}

impl Stage {
    /// Opens the window with 840 x 680.
    pub fn open(language: Language, network: Option<Network>) -> Self {
        Self::open_as(Settings { language: Some(language), ..Settings::default() }, network)
    }

    /// Opens the window of a person who has made settings before.
    pub fn open_as(settings: Settings, network: Option<Network>) -> Self {
        Self::open_at(settings, network, super::desk::bare())
    }

    /// Opens the window on a computer with these mail programs.
    pub fn open_at(settings: Settings, network: Option<Network>, programs: Programs) -> Self {
        let home = tempfile::tempdir().expect("home");
        let file = SettingsFile::at(home.path().join("settings.json"));
        file.save(&settings).expect("settings");
        let (address, language) = (None, None);
        Self::open_with(Start { address, language, settings: file, network, programs }, home)
    }

    /// Opens the window as told.
    pub fn open_with(start: Start, home: tempfile::TempDir) -> Self {
        for file in FONT_FILES {
            iced_test::renderer::graphics::text::font_system()
                .write()
                .expect("fonts")
                .load_font(Cow::Borrowed(file));
        }
        let settings = renderer::Settings {
            default_font: iced::Font::new("Atkinson Hyperlegible Next"),
            default_text_size: 16.0.into(),
        };
        let renderer = Renderer::new(settings);
        let (app, task) = App::new(start);
        let mut stage = Self {
            app,
            renderer,
            cache: Some(Cache::default()),
            size: Size::new(840.0, 680.0),
            tasks: SelectAll::new(),
            home,
            closed: false,
            copied: None,
        };
        stage.take(task);
        stage.catch_up();
        stage
    }

    /// Types a path into the field for it.
    pub fn retype_path(&mut self, path: &Path) {
        self.focus("path");
        self.key(Named::End);
        let typed = self.node("path").expect("a path field").value;
        for _ in 0..typed.chars().count() {
            self.key(Named::Backspace);
        }
        self.type_text(&path.display().to_string());
    }

    /// Another size, as by dragging a corner.
    pub fn resize(&mut self, width: f32, height: f32) {
        self.size = Size::new(width, height);
        self.tell(Message::Resized(self.size));
    }

    /// A message from outside.
    pub fn tell(&mut self, message: Message) {
        let task = self.app.update(message);
        self.take(task);
        self.catch_up();
    }

    fn take(&mut self, task: iced::Task<Message>) {
        if let Some(stream) = task::into_stream(task) {
            self.tasks.push(stream);
        }
    }

    fn with_interface<Output>(
        &mut self,
        act: impl FnOnce(&mut UserInterface<'_, Message, Theme, Renderer>, &mut Renderer) -> Output,
    ) -> Output {
        let cache = self.cache.take().unwrap_or_default();
        let mut interface =
            UserInterface::build(self.app.view(), self.size, cache, &mut self.renderer);
        let output = act(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        output
    }

    /// Events from keyboard or mouse.
    pub fn events(&mut self, events: &[Event]) {
        let mut messages = Vec::new();
        let cursor = iced::mouse::Cursor::Unavailable;
        self.with_interface(|interface, renderer| {
            let (_, statuses) = interface.update(events, cursor, renderer, &mut messages);
            for (event, status) in events.iter().zip(statuses) {
                let _ = keyboard::handle_tab(event, status, interface, renderer);
            }
        });
        for message in messages {
            let task = self.app.update(message);
            self.take(task);
        }
        self.catch_up();
    }

    /// Presses a key and lets it go.
    pub fn key(&mut self, key: Named) {
        for event in tap_key(Key::Named(key), None) {
            self.events(&[event]);
        }
    }

    /// Moves the focus back.
    pub fn shift_tab(&mut self) {
        let mut events: Vec<Event> = tap_key(Key::Named(Named::Tab), None).collect();
        if let Some(Event::Keyboard(iced::keyboard::Event::KeyPressed { modifiers, .. })) =
            events.first_mut()
        {
            *modifiers = iced::keyboard::Modifiers::SHIFT;
        }
        self.events(&events);
    }

    /// Types into what has the focus.
    pub fn type_text(&mut self, text: &str) {
        for event in typewrite(text).collect::<Vec<_>>() {
            self.events(&[event]);
        }
    }

    /// Empties the focused field and types anew.
    pub fn retype(&mut self, text: &str) {
        self.key(Named::End);
        let typed = self.focused().expect("a focused field").value;
        for _ in 0..typed.chars().count() {
            self.key(Named::Backspace);
        }
        self.type_text(text);
    }

    /// Carries out everything that is ready.
    fn catch_up(&mut self) {
        while let Some(Some(action)) = futures_util::FutureExt::now_or_never(self.tasks.next()) {
            self.carry_out(action);
        }
    }

    /// Works on until something holds.
    pub async fn until(&mut self, what: &str, holds: impl Fn(&mut Self) -> bool) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !holds(self) {
            let next = tokio::time::timeout(Duration::from_millis(200), self.tasks.next()).await;
            match next {
                Ok(Some(action)) => self.carry_out(action),
                Ok(None) => tokio::time::sleep(Duration::from_millis(20)).await,
                Err(_) => {}
            }
            self.catch_up();
            assert!(
                tokio::time::Instant::now() < deadline,
                "waited in vain for {what}; the window shows:\n{}",
                self.page()
            );
        }
    }

    /// Works on until a text is shown.
    pub async fn wait_for(&mut self, text: &str) {
        self.until(text, |stage| stage.shows(text)).await;
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => {
                let task = self.app.update(message);
                self.take(task);
            }
            Action::Widget(operation) => self.operate(operation),
            Action::Exit => self.closed = true,
            Action::Clipboard(iced_test::runtime::clipboard::Action::Write {
                content,
                channel,
            }) => {
                if let iced::clipboard::Content::Text(text) = content {
                    self.copied = Some(text);
                }
                let _ = channel.send(Ok(()));
            }
            Action::System(iced_test::runtime::system::Action::GetTheme(sender)) => {
                let _ = sender.send(iced::theme::Mode::Light);
            }
            _ => {}
        }
    }

    fn operate(&mut self, operation: Box<dyn Operation>) {
        let mut next = Some(operation);
        while let Some(mut operation) = next.take() {
            self.with_interface(|interface, renderer| {
                interface.operate(renderer, operation.as_mut());
            });
            if let Outcome::Chain(chained) = operation.finish() {
                next = Some(chained);
            }
        }
    }

    /// Sets the focus, as a click would.
    pub fn focus(&mut self, id: &'static str) {
        self.operate(Box::new(operation::focusable::focus(Id::new(id))));
        assert_eq!(self.focused().and_then(|node| node.id), Some(Id::new(id)), "{}", self.page());
    }

    /// Sets the focus on something found before.
    pub fn focus_node(&mut self, node: &Node) {
        let id = node.id.clone().expect("an id");
        self.operate(Box::new(operation::focusable::focus(id)));
    }

    /// The width of the window.
    pub fn width(&self) -> f32 {
        self.size.width
    }

    /// Whether a step of the way is shown.
    pub fn on(&mut self, step: usize) -> bool {
        let title = self.title();
        title.contains(&format!(" {step} "))
    }

    /// Focuses a control and presses Space or Enter, as its kind wants.
    pub fn press(&mut self, id: &'static str) {
        self.focus(id);
        self.key(Named::Space);
    }

    /// Everything a screen reader would find, in reading order.
    pub fn tree(&mut self) -> Vec<Node> {
        let mut reader = Reader::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut reader));
        reader.nodes
    }

    /// What has the focus.
    pub fn focused(&mut self) -> Option<Node> {
        self.tree().into_iter().find(|node| node.focused)
    }

    /// The id of what has the focus.
    pub fn focused_id(&mut self) -> Option<Id> {
        self.focused().and_then(|node| node.id)
    }

    /// The text in a field.
    pub fn node(&mut self, id: &'static str) -> Option<Node> {
        let id = Id::new(id);
        self.tree().into_iter().find(|node| node.id.as_ref() == Some(&id))
    }

    /// Whether some text is on the page, in a name, a text or a description.
    pub fn shows(&mut self, text: &str) -> bool {
        self.tree().iter().any(|node| node.name.contains(text) || node.description.contains(text))
    }

    /// Whether these words, alone or as the name of something, are in the part of the page that can be seen.
    pub fn in_sight(&mut self, words: &str) -> bool {
        let mut reader = Reader::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut reader));
        let (view, scrolled) = reader.view.expect("a page that scrolls");
        reader.nodes.iter().filter(|node| node.name == words).any(|node| {
            let top = node.bounds.y - scrolled.y;
            top >= view.y && top + node.bounds.height <= view.y + view.height
        })
    }

    /// The title of the page.
    pub fn heading(&mut self) -> String {
        let tree = self.tree();
        let heading = tree.into_iter().find(|node| node.role == Role::Heading);
        heading.map(|node| node.name).unwrap_or_default()
    }

    /// The page as text, for people who read a failed test.
    pub fn page(&mut self) -> String {
        let lines = self.tree().into_iter().map(|node| {
            let mark = if node.focused { '>' } else { ' ' };
            format!("{mark} {:?} {:?} {:?}", node.role, node.name, node.description)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        self.app.title()
    }

    /// Draws the window into a PNG file.
    pub fn picture(&mut self, path: &Path) {
        let theme = self.app.theme();
        let base = theme.base();
        let size = self.size;
        let pixels = Size::new(size.width as u32, size.height as u32);
        let rgba = self.with_interface(|interface, renderer| {
            let cursor = iced::mouse::Cursor::Unavailable;
            let redraw = iced::window::Event::RedrawRequested(std::time::Instant::now());
            let _ = interface.update(&[Event::Window(redraw)], cursor, renderer, &mut Vec::new());
            interface.draw(renderer, &theme, &Style { text_color: base.text_color }, cursor);
            renderer.screenshot(pixels, 1.0, base.background_color)
        });
        let file = std::fs::File::create(path).expect("a picture file");
        let mut encoder = png::Encoder::new(file, pixels.width, pixels.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&rgba).expect("pixels");
    }
}

/// Lists what a screen reader would find.
#[derive(Default)]
struct Reader {
    nodes: Vec<Node>,
    /// What part of the page is in sight, and how far it is scrolled.
    view: Option<(Rectangle, Vector)>,
}

impl Operation for Reader {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.view = Some((bounds, translation));
    }

    fn accessible(&mut self, id: Option<&Id>, bounds: Rectangle, told: &Accessible<'_>) {
        if told.hidden {
            return;
        }
        self.nodes.push(Node {
            role: told.role,
            name: told.label.unwrap_or_default().to_owned(),
            description: told.description.unwrap_or_default().to_owned(),
            value: match told.value {
                Some(accessible::Value::Text(text)) => text.to_owned(),
                _ => String::new(),
            },
            id: id.cloned(),
            focusable: false,
            focused: false,
            bounds,
            chosen: told.selected.or(told.toggled).unwrap_or(false),
            expanded: told.expanded,
            invalid: told.invalid,
        });
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let Some(node) = self.nodes.last_mut() else { return };
        // What is out of sight is told elsewhere, but nowhere else from left to right.
        let same = (node.bounds.x, node.bounds.width) == (bounds.x, bounds.width);
        assert!(same, "a control without a node of its own: {node:?}");
        node.focusable = true;
        node.focused = state.is_focused();
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        // A node that already says this text says it once.
        if self.nodes.last().is_some_and(|node| node.name == text && node.bounds == bounds) {
            return;
        }
        self.nodes.push(Node {
            role: Role::StaticText,
            name: text.to_owned(),
            description: String::new(),
            value: String::new(),
            id: id.cloned(),
            focusable: false,
            focused: false,
            bounds,
            chosen: false,
            expanded: None,
            invalid: false,
        });
    }
}
