//! Families of providers and of server programs that answer alike.
//!
//! Coarser than the bundled providers (all of GMX and WEB.DE answer with the
//! same words) and wider: a server program has no page of its own. Only names;
//! what a family's answers mean is said by the rules and by `usual`.

use crate::provider::{Catalog, MxOwner, Provider};

/// Who answers alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Gmail and Google Workspace.
    Google,
    /// Outlook.com and Microsoft 365.
    Microsoft,
    /// GMX, WEB.DE and mail.com.
    Gmx,
    /// Yahoo and AOL.
    Yahoo,
    /// Apple's iCloud.
    ICloud,
    /// Yandex.
    Yandex,
    /// Mail.ru.
    MailRu,
    /// QQ and Foxmail.
    Qq,
    /// NetEase: 163, 126, yeah.net.
    NetEase,
    /// Zoho.
    Zoho,
    /// Telekom Deutschland.
    TOnline,
    /// IONOS, formerly 1&1.
    Ionos,
    /// Strato.
    Strato,
    /// Fastmail.
    Fastmail,
    /// Proton, whose bridge has passwords of its own.
    Proton,
    /// Arcor and TalkTalk.
    Arcor,
    /// Microsoft's Exchange on a machine of the company's own.
    Exchange,
    /// Hosters with Plesk.
    Plesk,
}

impl Family {
    /// Every family.
    pub const ALL: [Self; 18] = [
        Self::Google,
        Self::Microsoft,
        Self::Gmx,
        Self::Yahoo,
        Self::ICloud,
        Self::Yandex,
        Self::MailRu,
        Self::Qq,
        Self::NetEase,
        Self::Zoho,
        Self::TOnline,
        Self::Ionos,
        Self::Strato,
        Self::Fastmail,
        Self::Proton,
        Self::Arcor,
        Self::Exchange,
        Self::Plesk,
    ];

    /// Names it goes by, lower case: in hints, host names and links.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Google => &["gmail", "google", "googlemail", "gsuite", "g-suite", "gsmtp"],
            Self::Microsoft => &[
                "microsoft",
                "outlook",
                "office365",
                "office 365",
                "office-365",
                "o365",
                "m365",
                "hotmail",
                "live.com",
                "live.de",
                "msn.com",
                "aka.ms",
                "exchange online",
                "exchange-online",
            ],
            Self::Gmx => &["gmx", "web.de", "webde", "web-de", "mail.com", "mail-com"],
            Self::Yahoo => &["yahoo", "aol", "ymail", "rocketmail"],
            Self::ICloud => &["icloud", "apple", "me.com", "mac.com"],
            Self::Yandex => &["yandex", "ya.ru"],
            Self::MailRu => &["mail.ru", "mail-ru", "mailru", "bk.ru", "inbox.ru", "list.ru"],
            Self::Qq => &["qq", "foxmail", "tencent"],
            Self::NetEase => &["netease", "163", "126.com", "188.com", "yeah.net"],
            Self::Zoho => &["zoho"],
            Self::TOnline => &["t-online", "tonline", "telekom"],
            Self::Ionos => &["ionos", "1and1", "1und1", "1&1", "kundenserver"],
            Self::Strato => &["strato", "rzone"],
            Self::Fastmail => &["fastmail", "messagingengine"],
            Self::Proton => &["proton", "protonmail"],
            Self::Arcor => &["arcor", "talktalk"],
            Self::Exchange => &["exchange", "exchange-server"],
            Self::Plesk => &["plesk", "vimexx"],
        }
    }

    /// The bundled provider whose pages help its people, where it is one.
    fn provider_id(self) -> Option<&'static str> {
        Some(match self {
            Self::Google => "gmail",
            Self::Microsoft => "outlook-com",
            Self::Gmx => "gmx-de",
            Self::Yahoo => "yahoo",
            Self::ICloud => "icloud",
            Self::Yandex => "yandex",
            Self::MailRu => "mail-ru",
            Self::Qq => "qq",
            Self::NetEase => "netease",
            Self::Zoho => "zoho-eu",
            Self::TOnline => "t-online",
            Self::Ionos => "ionos",
            Self::Strato => "strato",
            Self::Fastmail => "fastmail",
            Self::Proton => "protonmail",
            Self::Arcor | Self::Exchange | Self::Plesk => return None,
        })
    }

    /// The families whose name stands as a word in a hint.
    fn named_in(hint: &str) -> Vec<Self> {
        let hint = hint.to_lowercase();
        let named =
            |family: &Self| family.names().iter().any(|name| stands(&hint, name, |_, _| true));
        Self::ALL.into_iter().filter(named).collect()
    }

    /// The families whose hosts or links an answer names. A bare name may be that of a mail program ("Outlook"),
    /// and addresses may be anybody's.
    pub(super) fn linked_in(answer: &str) -> Vec<Self> {
        let answer = answer.to_lowercase();
        let linked = |family: &Self| {
            family.names().iter().any(|name| {
                stands(&answer, name, |before, after| {
                    let goes_on = after
                        .strip_prefix('.')
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
                    name.contains('.') || *name == "gsmtp" || before.ends_with('.') || goes_on
                })
            })
        };
        Self::ALL.into_iter().filter(linked).collect()
    }
}

/// Whether a name stands in a text with no letter or digit beside it and not in an address, and what is before and
/// after it pleases.
fn stands(text: &str, name: &str, pleases: impl Fn(&str, &str) -> bool) -> bool {
    text.match_indices(name).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + name.len()..]);
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        is_edge(before.chars().next_back())
            && is_edge(after.chars().next())
            && !word.contains('@')
            && pleases(before, after)
    })
}

/// Who answered, as far as anybody said.
#[derive(Debug, Clone, Default)]
pub struct Whose<'a> {
    /// The bundled provider, for its requirements and pages.
    pub provider: Option<&'a Provider>,
    /// The families it belongs to.
    pub families: Vec<Family>,
}

impl<'a> Whose<'a> {
    /// Reads a hint: a provider's key, an alias such as `gmx/web.de` or `microsoft-365`, a host, a domain, an address.
    /// What is not known says nothing.
    pub fn from_hint(hint: &str, catalog: Catalog) -> Self {
        let hint = hint.trim().to_lowercase();
        let domain = hint.rsplit('@').next().unwrap_or_default().trim_matches(['<', '>', '.']);
        let by_exchanger = || match catalog.by_mail_exchanger(domain) {
            Some(MxOwner::Provider(provider)) => Some(provider),
            Some(MxOwner::Filter(_)) | None => None,
        };
        let exact = catalog
            .by_id(&hint)
            .or_else(|| catalog.by_domain(domain))
            .or_else(|| catalog.by_server_host(domain))
            .or_else(by_exchanger);
        let families = Family::named_in(domain);
        let of_family = || {
            let ids = families.iter().filter_map(|family| family.provider_id());
            ids.filter_map(|id| catalog.by_id(id)).next()
        };
        let provider = exact.or_else(of_family);
        match exact {
            Some(provider) => Self::of(provider),
            None => Self { provider, families },
        }
    }

    /// A provider that is known.
    pub fn of(provider: &'a Provider) -> Self {
        let mut families = Family::named_in(provider.id);
        for name in provider.domains.iter().chain(provider.mx_suffixes) {
            families.extend(Family::named_in(name));
        }
        families.sort_by_key(|family| *family as u8);
        families.dedup();
        Self { provider: Some(provider), families }
    }

    /// Whether nobody said.
    pub fn is_unknown(&self) -> bool {
        self.provider.is_none() && self.families.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_of_every_kind_find_their_family() {
        let catalog = Catalog::bundled();
        let cases: &[(&str, Option<Family>, Option<&str>)] = &[
            ("gmail", Some(Family::Google), Some("gmail")),
            ("gmail-workspace", Some(Family::Google), Some("gmail")),
            ("google-workspace", Some(Family::Google), Some("google-workspace")),
            ("Microsoft", Some(Family::Microsoft), Some("outlook-com")),
            ("microsoft-365", Some(Family::Microsoft), Some("microsoft-365")),
            ("microsoft-personal", Some(Family::Microsoft), Some("outlook-com")),
            ("outlook.com", Some(Family::Microsoft), Some("outlook-com")),
            ("outlook.office365.com", Some(Family::Microsoft), None),
            ("gmx/web.de", Some(Family::Gmx), Some("gmx-de")),
            ("web.de-mx", Some(Family::Gmx), Some("gmx-de")),
            ("web-de", Some(Family::Gmx), Some("web-de")),
            ("anna@gmx.at", Some(Family::Gmx), Some("gmx-de")),
            ("imap.gmx.net", Some(Family::Gmx), Some("gmx-de")),
            ("arcor/talktalk", Some(Family::Arcor), None),
            ("ionos-mx", Some(Family::Ionos), Some("ionos")),
            ("1&1", Some(Family::Ionos), Some("ionos")),
            ("t-online-mx", Some(Family::TOnline), Some("t-online")),
            ("plesk/vimexx", Some(Family::Plesk), None),
            ("netease-163", Some(Family::NetEase), Some("netease")),
            ("smtp.mail.yahoo.com", Some(Family::Yahoo), Some("yahoo")),
            ("imap.mail.me.com", Some(Family::ICloud), Some("icloud")),
            ("mail.ru", Some(Family::MailRu), Some("mail-ru")),
            ("exchange", Some(Family::Exchange), None),
            ("posteo", None, Some("posteo")),
            ("dovecot-generic", None, None),
            ("dovecot-2.4", None, None),
            ("xmail.runs", None, None),
            ("any", None, None),
            ("", None, None),
        ];
        for (hint, family, provider) in cases {
            let found = Whose::from_hint(hint, catalog);
            assert_eq!(found.families.first().copied(), *family, "{hint}");
            if provider.is_some() || family.is_none() {
                assert_eq!(found.provider.map(|one| one.id), *provider, "{hint}");
            }
        }
    }

    #[test]
    fn texts_name_families_but_addresses_do_not() {
        assert_eq!(Family::linked_in("see https://support.google.com/mail"), [Family::Google]);
        assert_eq!(Family::linked_in("[X.PROD.OUTLOOK.COM 2026]"), [Family::Microsoft]);
        assert_eq!(Family::linked_in("535 no abc123 - gsmtp"), [Family::Google]);
        assert_eq!(Family::linked_in("<anna@gmail.com>: Relay access denied"), []);
        assert_eq!(Family::linked_in("Outlook says no. Apple Mail, too"), []);
        assert_eq!(Family::linked_in("authentication failed"), []);
    }

    #[test]
    fn the_pages_of_every_family_are_bundled() {
        for family in Family::ALL {
            let id = family.provider_id();
            assert!(id.is_none_or(|id| Catalog::bundled().by_id(id).is_some()), "{family:?}");
        }
    }
}
