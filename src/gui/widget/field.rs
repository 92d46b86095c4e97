//! A text field with its label, hint and error.

use iced::advanced::input_method::Purpose;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::Role;
use iced::widget::text_input::{self, Status, TextInput};
use iced::widget::{Column, button, row, text};
use iced::{Background, Border, Center, Element, Fill, Padding, Shadow};

use super::{Semantics, hint};
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{
    BORDER, FIELD_RADIUS, FOCUS, LINE_HEIGHT, Look, MONO, STRONG, TEXT, type_size,
};

/// A field to type into.
pub struct Field<'a, Message> {
    look: Look,
    id: &'static str,
    label: String,
    aside: String,
    value: &'a str,
    hint: String,
    error: Option<String>,
    secret: Option<(bool, String, Message)>,
    technical: bool,
    on_input: Box<dyn Fn(String) -> Message + 'a>,
}

impl<'a, Message: Clone + 'a> Field<'a, Message> {
    /// A field with what stands in it.
    pub fn new(
        look: Look,
        id: &'static str,
        label: String,
        value: &'a str,
        on_input: impl Fn(String) -> Message + 'a,
    ) -> Self {
        Self {
            look,
            id,
            label,
            aside: String::new(),
            value,
            hint: String::new(),
            error: None,
            secret: None,
            technical: false,
            on_input: Box::new(on_input),
        }
    }

    /// A word beside the label, of second rank.
    pub fn aside(mut self, aside: String) -> Self {
        self.aside = aside;
        self
    }

    /// What may be typed.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// Why what stands in it cannot be used.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// A password: hidden unless `shown`; `label` and `toggle` are for the button that changes that.
    pub fn secret(mut self, shown: bool, label: String, toggle: Message) -> Self {
        self.secret = Some((shown, label, toggle));
        self
    }

    /// A host or user name.
    pub fn technical(mut self) -> Self {
        self.technical = true;
        self
    }

    /// The finished element.
    pub fn view(self) -> Element<'a, Message> {
        let Self { look, id, label, aside, value, hint: hints, error, secret, technical, .. } =
            self;
        let palette = look.palette;
        let is_wrong = error.is_some();
        let hidden = secret.as_ref().is_some_and(|(shown, _, _)| !shown);
        let room = if secret.is_some() { 14.0 + look.size(52.0) } else { 14.0 };
        let input = TextInput::new("", value)
            .on_input(self.on_input)
            .secure(hidden)
            .input_purpose(if secret.is_some() { Purpose::Secure } else { Purpose::Normal })
            .size(look.size(type_size::FIELD))
            .font(if technical { MONO } else { TEXT })
            .padding(Padding { top: 13.0, bottom: 13.0, left: 14.0, right: room })
            .style(move |_, status| {
                let (line, width) = match status {
                    Status::Focused { .. } if is_wrong => (palette.problem, FOCUS),
                    Status::Focused { .. } => (palette.accent, FOCUS),
                    _ if is_wrong => (palette.problem, 2.0),
                    _ => (palette.control, BORDER),
                };
                text_input::Style {
                    background: Background::Color(palette.card),
                    border: Border { color: line, width, radius: FIELD_RADIUS.into() },
                    icon: palette.soft,
                    placeholder: palette.soft,
                    value: palette.text,
                    selection: palette.accent.scale_alpha(0.35),
                    shadow: Shadow::default(),
                }
            });
        // What is typed does not reach a screen reader through the toolkit; a password must not.
        let typed = if secret.is_some() { "" } else { value };
        let spoken = [typed, error.as_deref().unwrap_or(&hints)];
        let spoken = spoken.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let spoken = Some(spoken.join(". ").replace("**", "")).filter(|text| !text.is_empty());
        let name = if aside.is_empty() { label.clone() } else { format!("{label} ({aside})") };
        let input = Semantics::over(Role::TextInput, name, input)
            .id(id)
            .description(spoken)
            .secret(secret.is_some())
            .invalid(is_wrong);
        let input: Element<'a, Message> = match secret {
            None => input.into(),
            Some((shown, words, toggle)) => {
                let eye = eye(look, shown, words, toggle);
                let over = iced::widget::container(eye)
                    .align_right(Fill)
                    .center_y(Fill)
                    .padding(Padding { right: 6.0, ..Padding::ZERO });
                iced::widget::stack![input, over].into()
            }
        };
        let size = look.size(type_size::TEXT);
        let mut title =
            row![text(label).size(size).font(STRONG).line_height(LINE_HEIGHT)].spacing(6.0);
        if !aside.is_empty() {
            let words = format!("({aside})");
            title = title.push(text(words).size(size).color(palette.soft).line_height(LINE_HEIGHT));
        }
        let mut column = Column::new().spacing(4.0).width(Fill).push(title.wrap()).push(input);
        if let Some(error) = error {
            let sign = icon(Icon::CircleAlert, look.size(18.0), palette.problem);
            let words = text(error)
                .size(look.size(type_size::HINT))
                .color(palette.problem)
                .line_height(LINE_HEIGHT)
                .width(Fill);
            let line = row![sign, words].spacing(6.0).align_y(Center);
            column = column.push(iced::widget::container(line).padding([4.0, 0.0]));
        } else if !hints.is_empty() {
            column = column.push(hint(look, &hints));
        }
        iced::widget::container(column).id(whole(id)).into()
    }
}

/// The id of a field with its label and what is said below it.
pub fn whole(id: &'static str) -> Id {
    Id::from(format!("{id}-whole"))
}

/// Shows and hides what is typed.
fn eye<'a, Message: Clone + 'a>(
    look: Look,
    shown: bool,
    label: String,
    toggle: Message,
) -> Element<'a, Message> {
    let palette = look.palette;
    let sign = if shown { Icon::EyeOff } else { Icon::Eye };
    let button = button(icon(sign, look.size(22.0), palette.soft))
        .padding(8.0)
        .on_press(toggle)
        .style(move |_, status| {
            let lit = status == button::Status::Hovered;
            button::Style {
                background: lit.then_some(Background::Color(palette.accent_ground)),
                border: Border { radius: 6.0.into(), ..Border::default() },
                ..button::Style::default()
            }
        });
    Semantics::over(Role::Button, label, button)
        .id("show-password")
        .ring(palette.accent, 6.0)
        .into()
}
