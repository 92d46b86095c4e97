//! A small web server, with TLS or without, that answers as scripted and keeps what it was asked.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use super::certificates::Identity;

/// What is answered.
#[derive(Debug, Clone)]
pub enum Reply {
    /// These bytes, status line and header included, then the end.
    Raw(Vec<u8>),
    /// These bytes, then `a` for ever.
    Endless(Vec<u8>),
    /// These bytes, then one byte every 50 ms.
    Slow(Vec<u8>),
    /// The same as `Raw`, after a while.
    Late(Duration, Vec<u8>),
    /// Nothing, and the connection stays open.
    Silence,
}

impl Reply {
    /// Status 200 with a body.
    pub fn ok(content_type: &str, body: &[u8]) -> Self {
        Self::answer("200 OK", &[("Content-Type", content_type)], body)
    }

    /// A whole answer that lets wait for itself.
    pub fn after(self, pause: Duration) -> Self {
        match self {
            Self::Raw(bytes) => Self::Late(pause, bytes),
            other => panic!("only a whole answer comes late: {other:?}"),
        }
    }

    /// A status without a body.
    pub fn status(status: u16) -> Self {
        Self::answer(&format!("{status} Scripted"), &[], b"")
    }

    /// A redirect.
    pub fn redirect(status: u16, location: &str) -> Self {
        Self::answer(&format!("{status} Moved"), &[("Location", location)], b"")
    }

    /// A whole answer with its length told.
    pub fn answer(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let mut raw = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
        for (name, value) in headers {
            raw.push_str(&format!("{name}: {value}\r\n"));
        }
        raw.push_str("\r\n");
        let mut raw = raw.into_bytes();
        raw.extend_from_slice(body);
        Self::Raw(raw)
    }
}

/// One request as it arrived.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The Host header.
    pub host: String,
    /// Path and query.
    pub target: String,
    /// The request, line by line, as sent, its body included.
    pub text: String,
}

/// A running server; replies may be added at any time.
pub struct HttpsServer {
    /// Where it listens.
    pub address: SocketAddr,
    script: Arc<Script>,
    _tasks: JoinSet<()>,
}

#[derive(Default)]
struct Script {
    replies: Mutex<HashMap<(String, String), Reply>>,
    otherwise: Mutex<Option<Reply>>,
    recorded: Mutex<Vec<Recorded>>,
}

impl HttpsServer {
    /// Starts a server with this certificate; without a script everything is 404.
    pub async fn start(identity: &Identity) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = listener.local_addr().expect("address");
        let script = Arc::new(Script::default());
        let acceptor = TlsAcceptor::from(identity.server_config());
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(listener, acceptor, script.clone()));
        Self { address, script, _tasks: tasks }
    }

    /// Starts a server without TLS.
    pub async fn start_plain() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = listener.local_addr().expect("address");
        let script = Arc::new(Script::default());
        let mut tasks = JoinSet::new();
        tasks.spawn(accept_plain(listener, script.clone()));
        Self { address, script, _tasks: tasks }
    }

    /// Answers `host` and `path` (without query) with `reply`.
    pub fn on(&self, host: &str, path: &str, reply: Reply) -> &Self {
        let mut replies = self.script.replies.lock().expect("lock");
        replies.insert((host.to_owned(), path.to_owned()), reply);
        drop(replies);
        self
    }

    /// Answers everything else with `reply`.
    pub fn otherwise(&self, reply: Reply) -> &Self {
        *self.script.otherwise.lock().expect("lock") = Some(reply);
        self
    }

    /// Every request so far.
    pub fn recorded(&self) -> Vec<Recorded> {
        self.script.recorded.lock().expect("lock").clone()
    }
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, script: Arc<Script>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(serve(stream, acceptor.clone(), script.clone()));
    }
}

async fn accept_plain(listener: TcpListener, script: Arc<Script>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(converse(stream, script.clone()));
    }
}

async fn serve(stream: TcpStream, acceptor: TlsAcceptor, script: Arc<Script>) {
    // A client that does not like the certificate leaves here.
    let Ok(stream) = acceptor.accept(stream).await else { return };
    converse(stream, script).await;
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, script: Arc<Script>) {
    let Some(request) = read_request(&mut stream).await else { return };
    let path = request.target.split('?').next().expect("a first part").to_owned();
    let key = (request.host.clone(), path);
    script.recorded.lock().expect("lock").push(request);
    let reply = script.replies.lock().expect("lock").get(&key).cloned();
    let otherwise = || script.otherwise.lock().expect("lock").clone();
    let reply = reply.or_else(otherwise).unwrap_or_else(|| Reply::status(404));
    answer(&mut stream, reply).await;
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<Recorded> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        bytes.push(stream.read_u8().await.ok()?);
    }
    let mut text = String::from_utf8(bytes).expect("ASCII");
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>())
    });
    let mut body = vec![0; length.unwrap_or(Ok(0)).expect("a number")];
    stream.read_exact(&mut body).await.ok()?;
    text.push_str(&String::from_utf8(body).expect("UTF-8"));
    let target = text.split(' ').nth(1).expect("a target").to_owned();
    let host = text.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("host").then(|| value.to_owned())
    });
    Some(Recorded { host: host.expect("a Host header"), target, text })
}

async fn answer(stream: &mut (impl AsyncWrite + Unpin), reply: Reply) {
    match reply {
        Reply::Raw(bytes) => {
            if stream.write_all(&bytes).await.is_ok() {
                // A client that is gone already misses nothing.
                let _gone = stream.shutdown().await;
            }
        }
        Reply::Late(pause, bytes) => {
            tokio::time::sleep(pause).await;
            if stream.write_all(&bytes).await.is_ok() {
                let _gone = stream.shutdown().await;
            }
        }
        Reply::Endless(bytes) => {
            let mut sent = stream.write_all(&bytes).await;
            while sent.is_ok() {
                sent = stream.write_all(&[b'a'; 4096]).await;
            }
        }
        Reply::Slow(bytes) => {
            let mut sent = stream.write_all(&bytes).await;
            while sent.is_ok() {
                let flushed = stream.flush().await;
                tokio::time::sleep(Duration::from_millis(50)).await;
                sent = flushed.and(stream.write_all(b"a").await);
            }
        }
        Reply::Silence => tokio::time::sleep(Duration::from_secs(3600)).await,
    }
}
