//! What the window does about passwords and user names that are not simply right.

use iced::keyboard::key::Named;
use postlotse::account::{Protocol, Security};
use postlotse::i18n::Language;

use super::{Stage, World, checked, text, to_login, to_verdict, with};

/// Servers of a domain's own, named by SRV records, which say nothing about user names.
async fn by_records(imap: &[(&'static str, &str)], smtp: &[(&'static str, &str)]) -> World {
    let (first, second) = ("imap.example.org", "smtp.example.org");
    World::new()
        .server(Protocol::Imap, first, Security::ImplicitTls, imap)
        .await
        .server(Protocol::Smtp, second, Security::ImplicitTls, smtp)
        .await
        .service("_imaps._tcp.example.org", 993, first)
        .service("_submissions._tcp.example.org", 465, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_want_a_browser_sign_in_are_asked_before_the_person_is() {
    let language = Language::German;
    let mut world = by_records(
        &[("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK\r\n")],
        &[("EHLO", "250-mail\r\n250 AUTH XOAUTH2 OAUTHBEARER\r\n")],
    )
    .await;
    let mut stage = Stage::open(language, Some(world.network().await));
    to_login(&mut stage, "anna@example.org").await;
    stage.until("the answer of the servers", |stage| stage.node("password").is_none()).await;
    assert!(stage.shows(&text(language, "window-no-password-title")), "{}", stage.page());
    assert_eq!(stage.focused_id(), Some("primary".into()));
    stage.key(Named::Enter);
    assert!(stage.on(6), "{}", stage.page());
    assert!(!world.commands().contains("AUTH "));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_user_name_is_tried_on_the_person_s_word_only() {
    let language = Language::German;
    // "\0anna\0" in base64 begins like this; "\0anna@example.org\0" does not.
    let refused = "{tag} NO [AUTHENTICATIONFAILED] no\r\n";
    let imap = [("AUTHENTICATE PLAIN AGFubmEA", "{tag} OK in\r\n"), ("AUTHENTICATE", refused)];
    let mut world = by_records(&imap, &[]).await;
    let mut stage = Stage::open(language, Some(world.network().await));
    to_verdict(&mut stage, "anna@example.org").await;
    assert_eq!(stage.heading(), text(language, "window-check-not-yet"));
    assert_eq!(world.commands().matches("AUTHENTICATE").count(), 1, "nothing is tried unasked");
    assert!(
        stage.shows(&with(language, "window-try-username", "name", "anna")),
        "{}",
        stage.page()
    );
    stage.press("username");
    stage
        .until("the next verdict", |stage| stage.heading() == text(language, "window-check-passed"))
        .await;
    checked(&mut stage).await;
    assert_eq!(world.commands().matches("AUTHENTICATE").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blanks_of_an_app_password_are_left_out_and_it_is_said() {
    let language = Language::English;
    let mut world = World::new()
        .server(Protocol::Imap, "imap.gmail.com", Security::ImplicitTls, &[])
        .await
        .server(Protocol::Pop3, "pop.gmail.com", Security::ImplicitTls, &[])
        .await
        .server(Protocol::Smtp, "smtp.gmail.com", Security::ImplicitTls, &[])
        .await;
    let mut stage = Stage::open(language, Some(world.network().await));
    to_login(&mut stage, "anna@gmail.com").await;
    stage.focus("password");
    stage.type_text("abcd efgh ijkl mnop");
    let note = text(language, "password-note-blanks-removed");
    assert!(stage.shows(&note), "{}", stage.page());
    stage.key(Named::Enter);
    checked(&mut stage).await;
    assert_eq!(stage.heading(), text(language, "window-check-passed"));
    assert!(stage.shows(&note), "{}", stage.page());
    // "\0anna@gmail.com\0abcdefghijklmnop" in base64.
    assert!(world.commands().contains("AGFubmFAZ21haWwuY29tAGFiY2RlZmdoaWprbG1ub3A="));
}
