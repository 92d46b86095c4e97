//! Lines in, lines out: the one reader and writer under all three protocols.
//!
//! Owns the limits a hostile or broken server runs into: time for every
//! answer, time for everything, length of a line, of a literal, of an answer
//! (security requirement S13). Knows nothing about what the lines mean.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout_at};

use super::{Answer, FailureKind};

/// Longest line, in bytes; real capability lines stay below 2 KiB.
pub(super) const LONGEST_LINE: usize = 16 * 1024;
/// Largest literal, in bytes; only mailbox names come as literals here.
const LARGEST_LITERAL: usize = 64 * 1024;
/// Largest answer to one command, in bytes.
pub(crate) const LARGEST_ANSWER: usize = 256 * 1024;

/// So much of the first line is kept, in bytes.
const LONGEST_GREETING: usize = 1000;

/// What a connection has to be able to do.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

/// How long a server may still be waited for. Only time spent waiting counts,
/// so that a session can pause before its login.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    step: Duration,
    remaining: Duration,
}

impl Patience {
    /// `step` for each answer, `total` for all of them.
    pub(crate) fn new(step: Duration, total: Duration) -> Self {
        Self { step, remaining: total }
    }

    /// Time for the next step.
    pub(crate) fn next(&self) -> Duration {
        self.step.min(self.remaining)
    }

    /// Takes away what a step has cost.
    pub(crate) fn spend(&mut self, elapsed: Duration) {
        self.remaining = self.remaining.saturating_sub(elapsed);
    }

    /// The same patience, but no longer than `limit` for all that follows.
    pub(crate) fn at_most(self, limit: Duration) -> Self {
        Self { step: self.step, remaining: self.remaining.min(limit) }
    }
}

/// A stream read line by line, within limits.
pub(crate) struct Wire<S> {
    stream: S,
    received: Vec<u8>,
    /// The beginning of the first line that came.
    first_line: Option<Vec<u8>>,
    patience: Patience,
    deadline: Instant,
    allowance: usize,
}

impl<S: Stream> Wire<S> {
    /// Takes over a stream; the first answer (the greeting) may be awaited at once.
    pub(crate) fn new(stream: S, patience: Patience) -> Self {
        let deadline = Instant::now() + patience.next();
        let (received, first_line, allowance) = (Vec::new(), None, LARGEST_ANSWER);
        Self { stream, received, first_line, patience, deadline, allowance }
    }

    /// What the server said first, as it came; `None` until a line was complete.
    pub(crate) fn first_line(&self) -> Option<String> {
        self.first_line.as_ref().map(|line| String::from_utf8_lossy(line).into_owned())
    }

    /// Shortens what is left of the time.
    pub(crate) fn hurry(&mut self, limit: Duration) {
        self.patience = self.patience.at_most(limit);
    }

    /// Sends bytes; time and size limits of the answer start anew.
    pub(crate) async fn send(&mut self, bytes: &[u8]) -> Result<(), FailureKind> {
        self.send_expecting(bytes, LARGEST_ANSWER).await
    }

    /// Like [`send`](Self::send), with another limit for the answer, in bytes.
    pub(crate) async fn send_expecting(
        &mut self,
        bytes: &[u8],
        allowance: usize,
    ) -> Result<(), FailureKind> {
        let started = Instant::now();
        self.deadline = started + self.patience.next();
        self.allowance = allowance;
        let stream = &mut self.stream;
        let outcome = timeout_at(self.deadline, async {
            stream.write_all(bytes).await?;
            stream.flush().await
        })
        .await;
        self.patience.spend(started.elapsed());
        outcome.map_err(|_| FailureKind::TimedOut)?.map_err(|error| fault(&error))
    }

    /// The next line without its end (CR LF; a bare LF is accepted).
    pub(crate) async fn line(&mut self) -> Result<Vec<u8>, FailureKind> {
        let mut searched = 0;
        loop {
            let found = self.received.iter().skip(searched).position(|byte| *byte == b'\n');
            let end = found.map(|offset| searched + offset);
            if end.unwrap_or(self.received.len()) > LONGEST_LINE {
                return Err(malformed(&self.received));
            }
            if let Some(end) = end {
                let mut line = self.take(end + 1)?;
                line.pop();
                if line.last() == Some(&b'\r') {
                    line.pop();
                }
                if self.first_line.is_none() {
                    let kept = line.get(..LONGEST_GREETING).unwrap_or(&line);
                    self.first_line = Some(kept.to_vec());
                }
                return Ok(line);
            }
            searched = self.received.len();
            self.fill().await?;
        }
    }

    /// Exactly so many bytes: the content of a literal.
    pub(crate) async fn literal(&mut self, size: usize) -> Result<Vec<u8>, FailureKind> {
        if size > LARGEST_LITERAL {
            return Err(malformed(format!("{{{size}}}").as_bytes()));
        }
        while self.received.len() < size {
            self.fill().await?;
        }
        self.take(size)
    }

    /// Gives the bare stream away for the TLS handshake. A single byte that came
    /// before it ends everything: it would be read as if it had come protected
    /// (security requirement S17).
    pub(crate) async fn into_stream(mut self) -> Result<S, FailureKind> {
        if !self.received.is_empty() {
            return Err(FailureKind::InjectedBeforeTls);
        }
        // Lets the runtime notice bytes that arrived after the last read.
        tokio::task::yield_now().await;
        let pending = futures_util::poll!(std::pin::pin!(self.stream.read_u8()));
        match pending {
            std::task::Poll::Ready(Ok(_)) => Err(FailureKind::InjectedBeforeTls),
            // A connection closed already is for the handshake to find.
            std::task::Poll::Pending | std::task::Poll::Ready(Err(_)) => Ok(self.stream),
        }
    }

    /// Gives the stream away inside TLS, with the bytes that were read too far.
    pub(crate) fn into_parts(self) -> (S, Vec<u8>) {
        (self.stream, self.received)
    }

    fn take(&mut self, count: usize) -> Result<Vec<u8>, FailureKind> {
        self.allowance =
            self.allowance.checked_sub(count).ok_or_else(|| malformed(&self.received))?;
        Ok(self.received.drain(..count).collect())
    }

    async fn fill(&mut self) -> Result<(), FailureKind> {
        let started = Instant::now();
        self.received.reserve(4096);
        let outcome = timeout_at(self.deadline, self.stream.read_buf(&mut self.received)).await;
        self.patience.spend(started.elapsed());
        match outcome {
            Err(_) => Err(FailureKind::TimedOut),
            Ok(Err(error)) => Err(fault(&error)),
            Ok(Ok(0)) => Err(FailureKind::Closed),
            Ok(Ok(_)) => Ok(()),
        }
    }
}

/// An answer over a limit or outside the grammar, with its beginning as evidence.
pub(crate) fn malformed(bytes: &[u8]) -> FailureKind {
    let beginning = bytes.get(..400).unwrap_or(bytes);
    FailureKind::Malformed(Answer::plain(String::from_utf8_lossy(beginning).trim_end()))
}

fn fault(error: &std::io::Error) -> FailureKind {
    match error.kind() {
        // rustls says "unexpected end" for a close without close_notify; servers do that daily.
        std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::BrokenPipe => FailureKind::Closed,
        std::io::ErrorKind::TimedOut => FailureKind::TimedOut,
        kind => FailureKind::Io(kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::duplex;

    fn patience(milliseconds: u64) -> Patience {
        Patience::new(Duration::from_millis(milliseconds), Duration::from_secs(5))
    }

    #[tokio::test]
    async fn reads_lines_and_literals() {
        let (ours, mut theirs) = duplex(1024);
        theirs.write_all(b"one\r\ntwo\nab\r\ncd\r\n").await.expect("write");
        let mut wire = Wire::new(ours, patience(500));
        assert_eq!(wire.line().await, Ok(b"one".to_vec()));
        assert_eq!(wire.line().await, Ok(b"two".to_vec()));
        assert_eq!(wire.literal(5).await, Ok(b"ab\r\nc".to_vec()));
        assert_eq!(wire.line().await, Ok(b"d".to_vec()));
        drop(theirs);
        assert_eq!(wire.line().await, Err(FailureKind::Closed));
    }

    #[tokio::test]
    async fn limits_end_the_reading() {
        let (ours, mut theirs) = duplex(64 * 1024);
        theirs.write_all(&[b'x'; LONGEST_LINE + 10]).await.expect("write");
        let mut wire = Wire::new(ours, patience(500));
        assert!(matches!(wire.line().await, Err(FailureKind::Malformed(_))));
        assert!(matches!(wire.literal(4_294_967_295).await, Err(FailureKind::Malformed(_))));
    }

    #[tokio::test]
    async fn an_endless_answer_ends() {
        let (ours, mut theirs) = duplex(64 * 1024);
        tokio::spawn(async move { while theirs.write_all(b"* more\r\n").await.is_ok() {} });
        let mut wire = Wire::new(ours, patience(5000));
        let mut read = 0;
        let end = loop {
            match wire.line().await {
                Ok(line) => read += line.len() + 2,
                Err(end) => break end,
            }
        };
        assert!(matches!(end, FailureKind::Malformed(_)), "{end:?}");
        assert!(read <= LARGEST_ANSWER);
    }

    #[tokio::test]
    async fn a_dripping_server_does_not_prolong_its_time() {
        let (ours, mut theirs) = duplex(64);
        tokio::spawn(async move {
            while theirs.write_all(b"x").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let mut wire = Wire::new(ours, patience(200));
        let started = Instant::now();
        assert_eq!(wire.line().await, Err(FailureKind::TimedOut));
        assert!(started.elapsed() < Duration::from_millis(1000));
    }

    #[tokio::test]
    async fn a_byte_before_tls_ends_everything() {
        for early in [&b"220 go\r\n250 injected\r\n"[..], b"220 go\r\nx"] {
            let (ours, mut theirs) = duplex(1024);
            theirs.write_all(early).await.expect("write");
            let mut wire = Wire::new(ours, patience(500));
            wire.line().await.expect("line");
            assert!(matches!(wire.into_stream().await, Err(FailureKind::InjectedBeforeTls)));
        }
        let (ours, mut theirs) = duplex(1024);
        theirs.write_all(b"220 go\r\n").await.expect("write");
        let mut wire = Wire::new(ours, patience(500));
        wire.line().await.expect("line");
        assert!(wire.into_stream().await.is_ok());
    }
}
