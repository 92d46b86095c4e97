//! Lets Thunderbird make a profile; it then ends by itself.
//!
//! Only a Thunderbird that is installed in the usual places: in a snap or a
//! flatpak its own paths mean nothing outside. It shows nothing and asks nobody.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::thunderbird_places::PLACES;
use crate::storage;

/// How long making a profile may take; a second is usual.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why there is no new profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CreateError {
    /// No Thunderbird is in any of the usual places.
    #[error("Thunderbird was not found")]
    NoThunderbird,
    /// It did not start, or made nothing.
    #[error("Thunderbird made no profile")]
    Failed,
}

/// The folder of an installed Thunderbird, the one its profiles are claimed for.
pub fn thunderbird_installation() -> Option<PathBuf> {
    PLACES.map(PathBuf::from).into_iter().find(|place| storage::is_program(&program(place)))
}

fn program(installation: &Path) -> PathBuf {
    installation.join("thunderbird")
}

/// Makes a profile of a name in a folder. Blocks for a second or two.
pub fn create_profile(installation: &Path, name: &str, folder: &Path) -> Result<(), CreateError> {
    let arguments = format!("{name} {}", folder.display());
    let mut child = Command::new(program(installation))
        .args(["--headless", "-CreateProfile", &arguments])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| CreateError::NoThunderbird)?;
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) => break,
            Ok(None) if started.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(50));
            }
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                break;
            }
        }
    }
    // It says nothing useful when it ends.
    if storage::exists(folder) { Ok(()) } else { Err(CreateError::Failed) }
}
