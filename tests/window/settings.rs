//! Settings: kept, and never in the way.

use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over, Start};
use postlotse::i18n::Language;
use postlotse::storage::{Appearance, Settings, SettingsFile};

use super::{Stage, World, text};

fn kept(stage: &Stage) -> Settings {
    SettingsFile::at(stage.home.path().join("settings.json")).load().0
}

#[tokio::test]
async fn what_is_set_is_kept() {
    let mut stage = Stage::open(Language::German, None);
    stage.tell(Message::Open(Over::Preferences));
    stage.press("preference-language-en");
    stage.press("appearance-dark");
    stage.press("larger");
    stage.press("larger");
    stage.press("databases");
    let home = stage.home.path().join("settings.json");
    stage
        .until("the settings on the disk", |stage| {
            let kept = kept(stage);
            kept.appearance == Appearance::Dark
                && kept.language == Some(Language::English)
                && kept.text_size.percent() == 120
                && !kept.central_databases
        })
        .await;
    assert!(home.is_file());
    assert_eq!(stage.heading(), text(Language::English, "window-settings-title"));
    assert!(stage.shows("120 %"));
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_cannot_be_read_or_kept_stop_nobody() {
    let cases: [(&str, Option<&str>); 2] =
        [("settings.json", Some("{ not json")), ("settings.json/below", None)];
    for (name, content) in cases {
        let home = tempfile::tempdir().expect("home");
        let file = home.path().join("settings.json");
        std::fs::write(&file, content.unwrap_or("a file where a folder should be"))
            .expect("a file");
        let path = home.path().join(name);
        let settings = SettingsFile::at(&path);
        let language = Some(Language::German);
        let programs = super::desk::bare();
        let start = Start { address: None, language, settings, network: None, programs };
        let mut stage = Stage::open_with(start, home);
        assert!(stage.on(1), "{}", stage.page());
        if content.is_some() {
            // It is said at once, and nobody is asked who may have been forbidden to be asked.
            let error = SettingsFile::at(path).load().1.expect("an error");
            let said = postlotse::i18n::Words::new(Language::German)
                .say(&postlotse::explain::settings::error(&error));
            assert!(stage.shows(&said), "{}", stage.page());
        }
        stage.tell(Message::Open(Over::Preferences));
        let allowed = stage.node("databases").is_some_and(|tick| tick.chosen);
        assert_eq!(allowed, content.is_none(), "{name}");
        stage.press("appearance-dark");
        if content.is_none() {
            stage.wait_for(&text(Language::German, "window-settings-trouble")).await;
        }
        // The program works on with what was set.
        assert!(stage.node("appearance-dark").is_some_and(|choice| choice.chosen));
        stage.key(Named::Escape);
        assert!(stage.on(1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_central_database_is_not_asked_when_switched_off() {
    let mut world = World::new();
    let settings = Settings {
        language: Some(Language::German),
        central_databases: false,
        ..Settings::default()
    };
    let mut stage = Stage::open_as(settings, Some(world.network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    let off = text(Language::German, "source-reason-switched-off");
    stage.wait_for(&off).await;
    assert!(stage.on(2));
}
