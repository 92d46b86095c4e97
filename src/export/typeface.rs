//! The three typefaces of a printed page: which letters they have and how wide text is in them.
//!
//! One glyph a character, placed by its advance and nothing else, so that what
//! is measured is what is drawn. Enough for Latin, Greek and Cyrillic letters;
//! scripts that need shaping are not in these fonts anyway.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::FontRef;

use super::ExportError;
use crate::fonts;

/// Which typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Running text.
    Text,
    /// What stands out.
    Strong,
    /// What is typed character by character.
    Mono,
}

impl Face {
    /// Each of them.
    const ALL: [Self; 3] = [Self::Text, Self::Strong, Self::Mono];

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Text => fonts::TEXT,
            Self::Strong => fonts::STRONG,
            Self::Mono => fonts::MONO,
        }
    }
}

/// A typeface read from its file.
struct Typeface {
    font: Font,
    metrics: FontRef<'static>,
}

/// The typefaces, read from their files.
pub(super) struct Typefaces([Typeface; 3]);

impl Typefaces {
    /// Reads them; an error only if the program itself is damaged.
    pub(super) fn read() -> Result<Self, ExportError> {
        let read = |face: Face| {
            let font = Font::new(face.bytes().into(), 0).ok_or(ExportError::Packing)?;
            let metrics = FontRef::new(face.bytes()).map_err(|_| ExportError::Packing)?;
            Ok(Typeface { font, metrics })
        };
        let [text, strong, mono] = Face::ALL;
        Ok(Self([read(text)?, read(strong)?, read(mono)?]))
    }

    fn of(&self, face: Face) -> &Typeface {
        let [text, strong, mono] = &self.0;
        match face {
            Face::Text => text,
            Face::Strong => strong,
            Face::Mono => mono,
        }
    }

    /// The typeface as the writer of the page wants it.
    pub(super) fn font(&self, face: Face) -> Font {
        self.of(face).font.clone()
    }

    /// Whether each letter can be drawn.
    pub(super) fn has(&self, face: Face, text: &str) -> bool {
        let letters = self.of(face).metrics.charmap();
        text.chars().all(|letter| letters.map(letter).is_some())
    }

    /// The glyphs of a text, in units of the size.
    pub(super) fn glyphs(&self, face: Face, text: &str) -> Vec<KrillaGlyph> {
        let metrics = &self.of(face).metrics;
        let letters = metrics.charmap();
        let units =
            f32::from(metrics.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let widths = metrics.glyph_metrics(Size::unscaled(), LocationRef::default());
        text.char_indices()
            .map(|(at, letter)| {
                let glyph = letters.map(letter).unwrap_or_default();
                let width = widths.advance_width(glyph).unwrap_or_default() / units;
                let range = at..at + letter.len_utf8();
                KrillaGlyph::new(GlyphId::new(glyph.to_u32()), width, 0.0, 0.0, 0.0, range, None)
            })
            .collect()
    }

    /// How wide a text is at a size.
    pub(super) fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        self.glyphs(face, text).iter().map(|glyph| glyph.x_advance * size).sum()
    }

    /// A text in lines no wider than this: broken at blanks, and inside a word only where it is wider than a line.
    pub(super) fn lines(&self, face: Face, size: f32, text: &str, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split(' ') {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(face, size, &longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if self.width(face, size, &line) > width && line.chars().count() > 1 {
                    line.pop();
                    let end = seam(&line).unwrap_or(line.len());
                    let rest = line.split_off(end);
                    lines.push(std::mem::replace(&mut line, rest));
                    line.push(letter);
                }
            }
        }
        lines.push(line);
        lines
    }
}

/// Where an address or a host is best broken: after the last mark, unless the line would become half empty.
fn seam(line: &str) -> Option<usize> {
    let end = line.rfind(['@', '.', '-', '_', '/'])? + 1;
    (end * 2 >= line.len() && end < line.len()).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_the_whole_text_and_never_overflow() {
        let faces = Typefaces::read().expect("fonts");
        let long = "o".repeat(200);
        for text in ["", "a", "Anna Beispiel und noch jemand", long.as_str(), "x@ä.example"] {
            for face in Face::ALL {
                let lines = faces.lines(face, 12.0, text, 60.0);
                let whole: String = lines.concat().chars().filter(|c| *c != ' ').collect();
                assert_eq!(whole, text.replace(' ', ""), "{face:?}");
                for line in lines {
                    assert!(faces.width(face, 12.0, &line) <= 60.0, "{face:?} {line}");
                }
            }
        }
    }

    #[test]
    fn an_address_is_broken_at_its_marks() {
        let faces = Typefaces::read().expect("fonts");
        let lines = faces.lines(Face::Mono, 10.0, "anna.weissmueller@example.com", 130.0);
        assert_eq!(lines, ["anna.weissmueller@", "example.com"]);
    }

    #[test]
    fn knows_which_letters_it_has() {
        let faces = Typefaces::read().expect("fonts");
        for face in Face::ALL {
            assert!(faces.has(face, "Jürgen Weiß „1lI0O“ – x'\"<>&"), "{face:?}");
            assert!(!faces.has(face, "\u{1f600}") && !faces.has(face, "山田"), "{face:?}");
        }
    }
}
