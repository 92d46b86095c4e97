//! PACC documents and their digest (draft-ietf-mailmaint-pacc-02 section 4, -03 renames `smtp` to `submit`). Pure.
//!
//! The format knows TLS from the first byte only. Unknown parts are ignored, a part of another type drops only itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::Sha256;
use url::Url;

use super::config_xml::whole;
use super::document::{Document, DocumentError, Note, NoteKind, ProblemKind as Kind};
use super::{json_tree, security};
use crate::account::{
    AuthMethod, EmailAddress, Host, Protocol, Security, ServerConfig, UserNameForm,
};

/// Protocols by their names in a document; of two names for one protocol the newer one first.
const PROTOCOLS: [(&str, Protocol); 4] = [
    ("imap", Protocol::Imap),
    ("pop3", Protocol::Pop3),
    ("submit", Protocol::Smtp),
    ("smtp", Protocol::Smtp),
];

/// Reads a document for an address.
pub(crate) fn parse(bytes: &[u8], address: &EmailAddress) -> Result<Document, DocumentError> {
    let document = read(bytes, address)?;
    if document.servers.is_empty() { Err(DocumentError::NoUsableServer) } else { Ok(document) }
}

/// Reads a document as its publisher would want to: also one without servers, with all its problems.
pub(crate) fn read(bytes: &[u8], address: &EmailAddress) -> Result<Document, DocumentError> {
    let root = json_tree::read(bytes)?;
    let Some(protocols) = root["protocols"].as_object() else {
        return Err(DocumentError::NotAConfig);
    };
    let mut document = Document::default();
    let authentication = authentication(&root["authentication"], &mut document);
    for (name, protocol) in PROTOCOLS {
        let Some(value) = protocols.get(name) else { continue };
        match server(value, protocol, &authentication, address) {
            Ok(server) => {
                let place = format!("protocols.{name}");
                if matches!(server.host, Host::Address(_)) {
                    document.problem(Kind::HostIsAddress, format!("{place}.host"));
                }
                if name == "smtp" && !protocols.contains_key("submit") {
                    document.problem(Kind::OutdatedName, &place);
                }
                let port = format!("{place}.port");
                security::against_port(server.security, server.port, &mut document, &port);
                if !document.servers.iter().any(|other| other.protocol == protocol) {
                    document.servers.push(server);
                }
            }
            Err((kind, part)) => document.problem(kind, format!("protocols.{name}{part}")),
        }
    }
    help(&root["info"]["help"], &mut document);
    whole(&mut document, "protocols", "protocols");
    Ok(document)
}

fn server(
    value: &Value,
    protocol: Protocol,
    authentication: &[AuthMethod],
    address: &EmailAddress,
) -> Result<ServerConfig, (Kind, &'static str)> {
    let entries = value.as_object().ok_or((Kind::WrongType, ""))?;
    let host = match entries.get("host") {
        None => return Err((Kind::HostMissing, ".host")),
        Some(Value::String(text)) => {
            Host::parse(text).map_err(|_| (Kind::HostUnusable, ".host"))?
        }
        Some(_) => return Err((Kind::WrongType, ".host")),
    };
    let security = Security::ImplicitTls;
    let port = match entries.get("port") {
        None | Some(Value::Null) => protocol.default_port(security),
        Some(value) => {
            let port = value.as_u64().and_then(|port| u16::try_from(port).ok());
            port.filter(|port| *port > 0).ok_or((Kind::PortUnusable, ".port"))?
        }
    };
    let authentication = authentication.to_vec();
    let username = UserNameForm::Address.fill(address);
    Ok(ServerConfig { protocol, host, port, security, authentication, username })
}

fn authentication(value: &Value, document: &mut Document) -> Vec<AuthMethod> {
    let mut methods = Vec::new();
    if !value.is_null() && !value.is_object() {
        document.problem(Kind::WrongType, "authentication");
        return methods;
    }
    if value["oauth-public"].is_object() {
        methods.push(AuthMethod::OAuth2);
    }
    if value["password"] == Value::Bool(true) {
        methods.push(AuthMethod::PasswordCleartext);
    }
    if methods.is_empty() {
        document.problem(Kind::AuthenticationMissing, "authentication");
    }
    methods
}

fn help(value: &Value, document: &mut Document) {
    let Some(text) = value["documentation"].as_str() else { return };
    match Url::parse(text) {
        Ok(link) if link.scheme() == "https" => {
            document.note(Note::new(NoteKind::Documentation, Some(link)));
        }
        _ => document.problem(Kind::PlainLink, "info.help.documentation"),
    }
}

/// Whether a document is the one its domain vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digest {
    /// The digest of the record is the document's.
    Matches,
    /// It is that of another document.
    Mismatch,
    /// There is no record that this program can read.
    Missing,
}

/// Compares a document with the TXT records of `_ua-auto-config.D`: `v=UAAC1; a=sha256; d=BASE64`.
pub(super) fn digest(records: &[String], document: &[u8]) -> Digest {
    let known: Vec<Vec<u8>> = records.iter().filter_map(|record| recorded(record)).collect();
    let own = <Sha256 as sha2::Digest>::digest(document);
    match known.iter().any(|digest| digest.as_slice() == own.as_slice()) {
        true => Digest::Matches,
        false if known.is_empty() => Digest::Missing,
        false => Digest::Mismatch,
    }
}

/// The TXT record that vouches for exactly these bytes.
pub(super) fn record(document: &[u8]) -> String {
    let own = <Sha256 as sha2::Digest>::digest(document);
    format!("v=UAAC1; a=sha256; d={}", STANDARD.encode(own))
}

fn recorded(record: &str) -> Option<Vec<u8>> {
    let mut parts = record.split(';').map(str::trim);
    let first = parts.next()?;
    let version = first.split_once('=').map(|(name, value)| (name.trim(), value.trim()))?;
    if version != ("v", "UAAC1") {
        return None;
    }
    let tags: Vec<(&str, &str)> = parts.filter_map(|part| part.split_once('=')).collect();
    let tag = |name: &str| {
        let found = tags.iter().find(|(key, _)| key.trim() == name);
        found.map(|(_, value)| value.trim())
    };
    if !tag("a")?.eq_ignore_ascii_case("sha256") {
        return None;
    }
    STANDARD.decode(tag("d")?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> EmailAddress {
        EmailAddress::parse("anna@d.example").expect("an address")
    }

    fn servers(document: &str) -> Result<Vec<String>, DocumentError> {
        let document = parse(document.as_bytes(), &address())?;
        let shown = |server: &ServerConfig| {
            let auth: Vec<&str> = server.authentication.iter().map(|one| one.key()).collect();
            let (protocol, host, port) = (server.protocol.key(), &server.host, server.port);
            format!("{protocol} {host}:{port} {} {}", server.security.key(), auth.join(","))
        };
        Ok(document.servers.iter().map(shown).collect())
    }

    #[test]
    fn documents_and_what_comes_of_them() {
        let full = r#"{"protocols":{"jmap":{"url":"https://jmap.d.example/s"},"imap":{"host":"imap.d.example"},
            "pop3":{"host":"pop3.d.example"},"smtp":{"host":"smtp.d.example"},"caldav":{"url":"https://x/"}},
            "authentication":{"oauth-public":{"issuer":"https://auth.d.example/"},"password":true},
            "info":{"provider":{"name":"N"}}}"#;
        let cases: &[(&str, &[&str])] = &[
            (
                full,
                &[
                    "imap imap.d.example:993 tls oauth2,password-cleartext",
                    "pop3 pop3.d.example:995 tls oauth2,password-cleartext",
                    "smtp smtp.d.example:465 tls oauth2,password-cleartext",
                ],
            ),
            (
                r#"{"protocols":{"imap":{"host":"i.d.example"},"future":{"x":"wss://y"}},"later":42}"#,
                &["imap i.d.example:993 tls "],
            ),
            (
                r#"{"protocols":{"imap":{"host":"m.d.example"}},"authentication":{"password":true}}"#,
                &["imap m.d.example:993 tls password-cleartext"],
            ),
            (
                r#"{"protocols":{"smtp":{"host":"old.d.example"},"submit":{"host":"new.d.example"}}}"#,
                &["smtp new.d.example:465 tls "],
            ),
            (
                r#"{"protocols":{"imap":7,"pop3":{"host":[]},"submit":{"host":"s.d.example","port":1465}}}"#,
                &["smtp s.d.example:1465 tls "],
            ),
            (
                "\u{feff}{\"protocols\":{\"imap\":{\"host\":\"i.d.example\"}}}",
                &["imap i.d.example:993 tls "],
            ),
        ];
        for (document, expected) in cases {
            assert_eq!(servers(document).expect(document), *expected, "{document}");
        }
        let refused = [
            (
                r#"{"protocols":{},"info":{"provider":{"name":"Minimal"}}}"#,
                DocumentError::NoUsableServer,
            ),
            (r#"{"protocols":{"imap":{"host":"i","port":0}}}"#, DocumentError::NoUsableServer),
            (r#"{"apiUrl":"https://x/"}"#, DocumentError::NotAConfig),
            ("<html>", DocumentError::NotAConfig),
        ];
        for (document, expected) in refused {
            assert_eq!(servers(document), Err(expected), "{document}");
        }
    }

    #[test]
    fn the_digest_is_that_of_the_exact_bytes() {
        let document = r#"{"protocols":{"imap":{"host":"imap.example.com"}},"info":{"provider":{"name":"T"}}}"#;
        let good = "v=UAAC1; a=sha256; d=Z3Nzv1p9xaBICIDQEyphlh6IcOA40YY8BnOxccdGVP0=";
        let cases: &[(&[&str], Digest)] = &[
            (&[good], Digest::Matches),
            (&["v=spf1 -all", good], Digest::Matches),
            (&["v=UAAC1;a=SHA256;d=Z3Nzv1p9xaBICIDQEyphlh6IcOA40YY8BnOxccdGVP0="], Digest::Matches),
            (&["v=UAAC1; a=sha256; d=AAAA"], Digest::Mismatch),
            (&["v=UAAC1; a=md5; d=AAAA"], Digest::Missing),
            (&["v=UAAC1; a=sha256; d=!"], Digest::Missing),
            (&["a=sha256; d=AAAA"], Digest::Missing),
            (&[], Digest::Missing),
        ];
        for (records, expected) in cases {
            let records: Vec<String> = records.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(digest(&records, document.as_bytes()), *expected, "{records:?}");
        }
        assert_eq!(record(document.as_bytes()), good);
        assert_eq!(
            digest(&[good.to_owned()], format!("{document}\n").as_bytes()),
            Digest::Mismatch
        );
    }

    #[test]
    fn publishers_learn_what_to_put_right_and_where() {
        let cases: &[(&str, &[(Kind, &str)])] = &[
            (
                r#"{"protocols":{"imap":{"host":"i.d.example"},"submit":{"host":"s.d.example"}},
                "authentication":{"password":true}}"#,
                &[],
            ),
            (
                r#"{"protocols":{"imap":{"host":"192.0.2.1"},"smtp":{"host":"s.d.example","port":587}},
                "authentication":[]}"#,
                &[
                    (Kind::WrongType, "authentication"),
                    (Kind::HostIsAddress, "protocols.imap.host"),
                    (Kind::OutdatedName, "protocols.smtp"),
                    (Kind::SecurityAgainstPort, "protocols.smtp.port"),
                ],
            ),
            (
                r#"{"protocols":{"imap":[],"pop3":{"host":"p_p"},"submit":{"host":"s","port":"465"}}}"#,
                &[
                    (Kind::AuthenticationMissing, "authentication"),
                    (Kind::WrongType, "protocols.imap"),
                    (Kind::HostUnusable, "protocols.pop3.host"),
                    (Kind::PortUnusable, "protocols.submit.port"),
                    (Kind::NoIncoming, "protocols"),
                    (Kind::NoOutgoing, "protocols"),
                ],
            ),
        ];
        for (document, expected) in cases {
            let read = read(document.as_bytes(), &address()).expect(document);
            let problems: Vec<_> =
                read.problems.iter().map(|one| (one.kind, one.place.as_str())).collect();
            assert_eq!(problems, *expected, "{document}");
        }
    }

    #[test]
    fn help_is_a_link_only_over_https() {
        let with = |link: &str| {
            let text = format!(
                r#"{{"protocols":{{"imap":{{"host":"i.d.example"}}}},"info":{{"help":{{"documentation":"{link}"}}}}}}"#
            );
            parse(text.as_bytes(), &address()).expect("readable")
        };
        assert_eq!(with("https://help.d.example/").notes.len(), 1);
        let plain = with("http://help.d.example/");
        assert!(plain.notes.is_empty());
        assert!(plain.problems.iter().any(|problem| problem.kind == Kind::PlainLink));
    }
}
