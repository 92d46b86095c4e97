//! Help: the way of a mail as a drawing, and the words people meet, explained.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Column, column, container, row, svg, text};
use iced::{Element, Fill};

use crate::explain::help::{self, HelpPicture, HelpPoint, Part, PortTable, Topic};
use crate::gui::app::{Message, Over};
use crate::gui::core::Core;
use crate::gui::picture::{PictureColours, picture as drawing};
use crate::gui::theme::{LINE_HEIGHT, Look, STRONG, type_size};
use crate::gui::widget::{
    Buttons, Link, Semantics, card, disclosure, divider, hint, links, page, prose, section, strong,
    title,
};

/// What has the focus when the page appears: its first topic.
pub const FOCUS: &str = "topic-way";

/// By which a topic's title is found.
fn id(topic: Topic) -> &'static str {
    match topic {
        Topic::Way => FOCUS,
        Topic::Kinds => "topic-kinds",
        Topic::Sending => "topic-sending",
        Topic::Ports => "topic-ports",
        Topic::Encryption => "topic-encryption",
        Topic::AppPassword => "topic-app-password",
        Topic::Trouble => "topic-trouble",
        Topic::Spam => "topic-spam",
        Topic::Limits => "topic-limits",
        Topic::Password => "topic-password",
        Topic::WhoIsAsked => "topic-who-is-asked",
        Topic::Safety => "topic-safety",
    }
}

/// How it looks; one topic at a time is open.
pub fn view<'a>(core: &Core, look: Look, open: Option<Topic>) -> Element<'a, Message> {
    let mut parts = vec![title(look, core.text("window-help"), &core.text("window-help-intro"))];
    let mut topics = Column::new().spacing(6.0).width(Fill);
    for topic in Topic::ALL {
        let text = help::topic(topic);
        let label = core.say(&text.heading);
        let is_open = open == Some(topic);
        let title = disclosure(look, id(topic), label, core.fold(is_open), Message::Topic(topic));
        // Title and text are one thing in the list, so that no title moves when another opens.
        let mut both = Column::new().spacing(6.0).width(Fill).push(title);
        if is_open {
            let mut inner = Column::new().spacing(12.0).width(Fill);
            for part in &text.parts {
                inner = inner.push(part_view(core, look, part));
            }
            both = both.push(card(look, inner.padding([8.0, 0.0])));
        }
        topics = topics.push(both);
    }
    parts.push(topics.into());
    let explain = Link::new("explain", core.text("window-explain"), Message::Open(Over::Explain));
    let owner = Link::new("owner", core.text("window-owner"), Message::Open(Over::Owner));
    parts.push(links(look, [explain, owner]));
    let close = Some((core.text("window-close-page"), Some(Message::Close)));
    page(look, parts, Buttons { back: None, between: None, primary: close })
}

fn part_view<'a>(core: &Core, look: Look, part: &Part) -> Element<'a, Message> {
    match part {
        Part::Paragraph(words) => prose(look, look.palette.text, &core.say(words)),
        Part::Points(all) => {
            let all = all.iter().map(|one| point(core, look, one, None));
            Column::with_children(all).spacing(12.0).into()
        }
        Part::Picture(picture) => picture_view(core, look, picture),
        Part::Ports(table) => ports(core, look, table),
    }
}

/// A word and its explanation; one thing to a screen reader.
fn point<'a>(
    core: &Core,
    look: Look,
    one: &HelpPoint,
    number: Option<usize>,
) -> Element<'a, Message> {
    let (term, words) = (core.say(&one.term), core.say(&one.text));
    let term = number.map_or(term.clone(), |number| format!("{number}. {term}"));
    let told = format!("{term}: {words}");
    let shown = column![strong(look, term), prose(look, look.palette.text, &words)];
    Semantics::leaf(Role::ListItem, told, shown).into()
}

/// The drawing, and the words to its numbers.
fn picture_view<'a>(core: &Core, look: Look, picture: &HelpPicture) -> Element<'a, Message> {
    let title = core.say(&picture.heading);
    let palette = look.palette;
    let colours = PictureColours {
        ground: palette.card,
        line: palette.text,
        accent: palette.accent,
        on_accent: palette.on_accent,
        own: palette.accent_ground,
        other: palette.background,
        edge: palette.divider,
    };
    let drawn = drawing(picture.way, &colours, !look.is_narrow());
    let width = drawn.width.min(look.page_width() - 40.0);
    let height = drawn.height * width / drawn.width;
    let shown = svg(svg::Handle::from_memory(drawn.svg.into_bytes()))
        .width(width)
        .height(height)
        .decorative();
    let mut all = Column::new().spacing(12.0).width(Fill).push(section(look, title));
    all = all.push(container(shown).center_x(Fill));
    for (index, step) in picture.steps.iter().enumerate() {
        all = all.push(point(core, look, step, Some(index + 1)));
    }
    all.into()
}

/// The ports, each with what it is for and when to take it.
fn ports<'a>(core: &Core, look: Look, table: &PortTable) -> Element<'a, Message> {
    let mut all = Column::new().spacing(8.0).width(Fill);
    let (for_what, how) = (core.say(&table.purpose), core.say(&table.encryption));
    for (index, port) in table.rows.iter().enumerate() {
        if index > 0 {
            all = all.push(divider(look));
        }
        let number = port.number.to_string();
        let (purpose, encryption) = (core.say(&port.purpose), core.say(&port.encryption));
        let words = core.say(&port.text);
        let label = core.say(&table.number);
        let told = format!("{label} {number}, {for_what}: {purpose}, {how}: {encryption}. {words}");
        let number = text(number)
            .size(look.size(type_size::SECTION))
            .font(STRONG)
            .color(look.palette.accent)
            .line_height(LINE_HEIGHT)
            .width(look.size(56.0));
        let beside =
            column![strong(look, format!("{purpose} · {encryption}")), hint(look, &words),]
                .width(Fill);
        let line = row![number, beside].spacing(8.0);
        all = all.push(Semantics::leaf(Role::ListItem, told, line));
    }
    all.into()
}
