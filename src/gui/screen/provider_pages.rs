//! Links to a provider's own help pages, as steps 4 and 5 show them.

use iced::Element;

use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Link, links};
use crate::i18n;
use crate::provider::Provider;

/// Links to a provider's own help pages.
pub fn provider_pages<'a, Message: Clone + 'a>(
    core: &Core,
    look: Look,
    provider: &'static Provider,
    open: impl Fn(&'static str) -> Message,
) -> Option<Element<'a, Message>> {
    const IDS: [&str; 3] = ["help-page-1", "help-page-2", "help-page-3"];
    let mut sites: Vec<(&str, &'static str)> = Vec::new();
    for page in provider.help_pages {
        let host = page.trim_start_matches("https://").split('/').next().unwrap_or_default();
        let host = host.trim_start_matches("www.");
        // Two links that read the same help nobody to choose; the first page leads to the others.
        if !sites.iter().any(|(other, _)| *other == host) {
            sites.push((host, page));
        }
    }
    let link = |(id, (host, page)): (&'static str, (&str, &'static str))| {
        let label = core.say(&i18n::Message::new("window-open-page").with("site", host));
        Link::new(id, label, open(page))
    };
    let all: Vec<Link<Message>> = IDS.into_iter().zip(sites).map(link).collect();
    (!all.is_empty()).then(|| links(look, all))
}
