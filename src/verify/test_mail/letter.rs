//! The letter itself, and the mark by which it is known again.
//!
//! The words are handed in; headers are for `sending`.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::SystemTime;

use crate::account::EmailAddress;

/// What a letter is known by among all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// A made-up word for the subject, which can be read out on the telephone.
    pub word: String,
    /// What stands before the `@` of the message's own name.
    unique: String,
}

impl Mark {
    /// A new one; the numbers come from the system's randomness, by which the hasher is keyed.
    pub fn random() -> Self {
        let number = || RandomState::new().build_hasher().finish();
        Self::of(number(), number())
    }

    fn of(first: u64, second: u64) -> Self {
        // Letters that no two people hear differently, and no word anybody would mind.
        const CONSONANTS: [char; 10] = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'r', 's', 't'];
        const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
        let mut word = String::new();
        let mut rest = first;
        for _ in 0..4 {
            for letters in [&CONSONANTS[..], &VOWELS[..]] {
                let count = letters.len() as u64;
                word.extend(letters.get((rest % count) as usize));
                rest /= count;
            }
        }
        Self { word, unique: format!("postlotse.{first:016x}{second:016x}") }
    }

    /// The name of the message (RFC 5322 section 3.6.4), in angle brackets.
    pub fn message_id(&self, address: &EmailAddress) -> String {
        format!("<{}@{}>", self.unique, address.domain().ascii())
    }
}

/// A letter, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is known by.
    pub mark: Mark,
    /// The subject; the mark's word stands in it.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// When it is written.
    pub date: SystemTime,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_word_and_a_name_of_its_own() {
        let one = Mark::of(0x0123_4567_89ab_cdef, 7);
        assert_eq!(one.word.len(), 8, "{one:?}");
        assert!(one.word.chars().all(|c| c.is_ascii_lowercase()), "{one:?}");
        let address = EmailAddress::parse("anna@bücher.example").expect("address");
        assert_eq!(
            one.message_id(&address),
            "<postlotse.0123456789abcdef0000000000000007@xn--bcher-kva.example>"
        );
        let (first, second) = (Mark::random(), Mark::random());
        assert_ne!(first.unique, second.unique);
    }
}
