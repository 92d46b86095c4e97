//! Step 4: what to prepare, then user name and password.

use super::super::describe;
use super::{Ended, Entry, Guide, Person, Step};
use crate::account::{PasswordDraft, Proof, UserName};
use crate::discovery::{Discovery, Reason};
use crate::explain;
use crate::i18n::Message;
use crate::provider::Requirement;
use crate::selection::Servers;

/// Says what is needed and asks for it.
pub(super) fn ask(
    guide: &mut Guide<'_>,
    person: Person,
    discovery: Box<Discovery>,
    mut servers: Box<Servers>,
) -> Step {
    guide.heading(4, "setup-step-login");
    if let Some(provider) = discovery.provider {
        let needed = describe::requirements(&guide.context.words, provider);
        if !needed.is_empty() {
            guide.terminal.line(&guide.context.words.text("cli-what-you-need"));
            guide.terminal.say(&needed.join("\n"));
        }
        if provider.requirements.contains(&Requirement::OAuth2Only) {
            guide.say("setup-no-password-needed");
            return Step::Finish { person, servers, proof: Proof::UNTESTED };
        }
    }
    match usernames(guide, &mut servers) {
        Entry::Given(()) => {}
        Entry::Back => return Step::Settings { person, discovery },
        Entry::Left => return Step::End(Ended::Left),
    }
    loop {
        let question = guide.context.words.text("setup-ask-password");
        let text = match guide.terminal.password(&question) {
            Entry::Given(text) => text,
            Entry::Back => return Step::Settings { person, discovery },
            Entry::Left => return Step::End(Ended::Left),
        };
        let password = PasswordDraft::from(text);
        match password.finish() {
            Ok(_) => return Step::Trial { person, discovery, servers, password },
            Err(error) => guide.tell(&explain::address::password_error(error)),
        }
    }
}

/// Asks for names that the provider assigned; shows those that differ from the address.
fn usernames(guide: &mut Guide<'_>, servers: &mut Servers) -> Entry<()> {
    let mut proposal = String::new();
    for candidate in [&mut servers.incoming, &mut servers.outgoing] {
        while candidate.server.username == UserName::Assigned {
            let protocol = describe::heading(&guide.context.words, candidate.server.protocol);
            guide.tell(&Message::new("setup-username-assigned").with("protocol", protocol));
            match guide.text("setup-ask-username", &proposal) {
                Entry::Given(text) => match UserName::known(&text) {
                    Ok(name) => {
                        candidate.server.username = name;
                        candidate.reasons.remove(&Reason::UsernameAssigned);
                        proposal = text;
                    }
                    Err(error) => guide.tell(&explain::address::user_name_error(error)),
                },
                Entry::Back => return Entry::Back,
                Entry::Left => return Entry::Left,
            }
        }
    }
    Entry::Given(())
}
