//! The mail programs of this computer, as the window reaches them.
//!
//! A value handed in at the start, so that tests bring a computer of their own; nothing here decides anything.

use std::sync::Arc;

use crate::handover::programs::{self, Found};
use crate::handover::thunderbird::{self, ProfileFound};

/// The ways to look at them. Each blocks for some reads.
#[derive(Clone)]
pub struct Programs {
    /// Which programs are there.
    pub found: Arc<dyn Fn() -> Vec<Found> + Send + Sync>,
    /// The profiles of Thunderbird.
    pub profiles: Arc<dyn Fn() -> Vec<ProfileFound> + Send + Sync>,
}

impl Programs {
    /// Those of the computer the window runs on.
    pub fn of_system() -> Self {
        Self { found: Arc::new(programs::found), profiles: Arc::new(thunderbird::profiles) }
    }
}
