//! stub
use super::document::*;
use url::Url;
pub(super) fn parse(_: &[u8]) -> Result<Url, DocumentError> {
    Err(DocumentError::NotAConfig)
}
