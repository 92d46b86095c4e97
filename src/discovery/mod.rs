//! Finding the servers of an address: every source at once, every answer kept
//! with where it came from and how far it can be trusted.
//!
//! No password is ever part of a question (security requirement S1). What is
//! asked of whom is listed in [`Source`]; one file per source.

mod candidate;
mod source;

pub use candidate::{Candidate, Probed, Reason, Trust};
pub use source::Source;
