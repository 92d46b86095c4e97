//! The table, with what everything costs at least.

use std::time::Duration;

use crate::cases::Case;
use crate::floor::{RUNS, connects, median, milliseconds};
use crate::program;
use crate::world::{WEB, WEB_V6, World};

/// What everything costs at least, measured in the same run.
pub struct Floor {
    /// One TCP connect over the link.
    pub round_trip: Duration,
    /// The time of a process of ours that does next to nothing.
    pub empty_run: Duration,
    /// The most memory of a search among well-meaning servers, in MiB.
    pub memory_mib: f64,
}

/// One line of the table.
pub struct Row {
    /// What was measured.
    pub case: String,
    /// The figure.
    pub measured: String,
    /// What it is to be.
    pub goal: String,
    /// What else to know about it.
    pub beside: String,
    /// Whether it is.
    pub met: bool,
}

impl Row {
    fn failed(case: Case, reason: &str) -> Self {
        Self {
            case: case.key().to_owned(),
            measured: "not measured".to_owned(),
            goal: String::new(),
            beside: reason.replace('\n', " "),
            met: false,
        }
    }
}

/// Measures and prints line by line; whether every goal is met.
pub fn print(world: &World, cases: &[Case]) -> Result<bool, String> {
    let (round_trip, fastest, slowest) = connects(WEB, 443)?;
    let (six, ..) = connects(WEB_V6, 443)?;
    let empty: Result<Vec<_>, String> = (0..RUNS).map(|_| program::nothing()).collect();
    let empty_run = median(empty?);
    let floor = Floor {
        round_trip,
        empty_run,
        memory_mib: program::peak_of_search(&Case::Autoconfig.address())?,
    };
    println!(
        "1 round trip = {:.1} ms (TCP connect, median of {RUNS}, {:.1} to {:.1} ms; IPv6 {:.1} ms)",
        milliseconds(round_trip),
        milliseconds(fastest),
        milliseconds(slowest),
        milliseconds(six),
    );
    println!("empty run    = {:.1} ms (postlotse-cli --version)\n", milliseconds(empty_run));
    println!("| case | measured | goal | | beside |");
    println!("|---|---|---|---|---|");
    let mut good = true;
    for case in cases {
        // One case that cannot be measured is no reason not to measure the others.
        let row = case.measure(world, &floor).unwrap_or_else(|reason| Row::failed(*case, &reason));
        let Row { case, measured, goal, beside, met } = row;
        let verdict = if met { "ok" } else { "MISSED" };
        println!("| {case} | {measured} | {goal} | {verdict} | {beside} |");
        good &= met;
    }
    Ok(good)
}
