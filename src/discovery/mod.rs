//! Finding the servers of an address: every source at once, every answer kept
//! with where it came from and how far it can be trusted.
//!
//! No password is ever part of a question (security requirement S1). What is
//! asked of whom is listed in [`Source`]; one file per kind of source.

mod answer;
mod candidate;
mod config_xml;
mod mail_exchanger;
mod preset;
mod progress;
mod published_config;
mod report;
mod run;
mod service_records;
mod source;
mod trust;
mod xml_tree;

pub use candidate::{Candidate, Probed, Reason, Trust};
pub use preset::is_covered_by_preset;
pub use progress::Progress;
pub use report::{Discovery, Event, Options, Outcome, SourceReason, SourceReport};
pub use run::discover;
pub use source::Source;

use crate::network::DnsError;

/// A DNS fault as a source's answer.
fn dns_fault(error: &DnsError) -> answer::Answered {
    let (outcome, reason) = match error {
        DnsError::NoSuchName | DnsError::NoRecord => (Outcome::Nothing, SourceReason::NotFound),
        DnsError::TimedOut => (Outcome::Failed, SourceReason::TimedOut),
        DnsError::ServerFailure => (Outcome::Failed, SourceReason::DnsFailed),
        DnsError::Unreachable => (Outcome::Failed, SourceReason::Unreachable),
    };
    answer::Answered::without(outcome, reason)
}
