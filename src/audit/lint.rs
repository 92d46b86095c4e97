//! What is wrong with one published document, and how bad that is. Pure.
//!
//! What the document says is `discovery`'s to read; nobody is asked and nothing is proven here.

use super::Severity;
use crate::account::EmailAddress;
use crate::discovery::{
    Candidate, DocumentError, DocumentKind, ProblemKind, ReadDocument, Trust, read_document,
};
use crate::provider::Catalog;

/// A document and everything its publisher should know about it.
#[derive(Debug, Clone)]
pub struct Lint {
    /// What it is.
    pub kind: DocumentKind,
    /// Its servers, as a search would see them before any handshake.
    pub servers: Vec<Candidate>,
    /// What to put right, the worst first.
    pub faults: Vec<Fault>,
    /// The TXT record that vouches for it, where the kind wants one.
    pub record: Option<String>,
}

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where: a path in the document, or line, column and element; empty for the document as a whole.
    pub place: String,
}

/// What is wrong: with the document as a whole, or with a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// It is of no use.
    Whole(DocumentError),
    /// A part of it.
    Part(ProblemKind),
}

impl FaultKind {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Whole(error) => error.key(),
            Self::Part(kind) => kind.key(),
        }
    }

    /// Every word `key` can give.
    pub fn keys() -> Vec<&'static str> {
        DocumentError::KEYS.into_iter().chain(ProblemKind::ALL.map(ProblemKind::key)).collect()
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Whole(_) => Severity::Error,
            Self::Part(kind) => severity(*kind),
        }
    }
}

impl Lint {
    /// Whether mail programs find at least one server, and nothing that is plainly wrong.
    pub fn is_sound(&self) -> bool {
        let usable = self.servers.iter().any(|server| server.trust != Trust::Refused);
        usable && self.faults.iter().all(|fault| fault.kind.severity() != Severity::Error)
    }
}

/// Judges a document as if it had been found for an address.
pub fn lint(bytes: &[u8], address: &EmailAddress, catalog: Catalog) -> Lint {
    let ReadDocument { kind, servers, problems, error, record } =
        read_document(bytes, address, catalog);
    let whole = error.map(|error| Fault { place: place(&error), kind: FaultKind::Whole(error) });
    let parts = problems
        .into_iter()
        .map(|problem| Fault { kind: FaultKind::Part(problem.kind), place: problem.place });
    let mut faults: Vec<Fault> = whole.into_iter().chain(parts).collect();
    // A sort that keeps the order of the document.
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.kind.severity()));
    Lint { kind, servers, faults, record }
}

/// Line, column and element, as compilers write them.
fn place(error: &DocumentError) -> String {
    match error {
        DocumentError::Malformed { element, line, column } => {
            format!("{line}:{column} {element}").trim_end().to_owned()
        }
        _ => String::new(),
    }
}

fn severity(kind: ProblemKind) -> Severity {
    use ProblemKind as K;
    match kind {
        K::PlainText
        | K::HostMissing
        | K::HostUnusable
        | K::HostIsAddress
        | K::HostIsLocal
        | K::HostTellsAddress
        | K::PortUnusable
        | K::SecurityUnknown
        | K::UsernameUnusable
        | K::NoIncoming
        | K::NoOutgoing
        | K::AnswerRefused
        | K::WrongType
        | K::ProtocolMisplaced => Severity::Error,
        K::SecurityAgainstPort
        | K::SecurityAmbiguous
        | K::SpaRequired
        | K::DomainNotListed
        | K::PlaceholderUnknown
        | K::PortMissing
        | K::SecurityMissing
        | K::UsernameMissing
        | K::PlainLink
        | K::PortUnusual => Severity::Warning,
        K::AnswerElsewhere
        | K::AuthenticationMissing
        | K::AuthenticationUnknown
        | K::OutdatedName
        | K::TlsNotFirst
        | K::ProtocolUnknown => Severity::Hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(document: &str) -> Lint {
        let address = EmailAddress::parse("anna@d.example").expect("an address");
        lint(document.as_bytes(), &address, Catalog::bundled())
    }

    fn config(incoming: &str) -> String {
        let server = |tag: &str, kind: &str, more: &str| {
            format!(
                "<{tag} type=\"{kind}\"><hostname>{kind}.d.example</hostname>{more}\
                 <username>%EMAILADDRESS%</username>\
                 <authentication>password-cleartext</authentication></{tag}>"
            )
        };
        format!(
            "<clientConfig><emailProvider><domain>d.example</domain>{}{}</emailProvider></clientConfig>",
            server("incomingServer", "imap", incoming),
            server("outgoingServer", "smtp", "<port>465</port><socketType>SSL</socketType>")
        )
    }

    #[test]
    fn sound_is_what_works_everywhere() {
        let tls = "<port>993</port><socketType>SSL</socketType>";
        type Expected<'a> = &'a [(&'a str, Severity)];
        let cases: &[(&str, bool, Expected<'_>)] = &[
            (tls, true, &[]),
            ("<port>993</port>", true, &[("security-missing", Severity::Warning)]),
            (
                "<port>143</port><socketType>plain</socketType>",
                false,
                &[("plain-text", Severity::Error), ("no-incoming", Severity::Error)],
            ),
            (
                "<socketType>SSL</socketType><authentication>x</authentication>",
                true,
                &[("port-missing", Severity::Warning), ("authentication-unknown", Severity::Hint)],
            ),
        ];
        for (incoming, sound, expected) in cases {
            let judged = judged(&config(incoming));
            let faults: Vec<_> =
                judged.faults.iter().map(|one| (one.kind.key(), one.kind.severity())).collect();
            assert_eq!((judged.is_sound(), faults.as_slice()), (*sound, *expected), "{incoming}");
        }
        assert!(!judged(&config(tls).replace("imap.d.example", "localhost")).is_sound());
    }

    #[test]
    fn what_breaks_off_is_found_again() {
        let broken = judged("<clientConfig>\n  <emailProvider>\n</clientConfig>");
        let [fault] = broken.faults.as_slice() else { panic!("one fault: {broken:?}") };
        assert_eq!((fault.kind.key(), fault.place.as_str()), ("malformed", "3:1 emailProvider"));
        let broken = judged("{\"protocols\":\n{,}}");
        assert_eq!(broken.faults[0].place, "2:2");
        assert_eq!(broken.kind, DocumentKind::Pacc);
    }

    #[test]
    fn keys_are_unique_and_those_of_errors_complete() {
        let mut keys = FaultKind::keys();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
        let malformed = DocumentError::Malformed { element: String::new(), line: 1, column: 1 };
        for error in [
            DocumentError::NotAConfig,
            malformed,
            DocumentError::DoctypeForbidden,
            DocumentError::TooDeep,
            DocumentError::TooLarge,
            DocumentError::PlainTextOnly,
            DocumentError::NoUsableServer,
        ] {
            assert!(keys.contains(&error.key()), "{error}");
        }
    }
}
