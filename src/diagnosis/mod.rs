//! From a typed failure or a pasted answer to a cause a person can act on. Pure.
//!
//! The only module that may look at the words of a server's answer. Classified
//! by stage first, then by provider, then by the codes and words of the answer
//! (known words beat codes, for codes lie), then by what the provider is known
//! to require; a temporary fault never becomes a verdict about the password
//! (security requirement S34).

mod cause;
mod channel;
mod classify;
mod clean;
pub mod explain;
mod facts;
mod family;
#[cfg(test)]
#[path = "../../tests/fuzz/diagnosis.rs"]
mod fuzz;
mod gateways;
mod heard;
mod note;
mod phase;
mod proposal;
mod reading;
mod rules;
mod suspicion;
mod usual;
mod verdict;
mod weigh;

pub use cause::{Cause, Side};
pub use channel::Channel;
pub use classify::{cause_of, suspicions};
pub use clean::clean_words;
pub use facts::{ClockOffset, NetworkFacts};
pub use family::{Family, Whose};
pub use note::Note;
pub use phase::{Phase, Phases};
pub use proposal::Proposal;
pub(crate) use rules::is_virus_scanner;
pub use suspicion::{Certainty, Suspicion};
pub use verdict::{Judgement, Verdict, judge};
