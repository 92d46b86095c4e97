//! From a document that was read to a source's answer: whose servers it names,
//! and what the way it came by does to their trust. Pure.

use super::answer::Answered;
use super::document::{Document, DocumentError};
use super::{Candidate, Outcome, Source, SourceReason, trust};
use crate::account::Domain;
use crate::network::{HttpDocument, Reach};
use crate::provider::Catalog;
use url::Url;

/// The way a document came by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Way {
    /// It was fetched from another registrable domain than the one asked (security requirement S3).
    redirected: bool,
    /// Its host may lie in a private network: a name server of that network may have led here.
    private: bool,
    /// It came over http at any step.
    plain: bool,
}

impl Way {
    /// The way from the address that was asked to the document that answered.
    pub(super) fn of(asked: &Url, document: &HttpDocument) -> Self {
        let registrable = |url: &Url| {
            let host = url.host_str().and_then(|host| crate::account::Host::parse(host).ok())?;
            host.registrable().map(str::to_owned)
        };
        let own = registrable(asked);
        let mut steps = document.hops.iter().chain([&document.final_url]);
        Self {
            redirected: steps.any(|step| registrable(step) != own),
            private: document.reach == Reach::Private,
            plain: asked.scheme() != "https",
        }
    }

    /// Whether it came over https from the registrable domain that was asked.
    pub(super) fn is_direct(self) -> bool {
        !self.redirected && !self.plain
    }

    /// What it does to a server's trust.
    fn weigh(self, candidate: Candidate, domain: &Domain, catalog: Catalog) -> Candidate {
        let mut weighed = candidate;
        if self.redirected {
            weighed = trust::redirected(weighed, domain, catalog);
        }
        if self.plain {
            weighed = trust::over_http(weighed);
        }
        if self.private {
            weighed = trust::on_private_network(weighed);
        }
        weighed
    }
}

/// What a document that came by `way` says.
pub(super) fn answered(
    read: Result<Document, DocumentError>,
    source: Source,
    domain: &Domain,
    catalog: Catalog,
    way: Way,
) -> Answered {
    match read {
        Ok(document) => {
            let candidates = document.servers.into_iter().map(|server| {
                way.weigh(trust::candidate(server, source, domain, catalog), domain, catalog)
            });
            Answered { notes: document.notes, ..Answered::with(candidates) }
        }
        Err(error) => {
            let (outcome, reason) = of_no_use(&error);
            Answered::without(outcome, reason)
        }
    }
}

fn of_no_use(error: &DocumentError) -> (Outcome, SourceReason) {
    match error {
        DocumentError::NotAConfig => (Outcome::Nothing, SourceReason::NotAConfig),
        DocumentError::PlainTextOnly => (Outcome::Refused, SourceReason::PlainTextOnly),
        DocumentError::NoUsableServer => (Outcome::Nothing, SourceReason::NoUsableServer),
        DocumentError::TooLarge => (Outcome::Failed, SourceReason::TooLarge),
        DocumentError::Malformed { .. }
        | DocumentError::DoctypeForbidden
        | DocumentError::TooDeep => (Outcome::Failed, SourceReason::Malformed),
    }
}
