//! `./start` on machines of every kind: what it asks for, what it installs, what it opens.
//!
//! The script itself runs. apt-get, sudo, cargo and the machine's facts are
//! played by small scripts that write down how they were called; nothing is
//! installed or built.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// What the script uses of every system.
const USUAL_PROGRAMS: [&str; 7] = ["bash", "cut", "dirname", "head", "sed", "sh", "sort"];
/// What X11 windows open, as `ldconfig -p` lists it.
const X11: [&str; 6] = [
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libXcursor.so.1",
    "libXi.so.6",
    "libxkbcommon.so.0",
    "libxkbcommon-x11.so.0",
];
const WAYLAND: [&str; 2] = ["libwayland-client.so.0", "libxkbcommon.so.0"];

/// A machine as `./start` finds it.
struct Machine {
    folder: tempfile::TempDir,
    display: &'static [(&'static str, &'static str)],
    terminal: bool,
}

impl Machine {
    /// A machine where nothing is missing, of a person without a display.
    fn new() -> Self {
        let machine =
            Self { folder: tempfile::tempdir().expect("a folder"), display: &[], terminal: false };
        for name in ["programs", "target", "target/start"] {
            std::fs::create_dir(machine.path(name)).expect("a folder");
        }
        for name in USUAL_PROGRAMS {
            let program = ["/usr/bin", "/bin"]
                .iter()
                .map(|folder| Path::new(folder).join(name))
                .find(|path| path.exists())
                .expect("a usual program");
            symlink(program, machine.path("programs").join(name)).expect("a link");
        }
        for name in ["apt-get", "cargo", "cc"] {
            machine.recorder(&format!("programs/{name}"));
        }
        for name in ["postlotse", "postlotse-cli"] {
            machine.recorder(&format!("target/start/{name}"));
        }
        machine.script("programs/rustc", "echo 'rustc 1.99.0 (0000000 2026-11-25)'");
        machine.person("1000").libraries(&[])
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn script(&self, name: &str, body: &str) {
        let path = self.path(name);
        std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).expect("a script");
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("a mode");
    }

    /// A program that only writes down its name and arguments.
    fn recorder(&self, name: &str) {
        let log = self.path("calls");
        self.script(name, &format!("echo \"${{0##*/}} $*\" >>'{}'", log.display()));
    }

    fn person(self, id: &str) -> Self {
        self.script("programs/id", &format!("echo {id}"));
        self
    }

    fn libraries(self, names: &[&str]) -> Self {
        let lines: Vec<String> = names
            .iter()
            .map(|name| format!("echo '\t{name} (libc6,x86-64) => /lib/{name}'"))
            .collect();
        self.script("programs/ldconfig", &lines.join("\n"));
        self
    }

    fn display(mut self, display: &'static [(&'static str, &'static str)]) -> Self {
        self.display = display;
        self
    }

    fn without(self, program: &str) -> Self {
        std::fs::remove_file(self.path("programs").join(program)).expect("a program to remove");
        self
    }

    /// The person sits at a terminal and may use sudo.
    fn sudo(mut self) -> Self {
        let log = self.path("calls");
        self.script("programs/sudo", &format!("echo \"sudo $*\" >>'{}'", log.display()));
        self.terminal = true;
        self
    }

    /// Runs `./start ARGUMENTS`: how it ended, what it said, what it called.
    fn start(&self, arguments: &str, language: &str) -> (bool, String, Vec<String>) {
        let output = self.run(arguments, language);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("UTF-8").replace('\r', "");
        let calls = std::fs::read_to_string(self.path("calls")).unwrap_or_default();
        (output.status.success(), said, calls.lines().map(str::to_owned).collect())
    }

    fn run(&self, arguments: &str, language: &str) -> Output {
        let line = format!("'{ROOT}/start' {arguments}");
        // `script` (util-linux) makes a terminal; sh has none.
        let (program, options): (_, &[&str]) = match self.terminal {
            true => ("/usr/bin/script", &["--quiet", "--return", "/dev/null", "--command", &line]),
            false => ("/bin/sh", &["-c", &line]),
        };
        Command::new(program)
            .args(options)
            .env_clear()
            .env("PATH", self.path("programs"))
            .env("HOME", self.folder.path())
            .env("SHELL", "/bin/sh")
            .env("LANG", language)
            .env("CARGO_TARGET_DIR", self.path("target"))
            .envs(self.display.iter().copied())
            .stdin(std::process::Stdio::null())
            .output()
            .expect("started")
    }
}

fn build(what: &str) -> String {
    format!("cargo build --locked --profile start {what} --manifest-path {ROOT}/Cargo.toml")
}

#[test]
fn the_display_decides_what_is_built_and_opened() {
    let cases: [(&'static [_], &[&str], &str, &str); 4] = [
        (&[], &[], "--bin postlotse-cli --no-default-features", "postlotse-cli setup"),
        (&[("DISPLAY", ":0")], &X11, "--bin postlotse", "postlotse"),
        (&[("WAYLAND_DISPLAY", "wayland-0")], &WAYLAND, "--bin postlotse", "postlotse"),
        // A Wayland session with X11 beside it needs nothing of X11.
        (
            &[("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0")],
            &WAYLAND,
            "--bin postlotse",
            "postlotse",
        ),
    ];
    for (display, libraries, built, opened) in cases {
        let machine = Machine::new().display(display).libraries(libraries);
        let (worked, said, calls) = machine.start("'anna@example.com' 'two words'", "C");
        assert!(worked, "{display:?}: {said}");
        let opened = format!("{opened} anna@example.com two words");
        assert_eq!(calls, [build(built), opened], "{display:?}");
    }
}

#[test]
fn root_gets_exactly_what_is_missing() {
    let cases: [(&'static [_], &[&str], bool, &str); 4] = [
        (
            &[("DISPLAY", ":0")],
            &[],
            true,
            "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0",
        ),
        // A library whose name only begins like the wanted one is another.
        (
            &[("DISPLAY", ":0")],
            &[
                "libX11.so.6",
                "libX11-xcb.so.1",
                "libXcursor.so.1",
                "libXi.so.60",
                "libxkbcommon-x11.so.0",
            ],
            false,
            "gcc libc6-dev libxi6 libxkbcommon0",
        ),
        (&[("WAYLAND_DISPLAY", "wayland-0")], &[], true, "libwayland-client0 libxkbcommon0"),
        // No display, no libraries of the window.
        (&[], &[], false, "gcc libc6-dev"),
    ];
    for (display, libraries, compiler, packages) in cases {
        let mut machine = Machine::new().person("0").display(display).libraries(libraries);
        if !compiler {
            machine = machine.without("cc");
        }
        let (worked, said, calls) = machine.start("", "C");
        assert!(worked, "{said}");
        let install = format!("apt-get install -y --no-install-recommends {packages}");
        assert_eq!(calls[..2], ["apt-get update -q".to_owned(), install.clone()]);
        assert!(calls[2].starts_with("cargo build"), "{calls:?}");
        assert!(said.contains(&format!("I install them: {install}\n")), "{said}");
    }
}

#[test]
fn a_person_with_sudo_sees_the_command_first() {
    let machine = Machine::new().sudo().display(&[("WAYLAND_DISPLAY", "wayland-0")]);
    let (worked, said, calls) = machine.start("", "de_DE.UTF-8");
    assert!(worked, "{said}");
    let install =
        "sudo apt-get install -y --no-install-recommends libwayland-client0 libxkbcommon0";
    assert!(
        said.contains(&format!("Es fehlen Pakete. Ich installiere sie: {install}\n")),
        "{said}"
    );
    assert_eq!(calls[..2], ["sudo apt-get update -q", install]);
}

#[test]
fn nothing_is_installed_or_built_where_it_may_not_be() {
    let x11: &'static [_] = &[("DISPLAY", ":0")];
    let cases = [
        // Neither root nor sudo.
        (
            Machine::new().display(x11),
            "Please have an administrator run: apt-get install -y --no-install-recommends libx11-6 libx11-xcb1",
            "Bitte lassen Sie einen Administrator ausführen: apt-get install -y --no-install-recommends libx11-6",
        ),
        // A system without apt.
        (
            Machine::new().display(x11).person("0").without("apt-get"),
            "Debian calls it: libx11-6 libx11-xcb1",
            "Bei Debian heißt es: libx11-6 libx11-xcb1",
        ),
        (
            Machine::new().without("rustc"),
            "Please install it from https://rustup.rs",
            "Bitte installieren Sie es von https://rustup.rs",
        ),
    ];
    for (machine, english, german) in cases {
        for (language, words) in [("en_GB.UTF-8", english), ("de_AT.UTF-8", german)] {
            let (worked, said, calls) = machine.start("", language);
            assert!(!worked && said.contains(words), "{said}");
            assert_eq!(calls, [""; 0], "{said}");
        }
    }
    let old = Machine::new();
    old.script("programs/rustc", "echo 'rustc 1.70.0 (0000000 2023-05-31)'");
    let (worked, said, calls) = old.start("", "de_DE.UTF-8");
    assert!(!worked && said.contains("Rust 1.70.0 ist zu alt"), "{said}");
    assert!(calls.is_empty());
}
