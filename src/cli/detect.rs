//! `detect`: find the servers and say where each answer comes from.

use std::time::Instant;

use futures_util::StreamExt;
use futures_util::pin_mut;

use super::{Context, Exit, Reply, describe, json};
use crate::account::{Correction, EmailAddress};
use crate::discovery::{Discovery, Event, Outcome, Progress, SourceReport, discover};
use crate::explain;
pub(crate) use crate::explain::discovery::nothing_found;
use crate::i18n::{Message, Words};
use crate::network::Network;

/// How a search is made and shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// Nobody is asked.
    pub(crate) offline: bool,
    /// It ends as soon as nobody slower could outrank the answer.
    pub(crate) first: bool,
    /// Every question and its answer is shown.
    pub(crate) details: bool,
}

/// Runs the command.
pub(crate) async fn run(
    context: &Context,
    address: EmailAddress,
    corrections: &[Correction],
    manner: Manner,
) -> Reply {
    let network = match manner.offline {
        true => None,
        false => match context.network() {
            Ok(network) => Some(network),
            Err(reply) => return reply,
        },
    };
    let (discovery, time) = search(context, network, address, manner.first).await;
    let exit = if is_found(&discovery) { Exit::Worked } else { Exit::Failed };
    let text = text(&context.words, &discovery, corrections, manner.details);
    Reply::new(exit, text, json::detection(&discovery, time))
}

/// Runs a discovery to its end, with progress; without a network it asks nobody.
pub(crate) async fn find(
    context: &Context,
    network: Option<Network>,
    address: EmailAddress,
) -> Discovery {
    search(context, network, address, false).await.0
}

/// Runs a discovery, to its end or to the first complete answer.
async fn search(
    context: &Context,
    network: Option<Network>,
    address: EmailAddress,
    first: bool,
) -> (Discovery, json::SearchTime) {
    let started = Instant::now();
    let options = context.options(network.as_ref());
    let mut progress = Progress::new(context.catalog, address.clone());
    let mut answer = None;
    let events = discover(network, context.catalog, address, options);
    pin_mut!(events);
    while let Some(event) = events.next().await {
        if let Event::SourceFinished(report) = &event {
            context.progress(&source_line(&context.words, report));
        }
        progress.apply(&event);
        if answer.is_none() && progress.is_complete() {
            answer = Some(json::milliseconds(started.elapsed()));
            if first {
                break;
            }
        }
    }
    let discovery = progress.discovery();
    let whole = json::milliseconds(started.elapsed());
    // What nobody completed is the answer all the same once nobody is left to ask.
    let answer = answer.or_else(|| is_found(&discovery).then_some(whole));
    (discovery, json::SearchTime { answer, whole })
}

/// One line about a finished source: who was asked and what came of it.
pub(crate) fn source_line(words: &Words, report: &SourceReport) -> Message {
    let outcome = match report.reason {
        Some(reason) => explain::discovery::source_reason(reason),
        None => explain::discovery::outcome(report.outcome),
    };
    Message::new("cli-source-line")
        .with("source", words.say(&explain::discovery::source(report.source)))
        .with("outcome", words.say(&outcome))
        .with("milliseconds", json::milliseconds(report.elapsed).to_string())
}

fn is_found(discovery: &Discovery) -> bool {
    discovery.recommended_incoming.is_some() || discovery.recommended_outgoing.is_some()
}

fn text(words: &Words, discovery: &Discovery, corrections: &[Correction], details: bool) -> String {
    let mut paragraphs = Vec::new();
    for correction in corrections {
        paragraphs.push(words.say(&explain::address::correction(*correction)));
    }
    paragraphs.extend(provider_lines(words, discovery));
    for recommended in
        [&discovery.recommended_incoming, &discovery.recommended_outgoing].into_iter().flatten()
    {
        paragraphs.push(describe::candidate(words, recommended));
    }
    if !is_found(discovery) {
        paragraphs.push(words.say(&nothing_found(discovery)));
    }
    if let Some(provider) = discovery.provider {
        let needed = describe::requirements(words, provider);
        if !needed.is_empty() {
            let title = words.text("cli-what-you-need");
            paragraphs.push(format!("{title}\n{}", needed.join("\n")));
        }
    }
    let notes = discovery.notes();
    let notes: Vec<String> =
        notes.iter().map(|one| format!("- {}", explain::discovery::note(words, one))).collect();
    if !notes.is_empty() {
        paragraphs.push(format!("{}\n{}", words.text("cli-notes"), notes.join("\n")));
    }
    if !discovery.alternatives.is_empty() {
        let lines = discovery.alternatives.iter().map(|other| alternative(words, other));
        let title = words.text("cli-alternatives");
        paragraphs.push(format!("{title}\n{}", lines.collect::<Vec<_>>().join("\n")));
    }
    let asked = discovery.sources.iter().filter(|report| report.outcome != Outcome::Skipped);
    let lines = asked.flat_map(|report| {
        let line = format!("- {}", words.say(&source_line(words, report)));
        let evidence = details.then(|| evidence(words, report)).into_iter().flatten();
        std::iter::once(line).chain(evidence)
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    paragraphs.push(format!("{}\n{lines}", words.text("cli-sources")));
    if !details {
        paragraphs.push(words.text("cli-sources-details"));
    }
    paragraphs.join("\n\n")
}

/// What was asked of whom for a source, and what its servers count for.
fn evidence(words: &Words, report: &SourceReport) -> Vec<String> {
    let asked = report.requests.iter().map(|request| {
        let line = Message::new("cli-evidence-line")
            .with("question", words.say(&explain::discovery::question(&request.question)))
            .with("answer", words.say(&explain::discovery::said(request)))
            .with("milliseconds", json::milliseconds(request.elapsed).to_string());
        format!("    {}", words.say(&line))
    });
    let standing = report
        .standing
        .map(|standing| format!("    {}", words.say(&explain::discovery::standing(standing))));
    asked.chain(standing).collect()
}

/// What is known about the provider, before any server.
pub(crate) fn provider_lines(words: &Words, discovery: &Discovery) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(provider) = discovery.provider {
        let message = if provider.domains.contains(&discovery.address.domain().ascii()) {
            "cli-provider-recognised"
        } else {
            "cli-provider-hosts"
        };
        lines.push(words.say(&Message::new(message).with("provider", provider.name)));
    }
    if discovery.filter_service.is_some() {
        lines.push(words.text("cli-filter-service"));
    }
    lines
}

fn alternative(words: &Words, candidate: &crate::discovery::Candidate) -> String {
    let server = &candidate.server;
    let message = Message::new("cli-alternative-line")
        .with("protocol", describe::heading(words, server.protocol))
        .with("host", explain::server::host(&server.host))
        .with("port", server.port.to_string())
        .with("security", describe::security(words, server.security))
        .with("source", words.say(&explain::discovery::source(candidate.source)))
        .with("trust", words.say(&explain::discovery::trust(candidate.trust)));
    format!("- {}", words.say(&message))
}
