//! The window: the same way as the terminal's, for people who never open one.
//!
//! It decides nothing about mail; it shows what the core finds, and hands the
//! core what people choose. One file per page in `screen`, the parts they are
//! built of in `widget`.

mod app;
mod core;
mod icon;
mod picture;
mod programs;

mod screen;
mod theme;
mod widget;

pub use app::{App, Message, Over, Start};
pub use programs::Programs;
pub use theme::FONT_FILES;

/// The application id, by which the desktop finds name and icon of the window.
pub const APPLICATION_ID: &str = "org.postlotse.Postlotse";
/// Width and height of the window when it opens.
pub const USUAL_SIZE: (f32, f32) = (840.0, 680.0);
/// The smallest width and height.
pub const SMALLEST_SIZE: (f32, f32) = (480.0, 560.0);

/// Opens the window and returns when it is closed.
pub fn run(start: Start) -> iced::Result {
    let window = iced::window::Settings {
        size: USUAL_SIZE.into(),
        min_size: Some(SMALLEST_SIZE.into()),
        icon: icon::window_icon(),
        #[cfg(target_os = "linux")]
        platform_specific: iced::window::settings::PlatformSpecific {
            application_id: APPLICATION_ID.to_owned(),
            ..Default::default()
        },
        ..Default::default()
    };
    let settings = iced::Settings {
        id: Some(APPLICATION_ID.to_owned()),
        fonts: FONT_FILES.iter().map(|file| std::borrow::Cow::Borrowed(*file)).collect(),
        default_font: theme::TEXT,
        antialiasing: true,
        ..iced::Settings::default()
    };
    iced::application(move || App::new(start.clone()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .subscription(App::subscription)
        .settings(settings)
        .window(window)
        .run()
}
