//! Shows a page in the browser and a folder in the file manager.
//!
//! Only pages this program knows: those of the bundled providers and a short
//! list of our own. The started program lives on by itself.

use std::path::Path;

use url::Url;

use crate::provider::Catalog;
use crate::storage;

/// Pages besides those of providers: where mail programs are to be had, in their makers' own words.
pub const PAGES: [&str; 2] =
    ["https://www.thunderbird.net/", "https://support.mozilla.org/products/thunderbird"];

/// Why nothing was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not a page this program opens.
    #[error("the page is none that may be opened")]
    UnknownPage,
    /// The folder does not exist any more.
    #[error("the folder does not exist")]
    NoFolder,
    /// The system has no program for it, or that program failed at once.
    #[error("no program shows it")]
    NoProgram,
}

/// Shows a known page in the browser.
///
/// Watches the started program for a quarter of a second, to be able to say that it failed: call it in
/// `spawn_blocking`.
pub fn open_page(url: &str) -> Result<(), OpenError> {
    let page = known_page(url, Catalog::bundled()).ok_or(OpenError::UnknownPage)?;
    start(page.as_str())
}

/// Shows a folder, or the one a file lies in, in the file manager; blocks like [`open_page`].
pub fn show_folder(path: &Path) -> Result<(), OpenError> {
    let folder = storage::folder_of(path).ok_or(OpenError::NoFolder)?;
    start(folder)
}

fn start(target: impl AsRef<std::ffi::OsStr>) -> Result<(), OpenError> {
    open::that_detached(target).map_err(|_| OpenError::NoProgram)
}

/// The page of a text, where it is one of ours: https, and word for word as we know it.
fn known_page(text: &str, catalog: Catalog) -> Option<Url> {
    let is_ours = PAGES.contains(&text)
        || catalog.all().iter().any(|provider| provider.help_pages.contains(&text));
    let page = Url::parse(text).ok()?;
    (is_ours && page.scheme() == "https" && page.host().is_some()).then_some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_providers_and_our_own_may_be_opened() {
        let catalog = Catalog::bundled();
        let of_providers = catalog.all().iter().flat_map(|provider| provider.help_pages);
        let mut count = 0;
        for page in of_providers.chain(&PAGES) {
            let known = known_page(page, catalog).map(String::from);
            assert!(known.is_some_and(|known| known.starts_with("https://")), "{page}");
            count += 1;
        }
        assert!(count > 50, "the catalogue was not read: {count}");
    }

    #[test]
    fn nothing_else_is_ever_started() {
        let page = PAGES[0];
        let cases = [
            "",
            "-h",
            "https://example.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:anna@example.com",
            &page.replace("https", "http"),
            &format!("{page}?x=https://www.thunderbird.net/"),
            &format!(" {page}"),
        ];
        for text in cases {
            assert_eq!(open_page(text), Err(OpenError::UnknownPage), "{text:?}");
        }
        let missing = Path::new("/nowhere/at all/account.zip");
        assert_eq!(show_folder(missing), Err(OpenError::NoFolder));
    }
}
