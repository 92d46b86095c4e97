//! A real Thunderbird with a fresh profile, in the test world: started, driven, ended.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::marionette::Marionette;
use super::world::{World, world};

/// A Thunderbird that runs. Ended when dropped.
pub struct Desk {
    world: &'static World,
    profile: PathBuf,
    port: u16,
    running: Option<(Child, Marionette)>,
}

/// What a person would find in the account settings.
#[derive(Debug, PartialEq, Eq)]
pub struct Shown {
    /// `imap` or `pop3`, host, port, socket type, authentication method, user name.
    pub incoming: Value,
    /// Host, port, socket type, authentication method, user name.
    pub outgoing: Value,
    /// Name and address.
    pub identity: Value,
}

impl Desk {
    /// Starts it with an empty profile.
    pub fn open() -> Self {
        static PORT: AtomicU16 = AtomicU16::new(2828);
        let world = world();
        let port = PORT.fetch_add(1, Ordering::Relaxed);
        let profile = world.site.path(&format!("thunderbird-{port}"));
        fs::create_dir_all(&profile).unwrap();
        let preferences = include_str!("config/thunderbird-prefs.js");
        fs::write(profile.join("user.js"), preferences.replace("@PORT@", &port.to_string()))
            .unwrap();
        let mut desk = Self { world, profile, port, running: None };
        desk.start();
        desk
    }

    /// Imports a ZIP the way its own "Import from a file" does, trusts the test authority, remembers the password,
    /// and starts again, as it asks people to.
    pub fn import(&mut self, zip: &Path, servers: &[String], username: &str, password: &str) {
        let authority = fs::read_to_string(self.world.site.path("tls/authority.pem")).unwrap();
        let authority: String = authority.lines().filter(|line| !line.starts_with('-')).collect();
        let given = json!({
            "zip": zip, "servers": servers, "username": username, "password": password,
            "authority": authority,
        });
        let accepted = self.run(include_str!("config/import.js"), &given);
        assert_eq!(accepted, json!(true), "Thunderbird does not take the ZIP");
        self.close();
        self.start();
    }

    /// The accounts it shows, without its local folders.
    pub fn accounts(&mut self) -> Vec<Shown> {
        let accounts = self.run(include_str!("config/accounts.js"), &Value::Null);
        let part = |account: &Value, name: &str| account[name].clone();
        let accounts = accounts.as_array().unwrap();
        accounts
            .iter()
            .map(|account| Shown {
                incoming: part(account, "incoming"),
                outgoing: part(account, "outgoing"),
                identity: part(account, "identity"),
            })
            .collect()
    }

    /// Fetches mail until a subject appears in the inbox; gives back all subjects it saw last.
    pub fn subjects(&mut self, awaited: &str) -> Vec<String> {
        let given = json!({ "awaited": awaited });
        let subjects = self.run(include_str!("config/inbox.js"), &given);
        serde_json::from_value(subjects).unwrap()
    }

    /// Sends a mail with its own sending code.
    pub fn send(&mut self, to: &str, subject: &str) {
        let given = json!({ "to": to, "subject": subject });
        self.run(include_str!("config/send.js"), &given);
    }

    fn run(&mut self, body: &str, given: &Value) -> Value {
        let (_, marionette) = self.running.as_mut().unwrap();
        match marionette.run(body, given) {
            Ok(value) => value,
            Err(reason) => panic!("Thunderbird: {reason}\n{}", self.world.site.last_words()),
        }
    }

    fn start(&mut self) {
        let home = self.profile.with_extension("home");
        fs::create_dir_all(&home).unwrap();
        let log = fs::File::create(self.profile.with_extension("out")).unwrap();
        let child = self
            .world
            .site
            .network
            .command("thunderbird")
            .args(["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"])
            .arg("--profile")
            .arg(&self.profile)
            .env("HOME", &home)
            .env("MOZ_DISABLE_CONTENT_SANDBOX", "1")
            .env_remove("DISPLAY")
            .stdout(Stdio::from(log.try_clone().unwrap()))
            .stderr(Stdio::from(log))
            .spawn()
            .unwrap();
        let address = SocketAddr::from(([127, 0, 0, 1], self.port));
        let network = &self.world.site.network;
        network.wait_for(address, Duration::from_secs(60)).unwrap();
        let marionette = Marionette::begin(network.connect(address).unwrap()).unwrap();
        self.running = Some((child, marionette));
    }

    fn close(&mut self) {
        let (mut child, marionette) = self.running.take().unwrap();
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
        if let Some((mut child, _)) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
