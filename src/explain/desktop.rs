//! stub
#![allow(missing_docs)]
use crate::i18n::Message;
pub fn choose_error(_: &crate::desktop::ChooseError) -> Message {
    Message::new("x")
}
pub fn open_error(_: &crate::desktop::OpenError) -> Message {
    Message::new("x")
}
