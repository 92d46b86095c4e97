//! Reads the program's own account file back (`--account FILE`).
//!
//! Strict about everything it uses: each value goes through the parser a typed
//! one goes through, so a file cannot hold what a person could not type.
//! Fields it does not know are ignored, except for a password, which has no
//! business in such a file.

use serde_json::{Map, Value};

use super::json::{FORMAT, VERSION, proof_key};
use crate::account::{
    Account, AddressError, AuthMethod, DaysOnServer, EmailAddress, Folder, Folders, Host,
    HostError, Proof, ProofState, Protocol, Security, ServerConfig, SpecialFolder, UserName,
    UserNameError,
};

/// Longest account file that is read, in bytes.
pub const MAX_ACCOUNT_FILE: usize = 64 * 1024;

/// Why a file is no account; `field` is a path such as `incoming.host`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountFileError {
    /// Longer than [`MAX_ACCOUNT_FILE`].
    #[error("the file is longer than {MAX_ACCOUNT_FILE} bytes")]
    TooLong,
    /// Not JSON; where reading stopped, counted from 1 (0 where unknown).
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// JSON, but not an account file of this program.
    #[error("not an account file")]
    NotAnAccount,
    /// A version this program cannot read.
    #[error("version {0} is not supported")]
    UnknownVersion(u64),
    /// The file holds a password, which it never should.
    #[error("the file holds a password")]
    HoldsPassword,
    /// A field is not there.
    #[error("{field} is missing")]
    Missing {
        /// Which one.
        field: String,
    },
    /// A field is there but holds something else than it should.
    #[error("{field} holds the wrong kind of value")]
    WrongKind {
        /// Which one.
        field: String,
    },
    /// A field holds a word outside its closed list.
    #[error("{field} holds an unknown word")]
    UnknownWord {
        /// Which one.
        field: String,
        /// The word, as it stands there.
        word: String,
    },
    /// The name holds a line break or another control character.
    #[error("the name holds a control character")]
    Name,
    /// The address is none.
    #[error("address: {0}")]
    Address(AddressError),
    /// A host is none.
    #[error("{field}: {error}")]
    Host {
        /// Which one.
        field: String,
        /// What is wrong with it.
        error: HostError,
    },
    /// A user name is none.
    #[error("{field}: {error}")]
    UserName {
        /// Which one.
        field: String,
        /// What is wrong with it.
        error: UserNameError,
    },
}

/// Reads an account file of version 1; a UTF-8 byte order mark is tolerated.
pub fn read_account(bytes: &[u8]) -> Result<Account, AccountFileError> {
    if bytes.len() > MAX_ACCOUNT_FILE {
        return Err(AccountFileError::TooLong);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        AccountFileError::NotJson { line: error.line(), column: error.column() }
    })?;
    if holds_password(&value) {
        return Err(AccountFileError::HoldsPassword);
    }
    let Value::Object(fields) = &value else {
        return Err(AccountFileError::NotAnAccount);
    };
    if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(AccountFileError::NotAnAccount);
    }
    let root = Reader { path: "", fields };
    let version = root.value("version")?.as_u64().ok_or_else(|| root.wrong_kind("version"))?;
    if version != VERSION {
        return Err(AccountFileError::UnknownVersion(version));
    }
    account(&root)
}

fn account(root: &Reader<'_>) -> Result<Account, AccountFileError> {
    let address = EmailAddress::parse(root.text("address")?).map_err(AccountFileError::Address)?;
    let display_name = root.text("name")?.to_owned();
    if display_name.chars().any(char::is_control) {
        return Err(AccountFileError::Name);
    }
    let incoming = server(&root.object("incoming")?, Protocol::is_incoming)?;
    let outgoing = server(&root.object("outgoing")?, |protocol| protocol == Protocol::Smtp)?;
    let proof = root.object("proof")?;
    let proof = Proof {
        incoming: proof.word("incoming", proof_state)?,
        outgoing: proof.word("outgoing", proof_state)?,
    };
    let leave_on_server = leave_on_server(root)?;
    let folders = folders(root)?;
    Ok(Account { address, display_name, incoming, outgoing, leave_on_server, folders, proof })
}

/// Files older than the key, and those that say nothing new, have none.
fn leave_on_server(root: &Reader<'_>) -> Result<DaysOnServer, AccountFileError> {
    const NAME: &str = "leave_on_server";
    let days = match root.fields.get(NAME) {
        None => return Ok(DaysOnServer::default()),
        Some(Value::String(word)) => Some(word.as_str())
            .filter(|word| *word == DaysOnServer::ALWAYS_KEY)
            .map(|_| DaysOnServer::ALWAYS),
        Some(value) => {
            let number = value.as_u64().and_then(|number| u16::try_from(number).ok());
            number.and_then(DaysOnServer::days)
        }
    };
    days.ok_or_else(|| root.wrong_kind(NAME))
}

fn folders(root: &Reader<'_>) -> Result<Folders, AccountFileError> {
    if !root.fields.contains_key("folders") {
        return Ok(Folders::default());
    }
    let object = root.object("folders")?;
    let delimiter = match object.value("delimiter")? {
        Value::Null => None,
        Value::String(text) => {
            let mut letters = text.chars();
            let delimiter = letters.next().filter(|letter| !letter.is_control());
            if delimiter.is_none() || letters.next().is_some() {
                return Err(object.wrong_kind("delimiter"));
            }
            delimiter
        }
        _ => return Err(object.wrong_kind("delimiter")),
    };
    let mut named = Vec::new();
    for purpose in SpecialFolder::ALL {
        if let Some(names) = object.fields.get(purpose.key()) {
            let name = |key| {
                let text = names.get(key).and_then(Value::as_str);
                text.filter(|text| !text.is_empty() && !text.chars().any(char::is_control))
                    .map(str::to_owned)
                    .ok_or_else(|| object.wrong_kind(purpose.key()))
            };
            named.push((purpose, Folder { encoded: name("encoded")?, name: name("name")? }));
        }
    }
    Ok(Folders::new(delimiter, named))
}

fn server(
    fields: &Reader<'_>,
    fits: impl Fn(Protocol) -> bool,
) -> Result<ServerConfig, AccountFileError> {
    let protocol =
        fields.word("protocol", |word| Protocol::from_key(word).filter(|found| fits(*found)))?;
    let host = Host::parse(fields.text("host")?)
        .map_err(|error| AccountFileError::Host { field: fields.path_of("host"), error })?;
    let port = fields.value("port")?.as_u64().and_then(|number| u16::try_from(number).ok());
    let port = port.filter(|port| *port != 0).ok_or_else(|| fields.wrong_kind("port"))?;
    let security = fields.word("security", Security::from_key)?;
    let authentication = authentication(fields)?;
    let username = match fields.value("username")? {
        Value::Null => UserName::Assigned,
        Value::String(name) => UserName::known(name).map_err(|error| {
            AccountFileError::UserName { field: fields.path_of("username"), error }
        })?,
        _ => return Err(fields.wrong_kind("username")),
    };
    Ok(ServerConfig { protocol, host, port, security, authentication, username })
}

fn authentication(fields: &Reader<'_>) -> Result<Vec<AuthMethod>, AccountFileError> {
    let Value::Array(entries) = fields.value("auth")? else {
        return Err(fields.wrong_kind("auth"));
    };
    entries
        .iter()
        .map(|entry| {
            let word = entry.as_str().ok_or_else(|| fields.wrong_kind("auth"))?;
            AuthMethod::from_key(word).ok_or_else(|| fields.unknown_word("auth", word))
        })
        .collect()
}

fn proof_state(word: &str) -> Option<ProofState> {
    [ProofState::Works, ProofState::Failed, ProofState::Untested]
        .into_iter()
        .find(|state| proof_key(*state) == word)
}

/// Whether any object, however deep, has a field that is named like a password.
fn holds_password(value: &Value) -> bool {
    let named = |name: &String| {
        let name = name.to_lowercase();
        ["password", "passwort", "kennwort", "passphrase"].iter().any(|word| name.contains(word))
    };
    match value {
        Value::Object(fields) => fields.iter().any(|(name, v)| named(name) || holds_password(v)),
        Value::Array(entries) => entries.iter().any(holds_password),
        _ => false,
    }
}

/// An object of the file together with the path that leads to it.
struct Reader<'a> {
    path: &'static str,
    fields: &'a Map<String, Value>,
}

impl<'a> Reader<'a> {
    fn path_of(&self, name: &str) -> String {
        match self.path {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }

    fn value(&self, name: &str) -> Result<&'a Value, AccountFileError> {
        let missing = || AccountFileError::Missing { field: self.path_of(name) };
        self.fields.get(name).ok_or_else(missing)
    }

    fn text(&self, name: &str) -> Result<&'a str, AccountFileError> {
        self.value(name)?.as_str().ok_or_else(|| self.wrong_kind(name))
    }

    fn word<T>(
        &self,
        name: &str,
        from_key: impl Fn(&str) -> Option<T>,
    ) -> Result<T, AccountFileError> {
        let word = self.text(name)?;
        from_key(word).ok_or_else(|| self.unknown_word(name, word))
    }

    fn object(&self, name: &'static str) -> Result<Reader<'a>, AccountFileError> {
        let fields = self.value(name)?.as_object().ok_or_else(|| self.wrong_kind(name))?;
        Ok(Reader { path: name, fields })
    }

    fn wrong_kind(&self, name: &str) -> AccountFileError {
        AccountFileError::WrongKind { field: self.path_of(name) }
    }

    fn unknown_word(&self, name: &str, word: &str) -> AccountFileError {
        let word = word.chars().filter(|c| !c.is_control()).take(40).collect();
        AccountFileError::UnknownWord { field: self.path_of(name), word }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{json, samples};
    use super::*;
    use proptest::prelude::*;

    fn changed(change: impl Fn(&mut Value)) -> Result<Account, AccountFileError> {
        let mut value: Value = serde_json::from_str(&json::write(&samples::imap())).expect("JSON");
        change(&mut value);
        read_account(value.to_string().as_bytes())
    }

    #[test]
    fn ignores_what_it_does_not_know() {
        let account = changed(|file| file["colour"] = "blue".into());
        assert_eq!(account, Ok(samples::imap()));
    }

    #[test]
    fn tolerates_a_byte_order_mark() {
        let text = format!("\u{feff}{}", json::write(&samples::pop3()));
        assert_eq!(read_account(text.as_bytes()), Ok(samples::pop3()));
    }

    #[test]
    fn refuses_foreign_and_damaged_files() {
        let not_json = read_account(b"{\"format\": ");
        assert!(matches!(not_json, Err(AccountFileError::NotJson { line: 1, .. })));
        for foreign in ["[]", "{}", "7", "{\"format\":\"other\",\"version\":1}"] {
            let refusal = Err(AccountFileError::NotAnAccount);
            assert_eq!(read_account(foreign.as_bytes()), refusal, "{foreign}");
        }
        let long = vec![b' '; MAX_ACCOUNT_FILE + 1];
        assert_eq!(read_account(&long), Err(AccountFileError::TooLong));
        assert!(read_account("[".repeat(60_000).as_bytes()).is_err(), "deep nesting");
    }

    #[test]
    fn refuses_with_the_field() {
        use AccountFileError as E;
        let field = |text: &str| text.to_owned();
        type Change = fn(&mut Value);
        let cases: Vec<(Change, E)> = vec![
            (|f| f["version"] = 2.into(), E::UnknownVersion(2)),
            (|f| f["version"] = "1".into(), E::WrongKind { field: field("version") }),
            (|f| f["address"] = "anna".into(), E::Address(AddressError::NoAtSign)),
            (|f| f["name"] = "a\nb".into(), E::Name),
            (|f| f["name"] = Value::Null, E::WrongKind { field: field("name") }),
            (
                |f| f["proof"]["incoming"] = "yes".into(),
                E::UnknownWord { field: field("proof.incoming"), word: field("yes") },
            ),
            (
                |f| f["incoming"]["protocol"] = "smtp".into(),
                E::UnknownWord { field: field("incoming.protocol"), word: field("smtp") },
            ),
            (
                |f| f["outgoing"]["security"] = "plain".into(),
                E::UnknownWord { field: field("outgoing.security"), word: field("plain") },
            ),
            (|f| f["incoming"]["port"] = 0.into(), E::WrongKind { field: field("incoming.port") }),
            (
                |f| f["incoming"]["port"] = 70000.into(),
                E::WrongKind { field: field("incoming.port") },
            ),
            (
                |f| f["incoming"]["host"] = "a b".into(),
                E::Host { field: field("incoming.host"), error: HostError::NotAName },
            ),
            (
                |f| f["outgoing"]["username"] = "a\nb".into(),
                E::UserName {
                    field: field("outgoing.username"),
                    error: UserNameError::ControlCharacter,
                },
            ),
            (
                |f| f["outgoing"]["auth"] = "x".into(),
                E::WrongKind { field: field("outgoing.auth") },
            ),
            (
                |f| f["leave_on_server"] = 366.into(),
                E::WrongKind { field: field("leave_on_server") },
            ),
            (
                |f| f["leave_on_server"] = "never".into(),
                E::WrongKind { field: field("leave_on_server") },
            ),
            (
                |f| f["folders"] = serde_json::json!({ "delimiter": "//" }),
                E::WrongKind { field: field("folders.delimiter") },
            ),
            (
                |f| {
                    f["folders"] = serde_json::json!({
                        "delimiter": "/", "sent": { "name": "a\nb", "encoded": "a" }
                    });
                },
                E::WrongKind { field: field("folders.sent") },
            ),
            (|f| f["outgoing"]["password"] = "x".into(), E::HoldsPassword),
            (|f| f["extra"] = serde_json::json!([{ "smtpPasswort": 1 }]), E::HoldsPassword),
        ];
        for (change, refusal) in cases {
            assert_eq!(changed(change), Err(refusal));
        }
        let missing = changed(|f| {
            f["incoming"].as_object_mut().expect("object").remove("username");
        });
        assert_eq!(missing, Err(E::Missing { field: field("incoming.username") }));
    }

    fn servers(protocols: &'static [Protocol]) -> impl Strategy<Value = ServerConfig> {
        let name = "[a-zA-Z0-9äß\"'<>&%@\\\\]([ -~€ü]{0,30}[a-z€\"])?";
        let host = prop_oneof!["[a-z][a-z0-9]{0,20}(\\.[a-z]{2,9}){1,3}", Just("::1".into())];
        let auth = prop::collection::vec(prop::sample::select(&AuthMethod::ALL[..]), 0..4);
        (
            prop::sample::select(protocols),
            host,
            1..=u16::MAX,
            prop::sample::select(&Security::ALL[..]),
            auth,
            prop::option::of(name),
        )
            .prop_map(|(protocol, host, port, security, authentication, name)| {
                ServerConfig {
                    protocol,
                    host: Host::parse(&host).expect("host"),
                    port,
                    security,
                    authentication,
                    username: name.map_or(UserName::Assigned, UserName::Known),
                }
            })
    }

    fn leaves() -> impl Strategy<Value = DaysOnServer> {
        prop_oneof![
            Just(DaysOnServer::ALWAYS),
            (1..=DaysOnServer::MOST).prop_filter_map("days", DaysOnServer::days),
        ]
    }

    fn folder_lists() -> impl Strategy<Value = Folders> {
        let name = || "[ -~äé€]{1,12}";
        let named = (prop::sample::select(&SpecialFolder::ALL[..]), name(), name());
        (prop::option::of("[./\\\\]"), prop::collection::vec(named, 0..5)).prop_map(
            |(delimiter, named)| {
                let named = named
                    .into_iter()
                    .map(|(purpose, encoded, name)| (purpose, Folder { encoded, name }));
                Folders::new(delimiter.and_then(|text: String| text.chars().next()), named)
            },
        )
    }

    fn states() -> impl Strategy<Value = ProofState> {
        prop_oneof![Just(ProofState::Works), Just(ProofState::Failed), Just(ProofState::Untested)]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            address in "[a-zA-Z0-9!#+]{1,20}@([a-z]{1,8}\\.){1,2}(de|example|com)",
            display_name in "\\PC{0,40}",
            incoming in servers(&[Protocol::Imap, Protocol::Pop3]),
            outgoing in servers(&[Protocol::Smtp]),
            states in (states(), states()),
            leave_on_server in leaves(),
            folders in folder_lists(),
        ) {
            let account = Account {
                address: EmailAddress::parse(&address).expect("address"),
                display_name,
                incoming,
                outgoing,
                leave_on_server,
                folders,
                proof: Proof { incoming: states.0, outgoing: states.1 },
            };
            let text = json::write(&account);
            prop_assert_eq!(read_account(text.as_bytes()), Ok(account));
        }

        #[test]
        fn no_bytes_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read_account(&bytes);
        }
    }
}
