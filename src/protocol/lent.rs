//! A connection that is logged in already, lent to a mail library which insists on
//! beginning at the beginning.
//!
//! The library never learns the password: where it waits for a greeting it hears one,
//! and where it has to log in, its command is answered here and goes nowhere. Nor can a
//! server fill its memory: what may be read is counted. Knows no protocol beyond that.
//!
//! imap-proto 0.17 (read 2026-11) cuts a text behind its first byte, which ends the program
//! where that byte begins a longer letter; so it hears nothing but ASCII.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::account::Protocol;
use crate::network::TlsStream;

/// Most bytes a library may read in one visit; a list of ten thousand folders is below it.
const ALLOWANCE: usize = 8 * 1024 * 1024;

/// The connection as the library sees it.
pub(crate) struct LentStream {
    stream: TlsStream,
    /// What is read before anything of the server's.
    first: Vec<u8>,
    /// How much of it has been read.
    read: usize,
    /// The command that is answered here, as far as it has come; `None` when it is over.
    rehearsed: Option<Vec<u8>>,
    /// Whether every byte outside ASCII is read as a question mark.
    only_ascii: bool,
    allowance: usize,
}

impl LentStream {
    /// A verified connection and what the server has said already.
    pub(super) fn new(protocol: Protocol, (stream, early): (TlsStream, Vec<u8>)) -> Self {
        let (first, rehearsed) = match protocol {
            // lettre reads a greeting, then introduces itself.
            Protocol::Smtp => ([b"220 lent\r\n", early.as_slice()].concat(), None),
            // async-imap reads no greeting and has a session only after a LOGIN.
            Protocol::Imap => {
                let heard = early.iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' });
                (heard.collect(), Some(Vec::new()))
            }
            Protocol::Pop3 => (early, None),
        };
        let only_ascii = protocol == Protocol::Imap;
        Self { stream, first, read: 0, rehearsed, only_ascii, allowance: ALLOWANCE }
    }

    /// Takes in what the library writes of the command that goes nowhere; says how much that was.
    fn rehearse(&mut self, bytes: &[u8]) -> Option<usize> {
        let command = self.rehearsed.as_mut()?;
        let end = bytes.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
        let taken = end.unwrap_or(bytes.len());
        command.extend_from_slice(bytes.get(..taken)?);
        if end.is_some() {
            let tag = command.split(|byte| *byte == b' ').next().unwrap_or_default();
            let answer = [tag, b" OK lent\r\n"].concat();
            self.first.splice(self.read..self.read, answer);
            self.rehearsed = None;
        }
        Some(taken)
    }
}

impl std::fmt::Debug for LentStream {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("LentStream")
    }
}

impl AsyncRead for LentStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let ahead = self.first.get(self.read..).unwrap_or_default();
        if !ahead.is_empty() {
            let count = ahead.len().min(buffer.remaining());
            buffer.put_slice(&ahead[..count]);
            self.read += count;
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        let only_ascii = self.only_ascii;
        let came = buffer.filled_mut().get_mut(before..).unwrap_or_default();
        for byte in came.iter_mut().filter(|byte| only_ascii && !byte.is_ascii()) {
            *byte = b'?';
        }
        let count = came.len();
        match self.allowance.checked_sub(count) {
            Some(rest) => self.allowance = rest,
            None => return Poll::Ready(Err(io::ErrorKind::InvalidData.into())),
        }
        read
    }
}

impl AsyncWrite for LentStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.rehearse(bytes) {
            Some(taken) => Poll::Ready(Ok(taken)),
            None => Pin::new(&mut self.stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
