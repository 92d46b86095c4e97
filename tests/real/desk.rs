//! A real Thunderbird in the test world: started, driven, ended.
//!
//! Which installation, which profile, and what it shows. What it trusts and remembers is `vault`'s.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

use super::marionette::Marionette;
use super::program::{Run, postlotse_in};
use super::thunderbird::Wanted;
use super::vault;
use super::world::{World, world};

/// Where Debian puts Thunderbird.
const INSTALLED: &str = "/usr/lib/thunderbird";

/// A Thunderbird, running or not. Ended when dropped.
pub struct Desk {
    world: &'static World,
    /// The folder of the program.
    installation: PathBuf,
    /// `None`: it opens one by itself.
    profile: Option<PathBuf>,
    home: PathBuf,
    port: u16,
    running: Option<(Child, Marionette)>,
}

/// What a person would find in the account settings.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// Every account, without the local folders.
    pub accounts: Vec<Shown>,
    /// The address of the account new messages are written from.
    pub usual: Option<String>,
    /// Every server messages can be sent through.
    pub outgoing: Vec<Value>,
    /// The user name at the one of them that is used by default.
    pub usual_outgoing: Option<String>,
    /// Where all of it is kept.
    pub profile: PathBuf,
}

/// One account.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Shown {
    /// `imap` or `pop3`, host, port, socket type, authentication method, user name.
    pub incoming: Value,
    /// Host, port, socket type, authentication method, user name.
    pub outgoing: Value,
    /// Name and address.
    pub identity: Value,
    /// How many names and addresses there are.
    pub identities: usize,
    /// What POP3 leaves on the server.
    pub keeps: Value,
    /// Sent, drafts, archives, trash.
    pub folders: [Option<String>; 4],
    /// Which of the first three Thunderbird knows nothing of.
    pub missing: Vec<String>,
}

impl Settings {
    /// The account of an address.
    pub fn of(&self, address: &str) -> &Shown {
        let mut found = self.accounts.iter().filter(|one| one.identity["address"] == address);
        match (found.next(), found.next()) {
            (Some(account), None) => account,
            _ => panic!("not one account of {address}: {self:#?}"),
        }
    }
}

impl Desk {
    /// Starts it with a new profile.
    pub fn open() -> Self {
        let mut desk = Self::closed();
        desk.start();
        desk
    }

    /// One that has a new profile and has never been started; the passwords are in it.
    pub fn closed() -> Self {
        let desk = Self::bare();
        vault::fill(desk.profile());
        desk
    }

    /// The same without any passwords.
    pub fn bare() -> Self {
        let mut desk = Self::without_profile();
        let profile = desk.home.with_extension("profile");
        fs::create_dir_all(&profile).unwrap();
        desk.adopt(&profile);
        desk
    }

    /// One nobody has ever used: there is no profile.
    pub fn without_profile() -> Self {
        static PORT: AtomicU16 = AtomicU16::new(2828);
        let world = world();
        let port = PORT.fetch_add(1, Ordering::Relaxed);
        let home = world.site.path(&format!("thunderbird-{port}.home"));
        fs::create_dir_all(&home).unwrap();
        Self { world, installation: INSTALLED.into(), profile: None, home, port, running: None }
    }

    /// One that somebody has started once, and that has made itself a profile; it is closed again.
    pub fn used_once(while_it_runs: impl FnOnce(&Self)) -> (Self, PathBuf) {
        let desk = Self::without_profile();
        let mut child = desk.command(&["--headless"]).spawn().unwrap();
        let start = Instant::now();
        let profile = loop {
            let made = fs::read_dir(desk.home.join(".thunderbird")).into_iter().flatten().flatten();
            let mut made = made.map(|entry| entry.path());
            if let Some(profile) = made.find(|path| path.join("prefs.js").exists()) {
                break profile;
            }
            assert!(start.elapsed() < Duration::from_secs(60), "{}", desk.last_words());
            thread::sleep(Duration::from_millis(50));
        };
        while_it_runs(&desk);
        let end = Command::new("kill").arg(child.id().to_string()).status();
        assert!(end.unwrap().success());
        child.wait().unwrap();
        (desk, profile)
    }

    /// Uses a copy of the installation with files of its own; what is not replaced is a link to the original.
    pub fn install(&mut self, files: &[(&str, &[u8])]) {
        let place = self.home.with_extension("installation");
        fs::create_dir_all(&place).unwrap();
        for entry in fs::read_dir(INSTALLED).unwrap().flatten() {
            let name = entry.file_name();
            match name.to_string_lossy().as_ref() {
                "isp" | "distribution" => {}
                // It looks for its files where it lies itself.
                "thunderbird" | "thunderbird-bin" => {
                    fs::copy(entry.path(), place.join(name)).map(drop).unwrap();
                }
                _ => symlink(entry.path(), place.join(name)).unwrap(),
            }
        }
        for (name, bytes) in files {
            let path = place.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        self.installation = place;
    }

    /// Keeps a profile quiet: nothing in it that asks, greets or looks for updates.
    fn adopt(&mut self, profile: &Path) {
        self.hush(profile);
        self.profile = Some(profile.to_owned());
    }

    /// The same for a profile it is to find by itself.
    pub fn hush(&self, profile: &Path) {
        let preferences = include_str!("config/thunderbird-prefs.js");
        let preferences = preferences.replace("@PORT@", &self.port.to_string());
        fs::write(profile.join("user.js"), preferences).unwrap();
    }

    /// The profile it was given.
    pub fn profile(&self) -> &Path {
        self.profile.as_deref().expect("it was given a profile")
    }

    /// Runs our program for the person at this desk: the profile is named where Thunderbird does not find it by itself.
    pub fn postlotse(&self, arguments: &[&str]) -> Run {
        let profile = self.profile.as_ref().map(|profile| profile.display().to_string());
        let profile = profile.iter().flat_map(|profile| ["--profile", profile]);
        let arguments: Vec<&str> = arguments.iter().copied().chain(profile).collect();
        postlotse_in(&[("HOME", self.home.display().to_string())], None, &arguments)
    }

    /// The home of the person.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Imports a ZIP the way its own "Import from a file" does, and starts again, as it asks people to.
    pub fn import(&mut self, zip: &Path) {
        let accepted = self.run(include_str!("config/import.js"), &json!({ "zip": zip }));
        assert_eq!(accepted, json!(true), "Thunderbird does not take the ZIP");
        self.close();
        self.start();
    }

    /// Lets its own assistant make accounts.
    pub fn have_had(&mut self, earlier: &[Wanted]) {
        let account = |one: &Wanted| {
            json!({
                "address": one.address, "name": one.name,
                "incoming": one.incoming(), "outgoing": one.outgoing(),
            })
        };
        let accounts: Vec<_> = earlier.iter().map(account).collect();
        self.run(include_str!("config/earlier.js"), &json!(accounts));
    }

    /// What its account settings show.
    pub fn settings(&mut self) -> Settings {
        let settings = self.run(include_str!("config/settings.js"), &Value::Null);
        serde_json::from_value(settings).unwrap()
    }

    /// Fetches mail until this subject is in the inbox.
    pub fn receive(&mut self, address: &str, subject: &str) {
        let given = json!({ "address": address, "awaited": subject });
        let seen = self.run(include_str!("config/inbox.js"), &given);
        let subjects = seen["subjects"].as_array().unwrap();
        assert!(subjects.contains(&json!(subject)), "{seen:#}\n{}", self.last_words());
    }

    /// Sends a mail with its own sending code.
    pub fn send(&mut self, address: &str, to: &str, subject: &str) {
        let given =
            json!({ "address": address, "to": to, "subject": subject, "mode": "nsMsgDeliverNow" });
        self.run(include_str!("config/send.js"), &given);
    }

    /// Keeps a mail as a draft.
    pub fn draft(&mut self, address: &str, to: &str, subject: &str) {
        let given =
            json!({ "address": address, "to": to, "subject": subject, "mode": "nsMsgSaveAsDraft" });
        self.run(include_str!("config/send.js"), &given);
    }

    /// Deletes the message of the inbox whose subject begins like this.
    pub fn delete(&mut self, address: &str, subject: &str) {
        let given = json!({ "address": address, "subject": subject });
        assert_eq!(self.run(include_str!("config/delete.js"), &given), json!(1));
    }

    /// Runs a script in it.
    pub fn run(&mut self, body: &str, given: &Value) -> Value {
        let (_, marionette) = self.running.as_mut().expect("it is running");
        let body = [include_str!("config/prelude.js"), body].concat();
        match marionette.run(&body, given) {
            Ok(value) => value,
            Err(reason) => panic!("Thunderbird: {reason}\n{}", self.last_words()),
        }
    }

    /// What it and the servers said last, for the message of a failed test.
    pub fn last_words(&self) -> String {
        let said = fs::read(self.home.with_extension("out")).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let lines: Vec<&str> = said.lines().collect();
        let tail = lines.len().saturating_sub(15);
        format!("{}--- thunderbird\n{}", self.world.site.last_words(), lines[tail..].join("\n"))
    }

    /// Starts it.
    pub fn start(&mut self) {
        let mut command =
            self.command(&["--headless", "--marionette", "--remote-allow-system-access"]);
        if let Some(profile) = &self.profile {
            command.arg("--profile").arg(profile);
        }
        let child = command.arg("--no-remote").spawn().unwrap();
        let address = SocketAddr::from(([127, 0, 0, 1], self.port));
        let network = &self.world.site.network;
        network.wait_for(address, Duration::from_secs(60)).unwrap();
        let marionette = Marionette::begin(network.connect(address).unwrap()).unwrap();
        self.running = Some((child, marionette));
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let log = fs::File::create(self.home.with_extension("out")).unwrap();
        let mut command = self.world.site.network.command(self.installation.join("thunderbird"));
        command
            .args(arguments)
            .env("HOME", &self.home)
            .env("MOZ_DISABLE_CONTENT_SANDBOX", "1")
            .env_remove("DISPLAY")
            .stdout(Stdio::from(log.try_clone().unwrap()))
            .stderr(Stdio::from(log));
        command
    }

    /// Ends it as a crash would.
    pub fn kill(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Closes it, as a person would.
    pub fn close(&mut self) {
        let (mut child, marionette) = self.running.take().expect("it is running");
        // The answer may be lost with the program.
        let _ = marionette.quit();
        let start = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < Duration::from_secs(30), "Thunderbird does not end");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.kill();
    }
}
