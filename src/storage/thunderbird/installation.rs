//! Installed Thunderbirds as the disk shows them: where profiles were opened from, and which version lies there.
//!
//! Where a system usually keeps its programs is `desktop`'s business.

use std::path::{Path, PathBuf};

use super::{ini, profiles};

/// The program folders the person's profiles were last opened with. Blocks.
pub fn installations() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for profile in profiles::profiles() {
        let folder = profile.installation.filter(|folder| !found.contains(folder));
        found.extend(folder);
    }
    found
}

/// The version of the Thunderbird in a program folder, `153.7.0`; `None` where there is none.
pub fn version_in(installation: &Path) -> Option<String> {
    let sections = ini::sections(&profiles::text(&installation.join("application.ini")));
    let app = sections.iter().find(|section| section.name == "App")?;
    let is_thunderbird = app.get("Name") == Some("Thunderbird");
    app.get("Version").filter(|_| is_thunderbird).map(str::to_owned)
}
