//! "Fehlermeldung erklären": from the help, by keyboard, to a cause with its next step.

use iced::advanced::widget::operation::accessible::Role;
use iced::keyboard::key::Named;
use postlotse::gui::{Message, Over};
use postlotse::i18n::Language;

use super::{Stage, text};

fn opened(language: Language) -> Stage {
    let mut stage = Stage::open(language, None);
    stage.tell(Message::Open(Over::Explain));
    assert_eq!(stage.focused_id(), Some("answer".into()));
    stage
}

/// Pastes an answer and has it explained.
fn explain(stage: &mut Stage, answer: &str) {
    stage.focus("answer");
    stage.retype(answer);
    stage.key(Named::Enter);
}

#[test]
fn an_answer_is_explained_in_four_parts_and_told() {
    for language in Language::ALL {
        let mut stage = opened(language);
        let answer = "NO [ALERT] Application-specific password required (Failure)";
        explain(&mut stage, answer);
        let shown = |stage: &mut Stage, id| stage.shows(&text(language, id));
        assert!(stage.shows("App-Passwor") || stage.shows("app passwor"), "{}", stage.page());
        assert!(shown(&mut stage, "verdict-side-you"), "{}", stage.page());
        assert!(shown(&mut stage, "cause-app-password.next"), "{}", stage.page());
        assert!(stage.shows(answer), "the words themselves: {}", stage.page());
        let spoken = stage.tree().into_iter().filter(|node| node.role == Role::Status);
        let spoken: Vec<String> = spoken.map(|node| node.name).collect();
        assert!(spoken.iter().any(|news| !news.is_empty()), "the result is told: {spoken:?}");
    }
}

#[test]
fn what_it_came_over_is_told_by_the_words_or_by_the_person() {
    let language = Language::German;
    let cases = [
        ("-ERR [IN-USE] Mailbox in use", "cause-wait-retry.next-general"),
        ("535 5.7.8 Error: authentication failed", "cause-ambiguous-auth.next"),
        (
            "Das Zertifikat ist abgelaufen: SEC_ERROR_EXPIRED_CERTIFICATE",
            "cause-cert-expired-or-clock.next",
        ),
        ("getaddrinfo: nodename nor servname provided, ENOTFOUND", "cause-offline-or-dns.next"),
        ("Vogonische Dichtkunst", "cause-unknown.next"),
    ];
    let mut stage = opened(language);
    for (answer, advice) in cases {
        explain(&mut stage, answer);
        assert!(stage.shows(&text(language, advice)), "{answer}: {}", stage.page());
    }
    // Another answer or another choice takes the old verdict away.
    stage.focus("doing-unknown");
    stage.key(Named::ArrowDown);
    assert_eq!(stage.focused_id(), Some("doing-imap".into()));
    assert!(!stage.shows(&text(language, "cause-unknown.next")), "{}", stage.page());
}

#[test]
fn the_provider_of_an_address_counts_and_its_pages_are_offered() {
    let language = Language::German;
    let mut stage = Stage::open(language, None);
    stage.type_text("anna@gmx.de");
    stage.key(Named::F1);
    stage.press("explain");
    assert_eq!(stage.node("whose").expect("the field").value, "anna@gmx.de");
    explain(&mut stage, "NO [AUTHENTICATIONFAILED] authentication failed");
    let advice = text(language, "cause-enable-access-and-app-password.next");
    assert!(stage.shows(&advice), "{}", stage.page());
    assert!(stage.shows("gmx.net"), "its page: {}", stage.page());
    // Help lies beneath, and the address beneath that.
    stage.key(Named::Escape);
    assert_eq!(stage.heading(), text(language, "window-help"));
    stage.key(Named::Escape);
    assert!(stage.on(1), "{}", stage.page());
}

#[test]
fn nothing_pasted_is_said_where_it_is_missing() {
    let language = Language::English;
    let mut stage = opened(language);
    stage.key(Named::Enter);
    assert!(stage.node("answer").is_some_and(|field| field.invalid));
    assert!(stage.in_sight(&text(language, "window-explain-empty")), "{}", stage.page());
    // Blanks and marks of direction say nothing.
    explain(&mut stage, " \u{202e} \u{200b}");
    assert!(stage.node("answer").is_some_and(|field| field.invalid), "{}", stage.page());
}
