//! stub
use super::document::*;
use crate::account::EmailAddress;
use url::Url;
pub(super) enum Answer {
    Settings(Document),
    RedirectUrl(Url),
    RedirectAddress(EmailAddress),
    Error {
        #[allow(unused)]
        code: String,
    },
}
pub(super) fn parse(_: &[u8], _: &EmailAddress) -> Result<Answer, DocumentError> {
    Err(DocumentError::NotAConfig)
}
pub(super) fn request_body(_: &EmailAddress) -> String {
    String::new()
}
