//! Postfix: takes mail from people who signed in, and puts it into the Maildirs that Dovecot shows.

use super::hosters;
use super::people::PEOPLE;
use super::world::{Site, daemon};

/// Writes the maps and the configuration, and starts it.
pub fn start(site: &Site) -> Result<(), String> {
    for folder in ["postfix/config", "postfix/queue", "postfix/data", "hosters"] {
        site.folder(folder, 0o755)?;
    }
    site.give("postfix/data", "postfix")?;
    let mut mailboxes = String::new();
    let mut senders = String::new();
    for person in PEOPLE {
        let address = person.address;
        if let Some((local, domain)) = address.split_once('@') {
            let folder = if local == "jule" { ".Junk/" } else { "" };
            mailboxes.push_str(&format!("{address} {domain}/{local}/{folder}\n"));
            senders.push_str(&format!("{address} {address}\n"));
        }
    }
    let (more_mailboxes, more_senders) = hosters::submission_tables();
    mailboxes.push_str(&more_mailboxes);
    senders.push_str(&more_senders);
    site.write("hosters/recipients", hosters::RECIPIENTS)?;
    site.write("postfix/mailboxes", &mailboxes)?;
    site.write("postfix/senders", &senders)?;
    site.write("postfix/config/main.cf", include_str!("config/main.cf"))?;
    let master = format!("{}{}", include_str!("config/master.cf"), hosters::submission_services());
    site.write("postfix/config/master.cf", &master)?;
    daemon(site, "postfix", &["-c", &site.text("postfix/config"), "start-fg"])
}
