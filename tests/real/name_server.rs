//! Knot: the name server of the test world.

use super::world::{Site, daemon};

/// Writes zone and configuration, and starts it.
pub fn start(site: &Site) -> Result<(), String> {
    site.folder("knot", 0o755)?;
    site.write("knot/root.zone", include_str!("config/root.zone"))?;
    site.write("knot/knot.conf", include_str!("config/knot.conf"))?;
    daemon(site, "knotd", &["-c", &site.text("knot/knot.conf")])
}
