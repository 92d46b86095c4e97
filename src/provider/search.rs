//! Finding providers by what a person types: name, key or domain.
//!
//! Lenient, for lists that a person reads; recognising an address is the exact `Catalog::by_domain`.

use super::Provider;

/// See `Catalog::search`.
pub(super) fn search(providers: &'static [Provider], text: &str) -> Vec<&'static Provider> {
    if text.trim().is_empty() {
        return providers.iter().collect();
    }
    let sought = fold(text.rsplit('@').next().unwrap_or(text));
    if sought.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = providers
        .iter()
        .filter_map(|provider| Some((nearness(provider, &sought)?, provider)))
        .collect();
    // Stable: equally near ones keep the order of `all`, best known first.
    found.sort_by_key(|(nearness, _)| *nearness);
    found.into_iter().map(|(_, provider)| provider).collect()
}

/// How near a match is, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Whole,
    Start,
    Inside,
}

fn nearness(provider: &Provider, sought: &str) -> Option<Nearness> {
    [provider.name, provider.id]
        .iter()
        .chain(provider.domains)
        .filter_map(|name| {
            let name = fold(name);
            match name.find(sought)? {
                0 if name == sought => Some(Nearness::Whole),
                0 => Some(Nearness::Start),
                _ => Some(Nearness::Inside),
            }
        })
        .min()
}

/// Letters and digits only, in lower case, without umlauts and accents.
fn fold(text: &str) -> String {
    let german = text
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss");
    let plain = deunicode::deunicode(&german).to_lowercase();
    plain.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use crate::provider::Catalog;

    fn ids(text: &str) -> Vec<&'static str> {
        Catalog::bundled().search(text).iter().map(|provider| provider.id).collect()
    }

    #[test]
    fn finds_by_name_key_and_domain() {
        let cases = [
            ("gmx", "gmx-de"),
            ("GMX.de", "gmx-de"),
            ("Web de", "web-de"),
            ("anna@t-online.de", "t-online"),
            ("1&1", "ionos"),
            ("domain factory", "domainfactory"),
            ("Googlemail", "gmail"),
            ("orangé", "orange-fr"),
        ];
        for (text, expected) in cases {
            assert_eq!(ids(text).first(), Some(&expected), "{text}");
        }
    }

    #[test]
    fn umlauts_are_spelled_out() {
        assert_eq!(super::fold("Übergröße & Café"), "uebergroessecafe");
    }

    #[test]
    fn a_blank_text_lists_all_and_nonsense_nothing() {
        assert_eq!(ids(" ").len(), Catalog::bundled().all().len());
        assert!(ids("???").is_empty());
        assert!(ids("gibtesnicht").is_empty());
    }
}
