//! A server's facts as words: direction, encryption, kind of login, whose domain it stands in.
//!
//! Single words and names; how they are laid out is for the faces.

use crate::account::{AuthMethod, Host, Protocol, Security};
use crate::discovery::Candidate;
use crate::i18n::{Message, Words};

/// "Posteingang (IMAP)" and the like.
pub fn heading(words: &Words, protocol: Protocol) -> String {
    words.text(match protocol {
        Protocol::Imap => "cli-heading-imap",
        Protocol::Pop3 => "cli-heading-pop3",
        Protocol::Smtp => "cli-heading-smtp",
    })
}

/// The words for an encryption kind.
pub fn security(words: &Words, security: Security) -> String {
    words.text(match security {
        Security::ImplicitTls => "cli-security-tls",
        Security::StartTls => "cli-security-starttls",
    })
}

/// The words for a login method.
pub fn authentication(words: &Words, method: AuthMethod) -> String {
    words.text(match method {
        AuthMethod::PasswordCleartext => "cli-auth-password-cleartext",
        AuthMethod::PasswordEncrypted => "cli-auth-password-encrypted",
        AuthMethod::OAuth2 => "cli-auth-oauth2",
        AuthMethod::Gssapi => "cli-auth-gssapi",
        AuthMethod::Ntlm => "cli-auth-ntlm",
        AuthMethod::ClientCertificate => "cli-auth-client-certificate",
    })
}

/// The registrable domains a person has to recognise, each once.
pub fn registrables(candidates: &[&Candidate]) -> Vec<String> {
    let mut all = Vec::new();
    for candidate in candidates {
        let domain = registrable(candidate);
        if !all.contains(&domain) {
            all.push(domain);
        }
    }
    all
}

/// A host as people read it, with the technical spelling where that differs: letters may look alike.
pub fn host(host: &Host) -> String {
    let (shown, plain) = (host.to_display(), host.to_string());
    if shown == plain { plain } else { format!("{shown} ({plain})") }
}

/// The registrable domain a person has to recognise, the host itself where there is none.
pub fn registrable(candidate: &Candidate) -> String {
    domain(&candidate.server.host)
}

/// The registrable domain of a host, as [`registrable`] shows it.
pub fn domain(host: &Host) -> String {
    let plain = host.registrable().map_or_else(|| host.to_string(), str::to_owned);
    let shown = idna::domain_to_unicode(&plain).0;
    // Letters that look alike are told apart by the technical spelling.
    if shown == plain { plain } else { format!("{shown} ({plain})") }
}

/// A server in one line, with how far it may be used.
pub fn line(words: &Words, candidate: &Candidate) -> Message {
    let server = &candidate.server;
    Message::new("window-evidence-server")
        .with("protocol", heading(words, server.protocol))
        .with("host", host(&server.host))
        .with("port", server.port.to_string())
        .with("security", security(words, server.security))
        .with("trust", words.say(&super::discovery::trust(candidate.trust)))
}
