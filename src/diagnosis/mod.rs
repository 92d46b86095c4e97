//! From a typed failure to a cause a person can act on. Pure.
//!
//! The only module that may look at the words of a server's answer. Classified
//! by stage first, then by typed failure, then by the words and codes of the
//! answer, then by what the provider is known to require; a temporary fault
//! never becomes a verdict about the password (security requirement S34).

mod cause;
mod classify;
mod clean;
mod facts;
mod gateways;
mod note;
mod proposal;
mod refusal;
mod rules;
mod suspicion;
mod verdict;
mod weigh;

pub use cause::{Cause, Side};
pub use classify::{cause_of, suspicions};
pub use clean::clean_words;
pub use facts::{ClockOffset, NetworkFacts};
pub use note::Note;
pub use proposal::Proposal;
pub(crate) use rules::is_virus_scanner;
pub use suspicion::{Certainty, Suspicion};
pub use verdict::{Judgement, Verdict, judge};
