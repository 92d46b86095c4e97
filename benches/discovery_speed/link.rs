//! The slow link: two TUN devices, one in each network, and a thread per direction that hands every packet on
//! after a fixed time, in order.
//!
//! Stands in for `netem`, which not every kernel has. It knows addresses that swallow everything, can swallow
//! everything itself, and can keep what passes for a timeline. It never reorders and never loses a packet by itself.

use std::fs::File;
use std::io;
use std::net::IpAddr;
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};
use tun_rs::{DeviceBuilder, Layer, SyncDevice};

use crate::packet::Packet;
use crate::seclusion::{command, server_network};

/// The way in one direction.
pub const ONE_WAY: Duration = Duration::from_millis(20);
/// The name of either device in its network.
const DEVICE: &str = "slow";
/// How much earlier than due a sleep ends, because the system wakes late by about as much.
const EARLY: Duration = Duration::from_micros(70);
const MOST_BYTES: usize = 65_536;

/// Where a packet goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the program to a server.
    Out,
    /// Back.
    In,
}

/// A packet as the program's side of the link saw it.
pub struct Seen {
    /// When it left the program or reached it.
    pub at: Instant,
    /// Where it went.
    pub direction: Direction,
    /// Whether it was swallowed.
    pub lost: bool,
    /// Itself.
    pub bytes: Vec<u8>,
}

/// The link; runs until the process ends.
pub struct Link {
    state: Arc<State>,
}

struct State {
    holes: Vec<IpAddr>,
    swallows_all: AtomicBool,
    packets: AtomicUsize,
    tape: Mutex<Option<Vec<Seen>>>,
}

impl Link {
    /// Makes the server network and joins it to ours. Packets to `holes` are swallowed.
    pub fn create(ours: &[IpAddr], theirs: &[IpAddr], holes: &[IpAddr]) -> Result<Self, String> {
        let name = server_network();
        command("ip", &["netns", "add", &name])?;
        let near = device().map_err(|error| format!("no TUN device here: {error}"))?;
        let far = in_server_network(device)?.map_err(|error| format!("no TUN device: {error}"))?;
        set_up(&[], ours, DEVICE)?;
        command("ip", &["-n", &name, "link", "set", "lo", "up"])?;
        set_up(&["-n", &name], theirs, "lo")?;
        let state = Arc::new(State {
            holes: holes.to_vec(),
            swallows_all: AtomicBool::new(false),
            packets: AtomicUsize::new(0),
            tape: Mutex::new(None),
        });
        let (near, far) = (Arc::new(near), Arc::new(far));
        carry(&near, &far, Direction::Out, &state);
        carry(&far, &near, Direction::In, &state);
        Ok(Self { state })
    }

    /// Swallows every packet from now on, or no longer.
    pub fn swallow_all(&self, all: bool) {
        self.state.swallows_all.store(all, Ordering::SeqCst);
    }

    /// How many packets programs have sent so far.
    pub fn sent(&self) -> usize {
        self.state.packets.load(Ordering::SeqCst)
    }

    /// The same, as soon as nothing has been sent for a while; a link that never rests is taken as it is.
    pub fn sent_once_quiet(&self) -> usize {
        for _ in 0..50 {
            let before = self.sent();
            std::thread::sleep(Duration::from_millis(200));
            if self.sent() == before {
                break;
            }
        }
        self.sent()
    }

    /// Keeps what passes while `work` runs.
    pub fn watch<T>(&self, work: impl FnOnce() -> T) -> (T, Vec<Seen>) {
        self.state.keep(Some(Vec::new()));
        let result = work();
        (result, self.state.keep(None))
    }
}

impl State {
    fn keep(&self, tape: Option<Vec<Seen>>) -> Vec<Seen> {
        let mut lock = self.tape.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        std::mem::replace(&mut *lock, tape).unwrap_or_default()
    }

    fn note(&self, at: Instant, direction: Direction, lost: bool, bytes: &[u8]) {
        let mut lock = self.tape.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(tape) = lock.as_mut() {
            tape.push(Seen { at, direction, lost, bytes: bytes.to_vec() });
        }
    }

    fn loses(&self, packet: &Packet<'_>) -> bool {
        self.swallows_all.load(Ordering::SeqCst) || self.holes.contains(&packet.to)
    }
}

fn device() -> io::Result<SyncDevice> {
    DeviceBuilder::new().name(DEVICE).layer(Layer::L3).mtu(1500).enable(false).build_sync()
}

/// Runs `work` in the server network. Sockets and devices made there stay there.
pub fn in_server_network<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    let path = format!("/run/netns/{}", server_network());
    let network = File::open(&path).map_err(|error| format!("{path}: {error}"))?;
    thread::scope(|scope| {
        let inside = scope.spawn(|| {
            move_into_link_name_space(network.as_fd(), Some(LinkNameSpaceType::Network))
                .map_err(|error| format!("{path}: {error}"))?;
            Ok(work())
        });
        inside.join().map_err(|_| "the thread in the server network panicked".to_owned())?
    })
}

/// Gives a network its addresses, and the device as its way to everywhere.
fn set_up(prefix: &[&str], addresses: &[IpAddr], holder: &str) -> Result<(), String> {
    let ip = |arguments: &[&str]| command("ip", &[prefix, arguments].concat());
    // Without this the system asks for routers and the packets of nobody's search are counted.
    ip(&["link", "set", DEVICE, "addrgenmode", "none"])?;
    ip(&["link", "set", DEVICE, "txqueuelen", "10000", "up"])?;
    for address in addresses {
        // Without nodad an IPv6 address cannot be used at once.
        let flags: &[&str] = if address.is_ipv6() { &["nodad"] } else { &[] };
        ip(&[&["addr", "add", &address.to_string(), "dev", holder], flags].concat())?;
    }
    ip(&["-4", "route", "add", "default", "dev", DEVICE])?;
    ip(&["-6", "route", "add", "default", "dev", DEVICE])
}

/// One direction: a thread that reads, a thread that waits and writes.
fn carry(from: &Arc<SyncDevice>, to: &Arc<SyncDevice>, direction: Direction, state: &Arc<State>) {
    let (sender, receiver) = channel();
    let (from, to) = (Arc::clone(from), Arc::clone(to));
    let (reading, writing) = (Arc::clone(state), Arc::clone(state));
    thread::spawn(move || {
        hurry();
        read(&from, direction, &reading, &sender);
    });
    thread::spawn(move || {
        hurry();
        write(&to, direction, &writing, &receiver);
    });
}

/// A busy machine must not make the link slower. A wish, not a need.
fn hurry() {
    let _ = rustix::process::setpriority_process(None, -20);
}

fn read(
    from: &SyncDevice,
    direction: Direction,
    state: &State,
    sender: &Sender<(Instant, Vec<u8>)>,
) {
    let mut buffer = vec![0; MOST_BYTES];
    while let Ok(length) = from.recv(&mut buffer) {
        let now = Instant::now();
        let bytes = &buffer[..length];
        let Some(packet) = Packet::parse(bytes) else { continue };
        if packet.is_chatter() {
            continue;
        }
        let lost = state.loses(&packet);
        if direction == Direction::Out {
            state.packets.fetch_add(1, Ordering::SeqCst);
            state.note(now, direction, lost, bytes);
        }
        if !lost && sender.send((now + ONE_WAY, bytes.to_vec())).is_err() {
            return;
        }
    }
}

fn write(
    to: &SyncDevice,
    direction: Direction,
    state: &State,
    receiver: &Receiver<(Instant, Vec<u8>)>,
) {
    for (due, bytes) in receiver {
        wait_until(due);
        if direction == Direction::In {
            state.note(Instant::now(), direction, false, &bytes);
        }
        // A full queue loses a packet, as a real link does.
        let _ = to.send(&bytes);
    }
}

fn wait_until(due: Instant) {
    let left = due.saturating_duration_since(Instant::now());
    if left > EARLY {
        thread::sleep(left - EARLY);
    }
    while Instant::now() < due {
        std::hint::spin_loop();
    }
}
