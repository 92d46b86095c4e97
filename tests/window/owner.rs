//! The page for domain owners: from the help and from the last step, by keyboard, to the pasted lines.

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over};
use postlotse::i18n::{self, Language, Words};
use postlotse::storage::{Settings, TextSize};

use super::{Stage, World, text, to_verdict, with};

const DOMAIN: &str = "example.org";

async fn told(language: Language) -> Stage {
    let mut world = World::half_published(DOMAIN).await;
    let mut stage = Stage::open(language, Some(world.network().await));
    // The servers of the world live as long as the stage.
    std::mem::forget(world);
    stage.tell(Message::Open(Over::Owner));
    stage.type_text("https://Example.org/");
    stage.key(Named::Enter);
    stage.until("the findings", |stage| stage.node("copy-zone").is_some()).await;
    stage
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_with_what_to_publish() {
    for language in Language::ALL {
        let mut stage = told(language).await;
        assert!(
            stage.shows(&with(language, "doctor-heading", "domain", DOMAIN)),
            "{}",
            stage.page()
        );
        assert!(stage.shows(&text(language, "doctor-delivery-broken")));
        let row = format!(
            "{}: {}",
            text(language, "doctor-severity-error"),
            text(language, "doctor-spf-pass-all")
        );
        assert!(stage.shows(&row), "the word stands before the sentence: {}", stage.page());
        let advice = text(language, "doctor-spf-pass-all.advice");
        assert!(!stage.shows(&advice), "advice is folded at first");
        let first = stage.tree().into_iter().find(|node| node.id == Some("finding-0".into()));
        stage.focus_node(&first.expect("the worst stands first"));
        stage.key(Named::Space);
        assert!(stage.shows(&advice), "{}", stage.page());
        assert!(stage.shows("example.org. IN TXT \"v=spf1 mx ~all\""), "{}", stage.page());
        let spoken = stage.tree().into_iter().filter(|node| node.role == Role::Status);
        let spoken: Vec<String> = spoken.map(|node| node.name).collect();
        assert!(
            spoken.iter().any(|news| news.contains(&text(language, "doctor-delivery-broken"))),
            "the end is told: {spoken:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_copied_and_the_file_is_saved() {
    let mut stage = told(Language::German).await;
    stage.press("copy-zone");
    stage.wait_for(&text(Language::German, "window-owner-copied")).await;
    let copied = stage.copied.clone().expect("something was copied");
    for line in ["_imaps._tcp.example.org. IN SRV 0 1 993 imap.example.org.", "\"v=spf1 mx ~all\""]
    {
        assert!(copied.contains(line), "{line} in {copied}");
    }
    stage.press("save-config");
    let path = stage.home.path().join("config-v1.1.xml");
    std::fs::write(&path, "precious").expect("a file");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.wait_for(&text(Language::German, "window-replace")).await;
    assert_eq!(std::fs::read(&path).expect("a file"), b"precious");
    stage.key(Named::Enter);
    stage.wait_for(&text(Language::German, "window-saved")).await;
    let file = std::fs::read_to_string(&path).expect("a file");
    assert!(file.contains("<hostname>imap.example.org</hostname>"), "{file}");
    assert_eq!(stage.focused_id(), Some("save-config".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_leads_back_step_by_step() {
    let mut stage = told(Language::German).await;
    let owner = text(Language::German, "window-owner");
    stage.press("save-config");
    stage.key(Named::Escape);
    assert_eq!((stage.heading(), stage.focused_id()), (owner.clone(), Some("save-config".into())));
    // Help over it, and back to the findings.
    stage.key(Named::F1);
    stage.key(Named::Escape);
    assert_eq!(stage.heading(), owner);
    assert!(stage.node("copy-zone").is_some(), "{}", stage.page());
    stage.key(Named::Escape);
    assert!(stage.on(1), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn help_leads_there_and_comes_back() {
    let mut stage = Stage::open(Language::English, Some(World::new().network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::F1);
    stage.press("owner");
    assert_eq!(stage.heading(), text(Language::English, "window-owner"));
    assert_eq!(stage.node("domain").expect("the field").value, "example.org");
    stage.key(Named::Escape);
    assert_eq!(stage.heading(), text(Language::English, "window-help"));
    stage.key(Named::Escape);
    assert_eq!(stage.node("address").expect("the field").value, "anna@example.org");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_step_leads_there_too() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    stage.key(Named::Enter);
    stage.press("owner");
    assert_eq!(stage.node("domain").expect("the field").value, "gmx.de");
    stage.key(Named::Escape);
    assert!(stage.on(6), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_domain_and_a_computer_without_certificates_are_told() {
    let mut stage = Stage::open(Language::German, None);
    stage.tell(Message::Open(Over::Owner));
    assert!(stage.shows(&text(Language::German, "cli-no-certificate-store")), "{}", stage.page());
    stage.type_text("example");
    stage.key(Named::Enter);
    assert!(stage.node("domain").is_some_and(|field| field.invalid));
    assert!(stage.shows(&text(Language::German, "doctor-domain-no-dot")), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_check_says_comes_into_sight_in_a_small_window_with_large_text() {
    let language = Language::German;
    let text_size = TextSize::from_percent(200).expect("a size");
    let settings = Settings { language: Some(language), text_size, ..Settings::default() };
    let mut world = World::half_published(DOMAIN).await;
    let mut stage = Stage::open_as(settings, Some(world.network().await));
    stage.resize(480.0, 560.0);
    stage.key(Named::Enter);
    assert!(stage.in_sight(&text(language, "address-empty")), "{}", stage.page());
    stage.tell(Message::Open(Over::Owner));
    let error = text(language, "doctor-domain-no-dot");
    stage.type_text("example");
    stage.key(Named::Enter);
    assert!(stage.in_sight(&error), "{}", stage.page());
    assert_eq!(stage.focused_id(), Some("domain".into()));
    stage.retype(DOMAIN);
    stage.key(Named::Enter);
    stage.until("the findings", |stage| stage.node("copy-zone").is_some()).await;
    let heading = with(language, "doctor-heading", "domain", DOMAIN);
    assert!(stage.in_sight(&heading), "{}", stage.page());
}

#[tokio::test]
async fn pages_beside_the_steps_are_no_step() {
    let language = Language::German;
    let title = text(language, "setup-step-address");
    let here = Words::new(language)
        .say(&i18n::Message::new("window-step-now").with("number", "1").with("title", title));
    for (over, name) in [
        (Over::Help, "window-help"),
        (Over::Preferences, "window-settings-title"),
        (Over::Owner, "window-owner"),
    ] {
        let name = text(language, name);
        let mut stage = Stage::open(language, None);
        assert!(stage.shows(&here), "{}", stage.page());
        stage.tell(Message::Open(over));
        assert!(!stage.shows(&here), "{}", stage.page());
        // Without the rail, the bar says where one is.
        stage.resize(480.0, 560.0);
        let bar = stage.tree().into_iter().find(|node| node.role == Role::Navigation);
        assert_eq!(bar.map(|node| node.name), Some(name));
    }
}
