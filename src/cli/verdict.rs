//! A finished check in words: what `check` prints and `setup` says.

use super::describe;
use crate::account::EmailAddress;
use crate::diagnosis::{Judgement, NetworkFacts, Proposal, judge};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::provider::Provider;
use crate::verify::Report;

/// A finished check, with everything that bears on its verdict.
pub(crate) struct Checked {
    /// Whose account.
    pub(crate) address: EmailAddress,
    /// What became of each protocol.
    pub(crate) report: Report,
    /// What was learnt about the network, where somebody has looked.
    pub(crate) facts: Option<NetworkFacts>,
    /// Who the mailbox is with.
    pub(crate) provider: Option<&'static Provider>,
}

impl Checked {
    /// What it means.
    pub(crate) fn judge(&self) -> Judgement {
        judge(&self.report, self.facts.as_ref(), self.provider)
    }
}

/// A line per protocol, then what happened, whose side, what next, the server's words.
pub(crate) fn text(words: &Words, checked: &Checked, judged: &Judgement) -> String {
    let report = &checked.report;
    let verdict = &judged.verdict;
    let lines = report.protocols.iter().map(|protocol| {
        let result = explain::failure::result(words, &protocol.result);
        format!("{}: {}", describe::heading(words, protocol.protocol), words.say(&result))
    });
    let mut paragraphs = vec![lines.collect::<Vec<_>>().join("\n")];
    paragraphs.extend(failures(words, checked, judged));
    if verdict.cause.is_none() && report.reached_every_login() {
        paragraphs.push(words.text("cli-no-password-needed"));
        return paragraphs.join("\n\n");
    }
    if verdict.cause.is_none() {
        let both = report.protocols.iter().any(|one| one.protocol.is_incoming())
            && report.protocols.iter().any(|one| !one.protocol.is_incoming());
        let id = if both { "cli-check-all-works" } else { "cli-check-tested-works" };
        paragraphs.push(words.text(id));
        return paragraphs.join("\n\n");
    }
    let mut meant = vec![words.say(&explain::verdict::side(verdict))];
    meant.extend(explain::verdict::also(words, verdict));
    meant.extend(verdict.notes.iter().map(|note| explain::verdict::note(words, *note)));
    paragraphs.push(meant.join("\n"));
    paragraphs.extend(help(words, checked, judged));
    if let Some(request) =
        explain::verdict::request_to_administrator(words, judged, &checked.address)
    {
        paragraphs.push(format!("{}\n{request}", words.text("verdict-request")));
    }
    if let Some(proposal) = &verdict.proposal {
        paragraphs.push(proposed(words, proposal, &checked.report));
    }
    paragraphs.join("\n\n")
}

/// What became of each protocol that failed; the same trouble at a second server needs no second paragraph.
fn failures(words: &Words, checked: &Checked, judged: &Judgement) -> Vec<String> {
    let mut told = Vec::new();
    let mut paragraphs = Vec::new();
    for protocol in &checked.report.protocols {
        let Some(cause) = judged.cause(protocol.protocol).filter(|cause| !told.contains(cause))
        else {
            continue;
        };
        let (verdict, provider) = (&judged.verdict, checked.provider);
        let happened = explain::verdict::what_happened(cause, protocol, verdict, provider);
        let next = explain::verdict::next_step(cause, protocol, verdict);
        let mut lines = vec![words.say(&happened), words.say(&next)];
        if let Some(answer) = explain::failure::answer(&protocol.result) {
            lines.push(words.say(&Message::new("cli-server-said").with("answer", answer)));
        }
        told.push(cause);
        paragraphs.push(lines.join("\n"));
    }
    paragraphs
}

/// What to do at this very provider, with its own pages.
fn help(words: &Words, checked: &Checked, judged: &Judgement) -> Option<String> {
    let step = explain::verdict::provider_step(&judged.verdict, checked.provider);
    let mut lines: Vec<String> = step.map(|step| words.say(&step)).into_iter().collect();
    lines.extend(
        explain::verdict::pages(&judged.verdict, checked.provider)
            .iter()
            .map(|page| words.say(&Message::new("cli-help-page").with("page", (*page).to_owned()))),
    );
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn proposed(words: &Words, proposal: &Proposal, report: &Report) -> String {
    let mut lines = vec![words.text("verdict-proposal")];
    lines.extend(proposal.servers.iter().map(|server| explain::verdict::proposed(words, server)));
    lines.extend(explain::verdict::other_domain(words, proposal, report));
    lines.join("\n")
}

/// The command that tries what is proposed, to be copied.
pub(crate) fn command(address: &EmailAddress, judged: &Judgement) -> Option<String> {
    let proposal = judged.verdict.proposal.as_ref()?;
    let mut line = format!("postlotse-cli check {}", quoted(&address.to_ascii()));
    for server in &proposal.servers {
        let (protocol, security) = (server.protocol.key(), server.security.key());
        line.push_str(&format!(" --server {protocol}={}:{}:{security}", server.host, server.port));
    }
    Some(line)
}

/// As a shell takes it.
fn quoted(text: &str) -> String {
    let harmless = |c: char| c.is_ascii_alphanumeric() || "@._+-".contains(c);
    if text.chars().all(harmless) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_command_means_what_it_says() {
        assert_eq!(quoted("anna@example.com"), "anna@example.com");
        assert_eq!(quoted("o'hara$x@example.com"), r"'o'\''hara$x@example.com'");
    }
}
