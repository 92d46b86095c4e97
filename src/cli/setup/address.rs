//! Step 1: name and address.

use super::{Ended, Entry, Guide, Person, Step};
use crate::account::EmailAddress;
use crate::explain;
use crate::i18n::Message;

/// Asks until the address is one; what was typed stays as the proposal.
pub(super) fn ask(guide: &mut Guide<'_>, name: String, typed: String) -> Step {
    guide.heading(1, "setup-step-address");
    let name = match guide.text("setup-ask-name", &name) {
        Entry::Given(name) => name.chars().filter(|letter| !letter.is_control()).collect(),
        Entry::Back => name,
        Entry::Left => return Step::End(Ended::Left),
    };
    let mut typed = typed;
    let address = loop {
        typed = match guide.text("setup-ask-address", &typed) {
            Entry::Given(text) => text,
            Entry::Back => return Step::Address { name, address: typed },
            Entry::Left => return Step::End(Ended::Left),
        };
        match EmailAddress::parse_typed(&typed) {
            Ok(parsed) => {
                for correction in parsed.corrections {
                    guide.tell(&explain::address::correction(correction));
                }
                break parsed.address;
            }
            Err(error) => guide.tell(&explain::address::address_error(&error)),
        }
    };
    match without_slip(guide, address) {
        Entry::Given(address) => recognised(guide, Person { name, address }),
        Entry::Back => Step::Address { name, address: typed },
        Entry::Left => Step::End(Ended::Left),
    }
}

/// Offers the domain that was probably meant.
fn without_slip(guide: &mut Guide<'_>, address: EmailAddress) -> Entry<EmailAddress> {
    let domain = address.domain().ascii();
    let Some(meant) = guide.context.catalog.likely_meant(domain) else {
        return Entry::Given(address);
    };
    let Ok(corrected) = EmailAddress::parse(&format!("{}@{meant}", address.local_part())) else {
        return Entry::Given(address);
    };
    let question = Message::new("setup-meant").with("address", corrected.to_display());
    match guide.yes(&question, true) {
        Entry::Given(true) => Entry::Given(corrected),
        Entry::Given(false) => Entry::Given(address),
        Entry::Back => Entry::Back,
        Entry::Left => Entry::Left,
    }
}

/// Says who the provider is, and stops early where no mail program can work with it.
fn recognised(guide: &mut Guide<'_>, person: Person) -> Step {
    let Some(provider) = guide.context.catalog.by_domain(person.address.domain().ascii()) else {
        return Step::Search { person };
    };
    if provider.offers_mail_programs() {
        guide.tell(&Message::new("cli-provider-recognised").with("provider", provider.name));
        return Step::Search { person };
    }
    guide.tell(&Message::new("cli-provider-without-imap").with("provider", provider.name));
    for line in super::super::describe::requirements(&guide.context.words, provider) {
        guide.terminal.line(&line);
    }
    match guide.yes(&Message::new("setup-other-address"), true) {
        Entry::Given(true) => Step::Address { name: person.name, address: String::new() },
        Entry::Given(false) => Step::End(Ended::Impossible),
        Entry::Back => Step::Address { name: person.name, address: person.address.to_display() },
        Entry::Left => Step::End(Ended::Left),
    }
}
