//! Small documents over https.
//!
//! GET only: no cookies, no login, no referrer, no proxy. What a status or a
//! document means is for the asking source to say.

mod body;
mod redirect;

use std::net::IpAddr;
use std::time::Duration;

use http_body_util::Empty;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{ACCEPT_ENCODING, CONTENT_TYPE, HOST, HeaderMap, LOCATION, USER_AGENT};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;
use tokio::time::Instant;
use url::{Position, Url};

use super::tls::{Inside, Tls};
use super::{AddressPolicy, ConnectError, HttpError, Network, Reach, TlsStream};
use crate::account::Host;

/// What we call ourselves. Fixed and short: no version, no system (requirement S12).
const AGENT: &str = "Postlotse";
/// How many redirects are followed (requirement S3).
const MOST_REDIRECTS: usize = 5;
/// The whole header of an answer, in bytes.
const MOST_HEADER_BYTES: usize = 32 * 1024;
/// Lines of the header of an answer.
const MOST_HEADERS: usize = 64;

/// What to fetch, and how much of it.
#[derive(Debug, Clone)]
pub struct HttpRequest {
    /// An https address with a host name; anything else is refused before a socket is opened.
    pub url: Url,
    /// Time for everything, redirects included.
    pub timeout: Duration,
}

/// A fetched document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpDocument {
    /// The body, unpacked, at most 256 KiB.
    pub body: Vec<u8>,
    /// Content type without parameters, lower case, empty if none.
    pub content_type: String,
    /// The address that answered, after redirects.
    pub final_url: Url,
    /// `Private` if the host may have been reached on a private network: then the person has to confirm what it says.
    pub reach: Reach,
}

/// An open connection with its answer; closed when dropped.
struct Answer {
    response: Response<Incoming>,
    reach: Reach,
    _connection: JoinSet<()>,
}

/// Fetches a document, following redirects, before the request's time is over.
pub(super) async fn fetch(
    network: &Network,
    tls: &Tls,
    request: HttpRequest,
) -> Result<HttpDocument, HttpError> {
    let deadline = Instant::now() + request.timeout;
    let work = follow(network, tls, &request.url, deadline);
    tokio::time::timeout_at(deadline, work).await.unwrap_or(Err(HttpError::TimedOut))
}

async fn follow(
    network: &Network,
    tls: &Tls,
    start: &Url,
    deadline: Instant,
) -> Result<HttpDocument, HttpError> {
    let mut url = start.clone();
    let mut redirects = 0;
    loop {
        let Answer { response, reach, _connection } =
            ask(network, tls, &url, redirects > 0, deadline).await?;
        let (head, incoming) = response.into_parts();
        match head.status.as_u16() {
            200 => {
                let body = body::read(&head.headers, incoming).await?;
                let content_type = content_type(&head.headers);
                return Ok(HttpDocument { body, content_type, final_url: url, reach });
            }
            301 | 302 | 303 | 307 | 308 => {
                if redirects == MOST_REDIRECTS {
                    return Err(HttpError::TooManyRedirects);
                }
                redirects += 1;
                let location = head.headers.get(LOCATION).ok_or(HttpError::BadRedirect)?;
                let location = location.to_str().map_err(|_| HttpError::BadRedirect)?;
                url = redirect::target(start, &url, location)?;
            }
            status => return Err(HttpError::Status(status)),
        }
    }
}

async fn ask(
    network: &Network,
    tls: &Tls,
    url: &Url,
    redirected: bool,
    deadline: Instant,
) -> Result<Answer, HttpError> {
    let host = host(url)?;
    let port = url.port_or_known_default().unwrap_or(443);
    let mut addresses = network.addresses(&host).await.map_err(ConnectError::from)?;
    if redirected {
        // Where a stranger's answer sends us, only the public internet will do (requirement S9).
        addresses.retain(|address| Reach::of(*address) == Reach::Public);
        if addresses.is_empty() {
            return Err(ConnectError::ForbiddenAddress.into());
        }
    }
    let left = || deadline.saturating_duration_since(Instant::now());
    let policy = AddressPolicy::Discovered;
    let stream = network.connect(&host, port, &addresses, policy, left()).await?;
    let stream = tls.handshake(stream, &host, Inside::Http, left()).await?;
    let mut connection = JoinSet::new();
    let response = exchange(stream, url, &mut connection).await?;
    Ok(Answer { response, reach: reach(&addresses), _connection: connection })
}

/// The name to go to: https to an address is no document of a mail domain (requirement S9).
fn host(url: &Url) -> Result<Host, HttpError> {
    if url.scheme() != "https" {
        return Err(HttpError::InsecureRedirect);
    }
    match url.host_str().and_then(|host| Host::parse(host).ok()) {
        Some(host @ Host::Name(_)) => Ok(host),
        Some(Host::Address(_)) => Err(ConnectError::ForbiddenAddress.into()),
        None => Err(HttpError::BadRedirect),
    }
}

fn reach(addresses: &[IpAddr]) -> Reach {
    let private = addresses.iter().any(|address| Reach::of(*address) == Reach::Private);
    if private { Reach::Private } else { Reach::Public }
}

async fn exchange(
    stream: TlsStream,
    url: &Url,
    connection: &mut JoinSet<()>,
) -> Result<Response<Incoming>, HttpError> {
    let request = Request::get(&url[Position::BeforePath..Position::AfterQuery])
        .header(HOST, &url[Position::BeforeHost..Position::AfterPort])
        .header(USER_AGENT, AGENT)
        .header(ACCEPT_ENCODING, "identity")
        .body(Empty::<Bytes>::new())
        .map_err(|_| HttpError::BadRedirect)?;
    let (mut sender, driver) = http1::Builder::new()
        .max_header_size(MOST_HEADER_BYTES)
        .max_headers(MOST_HEADERS)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|error| http_error(&error))?;
    connection.spawn(async move {
        // Its error reaches the answer or the body as well.
        let _ended = driver.await;
    });
    sender.send_request(request).await.map_err(|error| http_error(&error))
}

/// What went wrong with an answer, in our words.
fn http_error(error: &hyper::Error) -> HttpError {
    let source = std::error::Error::source(error);
    match source.and_then(|source| source.downcast_ref::<std::io::Error>()) {
        // An end without TLS's goodbye is a cut answer, not a fault of the line.
        Some(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            ConnectError::Io(error.kind()).into()
        }
        _ => HttpError::NotHttp,
    }
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    value.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}
