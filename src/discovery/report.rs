//! What a source answered, and what all answers add up to.

use std::time::Duration;

use super::{Candidate, Note, Probed, Request, Source, Trust};
use crate::account::{EmailAddress, ServerConfig};
use crate::probe::Probe;
use crate::provider::{MxOwner, Provider};

/// How a discovery is run.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Ask nobody; only what is bundled.
    pub offline: bool,
    /// Whether central databases may be asked; they learn the domain.
    pub central_databases: bool,
    /// Whether the mail domain may be asked over http, as a last resort.
    pub plain_http: bool,
    /// Time for each source.
    pub source_limit: Duration,
    /// Time for everything.
    pub total_limit: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            offline: false,
            central_databases: true,
            plain_http: true,
            source_limit: Duration::from_secs(5),
            total_limit: Duration::from_secs(10),
        }
    }
}

/// What became of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It named servers that may be used.
    Found,
    /// It answered and knows nothing.
    Nothing,
    /// It did not answer as it should.
    Failed,
    /// It was not asked.
    Skipped,
    /// It named servers, none of which may be used.
    Refused,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] =
        [Self::Found, Self::Nothing, Self::Failed, Self::Skipped, Self::Refused];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Nothing => "nothing",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::Refused => "refused",
        }
    }
}

/// Why a source found nothing, failed or was not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceReason {
    /// It would be the same question as another source's.
    AskedAlready,
    /// A redirect led away from https, in circles, or nowhere.
    BadRedirect,
    /// The document is not the one whose digest the domain published.
    DigestMismatch,
    /// The domain published no digest that the document could be checked against.
    DigestMissing,
    /// The name server failed.
    DnsFailed,
    /// A filter service stands in front and hides the provider.
    FilterService,
    /// The web server answered with another status than 200 or 404.
    HttpStatus,
    /// The domain offers JMAP.
    JmapOffered,
    /// The document breaks the rules of its format.
    Malformed,
    /// The domain says that it receives no mail (RFC 7505).
    NoMail,
    /// The domain does not exist.
    NoSuchDomain,
    /// Servers are named, but none that a mail program could use.
    NoUsableServer,
    /// Something else than a configuration was answered, such as a web page.
    NotAConfig,
    /// The domain is none of a bundled provider.
    NotBundled,
    /// There is nothing at this place.
    NotFound,
    /// A more trusted answer was complete first.
    NotNeeded,
    /// The domain says that it does not offer this.
    NotOffered,
    /// Nobody is to be asked.
    Offline,
    /// Only servers without encryption are named.
    PlainTextOnly,
    /// A bundled provider already answers for both directions.
    PresetKnown,
    /// The provider lets no mail program in.
    ProviderWithoutImap,
    /// The domain is an ending such as `co.uk`, not somebody's domain.
    PublicSuffix,
    /// The provider is known, its servers are not.
    ServersUnknown,
    /// The person has switched this source off.
    SwitchedOff,
    /// No answer in time.
    TimedOut,
    /// No trustworthy https connection.
    TlsFailed,
    /// The document is larger than allowed.
    TooLarge,
    /// The mail exchanger is none of a bundled provider.
    UnknownProvider,
    /// The host could not be reached.
    Unreachable,
    /// There is something, and it wants a login before it answers.
    WantsLogin,
}

impl SourceReason {
    /// Every reason.
    pub const ALL: [Self; 30] = [
        Self::AskedAlready,
        Self::BadRedirect,
        Self::DigestMismatch,
        Self::DigestMissing,
        Self::DnsFailed,
        Self::FilterService,
        Self::HttpStatus,
        Self::JmapOffered,
        Self::Malformed,
        Self::NoMail,
        Self::NoSuchDomain,
        Self::NoUsableServer,
        Self::NotAConfig,
        Self::NotBundled,
        Self::NotFound,
        Self::NotNeeded,
        Self::NotOffered,
        Self::Offline,
        Self::PlainTextOnly,
        Self::PresetKnown,
        Self::ProviderWithoutImap,
        Self::PublicSuffix,
        Self::ServersUnknown,
        Self::SwitchedOff,
        Self::TimedOut,
        Self::TlsFailed,
        Self::TooLarge,
        Self::UnknownProvider,
        Self::Unreachable,
        Self::WantsLogin,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::AskedAlready => "asked-already",
            Self::BadRedirect => "bad-redirect",
            Self::DigestMismatch => "digest-mismatch",
            Self::DigestMissing => "digest-missing",
            Self::DnsFailed => "dns-failed",
            Self::FilterService => "filter-service",
            Self::HttpStatus => "http-status",
            Self::JmapOffered => "jmap-offered",
            Self::Malformed => "malformed",
            Self::NoMail => "no-mail",
            Self::NoSuchDomain => "no-such-domain",
            Self::NoUsableServer => "no-usable-server",
            Self::NotAConfig => "not-a-config",
            Self::NotBundled => "not-bundled",
            Self::NotFound => "not-found",
            Self::NotNeeded => "not-needed",
            Self::NotOffered => "not-offered",
            Self::Offline => "offline",
            Self::PlainTextOnly => "plain-text-only",
            Self::PresetKnown => "preset-known",
            Self::ProviderWithoutImap => "provider-without-imap",
            Self::PublicSuffix => "public-suffix",
            Self::ServersUnknown => "servers-unknown",
            Self::SwitchedOff => "switched-off",
            Self::TimedOut => "timed-out",
            Self::TlsFailed => "tls-failed",
            Self::TooLarge => "too-large",
            Self::UnknownProvider => "unknown-provider",
            Self::Unreachable => "unreachable",
            Self::WantsLogin => "wants-login",
        }
    }
}

/// What one source said.
#[derive(Debug, Clone)]
pub struct SourceReport {
    /// Which source.
    pub source: Source,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, unless it simply found something.
    pub reason: Option<SourceReason>,
    /// How long it took.
    pub elapsed: Duration,
    /// The servers it named, in its own order.
    pub candidates: Vec<Candidate>,
    /// What it tells a person beside the servers: information, never a fact about them.
    pub notes: Vec<Note>,
    /// What was asked of whom on its behalf, in the order of asking.
    pub requests: Vec<Request>,
    /// What its servers count for beside those of the others; `None` where it named none.
    pub standing: Option<Standing>,
}

/// What the servers of a source count for beside those of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// One of its servers is recommended.
    Recommended,
    /// It names the servers that are recommended on a more trusted source's word.
    Agrees,
    /// A more trusted source names others.
    Outranked,
    /// None of its servers came through a handshake.
    HandshakeFailed,
    /// None of its servers may be used.
    Refused,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 5] =
        [Self::Recommended, Self::Agrees, Self::Outranked, Self::HandshakeFailed, Self::Refused];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Recommended => "recommended",
            Self::Agrees => "agrees",
            Self::Outranked => "outranked",
            Self::HandshakeFailed => "handshake-failed",
            Self::Refused => "refused",
        }
    }
}

/// Something that happened during a discovery.
#[derive(Debug, Clone)]
pub enum Event {
    /// It is known who runs the domain's mail exchanger.
    MailExchanger(MxOwner),
    /// A source has answered, failed or been skipped.
    SourceFinished(SourceReport),
    /// Servers that nobody named and that are tried all the same; they come up only once proven.
    Guessing(Vec<Candidate>),
    /// A handshake with a server has ended.
    Probed {
        /// The server, as a source named it.
        server: ServerConfig,
        /// What it showed.
        probe: Probe,
    },
}

/// What is known when the discovery ends, or so far.
#[derive(Debug, Clone)]
pub struct Discovery {
    /// Whose servers.
    pub address: EmailAddress,
    /// The bundled provider of the domain or of its mail exchanger.
    pub provider: Option<&'static Provider>,
    /// The filter service in front of the domain, by key.
    pub filter_service: Option<&'static str>,
    /// The server to receive with.
    pub recommended_incoming: Option<Candidate>,
    /// The server to send with.
    pub recommended_outgoing: Option<Candidate>,
    /// Everything else that was named, best first, refused servers last.
    pub alternatives: Vec<Candidate>,
    /// Every source with its answer, in the order of trust.
    pub sources: Vec<SourceReport>,
}

impl Discovery {
    /// What the publishers of the recommended servers tell people beside them, each thing once.
    pub fn notes(&self) -> Vec<&Note> {
        let recommended = |report: &&SourceReport| report.standing == Some(Standing::Recommended);
        let mut notes: Vec<&Note> = Vec::new();
        for note in self.sources.iter().filter(recommended).flat_map(|report| &report.notes) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes
    }

    /// Whether both servers may be used without asking, and have shaken hands.
    pub fn is_certain(&self) -> bool {
        [&self.recommended_incoming, &self.recommended_outgoing].iter().all(|one| {
            let sure = |one: &Candidate| one.trust == Trust::Confirmed && one.probed == Probed::Yes;
            one.as_ref().is_some_and(sure)
        })
    }

    /// Whether somebody was asked over the network, and not one gave an answer: the network is the likelier fault.
    pub fn nobody_answered(&self) -> bool {
        let asked = self.sources.iter().filter(|report| {
            let over_network = report.source != Source::UserInput
                && !matches!(report.source, Source::PresetDomain | Source::PresetGuess);
            // Whoever would be asked by the answer to another question has not been asked.
            over_network && !matches!(report.outcome, Outcome::Skipped)
        });
        let silent = |report: &SourceReport| {
            matches!(
                report.reason,
                Some(SourceReason::TimedOut | SourceReason::Unreachable | SourceReason::DnsFailed)
            )
        };
        let mut asked = asked.peekable();
        asked.peek().is_some() && asked.all(silent)
    }
}
