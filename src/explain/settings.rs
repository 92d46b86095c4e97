//! stub
#![allow(missing_docs)]
use crate::i18n::Message;
pub fn error(_: &crate::storage::SettingsError) -> Message {
    Message::new("x")
}
