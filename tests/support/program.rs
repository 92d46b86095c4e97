//! The program itself as a process: what it prints, how it ends.
//!
//! For command lines that need no network. Nothing is redirected; a host name
//! that has to be looked up ends in `.invalid`, which no resolver sends anywhere.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The built program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_postlotse-cli");

/// How a run ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub text: String,
}

/// Runs the program with nothing on standard input.
pub fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, "")
}

/// Runs the program with this on standard input; standard error must stay empty, for it is no terminal.
pub fn run_with(arguments: &[&str], input: &str) -> Ran {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    // A program that reads nothing may be gone already.
    let _gone = child.stdin.take().expect("input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("ended");
    let read = |bytes| String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(read(output.stderr), "", "{arguments:?}: standard error");
    let code = output.status.code().expect("an exit code");
    Ran { code, text: read(output.stdout) }
}

/// Runs the program with `--json` and reads the one object it may print.
pub fn run_json(arguments: &[&str]) -> (i32, Value) {
    let mut all = vec!["--json"];
    all.extend(arguments);
    let ran = run(&all);
    assert_eq!(ran.text.matches('\n').count(), 1, "{arguments:?}: {}", ran.text);
    let value: Value = serde_json::from_str(&ran.text).expect("one object and nothing else");
    assert!(value.is_object(), "{arguments:?}: {value}");
    (ran.code, value)
}
