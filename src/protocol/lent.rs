//! A connection that is logged in already, lent to a mail library which insists on
//! beginning at the beginning.
//!
//! The library never learns the password: where it waits for a greeting it hears one,
//! and where it has to log in, its command is answered here and goes nowhere. Nor can a
//! server fill its memory: what may be read is counted. Knows no protocol beyond that.
//!
//! imap-proto 0.17 (read 2026-11) cuts a text behind its first byte, which ends the program
//! where that byte begins a longer letter; it follows brackets as deep as they go, and reads an
//! unfinished line from its beginning at every new byte. So it hears ASCII only, flat and in lines ([`Hearing`]).
//! lettre 0.11 (read 2026-11) reads a reply from its beginning at every new line, minutes for one of many short lines:
//! what one may be is counted too ([`Reply`]).

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::wire;
use crate::account::Protocol;
use crate::network::TlsStream;

/// Most bytes a library may read in one visit; a list of ten thousand folders is below it.
const ALLOWANCE: usize = 8 * 1024 * 1024;

/// Longest line of IMAP, in bytes.
const LONGEST_LINE: usize = 64 * 1024;
/// Deepest brackets in one; a list of flags in an answer of FETCH needs two.
const DEEPEST_BRACKETS: usize = 8;

/// Most lines of one SMTP reply; of those that are sent, the one to EHLO is the longest, with some thirty.
const MOST_LINES: usize = 256;

/// One reply of SMTP, as far as it has come.
#[derive(Default)]
struct Reply {
    bytes: usize,
    line: usize,
    lines: usize,
}

impl Reply {
    /// Counts what has come; `None` where the rest must not be heard.
    fn take(&mut self, bytes: &[u8]) -> Option<()> {
        self.bytes += bytes.len();
        for byte in bytes {
            self.line += 1;
            if self.line > wire::LONGEST_LINE {
                return None;
            }
            if *byte == b'\n' {
                (self.line, self.lines) = (0, self.lines + 1);
            }
        }
        (self.bytes <= wire::LARGEST_ANSWER && self.lines <= MOST_LINES).then_some(())
    }
}

/// What an IMAP library may hear.
#[derive(Default)]
struct Hearing {
    line: usize,
    depth: usize,
}

impl Hearing {
    /// Looks at what has come and takes out what is not ASCII; `None` where the rest must not be heard.
    fn take(&mut self, bytes: &mut [u8]) -> Option<()> {
        for byte in bytes {
            match *byte {
                b'\n' => *self = Self::default(),
                b'(' => self.depth += 1,
                b')' => self.depth = self.depth.saturating_sub(1),
                heard if !heard.is_ascii() => *byte = b'?',
                _ => {}
            }
            self.line += 1;
            if self.line > LONGEST_LINE || self.depth > DEEPEST_BRACKETS {
                return None;
            }
        }
        Some(())
    }
}

/// What the library may hear of everything that comes.
struct Ear {
    /// What an IMAP library must not hear.
    hearing: Option<Hearing>,
    /// What an SMTP library has heard since it last said something.
    reply: Option<Reply>,
    /// How many bytes it may still read.
    allowance: usize,
}

impl Ear {
    fn of(protocol: Protocol) -> Self {
        Self {
            hearing: (protocol == Protocol::Imap).then(Hearing::default),
            reply: (protocol == Protocol::Smtp).then(Reply::default),
            allowance: ALLOWANCE,
        }
    }

    /// Looks at what has come from the server; `None` where the library must not hear it, nor anything after it.
    fn take(&mut self, came: &mut [u8]) -> Option<()> {
        let heard = match (&mut self.hearing, &mut self.reply) {
            (Some(hearing), _) => hearing.take(came),
            (None, Some(reply)) => reply.take(came),
            (None, None) => Some(()),
        };
        let rest = heard.and_then(|()| self.allowance.checked_sub(came.len()));
        self.allowance = rest.unwrap_or_default();
        rest.map(drop)
    }
}

/// The connection as the library sees it.
pub(crate) struct LentStream {
    stream: TlsStream,
    /// What is read before anything of the server's.
    first: Vec<u8>,
    /// How much of it has been read.
    read: usize,
    /// The command that is answered here, as far as it has come; `None` when it is over.
    rehearsed: Option<Vec<u8>>,
    ear: Ear,
}

impl LentStream {
    /// A verified connection and what the server has said already.
    pub(super) fn new(protocol: Protocol, (stream, early): (TlsStream, Vec<u8>)) -> Self {
        let (mut first, rehearsed) = match protocol {
            // lettre reads a greeting, then introduces itself.
            Protocol::Smtp => ([b"220 lent\r\n", early.as_slice()].concat(), None),
            // async-imap reads no greeting and has a session only after a LOGIN.
            Protocol::Imap => (early, Some(Vec::new())),
            Protocol::Pop3 => (early, None),
        };
        let mut ear = Ear::of(protocol);
        if ear.take(&mut first).is_none() {
            first.clear();
        }
        Self { stream, first, read: 0, rehearsed, ear }
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
        let came = buffer.filled_mut().get_mut(before..).unwrap_or_default();
        if self.ear.take(came).is_none() {
            buffer.set_filled(before);
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
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
            // Whatever comes from now on answers this.
            None if self.ear.reply.is_some() && !bytes.is_empty() => {
                self.ear.reply = Some(Reply::default());
                Pin::new(&mut self.stream).poll_write(context, bytes)
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use async_imap::imap_proto::Response;
    use proptest::prelude::*;

    #[test]
    fn what_a_parser_stumbles_over_is_not_heard() {
        let hear = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            Hearing::default().take(&mut bytes).map(|()| bytes)
        };
        assert_eq!(hear("* OK [ALERT]ä\r\n".as_bytes()), Some(b"* OK [ALERT]??\r\n".to_vec()));
        assert!(
            hear(b"* 1 FETCH (FLAGS (\\Seen))\r\n* LIST () \".\" (((\r\n((((((((\r\n").is_some()
        );
        assert!(hear(b"* 1 FETCH (BODYSTRUCTURE (((((((((").is_none());
        assert!(hear(&vec![b'x'; LONGEST_LINE + 1]).is_none());
    }

    #[test]
    fn a_reply_has_an_end_and_the_next_one_begins_anew() {
        let hear = |bytes: &[u8], times: usize| {
            let mut reply = Reply::default();
            (0..times).all(|_| reply.take(bytes).is_some())
        };
        assert!(hear(b"250-SIZE 1000\r\n", MOST_LINES));
        assert!(!hear(b"250-\r\n", MOST_LINES + 1));
        assert!(hear(&[b'x'; 1024], 16));
        assert!(!hear(&[b'x'; 1024], 17), "one line without an end");
        let line = [&[b'x'; 8192][..], b"\n"].concat();
        assert!(hear(&line, 31));
        assert!(!hear(&line, 32), "more than any answer");
    }

    #[test]
    fn what_was_refused_once_stays_refused() {
        let deep = b"* 1 FETCH (((((((((((\r\n".to_vec();
        let long = [&[b'x'; wire::LONGEST_LINE][..], b"xx\r\n"].concat();
        let much = vec![b'x'; ALLOWANCE + 1];
        let answers = [
            (Protocol::Imap, deep, &b"* OK\r\n"[..]),
            (Protocol::Smtp, long, b"250 fine\r\n"),
            (Protocol::Pop3, much, b"+OK\r\n"),
        ];
        for (protocol, mut bad, good) in answers {
            assert!(Ear::of(protocol).take(&mut good.to_vec()).is_some(), "{protocol:?}");
            let mut ear = Ear::of(protocol);
            assert!(ear.take(&mut bad).is_none(), "{protocol:?}");
            for _ in 0..2 {
                // As after the next command.
                ear.reply = ear.reply.map(|_| Reply::default());
                assert!(ear.take(&mut good.to_vec()).is_none(), "{protocol:?}");
            }
            assert!(ear.take(&mut []).is_some(), "{protocol:?}: the end may be heard");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_heard_ends_the_program(
            start in prop::sample::select(vec![
                "* OK [", "* ", "* LIST (", "* SEARCH ", "* 1 FETCH (", "A0001 NO [", "+ ", "* CAPABILITY ",
                "* OK [UIDVALIDITY 1]", "* BYE", "* LIST () {3}\r\n", "* 1 FETCH (BODYSTRUCTURE (",
            ]),
            rest in prop::collection::vec(
                prop_oneof![any::<u8>(), prop::sample::select(b"[](){}\"\\ 09az*\r\n".to_vec())], 0..80,
            ),
        ) {
            let mut bytes = [start.as_bytes(), &rest, b"\r\n"].concat();
            if Hearing::default().take(&mut bytes).is_some() {
                let _parsed = Response::parse(&bytes);
            }
        }
    }
}
