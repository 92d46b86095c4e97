//! nginx: the web of the test world, where domains publish their settings and the ISPDB keeps its copies.

use super::watch::WATCHED;
use super::world::{Site, daemon};

/// Writes the published files and the configuration, and starts it.
pub fn start(site: &Site) -> Result<(), String> {
    for folder in ["body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        site.folder(&format!("nginx/{folder}"), 0o777)?;
    }
    for (place, server, ports) in FILES {
        put(site, place, &file(server, ports))?;
    }
    for domain in ["pakt.test", "bruch.test"] {
        let host = format!("web/ua-auto-config.{domain}");
        put(site, &format!("{host}/.well-known/user-agent-configuration.json"), &pacc(domain))?;
    }
    // The hoster's own place would answer: nobody may ask it with somebody else's address.
    for (host, path, server) in [
        ("autodiscover.buero.test", "autodiscover/autodiscover.xml", "post.buero.test"),
        ("autodiscover.neubau.test", "verwaltung/einstellungen.xml", "post.neubau.test"),
        ("autodiscover.netzhaus.test", "autodiscover/autodiscover.xml", "mail.netzhaus.test"),
    ] {
        let document = include_str!("config/autodiscover.xml").replace("@HOST@", server);
        put(site, &format!("web/{host}/{path}"), &document)?;
    }
    let newer = "autodiscover.neubau.test/autodiscover/autodiscover.json/v1.0";
    let place = "https://autodiscover.neubau.test/verwaltung/einstellungen.xml";
    let lead = format!("{{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"{place}\"}}");
    // nginx looks for the file under the name the address spells, unescaped.
    for local in ["nina", WATCHED] {
        put(site, &format!("web/{newer}/{local}@neubau.test"), &lead)?;
    }
    let session = "{\"apiUrl\":\"https://jmap.praxis.test/api/\",\"capabilities\":{}}";
    put(site, "web/praxis.test/.well-known/jmap", session)?;
    site.write("nginx/nginx.conf", include_str!("config/nginx.conf"))?;
    let configuration = site.text("nginx/nginx.conf");
    daemon(site, "nginx", &["-c", &configuration, "-e", &site.text("nginx.log")])
}

/// IMAP, POP3 and SMTP port, and the word for how they are encrypted.
type Ports = [&'static str; 4];
const IMPLICIT: Ports = ["993", "995", "465", "SSL"];
const UPGRADED: Ports = ["143", "110", "587", "STARTTLS"];

/// The config-v1.1 files: where each lies, the server it names, and how that is reached.
const FILES: [(&str, &str, Ports); 7] = [
    ("web/autoconfig.verein.test/mail/config-v1.1.xml", "mail.verein.test", IMPLICIT),
    ("web/praxis.test/.well-known/autoconfig/mail/config-v1.1.xml", "mail.praxis.test", UPGRADED),
    (
        "web/autoconfig.xn--bckerei-5wa.test/mail/config-v1.1.xml",
        "mail.xn--bckerei-5wa.test",
        IMPLICIT,
    ),
    ("web/autoconfig.netzhaus.test/mail/config-v1.1.xml", "mail.netzhaus.test", IMPLICIT),
    ("web-http/autoconfig.altbau.test/mail/config-v1.1.xml", "post.altbau.test", IMPLICIT),
    // The database's copies.
    ("web/autoconfig.thunderbird.net/v1.1/kanzlei.test", "akten.kanzlei.test", IMPLICIT),
    ("web/autoconfig.thunderbird.net/v1.1/datenhof.test", "mail.datenhof.test", IMPLICIT),
];

fn put(site: &Site, file: &str, text: &str) -> Result<(), String> {
    let folder = file.rsplit_once('/').map_or(file, |(folder, _)| folder);
    site.folder(folder, 0o755)?;
    site.write(file, text)
}

/// The PACC document of a domain.
pub fn pacc(domain: &str) -> String {
    include_str!("config/pacc.json").replace("@DOMAIN@", domain)
}

fn file(server: &str, ports: Ports) -> String {
    let domain = server.split_once('.').map_or(server, |(_, domain)| domain);
    let [imap, pop3, smtp, socket] = ports;
    include_str!("config/autoconfig.xml")
        .replace("@DOMAIN@", domain)
        .replace("@HOST@", server)
        .replace("@IMAP_PORT@", imap)
        .replace("@POP3_PORT@", pop3)
        .replace("@SMTP_PORT@", smtp)
        .replace("@SOCKET@", socket)
}
