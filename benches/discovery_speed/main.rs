//! How many round trips a search needs on a slow link, how it fares with dead servers, and what hostile ones cost.
//!
//! Makes its own network: a link of 40 ms round trip through two TUN devices, real servers (Knot, nginx, Dovecot,
//! Postfix) behind it, the unmodified program before it. Prints the table that README quotes and fails when a goal
//! is missed. Not a measurement of the internet: names resolve at once, servers are near idle.
//!
//!     cargo bench --bench discovery_speed                        all cases
//!     cargo bench --bench discovery_speed -- guess srv           these cases
//!     cargo bench --bench discovery_speed -- --timeline guess    every packet of one search
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("discovery_speed: makes a network of its own, so on Linux only");
    ExitCode::SUCCESS
}

/// What is measured, and what is asked of it.
#[cfg(target_os = "linux")]
mod cases;
#[cfg(target_os = "linux")]
#[path = "../../tests/support/certificates.rs"]
#[allow(dead_code, clippy::expect_used)]
mod certificates;
/// What a journey costs.
#[cfg(target_os = "linux")]
mod floor;
/// Servers that accept and say nothing, or never stop talking.
#[cfg(target_os = "linux")]
mod hostile;
/// The slow link.
#[cfg(target_os = "linux")]
mod link;
/// Packets in words.
#[cfg(target_os = "linux")]
mod packet;
/// Programs run and measured.
#[cfg(target_os = "linux")]
mod program;
/// A network of our own that ends with this process.
#[cfg(target_os = "linux")]
mod seclusion;
/// What a person sees after five seconds.
#[cfg(target_os = "linux")]
mod snapshot;
/// The table.
#[cfg(target_os = "linux")]
mod table;
/// Every packet of one search.
#[cfg(target_os = "linux")]
mod timeline;
/// The names and servers behind the link.
#[cfg(target_os = "linux")]
mod world;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    // `cargo bench` itself adds `--bench`.
    let arguments = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match run(arguments) {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("discovery_speed: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
fn run(arguments: Vec<String>) -> Result<ExitCode, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [seclusion::INSIDE, rest @ ..] => inside(rest),
        [snapshot::COMMAND, address] => snapshot::print(address).map(|()| ExitCode::SUCCESS),
        _ => {
            // A misspelt case is better told now than after the servers have started.
            chosen(words.strip_prefix(&[timeline::OPTION]).unwrap_or(&words))?;
            seclusion::enter(&arguments)
        }
    }
}

#[cfg(target_os = "linux")]
fn inside(words: &[&str]) -> Result<ExitCode, String> {
    seclusion::settle()?;
    let world = world::World::create()?;
    if let [timeline::OPTION, names @ ..] = words {
        for case in chosen(names)? {
            timeline::print(&world, case)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let good = table::print(&world, &chosen(words)?)?;
    if !good {
        eprintln!("discovery_speed: a goal is missed");
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The cases of these names; all without names.
#[cfg(target_os = "linux")]
fn chosen(names: &[&str]) -> Result<Vec<cases::Case>, String> {
    let all = cases::Case::ALL;
    if names.is_empty() {
        return Ok(all.to_vec());
    }
    let find = |name: &&str| all.into_iter().find(|case| case.key() == *name);
    let keys = all.map(cases::Case::key).join(", ");
    let unknown = |name: &&str| format!("no case is called {name}; there are {keys}");
    names.iter().map(|name| find(name).ok_or_else(|| unknown(name))).collect()
}
