//! Core values as lines of text, one fact a line.
//!
//! No columns and no drawing: a braille line and a screen reader get the same
//! order as the eye.

use crate::account::{ServerConfig, UserName};
use crate::discovery::{Candidate, Probed, Trust};
use crate::explain;
pub(crate) use crate::explain::server::{authentication, heading, registrable, security};
pub(crate) use crate::handover::shown_path as path;
use crate::i18n::{Message, Words};
use crate::provider::Provider;

/// Host, port, encryption and user name of a server, a line each.
pub(crate) fn server(words: &Words, server: &ServerConfig) -> Vec<String> {
    let line = |label: &'static str, value: String| format!("  {} {value}", words.text(label));
    let mut lines = vec![
        line("cli-label-server", server.host.to_display()),
        line("cli-label-port", server.port.to_string()),
        line("cli-label-security", security(words, server.security)),
    ];
    if server.host.to_display() != server.host.to_string() {
        lines.insert(1, line("cli-label-punycode", server.host.to_string()));
    }
    lines.push(match &server.username {
        UserName::Known(name) => line("cli-label-username", name.clone()),
        UserName::Assigned => line("cli-label-username", words.text("cli-username-assigned")),
    });
    if !server.authentication.is_empty() {
        let method = crate::export::named_login(server);
        lines.push(line("cli-label-authentication", authentication(words, method)));
    }
    lines
}

/// A candidate with heading, source, trust and reasons.
pub(crate) fn candidate(words: &Words, candidate: &Candidate) -> String {
    let mut lines = vec![heading(words, candidate.server.protocol)];
    lines.extend(server(words, &candidate.server));
    let source = words.say(&explain::discovery::source(candidate.source));
    lines.push(format!("  {} {source}", words.text("cli-label-source")));
    if candidate.probed == Probed::Yes {
        lines.push(format!("  {}", words.text("cli-probed-yes")));
    }
    lines.extend(reasons(words, candidate));
    lines.join("\n")
}

/// One line per reason, with the registrable domain where it matters.
pub(crate) fn reasons(words: &Words, candidate: &Candidate) -> Vec<String> {
    let mut lines = Vec::new();
    if candidate.trust == Trust::Confirm {
        let domain = registrable(candidate);
        let message = Message::new("cli-needs-confirmation").with("domain", domain);
        lines.push(format!("  {}", words.say(&message)));
    }
    for reason in &candidate.reasons {
        lines.push(format!("  {}", words.say(&explain::discovery::reason(*reason, candidate))));
    }
    lines
}

/// What to prepare at a provider, a paragraph each, then its pages.
pub(crate) fn requirements(words: &Words, provider: &Provider) -> Vec<String> {
    let mut lines: Vec<String> = provider
        .requirements
        .iter()
        .map(|requirement| {
            let title = words.say(&explain::provider::requirement_title(*requirement));
            format!("- {title}: {}", words.say(&explain::provider::requirement(*requirement)))
        })
        .collect();
    if let Some(note) = explain::provider::note(provider) {
        lines.push(format!("- {}", words.say(&note)));
    }
    if !lines.is_empty() {
        for page in provider.help_pages {
            lines.push(words.say(&Message::new("cli-help-page").with("page", *page)));
        }
    }
    lines
}
