//! What a pasted answer came over, told by its own words, for people who cannot say.
//!
//! Form only: status words, reply codes, and the names of what lies below a mail protocol.
//! What the answer means is for the rules.

use super::channel::Channel;

/// Words that only faults of a layer below mail have, lower case; the first group that fits wins.
const BELOW: [(Channel, &[&str]); 5] = [
    (
        Channel::Tls,
        &["certificate", "zertifikat", "ssl", "tls handshake", "handshake", "sec_error", "x509"],
    ),
    (
        Channel::Dns,
        &[
            "dns",
            "nxdomain",
            "servfail",
            "getaddrinfo",
            "enotfound",
            "could not resolve",
            "name or service not known",
            "no such host",
            "hostname could not be found",
            "host not found",
            "unknown host",
            "server nicht gefunden",
            "0x800ccc0d",
        ],
    ),
    (
        Channel::Tcp,
        &[
            "connection refused",
            "connection timed out",
            "connection reset",
            "timed out",
            "timeout",
            "unreachable",
            "econnrefused",
            "etimedout",
            "econnreset",
            "verbindung abgelehnt",
            "zeitüberschreitung",
            "0x800ccc0e",
            "0x800ccc0f",
            "0x80042108",
            "10060",
            "10061",
        ],
    ),
    (Channel::OAuth, &["oauth", "invalid_grant", "aadsts", "access token"]),
    (Channel::Http, &["http/1", "http error", "https://autoconfig", "404 not found"]),
];

/// Words of a mail program about what it was doing.
const DOING: [(Channel, &[&str]); 3] = [
    (Channel::Smtp, &["smtp", "outgoing", "postausgang", "sending", "versand"]),
    (Channel::Pop3, &["pop3", "pop server", "pop-server"]),
    (Channel::Imap, &["imap"]),
];

impl Channel {
    /// The likeliest channel of an answer nobody said anything about.
    pub fn of_text(text: &str) -> Self {
        let lower = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if let Some(channel) = by_status(text) {
            return channel;
        }
        let named = |(_, words): &&(Self, &[&str])| words.iter().any(|word| lower.contains(word));
        let found = BELOW.iter().find(named).or_else(|| DOING.iter().find(named));
        found.map_or(Self::Imap, |(channel, _)| *channel)
    }
}

/// By the words a protocol begins its answers with, wherever a mail program has put them.
fn by_status(text: &str) -> Option<Channel> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().any(|word| word.starts_with("+OK") || word.to_uppercase().starts_with("-ERR")) {
        return Some(Channel::Pop3);
    }
    let upper = |word: &str| word.trim_matches(['"', '„', '“', '\'', ':', '(']).to_owned();
    let is_status = |word: &str| matches!(word, "NO" | "BAD" | "BYE" | "PREAUTH");
    for (at, word) in words.iter().enumerate() {
        let word = upper(word);
        let next = words.get(at + 1).copied().unwrap_or_default();
        // "a1 NO [ALERT] …", "* BYE …", "NO LOGIN failed."
        let goes_on = next.starts_with('[') || next.chars().any(char::is_alphabetic);
        if is_status(&word) && goes_on {
            return Some(Channel::Imap);
        }
        if is_reply_code(&word) && (at == 0 || is_enhanced(next) || word.contains(['-', '.'])) {
            return Some(Channel::Smtp);
        }
    }
    // "The server responded: 550 User unknown".
    let after_colon = |two: &[&str]| two[0].ends_with(':') && is_reply_code(&upper(two[1]));
    words.windows(2).any(after_colon).then_some(Channel::Smtp)
}

/// `535`, `535-5.7.8`, `550.5.1.1`.
fn is_reply_code(word: &str) -> bool {
    let digits = word.get(..3).is_some_and(|head| head.bytes().all(|byte| byte.is_ascii_digit()));
    let rest = word.get(3..).unwrap_or_default();
    digits
        && word.starts_with(['2', '4', '5'])
        && (rest.is_empty() || rest.starts_with('-') || is_enhanced(rest.trim_start_matches('.')))
}

/// `5.7.8`, `#5.1.1`.
fn is_enhanced(word: &str) -> bool {
    let mut numbers = word.trim_start_matches('#').trim_end_matches([':', ',']).split('.');
    let is_number = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    is_number(numbers.next()) && is_number(numbers.next()) && is_number(numbers.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_tells_what_it_came_over() {
        use Channel::{Dns, Imap, OAuth, Pop3, Smtp, Tcp, Tls};
        let cases = [
            ("-ERR [AUTH] Web login required", Pop3),
            ("The server said: -ERR bad password", Pop3),
            ("NO [ALERT] Application-specific password required", Imap),
            ("a1 NO LOGIN failed.", Imap),
            ("* BYE Too many connections", Imap),
            ("IMAP error: \"NO AUTHENTICATE failed.\"", Imap),
            ("535-5.7.8 Username and Password not accepted.", Smtp),
            ("535 Authentication credentials invalid", Smtp),
            ("Die Antwort war: 550 5.1.1 User unknown", Smtp),
            ("The server responded: 554 Relay access denied", Smtp),
            ("SSL_ERROR_BAD_CERT_DOMAIN", Tls),
            ("Das Zertifikat ist abgelaufen", Tls),
            ("getaddrinfo ENOTFOUND imap.example.com", Dns),
            ("connect: Connection refused", Tcp),
            ("0x800CCC0E", Tcp),
            ("AADSTS50076: multi-factor", OAuth),
            ("Sending of the message failed.", Smtp),
            ("irgendetwas", Imap),
        ];
        for (text, expected) in cases {
            assert_eq!(Channel::of_text(text), expected, "{text}");
        }
    }
}
