//! A config-v1.1 file of the proven servers, ready for `autoconfig.D`
//! (draft-ietf-mailmaint-autoconfig section 4). Pure.
//!
//! The login stands in it as a placeholder: nobody's address is published.

use quick_xml::escape::escape;

use super::Facts;
use crate::account::{DaysOnServer, ServerConfig};
use crate::discovery::Candidate;
use crate::export::config_server;

/// The file; `None` where there is nothing proven to read or to send with.
pub(super) fn write(facts: &Facts, proven: &[Candidate]) -> Option<String> {
    let is_there =
        |incoming: bool| proven.iter().any(|one| one.server.protocol.is_incoming() == incoming);
    if !is_there(true) || !is_there(false) {
        return None;
    }
    let domain = escape(facts.domain.ascii()).into_owned();
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <clientConfig version=\"1.1\">\n  <emailProvider id=\"{domain}\">\n    \
         <domain>{domain}</domain>\n    <displayName>{domain}</displayName>\n    \
         <displayShortName>{domain}</displayShortName>\n"
    );
    for one in proven {
        file.push_str(&server(facts, &one.server));
    }
    file.push_str("  </emailProvider>\n</clientConfig>\n");
    Some(file)
}

/// The login stands in the file as a placeholder.
fn server(facts: &Facts, server: &ServerConfig) -> String {
    let local = facts.discovery.address.local_part();
    let login = match server.username.as_known() {
        Some(name) if name == local => "%EMAILLOCALPART%",
        _ => "%EMAILADDRESS%",
    };
    config_server(server, login, DaysOnServer::default())
}

#[cfg(test)]
mod tests {
    use super::super::audit;
    use super::super::facts::example::{bare, candidate, with_servers};
    use crate::account::Protocol::{Imap, Pop3, Smtp};
    use crate::account::Security::{ImplicitTls, StartTls};
    use crate::account::UserName;
    use crate::discovery::Source;

    #[test]
    fn proven_servers_stand_in_it_the_safest_first() {
        let of = |protocol, host, security| candidate(Source::Srv, protocol, host, security);
        let mut pop3 = of(Pop3, "pop.example.com", ImplicitTls);
        pop3.server.username = UserName::Known("postmaster".into());
        let servers = [
            of(Smtp, "smtp.example.com", StartTls),
            pop3,
            of(Imap, "imap.example.com", StartTls),
            of(Imap, "imap.example.com", ImplicitTls),
            of(Smtp, "smtp.example.com", ImplicitTls),
        ];
        let file = audit(&with_servers(bare(), &servers)).config_file.expect("a file");
        let values = |name: &str| -> Vec<String> {
            let start = format!("<{name}>");
            let pieces = file.split(start.as_str()).skip(1);
            pieces.filter_map(|rest| rest.split('<').next()).map(str::to_owned).collect()
        };
        assert_eq!(values("port"), ["993", "143", "995", "465", "587"]);
        assert_eq!(values("socketType"), ["SSL", "STARTTLS", "SSL", "SSL", "STARTTLS"]);
        let mut logins = vec!["%EMAILADDRESS%"; 5];
        logins[2] = "%EMAILLOCALPART%";
        assert_eq!(values("username"), logins);
        assert!(!file.contains("postmaster"), "{file}");
    }

    #[test]
    fn half_an_account_makes_no_file() {
        let imap = candidate(Source::Srv, Imap, "imap.example.com", ImplicitTls);
        assert_eq!(audit(&with_servers(bare(), &[imap])).config_file, None);
        assert_eq!(audit(&bare()).config_file, None);
    }
}
