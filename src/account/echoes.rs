//! Every form in which somebody who was told a text may say it again: quoted, escaped, encoded.
//!
//! For taking passwords and names out of other people's words (security
//! requirement S26). It knows nothing about protocols and judges nothing.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use zeroize::Zeroizing;

use super::spelling::{Spelled, spelled_at};

/// A piece of base64 shorter than this is no evidence.
const SHORTEST_ENCODED: usize = 4;
/// The beginning of a form at the very end of a text that was cut off counts from this many characters on.
const SHORTEST_BEGINNING: usize = 3;
/// A text shorter than this, in bytes, was cut by nobody here; how it ends is what somebody meant to say.
const SHORTEST_CUT: usize = 300;

/// The forms of one text, wiped when dropped.
#[derive(Default)]
pub(crate) struct Echoes {
    /// The text itself, to be found however its letters are written; empty where only its encodings count.
    text: Zeroizing<String>,
    /// Longest first: a short form inside a long one would leave its ends standing.
    forms: Vec<Zeroizing<String>>,
}

impl Echoes {
    /// The text as it is and in every form known to occur.
    pub(crate) fn of(text: &str) -> Self {
        Self { text: Zeroizing::new(text.to_owned()), ..Self::encoded(text) }
    }

    /// Only the forms nobody reads: a name that is also a word stays where it stands as a word.
    pub(crate) fn encoded(text: &str) -> Self {
        let mut echoes = Self::default();
        if text.is_empty() {
            return echoes;
        }
        let wide: Zeroizing<Vec<u8>> =
            Zeroizing::new(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        let narrow: Zeroizing<Vec<u8>> =
            Zeroizing::new(text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect());
        for bytes in [text.as_bytes(), &wide, &narrow] {
            echoes.add(base64_forms(bytes));
            echoes.add([hex(bytes)]);
        }
        echoes.add([modified_utf7(text)].into_iter().filter(|form| form != text));
        echoes
    }

    /// A text in which every form has been replaced; what is cut off in the middle of a form at its end too.
    pub(crate) fn replace(&self, text: &str, by: &str) -> String {
        let mut clean = self.replace_spelled(text, by);
        for form in &self.forms {
            clean = replace_ignoring_case(&clean, form, by);
        }
        if text.len() < SHORTEST_CUT {
            return clean;
        }
        let Some(cut) = self.forms.iter().filter_map(|form| beginning_at_end(&clean, form)).min()
        else {
            return clean;
        };
        clean.truncate(cut);
        clean.push_str(by);
        clean
    }

    /// However its letters are written.
    fn replace_spelled(&self, text: &str, by: &str) -> String {
        if self.text.is_empty() {
            return text.to_owned();
        }
        let (mut clean, mut rest) = (String::with_capacity(text.len()), text);
        while let Some(first) = rest.chars().next() {
            match spelled_at(rest, &self.text) {
                Spelled::Whole(length) if length > 0 => {
                    clean.push_str(by);
                    rest = &rest[length..];
                }
                Spelled::CutOff(letters)
                    if letters >= SHORTEST_BEGINNING && text.len() >= SHORTEST_CUT =>
                {
                    clean.push_str(by);
                    return clean;
                }
                Spelled::Whole(_) | Spelled::CutOff(_) | Spelled::No => {
                    clean.push(first);
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        clean
    }

    fn add(&mut self, forms: impl IntoIterator<Item = String>) {
        let forms = forms.into_iter().filter(|form| !form.is_empty()).map(Zeroizing::new);
        self.forms.extend(forms);
        self.forms.sort_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
        self.forms.dedup();
    }
}

/// Base64 of anything that holds the bytes: three alignments, less the characters that neighbours share. SASL PLAIN,
/// LOGIN and XOAUTH2 are cases of it. Both alphabets.
fn base64_forms(bytes: &[u8]) -> Vec<String> {
    let mut forms = Vec::new();
    for shift in 0..3 {
        let mut padded = Zeroizing::new(vec![0; shift]);
        padded.extend_from_slice(bytes);
        let shared_at_end = usize::from(padded.len() % 3 != 0);
        let encoded = Zeroizing::new(STANDARD_NO_PAD.encode(&*padded));
        let (start, end) = ([0, 2, 3][shift], encoded.len() - shared_at_end);
        // A short text leaves little that is its own, and that little stands in many a word.
        if let Some(middle) = encoded.get(start..end).filter(|one| one.len() >= SHORTEST_ENCODED) {
            forms.extend([middle.to_owned(), middle.replace('+', "-").replace('/', "_")]);
        }
    }
    let whole = Zeroizing::new(STANDARD_NO_PAD.encode(bytes));
    if whole.len() >= SHORTEST_ENCODED {
        forms.extend([whole.to_string(), whole.replace('+', "-").replace('/', "_")]);
    }
    forms
}

fn hex(bytes: &[u8]) -> String {
    // Two digits are any number.
    if bytes.len() < 3 {
        return String::new();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Modified UTF-7, in which IMAP servers name folders (RFC 3501 section 5.1.3).
fn modified_utf7(text: &str) -> String {
    fn close(wide: &mut Vec<u8>, encoded: &mut String) {
        if !wide.is_empty() {
            encoded.push_str(&format!("&{}-", STANDARD_NO_PAD.encode(&*wide).replace('/', ",")));
            wide.clear();
        }
    }
    let (mut encoded, mut wide, mut units) = (String::new(), Vec::new(), [0; 2]);
    for character in text.chars() {
        if matches!(character, ' '..='~') {
            close(&mut wide, &mut encoded);
            encoded.push(character);
            if character == '&' {
                encoded.push('-');
            }
        } else {
            wide.extend(
                character.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()),
            );
        }
    }
    close(&mut wide, &mut encoded);
    encoded
}

/// Replaces every occurrence; ASCII case does not matter, because some servers shout back.
fn replace_ignoring_case(text: &str, form: &str, by: &str) -> String {
    let lower_text = Zeroizing::new(text.to_ascii_lowercase());
    let lower_form = Zeroizing::new(form.to_ascii_lowercase());
    let mut clean = String::with_capacity(text.len());
    let mut rest = 0;
    for (start, _) in lower_text.match_indices(lower_form.as_str()) {
        clean.push_str(&text[rest..start]);
        clean.push_str(by);
        rest = start + form.len();
    }
    clean.push_str(&text[rest..]);
    clean
}

/// Where a form begins that the end of the text cuts off.
fn beginning_at_end(text: &str, form: &str) -> Option<usize> {
    // The longest beginning first, which is the one that begins earliest.
    let lengths = form.char_indices().map(|(at, _)| at).rev();
    let long_enough = |length: &usize| form[..*length].chars().count() >= SHORTEST_BEGINNING;
    lengths.take_while(long_enough).find_map(|length| {
        let start = text.len().checked_sub(length)?;
        text.get(start..)?.eq_ignore_ascii_case(&form[..length]).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE};

    #[test]
    fn every_form_disappears() {
        let secret = "gEh \"ä\\€!m<7>'&";
        let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let json = serde_json::to_string(secret).expect("json");
        let cases = [
            secret.to_owned(),
            secret.to_uppercase(),
            "gEh \\\"ä\\\\€!m<7>'&".to_owned(),
            "gEh%20%22%C3%A4%5C%E2%82%AC%21m%3C7%3E%27%26".to_owned(),
            "gEh+%22%c3%a4%5c%e2%82%ac%21m%3c7%3e%27%26".to_owned(),
            "gEh &quot;ä\\€!m&lt;7&gt;&#39;&amp;".to_owned(),
            json.trim_matches('"').to_owned(),
            "gEh \\\"\\u00e4\\\\\\u20ac!m<7>'&".to_owned(),
            "gEh \"&AOQ-\\&IKw-!m<7>'&-".to_owned(),
            "gEh \"\u{fffd}\\\u{fffd}!m<7>'&".to_owned(),
            "gEh \"?\\?!m<7>'&".to_owned(),
            secret.bytes().map(|byte| format!("{byte:02X}")).collect(),
            STANDARD.encode(secret),
            URL_SAFE.encode(format!("ab{secret}")),
            STANDARD.encode(&wide),
        ];
        let echoes = Echoes::of(secret);
        for echo in cases {
            let clean = echoes.replace(&format!("535 bad <{echo}> here"), "…");
            let kept = clean.strip_prefix("535 bad <").and_then(|kept| kept.strip_suffix("> here"));
            let kept = kept.unwrap_or_else(|| panic!("{echo}: {clean}"));
            // Up to four characters of base64 mix the secret with its neighbours.
            assert!(kept.contains('…') && kept.chars().count() <= 8, "{echo}: {clean}");
        }
    }

    #[test]
    fn what_is_cut_off_in_the_middle_disappears_too() {
        let echoes = Echoes::of("geheimnis");
        let long = |end: &str| format!("{} {end}", "x".repeat(SHORTEST_CUT));
        for cut in ["geheim", "Z2VoZWlt"] {
            assert_eq!(echoes.replace(&long(cut), "…"), long("…"));
            assert_eq!(echoes.replace(cut, "…"), cut, "nobody cuts so short a text");
        }
        assert_eq!(echoes.replace(&long("ge"), "…"), long("ge"));
    }

    #[test]
    fn a_name_that_is_a_word_stays_a_word() {
        let echoes = Echoes::encoded("mail");
        assert_eq!(echoes.replace("mail from bWFpbA==", "…"), "mail from …==");
        assert_eq!(Echoes::encoded("").replace("anything", "…"), "anything");
    }
}
