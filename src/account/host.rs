//! The name or the address of a server.
//!
//! Host names are kept in punycode; whether a host may be contacted at all is
//! for the network's address rules and discovery's trust table to decide.

use std::fmt;
use std::net::IpAddr;

use super::domain::{name_to_ascii, registrable_domain};

/// A server's name (punycode, lower case, no trailing dot) or its IP address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Host {
    /// A host name.
    Name(String),
    /// An IP address, only ever typed by a person or named by a local bridge.
    Address(IpAddr),
}

/// Why a text is no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// Nothing there.
    #[error("the host is empty")]
    Empty,
    /// Longer than 253 bytes, or a label longer than 63.
    #[error("the host name is too long")]
    TooLong,
    /// A character or an arrangement of dots and hyphens that host names do not have.
    #[error("the host name holds something a name cannot hold")]
    NotAName,
}

impl Host {
    /// Reads a host name in either spelling or an IP address, with or without square brackets.
    pub fn parse(text: &str) -> Result<Self, HostError> {
        let text = text.trim();
        let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
        if let Ok(address) = bare.parse::<IpAddr>() {
            return Ok(Self::Address(address));
        }
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(HostError::Empty);
        }
        if text.len() > 1000 {
            return Err(HostError::TooLong);
        }
        let ascii = name_to_ascii(text).ok_or(HostError::NotAName)?;
        if ascii.len() > 253 || ascii.split('.').any(|label| label.len() > 63) {
            return Err(HostError::TooLong);
        }
        // `123` and `1.2.3` are half an address, not a name (RFC 3696 section 2).
        let last = ascii.rsplit('.').next().unwrap_or_default();
        let digits = last.bytes().all(|byte| byte.is_ascii_digit());
        if digits && ascii.parse::<IpAddr>().is_err() {
            return Err(HostError::NotAName);
        }
        // What the IDNA mapping turned into digits and dots is an address too.
        match ascii.parse::<IpAddr>() {
            Ok(address) => Ok(Self::Address(address)),
            Err(_) => Ok(Self::Name(ascii)),
        }
    }

    /// The registrable domain under the public suffix list; `None` for addresses and bare suffixes.
    pub fn registrable(&self) -> Option<&str> {
        match self {
            Self::Name(name) => registrable_domain(name),
            Self::Address(_) => None,
        }
    }

    /// Whether a label mixes scripts whose letters look alike: nobody can tell such a name from another by looking.
    pub fn mixes_alike_scripts(&self) -> bool {
        self.to_display().split('.').any(super::letters::mixes_alike_scripts)
    }

    /// The host for people: punycode turned back into letters.
    pub fn to_display(&self) -> String {
        match self {
            Self::Name(name) => idna::domain_to_unicode(name).0,
            Self::Address(address) => address.to_string(),
        }
    }
}

/// The host for the network and for files: punycode, addresses without brackets.
impl fmt::Display for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => formatter.write_str(name),
            Self::Address(address) => address.fmt(formatter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_and_addresses() {
        let cases = [
            ("IMAP.GMX.net", "imap.gmx.net"),
            ("mail.bücher.example.", "mail.xn--bcher-kva.example"),
            (" imap.gmx.net ", "imap.gmx.net"),
            ("[::1]", "::1"),
            ("127.0.0.1", "127.0.0.1"),
            ("localhost", "localhost"),
        ];
        for (typed, expected) in cases {
            assert_eq!(Host::parse(typed).expect(typed).to_string(), expected);
        }
    }

    /// Security requirement S10.
    #[test]
    fn look_alikes_are_told_apart() {
        let cases = [
            ("imap.gmx.net", false),
            ("mail.b\u{fc}cher.example", false),
            ("imap.gm\u{445}.net", true),
            ("im\u{430}p.gmx.net", true),
            ("p\u{3b1}ypal.example", true),
            ("\u{585}utlook.example", true),
            // One script each: the technical spelling has to do.
            ("\u{43f}\u{43e}\u{447}\u{442}\u{430}.example", false),
            ("\u{430}\u{440}\u{440}\u{4cf}\u{435}.example", false),
            ("mail\u{30e1}\u{30fc}\u{30eb}.example", false),
            ("192.0.2.1", false),
        ];
        for (name, expected) in cases {
            let host = Host::parse(name).expect(name);
            assert_eq!(host.mixes_alike_scripts(), expected, "{name}");
            let spelled_out = host.to_string();
            assert!(spelled_out.is_ascii(), "{spelled_out}");
        }
    }

    #[test]
    fn refuses_what_is_no_host() {
        for typed in [
            "",
            ".",
            "a..b",
            "imap gmx.net",
            "imap.gmx.net/x",
            "a@b.de",
            "imap.gmx.net\r\nQUIT",
            "123",
            "1.2.3",
        ] {
            assert!(Host::parse(typed).is_err(), "{typed:?}");
        }
    }

    /// After what Thunderbird takes for a host name or an address (desktop and Android share the table).
    ///
    /// Deliberate differences: a name of digits only, or one that ends in a label of digits, is half an address (RFC 3696
    /// section 2), not a name; IPv6 in square brackets is taken, for people paste it; `0.0.0.0`, `0.1.2.3`, `::`, private
    /// and loopback addresses are addresses here, and refused by the network's filter and the table of trust instead;
    /// `a.b.c.d` is a name like any other.
    #[test]
    fn what_thunderbird_tells_apart() {
        let names = [
            "localhost",
            "some-server",
            "server.company.invalid",
            "server.comp-any.invalid",
            "server.123.invalid",
            "1server.123.invalid",
            "very.log.sub.domain.name.invalid",
            "sub-domain.example.com",
            "test.local",
            "1.2.3.d",
            "a.b.c.d",
        ];
        for name in names {
            assert_eq!(Host::parse(name), Ok(Host::Name(name.into())), "{name}");
        }
        assert_eq!(Host::parse("LOUD.LOCAL."), Ok(Host::Name("loud.local".into())));
        let addresses = [
            ("1.2.3.4", "1.2.3.4"),
            ("123.245.111.222", "123.245.111.222"),
            ("255.255.255.255", "255.255.255.255"),
            ("1.2.0.4", "1.2.0.4"),
            ("10.1.2.3", "10.1.2.3"),
            ("0.0.0.0", "0.0.0.0"),
            ("2001:db8:85a3::8a2e:370:7334", "2001:db8:85a3::8a2e:370:7334"),
            ("2001:DB8::1", "2001:db8::1"),
            ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
            ("::0000:0000:1", "::1"),
            ("::ffff:192.0.2.128", "::ffff:192.0.2.128"),
            ("[2001:db8::]", "2001:db8::"),
            ("::", "::"),
        ];
        for (text, shown) in addresses {
            let host = Host::parse(text).expect(text);
            assert!(matches!(host, Host::Address(_)), "{text}");
            assert_eq!(host.to_string(), shown);
        }
        let long_label = format!("{}.invalid", "component-".repeat(7));
        let long_name = format!("{}invalid", "label.that-is-long.".repeat(20));
        let nothing = [
            "server.badcompany!.invalid",
            "server._badcompany.invalid",
            "server.bad_company.invalid",
            "server.badcompany-.invalid",
            "server.bad company.invalid",
            "server.b\u{2026}dcompany.invalid",
            ".server.badcompany.invalid",
            "-1",
            "0",
            "1234567890",
            "1234567890.",
            "1.2.3.4.5",
            "1.2.3.",
            ".1.2.3",
            "1.2.3.256",
            "1.2.3.12345",
            "1.2..123",
            "2001:0db8:85a3:0000:0000:8a2e:0370:73346",
            "2001:0db8:85a3:0000:0000:8a2e:0370:7334:1",
            "2001:0db8:85a3:0000:0000:8a2e:0370:7334x",
            "2001:0db8:85a3:0000:0000:8a2e:03707334",
            "2001:0db8:85a3:0000:0000:::1",
            "some::junk",
            "some_junk",
            "Just a sentence, nothing to see here!",
            "test@example.com",
            "imap://notaweburi",
            "https://example.com",
            &long_label,
            &long_name,
        ];
        for text in nothing {
            assert!(Host::parse(text).is_err(), "{text}");
        }
    }
}
