//! Causes ranked by how sure they are: one answer may have several.
//!
//! Values only; `classify`, `refusal` and `rules` decide what is suspected.

use super::cause::Cause;

/// How sure a cause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// One of several, or only what is usual.
    Possible,
    /// What it nearly always means.
    Likely,
    /// It cannot mean anything else.
    Definite,
}

impl Certainty {
    /// Every degree, the surest first.
    pub const ALL: [Self; 3] = [Self::Definite, Self::Likely, Self::Possible];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Definite => "definite",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}

/// One cause an answer may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspicion {
    /// What may be wrong.
    pub cause: Cause,
    /// How sure that is.
    pub certainty: Certainty,
}
