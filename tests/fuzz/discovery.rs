//! Documents strangers publish about mail servers.

use super::{DocumentError, ReadDocument, autodiscover_json, autodiscover_xml, config_xml, pacc};
use crate::account::{EmailAddress, Host, Security};
use crate::fuzzing::fuzz;
use crate::provider::Catalog;

const XML: &[&str] = &[
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&a;",
    "&#x41;",
    "&#0;",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<clientConfig version=\"1.1\">",
    "</clientConfig>",
    "<emailProvider id=\"x\">",
    "<incomingServer type=\"imap\">",
    "<outgoingServer type=\"smtp\">",
    "<hostname>",
    "<port>",
    "<socketType>SSL</socketType>",
    "<socketType>plain</socketType>",
    "<username>%EMAILADDRESS%</username>",
    "%EMAILLOCALPART%",
    "%EMAILDOMAIN%",
    "%REALNAME%",
    "%",
    "<authentication>OAuth2</authentication>",
    "127.0.0.1",
    "[::1]",
    "localhost",
    "<Protocol>",
    "<Type>IMAP</Type>",
    "<Server>",
    "<SSL>on</SSL>",
    "<Encryption>",
    "<Action>redirectAddr</Action>",
    "<RedirectUrl>https://example.com/</RedirectUrl>",
    "<ErrorCode>",
    "\u{feff}",
    "xmlns=\"",
    "encoding=\"iso-8859-1\"",
    "encoding=\"utf-16\"",
    "<x/>",
    "</",
    ">",
];
const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "true",
    "1e999",
    "\\u0000",
    "\\ud800",
    "\"protocols\"",
    "\"imap\"",
    "\"smtp\"",
    "\"pop3\"",
    "\"host\"",
    "\"port\"",
    "\"url\"",
    "\"Url\"",
    "\"Protocol\"",
    "\"AutodiscoverV1\"",
    "\"authentication\"",
    "\"https://example.com/x\"",
    "\"oauth-public\"",
    "\"contentType\"",
];

fn address() -> EmailAddress {
    EmailAddress::parse("anna.b+c@example.com").expect("an address")
}

fn word<T>(result: &Result<T, DocumentError>) -> &'static str {
    match result {
        Ok(_) => "read",
        Err(error) => error.key(),
    }
}

/// What a reader hands on keeps the promises everybody relies on.
fn check(read: &ReadDocument) {
    for one in &read.servers {
        let server = &one.server;
        assert_ne!(server.port, 0);
        assert!(Security::ALL.contains(&server.security));
        let host = server.host.to_string();
        assert_eq!(Host::parse(&host).as_ref(), Ok(&server.host), "{host}");
        if let Some(name) = server.username.as_known() {
            assert!(!name.is_empty() && !name.chars().any(char::is_control), "{name:?}");
        }
    }
}

#[test]
fn fuzz_config_xml() {
    fuzz("config-xml", XML, |bytes| {
        let read = config_xml::read(bytes, &address());
        let servers = read.as_ref().map_or(0, |(document, _)| document.servers.len());
        format!(
            "{} {} {}",
            word(&read),
            servers.min(4),
            word(&config_xml::parse(bytes, &address()))
        )
    });
}

#[test]
fn fuzz_autodiscover_xml() {
    fuzz("autodiscover-xml", XML, |bytes| {
        let read = autodiscover_xml::parse(bytes, &address());
        let kind = read.as_ref().map(|answer| format!("{answer:?}")).unwrap_or_default();
        let kind = kind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        format!("{} {kind}", word(&read))
    });
}

#[test]
fn fuzz_json_documents() {
    fuzz("json", JSON, |bytes| {
        let place = autodiscover_json::parse(bytes);
        assert!(place.as_ref().is_ok_and(|url| url.scheme() == "https") || place.is_err());
        let read = pacc::read(bytes, &address());
        let servers = read.as_ref().map_or(0, |document| document.servers.len());
        format!("{} {} {}", word(&place), word(&read), servers.min(4))
    });
}

/// Any document, as `lint` and `detect` are given it.
#[test]
fn fuzz_documents() {
    fuzz("documents", XML, |bytes| {
        let read = super::read_document(bytes, &address(), Catalog::bundled());
        check(&read);
        let lint = crate::audit::lint(bytes, &address(), Catalog::bundled());
        assert!(
            read.error.is_none() || !lint.faults.is_empty(),
            "useless, and nothing said about it"
        );
        let error = read.error.as_ref().map_or("fine", DocumentError::key);
        format!(
            "{:?} {error} {} {}",
            read.kind,
            read.servers.len().min(4),
            read.problems.len().min(4)
        )
    });
}
