//! How many round trips the whole check of an account needs on a slow link: IMAP, POP3 and SMTP together.
//!
//! The network of `discovery_speed`: a link of 40 ms round trip, real Dovecot and Postfix behind it, the unmodified
//! program before it, names resolved over the link as well. Measured is the whole process, from its start until it
//! has said goodbye to every server. Prints the table that README quotes and fails above the goal.
//!
//!     cargo bench --bench verification_speed                  every case
//!     cargo bench --bench verification_speed -- --timeline    besides, every packet of one check
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("verification_speed: makes a network of its own, so on Linux only");
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
#[path = "../../tests/support/certificates.rs"]
#[allow(dead_code, clippy::expect_used)]
mod certificates;
/// The checks, and what is asked of them.
#[cfg(target_os = "linux")]
mod checks;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/floor.rs"]
mod floor;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/hostile.rs"]
mod hostile;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/link.rs"]
#[allow(dead_code, reason = "a check needs no dead network")]
mod link;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/packet.rs"]
mod packet;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/program.rs"]
#[allow(dead_code, reason = "searches are measured elsewhere")]
mod program;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/seclusion.rs"]
mod seclusion;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/snapshot.rs"]
#[allow(dead_code, reason = "searches are measured elsewhere")]
mod snapshot;
#[cfg(target_os = "linux")]
#[path = "../discovery_speed/world.rs"]
#[allow(dead_code, reason = "a check needs no web")]
mod world;

/// The option that asks for every packet.
#[cfg(target_os = "linux")]
const TIMELINE: &str = "--timeline";

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    // `cargo bench` itself adds `--bench`.
    let arguments = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match run(arguments) {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("verification_speed: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
fn run(arguments: Vec<String>) -> Result<ExitCode, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let timeline = match words.as_slice() {
        [] | [TIMELINE] => return seclusion::enter(&arguments),
        [seclusion::INSIDE] => false,
        [seclusion::INSIDE, TIMELINE] => true,
        _ => return Err(format!("only {TIMELINE} is known here")),
    };
    seclusion::settle()?;
    let world = world::World::create()?;
    let good = checks::print(&world, timeline)?;
    if !good {
        eprintln!("verification_speed: a goal is missed");
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
