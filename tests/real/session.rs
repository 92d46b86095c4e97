//! A desktop session of our own: a session bus and, where wanted, Debian's GNOME keyring on it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::world::world;

/// Who keeps passwords on the bus.
pub enum Keeper {
    /// Nobody.
    Nobody,
    /// The GNOME keyring of a new person: it runs, but no keyring has been made yet.
    Empty,
    /// The GNOME keyring, opened with the person's password.
    Open,
}

/// A session; it ends when it is dropped.
pub struct Session {
    address: String,
    children: Vec<Child>,
}

impl Session {
    /// Starts one under a name of its own, with a home of its own.
    pub fn start(name: &str, keeper: Keeper) -> Self {
        let site = &world().site;
        let folder = format!("session-{name}");
        site.folder(&folder, 0o700).unwrap();
        site.write(&format!("{folder}/bus.conf"), include_str!("config/bus.conf")).unwrap();
        let mut bus = site
            .network
            .command("dbus-daemon")
            .args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"])
            .arg(site.path(&format!("{folder}/bus.conf")))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let mut session = Self { address: address.trim().to_owned(), children: vec![bus] };
        assert!(session.address.starts_with("unix:"), "no bus: {address:?}");
        let unlock: &[&str] = match keeper {
            Keeper::Nobody => return session,
            Keeper::Empty => &[],
            Keeper::Open => &["--unlock"],
        };
        let mut keyring = session
            .command("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets"])
            .args(unlock)
            .env("HOME", site.path(&folder))
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_RUNTIME_DIR")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        keyring.stdin.take().unwrap().write_all(b"opens the keyring").unwrap();
        session.children.push(keyring);
        let start = Instant::now();
        while !session.call("/", "org.freedesktop.DBus.Peer.Ping", &[]).1 {
            assert!(start.elapsed() < Duration::from_secs(20), "the keyring does not answer");
            thread::sleep(Duration::from_millis(50));
        }
        session
    }

    /// What a program has to be told to find the bus.
    pub fn environment(&self) -> [(&'static str, String); 1] {
        [("DBUS_SESSION_BUS_ADDRESS", self.address.clone())]
    }

    /// Locks the keyring, as leaving the screen does.
    pub fn lock(&self) {
        let keyring = "array:objpath:/org/freedesktop/secrets/collection/login";
        let path = "/org/freedesktop/secrets";
        let (said, went_well) = self.call(path, "org.freedesktop.Secret.Service.Lock", &[keyring]);
        assert!(went_well, "{said}");
    }

    /// The names under which a person finds the passwords of Postlotse in their keyring.
    pub fn labels(&self) -> Vec<String> {
        let ours = "dict:string:string:service,Postlotse";
        let (found, _) = self.call(
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.SearchItems",
            &[ours],
        );
        let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned);
        let items: Vec<String> =
            found.lines().filter(|line| line.contains("object path")).filter_map(quoted).collect();
        let label = |item: &String| {
            let which = ["string:org.freedesktop.Secret.Item", "string:Label"];
            quoted(&self.call(item, "org.freedesktop.DBus.Properties.Get", &which).0)
        };
        items.iter().filter_map(label).collect()
    }

    fn call(&self, path: &str, method: &str, arguments: &[&str]) -> (String, bool) {
        let output = self
            .command("dbus-send")
            .args(["--session", "--print-reply", "--dest=org.freedesktop.secrets", path, method])
            .args(arguments)
            .output()
            .unwrap();
        (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = world().site.network.command(program);
        command.envs(self.environment());
        command
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
