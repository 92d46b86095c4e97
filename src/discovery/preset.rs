//! The bundled providers as sources: by mail domain, and weakly attested servers as guesses.
//!
//! Asks nobody.

use super::answer::Answered;
use super::{Outcome, Source, SourceReason, trust};
use crate::account::{EmailAddress, Host, Protocol, ServerConfig, UserName, UserNameForm};
use crate::provider::{Catalog, Endpoint, Provider, Standing};

/// What the provider that owns the mail domain says.
pub(super) fn by_domain(address: &EmailAddress, catalog: Catalog) -> Answered {
    match catalog.by_domain(address.domain().ascii()) {
        Some(provider) => of_provider(provider, Source::PresetDomain, address, catalog),
        None => Answered::without(Outcome::Nothing, SourceReason::NotBundled),
    }
}

/// The well attested servers of a provider, for a source.
pub(super) fn of_provider(
    provider: &Provider,
    source: Source,
    address: &EmailAddress,
    catalog: Catalog,
) -> Answered {
    if !provider.offers_mail_programs() {
        return Answered::without(Outcome::Nothing, SourceReason::ProviderWithoutImap);
    }
    let mut servers = servers(provider, Standing::Preset, address);
    if source == Source::PresetMx && is_named_by_local_part(provider) {
        servers.iter_mut().for_each(|server| server.username = UserName::Assigned);
    }
    if servers.is_empty() {
        return Answered::without(Outcome::Nothing, SourceReason::ServersUnknown);
    }
    Answered::with(
        servers
            .into_iter()
            .map(|server| trust::candidate(server, source, address.domain(), catalog)),
    )
}

/// Whether logins are the local parts of the provider's own addresses: an address of another domain does not
/// tell them (Apple, 2026: own domains of iCloud log in with the icloud.com address).
fn is_named_by_local_part(provider: &Provider) -> bool {
    provider.endpoints.iter().any(|endpoint| endpoint.username == UserNameForm::LocalPart)
}

/// The weakly attested servers of a provider: worth a handshake, nothing more.
pub(super) fn guesses(
    provider: Option<&Provider>,
    address: &EmailAddress,
    catalog: Catalog,
) -> Answered {
    let servers = provider.map(|provider| servers(provider, Standing::Guess, address));
    match servers {
        Some(servers) if !servers.is_empty() => Answered::with(servers.into_iter().map(|server| {
            trust::candidate(server, Source::PresetGuess, address.domain(), catalog)
        })),
        _ => Answered::without(Outcome::Nothing, SourceReason::NotBundled),
    }
}

/// Whether a bundled provider owns the mail domain and answers for both directions, so that nobody else is asked.
pub fn is_covered_by_preset(catalog: Catalog, address: &EmailAddress) -> bool {
    let provider = catalog.by_domain(address.domain().ascii());
    provider
        .is_some_and(|provider| provider.offers_mail_programs() && is_complete(provider, address))
}

/// Whether a provider answers for both directions.
pub(super) fn is_complete(provider: &Provider, address: &EmailAddress) -> bool {
    let servers = servers(provider, Standing::Preset, address);
    let serves =
        |incoming: bool| servers.iter().any(|server| server.protocol.is_incoming() == incoming);
    serves(true) && serves(false)
}

fn servers(provider: &Provider, standing: Standing, address: &EmailAddress) -> Vec<ServerConfig> {
    let serving = provider.endpoints_serving(address.domain().ascii());
    let mut endpoints: Vec<&Endpoint> =
        serving.filter(|endpoint| endpoint.standing == standing).collect();
    endpoints.sort_by_key(|endpoint| trust::preference(endpoint.protocol));
    endpoints.into_iter().filter_map(|endpoint| server(provider, endpoint, address)).collect()
}

fn server(
    provider: &Provider,
    endpoint: &Endpoint,
    address: &EmailAddress,
) -> Option<ServerConfig> {
    let Endpoint { protocol, port, security, username, .. } = *endpoint;
    let protocol: Protocol = protocol;
    Some(ServerConfig {
        protocol,
        // The lint over the provider files makes sure that every host parses.
        host: Host::parse(endpoint.host).ok()?,
        port,
        security,
        authentication: provider.authentication.to_vec(),
        username: username.fill(address),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_elsewhere_does_not_tell_a_login_by_local_part() {
        let catalog = Catalog::bundled();
        let username = |id: &str, address: &str, source| {
            let address = EmailAddress::parse(address).expect(address);
            let provider = catalog.by_id(id).expect(id);
            let answered = of_provider(provider, source, &address, catalog);
            answered.candidates[0].server.username.clone()
        };
        let at_home = username("icloud", "anna@icloud.com", Source::PresetDomain);
        assert_eq!(at_home, UserName::Known("anna".into()));
        let elsewhere = username("icloud", "anna@example.com", Source::PresetMx);
        assert_eq!(elsewhere, UserName::Assigned);
        let hosted = username("ionos", "anna@example.com", Source::PresetMx);
        assert_eq!(hosted, UserName::Known("anna@example.com".into()));
    }
}
