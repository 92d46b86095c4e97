//! The little of INI that `profiles.ini`, `installs.ini` and `compatibility.ini` use.
//!
//! No escapes, no includes: sections with keys, one a line.

/// One section.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// What stands in the square brackets.
    pub(super) name: String,
    keys: Vec<(String, String)>,
}

impl Section {
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let found = self.keys.iter().find(|(known, _)| known.eq_ignore_ascii_case(key));
        found.map(|(_, value)| value.as_str())
    }
}

/// Takes a file apart; lines that are nothing are passed over.
pub(super) fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push(Section { name: name.to_owned(), keys: Vec::new() });
        } else if let (Some((key, value)), Some(section)) =
            (line.split_once('='), sections.last_mut())
        {
            section.keys.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    sections
}
