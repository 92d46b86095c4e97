//! A server's words made fit to be shown (security requirement S27).
//!
//! The words are hostile until proven otherwise: they may hold escape codes
//! that repaint a terminal, or marks that turn the reading direction. Secrets
//! have been taken out where the answer was read; this is about form only.

use crate::account::is_format_character;

/// Longest text shown, in characters.
const LONGEST: usize = 300;

/// The words on one line: control, escape and direction characters gone, blanks folded, at most 300 characters.
pub fn clean_words(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end - last_width(&line[..end])]),
        None => line,
    }
}

/// The same without a limit, for reading rather than showing.
pub(super) fn one_line(text: &str) -> String {
    let mut cleaned = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\u{1b}' => skip_escape(&mut characters),
            '\u{9b}' => skip_until_final(&mut characters),
            c if c.is_whitespace() || c.is_control() => cleaned.push(' '),
            c if is_format_character(c) => {}
            c => cleaned.push(c),
        }
    }
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    words.join(" ")
}

fn last_width(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}

/// ECMA-48: `ESC [` parameters final, or `ESC ]` text terminator, or one letter.
fn skip_escape(characters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match characters.next() {
        Some('[') => skip_until_final(characters),
        Some(']') => {
            for character in characters.by_ref() {
                if matches!(character, '\u{7}' | '\u{1b}' | '\u{9c}') {
                    break;
                }
            }
            // The string terminator is ESC and a backslash.
            if characters.peek() == Some(&'\\') {
                characters.next();
            }
        }
        _ => {}
    }
}

fn skip_until_final(characters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    for character in characters.by_ref() {
        if matches!(character, '\u{40}'..='\u{7e}') {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_words_become_one_harmless_line() {
        let cases = [
            ("Login failed.", "Login failed."),
            ("a\r\n  b\tc\0d", "a b c d"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{1b}]0;title\u{7}x", "x"),
            ("\u{1b}]8;;http://evil\u{1b}\\click", "click"),
            ("\u{202e}drowssap\u{202c}", "drowssap"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("Grüße €", "Grüße €"),
        ];
        for (hostile, expected) in cases {
            assert_eq!(clean_words(hostile), expected, "{hostile:?}");
        }
    }

    #[test]
    fn long_words_are_cut() {
        let cut = clean_words(&"ü".repeat(5000));
        assert_eq!(cut.chars().count(), 300);
        assert!(cut.ends_with('…'));
        assert_eq!(clean_words(&"a".repeat(300)).len(), 300);
    }
}
