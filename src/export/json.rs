//! Writes the program's own account file, version 1.
//!
//! Reading it back is `account_file`'s; both sides name the same keys through
//! [`proof_key`] and the `key()` of the vocabulary.

use serde::Serialize;

use crate::account::{Account, ProofState, ServerConfig};

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
