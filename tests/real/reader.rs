//! The window as a blind person has it: keys go in, the accessibility tree comes out, nothing else.
//!
//! It never looks at pixels and never uses a mouse. Pictures are taken for whoever reads a failed test.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

use super::screen::{Running, Screen, wait};
use super::world::world;

/// Something in the tree.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
pub struct Node {
    /// By which it is known again.
    pub id: String,
    /// How deep it lies.
    pub depth: usize,
    /// What it is, such as `push button`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said after the name.
    pub description: String,
    /// `focused`, `focusable`, `checked`, `showing`, `enabled` and others.
    pub states: Vec<String>,
}

impl Node {
    /// Whether it is in this state.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|one| one == state)
    }
}

/// Something that can be used.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
pub struct Control {
    /// By which it is known again.
    pub id: String,
    /// What it is.
    pub role: String,
    /// What it is called.
    pub name: String,
}

/// What the program finds itself in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surroundings {
    /// The test world, and a home to write to.
    Usual,
    /// No network at all, and so nobody who knows names.
    NoNetwork,
    /// A home in which nothing can be written.
    ReadOnlyHome,
    /// No message bus: no keyring, no portal, and no screen reader.
    NoBus,
    /// A screen reader that is started after the window.
    LateReader,
}

/// The window, its desktop, and who reads it.
pub struct Window {
    // The program goes first, the desktop last.
    program: Running,
    reader: Option<Reader>,
    /// What was announced since the last key.
    said: Vec<String>,
    screen: Screen,
}

struct Reader {
    _running: Running,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Window {
    /// Opens the program in the language of this computer, `de_DE.UTF-8` or `en_GB.UTF-8`.
    pub fn open(language: &str, surroundings: Surroundings) -> Self {
        let screen = Screen::open();
        let program = env!("CARGO_BIN_EXE_postlotse");
        let mut command = match surroundings {
            Surroundings::Usual | Surroundings::NoBus | Surroundings::LateReader => {
                screen.command(program)
            }
            Surroundings::NoNetwork => {
                let mut command = screen.command("unshare");
                command.args(["--net", program]);
                command
            }
            Surroundings::ReadOnlyHome => {
                let mut command = screen.command("unshare");
                // Rights mean nothing to root, who runs these tests; a read-only mount does.
                let script = "mount --bind -o ro \"$HOME\" \"$HOME\" && exec \"$0\"";
                command.args(["--mount", "sh", "-c", script, program]);
                command
            }
        };
        if surroundings == Surroundings::NoBus {
            command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        }
        let authority = world().site.path("tls/authority.pem");
        command.env("SSL_CERT_FILE", authority).env_remove("SSL_CERT_DIR").env("LANG", language);
        // The reader comes before the window, or the first words would go unheard.
        let is_early = matches!(
            surroundings,
            Surroundings::Usual | Surroundings::NoNetwork | Surroundings::ReadOnlyHome
        );
        let reader = is_early.then(|| Reader::open(&screen));
        let program = Running::start(&mut command, &screen.path(""), "program.err");
        let mut window = Self { program, reader, said: Vec::new(), screen };
        if surroundings == Surroundings::LateReader {
            wait("the window", || !window.title().is_empty());
            window.reader = Some(Reader::open(&window.screen));
        }
        window
    }

    /// The home folder.
    pub fn home(&self) -> PathBuf {
        self.screen.home()
    }

    /// What the program said on standard error.
    pub fn complaints(&self) -> String {
        fs::read_to_string(self.screen.path("program.err")).unwrap()
    }

    /// Whether the program still runs.
    pub fn is_open(&mut self) -> bool {
        self.program.is_running()
    }

    /// Whether the window is gone soon.
    pub fn closes(&mut self) {
        wait("the end of the program", || !self.program.is_running());
    }

    /// Waits until the window in front, which takes the keys, has this title; needs no screen reader.
    pub fn wait_for_title(&mut self, title: &str) {
        let start = Instant::now();
        while self.title() != title {
            let waited = start.elapsed() > Duration::from_secs(20);
            let (shown, complaints) = (self.title(), self.complaints());
            let open = self.is_open();
            assert!(
                !waited,
                "{title:?} is not in front, but {shown:?}; runs: {open}\n{complaints}"
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// The title of the window in front.
    fn title(&self) -> String {
        let mut front = self.screen.command("xdotool");
        front.args(["getactivewindow", "getwindowname"]).stderr(Stdio::null());
        let output = front.output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Presses a key, or several at once such as `ctrl+plus`, by its name in X. What was said before is forgotten.
    pub fn key(&mut self, key: &str) {
        self.forget();
        self.xdotool(&["key", "--clearmodifiers", key]);
    }

    /// Types a text, letter by letter. What was said before is forgotten.
    pub fn type_text(&mut self, text: &str) {
        self.forget();
        self.xdotool(&["type", "--delay", "15", text]);
    }

    fn forget(&mut self) {
        if self.reader.is_some() {
            self.listen();
        }
        self.said.clear();
    }

    fn xdotool(&mut self, arguments: &[&str]) {
        let status = self.screen.command("xdotool").args(arguments).status().unwrap();
        assert!(status.success(), "xdotool {arguments:?}");
    }

    /// The whole tree, in reading order.
    pub fn tree(&mut self) -> Vec<Node> {
        self.ask(&json!({ "ask": "tree" }))
    }

    /// What has the focus.
    pub fn focused(&mut self) -> Option<Node> {
        self.ask(&json!({ "ask": "focused" }))
    }

    /// Waits until a name or description holds these words, and gives it back.
    pub fn wait_for(&mut self, words: &str) -> Node {
        self.wait_until(&json!({ "ask": "wait", "text": words }))
    }

    /// Waits until the focus is on something with this role and these words in its name.
    pub fn wait_focus(&mut self, role: &str, words: &str) -> Node {
        self.wait_until(&json!({ "ask": "wait", "focused": true, "role": role, "text": words }))
    }

    /// Waits until something with this role has exactly this name.
    pub fn wait_for_role(&mut self, role: &str, name: &str) -> Node {
        self.wait_until(&json!({ "ask": "wait", "role": role, "name": name }))
    }

    /// Waits until something with this role and name is in this state.
    pub fn wait_for_state(&mut self, role: &str, name: &str, state: &str) -> Node {
        self.wait_until(&json!({ "ask": "wait", "role": role, "name": name, "state": state }))
    }

    /// Waits until these words have been said without being asked for, since the last key that did more than Tab.
    pub fn wait_to_hear(&mut self, words: &str) {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            self.listen();
            if self.said.iter().any(|one| one.contains(words)) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let told = self.told();
        panic!("{words:?} is not said, but {:#?}\n{told}", self.said);
    }

    fn listen(&mut self) {
        let more: Vec<String> = self.ask(&json!({ "ask": "heard" }));
        self.said.extend(more);
    }

    /// What has the focus as soon as anything has; nothing where it stays lost.
    pub fn settled_focus(&mut self) -> Option<Node> {
        self.ask(&json!({ "ask": "wait", "focused": true, "seconds": 3 }))
    }

    fn wait_until(&mut self, question: &Value) -> Node {
        let node: Option<Node> = self.ask(question);
        node.unwrap_or_else(|| panic!("{question} does not come true\n{}", self.told()))
    }

    /// Goes on with Tab until something with these words in its name has the focus; gives it back.
    pub fn tab_to(&mut self, role: &str, words: &str) -> Node {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if let Some(node) = self.focused().filter(|node| node.role == role)
                && node.name.contains(words)
            {
                return node;
            }
            self.step("Tab");
        }
        panic!("Tab does not reach {role} {words:?}\n{}", self.told());
    }

    /// Presses a key that moves the focus; gives the id of what is then told to have it, or nothing where it stays.
    pub fn step(&mut self, key: &str) -> Option<String> {
        let () = self.ask(&json!({ "ask": "attend" }));
        self.xdotool(&["key", "--clearmodifiers", key]);
        self.ask(&json!({ "ask": "move" }))
    }

    /// Everything that can be used and is in the tree now, in reading order.
    pub fn controls(&mut self) -> Vec<Control> {
        self.ask(&json!({ "ask": "controls" }))
    }

    /// How far down the screen something begins, in pixels.
    pub fn top_of(&mut self, role: &str, name: &str) -> Option<i32> {
        self.ask(&json!({ "ask": "top", "role": role, "name": name }))
    }

    /// Gives the window another size, as the window manager does.
    pub fn resize(&mut self, width: u16, height: u16) {
        let (width, height) = (width.to_string(), height.to_string());
        let window = ["search", "--onlyvisible", "--name", "Postlotse"];
        self.xdotool(&[&window[..], &["windowsize", "--sync", &width, &height]].concat());
    }

    /// The tree as text, for the message of a failed test.
    pub fn told(&mut self) -> String {
        let lines = self.tree().into_iter().map(|node| {
            let Node { depth, role, name, description, states, .. } = node;
            format!("{}{role} {name:?} {description:?} {states:?}", "  ".repeat(depth))
        });
        let tree: Vec<String> = lines.collect();
        let reader = fs::read_to_string(self.screen.path("reader.err")).unwrap_or_default();
        let complaints = self.complaints();
        format!("{}\n--- the program:\n{complaints}\n--- the reader:\n{reader}", tree.join("\n"))
    }

    /// Takes a picture of the screen, for people.
    pub fn screenshot(&self, path: &Path) {
        // Without ImageMagick there is no picture, and the tests need none.
        let _ = self.screen.command("import").args(["-window", "root"]).arg(path).status();
    }

    fn ask<T: serde::de::DeserializeOwned>(&mut self, question: &Value) -> T {
        let Some(reader) = &mut self.reader else { panic!("nobody reads here") };
        writeln!(reader.questions, "{question}").unwrap();
        let mut answer = String::new();
        reader.answers.read_line(&mut answer).unwrap();
        match serde_json::from_str(&answer) {
            Ok(answer) => answer,
            Err(error) => {
                let log = fs::read_to_string(self.screen.path("reader.err")).unwrap();
                panic!("{question}: {answer:?} {error}\n{log}")
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if thread::panicking() {
            let name = thread::current().name().unwrap_or("window").replace(':', "-");
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
            self.screenshot(&folder.join(format!("{name}.png")));
        }
    }
}

impl Reader {
    fn open(screen: &Screen) -> Self {
        screen.announce_a_reader();
        // The system's own Python: the bindings are Debian's.
        let mut command: Command = screen.command("/usr/bin/python3");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/real/config/accessibility.py");
        command.args(["-W", "ignore", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = Running::start(&mut command, &screen.path(""), "reader.err");
        let child = running.child();
        let (questions, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { _running: running, questions, answers: BufReader::new(answers) }
    }
}
