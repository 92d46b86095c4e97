//! JSON documents within limits. Pure.

use serde_json::Value;

use super::document::DocumentError;

/// Largest document, in bytes (security requirement S8). Depth is limited by the reader itself (128).
const LARGEST: usize = 256 * 1024;

/// Reads a JSON object.
pub(super) fn read(bytes: &[u8]) -> Result<Value, DocumentError> {
    if bytes.len() > LARGEST {
        return Err(DocumentError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(value @ Value::Object(_)) => Ok(value),
        Ok(_) => Err(DocumentError::NotAConfig),
        Err(_) if !bytes.trim_ascii_start().starts_with(b"{") => Err(DocumentError::NotAConfig),
        Err(error) => {
            let element = format!("{}:{}", error.line(), error.column());
            Err(DocumentError::Malformed { element })
        }
    }
}
