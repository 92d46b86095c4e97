//! Finding the servers of an address: every source at once, every answer kept
//! with where it came from and how far it can be trusted.
//!
//! No password is ever part of a question (security requirement S1). What is
//! asked of whom is listed in [`Source`]; one file per kind of source.

mod answer;
mod autodiscover;
mod autodiscover_json;
mod autodiscover_xml;
mod candidate;
mod config_xml;
mod document;
mod document_kind;
mod evidence;
mod fault;
#[cfg(test)]
#[path = "../../tests/fuzz/discovery.rs"]
mod fuzz;
mod guess;
mod guessing;
mod handshakes;
mod hoster;
mod inquiry;
mod jmap;
mod json_tree;
mod mail_exchanger;
mod pacc;
mod placeholder;
mod preset;
mod progress;
mod published_config;
mod published_pacc;
mod ranking;
mod reading;
mod report;
mod run;
mod security;
mod service_records;
mod source;
mod trust;
mod xml_tree;

pub use candidate::{Candidate, Probed, Reason, Trust};
pub use document::{DocumentError, Note, NoteKind, Problem, ProblemKind};
pub use document_kind::{DocumentKind, ReadDocument, read_document};
pub use evidence::{Question, RecordKind, Request, Said, shown};
pub use preset::is_covered_by_preset;
pub use progress::Progress;
pub use report::{Discovery, Event, Options, Outcome, SourceReason, SourceReport, Standing};
pub use run::discover;
pub use service_records::SERVICES;
pub use source::Source;
