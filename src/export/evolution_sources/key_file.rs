//! A GLib key file (GLib reference, "Key-value file parser"): groups of keys, read and changed without losing a line.
//!
//! Values stay as they are written, escapes included; what a value means is the caller's.

/// A key file with every line of it.
#[derive(Debug)]
pub(super) struct KeyFile(Vec<Line>);

#[derive(Debug)]
enum Line {
    /// A comment, or nothing.
    Other(String),
    /// `[Data Source]`.
    Group(String),
    /// `Host=imap.example.com`.
    Entry { key: String, value: String },
}

impl KeyFile {
    /// Takes a file apart; `None` where GLib would not read it.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut has_group = false;
        let lines = text.lines().map(|line| {
            let bare = line.trim_start();
            if bare.is_empty() || bare.starts_with('#') {
                return Some(Line::Other(line.to_owned()));
            }
            let group = bare.strip_prefix('[').and_then(|rest| rest.trim_end().strip_suffix(']'));
            if let Some(group) = group {
                has_group = true;
                return Some(Line::Group(group.to_owned()));
            }
            let (key, value) = bare.split_once('=').filter(|_| has_group)?;
            Some(Line::Entry {
                key: key.trim_end().to_owned(),
                value: value.trim_start().to_owned(),
            })
        });
        let lines = lines.collect::<Option<Vec<Line>>>()?;
        has_group.then_some(Self(lines))
    }

    /// Every group, key and value, in their order.
    pub(super) fn entries(&self) -> Vec<(&str, &str, &str)> {
        let mut group = "";
        let mut entries = Vec::new();
        for line in &self.0 {
            match line {
                Line::Group(name) => group = name,
                Line::Entry { key, value } => entries.push((group, key.as_str(), value.as_str())),
                Line::Other(_) => {}
            }
        }
        entries
    }

    /// The value of a key; of several the last one holds.
    pub(super) fn value(&self, group: &str, key: &str) -> Option<&str> {
        let all = self.entries();
        let found = all.iter().rfind(|(in_group, found, _)| (*in_group, *found) == (group, key));
        found.map(|(_, _, value)| *value)
    }

    /// Sets a key, in its place where it has one.
    pub(super) fn set(&mut self, group: &str, key: &str, value: &str) {
        let mut at = None;
        let mut end = None;
        let mut inside = false;
        for (index, line) in self.0.iter().enumerate() {
            match line {
                Line::Group(name) => inside = name == group,
                Line::Entry { key: found, .. } if inside && found == key => at = Some(index),
                Line::Entry { .. } | Line::Other(_) => {}
            }
            if inside && !matches!(line, Line::Other(_)) {
                end = Some(index);
            }
        }
        let entry = Line::Entry { key: key.to_owned(), value: value.to_owned() };
        match (at, end) {
            (Some(at), _) => {
                if let Some(line) = self.0.get_mut(at) {
                    *line = entry;
                }
            }
            (None, Some(end)) => self.0.insert(end + 1, entry),
            (None, None) => {
                self.0.push(Line::Other(String::new()));
                self.0.push(Line::Group(group.to_owned()));
                self.0.push(entry);
            }
        }
    }

    /// Takes a key out.
    pub(super) fn remove(&mut self, group: &str, key: &str) {
        let mut inside = false;
        self.0.retain(|line| match line {
            Line::Group(name) => {
                inside = name == group;
                true
            }
            Line::Entry { key: found, .. } => !(inside && found == key),
            Line::Other(_) => true,
        });
    }

    /// The whole file.
    pub(super) fn render(&self) -> String {
        let mut text = String::new();
        for line in &self.0 {
            match line {
                Line::Other(line) => text.push_str(line),
                Line::Group(name) => text.push_str(&format!("[{name}]")),
                Line::Entry { key, value } => text.push_str(&format!("{key}={value}")),
            }
            text.push('\n');
        }
        text
    }
}

/// A value as people read it.
pub(super) fn plain(value: &str) -> String {
    let mut plain = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match (character, character == '\\') {
            (_, true) => match characters.next() {
                Some('s' | 'n' | 't' | 'r') => plain.push(' '),
                Some(other) => plain.push(other),
                None => {}
            },
            (other, false) => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# made by hand\n[A]\nx = 1\ny=2\n\n[B]\nx=3\n";

    #[test]
    fn keys_are_set_where_they_belong_and_nothing_else_moves() {
        type Case<'a> = (&'a [(&'a str, &'a str, &'a str)], &'a str);
        let cases: &[Case<'_>] = &[
            (&[], "# made by hand\n[A]\nx=1\ny=2\n\n[B]\nx=3\n"),
            (&[("A", "x", "5")], "# made by hand\n[A]\nx=5\ny=2\n\n[B]\nx=3\n"),
            (&[("A", "z", "6")], "# made by hand\n[A]\nx=1\ny=2\nz=6\n\n[B]\nx=3\n"),
            (&[("C", "x", "7")], "# made by hand\n[A]\nx=1\ny=2\n\n[B]\nx=3\n\n[C]\nx=7\n"),
        ];
        for (changes, expected) in cases {
            let mut file = KeyFile::parse(TEXT).expect("a key file");
            for (group, key, value) in *changes {
                file.set(group, key, value);
                assert_eq!(file.value(group, key), Some(*value));
            }
            assert_eq!(file.render(), *expected);
        }
        let mut file = KeyFile::parse(TEXT).expect("a key file");
        file.remove("A", "x");
        assert_eq!((file.value("A", "x"), file.value("B", "x")), (None, Some("3")));
    }

    #[test]
    fn what_glib_would_not_read_is_no_key_file() {
        for text in ["", "x=1\n[A]\n", "[A]\nrubbish\n", "<xml>"] {
            assert!(KeyFile::parse(text).is_none(), "{text:?}");
        }
        let twice = KeyFile::parse("[A]\nx=1\n[B]\n[A]\nx=2\n").expect("a key file");
        assert_eq!(twice.value("A", "x"), Some("2"));
    }

    #[test]
    fn names_are_read_as_people_wrote_them() {
        for (written, read) in [("Anna", "Anna"), ("\\sAnna\\\\B", " Anna\\B"), ("x\\", "x")] {
            assert_eq!(plain(written), read);
        }
    }
}
