//! The mail programs of this machine, and whether an account can be set up in each now: what window and terminal share.
//!
//! Which are there is `desktop`'s to say, what a profile is in `storage`.

pub use crate::desktop::MailProgram;

use super::thunderbird::{self, ProfileFound, ProfileState};
use crate::desktop::{self, OutlookProfiles};
use crate::export::{Format, Target};

/// A mail program on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which one.
    pub kind: MailProgram,
    /// Its version as people say it, `153`; `None` where it is not known.
    pub version: Option<String>,
    /// Whether it can take an account now.
    pub readiness: Readiness,
}

/// Whether a program can take an account now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// Yes.
    Ready,
    /// Once it is closed.
    Running,
    /// Yes; nobody has used it here yet.
    NeverUsed,
}

impl Readiness {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ready, Self::Running, Self::NeverUsed];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Running => "running",
            Self::NeverUsed => "never-used",
        }
    }
}

/// The mail programs of this machine, in the order of [`MailProgram::ALL`]. Blocks for some reads.
pub fn found() -> Vec<Found> {
    let describe = |program: desktop::Program| {
        let readiness = match program.kind {
            MailProgram::Thunderbird => of_thunderbird(&thunderbird::profiles()),
            MailProgram::OutlookClassic
                if desktop::outlook_profiles() == OutlookProfiles::Missing =>
            {
                Readiness::NeverUsed
            }
            // Evolution may be open, and whether the others are nobody can see.
            MailProgram::OutlookClassic
            | MailProgram::OutlookNew
            | MailProgram::AppleMail
            | MailProgram::Evolution => Readiness::Ready,
        };
        Found { kind: program.kind, version: program.version, readiness }
    };
    desktop::programs().into_iter().map(describe).collect()
}

/// What serves a program best.
pub fn target(kind: MailProgram) -> Target {
    match kind {
        MailProgram::Thunderbird => Target::ThunderbirdProfile,
        MailProgram::OutlookClassic => Target::File(Format::OutlookPrf),
        MailProgram::OutlookNew => Target::File(Format::OutlookNew),
        MailProgram::AppleMail => Target::File(Format::AppleMobileconfig),
        MailProgram::Evolution => Target::File(Format::Evolution),
    }
}

/// Whether an account can be set up in the program itself, without a file for the person to carry.
pub fn sets_up(kind: MailProgram) -> bool {
    match kind {
        MailProgram::Thunderbird | MailProgram::OutlookClassic | MailProgram::Evolution => true,
        MailProgram::OutlookNew | MailProgram::AppleMail => false,
    }
}

/// A profile that is open counts where it is the one that is meant when nobody says which.
fn of_thunderbird(profiles: &[ProfileFound]) -> Readiness {
    let is_running = |one: &ProfileFound| one.state == ProfileState::Running;
    // Of one that cannot be reached nobody knows when it was used.
    let is_new = |one: &ProfileFound| one.last_used.is_none() && one.state != ProfileState::Missing;
    let running = match thunderbird::usual_profile(profiles) {
        Ok(usual) => is_running(usual),
        Err(_) => profiles.iter().any(is_running),
    };
    if running {
        Readiness::Running
    } else if profiles.iter().all(is_new) {
        Readiness::NeverUsed
    } else {
        Readiness::Ready
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use ProfileState::{Missing, Ready, Running};

    #[test]
    fn thunderbird_is_as_ready_as_the_profile_that_is_meant() {
        let profile = |is_default, state, was_used: bool| ProfileFound {
            name: "default".into(),
            path: "/nowhere".into(),
            is_default,
            version: None,
            last_used: was_used.then_some(Day { year: 2026, month: 11, day: 26 }),
            state,
        };
        let cases: &[(&[ProfileFound], Readiness)] = &[
            (&[], Readiness::NeverUsed),
            (&[profile(true, Ready, false)], Readiness::NeverUsed),
            (&[profile(true, Missing, false)], Readiness::Ready),
            (&[profile(true, Ready, true)], Readiness::Ready),
            (&[profile(true, Running, true)], Readiness::Running),
            (&[profile(true, Running, false)], Readiness::Running),
            // The other one is in nobody's way.
            (&[profile(true, Ready, true), profile(false, Running, true)], Readiness::Ready),
            (&[profile(false, Ready, true), profile(false, Running, true)], Readiness::Running),
            (&[profile(true, Ready, false), profile(false, Ready, true)], Readiness::Ready),
        ];
        for (profiles, expected) in cases {
            assert_eq!(of_thunderbird(profiles), *expected, "{profiles:?}");
        }
    }
}
