//! Addresses and host names of the test world; what they mean stands in `config/root.zone`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The name server. All addresses are from the ranges for documentation (RFC 5737, RFC 3849).
pub const RESOLVER: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 53));
/// The web server.
pub const WEB: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 80));
/// Mail store and submission.
pub const MAIL: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 10));
/// The same over IPv6.
pub const MAIL_V6: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0x10));

/// Every host that speaks TLS, for the certificate.
pub const TLS_HOSTS: &[&str] = &[
    "mail.verein.test",
    "autoconfig.verein.test",
    "praxis.test",
    "mail.praxis.test",
    "autoconfig.thunderbird.net",
    "mail.kanzlei.test",
    "post.werkstatt.test",
    "imap.ionos.de",
    "pop.ionos.de",
    "smtp.ionos.de",
    "imap.gmx.net",
    "pop.gmx.net",
    "mail.gmx.net",
    "autoconfig.xn--bckerei-5wa.test",
    "mail.xn--bckerei-5wa.test",
];
