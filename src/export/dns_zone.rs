//! Zone lines (RFC 1035 section 5.1) that make an account's servers known to mail programs: SRV records
//! (RFC 6186, RFC 8314 section 5) and the name under which the config-v1.1 file is sought.
//!
//! Only what the account says: which other services the domain has is for its
//! owner to know. The line for the web server is a comment until somebody fills
//! it in. `audit` looks at a whole domain instead.

use super::{Direction, ExportError, Format, Inexpressible, ZoneWords};
use crate::account::{Account, Host, Protocol, Security, ServerConfig};

/// Time to live in seconds: a mistake is gone within the hour.
const TTL: u32 = 3600;

/// The lines.
pub(super) fn write(account: &Account, words: &ZoneWords) -> Result<Vec<u8>, ExportError> {
    let domain = account.address.domain().ascii();
    let mut zone = comment(&words.title);
    for (direction, server) in
        Direction::ALL.into_iter().zip([&account.incoming, &account.outgoing])
    {
        let (name, other) = services(server);
        let Host::Name(host) = &server.host else {
            // A target is a name (RFC 2782); an address there would be read as one.
            let what = Inexpressible::NoHostName { direction };
            return Err(ExportError::CannotExpress { format: Format::DnsZone, what });
        };
        let port = server.port;
        zone.push_str(&format!("_{name}._tcp.{domain}. {TTL} IN SRV 0 1 {port} {host}.\n"));
        if server.security == Security::ImplicitTls {
            // The other way in is not offered (RFC 6186 section 3.4), so that nobody tries it first.
            zone.push_str(&format!("_{other}._tcp.{domain}. {TTL} IN SRV 0 0 0 .\n"));
        }
    }
    zone.push_str(&comment(&words.web_server));
    zone.push_str(&format!("; autoconfig.{domain}. {TTL} IN CNAME WEB-SERVER.\n"));
    Ok(zone.into_bytes())
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
        let zone = write(&samples::imap(), &words).expect("lines");
        let zone = String::from_utf8(zone).expect("text");
        assert_eq!(
            zone,
            "; Title\n; of two lines\n\
             _imaps._tcp.example.com. 3600 IN SRV 0 1 993 imap.example.com.\n\
             _imap._tcp.example.com. 3600 IN SRV 0 0 0 .\n\
             _submission._tcp.example.com. 3600 IN SRV 0 1 587 smtp.example.com.\n\
             ; Fill in\n; autoconfig.example.com. 3600 IN CNAME WEB-SERVER.\n"
        );
    }

    #[test]
    fn an_address_is_no_name() {
        let words = ZoneWords { title: "Title".into(), web_server: "Fill in".into() };
        let mut account = samples::imap();
        account.outgoing.host = Host::parse("192.0.2.1").expect("an address");
        let what = Inexpressible::NoHostName { direction: Direction::Outgoing };
        let refusal = Err(ExportError::CannotExpress { format: Format::DnsZone, what });
        assert_eq!(write(&account, &words), refusal);
    }
}
