//! stub
#![allow(missing_docs)]
use std::path::*;
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    NoProgram,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChooseError {
    NoDialog,
}
pub fn open_page(_: &str) -> Result<(), OpenError> {
    Ok(())
}
pub fn show_folder(_: &Path) -> Result<(), OpenError> {
    Ok(())
}
pub async fn choose_target(_: String, _: PathBuf) -> Result<Option<PathBuf>, ChooseError> {
    Err(ChooseError::NoDialog)
}
pub fn display_is_there() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|n| std::env::var_os(n).is_some_and(|v| !v.is_empty()))
}
