//! An e-mail address as people type it.
//!
//! Deliberately narrower than RFC 5321: quoted local parts, address literals
//! and local parts outside ASCII are refused with a reason, because no consumer
//! provider hands them out and most mail programs mangle them.

use super::domain::{Domain, DomainError};

/// Longest address that fits into an SMTP path, in bytes (RFC 5321 section 4.5.3.1.3, less the angle brackets).
const LONGEST_ADDRESS: usize = 254;
/// Longest local part, in bytes (RFC 5321 section 4.5.3.1.1).
const LONGEST_LOCAL_PART: usize = 64;

/// A valid address: an ASCII local part as typed and a [`Domain`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress {
    local_part: String,
    domain: Domain,
}

/// Something the parser put right by itself, worth telling the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// Blanks before or after the address were dropped.
    BlanksRemoved,
    /// A `mailto:` in front of the address was dropped.
    MailtoRemoved,
}

/// An address together with what was put right while reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedAddress {
    /// The address that will be used from here on.
    pub address: EmailAddress,
    /// Every correction, in the order in which it was made.
    pub corrections: Vec<Correction>,
}

/// Why a typed text is no usable address; each variant says what to change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// There is no `@`.
    #[error("the address has no @ sign")]
    NoAtSign,
    /// There is more than one `@`.
    #[error("the address has more than one @ sign")]
    SeveralAtSigns,
    /// Nothing stands before the `@`.
    #[error("nothing stands before the @ sign")]
    NoLocalPart,
    /// Nothing stands after the `@`.
    #[error("nothing stands after the @ sign")]
    NoDomain,
    /// The text is `Name <address>`; the inner address would be fine.
    #[error("the address is wrapped in a name")]
    NameAround {
        /// What stands between the angle brackets.
        address: String,
    },
    /// A line break, NUL or another control character is part of the text.
    #[error("the address holds a control character")]
    ControlCharacter,
    /// A blank stands inside the address.
    #[error("a blank stands inside the address")]
    BlankInside,
    /// The local part is in quotation marks.
    #[error("the local part is quoted")]
    QuotedLocalPart,
    /// A character before the `@` that addresses do not have.
    #[error("the character {0:?} cannot stand before the @ sign")]
    LocalPartCharacter(char),
    /// An umlaut or another letter outside ASCII before the `@`.
    #[error("the letter {0:?} cannot stand before the @ sign")]
    LocalPartNotAscii(char),
    /// A dot at the start or end of the local part, or two in a row.
    #[error("a dot is out of place before the @ sign")]
    LocalPartDots,
    /// The local part is longer than 64 bytes.
    #[error("the part before the @ sign has {0} characters")]
    LocalPartTooLong(usize),
    /// The whole address is longer than 254 bytes.
    #[error("the address has {0} characters")]
    TooLong(usize),
    /// The part after the `@` is no mail domain.
    #[error(transparent)]
    Domain(#[from] DomainError),
}

impl EmailAddress {
    /// Reads an address that must already be clean (command line files, tests).
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        Self::parse_typed(text).map(|typed| typed.address)
    }

    /// Reads what a person typed or pasted; blanks around it and a leading `mailto:` are put right.
    pub fn parse_typed(text: &str) -> Result<TypedAddress, AddressError> {
        let mut corrections = Vec::new();
        let is_blank = |c: char| c == ' ' || c == '\t' || c == '\u{a0}' || c == '\u{200b}';
        let mut rest = text.trim_matches(is_blank);
        if rest.len() != text.len() {
            corrections.push(Correction::BlanksRemoved);
        }
        if let Some(stripped) = strip_mailto(rest) {
            corrections.push(Correction::MailtoRemoved);
            rest = stripped;
        }
        if rest.is_empty() {
            return Err(AddressError::Empty);
        }
        if rest.chars().any(char::is_control) {
            return Err(AddressError::ControlCharacter);
        }
        if let Some(inner) = inside_angle_brackets(rest) {
            return Err(AddressError::NameAround { address: inner.to_owned() });
        }
        if rest.starts_with('"') {
            return Err(AddressError::QuotedLocalPart);
        }
        let address = split(rest)?;
        Ok(TypedAddress { address, corrections })
    }

    /// What stands before the `@`, exactly as typed.
    pub fn local_part(&self) -> &str {
        &self.local_part
    }

    /// The mail domain.
    pub fn domain(&self) -> &Domain {
        &self.domain
    }

    /// The address for the network and for files: domain in punycode, ASCII throughout.
    pub fn to_ascii(&self) -> String {
        format!("{}@{}", self.local_part, self.domain.ascii())
    }

    /// The address for people: umlaut domains in their own letters.
    pub fn to_display(&self) -> String {
        format!("{}@{}", self.local_part, self.domain.display())
    }
}

fn strip_mailto(text: &str) -> Option<&str> {
    const SCHEME: &str = "mailto:";
    let head = text.get(..SCHEME.len())?;
    head.eq_ignore_ascii_case(SCHEME).then(|| &text[SCHEME.len()..])
}

fn inside_angle_brackets(text: &str) -> Option<&str> {
    let (_, after) = text.split_once('<')?;
    let inner = after.strip_suffix('>').unwrap_or(after);
    Some(inner.trim())
}

fn split(text: &str) -> Result<EmailAddress, AddressError> {
    let (local_part, domain) = text.split_once('@').ok_or(AddressError::NoAtSign)?;
    if domain.contains('@') {
        return Err(AddressError::SeveralAtSigns);
    }
    if local_part.is_empty() {
        return Err(AddressError::NoLocalPart);
    }
    if domain.is_empty() {
        return Err(AddressError::NoDomain);
    }
    if text.chars().any(char::is_whitespace) {
        return Err(AddressError::BlankInside);
    }
    check_local_part(local_part)?;
    let domain = Domain::parse(domain)?;
    let address = EmailAddress { local_part: local_part.to_owned(), domain };
    let length = address.to_ascii().len();
    if length > LONGEST_ADDRESS {
        return Err(AddressError::TooLong(length));
    }
    Ok(address)
}

fn check_local_part(local_part: &str) -> Result<(), AddressError> {
    for character in local_part.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' => {}
            c if "!#$%&'*+-/=?^_`{|}~".contains(c) => {}
            '"' => return Err(AddressError::QuotedLocalPart),
            c if !c.is_ascii() => return Err(AddressError::LocalPartNotAscii(c)),
            c => return Err(AddressError::LocalPartCharacter(c)),
        }
    }
    if local_part.starts_with('.') || local_part.ends_with('.') || local_part.contains("..") {
        return Err(AddressError::LocalPartDots);
    }
    if local_part.len() > LONGEST_LOCAL_PART {
        return Err(AddressError::LocalPartTooLong(local_part.len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_and_corrects() {
        let cases: &[(&str, &str, &[Correction])] = &[
            ("anna@gmx.de", "anna@gmx.de", &[]),
            ("  anna@gmx.de\t", "anna@gmx.de", &[Correction::BlanksRemoved]),
            ("mailto:anna@gmx.de", "anna@gmx.de", &[Correction::MailtoRemoved]),
            ("Anna.B+x@GMX.de", "Anna.B+x@gmx.de", &[]),
            ("anna@bücher.example", "anna@xn--bcher-kva.example", &[]),
            ("a'b@example.com", "a'b@example.com", &[]),
        ];
        for (typed, ascii, corrections) in cases {
            let parsed = EmailAddress::parse_typed(typed).expect(typed);
            assert_eq!(parsed.address.to_ascii(), *ascii);
            assert_eq!(parsed.corrections, *corrections, "{typed}");
        }
        let umlaut = EmailAddress::parse("anna@Bücher.example").expect("umlaut domain");
        assert_eq!(umlaut.to_display(), "anna@bücher.example");
    }

    /// Security requirement S11 among them: nothing typed can become a second command.
    #[test]
    fn refuses_with_the_reason() {
        let long = format!("{}@example.com", "a".repeat(300));
        let long_domain = format!("anna@{}.example.com", "b".repeat(300));
        let cases: Vec<(&str, AddressError)> = vec![
            ("", AddressError::Empty),
            ("   ", AddressError::Empty),
            ("anna", AddressError::NoAtSign),
            ("@gmx.de", AddressError::NoLocalPart),
            ("anna@", AddressError::NoDomain),
            ("anna@gmx", AddressError::Domain(DomainError::NoDot)),
            ("anna@@gmx.de", AddressError::SeveralAtSigns),
            ("anna@x@gmx.de", AddressError::SeveralAtSigns),
            ("Anna B <anna@gmx.de>", AddressError::NameAround { address: "anna@gmx.de".into() }),
            ("<anna@gmx.de>", AddressError::NameAround { address: "anna@gmx.de".into() }),
            ("\"anna b\"@gmx.de", AddressError::QuotedLocalPart),
            ("an na@gmx.de", AddressError::BlankInside),
            ("jürgen@gmx.de", AddressError::LocalPartNotAscii('ü')),
            ("an,na@gmx.de", AddressError::LocalPartCharacter(',')),
            (".anna@gmx.de", AddressError::LocalPartDots),
            ("an..na@gmx.de", AddressError::LocalPartDots),
            ("anna@gmx.de\r\nDELE 1", AddressError::ControlCharacter),
            ("anna\0@gmx.de", AddressError::ControlCharacter),
            ("anna@[192.0.2.1]", AddressError::Domain(DomainError::AddressLiteral)),
            ("anna@192.0.2.1", AddressError::Domain(DomainError::AddressLiteral)),
            (&long, AddressError::LocalPartTooLong(300)),
            (&long_domain, AddressError::Domain(DomainError::TooLong)),
        ];
        for (typed, expected) in cases {
            assert_eq!(EmailAddress::parse(typed), Err(expected), "{typed:?}");
        }
    }

    /// After what Thunderbird takes for an address; here as there a mail domain has a dot.
    #[test]
    fn what_thunderbird_tells_apart() {
        for text in ["test@example.com", "more.involved-addr355@test.local"] {
            assert_eq!(EmailAddress::parse(text).expect(text).to_ascii(), text);
        }
        for text in ["incompletehost@localhost", "example.com", "asdf", "0"] {
            assert!(EmailAddress::parse(text).is_err(), "{text}");
        }
    }
}
