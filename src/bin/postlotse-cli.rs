//! The terminal program. All of it is in the library's `cli` module.

use std::process::ExitCode;

fn main() -> ExitCode {
    postlotse::cli::run(std::env::args_os().skip(1).collect())
}
