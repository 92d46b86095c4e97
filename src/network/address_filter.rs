//! Which addresses may be contacted (security requirement S9).
//!
//! Pure classification. It does not resolve and does not know who asked; the
//! rule is applied where the socket is opened, to the very address dialled.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Who named the host that is to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// A source on the network, and no person has agreed to a private network: public addresses only.
    Public,
    /// A source on the network that is only looked at, or a person has agreed: loopback, link-local, multicast and unspecified addresses are refused.
    Discovered,
    /// The person, or a bundled bridge on this machine: any address.
    Manual,
}

impl AddressPolicy {
    /// Whether an address may be dialled.
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            Self::Public => Reach::of(address) == Reach::Public,
            Self::Discovered => Reach::of(address) != Reach::Forbidden,
            Self::Manual => true,
        }
    }
}

/// The two kinds of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// IPv4, also written as a mapped IPv6 address.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// The kind of an address: a mapped one travels as IPv4, whatever it is written as.
    pub fn of(address: IpAddr) -> Self {
        if address.to_canonical().is_ipv6() { Self::V6 } else { Self::V4 }
    }
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
    ///
    /// Documentation ranges (RFC 5737, RFC 3849) count as public: nobody is there, so nobody is harmed.
    pub fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => of_v4(address),
            IpAddr::V6(address) => match embedded_v4(address) {
                Some(embedded) => of_v4(embedded),
                None => of_v6(address),
            },
        }
    }
}

fn of_v4(address: Ipv4Addr) -> Reach {
    let [first, second, ..] = address.octets();
    // 0/8 is "this network" (RFC 1122), 240/4 reserved (RFC 1112) with the broadcast address at its end.
    let forbidden = first == 0
        || first >= 240
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast();
    let carrier_grade_nat = first == 100 && (64..128).contains(&second);
    // RFC 6890: protocol assignments (DS-Lite's own end) and benchmarks; never a server of the internet.
    let assigned = address.octets()[..3] == [192, 0, 0] || (first == 198 && second & 0xfe == 18);
    if forbidden {
        Reach::Forbidden
    } else if address.is_private() || carrier_grade_nat || assigned {
        Reach::Private
    } else {
        Reach::Public
    }
}

fn of_v6(address: Ipv6Addr) -> Reach {
    let first = address.segments()[0];
    // fec0::/10 is the former site-local range (RFC 3879), private in all but name.
    let private = address.is_unique_local() || first & 0xffc0 == 0xfec0;
    if private {
        Reach::Private
    } else if address.is_unspecified()
        || address.is_loopback()
        || address.is_multicast()
        || address.is_unicast_link_local()
    {
        Reach::Forbidden
    } else {
        Reach::Public
    }
}

/// The IPv4 address an IPv6 address leads to in the end.
fn embedded_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let segments = address.segments();
    let at = |index: usize| {
        let [a, b] = segments[index].to_be_bytes();
        let [c, d] = segments[index + 1].to_be_bytes();
        Ipv4Addr::new(a, b, c, d)
    };
    match segments {
        // :: and ::1 look like an embedded 0.0.0.x and are none.
        [0, 0, 0, 0, 0, 0, 0, 0 | 1] => None,
        // IPv4-compatible (deprecated by RFC 4291) and IPv4-mapped.
        [0, 0, 0, 0, 0, 0 | 0xffff, _, _] => Some(at(6)),
        // SIIT, RFC 2765.
        [0, 0, 0, 0, 0xffff, 0, _, _] => Some(at(6)),
        // NAT64 with the well-known prefix (RFC 6052) and the local-use one (RFC 8215).
        [0x64, 0xff9b, 0, 0, 0, 0, _, _] | [0x64, 0xff9b, 1, _, _, _, _, _] => Some(at(6)),
        // 6to4, RFC 3056.
        [0x2002, ..] => Some(at(1)),
        // Teredo (RFC 4380) hides the client's IPv4 address by inverting its bits.
        [0x2001, 0, ..] => Some(Ipv4Addr::from(!u32::from(at(6)))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges_every_range() {
        use Reach::*;
        let cases = [
            ("8.8.8.8", Public),
            ("192.0.2.1", Public),
            ("172.15.255.255", Public),
            ("172.32.0.1", Public),
            ("100.63.255.255", Public),
            ("100.128.0.1", Public),
            ("10.0.0.1", Private),
            ("172.16.0.1", Private),
            ("172.31.255.255", Private),
            ("192.168.178.1", Private),
            ("100.64.0.1", Private),
            ("100.127.255.255", Private),
            ("192.0.0.1", Private),
            ("192.0.1.1", Public),
            ("198.18.0.1", Private),
            ("198.19.255.255", Private),
            ("198.20.0.1", Public),
            ("0.0.0.0", Forbidden),
            ("0.1.2.3", Forbidden),
            ("127.0.0.1", Forbidden),
            ("127.255.255.254", Forbidden),
            ("169.254.169.254", Forbidden),
            ("224.0.0.1", Forbidden),
            ("239.255.255.250", Forbidden),
            ("240.0.0.1", Forbidden),
            ("255.255.255.255", Forbidden),
            ("2a00:1450:4001::1", Public),
            ("2001:db8::1", Public),
            ("fc00::1", Private),
            ("fdff::1", Private),
            ("fec0::1", Private),
            ("::", Forbidden),
            ("::1", Forbidden),
            ("fe80::1", Forbidden),
            ("febf::1", Forbidden),
            ("ff02::1", Forbidden),
            // What leads to an IPv4 address is judged by it.
            ("::ffff:8.8.8.8", Public),
            ("::ffff:127.0.0.1", Forbidden),
            ("::ffff:10.0.0.1", Private),
            ("::127.0.0.1", Forbidden),
            ("::ffff:0:127.0.0.1", Forbidden),
            ("64:ff9b::8.8.8.8", Public),
            ("64:ff9b::169.254.169.254", Forbidden),
            ("64:ff9b::10.0.0.1", Private),
            ("64:ff9b:1::127.0.0.1", Forbidden),
            ("2002:7f00:1::", Forbidden),
            ("2002:a00:1::", Private),
            ("2002:808:808::", Public),
            ("2001:0:1::80ff:fffe", Forbidden), // Teredo, inverted 127.0.0.1
        ];
        for (text, expected) in cases {
            let address: IpAddr = text.parse().expect(text);
            assert_eq!(Reach::of(address), expected, "{text}");
            assert_eq!(AddressPolicy::Discovered.allows(address), expected != Forbidden, "{text}");
            assert!(AddressPolicy::Manual.allows(address), "{text}");
        }
    }
}
