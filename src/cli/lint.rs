//! `lint`: a document that names servers, judged for its owner before it is published. Asks nobody.

use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use super::{Context, Exit, Reply, describe, json as keys};
use crate::account::EmailAddress;
use crate::audit::{Fault, Lint, Severity, lint};
use crate::discovery::Candidate;
use crate::explain;
use crate::i18n::{Message, Words};
use crate::storage::{ReadError, read};

/// More than any document may have; the reader's own limit is lower and says so better.
const LONGEST: usize = 1024 * 1024;

/// Runs the command.
pub(crate) fn run(context: &Context, file: &Path, address: &EmailAddress) -> Reply {
    let words = &context.words;
    let (name, bytes) = match file.as_os_str() == "-" {
        true => (words.text("lint-standard-input"), standard_input()),
        false => (describe::path(file), read(file, LONGEST)),
    };
    match bytes {
        Ok(bytes) => reply(words, &name, address, &lint(&bytes, address, context.catalog)),
        Err(error) => Reply::error(Exit::Failed, words, &explain::export::read_error(error, &name)),
    }
}

fn standard_input() -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    std::io::stdin().lock().take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > LONGEST {
        return Err(ReadError::TooLong { limit: LONGEST });
    }
    Ok(bytes)
}

fn reply(words: &Words, name: &str, address: &EmailAddress, lint: &Lint) -> Reply {
    let exit = if lint.is_sound() { Exit::Worked } else { Exit::Failed };
    let record = lint.record.as_ref();
    let record = record.map(|record| format!("{}\n{record}", words.text("lint-record-title")));
    Reply::new(exit, text(words, name, address, lint), object(lint))
        .with_verbatim(record.unwrap_or_default())
}

fn text(words: &Words, name: &str, address: &EmailAddress, lint: &Lint) -> String {
    let heading = words.say(&Message::new("lint-heading").with("path", name));
    let kind = words.say(&explain::lint::kind(lint.kind));
    let kind = words.say(&Message::new("lint-kind").with("kind", kind));
    let mut paragraphs = vec![format!("{heading}\n{kind}")];
    if !lint.servers.is_empty() {
        let title = Message::new("lint-servers").with("address", address.to_display());
        paragraphs.push(words.say(&title));
        paragraphs.extend(lint.servers.iter().map(|candidate| server(words, candidate)));
    }
    for severity in Severity::ALL.into_iter().rev() {
        let of_it = lint.faults.iter().filter(|fault| fault.kind.severity() == severity);
        let lines: Vec<String> = of_it.map(|fault| lines(words, lint, fault)).collect();
        if !lines.is_empty() {
            let title = words.say(&explain::doctor::severity(severity));
            paragraphs.push(format!("{title}:\n{}", lines.join("\n")));
        }
    }
    if lint.faults.is_empty() {
        paragraphs.push(words.text("lint-no-faults"));
    }
    if !lint.servers.is_empty() {
        paragraphs.push(words.text("lint-not-asked"));
    }
    paragraphs.join("\n\n")
}

fn server(words: &Words, candidate: &Candidate) -> String {
    let mut lines = vec![describe::heading(words, candidate.server.protocol)];
    lines.extend(describe::server(words, &candidate.server));
    lines.extend(describe::reasons(words, candidate));
    lines.join("\n")
}

/// A fault, its place, and what to write instead.
fn lines(words: &Words, lint: &Lint, fault: &Fault) -> String {
    let mut lines = vec![format!("- {}", explain::lint::fault(words, fault))];
    if !fault.place.is_empty() {
        let place = Message::new("doctor-place").with("place", place(fault));
        lines.push(format!("  {}", words.say(&place)));
    }
    lines.push(format!("  {}", explain::lint::advice(words, fault, lint.kind)));
    lines.join("\n")
}

/// The place without anything that could repaint a terminal: part of it may be the document's own words.
fn place(fault: &Fault) -> String {
    crate::diagnosis::clean_words(&fault.place)
}

fn object(lint: &Lint) -> Value {
    let problem = |fault: &Fault| {
        json!({
            "severity": fault.kind.severity().key(),
            "key": fault.kind.key(),
            "where": fault.place,
        })
    };
    json!({
        "kind": lint.kind.key(),
        "servers": lint.servers.iter().map(keys::Server::new).collect::<Vec<_>>(),
        "problems": lint.faults.iter().map(problem).collect::<Vec<_>>(),
    })
}

/// How bad a problem can be; nothing here is ever praised.
pub(crate) fn severity_keys() -> Vec<&'static str> {
    let all = Severity::ALL.into_iter().filter(|one| *one != Severity::Good);
    all.map(Severity::key).collect()
}
