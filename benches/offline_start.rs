//! How long `detect --offline` takes for a bundled provider, start of the process included.
//!
//! Prints the median beside that of a process that does nothing, measured in the same run, and
//! fails from 10 ms on. Not a measurement of look-ups: those are too short to be seen from outside.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 50;
const LIMIT: Duration = Duration::from_millis(10);

fn main() -> ExitCode {
    match measure() {
        Ok(ours) if ours < LIMIT => ExitCode::SUCCESS,
        Ok(_) => {
            eprintln!("offline_start: not below {} ms", LIMIT.as_millis());
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("offline_start: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<Duration, String> {
    proves_its_answer()?;
    // Alternating, so that a busy moment of the machine falls on both.
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        floors.push(elapsed(&mut nothing())?);
        ours.push(elapsed(&mut detect())?);
    }
    let (ours, floor) = (median(ours), median(floors));
    println!("detect --offline: {:.2} ms (median of {RUNS})", milliseconds(ours));
    println!("empty process:    {:.2} ms (median of {RUNS})", milliseconds(floor));
    println!("ratio:            {:.1}", ours.as_secs_f64() / floor.as_secs_f64());
    Ok(ours)
}

/// A command that fails fast would otherwise look fast.
fn proves_its_answer() -> Result<(), String> {
    let output = detect().output().map_err(|error| format!("cannot start: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`detect --offline` failed ({}): {said}", output.status));
    }
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("`detect --json` printed no JSON: {error}"))?;
    match answer["provider"]["id"].as_str() {
        Some("gmx-de") => Ok(()),
        other => Err(format!("`detect --offline` recognised {other:?} instead of GMX")),
    }
}

fn detect() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postlotse-cli"));
    command.args(["detect", "--offline", "--json", "anna@gmx.de"]).stdin(Stdio::null());
    command
}

fn nothing() -> Command {
    let mut command = Command::new(if cfg!(windows) { "cmd" } else { "/bin/true" });
    if cfg!(windows) {
        command.args(["/c", "exit"]);
    }
    command.stdin(Stdio::null());
    command
}

fn elapsed(command: &mut Command) -> Result<Duration, String> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("cannot start: {error}"))?;
    let elapsed = start.elapsed();
    if status.success() { Ok(elapsed) } else { Err(format!("a run failed: {status}")) }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
