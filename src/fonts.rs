//! The typefaces compiled into the program (Atkinson Hyperlegible, SIL Open Font License).
//!
//! Bytes only: the window and the printed sheet draw with the same letters,
//! chosen because 1, l and I, and 0 and O, are told apart.

/// The text font, in its regular weight.
pub const TEXT: &[u8] =
    include_bytes!("../resources/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
/// The text font where something has to stand out.
pub const STRONG: &[u8] =
    include_bytes!("../resources/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
/// Host and user names, in one width.
pub const MONO: &[u8] =
    include_bytes!("../resources/fonts/AtkinsonHyperlegibleMono_400Regular.ttf");
