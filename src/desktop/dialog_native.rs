//! The save dialog of Windows and macOS.
//!
//! Every function has a twin in the other `dialog_*.rs`.

use std::path::PathBuf;

use super::ChooseError;

/// Lets the person name a file to save to; `None` where they close the dialog.
///
/// It asks itself before an existing file is chosen.
pub async fn choose_target(
    title: String,
    proposed: PathBuf,
) -> Result<Option<PathBuf>, ChooseError> {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
    if let Some(name) = proposed.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = proposed.parent() {
        dialog = dialog.set_directory(folder);
    }
    Ok(dialog.save_file().await.map(|file| file.path().to_owned()))
}
