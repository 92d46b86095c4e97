//! Hosters: real Dovecot and Postfix, each set up another way, each at an address of its own.
//!
//! They offer one login each, or none, or show a bad certificate, or are in the mood to refuse. What a mail program
//! sees of them is judged in `mechanisms` and `outcomes`. Not here: servers that break the protocol; those are scripted.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::world::{Site, World, daemon_in, world};
use crate::support::certificates::{Authority, Identity, Validity};

/// The mail domain of everybody here.
pub const DOMAIN: &str = "hoster.test";
/// The right password, but for those who have one of [`PASSWORDS`].
pub const PASSWORD: &str = "Hafen-2026";

/// A hoster's servers.
pub struct Hoster {
    /// The first label of its host name, and the name of its folder.
    pub name: &'static str,
    /// The logins its own Dovecot offers; `None` where Postfix and certificate are all that is its own.
    mechanisms: Option<&'static str>,
    /// The certificate it shows.
    certificate: Shown,
    /// What its Dovecot does differently.
    dovecot: &'static str,
    /// What its Postfix does differently.
    postfix: &'static [&'static str],
}

/// Which certificate.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Good,
    WrongName,
    Expired,
    Future,
    SelfSigned,
    UnknownIssuer,
}

impl Shown {
    const ALL: [Self; 6] = [
        Self::Good,
        Self::WrongName,
        Self::Expired,
        Self::Future,
        Self::SelfSigned,
        Self::UnknownIssuer,
    ];

    /// The name of its files.
    fn key(self) -> &'static str {
        match self {
            Self::Good => "hosters",
            Self::WrongName => "wrong-name",
            Self::Expired => "expired",
            Self::Future => "future",
            Self::SelfSigned => "self-signed",
            Self::UnknownIssuer => "unknown-issuer",
        }
    }

    fn identity(self, authority: &Authority) -> Identity {
        let names: Vec<String> = HOSTERS.iter().map(Hoster::host).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match self {
            Self::Good => authority.identity(&names),
            Self::WrongName => authority.identity(&["www.hoster.test"]),
            Self::Expired => authority.identity_with(&names, Validity::Over),
            Self::Future => authority.identity_with(&names, Validity::Future),
            Self::SelfSigned => Identity::self_signed(&names),
            Self::UnknownIssuer => Authority::new("Somebody else").identity(&names),
        }
    }
}

/// Every hoster, in the order of their addresses.
pub const HOSTERS: &[Hoster] = &[
    // One login each.
    offering("plain", "plain"),
    offering("login", "login"),
    offering("scram-sha-256", "scram-sha-256"),
    offering("scram-sha-1", "scram-sha-1"),
    offering("cram-md5", "cram-md5"),
    offering("oauth", "xoauth2 oauthbearer"),
    // What most hosters do; who is refused here is refused for what they are.
    Hoster {
        postfix: &[
            "smtpd_recipient_restrictions=check_recipient_access,texthash:@DIR@/hosters/recipients,\
             check_policy_service,unix:private/quota-status",
        ],
        dovecot: "
service quota-status {
  executable = quota-status -p postfix
  client_limit = 1
  unix_listener @DIR@/postfix/queue/private/quota-status {
    mode = 0660
    user = postfix
    group = postfix
  }
}
",
        ..offering("usual", "plain login")
    },
    // No encryption, and logins in clear are welcome.
    Hoster {
        dovecot: "ssl = no\ndisable_plaintext_auth = no\n",
        postfix: &["smtpd_tls_security_level=none", "smtpd_tls_auth_only=no"],
        ..offering("bare", "plain login")
    },
    // One connection for each person; encryption as one likes.
    Hoster {
        dovecot: "ssl = yes\ndisable_plaintext_auth = no\nmail_max_userip_connections = 1\n",
        postfix: &["smtpd_tls_security_level=may", "smtpd_tls_auth_only=no"],
        ..offering("narrow", "plain login")
    },
    // Bad certificates.
    showing("wrong-name", Shown::WrongName),
    showing("expired", Shown::Expired),
    showing("future", Shown::Future),
    showing("self-signed", Shown::SelfSigned),
    showing("unknown-issuer", Shown::UnknownIssuer),
    // Postfix in a mood.
    sending("silent", &["smtpd_sasl_auth_enable=no"]),
    sending("barred", &["smtpd_delay_reject=no", "smtpd_client_restrictions=reject"]),
    sending("barred-late", &["smtpd_client_restrictions=reject"]),
    sending("exchanger", &["smtpd_relay_restrictions=reject_unauth_destination"]),
    // IMAP for the people of ordner.test, where folders have the names people gave them.
    Hoster { dovecot: include_str!("config/ordner.conf"), ..offering("ordner", "plain login") },
];

/// Where every hoster without a Dovecot of its own has its logins judged.
const SHARED: &str = "usual";

const fn offering(name: &'static str, mechanisms: &'static str) -> Hoster {
    Hoster {
        name,
        mechanisms: Some(mechanisms),
        certificate: Shown::Good,
        dovecot: "",
        postfix: &[],
    }
}

const fn showing(name: &'static str, certificate: Shown) -> Hoster {
    Hoster { name, mechanisms: None, certificate, dovecot: "", postfix: &[] }
}

const fn sending(name: &'static str, postfix: &'static [&'static str]) -> Hoster {
    Hoster { name, mechanisms: None, certificate: Shown::Good, dovecot: "", postfix }
}

/// Passwords as people have them, and whose they are.
pub const PASSWORDS: &[(&str, &str)] = &[
    ("umlaut", "Grüße aus Köln"),
    ("quote", "sag \"hallo\" und 'tschüs'"),
    ("backslash", "C:\\neu\\"),
    ("blank", " vorn  und hinten "),
    ("emoji", "ß漢字🔑"),
    ("signs", "100€=5,n=x:{5} %s"),
];

/// Everybody else, with what Dovecot is told about them.
const OTHERS: &[(&str, &str)] = &[
    ("anna@hoster.test", ""),
    ("bert@hoster.test", ""),
    ("shut-out@hoster.test", ""),
    ("locked@hoster.test", "nologin=y reason=gesperrt"),
    ("expired@hoster.test", ""),
    ("outage@hoster.test", ""),
    ("unreadable@hoster.test", ""),
    ("forbidden@hoster.test", ""),
    ("full@hoster.test", "userdb_quota_rule=*:bytes=1"),
    ("full-for-now@hoster.test", ""),
    ("grey@hoster.test", ""),
    ("busy.imap@hoster.test", ""),
    ("busy.pop3@hoster.test", ""),
    // Who signs in with something else than the address.
    ("lokal", ""),
    ("p4711-1", ""),
];

/// Who may send as whom, where that is not simply oneself. The first has no mailbox.
const SENDERS: &[(&str, &str)] = &[
    ("nobody@hoster.test", "anna@hoster.test"),
    ("anna@anderswo.test", "anna@hoster.test"),
    ("lokal@hoster.test", "lokal"),
    ("vertrag@hoster.test", "p4711-1"),
];

/// Addresses with a mailbox whose user name is another.
const RENAMED: &[&str] = &["lokal@hoster.test", "vertrag@hoster.test"];

/// Whom Postfix puts off.
pub const RECIPIENTS: &str = "\
grey@hoster.test 450 4.2.0 Greylisted, please try again in 5 minutes
full-for-now@hoster.test 452 4.2.2 Mailbox full
";

impl Hoster {
    /// Its host name.
    pub fn host(&self) -> String {
        format!("{}.{DOMAIN}", self.name)
    }

    /// The IPv4 address of its servers.
    pub fn address(&self) -> IpAddr {
        let place = HOSTERS.iter().position(|other| other.name == self.name).unwrap_or_default();
        IpAddr::V4(Ipv4Addr::new(203, 0, 113, 128 + u8::try_from(place).unwrap_or_default()))
    }

    /// Whose Dovecot judges its logins.
    fn judge(&self) -> &'static str {
        if self.mechanisms.is_some() { self.name } else { SHARED }
    }

    /// What its Dovecot wrote.
    pub fn log(&self) -> String {
        world().log(&format!("hosters/{}/log", self.judge()))
    }
}

/// The hoster of this name, and its servers up.
pub fn hoster(name: &str) -> &'static Hoster {
    static STARTED: LazyLock<Result<(), String>> = LazyLock::new(|| start(world()));
    if let Err(reason) = &*STARTED {
        panic!("the hosters cannot be started: {reason}\n{}", world().site.last_words());
    }
    HOSTERS.iter().find(|hoster| hoster.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Their addresses.
pub fn addresses() -> impl Iterator<Item = IpAddr> {
    HOSTERS.iter().map(Hoster::address)
}

/// Their names, as lines of a zone.
pub fn zone() -> String {
    HOSTERS.iter().map(|hoster| format!("{}. A {}\n", hoster.host(), hoster.address())).collect()
}

/// Writes their certificates.
pub fn write_certificates(site: &Site, authority: &Authority) -> Result<(), String> {
    for shown in Shown::ALL {
        let (certificate, key) = shown.identity(authority).pem();
        site.write(&format!("tls/{}.pem", shown.key()), &certificate)?;
        site.write(&format!("tls/{}.key", shown.key()), &key)?;
    }
    Ok(())
}

/// The addresses that have a mailbox here.
fn mailboxes() -> Vec<String> {
    let passwords = PASSWORDS.iter().map(|(name, _)| format!("{name}@{DOMAIN}"));
    let others = OTHERS.iter().filter(|(name, _)| name.contains('@'));
    let others = others.map(|(name, _)| (*name).to_owned());
    passwords.chain(others).chain(RENAMED.iter().map(|name| (*name).to_owned())).collect()
}

/// Postfix's tables about them: mailboxes and senders.
pub fn submission_tables() -> (String, String) {
    let mailboxes = mailboxes();
    let boxes = mailboxes.iter().map(|address| format!("{address} {address}/\n")).collect();
    let own = mailboxes.iter().filter(|address| !RENAMED.contains(&address.as_str()));
    let own = own.map(|address| format!("{address} {address}\n"));
    let more = SENDERS.iter().map(|(address, login)| format!("{address} {login}\n"));
    (boxes, own.chain(more).collect())
}

/// Postfix's services for them.
pub fn submission_services() -> String {
    let mut services = String::new();
    for hoster in HOSTERS {
        for (port, wrapped) in [(465, "yes"), (587, "no")] {
            services.push_str(&format!("{}:{port} inet n - n - - smtpd\n", hoster.address()));
            services.push_str(&format!("  -o smtpd_tls_wrappermode={wrapped}\n"));
            services.push_str(&format!("  -o smtpd_sasl_path=private/{}\n", hoster.judge()));
            let files = hoster.certificate.key();
            services.push_str(&format!("  -o smtpd_tls_cert_file=@DIR@/tls/{files}.pem\n"));
            services.push_str(&format!("  -o smtpd_tls_key_file=@DIR@/tls/{files}.key\n"));
            for parameter in hoster.postfix {
                services.push_str(&format!("  -o {parameter}\n"));
            }
        }
    }
    services
}

/// Starts every Dovecot.
fn start(world: &World) -> Result<(), String> {
    let site = &world.site;
    site.folder("hosters/mail", 0o777)?;
    site.write("hosters/people", &people())?;
    site.write("hosters/shut-out", "shut-out@hoster.test:\n")?;
    site.write("hosters/answers.lua", include_str!("config/answers.lua"))?;
    write_mailboxes(site)?;
    for hoster in HOSTERS {
        if let Some(mechanisms) = hoster.mechanisms {
            start_one(site, hoster, mechanisms)?;
        }
    }
    for hoster in HOSTERS {
        for port in [143, 110] {
            site.wait(hoster.address(), port)?;
        }
        site.wait_for_file(&format!("postfix/queue/private/{}", hoster.judge()))?;
    }
    Ok(())
}

fn start_one(site: &Site, hoster: &Hoster, mechanisms: &str) -> Result<(), String> {
    let here = format!("hosters/{}", hoster.name);
    site.folder(&format!("{here}/run"), 0o755)?;
    site.folder(&format!("{here}/state"), 0o755)?;
    let mut listen = vec![hoster.address().to_string()];
    let mut more = hoster.dovecot.to_owned();
    if hoster.name == SHARED {
        for guest in HOSTERS.iter().filter(|guest| guest.mechanisms.is_none()) {
            let (address, files) = (guest.address(), guest.certificate.key());
            listen.push(address.to_string());
            let pem = format!("  ssl_cert = <@DIR@/tls/{files}.pem\n");
            let key = format!("  ssl_key = <@DIR@/tls/{files}.key\n");
            more.push_str(&format!("local {address} {{\n{pem}{key}}}\n"));
        }
    }
    let configuration = format!("{}\n{more}", include_str!("config/hoster.conf"))
        .replace("@LISTEN@", &listen.join(", "))
        .replace("@HERE@", &site.text(&here))
        .replace("@NAME@", hoster.name)
        .replace("@MECHANISMS@", mechanisms);
    site.write(&format!("{here}/dovecot.conf"), &configuration)?;
    let file = site.text(&format!("{here}/dovecot.conf"));
    daemon_in(site, &here, "dovecot", &["-F", "-c", &file])
}

/// Everybody with their password. Base64, because a password may hold the colon that parts the fields.
fn people() -> String {
    let line = |name: &str, password: &str, extra: &str| {
        format!("{name}:{{PLAIN.b64}}{}::::::{extra}\n", STANDARD.encode(password))
    };
    let passwords =
        PASSWORDS.iter().map(|(name, password)| line(&format!("{name}@{DOMAIN}"), password, ""));
    passwords.chain(OTHERS.iter().map(|(name, extra)| line(name, PASSWORD, extra))).collect()
}

/// Mailboxes that are not as they should be.
fn write_mailboxes(site: &Site) -> Result<(), String> {
    let failed = |error: std::io::Error| error.to_string();
    site.folder("hosters/mail/unreadable@hoster.test", 0o700)?;
    site.folder("hosters/mail/forbidden@hoster.test", 0o777)?;
    let acl = site.path("hosters/mail/forbidden@hoster.test/dovecot-acl");
    fs::write(acl, "owner l\n").map_err(failed)?;
    for folder in ["new", "cur", "tmp"] {
        site.folder(&format!("hosters/mail/full@hoster.test/{folder}"), 0o777)?;
    }
    site.folder("hosters/mail/full@hoster.test", 0o777)?;
    let letter = site.path("hosters/mail/full@hoster.test/cur/1.M1P1.hoster:2,S");
    fs::write(letter, "Subject: voll\r\n\r\nvoll, voll!\r\n\r\n").map_err(failed)
}
