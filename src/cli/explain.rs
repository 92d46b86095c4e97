//! `explain`: a pasted answer of a server, a network or a program, put into words. Asks nobody.

use std::io::Read;

use serde_json::json;

use super::arguments::Pasted;
use super::{Context, Exit, Reply, usage, usage_error::UsageError};
use crate::diagnosis::explain::{Question, diagnose};
use crate::diagnosis::{Cause, Channel, Phases, Side, Suspicion, Whose, clean_words};
use crate::explain;
use crate::i18n::{Message, Words};

/// More than any answer may have, in bytes; what follows is not read.
const LONGEST: u64 = 16 * 1024;

/// Runs the command.
pub(crate) fn run(context: &Context, pasted: &Pasted) -> Reply {
    let words = &context.words;
    let answer = match pasted.answer.as_str() {
        "-" => standard_input(),
        text => text.to_owned(),
    };
    let shown = clean_words(&answer);
    if shown.is_empty() {
        return usage(words, &UsageError::EmptyAnswer);
    }
    let (channel, is_guessed) = match pasted.channel {
        Some(channel) => (channel, false),
        None => (Channel::of_text(&answer), true),
    };
    let question = Question {
        channel,
        phases: Phases::from_hint(&pasted.stage),
        whose: Whose::from_hint(&pasted.provider, context.catalog),
        text: &answer,
    };
    let suspicions = diagnose(&question);
    let cause = suspicions.first().map_or(Cause::Unknown, |first| first.cause);
    let page = question.whose.provider.and_then(|provider| page_for(cause, provider.help_pages));
    let mut object = json!({
        "causes": suspicions.iter().map(object).collect::<Vec<_>>(),
        "side": cause.side().key(),
        "advice": advice(words, cause, page),
    });
    let mut text = text(words, &suspicions, cause, page, &shown);
    if is_guessed {
        object["guessed_protocol"] = json!(channel.key());
        let message = Message::new("cli-explain-guessed").with("channel", channel.key());
        text = format!("{text}\n\n{}", words.say(&message));
    }
    Reply::new(Exit::Worked, text, object)
}

/// Standard input, as far as an answer may reach; what cannot be read says nothing.
fn standard_input() -> String {
    let mut bytes = Vec::new();
    // A broken input counts as its end: what came before it is all there is to explain.
    let _ = std::io::stdin().lock().take(LONGEST).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The provider's own page, where the next step leads to the provider.
fn page_for(cause: Cause, pages: &'static [&'static str]) -> Option<&'static str> {
    let helps = cause.side() == Side::You
        || matches!(cause, Cause::OAuthRequired | Cause::ProviderNoImap | Cause::SmtpAuthMissing);
    pages.first().copied().filter(|_| helps)
}

fn object(one: &Suspicion) -> serde_json::Value {
    json!({ "cause": one.cause.key(), "certainty": one.certainty.key() })
}

/// What happened and what to do next, with the provider's page where there is one.
fn advice(words: &Words, cause: Cause, page: Option<&str>) -> String {
    let mut parts = vec![
        words.say(&explain::cause::what_happened_in_general(cause)),
        words.say(&explain::cause::next_in_general(cause)),
    ];
    parts.extend(page.map(|page| words.say(&Message::new("cli-help-page").with("page", page))));
    parts.join(" ")
}

/// The four parts: what happened, whose side, the next step, the words themselves.
fn text(
    words: &Words,
    suspicions: &[Suspicion],
    cause: Cause,
    page: Option<&str>,
    shown: &str,
) -> String {
    let mut parts = vec![words.say(&explain::cause::what_happened_in_general(cause))];
    if cause != Cause::Unknown {
        parts.push(words.say(&explain::cause::side_in_general(cause.side())));
    }
    parts.push(words.say(&explain::cause::next_in_general(cause)));
    parts.extend(page.map(|page| words.say(&Message::new("cli-help-page").with("page", page))));
    let others: Vec<String> = suspicions
        .iter()
        .skip(1)
        .map(|one| {
            let other = words.say(&explain::cause::what_happened_in_general(one.cause));
            format!("- {other}")
        })
        .collect();
    if !others.is_empty() {
        parts.push(format!("{}\n{}", words.text("cli-explain-others"), others.join("\n")));
    }
    parts.push(words.say(&Message::new("cli-explain-answer").with("answer", shown)));
    parts.join("\n\n")
}
