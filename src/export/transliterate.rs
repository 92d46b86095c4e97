//! Names in plain ASCII letters, the German way first.
//!
//! Only for names people read. Addresses, hosts and user names are never
//! changed: a changed identifier is a wrong one.

/// A name in ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transliteration {
    /// The name in printable ASCII, no blanks around it; may be empty.
    pub text: String,
    /// Whether letters were replaced (dropped outer blanks do not count).
    pub changed: bool,
}

const COMBINING_DIAERESIS: char = '\u{308}';

/// Spells a name in ASCII: ü as ue, ß as ss, other letters by their nearest Latin spelling.
pub fn to_ascii(name: &str) -> Transliteration {
    let name = name.trim();
    let mut text = String::with_capacity(name.len());
    let mut letters = name.chars().peekable();
    let mut previous = None;
    while let Some(letter) = letters.next() {
        // A decomposed umlaut, as pasted from macOS, is the same letter.
        let composed = match letters.peek() {
            Some(&COMBINING_DIAERESIS) => compose(letter),
            _ => None,
        };
        if composed.is_some() {
            letters.next();
        }
        let letter = composed.unwrap_or(letter);
        let shouting = match letters.peek() {
            Some(next) if next.is_alphabetic() => next.is_uppercase(),
            _ => previous.is_some_and(char::is_uppercase),
        };
        match german(letter, shouting) {
            Some(spelling) => text.push_str(spelling),
            None if letter.is_ascii() => text.push(letter),
            None => text.push_str(deunicode::deunicode_char(letter).unwrap_or("?")),
        }
        previous = Some(letter);
    }
    let text: String = text.chars().filter(|c| *c == ' ' || c.is_ascii_graphic()).collect();
    let text = text.trim().to_owned();
    Transliteration { changed: text != name, text }
}

fn compose(base: char) -> Option<char> {
    Some(match base {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Ä',
        'O' => 'Ö',
        'U' => 'Ü',
        _ => return None,
    })
}

/// The German spelling of a letter or an opening quotation mark; `shouting` where the word is in capitals.
fn german(letter: char, shouting: bool) -> Option<&'static str> {
    Some(match letter {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'Ä' if shouting => "AE",
        'Ö' if shouting => "OE",
        'Ü' if shouting => "UE",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        'ẞ' => "SS",
        '„' => "\"",
        '‚' => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_names_the_german_way() {
        let cases = [
            ("Jürgen Müller", "Juergen Mueller"),
            ("Ärzte Übung Öl", "Aerzte Uebung Oel"),
            ("GROẞE MÜLLER", "GROSSE MUELLER"),
            ("VÖ", "VOE"),
            ("Ü", "Ue"),
            ("Weiß", "Weiss"),
            ("Ju\u{308}rgen", "Juergen"),
            ("Łukasz Żak", "Lukasz Zak"),
            ("Øystein Ångström", "Oystein Angstroem"),
            ("Ирина", "Irina"),
            ("„Anna“", "\"Anna\""),
            ("Anna\u{2028}Zeile", "AnnaZeile"),
        ];
        for (name, expected) in cases {
            let spelled = to_ascii(name);
            assert_eq!(spelled.text, expected, "{name}");
            assert!(spelled.changed, "{name}");
        }
    }

    #[test]
    fn leaves_ascii_alone() {
        for name in ["Anna B.", "O'Neil \"x\" \\ <y>", "", "a;b=c"] {
            assert_eq!(to_ascii(name), Transliteration { text: name.into(), changed: false });
        }
        assert_eq!(
            to_ascii("  Anna "),
            Transliteration { text: "Anna".into(), changed: false },
            "outer blanks are no letters"
        );
    }

    proptest::proptest! {
        #[test]
        fn always_printable_ascii(name in "\\PC*") {
            let spelled = to_ascii(&name);
            proptest::prop_assert!(spelled.text.chars().all(|c| c == ' ' || c.is_ascii_graphic()));
            proptest::prop_assert_eq!(spelled.text.trim(), spelled.text.as_str());
        }
    }
}
