//! Step 4: what to prepare, then user name and password.

use futures_util::{StreamExt, pin_mut};

use super::super::describe;
use super::{Ended, Entry, Guide, Person, Step};
use crate::account::{PasswordDraft, UserName};
use crate::discovery::{Discovery, Reason};
use crate::explain;
use crate::i18n::Message;
use crate::provider::{Provider, read_password};
use crate::selection::Servers;
use crate::verify::{self, Progress, Report};

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
    }
    if let Some(report) = no_password_report(guide, &person, &discovery, &servers) {
        guide.say("setup-no-password-needed");
        let servers = Box::new(servers.proven(&report));
        return Step::Finish { person, servers, report: Box::new(report) };
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
        let typed = PasswordDraft::from(text);
        let (password, note) = read_password(&typed, discovery.provider);
        match password.finish() {
            Ok(_) => {
                if let Some(note) = note {
                    guide.tell(&explain::provider::password_note(note));
                }
                return Step::Trial { person, discovery, servers, password };
            }
            Err(error) => guide.tell(&explain::address::password_error(error)),
        }
    }
}

/// What the servers say where no password is of use, to whoever types it; `None` where one has to be asked for.
fn no_password_report(
    guide: &Guide<'_>,
    person: &Person,
    discovery: &Discovery,
    servers: &Servers,
) -> Option<Report> {
    let plan = servers.plan(person.address.clone());
    let mut progress = Progress::new(&plan);
    if !discovery.provider.is_some_and(Provider::is_without_password) {
        guide.runtime.block_on(async {
            let events = verify::survey(guide.network.clone(), plan);
            pin_mut!(events);
            while let Some(event) = events.next().await {
                progress.apply(&event);
            }
        });
        if !progress.report().wants_browser_sign_in() {
            return None;
        }
    }
    Some(progress.report())
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
