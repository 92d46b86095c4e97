//! Where Thunderbird is installed elsewhere: nobody has seen there that it takes a profile made for it for its own.
//!
//! The twin of `thunderbird_places_linux.rs`.

/// None that is used.
pub(super) const PLACES: [&str; 0] = [];
