//! Tab, Shift+Tab, arrows, Escape, Enter, F1 and the keys for the text size.

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use iced::keyboard::{Event, Key, Location, Modifiers};
use postlotse::gui::{Message, Over};
use postlotse::i18n::Language;

use super::{Stage, World, text, to_servers};

fn control(letter: &str) -> iced::Event {
    let key = Key::Character(letter.into());
    iced::Event::Keyboard(Event::KeyPressed {
        key: key.clone(),
        modified_key: key,
        physical_key: iced::keyboard::key::Physical::Unidentified(
            iced::keyboard::key::NativeCode::Unidentified,
        ),
        location: Location::Standard,
        modifiers: Modifiers::CTRL,
        text: None,
        repeat: false,
    })
}

fn repeated(key: Named) -> iced::Event {
    iced::Event::Keyboard(Event::KeyPressed {
        key: Key::Named(key),
        modified_key: Key::Named(key),
        physical_key: iced::keyboard::key::Physical::Unidentified(
            iced::keyboard::key::NativeCode::Unidentified,
        ),
        location: Location::Standard,
        modifiers: Modifiers::empty(),
        text: None,
        repeat: true,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_choose_within_a_group_and_space_too() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_servers(&mut stage, "anna.weber@gmx.de").await;
    assert_eq!(stage.focused_id(), Some("imap".into()));
    for (key, chosen) in
        [(Named::ArrowRight, "pop3"), (Named::ArrowDown, "imap"), (Named::ArrowUp, "pop3")]
    {
        stage.key(key);
        assert_eq!(stage.focused_id(), Some(chosen.into()), "{key:?}");
        assert!(stage.node(chosen).is_some_and(|choice| choice.chosen), "{key:?}");
    }
    stage.press("imap");
    assert!(stage.node("imap").is_some_and(|choice| choice.chosen));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_held_down_does_not_run_through_several_pages() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_servers(&mut stage, "anna.weber@gmx.de").await;
    stage.events(&[repeated(Named::Enter), repeated(Named::Escape)]);
    assert!(stage.on(3), "{}", stage.page());
}

#[tokio::test]
async fn help_and_settings_lie_over_the_page_and_give_it_back() {
    for language in Language::ALL {
        let mut stage = Stage::open(language, None);
        stage.type_text("anna@gmx.de");
        stage.key(Named::F1);
        assert_eq!(stage.heading(), text(language, "window-help"));
        // Every topic opens and says something.
        let topics: Vec<_> =
            stage.tree().into_iter().filter(|node| node.expanded.is_some()).collect();
        assert!(topics.len() >= 10, "{}", stage.page());
        for topic in &topics {
            let before = stage.tree().len();
            stage.focus_node(topic);
            stage.key(Named::Space);
            assert!(stage.tree().len() > before, "{:?} says nothing", topic.name);
            stage.key(Named::Space);
        }
        stage.key(Named::Escape);
        assert!(stage.on(1));
        assert_eq!(stage.node("address").expect("the field").value, "anna@gmx.de");
        stage.press("settings");
        assert_eq!(stage.heading(), text(language, "window-settings-title"));
        stage.key(Named::Enter);
        assert!(stage.on(1));
    }
}

#[tokio::test]
async fn the_text_grows_and_shrinks_with_the_usual_keys() {
    let mut stage = Stage::open(Language::German, None);
    let height = |stage: &mut Stage| {
        let tree = stage.tree();
        tree.into_iter().find(|node| node.role == Role::Heading).expect("a heading").bounds.height
    };
    let usual = height(&mut stage);
    for _ in 0..12 {
        stage.events(&[control("+")]);
    }
    let large = height(&mut stage);
    assert!(large > usual * 1.7, "{usual} {large}");
    stage.events(&[control("-")]);
    assert!(height(&mut stage) < large);
    stage.events(&[control("0")]);
    assert_eq!(height(&mut stage), usual);
}

#[tokio::test]
async fn the_menu_of_a_narrow_window_opens_closes_and_leads_on() {
    let mut stage = Stage::open(Language::German, None);
    stage.resize(480.0, 560.0);
    assert!(stage.node("help").is_none());
    stage.press("menu");
    assert!(stage.node("help").is_some() && stage.node("language-en").is_some());
    stage.key(Named::Escape);
    assert!(stage.node("help").is_none());
    assert_eq!(stage.focused_id(), Some("menu".into()));
    stage.press("menu");
    stage.press("help");
    assert_eq!(stage.heading(), text(Language::German, "window-help"));
    stage.tell(Message::Open(Over::Preferences));
    assert_eq!(stage.heading(), text(Language::German, "window-settings-title"));
}

#[tokio::test]
async fn the_language_changes_at_once_and_nothing_typed_is_lost() {
    let mut stage = Stage::open(Language::German, None);
    stage.type_text("anna@example.org");
    stage.press("language-en");
    assert_eq!(stage.heading(), text(Language::English, "window-address-title"));
    assert_eq!(stage.node("address").expect("the field").value, "anna@example.org");
    assert!(stage.title().contains("Step 1 of 6"), "{}", stage.title());
    stage.press("language-de");
    assert!(stage.title().contains("Schritt 1 von 6"), "{}", stage.title());
}
