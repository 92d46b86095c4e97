//! What a journey over the link costs, measured in the same run as everything that is told in journeys.

use std::net::{IpAddr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// Measurements of the floor; the median counts.
pub const RUNS: usize = 21;

/// Median, fastest and slowest of some connects.
pub fn connects(host: IpAddr, port: u16) -> Result<(Duration, Duration, Duration), String> {
    let address = SocketAddr::new(host, port);
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        TcpStream::connect_timeout(&address, Duration::from_secs(2))
            .map_err(|error| format!("{address}: {error}"))?;
        times.push(started.elapsed());
    }
    times.sort();
    let (fastest, slowest) = (times.first().copied(), times.last().copied());
    Ok((median(times), fastest.unwrap_or_default(), slowest.unwrap_or_default()))
}

/// The middle one.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// For printing.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
