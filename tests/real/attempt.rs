//! `check` at a hoster, and what a person would see of it; many at once.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;

use super::hosters::{PASSWORD, hoster};
use super::program::{Run, postlotse_with};

/// The three protocols by their keys.
pub const PROTOCOLS: [&str; 3] = ["imap", "pop3", "smtp"];

/// How a connection is made safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS or STLS.
    Upgrade,
}

impl Way {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Tls, Self::Upgrade];

    fn key(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::Upgrade => "starttls",
        }
    }

    /// The registered port.
    fn port(self, protocol: &str) -> u16 {
        match (self, protocol) {
            (Self::Tls, "imap") => 993,
            (Self::Tls, "pop3") => 995,
            (Self::Tls, _) => 465,
            (Self::Upgrade, "imap") => 143,
            (Self::Upgrade, "pop3") => 110,
            (Self::Upgrade, _) => 587,
        }
    }
}

/// A check with servers typed by hand.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// Whose servers.
    pub hoster: &'a str,
    /// Which protocols.
    pub protocols: &'a [&'a str],
    /// How.
    pub way: Way,
    /// Another port than the registered one.
    pub port: Option<u16>,
    /// The address.
    pub address: &'a str,
    /// The user name, where it is not the address.
    pub username: Option<&'a str>,
    /// The password.
    pub password: &'a str,
}

impl<'a> Attempt<'a> {
    /// Over TLS with the usual password.
    pub fn new(hoster: &'a str, protocols: &'a [&'a str], address: &'a str) -> Self {
        let (way, port, username) = (Way::Tls, None, None);
        Self { hoster, protocols, way, port, address, username, password: PASSWORD }
    }

    /// Runs the program.
    pub fn run(&self) -> Run {
        let host = hoster(self.hoster).host();
        let mut arguments = vec!["check".to_owned(), self.address.to_owned()];
        for protocol in self.protocols {
            let port = self.port.unwrap_or_else(|| self.way.port(protocol));
            let server = format!("{protocol}={host}:{port}:{}", self.way.key());
            let words = ["--protocol", protocol, "--server", &server];
            arguments.extend(words.map(str::to_owned));
        }
        if let Some(username) = self.username {
            arguments.extend(["--username".to_owned(), username.to_owned()]);
        }
        arguments.extend(["--password-stdin", "--confirm", "--json"].map(str::to_owned));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        postlotse_with(self.password, &arguments)
    }
}

/// What is said about one protocol: outcome, stage, cause.
pub fn said(seen: &Value, protocol: &str) -> (String, String, String) {
    let word = |key: &str| seen["protocols"][protocol][key].as_str().unwrap_or("-").to_owned();
    (word("outcome"), word("stage"), word("cause"))
}

/// Judges every case, some at a time, and fails with all complaints together.
pub fn judge_all<T: Sync>(cases: &[T], judge: impl Fn(&T) -> Result<(), String> + Sync) {
    // Most of the time goes into waiting for servers.
    const AT_ONCE: usize = 6;
    let next = AtomicUsize::new(0);
    let complaints = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(complaint) = judge(case) {
                        complaints.lock().unwrap().push(complaint);
                    }
                }
            });
        }
    });
    let complaints = complaints.into_inner().unwrap();
    assert!(complaints.is_empty(), "{} wrong:\n{}", complaints.len(), complaints.join("\n"));
}

/// Insists that somebody has come to this hoster's mail store, and that nobody has begun to sign in.
pub fn nobody_signed_in(name: &str) {
    let log = hoster(name).log();
    let visits: Vec<&str> = log.lines().filter(|line| line.contains("-login: Info")).collect();
    assert!(!visits.is_empty(), "{log}");
    // "no auth attempts", "disconnected before auth was ready": no name, no word of how somebody wanted to sign in.
    let tried = visits.iter().find(|line| {
        !line.contains("Disconnected") || !line.contains("user=<>") || line.contains("method=")
    });
    assert_eq!(tried, None, "{log}");
}
