//! The only module that opens sockets: DNS, dialling, TLS, https documents.
//!
//! It knows nothing about mail. Every failure is a typed value down to the
//! certificate's fault; nothing here decides what a person reads.

mod address_filter;
mod certificate;
mod clock;
mod connection;
mod dial;
mod dns;
mod error;
#[cfg(test)]
#[path = "../../tests/fuzz/network.rs"]
mod fuzz;
mod hints;
mod http;
mod resolver;
mod tls;
mod value;
mod verifier;
mod web;

pub use address_filter::{AddressPolicy, Family, Reach};
pub use certificate::PresentedCertificate;
pub use clock::WebTime;
pub use connection::Connection;
pub use dns::{MailExchanger, ServiceRecord};
pub use error::{CertificateFault, ConnectError, DnsError, HttpError, TlsError};
pub use http::{HttpDocument, HttpReply, HttpRequest};
pub use tls::{TlsStream, TlsVersion, agreed};
pub use value::{FixedNetwork, Network, NetworkError};
