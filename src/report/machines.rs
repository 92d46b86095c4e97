//! Takes out of other people's words where a computer is: IP addresses, and the names that providers give to
//! lines out of them.
//!
//! An address that stands for itself keeps its network; in the name of a host nothing of it stays. The names of
//! servers, ports, codes and versions are left alone.

use std::net::{IpAddr, Ipv6Addr};

/// Longest spelling of an IPv6 address.
const LONGEST_ADDRESS: usize = 45;

/// What the names of lines have in them that are given to customers, in lower case.
const LINES: [&str; 20] = [
    "access",
    "broadband",
    "cable",
    "client",
    "cust",
    "dial",
    "dip",
    "dsl",
    "dyn",
    "fiber",
    "fibre",
    "home",
    "hsi",
    "kabel",
    "mobile",
    "pool",
    "ppp",
    "rev",
    "unity",
    "versanet",
];

/// Words before a version that looks like an address.
const VERSIONS: [&str; 4] = ["version", "release", "build", "ver"];

/// `192.0.2.x`, `2001:db8:1:x`: the network, not the machine.
pub(super) fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.x")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:x")
        }
    }
}

/// Every address in a text shortened, every name of a line without its address.
pub(super) fn without_machines(text: &str) -> String {
    let text = each_run(text, |c| c.is_ascii_hexdigit() || c == ':' || c == '.', without_ipv6);
    each_run(&text, |c| c.is_ascii_alphanumeric() || ".-_".contains(c), without_ipv4)
}

/// Replaces every longest run of such characters; `replace` sees what stands before it, too.
fn each_run(
    text: &str,
    belongs: impl Fn(char) -> bool,
    replace: impl Fn(&str, &str) -> String,
) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(start) = text[at..].find(&belongs).map(|offset| at + offset) {
        let end = text[start..].find(|c| !belongs(c)).map_or(text.len(), |offset| start + offset);
        clean.push_str(&text[at..start]);
        clean.push_str(&replace(&text[..start], &text[start..end]));
        at = end;
    }
    clean.push_str(&text[at..]);
    clean
}

/// A run of hexadecimal digits, colons and dots, with the IPv6 addresses in it shortened.
fn without_ipv6(before: &str, run: &str) -> String {
    // "IPv6:2001:db8::1" (RFC 5321 section 4.1.3): what follows a letter at once belongs to its word.
    let in_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let mut at = if in_word { run.find(':').unwrap_or(run.len()) } else { 0 };
    let mut clean = run[..at].to_owned();
    while let Some(rest) = run.get(at..).filter(|rest| !rest.is_empty()) {
        let bytes = run.as_bytes();
        // One colon before an address is the end of a word: "IP:2001:db8::1".
        let begins = at == 0 || bytes[at - 1] == b':' || rest.starts_with("::");
        let after_letter = at == 0 && in_word;
        let found = if begins { address_at(rest) } else { None };
        let meant = |(length, _): &(usize, Ipv6Addr)| !after_letter || is_meant(&rest[..*length]);
        if let Some((length, address)) = found.filter(meant) {
            clean.push_str(&network_of(IpAddr::V6(address)));
            at += length;
            continue;
        }
        clean.push_str(&rest[..1]);
        at += 1;
    }
    clean
}

/// More than the two colons of a path in a program, as in `mail::add`.
fn is_meant(address: &str) -> bool {
    address.split(':').filter(|group| !group.is_empty()).count() > 1
}

/// The longest IPv6 address at the beginning, with the groups that follow it by mistake.
fn address_at(rest: &str) -> Option<(usize, Ipv6Addr)> {
    let longest = rest.len().min(LONGEST_ADDRESS);
    let parsed = |length: usize| rest.get(..length)?.parse().ok().map(|one| (length, one));
    let ends =
        |length: &usize| rest.as_bytes().get(*length).is_none_or(|next| b":.".contains(next));
    let (mut length, address) = (3..=longest).rev().filter(ends).find_map(parsed)?;
    // A word of such letters before it would have pushed the last group out.
    while let Some(group) = rest[length..].strip_prefix(':') {
        let digits = group.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(group.len());
        if digits == 0 {
            break;
        }
        length += 1 + digits;
    }
    Some((length, address))
}

/// A word of letters, digits, dots and hyphens without the addresses in it.
fn without_ipv4(before: &str, word: &str) -> String {
    let labels: Vec<&str> = word.split('.').collect();
    if let Some(zone) = reverse_zone(&labels) {
        return format!("….{zone}");
    }
    let named = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let lower = word.to_lowercase();
    let is_line = labels.len() > 2 && LINES.iter().any(|part| lower.contains(part));
    let masked = match quads(word) {
        found if found.is_empty() => word.to_owned(),
        found => {
            let mut clean = String::new();
            let mut at = 0;
            for Quad { start, end, separator, octets } in found {
                clean.push_str(&word[at..start]);
                at = end;
                let alone = word.trim_matches(['.', '-', '_']) == &word[start..end];
                let is_harmless = match separator {
                    b'.' if alone => is_version(before),
                    b'.' => word[..start].eq_ignore_ascii_case("v"),
                    _ => !named,
                };
                if is_harmless {
                    clean.push_str(&word[start..end]);
                } else if separator == b'.' && alone {
                    let [a, b, c, _] = octets;
                    clean.push_str(&format!("{a}.{b}.{c}.x"));
                } else {
                    clean.push('…');
                }
            }
            clean.push_str(&word[at..]);
            clean
        }
    };
    if !is_line {
        return masked;
    }
    let labels = masked.split('.').map(without_encoded);
    labels.collect::<Vec<_>>().join(".")
}

/// The zone of a name that is an address written backwards.
fn reverse_zone(labels: &[&str]) -> Option<String> {
    let kept = labels.len().checked_sub(2)?;
    let is_zone = labels.get(kept + 1).is_some_and(|last| last.eq_ignore_ascii_case("arpa"));
    let kind = labels.get(kept)?.to_lowercase();
    let is_written = labels[..kept].iter().any(|label| !label.is_empty());
    (is_zone && is_written && matches!(kind.as_str(), "in-addr" | "ip6"))
        .then(|| labels[kept..].join("."))
}

/// Whether what stands before says that a version follows.
fn is_version(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ':', '=']).to_lowercase();
    VERSIONS.iter().any(|word| before.ends_with(word))
}

/// Four numbers of an IPv4 address.
struct Quad {
    start: usize,
    end: usize,
    separator: u8,
    octets: [u8; 4],
}

/// Every four numbers joined by dots and not by more; by hyphens, four or more.
fn quads(word: &str) -> Vec<Quad> {
    let bytes = word.as_bytes();
    let mut groups: Vec<(usize, usize, Option<u8>)> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = bytes[at..].iter().position(|byte| !byte.is_ascii_digit());
        let end = end.map_or(bytes.len(), |offset| at + offset);
        if end == at {
            at += 1;
            continue;
        }
        let number = word[at..end].parse::<u8>().ok().filter(|_| end - at <= 3);
        groups.push((at, end, number));
        at = end;
    }
    let mut found = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let separator = bytes.get(groups[first].1).copied().unwrap_or_default();
        let mut last = first;
        while b".-_".contains(&separator)
            && groups[last].2.is_some()
            && bytes.get(groups[last].1) == Some(&separator)
            && groups
                .get(last + 1)
                .is_some_and(|next| next.0 == groups[last].1 + 1 && next.2.is_some())
        {
            last += 1;
        }
        let count = last - first + 1;
        if count == 4 || (count > 4 && separator != b'.') {
            let octet = |offset: usize| groups[first + offset].2.unwrap_or_default();
            let octets = [octet(0), octet(1), octet(2), octet(3)];
            let (start, end) = (groups[first].0, groups[last].1);
            found.push(Quad { start, end, separator, octets });
            first = last + 1;
        } else {
            // The last number may begin another address with another separator.
            first = last.max(first + 1);
        }
    }
    found
}

/// A label of a line's name without the address that is written in it in hexadecimal or without separators.
fn without_encoded(label: &str) -> String {
    for length in [32, 16, 12, 8] {
        let Some(head) = label.len().checked_sub(length).and_then(|at| label.get(..at)) else {
            continue;
        };
        let tail = &label[head.len()..];
        let short = head.len() <= 12 && !head.ends_with(|c: char| c.is_ascii_digit());
        let fits = match length {
            12 => tail.bytes().all(|byte| byte.is_ascii_digit()),
            _ => tail.bytes().all(|byte| byte.is_ascii_hexdigit()),
        };
        if short && fits && tail.bytes().any(|byte| byte.is_ascii_digit()) {
            return format!("{head}…");
        }
    }
    // "dynamic-2a02-3100-1234-5600": an IPv6 address with hyphens.
    let parts: Vec<&str> = label.split('-').collect();
    let is_group = |part: &&&str| {
        part.len() <= 4 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let groups = parts.iter().rev().take_while(is_group).count();
    let digits = |part: &&str| part.bytes().any(|byte| byte.is_ascii_digit());
    match parts.split_at(parts.len() - groups) {
        (head, tail) if groups >= 4 && tail.iter().any(digits) => {
            [head, &["…"][..]].concat().join("-")
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_network_only() {
        let cases = [
            ("from [84.12.33.4]:25", "from [84.12.33.x]:25"),
            ("IP 84.12.33.4. Bye", "IP 84.12.33.x. Bye"),
            ("client=84.12.33.4, 84.12.33.5;", "client=84.12.33.x, 84.12.33.x;"),
            ("084.012.033.004", "84.12.33.x"),
            ("[IPv6:2001:db8:12:5::9] no", "[IPv6:2001:db8:12:x] no"),
            ("IP:2a02:8109:a1:b2:1:2:3:4 listed", "IP:2a02:8109:a1:x listed"),
            ("IP:2a02:8109::1", "IP:2a02:8109:0:x"),
            ("ip=2a02:8109::1;", "ip=2a02:8109:0:x;"),
            ("addr:2a02:8109::1", "addr:2a02:8109:0:x"),
            ("rip=2001:db8:1:2:3:4:5:6, lip", "rip=2001:db8:1:x, lip"),
            ("2001:db8:1::: no", "2001:db8:1:x: no"),
            ("2001:db8:1::2.", "2001:db8:1:x."),
            ("::ffff:84.12.33.4", "84.12.33.x"),
            ("IP:::ffff:84.12.33.4", "IP:84.12.33.x"),
            ("fe80::1%eth0", "fe80:0:0:x%eth0"),
        ];
        for (text, expected) in cases {
            assert_eq!(without_machines(text), expected);
            assert_eq!(without_machines(expected), expected, "twice is once");
        }
        // Words of such letters before the colon hide nothing.
        for word in ["add", "dead", "IPadd", "face"] {
            let said = without_machines(&format!("{word}:2a02:8109:a1:b2:1:2:3:4 no"));
            assert!(!said.contains("b2") && !said.contains(":4"), "{said}");
        }
    }

    #[test]
    fn the_name_of_a_line_loses_its_address() {
        let cases = [
            ("dslb-084-012-034-056.pools.vodafone-ip.de", "dslb-….pools.vodafone-ip.de"),
            (
                "(p5B0A1C2D.dip0.t-ipconnect.de [84.12.33.4])",
                "(p….dip0.t-ipconnect.de [84.12.33.x])",
            ),
            ("p200300C1F70A1B00021132FFFE123456.dip0.t-ipconnect.de", "p….dip0.t-ipconnect.de"),
            ("ip5b40a1c2.dynamic.kabel-deutschland.de", "ip….dynamic.kabel-deutschland.de"),
            ("ip-178-203-12-33.um47.pools.vodafone-ip.de", "ip-….um47.pools.vodafone-ip.de"),
            ("84-12-33-4.example.net", "….example.net"),
            ("84.12.33.4.example.net", "….example.net"),
            ("host84.12.33.4.example.net", "host….example.net"),
            ("4.33.12.84.in-addr.arpa", "….in-addr.arpa"),
            ("4.33.12.84.zen.spamhaus.org", "….zen.spamhaus.org"),
            ("9.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", "….ip6.arpa"),
            ("084012034056.dsl.example.net", "….dsl.example.net"),
            (
                "dynamic-2a02-3100-12ab-5600-1.310.pool.telefonica.de",
                "dynamic-….310.pool.telefonica.de",
            ),
            ("helo=<84_12_33_4.cust.example.net>", "helo=<….cust.example.net>"),
        ];
        for (text, expected) in cases {
            assert_eq!(without_machines(text), expected);
            assert_eq!(without_machines(expected), expected, "twice is once");
        }
    }

    #[test]
    fn servers_ports_codes_and_versions_stay() {
        let cases = [
            "imap.gmx.net:993",
            "mx00.kundenserver.de ESMTP Postfix (3.7.11-0+deb12u1)",
            "smtp-01.eu-west-1.example.com",
            "w0123abc.kasserver.com",
            "web12345678.hoster.example",
            "AM0PR01CA0123.eurprd01.prod.exchangelabs.com",
            "550-5.7.1 [ips:1] no",
            "535 5.7.8 Error",
            "421-4.7.0-x",
            "Exim 4.96.2",
            "Microsoft Exchange Server version 15.1.2.5",
            "Server v1.2.3.4 ready",
            "15.20.7409.20",
            "1.3.6.1.4.1.311",
            "Dovecot 2.3.21 at 12:34:56 (abc)",
            "Thu, 26 Nov 2026 05:52:40 +0000",
            "2026-11-26",
            "<1896.697170952@dbc.mtview.ca.us>",
            "id ffacd0b85a97d-38a8e4c0123si12.34 - gsmtp",
            "550e8400-e29b-41d4-a716-446655440000",
            "Mail::add failed",
            "AUTH=PLAIN SASL-IR 1-2-3-4",
            "a1:b2",
            "SHA1:ab:cd:ef",
            "ä 84 ö…",
        ];
        for text in cases {
            assert_eq!(without_machines(text), text);
        }
    }
}
