//! The unmodified program, run inside the test world. All it is told is which authority to trust.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::world::world;

/// What a run left behind.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// What it said to people, or its JSON.
    pub stdout: String,
    /// Progress and complaints.
    pub stderr: String,
    /// How long it took.
    pub elapsed: Duration,
}

impl Run {
    /// Insists on the exit code, and gives back the run.
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}\n{}", world().site.last_words());
        self
    }

    /// Standard output as the one JSON object that `--json` promises.
    pub fn json(&self) -> Value {
        match serde_json::from_str(&self.stdout) {
            Ok(object @ Value::Object(_)) => object,
            other => panic!("not one object ({other:?}): {self:#?}"),
        }
    }

    /// Insists that people read this.
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.stdout.contains(words), "{words:?} is not in {self:#?}");
        self
    }
}

/// Runs the program with these arguments.
pub fn postlotse(arguments: &[&str]) -> Run {
    run(arguments, None, &[])
}

/// Runs the program with another name server than everybody else's: `resolver` is a file as `/etc/resolv.conf`.
pub fn postlotse_asking(resolver: &Path, arguments: &[&str]) -> Run {
    // `ip netns exec` gives each command a view of the files of its own.
    let script = "mount --bind \"$0\" /etc/resolv.conf && exec timeout \"$@\"";
    let mut command = world().site.network.command("sh");
    command.args(["-c", script]).arg(resolver);
    start(command, arguments, None, &[])
}

/// Runs the program and gives it a password on standard input, ended by a line break as a shell does.
pub fn postlotse_with(password: &str, arguments: &[&str]) -> Run {
    run(arguments, Some(password), &[])
}

/// Runs the program in a desktop session, which these variables lead to.
pub fn postlotse_in(session: &[(&str, String)], password: Option<&str>, arguments: &[&str]) -> Run {
    run(arguments, password, session)
}

fn run(arguments: &[&str], password: Option<&str>, session: &[(&str, String)]) -> Run {
    start(world().site.network.command("timeout"), arguments, password, session)
}

/// `command` ends where the limit for `timeout` follows.
fn start(
    mut command: Command,
    arguments: &[&str],
    password: Option<&str>,
    session: &[(&str, String)],
) -> Run {
    let world = world();
    let start = Instant::now();
    // A program that hangs is a failed test, not a hanging one.
    command.arg("60").arg(program()).args(arguments);
    command.env("SSL_CERT_FILE", world.site.path("tls/authority.pem")).env_remove("SSL_CERT_DIR");
    command.env("HOME", world.site.path("home"));
    // The session of whoever runs the tests is none of their business.
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("XDG_RUNTIME_DIR");
    for (name, value) in session {
        // An empty value says: not set.
        if !value.is_empty() {
            command.env(name, value);
        }
    }
    let stdin = if password.is_some() { Stdio::piped() } else { Stdio::null() };
    let mut child =
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if let (Some(password), Some(mut pipe)) = (password, child.stdin.take()) {
        // A program that ends without reading is judged by what it says.
        let _ = pipe.write_all(format!("{password}\n").as_bytes());
    }
    let output = child.wait_with_output().unwrap();
    let run = Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        elapsed: start.elapsed(),
    };
    if let Some(password) = password {
        let told = format!("{}{}", run.stdout, run.stderr);
        assert!(!told.contains(password), "the password is in the output: {run:#?}");
    }
    run
}

/// The program under test: cargo's own build, or the one `tests/long` names, which is the released kind.
fn program() -> std::ffi::OsString {
    std::env::var_os("POSTLOTSE_TEST_PROGRAM")
        .unwrap_or_else(|| env!("CARGO_BIN_EXE_postlotse-cli").into())
}
