//! Whether there is a screen to put a window on.
//!
//! Asked before the window toolkit is started, which would end the program
//! where there is none. Only what the system says; nothing is connected to.

/// Whether a window can be shown.
pub fn display_is_there() -> bool {
    // Elsewhere every session of a person has a screen.
    !cfg!(target_os = "linux")
        || named(|variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty()))
}

/// The variables by which display servers are found, as the toolkit looks for them.
fn named(is_set: impl Fn(&str) -> bool) -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_display_server_will_do() {
        for variable in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"] {
            assert!(named(|asked| asked == variable), "{variable}");
        }
        assert!(!named(|_| false));
    }
}
