//! Where Thunderbird is installed on Linux.
//!
//! The twin of `thunderbird_places_other.rs`.

/// The usual folders of the program: where it is looked for, and where it is started to make a profile.
pub(super) const PLACES: [&str; 4] = [
    "/usr/lib/thunderbird",
    "/usr/lib64/thunderbird",
    "/opt/thunderbird",
    "/usr/local/lib/thunderbird",
];
