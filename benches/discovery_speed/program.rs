//! Programs run on the slow side of the link, and what they took.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::snapshot;
use crate::world::path;

const PROGRAM: &str = env!("CARGO_BIN_EXE_postlotse-cli");
/// A program that hangs is a missed goal, not a hanging bench.
const PATIENCE: Duration = Duration::from_secs(40);
/// Between two looks at the memory of a program; the kernel keeps the peak itself.
const LOOK: Duration = Duration::from_millis(1);

/// One search by the unmodified program.
pub struct Search {
    /// From its start until the ranked answer was complete (or the end), by its own clock.
    pub answer: Duration,
    /// The whole process.
    pub process: Duration,
    /// What it printed.
    pub found: Value,
}

impl Search {
    /// A search that ends with the ranked answer.
    pub fn first(address: &str) -> Result<Self, String> {
        let (output, process) = finish(&mut ours(&["detect", "--first", "--json", address]))?;
        Self::read(&output, process, "answer_ms")
    }

    /// A search to its end, as whoever asks for no more than `detect` gets it.
    pub fn whole(address: &str) -> Result<Self, String> {
        let (output, process) = finish(&mut ours(&["detect", "--json", address]))?;
        Self::read(&output, process, "elapsed_ms")
    }

    fn read(output: &Output, process: Duration, clock: &str) -> Result<Self, String> {
        let found = json(output)?;
        // Without an answer its time is that of knowing that there is none.
        let milliseconds = found[clock].as_u64().or(found["elapsed_ms"].as_u64());
        let answer = milliseconds.map(Duration::from_millis).ok_or("`detect` tells no time")?;
        Ok(Self { answer, process, found })
    }

    /// What stands in the way of calling it found: another host, or no proof by a handshake.
    pub fn lacks(&self, domain: &str, proven: bool) -> Option<String> {
        for direction in ["incoming", "outgoing"] {
            let server = &self.found["recommended"][direction];
            let Some(host) = server["host"].as_str() else {
                return Some(format!("{direction} not found"));
            };
            if !host.ends_with(domain) {
                return Some(format!("{direction} is {host}"));
            }
            if proven && server["probed"] != "yes" {
                return Some(format!("{direction} not proven"));
            }
        }
        None
    }
}

/// The recognition of a bundled provider.
pub fn offline(address: &str) -> Result<Value, String> {
    json(&finish(&mut ours(&["detect", "--offline", "--json", address]))?.0)
}

/// What a person sees after a while of a search that is still running.
pub fn snapshot(address: &str) -> Result<Value, String> {
    let ourselves = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = secluded(Command::new(ourselves));
    json(&finish(command.args([snapshot::COMMAND, address]))?.0)
}

/// The time of a process of ours that does next to nothing.
pub fn nothing() -> Result<Duration, String> {
    Ok(finish(&mut ours(&["--version"]))?.1)
}

/// The time of a bare `curl` of this document.
pub fn curl(url: &str) -> Result<Duration, String> {
    let mut command = secluded(Command::new("curl"));
    command.args(["--silent", "--show-error", "--fail", "--cacert"]);
    let (output, elapsed) = finish(command.arg(path("tls/authority.pem")).arg(url))?;
    if output.status.success() { Ok(elapsed) } else { Err(complaint("curl", &output)) }
}

/// The most memory that a search holds, in MiB.
pub fn peak_of_search(address: &str) -> Result<f64, String> {
    peak(ours(&["detect", "--json", address]))
}

/// A command of the unmodified program.
pub fn ours(arguments: &[&str]) -> Command {
    let mut command = secluded(Command::new(PROGRAM));
    command.args(arguments);
    command
}

/// A command that knows nothing of this machine's settings. All it is told is which authority to trust.
fn secluded(mut command: Command) -> Command {
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("LANG", "C.UTF-8");
    command.env("HOME", path("home")).env("SSL_CERT_FILE", path("tls/authority.pem"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a command to its end.
pub fn finish(command: &mut Command) -> Result<(Output, Duration), String> {
    let started = Instant::now();
    let child = command.spawn().map_err(|error| format!("{command:?}: {error}"))?;
    let pid = Pid::from_child(&child);
    let (ended, watched) = channel::<()>();
    thread::spawn(move || {
        if watched.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            // Still ours: nobody has taken its exit code yet.
            let _ = kill_process(pid, Signal::KILL);
        }
    });
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let elapsed = started.elapsed();
    drop(ended);
    Ok((output, elapsed))
}

fn peak(mut command: Command) -> Result<f64, String> {
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let status = format!("/proc/{}/status", child.id());
    let started = Instant::now();
    let mut peak = 0.0_f64;
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        peak = peak.max(kib.unwrap_or(0.0) / 1024.0);
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
        }
        thread::sleep(LOOK);
    }
    if peak > 0.0 { Ok(peak) } else { Err("VmHWM was never there".to_owned()) }
}

/// What a command has printed.
pub fn json(output: &Output) -> Result<Value, String> {
    serde_json::from_slice(&output.stdout).map_err(|_| complaint("a program of ours", output))
}

fn complaint(program: &str, output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    let text = [out, err].map(|bytes| String::from_utf8_lossy(bytes).trim().to_owned()).join(" ");
    format!("{program} ended with {}: {text}", output.status)
}
