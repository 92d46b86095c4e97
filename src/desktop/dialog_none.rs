//! No save dialog: the program was built without the window, or for a system we know none of.
//!
//! Every function has a twin in the other `dialog_*.rs`.

use std::path::PathBuf;

use super::ChooseError;

/// Says that there is no dialog.
pub async fn choose_target(
    _title: String,
    _proposed: PathBuf,
) -> Result<Option<PathBuf>, ChooseError> {
    Err(ChooseError::NoDialog)
}
