//! What the operating system calls itself, for the support report.
//!
//! Read, never guessed; nothing is started for it, and nothing in it names the person or the machine.

use std::path::Path;

use super::read;

/// Where Linux systems say what they are (os-release(5)).
const PLACES: [&str; 2] = ["/etc/os-release", "/usr/lib/os-release"];
/// Longest such file.
const LONGEST: usize = 64 * 1024;

/// "Debian GNU/Linux 12 (bookworm), x86_64"; the bare family where there is no more to know. Reads a file.
pub fn system_name() -> String {
    let told = PLACES.iter().find_map(|place| {
        let bytes = read(Path::new(place), LONGEST).ok()?;
        pretty_name(&String::from_utf8_lossy(&bytes))
    });
    let family = std::env::consts::OS;
    format!("{}, {}", told.unwrap_or_else(|| family.to_owned()), std::env::consts::ARCH)
}

fn pretty_name(text: &str) -> Option<String> {
    let value = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    let name: String = value.trim().trim_matches(['"', '\'']).chars().take(80).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_people_know_is_taken() {
        let file = "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        assert_eq!(pretty_name(file).as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
        assert_eq!(pretty_name("PRETTY_NAME='Arch Linux'").as_deref(), Some("Arch Linux"));
        assert_eq!(pretty_name("ID=x\nPRETTY_NAME=\n"), None);
        assert!(system_name().ends_with(std::env::consts::ARCH));
    }
}
