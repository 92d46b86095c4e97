//! The collected answers, with and without their hints.

use postlotse::diagnosis::explain::{Question, diagnose};
use postlotse::diagnosis::{Cause, Channel, Phases, Whose};
use postlotse::provider::Catalog;

/// One answer with what it means.
pub struct Row {
    pub channel: Channel,
    pub provider: &'static str,
    pub phase: &'static str,
    pub cause: &'static str,
    pub answer: String,
}

/// Answers that were met, from the project's collection.
pub fn collected() -> Vec<Row> {
    rows(include_str!("../fixtures/answers/collected.txt"))
}

/// Answers beyond it: codes of the standards, server programs, libraries, mail programs.
pub fn further() -> Vec<Row> {
    rows(include_str!("../fixtures/answers/further.txt"))
}

fn rows(text: &'static str) -> Vec<Row> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(row).collect()
}

fn row(line: &'static str) -> Row {
    let mut parts = line.splitn(5, '|');
    let mut part = || parts.next().unwrap_or_else(|| panic!("a part is missing: {line}"));
    Row {
        channel: Channel::from_key(part()).unwrap_or_else(|| panic!("no channel: {line}")),
        provider: part(),
        phase: part(),
        cause: part(),
        answer: part().replace("\\n", "\n"),
    }
}

/// The likeliest cause of an answer.
pub fn first(channel: Channel, provider: &str, phase: &str, answer: &str) -> Cause {
    let question = Question {
        channel,
        phases: Phases::from_hint(phase),
        whose: Whose::from_hint(provider, Catalog::bundled()),
        text: answer,
    };
    diagnose(&question).first().expect("never empty").cause
}

/// What is not judged as the rows say.
pub fn wrong(rows: &[Row], with_provider: bool, with_phase: bool) -> Vec<String> {
    rows.iter()
        .filter_map(|row| {
            let provider = if with_provider { row.provider } else { "" };
            let phase = if with_phase { row.phase } else { "" };
            let found = first(row.channel, provider, phase, &row.answer);
            (found.key() != row.cause).then(|| {
                format!(
                    "{} {provider} {phase}: {} -> {}, not {}",
                    row.channel.key(),
                    row.answer,
                    found.key(),
                    row.cause
                )
            })
        })
        .collect()
}

#[test]
fn every_collected_answer_has_its_cause() {
    let wrong = wrong(&collected(), true, true);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_phase_is_a_help_not_a_need() {
    let wrong = wrong(&collected(), true, false);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Providers that say the same to everything can only be told apart by who they are.
#[test]
fn without_the_provider_only_mute_refusals_stay_open() {
    let rows = collected();
    let mute: Vec<&Row> = rows
        .iter()
        .filter(|row| first(row.channel, "", row.phase, &row.answer).key() != row.cause)
        .collect();
    for row in &mute {
        let found = first(row.channel, "", row.phase, &row.answer);
        assert_eq!(found, Cause::AmbiguousAuth, "{}", row.answer);
    }
    assert!(mute.len() <= 9, "{}", mute.len());
}
