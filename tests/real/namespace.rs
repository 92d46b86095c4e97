//! A private network: a namespace of the kernel with its own loopback, addresses and name server.
//!
//! It is swept away when the test process ends, however that happens: a small script waits for the end of a pipe
//! that only this process holds.

use std::fs::{self, File};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

/// A network that ends with this process.
pub struct Namespace {
    name: String,
    _sweeper: Child,
}

impl Namespace {
    /// Makes the network with these addresses; the sweeper also removes `directory`.
    pub fn create(
        directory: &Path,
        addresses: &[IpAddr],
        resolver: IpAddr,
    ) -> Result<Self, String> {
        let name = format!("postlotse-{}", std::process::id());
        let sweeper = Command::new("sh")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/real/sweep"))
            .arg(&name)
            .arg(directory)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Its own group: Ctrl-C in a terminal must not end it before its work.
            .process_group(0)
            .spawn()
            .map_err(|error| format!("sh does not start: {error}"))?;
        let namespace = Self { name, _sweeper: sweeper };
        ip(&["netns", "add", &namespace.name])?;
        namespace.ip(&["link", "set", "lo", "up"])?;
        for address in addresses {
            let text = address.to_string();
            // Without nodad an IPv6 address cannot be used at once.
            let flags: &[&str] = if address.is_ipv6() { &["nodad"] } else { &[] };
            namespace.ip(&[&["addr", "add", &text, "dev", "lo"], flags].concat())?;
        }
        let etc = Path::new("/etc/netns").join(&namespace.name);
        let resolv = format!("nameserver {resolver}\noptions timeout:2 attempts:1\n");
        fs::create_dir_all(&etc)
            .and_then(|()| fs::write(etc.join("resolv.conf"), resolv))
            .map_err(|error| format!("{} cannot be written: {error}", etc.display()))?;
        Ok(namespace)
    }

    /// A command that will run inside.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name]).arg(program).stdin(Stdio::null());
        command
    }

    /// A connection from inside.
    pub fn connect(&self, address: SocketAddr) -> io::Result<TcpStream> {
        self.inside(move || TcpStream::connect_timeout(&address, Duration::from_secs(5)))
    }

    /// A socket for packets inside.
    pub fn datagrams(&self, address: SocketAddr) -> io::Result<UdpSocket> {
        self.inside(move || UdpSocket::bind(address))
    }

    /// A thread of its own enters the network; what it opens stays there.
    fn inside<T: Send + 'static>(
        &self,
        open: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let namespace = File::open(Path::new("/run/netns").join(&self.name))?;
        let inside = thread::spawn(move || {
            move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Network))?;
            open()
        });
        inside.join().map_err(|_| io::Error::other("the thread inside panicked"))?
    }

    /// Waits until something accepts connections there.
    pub fn wait_for(&self, address: SocketAddr, limit: Duration) -> Result<(), String> {
        let start = Instant::now();
        loop {
            match self.connect(address) {
                Ok(_) => return Ok(()),
                Err(error) if start.elapsed() > limit => {
                    return Err(format!("nothing answers at {address}: {error}"));
                }
                Err(_) => thread::sleep(Duration::from_millis(50)),
            }
        }
    }

    fn ip(&self, arguments: &[&str]) -> Result<(), String> {
        ip(&[&["-n", &self.name], arguments].concat())
    }
}

fn ip(arguments: &[&str]) -> Result<(), String> {
    let output = Command::new("ip")
        .args(arguments)
        .output()
        .map_err(|error| format!("`ip` (package iproute2) does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "`ip {}` failed; a network of our own needs root (CAP_SYS_ADMIN): {}",
        arguments.join(" "),
        String::from_utf8_lossy(&output.stderr).trim()
    ))
}
