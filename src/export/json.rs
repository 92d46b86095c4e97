//! Writes the program's own account file, version 1.
//!
//! Reading it back is `account_file`'s; both sides name the same keys through
//! [`proof_key`] and the `key()` of the vocabulary.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::account::{Account, DaysOnServer, Folders, ProofState, Protocol, ServerConfig};

/// What the file says it is.
pub(super) const FORMAT: &str = "postlotse-account";
/// The version written, and the newest one read.
pub(super) const VERSION: u64 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u64,
    address: String,
    name: &'a str,
    incoming: Server<'a>,
    outgoing: Server<'a>,
    /// Days, or the word for always; missing where it says nothing new.
    #[serde(skip_serializing_if = "Option::is_none")]
    leave_on_server: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    folders: Option<Value>,
    proof: Proof,
}

#[derive(Serialize)]
struct Server<'a> {
    protocol: &'static str,
    host: String,
    port: u16,
    security: &'static str,
    auth: Vec<&'static str>,
    /// `null` where the provider assigned a name nobody has typed yet.
    username: Option<&'a str>,
}

#[derive(Serialize)]
struct Proof {
    incoming: &'static str,
    outgoing: &'static str,
}

/// The word for how one direction fared.
pub(super) fn proof_key(state: ProofState) -> &'static str {
    match state {
        ProofState::Works => "works",
        ProofState::Failed => "failed",
        ProofState::Untested => "untested",
    }
}

/// The file's text, indented for people who look inside.
pub(super) fn write(account: &Account) -> String {
    let file = File {
        format: FORMAT,
        version: VERSION,
        address: account.address.to_ascii(),
        name: &account.display_name,
        incoming: server(&account.incoming),
        outgoing: server(&account.outgoing),
        leave_on_server: leave_on_server(account),
        folders: folders(&account.folders),
        proof: Proof {
            incoming: proof_key(account.proof.incoming),
            outgoing: proof_key(account.proof.outgoing),
        },
    };
    // Strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn server(server: &ServerConfig) -> Server<'_> {
    Server {
        protocol: server.protocol.key(),
        host: server.host.to_string(),
        port: server.port,
        security: server.security.key(),
        auth: server.authentication.iter().map(|method| method.key()).collect(),
        username: server.username.as_known(),
    }
}

fn leave_on_server(account: &Account) -> Option<Value> {
    let leave = account.leave_on_server;
    let told = account.incoming.protocol == Protocol::Pop3 || leave != DaysOnServer::default();
    told.then(|| leave.number().map_or_else(|| DaysOnServer::ALWAYS_KEY.into(), Value::from))
}

fn folders(folders: &Folders) -> Option<Value> {
    if *folders == Folders::default() {
        return None;
    }
    let mut object = Map::new();
    object.insert("delimiter".into(), json!(folders.delimiter));
    for (purpose, folder) in folders.iter() {
        let names = json!({ "name": folder.name, "encoded": folder.encoded });
        object.insert(purpose.key().into(), names);
    }
    Some(Value::Object(object))
}
