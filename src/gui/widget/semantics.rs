//! What a screen reader is told about a widget, wrapped around the widget itself.
//!
//! The toolkit names a text field by its placeholder, knows no headings, and
//! lets no button be found again by an id; this wrapper supplies all of that
//! without changing how the widget looks or works.

mod corrected;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::operation::accessible::{Accessible, Live, Role};
use iced::advanced::{Shell, mouse, renderer};
use iced::{Border, Color, Element, Event, Rectangle, Renderer};

use self::corrected::{Corrected, Finder};
use super::around::{Around, Inner, Layer};
use crate::gui::theme::FOCUS;

/// How the wrapped widget appears in the accessibility tree.
enum Kind {
    /// Nothing at all.
    Hidden,
    /// One node; what is inside is not told apart.
    Leaf,
    /// The widget's own first node, corrected; its inner texts are covered by the name.
    Over,
    /// A node around the nodes of what is inside.
    Group,
}

/// What is told.
#[derive(Default)]
struct Told {
    role: Role,
    label: Option<String>,
    description: Option<String>,
    level: Option<usize>,
    live: Option<Live>,
    invalid: bool,
    selected: Option<bool>,
    expanded: Option<bool>,
    place: Option<(usize, usize)>,
    busy: bool,
    secret: bool,
}

/// A widget with what is told about it.
pub struct Semantics<'a, Message> {
    content: Element<'a, Message>,
    meaning: Meaning,
}

/// What is told, how, and whether the focus is shown.
struct Meaning {
    kind: Kind,
    id: Option<Id>,
    told: Told,
    ring: Option<(Color, f32)>,
}

/// Whether the control inside has the focus, as far as a ring is to be drawn.
#[derive(Default)]
struct Focus {
    held: bool,
    /// The mouse put it there; who points needs no ring.
    by_mouse: bool,
}

impl<'a, Message: 'a> Semantics<'a, Message> {
    fn new(kind: Kind, role: Role, content: impl Into<Element<'a, Message>>) -> Self {
        let told = Told { role, ..Told::default() };
        let meaning = Meaning { kind, id: None, told, ring: None };
        Self { content: content.into(), meaning }
    }

    /// Something for the eye alone.
    pub fn hidden(content: impl Into<Element<'a, Message>>) -> Self {
        Self::new(Kind::Hidden, Role::GenericContainer, content)
    }

    /// Text or a drawing that is told as one thing.
    pub fn leaf(role: Role, label: String, content: impl Into<Element<'a, Message>>) -> Self {
        Self::new(Kind::Leaf, role, content).label(label)
    }

    /// A control whose role and name are given here.
    pub fn over(role: Role, label: String, content: impl Into<Element<'a, Message>>) -> Self {
        Self::new(Kind::Over, role, content).label(label)
    }

    /// Several things that belong together.
    pub fn group(role: Role, label: String, content: impl Into<Element<'a, Message>>) -> Self {
        Self::new(Kind::Group, role, content).label(label)
    }

    fn label(mut self, label: String) -> Self {
        self.meaning.told.label = Some(label).filter(|label| !label.is_empty());
        self
    }

    /// By which the focus can be set here.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.meaning.id = Some(id.into());
        self
    }

    /// A ring around the control while it has the focus: its colour, and the radius of the control's corners.
    pub fn ring(mut self, color: Color, radius: f32) -> Self {
        self.meaning.ring = Some((color, radius));
        self
    }

    /// What is said after the name.
    pub fn description(mut self, description: Option<String>) -> Self {
        self.meaning.told.description = description;
        self
    }

    /// The rank of a heading, 1 to 6.
    pub fn level(mut self, level: usize) -> Self {
        self.meaning.told.level = Some(level);
        self
    }

    /// Changes are spoken when the reader has time.
    pub fn live(mut self) -> Self {
        self.meaning.told.live = Some(Live::Polite);
        self
    }

    /// What is typed here cannot be used; the description says why.
    pub fn invalid(mut self, invalid: bool) -> Self {
        self.meaning.told.invalid = invalid;
        self
    }

    /// Whether this one of several is chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.meaning.told.selected = Some(selected);
        self
    }

    /// Whether what this opens is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.meaning.told.expanded = Some(expanded);
        self
    }

    /// Place among how many, from 1.
    pub fn place(mut self, place: usize, of: usize) -> Self {
        self.meaning.told.place = Some((place, of));
        self
    }

    /// What is typed here is told to nobody, even while it can be seen.
    pub fn secret(mut self, secret: bool) -> Self {
        self.meaning.told.secret = secret;
        self
    }

    /// Work is under way here.
    pub fn busy(mut self, busy: bool) -> Self {
        self.meaning.told.busy = busy;
        self
    }
}

impl Told {
    fn accessible(&self) -> Accessible<'_> {
        Accessible {
            role: self.role,
            label: self.label.as_deref(),
            description: self.description.as_deref(),
            level: self.level,
            live: self.live,
            invalid: self.invalid,
            selected: self.selected,
            // A screen reader on Linux asks a radio button whether it is checked, not selected.
            toggled: self.selected,
            expanded: self.expanded,
            // The platform counts from 0 and adds the one itself.
            position_in_set: self.place.map(|(place, _)| place.saturating_sub(1)),
            size_of_set: self.place.map(|(_, of)| of),
            busy: self.busy,
            ..Accessible::default()
        }
    }
}

/// Room between a control and the ring around it.
const GAP: f32 = 2.0;

impl<Message> Layer<Message> for Meaning {
    type State = Focus;

    fn operate(
        &mut self,
        inner: &mut Inner<'_, '_, Message>,
        bounds: Rectangle,
        operation: &mut dyn Operation,
    ) {
        let Self { kind, id, told, .. } = self;
        let id = id.as_ref();
        match kind {
            Kind::Hidden => {}
            Kind::Leaf => {
                // The platform's text node takes its name from the text alone.
                if told.role != Role::StaticText {
                    operation.accessible(id, bounds, &told.accessible());
                }
                if let Some(label) = &told.label {
                    operation.text(id, bounds, label);
                }
            }
            Kind::Over => inner.operate(&mut Corrected { operation, id, told }),
            Kind::Group => {
                operation.accessible(id, bounds, &told.accessible());
                operation.container(id, bounds);
                operation.traverse(&mut |operation| inner.operate(operation));
            }
        }
    }

    fn after(
        &mut self,
        state: &mut Focus,
        inner: &mut Inner<'_, '_, Message>,
        event: &Event,
        _shell: &mut Shell<'_, Message>,
    ) {
        if self.ring.is_none() {
            return;
        }
        let mut finder = Finder(false);
        inner.operate(&mut finder);
        state.held = finder.0;
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) => state.by_mouse = true,
            Event::Keyboard(_) => state.by_mouse = false,
            _ => {}
        }
    }

    fn over(&self, state: &Focus, renderer: &mut Renderer, bounds: Rectangle) {
        let Some((color, radius)) = self.ring.filter(|_| state.held && !state.by_mouse) else {
            return;
        };
        let outside = GAP + FOCUS;
        let ring = renderer::Quad {
            bounds: bounds.expand(outside),
            border: Border { color, width: FOCUS, radius: (radius + outside).into() },
            ..renderer::Quad::default()
        };
        iced::advanced::Renderer::fill_quad(renderer, ring, Color::TRANSPARENT);
    }
}

impl<'a, Message: 'a> From<Semantics<'a, Message>> for Element<'a, Message> {
    fn from(semantics: Semantics<'a, Message>) -> Self {
        Around::new(semantics.content, semantics.meaning).into()
    }
}
