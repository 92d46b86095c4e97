//! Takes out of other people's words what tells who somebody is: the name before the @ in every
//! form, and most of every IP address (security requirement S30).
//!
//! Passwords are not its business: they are taken out where an answer is read, because only
//! there they are known.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::account::{Echoes, EmailAddress};
use crate::diagnosis::clean_words;

/// A name of letters alone, or a shorter one, may be a word or a part of one.
const SHORTEST_DISTINCT: usize = 5;

/// Knows the names of one person.
pub struct Mask {
    local_part: String,
    domain: String,
    /// The names it knows already.
    known: BTreeSet<String>,
    /// What is replaced wherever it stands.
    distinct: Vec<(Echoes, String)>,
    /// What is replaced only as a whole word, lower case.
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
            clean = replace_word(&clean, word, by);
        }
        without_addresses(&clean)
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

/// Replaces a word in any case; it does not count within another word, a host name for example.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let lower = text.to_lowercase();
    // Where lower case has another length, places would not fit together.
    if word.is_empty() || lower.len() != text.len() {
        return text.to_owned();
    }
    let (mut clean, mut rest) = (String::with_capacity(text.len()), 0);
    for (start, _) in lower.match_indices(word) {
        let (before, after) = (&lower[..start], &lower[start + word.len()..]);
        let joined = |side: &mut dyn Iterator<Item = char>| match side.next() {
            Some('.' | '-') => side.next().is_some_and(char::is_alphanumeric),
            Some(c) => c.is_alphanumeric() || c == '_' || c == '…',
            None => false,
        };
        if joined(&mut before.chars().rev()) || joined(&mut after.chars()) || start < rest {
            continue;
        }
        if let (Some(kept), true) =
            (text.get(rest..start), text.is_char_boundary(start + word.len()))
        {
            clean.push_str(kept);
            clean.push_str(by);
            rest = start + word.len();
        }
    }
    clean.push_str(text.get(rest..).unwrap_or_default());
    clean
}

/// `192.0.2.x`, `2001:db8:1:x`: the network, not the machine.
pub(super) fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.x")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:x")
        }
    }
}

/// Every IP address in a text shortened.
fn without_addresses(text: &str) -> String {
    let in_address = |c: char| c.is_ascii_hexdigit() || c == ':' || c == '.';
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(in_address) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !in_address(c)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        clean.push_str(before);
        // "IPv6:2001:db8::1" is how SMTP writes it (RFC 5321 section 4.1.3).
        match run.split_once(':').filter(|_| before.ends_with("IPv") || before.ends_with("ipv")) {
            Some((version, address)) => {
                clean.push_str(version);
                clean.push(':');
                clean.push_str(&shorter(address));
            }
            None => clean.push_str(&shorter(run)),
        }
        rest = after;
    }
    clean.push_str(rest);
    clean
}

/// A run of hexadecimal digits, colons and dots, with the addresses in it shortened.
fn shorter(run: &str) -> String {
    // "2001:db8::" is whole with its colons, and a sentence may go on with one more.
    let mut whole = run;
    loop {
        if let Ok(address) = whole.parse::<Ipv6Addr>() {
            return format!("{}{}", network_of(IpAddr::V6(address)), &run[whole.len()..]);
        }
        match whole.strip_suffix(['.', ':']) {
            Some(shorter) => whole = shorter,
            None => break,
        }
    }
    let part = |part: &str| {
        let bare = part.trim_end_matches('.');
        let address = bare.parse::<Ipv4Addr>().ok().map(IpAddr::V4);
        address.map_or_else(
            || part.to_owned(),
            |address| format!("{}{}", network_of(address), &part[bare.len()..]),
        )
    };
    run.split(':').map(part).collect::<Vec<_>>().join(":")
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
    fn addresses_of_machines_keep_their_network_only() {
        let mask = mask("anna@example.com", &[]);
        let cases = [
            ("from [84.12.33.4]:25", "from [84.12.33.x]:25"),
            ("IP 84.12.33.4. Bye", "IP 84.12.33.x. Bye"),
            ("[IPv6:2001:db8:12:5::9] no", "[IPv6:2001:db8:12:x] no"),
            ("2001:db8:1::: no", "2001:db8:1:x: no"),
            ("::ffff:84.12.33.4", "84.12.33.x"),
            ("Dovecot 2.3.21 at 12:34:56 (abc)", "Dovecot 2.3.21 at 12:34:56 (abc)"),
        ];
        for (text, expected) in cases {
            assert_eq!(mask.foreign(text), expected);
        }
    }
}
