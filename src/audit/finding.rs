//! A finding with its place and what mends it, and what all findings say about delivery. Pure.

use super::{FindingKind, Severity, ZoneLine};
use crate::discovery::SourceReason;

/// What a finding is about, besides its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A name, a number or a piece of a record, cleaned of what cannot be shown.
    Text(String),
    /// Why something did not answer as it should.
    Reason(SourceReason),
}

/// Something found, with its place and what to publish instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Where: the name of a record, an address on the web, or a server.
    pub place: String,
    /// What exactly.
    pub detail: Option<Detail>,
    /// Zone lines that mend it.
    pub lines: Vec<ZoneLine>,
    /// The content of a file that mends it.
    pub file: Option<String>,
}

impl Finding {
    /// A finding at a place.
    pub(super) fn new(kind: FindingKind, place: impl Into<String>) -> Self {
        Self { kind, place: place.into(), detail: None, lines: Vec::new(), file: None }
    }

    /// With a text as its detail. Records of strangers may hold anything, so it is cut and cleaned.
    pub(super) fn text(mut self, text: impl AsRef<str>) -> Self {
        self.detail = Some(Detail::Text(cleaned(text.as_ref())));
        self
    }

    /// With a reason as its detail.
    pub(super) fn reason(mut self, reason: SourceReason) -> Self {
        self.detail = Some(Detail::Reason(reason));
        self
    }

    /// With what to publish.
    pub(super) fn mended_by(mut self, line: ZoneLine) -> Self {
        self.lines.push(line);
        self
    }

    /// With the content of a file.
    pub(super) fn with_file(mut self, file: String) -> Self {
        self.file = Some(file);
        self
    }
}

/// More of a stranger's text than this is cut off.
const LONGEST_TEXT: usize = 300;

/// A stranger's text, fit to be shown: no control characters, none that turn the reading order.
pub(super) fn cleaned(text: &str) -> String {
    let hidden = |letter: &char| {
        letter.is_control()
            || matches!(*letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.chars().filter(|letter| !hidden(letter)).take(LONGEST_TEXT).collect()
}

/// How mail from the domain is likely to be received, as far as its records decide that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// The records are in order.
    Sound,
    /// Something is missing that receivers look for.
    Doubtful,
    /// Something is broken that receivers look at.
    Broken,
    /// The records could not be read.
    Unknown,
}

impl Delivery {
    /// Every degree.
    pub const ALL: [Self; 4] = [Self::Sound, Self::Doubtful, Self::Broken, Self::Unknown];

    pub(super) fn of(findings: &[Finding]) -> Self {
        let relevant = findings.iter().filter(|finding| finding.kind.decides_delivery());
        match relevant.map(|finding| finding.kind.severity()).max() {
            Some(Severity::Error) => Self::Broken,
            Some(Severity::Warning) => Self::Doubtful,
            _ if findings.iter().any(|one| one.kind == FindingKind::DnsUnanswered) => Self::Unknown,
            Some(Severity::Good | Severity::Hint) => Self::Sound,
            None => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_texts_cannot_move_the_terminal_or_turn_the_line() {
        let text = format!("a\u{1b}[2J\r\nb\u{202e}c\u{2066}{}", "x".repeat(9000));
        let shown = cleaned(&text);
        assert!(shown.starts_with("a[2Jbcxxx"), "{shown}");
        assert_eq!(shown.chars().count(), LONGEST_TEXT);
    }
}
