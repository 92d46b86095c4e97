//! The policies of the Thunderbird that opens a profile: where a company sets accounts for everybody.
//!
//! Files only; what stands in them is `export`'s business. Those of Windows' registry and of macOS' profiles are not looked at.

use std::path::Path;

use super::super::read;
use super::{ini, places, profiles};

/// The most bytes of a file of policies.
const MAX_POLICIES: usize = 4 << 20;

/// Every file of policies that holds for a profile. `installation` is where Thunderbird lies if the profile does not say. Blocks.
pub fn policies(profile: &Path, installation: Option<&Path>) -> Vec<Vec<u8>> {
    let compatibility = ini::sections(&profiles::text(&profile.join("compatibility.ini")));
    let noted = compatibility.iter().find_map(|section| section.get("LastAppDir")).map(Path::new);
    let of_installation =
        noted.or(installation).map(|place| place.join("distribution/policies.json"));
    let places = of_installation.into_iter().chain(places::policies_of_system());
    places.filter_map(|place| read(&place, MAX_POLICIES).ok()).collect()
}
