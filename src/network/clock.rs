//! What time the web says it is.
//!
//! The only place that accepts a certificate unseen: with a wrong clock no
//! certificate can be verified, and exactly then the time is wanted. So nothing
//! can be sent from here but one HEAD without path, cookie or login, nothing is
//! read but the date and the name of the host it redirects to, and the open
//! connection never leaves this file.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http_body_util::Empty;
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{DATE, HOST, HeaderMap, LOCATION, USER_AGENT};
use hyper_util::rt::TokioIo;
use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use time::{Date, Month, PrimitiveDateTime, Time};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_rustls::TlsConnector;
use url::Url;

use super::{HttpError, Network, TlsError, web};
use crate::account::Host;

/// What a web server answered, believed by nobody but a person who looks at their clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebTime {
    /// The date of the answer; `None` where it has none.
    pub date: Option<SystemTime>,
    /// The host it sends us to, where that is another one.
    pub redirected: Option<Host>,
}

/// Asks once.
pub(super) async fn ask(
    network: &Network,
    host: &Host,
    timeout: Duration,
) -> Result<WebTime, HttpError> {
    let name = match host {
        Host::Name(name) => name,
        Host::Address(_) => return Err(TlsError::InvalidName.into()),
    };
    let server = ServerName::try_from(name.clone()).map_err(|_| TlsError::InvalidName)?;
    let stream = web::connect(network, host, Instant::now() + timeout).await?;
    let connector = TlsConnector::from(Arc::new(config()?));
    let stream = connector.connect(server, stream).await.map_err(|_| TlsError::BrokenOff)?;
    let (mut sender, driver) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|_| HttpError::NotHttp)?;
    let mut connection = JoinSet::new();
    connection.spawn(async move {
        // Its error reaches the answer as well.
        let _ended = driver.await;
    });
    let request = Request::head("/")
        .header(HOST, name)
        .header(USER_AGENT, super::http::AGENT)
        .body(Empty::<Bytes>::new())
        .map_err(|_| HttpError::BadRedirect)?;
    let response = sender.send_request(request).await.map_err(|_| HttpError::NotHttp)?;
    let headers = response.headers();
    let date = headers.get(DATE).and_then(|value| parse(value.to_str().ok()?));
    let redirected =
        if response.status().is_redirection() { elsewhere(headers, name) } else { None };
    Ok(WebTime { date, redirected })
}

/// The other host an answer points at.
fn elsewhere(headers: &HeaderMap, asked: &str) -> Option<Host> {
    let here = Url::parse(&format!("https://{asked}/")).ok()?;
    let there = here.join(headers.get(LOCATION)?.to_str().ok()?).ok()?;
    Host::parse(there.host_str()?).ok().filter(|host| host.to_string() != asked)
}

fn config() -> Result<ClientConfig, TlsError> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let schemes = provider.signature_verification_algorithms.supported_schemes();
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| TlsError::Outdated)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anybody(schemes)))
        .with_no_client_auth();
    config.resumption = Resumption::disabled();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

/// Takes every certificate; see the head of this file for why that harms nobody.
#[derive(Debug)]
struct Anybody(Vec<SignatureScheme>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.clone()
    }
}

/// A date as servers write it today, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
fn parse(text: &str) -> Option<SystemTime> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (_, rest) = text.split_once(", ")?;
    let [day, month, year, clock, "GMT"] = rest.split(' ').collect::<Vec<_>>()[..] else {
        return None;
    };
    let [hour, minute, second] = clock.split(':').collect::<Vec<_>>()[..] else { return None };
    let month = MONTHS.iter().position(|name| *name == month)?;
    let month = Month::try_from(u8::try_from(month + 1).ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    // A leap second is told as 60.
    let second = second.parse::<u8>().ok()?.min(59);
    let time = Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, second).ok()?;
    let seconds = PrimitiveDateTime::new(date, time).assume_utc().unix_timestamp();
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(seconds).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_servers_write_them() {
        let cases = [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
            ("Wed, 31 Dec 2026 23:59:60 GMT", Some(1_798_761_599)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Thu, 01 Jan 1969 00:00:00 GMT", None),
            ("Sunday, 06-Nov-94 08:49:37 GMT", None),
            ("Sun, 31 Feb 1994 08:49:37 GMT", None),
            ("Sun, 06 Nov 1994 25:49:37 GMT", None),
            ("", None),
        ];
        for (text, seconds) in cases {
            let expected =
                seconds.map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
            assert_eq!(parse(text), expected, "{text}");
        }
    }

    #[test]
    fn only_another_host_is_elsewhere() {
        let cases = [
            ("https://portal.hotel.example/login?x=1", Some("portal.hotel.example")),
            ("//192.0.2.1/", Some("192.0.2.1")),
            ("/start", None),
            ("https://web.example/start", None),
            ("http://", None),
        ];
        for (location, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(LOCATION, location.parse().expect(location));
            let found = elsewhere(&headers, "web.example").map(|host| host.to_string());
            assert_eq!(found.as_deref(), expected, "{location}");
        }
    }
}
