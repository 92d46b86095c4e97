//! Linux: the variables programs find a proxy by, the settings of KDE and GNOME, the kernel's adapters.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::storage;

/// As curl and most programs of the desktop read them.
const VARIABLES: [&str; 6] =
    ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

/// GNOME keeps its settings in a file only its own library reads; this is the tool it brings for that.
const GSETTINGS: &str = "/usr/bin/gsettings";
/// It answers within some milliseconds, and everything after a failed check has five seconds: a home folder on a slow network is not waited for.
const PATIENCE: Duration = Duration::from_millis(400);

/// Whether a web proxy is set.
pub(super) fn has_proxy() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let in_gnome = || {
        let mode = said(GSETTINGS, &["get", "org.gnome.system.proxy", "mode"], PATIENCE);
        mode.is_some_and(|mode| is_in_use(&mode))
    };
    VARIABLES.iter().any(|name| is_set(name)) || storage::desktop_proxy_is_set() || in_gnome()
}

/// Whether a VPN is up.
pub(super) fn has_vpn() -> bool {
    storage::vpn_adapter_is_up()
}

/// Whether GNOME's setting names a proxy or a file that does.
fn is_in_use(mode: &str) -> bool {
    matches!(mode.trim().trim_matches('\''), "manual" | "auto")
}

/// What a program says before it ends well; `None` where it is missing, fails, or takes too long.
fn said(program: &str, arguments: &[&str], patience: Duration) -> Option<String> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let started = Instant::now();
    let ended = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status.success(),
            Ok(None) if started.elapsed() < patience => {
                std::thread::sleep(Duration::from_millis(5));
            }
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                break false;
            }
        }
    };
    // One word; a pipe holds far more.
    let mut word = String::new();
    let output = child.stdout.take().filter(|_| ended)?;
    output.take(64).read_to_string(&mut word).ok()?;
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gnome_s_word_for_it_is_understood() {
        let cases = [
            ("'none'\n", false),
            ("'manual'\n", true),
            ("'auto'\n", true),
            ("", false),
            ("x", false),
        ];
        for (mode, expected) in cases {
            assert_eq!(is_in_use(mode), expected, "{mode:?}");
        }
    }

    #[test]
    fn a_program_that_is_missing_fails_or_hangs_says_nothing() {
        let patience = Duration::from_secs(20);
        assert_eq!(said("/bin/echo", &["'manual'"], patience).as_deref(), Some("'manual'\n"));
        assert_eq!(said("/nowhere/gsettings", &[], patience), None);
        assert_eq!(said("/bin/false", &[], patience), None);
        let started = Instant::now();
        assert_eq!(said("/bin/sleep", &["60"], Duration::from_millis(50)), None);
        assert!(started.elapsed() < Duration::from_secs(20), "it was waited for");
    }
}
