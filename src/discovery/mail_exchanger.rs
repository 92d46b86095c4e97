//! The mail exchanger as a source: a known provider behind the best MX record,
//! else what its owner publishes.
//!
//! DNS alone is not trusted here: a record only picks one of the bundled
//! providers, whose servers are facts of ours, or names a hoster whose servers
//! a person has to agree to.

use super::answer::Answered;
use super::inquiry::Inquiry;
use super::published_config::Shelf;
use super::{Outcome, Source, SourceReason, fault, hoster, preset};
use crate::account::{EmailAddress, Host};
use crate::network::{DnsError, MailExchanger};
use crate::provider::{Catalog, MxOwner};

/// Asks for the MX records and looks the best one up; also says who owns it.
pub(super) async fn ask(inquiry: &Inquiry<'_>) -> (Option<MxOwner>, Answered) {
    let host = match best(inquiry.mail_exchangers().await) {
        Ok(host) => host,
        Err(answered) => return (None, answered),
    };
    let owner = inquiry.catalog.by_mail_exchanger(&host);
    let answered = match owner {
        Some(MxOwner::Provider(provider)) => {
            preset::of_provider(provider, Source::PresetMx, inquiry.address, inquiry.catalog)
        }
        Some(MxOwner::Filter(_)) => {
            Answered::without(Outcome::Nothing, SourceReason::FilterService)
        }
        None => Answered::without(Outcome::Nothing, SourceReason::UnknownProvider),
    };
    (owner, answered)
}

/// What the owner of the mail exchanger publishes, where it is none of the bundled providers.
pub(super) async fn ask_owner(inquiry: &Inquiry<'_>, source: Source) -> Answered {
    let host = match best(inquiry.exchangers.clone().await) {
        Ok(host) => host,
        Err(answered) => return answered,
    };
    match inquiry.catalog.by_mail_exchanger(&host) {
        Some(MxOwner::Filter(_)) => {
            return Answered::without(Outcome::Nothing, SourceReason::FilterService);
        }
        Some(MxOwner::Provider(provider))
            if !provider.offers_mail_programs()
                || preset::is_complete(provider, inquiry.address) =>
        {
            return Answered::without(Outcome::Skipped, SourceReason::PresetKnown);
        }
        Some(MxOwner::Provider(_)) | None => {}
    }
    let names = hoster::names(&host, inquiry.address.domain());
    if names.is_empty() {
        return Answered::without(Outcome::Nothing, SourceReason::AskedAlready);
    }
    let shelf = match source.is_central_database() {
        true => Shelf::Database,
        false => Shelf::Own,
    };
    hoster::ask(inquiry, source, &names, &[shelf]).await
}

/// The best mail exchanger worth a handshake of its own: nobody bundled answers for it, and no filter stands there.
pub(super) fn worth_a_guess(
    exchangers: &Result<Vec<MailExchanger>, DnsError>,
    address: &EmailAddress,
    catalog: Catalog,
) -> Option<Host> {
    let host = exchangers.as_ref().ok()?.first()?.host.clone()?;
    let Host::Name(name) = &host else { return None };
    match catalog.by_mail_exchanger(name) {
        Some(MxOwner::Filter(_)) => None,
        Some(MxOwner::Provider(provider)) => {
            let known = !provider.offers_mail_programs() || preset::is_complete(provider, address);
            (!known).then_some(host)
        }
        None => Some(host),
    }
}

/// The name of the best exchanger, or what its absence means.
fn best(exchangers: Result<Vec<MailExchanger>, DnsError>) -> Result<String, Answered> {
    let nothing = |reason| Err(Answered::without(Outcome::Nothing, reason));
    match exchangers {
        Err(DnsError::NoSuchName) => nothing(SourceReason::NoSuchDomain),
        Err(error) => Err(fault::dns(&error)),
        Ok(exchangers) => match exchangers.into_iter().next() {
            None => nothing(SourceReason::NotFound),
            Some(MailExchanger { host: Some(Host::Name(host)), .. }) => Ok(host),
            Some(_) => nothing(SourceReason::NoMail),
        },
    }
}
