//! The checks that are measured, each against the round trips of the same run.

use std::io::Write;
use std::time::{Duration, Instant};

use crate::floor::{connects, median, milliseconds};
use crate::link::{Direction, ONE_WAY};
use crate::packet::Packet;
use crate::program;
use crate::world::{MAIL, PASSWORD, PERSON, World};

/// Runs of a check; the median counts.
const RUNS: usize = 15;
/// The goal of the project, in round trips.
const MOST: f64 = 12.0;

/// One way in which the servers want their connections.
struct Case {
    name: &'static str,
    /// A domain that has these servers.
    domain: &'static str,
    /// Protocol, host before the domain, port, security.
    servers: [(&'static str, &'static str, u16, &'static str); 3],
}

const CASES: [Case; 2] = [
    Case {
        name: "IMAP, POP3 and SMTP, TLS from the start",
        domain: "guess.test",
        servers: [
            ("imap", "imap", 993, "tls"),
            ("pop3", "imap", 995, "tls"),
            ("smtp", "smtp", 465, "tls"),
        ],
    },
    Case {
        name: "IMAP, POP3 and SMTP, STARTTLS",
        domain: "upgrade.test",
        servers: [
            ("imap", "mail", 143, "starttls"),
            ("pop3", "mail", 110, "starttls"),
            ("smtp", "mail", 587, "starttls"),
        ],
    },
];

impl Case {
    fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![format!("{PERSON}@{}", self.domain)];
        for (protocol, host, port, security) in self.servers {
            let server = format!("{protocol}={host}.{}:{port}:{security}", self.domain);
            arguments.extend(["--server".to_owned(), server]);
            arguments.extend(["--protocol".to_owned(), protocol.to_owned()]);
        }
        // The servers have documentation addresses, which lie nowhere in the internet.
        arguments.push("--confirm".to_owned());
        arguments
    }

    /// The time of one check that has proven everything.
    fn once(&self) -> Result<Duration, String> {
        let (reader, mut writer) = std::io::pipe().map_err(|error| error.to_string())?;
        writer.write_all(PASSWORD.as_bytes()).map_err(|error| error.to_string())?;
        drop(writer);
        let mut command = program::ours(&["check", "--json", "--password-stdin"]);
        let (output, elapsed) = program::finish(command.args(self.arguments()).stdin(reader))?;
        let found = program::json(&output)?;
        for (protocol, ..) in self.servers {
            let result = &found["protocols"][protocol];
            if result["outcome"] != "ok" {
                return Err(format!("{protocol} was not proven: {found}"));
            }
        }
        Ok(elapsed)
    }
}

/// Measures and prints line by line; whether every goal is met.
pub fn print(world: &World, timeline: bool) -> Result<bool, String> {
    let (round_trip, fastest, slowest) = connects(MAIL, 993)?;
    let empty = (0..RUNS).map(|_| program::nothing()).collect::<Result<Vec<_>, _>>()?;
    let empty_run = median(empty);
    println!(
        "1 round trip = {:.1} ms (TCP connect, {:.1} to {:.1} ms), empty run {:.1} ms\n",
        milliseconds(round_trip),
        milliseconds(fastest),
        milliseconds(slowest),
        milliseconds(empty_run),
    );
    println!("| check of | round trips | at most | | beside |");
    println!("|---|---|---|---|---|");
    let mut good = true;
    for case in &CASES {
        // The servers' first login is not what a second one is.
        case.once()?;
        let times = (0..RUNS).map(|_| case.once()).collect::<Result<Vec<_>, _>>()?;
        let whole = median(times);
        let trips = whole.as_secs_f64() / round_trip.as_secs_f64();
        let met = trips <= MOST;
        let verdict = if met { "ok" } else { "MISSED" };
        let (name, took) = (case.name, milliseconds(whole));
        println!(
            "| {name} | {trips:.1} | {MOST:.0} | {verdict} | {took:.0} ms, start and end included |"
        );
        good &= met;
    }
    if timeline {
        for case in &CASES {
            packets(world, case)?;
        }
    }
    Ok(good)
}

/// Every packet of one check, as the program's side of the link saw it.
fn packets(world: &World, case: &Case) -> Result<(), String> {
    std::thread::sleep(ONE_WAY * 20);
    let started = Instant::now();
    let (result, seen) = world.link.watch(|| case.once());
    println!("\n{}: {:.0} ms", case.name, milliseconds(result?));
    println!("     ms trips   (-> sent, <- received)");
    for one in &seen {
        let Some(packet) = Packet::parse(&one.bytes) else { continue };
        let Some((from, from_port, to, to_port)) = packet.flow() else { continue };
        let passed = one.at.saturating_duration_since(started);
        let trips = passed.as_secs_f64() / (2.0 * ONE_WAY.as_secs_f64());
        let (arrow, far, port) = match one.direction {
            Direction::Out => ("->", to, to_port),
            Direction::In => ("<-", from, from_port),
        };
        println!(
            "{:>7.1} {trips:>5.2} {arrow} {far}:{port} {}",
            milliseconds(passed),
            packet.describe()
        );
    }
    Ok(())
}
