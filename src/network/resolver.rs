//! The questions to DNS.
//!
//! Names are always complete: the search list of the machine never applies, so
//! that `imap.example.com` cannot become `imap.example.com.lan`.

use std::collections::HashSet;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::lookup::Lookup;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError as AnswerError, NetError};
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use tokio::sync::OnceCell;

use super::DnsError;
use super::dns::{self, MailExchanger, ServiceRecord};
use super::hints::Hints;
use crate::account::Host;

/// Time for one try; there are two.
const TRY: Duration = Duration::from_millis(2400);
/// Time for a whole question, whatever the resolver does meanwhile.
const WHOLE: Duration = Duration::from_millis(4900);
/// How long a known IPv4 address waits for IPv6 ones. RFC 8305 section 3 says 50 ms; a late answer is lost here, hence more.
const WAIT_FOR_V6: Duration = Duration::from_millis(250);
/// More addresses of one family than this are cut off.
const MOST_ADDRESSES: usize = 20;
/// Where the hosts of a network without name server are said to be (RFC 5737, never really dialled).
const STAND_IN: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// Whom to ask.
pub(super) enum NameServer {
    /// What the machine is set up for.
    System,
    /// This one only.
    At(SocketAddr),
    /// Nobody: these names exist, others do not.
    Known(HashSet<String>),
}

/// A resolver with its cache, built at the first question.
pub(super) struct Resolver {
    server: NameServer,
    hickory: OnceCell<TokioResolver>,
    hints: Hints,
}

impl Resolver {
    /// A resolver; nothing is read or asked yet.
    pub(super) fn new(server: NameServer) -> Self {
        Self { server, hickory: OnceCell::new(), hints: Hints::default() }
    }

    /// IPv6 and IPv4 addresses, asked for at once.
    pub(super) async fn addresses(&self, host: &Host) -> Result<Vec<IpAddr>, DnsError> {
        let name = match host {
            Host::Address(address) => return Ok(vec![*address]),
            Host::Name(name) => name,
        };
        if let NameServer::Known(names) = &self.server {
            return if names.contains(name) {
                Ok(vec![STAND_IN])
            } else {
                Err(DnsError::NoSuchName)
            };
        }
        if let Some(told) = self.hints.of(name) {
            return Ok(told);
        }
        let (v6, v4) =
            both(self.addresses_of(name, RecordType::AAAA), self.addresses_of(name, RecordType::A))
                .await;
        match (v6, v4) {
            (Ok(v6), Ok(v4)) => Ok(v6.into_iter().chain(v4).collect()),
            (Ok(found), Err(_)) | (Err(_), Ok(found)) => Ok(found),
            (Err(v6), Err(v4)) => Err(more_telling(v6, v4)),
        }
    }

    /// MX records, best first.
    pub(super) async fn mail_exchangers(&self, name: &str) -> Result<Vec<MailExchanger>, DnsError> {
        let answer = self.ask(name, RecordType::MX).await?;
        dns::mail_exchangers(data(&answer))
    }

    /// SRV records, best first.
    pub(super) async fn service_records(&self, name: &str) -> Result<Vec<ServiceRecord>, DnsError> {
        let answer = self.ask(name, RecordType::SRV).await?;
        let found = dns::service_records(data(&answer))?;
        self.hints.learn(name, &found, answer.additionals());
        Ok(found)
    }

    /// TXT records, in the order they came.
    pub(super) async fn text_records(&self, name: &str) -> Result<Vec<String>, DnsError> {
        let answer = self.ask(name, RecordType::TXT).await?;
        dns::text_records(data(&answer))
    }

    /// The name a host is only an alias of, `None` where it is none.
    pub(super) async fn alias_of(&self, name: &str) -> Result<Option<Host>, DnsError> {
        match self.ask(name, RecordType::CNAME).await {
            Ok(answer) => Ok(dns::alias_target(data(&answer))),
            Err(DnsError::NoRecord) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn addresses_of(&self, name: &str, kind: RecordType) -> Result<Vec<IpAddr>, DnsError> {
        let answer = self.ask(name, kind).await?;
        let address = |record: &RData| match record {
            RData::A(address) => Some(IpAddr::V4(address.0)),
            RData::AAAA(address) => Some(IpAddr::V6(address.0)),
            _ => None,
        };
        let found: Vec<_> = data(&answer).filter_map(address).take(MOST_ADDRESSES).collect();
        if found.is_empty() { Err(DnsError::NoRecord) } else { Ok(found) }
    }

    async fn ask(&self, name: &str, kind: RecordType) -> Result<Lookup, DnsError> {
        if let NameServer::Known(names) = &self.server {
            let known = names.contains(name);
            return Err(if known { DnsError::NoRecord } else { DnsError::NoSuchName });
        }
        let name = complete(name)?;
        // A failure is not kept: without a network now there may be one at the next question.
        let hickory = self
            .hickory
            .get_or_try_init(|| async { self.build() })
            .await
            .map_err(|_| DnsError::Unreachable)?;
        match tokio::time::timeout(WHOLE, hickory.lookup(name, kind)).await {
            Ok(answer) => answer.map_err(|error| dns_error(&error)),
            Err(_) => Err(DnsError::TimedOut),
        }
    }

    fn build(&self) -> Result<TokioResolver, NetError> {
        let mut builder = match &self.server {
            NameServer::At(address) => {
                let mut server = NameServerConfig::udp_and_tcp(address.ip());
                for connection in &mut server.connections {
                    connection.port = address.port();
                }
                let config = ResolverConfig::from_name_servers(vec![server]);
                let provider = TokioRuntimeProvider::default();
                let mut builder = TokioResolver::builder_with_config(config, provider);
                builder.options_mut().use_hosts_file = ResolveHosts::Never;
                builder
            }
            NameServer::System | NameServer::Known(_) => TokioResolver::builder_tokio()?,
        };
        let options = builder.options_mut();
        options.timeout = TRY;
        // Further tries after the first.
        options.attempts = 1;
        // A search asks dozens of questions in one burst.
        options.max_active_requests = 128;
        // hickory picks ports itself otherwise, and Windows asks the person about each.
        options.os_port_selection = cfg!(windows);
        builder.build()
    }
}

/// The name as it stands, so that nothing is tried behind it; one DNS cannot hold does not exist in it.
fn complete(name: &str) -> Result<Name, DnsError> {
    let mut name = Name::from_ascii(name).map_err(|_| DnsError::NoSuchName)?;
    name.set_fqdn(true);
    Ok(name)
}

fn data(answer: &Lookup) -> impl Iterator<Item = &RData> {
    answer.answers().iter().map(|record| &record.data)
}

/// Both answers; a broken answer for IPv6 does not hold up IPv4, which nearly every host has.
async fn both<T>(
    v6: impl Future<Output = Result<T, DnsError>>,
    v4: impl Future<Output = Result<T, DnsError>>,
) -> (Result<T, DnsError>, Result<T, DnsError>) {
    tokio::pin!(v6, v4);
    tokio::select! {
        v6 = &mut v6 => (v6, v4.await),
        v4 = &mut v4 => match v4 {
            Ok(found) => {
                let v6 = tokio::time::timeout(WAIT_FOR_V6, v6).await;
                (v6.unwrap_or(Err(DnsError::TimedOut)), Ok(found))
            }
            Err(error) => (v6.await, Err(error)),
        },
    }
}

/// Of two failures the one to act on. A name that does not exist has no record of any kind
/// (RFC 8020); "no record" counts only if both answers say so.
fn more_telling(one: DnsError, other: DnsError) -> DnsError {
    let rank = |error: &DnsError| match error {
        DnsError::NoSuchName => 4,
        DnsError::Unreachable => 3,
        DnsError::TimedOut => 2,
        DnsError::ServerFailure => 1,
        DnsError::NoRecord => 0,
    };
    if rank(&one) >= rank(&other) { one } else { other }
}

/// Without a way to the name server the system says so at once; one whose port is closed looks
/// silent, because hickory's UDP sockets are not connected and never hear of the refusal.
fn dns_error(error: &NetError) -> DnsError {
    match error {
        _ if error.is_nx_domain() => DnsError::NoSuchName,
        NetError::Dns(AnswerError::NoRecordsFound(_)) => DnsError::NoRecord,
        NetError::Timeout | NetError::Busy => DnsError::TimedOut,
        NetError::Io(_) | NetError::NoConnections => DnsError::Unreachable,
        _ => DnsError::ServerFailure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_failure_to_act_on() {
        use DnsError::*;
        let cases = [
            (NoSuchName, NoRecord, NoSuchName),
            (NoSuchName, TimedOut, NoSuchName),
            (NoRecord, ServerFailure, ServerFailure),
            (TimedOut, NoRecord, TimedOut),
            (NoRecord, NoRecord, NoRecord),
        ];
        for (one, other, expected) in cases {
            assert_eq!(more_telling(one.clone(), other.clone()), expected, "{one} {other}");
            assert_eq!(more_telling(other.clone(), one.clone()), expected, "{other} {one}");
        }
    }

    #[test]
    fn names_are_complete() {
        for name in ["nowhere", "imap.example", "_imaps._tcp.example.com", "imap.example."] {
            assert!(complete(name).expect(name).is_fqdn(), "{name}");
        }
        assert_eq!(complete("a..b"), Err(DnsError::NoSuchName));
    }

    #[tokio::test]
    async fn ipv6_without_an_answer_does_not_hold_up_ipv4() {
        let silent = std::future::pending::<Result<u8, DnsError>>();
        let started = std::time::Instant::now();
        assert_eq!(both(silent, async { Ok(4) }).await, (Err(DnsError::TimedOut), Ok(4)));
        assert!(started.elapsed() < WAIT_FOR_V6 * 4, "{:?}", started.elapsed());
    }
}
