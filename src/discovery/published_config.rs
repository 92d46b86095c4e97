//! config-v1.1 files over https: at the mail domain itself and in Thunderbird's database.
//!
//! The full address goes to `autoconfig.D` only (security requirement S12); the
//! database learns the domain.

use std::time::Duration;

use url::Url;

use super::answer::Answered;
use super::config_xml::{self, ConfigError};
use super::{Outcome, Source, SourceReason, trust};
use crate::account::EmailAddress;
use crate::network::{ConnectError, HttpError, HttpRequest, Network, Reach};
use crate::provider::Catalog;

/// Where a source's file lies; `None` for sources that are no such file.
pub(super) fn place(source: Source, address: &EmailAddress) -> Option<Url> {
    let domain = address.domain().ascii();
    let text = match source {
        Source::Autoconfig => format!("https://autoconfig.{domain}/mail/config-v1.1.xml"),
        Source::WellKnown => {
            format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml")
        }
        Source::Ispdb => format!("https://autoconfig.thunderbird.net/v1.1/{domain}"),
        _ => return None,
    };
    let mut url = Url::parse(&text).ok()?;
    if source == Source::Autoconfig {
        url.query_pairs_mut().append_pair("emailaddress", &address.to_ascii());
    }
    Some(url)
}

/// Fetches and reads one file.
pub(super) async fn ask(
    network: &Network,
    source: Source,
    address: &EmailAddress,
    catalog: Catalog,
    timeout: Duration,
) -> Answered {
    let Some(url) = place(source, address) else {
        return Answered::without(Outcome::Nothing, SourceReason::NotFound);
    };
    match network.fetch(HttpRequest::get(url, timeout)).await {
        Ok(document) => {
            let mut answered = read(&document.body, source, address, catalog);
            if document.reach == Reach::Private {
                // A name server of the local network may have led here.
                let candidates = answered.candidates.into_iter();
                answered.candidates = candidates.map(trust::on_private_network).collect();
            }
            answered
        }
        Err(error) => http_fault(&error),
    }
}

/// What a file says.
fn read(body: &[u8], source: Source, address: &EmailAddress, catalog: Catalog) -> Answered {
    match config_xml::parse(body, address) {
        Ok(config) => Answered::with(
            config
                .servers
                .into_iter()
                .map(|server| trust::candidate(server, source, address.domain(), catalog)),
        ),
        Err(ConfigError::NotAConfig) => {
            Answered::without(Outcome::Nothing, SourceReason::NotAConfig)
        }
        Err(ConfigError::PlainTextOnly) => {
            Answered::without(Outcome::Refused, SourceReason::PlainTextOnly)
        }
        Err(ConfigError::NoUsableServer) => {
            Answered::without(Outcome::Nothing, SourceReason::NoUsableServer)
        }
        Err(ConfigError::TooLarge) => Answered::without(Outcome::Failed, SourceReason::TooLarge),
        Err(
            ConfigError::Malformed { .. } | ConfigError::DoctypeForbidden | ConfigError::TooDeep,
        ) => Answered::without(Outcome::Failed, SourceReason::Malformed),
    }
}

fn http_fault(error: &HttpError) -> Answered {
    use Outcome::{Failed, Nothing};
    let (outcome, reason) = match error {
        HttpError::Connect(ConnectError::Dns(error)) => return super::dns_fault(error),
        // Most domains have no web server at this place; nobody listening is an answer.
        HttpError::Connect(ConnectError::Refused) => (Nothing, SourceReason::NotFound),
        HttpError::Connect(ConnectError::TimedOut) | HttpError::TimedOut => {
            (Failed, SourceReason::TimedOut)
        }
        HttpError::Connect(
            ConnectError::ForbiddenAddress | ConnectError::Unreachable | ConnectError::Io(_),
        ) => (Failed, SourceReason::Unreachable),
        HttpError::Tls(_) => (Failed, SourceReason::TlsFailed),
        HttpError::Status(404 | 410) => (Nothing, SourceReason::NotFound),
        HttpError::Status(_) => (Failed, SourceReason::HttpStatus),
        HttpError::TooManyRedirects | HttpError::InsecureRedirect | HttpError::BadRedirect => {
            (Failed, SourceReason::BadRedirect)
        }
        HttpError::TooLarge => (Failed, SourceReason::TooLarge),
        HttpError::BadEncoding | HttpError::NotHttp => (Failed, SourceReason::Malformed),
    };
    Answered::without(outcome, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_goes_to_autoconfig_only() {
        let address = EmailAddress::parse("anna+x@bücher.example").expect("an address");
        let place = |source| place(source, &address).map(String::from);
        assert_eq!(
            place(Source::Autoconfig).as_deref(),
            Some(
                "https://autoconfig.xn--bcher-kva.example/mail/config-v1.1.xml\
                 ?emailaddress=anna%2Bx%40xn--bcher-kva.example"
            )
        );
        for source in [Source::WellKnown, Source::Ispdb] {
            let url = place(source).expect("a place");
            assert!(!url.contains("anna"), "{url}");
        }
        assert_eq!(place(Source::Srv), None);
    }
}
