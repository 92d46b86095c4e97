//! Flows through the whole program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

// What each export holds, against golden files and the rules of the target programs.
mod exports;
