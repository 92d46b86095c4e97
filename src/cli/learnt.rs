//! What a check has taught about a server, for the JSON of `check`: fixed field names, closed keys, no prose.

use serde_json::{Map, Value, json};

use crate::account::Protocol;
use crate::protocol::{Learnt, Mailbox, SpecialFolder};
use crate::verify::ProtocolReport;

/// The fields of one protocol.
pub(crate) fn fields(report: &ProtocolReport) -> Map<String, Value> {
    let Learnt { mechanism, mailbox, maildrop, submission } = &report.learnt;
    let mut fields = Map::new();
    let mut field = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    field("mechanism", json!(mechanism.map(|mechanism| mechanism.key())));
    field("auth", json!(report.proven_method().map(|method| method.key())));
    match report.protocol {
        Protocol::Imap => {
            let mailbox = mailbox.as_ref();
            field("namespace", namespace(mailbox));
            field("folders", folders(mailbox));
        }
        Protocol::Pop3 => {
            field("messages", json!(maildrop.and_then(|maildrop| maildrop.messages)));
            field("lasting_numbers", json!(maildrop.map(|maildrop| maildrop.lasting_numbers)));
            field("kept_days", json!(maildrop.and_then(|maildrop| maildrop.kept_days)));
        }
        Protocol::Smtp => {
            let known = submission.as_ref();
            field("largest_message", json!(known.and_then(|known| known.largest_message)));
            field("eight_bit", json!(known.map(|known| known.eight_bit)));
            field("unicode_addresses", json!(known.map(|known| known.unicode_addresses)));
        }
    }
    fields
}

fn namespace(mailbox: Option<&Mailbox>) -> Value {
    let namespace = mailbox.and_then(|mailbox| mailbox.namespace.as_ref());
    json!(namespace.map(|namespace| json!({
        "prefix": namespace.prefix,
        "delimiter": namespace.delimiter,
    })))
}

/// Every purpose, with `null` where the server names no folder for it.
fn folders(mailbox: Option<&Mailbox>) -> Value {
    let name = |purpose| mailbox.and_then(|mailbox| mailbox.folder(purpose)).map(|one| &one.name);
    let entries = SpecialFolder::ALL.map(|one| (one.key().to_owned(), json!(name(one))));
    Value::Object(entries.into_iter().collect())
}
