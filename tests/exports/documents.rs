//! Readers of XML, of the code for Android and of zone lines, as strict as the programs that read them.

use postlotse::account::{AuthMethod, DaysOnServer, Protocol, Security};

use super::readers::{Server, Told, days, key, login_of};

fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &str) -> Option<roxmltree::Node<'a, 'a>> {
    node.children().find(|child| child.tag_name().name() == name)
}

fn inside(node: roxmltree::Node<'_, '_>, name: &str) -> String {
    let found = node.children().find(|child| child.tag_name().name() == name);
    found.and_then(|child| child.text()).unwrap_or_default().to_owned()
}

fn element<'a>(document: &'a roxmltree::Document<'a>, name: &str) -> roxmltree::Node<'a, 'a> {
    let mut found = document.descendants().filter(|node| node.tag_name().name() == name);
    found.next().unwrap_or_else(|| panic!("{name} is missing"))
}

/// The config-v1.1 file, as a client reads it for an address.
pub(super) fn config(text: &str, address: &str) -> Told {
    let document = roxmltree::Document::parse(text).unwrap();
    let (local, domain) = address.rsplit_once('@').unwrap();
    let server = |name: &str| {
        let node = element(&document, name);
        let user_name = inside(node, "username")
            .replace("%EMAILADDRESS%", address)
            .replace("%EMAILLOCALPART%", local)
            .replace("%EMAILDOMAIN%", domain);
        Server {
            protocol: key(Protocol::from_key(node.attribute("type").unwrap()).unwrap()),
            host: inside(node, "hostname"),
            port: inside(node, "port").parse().unwrap(),
            security: match inside(node, "socketType").as_str() {
                "SSL" => Some(Security::ImplicitTls),
                "STARTTLS" => Some(Security::StartTls),
                other => panic!("{other}"),
            },
            user_name: Some(user_name),
            login: Some(login_of(
                &[
                    ("password-cleartext", AuthMethod::PasswordCleartext),
                    ("password-encrypted", AuthMethod::PasswordEncrypted),
                    ("OAuth2", AuthMethod::OAuth2),
                    ("GSSAPI", AuthMethod::Gssapi),
                    ("NTLM", AuthMethod::Ntlm),
                    ("TLS-client-cert", AuthMethod::ClientCertificate),
                ],
                &inside(node, "authentication").as_str(),
            )),
        }
    };
    let (incoming, outgoing) = (server("incomingServer"), server("outgoingServer"));
    let leaves = child(element(&document, "incomingServer"), "pop3").map(|pop3| {
        assert_eq!(inside(pop3, "leaveMessagesOnServer"), "true");
        let number = child(pop3, "daysToLeaveMessagesOnServer").and_then(|node| node.text());
        number.map_or(DaysOnServer::ALWAYS, |number| days(number.parse().unwrap()))
    });
    Told { address: None, name: None, incoming, outgoing, days: leaves }
}

/// Autodiscover's answer.
pub(super) fn pox(text: &str) -> Told {
    let document = roxmltree::Document::parse(text).unwrap();
    let servers: Vec<Server> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "Protocol")
        .map(|node| Server {
            protocol: key(Protocol::from_key(&inside(node, "Type").to_lowercase()).unwrap()),
            host: inside(node, "Server"),
            port: inside(node, "Port").parse().unwrap(),
            security: match (inside(node, "SSL").as_str(), inside(node, "Encryption").as_str()) {
                ("on", "") => Some(Security::ImplicitTls),
                ("", "TLS") => Some(Security::StartTls),
                other => panic!("{other:?}"),
            },
            user_name: Some(inside(node, "LoginName")),
            login: None,
        })
        .collect();
    let [incoming, outgoing] = <[Server; 2]>::try_from(servers).unwrap();
    let name = Some(inside(element(&document, "User"), "DisplayName"));
    Told { address: None, name, incoming, outgoing, days: None }
}

/// The settings file of K-9 Mail, with the rules of its importer.
pub(super) fn k9(text: &str) -> Told {
    let document = roxmltree::Document::parse(text).unwrap();
    assert_eq!(document.root_element().attribute("format"), Some("1"));
    let uuid = element(&document, "account").attribute("uuid").unwrap();
    let parts: Vec<usize> = uuid.split('-').map(str::len).collect();
    assert!(parts == [8, 4, 4, 4, 12] && uuid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
    let server = |name: &str| {
        let node = element(&document, name);
        assert!(child(node, "password").is_none());
        Server {
            protocol: key(
                Protocol::from_key(&node.attribute("type").unwrap().to_lowercase()).unwrap()
            ),
            host: inside(node, "host"),
            port: inside(node, "port").parse().unwrap(),
            security: match inside(node, "connection-security").as_str() {
                "SSL_TLS_REQUIRED" => Some(Security::ImplicitTls),
                "STARTTLS_REQUIRED" => Some(Security::StartTls),
                other => panic!("{other}"),
            },
            user_name: Some(inside(node, "username")),
            login: Some(login_of(
                &[
                    ("PLAIN", AuthMethod::PasswordCleartext),
                    ("CRAM_MD5", AuthMethod::PasswordEncrypted),
                    ("EXTERNAL", AuthMethod::ClientCertificate),
                    ("XOAUTH2", AuthMethod::OAuth2),
                ],
                &inside(node, "authentication-type").as_str(),
            )),
        }
    };
    let incoming = server("incoming-server");
    // What happens on the server to mail that was deleted here: nothing, for POP3.
    let policy = if incoming.protocol == "pop3" { "NEVER" } else { "DELETE" };
    let value = element(&document, "value");
    assert_eq!((value.attribute("key"), value.text()), (Some("deletePolicy"), Some(policy)));
    let identity = element(&document, "identity");
    Told {
        address: Some(inside(identity, "email")),
        name: Some(inside(identity, "name")),
        incoming,
        outgoing: server("outgoing-server"),
        days: None,
    }
}

/// What Thunderbird for Android reads from a code.
pub(super) fn code(text: &str) -> Told {
    assert!(text.is_ascii() && !text.contains("null"), "{text}");
    let whole: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(whole[0], 1);
    assert_eq!(whole[1], serde_json::json!([1, 1]));
    let server = |list: &serde_json::Value, protocol| Server {
        protocol: key(protocol),
        host: list[1].as_str().unwrap().to_owned(),
        port: u16::try_from(list[2].as_u64().unwrap()).unwrap(),
        security: match list[3].as_u64() {
            Some(3) => Some(Security::ImplicitTls),
            Some(2) => Some(Security::StartTls),
            other => panic!("{other:?}"),
        },
        user_name: Some(list[5].as_str().unwrap().to_owned()),
        login: Some(login_of(
            &[
                (1, AuthMethod::PasswordCleartext),
                (2, AuthMethod::PasswordEncrypted),
                (5, AuthMethod::ClientCertificate),
                (6, AuthMethod::OAuth2),
            ],
            &list[4].as_u64().unwrap(),
        )),
    };
    let protocol = match whole[2][0].as_u64() {
        Some(0) => Protocol::Imap,
        Some(1) => Protocol::Pop3,
        other => panic!("{other:?}"),
    };
    let (incoming, group) = (server(&whole[2], protocol), &whole[3][0]);
    let identity = |at: usize| group[1][at].as_str().map(str::to_owned);
    let outgoing = server(&group[0], Protocol::Smtp);
    Told { address: identity(0), name: identity(1), incoming, outgoing, days: None }
}

/// Apple's configuration profile; it does not say which kind of TLS.
pub(super) fn profile(bytes: &[u8]) -> Told {
    let value = plist::Value::from_reader_xml(std::io::Cursor::new(bytes)).unwrap();
    let content = value.as_dictionary().unwrap()["PayloadContent"].as_array().unwrap();
    let mail = content[0].as_dictionary().unwrap();
    let string = |key: &str| mail.get(key).and_then(plist::Value::as_string).map(str::to_owned);
    let server = |way: &str, protocol| {
        let name = |key: &str| format!("{way}MailServer{key}");
        assert_eq!(mail[&name("UseSSL")].as_boolean(), Some(true));
        let port = mail[&name("PortNumber")].as_unsigned_integer().unwrap();
        Server {
            protocol: key(protocol),
            host: string(&name("HostName")).unwrap(),
            port: u16::try_from(port).unwrap(),
            security: None,
            user_name: string(&name("Username")),
            login: Some(login_of(
                &[
                    ("EmailAuthPassword", AuthMethod::PasswordCleartext),
                    ("EmailAuthCRAMMD5", AuthMethod::PasswordEncrypted),
                    ("EmailAuthNTLM", AuthMethod::Ntlm),
                ],
                &string(&name("Authentication")).unwrap().as_str(),
            )),
        }
    };
    let protocol = match string("EmailAccountType").as_deref() {
        Some("EmailTypeIMAP") => Protocol::Imap,
        Some("EmailTypePOP") => Protocol::Pop3,
        other => panic!("{other:?}"),
    };
    Told {
        address: string("EmailAddress"),
        name: Some(string("EmailAccountName").unwrap_or_default()),
        incoming: server("Incoming", protocol),
        outgoing: server("Outgoing", Protocol::Smtp),
        days: None,
    }
}

/// SRV records: services that are offered, and where; those with a target of `.` are not.
pub(super) fn zone(text: &str, domain: &str) -> Vec<(String, String, u16)> {
    text.lines()
        .filter(|line| !line.starts_with(';'))
        .filter_map(|line| {
            let fields: Vec<&str> = line.split(' ').collect();
            let [owner, _, "IN", "SRV", _, _, port, target] = fields[..] else { panic!("{line}") };
            let service = owner.strip_suffix(&format!("._tcp.{domain}."))?.strip_prefix('_')?;
            let target = target.strip_suffix('.')?;
            let offered = !target.is_empty();
            offered.then(|| (service.to_owned(), target.to_owned(), port.parse().unwrap()))
        })
        .collect()
}
