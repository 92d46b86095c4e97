//! The guide through the new Outlook, which imports no file, as a page to keep beside it.
//!
//! The same steps the window shows with buttons to copy; layout and escaping
//! only, every word comes in as [`GuideWords`].

use super::GuideWords;
use super::html::Page;

/// The page.
pub(super) fn write(language: &str, words: &GuideWords) -> Vec<u8> {
    let mut page = Page::start(language, &words.title);
    page.element("h1", &words.title);
    page.element("p", &words.introduction);
    page.raw("<ol class=\"guide\">\n");
    for step in &words.steps {
        page.raw("<li>");
        page.text(&step.text);
        if !step.values.is_empty() {
            page.raw("\n<dl>\n");
            for value in &step.values {
                page.raw("<div>");
                page.element("dt", &value.label);
                page.raw("<dd>");
                page.value(&value.value);
                page.raw("</dd></div>\n");
            }
            page.raw("</dl>\n");
        }
        page.raw("</li>\n");
    }
    page.raw("</ol>\n");
    page.element("p", &words.notice);
    page.end(&words.footer).into_bytes()
}
