//! Somebody who runs mail for the domain, known by a host name only: found
//! through the mail exchanger or through Autodiscover.
//!
//! DNS or a redirect has named the host, so what its owner publishes is trusted
//! no further than that (DESIGN's trust table). Never a question about a public
//! suffix (security requirement S4), never the person's address.

use futures_util::future::join_all;

use super::answer::Answered;
use super::inquiry::Inquiry;
use super::published_config::Shelf;
use super::{Outcome, Source, SourceReason, fault, published_config};
use crate::account::{Domain, registrable_domain};

/// The names a hoster is asked about: the host without its first label, then the registrable domain.
///
/// None where the host lies in the mail domain itself: its own places are asked anyway.
pub(super) fn names(host: &str, domain: &Domain) -> Vec<String> {
    let Some(base) = registrable_domain(host) else { return Vec::new() };
    if domain.registrable() == Some(base) {
        return Vec::new();
    }
    let part = host.split_once('.').map(|(_, rest)| rest);
    let part = part.filter(|part| part.len() > base.len() && part.ends_with(base));
    part.into_iter().chain([base]).map(str::to_owned).collect()
}

/// What is published for a hoster's customers, as an answer of `source`: the more specific name wins, and of one name
/// the shelf that stands first.
pub(super) async fn ask(
    inquiry: &Inquiry<'_>,
    source: Source,
    names: &[String],
    shelves: &[Shelf],
) -> Answered {
    let places = names.iter().flat_map(|name| {
        shelves.iter().filter_map(move |shelf| published_config::place_at_hoster(*shelf, name))
    });
    let answers = join_all(places.map(|url| published_config::ask_at(inquiry, source, url))).await;
    // `worse` prefers what was found, and of equals the first.
    let none = Answered::without(Outcome::Nothing, SourceReason::NotFound);
    answers.into_iter().fold(none, fault::worse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hoster_is_asked_by_its_own_names_only() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("mx.hoster.example", "d.example", &["hoster.example"]),
            ("mx.eu.hoster.example", "d.example", &["eu.hoster.example", "hoster.example"]),
            ("a.b.c.hoster.co.uk", "d.example", &["b.c.hoster.co.uk", "hoster.co.uk"]),
            ("hoster.example", "d.example", &["hoster.example"]),
            ("mx.hoster.co.uk", "d.co.uk", &["hoster.co.uk"]),
            ("mx.d.example", "d.example", &[]),
            ("mx.d.example", "sub.d.example", &[]),
            ("co.uk", "d.example", &[]),
        ];
        for (host, domain, expected) in cases {
            let domain = Domain::parse(domain).expect(domain);
            assert_eq!(names(host, &domain), *expected, "{host}");
        }
    }
}
