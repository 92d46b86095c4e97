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

/// The same mail servers where they speak TLS only after STARTTLS.
pub const MAIL_UPGRADED: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 11));
/// The name server of a run that is watched.
pub const WATCHED_RESOLVER: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 54));
/// Where such a run finds the web.
pub const WATCHED_WEB: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 81));
/// Where such a run finds every mail server.
pub const WATCHED_MAIL: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 20));

/// Every host that speaks TLS, for the certificate.
pub const TLS_HOSTS: &[&str] = &[
    "mail.verein.test",
    "autoconfig.verein.test",
    "praxis.test",
    "mail.praxis.test",
    "autoconfig.thunderbird.net",
    "akten.kanzlei.test",
    "post.werkstatt.test",
    "imap.ionos.de",
    "pop.ionos.de",
    "smtp.ionos.de",
    "imap.gmx.net",
    "pop.gmx.net",
    "mail.gmx.net",
    "autoconfig.xn--bckerei-5wa.test",
    "mail.xn--bckerei-5wa.test",
    "ua-auto-config.pakt.test",
    "ua-auto-config.bruch.test",
    "mail.pakt.test",
    "mail.bruch.test",
    "post.altbau.test",
    "autoconfig.netzhaus.test",
    "autodiscover.netzhaus.test",
    "mail.netzhaus.test",
    "mail.datenhof.test",
    "autodiscover.buero.test",
    "post.buero.test",
    "autodiscover.neubau.test",
    "autodiscover.wechsel.test",
    "post.neubau.test",
    "imap.garten.test",
    "smtp.garten.test",
    "mail.scheune.test",
    "imap.ordner.test",
    "mail.ordner.test",
    "autodiscover.laube.test",
    "mail.laube.test",
];
