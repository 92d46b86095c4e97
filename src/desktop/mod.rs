//! The desktop around the program: pages and folders it shows, dialogs it lends.
//!
//! The only place that starts other programs. It opens pages we know and
//! folders of the person's own, never a link that came over the network; the
//! only file it hands to a program is one of ours, to Outlook. What differs by
//! system is in `dialog_*.rs`, `machine_*.rs`, `outlook_*.rs`, `programs_*.rs`, `shell_*.rs` and `thunderbird_places_*.rs`.

#[cfg_attr(all(feature = "window", target_os = "linux"), path = "dialog_linux.rs")]
#[cfg_attr(all(feature = "window", any(windows, target_os = "macos")), path = "dialog_native.rs")]
#[cfg_attr(
    not(all(feature = "window", any(target_os = "linux", windows, target_os = "macos"))),
    path = "dialog_none.rs"
)]
mod dialog;
mod display;
mod machine;
mod open;
mod outlook;
mod programs;
#[cfg(windows)]
#[path = "registry_windows.rs"]
mod registry;
#[cfg_attr(unix, path = "shell_unix.rs")]
#[cfg_attr(not(unix), path = "shell_windows.rs")]
mod shell;
mod thunderbird;
#[cfg_attr(target_os = "linux", path = "thunderbird_places_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "thunderbird_places_other.rs")]
mod thunderbird_places;

pub use dialog::choose_target;
pub use display::display_is_there;
pub use machine::Machine;
pub use open::{OpenError, PAGES, open_page, show_folder};
pub use outlook::{OutlookProfiles, outlook_profiles, outlook_program, start_outlook};
pub use programs::{MailProgram, Program, evolutions, programs};
pub use shell::shell_word;
pub use thunderbird::{CreateError, create_profile, thunderbird_installation};

/// Why the system's dialog named no file; closing it is no error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChooseError {
    /// This desktop has no such dialog; the path can still be typed.
    #[error("there is no file dialog")]
    NoDialog,
    /// The person chose a place that is no folder of this computer.
    #[error("the chosen place is not on this computer")]
    Elsewhere,
}
