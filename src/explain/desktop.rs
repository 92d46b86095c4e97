//! Why the desktop showed nothing, as words.

use crate::desktop::{ChooseError, OpenError};
use crate::i18n::Message;

/// Why a page or folder was not shown, and how to reach it.
pub fn open_error(error: &OpenError) -> Message {
    Message::new(match error {
        OpenError::UnknownPage => "desktop-unknown-page",
        OpenError::NoFolder => "desktop-no-folder",
        OpenError::NoProgram => "desktop-no-program",
    })
}

/// Why no file was chosen, and what to do instead.
pub fn choose_error(error: &ChooseError) -> Message {
    Message::new(match error {
        ChooseError::NoDialog => "desktop-no-dialog",
        ChooseError::Elsewhere => "desktop-elsewhere",
    })
}
