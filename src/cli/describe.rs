//! Core values as lines of text, one fact a line.
//!
//! No columns and no drawing: a braille line and a screen reader get the same
//! order as the eye.

use crate::account::{AuthMethod, Protocol, Security, ServerConfig, UserName};
use crate::calendar::Day;
use crate::discovery::{Candidate, Probed, Trust};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::provider::Provider;

/// "Posteingang (IMAP)" and the like.
pub(crate) fn heading(words: &Words, protocol: Protocol) -> String {
    words.text(match protocol {
        Protocol::Imap => "cli-heading-imap",
        Protocol::Pop3 => "cli-heading-pop3",
        Protocol::Smtp => "cli-heading-smtp",
    })
}

/// The words for an encryption kind.
pub(crate) fn security(words: &Words, security: Security) -> String {
    words.text(match security {
        Security::ImplicitTls => "cli-security-tls",
        Security::StartTls => "cli-security-starttls",
    })
}

/// The words for a login method.
pub(crate) fn authentication(words: &Words, method: AuthMethod) -> String {
    words.text(match method {
        AuthMethod::PasswordCleartext => "cli-auth-password-cleartext",
        AuthMethod::PasswordEncrypted => "cli-auth-password-encrypted",
        AuthMethod::OAuth2 => "cli-auth-oauth2",
        AuthMethod::Gssapi => "cli-auth-gssapi",
        AuthMethod::Ntlm => "cli-auth-ntlm",
        AuthMethod::ClientCertificate => "cli-auth-client-certificate",
    })
}

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

/// The registrable domain a person has to recognise, the host itself where there is none.
pub(crate) fn registrable(candidate: &Candidate) -> String {
    let host = &candidate.server.host;
    let plain = host.registrable().map_or_else(|| host.to_string(), str::to_owned);
    let shown = idna::domain_to_unicode(&plain).0;
    // Letters that look alike are told apart by the technical spelling.
    if shown == plain { plain } else { format!("{shown} ({plain})") }
}

/// A whole path fit to be shown: file names may hold anything, escape codes included.
pub(crate) fn path(path: &std::path::Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    crate::diagnosis::clean_words(&whole.display().to_string())
}

/// A date as people write it.
pub(crate) fn day(words: &Words, day: Day) -> String {
    let message = Message::new("cli-date")
        .with("year", day.year.to_string())
        .with("month", format!("{:02}", day.month))
        .with("day", format!("{:02}", day.day));
    words.say(&message)
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
