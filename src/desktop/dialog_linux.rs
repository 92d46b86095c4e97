//! The save dialog of the desktop's portal, on Linux.
//!
//! The portal is asked directly, because only its own answers tell a closed
//! dialog from a desktop without one. Every function has a twin in the other
//! `dialog_*.rs`.

use std::path::{Path, PathBuf};

use ashpd::Error;
use ashpd::desktop::ResponseError;
use ashpd::desktop::file_chooser::SelectedFiles;
use url::Url;

use super::ChooseError;

/// Lets the person name a file to save to; `None` where they close the dialog.
///
/// It asks itself before an existing file is chosen.
pub async fn choose_target(
    title: String,
    proposed: PathBuf,
) -> Result<Option<PathBuf>, ChooseError> {
    let name = proposed.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = proposed.parent().filter(|folder| folder.is_absolute()).map(Path::to_owned);
    let request = SelectedFiles::save_file()
        .title(title.as_str())
        .modal(true)
        .current_name(name.as_deref())
        .current_folder::<PathBuf>(folder)
        .map_err(|_| ChooseError::NoDialog)?;
    match request.send().await.and_then(|answer| answer.response()) {
        Ok(files) => chosen(files.uris().first().map(|uri| uri.as_str())),
        Err(Error::Response(ResponseError::Cancelled)) => Ok(None),
        // Whatever else the bus says: there is no dialog here that answers.
        Err(_) => Err(ChooseError::NoDialog),
    }
}

fn chosen(uri: Option<&str>) -> Result<Option<PathBuf>, ChooseError> {
    let Some(uri) = uri else { return Ok(None) };
    let url = Url::parse(uri).map_err(|_| ChooseError::Elsewhere)?;
    if url.scheme() != "file" {
        return Err(ChooseError::Elsewhere);
    }
    url.to_file_path().map(Some).map_err(|()| ChooseError::Elsewhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_of_this_computer_are_taken() {
        let cases = [
            (None, Ok(None)),
            (Some("file:///home/anna/Konto%20%C3%A4.zip"), Ok(Some("/home/anna/Konto ä.zip"))),
            (Some("sftp://server/konto.zip"), Err(ChooseError::Elsewhere)),
            (Some("file://server/konto.zip"), Err(ChooseError::Elsewhere)),
            (Some("konto.zip"), Err(ChooseError::Elsewhere)),
        ];
        for (uri, expected) in cases {
            assert_eq!(chosen(uri), expected.map(|path| path.map(PathBuf::from)), "{uri:?}");
        }
    }
}
