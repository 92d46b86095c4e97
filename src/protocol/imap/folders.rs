//! What LIST and NAMESPACE answer (RFC 3501 section 7.2.2, RFC 2342, RFC 6154), read.
//!
//! Pure. Only what exports need is kept: one folder for each purpose, one
//! namespace. An answer that cannot be read teaches nothing and harms nothing.

use super::utf7;
use crate::account::{Folder, SpecialFolder};
use crate::protocol::{Mailbox, Namespace};

/// Longer names than these are no folder's, in bytes.
const LONGEST_NAME: usize = 1000;
/// How deep lists may nest.
const DEEPEST: usize = 4;

/// Takes in one untagged response, literals included; what is neither LIST nor NAMESPACE changes nothing.
pub(super) fn note(mailbox: &mut Mailbox, response: &[u8]) {
    let mut words = Words { rest: response };
    let Some(Word::Text(star)) = words.next() else { return };
    let Some(Word::Text(kind)) = words.next() else { return };
    if star != b"*" {
        return;
    }
    if kind.eq_ignore_ascii_case(b"LIST") {
        note_folder(mailbox, &mut words);
    } else if kind.eq_ignore_ascii_case(b"NAMESPACE") {
        mailbox.namespace = namespace(&mut words);
    }
}

fn note_folder(mailbox: &mut Mailbox, words: &mut Words<'_>) {
    let (Some(Word::List(attributes)), Some(delimiter), Some(Word::Text(name))) =
        (words.next(), words.next(), words.next())
    else {
        return;
    };
    let has = |wanted: &str| {
        attributes.iter().any(|word| {
            let Word::Text(attribute) = word else { return false };
            attribute
                .strip_prefix(b"\\")
                .is_some_and(|word| word.eq_ignore_ascii_case(wanted.as_bytes()))
        })
    };
    if has("NonExistent") || has("NoSelect") || name.len() > LONGEST_NAME {
        return;
    }
    let Ok(encoded) = String::from_utf8(name) else { return };
    for purpose in SpecialFolder::ALL {
        // The first one counts: a second folder for the same purpose would be a server's mistake.
        if has(attribute(purpose)) && mailbox.folder(purpose).is_none() {
            let name = utf7::decode(&encoded).unwrap_or_else(|| encoded.clone());
            let folder = Folder { encoded: encoded.clone(), name };
            mailbox.folders.push((purpose, folder));
            mailbox.delimiter = mailbox.delimiter.or_else(|| letter(&delimiter));
            mailbox.folders.sort_by_key(|(of, _)| *of);
        }
    }
}

/// The first of the person's own namespaces.
fn namespace(words: &mut Words<'_>) -> Option<Namespace> {
    let Word::List(own) = words.next()? else { return None };
    let Some(Word::List(first)) = own.into_iter().next() else { return None };
    let mut first = first.into_iter();
    let (Some(Word::Text(prefix)), Some(delimiter)) = (first.next(), first.next()) else {
        return None;
    };
    let prefix = String::from_utf8(prefix).ok().filter(|prefix| prefix.len() <= LONGEST_NAME)?;
    Some(Namespace { prefix, delimiter: letter(&delimiter) })
}

/// A delimiter; `NIL` where no folder lies inside another.
fn letter(delimiter: &Word) -> Option<char> {
    match delimiter {
        Word::Text(text) => std::str::from_utf8(text).ok()?.chars().next(),
        Word::Nil | Word::List(_) => None,
    }
}

/// A word of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Word {
    /// An atom, a quoted string or a literal.
    Text(Vec<u8>),
    /// `NIL`.
    Nil,
    /// A list in parentheses.
    List(Vec<Word>),
}

/// Reads words; whatever breaks the grammar ends the reading.
struct Words<'a> {
    rest: &'a [u8],
}

impl Words<'_> {
    fn next(&mut self) -> Option<Word> {
        self.word(0)
    }

    fn word(&mut self, depth: usize) -> Option<Word> {
        self.rest = self.rest.trim_ascii_start();
        match *self.rest.first()? {
            b'(' if depth < DEEPEST => {
                self.rest = &self.rest[1..];
                let mut list = Vec::new();
                loop {
                    self.rest = self.rest.trim_ascii_start();
                    if let Some(after) = self.rest.strip_prefix(b")") {
                        self.rest = after;
                        return Some(Word::List(list));
                    }
                    list.push(self.word(depth + 1)?);
                }
            }
            b'(' | b')' => None,
            b'"' => self.quoted(),
            b'{' => self.literal(),
            _ => {
                let ends = |byte: &u8| matches!(byte, b' ' | b'(' | b')');
                let end = self.rest.iter().position(ends).unwrap_or(self.rest.len());
                let (atom, after) = self.rest.split_at(end);
                self.rest = after;
                let is_nil = atom.eq_ignore_ascii_case(b"NIL");
                Some(if is_nil { Word::Nil } else { Word::Text(atom.to_vec()) })
            }
        }
    }

    fn quoted(&mut self) -> Option<Word> {
        let mut text = Vec::new();
        let mut bytes = self.rest.iter().enumerate().skip(1);
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b'"' => {
                    self.rest = &self.rest[at + 1..];
                    return Some(Word::Text(text));
                }
                b'\\' => text.push(*bytes.next()?.1),
                byte => text.push(*byte),
            }
        }
        None
    }

    /// The client has read literals in; the bytes follow the closing brace at once.
    fn literal(&mut self) -> Option<Word> {
        let end = self.rest.iter().position(|byte| *byte == b'}')?;
        let digits = std::str::from_utf8(&self.rest[1..end]).ok()?;
        let size: usize = digits.trim_end_matches('+').parse().ok()?;
        let from = end + 1;
        let text = self.rest.get(from..from.checked_add(size)?)?.to_vec();
        self.rest = &self.rest[from + size..];
        Some(Word::Text(text))
    }
}

/// The attribute in answers to LIST, without its backslash (RFC 6154 section 2).
fn attribute(purpose: SpecialFolder) -> &'static str {
    match purpose {
        SpecialFolder::Sent => "Sent",
        SpecialFolder::Drafts => "Drafts",
        SpecialFolder::Junk => "Junk",
        SpecialFolder::Trash => "Trash",
        SpecialFolder::Archive => "Archive",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(responses: &[&str]) -> Mailbox {
        let mut mailbox = Mailbox::default();
        for response in responses {
            note(&mut mailbox, response.as_bytes());
        }
        mailbox
    }

    fn names(mailbox: &Mailbox) -> Vec<(&'static str, &str)> {
        mailbox.folders.iter().map(|(of, folder)| (of.key(), folder.name.as_str())).collect()
    }

    #[test]
    fn folders_with_a_purpose_are_kept() {
        let mailbox = read(&[
            r#"* LIST (\HasNoChildren) "/" INBOX"#,
            r#"* LIST (\HasNoChildren \Trash) "/" "Gel&APY-scht""#,
            r#"* list (\sent) "/" {8}Gesendet"#,
            r#"* LIST (\Drafts) NIL "Entw\"&APw-rfe""#,
            r#"* LIST (\Junk) "." Spam"#,
            r#"* LIST (\Junk) "." "Second""#,
            r#"* LIST (\Archive \NonExistent) "/" Gone"#,
            r#"* LIST (\All) "/" "All""#,
        ]);
        let expected = [
            ("sent", "Gesendet"),
            ("drafts", "Entw\"ürfe"),
            ("junk", "Spam"),
            ("trash", "Gelöscht"),
        ];
        assert_eq!(names(&mailbox), expected);
        assert_eq!(mailbox.delimiter, Some('/'), "of the first one that has a purpose");
        let trash = mailbox.folder(SpecialFolder::Trash).expect("trash");
        assert_eq!(trash.encoded, "Gel&APY-scht");
    }

    #[test]
    fn the_first_own_namespace_counts() {
        let cases = [
            (r#"* NAMESPACE (("" "/")) NIL NIL"#, Some(("", Some('/')))),
            (r#"* NAMESPACE (("INBOX." ".")) NIL (("shared." "."))"#, Some(("INBOX.", Some('.')))),
            (r##"* namespace (("" NIL)("#mh/" "/")) NIL NIL"##, Some(("", None))),
            (r#"* NAMESPACE (("" "/" "X-PARAM" ("a" "b"))) NIL NIL"#, Some(("", Some('/')))),
            ("* NAMESPACE NIL NIL NIL", None),
            ("* NAMESPACE", None),
        ];
        for (response, expected) in cases {
            let found = read(&[response]).namespace;
            let found = found.as_ref().map(|found| (found.prefix.as_str(), found.delimiter));
            assert_eq!(found, expected, "{response}");
        }
    }

    #[test]
    fn what_cannot_be_read_teaches_nothing() {
        let deep = format!("* LIST {}", "(".repeat(100_000));
        for response in [
            "",
            "*",
            "* LIST",
            r#"* LIST (\Sent "/" Sent"#,
            r#"* LIST (\Sent) "/" "Sent"#,
            r#"* LIST (\Sent) "/" {99}Sent"#,
            r#"* LIST (\Sent) "/" {18446744073709551615}x"#,
            r#"* LIST (\Sent) "/" )"#,
            "A1 LIST (\\Sent) \"/\" Sent",
            &deep,
        ] {
            assert_eq!(read(&[response]), Mailbox::default());
        }
    }
}
