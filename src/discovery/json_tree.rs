//! JSON documents within limits. Pure.

use serde_json::Value;

use super::document::DocumentError;

/// Largest document, in bytes (security requirement S8).
const LARGEST: usize = 256 * 1024;
/// Deepest nesting.
const DEEPEST: usize = 32;

/// Reads a JSON object.
pub(super) fn read(bytes: &[u8]) -> Result<Value, DocumentError> {
    if bytes.len() > LARGEST {
        return Err(DocumentError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(DocumentError::NotAConfig);
    }
    if depth(bytes) > DEEPEST {
        return Err(DocumentError::TooDeep);
    }
    serde_json::from_slice(bytes).map_err(|error| DocumentError::Malformed {
        element: String::new(),
        line: error.line(),
        column: error.column(),
    })
}

/// How deep the brackets outside texts are nested.
fn depth(bytes: &[u8]) -> usize {
    let (mut deepest, mut now, mut in_text, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => now += 1,
            b'}' | b']' if !in_text => now = now.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(now);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_no_sane_object_is_refused() {
        let at = |line, column| DocumentError::Malformed { element: String::new(), line, column };
        let deep = format!("{{\"a\":{}", "[".repeat(100_000));
        let large = format!("{{\"a\":\"{}\"}}", "x".repeat(300 * 1024));
        let cases = [
            ("", DocumentError::NotAConfig),
            ("[]", DocumentError::NotAConfig),
            ("<html>", DocumentError::NotAConfig),
            ("{\n \"a\": x}", at(2, 7)),
            ("{\"a\":1} tail", at(1, 9)),
            (deep.as_str(), DocumentError::TooDeep),
            (large.as_str(), DocumentError::TooLarge),
        ];
        for (document, expected) in cases {
            let label: String = document.chars().take(20).collect();
            assert_eq!(read(document.as_bytes()), Err(expected), "{label}");
        }
        let brackets = format!("\u{feff}{{\"a\":\"\\\"{}\"}}", "[".repeat(1000));
        assert!(read(brackets.as_bytes()).is_ok(), "brackets inside a text are text");
    }
}
