//! A source's answer before it is timed and reported.

use super::document::Note;
use super::{Candidate, Outcome, SourceReason, Trust};

/// More candidates of one protocol from one source are cut off: nobody has so many servers, but somebody may want us to
/// knock on many doors.
const MOST_OF_ONE_PROTOCOL: usize = 8;

/// What a source came back with.
#[derive(Debug, Clone)]
pub(super) struct Answered {
    /// What became of it.
    pub(super) outcome: Outcome,
    /// Why.
    pub(super) reason: Option<SourceReason>,
    /// The servers it named.
    pub(super) candidates: Vec<Candidate>,
    /// What it tells a person beside the servers.
    pub(super) notes: Vec<Note>,
}

impl Answered {
    /// An answer without servers.
    pub(super) fn without(outcome: Outcome, reason: SourceReason) -> Self {
        Self { outcome, reason: Some(reason), candidates: Vec::new(), notes: Vec::new() }
    }

    /// An answer with servers; refused where none of them may be used.
    pub(super) fn with(candidates: impl IntoIterator<Item = Candidate>) -> Self {
        let mut kept: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            let same = kept.iter().filter(|one| one.server.protocol == candidate.server.protocol);
            if same.count() < MOST_OF_ONE_PROTOCOL {
                kept.push(candidate);
            }
        }
        let candidates = kept;
        if candidates.is_empty() {
            return Self::without(Outcome::Nothing, SourceReason::NoUsableServer);
        }
        let usable = candidates.iter().any(|candidate| candidate.trust != Trust::Refused);
        let (outcome, reason) = match usable {
            true => (Outcome::Found, None),
            false => (Outcome::Refused, Some(SourceReason::NoUsableServer)),
        };
        Self { outcome, reason, candidates, notes: Vec::new() }
    }
}
