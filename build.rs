//! Compiles the provider facts of `resources/` into the program, as Rust statics.
//!
//! Checks only what the tables need (closed words, unique keys); whether the facts are sound is for
//! `tests/providers.rs`.
// Cargo listens on standard output.
#![allow(clippy::print_stdout)]

#[path = "build/facts.rs"]
mod facts;
#[path = "build/generate.rs"]
mod generate;
/// The closed keys, from the very file that the program is built with.
#[allow(dead_code, reason = "the build needs only the keys")]
#[path = "src/provider/requirement.rs"]
mod requirement;

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    for path in ["build.rs", "build", "resources/providers", "resources/filter-services.toml"] {
        println!("cargo::rerun-if-changed={path}");
    }
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            println!("cargo::error={}", on_one_line(&reason));
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), String> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let target = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let resources = Path::new(&root).join("resources");
    let providers = facts::providers(&resources.join("providers"))?;
    let filters = facts::filters(&resources.join("filter-services.toml"))?;
    let code = generate::tables(&providers, &filters)?;
    std::fs::write(Path::new(&target).join("providers.rs"), code).map_err(|error| error.to_string())
}

/// Cargo takes one line; what remains of a TOML error is place, source line and reason.
fn on_one_line(reason: &str) -> String {
    let telling = reason.lines().filter(|line| line.contains(char::is_alphanumeric));
    telling.map(str::trim).collect::<Vec<_>>().join(": ")
}
