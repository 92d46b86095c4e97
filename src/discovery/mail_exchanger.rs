//! The mail exchanger as a source: a known provider behind the best MX record.
//!
//! DNS alone is not trusted here: the record only picks one of the bundled
//! providers, whose servers are facts of ours.

use super::answer::Answered;
use super::dns_fault;
use super::{Outcome, Source, SourceReason, preset};
use crate::account::{EmailAddress, Host};
use crate::network::{DnsError, Network};
use crate::provider::{Catalog, MxOwner};

/// Asks for the MX records and looks the best one up; also says who owns it.
pub(super) async fn ask(
    network: &Network,
    address: &EmailAddress,
    catalog: Catalog,
) -> (Option<MxOwner>, Answered) {
    let exchangers = match network.mail_exchangers(address.domain().ascii()).await {
        Ok(exchangers) => exchangers,
        Err(DnsError::NoSuchName) => {
            return (None, Answered::without(Outcome::Nothing, SourceReason::NoSuchDomain));
        }
        Err(error) => return (None, dns_fault(&error)),
    };
    let Some(best) = exchangers.first() else {
        return (None, Answered::without(Outcome::Nothing, SourceReason::NotFound));
    };
    let Some(Host::Name(host)) = &best.host else {
        return (None, Answered::without(Outcome::Nothing, SourceReason::NoMail));
    };
    let owner = catalog.by_mail_exchanger(host);
    let answered = match owner {
        Some(MxOwner::Provider(provider)) => {
            preset::of_provider(provider, Source::PresetMx, address, catalog)
        }
        Some(MxOwner::Filter(_)) => {
            Answered::without(Outcome::Nothing, SourceReason::FilterService)
        }
        None => Answered::without(Outcome::Nothing, SourceReason::UnknownProvider),
    };
    (owner, answered)
}
