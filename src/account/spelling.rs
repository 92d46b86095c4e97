//! Whether a text begins with another one, whichever way each of its letters is written: in either
//! case, quoted, escaped for a URL, for JSON, for HTML, or badly decoded.
//!
//! Letter by letter, because every program escapes another selection of them. What encodes a text
//! as a whole (base64 for example) is `echoes`' business.

use std::collections::BTreeSet;

/// Entities of HTML that stand for letters of passwords.
const ENTITIES: [(char, &str); 13] = [
    ('&', "&amp;"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('"', "&quot;"),
    ('\'', "&apos;"),
    ('ä', "&auml;"),
    ('ö', "&ouml;"),
    ('ü', "&uuml;"),
    ('ß', "&szlig;"),
    ('Ä', "&Auml;"),
    ('Ö', "&Ouml;"),
    ('Ü', "&Uuml;"),
    ('€', "&euro;"),
];

/// How much of a text was found at the beginning of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelled {
    /// All of it, over so many bytes.
    Whole(usize),
    /// So many of its letters; then the other text ended.
    CutOff(usize),
    /// Not it.
    No,
}

/// Looks for `sought` at the beginning of `text`.
pub(super) fn spelled_at(text: &str, sought: &str) -> Spelled {
    let mut ends = BTreeSet::from([0]);
    for (count, letter) in sought.chars().enumerate() {
        let mut next = BTreeSet::new();
        for end in &ends {
            ways(&text[*end..], letter, &mut |length| {
                next.insert(end + length);
            });
        }
        if next.is_empty() {
            // What is left may be the beginning of an escape that was cut off.
            let is_end = |end: &usize| {
                let rest = &text[*end..];
                rest.is_empty() || (rest.len() < 8 && rest.starts_with(['%', '=', '\\', '&']))
            };
            return if ends.iter().any(is_end) { Spelled::CutOff(count) } else { Spelled::No };
        }
        ends = next;
    }
    // The longest, so that nothing of an escape is left standing.
    ends.last().map_or(Spelled::No, |end| Spelled::Whole(*end))
}

/// Reports the length of every way in which `rest` begins with the letter.
fn ways(rest: &str, letter: char, found: &mut dyn FnMut(usize)) {
    let raw = |from: usize, found: &mut dyn FnMut(usize)| {
        let Some(rest) = rest.get(from..) else { return };
        for shape in
            [letter.to_string(), letter.to_uppercase().collect(), letter.to_lowercase().collect()]
        {
            if starts_with(rest, &shape) {
                found(from + shape.len());
            }
        }
    };
    raw(0, found);
    if rest.starts_with('\\') || (rest.starts_with(letter) && matches!(letter, '"' | '\'')) {
        raw(1, found);
    }
    if letter == ' ' && rest.starts_with(['+', '_']) {
        found(1);
    }
    let mut buffer = [0; 4];
    let utf8 = letter.encode_utf8(&mut buffer).as_bytes();
    let narrow = u8::try_from(u32::from(letter)).ok();
    for mark in ["%", "=", "\\x"] {
        let escaped = |bytes: &[u8]| -> String {
            bytes.iter().map(|byte| format!("{mark}{byte:02x}")).collect()
        };
        for shape in
            [Some(escaped(utf8)), narrow.map(|byte| escaped(&[byte]))].into_iter().flatten()
        {
            if starts_with(rest, &shape) {
                found(shape.len());
            }
        }
    }
    let mut units = [0; 2];
    let units = letter.encode_utf16(&mut units);
    let unicode: String = units.iter().map(|unit| format!("\\u{unit:04x}")).collect();
    if starts_with(rest, &unicode) {
        found(unicode.len());
    }
    if let Some(length) = entity(rest, letter) {
        found(length);
    }
    if !letter.is_ascii() {
        // UTF-8 read as Latin-1, Latin-1 read as UTF-8, and what knows ASCII only.
        let misread: String = utf8.iter().map(|byte| char::from(*byte)).collect();
        if rest.starts_with(&misread) {
            found(misread.len());
        }
        for mark in ['?', '\u{fffd}'] {
            let marks = rest.chars().take(utf8.len()).take_while(|c| *c == mark).count();
            (1..=marks).for_each(|count| found(count * mark.len_utf8()));
        }
    }
}

/// ASCII case does not matter: some servers shout back, and hexadecimal digits have no case.
fn starts_with(text: &str, shape: &str) -> bool {
    text.get(..shape.len()).is_some_and(|head| head.eq_ignore_ascii_case(shape))
}

/// `&amp;`, `&#38;`, `&#x26;`.
fn entity(rest: &str, letter: char) -> Option<usize> {
    let (body, _) = rest.strip_prefix('&')?.split_once(';').filter(|(body, _)| body.len() < 12)?;
    let number = match body.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => digits.parse().ok(),
        },
        None => {
            let named =
                |(_, name): &&(char, &str)| name[1..name.len() - 1].eq_ignore_ascii_case(body);
            let same = |one: char| one.to_lowercase().eq(letter.to_lowercase());
            let mut named = ENTITIES.iter().filter(named);
            return named.any(|(one, _)| same(*one)).then_some(body.len() + 2);
        }
    };
    let same = |number: u32| {
        char::from_u32(number).is_some_and(|one| one.to_lowercase().eq(letter.to_lowercase()))
    };
    number.is_some_and(same).then_some(body.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_recognised_however_its_letters_are_written() {
        let sought = "a ä\\\"&€";
        let whole = [
            "a ä\\\"&€",
            "A Ä\\\\\\\"&€",
            "a%20%c3%a4%5C%22%26%E2%82%AC",
            "a+%E4\\\"&amp;&euro;",
            "a =C3=A4=5C\"&#38;&#x20AC;",
            "a \\u00e4\\\\\\\"&\\u20ac",
            "a Ã¤\\\"\"&\u{fffd}\u{fffd}",
            "a ?\\\"&???",
        ];
        for text in whole {
            assert_eq!(spelled_at(text, sought), Spelled::Whole(text.len()), "{text}");
            let longer = format!("{text} x");
            assert_eq!(spelled_at(&longer, sought), Spelled::Whole(text.len()), "{text}");
        }
        assert_eq!(spelled_at("a ä", sought), Spelled::CutOff(3));
        assert_eq!(spelled_at("a%20%c3", sought), Spelled::CutOff(2));
        assert_eq!(spelled_at("a b", sought), Spelled::No);
        assert_eq!(spelled_at("STRASSE", "straße"), Spelled::Whole(7));
    }
}
