//! Readers of the formats, as strict as the programs that read them.
//!
//! Only tests use them: this program reads its own account file and what it
//! finds while searching, nothing else.

use std::collections::HashMap;

use postlotse::account::{Account, Protocol, Security, ServerConfig};

/// A server as a file tells it; `None` where the format has no place for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) protocol: &'static str,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Option<Security>,
    pub(super) user_name: Option<String>,
}

/// An account as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) address: Option<String>,
    pub(super) name: Option<String>,
    pub(super) incoming: Server,
    pub(super) outgoing: Server,
}

impl Told {
    /// What a file that holds everything would tell of an account.
    pub(super) fn of(account: &Account) -> Self {
        let server = |server: &ServerConfig| Server {
            protocol: server.protocol.key(),
            host: server.host.to_string(),
            port: server.port,
            security: Some(server.security),
            user_name: server.username.as_known().map(str::to_owned),
        };
        Self {
            address: Some(account.address.to_ascii()),
            name: Some(account.display_name.clone()),
            incoming: server(&account.incoming),
            outgoing: server(&account.outgoing),
        }
    }
}

fn key(protocol: Protocol) -> &'static str {
    protocol.key()
}

/// `prefs.js`: names and JSON-like values.
pub(super) fn prefs(text: &str) -> Told {
    let mut values: HashMap<String, serde_json::Value> = HashMap::new();
    for line in text.lines() {
        let inside = line.strip_prefix("user_pref(").and_then(|rest| rest.strip_suffix(");"));
        let list = format!("[{}]", inside.unwrap_or_else(|| panic!("{line}")));
        let pair: (String, serde_json::Value) = serde_json::from_str(&list).unwrap();
        assert!(values.insert(pair.0, pair.1).is_none(), "twice: {line}");
    }
    let string = |name: &str| values[name].as_str().unwrap().to_owned();
    let number = |name: &str| u16::try_from(values[name].as_u64().unwrap()).unwrap();
    let security = |name: &str| match number(name) {
        3 => Some(Security::ImplicitTls),
        2 => Some(Security::StartTls),
        other => panic!("{name} is {other}"),
    };
    assert_eq!(string("mail.accountmanager.accounts"), "account1");
    let server = format!("mail.server.{}", string("mail.account.account1.server"));
    let identity = format!("mail.identity.{}", string("mail.account.account1.identities"));
    let smtp = format!("mail.smtpserver.{}", string(&format!("{identity}.smtpServer")));
    Told {
        address: Some(string(&format!("{identity}.useremail"))),
        name: Some(string(&format!("{identity}.fullName"))),
        incoming: Server {
            protocol: match string(&format!("{server}.type")).as_str() {
                "imap" => key(Protocol::Imap),
                "pop3" => key(Protocol::Pop3),
                other => panic!("{other}"),
            },
            host: string(&format!("{server}.hostname")),
            port: number(&format!("{server}.port")),
            security: security(&format!("{server}.socketType")),
            user_name: Some(string(&format!("{server}.userName"))),
        },
        outgoing: Server {
            protocol: key(Protocol::Smtp),
            host: string(&format!("{smtp}.hostname")),
            port: number(&format!("{smtp}.port")),
            security: security(&format!("{smtp}.try_ssl")),
            user_name: Some(string(&format!("{smtp}.username"))),
        },
    }
}

/// INI text: `section/key`.
fn ini(text: &str, line_end: &str) -> HashMap<String, String> {
    let mut values = HashMap::new();
    let mut section = String::new();
    for line in text.split(line_end).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.to_owned();
        } else {
            let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("{line}"));
            let twice = values.insert(format!("{section}/{key}"), value.to_owned());
            assert!(twice.is_none(), "twice: {line}");
        }
    }
    values
}

/// Outlook's profile file.
pub(super) fn prf(text: &str) -> Told {
    let values = ini(text, "\r\n");
    let value = |key: &str| values.get(&format!("Account1/{key}")).cloned();
    let own = |key: &str| value(key).unwrap_or_else(|| panic!("{key} is missing"));
    let (kind, protocol) = match values["Internet Account List/Account1"].as_str() {
        "I_Mail" => ("POP3", Protocol::Pop3),
        "IMAP_I_Mail" => ("IMAP", Protocol::Imap),
        other => panic!("{other}"),
    };
    let incoming_name = own(&format!("{kind}UserName"));
    let outgoing_name = match own("SMTPAuthMethod").as_str() {
        "0" => incoming_name.clone(),
        "1" => own("SMTPUserName"),
        other => panic!("{other}"),
    };
    Told {
        address: Some(own("EmailAddress")),
        name: Some(own("DisplayName")),
        incoming: Server {
            protocol: key(protocol),
            host: own(&format!("{kind}Server")),
            port: own(&format!("{kind}Port")).parse().unwrap(),
            security: (own(&format!("{kind}UseSSL")) == "1").then_some(Security::ImplicitTls),
            user_name: Some(incoming_name),
        },
        outgoing: Server {
            protocol: key(Protocol::Smtp),
            host: own("SMTPServer"),
            port: own("SMTPPort").parse().unwrap(),
            security: match (own("SMTPSecureConnection").as_str(), value("SMTPUseSSL").as_deref()) {
                ("1", Some("1")) => Some(Security::ImplicitTls),
                ("2", None) => Some(Security::StartTls),
                other => panic!("{other:?}"),
            },
            user_name: Some(outgoing_name),
        },
    }
}

/// Evolution's three files: account, identity, transport.
pub(super) fn sources(files: [&str; 3]) -> Told {
    let [account, identity, transport] = files.map(|text| ini(text, "\n"));
    let plain =
        |text: &str| text.replace("\\\\", "\u{0}").replace("\\s", " ").replace('\u{0}', "\\");
    let server = |file: &HashMap<String, String>, protocol| Server {
        protocol: key(protocol),
        host: plain(&file["Authentication/Host"]),
        port: file["Authentication/Port"].parse().unwrap(),
        security: match file["Security/Method"].as_str() {
            "ssl-on-alternate-port" => Some(Security::ImplicitTls),
            "starttls-on-standard-port" => Some(Security::StartTls),
            other => panic!("{other}"),
        },
        user_name: Some(plain(&file["Authentication/User"])),
    };
    let protocol = match account["Mail Account/BackendName"].as_str() {
        "imapx" => Protocol::Imap,
        "pop" => Protocol::Pop3,
        other => panic!("{other}"),
    };
    Told {
        address: Some(plain(&identity["Mail Identity/Address"])),
        name: Some(plain(&identity["Mail Identity/Name"])),
        incoming: server(&account, protocol),
        outgoing: server(&transport, Protocol::Smtp),
    }
}

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
        }
    };
    let (incoming, outgoing) = (server("incomingServer"), server("outgoingServer"));
    Told { address: None, name: None, incoming, outgoing }
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
        })
        .collect();
    let [incoming, outgoing] = <[Server; 2]>::try_from(servers).unwrap();
    let name = Some(inside(element(&document, "User"), "DisplayName"));
    Told { address: None, name, incoming, outgoing }
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
        assert_eq!(inside(node, "authentication-type"), "PLAIN");
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
        }
    };
    let identity = element(&document, "identity");
    Told {
        address: Some(inside(identity, "email")),
        name: Some(inside(identity, "name")),
        incoming: server("incoming-server"),
        outgoing: server("outgoing-server"),
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
    };
    let protocol = match whole[2][0].as_u64() {
        Some(0) => Protocol::Imap,
        Some(1) => Protocol::Pop3,
        other => panic!("{other:?}"),
    };
    let (incoming, group) = (server(&whole[2], protocol), &whole[3][0]);
    let identity = |at: usize| group[1][at].as_str().map(str::to_owned);
    let outgoing = server(&group[0], Protocol::Smtp);
    Told { address: identity(0), name: identity(1), incoming, outgoing }
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
