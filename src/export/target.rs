//! Where an account can go: into a file of some format, or into Thunderbird itself.
//!
//! The one list of names for command line, guide and window. What differs
//! between the two kinds is theirs: a file has a path, a profile has a lock.

use super::Format;

/// What an account can be handed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// Set up in a Thunderbird profile of this computer.
    ThunderbirdProfile,
    /// Written as files.
    File(Format),
}

impl Target {
    /// The word for the profile on the command line.
    pub const PROFILE_KEY: &str = "thunderbird-profile";

    /// Every target, the one most people need first.
    pub fn all() -> Vec<Self> {
        let files = Format::ALL.map(Self::File);
        std::iter::once(Self::ThunderbirdProfile).chain(files).collect()
    }

    /// The word on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::ThunderbirdProfile => Self::PROFILE_KEY,
            Self::File(format) => format.key(),
        }
    }

    /// The target of a key, case-insensitive.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().into_iter().find(|target| target.key().eq_ignore_ascii_case(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_target() {
        for target in Target::all() {
            assert_eq!(Target::from_key(&target.key().to_uppercase()), Some(target));
        }
        assert_eq!(Target::all().first(), Some(&Target::ThunderbirdProfile));
    }
}
