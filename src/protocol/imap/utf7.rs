//! Modified UTF-7, in which IMAP names folders (RFC 3501 section 5.1.3), read.
//!
//! Pure and total: what is not modified UTF-7 has no reading, and the caller
//! shows the name as it came.

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

const BASE64: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// The name people read; `None` where the text is not modified UTF-7.
pub(crate) fn decode(encoded: &str) -> Option<String> {
    let mut name = String::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some((plain, shifted)) = rest.split_once('&') {
        name.push_str(plain);
        let (letters, after) = shifted.split_once('-')?;
        if letters.is_empty() {
            name.push('&');
        } else {
            let bytes = BASE64.decode(letters).ok()?;
            if bytes.len() % 2 != 0 {
                return None;
            }
            let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            for letter in char::decode_utf16(units) {
                name.push(letter.ok()?);
            }
        }
        rest = after;
    }
    name.push_str(rest);
    // A server with UTF-8 names (RFC 6855) sends letters as they are; nothing contradicts reading them so.
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        let cases = [
            ("INBOX", Some("INBOX")),
            ("Entw&APw-rfe", Some("Entwürfe")),
            ("Entw&APw-rfe/Gel&APY-scht", Some("Entwürfe/Gelöscht")),
            ("A&-B", Some("A&B")),
            // The example of RFC 3501 section 5.1.3.
            ("~peter/mail/&U,BTFw-/&ZeVnLIqe-", Some("~peter/mail/台北/日本語")),
            ("&2D3eAA-", Some("😀")),
            ("Entwürfe", Some("Entwürfe")),
            ("", Some("")),
            ("R&D", None),
            ("&AP-", None),
            ("&!!-", None),
            ("&2D0-", None),
        ];
        for (encoded, expected) in cases {
            assert_eq!(decode(encoded).as_deref(), expected, "{encoded}");
        }
    }
}
