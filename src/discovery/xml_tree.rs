//! XML as a small tree, with limits. Pure.
//!
//! Not a general parser: no DTD, no namespaces, no entities beyond the five
//! predefined ones and character references. Text, CDATA and references are
//! joined, because quick-xml 0.38 and later delivers `a&amp;b` in three pieces
//! and whoever takes one of them loses half a user name.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Largest document, in bytes (security requirement S8).
const LARGEST: usize = 256 * 1024;
/// Deepest nesting.
const DEEPEST: usize = 32;
/// Most attributes of one element; the reader's own search for doubles would take time that grows with their square.
const MOST_ATTRIBUTES: usize = 32;
/// Most elements.
const MOST_ELEMENTS: usize = 5000;

/// One element; names are kept in lower case, because files in the wild differ.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Local name, lower case.
    pub(super) name: String,
    /// Local name as it is written.
    written: String,
    /// Attributes by lower-case name.
    attributes: Vec<(String, String)>,
    /// All text directly inside, blanks around it removed.
    pub(super) text: String,
    /// Elements directly inside.
    pub(super) children: Vec<Element>,
    /// It holds something that cannot be read, such as an unknown entity.
    pub(super) is_broken: bool,
}

/// Why there is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TreeError {
    /// Not XML at all.
    NotXml,
    /// XML until the fault inside the named element, in a line and column counted from 1.
    Malformed { element: String, line: usize, column: usize },
    /// A document type declaration.
    Doctype { name: String },
    /// Nested too deeply, or too many elements.
    TooDeep,
    /// Too many bytes.
    TooLarge,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements of a name directly inside.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The texts of the elements of a name; those with elements inside are not text.
    pub(super) fn texts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let is_text = |child: &&Self| child.children.is_empty() && !child.is_broken;
        self.all(name).filter(is_text).map(|child| child.text.as_str())
    }
}

/// Reads a document; what follows its root element is ignored.
pub(super) fn read(bytes: &[u8]) -> Result<Element, TreeError> {
    if bytes.len() > LARGEST {
        return Err(TreeError::TooLarge);
    }
    let text = decode(bytes)?;
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0;
    loop {
        let event =
            reader.read_event().map_err(|_| fault(&open, &text, reader.error_position()))?;
        match event {
            Event::Start(start) => {
                count += 1;
                if open.len() >= DEEPEST || count > MOST_ELEMENTS {
                    return Err(TreeError::TooDeep);
                }
                open.push(element(&start));
            }
            Event::Empty(start) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(TreeError::TooDeep);
                }
                if let Some(root) = close(element(&start), &mut open) {
                    return Ok(root);
                }
            }
            Event::End(_) => {
                let Some(done) = open.pop() else { return Err(TreeError::NotXml) };
                if let Some(root) = close(done, &mut open) {
                    return Ok(root);
                }
            }
            Event::Text(text) => append(&mut open, Some(&text)),
            Event::CData(data) => append(&mut open, Some(&data)),
            Event::GeneralRef(reference) => append(&mut open, resolve(&reference).as_deref()),
            Event::DocType(declaration) => {
                let name = declaration.split_whitespace().next().unwrap_or_default();
                return Err(TreeError::Doctype { name: name.to_ascii_lowercase() });
            }
            Event::Eof => return Err(fault(&open, &text, u64::MAX)),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// UTF-8 or UTF-16, with or without mark; Latin-1 where the declaration says so (XML 1.0 section 4.3.3 and appendix F).
fn decode(bytes: &[u8]) -> Result<String, TreeError> {
    let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| TreeError::NotXml)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(bytes, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match str::from_utf8(bytes) {
                Ok(text) => Ok(text.to_owned()),
                Err(_) if is_latin(bytes) => Ok(bytes.iter().copied().map(char::from).collect()),
                Err(_) => Err(TreeError::NotXml),
            }
        }
    }
}

/// Whether the declaration names an encoding whose letters are those of Latin-1.
fn is_latin(bytes: &[u8]) -> bool {
    let declaration = bytes.split(|byte| *byte == b'>').next().unwrap_or_default();
    let declaration = String::from_utf8_lossy(declaration).to_ascii_lowercase();
    ["iso-8859-1", "windows-1252", "latin1"].iter().any(|name| declaration.contains(name))
}

fn element(start: &BytesStart<'_>) -> Element {
    let lower = str::to_ascii_lowercase;
    let mut all = start.attributes();
    all.with_checks(false);
    let attributes = all.flatten().take(MOST_ATTRIBUTES).map(|attribute| {
        // A link is full of `&amp;`; what cannot be resolved stays as it is written.
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.unwrap_or_else(|_| attribute.value.clone());
        (lower(attribute.key.local_name().as_ref()), value.trim().to_owned())
    });
    let written = start.local_name();
    Element {
        name: lower(written.as_ref()),
        written: written.as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// Puts a finished element into its parent; the root comes back.
fn close(mut done: Element, open: &mut [Element]) -> Option<Element> {
    done.text = done.text.trim().to_owned();
    match open.last_mut() {
        Some(parent) => {
            parent.children.push(done);
            None
        }
        None => Some(done),
    }
}

fn append(open: &mut [Element], text: Option<&str>) {
    if let Some(element) = open.last_mut() {
        match text {
            Some(text) => element.text.push_str(text),
            None => element.is_broken = true,
        }
    }
}

fn resolve(reference: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned)
}

/// What broke off, and where; an end that never comes is where the last word stands.
fn fault(open: &[Element], text: &str, place: u64) -> TreeError {
    let (Some(root), Some(element)) = (open.first(), open.last()) else { return TreeError::NotXml };
    // Web pages are rarely well-formed, and need not be.
    if ["html", "head", "body", "script", "div", "p"].contains(&root.name.as_str()) {
        return TreeError::NotXml;
    }
    let end = text.trim_end().len();
    let place = usize::try_from(place).unwrap_or(usize::MAX).min(end);
    let before = text.get(..place).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    TreeError::Malformed { element: element.written.clone(), line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_text_are_joined() {
        let cases = [
            ("<a>x&amp;y</a>", "x&y"),
            ("<a>imap&#46;d&#x2E;example</a>", "imap.d.example"),
            ("<a><![CDATA[ 1 < 2 ]]></a>", "1 < 2"),
            ("<a> one <!-- two --> three </a>", "one  three"),
            ("\u{feff}<a>x</a>", "x"),
            ("<?xml version=\"1.0\"?>\n<A>x</A>\";", "x"),
        ];
        for (document, text) in cases {
            let root = read(document.as_bytes()).expect(document);
            assert_eq!((root.name.as_str(), root.text.as_str()), ("a", text), "{document}");
        }
        let wide: Vec<u8> = [0xfeff_u16]
            .into_iter()
            .chain("<a>ü</a>".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(read(&wide).expect("UTF-16").text, "ü");
        assert_eq!(read(&wide[2..]).expect("UTF-16 without mark").text, "ü");
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xfc</a>";
        assert_eq!(read(latin).expect("Latin-1").text, "ü");
        let link = read(b"<a url=' https://d.example/?a=1&amp;b=2 '/>").expect("an attribute");
        assert_eq!(link.attribute("url"), Some("https://d.example/?a=1&b=2"));
    }

    #[test]
    fn hostile_documents_are_refused() {
        let deep = "<a>".repeat(50_000);
        let wide = format!("<a>{}</a>", "<b/>".repeat(6000));
        let large = format!("<a>{}</a>", "x".repeat(300 * 1024));
        let at = |element: &str, line, column| TreeError::Malformed {
            element: element.into(),
            line,
            column,
        };
        let cases = [
            ("", TreeError::NotXml),
            ("no xml here", TreeError::NotXml),
            ("<HTML><body><p>Not found<br></body></HTML>", TreeError::NotXml),
            ("<a><b></a>", at("b", 1, 7)),
            ("<a><b>", at("b", 1, 7)),
            ("<a>\n<Bee>\n ü</c>\n</a>", at("Bee", 3, 3)),
            ("<a>\n<Bee>\n", at("Bee", 2, 6)),
            ("<!DOCTYPE html><html></html>", TreeError::Doctype { name: "html".into() }),
            (
                "<!DOCTYPE x [<!ENTITY h SYSTEM \"file:///etc/passwd\">]><a>&h;</a>",
                TreeError::Doctype { name: "x".into() },
            ),
            (deep.as_str(), TreeError::TooDeep),
            (wide.as_str(), TreeError::TooDeep),
            (large.as_str(), TreeError::TooLarge),
        ];
        for (document, expected) in cases {
            let label = document.chars().take(40).collect::<String>();
            assert_eq!(read(document.as_bytes()), Err(expected), "{label}");
        }
        assert!(read(b"<a>&nosuch;</a>").expect("readable").is_broken);
        assert_eq!(read(b"<a>\xff</a>"), Err(TreeError::NotXml));
    }
}
