//! What a published document says, whatever its format: servers, words for people, and what is wrong with it. Pure.
//!
//! Problems never decide anything about a search; they are for whoever publishes the document, and how bad each is
//! is `audit`'s to say.

use std::fmt;

use url::Url;

use crate::account::{ServerConfig, is_format_character};

/// Notes beyond these are not kept.
const MOST_NOTES: usize = 12;
/// Problems beyond these are not kept.
const MOST_PROBLEMS: usize = 100;
/// A note's text is cut here, in characters.
const LONGEST_TEXT: usize = 300;

/// A read document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The servers that can be expressed, in the document's order, incoming before outgoing.
    pub servers: Vec<ServerConfig>,
    /// What it tells people beside them.
    pub notes: Vec<Note>,
    /// What its publisher should put right.
    pub problems: Vec<Problem>,
}

impl Document {
    /// Keeps a note, if there is anything in it and room for it.
    pub(super) fn note(&mut self, note: Note) {
        let empty = note.texts.is_empty() && note.link.is_none();
        if !empty && self.notes.len() < MOST_NOTES && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Keeps a problem.
    pub(super) fn problem(&mut self, kind: ProblemKind, place: impl fmt::Display) {
        let problem = Problem { kind, place: place.to_string() };
        if self.problems.len() < MOST_PROBLEMS && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// Why a document is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Something else: a web page, another document, nothing.
    #[error("not a configuration")]
    NotAConfig,
    /// A configuration that breaks off.
    #[error("malformed inside {element}, line {line}, column {column}")]
    Malformed {
        /// Inside which element; in JSON the empty text.
        element: String,
        /// In which line, counted from 1.
        line: usize,
        /// At which character of the line, counted from 1.
        column: usize,
    },
    /// A document type declaration, which such documents do not have (security requirement S8).
    #[error("a document type declaration")]
    DoctypeForbidden,
    /// Too many or too deeply nested parts.
    #[error("nested too deeply")]
    TooDeep,
    /// More bytes than any honest document has.
    #[error("too large")]
    TooLarge,
    /// Every server in it is without encryption (security requirement S7).
    #[error("only plain-text servers")]
    PlainTextOnly,
    /// No server in it can be used.
    #[error("no usable server")]
    NoUsableServer,
}

impl DocumentError {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotAConfig => "not-a-config",
            Self::Malformed { .. } => "malformed",
            Self::DoctypeForbidden => "doctype-forbidden",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
            Self::PlainTextOnly => "plain-text-only",
            Self::NoUsableServer => "no-usable-server",
        }
    }

    /// Every word `key` can give.
    pub const KEYS: [&'static str; 7] = [
        "not-a-config",
        "malformed",
        "doctype-forbidden",
        "too-deep",
        "too-large",
        "plain-text-only",
        "no-usable-server",
    ];
}

/// What a document tells people beside the servers: information, never more. A stranger's words, cleaned and cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// Language tag (empty where none is given) and text.
    pub texts: Vec<(String, String)>,
    /// A page, https only.
    pub link: Option<Url>,
}

impl Note {
    /// A note without texts.
    pub(super) fn new(kind: NoteKind, link: Option<Url>) -> Self {
        Self { kind, texts: Vec::new(), link: link.filter(is_presentable) }
    }

    /// Adds a text.
    pub(super) fn say(&mut self, language: &str, text: &str) {
        let shown = |c: &char| !c.is_control() && !is_format_character(*c);
        let words: Vec<&str> = text.split_whitespace().collect();
        let text: String = words.join(" ").chars().filter(shown).take(LONGEST_TEXT).collect();
        if !text.is_empty() && self.texts.len() < MOST_NOTES {
            let language = language.chars().filter(char::is_ascii_alphanumeric).take(8);
            self.texts.push((language.collect::<String>().to_ascii_lowercase(), text));
        }
    }

    /// The text in a language, else in English, else the first.
    pub fn text(&self, language: &str) -> Option<&str> {
        let of = |language: &str| self.texts.iter().find(|(tag, _)| tag.starts_with(language));
        let found = of(language).or_else(|| of("en")).or_else(|| self.texts.first());
        found.map(|(_, text)| text.as_str())
    }
}

/// Whether a stranger's link may be shown: https, short, and nothing before its host that looks like another one.
fn is_presentable(link: &Url) -> bool {
    let names_a_login = !link.username().is_empty() || link.password().is_some();
    link.scheme() == "https" && !names_a_login && link.as_str().len() <= LONGEST_TEXT
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// A page about setting up a mail program.
    Documentation,
    /// Something has to be switched on at the provider first.
    Activation,
    /// What a person has to do.
    Instruction,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Documentation, Self::Activation, Self::Instruction];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Activation => "activation",
            Self::Instruction => "instruction",
        }
    }
}

/// One thing its publisher should put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where, as a path: `emailProvider/incomingServer[2]/socketType`.
    pub place: String,
}

/// What can be wrong with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The server is without encryption; nothing but a refusal comes of it.
    PlainText,
    /// There is no host.
    HostMissing,
    /// The host is no host name.
    HostUnusable,
    /// An IP address stands in place of a host name: no certificate fits it, and programs refuse it.
    HostIsAddress,
    /// A name that means this computer or its own network.
    HostIsLocal,
    /// A host elsewhere holds the person's name.
    HostTellsAddress,
    /// The port is no number from 1 to 65535.
    PortUnusable,
    /// The kind of encryption is none the format knows.
    SecurityUnknown,
    /// Port and encryption do not go together.
    SecurityAgainstPort,
    /// What is said about encryption means plain text or an upgrade to some programs.
    SecurityAmbiguous,
    /// The user name holds something no login can hold.
    UsernameUnusable,
    /// A password in a form only Windows knows is asked for (SPA).
    SpaRequired,
    /// No server to receive with.
    NoIncoming,
    /// No server to send with.
    NoOutgoing,
    /// The answer only points elsewhere.
    AnswerElsewhere,
    /// The answer is an error message.
    AnswerRefused,
    /// The value has another type than the format says.
    WrongType,
    /// The document does not list the domain of the address.
    DomainNotListed,
    /// The user name holds a placeholder that no program can fill in.
    PlaceholderUnknown,
    /// There is no port; programs have to guess.
    PortMissing,
    /// Nothing is said about encryption; programs have to guess.
    SecurityMissing,
    /// There is no user name; some programs make up one.
    UsernameMissing,
    /// A link that is not https.
    PlainLink,
    /// The port is none mail servers use.
    PortUnusual,
    /// Nothing is said about logging in.
    AuthenticationMissing,
    /// A way of logging in that few programs know.
    AuthenticationUnknown,
    /// A name from before version 1.1.
    OutdatedName,
    /// STARTTLS stands before TLS from the first byte, which RFC 8314 prefers.
    TlsNotFirst,
    /// A protocol for sending among those for receiving, or the other way round.
    ProtocolMisplaced,
    /// A protocol mail programs are not set up for here.
    ProtocolUnknown,
}

impl ProblemKind {
    /// Every kind.
    pub const ALL: [Self; 30] = [
        Self::PlainText,
        Self::HostMissing,
        Self::HostUnusable,
        Self::HostIsAddress,
        Self::HostIsLocal,
        Self::HostTellsAddress,
        Self::PortUnusable,
        Self::SecurityUnknown,
        Self::SecurityAgainstPort,
        Self::SecurityAmbiguous,
        Self::UsernameUnusable,
        Self::SpaRequired,
        Self::NoIncoming,
        Self::NoOutgoing,
        Self::AnswerElsewhere,
        Self::AnswerRefused,
        Self::WrongType,
        Self::DomainNotListed,
        Self::PlaceholderUnknown,
        Self::PortMissing,
        Self::SecurityMissing,
        Self::UsernameMissing,
        Self::PlainLink,
        Self::PortUnusual,
        Self::AuthenticationMissing,
        Self::AuthenticationUnknown,
        Self::OutdatedName,
        Self::TlsNotFirst,
        Self::ProtocolMisplaced,
        Self::ProtocolUnknown,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::PlainText => "plain-text",
            Self::HostMissing => "host-missing",
            Self::HostUnusable => "host-unusable",
            Self::HostIsAddress => "host-is-address",
            Self::HostIsLocal => "host-is-local",
            Self::HostTellsAddress => "host-tells-address",
            Self::PortUnusable => "port-unusable",
            Self::SecurityUnknown => "security-unknown",
            Self::SecurityAgainstPort => "security-against-port",
            Self::SecurityAmbiguous => "security-ambiguous",
            Self::UsernameUnusable => "username-unusable",
            Self::SpaRequired => "spa-required",
            Self::NoIncoming => "no-incoming",
            Self::NoOutgoing => "no-outgoing",
            Self::AnswerElsewhere => "answer-elsewhere",
            Self::AnswerRefused => "answer-refused",
            Self::WrongType => "wrong-type",
            Self::DomainNotListed => "domain-not-listed",
            Self::PlaceholderUnknown => "placeholder-unknown",
            Self::PortMissing => "port-missing",
            Self::SecurityMissing => "security-missing",
            Self::UsernameMissing => "username-missing",
            Self::PlainLink => "plain-link",
            Self::PortUnusual => "port-unusual",
            Self::AuthenticationMissing => "authentication-missing",
            Self::AuthenticationUnknown => "authentication-unknown",
            Self::OutdatedName => "outdated-name",
            Self::TlsNotFirst => "tls-not-first",
            Self::ProtocolMisplaced => "protocol-misplaced",
            Self::ProtocolUnknown => "protocol-unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_strangers_words() {
        let link = |text| Url::parse(text).ok();
        let mut note = Note::new(NoteKind::Documentation, link("http://d.example/"));
        assert_eq!(note.link, None, "never a link that is not https");
        note.say("DE-at", " IMAP \n einschalten\u{202e}\u{7} ");
        note.say("en", &"x".repeat(1000));
        note.say("", "\u{200f}");
        assert_eq!(note.text("de"), Some("IMAP einschalten"));
        assert_eq!(note.text("fr").map(str::len), Some(LONGEST_TEXT));
        assert_eq!(note.texts.len(), 2);
    }

    #[test]
    fn keys_are_unique() {
        let mut keys: Vec<_> = ProblemKind::ALL.iter().map(|kind| kind.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), ProblemKind::ALL.len());
    }
}
