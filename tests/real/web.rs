//! nginx: the web of the test world, where domains publish their settings and the ISPDB keeps its copies.

use super::world::{Site, daemon};

/// Writes the published files and the configuration, and starts it.
pub fn start(site: &Site) -> Result<(), String> {
    for folder in ["body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        site.folder(&format!("nginx/{folder}"), 0o777)?;
    }
    publish(site, "autoconfig.verein.test", "mail/config-v1.1.xml", "verein.test", IMPLICIT)?;
    publish(
        site,
        "praxis.test",
        ".well-known/autoconfig/mail/config-v1.1.xml",
        "praxis.test",
        UPGRADED,
    )?;
    publish(site, "autoconfig.thunderbird.net", "v1.1/kanzlei.test", "kanzlei.test", IMPLICIT)?;
    let bakery = "xn--bckerei-5wa.test";
    publish(site, &format!("autoconfig.{bakery}"), "mail/config-v1.1.xml", bakery, IMPLICIT)?;
    site.write("nginx/nginx.conf", include_str!("config/nginx.conf"))?;
    let configuration = site.text("nginx/nginx.conf");
    daemon(site, "nginx", &["-c", &configuration, "-e", &site.text("nginx.log")])
}

/// IMAP, POP3 and SMTP port, and the word for how they are encrypted.
type Ports = [&'static str; 4];
const IMPLICIT: Ports = ["993", "995", "465", "SSL"];
const UPGRADED: Ports = ["143", "110", "587", "STARTTLS"];

fn publish(site: &Site, host: &str, path: &str, domain: &str, ports: Ports) -> Result<(), String> {
    let file = format!("web/{host}/{path}");
    let folder = file.rsplit_once('/').map_or(file.as_str(), |(folder, _)| folder);
    site.folder(folder, 0o755)?;
    let [imap, pop3, smtp, socket] = ports;
    let document = include_str!("config/autoconfig.xml")
        .replace("@DOMAIN@", domain)
        .replace("@HOST@", &format!("mail.{domain}"))
        .replace("@IMAP_PORT@", imap)
        .replace("@POP3_PORT@", pop3)
        .replace("@SMTP_PORT@", smtp)
        .replace("@SOCKET@", socket);
    site.write(&file, &document)
}
