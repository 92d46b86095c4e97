//! What a file tells of an account, and readers of the formats made of lines, as strict as the programs that read them.
//!
//! Only tests use them: this program reads its own account file and what it
//! finds while searching, nothing else. XML, JSON and zone lines are read in
//! `documents`.

use std::collections::HashMap;

use postlotse::account::{Account, AuthMethod, DaysOnServer, Protocol, Security, ServerConfig};
use postlotse::export::named_login;

/// A server as a file tells it; `None` where the format has no place for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) protocol: &'static str,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Option<Security>,
    pub(super) user_name: Option<String>,
    pub(super) login: Option<AuthMethod>,
}

/// An account as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) address: Option<String>,
    pub(super) name: Option<String>,
    pub(super) incoming: Server,
    pub(super) outgoing: Server,
    /// How long fetched mail stays on the server; `None` also where none is fetched.
    pub(super) days: Option<DaysOnServer>,
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
            login: Some(named_login(server)),
        };
        Self {
            address: Some(account.address.to_ascii()),
            name: Some(account.display_name.clone()),
            incoming: server(&account.incoming),
            outgoing: server(&account.outgoing),
            days: (account.incoming.protocol == Protocol::Pop3).then_some(account.leave_on_server),
        }
    }
}

/// A number of days; what is no possible wish of a person stands for always.
pub(super) fn days(number: u64) -> DaysOnServer {
    u16::try_from(number).ok().and_then(DaysOnServer::days).unwrap_or(DaysOnServer::ALWAYS)
}

/// The login of a word or number, by a format's own table.
pub(super) fn login_of<T: PartialEq + std::fmt::Debug>(
    table: &[(T, AuthMethod)],
    word: &T,
) -> AuthMethod {
    let found = table.iter().find(|(known, _)| known == word);
    found.unwrap_or_else(|| panic!("{word:?} is no login")).1
}

pub(super) fn key(protocol: Protocol) -> &'static str {
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
    let login = |name: &str| {
        let table = [
            (3, AuthMethod::PasswordCleartext),
            (4, AuthMethod::PasswordEncrypted),
            (5, AuthMethod::Gssapi),
            (6, AuthMethod::Ntlm),
            (7, AuthMethod::ClientCertificate),
            (10, AuthMethod::OAuth2),
        ];
        Some(login_of(&table, &number(name)))
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
            login: login(&format!("{server}.authMethod")),
        },
        outgoing: Server {
            protocol: key(Protocol::Smtp),
            host: string(&format!("{smtp}.hostname")),
            port: number(&format!("{smtp}.port")),
            security: security(&format!("{smtp}.try_ssl")),
            user_name: Some(string(&format!("{smtp}.username"))),
            login: login(&format!("{smtp}.authMethod")),
        },
        days: (string(&format!("{server}.type")) == "pop3").then(|| {
            assert_eq!(values[&format!("{server}.leave_on_server")], true);
            let by_age = values[&format!("{server}.delete_by_age_from_server")] == true;
            let name = format!("{server}.num_days_to_leave_on_server");
            if by_age { days(number(&name).into()) } else { DaysOnServer::ALWAYS }
        }),
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
            // A password is all it can be told of.
            login: None,
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
            login: None,
        },
        days: (protocol == Protocol::Pop3).then(|| {
            let bits = own("LeaveOnServer");
            let bits = u32::from_str_radix(bits.strip_prefix("0x").unwrap(), 16).unwrap();
            match bits & 0xffff {
                0b01 => DaysOnServer::ALWAYS,
                0b11 => days((bits >> 16).into()),
                other => panic!("{other:b}"),
            }
        }),
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
        login: Some(match file["Authentication/Method"].as_str() {
            // For SMTP this would be no login.
            "none" if protocol != Protocol::Smtp => AuthMethod::PasswordCleartext,
            "PLAIN" => AuthMethod::PasswordCleartext,
            "CRAM-MD5" => AuthMethod::PasswordEncrypted,
            "GSSAPI" => AuthMethod::Gssapi,
            "NTLM" => AuthMethod::Ntlm,
            "Google" | "Outlook" | "Yahoo" => AuthMethod::OAuth2,
            other => panic!("{other}"),
        }),
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
        days: (protocol == Protocol::Pop3).then(|| {
            assert_eq!(account["Pop Backend/KeepOnServer"], "true");
            days(account["Pop Backend/DeleteAfterDays"].parse().unwrap())
        }),
    }
}
