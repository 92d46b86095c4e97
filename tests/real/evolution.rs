//! Evolution's own registry takes the sources we export, reports every setting as it is, and its mail library signs in.
//!
//! Nothing here reads our files itself: what they mean is what `config/evolution.py` hears from Evolution's libraries.
//! Not here: Evolution's window.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use serde_json::{Map, Value, json};

use super::hosters::{self, hoster};
use super::people::password_of;
use super::program::postlotse;
use super::world::world;

const VEREIN: &str = "mail.verein.test";

/// The text of an account file, for servers on one host.
fn account(address: &str, host: &str, incoming: [&str; 2], outgoing: &str) -> Value {
    let server = |protocol: &str, security: &str| {
        let port = match (protocol, security) {
            ("imap", "tls") => 993,
            ("imap", _) => 143,
            ("pop3", "tls") => 995,
            ("pop3", _) => 110,
            (_, "tls") => 465,
            _ => 587,
        };
        json!({
            "protocol": protocol, "host": host, "port": port, "security": security,
            "auth": ["password-cleartext"], "username": address,
        })
    };
    json!({
        "format": "postlotse-account", "version": 1, "address": address, "name": "Evi Beispiel",
        "incoming": server(incoming[0], incoming[1]), "outgoing": server("smtp", outgoing),
        "proof": { "incoming": "works", "outgoing": "works" },
    })
}

/// The same with other values.
fn with(mut account: Value, changes: &[(&str, Value)]) -> Value {
    for (place, value) in changes {
        let (parent, key) = place.rsplit_once('/').unwrap();
        account.pointer_mut(parent).unwrap()[key] = value.clone();
    }
    account
}

/// A home with a registry of its own.
struct Evolution {
    home: &'static str,
}

impl Evolution {
    const SOURCES: &str = ".config/evolution/sources";

    fn new(home: &'static str) -> Self {
        world().site.folder(&format!("{home}/{}", Self::SOURCES), 0o700).unwrap();
        Self { home }
    }

    /// Exports an account to where Evolution looks; gives back its account, identity and transport by the names
    /// Evolution calls them.
    fn take(&self, account: &Value) -> [String; 3] {
        let site = &world().site;
        let file = site.text(&format!("{}/account.json", self.home));
        fs::write(&file, account.to_string()).unwrap();
        let out = site.text(&format!("{}/{}", self.home, Self::SOURCES));
        let address = account["address"].as_str().unwrap();
        let arguments = ["export", address, "--account", &file, "--format", "evolution"];
        let rest = ["--out", &out, "--force", "--json"];
        let run = postlotse(&[&arguments[..], &rest].concat()).exits(0);
        let files = run.json()["files"].clone();
        [0, 1, 2].map(|at: usize| {
            let name = files[at].as_str().unwrap().rsplit('/').next().unwrap();
            name.strip_suffix(".source").unwrap().to_owned()
        })
    }

    /// What Evolution says about its sources; it signs in as everybody of whom there is a password.
    fn tell(&self, asked: &Map<String, Value>) -> Value {
        let site = &world().site;
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/real/config/evolution.py");
        // `ip netns exec` gives each command a view of the files of its own; here it trusts the test authority alone.
        let trust =
            "mount --bind \"$0\" /etc/ssl/certs/ca-certificates.crt && exec timeout 60 \"$@\"";
        let mut child = site
            .network
            .command("sh")
            .args(["-c", trust])
            .arg(site.path("tls/authority.pem"))
            .args(["dbus-run-session", "--", "/usr/bin/python3", script])
            .env("HOME", site.path(self.home))
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_RUNTIME_DIR")
            .env_remove("XDG_CONFIG_HOME")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(Value::Object(asked.clone()).to_string().as_bytes()).unwrap();
        drop(input);
        let output = child.wait_with_output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{complaint}");
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {complaint}"))
    }
}

/// Insists that a source has these values, by group and property.
fn says(told: &Value, source: &str, expected: &[(&str, &str, Value)]) {
    for (group, property, value) in expected {
        assert_eq!(&told[source][group][property], value, "{group} {property}: {:#}", told[source]);
    }
}

/// Insists that a source is of this server; the way of signing in is the one given.
fn is_server(told: &Value, source: &str, server: &Value, method: &str) {
    let security = match server["security"].as_str() {
        Some("tls") => "ssl-on-alternate-port",
        _ => "starttls-on-standard-port",
    };
    let mechanism = if method == "none" { Value::Null } else { method.into() };
    let mut expected = vec![
        ("Authentication", "method", method.into()),
        ("Authentication", "remember-password", true.into()),
        ("Security", "method", security.into()),
        ("Camel", "security-method", security.into()),
        ("Camel", "auth-mechanism", mechanism),
    ];
    for (property, key) in [("host", "host"), ("port", "port"), ("user", "username")] {
        expected.push(("Authentication", property, server[key].clone()));
        expected.push(("Camel", property, server[key].clone()));
    }
    says(told, source, &expected);
}

/// Insists that Evolution's account is ours, folders and days on the server included.
fn is_same(told: &Value, names: &[String; 3], account: &Value, methods: [&str; 2]) {
    let [own, identity, transport] = names;
    let (incoming, outgoing) = (&account["incoming"], &account["outgoing"]);
    let pop3 = incoming["protocol"] == "pop3";
    is_server(told, own, incoming, methods[0]);
    is_server(told, transport, outgoing, methods[1]);
    for (source, parent) in [(own, Value::Null), (identity, json!(own)), (transport, json!(own))] {
        assert_eq!(told[source]["enabled"], true);
        assert_eq!(told[source]["parent"], parent);
    }
    says(
        told,
        own,
        &[
            ("Mail Account", "backend-name", if pop3 { "pop" } else { "imapx" }.into()),
            ("Mail Account", "identity-uid", identity.as_str().into()),
            ("Refresh", "enabled", true.into()),
        ],
    );
    says(told, transport, &[("Mail Transport", "backend-name", "smtp".into())]);
    says(
        told,
        identity,
        &[
            ("Mail Identity", "address", account["address"].clone()),
            ("Mail Identity", "name", account["name"].clone()),
            ("Mail Submission", "transport-uid", transport.as_str().into()),
        ],
    );
    if pop3 {
        let days = account["leave_on_server"].as_u64().unwrap_or_default();
        let keeps = ("Camel", "keep-on-server", true.into());
        says(told, own, &[keeps, ("Camel", "delete-after-days", days.into())]);
    }
}

#[test]
fn evolution_takes_every_setting_and_signs_in() {
    let world = world();
    // Folders as people have them: the server parts at the slash.
    let odd = ["Gesendet & \"Käse\"", "Büro/Entwürfe; 100% #1?", "Altes/2026 @Archiv"];
    let encoded =
        ["Gesendet &- \\\"K&AOQ-se\\\"", "B&APw-ro/Entw&APw-rfe; 100% #1?", "Altes/2026 @Archiv"];
    for name in encoded {
        let create = format!("CREATE \"{name}\"");
        let login = format!("evi@verein.test:{}", password_of("evi@verein.test"));
        let mut curl = world.curl();
        curl.args(["--user", &login, "--request", &create, "imaps://mail.verein.test/"]);
        let output = curl.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let folder = |name: &str| json!({ "name": name, "encoded": "not for Evolution" });
    let folders = json!({
        "delimiter": "/", "sent": folder(odd[0]), "drafts": folder(odd[1]), "archive": folder(odd[2]),
        "trash": folder("Trash"), "junk": folder("Junk"),
    });
    let cram = |account: Value| {
        let only = json!(["password-encrypted"]);
        with(account, &[("/incoming/auth", only.clone()), ("/outgoing/auth", only)])
    };
    let password = ["none", "PLAIN"];
    let evi = "evi@verein.test";
    let cases = [
        (
            with(
                account(evi, VEREIN, ["imap", "tls"], "starttls"),
                &[("/name", "Evi \"Jü\" Weiß; \\n\\s <b> 😀".into()), ("/folders", folders)],
            ),
            password,
        ),
        (
            with(
                account(evi, VEREIN, ["pop3", "tls"], "tls"),
                &[("/name", "Größe=\\".into()), ("/leave_on_server", 30.into())],
            ),
            password,
        ),
        (account("egon@verein.test", VEREIN, ["imap", "starttls"], "tls"), password),
        (
            with(
                account("egon@verein.test", VEREIN, ["pop3", "starttls"], "starttls"),
                &[("/leave_on_server", "always".into())],
            ),
            password,
        ),
        (account("anna@hoster.test", "plain.hoster.test", ["imap", "tls"], "tls"), password),
        (
            with(
                account("anna@hoster.test", "plain.hoster.test", ["pop3", "tls"], "starttls"),
                &[("/leave_on_server", 365.into())],
            ),
            password,
        ),
        (
            cram(account("bert@hoster.test", "cram-md5.hoster.test", ["imap", "tls"], "starttls")),
            ["CRAM-MD5"; 2],
        ),
        (
            with(
                cram(account("bert@hoster.test", "cram-md5.hoster.test", ["pop3", "tls"], "tls")),
                &[("/leave_on_server", 1.into())],
            ),
            ["CRAM-MD5"; 2],
        ),
    ];
    hoster("cram-md5");
    let evolution = Evolution::new("evolution");
    let mut asked = Map::new();
    for (account, _) in &cases {
        let address = account["address"].as_str().unwrap();
        let password =
            if address.contains("hoster") { hosters::PASSWORD } else { password_of(address) };
        asked.insert(address.into(), json!({ "password": password, "folders": odd }));
    }
    let names: Vec<_> = cases.iter().map(|(account, _)| evolution.take(account)).collect();
    // A second time replaces the first.
    assert_eq!(evolution.take(&cases[0].0), names[0]);
    let told = evolution.tell(&asked);
    assert_eq!(told.as_object().unwrap().len(), 3 * cases.len(), "{told:#}");
    for ((account, methods), names) in cases.iter().zip(&names) {
        is_same(&told, names, account, *methods);
        for source in [&names[0], &names[2]] {
            assert_eq!(told[source]["signed in"], true, "{:#}", told[source]);
        }
    }
    let [own, identity, _] = &names[0];
    let at = |path: &str| json!([own, path]);
    says(
        &told,
        own,
        &[
            ("Mail Account", "archive-folder", at(odd[2])),
            ("Camel", "use-real-trash-path", true.into()),
            ("Camel", "real-trash-path", "Trash".into()),
            ("Camel", "use-real-junk-path", true.into()),
            ("Camel", "real-junk-path", "Junk".into()),
        ],
    );
    says(
        &told,
        identity,
        &[
            ("Mail Submission", "sent-folder", at(odd[0])),
            ("Mail Composition", "drafts-folder", at(odd[1])),
        ],
    );
}

#[test]
fn evolution_reads_names_as_people_have_them_and_knows_whose_page_to_open() {
    let oauth = |address, incoming: &str, outgoing: &str| {
        let only = json!(["oauth2"]);
        with(
            account(address, incoming, ["imap", "tls"], "starttls"),
            &[
                ("/outgoing/host", outgoing.into()),
                ("/incoming/auth", only.clone()),
                ("/outgoing/auth", only),
            ],
        )
    };
    let hostile = with(
        account(
            "o'neil+x&y@xn--bcher-kva.example",
            "mail.xn--bcher-kva.example",
            ["imap", "starttls"],
            "tls",
        ),
        &[
            ("/name", format!("{};=[Security]#", "Ünö 😀".repeat(40)).into()),
            ("/incoming/username", "DOM\\o'neil; \"x\" %s <b> ä😀".into()),
            ("/outgoing/username", "\\s\\n@".into()),
            ("/incoming/port", 1993.into()),
            ("/outgoing/port", 65535.into()),
        ],
    );
    let cases = [
        (hostile, ["none", "PLAIN"], Value::Null),
        (
            oauth("evi@gmail.com", "imap.gmail.com", "smtp.gmail.com"),
            ["Google"; 2],
            "Google".into(),
        ),
        (
            oauth("evi@hotmail.de", "outlook.office365.com", "smtp-mail.outlook.com"),
            ["Outlook"; 2],
            "Outlook".into(),
        ),
        (
            oauth("evi@yahoo.de", "imap.mail.yahoo.com", "smtp.mail.yahoo.com"),
            ["Yahoo"; 2],
            "Yahoo".into(),
        ),
    ];
    let evolution = Evolution::new("evolution-names");
    let names: Vec<_> = cases.iter().map(|(account, ..)| evolution.take(account)).collect();
    let told = evolution.tell(&Map::new());
    for ((account, methods, page), names) in cases.iter().zip(&names) {
        is_same(&told, names, account, *methods);
        for source in [&names[0], &names[2]] {
            assert_eq!(&told[source]["sign-in page"], page, "{:#}", told[source]);
        }
    }
    let shown = "o'neil+x&y@bücher.example";
    assert_eq!(told[&names[0][0]]["name"], shown, "people see the letters");
}
