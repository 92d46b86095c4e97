//! Takes out of other people's words what tells who somebody is: the name before the @ in every
//! form, and with `machines` most of every IP address (security requirement S30).
//!
//! Passwords are not its business: they are taken out where an answer is read, because only
//! there they are known.

use std::collections::BTreeSet;

use super::machines::without_machines;
use crate::account::{Echoes, EmailAddress, ends_like_a_host};
use crate::diagnosis::clean_words;

/// A shorter name may be a word or a part of one.
const SHORTEST_DISTINCT: usize = 5;
/// A name of letters alone that is as long as this is hardly a part of another word.
const SHORTEST_ANYWHERE: usize = 8;
/// Names of duties, not of people (RFC 2142 and what companies use): they are parts of names of servers.
const DUTIES: [&str; 20] = [
    "abuse",
    "accounts",
    "account",
    "billing",
    "contact",
    "empfang",
    "hello",
    "hostmaster",
    "kontakt",
    "kundenservice",
    "mailbox",
    "newsletter",
    "office",
    "postmaster",
    "sales",
    "service",
    "support",
    "verwaltung",
    "vertrieb",
    "webmaster",
];

/// Where a name of letters alone counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// As a whole word, and not within a name with dots or hyphens.
    Word,
    /// As a part of such a name too, but for the names of hosts: `user.weber`.
    Part,
    /// Even within a word, but for the names of hosts: `userannaweber`.
    Anywhere,
}

impl Scope {
    fn of(word: &str) -> Self {
        let has_marks = word.chars().any(|c| !c.is_alphabetic());
        match word.chars().count() {
            ..SHORTEST_DISTINCT => Self::Word,
            _ if has_marks || DUTIES.contains(&word) => Self::Word,
            SHORTEST_ANYWHERE.. => Self::Anywhere,
            _ => Self::Part,
        }
    }
}

/// Knows the names of one person.
pub struct Mask {
    local_part: String,
    domain: String,
    /// The names it knows already.
    known: BTreeSet<String>,
    /// What is replaced wherever it stands.
    distinct: Vec<(Echoes, String)>,
    /// What is replaced as a word, in the scope that its letters allow; lower case.
    words: Vec<(String, String)>,
}

impl Mask {
    /// For an address and the user names of its servers.
    pub fn new<'a>(address: &EmailAddress, names: impl Iterator<Item = &'a str>) -> Self {
        let local_part = address.local_part().to_owned();
        let domain = address.domain().display();
        let (known, distinct, words) = (BTreeSet::new(), Vec::new(), Vec::new());
        let mut mask = Self { local_part, domain, known, distinct, words };
        // The whole address first: what its parts leave would look like another one.
        mask.add(&address.to_ascii());
        mask.add(&address.to_display());
        for name in names {
            mask.add(name);
        }
        mask.add(address.local_part());
        mask
    }

    fn add(&mut self, name: &str) {
        let by = self.name(name);
        if !self.known.insert(name.to_owned()) {
            return;
        }
        let has_marks = name.chars().any(|c| !c.is_alphabetic());
        if has_marks && name.chars().count() >= SHORTEST_DISTINCT {
            self.distinct.push((Echoes::of(name), by));
        } else {
            self.distinct.push((Echoes::encoded(name), by.clone()));
            self.words.push((name.to_lowercase(), by));
        }
    }

    /// The address with its domain only: `a…@example.com`.
    pub fn address(&self) -> String {
        format!("{}@{}", shortened(&self.local_part), self.domain)
    }

    /// A user name: `a…@example.com`, `a…`.
    pub fn name(&self, name: &str) -> String {
        match name.rsplit_once('@') {
            Some((local, domain)) => format!("{}@{domain}", shortened(local)),
            None => shortened(name),
        }
    }

    /// Somebody else's words: cleaned, on one line, nobody recognisable in them.
    pub fn foreign(&self, text: &str) -> String {
        // Once before the cleaning, which may cut a name in two, and once after it, which may put one together.
        self.sentence(&clean_words(&self.sentence(text)))
    }

    /// Words of ours that may hold somebody else's.
    pub fn sentence(&self, text: &str) -> String {
        let mut clean = text.to_owned();
        for (echoes, by) in &self.distinct {
            clean = echoes.replace(&clean, by);
        }
        for (word, by) in &self.words {
            clean = replace_word(&clean, word, by, Scope::of(word));
        }
        without_machines(&clean)
    }
}

/// The first letter only, and not even that where it is the whole name.
fn shortened(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(_)) => format!("{first}…"),
        _ => "…".to_owned(),
    }
}

/// Replaces a word in any case, as `scope` says.
fn replace_word(text: &str, word: &str, by: &str, scope: Scope) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        match length_at(&text[at..], word).filter(|length| stands(text, at, at + length, scope)) {
            Some(length) => {
                clean.push_str(by);
                at += length;
            }
            None => {
                clean.push(first);
                at += first.len_utf8();
            }
        }
    }
    clean
}

/// How many bytes at the beginning say the word (lower case) in any case.
fn length_at(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut length = 0;
    for letter in text.chars() {
        if wanted.as_str().is_empty() {
            break;
        }
        for lower in letter.to_lowercase() {
            if wanted.next() != Some(lower) {
                return None;
            }
        }
        length += letter.len_utf8();
    }
    (length > 0 && wanted.as_str().is_empty()).then_some(length)
}

/// Whether what stands there is to be replaced.
fn stands(text: &str, start: usize, end: usize, scope: Scope) -> bool {
    let (before, after) = (&text[..start], &text[end..]);
    let joined = |side: &mut dyn Iterator<Item = char>| match side.next() {
        Some('.' | '-') => side.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || c == '_' || c == '…',
        None => false,
    };
    if !joined(&mut before.chars().rev()) && !joined(&mut after.chars()) {
        return true;
    }
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match scope {
        Scope::Word => false,
        Scope::Part | Scope::Anywhere if is_host(before, &text[start..end], after) => false,
        Scope::Part => !in_word(before.chars().next_back()) && !in_word(after.chars().next()),
        Scope::Anywhere => true,
    }
}

/// Whether it stands in the name of a host: one that ends as names in the directory of the internet do.
fn is_host(before: &str, word: &str, after: &str) -> bool {
    let belongs = |c: char| c.is_alphanumeric() || ".-_".contains(c);
    let start = before.trim_end_matches(belongs).len();
    let end = after.find(|c| !belongs(c)).unwrap_or(after.len());
    // "anna.weber@": whatever stands before the sign is somebody's name.
    if after[end..].starts_with('@') {
        return false;
    }
    let name = format!("{}{word}{}", &before[start..], &after[..end]);
    let name = name.trim_matches(['.', '-', '_']);
    // Some endings are family names too: "user.weber".
    let is_ending = name.split_once('.').is_some_and(|(_, rest)| rest == word);
    !is_ending && ends_like_a_host(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    fn mask(address: &str, names: &[&str]) -> Mask {
        let address = EmailAddress::parse(address).expect("an address");
        Mask::new(&address, names.iter().copied())
    }

    #[test]
    fn the_name_before_the_at_sign_is_gone_in_every_form() {
        let mask = mask("anna.weber@müller.example", &["anna.weber", "kunde-4711"]);
        assert_eq!(mask.address(), "a…@müller.example");
        let cases = [
            "535 <anna.weber@xn--mller-kva.example> no",
            "535 ANNA.WEBER@Müller.example no",
            "user=anna.weber.",
            "NO \"anna.weber\"",
            "emailaddress=anna.weber%40xn--mller-kva.example",
            "anna.weber@elsewhere.example",
            "an\u{200b}na.weber@müller.example",
            "-ERR kunde-4711",
        ];
        for case in cases {
            let said = mask.foreign(case);
            assert!(!said.to_lowercase().contains("nna") && !said.contains("4711"), "{said}");
            assert!(said.contains('…'), "{said}");
        }
        for name in ["anna.weber", "anna.weber@xn--mller-kva.example", "kunde-4711"] {
            let sent = STANDARD.encode(format!("\0{name}\0"));
            let said = mask.foreign(&format!("334 {sent}"));
            assert!(!said.contains(&sent[4..10]), "{said}");
        }
    }

    #[test]
    fn a_name_that_is_a_word_leaves_other_names_alone() {
        let mask = mask("mail@mail.example", &["mail@mail.example"]);
        let cases = [
            ("mail.gmx.net and webmail", "mail.gmx.net and webmail"),
            ("MAIL FROM: mail@mail.example.", "m… FROM: m…@mail.example."),
            ("Hello mail, bye", "Hello m…, bye"),
        ];
        for (text, expected) in cases {
            assert_eq!(mask.foreign(text), expected);
        }
        assert_eq!(super::shortened("x"), "…");
    }

    #[test]
    fn a_name_within_other_words_is_gone_and_servers_stay() {
        let long = mask("annaweber@example.com", &["annaweber@example.com", "annaweber"]);
        let cases = [
            ("user.annaweber unknown", "user.a… unknown"),
            ("annaweber@ unknown", "a…@ unknown"),
            ("<annaweber> unknown", "<a…> unknown"),
            ("login_annaweber01 unknown", "login_a…01 unknown"),
            ("user-annaweber.", "user-a…."),
            ("AnnaWeber-x: no", "a…-x: no"),
            ("x.annaweber.de@hoster no", "x.a….de@hoster no"),
            ("İ annaweber", "İ a…"),
            // Names of servers; the domain is no secret.
            ("mail.annaweber.de greets", "mail.annaweber.de greets"),
            ("annaweber.hoster.co.uk", "annaweber.hoster.co.uk"),
        ];
        for (text, expected) in cases {
            assert_eq!(long.foreign(text), expected);
        }
        let short = mask("weber@example.com", &["weber"]);
        let cases = [
            ("user.weber, webers, Schneeweber", "user.w…, webers, Schneeweber"),
            ("weber.imap.example.com", "weber.imap.example.com"),
        ];
        for (text, expected) in cases {
            assert_eq!(short.foreign(text), expected);
        }
        let duty = mask("postmaster@example.com", &["postmaster"]);
        assert_eq!(duty.foreign("no-postmaster-here"), "no-postmaster-here");
        assert_eq!(duty.foreign("postmaster, hello"), "p…, hello");
    }

    #[test]
    fn machines_are_hidden_in_the_words_of_others() {
        let mask = mask("anna@example.com", &[]);
        let said =
            "554 dslb-084-012-034-056.pools.vodafone-ip.de [84.12.34.56] IP:2a02:8109::1 is listed";
        let expected = "554 dslb-….pools.vodafone-ip.de [84.12.34.x] IP:2a02:8109:0:x is listed";
        assert_eq!(mask.foreign(said), expected);
        assert_eq!(mask.sentence(said), expected);
    }
}
