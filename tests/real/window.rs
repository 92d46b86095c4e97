//! The window on a screen, against the real servers: by keyboard alone, and read as a screen reader reads it.
//!
//! In German and in English. How it looks is not tested here, nor what needs no servers (`tests/window`).

use std::fs;

use postlotse::i18n::{Language, Message, Words};

use super::page_rules::meet;
use super::people::password_of;
use super::reader::{Surroundings, Window};
use super::visit::Visit;
use super::world::world;

/// From the address to the saved file; `domain` where the servers are somebody else's and have to be agreed to.
fn goes_the_whole_way(language: Language, address: &str, domain: Option<&str>) {
    let mut visit = Visit::begin(language, Surroundings::Usual);
    visit.give_address(address, "Wanda Grün");
    if domain.is_some() {
        visit.meet("window-search-look-title");
        let look = visit.text("window-found-look");
        visit.was_told(&look);
        visit.window.key("Return");
    }
    visit.meet("window-servers-title");
    visit.window.wait_for("mail.verein.test");
    if let Some(domain) = domain {
        visit.reads_with("window-agree-title", "domain", domain);
        visit.press("window-next");
        visit.reads("window-agree-missing");
        let agree = visit.words.say(&Message::new("window-agree-yes").with("domain", domain));
        let agree = agree.replace("**", "");
        visit.window.wait_focus("check box", &agree);
        visit.window.key("space");
        visit.window.wait_for_state("check box", &agree, "checked");
    }
    visit.press("window-next");
    visit.meet("window-login-title");
    visit.focus_is_on("entry", "window-password");
    visit.window.wait_for("mail.verein.test");
    visit.window.type_text(password_of(address));
    visit.window.key("Return");
    visit.meet("window-check-passed");
    let works = visit.text("window-check-works");
    visit.was_told(&works);
    visit.window.key("Return");

    visit.meet("window-finish-title");
    visit.window.wait_for(address);
    // Thunderbird is on this computer: it makes a profile, and the account is in it.
    visit.window.wait_for("Thunderbird ");
    let set_up = visit.text("window-set-up-now");
    let first = visit.window.settled_focus().map(|node| node.name).unwrap_or_default();
    assert!(first.starts_with("Thunderbird ") && first.ends_with(&set_up), "{first}");
    visit.window.key("space");
    let program = visit.text("window-thunderbird");
    let done = visit.words.say(&Message::new("window-set-up-done").with("program", program));
    visit.was_told(&done);
    meet(&mut visit.window, &done);
    let prefs = visit.window.home().join(".thunderbird/Postlotse/prefs.js");
    assert!(fs::read_to_string(prefs).unwrap().contains(address));
    visit.window.key("Escape");
    visit.enters("window-finish-title");
    visit.reads("window-found-set-up");
    // A file for another computer is folded away.
    visit.press("window-others");
    let program = visit.text("window-thunderbird");
    let elsewhere = Message::new("window-elsewhere").with("program", program);
    let save = visit.text("window-save-file");
    let button = format!("{}: {save}", visit.words.say(&elsewhere));
    visit.window.tab_to("push button", &button);
    visit.window.key("space");
    visit.focus_is_on("entry", "window-save-path");
    visit.window.key("Return");
    visit.reads("window-saved");
    visit.focus_is_on("push button", "window-show-folder");
    visit.meet("window-finish-title");
    let bytes = fs::read(visit.saved_zip()).unwrap();
    assert!(bytes.starts_with(b"PK"), "not a ZIP");

    // Nobody keeps passwords on this desktop: it is said, and nothing is lost by it.
    visit.press("window-remember");
    visit.reads("window-remember-failed");
    visit.meet("window-finish-title");
    visit.leaves_nothing_behind(&[password_of(address)]);
    visit.press("window-done");
    visit.window.closes();
    visit.leaves_nothing_behind(&[password_of(address)]);
    assert_eq!(world().refusals(address), 0, "{}", world().log("dovecot.log"));
}

#[test]
fn the_whole_way_by_keyboard_in_german() {
    goes_the_whole_way(Language::German, "wanda@verein.test", None);
}

#[test]
fn the_whole_way_by_keyboard_in_english_with_servers_elsewhere() {
    goes_the_whole_way(Language::English, "frieda@fremd.test", Some("verein.test"));
}

/// A mistyped password is explained; going back and trying again lose nothing; the right one passes.
fn mistypes(language: Language, address: &str) {
    let wrong = "Vertippt-47";
    let mut visit = Visit::begin(language, Surroundings::Usual);
    visit.give_address(address, "Walter");
    visit.enters("window-servers-title");
    visit.window.key("Return");
    visit.enters("window-login-title");
    visit.window.type_text(wrong);
    visit.window.key("Return");
    visit.meet("window-check-not-yet");
    let what = Message::new("cause-ambiguous-auth").with("host", "mail.verein.test");
    let what = visit.words.say(&what);
    visit.was_told(&what);
    // What happened, whose side it is on, what to do, and the server's own words on request.
    visit.window.wait_for(&what);
    visit.reads("verdict-side-you");
    visit.reads("cause-ambiguous-auth.next");
    let folded = visit.window.tree();
    visit.press("window-answer");
    visit.window.wait_for("mail.verein.test: ");
    assert!(visit.window.tree().len() > folded.len(), "{}", visit.window.told());
    assert_eq!(world().refusals(address), 1, "{}", world().log("dovecot.log"));

    // The same again: the same words, and everything is still there.
    visit.press("window-check-again");
    visit.window.wait_to_hear(&what);
    visit.arrive("window-check-not-yet");
    assert_eq!(world().refusals(address), 2, "{}", world().log("dovecot.log"));
    // The next step has the focus already.
    visit.focus_is_on("push button", "setup-other-password");
    visit.window.key("Return");
    visit.enters("window-login-title");
    visit.focus_is_on("entry", "window-password");
    visit.window.key("ctrl+a");
    visit.window.type_text(password_of(address));

    // All the way back, and on again without typing a letter.
    for title in ["window-servers-title", "window-address-title"] {
        visit.window.key("Escape");
        visit.enters(title);
    }
    for title in ["window-servers-title", "window-login-title", "window-check-passed"] {
        visit.window.key("Return");
        visit.arrive(title);
    }
    visit.leaves_nothing_behind(&[wrong, password_of(address)]);
    assert_eq!(world().refusals(address), 2, "{}", world().log("dovecot.log"));
}

#[test]
fn a_mistyped_password_is_explained_in_german() {
    mistypes(Language::German, "walter@verein.test");
}

#[test]
fn a_mistyped_password_is_explained_in_english() {
    mistypes(Language::English, "wilma@verein.test");
}

#[test]
fn a_provider_without_mail_programs_is_named_at_once_in_both_languages() {
    let mut visit = Visit::begin(Language::German, Surroundings::Usual);
    visit.window.type_text("lisa@tuta.com");
    visit.reads_with("window-provider-closed", "provider", "Tuta (Tutanota)");
    let closed = Message::new("window-provider-closed").with("provider", "Tuta (Tutanota)");
    let closed = visit.words.say(&closed);
    visit.was_told(&closed);
    visit.reads("window-other-address");
    visit.window.key("Return");
    visit.meet("window-address-title");

    // Another language takes effect at once, and what was typed stays.
    visit.tab_to("radio button", "window-english");
    visit.window.key("space");
    visit.words = Words::new(Language::English);
    visit.focus_is_on("radio button", "window-english");
    visit.meet("window-address-title");
    visit.reads_with("window-provider-closed", "provider", "Tuta (Tutanota)");
    visit.window.wait_for_title("Postlotse – Step 1 of 6 · Address");
    visit.leaves_nothing_behind(&[]);
}

/// Without a network the servers can be typed, the failure is told as what it is, and nothing typed is lost.
fn finds_no_network(language: Language) {
    let password = "Vergissmeinnicht-3";
    let mut visit = Visit::begin(language, Surroundings::NoNetwork);
    visit.give_address("anna@verein.test", "Anna");
    visit.meet("window-search-nothing-title");
    // Not the spelling of the address is in question.
    let why = visit.text("cli-nobody-answered");
    visit.was_told(&why);
    // Asked once more, the same answer is said once more.
    visit.focus_is_on("push button", "window-search-again");
    visit.window.key("Return");
    visit.was_told(&why);
    visit.arrive("window-search-nothing-title");
    visit.press("window-by-hand");
    visit.meet("window-by-hand");
    for host in ["imap.verein.test", "smtp.verein.test"] {
        visit.window.step("Tab");
        visit.tab_to("entry", "window-server-name");
        visit.window.type_text(host);
    }
    visit.window.key("Return");
    visit.meet("window-login-title");
    visit.window.wait_for("imap.verein.test");
    visit.window.type_text(password);
    visit.window.key("Return");
    visit.meet("window-check-not-yet");
    visit.reads("verdict-side-network");
    for title in ["window-login-title", "window-by-hand", "window-address-title"] {
        visit.window.key("Escape");
        visit.enters(title);
    }
    visit.window.key("Return");
    visit.arrive("window-search-nothing-title");
    visit.press("window-by-hand");
    visit.enters("window-by-hand");
    for title in ["window-login-title", "window-check-not-yet"] {
        visit.window.key("Return");
        visit.arrive(title);
    }
    visit.press("window-anyway");
    visit.meet("window-finish-title");
    visit.leaves_nothing_behind(&[password]);
}

#[test]
fn without_a_network_nothing_is_lost_in_german() {
    finds_no_network(Language::German);
}

#[test]
fn without_a_network_nothing_is_lost_in_english() {
    finds_no_network(Language::English);
}

#[test]
fn help_is_reached_read_and_left_by_keyboard() {
    let mut visit = Visit::begin(Language::German, Surroundings::Usual);
    visit.window.type_text("anna@verein.test");
    visit.window.key("F1");
    visit.enters("window-help");
    visit.press("help-ports");
    visit.window.wait_for("993");
    visit.meet("window-help");
    // Nobody needs a mouse to read on.
    let title = visit.text("window-help");
    let before = visit.window.top_of("heading", &title);
    visit.window.key("Next");
    visit.window.wait_for("993");
    assert!(visit.window.top_of("heading", &title) < before, "{}", visit.window.told());
    visit.window.key("Escape");
    visit.enters("window-address-title");
    visit.focus_is_on("entry", "window-address");
    // What was typed before is still there.
    visit.window.wait_for("anna@verein.test");
    visit.window.key("Return");
    visit.enters("window-servers-title");
    visit.leaves_nothing_behind(&[]);
}

#[test]
fn settings_are_changed_by_keyboard_and_kept() {
    let mut visit = Visit::begin(Language::German, Surroundings::Usual);
    visit.press("window-settings");
    visit.enters("window-settings-title");
    visit.window.wait_for("100 %");
    visit.window.key("ctrl+plus");
    visit.window.wait_for("110 %");
    visit.meet("window-settings-title");
    // The arrow keys choose within a group; another language takes effect at once.
    visit.tab_to("radio button", "window-german");
    visit.window.key("Right");
    visit.words = Words::new(Language::English);
    visit.window.wait_for_state("radio button", "English", "checked");
    visit.meet("window-settings-title");
    let file = visit.window.home().join(".config/postlotse/settings.json");
    visit.window.key("Escape");
    visit.enters("window-address-title");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept.contains("en") && kept.contains("110"), "{}: {kept}", file.display());
    visit.leaves_nothing_behind(&[]);
}

#[test]
fn a_small_window_with_large_text_keeps_everything_in_reach() {
    let mut visit = Visit::begin(Language::German, Surroundings::Usual);
    visit.window.resize(480, 560);
    visit.reads("window-menu");
    visit.meet("window-address-title");
    for _ in 0..10 {
        visit.window.key("ctrl+plus");
    }
    visit.press("window-menu");
    visit.reads("window-english");
    visit.meet("window-address-title");
    visit.window.key("Escape");
    visit.focus_is_on("push button", "window-menu");
    visit.tab_to("entry", "window-address");
    visit.give_address("anna@verein.test", "Anna");
    visit.enters("window-servers-title");
    visit.meet("window-servers-title");
    visit.window.key("Return");
    visit.enters("window-login-title");
    visit.meet("window-login-title");
    visit.leaves_nothing_behind(&[]);
}

#[test]
fn the_window_opens_whatever_is_missing() {
    let all = [
        Surroundings::ReadOnlyHome,
        Surroundings::NoNetwork,
        Surroundings::NoBus,
        Surroundings::LateReader,
    ];
    for surroundings in all {
        let mut window = Window::open("de_DE.UTF-8", surroundings);
        window.wait_for_title("Postlotse – Schritt 1 von 6 · Adresse");
        if surroundings != Surroundings::NoBus {
            meet(&mut window, "Ihre E-Mail-Adresse");
        }
        // The settings change, are not kept where they cannot be, and the window stays.
        window.key("ctrl+plus");
        window.key("F1");
        window.wait_for_title("Postlotse – Hilfe");
        assert!(window.is_open(), "{surroundings:?}: {}", window.complaints());
        let complaints = window.complaints();
        assert!(!complaints.contains("panicked"), "{surroundings:?}: {complaints}");
    }
}
