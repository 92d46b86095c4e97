//! The last page: the programs of this computer first, phone, guide, files. Setting up is in `set_up`.

use std::sync::Arc;

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::export::Format;
use postlotse::gui::Programs;
use postlotse::handover::programs::MailProgram;
use postlotse::i18n::Language;
use postlotse::storage::{Appearance, Settings, TextSize};

use super::desk::{held, ready};
use super::{
    Desk, SECRET, Stage, World, looked, text, to_finish, to_finish_over_pop3, to_verdict, with,
};

pub(super) const ADDRESS: &str = "anna.weber@gmx.de";

fn german() -> Settings {
    Settings { language: Some(Language::German), ..Settings::default() }
}

/// The last page on a computer, everything proven.
pub(super) async fn finished(programs: Programs) -> Stage {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open_at(german(), Some(world.network().await), programs);
    to_finish(&mut stage, ADDRESS).await;
    stage
}

/// Waits until setting up has come to something.
pub(super) async fn came(stage: &mut Stage) {
    stage.until("the end of it", |stage| stage.focused_id() != Some("back".into())).await;
}

/// What a screen reader is told without asking.
pub(super) fn spoken(stage: &mut Stage) -> String {
    let tree = stage.tree().into_iter().filter(|node| node.role == Role::Status);
    tree.map(|node| node.name).collect::<Vec<_>>().join("\n")
}

pub(super) fn german_text(id: &'static str) -> String {
    text(Language::German, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_of_this_computer_come_first_with_one_button_each() {
    let found = vec![
        ready(MailProgram::Thunderbird, Some("153")),
        ready(MailProgram::Evolution, Some("3.46")),
    ];
    let desk = Desk::new(found, &["default"]);
    let mut stage = finished(desk.programs()).await;
    assert_eq!(stage.focused_id(), Some("set-up-thunderbird".into()));
    let buttons: Vec<String> = stage
        .tree()
        .into_iter()
        .filter(|node| node.focusable && node.name.contains(": "))
        .map(|node| node.name)
        .collect();
    assert_eq!(
        buttons,
        [
            "Thunderbird 153 · bereit: Jetzt einrichten",
            "Evolution 3.46 · bereit: Jetzt einrichten",
            "Outlook: Datei speichern",
            "Handy: QR-Code zeigen",
            "Merkzettel: Datei speichern",
        ]
    );
    // Everything else is there once it is asked for.
    assert!(stage.node("save-json").is_none());
    stage.press("others");
    for id in ["save-thunderbird", "guide", "save-apple", "save-evolution", "save-json"] {
        assert!(stage.node(id).is_some(), "{id}:\n{}", stage.page());
    }
    let elsewhere = with(Language::German, "window-elsewhere", "program", "Thunderbird");
    assert!(stage.shows(&elsewhere), "{}", stage.page());
    stage.press("others");
    assert!(stage.node("save-json").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outlook_of_this_computer_takes_the_place_of_its_file() {
    let desk = Desk::new(vec![ready(MailProgram::OutlookNew, None)], &[]);
    let mut stage = finished(desk.programs()).await;
    assert_eq!(stage.focused_id(), Some("guide".into()));
    assert!(stage.node("save-outlook").is_none(), "{}", stage.page());
    stage.press("others");
    assert!(stage.node("save-outlook").is_some(), "{}", stage.page());
}

/// The page does not wait for the search, and what is found later takes the focus from nobody.
#[tokio::test(flavor = "multi_thread")]
async fn a_slow_search_delays_nothing_and_moves_nothing() {
    let (found, go) = held(Arc::new(|| vec![ready(MailProgram::Thunderbird, Some("153"))]));
    let programs = Programs { found, ..super::desk::bare() };
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open_at(german(), Some(world.network().await), programs);
    to_verdict(&mut stage, ADDRESS).await;
    stage.key(Named::Enter);
    assert!(stage.on(6) && stage.shows(&german_text("window-looking")), "{}", stage.page());
    assert_eq!(stage.focused_id(), Some("phone".into()));
    stage.key(Named::Tab);
    assert_eq!(stage.focused_id(), Some("save-sheet".into()));
    for _ in 0..2 {
        go.send(()).expect("somebody waits");
    }
    stage.until("the program", |stage| stage.node("set-up-thunderbird").is_some()).await;
    assert_eq!(stage.focused_id(), Some("save-sheet".into()), "{}", stage.page());
    assert!(spoken(&mut stage).contains("Thunderbird 153 · bereit"), "{}", stage.page());
    assert!(!stage.shows(&german_text("window-looking")), "{}", stage.page());
}

/// The code in the part of the window that is drawn, as a phone would read it.
fn scanned(stage: &mut Stage) -> Option<String> {
    let path = stage.home.path().join("screen.png");
    stage.picture(&path);
    let output = std::process::Command::new("zbarimg")
        .args(["--raw", "-q", "-Sbinary"])
        .arg(&path)
        .output()
        .expect("zbarimg (tests/install)");
    output.status.success().then(|| String::from_utf8(output.stdout).expect("a text"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_for_the_phone_can_be_scanned_from_every_window() {
    let windows =
        [(840.0, 680.0, 100), (480.0, 560.0, 100), (840.0, 680.0, 200), (480.0, 560.0, 200)];
    for appearance in [Appearance::Light, Appearance::Dark] {
        for (width, height, percent) in windows {
            let text_size = TextSize::from_percent(percent).expect("a size");
            let settings = Settings { appearance, text_size, ..german() };
            let mut world = World::gmx(&[]).await;
            let network = Some(world.network().await);
            let mut stage = Stage::open_at(settings, network, super::desk::bare());
            stage.resize(width, height);
            to_finish(&mut stage, ADDRESS).await;
            stage.press("phone");
            assert_eq!(stage.heading(), german_text("window-phone-title"));
            let told = with(Language::German, "window-phone-code", "address", ADDRESS);
            let code = stage.tree().into_iter().find(|node| node.name == told).expect("a code");
            let what = format!("{width} x {height}, {percent} %: {:?}", code.bounds);
            assert!(code.bounds.width >= 300.0, "too small to scan in {what}");
            assert!(code.bounds.x >= 0.0 && code.bounds.x + code.bounds.width <= width, "{what}");
            // Reading on brings all of it into sight at once.
            let mut payload = None;
            for _ in 0..40 {
                payload = scanned(&mut stage);
                if payload.is_some() && stage.in_sight(&told) {
                    break;
                }
                stage.key(Named::ArrowDown);
            }
            assert!(stage.in_sight(&told), "never whole in {what}");
            let payload = payload.unwrap_or_else(|| panic!("cannot be scanned in {what}"));
            assert!(payload.contains("imap.gmx.net") && payload.contains(ADDRESS), "{payload}");
            assert!(!payload.contains(SECRET));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn phone_pages_hand_over_their_files_and_lead_back() {
    let mut stage = finished(super::desk::bare()).await;
    stage.press("phone");
    for (button, name, count) in
        [("save-android", "code.png", 3), ("save-apple", "p.mobileconfig", 1)]
    {
        let folder = stage.home.path().join(button);
        std::fs::create_dir(&folder).expect("a folder");
        stage.press(button);
        stage.key(Named::Escape);
        assert_eq!(stage.focused_id(), Some(button.into()), "{}", stage.page());
        stage.press(button);
        stage.retype_path(&folder.join(name));
        stage.key(Named::Enter);
        stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
        assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), count);
        assert_eq!(stage.heading(), german_text("window-phone-title"));
        assert!(stage.shows(&german_text("export-proof-tested")), "{}", stage.page());
    }
    stage.key(Named::Escape);
    assert_eq!(stage.focused_id(), Some("phone".into()));
    assert!(stage.node("folder").is_none(), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_value_of_the_guide_is_copied_by_its_button() {
    let desk = Desk::new(vec![ready(MailProgram::OutlookNew, None)], &[]);
    let mut stage = finished(desk.programs()).await;
    stage.press("guide");
    assert_eq!(stage.heading(), german_text("guide-title"));
    assert!(stage.shows(&german_text("guide-notice")), "{}", stage.page());
    let copy = |node: &super::stage::Node| {
        node.focusable && node.id.as_ref().is_some_and(|id| format!("{id:?}").contains("copy-"))
    };
    let buttons: Vec<_> = stage.tree().into_iter().filter(copy).collect();
    let mut copied = Vec::new();
    for button in &buttons {
        stage.focus_node(button);
        stage.key(Named::Space);
        stage
            .until("the copied value", |stage| stage.shows(&german_text("window-guide-copied")))
            .await;
        assert_eq!(stage.focused_id(), button.id);
        copied.extend(stage.copied.take());
    }
    let expected = [
        ADDRESS,
        "IMAP",
        "imap.gmx.net",
        "993",
        "SSL/TLS",
        ADDRESS,
        "mail.gmx.net",
        "465",
        "SSL/TLS",
        ADDRESS,
    ];
    assert_eq!(copied, expected);
    stage.press("guide");
    stage.key(Named::Escape);
    assert_eq!(stage.heading(), german_text("guide-title"));
    stage.key(Named::Escape);
    assert_eq!(stage.focused_id(), Some("guide".into()));
    assert_eq!(stage.heading(), german_text("window-finish-title"));
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_mail_stays_is_asked_for_pop3_alone_and_told_to_every_program() {
    let desk = Desk::with_thunderbird();
    let mut stage = finished(desk.programs()).await;
    assert!(stage.node("leave").is_none(), "{}", stage.page());

    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open_at(german(), Some(world.network().await), desk.programs());
    to_finish_over_pop3(&mut stage, ADDRESS).await;
    looked(&mut stage).await;
    let now = |days| with(Language::German, "window-leave-now", "days", days);
    assert!(stage.shows(&now("14")), "{}", stage.page());
    stage.press("leave");
    assert!(stage.node("leave-14").is_some_and(|one| one.chosen), "{}", stage.page());
    stage.press("leave-30");
    assert!(stage.shows(&now("30")), "{}", stage.page());
    stage.press("others");
    let path = stage.home.path().join("konto.json");
    stage.press("save-json");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
    let saved = std::fs::read_to_string(&path).expect("a file");
    assert!(saved.contains("30"), "{saved}");
    stage.press("set-up-thunderbird");
    came(&mut stage).await;
    let prefs = desk.prefs("default-release");
    assert!(prefs.contains("num_days_to_leave_on_server\", 30"), "{prefs}");
    let note = with(Language::German, "export-note-leaves-mail", "days", "30");
    assert!(stage.shows(&note), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_says_how_far_its_account_is_proven() {
    // An account nobody could check.
    let refused = ("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] no\r\n");
    let mut world = World::gmx(&[refused]).await;
    let mut stage = Stage::open_at(german(), Some(world.network().await), super::desk::bare());
    to_verdict(&mut stage, ADDRESS).await;
    stage.press("anyway");
    looked(&mut stage).await;
    stage.press("others");
    let failed = german_text("export-note-incoming-failed");
    for (format, button, file) in [
        (Format::Sheet, "save-sheet", "a.html"),
        (Format::OutlookPrf, "save-outlook", "a.prf"),
        (Format::Json, "save-json", "a.json"),
        (Format::DnsZone, "save-dns-zone", "a.zone"),
    ] {
        stage.press(button);
        stage.retype_path(&stage.home.path().join(file));
        stage.key(Named::Enter);
        stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
        assert!(stage.shows(&failed), "{format:?}:\n{}", stage.page());
        assert!(!stage.shows(&german_text("export-proof-tested")), "{format:?}:\n{}", stage.page());
    }
}
