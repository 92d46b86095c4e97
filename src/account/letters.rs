//! Letters that can make a text look like another: some have no shape of their own, some have the shape of others.

/// Direction marks, zero-width characters, tags and other format characters without a shape.
pub(crate) fn is_format_character(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a word mixes scripts whose letters look alike, such as a Cyrillic `х` among Latin letters. Japanese, for
/// one, mixes scripts by rights; those have no look-alikes here.
pub(crate) fn mixes_alike_scripts(word: &str) -> bool {
    let mut scripts = word.chars().filter_map(Script::of);
    let Some(first) = scripts.next() else { return false };
    scripts.any(|other| other != first)
}

/// Scripts with letters that look like Latin ones, and Latin.
#[derive(PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Cherokee,
}

impl Script {
    /// By the blocks of Unicode, as far as names may hold their letters.
    fn of(letter: char) -> Option<Self> {
        if !letter.is_alphabetic() {
            return None;
        }
        Some(match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' => {
                Self::Cyrillic
            }
            '\u{530}'..='\u{58f}' => Self::Armenian,
            '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}' => Self::Cherokee,
            _ => return None,
        })
    }
}
