//! `setup`: the guided way in six steps, one file per step.
//!
//! Each step owns what the step before handed over; going back hands it back,
//! so nothing typed is lost. Decisions about mail are the core's.

mod address;
mod finish;
mod login;
mod program;
mod save;
mod search;
mod settings;
mod thunderbird;
mod trial;

use std::io::Write;

use tokio::runtime::Runtime;

use super::terminal::{Entry, Terminal};
use super::{Context, Exit, Reply};
use crate::account::{EmailAddress, PasswordDraft, ProofState};
use crate::discovery::Discovery;
use crate::i18n::Message;
use crate::network::Network;
use crate::selection::Servers;
use crate::verify::{AttemptBudget, Report};

/// Who the account is for.
#[derive(Clone)]
struct Person {
    name: String,
    address: EmailAddress,
}

/// Where the guide is, with everything that is known there.
enum Step {
    Address {
        name: String,
        address: String,
    },
    Search {
        person: Person,
    },
    Settings {
        person: Person,
        discovery: Box<Discovery>,
    },
    Login {
        person: Person,
        discovery: Box<Discovery>,
        servers: Box<Servers>,
    },
    Trial {
        person: Person,
        discovery: Box<Discovery>,
        servers: Box<Servers>,
        password: PasswordDraft,
    },
    Finish {
        person: Person,
        servers: Box<Servers>,
        report: Box<Report>,
    },
    End(Ended),
}

/// How the guide was left.
enum Ended {
    /// To the end.
    Finished(ProofState),
    /// The provider lets no mail program in, and there is no other address.
    Impossible,
    /// On the way.
    Left,
}

/// What every step needs.
struct Guide<'a> {
    context: &'a Context,
    runtime: &'a Runtime,
    network: Network,
    terminal: Terminal,
    budget: AttemptBudget,
}

/// Leads a person through all steps.
pub(crate) fn run(context: &Context, runtime: &Runtime, address: Option<String>) -> Reply {
    let network = match context.network() {
        Ok(network) => network,
        Err(reply) => return reply,
    };
    leave_on_interrupt(context.words.text("setup-left"));
    let terminal = Terminal::open();
    let budget = AttemptBudget::new();
    let mut guide = Guide { context, runtime, network, terminal, budget };
    guide.say("setup-welcome");
    let mut step = Step::Address { name: String::new(), address: address.unwrap_or_default() };
    loop {
        step = match step {
            Step::Address { name, address } => address::ask(&mut guide, name, address),
            Step::Search { person } => search::run(&mut guide, person),
            Step::Settings { person, discovery } => settings::ask(&mut guide, person, discovery),
            Step::Login { person, discovery, servers } => {
                login::ask(&mut guide, person, discovery, servers)
            }
            Step::Trial { person, discovery, servers, password } => {
                trial::run(&mut guide, person, discovery, servers, password)
            }
            Step::Finish { person, servers, report } => {
                finish::run(&mut guide, &person, &servers, &report)
            }
            Step::End(ended) => return goodbye(context, &ended),
        };
    }
}

fn goodbye(context: &Context, ended: &Ended) -> Reply {
    let (exit, id) = match ended {
        Ended::Finished(ProofState::Failed) | Ended::Impossible => (Exit::Failed, "setup-goodbye"),
        Ended::Finished(ProofState::Works | ProofState::Untested) => {
            (Exit::Worked, "setup-goodbye")
        }
        Ended::Left => (Exit::Interrupted, "setup-left"),
    };
    Reply::new(exit, context.words.text(id), serde_json::Value::Null)
}

/// Ctrl-C outside a question (while servers are asked) ends the program with a word, not a scream.
fn leave_on_interrupt(goodbye: String) {
    // Where no handler can be set up, the system's own way of ending stays in force.
    let _ = std::thread::Builder::new().name("interrupt".into()).spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
            return;
        };
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            let _ = writeln!(std::io::stdout(), "\n{goodbye}");
            std::process::exit(i32::from(Exit::Interrupted.code()));
        }
    });
}

impl Guide<'_> {
    fn say(&self, id: &'static str) {
        self.terminal.say(&self.context.words.text(id));
    }

    fn tell(&self, message: &Message) {
        self.terminal.gap();
        self.terminal.say(&self.context.words.say(message));
    }

    /// "Schritt 2 von 6 · Suche".
    fn heading(&self, number: u8, id: &'static str) {
        self.terminal.gap();
        let title = self.context.words.text(id);
        let message =
            Message::new("setup-step").with("number", number.to_string()).with("title", title);
        self.tell(&message);
    }

    fn text(&mut self, id: &'static str, default: &str) -> Entry<String> {
        let question = self.context.words.text(id);
        self.terminal.text(&question, default)
    }

    fn choose(&mut self, question: &Message, options: &[String], default: usize) -> Entry<usize> {
        let words = &self.context.words;
        let question = words.say(question);
        let hint = words.text("setup-choose-hint");
        let again = words.text("setup-choose-again");
        self.terminal.choose(&question, options, default, &hint, &again)
    }

    /// Yes or no.
    fn yes(&mut self, question: &Message, default: bool) -> Entry<bool> {
        let options = [self.context.words.text("setup-yes"), self.context.words.text("setup-no")];
        match self.choose(question, &options, usize::from(!default)) {
            Entry::Given(index) => Entry::Given(index == 0),
            Entry::Back => Entry::Back,
            Entry::Left => Entry::Left,
        }
    }
}
