//! PACC, the configuration a domain publishes for mail programs, checked against the digest in its DNS
//! (draft-ietf-mailmaint-pacc-02 and -03).
//!
//! A document without its digest is refused: the digest is what makes it the domain's own word.

use url::Url;

use super::answer::Answered;
use super::inquiry::Inquiry;
use super::pacc::{self, Digest};
use super::reading::{self, Way};
use super::{Outcome, Source, SourceReason, fault, trust};
use crate::network::DnsError;

/// Fetches the document and its digest at once.
pub(super) async fn ask(inquiry: &Inquiry<'_>) -> Answered {
    let domain = inquiry.address.domain();
    let name = format!("ua-auto-config.{}", domain.ascii());
    let place = format!("https://{name}/.well-known/user-agent-configuration.json");
    let Ok(url) = Url::parse(&place) else {
        return Answered::without(Outcome::Nothing, SourceReason::NotFound);
    };
    let digests = format!("_{name}");
    let (fetched, digests) =
        futures_util::join!(inquiry.fetch(url.clone()), inquiry.text_records(&digests));
    let document = match fetched {
        Ok(document) => document,
        Err(error) => return fault::http(&error),
    };
    let digests = match digests {
        Ok(texts) => texts,
        Err(DnsError::NoSuchName | DnsError::NoRecord) => Vec::new(),
        Err(error) => return fault::dns(&error),
    };
    let read = pacc::parse(&document.body, inquiry.address);
    let way = Way::of(&url, &document);
    let answered = reading::answered(read, Source::Pacc, domain, inquiry.catalog, way);
    match pacc::digest(&digests, &document.body) {
        Digest::Matches => answered,
        Digest::Mismatch => refused(answered, SourceReason::DigestMismatch),
        Digest::Missing => refused(answered, SourceReason::DigestMissing),
    }
}

/// The same servers, for people to see, none of them usable.
fn refused(answered: Answered, reason: SourceReason) -> Answered {
    // What is no configuration needs no digest.
    if answered.candidates.is_empty() {
        return answered;
    }
    let candidates = answered.candidates.into_iter().map(trust::with_failed_digest).collect();
    Answered { outcome: Outcome::Refused, reason: Some(reason), candidates, notes: Vec::new() }
}
