//! Knot: the name server of the test world, and a second one for whoever is watched.
//!
//! The second knows the same names and has the web and the mail servers at addresses of their own, so that what arrives there comes
//! from nobody else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::domains::{RESOLVER, WATCHED_MAIL, WATCHED_RESOLVER, WATCHED_WEB};
use super::world::{Site, daemon};
use super::{hosters, web};

/// Where the second one listens; at port 53 stands the one who writes down what is asked (`watch`).
pub const WATCHED_PORT: u16 = 5353;

/// Writes zones and configurations, and starts both.
pub fn start(site: &Site) -> Result<(), String> {
    let digest = STANDARD.encode(Sha256::digest(web::pacc("pakt.test")));
    let zone = include_str!("config/root.zone").replace("@PACC_DIGEST@", &digest);
    let zone = format!("{zone}\n{}", hosters::zone());
    run(site, "knot", &format!("{RESOLVER}@53"), &zone)?;
    // The only addresses of the IPv6 kind are those of mail servers.
    let records = zone.lines().filter(|line| !line.contains("@MAIL_V6@"));
    let zone = records.map(|line| format!("{line}\n")).collect::<String>();
    let zone = zone
        .replace("@WEB@", &WATCHED_WEB.to_string())
        .replace("@MAIL_V4@", &WATCHED_MAIL.to_string());
    run(site, "knot-watched", &format!("{WATCHED_RESOLVER}@{WATCHED_PORT}"), &zone)
}

fn run(site: &Site, name: &str, listen: &str, zone: &str) -> Result<(), String> {
    let configuration =
        include_str!("config/knot.conf").replace("@NAME@", name).replace("@LISTEN@", listen);
    site.folder(name, 0o755)?;
    site.write(&format!("{name}/root.zone"), zone)?;
    site.write(&format!("{name}/knot.conf"), &configuration)?;
    daemon(site, "knotd", &["-c", &site.text(&format!("{name}/knot.conf"))])
}
