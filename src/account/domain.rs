//! A mail domain: shown in its own letters, sent as punycode.
//!
//! Not a host: a host may be an IP address, a domain never is.

use std::net::IpAddr;

/// A domain name that can own mail addresses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Domain {
    ascii: String,
}

/// Why a text is no mail domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DomainError {
    /// Nothing there.
    #[error("the domain is empty")]
    Empty,
    /// No dot: a country code or company ending is missing.
    #[error("the domain has no dot")]
    NoDot,
    /// An IP address stands in place of a name.
    #[error("the domain is an IP address")]
    AddressLiteral,
    /// Longer than 253 bytes, or a label longer than 63.
    #[error("the domain is too long")]
    TooLong,
    /// A character or an arrangement of dots and hyphens that names do not have (RFC 5890, STD 3).
    #[error("the domain holds something a name cannot hold")]
    NotAName,
}

impl Domain {
    /// Reads a domain in either spelling; case and a trailing dot do not matter.
    pub fn parse(text: &str) -> Result<Self, DomainError> {
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(DomainError::Empty);
        }
        if text.starts_with('[') || text.parse::<IpAddr>().is_ok() {
            return Err(DomainError::AddressLiteral);
        }
        if text.len() > 1000 {
            return Err(DomainError::TooLong);
        }
        let ascii = name_to_ascii(text).ok_or(DomainError::NotAName)?;
        if ascii.len() > 253 || ascii.split('.').any(|label| label.len() > 63) {
            return Err(DomainError::TooLong);
        }
        if ascii.parse::<IpAddr>().is_ok() {
            return Err(DomainError::AddressLiteral);
        }
        if !ascii.contains('.') {
            return Err(DomainError::NoDot);
        }
        Ok(Self { ascii })
    }

    /// The name for the network: lower case, punycode, no trailing dot.
    pub fn ascii(&self) -> &str {
        &self.ascii
    }

    /// The name for people: punycode labels turned back into letters.
    pub fn display(&self) -> String {
        idna::domain_to_unicode(&self.ascii).0
    }

    /// The part somebody can register under the public suffix list, such as `example.co.uk`; `None` for a bare suffix.
    pub fn registrable(&self) -> Option<&str> {
        registrable_domain(&self.ascii)
    }
}

/// The registrable domain of an ASCII name under the public suffix list; `None` when the name is itself a suffix.
pub(crate) fn registrable_domain(ascii: &str) -> Option<&str> {
    psl::domain_str(ascii)
}

/// Whether a name ends in a suffix that the public suffix list knows, and has more than that.
pub(crate) fn ends_like_a_host(name: &str) -> bool {
    let ascii = name_to_ascii(name).unwrap_or_default();
    psl::domain(ascii.as_bytes()).is_some_and(|domain| domain.suffix().is_known())
}

/// Lower-cased punycode of a host or domain name, or `None` if it breaks the rules of STD 3 or IDNA.
/// Lengths are the caller's business, so that it can say "too long".
pub(crate) fn name_to_ascii(text: &str) -> Option<String> {
    use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
    let ascii = Uts46::new()
        .to_ascii(text.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Ignore)
        .ok()?;
    let well_formed = ascii.split('.').all(|label| !label.is_empty());
    well_formed.then(|| ascii.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_spellings() {
        for typed in ["Bücher.Example", "xn--bcher-kva.example", "BÜCHER.EXAMPLE."] {
            let domain = Domain::parse(typed).expect(typed);
            assert_eq!(domain.ascii(), "xn--bcher-kva.example");
            assert_eq!(domain.display(), "bücher.example");
        }
    }

    #[test]
    fn refuses_what_is_no_mail_domain() {
        let cases = [
            ("", DomainError::Empty),
            (".", DomainError::Empty),
            ("gmx", DomainError::NoDot),
            ("192.0.2.1", DomainError::AddressLiteral),
            ("[::1]", DomainError::AddressLiteral),
            ("a..b", DomainError::NotAName),
            (".gmx.de", DomainError::NotAName),
            ("-gmx.de", DomainError::NotAName),
            ("gmx_x.de", DomainError::NotAName),
            ("gm x.de", DomainError::NotAName),
            ("gmx.de#", DomainError::NotAName),
        ];
        for (typed, expected) in cases {
            assert_eq!(Domain::parse(typed), Err(expected), "{typed:?}");
        }
        assert_eq!(Domain::parse(&format!("{}.de", "a".repeat(64))), Err(DomainError::TooLong));
    }

    #[test]
    fn knows_the_registrable_part() {
        let cases = [
            ("mail.example.co.uk", Some("example.co.uk")),
            ("example.de", Some("example.de")),
            ("co.uk", None),
        ];
        for (name, expected) in cases {
            assert_eq!(Domain::parse(name).expect(name).registrable(), expected, "{name}");
        }
    }
}
