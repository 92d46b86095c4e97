//! The report of a check: from the check and from the last step, by keyboard, to the clipboard and the file.

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over};
use postlotse::i18n::{Language, Words};

use super::{SECRET, Stage, World, text, to_verdict};

const ADDRESS: &str = "anna.weber@gmx.de";

/// A server that says everything it has been told.
const ECHO: (&str, &str) = (
    "AUTHENTICATE",
    "{tag} NO [AUTHENTICATIONFAILED] anna.weber@gmx.de from 84.12.33.4: Sommerwind.2026 is wrong\r\n",
);

/// What the page shows of the report, paragraphs joined.
fn preview(stage: &mut Stage) -> String {
    let texts = stage.tree().into_iter().filter(|node| node.role == Role::StaticText);
    texts.map(|node| node.name).collect::<Vec<_>>().join("\n\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_check_has_a_report_to_read_copy_and_save() {
    for language in Language::ALL {
        let mut world = World::gmx(&[ECHO]).await;
        let mut stage = Stage::open(language, Some(world.network().await));
        to_verdict(&mut stage, ADDRESS).await;
        stage.press("report");
        assert_eq!(stage.heading(), text(language, "window-report"));
        assert_eq!(stage.focused_id(), Some("for-support".into()));
        let shown = preview(&mut stage);
        for fact in
            ["a…@gmx.de", "imap.gmx.net", "84.12.33.x", "Postlotse tests", "TLS: 1.3", "PLAIN"]
        {
            assert!(shown.contains(fact), "{fact} in {shown}");
        }
        for private in [SECRET, "Sommerwind", "anna", "84.12.33.4"] {
            assert!(!shown.contains(private), "{private} in {shown}");
        }
        // Enter copies what is shown.
        stage.key(Named::Enter);
        stage.wait_for(&text(language, "window-report-copied")).await;
        let copied = stage.copied.clone().expect("something was copied");
        for paragraph in copied.trim_end().split("\n\n") {
            assert!(shown.contains(paragraph), "{paragraph} is shown before it is copied");
        }
        // The letter to the provider asks for something, and leaves out what is not its business.
        stage.key(Named::ArrowRight);
        assert_eq!(stage.focused_id(), Some("for-provider".into()));
        let letter = preview(&mut stage);
        assert!(letter.contains(&text(language, "report-request-access")), "{letter}");
        assert!(!letter.contains(&text(language, "report-search")), "{letter}");
        // It is saved where the person says, and never over something unasked.
        stage.press("save-report");
        let path = stage.home.path().join("brief.txt");
        std::fs::write(&path, "precious").expect("a file");
        stage.retype_path(&path);
        stage.key(Named::Enter);
        stage.wait_for(&text(language, "window-replace")).await;
        assert_eq!(std::fs::read(&path).expect("a file"), b"precious");
        stage.key(Named::Enter);
        stage.wait_for(&text(language, "window-saved")).await;
        let saved = std::fs::read_to_string(&path).expect("a file");
        assert!(saved.contains(&text(language, "report-dear")), "{saved}");
        assert_eq!(stage.focused_id(), Some("save-report".into()));
        // Escape leads back to the verdict, which is still there.
        stage.key(Named::Escape);
        assert_eq!(stage.heading(), text(language, "window-check-not-yet"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passed_check_has_one_too_and_the_last_step_leads_there() {
    let language = Language::German;
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(language, Some(world.network().await));
    to_verdict(&mut stage, ADDRESS).await;
    stage.press("report");
    assert!(preview(&mut stage).contains(&text(language, "stage-result-works")));
    stage.key(Named::Escape);
    stage.focus("primary");
    stage.key(Named::Enter);
    assert!(stage.on(6), "{}", stage.page());
    stage.press("report");
    assert_eq!(stage.heading(), text(language, "window-report"));
    // Help lies over it and gives it back; another language says the same report.
    stage.key(Named::F1);
    stage.key(Named::Escape);
    assert_eq!(stage.heading(), text(language, "window-report"));
    stage.tell(Message::Language(Language::English));
    let title = Words::new(Language::English).text("report-title");
    assert!(stage.shows(&title), "{}", stage.page());
    stage.key(Named::Escape);
    assert!(stage.on(6), "{}", stage.page());
}

#[tokio::test]
async fn without_a_check_there_is_no_report() {
    let mut stage = Stage::open(Language::German, None);
    stage.tell(Message::Open(Over::Report));
    assert!(stage.on(1), "{}", stage.page());
}
