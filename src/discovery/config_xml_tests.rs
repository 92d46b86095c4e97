//! Cases for config-v1.1 files, after what Thunderbird, Thunderbird for Android,
//! Delta Chat, EmailEngine and Pimalaya test, in words of our own.
//!
//! The one list of where this program reads published documents, of any format, deliberately differently from the
//! programs whose cases these are, or from the letter:
//! - plain text is dropped everywhere, also where it is all there is (security requirement S7; Thunderbird, Delta Chat
//!   and EmailEngine take it);
//! - `TLS` as socket type: implicit TLS on 993, 995 and 465, elsewhere dropped (Thunderbird for Android refuses the file);
//! - a missing port becomes the default, a missing encryption that of the port, a missing user name the address
//!   (Android refuses the file, Thunderbird logs in as "undefined");
//! - a missing `authentication`, or one nobody knows, keeps the server: its own offer decides (Thunderbird and Android
//!   refuse the file); `none`, `client-IP-address` and `smtp-after-pop` count as nobody's, for no login is sent over them;
//! - a missing provider id or domain, or another's domain, does not matter: the file's place says whose it is, and lint
//!   tells its owner (Android refuses the file, Mustang a foreign domain);
//! - a file with one direction only is used for that direction (Android refuses it);
//! - OAuth2 alone is kept: the mail program signs in itself (Thunderbird drops what it has no client for);
//! - `%REALNAME%` as user name: the person is asked, since no name is known while searching (Thunderbird fills it in);
//! - the local part in a host outside the mail domain drops the server (security requirement S12; others fill it in);
//! - a document type declaration is refused, with entities or without (security requirement S8);
//! - Autodiscover's `SSL off` on a port that can be upgraded is STARTTLS, on 993, 995 and 465 implicit TLS, elsewhere the
//!   server is dropped (to Thunderbird, Delta Chat and EmailEngine it is plain text); `SSL on` on 143, 110, 587 and 25 is
//!   STARTTLS; a missing `LoginName` is the address (by the letter the local part);
//! - an answer that names nothing but Exchange's own protocols has no usable server (Thunderbird sets up Exchange);
//! - of the JSON answers only a place over https is followed (http is what anybody could have said).
//!
//! Host names and addresses differ in places of their own: `account::host` and `account::address`.

use super::*;

/// A server written as `type host port socket user auth,auth`; `-` leaves the element out.
fn written(line: &str) -> String {
    let parts: Vec<&str> = line.split(' ').collect();
    let [kind, host, port, socket, user, auth] = parts[..] else { panic!("six words: {line}") };
    let tag = if kind == "smtp" { "outgoingServer" } else { "incomingServer" };
    let element = |name: &str, value: &str| match value {
        "-" => String::new(),
        value => value.split(',').map(|one| format!("<{name}>{one}</{name}>")).collect(),
    };
    format!(
        "<{tag} type=\"{kind}\">{}{}{}{}{}</{tag}>",
        element("hostname", host),
        element("port", port),
        element("socketType", socket),
        element("username", user),
        element("authentication", auth)
    )
}

fn file(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><clientConfig version=\"1.1\">\
         <emailProvider id=\"d.example\"><domain>d.example</domain>{body}</emailProvider>\
         </clientConfig>"
    )
}

fn servers(document: &str) -> Result<Vec<String>, DocumentError> {
    let address = EmailAddress::parse("joe@d.example").expect("an address");
    let config = parse(document.as_bytes(), &address)?;
    let shown = config.servers.iter().map(|server| {
        let auth: Vec<&str> = server.authentication.iter().map(|method| method.key()).collect();
        let user = server.username.as_known().unwrap_or("(ask)");
        let (protocol, security) = (server.protocol.key(), server.security.key());
        format!("{protocol} {}:{} {security} {user} {}", server.host, server.port, auth.join(","))
    });
    Ok(shown.collect())
}

const ADDRESS: &str = "%EMAILADDRESS%";
const CLEAR: &str = "password-cleartext";

#[test]
fn single_servers() {
    // What stands in the file, and what comes of it; nothing where the server is dropped.
    let a = ADDRESS;
    let c = CLEAR;
    let good = "imap imap.d.example:993 tls joe@d.example password-cleartext";
    let cases: Vec<(String, Option<&str>)> = vec![
        (format!("imap imap.d.example 993 SSL {a} {c}"), Some(good)),
        (format!("IMAP imap.d.example 993 ssl {a} {c}"), Some(good)),
        (format!("imap imap.d.example 993 TLS {a} {c}"), Some(good)),
        (format!("imap imap.d.example 143 TLS {a} {c}"), None),
        (format!("imap imap.d.example 993 GSSAPI2,SSL {a} {c}"), Some(good)),
        (format!("imap imap.d.example 993 key-from-DNSSEC {a} {c}"), None),
        (format!("imap imap.d.example - SSL {a} {c}"), Some(good)),
        (format!("imap imap.d.example 993 - {a} {c}"), Some(good)),
        (
            format!("imap imap.d.example 143 - {a} {c}"),
            Some("imap imap.d.example:143 starttls joe@d.example password-cleartext"),
        ),
        (format!("imap imap.d.example 993 SSL - {c}"), Some(good)),
        (
            format!("imap imap.d.example 993 SSL {a} -"),
            Some("imap imap.d.example:993 tls joe@d.example "),
        ),
        (format!("imap imap.d.example invalid SSL {a} {c}"), None),
        (format!("imap imap.d.example imaps SSL {a} {c}"), None),
        (format!("imap imap.d.example 100000 SSL {a} {c}"), None),
        (format!("imap imap.d.example 0 SSL {a} {c}"), None),
        (format!("imap - 993 SSL {a} {c}"), None),
        (format!("imap imap_d.example 993 SSL {a} {c}"), None),
        (format!("imap imap.d.example 993 plain,SSL {a} {c}"), Some(good)),
        (format!("imap imap.%EMAILDOMAIN% 993 SSL {a} {c}"), Some(good)),
        (
            format!("imap %EMAILLOCALPART%.d.example 993 SSL %EMAILLOCALPART% {c}"),
            Some("imap joe.d.example:993 tls joe password-cleartext"),
        ),
        (format!("imap %EMAILLOCALPART%.%EMAILDOMAIN%.tracker.org 993 SSL {a} {c}"), None),
        (
            format!("imap imap.d.example 993 SSL 0012345 {c}"),
            Some("imap imap.d.example:993 tls 0012345 password-cleartext"),
        ),
        (
            format!("imap imap.d.example 993 SSL true {c}"),
            Some("imap imap.d.example:993 tls true password-cleartext"),
        ),
        (
            format!("imap imap.d.example 993 SSL a&amp;b@d.example {c}"),
            Some("imap imap.d.example:993 tls a&b@d.example password-cleartext"),
        ),
        (format!("imap imap.d.example 993 SSL a&nosuch;b {c}"), None),
        (
            format!("imap imap.d.example 993 SSL %REALNAME% {c}"),
            Some("imap imap.d.example:993 tls (ask) password-cleartext"),
        ),
        (format!("imap imap&#46;d&#x2E;example 993 SSL {a} {c}"), Some(good)),
        (format!("imap <![CDATA[imap.d.example]]> 993 SSL {a} {c}"), Some(good)),
        (format!("imap imap.d.example<x/> 993 SSL {a} {c}"), None),
        (format!("imap imap.d.example 993 SSL {a} ssl-client-cert,{c}"), Some(good)),
        (format!("imap imap.d.example 993 SSL {a} plain,{c}"), Some(good)),
        (format!("imap imap.d.example 993 SSL {a} SCRAM-SHA-256,{c}"), Some(good)),
        (
            format!("imap imap.d.example 993 SSL {a} GSSAPI,{c}"),
            Some("imap imap.d.example:993 tls joe@d.example gssapi,password-cleartext"),
        ),
        (
            format!("imap imap.d.example 993 SSL {a} secure"),
            Some("imap imap.d.example:993 tls joe@d.example password-encrypted"),
        ),
        (
            format!("imap imap.d.example 993 SSL {a} OAuth2"),
            Some("imap imap.d.example:993 tls joe@d.example oauth2"),
        ),
        (
            format!("pop3 pop.d.example - STARTTLS {a} {c}"),
            Some("pop3 pop.d.example:110 starttls joe@d.example password-cleartext"),
        ),
        (format!("exchange ex.d.example 443 SSL {a} {c}"), None),
    ];
    // A second server shows that a dropped one drops nothing else.
    let other = written("smtp smtp.d.example 465 SSL - -");
    for (line, expected) in cases {
        let servers = servers(&file(&format!("{}{other}", written(&line)))).expect(&line);
        let mut wanted: Vec<&str> = expected.into_iter().collect();
        wanted.push("smtp smtp.d.example:465 tls joe@d.example ");
        assert_eq!(servers, wanted, "{line}");
    }
}

#[test]
fn whole_files() {
    let imap = written("imap imap.d.example 993 SSL - -");
    let smtp = written("smtp smtp.d.example 465 SSL - -");
    let plain = written("imap imap.d.example 143 plain - -");
    let both = [
        "imap imap.d.example:993 tls joe@d.example ",
        "smtp smtp.d.example:465 tls joe@d.example ",
    ];
    let pop3 = ["pop3 pop.d.example:995 tls joe@d.example ", both[1]];
    let nested = format!("<incomingServer type=\"x\">{imap}</incomingServer>{smtp}");
    let second = format!(
        "<clientConfig><emailProvider id=\"z\"><domain>z.example</domain>{}</emailProvider>\
         <emailProvider id=\"d\"><domain>d.example</domain>{imap}{smtp}</emailProvider></clientConfig>",
        written("imap imap.z.example 993 SSL - -")
    );
    let jmap = "<incomingServer type=\"jmap\"><url>https://j.example/</url></incomingServer>";
    let cases: Vec<(String, &[&str])> = vec![
        (file(&format!("{imap}{smtp}")), &both),
        (file(&format!("{smtp}{imap}")), &both),
        (file(&format!("{plain}{imap}{smtp}")), &both),
        (file(&format!("{jmap}{imap}<domain>e.example</domain>{smtp}")), &both),
        (file(&format!("{imap}{smtp}")).replace("1.1", "2.0"), &both),
        (file(&format!("{imap}{smtp}")).replace(" id=\"d.example\"", ""), &both),
        (file(&format!("{imap}{smtp}")).replace("<domain>d.example</domain>", ""), &both),
        (file(&format!("{imap}{smtp}")).replace("d.example</domain>", "-bad</domain>"), &both),
        (file(&format!("{imap}{smtp}")).to_lowercase(), &both),
        (format!("\u{feff}{}", file(&format!("{imap}{smtp}"))), &both),
        (format!("{}\";", file(&format!("{imap}{smtp}"))), &both),
        (file(&format!("{imap}{smtp}")).replace("SSL", " SSL ").replace("993", " 993\n"), &both),
        (file(&imap), &both[..1]),
        (file(&nested), &both[1..]),
        (second, &both),
        (file(&format!("{}{smtp}", written("pop3 pop.d.example 995 SSL - -"))), &pop3),
    ];
    for (document, expected) in cases {
        assert_eq!(servers(&document).expect(&document), expected, "{document}");
    }
}

#[test]
fn files_of_no_use() {
    let plain = written("imap imap.d.example 143 plain - -");
    let cases: Vec<(String, DocumentError)> = vec![
        (String::new(), DocumentError::NotAConfig),
        ("d".into(), DocumentError::NotAConfig),
        (
            "<!DOCTYPE html><html><body>Not found<br></body></html>".into(),
            DocumentError::NotAConfig,
        ),
        ("<html><head><meta charset=x></head></html>".into(), DocumentError::NotAConfig),
        ("<rss/>".into(), DocumentError::NotAConfig),
        ("<clientConfig/>".into(), DocumentError::NoUsableServer),
        (file(""), DocumentError::NoUsableServer),
        (file(&plain), DocumentError::PlainTextOnly),
        (
            file("\n<incomingServer type=\"imap\">\n<hostName>x</port>"),
            DocumentError::Malformed { element: "hostName".into(), line: 3, column: 12 },
        ),
        (
            format!("<!DOCTYPE x [<!ENTITY h \"y\">]>{}", file("&h;")),
            DocumentError::DoctypeForbidden,
        ),
        ("<clientConfig>".repeat(50), DocumentError::TooDeep),
        (file(&" ".repeat(300 * 1024)), DocumentError::TooLarge),
    ];
    for (document, expected) in cases {
        let label: String = document.chars().take(60).collect();
        assert_eq!(servers(&document), Err(expected), "{label}");
    }
}

#[test]
fn words_for_people_are_kept_and_links_only_over_https() {
    let imap = written("imap imap.d.example 993 SSL - -");
    let body = format!(
        "{imap}<documentation url=\"https://d.example/help\"><descr lang=\"de\">Hilfe</descr>\
         <descr lang=\"en\">Help</descr></documentation>\
         <documentation url=\"http://d.example/old\"><descr>Alt</descr></documentation>\
         <enable visiturl=\"https://d.example/on\"><instruction lang=\"en\">Switch IMAP on</instruction>\
         </enable><instruction>Ask us</instruction><documentation/>"
    );
    let address = EmailAddress::parse("joe@d.example").expect("an address");
    let document = parse(file(&body).as_bytes(), &address).expect("readable");
    let shown: Vec<_> = document
        .notes
        .iter()
        .map(|note| {
            let link = note.link.as_ref().map_or("-", |link| link.as_str());
            format!("{} {} {link}", note.kind.key(), note.text("de").unwrap_or("-"))
        })
        .collect();
    let expected = [
        "documentation Hilfe https://d.example/help",
        "documentation Alt -",
        "activation Switch IMAP on https://d.example/on",
        "instruction Ask us -",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn publishers_learn_what_to_put_right_and_where() {
    use Kind as P;
    let a = ADDRESS;
    let cases: Vec<(String, &[(P, &str)])> = vec![
        (format!("imap imap.d.example 993 SSL {a} {CLEAR}"), &[]),
        (format!("imap imap.d.example 143 plain {a} {CLEAR}"), &[(P::PlainText, "/socketType")]),
        (format!("imap imap_d.example 993 SSL {a} {CLEAR}"), &[(P::HostUnusable, "/hostname")]),
        (format!("imap - 993 SSL {a} {CLEAR}"), &[(P::HostMissing, "/hostname")]),
        (
            format!("imap %EMAILLOCALPART%.other.org 993 SSL {a} {CLEAR}"),
            &[(P::HostTellsAddress, "/hostname")],
        ),
        (format!("imap imap.d.example imaps SSL {a} {CLEAR}"), &[(P::PortUnusable, "/port")]),
        (
            format!("imap imap.d.example 993 DNSSEC {a} {CLEAR}"),
            &[(P::SecurityUnknown, "/socketType")],
        ),
        (format!("imap imap.d.example - SSL {a} {CLEAR}"), &[(P::PortMissing, "/port")]),
        (format!("imap imap.d.example 993 - {a} {CLEAR}"), &[(P::SecurityMissing, "/socketType")]),
        (
            format!("imap imap.d.example 993 STARTTLS {a} {CLEAR}"),
            &[(P::SecurityAgainstPort, "/port")],
        ),
        (format!("imap imap.d.example 4433 SSL {a} {CLEAR}"), &[(P::PortUnusual, "/port")]),
        (format!("imap 192.0.2.7 993 SSL {a} {CLEAR}"), &[(P::HostIsAddress, "/hostname")]),
        (format!("imap5 imap.d.example 993 SSL {a} {CLEAR}"), &[(P::ProtocolUnknown, "/@type")]),
        (format!("imap imap.d.example 993 SSL - {CLEAR}"), &[(P::UsernameMissing, "/username")]),
        (
            format!("imap imap.d.example 993 SSL %REALNAME% {CLEAR}"),
            &[(P::PlaceholderUnknown, "/username")],
        ),
        (
            format!("imap imap.d.example 993 SSL {a} -"),
            &[(P::AuthenticationMissing, "/authentication")],
        ),
        (
            format!("imap imap.d.example 993 SSL {a} x"),
            &[(P::AuthenticationUnknown, "/authentication")],
        ),
        (format!("imap imap.d.example 993 SSL {a} plain"), &[(P::OutdatedName, "/authentication")]),
    ];
    let address = EmailAddress::parse("joe@d.example").expect("an address");
    let good = written(&format!("pop3 pop.d.example 995 SSL {a} {CLEAR}"))
        + &written(&format!("smtp smtp.d.example 465 SSL {a} {CLEAR}"));
    for (line, expected) in cases {
        let document = file(&format!("{}{good}", written(&line)));
        let (document, _) = super::read(document.as_bytes(), &address).expect(&line);
        let problems: Vec<_> =
            document.problems.iter().map(|one| (one.kind, one.place.clone())).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, part)| (*kind, format!("emailProvider/incomingServer[1]{part}")))
            .collect();
        assert_eq!(problems, expected, "{line}");
    }
    let whole = [
        (file(&good).replace("d.example</domain>", "z.example</domain>"), P::DomainNotListed),
        (
            file(
                &(written("smtp s.d.example 465 SSL - -").replace("outgoing", "incoming") + &good),
            ),
            P::ProtocolMisplaced,
        ),
        (file(&format!("{good}<enable visiturl=\"settings page\"/>")), P::PlainLink),
        (file(&written("pop3 p.d.example 995 SSL - -")), P::NoOutgoing),
        (file(&written("smtp s.d.example 465 SSL - -")), P::NoIncoming),
        (file(&(written("pop3 i.d.example 110 STARTTLS - -") + &good)), P::TlsNotFirst),
    ];
    for (document, expected) in whole {
        let (read, _) = super::read(document.as_bytes(), &address).expect(&document);
        assert!(read.problems.iter().any(|one| one.kind == expected), "{document}");
    }
}
