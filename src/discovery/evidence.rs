//! The evidence: what was asked of whom on behalf of a source, and what came back.
//!
//! Kept for people who want to know why an answer is to be trusted. Nothing is
//! decided by it, and it never holds a password: no question has one (S1).

use std::time::Duration;

use url::Url;

use super::SourceReason;
use crate::account::ServerConfig;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A document, by GET.
    Get(Url),
    /// A document, by POST of an anonymous Autodiscover request.
    Post(Url),
    /// DNS records of a name.
    Records(RecordKind, String),
    /// A handshake with a server.
    Handshake(Box<ServerConfig>),
}

impl Question {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Get(_) => "get",
            Self::Post(_) => "post",
            Self::Records(kind, _) => kind.key(),
            Self::Handshake(_) => "handshake",
        }
    }

    /// Every word `key` can give.
    pub const KEYS: [&'static str; 6] = ["get", "post", "mx", "srv", "txt", "handshake"];

    /// Of whom: an address, a name, or `imap.example.com:993`.
    pub fn target(&self) -> String {
        match self {
            Self::Get(url) | Self::Post(url) => shown(url),
            Self::Records(_, name) => name.clone(),
            Self::Handshake(server) => format!("{}:{}", server.host, server.port),
        }
    }
}

/// Kinds of DNS records that are asked for by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// Mail exchangers (RFC 5321 section 5.1).
    Mx,
    /// Services (RFC 2782).
    Srv,
    /// Texts (RFC 1035 section 3.3.14).
    Txt,
}

impl RecordKind {
    /// The word in JSON, lower case.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mx => "mx",
            Self::Srv => "srv",
            Self::Txt => "txt",
        }
    }
}

/// What came back, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A document of so many bytes.
    Document(usize),
    /// It is elsewhere.
    Redirect(Url),
    /// Records, as text, at most [`MOST_RECORDS`] of them.
    Records(Vec<String>),
    /// The handshake came about.
    Proven,
    /// Nothing that helps, and why.
    Fault(SourceReason),
    /// Nothing before time was up.
    NoAnswer,
}

/// An address as it is shown: what strangers made longer is cut.
pub fn shown(url: &Url) -> String {
    let text = url.as_str();
    match text.char_indices().nth(LONGEST_ADDRESS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Longest address that is shown whole, in characters.
const LONGEST_ADDRESS: usize = 300;
/// More records than these are not kept.
pub(super) const MOST_RECORDS: usize = 8;
/// A record's text longer than this is cut, in characters.
const LONGEST_RECORD: usize = 200;

impl Said {
    /// Records as text: a stranger's bytes, cleaned and cut.
    pub(super) fn records(texts: impl IntoIterator<Item = String>) -> Self {
        let clean = |text: String| -> String {
            let shown = text
                .chars()
                .filter(|c| !c.is_control() && !crate::account::is_format_character(*c));
            shown.take(LONGEST_RECORD).collect()
        };
        Self::Records(texts.into_iter().take(MOST_RECORDS).map(clean).collect())
    }

    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Document(_) => "document",
            Self::Redirect(_) => "redirect",
            Self::Records(_) => "records",
            Self::Proven => "proven",
            Self::Fault(reason) => reason.key(),
            Self::NoAnswer => "no-answer",
        }
    }

    /// The words beside those of [`SourceReason`].
    pub const KEYS: [&'static str; 5] = ["document", "redirect", "records", "proven", "no-answer"];
}

/// One question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What was asked of whom.
    pub question: Question,
    /// What came back.
    pub said: Said,
    /// How long it took.
    pub elapsed: Duration,
}
