//! The disk and the keyring: whole files in, whole files out.
//!
//! A file appears complete or not at all, readable by its owner only. What the
//! bytes of a person's files mean is no business of this module; only the
//! settings are its own, and on Linux two facts about the connection that the system keeps in files. What differs by system is in `system_*.rs` and
//! `secrets_*.rs`.

pub mod evolution;
mod folders;
#[cfg(test)]
#[path = "../../tests/fuzz/storage.rs"]
mod fuzz;
mod own_lock;
mod read;
mod save;
mod secrets;
mod settings;
mod settings_file;
#[cfg(target_os = "linux")]
#[path = "surroundings_linux.rs"]
mod surroundings;
#[cfg(not(unix))]
#[path = "system_other.rs"]
mod system;
#[cfg(unix)]
#[path = "system_unix.rs"]
mod system;
mod system_name;
pub mod thunderbird;

pub use folders::{
    documents_folder, folder_of, handover_folder, home_folder, local_data_folder, names_in,
    resolved,
};
pub use read::{ReadError, read};
pub use save::{Overwrite, SaveError, save};
pub use secrets::{SecretError, SecretFault, SecretStore};
pub use settings::{Appearance, Settings, SettingsFault, TextSize};
pub use settings_file::{SettingsError, SettingsFile};
#[cfg(target_os = "linux")]
pub use surroundings::{desktop_proxy_is_set, vpn_adapter_is_up};
pub use system_name::system_name;

/// Whether something of any kind already has this name.
pub fn exists(path: &std::path::Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether there is a program of this name: a file the system would start, not a folder and not a link to nothing.
pub fn is_program(path: &std::path::Path) -> bool {
    system::is_program(path)
}
