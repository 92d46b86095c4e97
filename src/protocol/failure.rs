//! How far a connection came and what ended it.
//!
//! One enum for all three protocols. The server's words are carried as they
//! came ([`Answer`]); reading meaning into them is `diagnosis`' business.

use crate::network::{ConnectError, TlsError};

/// The steps of every connection, in order; a protocol skips those it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The host name becomes addresses.
    Resolve,
    /// TCP.
    Connect,
    /// The TLS handshake, at once or after STARTTLS.
    Tls,
    /// The server's first line.
    Greeting,
    /// The STARTTLS command and its answer.
    StartTls,
    /// What the server can do.
    Capability,
    /// The login.
    Login,
    /// Reading the mailbox: LIST and EXAMINE, or STAT and UIDL.
    Mailbox,
    /// The sender: MAIL FROM and RCPT TO, then RSET.
    Sender,
    /// The test mail itself: DATA and the letter. No stage of a check.
    Message,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Resolve,
        Self::Connect,
        Self::Tls,
        Self::Greeting,
        Self::StartTls,
        Self::Capability,
        Self::Login,
        Self::Mailbox,
        Self::Sender,
        Self::Message,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Greeting => "greeting",
            Self::StartTls => "starttls",
            Self::Capability => "capability",
            Self::Login => "login",
            Self::Mailbox => "mailbox",
            Self::Sender => "sender",
            Self::Message => "data",
        }
    }
}

/// A command of which it matters that the server refused just this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// SMTP: who sends.
    MailFrom,
    /// SMTP: who is to receive.
    RcptTo,
}

/// A negative answer of a server, complete but bounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Three-digit SMTP reply code.
    pub reply_code: Option<u16>,
    /// Enhanced status code, `5.7.8` (RFC 3463).
    pub enhanced_code: Option<(u8, u16, u16)>,
    /// Response code in square brackets without them, upper case: `AUTHENTICATIONFAILED` (RFC 5530), `SYS/TEMP` (RFC 3206).
    pub response_code: Option<String>,
    /// The words as they came: lines joined by a blank, secrets redacted, at most 1000 characters, not yet cleaned for display.
    pub text: String,
    /// The command it answers, where the step alone does not say.
    pub command: Option<Command>,
}

/// What ended a connection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FailureKind {
    /// No connection.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// No TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The server answered NO, BAD, -ERR, 4xx or 5xx.
    #[error("the server refused")]
    Refused(Answer),
    /// The server ended the session by itself (`* BYE`, 421).
    #[error("the server said goodbye")]
    Goodbye(Answer),
    /// The first bytes belong to another protocol.
    #[error("the server speaks another protocol")]
    WrongProtocol(Answer),
    /// The server does not offer STARTTLS: it speaks plain text only, or something on the way hides the offer.
    #[error("the server does not offer STARTTLS")]
    NoStartTls,
    /// Bytes followed the STARTTLS answer before TLS: somebody injects, or the server is broken (security requirement S17).
    #[error("bytes were injected before TLS")]
    InjectedBeforeTls,
    /// `* PREAUTH`: the server claims a login before TLS (security requirement S17).
    #[error("the server claims a login before TLS")]
    Preauthenticated,
    /// The server offers no login this program can make with a password.
    #[error("no usable login offered")]
    NoCommonMechanism {
        /// What it offers, upper case.
        offered: Vec<String>,
    },
    /// The server offers only a browser sign-in (OAUTHBEARER, XOAUTH2).
    #[error("the server wants a browser sign-in")]
    OAuthOnly,
    /// The server asks for no login at all.
    #[error("the server offers no login")]
    NoLoginOffered,
    /// The answer breaks the protocol or a size limit.
    #[error("the answer breaks the protocol")]
    Malformed(Answer),
    /// The other side closed the connection.
    #[error("the connection was closed")]
    Closed,
    /// No answer before the deadline.
    #[error("no answer in time")]
    TimedOut,
    /// Any other fault of the operating system.
    #[error("the connection failed: {0}")]
    Io(std::io::ErrorKind),
}

/// What ended a connection, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{stage:?}: {kind}")]
pub struct Failure {
    /// The step that did not succeed.
    pub stage: Stage,
    /// Why.
    pub kind: FailureKind,
}

/// One step a connection has completed or failed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageReport {
    /// Which step.
    pub stage: Stage,
    /// Whether it succeeded.
    pub succeeded: bool,
    /// How long it took.
    pub elapsed: std::time::Duration,
}
