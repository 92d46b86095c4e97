//! Answers beyond the collection, ways in which people pass them on, and text that is none.

use postlotse::diagnosis::explain::{Question, diagnose};
use postlotse::diagnosis::{Cause, Channel, Phases, Whose};
use postlotse::provider::Catalog;
use proptest::prelude::*;

use super::answers::{collected, first, further, wrong};

#[test]
fn further_answers_have_their_cause() {
    let wrong = wrong(&further(), true, true);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_way_an_answer_is_passed_on_does_not_matter() {
    let mut rows = collected();
    rows.extend(further());
    for row in rows {
        let expected = first(row.channel, row.provider, row.phase, &row.answer);
        let answer = &row.answer;
        let mut ways = vec![
            format!("  {answer}\r\n"),
            answer.replace(' ', "  \t"),
            format!("\u{1b}[31m{answer}\u{1b}[0m"),
            answer.replace('\n', "\\r\\n"),
        ];
        if row.channel == Channel::Imap && answer.starts_with("NO ") {
            ways.extend([
                format!("a17 {answer}"),
                format!("* {answer}"),
                answer.replacen("NO [", "no[", 1),
            ]);
        }
        if row.channel == Channel::Pop3 {
            ways.push(answer.replacen("-ERR [", "-err[", 1));
            ways.push(answer.to_uppercase());
        }
        if row.channel == Channel::Smtp && answer.starts_with("5") {
            ways.push(format!("The server responded: {answer}"));
        }
        for way in ways {
            let found = first(row.channel, row.provider, row.phase, &way);
            assert_eq!(found, expected, "{way:?}");
        }
    }
}

/// Security requirement S34.
#[test]
fn what_is_temporary_or_about_the_channel_never_blames_the_password() {
    let blames = |channel: Channel, provider: &str, answer: &str| {
        let question = Question {
            channel,
            phases: Phases::from_hint("login"),
            whose: Whose::from_hint(provider, Catalog::bundled()),
            text: answer,
        };
        diagnose(&question).into_iter().any(|one| one.cause.may_want_another_password())
    };
    let codes = [
        (Channel::Smtp, "454 4.7.0 "),
        (Channel::Smtp, "421 "),
        (Channel::Smtp, "451 4.3.0 "),
        (Channel::Imap, "NO [UNAVAILABLE] "),
        (Channel::Imap, "NO [INUSE] "),
        (Channel::Imap, "NO [LIMIT] "),
        (Channel::Imap, "* BYE "),
        (Channel::Pop3, "-ERR [SYS/TEMP] "),
        (Channel::Pop3, "-ERR [LOGIN-DELAY] "),
        (Channel::Pop3, "-ERR [IN-USE] "),
    ];
    let mut words: Vec<String> = collected()
        .into_iter()
        .chain(further())
        .filter_map(|row| {
            let words = row.answer.trim_start_matches(|c: char| !c.is_alphabetic()).to_owned();
            let words = words.trim_start_matches("NO ").trim_start_matches("ERR ");
            let words = words.rsplit(']').next().unwrap_or_default().trim().to_owned();
            (!words.is_empty() && !row.answer.contains("432")).then_some(words)
        })
        .collect();
    words.extend(["Authentication failed", "wrong password", "x"].map(str::to_owned));
    for (channel, code) in codes {
        for words in &words {
            for provider in ["", "icloud", "gmx", "t-online"] {
                let answer = format!("{code}{words}");
                assert!(!blames(channel, provider, &answer), "{provider}: {answer}");
            }
        }
    }
    for channel in [Channel::Tls, Channel::Tcp, Channel::Dns, Channel::Http] {
        for row in collected().into_iter().chain(further()).filter(|row| row.channel == channel) {
            assert!(!blames(channel, "icloud", &row.answer), "{}", row.answer);
        }
    }
}

#[test]
fn an_unknown_answer_is_unknown_alone() {
    let cases = [
        (Channel::Imap, "login", "NO purple elephants"),
        (Channel::Imap, "", "BAD 42"),
        (Channel::Pop3, "pass", "-ERR fnord"),
        (Channel::Smtp, "auth", "599 whatever it is"),
        (Channel::Smtp, "", "550 fnord"),
        (Channel::Tls, "handshake", "fnord"),
        (Channel::Tcp, "connect", "os error 4711"),
        (Channel::Dns, "resolve", "fnord"),
        (Channel::Http, "discover", "200 OK"),
        (Channel::OAuth, "token", "AADSTS12345678: fnord"),
    ];
    for (channel, phase, answer) in cases {
        let question = Question {
            channel,
            phases: Phases::from_hint(phase),
            whose: Whose::from_hint("gmx", Catalog::bundled()),
            text: answer,
        };
        let causes: Vec<Cause> = diagnose(&question).into_iter().map(|one| one.cause).collect();
        assert_eq!(causes, [Cause::Unknown], "{answer}");
    }
}

#[test]
fn codes_quoted_later_do_not_count() {
    let cases = [
        (
            Channel::Smtp,
            "550 5.1.1 User unknown; see our page on 535 5.7.8",
            Cause::RecipientUnknown,
        ),
        (
            Channel::Smtp,
            "535 Authentication failed, as explained in 421 4.7.0",
            Cause::AmbiguousAuth,
        ),
        (Channel::Imap, "NO Login failed. This is no [UNAVAILABLE] answer", Cause::AmbiguousAuth),
    ];
    for (channel, answer, expected) in cases {
        assert_eq!(first(channel, "", "", answer), expected, "{answer}");
    }
}

#[test]
fn one_text_with_several_causes_is_a_ranked_list() {
    let question = Question {
        channel: Channel::Imap,
        phases: Phases::from_hint("login"),
        whose: Whose::from_hint("microsoft", Catalog::bundled()),
        text: "NO LOGIN failed.",
    };
    let found = diagnose(&question);
    assert!(found.len() >= 2, "{found:?}");
    assert!(found.is_sorted_by(|one, next| one.certainty >= next.certainty), "{found:?}");
}

proptest! {
    #[test]
    fn any_text_has_an_answer(
        text in "\\PC{0,300}|[45][0-9]{2}[ -][45]\\.[0-9]\\.[0-9]{1,3}.{0,80}|(NO|BAD|BYE|-ERR) ?\\[.{0,40}\\]?.{0,60}",
        phase in "[a-z/ ]{0,12}",
        provider in "[a-z.@/-]{0,16}",
        at in 0..Channel::ALL.len(),
    ) {
        let question = Question {
            channel: Channel::ALL[at],
            phases: Phases::from_hint(&phase),
            whose: Whose::from_hint(&provider, Catalog::bundled()),
            text: &text,
        };
        let found = diagnose(&question);
        prop_assert!(!found.is_empty());
        prop_assert!(found.len() == 1 || found.iter().all(|one| one.cause != Cause::Unknown));
    }
}
