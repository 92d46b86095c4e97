//! The window without a display, from the first key to the saved file.
//!
//! What is asserted is what a person sees or a screen reader says. Real tasks
//! run, against servers of the tests' own; the display itself is for
//! `tests/real`.

mod desk;
mod everywhere;
mod explain;
mod finish;
mod flows;
mod keyboard;
mod owner;
mod pictures;
mod proposals;
mod report;
mod set_up;
mod settings;
mod sign_in;
mod stage;
mod test_mail;
mod trouble;
mod world;

pub use desk::Desk;
pub use stage::Stage;
pub use world::World;

use iced::keyboard::key::Named;
use postlotse::i18n::{Language, Message, Words};

/// A message of a language.
fn text(language: Language, id: &'static str) -> String {
    Words::new(language).text(id)
}

/// A message with a value.
fn with(language: Language, id: &'static str, name: &'static str, value: &str) -> String {
    Words::new(language).say(&Message::new(id).with(name, value))
}

/// The password of these tests.
const SECRET: &str = "Sommerwind.2026";

/// Types an address and goes on until the servers are shown.
async fn to_servers(stage: &mut Stage, address: &str) {
    stage.focus("address");
    stage.retype(address);
    stage.key(Named::Enter);
    stage.until("the servers", |stage| stage.node("details").is_some() && stage.on(3)).await;
}

/// To the last page with an account that fetches its mail over POP3.
async fn to_finish_over_pop3(stage: &mut Stage, address: &str) {
    to_servers(stage, address).await;
    stage.press("pop3");
    stage.key(Named::Enter);
    stage.focus("password");
    stage.type_text(SECRET);
    stage.key(Named::Enter);
    checked(stage).await;
    stage.key(Named::Enter);
}

/// On to the page with the password.
async fn to_login(stage: &mut Stage, address: &str) {
    to_servers(stage, address).await;
    stage.key(Named::Enter);
    assert!(stage.on(4), "{}", stage.page());
}

/// Types the password and waits for the end of the check.
async fn to_verdict(stage: &mut Stage, address: &str) {
    to_login(stage, address).await;
    stage.focus("password");
    stage.type_text(SECRET);
    stage.key(Named::Enter);
    checked(stage).await;
}

/// On to the last page, with everything proven.
async fn to_finish(stage: &mut Stage, address: &str) {
    to_verdict(stage, address).await;
    stage.key(Named::Enter);
    looked(stage).await;
}

/// Waits until it is known which programs there are.
async fn looked(stage: &mut Stage) {
    assert!(stage.on(6), "{}", stage.page());
    let looking = Language::ALL.map(|language| text(language, "window-looking"));
    let all_are_known = |stage: &mut Stage| !looking.iter().any(|words| stage.shows(words));
    stage.until("the programs", all_are_known).await;
}

/// Waits for the end of a check.
async fn checked(stage: &mut Stage) {
    stage.until("the end of the check", |stage| stage.focused_id() == Some("primary".into())).await;
    assert!(stage.on(5), "{}", stage.page());
}
