//! `--help`: what each command does, its options, and every closed list of keys.

use serde_json::json;

use super::arguments::COMMAND_NAMES;
use super::{Exit, Reply, json as keys, lint, outlook, password, thunderbird};
use crate::account::{ProofLevel, Security, SpecialFolder};
use crate::audit::{FaultKind, FindingKind, Severity};
use crate::desktop::MailProgram;
use crate::diagnosis::{Cause, Certainty, Channel, Side};
use crate::discovery::{
    DocumentKind, Outcome, Probed, Question, Reason, Source, SourceReason, Standing, Trust,
};
use crate::export::Target;
use crate::handover::programs::Readiness;
use crate::i18n::{Message, Words};
use crate::protocol::{Mechanism, Stage};
use crate::provider::{PasswordNote, Requirement};
use crate::verify::test_mail::TestMailOutcome;

/// The help for everything, or for one command.
pub(crate) fn reply(words: &Words, command: Option<&'static str>) -> Reply {
    let text = match command {
        None => overview(words),
        Some(name) => details(words, name),
    };
    let json = json!({ "help": text });
    Reply::new(Exit::Worked, text, json)
}

fn overview(words: &Words) -> String {
    let mut paragraphs = vec![words.text("cli-help-intro")];
    let commands = COMMAND_NAMES.map(|name| {
        let summary = words.text(summary_id(name));
        format!("  {}\n      {summary}", synopsis(name))
    });
    paragraphs.push(format!("{}\n{}", words.text("cli-help-commands"), commands.join("\n")));
    paragraphs.push(words.text("cli-help-common-options"));
    paragraphs.push(words.text("cli-help-exit-codes"));
    paragraphs.join("\n\n")
}

fn details(words: &Words, name: &'static str) -> String {
    let mut paragraphs =
        vec![format!("postlotse-cli {}", synopsis(name)), words.text(summary_id(name))];
    if let Some(options) = options_id(name) {
        paragraphs.push(words.text(options));
    }
    paragraphs.push(words.text("cli-help-common-options"));
    let lists = key_lists(name);
    if !lists.is_empty() {
        let lines = lists.into_iter().map(|(field, keys)| {
            words.say(
                &Message::new("cli-help-key-list")
                    .with("field", field)
                    .with("keys", keys.join(", ")),
            )
        });
        let title = words.text("cli-help-keys");
        paragraphs.push(format!("{title}\n{}", lines.collect::<Vec<_>>().join("\n")));
    }
    paragraphs.join("\n\n")
}

/// The shape of a command; words in capitals are to be replaced.
fn synopsis(name: &str) -> &'static str {
    match name {
        "detect" => {
            "detect ADDRESS [--offline] [--first] [--details] [--no-central-databases] \
             [--no-plain-http]"
        }
        "check" => {
            "check ADDRESS [--password-stdin|--remembered] [--remember] [--protocol PROTOCOL]... \
             [--server PROTOCOL=HOST:PORT:SECURITY]... [--username [PROTOCOL=]NAME]... \
             [--account FILE] [--confirm] [--report FILE] [--for support|provider] [--force] \
             [--test-mail [--remove-test-mail]] \
             [--no-central-databases] [--no-plain-http]"
        }
        "export" => {
            "export ADDRESS --format FORMAT --out PATH [--incoming imap|pop3] [--name NAME] \
             [--leave-on-server DAYS|always] [--server PROTOCOL=HOST:PORT:SECURITY]... [--username [PROTOCOL=]NAME]... \
             [--account FILE] [--confirm] [--force] [--no-central-databases] [--no-plain-http] | \
             export ADDRESS --format thunderbird-profile [--profile FOLDER] [--repair|--undo] ... | \
             export ADDRESS --format evolution --set-up [--repair]|--undo ... | \
             export ADDRESS --format outlook-prf --set-up ... | export --list"
        }
        "programs" => "programs",
        "providers" => "providers [TEXT]",
        "doctor" => "doctor DOMAIN [--no-central-databases] [--no-plain-http]",
        "lint" => "lint FILE --address ADDRESS",
        "forget" => "forget ADDRESS",
        "explain" => "explain --answer TEXT [--protocol CHANNEL] [--stage TEXT] [--provider TEXT]",
        _ => "setup [ADDRESS] [--no-central-databases] [--no-plain-http]",
    }
}

fn summary_id(name: &str) -> &'static str {
    match name {
        "detect" => "cli-help-detect",
        "check" => "cli-help-check",
        "export" => "cli-help-export",
        "programs" => "cli-help-programs",
        "providers" => "cli-help-providers",
        "forget" => "cli-help-forget",
        "doctor" => "cli-help-doctor",
        "lint" => "cli-help-lint",
        "explain" => "cli-help-explain",
        _ => "cli-help-setup",
    }
}

fn options_id(name: &str) -> Option<&'static str> {
    match name {
        "detect" => Some("cli-help-detect-options"),
        "check" => Some("cli-help-check-options"),
        "export" => Some("cli-help-export-options"),
        "setup" => Some("cli-help-setup-options"),
        "doctor" => Some("cli-help-doctor-options"),
        "lint" => Some("cli-help-lint-options"),
        "explain" => Some("cli-help-explain-options"),
        _ => None,
    }
}

fn key_lists(name: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let servers = || {
        vec![
            ("PROTOCOL", keys::protocol_keys()),
            ("SECURITY", Security::ALL.map(Security::key).to_vec()),
        ]
    };
    match name {
        "detect" => vec![
            ("source", Source::ALL.map(Source::key).to_vec()),
            ("outcome", Outcome::ALL.map(Outcome::key).to_vec()),
            ("sources.reason", SourceReason::ALL.map(SourceReason::key).to_vec()),
            ("sources.standing", Standing::ALL.map(Standing::key).to_vec()),
            ("sources.requests.question", Question::KEYS.to_vec()),
            ("sources.requests.answer", keys::answer_keys()),
            ("protocol", keys::protocol_keys()),
            ("security", Security::ALL.map(Security::key).to_vec()),
            ("auth", keys::auth_keys()),
            ("trust", Trust::ALL.map(Trust::key).to_vec()),
            ("probed", Probed::ALL.map(Probed::key).to_vec()),
            ("reasons", Reason::ALL.map(Reason::key).to_vec()),
            ("requirements", Requirement::ALL.map(Requirement::key).to_vec()),
        ],
        "check" => {
            let mut lists = servers();
            lists.push(("outcome", keys::CHECK_OUTCOMES.to_vec()));
            lists.push(("stage", Stage::ALL.map(Stage::key).to_vec()));
            lists.push(("cause", Cause::ALL.map(Cause::key).to_vec()));
            lists.push(("side", Side::ALL.map(Side::key).to_vec()));
            lists.push(("mechanism", Mechanism::ALL.map(Mechanism::key).to_vec()));
            lists.push(("auth", keys::auth_keys()));
            lists.push(("folders", SpecialFolder::ALL.map(SpecialFolder::key).to_vec()));
            lists.push(("notes", PasswordNote::ALL.map(PasswordNote::key).to_vec()));
            lists.push(("keyring", password::keyring_keys()));
            lists.push(("test_mail.outcome", TestMailOutcome::KEYS.to_vec()));
            lists
        }
        "export" => {
            let mut lists = vec![
                ("FORMAT", Target::all().into_iter().map(Target::key).collect()),
                (
                    "outcome",
                    thunderbird::outcome_keys()
                        .into_iter()
                        .chain(outlook::outcome_keys())
                        .collect(),
                ),
                ("proof", ProofLevel::ALL.map(ProofLevel::key).to_vec()),
            ];
            lists.extend(servers());
            lists
        }
        "programs" => vec![
            ("program", MailProgram::ALL.map(MailProgram::key).to_vec()),
            ("readiness", Readiness::ALL.map(Readiness::key).to_vec()),
        ],
        "explain" => vec![
            ("CHANNEL, guessed_protocol", Channel::ALL.map(Channel::key).to_vec()),
            ("causes.cause", Cause::ALL.map(Cause::key).to_vec()),
            ("causes.certainty", Certainty::ALL.map(Certainty::key).to_vec()),
            ("side", Side::ALL.map(Side::key).to_vec()),
        ],
        "doctor" => vec![
            ("severity", Severity::ALL.map(Severity::key).to_vec()),
            ("findings.key", FindingKind::ALL.map(FindingKind::key).to_vec()),
        ],
        "lint" => vec![
            ("kind", DocumentKind::ALL.map(DocumentKind::key).to_vec()),
            ("problems.severity", lint::severity_keys()),
            ("problems.key", FaultKind::keys()),
        ],
        _ => Vec::new(),
    }
}
