//! What the window does when something is wrong, late, or called off.

use iced::keyboard::key::Named;
use postlotse::i18n::{Language, Message, Words};

use super::{SECRET, Stage, World, checked, text, to_login, to_verdict, with};

const REFUSED: (&str, &str) =
    ("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] authentication failed\r\n");

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_login_is_explained_in_four_parts() {
    for language in Language::ALL {
        let mut world = World::gmx(&[REFUSED]).await;
        let mut stage = Stage::open(language, Some(world.network().await));
        to_verdict(&mut stage, "anna.weber@gmx.de").await;
        assert_eq!(stage.heading(), text(language, "window-check-not-yet"));
        // What happened, whose side it is on, what to do, and the server's words, folded away.
        let named = with(language, "verdict-enable-access-and-app-password", "provider", "GMX");
        let (first, why) = named.split_once(". ").expect("two sentences");
        assert!(first.starts_with("GMX"), "{first}");
        assert!(stage.shows(first) && stage.shows(why), "{}", stage.page());
        // The provider's own step and page.
        assert!(stage.shows(&text(language, "provider-note-gmx-de")), "{}", stage.page());
        assert!(stage.node("help-page-1").is_some(), "{}", stage.page());
        assert!(stage.shows(&text(language, "verdict-side-you")), "{}", stage.page());
        assert!(stage.shows(&text(language, "window-what-next")));
        assert!(!stage.shows("authentication failed"), "{}", stage.page());
        stage.press("answer");
        assert!(stage.shows("authentication failed"));
        // Sending was not tried with a password that has just been refused.
        assert!(stage.shows(&text(language, "window-row-after-refusal")));
        assert_eq!(world.commands().matches("AUTH PLAIN").count(), 0);
        // Where it is known what a user name looks like, no other is offered.
        assert!(stage.node("username").is_none(), "{}", stage.page());
        // "Anyway" goes on, and says what it is worth.
        stage.press("anyway");
        assert!(stage.on(6), "{}", stage.page());
        let step = Message::new("window-step-not-passed").with("number", "5");
        let step = step.with("title", text(language, "setup-step-check"));
        let step = Words::new(language).say(&step);
        assert!(stage.shows(&step), "a failed check is no finished step: {}", stage.page());
        let warning = text(language, "window-proof-failed");
        let warning = warning.trim_start_matches(" · ");
        assert!(stage.shows(warning.rsplit(" · ").next().unwrap_or(warning)), "{}", stage.page());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_refusals_are_the_end_and_it_is_said() {
    let mut world = World::gmx(&[REFUSED]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    for _ in 0..3 {
        if stage.node("again").is_some() {
            stage.press("again");
        } else {
            stage.press("primary");
        }
        stage.until("the next verdict", |stage| stage.node("anyway").is_some()).await;
    }
    assert_eq!(world.commands().matches("AUTHENTICATE").count(), 3);
    assert!(
        stage.shows(&text(Language::German, "stage-result-skipped-budget")),
        "{}",
        stage.page()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_password_is_tried_without_typing_the_rest_again() {
    let mut world = World::gmx(&[REFUSED]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    stage.key(Named::Escape);
    assert!(stage.on(4));
    assert_eq!(stage.focused_id(), Some("password".into()));
    stage.key(Named::Escape);
    assert!(stage.on(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_is_instant_and_late_events_do_no_harm() {
    // Servers that never answer: the search would take its ten seconds.
    let mut world = World::new();
    for (host, port) in [("imap.gmx.net", 993), ("mail.gmx.net", 465)] {
        world = world.listener(host, port, vec![crate::support::scripted::Step::Silence]).await;
    }
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna.weber@gmx.de");
    stage.key(Named::Enter);
    assert!(stage.on(2));
    stage.press("back");
    assert!(stage.on(1), "{}", stage.page());
    // A second search begins; nothing of the first one may end it.
    stage.retype("bert@gmx.de");
    stage.key(Named::Enter);
    assert!(stage.on(2) && stage.shows("bert@gmx.de"));
    stage.key(Named::Escape);
    assert!(stage.on(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_is_stopped_leaves_the_password_page_as_it_was() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_login(&mut stage, "anna.weber@gmx.de").await;
    stage.type_text(SECRET);
    stage.key(Named::Enter);
    assert!(stage.on(5));
    stage.key(Named::Escape);
    assert!(stage.on(4));
    stage.key(Named::Enter);
    checked(&mut stage).await;
    assert_eq!(stage.heading(), text(Language::German, "window-check-passed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_the_way_stays_open() {
    let mut stage = Stage::open(Language::German, None);
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    assert!(stage.shows(&text(Language::German, "cli-no-certificate-store")), "{}", stage.page());
    stage.key(Named::Enter);
    assert!(stage.on(3), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_details_of_a_search_come_into_sight_when_they_are_opened() {
    let language = Language::German;
    let mut world = World::elsewhere("example.org", "mailhost.example").await;
    let mut stage = Stage::open(language, Some(world.network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    let details = text(language, "window-details");
    assert!(!stage.in_sight(&details), "nothing to be scrolled: {}", stage.page());
    stage.press("details");
    assert!(stage.in_sight(&details), "{}", stage.page());
    let source = text(language, "source-preset-domain");
    let reason = text(language, "source-reason-not-bundled");
    assert!(stage.in_sight(&format!("{source}: {reason}")), "{}", stage.page());
}
