//! Who has a profile, as far as its locks tell.
//!
//! How they are read is in `lock_*.rs`.

/// Who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// A Thunderbird of this computer, or this program itself.
    Here,
    /// A Thunderbird of another computer; whether it still runs, nobody here can say.
    Elsewhere,
}
