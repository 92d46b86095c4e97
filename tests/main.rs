//! Flows through the whole program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

/// The network by itself: DNS answers, the address filter, certificates, https documents.
mod network;
/// Servers and certificates of the tests' own.
mod support;
