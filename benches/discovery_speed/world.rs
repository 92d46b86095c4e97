//! The names and servers behind the link: Knot, nginx, Dovecot and Postfix as their makers ship them.
//!
//! What each domain is good for stands in `config/root.zone`. One person has a mailbox here, for the check; a search signs in nowhere.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::certificates::{Authority, Identity};
use crate::hostile;
use crate::link::{Link, in_server_network};
use crate::seclusion::{self, FOLDER, command};

// All addresses are from the ranges for documentation (RFC 5737, RFC 3849).
const OURS: IpAddr = v4(2);
const RESOLVER: IpAddr = v4(53);
/// The web server.
pub const WEB: IpAddr = v4(80);
/// The web server's machine over IPv6.
pub const WEB_V6: IpAddr = v6(0x80);
/// The mail server.
pub const MAIL: IpAddr = v4(10);
const UPGRADE: IpAddr = v4(11);
/// A machine without any service: every port refuses.
const CLOSED: IpAddr = v4(12);
const HANGING: IpAddr = v4(20);
const BABBLE: IpAddr = v4(21);
const HOLE: IpAddr = v4(66);
const HOLE_V6: IpAddr = v6(0x66);

const fn v4(last: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(203, 0, 113, last))
}

const fn v6(last: u16) -> IpAddr {
    IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, last))
}

/// Who has a mailbox in every domain.
pub const PERSON: &str = "anna";
/// Her password.
pub const PASSWORD: &str = "kieselstein";

/// The domains that have servers, for the certificate.
const DOMAINS: [&str; 10] = [
    "published.test",
    "published6.test",
    "records.test",
    "bare.test",
    "records6.test",
    "guess.test",
    "upgrade.test",
    "xml-bomb.test",
    "gzip-bomb.test",
    "babble.test",
];

/// The programs that this needs, and the Debian packages they come in.
const NEEDED: [(&str, &str); 5] = [
    ("knotd", "knot"),
    ("nginx", "nginx-light"),
    ("dovecot", "dovecot-imapd dovecot-pop3d"),
    ("postfix", "postfix"),
    ("curl", "curl"),
];

/// The link and everything behind it.
pub struct World {
    /// The link.
    pub link: Link,
}

impl World {
    /// Makes it and waits until every server answers.
    pub fn create() -> Result<Self, String> {
        let missing = missing();
        if !missing.is_empty() {
            return Err(format!("missing packages: {} (tests/install)", missing.join(" ")));
        }
        let theirs = [RESOLVER, WEB, WEB_V6, MAIL, UPGRADE, CLOSED, HANGING, BABBLE];
        let link = Link::create(&[OURS, v6(2)], &theirs, &[HOLE, HOLE_V6])?;
        seclusion::ask_names_of(RESOLVER)?;
        let identity = certificates()?;
        publish()?;
        start_servers()?;
        in_server_network(|| hostile::start(HANGING, BABBLE, &identity))??;
        for (address, ports) in [
            (RESOLVER, &[53][..]),
            (WEB, &[80, 443]),
            (MAIL, &[143, 993, 110, 995, 465, 587]),
            (UPGRADE, &[143, 110, 587]),
            (HANGING, &[443]),
            (BABBLE, &[143]),
        ] {
            for port in ports {
                wait_for(SocketAddr::new(address, *port))?;
            }
        }
        Ok(Self { link })
    }
}

/// The packages whose programs are not on this machine.
fn missing() -> Vec<&'static str> {
    let folders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
    let here =
        |program: &str| folders.iter().any(|folder| Path::new(folder).join(program).exists());
    NEEDED.iter().filter(|(program, _)| !here(program)).map(|(_, package)| *package).collect()
}

/// A file in the folder of the servers.
pub fn path(relative: &str) -> PathBuf {
    PathBuf::from(FOLDER).join(relative)
}

fn certificates() -> Result<Identity, String> {
    let authority = Authority::new("Postlotse bench authority");
    let wildcards: Vec<String> = DOMAINS.iter().map(|domain| format!("*.{domain}")).collect();
    let mut names: Vec<&str> = wildcards.iter().map(String::as_str).collect();
    names.extend(DOMAINS);
    names.push("autoconfig.thunderbird.net");
    let identity = authority.identity(&names);
    let (certificate, key) = identity.pem();
    write("tls/authority.pem", &authority.pem())?;
    write("tls/server.pem", &certificate)?;
    write("tls/server.key", &key)?;
    Ok(identity)
}

fn publish() -> Result<(), String> {
    for domain in ["published.test", "published6.test"] {
        let document = include_str!("config/autoconfig.xml").replace("@DOMAIN@", domain);
        write(&format!("web/autoconfig.{domain}/mail/config-v1.1.xml"), &document)?;
    }
    let bomb = path("web/autoconfig.gzip-bomb.test/mail/config-v1.1.xml");
    make_folder_of(&bomb)?;
    fs::write(&bomb, hostile::gzip_bomb().map_err(|error| error.to_string())?)
        .map_err(|error| error.to_string())?;
    write("web/autoconfig.xml-bomb.test/mail/config-v1.1.xml", &hostile::entity_bomb())?;
    write(
        "web/xml-bomb.test/.well-known/autoconfig/mail/config-v1.1.xml",
        &hostile::nesting_bomb(),
    )?;
    // Two gigabytes of nothing, which take no place on the disk.
    let endless = path("web/autoconfig.thunderbird.net/v1.1/xml-bomb.test");
    make_folder_of(&endless)?;
    let file = fs::File::create(&endless).map_err(|error| error.to_string())?;
    file.set_len(2 << 30).map_err(|error| error.to_string())
}

fn start_servers() -> Result<(), String> {
    write("knot/root.zone", include_str!("config/root.zone"))?;
    write("knot/bare.zone", include_str!("config/bare.zone"))?;
    write("knot/knot.conf", include_str!("config/knot.conf"))?;
    daemon("knotd", &["-c", &text("knot/knot.conf")])?;

    for folder in ["body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        let folder = path(&format!("nginx/{folder}"));
        fs::create_dir_all(&folder)
            .and_then(|()| fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)))
            .map_err(|error| error.to_string())?;
    }
    write("nginx/nginx.conf", include_str!("config/nginx.conf"))?;
    daemon("nginx", &["-c", &text("nginx/nginx.conf"), "-e", &text("nginx.log")])?;

    for folder in ["postfix/config", "postfix/queue", "postfix/data", "dovecot/run"] {
        fs::create_dir_all(path(folder)).map_err(|error| error.to_string())?;
    }
    command("chown", &["postfix", &text("postfix/data")])?;
    write("postfix/config/main.cf", include_str!("config/main.cf"))?;
    write("postfix/config/master.cf", include_str!("config/master.cf"))?;
    daemon("postfix", &["-c", &text("postfix/config"), "start-fg"])?;
    // Dovecot puts a socket into one of the folders that Postfix makes.
    wait_for(SocketAddr::new(MAIL, 465))?;

    let mail = path("mail");
    fs::create_dir_all(&mail)
        .and_then(|()| fs::set_permissions(&mail, fs::Permissions::from_mode(0o777)))
        .map_err(|error| error.to_string())?;
    let people = DOMAINS.map(|domain| format!("{PERSON}@{domain}:{{PLAIN}}{PASSWORD}\n"));
    write("dovecot/people", &people.concat())?;
    write("dovecot/dovecot.conf", include_str!("config/dovecot.conf"))?;
    daemon("dovecot", &["-F", "-c", &text("dovecot/dovecot.conf")])
}

/// Starts a server in the foreground; it ends with this process.
fn daemon(program: &str, arguments: &[&str]) -> Result<(), String> {
    let log =
        fs::File::create(path(&format!("{program}.out"))).map_err(|error| error.to_string())?;
    let copy = log.try_clone().map_err(|error| error.to_string())?;
    Command::new("ip")
        .args(["netns", "exec", &seclusion::server_network(), program])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(copy)
        .spawn()
        .map(drop)
        .map_err(|error| format!("{program} does not start: {error}"))
}

fn wait_for(address: SocketAddr) -> Result<(), String> {
    let start = Instant::now();
    while let Err(error) = TcpStream::connect_timeout(&address, Duration::from_secs(2)) {
        if start.elapsed() > Duration::from_secs(20) {
            return Err(format!("nothing answers at {address}: {error}\n{}", last_words()));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// What the servers wrote last.
fn last_words() -> String {
    let mut words = String::new();
    for log in ["knotd.out", "nginx.out", "nginx.log", "postfix.out", "postfix.log", "dovecot.log"]
    {
        let bytes = fs::read(path(log)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        words.push_str(&format!(
            "--- {log}\n{}\n",
            lines[lines.len().saturating_sub(8)..].join("\n")
        ));
    }
    words
}

/// Writes a file, with `@DIR@` and its like filled in.
fn write(relative: &str, template: &str) -> Result<(), String> {
    let mut text = template.replace("@RESOLVER@@53", &format!("{RESOLVER}@53"));
    for (name, address) in [
        ("@RESOLVER@", RESOLVER),
        ("@WEB@", WEB),
        ("@WEB_V6@", WEB_V6),
        ("@MAIL@", MAIL),
        ("@UPGRADE@", UPGRADE),
        ("@CLOSED@", CLOSED),
        ("@HANGING@", HANGING),
        ("@BABBLE@", BABBLE),
        ("@HOLE@", HOLE),
        ("@HOLE_V6@", HOLE_V6),
    ] {
        text = text.replace(name, &address.to_string());
    }
    let path = path(relative);
    make_folder_of(&path)?;
    fs::write(&path, text.replace("@DIR@", FOLDER))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn make_folder_of(path: &Path) -> Result<(), String> {
    let folder = path.parent().ok_or("a file without a folder")?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn text(relative: &str) -> String {
    path(relative).display().to_string()
}
