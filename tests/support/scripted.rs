//! A mail server that says what its script says, well or ill, and keeps every
//! byte it was sent. Real TCP, real TLS; it understands nothing.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use super::certificates::Identity;
use super::random::Random;

/// One thing the server does.
#[derive(Clone)]
pub enum Step {
    /// Sends these bytes.
    Send(String),
    /// Reads one command and answers it, whatever it is.
    Answer(String),
    /// Answers commands by their first words until the client goes; `{tag}` is the command's tag. What no rule
    /// knows ends the connection.
    Serve(Vec<Rule>),
    /// The same for so many commands, and then goes on.
    ServeFirst(usize, Vec<Rule>),
    /// Sends these bytes, whatever they are.
    Bytes(Vec<u8>),
    /// Reads one command and answers it with these bytes.
    AnswerBytes(Vec<u8>),
    /// How everything from here on is sent.
    Pace(Pace),
    /// The TLS handshake.
    Tls,
    /// Sends these bytes over and over.
    Flood(&'static str),
    /// Sends this byte every 20 ms.
    Drip(u8),
    /// Waits.
    Pause(Duration),
    /// Says nothing more, and keeps the connection open.
    Silence,
}

/// How an answer is put on the wire.
#[derive(Clone, Copy)]
pub enum Pace {
    /// Torn into pieces at places that follow from this number, a moment apart.
    Pieces(u64),
    /// One byte each time.
    Drip(Duration),
}

/// The answer to a command that starts with certain words; no answer closes the connection.
pub type Rule = (&'static str, Option<String>);

/// What one connection was sent.
#[derive(Clone, Default, Debug)]
pub struct Record {
    /// Before the TLS handshake.
    pub before_tls: Vec<u8>,
    /// After it.
    pub after_tls: Vec<u8>,
    /// The client has ended the connection.
    pub ended: bool,
}

/// A running server; it ends when dropped.
pub struct ScriptedServer {
    address: SocketAddr,
    records: Arc<Mutex<Vec<Record>>>,
    _accepting: JoinSet<()>,
}

impl ScriptedServer {
    /// Starts a server that runs the script on every connection.
    pub async fn start(identity: &Identity, script: Vec<Step>) -> Self {
        Self::start_in_turn(identity, vec![script]).await
    }

    /// Starts a server that runs the first script on the first connection and so on; the last goes on for good.
    pub async fn start_in_turn(identity: &Identity, scripts: Vec<Vec<Step>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = listener.local_addr().expect("address");
        let records = Arc::new(Mutex::new(Vec::new()));
        let acceptor = TlsAcceptor::from(identity.server_config());
        let mut accepting = JoinSet::new();
        let kept = records.clone();
        accepting.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                stream.set_nodelay(true).expect("no delay");
                let number = {
                    let mut records: std::sync::MutexGuard<'_, Vec<Record>> =
                        kept.lock().expect("records");
                    records.push(Record::default());
                    records.len() - 1
                };
                let connection = Connection {
                    records: kept.clone(),
                    number,
                    acceptor: acceptor.clone(),
                    encrypted: false,
                    pace: None,
                };
                let script = scripts.get(number).or(scripts.last()).expect("a script").clone();
                connections.spawn(async move {
                    connection.run(stream, script).await;
                });
            }
        });
        Self { address, records, _accepting: accepting }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What every connection was sent so far.
    pub fn records(&self) -> Vec<Record> {
        self.records.lock().expect("records").clone()
    }

    /// Everything that was sent after TLS, as text.
    pub fn commands(&self) -> String {
        let all: Vec<u8> = self.records().into_iter().flat_map(|record| record.after_tls).collect();
        String::from_utf8_lossy(&all).into_owned()
    }
}

trait Duplex: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Duplex for S {}

struct Connection {
    records: Arc<Mutex<Vec<Record>>>,
    number: usize,
    acceptor: TlsAcceptor,
    encrypted: bool,
    pace: Option<Pace>,
}

impl Connection {
    async fn run(mut self, stream: TcpStream, script: Vec<Step>) {
        let mut stream: Box<dyn Duplex> = Box::new(stream);
        for step in script {
            let done = match step {
                Step::Send(text) => self.say(&mut stream, text.as_bytes()).await.is_some(),
                Step::Answer(text) => self.answer(&mut stream, &text).await.is_some(),
                Step::Serve(rules) => self.serve(&mut stream, &rules, usize::MAX).await.is_some(),
                Step::ServeFirst(count, rules) => {
                    self.serve(&mut stream, &rules, count).await.is_some()
                }
                Step::Bytes(bytes) => self.say(&mut stream, &bytes).await.is_some(),
                Step::AnswerBytes(bytes) => {
                    self.command(&mut stream).await.is_some()
                        && self.say(&mut stream, &bytes).await.is_some()
                }
                Step::Pace(pace) => {
                    self.pace = Some(pace);
                    true
                }
                Step::Tls => match self.acceptor.accept(stream).await {
                    Ok(tls) => {
                        stream = Box::new(tls);
                        self.encrypted = true;
                        true
                    }
                    Err(_) => return,
                },
                Step::Pause(pause) => {
                    tokio::time::sleep(pause).await;
                    true
                }
                Step::Flood(text) => {
                    let chunk = text.repeat(100);
                    while stream.write_all(chunk.as_bytes()).await.is_ok() {}
                    false
                }
                Step::Drip(byte) => {
                    while stream.write_all(&[byte]).await.is_ok() && stream.flush().await.is_ok() {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    false
                }
                Step::Silence => {
                    while self.byte(&mut stream).await.is_some() {}
                    false
                }
            };
            if !done || stream.flush().await.is_err() {
                break;
            }
        }
        let _ = stream.shutdown().await;
    }

    async fn answer(&self, stream: &mut Box<dyn Duplex>, text: &str) -> Option<()> {
        let line = self.command(stream).await?;
        let tag = line.split(' ').next().unwrap_or_default();
        self.say(stream, text.replace("{tag}", tag).as_bytes()).await
    }

    async fn say(&self, stream: &mut Box<dyn Duplex>, bytes: &[u8]) -> Option<()> {
        let mut random = match self.pace {
            None => return stream.write_all(bytes).await.ok(),
            Some(Pace::Pieces(seed)) => Random::new(seed ^ bytes.len() as u64),
            Some(Pace::Drip(_)) => Random::new(0),
        };
        let mut rest = bytes;
        while !rest.is_empty() {
            let (length, pause) = match self.pace {
                Some(Pace::Drip(pause)) => (1, pause),
                _ => (1 + random.below(rest.len()), Duration::from_millis(random.below(4) as u64)),
            };
            stream.write_all(&rest[..length]).await.ok()?;
            stream.flush().await.ok()?;
            rest = &rest[length..];
            tokio::time::sleep(pause).await;
        }
        Some(())
    }

    async fn serve(
        &self,
        stream: &mut Box<dyn Duplex>,
        rules: &[Rule],
        count: usize,
    ) -> Option<()> {
        let mut tag = String::new();
        for _ in 0..count {
            let line = self.command(stream).await?;
            // A line of a SASL exchange has no tag: the command's still holds.
            let (first, rest) = line.split_once(' ').unwrap_or((&tag, ""));
            tag = first.to_owned();
            let matches = |words: &str| {
                [line.as_str(), rest].iter().any(|text| {
                    text.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words))
                })
            };
            let (_, answer) = rules.iter().find(|(words, _)| matches(words))?;
            let answer = answer.as_ref()?.replace("{tag}", &tag);
            self.say(stream, answer.as_bytes()).await?;
            stream.flush().await.ok()?;
        }
        Some(())
    }

    /// One command line; the literals of IMAP are asked for and read in.
    async fn command(&self, stream: &mut Box<dyn Duplex>) -> Option<String> {
        let mut command = Vec::new();
        loop {
            let mut line = Vec::new();
            while !line.ends_with(b"\r\n") {
                line.push(self.byte(stream).await?);
            }
            line.truncate(line.len() - 2);
            let text = String::from_utf8_lossy(&line).into_owned();
            command.extend_from_slice(&line);
            let literal = text.strip_suffix('}').and_then(|text| text.rsplit_once('{'));
            let command_so_far = String::from_utf8_lossy(&command).into_owned();
            // Only IMAP's LOGIN has literals here; a password may end in braces too.
            let Some(size) = literal.filter(|_| command_so_far.contains(" LOGIN ")) else {
                return Some(command_so_far);
            };
            let size = size.1;
            if !size.ends_with('+') {
                stream.write_all(b"+ go on\r\n").await.ok()?;
                stream.flush().await.ok()?;
            }
            for _ in 0..size.trim_end_matches('+').parse::<usize>().ok()? {
                command.push(self.byte(stream).await?);
            }
        }
    }

    async fn byte(&self, stream: &mut Box<dyn Duplex>) -> Option<u8> {
        let byte = stream.read_u8().await.ok();
        let mut records = self.records.lock().expect("records");
        let record = &mut records[self.number];
        match byte {
            Some(byte) if self.encrypted => record.after_tls.push(byte),
            Some(byte) => record.before_tls.push(byte),
            None => record.ended = true,
        }
        byte
    }
}
