//! TCP with IPv6 and IPv4 raced (RFC 8305).
//!
//! It dials exactly the addresses it is given; resolving them and filtering
//! them is the caller's business.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until};

use super::ConnectError;

/// Head start of one attempt over the next. RFC 8305 section 5 recommends 250 ms and allows 10 ms;
/// a set-up opens a handful of connections, so a spare SYN is cheaper than a person who waits behind a dead IPv6.
const HEAD_START: Duration = Duration::from_millis(30);

/// More addresses than this are not tried.
const MOST_ATTEMPTS: usize = 8;

/// Opens TCP to the first of the addresses that answers, before `timeout`; the others are given up.
/// The error is the one that tells most: a refusal before silence before "no way there".
pub(super) async fn race(
    addresses: &[SocketAddr],
    timeout: Duration,
) -> Result<(TcpStream, SocketAddr), ConnectError> {
    let deadline = Instant::now() + timeout;
    let mut waiting = interleaved(addresses).into_iter().take(MOST_ATTEMPTS);
    let mut attempts = FuturesUnordered::new();
    let mut worst: Option<ConnectError> = None;
    let mut next_start = Instant::now();
    let mut more = true;

    loop {
        if more && next_start <= Instant::now() {
            match waiting.next() {
                Some(address) => attempts.push(attempt(address)),
                None => more = false,
            }
            next_start = Instant::now() + HEAD_START;
        }
        if !more && attempts.is_empty() {
            return Err(worst.unwrap_or(ConnectError::Unreachable));
        }
        tokio::select! {
            biased;
            Some(outcome) = attempts.next() => match outcome {
                Ok(connected) => return Ok(connected),
                Err(error) => {
                    worst = Some(more_telling(worst, connect_error(&error)));
                    next_start = Instant::now();
                }
            },
            () = sleep_until(next_start), if more => {}
            () = sleep_until(deadline) => {
                return Err(more_telling(worst, ConnectError::TimedOut));
            }
        }
    }
}

async fn attempt(address: SocketAddr) -> io::Result<(TcpStream, SocketAddr)> {
    let stream = TcpStream::connect(address).await?;
    // Mail protocols are short lines back and forth: waiting to fill packets only costs time.
    stream.set_nodelay(true)?;
    Ok((stream, address))
}

/// The families by turns, IPv6 first, the order within a family kept.
fn interleaved(addresses: &[SocketAddr]) -> Vec<SocketAddr> {
    let (mut v6, mut v4): (Vec<_>, Vec<_>) = addresses.iter().copied().partition(|a| is_v6(a.ip()));
    v6.reverse();
    v4.reverse();
    let mut ordered = Vec::with_capacity(addresses.len());
    while !(v6.is_empty() && v4.is_empty()) {
        ordered.extend(v6.pop());
        ordered.extend(v4.pop());
    }
    ordered
}

/// A mapped address travels as IPv4, whatever it is written as.
fn is_v6(address: IpAddr) -> bool {
    address.to_canonical().is_ipv6()
}

fn more_telling(known: Option<ConnectError>, new: ConnectError) -> ConnectError {
    let rank = |error: &ConnectError| match error {
        ConnectError::Refused => 3,
        ConnectError::TimedOut => 2,
        ConnectError::Io(_) => 1,
        _ => 0,
    };
    match known {
        Some(known) if rank(&known) >= rank(&new) => known,
        _ => new,
    }
}

fn connect_error(error: &io::Error) -> ConnectError {
    use io::ErrorKind::*;
    match error.kind() {
        ConnectionRefused => ConnectError::Refused,
        TimedOut => ConnectError::TimedOut,
        // AddrNotAvailable is what a machine without IPv6 says about an IPv6 address.
        HostUnreachable | NetworkUnreachable | NetworkDown | AddrNotAvailable | Unsupported => {
            ConnectError::Unreachable
        }
        kind => ConnectError::Io(kind),
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::{TcpListener, TcpSocket};

    use super::*;

    const LONG: Duration = Duration::from_secs(5);

    fn addresses(texts: &[&str]) -> Vec<SocketAddr> {
        texts.iter().map(|text| text.parse().expect(text)).collect()
    }

    /// A port on which nobody listens.
    async fn closed_port() -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        listener.local_addr().expect("address")
    }

    /// A port whose queue is full: the system drops further SYN packets, as a dead route does.
    async fn black_hole() -> (SocketAddr, TcpListener, Vec<tokio::task::JoinHandle<()>>) {
        let socket = TcpSocket::new_v4().expect("socket");
        socket.bind("127.0.0.1:0".parse().expect("address")).expect("bind");
        let listener = socket.listen(1).expect("listen");
        let address = listener.local_addr().expect("address");
        let fillers = (0..4)
            .map(|_| {
                tokio::spawn(async move {
                    let stream = TcpStream::connect(address).await;
                    tokio::time::sleep(Duration::from_secs(60)).await;
                    drop(stream);
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(100)).await;
        (address, listener, fillers)
    }

    #[test]
    fn takes_the_families_by_turns() {
        let given = addresses(&["1.1.1.1:1", "1.1.1.2:1", "1.1.1.3:1", "[2::1]:1", "[2::2]:1"]);
        let expected = addresses(&["[2::1]:1", "1.1.1.1:1", "[2::2]:1", "1.1.1.2:1", "1.1.1.3:1"]);
        assert_eq!(interleaved(&given), expected);
    }

    #[test]
    fn keeps_the_error_that_tells_most() {
        use ConnectError::*;
        let cases = [
            (vec![Unreachable, Refused], Refused),
            (vec![Refused, TimedOut], Refused),
            (vec![TimedOut, Unreachable], TimedOut),
            (vec![Unreachable, Io(io::ErrorKind::PermissionDenied)], {
                Io(io::ErrorKind::PermissionDenied)
            }),
        ];
        for (errors, expected) in cases {
            let kept = errors.clone().into_iter().fold(None, |k, e| Some(more_telling(k, e)));
            assert_eq!(kept, Some(expected), "{errors:?}");
        }
    }

    #[tokio::test]
    async fn a_refused_address_does_not_delay_the_next() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let open = listener.local_addr().expect("address");
        let started = Instant::now();
        let (stream, dialled) =
            race(&[closed_port().await, open], LONG).await.expect("one of them listens");
        assert_eq!(dialled, open);
        assert!(stream.nodelay().expect("readable"));
        assert!(started.elapsed() < HEAD_START, "{:?}", started.elapsed());
    }

    #[tokio::test]
    async fn a_black_hole_costs_the_head_start_only() {
        let (hole, _listener, _fillers) = black_hole().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let open = listener.local_addr().expect("address");
        let started = Instant::now();
        let (_, dialled) = race(&[hole, open], LONG).await.expect("one of them listens");
        assert_eq!(dialled, open);
        assert!(started.elapsed() >= HEAD_START, "the hole was no hole: {:?}", started.elapsed());
        assert!(started.elapsed() < HEAD_START * 6, "{:?}", started.elapsed());
    }

    #[tokio::test]
    async fn silence_ends_at_the_deadline() {
        let (hole, _listener, _fillers) = black_hole().await;
        let started = Instant::now();
        let error = race(&[hole], Duration::from_millis(300)).await.expect_err("nobody accepts");
        assert_eq!(error, ConnectError::TimedOut);
        assert!(started.elapsed() < Duration::from_secs(2));
    }

    #[tokio::test]
    async fn everything_refused_is_refused() {
        let error =
            race(&[closed_port().await, closed_port().await], LONG).await.expect_err("closed");
        assert_eq!(error, ConnectError::Refused);
    }
}
