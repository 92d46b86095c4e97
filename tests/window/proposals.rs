//! Other servers after a failed check: whose they are, who may try them, and what the pages before then show.

use iced::keyboard::key::Named;
use postlotse::i18n::Language;

use super::{SECRET, Stage, World, checked, text, with};

/// Checks an account whose servers show the certificates of a hoster, who is then proposed.
pub(super) async fn proposed(stage: &mut Stage) {
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    // No server can be proven, so nothing goes on by itself.
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    stage.key(Named::Enter);
    assert!(stage.on(3) && stage.shows("imap.example.org"), "{}", stage.page());
    stage.key(Named::Enter);
    assert!(stage.on(4), "{}", stage.page());
    stage.focus("password");
    stage.type_text(SECRET);
    stage.key(Named::Enter);
    checked(stage).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_of_somebody_else_are_tried_by_a_button_that_names_them_and_not_by_enter() {
    for language in Language::ALL {
        let mut world = World::misnamed("example.org").await;
        let mut stage = Stage::open(language, Some(world.network().await));
        proposed(&mut stage).await;
        let label = with(language, "window-check-proposal-elsewhere", "domains", "strato.de");
        let button = stage.node("proposal").unwrap_or_else(|| panic!("{}", stage.page()));
        assert_eq!(button.name, label);
        let beside = with(language, "verdict-proposal-other-domain", "domains", "strato.de");
        assert!(stage.shows(&beside), "{}", stage.page());
        let primary = stage.node("primary").expect("a primary button").name;
        assert_eq!(primary, text(language, "window-check-again"), "{}", stage.page());
        // Enter tries the same again; the password goes nowhere.
        stage.key(Named::Enter);
        checked(&mut stage).await;
        assert!(stage.node("proposal").is_some(), "{}", stage.page());
        assert_eq!(world.commands().matches("AUTHENTICATE").count(), 0);
        // The button does what it says, and the pages before show what was agreed to.
        stage.press("proposal");
        checked(&mut stage).await;
        assert_eq!(stage.heading(), text(language, "window-check-passed"), "{}", stage.page());
        stage.key(Named::Escape);
        assert!(stage.on(4), "{}", stage.page());
        stage.key(Named::Escape);
        assert!(stage.on(3), "{}", stage.page());
        for (shown, host) in
            [(true, "imap.strato.de"), (true, "smtp.strato.de"), (false, "imap.example.org")]
        {
            assert_eq!(stage.shows(host), shown, "{host}: {}", stage.page());
        }
        // They were agreed to: the way on leads to the same check without another question.
        stage.key(Named::Enter);
        assert!(stage.on(4), "{}", stage.page());
        stage.key(Named::Enter);
        checked(&mut stage).await;
        assert_eq!(stage.heading(), text(language, "window-check-passed"), "{}", stage.page());
        // Typed by hand, they are what there is to change.
        stage.key(Named::Escape);
        stage.key(Named::Escape);
        stage.press("by-hand");
        assert_eq!(stage.node("incoming-host").expect("a form").value, "imap.strato.de");
    }
}
