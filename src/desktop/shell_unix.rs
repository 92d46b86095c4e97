//! A word as the shells of Unix take it: nothing in it means anything to them.
//!
//! The twin of `shell_windows.rs`.

/// The word, quoted where it has to be.
pub fn shell_word(word: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@+:,./_-".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return Some(word.to_owned());
    }
    Some(format!("'{}'", word.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_anything() {
        for (word, quoted) in [
            ("anna@example.com", "anna@example.com"),
            ("/home/anna/.thunderbird/x.default", "/home/anna/.thunderbird/x.default"),
            ("x`id`&c$HOME@example.com", "'x`id`&c$HOME@example.com'"),
            ("/home/o'neil/my mail", r"'/home/o'\''neil/my mail'"),
            ("~x", "'~x'"),
            ("", "''"),
        ] {
            assert_eq!(shell_word(word).as_deref(), Some(quoted));
        }
    }
}
