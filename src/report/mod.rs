//! The support report: what was found and tried, so that somebody else can help. Pure.
//!
//! It holds no password, no whole mail address and no whole IP address. It is made of values;
//! `explain::report` turns it into lines, `json` into an object. Nobody sends it anywhere.

mod connection;
mod json;
mod machines;
mod mask;
mod request;
mod search;
mod test_mail;

pub use connection::{Certificate, Connection, Outcome};
pub use json::json;
pub use mask::Mask;
pub use request::Request;
pub use search::{FoundServer, Records, Search};
pub use test_mail::{TestMail, Tried};

use crate::account::{EmailAddress, Protocol, Security};
use crate::calendar::Moment;
use crate::diagnosis::{Cause, Certainty, Judgement, NetworkFacts, Note, Side, Suspicion, Verdict};
use crate::discovery::{Discovery, SourceReport};
use crate::provider::Provider;
use crate::verify;

/// Everything the report is made of, as it was.
#[derive(Debug, Clone)]
pub struct Case {
    /// When the check ended.
    pub moment: Moment,
    /// The operating system, in its own words.
    pub system: String,
    /// Whose account.
    pub address: EmailAddress,
    /// The bundled provider, where known.
    pub provider: Option<&'static Provider>,
    /// Who was asked for servers; empty where nobody had to be.
    pub sources: Vec<SourceReport>,
    /// How the check went.
    pub outcome: verify::Report,
    /// What that means.
    pub judgement: Judgement,
    /// What was learnt about the network.
    pub facts: Option<NetworkFacts>,
    /// Refused logins that still count.
    pub refusals: usize,
    /// The test mail, where one was wanted.
    pub test_mail: Option<Tried>,
}

impl Case {
    /// A case with what a search found, where there was one.
    pub fn with_search(mut self, discovery: Option<&Discovery>) -> Self {
        if let Some(discovery) = discovery {
            self.provider = discovery.provider;
            self.sources = discovery.sources.clone();
        }
        self
    }
}

/// Who is to read a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Somebody who helps with this program or this computer.
    Support,
    /// The mail provider: with a request, without the search and the network.
    Provider,
}

impl Audience {
    /// Every reader.
    pub const ALL: [Self; 2] = [Self::Support, Self::Provider];

    /// The word on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Provider => "provider",
        }
    }

    /// The reader of a word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.key() == key)
    }
}

/// The sentences the person was shown, in their language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The language, by key.
    pub language: &'static str,
    /// What happened, whose side it is on, and what to do: each thing once. What else it may be, and what was learnt.
    pub sentences: Vec<String>,
    /// What came of the test mail.
    pub test_mail: Vec<String>,
}

/// A server that was proposed instead of one that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedServer {
    /// What it speaks.
    pub protocol: Protocol,
    /// Host and port.
    pub place: String,
    /// How TLS starts.
    pub security: Security,
}

/// The report: everything fit to be handed to a stranger.
#[derive(Debug, Clone)]
pub struct Report {
    /// When the check ended.
    pub moment: Moment,
    /// The operating system.
    pub system: String,
    /// What the person was shown.
    pub shown: Shown,
    /// The address without its local part.
    pub address: String,
    /// The mail domain as people read it.
    pub domain: String,
    /// The same in punycode.
    pub ascii_domain: String,
    /// The bundled provider.
    pub provider: Option<&'static Provider>,
    /// The main cause; `None` where everything that was tried works.
    pub cause: Option<Cause>,
    /// Whose side it is on.
    pub side: Side,
    /// How sure the cause is.
    pub certainty: Certainty,
    /// What else it may be.
    pub also: Vec<Suspicion>,
    /// What was worth knowing besides.
    pub notes: Vec<Note>,
    /// Other servers that were worth a try.
    pub proposed: Vec<ProposedServer>,
    /// Refused logins that still count.
    pub refusals: usize,
    /// One entry for each server that was tried.
    pub connections: Vec<Connection>,
    /// Who was asked for servers.
    pub searches: Vec<Search>,
    /// MX and SRV records as found.
    pub records: Vec<Records>,
    /// What was learnt about the network.
    pub facts: Option<NetworkFacts>,
    /// What came of the test mail.
    pub test_mail: Option<TestMail>,
}

impl Report {
    /// Masks a case; `shown` are the sentences about it.
    pub fn new(case: &Case, shown: Shown) -> Self {
        let names = case.outcome.protocols.iter().filter_map(|one| one.server.username.as_known());
        let mask = Mask::new(&case.address, names);
        let Shown { language, sentences, test_mail } = shown;
        let masked = |all: Vec<String>| all.iter().map(|text| mask.sentence(text)).collect();
        let shown = Shown { language, sentences: masked(sentences), test_mail: masked(test_mail) };
        let Verdict { cause, side, certainty, also, notes, proposal } =
            case.judgement.verdict.clone();
        let servers = proposal.map_or_else(Vec::new, |proposal| proposal.servers);
        let proposed = servers.iter().map(|server| ProposedServer {
            protocol: server.protocol,
            place: search::place(&mask, server),
            security: server.security,
        });
        let connection = |one| Connection::new(&mask, one, case.provider);
        let facts = case.facts.clone().map(|facts| NetworkFacts {
            web_issuer: facts.web_issuer.as_deref().map(|issuer| mask.foreign(issuer)),
            ..facts
        });
        Self {
            moment: case.moment,
            system: mask.foreign(&case.system),
            shown,
            address: mask.address(),
            domain: case.address.domain().display(),
            ascii_domain: case.address.domain().ascii().to_owned(),
            provider: case.provider,
            cause,
            side,
            certainty,
            also,
            notes,
            proposed: proposed.collect(),
            refusals: case.refusals,
            connections: case.outcome.protocols.iter().map(connection).collect(),
            searches: case.sources.iter().map(|one| Search::new(&mask, one)).collect(),
            records: Records::of(&mask, &case.sources),
            facts,
            test_mail: case.test_mail.as_ref().map(|one| TestMail::new(&mask, one, case.provider)),
        }
    }

    /// What the provider is to be asked for.
    pub fn request(&self) -> Request {
        Request::of(self.cause)
    }
}
