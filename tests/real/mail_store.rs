//! Dovecot: IMAP and POP3, and the one who knows the passwords, also for Postfix.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::people::PEOPLE;
use super::world::{Site, daemon};

/// Writes passwords and configuration, and starts it.
pub fn start(site: &Site) -> Result<(), String> {
    site.folder("dovecot/run", 0o755)?;
    site.folder("dovecot/state", 0o755)?;
    site.folder("mail", 0o777)?;
    // Base64, because a password may hold the colon that parts the fields.
    let people: String = PEOPLE
        .iter()
        .map(|person| {
            format!("{}:{{PLAIN.b64}}{}\n", person.address, STANDARD.encode(person.password))
        })
        .collect();
    site.write("people", &people)?;
    site.write("dovecot/dovecot.conf", include_str!("config/dovecot.conf"))?;
    daemon(site, "dovecot", &["-F", "-c", &site.text("dovecot/dovecot.conf")])
}
