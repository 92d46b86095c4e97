//! config-v1.1 files at the mail domain, at the domain's hoster and in Thunderbird's database.
//!
//! The full address goes to `https://autoconfig.D` only (security requirement
//! S12); the database and hosters learn a domain.

use url::Url;

use super::answer::Answered;
use super::document::Document;
use super::inquiry::Inquiry;
use super::reading::{self, Way};
use super::{DocumentError, Outcome, Source, SourceReason, config_xml, fault};
use crate::account::{EmailAddress, Host};

/// Where a source's file lies; `None` for sources that are no such file.
pub(super) fn place(source: Source, address: &EmailAddress) -> Option<Url> {
    let domain = address.domain().ascii();
    let text = match source {
        Source::Autoconfig => format!("https://autoconfig.{domain}/mail/config-v1.1.xml"),
        Source::WellKnown => {
            format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml")
        }
        Source::PlainAutoconfig => format!("http://autoconfig.{domain}/mail/config-v1.1.xml"),
        Source::Ispdb => in_database(domain),
        _ => return None,
    };
    let mut url = Url::parse(&text).ok()?;
    if source == Source::Autoconfig {
        url.query_pairs_mut().append_pair("emailaddress", &address.to_ascii());
    }
    Some(url)
}

/// Where what is published about a hoster lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shelf {
    /// At the hoster itself.
    Own,
    /// In Thunderbird's database.
    Database,
}

/// Where the files of a hoster's own domain lie, at itself or in the database; it is not told whose address it is for.
pub(super) fn place_at_hoster(shelf: Shelf, name: &str) -> Option<Url> {
    let text = match shelf {
        Shelf::Database => in_database(name),
        Shelf::Own => format!("https://autoconfig.{name}/mail/config-v1.1.xml"),
    };
    Url::parse(&text).ok()
}

fn in_database(domain: &str) -> String {
    format!("https://autoconfig.thunderbird.net/v1.1/{domain}")
}

/// Fetches and reads the file of a source.
pub(super) async fn ask(inquiry: &Inquiry<'_>, source: Source) -> Answered {
    match place(source, inquiry.address) {
        Some(url) => ask_at(inquiry, source, url).await,
        None => Answered::without(Outcome::Nothing, SourceReason::NotFound),
    }
}

/// Fetches and reads the file at an address, as an answer of `source`.
pub(super) async fn ask_at(inquiry: &Inquiry<'_>, source: Source, url: Url) -> Answered {
    let fetched = match url.scheme() {
        "https" => inquiry.fetch(url.clone()).await,
        _ => inquiry.fetch_plain(url.clone()).await,
    };
    match fetched {
        Ok(document) => {
            let (way, address) = (Way::of(&url, &document), inquiry.address);
            let own = matches!(source, Source::Autoconfig | Source::WellKnown) && way.is_direct();
            let read = match own {
                true => config_xml::parse(&document.body, address),
                false => parse_of_stranger(&document.body, address),
            };
            reading::answered(read, source, address.domain(), inquiry.catalog, way)
        }
        Err(error) => fault::http(&error),
    }
}

/// Reads a file somebody else may have written: without hosts that hold the person's name. The question to DNS and the
/// TLS greeting would tell it to everybody on the way, and whoever wrote the file may be waiting for that (S12).
fn parse_of_stranger(bytes: &[u8], address: &EmailAddress) -> Result<Document, DocumentError> {
    let mut document = config_xml::parse(bytes, address)?;
    let other = if address.local_part() == "x" { "y" } else { "x" };
    let other = format!("{other}@{}", address.domain().ascii());
    // What is the same for anybody at the domain holds nobody's name.
    let same =
        EmailAddress::parse(&other).ok().and_then(|other| config_xml::parse(bytes, &other).ok());
    let hosts: Vec<Host> =
        same.into_iter().flat_map(|document| document.servers).map(|server| server.host).collect();
    document.servers.retain(|server| hosts.contains(&server.host));
    match document.servers.is_empty() {
        true => Err(DocumentError::NoUsableServer),
        false => Ok(document),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_goes_to_autoconfig_over_https_only() {
        let address = EmailAddress::parse("anna+x@bücher.example").expect("an address");
        let place = |source| place(source, &address).map(String::from);
        assert_eq!(
            place(Source::Autoconfig).as_deref(),
            Some(
                "https://autoconfig.xn--bcher-kva.example/mail/config-v1.1.xml\
                 ?emailaddress=anna%2Bx%40xn--bcher-kva.example"
            )
        );
        for source in [Source::WellKnown, Source::Ispdb, Source::PlainAutoconfig] {
            let url = place(source).expect("a place");
            assert!(!url.contains("anna"), "{url}");
        }
        assert_eq!(place(Source::Srv), None);
    }

    #[test]
    fn a_stranger_s_file_names_no_host_with_the_person_s_name() {
        let file = |host: &str| {
            format!(
                "<clientConfig><emailProvider><incomingServer type=\"imap\"><hostname>{host}</hostname>\
                 </incomingServer><incomingServer type=\"pop3\"><hostname>pop.d.example</hostname>\
                 </incomingServer></emailProvider></clientConfig>"
            )
        };
        let address = EmailAddress::parse("imap@d.example").expect("an address");
        let cases = [("%EMAILLOCALPART%.d.example", 1), ("imap.d.example", 2)];
        for (host, expected) in cases {
            let read = parse_of_stranger(file(host).as_bytes(), &address).expect(host);
            assert_eq!(read.servers.len(), expected, "{host}");
            let own = config_xml::parse(file(host).as_bytes(), &address).expect(host);
            assert_eq!(own.servers.len(), 2, "{host}");
        }
    }

    #[test]
    fn only_the_last_resort_is_http() {
        let address = EmailAddress::parse("anna@d.example").expect("an address");
        for source in Source::ALL {
            let Some(url) = place(source, &address) else { continue };
            let plain = source == Source::PlainAutoconfig;
            assert_eq!(url.scheme(), if plain { "http" } else { "https" }, "{source:?}");
            assert!(!plain || url.host_str() == Some("autoconfig.d.example"), "{url}");
        }
    }
}
