//! The terminal face: commands for scripts and support desks, and the guided way.
//!
//! It decides nothing about mail; it reads the command line, hands values to
//! the core and words the results through `explain`.

mod arguments;
mod check;
mod describe;
mod detect;
mod doctor;
mod evolution;
mod explain;
mod export;
mod grammar;
mod help;
mod json;
mod learnt;
mod lint;
mod opening;
mod outlook;
mod password;
mod programs;
mod providers;
mod report;
mod setup;
mod terminal;
mod test_mail;
mod thunderbird;
mod usage_error;
mod verdict;
mod wrap;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use arguments::{Command, Invocation};
pub use opening::{Opening, guided, opening};
use serde_json::Value;
use usage_error::UsageError;

use crate::discovery::Options;
use crate::i18n::{Language, Message, Words};
use crate::network::{Network, NetworkError};
use crate::provider::Catalog;

/// How a command ended; the numbers are part of the documented interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// The thing asked for worked.
    Worked,
    /// It ran, but the thing asked for did not work or was not found.
    Failed,
    /// The command line cannot be carried out.
    Usage,
    /// A person must confirm first; nothing was sent or written.
    NeedsConfirmation,
    /// The person left (Ctrl-C).
    Interrupted,
}

impl Exit {
    /// The process' exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Worked => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::NeedsConfirmation => 3,
            // What shells report for a program ended by SIGINT.
            Self::Interrupted => 130,
        }
    }
}

/// What a command has to say, in both forms.
pub(crate) struct Reply {
    exit: Exit,
    text: String,
    /// Stands below the text, lines as they are: made to be copied, not to be read.
    verbatim: String,
    json: Value,
}

impl Reply {
    /// A reply with a text for people and an object for scripts.
    pub(crate) fn new(exit: Exit, text: String, json: Value) -> Self {
        Self { exit, text, verbatim: String::new(), json }
    }

    /// The same with lines that must not be wrapped.
    pub(crate) fn with_verbatim(mut self, verbatim: String) -> Self {
        self.verbatim = verbatim;
        self
    }

    /// A reply that is one sentence.
    pub(crate) fn error(exit: Exit, words: &Words, message: &Message) -> Self {
        let text = words.say(message);
        let json = json::error(message.id, &text);
        Self::new(exit, text, json)
    }
}

/// What every command is handed.
pub(crate) struct Context {
    /// The words of the chosen language.
    pub(crate) words: Words,
    /// The bundled providers.
    pub(crate) catalog: Catalog,
    /// Whether central databases may be asked.
    pub(crate) central_databases: bool,
    /// Whether the mail domain may be asked over http.
    pub(crate) plain_http: bool,
    /// Whether progress may be shown on standard error.
    pub(crate) shows_progress: bool,
}

impl Context {
    /// How a discovery is to go; without a network it asks nobody.
    pub(crate) fn options(&self, network: Option<&Network>) -> Options {
        Options {
            offline: network.is_none(),
            central_databases: self.central_databases,
            plain_http: self.plain_http,
            ..Options::default()
        }
    }

    /// One line of progress, on standard error and only where a person can see it.
    pub(crate) fn progress(&self, message: &Message) {
        if self.shows_progress {
            // A closed standard error is no reason to stop the work.
            let _ = writeln!(std::io::stderr(), "{}", self.words.say(message));
        }
    }

    /// The way to the network, or the reply that says why there is none.
    pub(crate) fn network(&self) -> Result<Network, Reply> {
        Network::system().map_err(|NetworkError::NoCertificateStore| {
            let message = Message::new("cli-no-certificate-store");
            Reply::error(Exit::Failed, &self.words, &message)
        })
    }
}

/// Runs one command line (without the program's name) and prints its reply.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let language = arguments::language(&arguments).unwrap_or_else(Language::of_system);
    let wants_json = arguments::wants_json(&arguments);
    let words = Words::new(language);
    let reply = match arguments::parse(arguments) {
        Ok(invocation) => {
            let context = Context {
                words,
                catalog: Catalog::bundled(),
                central_databases: invocation.central_databases,
                plain_http: invocation.plain_http,
                shows_progress: !wants_json && std::io::stderr().is_terminal(),
            };
            carry_out(&context, invocation)
        }
        Err(error) => usage(&words, &error),
    };
    let printed = if wants_json {
        writeln!(std::io::stdout(), "{}", json::printable(&reply.json))
    } else if reply.text.is_empty() {
        Ok(())
    } else {
        let text = wrap::for_terminal(reply.text.trim_end());
        let gap = if reply.verbatim.is_empty() { "" } else { "\n\n" };
        writeln!(std::io::stdout(), "{text}{gap}{}", reply.verbatim.trim_end())
    };
    match printed {
        Ok(()) => ExitCode::from(reply.exit.code()),
        // Nobody reads the answer, so it cannot be said to have worked.
        Err(_) => ExitCode::from(Exit::Failed.code()),
    }
}

pub(crate) fn usage(words: &Words, error: &UsageError) -> Reply {
    let mut reply = Reply::error(Exit::Usage, words, &error.message());
    reply.text.push_str("\n\n");
    reply.text.push_str(&words.text("cli-usage-see-help"));
    reply
}

fn carry_out(context: &Context, invocation: Invocation) -> Reply {
    let words = &context.words;
    // One thread is plenty for a few dozen connections, and starts faster than a pool.
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(_) => return Reply::error(Exit::Failed, words, &Message::new("cli-no-runtime")),
    };
    match invocation.command {
        Command::Help(command) => help::reply(words, command),
        Command::Version => {
            let version = env!("CARGO_PKG_VERSION");
            let text = format!("postlotse-cli {version}");
            Reply::new(Exit::Worked, text, serde_json::json!({ "version": version }))
        }
        Command::Detect { address, corrections, offline, first, details } => {
            let manner = detect::Manner { offline, first, details };
            runtime.block_on(detect::run(context, address, &corrections, manner))
        }
        Command::Doctor { subject } => runtime.block_on(doctor::run(context, subject)),
        Command::Lint { file, address } => lint::run(context, &file, &address),
        Command::Check { selection, protocols, password, remember, report, test_mail } => {
            let manner = check::Manner { protocols, password, remember, report, test_mail };
            check::run(context, &runtime, selection, manner)
        }
        Command::Forget { address } => password::forget(words, &address),
        Command::Explain(pasted) => explain::run(context, &pasted),
        Command::Export { .. } => runtime.block_on(export::run(context, invocation.command)),
        Command::ExportUndo { address, place } => export::undo(words, &address, place),
        Command::ExportList => export::list(words),
        Command::Programs => programs::run(words),
        Command::Providers { text } => providers::run(context, text.as_deref()),
        Command::Setup { .. } if invocation.json => {
            Reply::error(Exit::Usage, words, &Message::new("cli-usage-setup-json"))
        }
        Command::Setup { address } => setup::run(context, &runtime, address),
    }
}
