//! Small documents over https, and over http where a caller says so in as many words.
//!
//! No cookies, no login, no referrer, no proxy. What a status or a document
//! means is for the asking source to say.

mod body;
mod redirect;

use std::net::IpAddr;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{
    ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap, LOCATION, USER_AGENT,
};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::Instant;
use url::{Position, Url};

use super::tls::{Inside, Tls};
use super::{AddressPolicy, ConnectError, HttpError, Network, Reach};
use crate::account::Host;

/// What we call ourselves. Fixed and short: no version, no system (requirement S12).
pub(super) const AGENT: &str = "Postlotse";
/// How many redirects are followed (requirement S3).
const MOST_REDIRECTS: usize = 5;
/// The whole header of an answer, in bytes.
const MOST_HEADER_BYTES: usize = 32 * 1024;
/// Lines of the header of an answer.
const MOST_HEADERS: usize = 64;

/// What to ask, of whom, for how long.
#[derive(Debug, Clone)]
pub struct HttpRequest {
    /// Where: a host name, and https unless `plain` says otherwise; anything else is refused before a socket is opened.
    pub url: Url,
    /// An XML document to send along (POST); a plain GET without it.
    pub xml: Option<String>,
    /// Whether `url` may be http. What it answers was readable and changeable on its way.
    pub plain: bool,
    /// Time for everything, redirects included.
    pub timeout: Duration,
}

impl HttpRequest {
    /// GET over https.
    pub fn get(url: Url, timeout: Duration) -> Self {
        Self { url, xml: None, plain: false, timeout }
    }

    /// GET that may go over http. Only its first step: no redirect leads to http.
    pub fn plain(url: Url, timeout: Duration) -> Self {
        Self { plain: true, ..Self::get(url, timeout) }
    }

    /// POST of an XML document over https.
    pub fn post(url: Url, xml: String, timeout: Duration) -> Self {
        Self { xml: Some(xml), ..Self::get(url, timeout) }
    }
}

/// What came back to a single question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HttpReply {
    /// Status 200.
    Document(HttpDocument),
    /// The answer is elsewhere, at this https address with a host name.
    Redirect(Url),
}

/// A fetched document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpDocument {
    /// The body, unpacked, at most 256 KiB.
    pub body: Vec<u8>,
    /// Content type without parameters, lower case, empty if none.
    pub content_type: String,
    /// The addresses that redirected, in order; empty where the first one answered.
    pub hops: Vec<Url>,
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
    let work = follow(network, tls, &request, deadline);
    tokio::time::timeout_at(deadline, work).await.unwrap_or(Err(HttpError::TimedOut))
}

/// Asks once; a redirect is an answer.
pub(super) async fn exchange(
    network: &Network,
    tls: &Tls,
    request: HttpRequest,
) -> Result<HttpReply, HttpError> {
    let deadline = Instant::now() + request.timeout;
    let work = step(network, tls, &request, &request.url, deadline);
    let done = tokio::time::timeout_at(deadline, work).await;
    done.unwrap_or(Err(HttpError::TimedOut)).map(|(reply, _)| reply)
}

async fn follow(
    network: &Network,
    tls: &Tls,
    request: &HttpRequest,
    deadline: Instant,
) -> Result<HttpDocument, HttpError> {
    let (mut url, mut hops, mut private) = (request.url.clone(), Vec::new(), false);
    for _ in 0..=MOST_REDIRECTS {
        match step(network, tls, request, &url, deadline).await? {
            (HttpReply::Document(document), reach) => {
                // One step of the way in a private network is enough for the whole way.
                let reach = if private { Reach::Private } else { reach };
                return Ok(HttpDocument { hops, reach, ..document });
            }
            (HttpReply::Redirect(next), reach) => {
                private |= reach == Reach::Private;
                hops.push(std::mem::replace(&mut url, next));
            }
        }
    }
    Err(HttpError::TooManyRedirects)
}

/// One question, its answer, and where that came from. `url` is the request's own or where a redirect led.
async fn step(
    network: &Network,
    tls: &Tls,
    request: &HttpRequest,
    url: &Url,
    deadline: Instant,
) -> Result<(HttpReply, Reach), HttpError> {
    let Answer { response, reach, _connection } = ask(network, tls, request, url, deadline).await?;
    let (head, incoming) = response.into_parts();
    match head.status.as_u16() {
        200 => {
            let body = body::read(&head.headers, incoming).await?;
            let content_type = content_type(&head.headers);
            let (hops, final_url) = (Vec::new(), url.clone());
            let document = HttpDocument { body, content_type, hops, final_url, reach };
            Ok((HttpReply::Document(document), reach))
        }
        301 | 302 | 303 | 307 | 308 => {
            let location = head.headers.get(LOCATION).ok_or(HttpError::BadRedirect)?;
            let location = location.to_str().map_err(|_| HttpError::BadRedirect)?;
            let next = redirect::target(&request.url, url, location)?;
            Ok((HttpReply::Redirect(next), reach))
        }
        status => Err(HttpError::Status(status)),
    }
}

async fn ask(
    network: &Network,
    tls: &Tls,
    request: &HttpRequest,
    url: &Url,
    deadline: Instant,
) -> Result<Answer, HttpError> {
    let redirected = *url != request.url;
    let plain = request.plain && !redirected && url.scheme() == "http";
    let host = host(url, plain)?;
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
    let mut connection = JoinSet::new();
    // A redirect is always followed as a GET: what was sent to one host is not for another.
    let xml = request.xml.as_ref().filter(|_| !redirected);
    let response = if plain {
        exchange_over(stream, url, xml, &mut connection).await?
    } else {
        let stream = tls.handshake(stream, &host, Inside::Http, left()).await?;
        exchange_over(stream, url, xml, &mut connection).await?
    };
    Ok(Answer { response, reach: reach(&addresses), _connection: connection })
}

/// The name to go to: https to an address is no document of a mail domain (requirement S9).
fn host(url: &Url, plain: bool) -> Result<Host, HttpError> {
    if url.scheme() != "https" && !plain {
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

async fn exchange_over(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    url: &Url,
    xml: Option<&String>,
    connection: &mut JoinSet<()>,
) -> Result<Response<Incoming>, HttpError> {
    let path = &url[Position::BeforePath..Position::AfterQuery];
    let request = match xml {
        None => Request::get(path),
        Some(xml) => Request::post(path)
            .header(CONTENT_TYPE, "text/xml; charset=utf-8")
            .header(CONTENT_LENGTH, xml.len()),
    };
    let body = xml.map(|xml| Bytes::from(xml.clone())).unwrap_or_default();
    let request = request
        .header(HOST, &url[Position::BeforeHost..Position::AfterPort])
        .header(USER_AGENT, AGENT)
        .header(ACCEPT_ENCODING, "identity")
        .body(Full::new(body))
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
