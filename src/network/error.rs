//! What can go wrong below the mail protocols, as values.
//!
//! `Clone`, so that events can carry them; causes of the operating system are
//! kept as [`std::io::ErrorKind`], the part a diagnosis can act on.

use std::io;

/// A name could not be resolved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DnsError {
    /// The name does not exist (NXDOMAIN).
    #[error("the name does not exist")]
    NoSuchName,
    /// The name exists and has no record of the kind asked for.
    #[error("the name has no such record")]
    NoRecord,
    /// No name server answered in time.
    #[error("no name server answered in time")]
    TimedOut,
    /// The name server answered with a failure (SERVFAIL, REFUSED, ...).
    #[error("the name server failed")]
    ServerFailure,
    /// No name server is configured or reachable.
    #[error("no name server could be reached")]
    Unreachable,
}

/// No TCP connection came about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConnectError {
    /// The name did not resolve.
    #[error("resolving failed: {0}")]
    Dns(#[from] DnsError),
    /// Every address is one that discovered hosts must not have (security requirement S9).
    #[error("the address is not allowed")]
    ForbiddenAddress,
    /// Nobody listens on the port.
    #[error("the connection was refused")]
    Refused,
    /// No answer before the deadline.
    #[error("the connection timed out")]
    TimedOut,
    /// There is no way to the host or its network.
    #[error("the host is unreachable")]
    Unreachable,
    /// Any other fault of the operating system.
    #[error("connecting failed: {0}")]
    Io(io::ErrorKind),
}

/// What is wrong with a presented certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFault {
    /// Its time is over.
    Expired,
    /// Its time has not come: more often the clock of this computer.
    NotYetValid,
    /// It is for other names.
    NameMismatch,
    /// Issued by somebody this computer does not trust.
    UnknownIssuer,
    /// Issued by itself.
    SelfSigned,
    /// A public authority's, but the server does not show the certificate in between (RFC 8446 section 4.4.2).
    MissingIntermediate,
    /// Withdrawn by its issuer.
    Revoked,
    /// Not made for servers, unreadable, or wrong in another way.
    Unusable,
}

/// TLS did not come about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsError {
    /// The certificate is not acceptable.
    #[error("the certificate is not acceptable: {fault:?}")]
    Certificate {
        /// What is wrong with it.
        fault: CertificateFault,
        /// What it says, as far as it could be read.
        presented: Box<super::PresentedCertificate>,
    },
    /// The other side does not speak TLS here.
    #[error("the server does not speak TLS on this port")]
    NotTls,
    /// No common version or cipher: the server is too old.
    #[error("the server offers only outdated TLS")]
    Outdated,
    /// The other side broke off with an alert or closed the connection.
    #[error("the server broke off the TLS handshake")]
    BrokenOff,
    /// No answer before the deadline.
    #[error("the TLS handshake timed out")]
    TimedOut,
    /// The name cannot be used for TLS.
    #[error("the host name cannot be used for TLS")]
    InvalidName,
    /// Any other fault of the operating system.
    #[error("the TLS handshake failed: {0}")]
    Io(io::ErrorKind),
}

/// A document could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// No connection.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// No TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The status is not 200; 401 and 403 say that something is there.
    #[error("status {0}")]
    Status(u16),
    /// More than five redirects.
    #[error("too many redirects")]
    TooManyRedirects,
    /// A redirect to something that is not https.
    #[error("redirect away from https")]
    InsecureRedirect,
    /// A redirect without a usable target.
    #[error("unusable redirect")]
    BadRedirect,
    /// The body is larger than the limit, packed or unpacked.
    #[error("the document is too large")]
    TooLarge,
    /// The body cannot be unpacked.
    #[error("the document cannot be unpacked")]
    BadEncoding,
    /// The answer breaks the rules of HTTP.
    #[error("the answer is not HTTP")]
    NotHttp,
    /// No complete answer before the deadline.
    #[error("the answer timed out")]
    TimedOut,
}
