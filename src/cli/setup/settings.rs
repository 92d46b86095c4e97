//! Step 3: which servers; typed by hand where the person knows better.

use super::super::describe;
use super::{Ended, Entry, Guide, Person, Step};
use crate::account::{Host, Protocol, Security, ServerConfig, UserName};
use crate::discovery::{Candidate, Discovery, Trust};
use crate::explain;
use crate::i18n::Message;
use crate::selection::{self, Servers, by_recommendation, servers};

/// What a person can do with what was found.
#[derive(Clone)]
enum Choice {
    Take(Box<Servers>),
    ByHand,
    OtherAddress,
}

/// Shows the servers and asks for agreement.
pub(super) fn ask(guide: &mut Guide<'_>, person: Person, discovery: Box<Discovery>) -> Step {
    guide.heading(3, "setup-step-settings");
    let words = &guide.context.words;
    let mut options = Vec::new();
    let mut choices = Vec::new();
    for protocol in by_recommendation(&discovery) {
        let Some(servers) = servers(protocol, &discovery) else { continue };
        for candidate in [&servers.incoming, &servers.outgoing] {
            if protocol == by_recommendation(&discovery)[0] || candidate.server.protocol == protocol
            {
                guide.terminal.say(&describe::candidate(words, candidate));
            }
        }
        options.push(words.say(&take_label(protocol, &servers)));
        choices.push(Choice::Take(Box::new(servers)));
    }
    options.push(words.text("setup-by-hand"));
    choices.push(Choice::ByHand);
    options.push(words.text("setup-another-address"));
    choices.push(Choice::OtherAddress);
    let default = match choices.first() {
        // Servers that need a look are never taken by merely pressing Enter.
        Some(Choice::Take(servers)) if !servers.doubtful().is_empty() => choices.len() - 1,
        _ => 0,
    };
    let question = Message::new("setup-which-servers");
    let index = match guide.choose(&question, &options, default) {
        Entry::Given(index) => index,
        Entry::Back => choices.len() - 1,
        Entry::Left => return Step::End(Ended::Left),
    };
    match choices.swap_remove(index) {
        Choice::Take(servers) => Step::Login { person, discovery, servers },
        Choice::ByHand => match by_hand(guide, &person, &discovery) {
            Entry::Given(servers) => Step::Login { person, discovery, servers: Box::new(servers) },
            Entry::Back => Step::Settings { person, discovery },
            Entry::Left => Step::End(Ended::Left),
        },
        Choice::OtherAddress => {
            Step::Address { name: person.name, address: person.address.to_display() }
        }
    }
}

fn take_label(protocol: Protocol, servers: &Servers) -> Message {
    let doubtful = servers.doubtful();
    let id = match (doubtful.is_empty(), protocol) {
        (false, Protocol::Pop3) => "setup-take-pop3-confirm",
        (false, _) => "setup-take-imap-confirm",
        (true, Protocol::Pop3) => "setup-take-pop3",
        (true, _) => "setup-take-imap",
    };
    // Every domain that would get the password, not only the first.
    let domains = explain::server::registrables(&doubtful);
    Message::new(id).with("domain", domains.join(", "))
}

/// Asks for both servers; every answer has a proposal.
fn by_hand(guide: &mut Guide<'_>, person: &Person, discovery: &Discovery) -> Entry<Servers> {
    let words = &guide.context.words;
    let kinds = [words.text("setup-kind-imap"), words.text("setup-kind-pop3")];
    let incoming = match guide.choose(&Message::new("setup-which-kind"), &kinds, 0) {
        Entry::Given(0) => Protocol::Imap,
        Entry::Given(_) => Protocol::Pop3,
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    };
    let mut typed = Vec::new();
    for protocol in [incoming, Protocol::Smtp] {
        match one_by_hand(guide, person, discovery, protocol) {
            Entry::Given(candidate) => typed.push(candidate),
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    }
    match <[Candidate; 2]>::try_from(typed) {
        Ok([incoming, outgoing]) => Entry::Given(Servers { incoming, outgoing }),
        Err(_) => Entry::Back,
    }
}

fn one_by_hand(
    guide: &mut Guide<'_>,
    person: &Person,
    discovery: &Discovery,
    protocol: Protocol,
) -> Entry<Candidate> {
    let words = &guide.context.words;
    // A server that needs a look is never proposed here, where Enter would be enough to take it.
    let found = selection::best_found(protocol, discovery)
        .filter(|found| found.trust == Trust::Confirmed)
        .map(|found| found.server.clone());
    guide.terminal.line(&describe::heading(words, protocol));
    let mut proposal = found.as_ref().map(|found| found.host.to_display()).unwrap_or_default();
    let host = loop {
        match guide.text("setup-ask-host", &proposal) {
            Entry::Given(text) => match Host::parse(&text) {
                Ok(host) => break host,
                Err(error) => {
                    guide.tell(&explain::address::host_error(error));
                    proposal = text;
                }
            },
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    };
    let words = &guide.context.words;
    let kinds = Security::ALL.map(|security| describe::security(words, security));
    let default = found.as_ref().map_or(0, |found| usize::from(found.security != Security::ALL[0]));
    let security = match guide.choose(&Message::new("setup-which-security"), &kinds, default) {
        Entry::Given(index) => Security::ALL[index],
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    };
    let proposal = protocol.default_port(security).to_string();
    let port = loop {
        match guide.text("setup-ask-port", &proposal) {
            Entry::Given(text) => match text.trim().parse::<u16>() {
                Ok(port) if port > 0 => break port,
                _ => {
                    guide.tell(&Message::new("cli-usage-port").with("word", text));
                }
            },
            Entry::Back => return Entry::Back,
            Entry::Left => return Entry::Left,
        }
    };
    let usual = selection::usual_username(protocol, &person.address, discovery.provider);
    let username: UserName = found.map_or(usual, |found| found.username);
    let server =
        ServerConfig { protocol, host, port, security, authentication: Vec::new(), username };
    confirm_location(guide, selection::by_hand(server))
}

/// A typed server inside a private network is used only on a plain yes.
fn confirm_location(guide: &mut Guide<'_>, candidate: Candidate) -> Entry<Candidate> {
    let network = guide.network.clone();
    let mut candidate = guide.runtime.block_on(selection::locate(&network, candidate));
    if candidate.trust == Trust::Confirmed {
        return Entry::Given(candidate);
    }
    let host = candidate.server.host.to_display();
    match guide.yes(&Message::new("setup-private-server").with("host", host), false) {
        Entry::Given(true) => {
            candidate.trust = Trust::Confirmed;
            Entry::Given(candidate)
        }
        Entry::Given(false) | Entry::Back => Entry::Back,
        Entry::Left => Entry::Left,
    }
}
