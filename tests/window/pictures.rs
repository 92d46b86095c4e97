//! Pictures of every page and state worth seeing: `tests/screenshots` runs this.
//!
//! Not a check but a product; the checks are in the other files.

mod last_page;

use std::path::{Path, PathBuf};

use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over, Programs};
use postlotse::i18n::Language;
use postlotse::storage::{Appearance, Settings, TextSize};

use super::desk::bare;
use super::proposals::proposed;
use super::{Stage, World, text, to_verdict};
use crate::support::scripted::Step;
use crate::verification::test_mail::IN_INBOX;

/// Names, sizes and settings in which every state is drawn.
struct Style {
    name: &'static str,
    language: Language,
    appearance: Appearance,
    percent: u16,
    size: (f32, f32),
}

const STYLES: [Style; 8] = [
    style("de", Language::German, Appearance::Light, 100, (840.0, 680.0)),
    style("en", Language::English, Appearance::Light, 100, (840.0, 680.0)),
    style("de-dark", Language::German, Appearance::Dark, 100, (840.0, 680.0)),
    style("en-dark", Language::English, Appearance::Dark, 100, (840.0, 680.0)),
    style("de-small", Language::German, Appearance::Light, 100, (480.0, 560.0)),
    style("en-small", Language::English, Appearance::Light, 100, (480.0, 560.0)),
    style("de-large", Language::German, Appearance::Light, 200, (840.0, 680.0)),
    style("de-small-large", Language::German, Appearance::Dark, 200, (480.0, 560.0)),
];

const fn style(
    name: &'static str,
    language: Language,
    appearance: Appearance,
    percent: u16,
    size: (f32, f32),
) -> Style {
    Style { name, language, appearance, percent, size }
}

/// Where one style's pictures go.
struct Camera {
    folder: PathBuf,
}

impl Camera {
    fn take(&self, stage: &mut Stage, name: &str) {
        stage.picture(&self.folder.join(format!("{name}.png")));
    }
}

fn opened(style: &Style, network: Option<postlotse::network::Network>) -> Stage {
    opened_at(style, network, bare())
}

fn opened_at(
    style: &Style,
    network: Option<postlotse::network::Network>,
    programs: Programs,
) -> Stage {
    let settings = Settings {
        language: Some(style.language),
        appearance: style.appearance,
        text_size: TextSize::from_percent(style.percent).expect("a size"),
        ..Settings::default()
    };
    let mut stage = Stage::open_at(settings, network, programs);
    stage.resize(style.size.0, style.size.1);
    stage
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "tests/screenshots draws them"]
async fn every_state_worth_seeing() {
    let folder = std::env::var("POSTLOTSE_SCREENSHOTS").unwrap_or("target/screenshots".into());
    for style in &STYLES {
        let folder = Path::new(&folder).join(style.name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let camera = Camera { folder };
        known_provider(style, &camera).await;
        letter_to_oneself(style, &camera).await;
        patience(style, &camera).await;
        trouble(style, &camera).await;
        elsewhere(style, &camera).await;
        own_domain(style, &camera).await;
        owners(style, &camera).await;
        pages(style, &camera);
    }
}

async fn letter_to_oneself(style: &Style, camera: &Camera) {
    let mut world = super::test_mail::world(&[IN_INBOX], &[]).await;
    let mut stage = opened(style, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    stage.focus("test-mail");
    camera.take(&mut stage, "5-test-mail");
    stage.press("test-mail");
    camera.take(&mut stage, "5-test-mail-under-way");
    let again = text(style.language, "window-test-mail-again");
    stage.until("the end of it", |stage| stage.shows(&again)).await;
    camera.take(&mut stage, "5-test-mail-arrived");
}

async fn known_provider(style: &Style, camera: &Camera) {
    let mut world = World::gmx(&[]).await;
    let mut stage = opened(style, Some(world.network().await));
    camera.take(&mut stage, "1-address-empty");
    stage.key(Named::Enter);
    camera.take(&mut stage, "1-address-error");
    stage.type_text("anna.weber@gmial.com");
    camera.take(&mut stage, "1-address-slip");
    stage.retype("anna.weber@tuta.com");
    camera.take(&mut stage, "1-address-closed");
    stage.retype("anna.weber@gmx.de");
    stage.key(Named::Tab);
    stage.type_text("Anna Weber");
    camera.take(&mut stage, "1-address");
    stage.press("asked");
    camera.take(&mut stage, "1-address-asked");
    stage.press("asked");
    stage.focus("name");
    stage.key(Named::Enter);
    stage.until("the servers", |stage| stage.node("by-hand").is_some()).await;
    camera.take(&mut stage, "3-servers");
    stage.press("details");
    camera.take(&mut stage, "3-servers-details");
    stage.press("details");
    stage.press("by-hand");
    camera.take(&mut stage, "3-by-hand");
    stage.press("by-hand");
    stage.focus("imap");
    stage.key(Named::Enter);
    camera.take(&mut stage, "4-login");
    stage.focus("password");
    stage.type_text("Sommerwind.2026");
    camera.take(&mut stage, "4-login-typed");
    stage.key(Named::Enter);
    stage.until("the end of the check", |stage| stage.focused_id() == Some("primary".into())).await;
    camera.take(&mut stage, "5-check-passed");
    stage.press("steps");
    camera.take(&mut stage, "5-check-steps");
}

/// Servers that take their time: what is shown meanwhile.
async fn patience(style: &Style, camera: &Camera) {
    let mut world = World::new();
    for (host, port) in [("imap.gmx.net", 993), ("mail.gmx.net", 465)] {
        world = world.listener(host, port, vec![Step::Silence]).await;
    }
    let mut stage = opened(style, Some(world.network().await));
    stage.type_text("anna.weber@gmx.de");
    stage.key(Named::Enter);
    camera.take(&mut stage, "2-search");
    stage.focus("primary");
    stage.key(Named::Enter);
    stage.focus("imap");
    stage.key(Named::Enter);
    stage.focus("password");
    stage.type_text("Sommerwind.2026");
    stage.key(Named::Enter);
    camera.take(&mut stage, "5-check-running");
}

async fn elsewhere(style: &Style, camera: &Camera) {
    let mut world = World::misnamed("example.org").await;
    let mut stage = opened(style, Some(world.network().await));
    proposed(&mut stage).await;
    camera.take(&mut stage, "5-check-elsewhere");
    stage.focus("proposal");
    stage.key(Named::PageDown);
    camera.take(&mut stage, "5-check-elsewhere-below");
}

async fn trouble(style: &Style, camera: &Camera) {
    let refused = [("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] authentication failed\r\n")];
    let mut world = World::gmx(&refused).await;
    let mut stage = opened(style, Some(world.network().await));
    stage.type_text("anna.weber@gmx.de");
    stage.key(Named::Enter);
    stage.until("the servers", |stage| stage.node("by-hand").is_some()).await;
    stage.key(Named::Enter);
    stage.type_text("Sommerwind.2026");
    stage.key(Named::Enter);
    stage.until("the end of the check", |stage| stage.focused_id() == Some("primary".into())).await;
    camera.take(&mut stage, "5-check-problem");
    stage.press("answer");
    camera.take(&mut stage, "5-check-answer");
    stage.press("report");
    camera.take(&mut stage, "report");
    stage.press("for-provider");
    camera.take(&mut stage, "report-provider");
    stage.key(Named::Enter);
    let copied = postlotse::i18n::Words::new(style.language).text("window-report-copied");
    stage.wait_for(&copied).await;
    camera.take(&mut stage, "report-copied");
    stage.press("save-report");
    camera.take(&mut stage, "report-where");
    stage.key(Named::Escape);
    stage.key(Named::Escape);
    stage.press("anyway");
    camera.take(&mut stage, "6-finish-not-checked");
}

async fn own_domain(style: &Style, camera: &Camera) {
    let mut world = World::own_domain("weber-gartenbau.de", "weber-gartenbau.de").await;
    let mut stage = opened(style, Some(world.network().await));
    stage.type_text("anna@weber-gartenbau.de");
    stage.key(Named::Enter);
    camera.take(&mut stage, "2-search-own");
    stage.until("the servers", |stage| stage.node("by-hand").is_some()).await;
    camera.take(&mut stage, "3-servers-own");

    let mut world = World::elsewhere("weber-gartenbau.de", "mailhost.example").await;
    let mut stage = opened(style, Some(world.network().await));
    stage.type_text("anna@weber-gartenbau.de");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    camera.take(&mut stage, "2-search-look");
    stage.press("details");
    camera.take(&mut stage, "2-search-details");
    stage.focus("primary");
    stage.key(Named::Enter);
    stage.key(Named::Enter);
    camera.take(&mut stage, "3-servers-agree");

    let mut stage = opened(style, Some(World::new().network().await));
    stage.type_text("anna@weber-gartenbau.de");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("by-hand").is_some()).await;
    camera.take(&mut stage, "2-search-nothing");
}

async fn owners(style: &Style, camera: &Camera) {
    let mut world = World::half_published("weber-gartenbau.de").await;
    let mut stage = opened(style, Some(world.network().await));
    stage.tell(Message::Open(Over::Owner));
    camera.take(&mut stage, "owner");
    stage.type_text("weber");
    stage.key(Named::Enter);
    camera.take(&mut stage, "owner-error");
    stage.retype("weber-gartenbau.de");
    stage.key(Named::Enter);
    camera.take(&mut stage, "owner-asking");
    stage.until("the findings", |stage| stage.node("copy-zone").is_some()).await;
    camera.take(&mut stage, "owner-told");
    let first = stage.tree().into_iter().find(|node| node.id == Some("finding-0".into()));
    stage.focus_node(&first.expect("a finding with advice"));
    stage.key(Named::Space);
    camera.take(&mut stage, "owner-advice");
    stage.key(Named::Tab);
    stage.key(Named::Space);
    camera.take(&mut stage, "owner-advice-next");
    for (id, name) in [("copy-zone", "owner-copied"), ("zone", "owner-zone")] {
        stage.press(id);
        stage.key(Named::Tab);
        camera.take(&mut stage, name);
    }
    stage.press("save-config");
    camera.take(&mut stage, "owner-where");
}

fn pages(style: &Style, camera: &Camera) {
    let mut stage = opened(style, None);
    stage.tell(Message::Open(Over::Preferences));
    camera.take(&mut stage, "settings");
    stage.tell(Message::Close);
    stage.tell(Message::Open(Over::Help));
    camera.take(&mut stage, "help");
    stage.press("topic-way");
    camera.take(&mut stage, "help-way");
    stage.press("topic-ports");
    camera.take(&mut stage, "help-ports");
    stage.press("explain");
    camera.take(&mut stage, "explain");
    stage.type_text("NO [AUTHENTICATIONFAILED] authentication failed");
    stage.focus("whose");
    stage.type_text("anna@gmx.de");
    stage.key(Named::Enter);
    camera.take(&mut stage, "explain-told");
    stage.key(Named::Escape);
    stage.tell(Message::Close);
    if stage.node("menu").is_some() {
        stage.press("menu");
        camera.take(&mut stage, "menu");
    }
}
