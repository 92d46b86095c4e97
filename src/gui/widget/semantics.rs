//! What a screen reader is told about a widget, wrapped around the widget itself.
//!
//! The toolkit names a text field by its placeholder, knows no headings, and
//! lets no button be found again by an id; this wrapper supplies all of that
//! without changing how the widget looks or works.

mod corrected;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::operation::accessible::{Accessible, Live, Role};
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Shell, Widget, mouse, overlay, renderer};
use iced::{Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use self::corrected::{Corrected, Finder};
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
        Self { content: content.into(), kind, id: None, told, ring: None }
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
        self.told.label = Some(label).filter(|label| !label.is_empty());
        self
    }

    /// By which the focus can be set here.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A ring around the control while it has the focus: its colour, and the radius of the control's corners.
    pub fn ring(mut self, color: Color, radius: f32) -> Self {
        self.ring = Some((color, radius));
        self
    }

    /// What is said after the name.
    pub fn description(mut self, description: Option<String>) -> Self {
        self.told.description = description;
        self
    }

    /// The rank of a heading, 1 to 6.
    pub fn level(mut self, level: usize) -> Self {
        self.told.level = Some(level);
        self
    }

    /// Changes are spoken when the reader has time.
    pub fn live(mut self) -> Self {
        self.told.live = Some(Live::Polite);
        self
    }

    /// What is typed here cannot be used; the description says why.
    pub fn invalid(mut self, invalid: bool) -> Self {
        self.told.invalid = invalid;
        self
    }

    /// Whether this one of several is chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.told.selected = Some(selected);
        self
    }

    /// Whether what this opens is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.told.expanded = Some(expanded);
        self
    }

    /// Place among how many, from 1.
    pub fn place(mut self, place: usize, of: usize) -> Self {
        self.told.place = Some((place, of));
        self
    }

    /// What is typed here is told to nobody, even while it can be seen.
    pub fn secret(mut self, secret: bool) -> Self {
        self.told.secret = secret;
        self
    }

    /// Work is under way here.
    pub fn busy(mut self, busy: bool) -> Self {
        self.told.busy = busy;
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

impl<'a, Message> Widget<Message, Theme, Renderer> for Semantics<'a, Message> {
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Focus>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Focus::default())
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
        let content = self.content.as_widget_mut();
        let tree = &mut tree.children[0];
        match self.kind {
            Kind::Hidden => {}
            Kind::Leaf => {
                let (id, bounds) = (self.id.as_ref(), layout.bounds());
                // The platform's text node takes its name from the text alone.
                if self.told.role != Role::StaticText {
                    operation.accessible(id, bounds, &self.told.accessible());
                }
                if let Some(label) = &self.told.label {
                    operation.text(id, bounds, label);
                }
            }
            Kind::Over => {
                let id = self.id.as_ref();
                let mut corrected = Corrected { operation, id, told: &self.told };
                content.operate(tree, inner, renderer, &mut corrected);
            }
            Kind::Group => {
                operation.accessible(self.id.as_ref(), layout.bounds(), &self.told.accessible());
                operation.container(self.id.as_ref(), layout.bounds());
                operation.traverse(&mut |operation| {
                    content.operate(tree, inner, renderer, operation);
                });
            }
        }
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
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, inner, cursor, renderer, shell, viewport);
        if self.ring.is_some() {
            let mut finder = Finder(false);
            content.operate(&mut tree.children[0], inner, renderer, &mut finder);
            let focus = tree.state.downcast_mut::<Focus>();
            focus.held = finder.0;
            match event {
                Event::Mouse(mouse::Event::ButtonPressed(_)) => focus.by_mouse = true,
                Event::Keyboard(_) => focus.by_mouse = false,
                _ => {}
            }
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
        let focus = tree.state.downcast_ref::<Focus>();
        if let Some((color, radius)) = self.ring.filter(|_| focus.held && !focus.by_mouse) {
            let outside = GAP + FOCUS;
            let ring = renderer::Quad {
                bounds: layout.bounds().expand(outside),
                border: Border { color, width: FOCUS, radius: (radius + outside).into() },
                ..renderer::Quad::default()
            };
            iced::advanced::Renderer::fill_quad(renderer, ring, Color::TRANSPARENT);
        }
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

impl<'a, Message: 'a> From<Semantics<'a, Message>> for Element<'a, Message> {
    fn from(semantics: Semantics<'a, Message>) -> Self {
        Element::new(semantics)
    }
}
