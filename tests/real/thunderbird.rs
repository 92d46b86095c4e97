//! A real Thunderbird takes what we export: it shows our settings, signs in with them, receives and sends.
//!
//! The account that is wanted, the flow every account goes through, and the archive for another computer. Not here:
//! the account put into its profile (`thunderbird_profile`), files its own assistant reads (`thunderbird_config`).

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::desk::Desk;
use super::program::postlotse;
use super::world::world;

/// How a server is reached, counted as Thunderbird does (nsMsgSocketType).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Socket {
    /// STARTTLS or STLS.
    Upgraded = 2,
    /// TLS from the first byte.
    Tls = 3,
}

/// A password over AUTH PLAIN or LOGIN (nsMsgAuthMethod.passwordCleartext).
const PASSWORD: u8 = 3;

/// An account as Thunderbird is to show it.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The address, which is the user name too.
    pub address: &'static str,
    /// The name others see.
    pub name: &'static str,
    /// `imap` or `pop3`.
    pub protocol: &'static str,
    /// Where mail is fetched.
    pub incoming: String,
    /// How both servers are reached.
    pub socket: Socket,
    /// What POP3 leaves on the server.
    pub keeps: Value,
    /// Sent, drafts, archives and trash, below the account; empty where it is left to Thunderbird.
    pub folders: [&'static str; 4],
    /// How often a login was refused before.
    refusals: usize,
}

impl Wanted {
    /// An account at `mail.` of its own domain, with everything as usual.
    pub fn new(
        address: &'static str,
        name: &'static str,
        protocol: &'static str,
        socket: Socket,
    ) -> Self {
        let fourteen = json!({ "leave": true, "byAge": true, "days": 14 });
        Self {
            address,
            name,
            protocol,
            incoming: format!("mail.{}", domain(address)),
            socket,
            keeps: if protocol == "pop3" { fourteen } else { Value::Null },
            folders: ["Sent", "Drafts", "Archives", "Trash"],
            refusals: world().refusals(address),
        }
    }

    /// The incoming server as Thunderbird shows it.
    pub fn incoming(&self) -> Value {
        let port = match (self.protocol, self.socket) {
            ("imap", Socket::Tls) => 993,
            ("imap", Socket::Upgraded) => 143,
            (_, Socket::Tls) => 995,
            (_, Socket::Upgraded) => 110,
        };
        self.server(Some(self.protocol), &self.incoming, port)
    }

    /// The outgoing one.
    pub fn outgoing(&self) -> Value {
        let port = if self.socket == Socket::Tls { 465 } else { 587 };
        self.server(None, &format!("mail.{}", domain(self.address)), port)
    }

    fn server(&self, kind: Option<&str>, host: &str, port: u16) -> Value {
        let mut server = json!({
            "host": host, "port": port, "socketType": self.socket as u8,
            "authMethod": PASSWORD, "username": self.address,
        });
        if let Some(kind) = kind {
            server["type"] = kind.into();
        }
        server
    }

    /// The address of a folder.
    pub fn folder(&self, name: &str) -> String {
        let scheme = if self.protocol == "pop3" { "mailbox" } else { self.protocol };
        format!("{scheme}://{}@{}/{name}", self.address.replace('@', "%40"), self.incoming)
    }

    /// Exports the account.
    pub fn export(&self, format: &str, more: &[&str]) {
        let arguments = ["export", self.address, "--format", format, "--name", self.name];
        let arguments = [&arguments[..], &["--incoming", self.protocol], more].concat();
        postlotse(&arguments).exits(0);
    }

    /// Follows the account until its mail has arrived somewhere else.
    pub fn works(&self, desk: &mut Desk) {
        static ROUND: AtomicU16 = AtomicU16::new(1);
        let (world, address) = (world(), self.address);
        self.is_shown(desk);
        let round = ROUND.fetch_add(1, Ordering::Relaxed);
        let greeting = format!("Willkommen {round} {}", self.name);
        world.deliver("bert@verein.test", address, &greeting);
        desk.receive(address, &greeting);
        let answer = format!("Antwort {round} von {address}");
        desk.send(address, "bert@verein.test", &answer);
        let arrived = world.arrived("bert@verein.test", &answer, Duration::from_secs(20));
        let arrived =
            arrived.unwrap_or_else(|| panic!("nothing came\n{}", world.site.last_words()));
        assert!(arrived.contains(&format!("<{address}>")), "{arrived}");
        assert_eq!(world.refusals(address), self.refusals);
        if self.protocol == "imap" {
            let sent = format!(".{}", self.folders[0].replace('/', "."));
            let copy = world.filed(address, &sent, &answer, Duration::from_secs(20));
            assert!(copy.is_some(), "no copy in the folder for sent mail");
            // What it knows once it has asked the server: it would have put another folder in the place of one that
            // does not exist.
            self.is_shown(desk);
        }
    }

    /// Every field is as wanted.
    pub fn is_shown(&self, desk: &mut Desk) {
        let settings = desk.settings();
        let shown = settings.of(self.address);
        assert_eq!(shown.incoming, self.incoming());
        assert_eq!(shown.outgoing, self.outgoing());
        assert_eq!(shown.identity, json!({ "name": self.name, "address": self.address }));
        assert_eq!(shown.identities, 1);
        assert_eq!(shown.keeps, self.keeps);
        let mut folders = self.folders.map(|name| (!name.is_empty()).then(|| self.folder(name)));
        if self.protocol == "pop3" {
            folders[3] = None;
        }
        assert_eq!(shown.folders, folders);
    }

    /// Every field is as wanted, and there is no other account or server.
    pub fn is_alone(&self, desk: &mut Desk) {
        self.is_shown(desk);
        let settings = desk.settings();
        assert_eq!(settings.accounts.len(), 1, "{settings:#?}");
        assert_eq!(settings.outgoing, [self.outgoing()]);
        assert_eq!(settings.usual.as_deref(), Some(self.address));
        assert_eq!(settings.usual_outgoing.as_deref(), Some(self.address));
    }
}

fn domain(address: &str) -> &str {
    address.split_once('@').expect("an address").1
}

#[test]
fn an_archive_is_imported() {
    for (address, name, protocol, socket) in [
        ("thea@verein.test", "Thea \"Te\" Grün", "imap", Socket::Tls),
        ("theo@praxis.test", "Theo Donner\\vogel", "pop3", Socket::Upgraded),
    ] {
        let wanted = Wanted::new(address, name, protocol, socket);
        let zip = world().site.path(&format!("{address}.zip"));
        wanted.export("thunderbird-zip", &["--out", &zip.display().to_string()]);
        let mut desk = Desk::open();
        desk.import(&zip);
        wanted.works(&mut desk);
        wanted.is_alone(&mut desk);
    }
}
