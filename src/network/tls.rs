//! TLS 1.2 and 1.3 with the system's trust store (requirement S14).
//!
//! There is no way here to accept a certificate the system refuses; `clock`, which reads a date and nothing else,
//! does not use this file.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use rustls::client::Resumption;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{AlertDescription, ClientConfig, InvalidMessage};
use rustls_platform_verifier::Verifier;
use tokio_rustls::TlsConnector;

use super::certificate::{Voucher, fault};
use super::connection::Connection;
use super::verifier::RecordingVerifier;
use super::{CertificateFault, NetworkError, PresentedCertificate, TlsError};
use crate::account::Host;

/// A verified TLS connection.
pub type TlsStream = tokio_rustls::client::TlsStream<Connection>;

/// Versions of TLS this program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TlsVersion {
    /// RFC 5246.
    Tls12,
    /// RFC 8446.
    Tls13,
}

impl TlsVersion {
    /// Its name, the same in every language and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tls12 => "1.2",
            Self::Tls13 => "1.3",
        }
    }
}

/// The version a finished handshake agreed on, and the certificate it has verified.
pub fn agreed(stream: &TlsStream) -> (Option<TlsVersion>, Option<PresentedCertificate>) {
    let (_, session) = stream.get_ref();
    let version = match session.protocol_version() {
        Some(rustls::ProtocolVersion::TLSv1_2) => Some(TlsVersion::Tls12),
        Some(rustls::ProtocolVersion::TLSv1_3) => Some(TlsVersion::Tls13),
        _ => None,
    };
    let own = session.peer_certificates().and_then(|chain| chain.first());
    (version, own.map(|der| PresentedCertificate::read(der)))
}

/// What is spoken inside, where it is to be named (ALPN, RFC 7301).
#[derive(Debug, Clone, Copy)]
pub(super) enum Inside {
    /// A mail protocol: nothing is named, mail servers do not expect it.
    Mail,
    /// HTTP/1.1 and nothing newer.
    Http,
}

/// The trust store and the settings all handshakes share.
pub(super) struct Tls {
    config: ClientConfig,
    verifier: Arc<dyn ServerCertVerifier>,
}

impl Tls {
    /// Opens the system's trust store; `roots` are trusted besides.
    pub(super) fn new(roots: Vec<CertificateDer<'static>>) -> Result<Self, NetworkError> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        draw_first_random(&provider);
        let no_store = |_| NetworkError::NoCertificateStore;
        // On Windows an engine of its own is made for what is trusted besides, even for nothing (and Wine cannot).
        let verifier = if roots.is_empty() {
            Verifier::new(provider.clone())
        } else {
            Verifier::new_with_extra_roots(roots, provider.clone())
        };
        let verifier: Arc<dyn ServerCertVerifier> = Arc::new(verifier.map_err(no_store)?);
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&TLS13, &TLS12])
            .map_err(no_store)?
            .dangerous()
            .with_custom_certificate_verifier(verifier.clone())
            .with_no_client_auth();
        // Each connection proves its certificate anew; tickets would only make visits linkable.
        config.resumption = Resumption::disabled();
        Ok(Self { config, verifier })
    }

    /// The handshake, certificate and name verified, before `timeout`.
    pub(super) async fn handshake(
        &self,
        stream: Connection,
        host: &Host,
        inside: Inside,
        timeout: Duration,
    ) -> Result<TlsStream, TlsError> {
        let name = server_name(host)?;
        let recorder = RecordingVerifier::new(self.verifier.clone());
        let mut config = self.config.clone();
        config.dangerous().set_certificate_verifier(recorder.clone());
        if let Inside::Http = inside {
            config.alpn_protocols = vec![b"http/1.1".to_vec()];
        }
        let handshake = TlsConnector::from(Arc::new(config)).connect(name, stream);
        match tokio::time::timeout(timeout, handshake).await {
            Ok(Ok(stream)) => Ok(stream),
            Ok(Err(error)) => Err(tls_error(&error, &recorder)),
            Err(_) => Err(TlsError::TimedOut),
        }
    }
}

/// The first random number of a process takes aws-lc some 50 ms; drawn now, on a thread of its own, it is
/// ready when the first handshake needs it (measured with `cargo bench --bench discovery_speed -- --timeline`).
fn draw_first_random(provider: &Arc<CryptoProvider>) {
    let random = provider.secure_random;
    std::thread::spawn(move || {
        // Whoever needs one later is told by their own attempt why there is none.
        let _unready = random.fill(&mut [0]);
    });
}

fn server_name(host: &Host) -> Result<ServerName<'static>, TlsError> {
    match host {
        Host::Address(address) => Ok(ServerName::from(*address)),
        Host::Name(name) => ServerName::try_from(name.clone()).map_err(|_| TlsError::InvalidName),
    }
}

fn tls_error(error: &io::Error, recorder: &RecordingVerifier) -> TlsError {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match inner {
        Some(rustls::Error::InvalidCertificate(reason)) => {
            let refused = recorder.take_refused();
            let voucher = refused.as_ref().map_or(Voucher::Another, |refused| refused.voucher);
            let der = refused.as_ref().map_or(&[][..], |refused| refused.certificate.as_ref());
            TlsError::Certificate {
                fault: fault(reason, voucher),
                presented: Box::new(PresentedCertificate::read(der)),
            }
        }
        Some(rustls::Error::NoCertificatesPresented) => TlsError::Certificate {
            fault: CertificateFault::Unusable,
            presented: Box::new(PresentedCertificate::unreadable()),
        },
        Some(inner) => protocol_error(inner),
        None => io_error(error.kind()),
    }
}

fn protocol_error(error: &rustls::Error) -> TlsError {
    use rustls::Error as E;
    match error {
        // The first bytes of another protocol's greeting are no TLS record.
        E::InvalidMessage(
            InvalidMessage::InvalidContentType
            | InvalidMessage::UnknownProtocolVersion
            | InvalidMessage::MessageTooLarge
            | InvalidMessage::InvalidEmptyPayload,
        ) => TlsError::NotTls,
        E::PeerIncompatible(_)
        | E::AlertReceived(
            // RFC 8446 section 6.2: handshake_failure is "no acceptable set of parameters".
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        ) => TlsError::Outdated,
        _ => TlsError::BrokenOff,
    }
}

fn io_error(kind: io::ErrorKind) -> TlsError {
    use io::ErrorKind::*;
    match kind {
        UnexpectedEof | ConnectionReset | ConnectionAborted | BrokenPipe => TlsError::BrokenOff,
        TimedOut => TlsError::TimedOut,
        kind => TlsError::Io(kind),
    }
}

#[cfg(test)]
mod tests {
    use rustls::PeerIncompatible;

    use super::*;

    #[test]
    fn puts_protocol_errors_into_our_words() {
        let alert = rustls::Error::AlertReceived;
        let cases = [
            (InvalidMessage::InvalidContentType.into(), TlsError::NotTls),
            (alert(AlertDescription::ProtocolVersion), TlsError::Outdated),
            (alert(AlertDescription::HandshakeFailure), TlsError::Outdated),
            (PeerIncompatible::Tls12NotOffered.into(), TlsError::Outdated),
            (alert(AlertDescription::InternalError), TlsError::BrokenOff),
            (rustls::Error::DecryptError, TlsError::BrokenOff),
        ];
        for (error, expected) in cases {
            assert_eq!(protocol_error(&error), expected, "{error:?}");
        }
    }

    #[test]
    fn knows_names_tls_cannot_ask_for() {
        assert!(server_name(&Host::Name("imap.example".into())).is_ok());
        assert!(server_name(&Host::Address([192, 0, 2, 1].into())).is_ok());
        assert_eq!(server_name(&Host::Name("a b".into())), Err(TlsError::InvalidName));
    }
}
