//! Finds the `user_pref(...)` statements of a `prefs.js`.
//!
//! Where each stands and what it says; what becomes of them is `prefs_file`'s.

use std::ops::Range;

use super::super::thunderbird_prefs::PrefValue;
use super::prefs_file::{Damaged, Statement};

/// The statements that can be read, whatever stands between them: Thunderbird passes over a bad line of a `user.js`.
pub(super) fn readable_statements(text: &str) -> Vec<Statement> {
    let mut reader = Reader { text, at: 0 };
    let mut found = Vec::new();
    // An open comment hides the rest.
    while reader.skip_blanks().is_ok() && reader.peek().is_some() {
        let start = reader.at;
        let statement = (reader.word() == "user_pref").then(|| reader.statement()).flatten();
        match statement {
            Some((Some(name), value)) => {
                found.push(Statement { place: start..reader.at, name, value });
            }
            Some((None, _)) => {}
            None => {
                reader.at = start;
                reader.skip_line();
            }
        }
    }
    found
}

/// Every statement that sets a preference, in the order of the file.
pub(super) fn statements(text: &str) -> Result<Vec<Statement>, Damaged> {
    let mut reader = Reader { text, at: 0 };
    let mut found = Vec::new();
    let mut unknown = None;
    if text.starts_with('\u{feff}') {
        reader.at = '\u{feff}'.len_utf8();
    }
    loop {
        reader.skip_blanks()?;
        let start = reader.at;
        let Some(first) = reader.peek() else { break };
        let word = reader.word();
        match word {
            "user_pref" | "pref" | "sticky_pref" => {
                let damaged = || Damaged { line: line_at(text.as_bytes(), start) };
                let (name, value) = reader.statement().ok_or_else(damaged)?;
                // The other words set what holds when nobody has chosen anything.
                if let Some(name) = name.filter(|_| word == "user_pref") {
                    found.push(Statement { place: start..reader.at, name, value });
                }
            }
            _ if first == b'\0' => return Err(Damaged { line: line_at(text.as_bytes(), start) }),
            _ => {
                unknown.get_or_insert(start);
                reader.skip_line();
            }
        }
    }
    match unknown {
        // Not one preference, and something else instead: this is another kind of file.
        Some(start) if found.is_empty() => Err(Damaged { line: line_at(text.as_bytes(), start) }),
        _ => Ok(found),
    }
}

/// The number of the line at a place, from 1.
pub(super) fn line_at(bytes: &[u8], place: usize) -> usize {
    bytes.iter().take(place).filter(|byte| **byte == b'\n').count() + 1
}

/// The statement with its whole line, where nothing else stands in it.
pub(super) fn whole_line(text: &str, place: &Range<usize>) -> Range<usize> {
    let start = text[..place.start].rfind('\n').map_or(0, |end| end + 1);
    let after = &text[place.end..];
    let end = after.find('\n').map_or(text.len(), |end| place.end + end + 1);
    let is_blank = |part: &str| part.trim().is_empty();
    if is_blank(&text[start..place.start]) && is_blank(&text[place.end..end]) {
        start..end
    } else {
        place.clone()
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_line(&mut self) {
        self.at += self.rest().find('\n').map_or(self.rest().len(), |end| end + 1);
    }

    /// Blanks and comments.
    fn skip_blanks(&mut self) -> Result<(), Damaged> {
        loop {
            let rest = self.rest();
            if rest.starts_with(|c: char| c.is_ascii_whitespace()) {
                self.at += 1;
            } else if rest.starts_with('#') || rest.starts_with("//") {
                self.skip_line();
            } else if rest.starts_with("/*") {
                let damaged = || Damaged { line: line_at(self.text.as_bytes(), self.at) };
                self.at += rest.find("*/").ok_or_else(damaged)? + 2;
            } else {
                return Ok(());
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.skip_blanks().ok()?;
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// From the bracket to the semicolon; name or value are `None` where an escape is unknown.
    fn statement(&mut self) -> Option<(Option<String>, Option<PrefValue>)> {
        self.take(b'(')?;
        let name = self.string()?;
        self.take(b',')?;
        let value = self.value()?;
        while self.take(b',').is_some() {
            self.skip_blanks().ok()?;
            // `sticky`, `locked`.
            if self.word().is_empty() {
                return None;
            }
        }
        self.take(b')')?;
        self.take(b';')?;
        Some((name, value))
    }

    fn value(&mut self) -> Option<Option<PrefValue>> {
        self.skip_blanks().ok()?;
        if matches!(self.peek()?, b'"' | b'\'') {
            return Some(self.string()?.map(PrefValue::Text));
        }
        let sign = self.rest().starts_with(['+', '-']);
        let start = self.at;
        self.at += usize::from(sign);
        match self.word() {
            "true" if !sign => Some(Some(PrefValue::Truth(true))),
            "false" if !sign => Some(Some(PrefValue::Truth(false))),
            _ => self.text[start..self.at].parse().ok().map(|n| Some(PrefValue::Number(n))),
        }
    }

    /// A string in either quotation mark; the inner `None` is an escape nobody knows.
    fn string(&mut self) -> Option<Option<String>> {
        self.skip_blanks().ok()?;
        let quote = self.peek().filter(|byte| matches!(byte, b'"' | b'\''))?;
        self.at += 1;
        let start = self.at;
        loop {
            match self.peek()? {
                b'\0' => return None,
                b'\\' => self.at += 2,
                byte if byte == quote => break,
                _ => self.at += 1,
            }
        }
        let inner = self.text.get(start..self.at)?;
        self.at += 1;
        Some(unescaped(inner))
    }
}

fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next()? {
            same @ ('"' | '\'' | '\\') => plain.push(same),
            'n' => plain.push('\n'),
            'r' => plain.push('\r'),
            'x' => plain.push(char::from_u32(hexadecimal(&mut letters, 2)?)?),
            'u' => plain.push(utf16(&mut letters)?),
            _ => return None,
        }
    }
    Some(plain)
}

fn hexadecimal(letters: &mut std::str::Chars<'_>, count: usize) -> Option<u32> {
    (0..count).try_fold(0, |sum, _| Some(sum * 16 + letters.next()?.to_digit(16)?))
}

/// One character of one or two `\u` escapes.
fn utf16(letters: &mut std::str::Chars<'_>) -> Option<char> {
    let first = u16::try_from(hexadecimal(letters, 4)?).ok()?;
    let units = if (0xd800..0xdc00).contains(&first) {
        let follows = letters.next()? == '\\' && letters.next()? == 'u';
        let second = u16::try_from(hexadecimal(letters, 4)?).ok()?;
        follows.then_some(vec![first, second])?
    } else {
        vec![first]
    };
    char::decode_utf16(units).next()?.ok()
}
