//! App passwords as providers show them: in groups, with blanks that do not belong to them.
//!
//! Blanks are taken out only where the provider is known to show its app
//! passwords like that and nothing else has this shape; anybody else's
//! password stays as it was typed, blanks and all. Pure.

use zeroize::Zeroizing;

use super::Provider;
use crate::account::PasswordDraft;

/// How many groups, and how many letters in each.
const GROUPS: usize = 4;

/// Something a person should know about the password they typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordNote {
    /// The blanks between and around the groups of an app password have been taken out.
    BlanksRemoved,
    /// It begins or ends with a blank, which has stayed: it may belong to it, or have been copied along.
    BlankAtTheEnds,
}

impl PasswordNote {
    /// Every note.
    pub const ALL: [Self; 2] = [Self::BlanksRemoved, Self::BlankAtTheEnds];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::BlanksRemoved => "blanks-removed",
            Self::BlankAtTheEnds => "blank-at-the-ends",
        }
    }
}

/// The password to sign in with, and what is to be said about it.
pub fn read_password(
    typed: &PasswordDraft,
    provider: Option<&Provider>,
) -> (PasswordDraft, Option<PasswordNote>) {
    let text = typed.reveal();
    if provider.is_some_and(|provider| provider.grouped_app_passwords)
        && text.contains(char::is_whitespace)
        && let Some(joined) = joined(text)
    {
        return (PasswordDraft::from(joined), Some(PasswordNote::BlanksRemoved));
    }
    let at_the_ends = text.trim() != text && !text.trim().is_empty();
    (typed.clone(), at_the_ends.then_some(PasswordNote::BlankAtTheEnds))
}

/// The letters of an app password without its blanks; `None` for anything else.
fn joined(text: &str) -> Option<Zeroizing<String>> {
    let groups: Vec<&str> = text.split_whitespace().collect();
    let letters = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_lowercase()));
    let in_groups = groups.len() == GROUPS && groups.iter().all(|group| group.len() == GROUPS);
    let in_one = matches!(groups[..], [only] if only.len() == GROUPS * GROUPS);
    if !letters || !(in_groups || in_one) {
        return None;
    }
    let mut joined = Zeroizing::new(String::with_capacity(GROUPS * GROUPS));
    groups.iter().for_each(|group| joined.push_str(group));
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Catalog;

    #[test]
    fn only_the_blanks_of_an_app_password_go() {
        let provider = |domain: &str| Catalog::bundled().by_domain(domain);
        let (gmail, gmx) = (provider("gmail.com"), provider("gmx.de"));
        let removed = Some(PasswordNote::BlanksRemoved);
        let ends = Some(PasswordNote::BlankAtTheEnds);
        let letters = "abcdefghijklmnop";
        let cases = [
            ("abcd efgh ijkl mnop", gmail, letters, removed),
            (" abcd\u{a0}efgh\u{2009}ijkl\u{202f}mnop ", gmail, letters, removed),
            ("abcd efgh ijkl mnop", provider("yahoo.com"), letters, removed),
            ("abcdefghijklmnop ", gmail, letters, removed),
            ("abcdefghijklmnop", gmail, letters, None),
            ("abcd efgh ijkl mnop", gmx, "abcd efgh ijkl mnop", None),
            ("abcd efgh ijkl mnop", None, "abcd efgh ijkl mnop", None),
            ("Abcd efgh ijkl mnop", gmail, "Abcd efgh ijkl mnop", None),
            ("abcd efgh ijkl mno1", gmail, "abcd efgh ijkl mno1", None),
            ("abcd efgh ijkl", gmail, "abcd efgh ijkl", None),
            ("abcde fgh ijkl mnop", gmail, "abcde fgh ijkl mnop", None),
            ("abcd-efgh-ijkl-mnop", provider("icloud.com"), "abcd-efgh-ijkl-mnop", None),
            ("geheim ", gmail, "geheim ", ends),
            (" geheim", None, " geheim", ends),
            ("   ", None, "   ", None),
            ("", gmail, "", None),
        ];
        for (typed, provider, expected, note) in cases {
            let (read, said) = read_password(&PasswordDraft::new(typed.to_owned()), provider);
            assert_eq!((read.reveal(), said), (expected, note), "{typed:?}");
        }
    }
}
