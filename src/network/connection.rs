//! An open TCP connection that acknowledges at once what it is waiting behind.
//!
//! Nothing else: whether TLS runs over it and what is said in it is others' business.

use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// An open connection.
///
/// Postfix 3.7 (Debian 12, 2026-11) sends TLS session tickets and then holds its greeting back until they are
/// acknowledged (Nagle's algorithm), which Linux does only after 40 ms: every handshake waited for nothing.
#[derive(Debug)]
pub struct Connection(TcpStream);

impl Connection {
    /// Takes over an open stream.
    pub(super) fn new(stream: TcpStream) -> Self {
        Self(stream)
    }

    /// The address at the other end.
    pub fn peer(&self) -> Option<IpAddr> {
        self.0.peer_addr().ok().map(|peer| peer.ip().to_canonical())
    }

    /// Acknowledges what has arrived; the system forgets the wish soon, so it is uttered at each wait.
    fn acknowledge(&self) {
        // Only a matter of speed: where it is refused, the answer comes a moment later.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _refused = self.0.set_quickack(true);
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.0).poll_read(context, buffer);
        if read.is_pending() {
            self.acknowledge();
        }
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}
