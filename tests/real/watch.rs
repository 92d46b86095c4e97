//! A run of the program with everything written down that leaves it: every question to DNS, every request to the web,
//! every visit to a mail server.
//!
//! Such a run has a name server, a web and mail servers at addresses that nobody else uses; the servers themselves keep
//! the record. Only one run is watched at a time.

use std::collections::BTreeSet;
use std::fs;
use std::net::{SocketAddr, UdpSocket};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::domains::{WATCHED_MAIL, WATCHED_RESOLVER, WATCHED_WEB};
use super::name_server::WATCHED_PORT;
use super::program::{Run, postlotse_asking};
use super::world::{World, world};

/// The local part of the addresses of watched runs: nobody else has it, so it is found wherever it goes.
pub const WATCHED: &str = "nora.neugier";

/// What left the program.
pub struct Traffic {
    /// Questions to DNS: kind of record and name.
    pub questions: BTreeSet<(&'static str, String)>,
    /// Requests to the web, as nginx's log has them.
    pub requests: Vec<Value>,
    /// What the mail servers wrote about their visitor.
    pub visits: Vec<String>,
}

/// Runs the program while everything is written down.
pub fn watched(arguments: &[&str]) -> (Run, Traffic) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let world = world();
    let scribe = &*SCRIBE;
    scribe.lock().unwrap().clear();
    let before = LOGS.map(|log| world.log(log).len());
    let resolver = world.site.path("watched-resolv.conf");
    fs::write(&resolver, format!("nameserver {WATCHED_RESOLVER}\noptions timeout:2 attempts:1\n"))
        .unwrap();
    let run = postlotse_asking(&resolver, arguments);
    let [web, imap, smtp] = settled(world, before);
    let at = WATCHED_WEB.to_string();
    let requests = web.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let requests = requests.filter(|request| request["at"] == at.as_str()).collect();
    // Who comes from this machine comes from the address that is visited.
    let visitor = WATCHED_MAIL.to_string();
    let visits = imap.lines().chain(smtp.lines()).filter(|line| line.contains(&visitor));
    let visits = visits.map(str::to_owned).collect();
    let questions = scribe.lock().unwrap().clone();
    (run, Traffic { questions, requests, visits })
}

/// nginx, Dovecot, Postfix.
const LOGS: [&str; 3] = ["traffic.log", "dovecot.log", "postfix.log"];

/// What the logs have gained, once every visitor is said to have left.
fn settled(world: &World, before: [usize; 3]) -> [String; 3] {
    let gained = || {
        let mut news = LOGS.into_iter().zip(before);
        [(); 3].map(|()| {
            let (log, start) = news.next().unwrap();
            world.log(log).get(start..).unwrap_or_default().to_owned()
        })
    };
    let start = Instant::now();
    loop {
        let news = gained();
        let visitor = format!("[{WATCHED_MAIL}]");
        let count = |what: &str| {
            let lines = news[2].lines().filter(|line| line.contains(&visitor));
            lines.filter(|line| line.contains(what)).count()
        };
        let left = count(" disconnect from ") == count(" connect from ");
        if (left && start.elapsed() > Duration::from_millis(500)) || start.elapsed().as_secs() > 10
        {
            return news;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Stands before the second name server, writes down what is asked and passes it on.
static SCRIBE: LazyLock<&Mutex<BTreeSet<(&'static str, String)>>> = LazyLock::new(|| {
    let open = |port| world().site.network.datagrams(SocketAddr::new(WATCHED_RESOLVER, port));
    let (front, back) = (open(53).unwrap(), open(0).unwrap());
    back.connect(SocketAddr::new(WATCHED_RESOLVER, WATCHED_PORT)).unwrap();
    back.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    let asked: &Mutex<BTreeSet<_>> = Box::leak(Box::default());
    thread::spawn(move || pass_on(&front, &back, asked));
    asked
});

fn pass_on(front: &UdpSocket, back: &UdpSocket, asked: &Mutex<BTreeSet<(&'static str, String)>>) {
    let (mut question, mut answer) = ([0; 4096], [0; 4096]);
    while let Ok((length, from)) = front.recv_from(&mut question) {
        asked.lock().unwrap().insert(read(&question[..length]));
        back.send(&question[..length]).unwrap();
        // One that comes late belongs to an earlier question.
        while let Ok(length) = back.recv(&mut answer) {
            if answer[..2] == question[..2] {
                front.send_to(&answer[..length], from).unwrap();
                break;
            }
        }
    }
}

/// Kind and name of the one question of a packet (RFC 1035 section 4.1).
fn read(packet: &[u8]) -> (&'static str, String) {
    let mut labels = Vec::new();
    let mut at = 12;
    while packet[at] > 0 {
        let end = at + 1 + usize::from(packet[at]);
        labels.push(String::from_utf8_lossy(&packet[at + 1..end]).to_lowercase());
        at = end;
    }
    let kind = match u16::from_be_bytes([packet[at + 1], packet[at + 2]]) {
        1 | 28 => "address",
        15 => "mx",
        16 => "txt",
        33 => "srv",
        _ => "other",
    };
    (kind, labels.join("."))
}
