//! The test mail below a check that has passed: by keyboard, with what it says at every turn.

use iced::keyboard::key::Named;
use postlotse::account::{Protocol, Security};
use postlotse::i18n::Language;

use super::{SECRET, Stage, World, text, to_verdict, with};
use crate::verification::test_mail::{ACCEPTS, FOLDERS, IN_INBOX};

const GERMAN: Language = Language::German;

/// GMX with a mailbox that can be watched.
pub async fn world(imap: &[(&'static str, &str)], smtp: &[(&'static str, &str)]) -> World {
    let imap = [imap, FOLDERS].concat();
    let smtp = [smtp, ACCEPTS].concat();
    World::new()
        .server(Protocol::Imap, "imap.gmx.net", Security::ImplicitTls, &imap)
        .await
        .server(Protocol::Pop3, "pop.gmx.net", Security::ImplicitTls, &[])
        .await
        .server(Protocol::Smtp, "mail.gmx.net", Security::ImplicitTls, &smtp)
        .await
}

async fn passed(world: &mut World) -> Stage {
    let mut stage = Stage::open(GERMAN, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    assert_eq!(stage.heading(), text(GERMAN, "window-check-passed"));
    stage
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_sent_on_request_and_said_where_it_lies() {
    let mut world = world(&[IN_INBOX], &[]).await;
    let mut stage = passed(&mut world).await;
    assert!(!world.commands().contains("DATA"), "nothing is sent unasked");
    let address = "anna.weber@gmx.de";
    assert!(stage.shows(&with(GERMAN, "window-test-mail-what", "address", address)));
    stage.focus("remove");
    stage.key(Named::Space);
    assert!(stage.node("remove").expect("a box").chosen, "{}", stage.page());
    stage.focus("test-mail");
    stage.key(Named::Space);
    let again = text(GERMAN, "window-test-mail-again");
    stage.until("the end of it", |stage| stage.shows(&again)).await;
    let page = stage.page();
    assert!(page.contains("im Posteingang angekommen"), "{page}");
    assert!(page.contains(&text(GERMAN, "test-mail-removal-unsupported")), "{page}");
    assert_eq!(stage.focused_id(), Some("test-mail".into()));
    assert!(!page.contains(SECRET), "{page}");
    let commands = world.commands();
    assert!(commands.contains("Subject: Postlotse-Test: "), "{commands}");
    assert_eq!(commands.matches("DATA\r\n").count(), 1, "{commands}");
    // On from here as from any check that has passed.
    stage.key(Named::Enter);
    assert!(stage.on(6), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_can_be_ended() {
    let nowhere = [("UID SEARCH", "* SEARCH\r\n{tag} OK\r\n")];
    let mut world = world(&nowhere, &[]).await;
    let mut stage = passed(&mut world).await;
    stage.press("test-mail");
    let under_way = |seconds: &str| with(GERMAN, "window-test-mail-under-way", "seconds", seconds);
    stage.until("the way", |stage| stage.shows(&under_way("1"))).await;
    assert_eq!(stage.focused_id(), Some("test-mail".into()));
    stage.key(Named::Space);
    assert!(stage.shows(&text(GERMAN, "window-test-mail-stopped")), "{}", stage.page());
    assert_eq!(stage.heading(), text(GERMAN, "window-check-passed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_with_the_server_s_words() {
    let refusal = [(".", "554 5.7.1 Spam message rejected\r\n")];
    let mut world = world(&[IN_INBOX], &refusal).await;
    let mut stage = passed(&mut world).await;
    stage.press("test-mail");
    let unsent = text(GERMAN, "test-mail-unsent");
    stage.until("the refusal", |stage| stage.shows(&unsent)).await;
    assert!(stage.page().contains("554 5.7.1 Spam message rejected"), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_fails_offers_none() {
    let refused = [("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] no\r\n")];
    let mut world = world(&refused, &[]).await;
    let mut stage = Stage::open(GERMAN, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    assert!(stage.node("test-mail").is_none(), "{}", stage.page());
}
