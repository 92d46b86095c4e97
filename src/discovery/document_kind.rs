//! Any published document, its kind recognised: for owners who look at a file of theirs. Pure.
//!
//! The search itself never guesses a kind: each place is read as what belongs there.

use super::autodiscover_xml::Answer;
use super::document::Document;
use super::{
    Candidate, DocumentError, Problem, ProblemKind, Reason, Source, autodiscover_json,
    autodiscover_xml, config_xml, json_tree, pacc, trust, xml_tree,
};
use crate::account::EmailAddress;
use crate::provider::Catalog;

/// The kinds of documents that name servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// `config-v1.1.xml` (draft-ietf-mailmaint-autoconfig).
    Config,
    /// An answer of Autodiscover (MS-OXDSCLI), in XML or in the JSON of version 2.
    Autodiscover,
    /// `user-agent-configuration.json` (draft-ietf-mailmaint-pacc).
    Pacc,
    /// None of them, or too broken to tell.
    Unknown,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Config, Self::Autodiscover, Self::Pacc, Self::Unknown];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Config => "config-v1.1",
            Self::Autodiscover => "autodiscover",
            Self::Pacc => "pacc",
            Self::Unknown => "unknown",
        }
    }

    /// Where a search would find such a document.
    fn source(self) -> Source {
        match self {
            Self::Config | Self::Unknown => Source::Autoconfig,
            Self::Autodiscover => Source::Autodiscover,
            Self::Pacc => Source::Pacc,
        }
    }
}

/// What a document says, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct ReadDocument {
    /// What it is.
    pub kind: DocumentKind,
    /// Its servers, as a search would see them before any handshake.
    pub servers: Vec<Candidate>,
    /// What its publisher should put right.
    pub problems: Vec<Problem>,
    /// Why it is of no use, if so.
    pub error: Option<DocumentError>,
    /// The TXT record at `_ua-auto-config` that vouches for exactly these bytes, where the kind wants one.
    pub record: Option<String>,
}

/// Reads any published document as if it had been found for an address.
pub fn read_document(bytes: &[u8], address: &EmailAddress, catalog: Catalog) -> ReadDocument {
    let (kind, read) = match recognise(bytes) {
        Ok(kind) => (kind, read(kind, bytes, address)),
        Err(error) => (meant(bytes), Err(error)),
    };
    let (document, error) = match read {
        Ok((document, plain_text)) => {
            let error = match plain_text {
                true => DocumentError::PlainTextOnly,
                false => DocumentError::NoUsableServer,
            };
            let error = document.servers.is_empty().then_some(error);
            (document, error)
        }
        Err(error) => (Document::default(), Some(error)),
    };
    let Document { servers, mut problems, .. } = document;
    let (domain, source) = (address.domain(), kind.source());
    let candidates = servers.into_iter();
    let servers: Vec<Candidate> =
        candidates.map(|server| trust::candidate(server, source, domain, catalog)).collect();
    let local = servers.iter().filter(|one| one.reasons.contains(&Reason::ForbiddenAddress));
    problems.extend(
        local.map(|one| Problem {
            kind: ProblemKind::HostIsLocal,
            place: one.server.host.to_string(),
        }),
    );
    // A document that cannot be read has nothing to vouch for.
    let record = (kind == DocumentKind::Pacc && error.is_none()).then(|| pacc::record(bytes));
    ReadDocument { kind, servers, problems, error, record }
}

/// The document, and whether a server was dropped for lack of encryption.
fn read(
    kind: DocumentKind,
    bytes: &[u8],
    address: &EmailAddress,
) -> Result<(Document, bool), DocumentError> {
    let only = |kind, place: &str| {
        let mut document = Document::default();
        document.problem(kind, place);
        Ok((document, false))
    };
    match kind {
        DocumentKind::Config => config_xml::read(bytes, address),
        DocumentKind::Pacc => pacc::read(bytes, address).map(|document| (document, false)),
        DocumentKind::Autodiscover if is_json(bytes) => match autodiscover_json::parse(bytes) {
            Ok(_) => only(ProblemKind::AnswerElsewhere, "Url"),
            Err(DocumentError::NoUsableServer) => only(ProblemKind::AnswerRefused, ""),
            Err(error) => Err(error),
        },
        DocumentKind::Autodiscover => match autodiscover_xml::read(bytes, address)? {
            (Answer::Settings(document), plain_text) => Ok((document, plain_text)),
            (Answer::RedirectUrl(_), _) => {
                only(ProblemKind::AnswerElsewhere, "Account/RedirectUrl")
            }
            (Answer::RedirectAddress(_), _) => {
                only(ProblemKind::AnswerElsewhere, "Account/RedirectAddr")
            }
            (Answer::Error, _) => only(ProblemKind::AnswerRefused, "Response/Error"),
        },
        DocumentKind::Unknown => Err(DocumentError::NotAConfig),
    }
}

fn recognise(bytes: &[u8]) -> Result<DocumentKind, DocumentError> {
    if is_json(bytes) {
        let root = json_tree::read(bytes)?;
        let has = |name: &str| root.get(name).is_some();
        return Ok(match () {
            () if has("protocols") => DocumentKind::Pacc,
            () if has("Url") || has("ErrorCode") => DocumentKind::Autodiscover,
            () => DocumentKind::Unknown,
        });
    }
    Ok(match xml_tree::read(bytes)?.name.as_str() {
        "clientconfig" => DocumentKind::Config,
        "autodiscover" => DocumentKind::Autodiscover,
        _ => DocumentKind::Unknown,
    })
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// What a document that cannot be read was meant to be.
fn meant(bytes: &[u8]) -> DocumentKind {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let marks = [
        ("<clientconfig", DocumentKind::Config),
        ("<autodiscover", DocumentKind::Autodiscover),
        ("\"protocols\"", DocumentKind::Pacc),
    ];
    let found = marks.into_iter().find(|(mark, _)| start.contains(mark));
    found.map_or(DocumentKind::Unknown, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(document: &str) -> ReadDocument {
        let address = EmailAddress::parse("anna@d.example").expect("an address");
        read_document(document.as_bytes(), &address, Catalog::bundled())
    }

    #[test]
    fn the_kind_is_told_by_the_document_alone() {
        use DocumentKind as K;
        let redirect = "<Autodiscover><Response><Account><RedirectAddr>a@h.example</RedirectAddr>\
                        </Account></Response></Autodiscover>";
        let cases: &[(&str, K, Option<DocumentError>, Option<ProblemKind>)] = &[
            (
                "<clientConfig/>",
                K::Config,
                Some(DocumentError::NoUsableServer),
                Some(ProblemKind::NoIncoming),
            ),
            (
                redirect,
                K::Autodiscover,
                Some(DocumentError::NoUsableServer),
                Some(ProblemKind::AnswerElsewhere),
            ),
            (
                "{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"https://d.example/\"}",
                K::Autodiscover,
                Some(DocumentError::NoUsableServer),
                Some(ProblemKind::AnswerElsewhere),
            ),
            (
                "\u{feff}{\"ErrorCode\":\"UserNotFound\"}",
                K::Autodiscover,
                Some(DocumentError::NoUsableServer),
                Some(ProblemKind::AnswerRefused),
            ),
            ("{\"protocols\":[]}", K::Pacc, Some(DocumentError::NotAConfig), None),
            ("{\"protocols\":{\"imap\":{\"host\":\"i.d.example\"}}}", K::Pacc, None, None),
            (
                "{\"protocols\":{}",
                K::Pacc,
                Some(DocumentError::Malformed { element: String::new(), line: 1, column: 15 }),
                None,
            ),
            ("{\"a\":1}", K::Unknown, Some(DocumentError::NotAConfig), None),
            ("<html><p>Hello</p></html>", K::Unknown, Some(DocumentError::NotAConfig), None),
            ("", K::Unknown, Some(DocumentError::NotAConfig), None),
            (
                "<clientConfig><emailProvider>",
                K::Config,
                Some(DocumentError::Malformed {
                    element: "emailProvider".into(),
                    line: 1,
                    column: 30,
                }),
                None,
            ),
        ];
        for (document, kind, error, problem) in cases {
            let read = read(document);
            assert_eq!((read.kind, &read.error), (*kind, error), "{document}");
            if let Some(problem) = problem {
                assert!(read.problems.iter().any(|one| one.kind == *problem), "{document}");
            }
        }
    }

    #[test]
    fn only_a_readable_pacc_document_is_vouched_for() {
        let good = read("{\"protocols\":{\"imap\":{\"host\":\"imap.d.example\"}}}");
        assert!(good.record.is_some_and(|record| record.starts_with("v=UAAC1; a=sha256; d=")));
        assert_eq!(good.servers[0].source, Source::Pacc);
        assert_eq!(read("{\"protocols\":{}}").record, None);
        assert_eq!(read("<clientConfig/>").record, None);
    }

    #[test]
    fn names_of_this_computer_are_a_problem() {
        let read = read("{\"protocols\":{\"imap\":{\"host\":\"localhost\"}}}");
        let local = Problem { kind: ProblemKind::HostIsLocal, place: "localhost".into() };
        assert!(read.problems.contains(&local), "{:?}", read.problems);
    }
}
