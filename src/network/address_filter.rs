//! Which addresses may be contacted (security requirement S9). STUB

use std::net::IpAddr;

/// Who named the host that is to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// A source on the network: loopback, link-local, multicast and unspecified addresses are refused.
    Discovered,
    /// The person, or a bundled bridge on this machine: any address.
    Manual,
}

/// What kind of network an address belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The public internet.
    Public,
    /// A private network: RFC 1918, unique local, carrier-grade NAT.
    Private,
    /// Never acceptable for a discovered host.
    Forbidden,
}

impl Reach {
    /// The kind of an address; mapped and translated IPv4 addresses are judged by what they stand for.
    pub fn of(_address: IpAddr) -> Self {
        unimplemented!()
    }
}
