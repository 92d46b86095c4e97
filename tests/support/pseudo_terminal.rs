//! The program at a real pseudo-terminal, typed at key by key.
//!
//! `script` (util-linux, essential on Debian) makes the terminal. Keys are sent
//! only after the program has shown what it waits for, as a person would.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::program::PROGRAM;

/// Longest wait for anything on the screen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program; it ends when dropped.
pub struct PseudoTerminal {
    child: Child,
    screen: Arc<Mutex<String>>,
    seen: usize,
    reader: Option<JoinHandle<()>>,
}

impl PseudoTerminal {
    /// Starts the program; after its end the shell prints its code and the terminal's settings.
    pub fn start(arguments: &str) -> Self {
        let line = format!("'{PROGRAM}' {arguments}; echo \"code=$?\"; stty -a");
        let mut child = Command::new("script")
            .args(["--quiet", "--flush", "--command", &line, "/dev/null"])
            .env("TERM", "xterm")
            .env("SHELL", "/bin/sh")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("script of util-linux");
        let mut output = child.stdout.take().expect("output");
        let screen = Arc::new(Mutex::new(String::new()));
        let kept = screen.clone();
        let reader = std::thread::spawn(move || {
            let mut pending = Vec::new();
            let mut chunk = [0; 1024];
            while let Ok(length @ 1..) = output.read(&mut chunk) {
                pending.extend_from_slice(&chunk[..length]);
                // A letter may arrive in two pieces.
                let whole = match std::str::from_utf8(&pending) {
                    Ok(text) => text.len(),
                    Err(error) => error.valid_up_to(),
                };
                let text: Vec<u8> = pending.drain(..whole).collect();
                let text = String::from_utf8(text).expect("checked");
                kept.lock().expect("screen").push_str(&text);
            }
        });
        Self { child, screen, seen: 0, reader: Some(reader) }
    }

    /// Everything shown so far.
    pub fn screen(&self) -> String {
        self.screen.lock().expect("screen").clone()
    }

    /// Waits until this appears after what was waited for before.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let started = Instant::now();
        loop {
            let screen = self.screen();
            if let Some(at) = screen[self.seen..].find(text) {
                self.seen += at + text.len();
                return self;
            }
            let rest = &screen[self.seen..];
            assert!(started.elapsed() < PATIENCE, "{text:?} did not appear after: {rest}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Types keys.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let input = self.child.stdin.as_mut().expect("input");
        input.write_all(keys.as_bytes()).expect("typed");
        input.flush().expect("typed");
        self
    }

    /// Waits for the end; the code, and whether the terminal was left as it was found.
    pub fn end(&mut self) -> (i32, bool) {
        self.wait_for("code=").wait_for("echoctl");
        self.child.stdin.take();
        self.child.wait().expect("ended");
        if let Some(reader) = self.reader.take() {
            reader.join().expect("read to the end");
        }
        let screen = self.screen();
        let (_, rest) = screen.rsplit_once("code=").expect("a code");
        let code: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let settings: Vec<&str> = rest.split([' ', ';', '\r', '\n']).collect();
        let in_order = ["icanon", "echo", "isig"].iter().all(|word| settings.contains(word));
        (code.parse().expect("a code"), in_order)
    }
}

impl Drop for PseudoTerminal {
    fn drop(&mut self) {
        // Already ended, unless a test has failed.
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}
