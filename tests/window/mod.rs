//! The window without a display, from the first key to the saved file.
//!
//! What is asserted is what a person sees or a screen reader says. Real tasks
//! run, against servers of the tests' own; the display itself is for
//! `tests/real`.

mod pictures;
mod stage;
mod world;

pub use stage::{Node, Stage};
pub use world::World;

#[tokio::test]
async fn debug_radio() {
    let mut stage = Stage::open(postlotse::i18n::Language::German, None);
    stage.tell(postlotse::gui::Message::Open(postlotse::gui::Over::Preferences));
    println!("{}", stage.page());
    stage.focus("appearance-light");
}
