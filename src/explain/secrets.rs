//! stub
#![allow(missing_docs)]
use crate::i18n::Message;
pub fn error(_: &crate::storage::SecretError) -> Message {
    Message::new("x")
}
