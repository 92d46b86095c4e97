//! The test world: made once for each run of the tests, gone when the run ends.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use super::domains::{
    MAIL, MAIL_UPGRADED, MAIL_V6, RESOLVER, TLS_HOSTS, WATCHED_MAIL, WATCHED_RESOLVER, WATCHED_WEB,
    WEB,
};
use super::namespace::Namespace;
use super::people::{PEOPLE, password_of};
use super::{hosters, mail_store, name_server, submission, web};
use crate::support::certificates::Authority;

/// The user who owns the mailboxes: nobody.
pub const OWNER: u32 = 65534;

/// The programs that the world is made of, and the Debian packages they come in.
const NEEDED: &[(&str, &str)] = &[
    ("ip", "iproute2"),
    ("knotd", "knot"),
    ("nginx", "nginx-light"),
    ("dovecot", "dovecot-imapd dovecot-pop3d"),
    ("/usr/lib/dovecot/modules/auth/libauthdb_lua.so", "dovecot-auth-lua"),
    ("postfix", "postfix"),
    ("thunderbird", "thunderbird"),
    ("curl", "curl"),
    ("dbus-daemon", "dbus-daemon"),
    ("dbus-send", "dbus-bin"),
    ("gnome-keyring-daemon", "gnome-keyring"),
    ("dbus-run-session", "dbus-daemon"),
    ("/usr/libexec/evolution-source-registry", "evolution-data-server gir1.2-edataserver-1.2"),
    ("/usr/lib/python3/dist-packages/gi", "python3-gi"),
];

/// Everything a test needs to reach the servers and to read what they wrote.
pub struct World {
    /// The network and the folder.
    pub site: Site,
}

/// The world; the first who asks makes it. Panics with the reason when it cannot be made.
pub fn world() -> &'static World {
    static WORLD: LazyLock<Result<World, String>> = LazyLock::new(World::create);
    match &*WORLD {
        Ok(world) => world,
        Err(reason) => panic!("the real servers cannot be started: {reason}"),
    }
}

impl World {
    fn create() -> Result<Self, String> {
        let missing = missing(NEEDED);
        if !missing.is_empty() {
            return Err(format!("missing packages: {} (tests/install)", missing.join(" ")));
        }
        // Short: the path of a Unix socket ends at 108 bytes.
        let directory = std::env::temp_dir().join(format!("postlotse-{}", std::process::id()));
        fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
        let addresses = [
            RESOLVER,
            WEB,
            MAIL,
            MAIL_V6,
            MAIL_UPGRADED,
            WATCHED_RESOLVER,
            WATCHED_WEB,
            WATCHED_MAIL,
        ];
        let addresses: Vec<_> = addresses.into_iter().chain(hosters::addresses()).collect();
        let network = Namespace::create(&directory, &addresses, RESOLVER)?;
        let site = Site { network, directory };
        let authority = Authority::new("Postlotse test authority");
        let (certificate, key) = authority.identity(TLS_HOSTS).pem();
        site.folder("tls", 0o755)?;
        site.write("tls/authority.pem", &authority.pem())?;
        site.write("tls/server.pem", &certificate)?;
        site.write("tls/server.key", &key)?;
        hosters::write_certificates(&site, &authority)?;
        name_server::start(&site)?;
        web::start(&site)?;
        // Postfix makes its queue's folders, Dovecot puts a socket into one of them.
        submission::start(&site)?;
        site.wait(MAIL, 465)?;
        mail_store::start(&site)?;
        let web = [(WEB, 443), (WEB, 80), (WATCHED_WEB, 443), (WATCHED_WEB, 80)];
        let names = [(RESOLVER, 53), (WATCHED_RESOLVER, name_server::WATCHED_PORT)];
        for (address, port) in names.into_iter().chain(web) {
            site.wait(address, port)?;
        }
        for port in [143, 993, 110, 995, 465, 587] {
            site.wait(MAIL, port)?;
            site.wait(MAIL_V6, port)?;
            site.wait(WATCHED_MAIL, port)?;
        }
        for port in [143, 587] {
            site.wait(MAIL_UPGRADED, port)?;
        }
        site.wait_for_file("postfix/queue/private/dovecot-auth")?;
        Ok(Self { site })
    }

    /// How often the servers refused a login of this user name.
    pub fn refusals(&self, username: &str) -> usize {
        let needle = format!("({username},");
        self.log("dovecot.log")
            .lines()
            .filter(|line| line.contains(&needle) && line.contains("assword mismatch"))
            .count()
    }

    /// The text of a log.
    pub fn log(&self, name: &str) -> String {
        let bytes = fs::read(self.site.path(name)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Puts a mail into somebody's inbox, sent by somebody who signed in; curl carries it.
    pub fn deliver(&self, from: &str, to: &str, subject: &str) {
        let letter = self.site.path(&format!("letter-{}", subject.replace(' ', "-")));
        let text = format!("From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n\r\nHallo\r\n");
        fs::write(&letter, text).unwrap();
        let output = self
            .curl()
            .args(["--mail-from", from, "--mail-rcpt", to, "--user"])
            .arg(format!("{from}:{}", password_of(from)))
            .arg("--upload-file")
            .arg(&letter)
            .arg("smtps://mail.verein.test:465")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let arrived = self.arrived(to, subject, Duration::from_secs(20));
        assert!(arrived.is_some(), "{subject} does not arrive\n{}", self.site.last_words());
    }

    /// curl inside the network; it trusts the test authority and nobody else.
    pub fn curl(&self) -> Command {
        let mut command = self.site.network.command("curl");
        command.args(["--silent", "--show-error", "--max-time", "20", "--cacert"]);
        command.arg(self.site.path("tls/authority.pem"));
        command
    }

    /// Waits for a message that holds `needle` in somebody's inbox, and gives it back whole.
    pub fn arrived(&self, address: &str, needle: &str, limit: Duration) -> Option<String> {
        self.filed(address, "", needle, limit)
    }

    /// The same in a folder of the Maildir, such as `.Sent`.
    pub fn filed(
        &self,
        address: &str,
        folder: &str,
        needle: &str,
        limit: Duration,
    ) -> Option<String> {
        let (local, domain) = address.split_once('@')?;
        let maildir = self.site.path(&format!("mail/{domain}/{local}/{folder}"));
        let start = Instant::now();
        while start.elapsed() < limit {
            for state in ["new", "cur"] {
                let entries = fs::read_dir(maildir.join(state)).into_iter().flatten().flatten();
                for entry in entries {
                    let bytes = fs::read(entry.path()).unwrap_or_default();
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    if text.contains(needle) {
                        return Some(text);
                    }
                }
            }
            thread::sleep(Duration::from_millis(100));
        }
        None
    }
}

/// The packages whose programs are not on this machine.
pub fn missing(needed: &[(&str, &'static str)]) -> Vec<&'static str> {
    let folders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
    let here =
        |program: &str| folders.iter().any(|folder| Path::new(folder).join(program).exists());
    needed.iter().filter(|(program, _)| !here(program)).map(|(_, package)| *package).collect()
}

/// The folder and the network in which the servers live.
pub struct Site {
    /// The network.
    pub network: Namespace,
    directory: PathBuf,
}

impl Site {
    /// A path in the folder.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.directory.join(relative)
    }

    /// The same as text, for a command line.
    pub fn text(&self, relative: &str) -> String {
        self.path(relative).display().to_string()
    }

    /// Makes a folder, and those above it, with these rights.
    pub fn folder(&self, relative: &str, mode: u32) -> Result<(), String> {
        let path = self.path(relative);
        fs::create_dir_all(&path)
            .and_then(|()| fs::set_permissions(&path, fs::Permissions::from_mode(mode)))
            .map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Writes a file, with `@DIR@` and its like filled in.
    pub fn write(&self, relative: &str, template: &str) -> Result<(), String> {
        let mut domains: Vec<&str> = PEOPLE
            .iter()
            .filter_map(|person| person.address.split_once('@'))
            .map(|at| at.1)
            .collect();
        domains.sort_unstable();
        domains.dedup();
        let text = template
            .replace("@RESOLVER@", &RESOLVER.to_string())
            .replace("@WATCHED_WEB@", &WATCHED_WEB.to_string())
            .replace("@WATCHED_MAIL@", &WATCHED_MAIL.to_string())
            .replace("@MAIL_UPGRADED@", &MAIL_UPGRADED.to_string())
            .replace("@WEB@", &WEB.to_string())
            .replace("@MAIL_V4@", &MAIL.to_string())
            .replace("@MAIL_V6@", &MAIL_V6.to_string())
            .replace("@OWNER@", &OWNER.to_string())
            .replace("@DOMAINS@", &domains.join(" "))
            .replace("@DIR@", &self.directory.display().to_string());
        let path = self.path(relative);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Makes a user of this machine the owner.
    pub fn give(&self, relative: &str, user: &str) -> Result<(), String> {
        let status = Command::new("chown").arg(user).arg(self.path(relative)).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(format!("{relative} cannot be given to {user}")),
        }
    }

    /// Waits until something accepts connections there.
    pub fn wait(&self, address: std::net::IpAddr, port: u16) -> Result<(), String> {
        let limit = Duration::from_secs(20);
        self.network
            .wait_for(SocketAddr::new(address, port), limit)
            .map_err(|reason| format!("{reason}\n{}", self.last_words()))
    }

    /// Waits until a file, or a socket, is there.
    pub fn wait_for_file(&self, relative: &str) -> Result<(), String> {
        let start = Instant::now();
        while !self.path(relative).exists() {
            if start.elapsed() > Duration::from_secs(20) {
                return Err(format!("{relative} does not appear\n{}", self.last_words()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// What the servers wrote last, for the message of a failed test.
    pub fn last_words(&self) -> String {
        let logs =
            ["knotd.out", "nginx.out", "dovecot.out", "postfix.out", "dovecot.log", "postfix.log"];
        let mut words = String::new();
        for log in logs {
            let text =
                String::from_utf8_lossy(&fs::read(self.path(log)).unwrap_or_default()).into_owned();
            let lines: Vec<&str> = text.lines().collect();
            let tail = lines.len().saturating_sub(15);
            words.push_str(&format!("--- {log}\n{}\n", lines[tail..].join("\n")));
        }
        words
    }
}

/// Starts a server in the foreground of the network; it ends with the network.
pub fn daemon(site: &Site, program: &str, arguments: &[&str]) -> Result<(), String> {
    daemon_in(site, ".", program, arguments)
}

/// The same with what it says on its way kept in a folder of its own.
pub fn daemon_in(
    site: &Site,
    folder: &str,
    program: &str,
    arguments: &[&str],
) -> Result<(), String> {
    let log = fs::File::create(site.path(&format!("{folder}/{program}.out")));
    let log = log.map_err(|error| error.to_string())?;
    let copy = log.try_clone().map_err(|error| error.to_string())?;
    site.network
        .command(program)
        .args(arguments)
        .stdout(Stdio::from(log))
        .stderr(Stdio::from(copy))
        .spawn()
        .map(drop)
        .map_err(|error| format!("{program} does not start: {error}"))
}
