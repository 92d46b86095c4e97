//! Words of servers, and whatever people paste.

use super::{Certainty, cause_of, clean_words, suspicions};
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
        let mut found = Vec::new();
        for protocol in Protocol::ALL {
            for stage in [Stage::Greeting, Stage::Login, Stage::Mailbox, Stage::Sender] {
                let numbers = text.get(..3).and_then(|digits| digits.parse().ok());
                let answer = Answer {
                    reply_code: numbers.filter(|_| protocol == Protocol::Smtp),
                    enhanced_code: None,
                    response_code: None,
                    text: text.clone().into_owned(),
                };
                for kind in [FailureKind::Refused(answer.clone()), FailureKind::Goodbye(answer)] {
                    let failure = Failure { stage, kind };
                    let provider = Catalog::bundled().by_id("gmx-de");
                    let ranked = suspicions(protocol, &failure, provider);
                    assert!(!ranked.is_empty(), "nothing is suspected");
                    let order: Vec<Certainty> = ranked.iter().map(|one| one.certainty).collect();
                    assert!(order.is_sorted_by(|a, b| a >= b), "not ranked: {ranked:?}");
                    assert_eq!(cause_of(protocol, &failure, provider), ranked[0].cause);
                    found.push(ranked[0].cause.key());
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.join(" ")
    });
}
