//! Every packet of one search, as the program's side of the link saw it, and when each source was done.
//!
//! For whoever wants to know where the round trips go.

use std::collections::HashMap;
use std::io::Cursor;
use std::time::{Duration, Instant};

use rustls::server::Acceptor;

use crate::cases::Case;
use crate::link::{Direction, ONE_WAY, Seen};
use crate::packet::{Flow, Packet};
use crate::program::{self, Search};
use crate::world::World;

/// The option that asks for it.
pub const OPTION: &str = "--timeline";

/// Runs the search of a case twice, the first time to warm up the servers, and prints the second.
pub fn print(world: &World, case: Case) -> Result<(), String> {
    if case != Case::Dropped {
        Search::first(&case.address())?;
    }
    world.link.swallow_all(case == Case::Dropped);
    let search = watched(world, || Search::first(&case.address()));
    world.link.swallow_all(false);
    let (search, lines) = search?;
    println!("\n{}: {}\n{lines}\n", case.key(), case.address());
    let (answer, process) = (search.answer.as_millis(), search.process.as_millis());
    println!("answer after {answer} ms, process {process} ms");
    for source in search.found["sources"].as_array().into_iter().flatten() {
        let word = |key: &str| source[key].as_str().unwrap_or("-").to_owned();
        let elapsed = source["elapsed_ms"].as_u64().unwrap_or_default();
        println!(
            "  {elapsed:>5} ms  {:<14} {} {}",
            word("source"),
            word("outcome"),
            word("reason")
        );
    }
    for direction in ["incoming", "outgoing"] {
        println!("  {direction}: {}", search.found["recommended"][direction]);
    }
    if case == Case::Autoconfig {
        let (time, lines) = watched(world, || program::curl(&case.document()))?;
        println!("\ncurl of the same document: {} ms\n{lines}", time.as_millis());
    }
    Ok(())
}

/// What some work gives back, and its packets as lines.
fn watched<T>(
    world: &World,
    work: impl FnOnce() -> Result<T, String>,
) -> Result<(T, String), String> {
    // The last words of the run before are none of this one's.
    std::thread::sleep(ONE_WAY * 20);
    let started = Instant::now();
    let (result, seen) = world.link.watch(work);
    let names = server_names(&seen);
    let heading = "     ms trips   (-> sent, <- received, -x swallowed)".to_owned();
    let lines = seen.iter().filter_map(|packet| line(packet, started, &names));
    let lines: Vec<String> = std::iter::once(heading).chain(lines).collect();
    Ok((result?, lines.join("\n")))
}

fn line(seen: &Seen, started: Instant, names: &HashMap<Flow, String>) -> Option<String> {
    let packet = Packet::parse(&seen.bytes)?;
    let flow @ (from, from_port, to, to_port) = packet.flow()?;
    let passed = seen.at.saturating_duration_since(started);
    let arrow = match (seen.direction, seen.lost) {
        (Direction::Out, false) => "->",
        (Direction::Out, true) => "-x",
        (Direction::In, _) => "<-",
    };
    let (far, port, near_port, key) = match seen.direction {
        Direction::Out => (to, to_port, from_port, flow),
        Direction::In => (from, from_port, to_port, (to, to_port, from, from_port)),
    };
    let name = names.get(&key).map_or_else(String::new, |name| format!(" [{name}]"));
    Some(format!(
        "{:>7.1} {:>5.2} {arrow} {far}:{port}{name} (:{near_port}) {}",
        passed.as_secs_f64() * 1000.0,
        in_round_trips(passed),
        packet.describe(),
    ))
}

fn in_round_trips(time: Duration) -> f64 {
    time.as_secs_f64() / (2.0 * ONE_WAY.as_secs_f64())
}

/// The host that each TLS connection asks for. A client hello may need more than one packet.
fn server_names(seen: &[Seen]) -> HashMap<Flow, String> {
    let mut hellos: HashMap<Flow, Vec<u8>> = HashMap::new();
    for one in seen.iter().filter(|one| one.direction == Direction::Out) {
        let Some(packet) = Packet::parse(&one.bytes) else { continue };
        let (Some(flow), Some(bytes)) = (packet.flow(), packet.stream_bytes()) else { continue };
        let hello = hellos.entry(flow).or_default();
        // After STARTTLS the hello follows a talk in the clear.
        if !hello.is_empty() || bytes.starts_with(&[22, 3]) {
            hello.extend_from_slice(bytes);
        }
    }
    hellos.into_iter().filter_map(|(flow, hello)| Some((flow, server_name(&hello)?))).collect()
}

fn server_name(hello: &[u8]) -> Option<String> {
    let mut acceptor = Acceptor::default();
    acceptor.read_tls(&mut Cursor::new(hello)).ok()?;
    let accepted = acceptor.accept().ok()??;
    accepted.client_hello().server_name().map(str::to_owned)
}
