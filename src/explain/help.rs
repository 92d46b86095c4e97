//! stub
#![allow(missing_docs)]
use crate::i18n::Message;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    A,
}
impl Topic {
    pub const ALL: [Self; 1] = [Self::A];
    pub fn key(self) -> &'static str {
        "a"
    }
}
pub struct HelpPoint {
    pub term: Message,
    pub text: Message,
}
pub struct HelpText {
    pub heading: Message,
    pub paragraphs: Vec<Message>,
    pub points: Vec<HelpPoint>,
}
pub fn topic(_: Topic) -> HelpText {
    HelpText { heading: Message::new("window-help"), paragraphs: vec![], points: vec![] }
}
