//! Where Thunderbird is installed on Linux.
//!
//! The twin of `thunderbird_places_other.rs`.

/// The usual folders of the program.
pub(super) const PLACES: [&str; 3] =
    ["/usr/lib/thunderbird", "/usr/lib64/thunderbird", "/opt/thunderbird"];
