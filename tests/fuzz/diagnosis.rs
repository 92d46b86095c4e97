//! Words of servers, and whatever people paste.

use super::explain::{Question, diagnose};
use super::{Certainty, Channel, Phases, Suspicion, Whose, cause_of, clean_words, suspicions};
use crate::account::Protocol;
use crate::fuzzing::fuzz;
use crate::protocol::{Answer, Failure, FailureKind, Stage};
use crate::provider::Catalog;

const WORDS: &[&str] = &[
    "\x1b[31m",
    "\x1b]8;;http://evil\x1b\\",
    "\u{9b}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "İ",
    "ẞ",
    "NO ",
    "-ERR [AUTH] ",
    "535 5.7.8 ",
    "[AUTHENTICATIONFAILED]",
    "application-specific password",
    "not enabled for imap",
    "too many simultaneous connections",
    "rate limit",
    "user unknown",
    "not owned by",
    "try again later",
    "\r\n",
    " ",
];

#[test]
fn fuzz_words() {
    fuzz("words", WORDS, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let clean = clean_words(&text);
        assert!(clean.chars().count() <= 300, "{} characters", clean.chars().count());
        let is_harmless = |c: char| !c.is_control() && !crate::account::is_format_character(c);
        assert!(clean.chars().all(is_harmless), "{clean:?}");
        assert_eq!(clean_words(&clean), clean, "clean words stay as they are");
        // One combination each time, as the input has it; the corpus and its changes go through all of them.
        let sum = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>();
        let protocol = Protocol::ALL[sum % 3];
        let stage = Stage::ALL[sum / 3 % Stage::ALL.len()];
        let provider = Catalog::bundled().by_id(["gmx-de", "nobody"][sum % 2]);
        // No answer reaches the rules longer than the redactor leaves it.
        let text: String = text.chars().take(1000).collect();
        let numbers = text.get(..3).and_then(|digits| digits.parse().ok());
        let answer = Answer {
            reply_code: numbers.filter(|_| protocol == Protocol::Smtp),
            enhanced_code: None,
            response_code: None,
            command: None,
            text,
        };
        let kind = match sum % 5 {
            0 => FailureKind::Goodbye(answer),
            _ => FailureKind::Refused(answer),
        };
        let failure = Failure { stage, kind };
        let ranked = suspicions(protocol, &failure, provider);
        assert_ranked(&ranked);
        assert_eq!(cause_of(protocol, &failure, provider), ranked[0].cause);
        format!("{protocol:?} {}", ranked[0].cause.key())
    });
}

/// At least one, the surest first.
fn assert_ranked(ranked: &[Suspicion]) {
    assert!(!ranked.is_empty(), "nothing is suspected");
    let order: Vec<Certainty> = ranked.iter().map(|one| one.certainty).collect();
    assert!(order.is_sorted_by(|a, b| a >= b), "not ranked: {ranked:?}");
}

/// The first line is a phase, the second a provider, the rest the answer, as people paste all three.
#[test]
fn fuzz_pasted_answers() {
    fuzz("pasted", WORDS, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.splitn(3, '\n');
        let mut line = || lines.next().unwrap_or_default();
        let (phase, provider, answer) = (line(), line(), line());
        let sum = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>();
        let channel = Channel::ALL[sum % Channel::ALL.len()];
        let ranked = diagnose(&Question {
            channel,
            phases: Phases::from_hint(phase),
            whose: Whose::from_hint(provider, Catalog::bundled()),
            text: answer,
        });
        assert_ranked(&ranked);
        format!("{} {}", channel.key(), ranked[0].cause.key())
    });
}
