//! Lookup by mail domain, by mail exchanger, by key and by server.
//!
//! The tables are statics that the build script writes from `resources/`; the maps are sorted
//! arrays, so that nothing is built or parsed when the program starts. What a found provider is
//! worth is discovery's business.

use super::{Endpoint, Provider};

/// The generated tables: `PROVIDERS` by rank, `BY_DOMAIN` and `BY_MX_SUFFIX` by name, `FILTERS` by key.
#[rustfmt::skip]
mod generated {
    use super::{Endpoint, MxEntry, Provider};
    use crate::account::{AuthMethod, Protocol, Security, UserNameForm};
    use crate::provider::{Requirement, Standing};

    include!(concat!(env!("OUT_DIR"), "/providers.rs"));
}

/// The bundled providers. A value that is handed down, although there is only one.
#[derive(Debug, Clone, Copy)]
pub struct Catalog {
    providers: &'static [Provider],
}

/// Who runs a mail exchanger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MxOwner {
    /// A known provider: its mailboxes are there.
    Provider(&'static Provider),
    /// A filter service, by key: it hides the provider behind it.
    Filter(&'static str),
}

/// What a generated MX suffix points at, by position in its table.
#[derive(Debug, Clone, Copy)]
enum MxEntry {
    Provider(usize),
    Filter(usize),
}

impl Catalog {
    /// The providers compiled into this program.
    pub fn bundled() -> Self {
        Self { providers: &generated::PROVIDERS }
    }

    /// Every provider, best known first.
    pub fn all(&self) -> &'static [Provider] {
        self.providers
    }

    /// The provider that owns a mail domain (exact match, punycode).
    pub fn by_domain(&self, domain: &str) -> Option<&'static Provider> {
        self.providers.get(*find(&generated::BY_DOMAIN, &domain.to_ascii_lowercase())?)
    }

    /// Who runs a mail exchanger; the longest suffix wins, on label boundaries.
    pub fn by_mail_exchanger(&self, host: &str) -> Option<MxOwner> {
        let host = host.to_ascii_lowercase();
        let mut rest = host.strip_suffix('.').unwrap_or(&host);
        loop {
            match find(&generated::BY_MX_SUFFIX, rest) {
                Some(MxEntry::Provider(at)) => {
                    return self.providers.get(*at).map(MxOwner::Provider);
                }
                Some(MxEntry::Filter(at)) => {
                    return generated::FILTERS.get(*at).map(|(key, _)| MxOwner::Filter(key));
                }
                None => rest = rest.split_once('.')?.1,
            }
        }
    }

    /// The provider with a key.
    pub fn by_id(&self, id: &str) -> Option<&'static Provider> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The best known provider among whose listed servers a host is (exact match, punycode).
    ///
    /// Deliberately not by registrable domain: under those of hosters stand machines of customers.
    pub fn by_server_host(&self, host: &str) -> Option<&'static Provider> {
        let listed = |endpoint: &Endpoint| endpoint.host.eq_ignore_ascii_case(host);
        self.providers.iter().find(|provider| provider.endpoints.iter().any(listed))
    }

    /// The providers whose name, key or domain holds a text, best match first; every one for a blank text.
    ///
    /// Case, umlauts and punctuation do not matter, and of an address only the domain counts.
    pub fn search(&self, text: &str) -> Vec<&'static Provider> {
        super::search::search(self.providers, text)
    }

    /// The name people know a filter service by.
    pub fn filter_name(&self, key: &str) -> Option<&'static str> {
        find(&generated::FILTERS, key).copied()
    }
}

fn find<'a, Value>(sorted: &'a [(&str, Value)], key: &str) -> Option<&'a Value> {
    let at = sorted.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
    sorted.get(at).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Protocol, Security, UserNameForm};
    use crate::provider::Standing;

    fn catalog() -> Catalog {
        Catalog::bundled()
    }

    #[test]
    fn domains_find_their_provider() {
        let cases = [
            ("gmx.de", Some("gmx-de")),
            ("GMX.NET", Some("gmx-de")),
            ("gmx.com", Some("gmx-com")),
            ("googlemail.com", Some("gmail")),
            ("magenta.de", Some("t-online")),
            ("xgmx.de", None),
            ("mail.gmx.de", None),
            ("", None),
        ];
        for (domain, expected) in cases {
            assert_eq!(catalog().by_domain(domain).map(|found| found.id), expected, "{domain}");
        }
    }

    #[test]
    fn the_longest_suffix_of_a_mail_exchanger_wins() {
        let cases = [
            ("mx01.emig.gmx.net", Some("gmx-de")),
            ("mx00.gmx.net.", Some("gmx-com")),
            ("mx-aol.mail.gm0.yahoodns.net", Some("aol")),
            ("mta5.am0.yahoodns.net", Some("yahoo")),
            ("mta.other.yahoodns.net", Some("yahoo")),
            ("ALT1.ASPMX.L.GOOGLE.COM", Some("google-workspace")),
            ("gmail-smtp-in.l.google.com", Some("gmail")),
            ("hotmail-com.olc.protection.outlook.com", Some("outlook-com")),
            ("firma-de.mail.protection.outlook.com", Some("microsoft-365")),
            ("w0123456.kasserver.com", Some("all-inkl")),
            ("evilkasserver.com", None),
            ("kasserver.com.example", None),
            ("com", None),
            ("", None),
        ];
        for (host, expected) in cases {
            let found = match catalog().by_mail_exchanger(host) {
                Some(MxOwner::Provider(provider)) => Some(provider.id),
                Some(MxOwner::Filter(key)) => panic!("{host} is no filter service ({key})"),
                None => None,
            };
            assert_eq!(found, expected, "{host}");
        }
    }

    #[test]
    fn filter_services_hide_the_provider() {
        let found = catalog().by_mail_exchanger("mx01.hornetsecurity.com");
        assert_eq!(found, Some(MxOwner::Filter("hornetsecurity")));
        assert_eq!(catalog().filter_name("hornetsecurity"), Some("Hornetsecurity"));
        assert_eq!(catalog().filter_name("gmx-de"), None);
    }

    #[test]
    fn only_listed_servers_belong_to_a_provider() {
        let owner = |host: &str| catalog().by_server_host(host).map(|provider| provider.id);
        assert_eq!(owner("IMAP.gmx.net"), Some("gmx-de"));
        assert_eq!(owner("static.1.2.3.4.clients.your-server.de"), None);
    }

    #[test]
    fn user_names_differ_by_server_at_icloud() {
        let icloud = catalog().by_domain("me.com").expect("bundled");
        let form = |protocol| icloud.endpoints_for(protocol).next().expect("a server").username;
        assert_eq!(form(Protocol::Imap), UserNameForm::LocalPart);
        assert_eq!(form(Protocol::Smtp), UserNameForm::Address);
    }

    #[test]
    fn a_brand_gets_its_own_servers() {
        let netease = catalog().by_domain("126.com").expect("bundled");
        let hosts = |domain| {
            netease.endpoints_serving(domain).map(|endpoint| endpoint.host).collect::<Vec<_>>()
        };
        assert_eq!(hosts("126.com"), ["imap.126.com", "smtp.126.com"]);
        assert!(hosts("yeah.net").is_empty());
    }

    #[test]
    fn services_without_mail_programs_are_known_as_such() {
        for id in ["tuta", "hey", "skiff"] {
            let provider = catalog().by_id(id).expect(id);
            assert!(
                !provider.offers_mail_programs() && !provider.has_preset(Protocol::Imap),
                "{id}"
            );
        }
        let proton = catalog().by_domain("proton.me").expect("bundled");
        assert!(proton.offers_mail_programs(), "its bridge serves them");
        assert!(proton.endpoints.iter().all(|endpoint| endpoint.host == "127.0.0.1"));
        assert!(catalog().by_domain("outlook.com").expect("bundled").is_without_password());
    }

    /// The servers that the seed article names.
    #[test]
    fn the_article_s_servers_are_bundled() {
        let cases = [
            ("gmx.de", Protocol::Smtp, "mail.gmx.net", 587, Security::StartTls),
            ("gmx.de", Protocol::Smtp, "mail.gmx.net", 465, Security::ImplicitTls),
            ("gmail.com", Protocol::Smtp, "smtp.gmail.com", 465, Security::ImplicitTls),
            ("web.de", Protocol::Smtp, "smtp.web.de", 587, Security::StartTls),
            ("df.eu", Protocol::Imap, "sslin.df.eu", 993, Security::ImplicitTls),
            ("df.eu", Protocol::Pop3, "sslin.df.eu", 995, Security::ImplicitTls),
            ("df.eu", Protocol::Smtp, "sslout.df.eu", 465, Security::ImplicitTls),
        ];
        for (domain, protocol, host, port, security) in cases {
            let provider = catalog().by_domain(domain).expect(domain);
            assert!(
                provider.endpoints_for(protocol).any(|endpoint| {
                    (endpoint.host, endpoint.port, endpoint.security) == (host, port, security)
                        && endpoint.standing == Standing::Preset
                }),
                "{domain} {host}:{port}"
            );
        }
    }
}
