//! The ranking. Pure.
//!
//! A usable server before a refused one, one that shook hands before one that
//! failed to (unless a bundled provider of the domain names it), then the
//! source's place in [`Source::ALL`], SRV inside the mail domain before SRV
//! elsewhere, then IMAP before POP3, then the source's own order. A more trusted
//! source that offers only POP3 therefore beats a less trusted one with IMAP:
//! whom to trust matters more than which protocol is nicer.

use super::{Candidate, Outcome, Probed, Reason, Source, SourceReport, Standing, Trust, trust};

/// The best place a server of this source can have, lower is better.
pub(super) fn place(source: Source) -> usize {
    2 * Source::ALL.iter().position(|other| *other == source).unwrap_or(Source::ALL.len())
}

/// The place of a server: its source's, unless the way it was named lowers it.
pub(super) fn place_of(candidate: &Candidate) -> usize {
    let own = place(candidate.source);
    // Halves lie between two sources.
    if candidate.source == Source::Srv && candidate.reasons.contains(&Reason::ViaDns) {
        return place(Source::MxIspdb) + 1;
    }
    if candidate.reasons.contains(&Reason::PlainHttp) {
        return own.max(place(Source::PlainAutoconfig));
    }
    if candidate.reasons.contains(&Reason::Redirected) {
        return own.max(place(Source::MxAutoconfig));
    }
    own
}

type Key = (bool, bool, usize, bool, u8);

/// What candidates are sorted by; a source's own order decides between equals.
fn key(candidate: &Candidate) -> Key {
    let failed = candidate.probed == Probed::Failed;
    (
        candidate.trust == Trust::Refused,
        failed && !keeps_its_place(candidate),
        place_of(candidate),
        failed,
        trust::preference(candidate.server.protocol),
    )
}

/// Every named server once, best first.
pub(super) fn ranked(candidates: impl Iterator<Item = Candidate>) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = candidates.collect();
    // Stable, so that a source's own order decides last.
    all.sort_by_key(key);
    let mut once: Vec<Candidate> = Vec::new();
    for candidate in all {
        if !once.iter().any(|other| other.server.same_service(&candidate.server)) {
            once.push(candidate);
        }
    }
    once
}

/// Network answers never override the bundled servers of a provider (security requirement S5):
/// who can disturb a handshake and forge an answer must gain nothing by it.
fn keeps_its_place(candidate: &Candidate) -> bool {
    matches!(candidate.source, Source::UserInput | Source::PresetDomain)
}

/// The best server of a direction that may be offered as the answer.
pub(super) fn recommended(ranked: &[Candidate], incoming: bool) -> Option<Candidate> {
    let fits = |candidate: &&Candidate| {
        candidate.server.protocol.is_incoming() == incoming && is_recommendable(candidate)
    };
    ranked.iter().find(fits).cloned()
}

fn is_recommendable(candidate: &Candidate) -> bool {
    let failed = candidate.probed == Probed::Failed;
    match candidate.source {
        _ if candidate.trust == Trust::Refused => false,
        // A bridge that does not run is no server; a guess counts once it is proven.
        _ if candidate.reasons.contains(&Reason::LocalBridge) => !failed,
        source if source.is_speculative() => candidate.probed == Probed::Yes,
        _ => true,
    }
}

/// Whether a server that is still being tried would stand above another if it shook hands; `first` says whether it is
/// named first, which decides between equals.
pub(super) fn would_outrank(untried: &Candidate, other: &Candidate, first: bool) -> bool {
    let proven = Candidate { probed: Probed::Yes, ..untried.clone() };
    let (would_be, is) = (key(&proven), key(other));
    would_be < is || (would_be == is && first)
}

/// What the servers of a source count for beside the recommended ones.
pub(super) fn standing(
    report: &SourceReport,
    recommended: &[&Option<Candidate>],
) -> Option<Standing> {
    let all = &report.candidates;
    if all.is_empty() {
        return None;
    }
    let recommended: Vec<&Candidate> = recommended.iter().filter_map(|one| one.as_ref()).collect();
    let same = |candidate: &Candidate| {
        recommended.iter().any(|one| one.server.same_service(&candidate.server))
    };
    Some(if recommended.iter().any(|one| one.source == report.source) {
        Standing::Recommended
    } else if report.outcome == Outcome::Refused {
        Standing::Refused
    } else if all.iter().any(same) {
        Standing::Agrees
    } else if all.iter().all(|one| one.probed == Probed::Failed) {
        Standing::HandshakeFailed
    } else {
        Standing::Outranked
    })
}
