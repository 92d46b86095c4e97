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
/// The command line as scripts and people meet it, without a network.
mod command_line;
/// What an answer of a server, a network or a program means.
mod diagnosis;
/// Finding servers: every source, who is asked what, how far each answer is trusted.
mod discovery;
/// What each export holds, against golden files and the rules of the target programs.
mod exports;
/// What a domain's owner is told, over real DNS, real https and real handshakes.
mod inspection;
/// The network by itself: DNS answers, the address filter, certificates, https documents.
mod network;
/// The facts in resources/providers: unique, well-formed, covered by words.
mod providers;
/// The unmodified program against real servers and a real Thunderbird (root; packages of tests/install).
#[cfg(target_os = "linux")]
mod real;
/// The report for a support desk: what stands in it, and what must not.
mod report;
/// What people read when something is wrong, in German, and that nothing leaks.
mod sentences;
/// `./start` on machines of every kind.
#[cfg(target_os = "linux")]
mod start;
/// Servers and certificates of the tests' own.
mod support;
/// The proof of an account against servers that behave and misbehave by script.
mod verification;
/// The window without a display: every page, both languages, by keyboard.
#[cfg(feature = "window")]
mod window;
/// Message files.
mod words;
