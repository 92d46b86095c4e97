//! Documents over https: what is sent, what is taken, what is refused (requirements S1, S8, S12, S13).

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use postlotse::network::{
    CertificateFault, ConnectError, DnsError, HttpDocument, HttpError, HttpRequest, Network, Reach,
    TlsError,
};
use url::Url;

use super::{LONG, network};
use crate::support::certificates::{Authority, Identity, Validity};
use crate::support::https_server::{HttpsServer, Reply};

const HOST: &str = "autoconfig.example";

pub(super) async fn get(network: &Network, url: &str) -> Result<HttpDocument, HttpError> {
    get_within(network, url, LONG).await
}

async fn get_within(
    network: &Network,
    url: &str,
    timeout: Duration,
) -> Result<HttpDocument, HttpError> {
    let url = Url::parse(url).expect(url);
    network.fetch(HttpRequest::get(url, timeout)).await
}

async fn server() -> (HttpsServer, Network) {
    let authority = Authority::new("Trusted");
    let server = HttpsServer::start(&authority.identity(&[HOST])).await;
    let network = network(&authority, &[(HOST, 443, server.address)]);
    (server, network)
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).expect("memory");
    encoder.finish().expect("memory")
}

fn packed(encoding: &str, body: &[u8]) -> Reply {
    Reply::answer("200 OK", &[("Content-Encoding", encoding)], body)
}

#[tokio::test]
async fn a_document_arrives_and_the_question_says_nothing_more_than_needed() {
    let (server, network) = server().await;
    server.on(HOST, "/a.xml", Reply::ok("Text/XML; charset=utf-8", b"<clientConfig/>"));
    let url = format!("https://{HOST}/a.xml?emailaddress=anna%40example");
    let expected = HttpDocument {
        body: b"<clientConfig/>".to_vec(),
        content_type: "text/xml".into(),
        hops: Vec::new(),
        final_url: Url::parse(&url).expect("url"),
        reach: Reach::Public,
    };
    assert_eq!(get(&network, &format!("{url}#part")).await.map(without_fragment), Ok(expected));
    let recorded = server.recorded();
    assert_eq!(recorded.len(), 1);
    assert_eq!(
        recorded[0].text,
        "GET /a.xml?emailaddress=anna%40example HTTP/1.1\r\nhost: autoconfig.example\r\n\
         user-agent: Postlotse\r\naccept-encoding: identity\r\n\r\n"
    );
}

fn without_fragment(mut document: HttpDocument) -> HttpDocument {
    document.final_url.set_fragment(None);
    document
}

#[tokio::test]
async fn every_other_status_is_kept_as_it_is() {
    let (server, network) = server().await;
    for status in [204, 304, 401, 403, 404, 407, 500, 503] {
        server.on(HOST, "/x", Reply::status(status));
        let found = get(&network, &format!("https://{HOST}/x")).await;
        assert_eq!(found, Err(HttpError::Status(status)));
    }
    assert!(server.recorded().iter().all(|r| !r.text.to_lowercase().contains("authorization")));
}

#[tokio::test]
async fn packed_documents_are_unpacked_within_the_limit() {
    let (server, network) = server().await;
    let limit = 256 * 1024;
    let fits = vec![b' '; limit];
    let bomb = gzip(&vec![b' '; 100 * limit]);
    assert!(bomb.len() < limit, "the packed form must be inconspicuous");
    let cases = [
        ("gzip", packed("gzip", &gzip(b"<xml/>")), Ok(6)),
        ("full", Reply::ok("text/xml", &fits), Ok(limit)),
        ("bomb", packed("gzip", &bomb), Err(HttpError::TooLarge)),
        ("big", Reply::ok("text/xml", &vec![b' '; limit + 1]), Err(HttpError::TooLarge)),
        ("broken", packed("gzip", b"<xml/>"), Err(HttpError::BadEncoding)),
        ("brotli", packed("br", b"<xml/>"), Err(HttpError::BadEncoding)),
    ];
    for (name, reply, expected) in cases {
        server.on(HOST, "/x", reply);
        let found = get(&network, &format!("https://{HOST}/x")).await;
        assert_eq!(found.map(|document| document.body.len()), expected, "{name}");
    }
}

#[tokio::test]
async fn an_endless_answer_ends_at_the_limit() {
    let (server, network) = server().await;
    let head = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    server.on(HOST, "/body", Reply::Endless(head));
    let found = get(&network, &format!("https://{HOST}/body")).await;
    assert_eq!(found, Err(HttpError::TooLarge));
    server.on(HOST, "/head", Reply::Endless(b"HTTP/1.1 200 OK\r\nX: ".to_vec()));
    let found = get(&network, &format!("https://{HOST}/head")).await;
    assert_eq!(found, Err(HttpError::NotHttp));
    server.on(HOST, "/status", Reply::Endless(Vec::new()));
    let found = get(&network, &format!("https://{HOST}/status")).await;
    assert_eq!(found, Err(HttpError::NotHttp));
}

#[tokio::test]
async fn a_slow_answer_ends_at_the_deadline() {
    let (server, network) = server().await;
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".to_vec();
    let half_a_header = b"HTTP/1.1 200 OK\r\nX: ".to_vec();
    for reply in [Reply::Slow(head), Reply::Slow(half_a_header), Reply::Silence] {
        server.on(HOST, "/x", reply);
        let started = Instant::now();
        let url = format!("https://{HOST}/x");
        let found = get_within(&network, &url, Duration::from_millis(400)).await;
        assert_eq!(found, Err(HttpError::TimedOut));
        assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    }
}

#[tokio::test]
async fn half_an_answer_and_no_answer_are_refused() {
    let (server, network) = server().await;
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel";
    let short = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<clientConfig>";
    let two_lengths = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab";
    let replies: [&[u8]; 5] = [chunked, short, two_lengths, b"", b"220 mail.example ESMTP\r\n\r\n"];
    for raw in replies {
        server.on(HOST, "/x", Reply::Raw(raw.to_vec()));
        let found = get(&network, &format!("https://{HOST}/x")).await;
        assert_eq!(found, Err(HttpError::NotHttp), "{:?}", String::from_utf8_lossy(raw));
    }
}

#[tokio::test]
async fn a_bad_certificate_gets_no_question() {
    let trusted = Authority::new("Trusted");
    for (identity, expected) in [
        (trusted.identity_with(&[HOST], Validity::Over), CertificateFault::Expired),
        (trusted.identity(&["other.example"]), CertificateFault::NameMismatch),
        (Identity::self_signed(&[HOST]), CertificateFault::SelfSigned),
    ] {
        let server = HttpsServer::start(&identity).await;
        let network = network(&trusted, &[(HOST, 443, server.address)]);
        match get(&network, &format!("https://{HOST}/x")).await {
            Err(HttpError::Tls(TlsError::Certificate { fault, .. })) => assert_eq!(fault, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
        assert!(server.recorded().is_empty());
    }
}

#[tokio::test]
async fn only_https_to_names_is_asked() {
    let (server, network) = server().await;
    let cases = [
        (format!("http://{HOST}/x"), HttpError::InsecureRedirect),
        ("https://127.0.0.1/x".to_owned(), ConnectError::ForbiddenAddress.into()),
        ("https://[::1]/x".to_owned(), ConnectError::ForbiddenAddress.into()),
        ("https://other.example/x".to_owned(), ConnectError::Dns(DnsError::NoSuchName).into()),
        (format!("https://{HOST}:444/x"), ConnectError::Refused.into()),
    ];
    for (url, expected) in cases {
        assert_eq!(get(&network, &url).await, Err(expected), "{url}");
    }
    assert!(server.recorded().is_empty());
}
