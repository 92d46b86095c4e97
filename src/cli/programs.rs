//! `programs`: the mail programs of this machine, and the command that serves each.

use serde_json::{Value, json};

use super::{Exit, Reply};
use crate::explain;
use crate::export::Target;
use crate::handover::programs::{self, Found};
use crate::i18n::Words;

/// Looks and lists; the exit code says whether there is one.
pub(crate) fn run(words: &Words) -> Reply {
    let found = programs::found();
    let json = json!({ "programs": found.iter().map(object).collect::<Vec<_>>() });
    if found.is_empty() {
        return Reply::new(Exit::Failed, words.text("programs-none"), json);
    }
    let paragraph = |found: &Found| {
        let line = explain::programs::line(words, found);
        format!("{line}\n    postlotse-cli export ADDRESS {}", options(found))
    };
    let text = found.iter().map(paragraph).collect::<Vec<_>>().join("\n");
    Reply::new(Exit::Worked, text, json)
}

/// What follows the address.
fn options(found: &Found) -> String {
    let target = programs::target(found.kind);
    let key = target.key();
    match target {
        Target::ThunderbirdProfile => format!("--format {key}"),
        Target::File(_) if programs::sets_up(found.kind) => format!("--format {key} --set-up"),
        Target::File(format) => {
            let ending = format.extension().unwrap_or_default();
            format!("--format {key} --out FILE.{ending}")
        }
    }
}

fn object(found: &Found) -> Value {
    json!({
        "program": found.kind.key(),
        "version": found.version,
        "readiness": found.readiness.key(),
        "format": programs::target(found.kind).key(),
        "sets_up": programs::sets_up(found.kind),
    })
}
