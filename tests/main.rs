//! Flows through the whole program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

// The facts in resources/providers: unique, well-formed, covered by words.
mod providers;
