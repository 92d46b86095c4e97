//! What holds on every page: names, reading order, focus, nothing cut off.

use std::collections::BTreeSet;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over, Programs};
use postlotse::handover::programs::MailProgram;
use postlotse::i18n::Language;
use postlotse::storage::{Settings, TextSize};

use super::desk::{bare, held, ready};
use super::{Desk, SECRET, Stage, World, checked, looked, to_finish_over_pop3, to_servers};

/// Sizes in which every page is looked at: width, height, percent.
const SIZES: [(f32, f32, u16); 4] =
    [(840.0, 680.0, 100), (480.0, 560.0, 100), (840.0, 680.0, 200), (480.0, 560.0, 200)];

/// Checks one page, whatever it is.
fn examine(stage: &mut Stage, page: &str) {
    let tree = stage.tree();
    let what = format!("{page}, {}:\n{}", stage.title(), stage.page());
    let headings = tree.iter().filter(|node| node.role == Role::Heading).count();
    assert!(headings >= 1, "no heading on {what}");
    let mut ids = BTreeSet::new();
    for node in tree.iter().filter(|node| node.focusable) {
        assert!(!node.name.trim().is_empty(), "a control without a name on {what}");
        let id = node.id.as_ref().unwrap_or_else(|| panic!("{:?} has no id on {what}", node.name));
        assert!(ids.insert(format!("{id:?}")), "{id:?} stands twice on {what}");
    }
    for node in &tree {
        // Words that fell through the message files would show as their ids.
        let raw = |text: &str| {
            ["window-", "cli-", "doctor-", "report-"].iter().any(|topic| text.starts_with(topic))
        };
        assert!(!raw(&node.name) && !raw(&node.description), "{:?} on {what}", node.name);
        let right = node.bounds.x + node.bounds.width;
        assert!(right <= stage.width() + 0.5, "{:?} ends at {right} on {what}", node.name);
        assert!(node.bounds.x >= -0.5, "{:?} begins at {} on {what}", node.name, node.bounds.x);
    }
    assert!(tree.iter().any(|node| node.focused), "the focus is lost on {what}");
    tab_order_is_reading_order(stage, &what);
}

/// Tab goes through every control in reading order and comes round; Shift+Tab goes back.
fn tab_order_is_reading_order(stage: &mut Stage, what: &str) {
    let held = stage.focused_id().expect("the focus");
    let order: Vec<Id> =
        stage.tree().into_iter().filter(|node| node.focusable).filter_map(|node| node.id).collect();
    let start = order.iter().position(|id| *id == held).expect("a focused control in the order");
    let mut walked = vec![held.clone()];
    for _ in 0..order.len() + 1 {
        stage.key(Named::Tab);
        // The toolkit lets go of the focus for one step at the end of the window.
        if let Some(id) = stage.focused_id() {
            if id == held {
                break;
            }
            walked.push(id);
        }
    }
    let mut expected = order[start..].to_vec();
    expected.extend_from_slice(&order[..start]);
    assert_eq!(walked, expected, "Tab on {what}");
    if walked.len() > 1 {
        stage.key(Named::Tab);
        stage.shift_tab();
        let back = stage.focused_id();
        assert!(
            back.is_none() || back == Some(held.clone()),
            "Shift+Tab went to {back:?} on {what}"
        );
        while stage.focused_id() != Some(held.clone()) {
            stage.key(Named::Tab);
        }
    }
}

fn opened(
    language: Language,
    size: (f32, f32, u16),
    network: Option<postlotse::network::Network>,
) -> Stage {
    opened_at(language, size, network, bare())
}

fn opened_at(
    language: Language,
    size: (f32, f32, u16),
    network: Option<postlotse::network::Network>,
    programs: Programs,
) -> Stage {
    let text_size = TextSize::from_percent(size.2).expect("a size");
    let settings = Settings { language: Some(language), text_size, ..Settings::default() };
    let mut stage = Stage::open_at(settings, network, programs);
    stage.resize(size.0, size.1);
    stage
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_way_can_be_read_and_walked() {
    for language in Language::ALL {
        for size in SIZES {
            let mut world = World::gmx(&[]).await;
            let mut stage = opened(language, size, Some(world.network().await));
            examine(&mut stage, "1 empty");
            stage.key(Named::Enter);
            examine(&mut stage, "1 with an error");
            stage.type_text("anna.weber@gmx.de");
            examine(&mut stage, "1 with a provider");
            stage.press("asked");
            examine(&mut stage, "1 asked");
            to_servers(&mut stage, "anna.weber@gmx.de").await;
            examine(&mut stage, "3");
            stage.press("details");
            examine(&mut stage, "3 details");
            stage.press("by-hand");
            examine(&mut stage, "3 by hand");
            stage.press("by-hand");
            stage.focus("primary");
            stage.key(Named::Enter);
            examine(&mut stage, "4");
            stage.press("how");
            examine(&mut stage, "4 how");
            stage.focus("password");
            stage.type_text(SECRET);
            stage.press("show-password");
            examine(&mut stage, "4 shown");
            stage.focus("primary");
            stage.key(Named::Enter);
            checked(&mut stage).await;
            examine(&mut stage, "5 passed");
            stage.press("steps");
            examine(&mut stage, "5 steps");
            stage.focus("primary");
            stage.key(Named::Enter);
            looked(&mut stage).await;
            examine(&mut stage, "6");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_of_the_last_page() {
    for language in Language::ALL {
        for size in SIZES {
            let found = MailProgram::ALL.map(|kind| ready(kind, Some("153")));
            let desk = Desk::new(found.into(), &["Anna", "Verein"]);
            let (found, go) = held(desk.programs().found);
            let (profiles, look) = held(desk.programs().profiles);
            let mut world = World::gmx(&[]).await;
            let network = Some(world.network().await);
            let mut stage = opened_at(language, size, network, Programs { found, profiles });
            to_finish_over_pop3(&mut stage, "anna.weber@gmx.de").await;
            examine(&mut stage, "6 looking");
            drop(go);
            looked(&mut stage).await;
            examine(&mut stage, "6 with every program");
            stage.press("leave");
            examine(&mut stage, "6 how long");
            stage.press("others");
            examine(&mut stage, "6 others");
            stage.press("save-sheet");
            examine(&mut stage, "6 where");
            let path = stage.home.path().join("blatt.html");
            stage.retype_path(&path);
            stage.key(Named::Enter);
            stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
            examine(&mut stage, "6 saved");
            stage.press("phone");
            examine(&mut stage, "6 phone");
            stage.key(Named::Escape);
            stage.press("guide");
            examine(&mut stage, "6 guide");
            stage.key(Named::Space);
            let copied = super::text(language, "window-guide-copied");
            stage.wait_for(&copied).await;
            examine(&mut stage, "6 guide copied");
            stage.key(Named::Escape);
            stage.press("set-up-outlook");
            examine(&mut stage, "6 Outlook");
            stage.key(Named::Escape);
            stage.press("set-up-thunderbird");
            examine(&mut stage, "6 working");
            stage.key(Named::Escape);
            drop(look);
            set_up(&mut stage, &desk).await;
        }
    }
}

/// Setting up in Thunderbird, state by state.
async fn set_up(stage: &mut Stage, desk: &Desk) {
    stage.press("set-up-thunderbird");
    stage.until("the profiles", |stage| stage.node("profile-2").is_some()).await;
    examine(stage, "6 profiles");
    desk.run_thunderbird("Anna", true);
    let is_asked = |stage: &mut Stage| stage.focused_id() == Some("primary".into());
    stage.key(Named::Enter);
    stage.until("the end of it", is_asked).await;
    examine(stage, "6 running");
    desk.run_thunderbird("Anna", false);
    stage.key(Named::Enter);
    stage.until("the change", |stage| stage.node("undo").is_some()).await;
    examine(stage, "6 set up");
    stage.key(Named::Escape);
    let path = desk.profile("Anna").join("prefs.js");
    let spoilt = desk.prefs("Anna").replace("995", "9950");
    std::fs::write(&path, spoilt).expect("written");
    stage.press("set-up-thunderbird");
    stage.until("the profiles", |stage| stage.node("profile-2").is_some()).await;
    stage.key(Named::Enter);
    stage.until("the question", is_asked).await;
    examine(stage, "6 repair");
    stage.key(Named::Enter);
    stage.until("the change", |stage| stage.node("undo").is_some()).await;
    desk.run_thunderbird("Anna", true);
    stage.press("undo");
    stage.until("the refusal", is_asked).await;
    examine(stage, "6 not undone");
    desk.run_thunderbird("Anna", false);
    stage.press("undo");
    stage.until("the end of it", |stage| stage.node("undo").is_none() && is_asked(stage)).await;
    examine(stage, "6 undone");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_trouble_and_beside_the_way_too() {
    for language in Language::ALL {
        for size in SIZES {
            let refused = ("AUTHENTICATE", "{tag} NO [AUTHENTICATIONFAILED] no\r\n");
            let mut world = World::gmx(&[refused]).await;
            let mut stage = opened(language, size, Some(world.network().await));
            super::to_verdict(&mut stage, "anna.weber@gmx.de").await;
            examine(&mut stage, "5 refused");
            stage.press("answer");
            examine(&mut stage, "5 answer");
            stage.press("report");
            examine(&mut stage, "report");
            stage.key(Named::Enter);
            stage.wait_for(&super::text(language, "window-report-copied")).await;
            examine(&mut stage, "report copied");
            stage.press("for-provider");
            examine(&mut stage, "report for the provider");
            stage.press("save-report");
            examine(&mut stage, "report where");

            let mut world = World::elsewhere("example.org", "mailhost.example").await;
            let mut stage = opened(language, size, Some(world.network().await));
            stage.type_text("anna@example.org");
            stage.key(Named::Enter);
            stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
            examine(&mut stage, "2 look");
            stage.press("details");
            examine(&mut stage, "2 details");
            stage.focus("primary");
            stage.key(Named::Enter);
            examine(&mut stage, "3 agree");

            stage.tell(Message::Open(Over::Preferences));
            examine(&mut stage, "settings");
            let mut world = World::half_published("example.org").await;
            let mut owner = opened(language, size, Some(world.network().await));
            owner.tell(Message::Open(Over::Owner));
            examine(&mut owner, "owner");
            owner.type_text("example");
            owner.key(Named::Enter);
            examine(&mut owner, "owner with an error");
            owner.retype("example.org");
            owner.key(Named::Enter);
            examine(&mut owner, "owner asking");
            owner.until("the findings", |stage| stage.node("copy-zone").is_some()).await;
            examine(&mut owner, "owner told");
            for index in 0..3 {
                let folded = owner
                    .tree()
                    .into_iter()
                    .find(|node| node.expanded == Some(false) && node.id != Some("menu".into()));
                owner.focus_node(&folded.unwrap_or_else(|| panic!("advice {index} is folded")));
                owner.key(Named::Space);
            }
            owner.press("zone");
            owner.press("copy-zone");
            examine(&mut owner, "owner unfolded");
            owner.press("save-config");
            examine(&mut owner, "owner where");

            let mut explain = opened(language, size, None);
            explain.tell(Message::Open(Over::Explain));
            examine(&mut explain, "explain");
            explain.key(Named::Enter);
            examine(&mut explain, "explain with an error");
            explain.type_text("NO [AUTHENTICATIONFAILED] no");
            explain.focus("whose");
            explain.type_text("gmx.de");
            explain.key(Named::Enter);
            examine(&mut explain, "explain told");

            stage.tell(Message::Open(Over::Help));
            let topics: Vec<_> = stage
                .tree()
                .into_iter()
                .filter(|node| node.expanded.is_some() && node.role == Role::Button)
                .collect();
            for topic in topics.iter().filter(|topic| topic.id != Some("menu".into())) {
                stage.focus_node(topic);
                stage.key(Named::Space);
                examine(&mut stage, "help");
            }
        }
    }
}
