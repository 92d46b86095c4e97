//! A process of our own with its own network, its own processes and its own `/run`, which all end with it.
//!
//! The bench starts itself a second time inside, as the first process there. When that one ends, however that
//! happens, the kernel ends every server it started, and network, names and files are gone with them: nothing is
//! left to sweep. It ends on its own when the bench outside does, because then its standard input closes.

use std::fs;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::process::{Command, ExitCode, Stdio};
use std::thread;

/// The first argument of the second start.
pub const INSIDE: &str = "--inside";
/// The folder of servers and settings; gone with the process, like all of `/run` in here.
pub const FOLDER: &str = "/run/postlotse-bench";

/// The name of the network namespace with the servers.
pub fn server_network() -> String {
    "postlotse-bench-servers".to_owned()
}

/// Runs the bench inside and waits for it.
pub fn enter(arguments: &[String]) -> Result<ExitCode, String> {
    let root = fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    if !root {
        return Err("a network of our own needs root".to_owned());
    }
    let ourselves = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut inside = Command::new("unshare");
    inside.args(["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]);
    inside.arg(ourselves).arg(INSIDE).args(arguments).stdin(Stdio::piped());
    let mut inside = inside
        .spawn()
        .map_err(|error| format!("`unshare` (util-linux) does not start: {error}"))?;
    // `wait` would close it at once, and with it end the run.
    let lifeline = inside.stdin.take();
    let status = inside.wait().map_err(|error| error.to_string())?;
    drop(lifeline);
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Makes the place usable: own `/run`, a loopback, and an end when the bench outside is gone.
pub fn settle() -> Result<(), String> {
    thread::spawn(|| {
        let mut rest = Vec::new();
        // Ended or broken: either way nobody is there any more.
        let _ = std::io::stdin().read_to_end(&mut rest);
        std::process::exit(130);
    });
    // What /etc/resolv.conf may be a link to is gone with the old /run.
    let resolver = fs::canonicalize("/etc/resolv.conf").ok();
    command("mount", &["-t", "tmpfs", "-o", "mode=755", "tmpfs", "/run"])?;
    fs::create_dir_all(FOLDER).map_err(|error| error.to_string())?;
    if let Some(path) = resolver.filter(|path| path.starts_with("/run")) {
        let folder = path.parent().ok_or("/etc/resolv.conf is a folder")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, ""))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    command("ip", &["link", "set", "lo", "up"])
}

/// Makes this the name server of every program in here.
pub fn ask_names_of(server: std::net::IpAddr) -> Result<(), String> {
    let file = format!("{FOLDER}/resolv.conf");
    fs::write(&file, format!("nameserver {server}\noptions timeout:2 attempts:1\n"))
        .map_err(|error| format!("{file}: {error}"))?;
    command("mount", &["--bind", &file, "/etc/resolv.conf"])
}

/// Runs a command that has to work.
pub fn command(program: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("`{program}` does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{program} {}` failed: {}", arguments.join(" "), said.trim()))
}
