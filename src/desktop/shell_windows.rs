//! A word as both shells of Windows take it, PowerShell and the command prompt.
//!
//! The twin of `shell_unix.rs`. Some words mean something to one of them however they are quoted.

/// The word, quoted where it has to be; `None` where no quoting serves both.
pub fn shell_word(word: &str) -> Option<String> {
    if word.contains(['"', '$', '`', '%', '!', '\u{201c}', '\u{201d}', '\u{201e}']) {
        return None;
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || r"@+:\/._-".contains(c);
    if word.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.chars().all(is_plain) {
        return Some(word.to_owned());
    }
    // A backslash before the quotation mark would take its meaning away.
    let end = if word.ends_with('\\') { "\\" } else { "" };
    Some(format!("\"{word}{end}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_anything() {
        for (word, quoted) in [
            ("anna@example.com", Some("anna@example.com")),
            (r"C:\Users\Anna B\x&y", Some("\"C:\\Users\\Anna B\\x&y\"")),
            (r"C:\Anna B\", Some("\"C:\\Anna B\\\\\"")),
            ("@x", Some("\"@x\"")),
            ("x$HOME@example.com", None),
            ("x%PATH%@example.com", None),
            ("", Some("\"\"")),
        ] {
            assert_eq!(shell_word(word).as_deref(), quoted);
        }
    }
}
