//! Texts between quotation marks, as LOGIN takes them.
//!
//! What does not fit goes as a literal, which is the client's business.

use zeroize::Zeroizing;

/// A quoted string (RFC 9051 section 4.3), `None` for what one cannot hold.
pub(super) fn quoted(text: &str) -> Option<Zeroizing<String>> {
    if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return None;
    }
    let mut quoted = Zeroizing::new(String::with_capacity(2 * text.len() + 2));
    quoted.push('"');
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
    Some(quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_printable_ascii_is_quoted() {
        let cases = [
            ("plain", Some("\"plain\"")),
            ("with blank", Some("\"with blank\"")),
            ("a\"b\\c", Some("\"a\\\"b\\\\c\"")),
            ("", Some("\"\"")),
            ("grün", None),
            ("a\tb", None),
            ("\u{7f}", None),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text).as_deref().map(String::as_str), expected, "{text:?}");
        }
    }
}
