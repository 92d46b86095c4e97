//! The whole way, page by page.

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::account::{Protocol, Security};
use postlotse::i18n::Language;

use super::{
    SECRET, Stage, World, checked, looked, text, to_finish, to_login, to_servers, to_verdict, with,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_by_keyboard_in_both_languages() {
    for language in Language::ALL {
        let mut world = World::gmx(&[]).await;
        let mut stage = Stage::open(language, Some(world.network().await));
        // 1: the field has the focus; the provider is recognised while typing.
        assert_eq!(stage.heading(), text(language, "window-address-title"));
        stage.type_text("anna.weber@gmx.de");
        assert!(stage.shows(&with(language, "window-provider-recognised", "provider", "GMX")));
        stage.key(Named::Tab);
        stage.type_text("Anna Weber");
        stage.key(Named::Enter);
        // 2 goes on by itself; 3 shows hosts, and no port before it is asked for.
        stage.until("the servers", |stage| stage.on(3)).await;
        assert!(stage.shows("imap.gmx.net") && stage.shows("mail.gmx.net"));
        assert!(!stage.shows("993"), "{}", stage.page());
        assert_eq!(stage.focused_id(), Some("imap".into()));
        stage.key(Named::Enter);
        // 4: what to prepare is said before the password is asked for.
        assert!(stage.on(4) && stage.shows(&text(language, "window-prepare")));
        let order: Vec<_> = stage.tree();
        let prepare = order.iter().position(|node| node.name == text(language, "window-prepare"));
        let password = order.iter().position(|node| node.id == Some("password".into()));
        assert!(prepare < password, "{}", stage.page());
        assert_eq!(stage.focused_id(), Some("password".into()));
        stage.type_text(SECRET);
        assert!(!stage.page().contains(SECRET), "the password is in the accessible tree");
        stage.key(Named::Enter);
        checked(&mut stage).await;
        assert_eq!(stage.heading(), text(language, "window-check-passed"));
        stage.key(Named::Enter);
        // 6: the Thunderbird file, saved where the person says.
        assert!(stage.on(6));
        looked(&mut stage).await;
        stage.press("others");
        stage.press("save-thunderbird");
        let path = stage.home.path().join("konto.zip");
        stage.retype_path(&path);
        stage.key(Named::Enter);
        stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
        assert!(path.is_file());
        for step in ["step-one", "step-two", "step-three"] {
            let id = format!("export-thunderbird-zip.{step}").leak();
            assert!(stage.shows(&text(language, id)), "{}", stage.page());
        }
        stage.focus("primary");
        stage.key(Named::Enter);
        assert!(stage.closed);
        // Nobody was sent anything but the login.
        assert!(!world.commands().contains("DATA"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_format_is_saved_and_none_holds_the_password() {
    let named = ("LIST", "* LIST (\\Sent) \"/\" Gesendet\r\n{tag} OK\r\n");
    let mut world = World::gmx(&[named]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_finish(&mut stage, "anna.weber@gmx.de").await;
    stage.press("others");
    let cases = [
        ("save-thunderbird", "konto.zip", 1),
        ("save-outlook", "konto.prf", 2),
        ("save-sheet", "konto.html", 2),
        ("save-json", "konto.json", 1),
    ];
    for (button, file, count) in cases {
        let folder = stage.home.path().join(button);
        std::fs::create_dir(&folder).expect("a folder");
        stage.press(button);
        stage.retype_path(&folder.join(file));
        stage.key(Named::Enter);
        stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
        let files: Vec<_> = std::fs::read_dir(&folder).expect("a folder").flatten().collect();
        assert_eq!(files.len(), count, "{files:?}");
        for file in files {
            let bytes = std::fs::read(file.path()).expect("a file");
            let held = bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes());
            assert!(!held, "{} holds the password", file.path().display());
            if button == "save-json" {
                let account = String::from_utf8_lossy(&bytes).into_owned();
                assert!(account.contains("Gesendet"), "the folder of the check: {account}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_existing_file_is_replaced_only_when_the_person_says_so() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_finish(&mut stage, "anna.weber@gmx.de").await;
    stage.press("others");
    let path = stage.home.path().join("konto.json");
    std::fs::write(&path, "precious").expect("a file");
    stage.press("save-json");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    let replace = text(Language::German, "window-replace");
    stage.wait_for(&replace).await;
    assert_eq!(std::fs::read(&path).expect("a file"), b"precious");
    assert!(stage.node("path").is_some_and(|field| field.invalid));
    // Another name is as good as replacing.
    stage.focus("path");
    stage.type_text("2");
    assert!(!stage.shows(&replace), "{}", stage.page());
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.wait_for(&replace).await;
    stage.press("primary");
    stage.until("the saved file", |stage| stage.node("folder").is_some()).await;
    assert_ne!(std::fs::read(&path).expect("a file"), b"precious");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_cannot_be_written_keeps_what_was_typed() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_finish(&mut stage, "anna.weber@gmx.de").await;
    stage.press("others");
    let path = stage.home.path().join("missing/konto.json");
    stage.press("save-json");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.until("the error", |stage| stage.node("path").is_some_and(|field| field.invalid)).await;
    assert_eq!(stage.node("path").expect("a field").value, path.display().to_string());
    // Escape leaves the question, not the page.
    stage.key(Named::Escape);
    assert!(stage.on(6) && stage.node("save-json").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_keeps_everything() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_servers(&mut stage, "anna.weber@gmx.de").await;
    stage.press("pop3");
    assert!(stage.node("pop3").is_some_and(|choice| choice.chosen));
    assert!(stage.shows("pop.gmx.net"));
    stage.key(Named::Enter);
    stage.focus("password");
    stage.type_text(SECRET);
    stage.key(Named::Escape);
    assert!(stage.on(3) && stage.node("pop3").is_some_and(|choice| choice.chosen));
    stage.key(Named::Escape);
    assert!(stage.on(1));
    assert_eq!(stage.node("address").expect("the field").value, "anna.weber@gmx.de");
    // Forward again: the choice and the password are still there.
    stage.key(Named::Enter);
    stage.until("the servers", |stage| stage.on(3)).await;
    assert!(stage.node("pop3").is_some_and(|choice| choice.chosen));
    stage.key(Named::Enter);
    stage.key(Named::Enter);
    checked(&mut stage).await;
    assert_eq!(stage.heading(), text(Language::German, "window-check-passed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_address_gets_nobodys_password() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_login(&mut stage, "anna.weber@gmx.de").await;
    stage.type_text(SECRET);
    for _ in 0..2 {
        stage.key(Named::Escape);
    }
    to_login(&mut stage, "bert@gmx.de").await;
    stage.key(Named::Enter);
    assert!(stage.on(4), "an empty password went on");
    let empty = text(Language::German, "address-password-empty");
    assert!(stage.shows(&empty), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_elsewhere_need_a_plain_yes() {
    let mut world = World::elsewhere("example.org", "mailhost.example").await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    // It does not go on by itself.
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    assert!(stage.on(2));
    stage.key(Named::Enter);
    assert!(stage.on(3) && stage.shows("mailhost.example"), "{}", stage.page());
    stage.focus("primary");
    stage.key(Named::Enter);
    assert!(stage.on(3), "went on without a yes");
    assert_eq!(stage.focused_id(), Some("agree".into()));
    assert!(stage.shows(&text(Language::German, "window-agree-missing")));
    stage.key(Named::Space);
    stage.key(Named::Enter);
    assert!(stage.on(4), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_typed_by_hand_are_used_as_typed() {
    let mut world = World::new()
        .server(Protocol::Imap, "box.example.net", Security::StartTls, &[])
        .await
        .server(Protocol::Smtp, "out.example.net", Security::ImplicitTls, &[])
        .await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna@example.net");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    assert!(stage.shows(&text(Language::German, "window-nothing-found")));
    stage.key(Named::Enter);
    assert!(stage.on(3));
    // An empty form says what is missing and where.
    stage.focus("primary");
    stage.key(Named::Enter);
    assert_eq!(stage.focused_id(), Some("incoming-host".into()));
    assert!(stage.node("incoming-host").is_some_and(|field| field.invalid));
    stage.type_text("box.example.net");
    stage.press("incoming-starttls");
    assert_eq!(stage.node("incoming-port").expect("a field").value, "143");
    stage.focus("outgoing-host");
    stage.type_text("out.example.net");
    stage.focus("outgoing-port");
    stage.retype("99999");
    stage.key(Named::Enter);
    assert!(stage.node("outgoing-port").is_some_and(|field| field.invalid));
    assert_eq!(stage.focused_id(), Some("outgoing-port".into()));
    stage.retype("465");
    stage.key(Named::Enter);
    stage.until("the password", |stage| stage.on(4)).await;
    stage.type_text(SECRET);
    stage.key(Named::Enter);
    checked(&mut stage).await;
    assert_eq!(stage.heading(), text(Language::German, "window-check-passed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_is_offered_and_a_closed_provider_said_at_once() {
    let mut stage = Stage::open(Language::German, None);
    stage.type_text("anna@gmial.com");
    stage.press("take-meant");
    assert_eq!(stage.node("address").expect("the field").value, "anna@gmail.com");
    stage.retype("anna@tuta.com");
    let closed = with(Language::German, "window-provider-closed", "provider", "Tuta (Tutanota)");
    assert!(stage.shows(&closed), "{}", stage.page());
    stage.key(Named::Enter);
    assert!(stage.on(1), "went on to a provider that lets nobody in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_with_its_own_window_is_asked_no_password() {
    let mut world = World::new()
        .server(Protocol::Imap, "outlook.office365.com", Security::ImplicitTls, &[])
        .await
        .server(Protocol::Smtp, "smtp-mail.outlook.com", Security::StartTls, &[])
        .await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna@outlook.com");
    stage.key(Named::Enter);
    stage.until("the servers", |stage| stage.on(3) || stage.node("again").is_some()).await;
    if !stage.on(3) {
        stage.key(Named::Enter);
    }
    stage.focus("primary");
    stage.key(Named::Enter);
    assert!(stage.on(4), "{}", stage.page());
    assert!(stage.shows(&text(Language::German, "window-no-password-title")));
    assert!(stage.node("password").is_none());
    stage.key(Named::Enter);
    assert!(stage.on(6), "{}", stage.page());
    assert!(stage.node("remember").is_none(), "there is no password to remember");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_account_begins_with_nothing() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::English, Some(world.network().await));
    to_verdict(&mut stage, "anna.weber@gmx.de").await;
    stage.key(Named::Enter);
    stage.press("another");
    assert!(stage.on(1));
    assert_eq!(stage.node("address").expect("the field").value, "");
    stage.key(Named::Escape);
    assert!(stage.on(1), "there is nothing to go back to");
    let fields = stage.tree().into_iter().filter(|node| node.role == Role::TextInput).count();
    assert_eq!(fields, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_holds_only_for_the_servers_that_were_seen() {
    let mut world = World::elsewhere("example.org", "mailhost.example").await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    stage.key(Named::Enter);
    stage.press("agree");
    stage.focus("primary");
    stage.key(Named::Enter);
    assert!(stage.on(4));
    // Back to the address, and the same search again: the same servers, the same yes.
    for _ in 0..2 {
        stage.key(Named::Escape);
    }
    assert!(stage.on(1));
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    stage.key(Named::Enter);
    assert!(stage.node("agree").is_some_and(|tick| tick.chosen));
    // Another address at the same place was never agreed to.
    for _ in 0..2 {
        stage.key(Named::Escape);
    }
    stage.focus("address");
    stage.retype("bert@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    stage.key(Named::Enter);
    assert!(stage.node("agree").is_some_and(|tick| !tick.chosen));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_domain_that_would_get_the_password_is_named() {
    let mut world = World::new()
        .server(Protocol::Imap, "imap.one.example", Security::ImplicitTls, &[])
        .await
        .server(Protocol::Smtp, "smtp.two.example", Security::ImplicitTls, &[])
        .await
        .service("_imaps._tcp.example.org", 993, "imap.one.example")
        .service("_submissions._tcp.example.org", 465, "smtp.two.example");
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("again").is_some()).await;
    stage.key(Named::Enter);
    let asked = stage.node("agree").expect("a question").name;
    assert!(asked.contains("one.example") && asked.contains("two.example"), "{asked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_private_server_is_agreed_to_for_the_protocol_on_screen() {
    let mut stage = Stage::open(Language::German, Some(World::new().network().await));
    stage.type_text("anna@example.org");
    stage.key(Named::Enter);
    stage.until("the end of the search", |stage| stage.node("by-hand").is_some()).await;
    stage.press("by-hand");
    assert!(stage.on(3), "{}", stage.page());
    stage.focus("incoming-host");
    stage.type_text("192.168.1.5");
    stage.focus("outgoing-host");
    stage.type_text("192.168.1.5");
    stage.key(Named::Enter);
    stage.until("the question", |stage| stage.node("agree").is_some()).await;
    stage.press("agree");
    // Another protocol is another server: the yes is gone with the question.
    stage.press("pop3");
    assert!(stage.node("agree").is_none(), "{}", stage.page());
    stage.key(Named::Enter);
    stage.until("the question again", |stage| stage.node("agree").is_some()).await;
    assert!(stage.on(3) && stage.node("agree").is_some_and(|tick| !tick.chosen));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_files_that_would_be_replaced_are_named() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_finish(&mut stage, "anna.weber@gmx.de").await;
    for name in ["konto.prf", "konto.cmd"] {
        std::fs::write(stage.home.path().join(name), "precious").expect("a file");
    }
    stage.press("save-outlook");
    let path = stage.home.path().join("konto.prf");
    stage.retype_path(&path);
    stage.key(Named::Enter);
    stage.wait_for(&text(Language::German, "window-replace")).await;
    assert!(stage.shows("konto.prf") && stage.shows("konto.cmd"), "{}", stage.page());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_in_sight_is_told_to_no_screen_reader() {
    let mut world = World::gmx(&[]).await;
    let mut stage = Stage::open(Language::German, Some(world.network().await));
    to_login(&mut stage, "anna.weber@gmx.de").await;
    stage.type_text(SECRET);
    stage.press("show-password");
    let told = stage.tree().into_iter().find(|node| {
        [&node.name, &node.description, &node.value].into_iter().any(|text| text.contains(SECRET))
    });
    assert_eq!(told, None);
}
