//! Pictures of the last page and everything inside it.

use std::path::Path;
use std::sync::Arc;

use iced::keyboard::key::Named;
use postlotse::explain;
use postlotse::gui::Programs;
use postlotse::handover::programs::{Found, MailProgram, Readiness};
use postlotse::i18n::Words;

use super::super::desk::{bare, held, ready};
use super::super::{Desk, Stage, World, looked, text, to_finish, to_finish_over_pop3, to_verdict};
use super::{Camera, STYLES, Style, opened_at};

#[tokio::test(flavor = "multi_thread")]
#[ignore = "tests/screenshots draws them"]
async fn every_state_of_the_last_page() {
    let folder = std::env::var("POSTLOTSE_SCREENSHOTS").unwrap_or("target/screenshots".into());
    for style in &STYLES {
        let folder = Path::new(&folder).join(style.name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let camera = Camera { folder };
        choice(style, &camera).await;
        set_up(style, &camera).await;
        phone_and_guide(style, &camera).await;
        fetched_mail(style, &camera).await;
    }
}

/// The last page of somebody with these programs.
async fn finished(style: &Style, programs: Programs) -> Stage {
    let mut world = World::gmx(&[]).await;
    let mut stage = opened_at(style, Some(world.network().await), programs);
    to_finish(&mut stage, "anna.weber@gmx.de").await;
    stage
}

async fn choice(style: &Style, camera: &Camera) {
    let (found, _go) = held(Arc::new(Vec::new));
    let mut world = World::gmx(&[]).await;
    let programs = Programs { found, ..bare() };
    let mut stage = opened_at(style, Some(world.network().await), programs);
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    stage.key(Named::Enter);
    camera.take(&mut stage, "6-finish-looking");
    let mut stage = finished(style, bare()).await;
    camera.take(&mut stage, "6-finish-nothing-here");
    let found = [
        (MailProgram::Thunderbird, Some("153")),
        (MailProgram::OutlookClassic, Some("2021")),
        (MailProgram::OutlookNew, None),
        (MailProgram::Evolution, Some("3.46")),
    ];
    let found = found.into_iter().map(|(kind, version)| ready(kind, version)).collect();
    let mut stage = finished(style, Desk::new(found, &["default"]).programs()).await;
    camera.take(&mut stage, "6-finish-many");
    stage.press("set-up-outlook");
    camera.take(&mut stage, "6-set-up-outlook");

    let desk = Desk::with_thunderbird();
    let mut stage = finished(style, desk.programs()).await;
    camera.take(&mut stage, "6-finish");
    stage.focus("remember");
    stage.key(Named::PageDown);
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-finish-below");
    stage.press("others");
    camera.take(&mut stage, "6-finish-others");
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-finish-others-below");
    stage.press("save-thunderbird");
    camera.take(&mut stage, "6-finish-where");
    let path = stage.home.path().join("anna.weber@gmx.de.zip");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
    camera.take(&mut stage, "6-finish-saved");
    stage.press("remember");
    let failed = text(style.language, "window-remember-failed");
    stage.wait_for(&failed).await;
    camera.take(&mut stage, "6-finish-not-remembered");
}

async fn set_up(style: &Style, camera: &Camera) {
    let desk = Desk::with_thunderbird();
    let (profiles, go) = held(desk.programs().profiles);
    let mut stage = finished(style, Programs { profiles, ..desk.programs() }).await;
    stage.press("set-up-thunderbird");
    camera.take(&mut stage, "6-set-up-working");
    stage.key(Named::Escape);
    // Not before: the work would still write, and hold the profile, while it is begun anew.
    drop(go);
    set_up_again(&mut stage).await;
    camera.take(&mut stage, "6-set-up-done");
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-set-up-done-below");
    stage.key(Named::Escape);
    camera.take(&mut stage, "6-finish-set-up");
    let prefs = desk.profile("default-release").join("prefs.js");
    let spoilt = desk.prefs("default-release").replace("993", "9930");
    std::fs::write(&prefs, spoilt).expect("written");
    set_up_again(&mut stage).await;
    camera.take(&mut stage, "6-set-up-repair");
    desk.run_thunderbird("default-release", true);
    stage.key(Named::Enter);
    stage.until("the end of it", |stage| stage.focused_id() == Some("primary".into())).await;
    camera.take(&mut stage, "6-set-up-close");
    stage.key(Named::Escape);
    // Before anything is set up.
    let running = explain::programs::line(&Words::new(style.language), &running());
    let mut fresh = finished(style, desk.programs()).await;
    fresh.wait_for(&running).await;
    camera.take(&mut fresh, "6-finish-running");
    desk.run_thunderbird("default-release", false);
    set_up_again(&mut stage).await;
    stage.key(Named::Enter);
    stage.until("the change", |stage| stage.node("undo").is_some()).await;
    stage.press("undo");
    let undone = text(style.language, "window-set-up-undone");
    stage.until("the end of it", |stage| stage.heading() == undone).await;
    camera.take(&mut stage, "6-set-up-undone");
    stage.key(Named::Escape);
    std::fs::write(&prefs, "user_pref(").expect("written");
    set_up_again(&mut stage).await;
    camera.take(&mut stage, "6-set-up-failed");

    let found = vec![ready(MailProgram::Thunderbird, Some("153"))];
    let desk = Desk::new(found, &["Anna", "Gartenbauverein", "default-release"]);
    let mut stage = finished(style, desk.programs()).await;
    stage.press("set-up-thunderbird");
    stage.until("the profiles", |stage| stage.node("profile-2").is_some()).await;
    camera.take(&mut stage, "6-set-up-profiles");
}

fn running() -> Found {
    Found { readiness: Readiness::Running, ..ready(MailProgram::Thunderbird, Some("153")) }
}

/// Presses the button and waits for what comes.
async fn set_up_again(stage: &mut Stage) {
    stage.press("set-up-thunderbird");
    stage.until("the end of it", |stage| stage.focused_id() == Some("primary".into())).await;
}

async fn phone_and_guide(style: &Style, camera: &Camera) {
    let desk = Desk::new(vec![ready(MailProgram::OutlookNew, None)], &[]);
    let mut stage = finished(style, desk.programs()).await;
    stage.press("phone");
    camera.take(&mut stage, "6-phone");
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-phone-below");
    stage.key(Named::PageDown);
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-phone-end");
    stage.key(Named::Escape);
    stage.press("guide");
    camera.take(&mut stage, "6-guide");
    stage.key(Named::Space);
    let copied = text(style.language, "window-guide-copied");
    stage.wait_for(&copied).await;
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-guide-copied");
    stage.key(Named::PageDown);
    camera.take(&mut stage, "6-guide-below");
}

async fn fetched_mail(style: &Style, camera: &Camera) {
    let mut world = World::gmx(&[]).await;
    let desk = Desk::with_thunderbird();
    let mut stage = opened_at(style, Some(world.network().await), desk.programs());
    to_finish_over_pop3(&mut stage, "anna.weber@gmx.de").await;
    looked(&mut stage).await;
    camera.take(&mut stage, "6-finish-fetched");
    stage.press("leave");
    camera.take(&mut stage, "6-finish-leave");
}
