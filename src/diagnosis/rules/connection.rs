//! The bare connection and the name service: errors of Linux, Windows, macOS and Android.
//!
//! Programs show either the name, the words or the number of an error.

use super::{EVERY, Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;
use crate::diagnosis::channel::Channel;

const DNS: &[Channel] = &[Channel::Dns];
const TLS: &[Channel] = &[Channel::Tls];
const BELOW: &[Channel] = &[Channel::Tls, Channel::Tcp];
const TCP: &[Channel] = &[Channel::Tcp];
const NETWORK: &[Channel] =
    &[Channel::Tcp, Channel::Tls, Channel::Dns, Channel::Http, Channel::OAuth];

pub(super) const RULES: &[Rule] = &[
    // RFC 7505: the domain says that it takes no mail.
    over(DNS)
        .says(&[
            "null mx",
            "nullmx",
            "mx 0 .",
            "mx 0 \".\"",
            "no mx",
            "no mail exchanger",
            "0 mx",
            "without mx",
        ])
        .means(&[likely(Cause::AddressTypo)]),
    // The name does not exist: the domain of the address, or the server's.
    over(DNS)
        .says(&[
            "nxdomain",
            "non-existent domain",
            "nonexistent domain",
            "domain does not exist",
            "domain doesn't exist",
        ])
        .means(&[likely(Cause::AddressTypo), possible(Cause::WrongServer)]),
    over(DNS)
        .says(&[
            "name does not exist",
            "no such record",
            "no such name",
            "no a record",
            "no address record",
        ])
        .means(&[likely(Cause::WrongServer), possible(Cause::AddressTypo)]),
    over(EVERY)
        .says(&["nxdomain"])
        .means(&[likely(Cause::WrongServer), possible(Cause::AddressTypo)]),
    // No answer of the name service (getaddrinfo of every system, FairEmail's questions, no. 22).
    over(EVERY)
        .says(&[
            "lookup address information",
            "eai_nodata",
            "eai_noname",
            "eai_again",
            "eai_fail",
            "enotfound",
            "getaddrinfo",
            "name or service not known",
            "nodename nor servname",
            "temporary failure in name resolution",
            "name resolution",
            "no such host is known",
            "no such host",
            "no address associated",
            "host is unresolved",
            "unresolved",
            "unable to resolve",
            "cannot resolve",
            "can't resolve",
            "could not resolve",
            "couldn't resolve",
            "failed to resolve",
            "unknown host",
            "unknownhost",
            "host not found",
            "server not found",
            "servfail",
            "server failure",
            "wsahost_not_found",
            "wsatry_again",
            "err_name_not_resolved",
            "dns_probe",
            "dns error",
            "dns server",
            "dns lookup",
            "no name server",
            "no servers could be reached",
            "no internet",
            "not connected to the internet",
            "internet connection appears to be offline",
            "offline",
            "kcferrordomaincfnetwork error 2",
            "-1003",
            "-1009",
        ])
        .means(&[likely(Cause::OfflineOrDns), possible(Cause::WrongServer)]),
    over(NETWORK)
        .says(&["11001", "11002", "11003", "11004"])
        .means(&[likely(Cause::OfflineOrDns), possible(Cause::WrongServer)]),
    over(DNS)
        .says(&["timed out", "timeout", "refused", "no answer", "no response"])
        .means(&[likely(Cause::OfflineOrDns)]),
    // IPv6 that leads nowhere (Thunderbird for Android 1382, Home Assistant 123760).
    over(EVERY)
        .says(&[
            "ipv6",
            "inet6",
            "address family not supported",
            "eafnosupport",
            "10047",
            "os error 97",
        ])
        .means(&[likely(Cause::Ipv6Broken)]),
    over(EVERY)
        .naming_ipv6()
        .says(&["unreach", "no route to host", "assign requested address", "eaddrnotavail"])
        .means(&[likely(Cause::Ipv6Broken), possible(Cause::OfflineOrDns)]),
    // No way out of this computer's network.
    over(EVERY)
        .says(&[
            "network is unreachable",
            "network unreachable",
            "network is down",
            "enetunreach",
            "enetdown",
            "unreachable network",
            "os error 101",
            "os error 10051",
            "10051",
            "-1004",
        ])
        .means(&[
            likely(Cause::OfflineOrDns),
            possible(Cause::Ipv6Broken),
            possible(Cause::NetworkBlocked),
        ]),
    // Somebody is there and says no.
    over(EVERY)
        .says(&[
            "connection refused",
            "connect refused",
            "connection was refused",
            "connection has been refused",
            "refused connection",
            "actively refused",
            "econnrefused",
            "connectionrefused",
            "10061",
            "os error 111",
            "os error 61",
            "errno 111",
            "errno 61",
            "verbindung verweigert",
            "verbindung abgelehnt",
            "verbindungsaufbau abgelehnt",
        ])
        .means(&[likely(Cause::WrongPortOrFirewall)]),
    // Cut off from outside: router, firewall, VPN.
    over(EVERY)
        .says(&[
            "connection reset",
            "econnreset",
            "connectionreset",
            "reset by peer",
            "forcibly closed",
            "10054",
            "os error 104",
            "os error 54",
            "errno 104",
            "verbindung zurückgesetzt",
        ])
        .means(&[likely(Cause::NetworkBlocked), possible(Cause::InterceptionOrVpn)]),
    over(EVERY)
        .says(&[
            "no route to host",
            "host unreachable",
            "host is unreachable",
            "host is down",
            "ehostunreach",
            "ehostdown",
            "10065",
            "os error 113",
            "os error 65",
            "operation not permitted",
            "eacces",
            "eperm",
            "10013",
            "couldn't connect to host",
            "could not connect to host",
            "failed to connect",
            "couldn't connect",
            "could not connect",
            "unable to connect",
            "cannot connect",
            "can't connect",
        ])
        .means(&[likely(Cause::NetworkBlocked), possible(Cause::WrongPortOrFirewall)]),
    // Mail servers say it of folders and senders, systems of the network.
    over(NETWORK)
        .says(&["permission denied"])
        .means(&[likely(Cause::NetworkBlocked), possible(Cause::WrongPortOrFirewall)]),
    // An open connection that broke: mostly something on this computer or on the way.
    over(EVERY)
        .says(&[
            "software caused connection abort",
            "connection abort",
            "econnaborted",
            "connectionaborted",
            "10053",
            "broken pipe",
            "brokenpipe",
            "epipe",
            "os error 32",
            "connection closed by peer",
            "closed by peer",
            "closed by remote host",
            "closed by the remote",
            "closed by foreign host",
            "connection closed",
            "connection was closed",
            "connection lost",
            "lost connection",
            "connection dropped",
            "connection was lost",
            "unexpectedly closed",
            "socket is closed",
            "socket closed",
            "end of stream",
            "end of file",
            "end of zlib",
            "read error",
            "write error",
            "no response from server",
            "stream closed",
            "-1005",
        ])
        .means(&[likely(Cause::InterceptionOrVpn), possible(Cause::ProviderOutage)]),
    over(EVERY)
        .says(&[
            "etimedout",
            "timed out",
            "timedout",
            "time-out",
            "timeout",
            "10060",
            "os error 110",
            "os error 60",
            "errno 110",
            "-1001",
            "zeitüberschreitung",
            "zeitüberschreitung",
            "did not properly respond",
            "not respond",
            "no response",
        ])
        .means(&[likely(Cause::NetworkBlocked), possible(Cause::InterceptionOrVpn)]),
    over(TCP).says(&["unreachable"]).means(&[likely(Cause::NetworkBlocked)]),
    over(TCP).says(&["refused"]).means(&[likely(Cause::WrongPortOrFirewall)]),
    over(TCP).says(&["eof", "closed"]).means(&[definite(Cause::InterceptionOrVpn)]),
    // What is left of TLS once the connection itself has been ruled out.
    over(BELOW)
        .says(&["handshake"])
        .means(&[possible(Cause::ServerTooOld), possible(Cause::InterceptionOrVpn)]),
    over(TLS).says(&["certificate", "zertifikat"]).means(&[possible(Cause::CertUntrusted)]),
];
