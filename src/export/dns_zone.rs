//! Zone lines (RFC 1035 section 5.1) that make an account's servers known to mail programs: SRV records
//! (RFC 6186, RFC 8314 section 5) and the name under which the config-v1.1 file is sought.
//!
//! Only what the account says: which other services the domain has is for its
//! owner to know. The line for the web server is a comment until somebody fills
//! it in. `audit` looks at a whole domain instead.

use super::ZoneWords;
use crate::account::{Account, Protocol, Security, ServerConfig};

/// Time to live in seconds: a mistake is gone within the hour.
const TTL: u32 = 3600;

/// The lines.
pub(super) fn write(account: &Account, words: &ZoneWords) -> Vec<u8> {
    let domain = account.address.domain().ascii();
    let mut zone = comment(&words.title);
    for server in [&account.incoming, &account.outgoing] {
        let (name, other) = services(server);
        let (host, port) = (&server.host, server.port);
        zone.push_str(&format!("_{name}._tcp.{domain}. {TTL} IN SRV 0 1 {port} {host}.\n"));
        if server.security == Security::ImplicitTls {
            // The other way in is not offered (RFC 6186 section 3.4), so that nobody tries it first.
            zone.push_str(&format!("_{other}._tcp.{domain}. {TTL} IN SRV 0 0 0 .\n"));
        }
    }
    zone.push_str(&comment(&words.web_server));
    zone.push_str(&format!("; autoconfig.{domain}. {TTL} IN CNAME WEB-SERVER.\n"));
    zone.into_bytes()
}

/// The service of this kind of TLS, and that of the other.
fn services(server: &ServerConfig) -> (&'static str, &'static str) {
    let (implicit, starttls) = match server.protocol {
        Protocol::Imap => ("imaps", "imap"),
        Protocol::Pop3 => ("pop3s", "pop3"),
        Protocol::Smtp => ("submissions", "submission"),
    };
    match server.security {
        Security::ImplicitTls => (implicit, starttls),
        Security::StartTls => (starttls, implicit),
    }
}

/// Words as comment lines; a line break in them cannot end the comment.
fn comment(words: &str) -> String {
    words.lines().map(|line| format!("; {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn says_what_the_account_says() {
        let words = ZoneWords { title: "Title\nof two lines".into(), web_server: "Fill in".into() };
        let zone = String::from_utf8(write(&samples::imap(), &words)).expect("text");
        assert_eq!(
            zone,
            "; Title\n; of two lines\n\
             _imaps._tcp.example.com. 3600 IN SRV 0 1 993 imap.example.com.\n\
             _imap._tcp.example.com. 3600 IN SRV 0 0 0 .\n\
             _submission._tcp.example.com. 3600 IN SRV 0 1 587 smtp.example.com.\n\
             ; Fill in\n; autoconfig.example.com. 3600 IN CNAME WEB-SERVER.\n"
        );
    }
}
