//! Flows through the whole program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

/// The invariants of ARCHITECTURE.md.
mod architecture;
/// What each export holds, against golden files and the rules of the target programs.
mod exports;
/// The network by itself: DNS answers, the address filter, certificates, https documents.
mod network;
/// The unmodified program against real servers and a real Thunderbird (root; packages of tests/install).
#[cfg(target_os = "linux")]
mod real;
/// Servers and certificates of the tests' own.
mod support;
/// Message files.
mod words;
