//! Bytes that are no UTF-8, carried through as letters of their own.
//!
//! Thunderbird takes every byte of a value as it is and writes it back as it was,
//! the Latin-1 of old profiles among them (seen with 153). So nothing may be lost
//! or refused that is no text: each such byte becomes one of 128 letters nobody
//! uses, at the end of the last private plane. Bytes that mean something in the
//! file are never made of a letter: those are all text.

/// Before the first of the 128 letters, that of the byte 0x80.
const BASE: u32 = 0x10_ff00;

/// Bytes as text, whatever they are.
pub(super) fn from_bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match byte_of(letter) {
                None => text.push(letter),
                // Should anybody use one of them after all, it comes through byte by byte.
                Some(_) => {
                    text.extend(letter.encode_utf8(&mut [0; 4]).bytes().filter_map(letter_of));
                }
            }
        }
        text.extend(chunk.invalid().iter().copied().filter_map(letter_of));
    }
    text
}

/// The bytes of a text that came from bytes.
pub(super) fn to_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match byte_of(letter) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    bytes
}

fn letter_of(byte: u8) -> Option<char> {
    char::from_u32(BASE + u32::from(byte))
}

fn byte_of(letter: char) -> Option<u8> {
    let byte = u32::from(letter).checked_sub(BASE).and_then(|byte| u8::try_from(byte).ok())?;
    (!byte.is_ascii()).then_some(byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(from_bytes("Müller 😀".as_bytes()), "Müller 😀");
        assert_eq!(from_bytes(b"M\xfcller").chars().count(), 6);
        // No letter of a name ends the text it stands in.
        assert_eq!(to_bytes("\u{10ff22}\u{10ff0a}"), "\u{10ff22}\u{10ff0a}".as_bytes());
    }

    proptest! {
        #[test]
        fn nothing_is_lost(bytes in prop::collection::vec(any::<u8>(), 0..40), text in "\\PC{0,9}") {
            for bytes in [bytes, text.into_bytes(), "\u{10fffc}".into()] {
                prop_assert_eq!(to_bytes(&from_bytes(&bytes)), bytes);
            }
        }
    }
}
