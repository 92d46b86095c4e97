//! A person at a terminal: the unmodified program on a pseudo-terminal (util-linux `script`), read and typed to.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::world::world;

/// A program that talks.
pub struct Terminal {
    child: Child,
    keys: ChildStdin,
    output: Receiver<Vec<u8>>,
    bytes: Vec<u8>,
    /// How much of the screen was already waited for.
    seen: usize,
}

impl Terminal {
    /// Starts the program with these arguments.
    pub fn open(arguments: &str) -> Self {
        Self::open_at(&world().site.path("home"), arguments)
    }

    /// The same for somebody who lives there.
    pub fn open_at(home: &Path, arguments: &str) -> Self {
        let world = world();
        let program = format!("{} {arguments}", env!("CARGO_BIN_EXE_postlotse-cli"));
        let mut child = world
            .site
            .network
            .command("script")
            .args(["--quiet", "--return", "--echo", "never", "--command", &program, "/dev/null"])
            .env("SSL_CERT_FILE", world.site.path("tls/authority.pem"))
            .env_remove("SSL_CERT_DIR")
            .env("HOME", home)
            .env("TERM", "xterm")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let keys = child.stdin.take().unwrap();
        let mut screen = child.stdout.take().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = screen.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, keys, output, bytes: Vec::new(), seen: 0 }
    }

    /// Waits until these words appear after the last ones waited for.
    pub fn read(&mut self, words: &str) {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            if let Some(at) = screen[self.seen..].find(words) {
                self.seen += at + words.len();
                return;
            }
            let left = Duration::from_secs(30).saturating_sub(start.elapsed());
            match self.output.recv_timeout(left) {
                Ok(more) => self.bytes.extend(more),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("{words:?} does not appear:\n{screen}\n{}", world().site.last_words())
                }
            }
        }
    }

    /// Types these characters; `\r` is Enter.
    pub fn press(&mut self, keys: &str) {
        // At once, faster than any person: what comes with the question must not be lost or echoed.
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits for the end; gives back the exit code and everything that was to be seen.
    pub fn end(mut self) -> (i32, String) {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "no end:\n{}", self.screen());
            thread::sleep(Duration::from_millis(20));
        };
        while let Ok(more) = self.output.recv_timeout(Duration::from_millis(500)) {
            self.bytes.extend(more);
        }
        (status.code().unwrap_or(-1), self.screen())
    }

    fn screen(&self) -> String {
        // A letter may be cut in two by the end of what was read so far.
        let whole = match std::str::from_utf8(&self.bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&self.bytes[..error.valid_up_to()]).unwrap(),
        };
        whole.to_owned()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
