//! HTML under construction: markup of ours, and values and words escaped.
//!
//! Whole pages of one file that need nothing from anywhere and so are allowed
//! nothing. What stands on them is the formats' business.

const STYLE: &str = include_str!("sheet.css");

/// HTML under construction.
#[derive(Default)]
pub(super) struct Page(pub(super) String);

impl Page {
    /// A page up to its heading; the caller goes on inside `<main>`.
    pub(super) fn start(language: &str, title: &str) -> Self {
        let mut page = Self::default();
        page.raw("<!DOCTYPE html>\n");
        page.raw(&format!("<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n"));
        // The page needs nothing from anywhere, so nothing is allowed.
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.raw("style-src 'unsafe-inline'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title);
        page.raw("<style>\n");
        page.raw(STYLE);
        page.raw("</style>\n</head>\n<body>\n<main>\n");
        page
    }

    /// The end of `<main>`, the footer, the whole page.
    pub(super) fn end(mut self, footer: &str) -> String {
        self.raw("</main>\n<footer>");
        self.text(footer);
        self.raw("</footer>\n</body>\n</html>\n");
        self.0
    }

    /// Markup of ours, never a value or a word.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// A value or a word, escaped for text and for attributes alike.
    pub(super) fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // Would turn the reading direction of what follows (security requirement S27).
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                other => self.0.push(other),
            }
        }
    }

    pub(super) fn element(&mut self, name: &str, text: &str) {
        self.raw(&format!("<{name}>"));
        self.text(text);
        self.raw(&format!("</{name}>\n"));
    }

    /// Something to be typed character by character.
    pub(super) fn value(&mut self, text: &str) {
        self.raw("<code translate=\"no\">");
        self.text(text);
        self.raw("</code>");
    }

    pub(super) fn strong(&mut self, text: &str) {
        self.raw("<strong>");
        self.text(text);
        self.raw("</strong>");
    }

    pub(super) fn small(&mut self, text: &str) {
        self.raw("<small>");
        self.text(text);
        self.raw("</small>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_for_text_and_attributes() {
        let mut page = Page::default();
        page.text("\"><x a='b'>&amp;\u{202e}");
        assert_eq!(page.0, "&quot;&gt;&lt;x a=&#39;b&#39;&gt;&amp;amp;");
    }
}
