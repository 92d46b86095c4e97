//! The icons (Lucide, outline, one stroke weight), drawn in any colour.
//!
//! Decoration only: a word stands beside every one of them.

use iced::widget::svg;
use iced::{Color, Element};

/// An icon of `resources/icons`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// `mailbox`.
    Mailbox,
    /// `circle-question-mark`.
    Help,
    /// `settings`.
    Settings,
    /// `languages`.
    Languages,
    /// `badge-check`.
    BadgeCheck,
    /// `shield`.
    Shield,
    /// `shield-check`.
    ShieldCheck,
    /// `circle-check`.
    CircleCheck,
    /// `circle-minus`.
    CircleMinus,
    /// `loader-circle`.
    Waiting,
    /// `circle-x`.
    CircleCross,
    /// `circle-pause`.
    CirclePause,
    /// `circle-alert`.
    CircleAlert,
    /// `info`.
    Info,
    /// `triangle-alert`.
    TriangleAlert,
    /// `inbox`.
    Inbox,
    /// `send`.
    Send,
    /// `user`.
    User,
    /// `lock`.
    Lock,
    /// `list-checks`.
    ListChecks,
    /// `eye`.
    Eye,
    /// `eye-off`.
    EyeOff,
    /// `monitor`.
    Monitor,
    /// `key-round`.
    KeyRound,
    /// `check`.
    Check,
    /// `bird`.
    Bird,
    /// `mails`.
    Mails,
    /// `printer`.
    Printer,
    /// `smartphone`.
    Phone,
    /// `chevron-down`.
    ChevronDown,
    /// `chevron-right`.
    ChevronRight,
    /// `menu`.
    Menu,
    /// `circle-dashed`.
    CircleDashed,
}

impl Icon {
    fn source(self) -> &'static [u8] {
        match self {
            Self::Mailbox => include_bytes!("../../resources/icons/mailbox.svg"),
            Self::Help => include_bytes!("../../resources/icons/circle-question-mark.svg"),
            Self::Settings => include_bytes!("../../resources/icons/settings.svg"),
            Self::Languages => include_bytes!("../../resources/icons/languages.svg"),
            Self::BadgeCheck => include_bytes!("../../resources/icons/badge-check.svg"),
            Self::Shield => include_bytes!("../../resources/icons/shield.svg"),
            Self::ShieldCheck => include_bytes!("../../resources/icons/shield-check.svg"),
            Self::CircleCheck => include_bytes!("../../resources/icons/circle-check.svg"),
            Self::CircleMinus => include_bytes!("../../resources/icons/circle-minus.svg"),
            Self::Waiting => include_bytes!("../../resources/icons/loader-circle.svg"),
            Self::CircleCross => include_bytes!("../../resources/icons/circle-x.svg"),
            Self::CirclePause => include_bytes!("../../resources/icons/circle-pause.svg"),
            Self::CircleAlert => include_bytes!("../../resources/icons/circle-alert.svg"),
            Self::Info => include_bytes!("../../resources/icons/info.svg"),
            Self::TriangleAlert => include_bytes!("../../resources/icons/triangle-alert.svg"),
            Self::Inbox => include_bytes!("../../resources/icons/inbox.svg"),
            Self::Send => include_bytes!("../../resources/icons/send.svg"),
            Self::User => include_bytes!("../../resources/icons/user.svg"),
            Self::Lock => include_bytes!("../../resources/icons/lock.svg"),
            Self::ListChecks => include_bytes!("../../resources/icons/list-checks.svg"),
            Self::Eye => include_bytes!("../../resources/icons/eye.svg"),
            Self::EyeOff => include_bytes!("../../resources/icons/eye-off.svg"),
            Self::Monitor => include_bytes!("../../resources/icons/monitor.svg"),
            Self::KeyRound => include_bytes!("../../resources/icons/key-round.svg"),
            Self::Check => include_bytes!("../../resources/icons/check.svg"),
            Self::Bird => include_bytes!("../../resources/icons/bird.svg"),
            Self::Mails => include_bytes!("../../resources/icons/mails.svg"),
            Self::Printer => include_bytes!("../../resources/icons/printer.svg"),
            Self::Phone => include_bytes!("../../resources/icons/smartphone.svg"),
            Self::ChevronDown => include_bytes!("../../resources/icons/chevron-down.svg"),
            Self::ChevronRight => include_bytes!("../../resources/icons/chevron-right.svg"),
            Self::Menu => include_bytes!("../../resources/icons/menu.svg"),
            Self::CircleDashed => include_bytes!("../../resources/icons/circle-dashed.svg"),
        }
    }
}

/// An icon of a size in pixels, in one colour.
pub fn icon<'a, Message: 'a>(icon: Icon, size: f32, color: Color) -> Element<'a, Message> {
    svg(svg::Handle::from_memory(icon.source()))
        .width(size)
        .height(size)
        .style(move |_, _| svg::Style { color: Some(color) })
        .decorative()
        .into()
}

/// The icon of the window; none where the picture cannot be read.
pub fn window_icon() -> Option<iced::window::Icon> {
    let file = include_bytes!("../../resources/icons/postlotse-128.png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    (frame.color_type == png::ColorType::Rgba).then_some(())?;
    iced::window::icon::from_rgba(pixels, frame.width, frame.height).ok()
}
