//! A `prefs.js` taken apart and put together again, every byte that is not changed kept.
//!
//! Reads what Thunderbird reads: comments, escapes, any order, the last of
//! several lines wins. A line it does not know is kept; a preference that
//! breaks off, or a zero byte, means a damaged file, which nobody may write
//! over.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::thunderbird_prefs::{Pref, PrefValue};
use super::{letters, reader};

/// A file that Thunderbird itself could not read whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("damaged in line {line}")]
pub struct Damaged {
    /// The first line that makes no sense.
    pub line: usize,
}

/// One `user_pref(...)` where it stands.
#[derive(Debug)]
pub(super) struct Statement {
    /// From the first letter to the semicolon.
    pub(super) place: Range<usize>,
    /// The preference's name.
    pub(super) name: String,
    /// Its value; `None` for an escape nobody knows.
    pub(super) value: Option<PrefValue>,
}

/// The file with the changes made to it.
#[derive(Debug)]
pub struct PrefsFile {
    text: String,
    statements: Vec<Statement>,
    /// What counts, by name: the last statement.
    effective: BTreeMap<String, usize>,
    /// New values; `None` for a preference that is to go.
    changes: BTreeMap<String, Option<PrefValue>>,
    /// Names that are new to the file, in the order in which they came.
    added: Vec<String>,
}

impl PrefsFile {
    /// Takes a file apart; an empty one holds nothing.
    pub fn parse(bytes: &[u8]) -> Result<Self, Damaged> {
        let text = letters::from_bytes(bytes);
        let statements = reader::statements(&text)?;
        let names = statements.iter().enumerate();
        let effective = names.map(|(index, one)| (one.name.clone(), index)).collect();
        Ok(Self { text, statements, effective, changes: BTreeMap::new(), added: Vec::new() })
    }

    /// The value of a preference as it now is.
    pub fn value(&self, name: &str) -> Option<&PrefValue> {
        match self.changes.get(name) {
            Some(changed) => changed.as_ref(),
            None => {
                let index = self.effective.get(name)?;
                self.statements.get(*index)?.value.as_ref()
            }
        }
    }

    /// Whether the file holds a value for the name that cannot be read.
    pub(super) fn is_unreadable(&self, name: &str) -> bool {
        !self.changes.contains_key(name)
            && self.effective.contains_key(name)
            && self.value(name).is_none()
    }

    /// The line a preference stands in, from 1.
    pub(super) fn line_of(&self, name: &str) -> usize {
        let statement = self.effective.get(name).and_then(|index| self.statements.get(*index));
        let start = statement.map_or(0, |statement| statement.place.start);
        reader::line_at(self.text.as_bytes(), start)
    }

    /// A text value that says something.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name) {
            Some(PrefValue::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.value(name) {
            Some(PrefValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A list in one text, commas between.
    pub fn list(&self, name: &str) -> Vec<String> {
        let whole = self.text(name).unwrap_or_default();
        let parts = whole.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// Every preference that has a readable value now.
    pub fn all(&self) -> impl Iterator<Item = (&str, &PrefValue)> {
        let kept = self.effective.keys().map(String::as_str);
        let names = kept.chain(self.added.iter().map(String::as_str));
        names.filter_map(|name| Some((name, self.value(name)?)))
    }

    /// Gives a preference a value, where it does not have it already.
    pub fn set(&mut self, name: &str, value: PrefValue) {
        if self.value(name) == Some(&value) {
            return;
        }
        if !self.effective.contains_key(name) && !self.added.iter().any(|known| known == name) {
            self.added.push(name.to_owned());
        }
        self.changes.insert(name.to_owned(), Some(value));
    }

    /// Gives a preference a text.
    pub fn set_text(&mut self, name: &str, text: impl Into<String>) {
        self.set(name, PrefValue::Text(text.into()));
    }

    /// Takes a preference out.
    pub fn remove(&mut self, name: &str) {
        self.added.retain(|known| known != name);
        if self.effective.contains_key(name) {
            self.changes.insert(name.to_owned(), None);
        } else {
            self.changes.remove(name);
        }
    }

    /// Whether anything is different from the file that was read.
    pub fn is_changed(&self) -> bool {
        !self.changes.is_empty()
    }

    /// The file with its changes; what has not changed keeps its place and its bytes.
    pub fn render(&self) -> Vec<u8> {
        let mut out = String::with_capacity(self.text.len() + 4096);
        let mut copied = 0;
        for (index, statement) in self.statements.iter().enumerate() {
            let place = match self.changes.get(&statement.name) {
                None => continue,
                // Of several lines only the last one counts.
                Some(Some(_)) if self.effective.get(&statement.name) != Some(&index) => continue,
                Some(Some(value)) => {
                    out.push_str(&self.text[copied..statement.place.start]);
                    out.push_str(&line(&statement.name, value));
                    copied = statement.place.end;
                    continue;
                }
                Some(None) => reader::whole_line(&self.text, &statement.place),
            };
            out.push_str(&self.text[copied..place.start.max(copied)]);
            copied = place.end;
        }
        out.push_str(&self.text[copied..]);
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        for name in &self.added {
            if let Some(Some(value)) = self.changes.get(name) {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push_str(end);
                }
                out.push_str(&line(name, value));
                out.push_str(end);
            }
        }
        letters::to_bytes(&out)
    }
}

fn line(name: &str, value: &PrefValue) -> String {
    Pref { name: name.to_owned(), value: value.clone() }.line()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> PrefsFile {
        PrefsFile::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    #[test]
    fn values_are_read_as_thunderbird_reads_them() {
        let text = "\u{feff}# one\n// user_pref(\"no\", 1);\n/* user_pref(\"no\",\n 2); */\n\
            user_pref(\"a\", \"x\\\"y\\\\z\\n\\x41\\u00e4\\uD83D\\uDE00\");\n\
            user_pref ( 'b' , /* why */ -12 ) ;user_pref(\"c\",true);\r\n\
            what is this?\n\
            user_pref(\"d\", \"semi;colon ) // no comment\");\n\
            user_pref(\"c\", false);\n\
            pref(\"e\", 1); user_pref(\"f\", \"bad \\q escape\");\n\
            user_pref(\"g\", 1, locked);";
        let file = file(text);
        let cases = [
            ("a", Some(PrefValue::Text("x\"y\\z\nAä😀".into()))),
            ("b", Some(PrefValue::Number(-12))),
            ("c", Some(PrefValue::Truth(false))),
            ("d", Some(PrefValue::Text("semi;colon ) // no comment".into()))),
            ("e", None),
            ("f", None),
            ("g", Some(PrefValue::Number(1))),
            ("no", None),
        ];
        for (name, value) in cases {
            assert_eq!(file.value(name), value.as_ref(), "{name}");
        }
        assert!(file.is_unreadable("f") && !file.is_unreadable("no"));
        assert_eq!(file.render(), text.as_bytes());
    }

    /// Seen with Thunderbird 153: it loads such a file and writes it back with the same byte.
    #[test]
    fn bytes_that_are_no_text_stay_as_they_are() {
        let old = b"user_pref(\"a\", \"M\xfcller\");\nx \xff\nuser_pref(\"b\", 1);\n";
        let mut prefs = PrefsFile::parse(old).expect("a file");
        assert_eq!(prefs.render(), old);
        prefs.set("b", PrefValue::Number(2));
        let name = prefs.text("a").expect("a name").to_owned();
        prefs.set_text("c", name);
        let new = b"user_pref(\"a\", \"M\xfcller\");\nx \xff\nuser_pref(\"b\", 2);\n\
            user_pref(\"c\", \"M\xfcller\");\n";
        assert_eq!(prefs.render(), new);
    }

    #[test]
    fn damaged_files_are_named_by_line() {
        let cases: [(&[u8], usize); 8] = [
            (b"user_pref(\"a\", 1);\nuser_pref(\"b\", \"x", 2),
            (b"user_pref(\"a\", 1);\nuser_pref(\"b\"", 2),
            (b"user_pref(\"a\", 1);\nuser_pref(\"b\" 2);\n", 2),
            (b"user_pref(\"a\", maybe);\n", 1),
            (b"user_pref(\"a\", 1)\nuser_pref(\"b\", 2);\n", 1),
            (b"user_pref(\"a\", 1);\n\n/* never ends", 3),
            (b"\0\0\0\0", 1),
            (b"this is a letter\n", 1),
        ];
        for (bytes, line) in cases {
            let error = PrefsFile::parse(bytes).expect_err("damaged");
            assert_eq!(error, Damaged { line }, "{}", String::from_utf8_lossy(bytes));
        }
        for good in ["", "\n\n", "# only a comment\n", "// another", "/* a third */"] {
            assert_eq!(file(good).render(), good.as_bytes());
        }
    }

    #[test]
    fn changes_stay_where_the_preference_stands() {
        let mut prefs =
            file("user_pref(\"a\", 1);\n  user_pref(\"b\", 2); // why\nuser_pref(\"a\", 3);");
        prefs.set("a", PrefValue::Number(4));
        prefs.set("b", PrefValue::Number(2));
        prefs.set_text("new", "x");
        assert_eq!(
            prefs.render(),
            b"user_pref(\"a\", 1);\n  user_pref(\"b\", 2); // why\nuser_pref(\"a\", 4);\nuser_pref(\"new\", \"x\");\n"
        );
        prefs.remove("new");
        prefs.remove("a");
        assert_eq!(prefs.render(), b"  user_pref(\"b\", 2); // why\n");
        let mut prefs = file("user_pref(\"a\", 1);user_pref(\"b\", 2); user_pref(\"c\", 3);\r\n");
        prefs.remove("b");
        prefs.set("d", PrefValue::Truth(true));
        assert_eq!(
            prefs.render(),
            b"user_pref(\"a\", 1); user_pref(\"c\", 3);\r\nuser_pref(\"d\", true);\r\n"
        );
    }
}
