//! A desktop of one person's own, in the test world: a screen nobody sees, a window manager, a message bus and the
//! accessibility bus, as a screen reader would find them. One for each window, so that no test types into another's.
//!
//! Ended when dropped, everything by its number.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::world::{missing, world};

const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";

/// The programs a desktop is made of, and the Debian packages they come in.
const NEEDED: &[(&str, &str)] = &[
    ("dbus-daemon", "dbus-daemon"),
    ("Xvfb", "xvfb"),
    ("setxkbmap", "x11-xkb-utils"),
    ("xdotool", "xdotool"),
    ("openbox", "openbox"),
    ("gdbus", "libglib2.0-bin"),
    (LAUNCHER, "at-spi2-core"),
    ("/usr/lib/python3/dist-packages/pyatspi", "python3-pyatspi"),
];

/// The desktop.
pub struct Screen {
    folder: PathBuf,
    display: String,
    // Dropped in this order: what needs the others goes first.
    _accessibility: Running,
    _manager: Running,
    _server: Running,
    _bus: Running,
}

/// A program that is asked to end when dropped.
pub struct Running {
    child: Child,
}

impl Screen {
    /// Starts everything; `folder` belongs to this desktop alone.
    pub fn open() -> Self {
        let missing = missing(NEEDED);
        assert!(missing.is_empty(), "missing packages: {} (tests/install)", missing.join(" "));
        static NUMBER: AtomicU16 = AtomicU16::new(1);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let site = &world().site;
        for (name, mode) in [("home", 0o755), ("runtime", 0o700)] {
            site.folder(&format!("desk-{number}/{name}"), mode).unwrap();
        }
        let folder = site.path(&format!("desk-{number}"));
        let (bus, configuration) = (folder.join("bus"), folder.join("session-bus.conf"));
        let text = include_str!("config/session-bus.conf");
        fs::write(&configuration, text.replace("@BUS@", &bus.display().to_string())).unwrap();
        let mut daemon = site.network.command("dbus-daemon");
        daemon.arg("--nofork").arg("--config-file").arg(&configuration);
        let messages = Running::start(&mut daemon, &folder, "bus.out");
        wait("the message bus", || bus.exists());

        let mut server = site.network.command("Xvfb");
        // The server chooses a free number and writes it down.
        server.args(["-displayfd", "1", "-noreset", "-nolisten", "tcp"]);
        server.args(["-screen", "0", "1280x900x24"]).stdout(Stdio::piped());
        let mut server = Running::start(&mut server, &folder, "screen.out");
        let display = server.first_line();
        let display = format!(":{}", display.trim());

        let start = |program: &str, arguments: &[&str]| {
            let mut command = site.network.command(program);
            surround(&mut command, &folder, &display);
            command.args(arguments).stdout(Stdio::null());
            let log = Path::new(program).file_name().unwrap_or_default().display().to_string();
            Running::start(&mut command, &folder, &format!("{log}.out"))
        };
        // The keys of the people this is made for: umlauts, and the at sign on Q.
        start("setxkbmap", &["de"]).finish();
        // Nobody has a mouse here: it lies in the corner.
        start("xdotool", &["mousemove", "0", "0"]).finish();
        let manager = start("openbox", &[]);
        // A window that is opened while the manager starts may never be shown.
        wait("the window manager", || {
            let mut desktop = site.network.command("xdotool");
            surround(&mut desktop, &folder, &display);
            desktop.arg("get_desktop").stdout(Stdio::null()).stderr(Stdio::null());
            desktop.status().unwrap().success()
        });
        let accessibility = start(LAUNCHER, &["--launch-immediately"]);
        Self {
            folder,
            display,
            _accessibility: accessibility,
            _manager: manager,
            _server: server,
            _bus: messages,
        }
    }

    /// A command that will run on this desktop.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = world().site.network.command(program);
        surround(&mut command, &self.folder, &self.display);
        command
    }

    /// A file or folder of this desktop.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The home folder.
    pub fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// Says that a screen reader is running; programs build their tree for nobody else.
    pub fn announce_a_reader(&self) {
        for property in ["IsEnabled", "ScreenReaderEnabled"] {
            let mut command = self.command("gdbus");
            command.args(["call", "--session", "--dest", "org.a11y.Bus"]);
            command.args(["--object-path", "/org/a11y/bus"]);
            command.args(["--method", "org.freedesktop.DBus.Properties.Set"]);
            command.args(["org.a11y.Status", property, "<true>"]);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            wait("the accessibility bus", || command.status().unwrap().success());
        }
    }
}

/// What a program needs to know of its desktop, and nothing of the one the tests were started from.
fn surround(command: &mut Command, folder: &Path, display: &str) {
    let theirs = ["WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"];
    for variable in theirs.into_iter().chain(["XDG_CURRENT_DESKTOP", "LANGUAGE", "LC_ALL"]) {
        command.env_remove(variable);
    }
    command
        .env("DISPLAY", display)
        .env("HOME", folder.join("home"))
        .env("XDG_RUNTIME_DIR", folder.join("runtime"))
        .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", folder.join("bus").display()))
        // Whether a reader runs would be written to the settings of GNOME, which are not here.
        .env("GSETTINGS_BACKEND", "memory");
}

impl Running {
    /// Starts a program; what it says goes into a file of `folder`, where it is not read by the caller.
    pub fn start(command: &mut Command, folder: &Path, log: &str) -> Self {
        let log = File::create(folder.join(log)).unwrap();
        let program = command.get_args().nth(3).unwrap_or_default().display().to_string();
        let child = command.stderr(Stdio::from(log)).spawn();
        let child = child.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        Self { child }
    }

    /// The running program, to talk to.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Whether it is still there.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for its end.
    pub fn finish(mut self) {
        assert!(self.child.wait().unwrap().success(), "{self:?} fails");
    }

    fn first_line(&mut self) -> String {
        let mut line = String::new();
        let output = self.child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        line
    }
}

impl std::fmt::Debug for Running {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "process {}", self.child.id())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Politely first: the server of the screen takes its lock files away, the launcher its bus.
        let id = self.child.id().to_string();
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = Command::new("kill").args(["-TERM", &id]).stderr(Stdio::null()).status();
        }
        for _ in 0..100 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until something holds.
pub fn wait(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what:?} does not come up");
        thread::sleep(Duration::from_millis(50));
    }
}
