//! Addresses a name server added to its answer without being asked (RFC 2782: those of an SRV record's hosts).
//!
//! They save one journey. Nothing is trusted because of them: the certificate
//! is checked against the name as ever. Where this machine has no way to them
//! (an IPv6-only network that translates names), the question is asked after all.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::{Mutex, PoisonError};

use hickory_resolver::proto::rr::{RData, Record};

use super::dns::ServiceRecord;
use crate::account::{Host, registrable_domain};

/// More hosts than this are not remembered.
const MOST_HOSTS: usize = 64;
/// More addresses of one host than this are not remembered.
const MOST_ADDRESSES: usize = 8;

/// What name servers have told unasked.
#[derive(Default)]
pub(super) struct Hints(Mutex<HashMap<String, Vec<IpAddr>>>);

impl Hints {
    /// Remembers the addresses of the hosts that the `records` of a name name, inside that name's registrable domain:
    /// about others its zone has nothing to say.
    pub(super) fn learn(&self, asked: &str, records: &[ServiceRecord], added: &[Record]) {
        let Some(zone) = registrable_domain(asked) else { return };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for record in added {
            let address = match &record.data {
                RData::A(address) => IpAddr::V4(address.0),
                RData::AAAA(address) => IpAddr::V6(address.0),
                _ => continue,
            };
            let name = record.name.to_ascii().to_ascii_lowercase();
            let name = name.trim_end_matches('.');
            let named = |one: &ServiceRecord| matches!(&one.target, Some(Host::Name(target)) if target == name);
            if registrable_domain(name) != Some(zone)
                || !records.iter().any(named)
                || (known.len() >= MOST_HOSTS && !known.contains_key(name))
            {
                continue;
            }
            let addresses = known.entry(name.to_owned()).or_default();
            if addresses.len() < MOST_ADDRESSES && !addresses.contains(&address) {
                addresses.push(address);
            }
        }
    }

    /// The addresses told for a host that this machine has a way to, IPv6 first; `None` where it has to ask.
    pub(super) fn of(&self, name: &str) -> Option<Vec<IpAddr>> {
        let told = {
            let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            known.get(name).cloned().unwrap_or_default()
        };
        let mut usable: Vec<IpAddr> = told.into_iter().filter(|one| has_way(*one)).collect();
        usable.sort_by_key(IpAddr::is_ipv4);
        (!usable.is_empty()).then_some(usable)
    }
}

/// Whether the system knows a way there. Connecting a datagram socket asks its routing table and sends nothing.
fn has_way(address: IpAddr) -> bool {
    let any: SocketAddr = match address {
        IpAddr::V4(_) => ([0, 0, 0, 0], 0).into(),
        IpAddr::V6(_) => ([0u16; 8], 0).into(),
    };
    UdpSocket::bind(any).and_then(|socket| socket.connect((address, 9))).is_ok()
}

#[cfg(test)]
mod tests {
    use hickory_resolver::proto::rr::{Name, rdata};

    use super::*;

    #[test]
    fn only_hosts_the_records_name_are_remembered() {
        let record = |name: &str, data: RData| {
            Record::from_rdata(Name::from_ascii(name).expect(name), 300, data)
        };
        let hints = Hints::default();
        let target = Some(Host::parse("imap.example.com").expect("a host"));
        let named = [ServiceRecord { priority: 0, weight: 0, port: 993, target }];
        let here = RData::A(rdata::A::new(127, 0, 0, 1));
        hints.learn(
            "_imaps._tcp.example.com",
            &named,
            &[record("IMAP.example.com.", here.clone()), record("www.example.com.", here)],
        );
        assert_eq!(hints.of("imap.example.com"), Some(vec![[127, 0, 0, 1].into()]));
        assert_eq!(hints.of("www.example.com"), None);
        assert_eq!(hints.of("nowhere.example.com"), None);
        let target = Some(Host::parse("imap.other.net").expect("a host"));
        let elsewhere = [ServiceRecord { priority: 0, weight: 0, port: 993, target }];
        let here = RData::A(rdata::A::new(127, 0, 0, 1));
        hints.learn("_imaps._tcp.example.com", &elsewhere, &[record("imap.other.net.", here)]);
        assert_eq!(hints.of("imap.other.net"), None);
    }
}
