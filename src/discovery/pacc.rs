//! stub
use super::document::*;
use crate::account::EmailAddress;
pub(super) enum Digest {
    Matches,
    Mismatch,
    Missing,
}
pub(super) fn parse(_: &[u8], _: &EmailAddress) -> Result<Document, DocumentError> {
    Err(DocumentError::NotAConfig)
}
pub(super) fn digest(_: &[String], _: &[u8]) -> Digest {
    Digest::Missing
}
